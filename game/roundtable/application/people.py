"""Who sits at the table: faces, and what each has on record."""

from __future__ import annotations

from roundtable.application import words
from roundtable.application.pages import Face
from roundtable.locale import Catalog
from roundtable.rules import Move, Scenario, Session, Turn
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


def of_move(session: Session, made: Move) -> int | None:
    """The place of whoever would speak by a move; None where nobody would."""
    who = words.actor(made)
    return words.index_of(session.scenario, who) if who in session.scenario.panelist else None
