"""The small sheet before leaving: it says whether the game is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from game.desktop.screens.base import Back, Open, Question, Quit, Screen
from game.desktop.screens.question import Answer, QuestionScreen


class LeaveScreen(QuestionScreen):
    """Go on, to the library, or out; over the screen it was asked from.

    Args:
        below: what goes on being seen.
        playing: whether a game is under way.
        note: the id of what is said of the game; empty for nothing.
    """

    name: ClassVar[str] = "leave"
    sheet: ClassVar[str] = "leave-sheet"

    def __init__(self, below: Screen, *, playing: bool, note: str = "menu-leave-note") -> None:
        """Remember what lies below."""
        self._playing = playing
        super().__init__(below, Question("leave-title", note, "leave-go-on", Back()))

    def answers(self) -> Sequence[Answer]:
        """Stay, go to the library, or close the window."""
        library = [Answer("library", "leave-library", Open("library"))] if self._playing else []
        stay, leave = Answer("go-on", "leave-go-on", Back()), Answer("quit", "leave-quit", Quit())
        return [stay, *library, leave]
