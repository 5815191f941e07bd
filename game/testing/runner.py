"""Plays walkthroughs and says what came out otherwise; knows nothing of pytest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from game.discussion import Event, IllegalMove, LegalMoves, Scores, Session
from game.playthrough import step as do
from game.testing.walkthrough import (
    At,
    EventPattern,
    Expectation,
    Happened,
    Heard,
    Left,
    Legal,
    NotLegal,
    Number,
    Pattern,
    Step,
    Walkthrough,
    shown,
    shown_event,
)

_MARGIN = 4
_MOST_LINES = 12


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One thing that came out otherwise.

    Attributes:
        line: of the expectation in its file.
        what: what was looked at.
    """

    line: int
    what: str
    expected: str
    got: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A step that failed; the steps after it were not tried.

    Attributes:
        number: of the step, from 1.
        legal: the moves that were legal there.
    """

    walkthrough: Walkthrough
    number: int
    step: Step
    mismatches: tuple[Mismatch, ...]
    legal: LegalMoves

    def __str__(self) -> str:
        """The step's lines, expected and got, and the legal moves there."""
        case = self.walkthrough
        first = self.mismatches[0].line
        parts = [f"{case.path}:{first}: step {self.number} of {len(case.steps)}: {case.title}", ""]
        marked = {each.line for each in self.mismatches}
        for number in range(self.step.line, self.step.end + 1)[:_MOST_LINES]:
            mark = ">" if number in marked else " "
            parts.append(f"{mark} {number:>{_MARGIN}} | {case.lines[number - 1]}")
        for each in self.mismatches:
            parts += ["", each.what, f"  expected: {each.expected}", f"  got:      {each.got}"]
        moves = [f"  {move}" for move in self.legal] or ["  none"]
        return "\n".join([*parts, "", "legal moves there:", *moves])


def run(walkthrough: Walkthrough) -> Failure | None:
    """Play a walkthrough until a step fails.

    Returns:
        What failed; None if everything came out as expected.
    """
    session = Session(
        walkthrough.scenario,
        mode=walkthrough.mode,
        clock=walkthrough.clock,
        seed=walkthrough.seed,
    )
    for number, step in enumerate(walkthrough.steps, 1):
        before = session.legal_moves
        found = tuple(_try(session, step))
        if found:
            # A move that was refused is looked for among the moves it stood beside.
            made = session.legal_moves if found[0].what != _MOVE else before
            return Failure(walkthrough, number, step, found, made)
    return None


_MOVE = "the move"


def _try(session: Session, step: Step) -> Iterator[Mismatch]:
    happened: tuple[Event, ...] = ()
    if step.refused is not None:
        yield from _refused(session, step)
    elif step.entry:
        try:
            happened = do(session, step.entry)
        except IllegalMove as error:
            yield Mismatch(step.line, _MOVE, f"`{error.move}` is legal", f"refused: {error.reason}")
            return
        except IndexError as error:
            yield Mismatch(step.line, _MOVE, "a move to take back", str(error))
            return
    scores: list[Scores] = []

    def numbers() -> Scores:
        # The yardsticks take an exact search, so they are only made where they are asked for.
        if not scores:
            scores.append(session.scores())
        return scores[0]

    for each in step.expect:
        yield from _check(each, session, happened, numbers)


def _refused(session: Session, step: Step) -> Iterator[Mismatch]:
    assert step.refused is not None
    before = session.state
    try:
        session.push(step.refused)
    except IllegalMove as error:
        if step.because not in (None, error.reason.why):
            wanted, got = f"refused: {step.because}", f"refused: {error.reason.why}"
            yield Mismatch(step.line, "the refusal", wanted, f"{got} ({error.reason})")
        if session.state != before:
            yield Mismatch(step.line, "the refusal", "nothing changed", str(session.state))
    else:
        session.pop()
        yield Mismatch(step.line, _MOVE, f"`{step.refused}` is refused", "it is legal")


def _check(
    wanted: Expectation,
    session: Session,
    happened: tuple[Event, ...],
    scores: Callable[[], Scores],
) -> Iterator[Mismatch]:
    match wanted:
        case Happened():
            yield from _events(wanted, happened)
        case Legal(line, moves):
            for move in moves:
                reason = session.why_illegal(move)
                if reason is not None:
                    yield Mismatch(line, "legal", f"`{move}` is legal", f"not legal: {reason}")
        case NotLegal():
            yield from _not_legal(wanted, session)
        case Left(line, minutes):
            yield from _same(line, "minutes left", minutes, session.state.left)
        case At(line, phase):
            yield from _same(line, "phase", phase, session.phase)
        case Heard(line, turns):
            heard = tuple(turn.id for turn in session.heard)
            yield from _same(line, "turns heard", turns, heard)
        case Number():
            yield from _number(wanted, scores())


def _same(line: int, what: str, expected: object, got: object) -> Iterator[Mismatch]:
    if expected != got:
        yield Mismatch(line, what, shown(expected), shown(got))


def _events(wanted: Happened, happened: tuple[Event, ...]) -> Iterator[Mismatch]:
    got = [each.as_dict() for each in happened]
    fits = len(got) == len(wanted.events) and all(map(_fits_event, wanted.events, got))
    if not fits:
        told = [shown_event(each.pop("type"), each) for each in got]
        indent = "\n            "
        expected = indent.join(map(str, wanted.events)) or "none"
        yield Mismatch(wanted.line, "events", expected, indent.join(told) or "none")


def _fits_event(wanted: EventPattern, got: dict[str, object]) -> bool:
    return wanted.type == got["type"] and fits(wanted.fields, got)


def fits(pattern: Pattern, value: object) -> bool:
    """Whether a value is as a pattern wants it; of a mapping only the keys it names count."""
    if isinstance(pattern, str):
        return pattern == shown(value)
    if isinstance(pattern, tuple):
        if not isinstance(value, list | tuple) or len(value) != len(pattern):
            return False
        return all(map(fits, pattern, value))
    if not isinstance(value, dict):
        return False
    return all(key in value and fits(each, value[key]) for key, each in pattern.items())


def _not_legal(wanted: NotLegal, session: Session) -> Iterator[Mismatch]:
    reason = session.why_illegal(wanted.move)
    if reason is None:
        yield Mismatch(wanted.line, "legal", f"`{wanted.move}` is not legal", "it is legal")
    elif wanted.because not in (None, reason.why):
        expected = f"`{wanted.move}` is not legal: {wanted.because}"
        yield Mismatch(wanted.line, "legal", expected, f"not legal: {reason.why} ({reason})")


def _number(wanted: Number, scores: Scores) -> Iterator[Mismatch]:
    got = number(scores, wanted.name)
    if wanted.value is None or got is None:
        close = wanted.value is None and got is None
    else:
        close = abs(got - wanted.value) <= wanted.within
    if not close:
        expected = _figure(wanted.value)
        if wanted.within:
            expected += f" within {_figure(wanted.within)}"
        yield Mismatch(wanted.line, f"score: {wanted.name}", expected, _figure(got))


def number(scores: Scores, name: str) -> Fraction | None:
    """One of the scores by the name a walkthrough uses; None where it drops out."""
    meters = scores.meters
    return {
        "room": scores.room,
        "ground": meters.ground.value,
        "sparks": meters.sparks.value,
        "voices": meters.voices.value,
        "likeness": scores.likeness,
        "foresight": scores.foresight.score,
        "points": scores.foresight.points,
        "replay": scores.replay,
    }[name]


def _figure(value: Fraction | None) -> str:
    if value is None:
        return "null"
    return str(value) if value.denominator == 1 else f"{value} ({float(value):.4f})"
