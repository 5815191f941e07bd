"""What a player can do, as values and as one line of text each.

========================================  =========================================
``open SCENE [as WORDING]``               put a question to the table
``call PANELIST [BELIEF]``                give the floor for a first answer
``follow PANELIST [BELIEF]``              the same panelist goes deeper
``connect RESPONDER PANELIST [BELIEF]``   RESPONDER answers what PANELIST said
``adjourn``                               end the discussion, or leave the coda
``match LINE BELIEF``                     coda: whom is this line about?
``guess MOVE``                            Replay: what will the moderator do next?
``hear [BELIEF]``                         Replay: hear the turn that came
``attribute BELIEF``                      Who said it?: whose is this turn?
========================================  =========================================

A belief reads ``expect PICK at PERCENT``: ``call yao-shunyu expect theory at 60``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.errors import GameError

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


@dataclass(frozen=True, slots=True)
class Belief:
    """A pick and how sure the player is of it.

    Attributes:
        pick: id of a position, or of a panelist where the question is who.
        percent: one of `CHIPS`, or `CERTAIN`; what is left spreads evenly over the rest.
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


@dataclass(frozen=True, slots=True)
class Move:
    """Base of the nine moves; `str(move)` is its text and `parse` the way back."""

    @property
    def bare(self) -> Move:
        """The move without what rides on it: no wording, no belief."""
        return self

    @property
    def rider(self) -> Belief | None:
        """The belief that rides on the move, if one does."""
        return getattr(self, "belief", None)


@dataclass(frozen=True, slots=True)
class Open(Move):
    """Put a scene's question; without `wording`, as the real moderator worded it."""

    scene: str
    wording: str | None = None

    @property
    def bare(self) -> Move:
        """The same opening in the recorded wording."""
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


@dataclass(frozen=True, slots=True)
class Call(Believing):
    """Give the floor to a panelist for the first answer not heard yet."""

    panelist: str
    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief(f"call {self.panelist}")


@dataclass(frozen=True, slots=True)
class Follow(Believing):
    """Let a panelist go deeper into what they said."""

    panelist: str
    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief(f"follow {self.panelist}")


@dataclass(frozen=True, slots=True)
class Connect(Believing):
    """Let `responder` answer what `panelist` said."""

    responder: str
    panelist: str
    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief(f"connect {self.responder} {self.panelist}")


@dataclass(frozen=True, slots=True)
class Adjourn(Move):
    """End the discussion; in the coda, leave it."""

    def __str__(self) -> str:
        """The move's text."""
        return "adjourn"


@dataclass(frozen=True, slots=True)
class Match(Believing):
    """Say whom a line of the author's summing-up is about."""

    line: str
    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief(f"match {self.line}")


@dataclass(frozen=True, slots=True)
class Guess(Move):
    """Replay: say which move the real moderator makes next."""

    move: Move

    @property
    def bare(self) -> Move:
        """The guess of the bare move."""
        return Guess(self.move.bare)

    def __str__(self) -> str:
        """The move's text."""
        return f"guess {self.move}"


@dataclass(frozen=True, slots=True)
class Hear(Believing):
    """Replay: hear the turn the moderator's move released."""

    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief("hear")


@dataclass(frozen=True, slots=True)
class Attribute(Believing):
    """Who said it?: say whose the shown turn is."""

    belief: Belief | None = None

    def __str__(self) -> str:
        """The move's text."""
        return self._with_belief("attribute")


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

_LONGEST = 1_000
_EXPECTED = "open, call, follow, connect, adjourn, match, guess, hear or attribute"


def parse(text: str) -> Move:
    """Read a move from its text; `parse(str(move)) == move`.

    Raises:
        MoveSyntaxError: the text is no move.
    """
    words = text[:_LONGEST].split()
    if len(text) > _LONGEST or not words:
        raise MoveSyntaxError(text[:60], _EXPECTED)
    verb, rest = words[0], words[1:]
    if verb == "guess" and rest and rest[0] != "guess":
        return Guess(parse(" ".join(rest)))
    if verb == "open":
        return _parse_open(text, rest)
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


def _parse_belief(text: str, rest: Sequence[str], believing: bool) -> Belief | None:
    match rest:
        case []:
            return None
        case ["expect", pick, "at", percent] if believing and percent in _PERCENTS:
            return Belief(pick, int(percent))
        case _:
            raise MoveSyntaxError(text, f"expect PICK at {'|'.join(map(str, CHIPS))}")


_PERCENTS = frozenset(map(str, (*CHIPS, CERTAIN)))
