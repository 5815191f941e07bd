"""The table: seats and meters, and with them speech, options, board and lanes."""

from __future__ import annotations

from fractions import Fraction

from roundtable.application import words
from roundtable.application.asking import asks
from roundtable.application.board import board_view
from roundtable.application.contest import standings
from roundtable.application.daily import day
from roundtable.application.lanes import lanes
from roundtable.application.options import options
from roundtable.application.speech import asked, last_speech
from roundtable.application.views import (
    MeterView,
    Seat,
    TableView,
)
from roundtable.locale import Catalog
from roundtable.rules import (
    Call,
    Connect,
    Follow,
    Foretold,
    Hear,
    Meter,
    Mode,
    Opened,
    Panelist,
    Phase,
    Session,
)


def table(session: Session, say: Catalog) -> TableView:
    """The table as it stands."""
    scene = session.scene
    board = board_view(session, say)
    return TableView(
        ordinal=ordinal(session, say),
        heading=scene.title[say.language] if scene else say("table-briefing"),
        say=_what_now(session, say),
        meters=() if session.mode is Mode.DAILY else meters(session, say),
        clock=time_left(session, say),
        seats=tuple(seat(session, say, i, p) for i, p in enumerate(session.scenario.panelists)),
        speech=last_speech(session, say) if scene else None,
        asked=asked(session, say, scene) if scene else None,
        options=options(session, say),
        board=board,
        lanes=lanes(session, say),
        can_undo=session.can_undo,
        foretold=_foretold(session, say),
        teams=standings(session, say),
        longest=_longest(session, say.language),
    )


def _longest(session: Session, language: str) -> int:
    """Half characters of the longest turn: in GBK they are bytes."""
    texts = (
        turn.text[language] + (turn.prompt.text[language] if turn.prompt else "")
        for turn in session.scenario.turn.values()
    )
    return max((len(text.encode("gbk", "replace")) for text in texts), default=0)


def time_left(session: Session, say: Catalog) -> MeterView:
    """The clock, or how far the daily scene has come."""
    return progress(session, say) if session.mode is Mode.DAILY else clock(session, say)


def ordinal(session: Session, say: Catalog) -> str:
    """Which question is open, or which day's scene it is; empty before the first."""
    if session.mode is Mode.DAILY:
        return day(session, say)
    asked_so_far = sum(isinstance(event, Opened) for event in session.events)
    return say("table-ordinal", number=asked_so_far) if asked_so_far else ""


def _what_now(session: Session, say: Catalog) -> str:
    if session.mode.runs:
        if session.pending is None:
            return say("say-guess")
        return say("say-hear" if asks(session, Hear()) else "move-hear")
    if session.phase is Phase.BRIEFING:
        return say("say-open")
    turn_moves = any(isinstance(m, Call | Follow | Connect) for m in session.legal_moves)
    if turn_moves:
        return say("say-choose")
    return say("say-next" if len(session.legal_moves) > 1 else _what_ends(session))


def _what_ends(session: Session) -> str:
    """Id of the text that says why there is nothing to do but to adjourn."""
    state, heard = session.state, session.heard
    if len(heard) == len(session.scenario.turn):
        return "say-all-heard"
    unasked = any(not state.opened >> i & 1 for i in range(len(session.scenario.scenes)))
    unheard = session.scene is not None and any(t not in heard for t in session.scene.turns)
    if not unasked and not unheard:
        return "say-all-asked"
    return "say-short" if state.left else "say-bell"


def meters(session: Session, say: Catalog) -> tuple[MeterView, ...]:
    """Ground, sparks and voices with their sums."""
    room = session.meters()
    return (
        _meter("ground", say, room.ground),
        _meter("sparks", say, room.sparks),
        MeterView(
            "voices",
            say("meter-voices"),
            words.share(room.voices.value),
            float(room.voices.value or 0),
            say(
                "told-voices",
                value=words.share(room.voices.value),
                shares=say("list-joint").join(shares_heard(session, say)),
            ),
        ),
    )


def shares_heard(session: Session, say: Catalog) -> list[str]:
    """How much was heard of everybody who speaks, which is what the voices compare."""
    heard, scenario = session.heard, session.scenario
    every = [turn for scene in scenario.scenes for turn in scene.turns]
    return [
        f"{panelist.name[say.language]} {sum(t in heard for t in own)}/{len(own)}"
        for panelist in scenario.panelists
        if (own := [turn for turn in every if turn.speaker == panelist.id])
    ]


def _meter(key: str, say: Catalog, meter: Meter) -> MeterView:
    total = f"{meter.got}/{meter.of}" if meter.of else "–"
    told = say(f"told-{key}", got=meter.got, of=meter.of)
    return MeterView(key, say(f"meter-{key}"), total, float(meter.value or 0), told)


def clock(session: Session, say: Catalog) -> MeterView:
    """Minutes left of those there were."""
    left, total = session.state.left, session.minutes
    share = float(Fraction(left, total)) if total else 0.0
    told = say("told-clock", left=left, used=total - left, total=total)
    shown = say("clock-left", left=left, total=total)
    return MeterView("clock", say("meter-clock"), shown, share, told)


def progress(session: Session, say: Catalog) -> MeterView:
    """Daily: how much of the scene was heard."""
    got, of = len(session.heard), len(session.scene.turns) if session.scene else 0
    share = got / of if of else 0.0
    told = say("told-progress", got=got, of=of)
    return MeterView("clock", say("daily-progress"), f"{got}/{of}", share, told)


def seat(session: Session, say: Catalog, index: int, panelist: Panelist) -> Seat:
    """A panelist's place at the table, counted in the open scene or in all."""
    scene = session.scene
    scenes = (scene,) if scene else session.scenario.scenes
    turns = [t for s in scenes for t in s.turns if t.speaker == panelist.id]
    heard = session.heard
    own = [t for t in heard if t.speaker == panelist.id]
    return Seat(
        id=panelist.id,
        index=index,
        name=panelist.name[say.language],
        seal=panelist.seal[say.language],
        title=panelist.title[say.language],
        remote=panelist.remote,
        heard=sum(t in heard for t in turns),
        on_record=len(turns),
        silent=not turns,
        speaking=_speaking(session, panelist.id),
        floor=say("seat-floor", minutes=sum(t.minutes for t in own)) if own else "",
    )


def _speaking(session: Session, panelist: str) -> bool:
    scene, heard = session.scene, session.heard
    last = heard[-1] if heard else None
    current = scene is not None and last is not None and last in scene.turns
    return current and last is not None and last.speaker == panelist


def _foretold(session: Session, say: Catalog) -> str:
    """Replay: how the last guess came out, and the count of first guesses; empty before any."""
    last = next((e for e in reversed(session.events) if isinstance(e, Foretold)), None)
    if session.mode is not Mode.REPLAY or last is None:
        return ""
    key = "foretold-hit" if last.guess == last.actual else "foretold-miss"
    done = {
        "guess": words.move(session, say, last.guess),
        "actual": words.move(session, say, last.actual),
        "hits": sum(session.guesses),
        "all": len(session.guesses),
    }
    told = say(key, **done)
    return told if last.first else say("foretold-again", told=told)
