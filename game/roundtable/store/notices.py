"""What the player should know about the file of the saves."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from roundtable.frozen import frozen


class Trouble(StrEnum):
    """What happened to the file."""

    MOVED = "moved"
    NEWER = "newer"
    UNWRITABLE = "unwritable"
    FULL = "full"
    BUSY = "busy"
    CLOCK = "clock"
    KEPT = "kept"
    GONE = "gone"
    REPLACED = "replaced"
    UNSHARED = "unshared"


@frozen
class StoreNotice:
    """What happened to the file; `KEPT` is the end of a trouble, not one, `UNSHARED` is none.

    Attributes:
        file: the file it is about; for `MOVED` its new name.
        games: how many games there are now: carried over, or seen while the file cannot be
            written; `REPLACED`: how many were added to those in it.
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
            Trouble.GONE: f"{file} was moved or deleted while in use; a fresh one was begun with"
            f" all {self.games} games",
            Trouble.REPLACED: f"{file} was replaced by another while in use; what is played now"
            " goes into that one",
            Trouble.UNSHARED: f"the drive of {file} shares no memory, so moves are kept in a slower"
            " way; nothing is lost",
        }[self.trouble]
