"""The small sheet before leaving: it says whether the game is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from roundtable.application import notice_text
from roundtable.application.ports import Notice
from roundtable.desktop.screens.base import Back, Open, Question, Quit, Screen
from roundtable.desktop.screens.column import Column
from roundtable.desktop.screens.question import Answer, QuestionScreen
from roundtable.locale import Catalog


class LeaveScreen(QuestionScreen):
    """Go on, to the library, or out; over the screen it was asked from.

    Args:
        below: what goes on being seen.
        playing: whether a game is under way or its debrief is seen.
        stay: the id of what staying is called.
        note: the id of what is said of the game; empty for nothing.
    """

    name: ClassVar[str] = "leave"
    sheet: ClassVar[str] = "leave-sheet"

    def __init__(
        self,
        below: Screen,
        *,
        playing: bool,
        note: str = "menu-leave-note",
        stay: str = "leave-go-on",
    ) -> None:
        """Remember what lies below."""
        self._playing = playing
        super().__init__(below, Question("leave-title", note, stay, Back()))

    def answers(self) -> Sequence[Answer]:
        """Stay, go to the library, or close the window."""
        library = [Answer("library", "leave-library", Open("library"))] if self._playing else []
        stay, leave = (
            Answer("go-on", self._question.yes, Back()),
            Answer("quit", "leave-quit", Quit()),
        )
        return [stay, *library, leave]


class PartingScreen(LeaveScreen):
    """The last word, once leaving was chosen: what could not be kept, and where it is now.

    Args:
        below: what goes on being seen.
        notices: what there is to tell.
    """

    name: ClassVar[str] = "parting"
    sheet: ClassVar[str] = "parting-sheet"

    def __init__(self, below: Screen, notices: Sequence[Notice]) -> None:
        """Remember what is told."""
        self._notices = notices
        super().__init__(below, playing=False)

    def answers(self) -> Sequence[Answer]:
        """Close the window, or stay after all."""
        return Answer("quit", "leave-quit", Quit()), Answer("go-on", "leave-go-on", Back())

    def _head(self, column: Column, say: Catalog) -> Column:
        column.text(say("parting-title"), "serif", 24, leading=1.3)
        for each in self._notices:
            column.skip(6)
            told = notice_text(each, say)
            column.text(told, "sans", 16, column.kit.theme.soft, leading=1.6)
        return column
