"""The modes, and the rules of each."""

from __future__ import annotations

from enum import StrEnum

from roundtable.rules.board import Board
from roundtable.rules.classroom import Class
from roundtable.rules.moderate import Moderate, Rules
from roundtable.rules.replay import Replay
from roundtable.rules.scenario import Scenario
from roundtable.rules.who import Who


class Mode(StrEnum):
    """What kind of game a session is."""

    MODERATE = "moderate"
    """The whole discussion."""
    QUESTION = "question"
    """One question of it, of the player's choice."""
    DAILY = "daily"
    """One question, the same for everybody on a date."""
    REPLAY = "replay"
    """The record runs; what comes next is foretold."""
    WHO = "who"
    """Who said it?"""
    CLASS = "class"
    """A class bets all at once; older texts call it `teams`."""

    @classmethod
    def _missing_(cls, value: object) -> Mode | None:
        return cls.CLASS if value == "teams" else None

    @property
    def chairs(self) -> bool:
        """True where the player has the chair: opens, calls and connects under a clock."""
        return self not in (Mode.REPLAY, Mode.WHO)

    @property
    def one_question(self) -> bool:
        """True where one question is played, which has to be named."""
        return self in (Mode.QUESTION, Mode.DAILY)

    @property
    def runs(self) -> bool:
        """True where the record runs by itself and the player hears what comes."""
        return self is Mode.REPLAY

    @property
    def shared(self) -> bool:
        """True where many bet at once, each by themselves, and the table has no bets of its own."""
        return self is Mode.CLASS

    @property
    def reveals(self) -> bool:
        """True where what was once shown stays shown: there is nothing to take back."""
        return self in (Mode.WHO, Mode.DAILY)


def rules_for(
    mode: Mode, scenario: Scenario, percent: int, seed: int, scene: str | None = None
) -> Rules:
    """The rules of one game.

    Args:
        mode: of the game.
        scenario: what is played.
        percent: of the time of its record.
        seed: of the game.
        scene: id of the one scene that is played; None for all.
    """
    match mode:
        case Mode.REPLAY:
            return Replay(Board.of(scenario))
        case Mode.WHO:
            return Who(Board.of(scenario), seed)
        case Mode.CLASS:
            return Class(Board.of(scenario, coda=False), percent)
        case _:
            return Moderate(Board.of(scenario, scene), percent)
