"""Holds what a step expects against what came; each difference knows how it could be accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from fractions import Fraction
from typing import Any

from roundtable.frozen import frozen
from roundtable.loading.nodes import Node
from roundtable.rules import Event, LegalMoves, Session
from roundtable.testing import screens
from roundtable.testing.numbers import Scores, close, figure, number
from roundtable.testing.walkthrough import (
    At,
    EventPattern,
    Expectation,
    Happened,
    Heard,
    Legal,
    NotLegal,
    Number,
    Offers,
    Pattern,
    Says,
    Screen,
    Shows,
    shown,
    shown_event,
)

_INDENT = "\n            "
_MOST_TEXTS = 12
SECONDS = 60
"""Of a minute: walkthroughs tell time in minutes, the rules in seconds."""


@frozen
class Mismatch:
    """One thing that came out otherwise.

    Attributes:
        line: of the expectation in its file.
        what: what was looked at.
        node: where the expected value stands; None where there is no value to accept.
        value: what to write there instead, as plain data.
    """

    line: int
    what: str
    expected: str
    got: str
    node: Node | None = field(default=None, compare=False, repr=False)
    value: Any = field(default=None, compare=False, repr=False)


def judge(
    wanted: Expectation,
    session: Session,
    happened: tuple[Event, ...],
    scores: Scores,
) -> Iterator[Mismatch]:
    """Compare what happened with one expectation, and yield whatever differs.

    Args:
        wanted: the expectation.
        session: as it stands after the step's move.
        happened: the events of the move.
        scores: the session's numbers.
    """
    match wanted:
        case Happened():
            yield from _events(wanted, happened)
        case Legal():
            yield from _legal(wanted, session)
        case NotLegal():
            yield from _not_legal(wanted, session)
        case At():
            yield from _same(wanted, "phase", wanted.phase, session.phase)
        case Heard():
            heard = tuple(turn.id for turn in session.heard)
            yield from _same(wanted, "turns heard", wanted.turns, heard)
        case Number(name="left"):
            yield from _number(wanted, "minutes left", Fraction(session.state.left, SECONDS))
        case Number(name=name):
            yield from _number(wanted, f"score: {name}", number(scores, name))
        case Says() | Offers() | Shows():
            yield from _screen(wanted, session)


def _same(wanted: Expectation, what: str, expected: object, got: object) -> Iterator[Mismatch]:
    if expected != got:
        yield Mismatch(wanted.line, what, shown(expected), shown(got), wanted.node, got)


def _events(wanted: Happened, happened: tuple[Event, ...]) -> Iterator[Mismatch]:
    got = [each.as_dict() for each in happened]
    if len(got) != len(wanted.events) or not all(map(_fits_event, wanted.events, got)):
        told = [shown_event(each["type"], _fields(each)) for each in got]
        expected = _INDENT.join(map(str, wanted.events)) or "none"
        came = _INDENT.join(told) or "none"
        yield Mismatch(wanted.line, "events", expected, came, wanted.node, got)


def _fields(event: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in event.items() if key != "type"}


def _fits_event(wanted: EventPattern, got: dict[str, object]) -> bool:
    return wanted.type == got["type"] and fits(wanted.fields, got)


def fits(pattern: Pattern, value: object) -> bool:
    """Whether a value is as a pattern wants it; of a mapping only the keys it names count."""
    if isinstance(pattern, Number):
        return close(_as_number(value), pattern.value, pattern.within)
    if isinstance(pattern, str):
        return pattern == shown(value)
    if isinstance(pattern, tuple):
        if not isinstance(value, list | tuple) or len(value) != len(pattern):
            return False
        return all(map(fits, pattern, value))
    if not isinstance(value, dict):
        return False
    return all(key in value and fits(each, value[key]) for key, each in pattern.items())


def _as_number(value: object) -> Fraction | None:
    """The number in an event's field, where fractions are written as text."""
    try:
        return Fraction(value) if isinstance(value, int | str) else None
    except ValueError:
        return None


