"""What the tests of the store and of the kept games share."""

from __future__ import annotations

from pathlib import Path

from roundtable.playthrough import Playthrough
from roundtable.rules import Mode
from roundtable.store import Store, Trouble

SHIPPED = "agi-next-2026"
"""The scenario whose folder is copied to be changed."""


def played(*log: str, seed: int = 0) -> Playthrough:
    """A playthrough of that log."""
    return Playthrough("small", "0" * 64, Mode.MODERATE, 100, seed, log)


def told(store: Store) -> list[Trouble]:
    """What happened to the file since it was last asked."""
    return [each.trouble for each in store.news()]


def renamed(shelf: Path, before: str, after: str) -> None:
    """Another version, in which something is called otherwise, so that moves about it are illegal."""
    file = shelf / SHIPPED / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")
