"""What is drawn depends on the seed and the ply alone."""

from __future__ import annotations

import pytest
from roundtable.rules.chance import draw, shuffled


def test_a_draw_is_the_same_everywhere() -> None:
    """The numbers of a seed are pinned: another machine, another day, another version, the same."""
    assert [draw(7, ply, 100) for ply in range(6)] == [28, 59, 73, 96, 93, 30]
    assert {draw(7, ply, 3) for ply in range(40)} == {0, 1, 2}


@pytest.mark.parametrize("seed", [0, 1, -5, 10**29])
def test_a_shuffle_has_every_item_once(seed: int) -> None:
    """Nothing is lost or doubled, and the same seed and ply give the same order."""
    items = list("abcdefgh")
    assert sorted(shuffled(seed, 3, items)) == items
    assert shuffled(seed, 3, items) == shuffled(seed, 3, items)
    assert len({tuple(shuffled(seed, ply, items)) for ply in range(20)}) == 20
    assert items == list("abcdefgh")


def test_a_shuffle_is_the_same_everywhere() -> None:
    """The order of a seed and a ply is pinned as the draws are, and each ply has its own."""
    orders = ["".join(shuffled(7, ply, "abcdefgh")) for ply in range(3)]
    assert orders == ["aecdfbhg", "adcfehgb", "gacdfheb"]
