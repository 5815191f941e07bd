"""What the workbench will not do."""

from __future__ import annotations

from collections.abc import Mapping

from roundtable.errors import GameError


class RefusedError(GameError):
    """A command that changes nothing.

    Attributes:
        key, values: the interface text that tells the author why.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key, self.values = key, values

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """The interface text, and what is put into it."""
        return self.key, self.values
