"""The board: the questions by panelists, with the topics on record."""

from __future__ import annotations

from collections.abc import Collection

from roundtable.application import meters, people, words
from roundtable.application.commands import Ask, Back, Make
from roundtable.application.pages import BoardPage, BoardRow, Cell, Choice, Topic
from roundtable.locale import Catalog
from roundtable.rules import Adjourn, Open, Panelist, Phase, Scene, Session, Turn
from roundtable.rules.chance import shuffled


def board(session: Session, say: Catalog, *, back: bool = True) -> BoardPage:
    """The questions with what was heard, and what is on record to each without what is held.

    Without `back` there is no question to go back to.
    """
    chairs = session.mode.chairs
    found = [(i, session.scenario.scenes[i]) for i in session.board.offered]
    if not chairs:
        # In the record's order the board would tell what there is to be foretold.
        found = list(shuffled(session.seed, len(found), found))
    rows = tuple(_row(session, say, n, i, s) for n, (i, s) in enumerate(found, 1))
    title = say("board-title")
    return BoardPage(
        title=title,
        language=say.language,
        choices=(*_openings(session, rows), *_ways(session, say, len(rows), back=back)),
        note=say("board-note" if chairs else "board-note-looks"),
        people=people.faces(session.scenario, say),
        rows=rows,
        clock=meters.clock(session, say),
        looks=not chairs,
    )


def _openings(session: Session, rows: tuple[BoardRow, ...]) -> tuple[Choice, ...]:
    if not session.mode.chairs:
        return ()
    return tuple(
        Choice(
            id=f"open:{row.scene}",
            key=row.key,
            title=row.title,
            command=Ask(Open(row.scene)),
            detail=row.about,
            cost=row.cost if not row.why_not else "",
            why_not=row.why_not,
        )
        for row in rows
    )


def _ways(session: Session, say: Catalog, many: int, *, back: bool) -> tuple[Choice, ...]:
    found = []
    if session.mode.chairs:
        title = say("move-adjourn")
        found.append(
            Choice("adjourn", str(many + 1), title, Make(Adjourn()), detail=say("detail-adjourn"))
        )
    if back and session.phase is not Phase.BRIEFING:
        found.append(Choice("back", "0", say("board-back"), Back()))
    return tuple(found)


def _row(session: Session, say: Catalog, number: int, index: int, scene: Scene) -> BoardRow:
    state = session.state
    status = "open" if state.current == index else "done" if state.opened >> index & 1 else "ahead"
    heard = frozenset(session.heard)
    reason = session.why_illegal(Open(scene.id)) if session.mode.chairs else None
    return BoardRow(
        scene=scene.id,
        title=scene.title[say.language],
        about=_about(scene, say),
        status=status,
        status_label=say(f"status-{status}"),
        cells=tuple(cell(session, say, scene, each, heard) for each in session.scenario.panelists),
        cost=words.minutes(say, scene.seconds),
        key=str(number),
        why_not=words.why_not(session, say, reason) if reason else "",
    )


def _about(scene: Scene, say: Catalog) -> str:
    """The two ends between which the answers lie, where the scenario names them."""
    if scene.question.ends is None:
        return ""
    low, high = scene.question.ends
    return say("board-about", low=low[say.language], high=high[say.language])


def cell(
    session: Session, say: Catalog, scene: Scene, panelist: Panelist, heard: Collection[Turn]
) -> Cell:
    """What somebody has on record to a question."""
    turns = [each for each in scene.turns if each.speaker == panelist.id]
    got = sum(each in heard for each in turns)
    place = session.board.scene_index[scene.id]
    shown = shuffled(session.seed, place, turns)
    topics = tuple(Topic(t.topic[say.language], t in heard) for t in shown if t.topic is not None)
    face = people.face(session.scenario, say, panelist.id)
    if not turns:
        label = say("cell-pale", name=face.name)
    else:
        label = say(
            "cell-heard",
            name=face.name,
            heard=got,
            of=len(turns),
            topics=words.joined(say, *(each.text for each in topics)),
        )
    return Cell(face, topics, got, len(turns), label)
