"""The modes, and the rules of each."""

# A mode's rules are loaded with the first game in it.
# ruff: noqa: PLC0415

from __future__ import annotations

from enum import StrEnum

from roundtable.rules.board import Board
from roundtable.rules.moderate import Moderate, Rules
from roundtable.rules.scenario import Scenario


class Mode(StrEnum):
    """What kind of game a session is."""

    MODERATE = "moderate"
    REPLAY = "replay"
    WHO = "who"
    DAILY = "daily"
    TEAMS = "teams"

    @property
    def chairs(self) -> bool:
        """True where the player has the chair: opens, calls and connects under a clock."""
        return self in (Mode.MODERATE, Mode.TEAMS)

    @property
    def runs(self) -> bool:
        """True where the record runs by itself and the player hears what comes."""
        return self in (Mode.REPLAY, Mode.DAILY)

    @property
    def reveals(self) -> bool:
        """True where what was once shown stays shown: there is nothing to take back."""
        return self in (Mode.WHO, Mode.DAILY)


def rules_for(mode: Mode, scenario: Scenario, percent: int, seed: int) -> Rules:
    """The rules of one game."""
    board = Board.of(scenario)
    match mode:
        case Mode.MODERATE:
            return Moderate(board, percent)
        case Mode.REPLAY:
            from roundtable.rules.replay import Replay

            return Replay(board)
        case Mode.WHO:
            from roundtable.rules.who import Who

            return Who(board, seed)
        case Mode.DAILY:
            from roundtable.rules.daily import Daily

            return Daily(board, seed)
        case Mode.TEAMS:  # pragma: no branch -- mypy proves that no mode is left
            from roundtable.rules.classroom import Teams

            return Teams(board, percent)
