"""The pages of a class: who bets, one grid for all bets at once, the stacks and the ranks."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.commands import Command, Stake
from roundtable.application.pages.base import Page
from roundtable.application.pages.parts import Face, Option, Speech, Standing
from roundtable.application.pages.play import AskedPage
from roundtable.frozen import frozen


@frozen(kw_only=True)
class SeatingPage(Page):
    """How many teams bet. Choices: so many, each team called after its colour.

    Own names are sent as `Make(Seat(names))`.

    Attributes:
        note: how a class is played: cards A to E and chips raised at once.
        least, most: how few and how many teams can bet.
        names: what teams are called that are seated by number, as many as there can be.
        longest: characters a name may have.
        handed: whose bets were handed in as codes so far.
    """

    id: ClassVar[str] = "seating"

    note: str
    least: int
    most: int
    names: tuple[str, ...]
    longest: int
    handed: tuple[str, ...] = ()


@frozen
class Entry:
    """One row of the grid.

    Attributes:
        index: the team's place. entered: whether its bet stands in the grid.
        option: id of what it expects; empty for "no idea" and while nothing is entered.
        letter: the card it raised, "B"; "–" for "no idea".
        percent: its chip; 0 for "no idea".
        current: True for the row that the choices are about.
    """

    index: int
    name: str
    entered: bool
    option: str
    letter: str
    percent: int
    current: bool


@frozen(kw_only=True)
class ClassBetsPage(AskedPage):
    """One grid for every team's bet, all raised at once and entered by whoever leads.

    Choices: the options for the current row, then the chips; "no idea"; once all are in, to
    reveal; rows to enter anew; back. A face that shows the whole grid sends `stake(...)`.

    Attributes:
        entries: one row a team. waiting: how many are not in yet, in words.
    """

    id: ClassVar[str] = "bets"

    entries: tuple[Entry, ...]
    waiting: str

    @staticmethod
    def stake(team: int, option: str, percent: int) -> Command:
        """The command that enters a team's bet; without option or chip it is "no idea"."""
        return Stake(team, option, percent) if option and percent else Stake(team)


@frozen
class Stack:
    """The bets on one option.

    Attributes:
        teams: (place, name, chip as printed) of each. holds: whether it is a stand taken here.
        holders: who takes it, of those heard.
    """

    option: Option
    teams: tuple[tuple[int, str, str], ...]
    holds: bool | None
    holders: tuple[Face, ...]


@frozen(kw_only=True)
class ClassRevealPage(Page):
    """What was said, the stacks on the options, and then how the ranks move. One choice: go on.

    Attributes:
        stacks: "no idea" last. open: that the bets lie open until more was heard; else empty.
        standings: by rank, with what each gained and how it moved.
    """

    id: ClassVar[str] = "reveal"

    speech: Speech
    stacks: tuple[Stack, ...]
    open: str
    standings: tuple[Standing, ...]
