"""A finished game as plain data for a page: the debrief's views, and what pictures need.

Pictures are drawn by the templates; here stand their figures, in the picture's own units.
"""

from __future__ import annotations

from dataclasses import dataclass

from roundtable.application import Briefing, Debrief, Heard, Speech, briefing, debrief, history
from roundtable.locale import Catalog
from roundtable.rules import Mode, Session

ROW = 60
"""Height of a lane's card with its gap, in units of the picture; the style stretches both alike."""

WIDTH = 100
"""Width of the space between the lanes, in units of the picture."""


@dataclass(frozen=True, slots=True)
class Contents:
    """All that the page of one game shows.

    Attributes:
        briefing: title, tagline and source of the scenario.
        facts: mode, clock and how much was heard, a line each.
        debrief: its screens.
        joins: the lines between the lanes as SVG paths; rows: cards of the longer lane.
        heard: the scenes played, each with what was said in it.
    """

    briefing: Briefing
    facts: tuple[str, ...]
    debrief: Debrief
    joins: tuple[str, ...]
    rows: int
    heard: tuple[tuple[str, tuple[Speech, ...]], ...]


def contents(session: Session, say: Catalog) -> Contents:
    """What the page of a finished game shows, in the catalog's language."""
    view = debrief(session, say)
    lanes = view.lanes
    return Contents(
        briefing=briefing(session, say),
        facts=_facts(session, say),
        debrief=view,
        joins=tuple(_join(own, record) for own, record in lanes.joins) if lanes else (),
        rows=max(len(lanes.own), len(lanes.record), 1) if lanes else 0,
        heard=_scenes(history(session, say)),
    )


def _facts(session: Session, say: Catalog) -> tuple[str, ...]:
    facts = [say("report-mode", mode=say(f"mode-{session.mode}"))]
    if session.mode is Mode.MODERATE:
        used = session.minutes - session.state.left
        facts.append(say("report-clock", clock=session.clock, used=used, minutes=session.minutes))
    facts.append(say("report-heard", heard=len(session.heard), turns=len(session.scenario.turn)))
    return tuple(facts)


def _join(own: int, record: int) -> str:
    start, end, middle = own * ROW + ROW // 2, record * ROW + ROW // 2, WIDTH // 2
    return f"M0 {start}C{middle} {start} {middle} {end} {WIDTH} {end}"


def _scenes(told: tuple[Heard, ...]) -> tuple[tuple[str, tuple[Speech, ...]], ...]:
    scenes: list[tuple[str, list[Speech]]] = []
    for each in told:
        if not scenes or scenes[-1][0] != each.scene:
            scenes.append((each.scene, []))
        scenes[-1][1].append(each.speech)
    return tuple((title, tuple(speeches)) for title, speeches in scenes)
