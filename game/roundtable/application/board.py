"""The board: scenes by panelists, with what was heard and what there is."""

from __future__ import annotations

from roundtable.application import words
from roundtable.application.views import (
    BoardView,
    Cell,
    Option,
    SceneRow,
    WordingView,
)
from roundtable.locale import Catalog
from roundtable.rules import (
    Adjourn,
    Open,
    Panelist,
    Scene,
    Session,
)
from roundtable.rules.chance import shuffled


def board_view(session: Session, say: Catalog) -> BoardView:
    """Scenes by panelists, with what was heard, what there is, and where the source is silent."""
    adjourn = Adjourn()
    return BoardView(
        heading=say("board-heading"),
        note=_note(session, say),
        looks=not session.mode.chairs,
        panelists=tuple(p.name[say.language] for p in session.scenario.panelists),
        rows=tuple(_row(session, say, i, s) for i, s in enumerate(session.scenario.scenes)),
        adjourn=Option(
            kind="adjourn",
            title=words.move(session, say, adjourn),
            detail=say("detail-adjourn"),
            cost="",
            move=adjourn,
        ),
    )


def _note(session: Session, say: Catalog) -> str:
    """What the dots mean; and, while a question is open, that it is left for good."""
    if not session.mode.chairs:
        return say("board-note-looks")
    if session.scene is None:
        return say("board-note")
    return say("sentence-after", first=say("board-note"), then=say("board-note-leaves"))


def _row(session: Session, say: Catalog, index: int, scene: Scene) -> SceneRow:
    state = session.state
    status = "open" if state.current == index else "done" if state.opened >> index & 1 else "ahead"
    reason = session.why_illegal(Open(scene.id))
    looks = say("board-looks") if not session.mode.chairs else ""
    chosen = shuffled(session.seed, index, scene.wordings)
    return SceneRow(
        id=scene.id,
        title=scene.title[say.language],
        status=status,
        status_label=say(f"status-{status}"),
        cells=tuple(
            _cell(session, say, scene, i, p) for i, p in enumerate(session.scenario.panelists)
        ),
        option=Option(
            kind="open",
            title=scene.title[say.language],
            detail="",
            cost=say("cost", minutes=scene.minutes),
            move=Open(scene.id),
            why_not=looks or (words.why_not(session, say, reason) if reason else ""),
        ),
        wordings=tuple(WordingView(each.id, each.text[say.language]) for each in chosen),
    )


def _cell(session: Session, say: Catalog, scene: Scene, index: int, panelist: Panelist) -> Cell:
    heard = session.heard
    turns = [t for t in scene.turns if t.speaker == panelist.id]
    got = sum(t in heard for t in turns)
    label = say("cell-heard", heard=got, of=len(turns)) if turns else say("cell-silent")
    return Cell(index, got, len(turns), not turns, label)