def _legal(wanted: Legal, session: Session) -> Iterator[Mismatch]:
    for move in wanted.moves:
        reason = session.why_illegal(move)
        if reason is not None:
            expected, got = f"`{move}` is legal", f"not legal: {reason}"
            value = _texts(session.legal_moves)
            yield Mismatch(wanted.line, "legal", expected, got, wanted.node, value)
    if wanted.only:
        known = {move.bare for move in wanted.moves}
        further = [move for move in session.legal_moves if move not in known]
        if further:
            got = ", ".join(f"`{each}`" for each in further)
            expected = "no move is legal besides these"
            value = _texts(session.legal_moves)
            yield Mismatch(wanted.line, "legal", expected, f"also {got}", wanted.node, value)


def _texts(moves: LegalMoves) -> list[str]:
    return [str(move) for move in moves]


def _not_legal(wanted: NotLegal, session: Session) -> Iterator[Mismatch]:
    reason = session.why_illegal(wanted.move)
    if reason is None:
        yield Mismatch(wanted.line, "legal", f"`{wanted.move}` is not legal", "it is legal")
    elif wanted.because not in (None, reason.why):
        expected = f"`{wanted.move}` is not legal: {wanted.because}"
        got = f"not legal: {reason.why} ({reason})"
        yield Mismatch(wanted.line, "legal", expected, got, wanted.node, reason.why)


def _number(wanted: Number, what: str, got: Fraction | None) -> Iterator[Mismatch]:
    if not close(got, wanted.value, wanted.within):
        yield Mismatch(wanted.line, what, str(wanted), figure(got), wanted.node, got)


def _screen(wanted: Says | Offers | Shows, session: Session) -> Iterator[Mismatch]:
    told = _called(wanted.screen, session)
    view = screens.view(session, wanted.screen)
    if view is None:
        yield Mismatch(wanted.line, told, "the screen can be open", "it cannot be open here")
        return
    match wanted:
        case Says():
            yield from _says(wanted, told, tuple(screens.texts(view)))
        case Offers():
            yield from _offers(wanted, told, screens.choices(view))
        case Shows():
            yield from _shows(wanted, told, view)


def _called(screen: Screen, session: Session) -> str:
    language = screen.language or session.scenario.languages[0]
    return f"screen: {screens.name_of(session, screen)} ({language})"


def _says(wanted: Says, told: str, texts: tuple[str, ...]) -> Iterator[Mismatch]:
    found = [each for each in texts if wanted.text in each]
    if wanted.absent and found:
        expected = f"nowhere `{wanted.text}`"
        yield Mismatch(wanted.line, told, expected, _list(found))
    elif not wanted.absent and not found:
        yield Mismatch(wanted.line, told, f"somewhere `{wanted.text}`", _list(texts))


def _offers(wanted: Offers, told: str, choices: dict[str, str]) -> Iterator[Mismatch]:
    why = choices.get(wanted.title)
    if why is None:
        yield Mismatch(wanted.line, told, f"the choice `{wanted.title}`", _list(choices))
    elif not wanted.closed and why:
        expected = f"the choice `{wanted.title}` can be taken"
        yield Mismatch(wanted.line, told, expected, f"it cannot: {why}")
    elif wanted.closed and not why:
        expected = f"the choice `{wanted.title}` cannot be taken"
        yield Mismatch(wanted.line, told, expected, "it can")
    elif wanted.why not in (None, why):
        yield Mismatch(wanted.line, told, str(wanted.why), why, wanted.node, why)


def _shows(wanted: Shows, told: str, view: Any) -> Iterator[Mismatch]:
    try:
        got = screens.at(view, wanted.path)
    except LookupError as error:
        yield Mismatch(wanted.line, told, f"{wanted.path}: {wanted.text}", str(error.args[0]))
        return
    if shown(got) != wanted.text:
        plain = got if isinstance(got, str | bool | int | None) else None
        node = wanted.node if plain is not None or got is None else None
        expected, came = f"{wanted.path}: {wanted.text}", f"{wanted.path}: {shown(got)}"
        yield Mismatch(wanted.line, told, expected, came, node, plain)


def _list(texts: Iterable[str]) -> str:
    """Texts one below the other; of many only the first."""
    several = list(dict.fromkeys(texts))
    kept = several[:_MOST_TEXTS]
    if len(several) > len(kept):
        kept.append(f"... and {len(several) - len(kept)} more")
    return _INDENT.join(kept) or "nothing"
