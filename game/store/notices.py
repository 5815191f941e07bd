"""What the player should know about the file of the saves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Trouble(StrEnum):
    """What happened to the file."""

    MOVED = "moved"
    NEWER = "newer"
    UNWRITABLE = "unwritable"
    FULL = "full"
    BUSY = "busy"
    CLOCK = "clock"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class StoreNotice:
    """What happened to the file; `KEPT` is the end of a trouble, not one.

    Attributes:
        file: the file it is about; for `MOVED` its new name.
        games: `MOVED`: how many games were carried over; while the file cannot be written, how
            many of it can be seen.
        unseen: whether there is a file that cannot be written, and nothing of it can be read.
    """

    trouble: Trouble
    file: Path
    games: int = 0
    unseen: bool = False

    def __str__(self) -> str:
        """One sentence in English."""
        file = self.file
        return {
            Trouble.MOVED: f"the saves were broken and are kept as {file}; a fresh file was begun"
            f" with {self.games} games recovered",
            Trouble.NEWER: f"{file} is from a newer version and is left alone; this game is not kept",
            Trouble.UNWRITABLE: f"{file} cannot be written; what is played now waits in memory",
            Trouble.FULL: f"there is no room left for {file}; what is played now waits in memory",
            Trouble.BUSY: f"another window holds {file}; what is played now waits in memory",
            Trouble.CLOCK: "the clock stands before the last save; the games keep their order",
            Trouble.KEPT: f"{file} can be written again, and everything is kept",
        }[self.trouble]
