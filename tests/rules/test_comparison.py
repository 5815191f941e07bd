"""Likeness: a play beside the record."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import making
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import Card, Mode, Scenario, Session, compare, record_cards
from roundtable.rules.comparison import longest_common
from rules.strategies import choices, examples, play, scenarios

lanes = st.lists(st.sampled_from("abcdef"), max_size=7, unique=True).map(
    lambda names: [Card(name) for name in names]
)


def lane(*names: str) -> list[Card]:
    """Cards of one scene, the first its opening."""
    return [Card("one"), *(Card("one", name) for name in names)]


def is_subsequence(part: tuple[Card, ...], whole: list[Card]) -> bool:
    """True if the part's cards stand in the whole in this order."""
    rest = iter(whole)
    return all(card in rest for card in part)


@examples(100)
@given(lanes, lanes)
def test_the_longest_common_subsequence_is_the_longest(a: list[Card], b: list[Card]) -> None:
    """What is joined is common, in order on both sides, and nothing longer is."""
    pairs = longest_common(a, b)
    assert all(a[i] == b[j] for i, j in pairs)
    assert list(pairs) == sorted(set(pairs))
    assert len({j for _, j in pairs}) == len(pairs)
    longest = max(
        n for n in range(len(a) + 1) for part in combinations(a, n) if is_subsequence(part, b)
    )
    assert len(pairs) == longest


@examples(20)
@given(
    scenarios(), choices, st.sampled_from([Mode.MODERATE, Mode.REPLAY]), st.sampled_from([100, 50])
)
def test_likeness_and_its_counts(
    scenario: Scenario, numbers: list[int], mode: Mode, clock: int
) -> None:
    """Likeness lies in [0, 1], and the counts beside it add up."""
    session = play(Session(scenario, mode=mode, clock=clock), numbers)
    seen = session.comparison()
    assert 0 <= seen.likeness <= 1
    assert len(seen.own) == len(seen.joined) + len(seen.to_move)
    assert len(seen.record) == len(seen.own) + len(seen.to_add)
    assert 0 <= seen.pairs_in_order <= seen.pairs
    assert seen.shared_scenes <= seen.record_scenes == len(scenario.scenes)
    assert (seen.pairs_in_order == seen.pairs) == (not seen.to_move)


def test_likeness_by_hand() -> None:
    """Of five cards three are joined: of a and b, which changed places, the record's first."""
    own, record = lane("b", "a", "c"), lane("a", "b", "c", "d")
    seen = compare(own, record, short=False)
    assert seen.likeness == Fraction(3, 5)
    assert seen.joined == ((0, 0), (2, 1), (3, 3))
    assert (seen.pairs_in_order, seen.pairs) == (5, 6)
    assert (seen.to_move, seen.to_add) == ((Card("one", "b"),), (Card("one", "d"),))
    assert compare(own, record, short=True).likeness == Fraction(3, 4)


def test_likeness_when_nothing_was_done() -> None:
    """An empty lane is like nothing, and everything is left to add."""
    record = record_cards(making.small())
    for short in (True, False):
        seen = compare((), record, short=short)
        assert (seen.likeness, seen.to_add, seen.pairs) == (0, record, 0)


def test_the_record_s_lane() -> None:
    """The record's lane opens each scene and tells its turns in order."""
    cards = record_cards(making.small())
    assert cards[0] == Card("one")
    assert [card.turn for card in cards] == [
        None,
        "one-0",
        "one-1",
        "one-2",
        "one-3",
        None,
        "two-0",
        "two-1",
    ]
