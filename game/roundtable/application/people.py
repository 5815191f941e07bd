"""Who sits at the table: faces, and what stands at each seat."""

from __future__ import annotations

from roundtable.application import bets, words
from roundtable.application.pages import Face, Seat
from roundtable.locale import Catalog
from roundtable.rules import Mode, Move, Scenario, Session, Turn, Why
from roundtable.rules.chance import shuffled


def face(scenario: Scenario, say: Catalog, panelist: str) -> Face:
    """A panelist as a figure."""
    found = scenario.panelist[panelist]
    lang = say.language
    return Face(
        index=words.index_of(scenario, panelist),
        name=found.name[lang],
        seal=found.seal[lang],
        title=found.title[lang],
        remote=found.remote,
    )


def faces(scenario: Scenario, say: Catalog) -> tuple[Face, ...]:
    """Everybody, in the scenario's order."""
    return tuple(face(scenario, say, each.id) for each in scenario.panelists)


def seats(session: Session, say: Catalog) -> tuple[Seat, ...]:
    """Everybody at the table, counted in the open question, or in all while none is open."""
    able = {words.actor(each) for each in session.legal_moves}
    return tuple(_seat(session, say, each.id, able) for each in session.scenario.panelists)


def _seat(session: Session, say: Catalog, panelist: str, able: set[str]) -> Seat:
    turns, heard = on_record(session, panelist), session.heard
    got = sum(each in heard for each in turns)
    if not turns:
        state, note = "pale", say("seat-pale" if session.scene else "seat-pale-all")
    else:
        state = "done" if got == len(turns) else "heard" if got else "ahead"
        note = say(f"seat-{state}", heard=got, of=len(turns))
    if heard and heard[-1].speaker == panelist and heard[-1] in turns and session.scene:
        state = "speaking"
    spoken = sum(each.seconds for each in heard if each.speaker == panelist)
    chairs = session.mode.chairs and session.scene is not None
    return Seat(
        face=face(session.scenario, say, panelist),
        state=state,
        note=note,
        key=str(words.index_of(session.scenario, panelist) + 1),
        why_not=_why_not(session, say, panelist) if chairs and panelist not in able else "",
        slip=bets.slip_at(session, say, panelist),
        topics=topics_left(session, say, panelist) if _shows_topics(session) else (),
        floor=say("seat-floor", time=words.minutes(say, spoken)) if spoken else "",
    )


def _shows_topics(session: Session) -> bool:
    return session.scene is not None and session.mode is not Mode.WHO


def on_record(session: Session, panelist: str) -> list[Turn]:
    """What somebody has on record in the open question, or in all while none is open."""
    scenes = (session.scene,) if session.scene else session.scenario.scenes
    return [t for scene in scenes for t in scene.turns if t.speaker == panelist]


def topics_left(session: Session, say: Catalog, panelist: str) -> tuple[str, ...]:
    """Topics of what somebody has on record in the open question and was not heard."""
    heard = session.heard
    left = [t for t in on_record(session, panelist) if t not in heard and t.topic is not None]
    told = [t.topic[say.language] for t in left if t.topic is not None]
    return tuple(shuffled(session.seed, session.state.current, list(dict.fromkeys(told))))


_TELLING = (Why.NO_TIME, Why.NOT_HEARD_YET, Why.SILENT, Why.NOTHING_LEFT)
"""Of several reasons the one that says most, first."""


def _why_not(session: Session, say: Catalog, panelist: str) -> str:
    """Why nothing can be asked of somebody now."""
    found = []
    for each in session.candidates:
        if words.actor(each) == panelist and (reason := session.why_illegal(each)) is not None:
            rank = _TELLING.index(reason.why) if reason.why in _TELLING else len(_TELLING)
            found.append((rank, str(each), reason))
    if not found:
        return say("seat-nothing")
    return words.why_not(session, say, min(found, key=lambda each: each[:2])[2])


def of_move(session: Session, made: Move) -> int | None:
    """The place of whoever would speak by a move; None where nobody would."""
    who = words.actor(made)
    return words.index_of(session.scenario, who) if who in session.scenario.panelist else None
