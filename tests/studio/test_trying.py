"""Tests without a terminal: a game played in the studio is kept as one, and all are tried there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from asking import Asking
from roundtable.authoring.workbench import Texts, Workbench, guide
from roundtable.studio.folder import Folder
from roundtable.studio.studio import Studio
from roundtable.testing.suite import Result, outcomes

ROOT = Path(__file__).parents[2]


@pytest.fixture
def work(library: Path) -> Studio:
    """The studio over the shipped tutorial, without the tests that ship with it."""
    for each in library.glob("*.walkthrough.yaml"):
        each.unlink()
    return Studio(Folder(library), "en")


def played(asked: Asking) -> None:
    """A game that is begun and ended at once."""
    asked.get("play/?scene=")
    for line in ("next", "sure move adjourn"):
        asked.post("play/", [("do", line)])


def notices(page: str) -> list[str]:
    """What the page tells."""
    return re.findall(r'<p class="notice">([^<]*)', page)


def test_a_game_is_kept_as_a_test(work: Studio, library: Path) -> None:
    """It lies beside the scenario, and holds."""
    asked = Asking(work)
    played(asked)
    page = asked.post("?at=play", [("do", "keep")], x_studio="1")[2]
    kept = library / "game-1.walkthrough.yaml"
    assert any(kept.name in each for each in notices(page))
    assert [Result.PASSED] == [each.result for each in outcomes([kept])]


def test_a_second_game_stands_beside_the_first(work: Studio, library: Path) -> None:
    """Nothing that was kept is written over."""
    asked = Asking(work)
    played(asked)
    for _ in range(2):
        asked.post("?at=play", [("do", "keep")])
    assert 2 == len(list(library.glob("game-*.walkthrough.yaml")))


def test_without_a_game_there_is_nothing_to_keep(work: Studio, library: Path) -> None:
    """The author is told, and no file is made."""
    page = Asking(work).post("?at=play", [("do", "keep")], x_studio="1")[2]
    assert notices(page)
    assert [] == list(library.glob("*.walkthrough.yaml"))


def test_the_page_tries_them(work: Studio, library: Path) -> None:
    """How many hold, and of each that does not, why."""
    asked = Asking(work)
    played(asked)
    asked.post("?at=play", [("do", "keep")])
    told = " ".join(notices(asked.post("?at=play", [("do", "try")], x_studio="1")[2]))
    assert "1" in told
    kept = library / "game-1.walkthrough.yaml"
    kept.write_text(kept.read_text("utf-8").replace("left: ", "left: 9", 1), "utf-8")
    told = " ".join(notices(asked.post("?at=play", [("do", "try")], x_studio="1")[2]))
    assert kept.name in told


@pytest.mark.parametrize(
    ("tested", "key"), [(False, "studio-next-test"), (True, "studio-next-play")]
)
def test_the_guide_asks_for_a_test_once_nothing_is_wrong(tested: bool, key: str) -> None:
    """A scenario is done when a game of it is kept."""
    files = ROOT / "scenarios" / "laches-1" / "scenario.yaml", ROOT / "seeds" / "laches-1.yaml"
    scenario, record = (each.read_text("utf-8") for each in files)
    bench = Workbench(Texts(scenario, record), (str(files[0]), str(files[1])))
    assert key == guide(bench, "play", None, tested=tested).key
