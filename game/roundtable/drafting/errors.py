"""The error of this room."""

from __future__ import annotations

from roundtable.errors import GameError


class DraftError(GameError):
    """A source of which no draft can be made.

    Attributes:
        what: what is wrong, without a full stop.
        where: the file, with a line where one is known; empty for a bare text.
        hint: how to mend it.
    """

    def __init__(self, what: str, where: str = "", hint: str = "") -> None:
        super().__init__(what, where, hint)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        """What is wrong, where, and how to mend it, in one line."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head} ({self.hint})" if self.hint else head
