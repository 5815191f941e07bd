"""The scenario's tests: a game just played kept as one, and all of them tried."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from roundtable.rules import Session
from roundtable.studio.folder import FolderError, put
from roundtable.testing.reading import read_walkthrough
from roundtable.testing.recording import recorded
from roundtable.testing.runner import run
from roundtable.testing.suite import Outcome, outcomes
from roundtable.testing.walkthrough import SUFFIX


def walkthroughs(scenario: Path) -> list[Path]:
    """The tests that lie beside a scenario's file."""
    return sorted(scenario.parent.glob(f"*{SUFFIX}"))


def keep(session: Session, scenario: Path) -> Path:
    """Keep a game as a test beside the scenario's file, once it is seen that it holds.

    Raises:
        GameError: it does not hold, or cannot be written.
    """
    number = 1
    while (path := scenario.with_name(f"game-{number}{SUFFIX}")).exists():
        number += 1
    text = recorded(session, scenario, path)
    failure = run(read_walkthrough(path, data=text.encode()))
    if failure is not None:
        raise FolderError(str(failure))
    put(path, text)
    return path


def tried(scenario: Path) -> Iterator[Outcome]:
    """Run each test beside a scenario's file, and what must hold of every scenario; what came of it."""
    yield from outcomes([scenario, *walkthroughs(scenario)])
