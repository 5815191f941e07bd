"""What a player can do, as values and as one line of text each.

========================================  =========================================
``open SCENE [as WORDING]``               put a question; WORDING is a guess how it was put
``call PANELIST [BELIEF]``                give the floor for a first answer
``follow PANELIST [BELIEF]``              the same panelist goes deeper
``connect RESPONDER PANELIST [BELIEF]``   RESPONDER answers what PANELIST said
``adjourn``                               end the discussion, or leave the coda
``match LINE BELIEF``                     coda: whom is this line about?
``guess MOVE``                            Replay: what comes next in the record?
``hear [BELIEF]``                         Replay: hear what comes
``attribute BELIEF``                      Who said it?: whose is this turn?
``seat NAME, NAME...``                    Class: who bets
``reveal MOVE bets BET BET...``           Class: a turn, with everybody's bet on it
========================================  =========================================

A belief reads ``expect PICK at PERCENT``: ``call yao-shunyu expect theory at 60``. A bet
reads ``PICK@PERCENT``, or ``-`` for no idea: ``reveal call yao-shunyu bets theory@60 -``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from roundtable.errors import GameError
from roundtable.frozen import frozen

CHIPS = (40, 60, 80, 95)
"""The chips a player can lay, in per cent; besides them there is "no idea"."""

CERTAIN = 100
"""What only the record itself can claim; no face offers it to a player."""


class MoveSyntaxError(GameError):
    """The text is no move.

    Attributes:
        text: the text as given.
        expected: what would have been a move.
    """

    def __init__(self, text: str, expected: str) -> None:
        super().__init__(f"{text!r} is no move; expected: {expected}")
        self.text = text
        self.expected = expected


@frozen
class Belief:
    """A pick and how sure the player is of it.

    Attributes:
        pick: id of a position, or of a panelist where the question is who.
        percent: one of `CHIPS`, or `CERTAIN`: how probable the pick is held to be.
    """

    pick: str
    percent: int

    def __post_init__(self) -> None:
        """Refuse a chip that does not exist.

        Raises:
            ValueError: `percent` is neither one of `CHIPS` nor `CERTAIN`.
        """
        if self.percent not in (*CHIPS, CERTAIN):
            raise ValueError(f"percent must be one of {(*CHIPS, CERTAIN)}, not {self.percent}")

    def __str__(self) -> str:
        """The belief as part of a move's text."""
        return f"expect {self.pick} at {self.percent}"


@frozen
class Move:
    """Base of the moves; `str(move)` is its text and `parse` the way back."""

    @property
    def bare(self) -> Move:
        """The move without what rides on it: no guess of a wording, no belief."""
        return self

    @property
    def rider(self) -> Belief | None:
        """The belief that rides on the move, if one does."""
        return getattr(self, "belief", None)


@frozen
class Open(Move):
    """Put a scene's question as it is on record.

    Attributes:
        wording: the one the player takes for the recorded one; None to guess none.
    """

    scene: str
    wording: str | None = None

    @property
    def bare(self) -> Move:
        """The same opening without a guess."""
        return Open(self.scene)

    def __str__(self) -> str:
        """The move's text."""
        return f"open {self.scene}" + (f" as {self.wording}" if self.wording else "")


class Believing(Move):
    """What the moves that can carry a belief share."""

    __slots__ = ()

    @property
    def bare(self) -> Move:
        """The same move without its belief."""
        return self if self.rider is None else self.believing(None)

    def believing(self, belief: Belief | None) -> Move:
        """The same move with that belief riding on it."""
        return replace(self, belief=belief)  # type: ignore[call-arg] # each of them has one

    def _with_belief(self, head: str) -> str:
        return f"{head} {self.rider}" if self.rider else head


@frozen
class Call(Believing):
    """Give the floor to a panelist for the first answer not heard yet."""

    panelist: str
    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief(f"call {self.panelist}")


@frozen
class Follow(Believing):
    """Let a panelist go deeper into what they said."""

    panelist: str
    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief(f"follow {self.panelist}")


@frozen
class Connect(Believing):
    """Let `responder` answer what `panelist` said."""

    responder: str
    panelist: str
    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief(f"connect {self.responder} {self.panelist}")


@frozen
class Adjourn(Move):
    """End the discussion; in the coda, leave it."""

    def __str__(self) -> str:
        """The move's text."""
        return "adjourn"


@frozen
class Match(Believing):
    """Say whom a line of the author's summing-up is about."""

    line: str
    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief(f"match {self.line}")


@frozen
class Guess(Move):
    """Replay: say what comes next in the record."""

    move: Move

    @property
    def bare(self) -> Move:
        """The guess of the bare move."""
        return Guess(self.move.bare)

    def __str__(self) -> str:
        """The move's text."""
        return f"guess {self.move}"


@frozen
class Hear(Believing):
    """Replay: hear what comes in the record."""

    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief("hear")


@frozen
class Attribute(Believing):
    """Who said it?: say whose the shown turn is."""

    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief("attribute")


TEAMS = (2, 40)
"""How few and how many can bet in a class."""

