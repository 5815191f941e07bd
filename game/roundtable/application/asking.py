"""The question before somebody speaks: what can be picked, and what each chip wins and loses."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application import words
from roundtable.application.views import Chip, ForecastView, Pick, Verdict
from roundtable.locale import Catalog
from roundtable.rules import (
    NONE_OF_THESE,
    Forecast,
    Guess,
    Hear,
    Move,
    Question,
    Scale,
    Session,
    Turn,
)
from roundtable.rules.chance import shuffled
from roundtable.rules.scoring import chip_points, chips


def forecast(session: Session, say: Catalog, move: Move) -> ForecastView | None:
    """The question to ask before a move; None where nothing is asked."""
    question = session.forecast_on(move)
    if question is None:
        return None
    pending = session.pending if isinstance(move, Hear) else None
    title = pending_move(session, say) if pending else words.move(session, say, move)
    scene_asks = session.scenario.scenes[session.state.current].question
    number = question.scale is Scale.NUMBER
    return ForecastView(
        lead=say("forecast-lead", move=title),
        ask=question.ask[say.language],
        context="" if question is scene_asks else _context(session, say, question),
        picks=_positions(session, say, question),
        chips=_chips(question.scale, question.options),
        no_idea=_no_idea(say),
        confirm=say("forecast-confirm"),
        final=say("forecast-final"),
        note=say("forecast-bins") if number else "",
        ordered=number,
    )


def _context(session: Session, say: Catalog, question: Question) -> str:
    """That a prompt is what is asked about, and whose it was."""
    turns = session.scenario.scenes[session.state.current].turns
    cites = next(t.prompt.cites for t in turns if t.prompt and t.prompt.question is question)
    unsettled = words.unasked(session.scenario.record, say, cites)
    return say("forecast-prompt-unclear" if unsettled else "forecast-prompt")


def pending_move(session: Session, say: Catalog) -> str:
    """Replay: what the moderator just did, as a title, while its turn waits to be heard."""
    turn = session.pending
    if turn is None:
        return ""
    scene = session.scenario.scene_of[turn.id]
    index = next(i for i, each in enumerate(scene.turns) if each.id == turn.id)
    release = session.board.release(session.state.current, index)
    return words.move(session, say, release)


def who(session: Session, say: Catalog, lead: str, ask: str) -> ForecastView:
    """The question whose a turn is, or whom a line is about."""
    people = session.scenario.panelists
    return ForecastView(
        lead=lead,
        ask=ask,
        context="",
        picks=tuple(
            Pick(p.id, p.name[say.language], i, p.seal[say.language]) for i, p in enumerate(people)
        ),
        chips=_chips(Scale.CHOICE, tuple(p.id for p in people)),
        no_idea=_no_idea(say),
        confirm=say("who-confirm"),
        final=say("who-final"),
    )


def _positions(session: Session, say: Catalog, question: Question) -> tuple[Pick, ...]:
    """The options as shown: stands in this game's order, bins in theirs, "none" last."""
    options: Sequence[str] = [each.id for each in question.positions]
    if question.scale is Scale.CHOICE:
        options = [*shuffled(session.seed, session.state.current, options), NONE_OF_THESE]
    return tuple(Pick(each, words.stand(session, say, question, each)) for each in options)


def _chips(scale: Scale, options: tuple[str, ...]) -> dict[str, tuple[Chip, ...]]:
    return {
        pick: tuple(_chip(scale, options, pick, c) for c in chips(len(options))) for pick in options
    }


def _chip(scale: Scale, options: tuple[str, ...], pick: str, percent: int) -> Chip:
    right, wrong = chip_points(scale, options, pick, percent)
    return Chip(percent, f"{percent}%", words.signed(right), words.signed(wrong))


def _no_idea(say: Catalog) -> Chip:
    return Chip(0, say("chip-no-idea"), "0", "0")


def verdict(session: Session, say: Catalog, subject: str) -> Verdict | None:
    """How the forecast on a heard turn or a matched line came out; None where nothing was asked."""
    entry = next((each for each in session.forecasts if each.subject == subject), None)
    if entry is None:
        return None
    turn = session.scenario.turn.get(subject)
    outcome, reading = "", ""
    if (
        turn is not None
        and turn.stance is not None
        and entry.outcome not in session.scenario.panelist
    ):
        reading = turn.stance.reading[say.language]
    if entry.outcome is not None:
        outcome = came(session, say, entry)
    kind = (
        "void"
        if entry.void
        else "none"
        if entry.belief is None
        else "right"
        if entry.right
        else "wrong"
    )
    points = "" if entry.points is None else words.signed(entry.points)
    told = "void-number" if entry.void and _asks_number(session, turn) else kind
    headline = say(f"verdict-{told}", points=points, picked=picked(session, say, entry))
    return Verdict(kind, points, headline, outcome, reading)


def _asks_number(session: Session, turn: Turn | None) -> bool:
    return turn is not None and session.scenario.question_of(turn).scale is Scale.NUMBER


def picked(session: Session, say: Catalog, entry: Forecast) -> str:
    """What a forecast picked, as text."""
    if entry.belief is None:
        return say("chip-no-idea")
    return _stand_of(session, say, entry, entry.belief.pick)


def came(session: Session, say: Catalog, entry: Forecast) -> str:
    """What came true, as text; empty where the forecast is void."""
    return "" if entry.outcome is None else _stand_of(session, say, entry, entry.outcome)


def _stand_of(session: Session, say: Catalog, entry: Forecast, pick: str) -> str:
    turn = session.scenario.turn.get(entry.subject)
    if turn is None:
        return words.name(session, say, pick)
    return words.stand(session, say, session.scenario.question_of(turn), pick)


def asks(session: Session, move: Move) -> bool:
    """True where a forecast is asked before the move."""
    return not isinstance(move, Guess) and session.forecast_on(move) is not None
