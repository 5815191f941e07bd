"""What stands at each seat: how much was heard, the bet, why nothing can be asked."""

from __future__ import annotations

from roundtable.application import bets, people, words
from roundtable.application.pages import Seat
from roundtable.locale import Catalog
from roundtable.rules import Session, Why


def seats(session: Session, say: Catalog) -> tuple[Seat, ...]:
    """Everybody at the table, counted in the open question, or in all while none is open."""
    able = {words.actor(each) for each in session.legal_moves}
    return tuple(_seat(session, say, each.id, able) for each in session.scenario.panelists)


def _seat(session: Session, say: Catalog, panelist: str, able: set[str]) -> Seat:
    turns, heard = people.on_record(session, panelist), session.heard
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
        face=people.face(session.scenario, say, panelist),
        state=state,
        note=note,
        key=str(words.index_of(session.scenario, panelist) + 1),
        why_not=_why_not(session, say, panelist) if chairs and panelist not in able else "",
        slip=bets.slip_at(session, say, panelist),
        topics=people.topics_left(session, say, panelist) if session.scene else (),
        floor=say("seat-floor", time=words.minutes(say, spoken)) if spoken else "",
    )


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