NAME_LENGTH = 20
"""Characters a name in a class can have."""


@frozen
class Seat(Move):
    """Class: who bets, in the order they sit; a name that is a number stands for a face's own."""

    names: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse what no table could seat.

        Raises:
            ValueError: too few or too many teams, or a name that is empty, long or not alone.
        """
        least, most = TEAMS
        if not least <= len(self.names) <= most:
            raise ValueError(f"{least} to {most} teams can bet, not {len(self.names)}")
        for name in self.names:
            plain = name.isprintable() and name == " ".join(name.split()) and "," not in name
            if not plain or not 1 <= len(name) <= NAME_LENGTH:
                raise ValueError(f"a team's name has 1 to {NAME_LENGTH} characters, not {name!r}")
        if len(set(self.names)) < len(self.names):
            raise ValueError("two teams have one name")

    def __str__(self) -> str:
        """The move's text."""
        return f"seat {', '.join(self.names)}"


@frozen
class Reveal(Move):
    """Class: make a move that releases a turn, with everybody's bet; None is "no idea"."""

    move: Move
    bets: tuple[Belief | None, ...]

    @property
    def bare(self) -> Move:
        """The move that releases the turn."""
        return self.move.bare

    def __str__(self) -> str:
        """The move's text."""
        told = (f"{bet.pick}@{bet.percent}" if bet else "-" for bet in self.bets)
        return f"reveal {self.move} bets {' '.join(told)}"


_GRAMMAR: dict[str, tuple[Callable[..., Move], int, bool]] = {
    "call": (Call, 1, True),
    "follow": (Follow, 1, True),
    "connect": (Connect, 2, True),
    "adjourn": (Adjourn, 0, False),
    "match": (Match, 1, True),
    "hear": (Hear, 0, True),
    "attribute": (Attribute, 0, True),
}
"""Verb: the class, how many ids follow, whether a belief may ride on it."""

_LONGEST = 6_000
"""Characters of the longest text that is read: forty bets of the longest ids fit."""

_EXPECTED = "open, call, follow, connect, adjourn, match, guess, hear, attribute, seat or reveal"


def parse(text: str) -> Move:
    """Read a move from its text; `parse(str(move)) == move`.

    Raises:
        MoveSyntaxError: the text is no move.
    """
    words = text[:_LONGEST].split()
    # What is told of a move is shown on screens, which obey what is not printable.
    if len(text) > _LONGEST or not words or not "".join(words).isprintable():
        raise MoveSyntaxError(text[:60], _EXPECTED)
    verb, rest = words[0], words[1:]
    if verb == "guess" and rest and rest[0] != "guess":
        return Guess(parse(" ".join(rest)))
    if verb in _OWN:
        return _OWN[verb](text, rest)
    if verb not in _GRAMMAR:
        raise MoveSyntaxError(text, _EXPECTED)
    make, ids, believing = _GRAMMAR[verb]
    if len(rest) < ids:
        raise MoveSyntaxError(text, f"{verb} and {ids} id(s)")
    belief = _parse_belief(text, rest[ids:], believing)
    return make(*rest[:ids], belief) if believing else make(*rest[:ids])


def _parse_open(text: str, rest: Sequence[str]) -> Move:
    match rest:
        case [scene]:
            return Open(scene)
        case [scene, "as", wording]:
            return Open(scene, wording)
        case _:
            raise MoveSyntaxError(text, "open SCENE [as WORDING]")


def _parse_seat(text: str, rest: Sequence[str]) -> Move:
    try:
        return Seat(tuple(name.strip() for name in " ".join(rest).split(",")))
    except ValueError as error:
        raise MoveSyntaxError(text, f"seat NAME, NAME: {error}") from error


def _parse_reveal(text: str, rest: Sequence[str]) -> Move:
    made, found, told = " ".join(rest).rpartition(" bets ")
    bets: list[Belief | None] = []
    if not found or made.split()[0] not in ("call", "follow", "connect"):
        raise MoveSyntaxError(text, "reveal MOVE bets BET BET")
    for each in told.split():
        pick, _, percent = each.rpartition("@")
        if each != "-" and (not pick or percent not in _PERCENTS):
            raise MoveSyntaxError(text, f"a bet as PICK@{'|'.join(map(str, CHIPS))} or -")
        bets.append(None if each == "-" else Belief(pick, int(percent)))
    return Reveal(parse(made).bare, tuple(bets))


_OWN: dict[str, Callable[[str, Sequence[str]], Move]] = {
    "open": _parse_open,
    "seat": _parse_seat,
    "reveal": _parse_reveal,
}
"""Verbs with a grammar of their own."""


def _parse_belief(text: str, rest: Sequence[str], believing: bool) -> Belief | None:
    match rest:
        case []:
            return None
        case ["expect", pick, "at", percent] if believing and percent in _PERCENTS:
            return Belief(pick, int(percent))
        case _:
            raise MoveSyntaxError(text, f"expect PICK at {'|'.join(map(str, CHIPS))}")


_PERCENTS = frozenset(map(str, (*CHIPS, CERTAIN)))
