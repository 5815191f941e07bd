"""What was heard so far, to be read again, searched, and gone back to."""

from __future__ import annotations

from roundtable.application import words
from roundtable.application.commands import Back, Rewind, Visit
from roundtable.application.pages import Choice, Heard, HistoryPage, Speech
from roundtable.application.speeches import speech
from roundtable.locale import Catalog
from roundtable.rules import Session, Spoke, Turn


def history(session: Session, say: Catalog, sought: str = "") -> HistoryPage:
    """Everything heard so far, or what of it has every word sought."""
    every = _heard(session, say)
    rows = tuple(each for each in every if _has(each, sought))
    address = words.article(session.scenario.record)
    ways = [
        Choice(
            f"rewind:{r.number}", str(r.number), say("history-back", number=r.number), Rewind(r.ply)
        )
        for r in rows
        if r.undo
    ]
    if address:
        ways.append(Choice("source", str(len(every) + 1), say("history-source"), Visit(address)))
    count = say("search-count", count=len(rows)) if sought else ""
    return HistoryPage(
        title=say("history-title"),
        language=say.language,
        choices=(*ways, Choice("back", "0", say("menu-back"), Back())),
        rows=rows,
        search=sought,
        count=count if every else say("history-empty"),
        address=address,
    )


def _heard(session: Session, say: Catalog) -> list[Heard]:
    found: list[Heard] = []
    told: list[Turn] = []
    standing = _undoable(session)
    for ply, (_, events) in enumerate(session.steps):
        for event in events:
            if isinstance(event, Spoke):
                turn = session.scenario.turn[event.turn]
                scene = session.scenario.scene_of[turn.id].title[say.language]
                said = speech(session, say, turn, told)
                found.append(Heard(len(found) + 1, scene, said, ply, ply >= standing))
                told.append(turn)
    return found


def _undoable(session: Session) -> int:
    """To how many moves the game can be taken back."""
    twin = session.copy()
    while twin.can_undo:
        twin.pop()
    return twin.ply


def _has(heard: Heard, sought: str) -> bool:
    """Whether every word sought stands somewhere in it, whatever the case."""
    whole = _whole(heard.speech, heard.scene).casefold()
    return all(word in whole for word in sought.casefold().split())


def _whole(said: Speech, scene: str) -> str:
    name = said.face.name if said.face else ""
    return f"{scene} {name} {said.title} {said.topic} {said.body} {said.mark}"
