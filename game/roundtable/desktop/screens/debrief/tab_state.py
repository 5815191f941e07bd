"""What the tabs of the debrief share."""

from __future__ import annotations

from roundtable.locale import Catalog


class TabState:
    """What a tab needs besides its content.

    Attributes:
        say: the texts. row: the row that is open.
    """

    def __init__(self, say: Catalog, row: int = 0) -> None:
        self.say, self.row = say, row
