"""Plays walkthroughs and says what came out otherwise; knows nothing of pytest."""

from __future__ import annotations

from collections.abc import Iterator
from shlex import quote

from roundtable.frozen import frozen
from roundtable.loading.diagnostics import shown as harmless
from roundtable.playthrough import first_edition
from roundtable.playthrough import step as do
from roundtable.rules import Event, IllegalMove, LegalMoves, Session
from roundtable.testing.judging import Mismatch, judge
from roundtable.testing.numbers import Scores
from roundtable.testing.walkthrough import Step, Walkthrough

_MARGIN = 4
_MOST_LINES = 24
_WIDEST = 200


@frozen
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

    @property
    def acceptable(self) -> tuple[Mismatch, ...]:
        """Those that can be accepted: a value stands there that can be written anew."""
        return tuple(each for each in self.mismatches if each.node is not None)

    def __str__(self) -> str:
        """The step's lines, expected and got, the legal moves there, and how to accept it."""
        case = self.walkthrough
        first = self.mismatches[0].line
        told = f"{case.shown_path}:{first}: step {self.number} of {len(case.steps)}: {case.title}"
        parts = [told, "", *self._lines()]
        for each in self.mismatches:
            parts += ["", each.what, f"  expected: {each.expected}", f"  got:      {each.got}"]
        moves = [f"  {move}" for move in self.legal] or ["  none"]
        return "\n".join([*parts, "", "legal moves there:", *moves, "", self._mending()])

    def _lines(self) -> Iterator[str]:
        """The step's lines, the failed ones marked; of a long step those around them."""
        lines = self.walkthrough.text.splitlines()
        marked = {each.line for each in self.mismatches}
        numbers = range(self.step.line, self.step.end + 1)
        if len(numbers) > _MOST_LINES:
            kept = {numbers[0], *(n + d for n in marked for d in (-1, 0, 1) if n + d in numbers)}
            numbers = sorted(kept)[:_MOST_LINES]  # type: ignore[assignment] # both are numbers
        for number in numbers:
            mark = ">" if number in marked else " "
            yield f"{mark} {number:>{_MARGIN}} | {harmless(lines[number - 1], _WIDEST)}"

    def _mending(self) -> str:
        path = self.walkthrough.shown_path
        if not self.acceptable:
            return "nothing here is a value to be accepted: mend the step, or the scenario"
        command = f"`roundtable test --accept {quote(path)}` or `pytest --accept {quote(path)}`"
        rest = len(self.mismatches) - len(self.acceptable)
        left = f"; {rest} of these cannot be accepted so" if rest else ""
        return f"to accept what came: {command}{left}"


def run(walkthrough: Walkthrough) -> Failure | None:
    """Play a walkthrough until a step fails.

    Returns:
        What failed; None if everything came out as expected.
    """
    return next(failures(walkthrough), None)


def failures(walkthrough: Walkthrough) -> Iterator[Failure]:
    """Play a walkthrough and tell each step that fails, until a move cannot be made as told."""
    game = _Game(walkthrough)
    for number, step in enumerate(walkthrough.steps, 1):
        before = game.session.legal_moves
        found = tuple(_try(game, step))
        if found:
            stuck = found[0].what == _MOVE
            # A move that was refused is looked for among the moves it stood beside.
            made = before if stuck else game.session.legal_moves
            yield Failure(walkthrough, number, step, found, made)
            if stuck:
                return


_MOVE = "the move"


class _Game:
    """The game of a walkthrough; one of the first edition is read as such logs are."""

    def __init__(self, walkthrough: Walkthrough) -> None:
        mode, scene = walkthrough.mode, walkthrough.scene or None
        first = walkthrough.format == 1
        if first and mode.one_question:
            scene = first_edition.scene_of_the_day(walkthrough.scenario, walkthrough.seed)
        session = Session(
            walkthrough.scenario,
            mode=mode,
            clock=walkthrough.clock,
            seed=walkthrough.seed,
            scene=scene,
        )
        self._session = session
        self._first = first_edition.Reader(session) if first else None

    @property
    def session(self) -> Session:
        return self._first.session if self._first else self._session

    def do(self, entry: str) -> tuple[Event, ...]:
        if self._first is None:
            return do(self._session, entry)
        self._first.step(entry)
        return ()


def _try(game: _Game, step: Step) -> Iterator[Mismatch]:
    happened: tuple[Event, ...] = ()
    if step.refused is not None:
        yield from _refused(game.session, step)
    elif step.entry:
        try:
            happened = game.do(step.entry)
        except IllegalMove as error:
            yield Mismatch(step.line, _MOVE, f"`{error.move}` is legal", f"refused: {error.reason}")
            return
        except IndexError as error:
            yield Mismatch(step.line, _MOVE, "a move to take back", str(error))
            return
    scores = Scores(game.session)
    for each in step.expect:
        yield from judge(each, game.session, happened, scores)


def _refused(session: Session, step: Step) -> Iterator[Mismatch]:
    assert step.refused is not None
    trial = session.copy()
    try:
        trial.push(step.refused)
    except IllegalMove as error:
        why = error.reason.why
        if step.because not in (None, why):
            wanted, got = f"refused: {step.because}", f"refused: {why} ({error.reason})"
            yield Mismatch(step.line, "the refusal", wanted, got, step.reason, why)
        if trial.state != session.state:
            yield Mismatch(step.line, "the refusal", "nothing changed", str(trial.state))
    else:
        yield Mismatch(step.line, _MOVE, f"`{step.refused}` is refused", "it is legal")
