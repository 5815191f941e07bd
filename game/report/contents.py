"""A finished game as plain data for a page: the debrief's views, and what pictures need.

Pictures are drawn by the templates; here stand their figures, in the picture's own units.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.discussion import Mode, Session
from game.locale import Catalog
from game.presenter import Briefing, Debrief, Speech, briefing, debrief, history

ROW = 60
"""Height of a lane's card with its gap, in units of the picture; the style stretches both alike."""

WIDTH = 100
"""Width of the space between the lanes, in units of the picture."""


@dataclass(frozen=True, slots=True)
class Join:
    """A line that joins a card of the own lane with its twin, as an SVG path; `turned` if it slopes."""

    path: str
    turned: bool


@dataclass(frozen=True, slots=True)
class Calibration:
    """One chip: how sure, how often it was laid, how often it was right.

    Attributes:
        percent: what the chip says, 1 to 100.
        right, count: forecasts that came true, and all with this chip.
        share: `right` of `count` in per cent.
        label: the counts in words.
    """

    percent: int
    right: int
    count: int
    share: float
    label: str


@dataclass(frozen=True, slots=True)
class Contents:
    """All that the page of one game shows.

    Attributes:
        briefing: title, tagline and source of the scenario.
        facts: mode, clock and how much was heard, a line each.
        debrief: the four screens.
        joins: the lines between the lanes; rows: cards of the longer lane.
        calibration: a point for each chip used but "no idea".
        heard: the scenes played, each with what was said in it.
    """

    briefing: Briefing
    facts: tuple[str, ...]
    debrief: Debrief
    joins: tuple[Join, ...]
    rows: int
    calibration: tuple[Calibration, ...]
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
        calibration=calibration(session.scores().foresight.by_chip, say),
        heard=_scenes(history(session, say)),
    )


def _facts(session: Session, say: Catalog) -> tuple[str, ...]:
    facts = [say("report-mode", mode=say(f"mode-{session.mode}"))]
    if session.mode is Mode.MODERATE:
        used = session.minutes - session.state.left
        facts.append(say("report-clock", clock=session.clock, used=used, minutes=session.minutes))
    facts.append(say("report-heard", heard=len(session.heard), turns=len(session.scenario.turn)))
    return tuple(facts)


def _join(own: int, record: int) -> Join:
    start, end, middle = own * ROW + ROW // 2, record * ROW + ROW // 2, WIDTH // 2
    return Join(f"M0 {start}C{middle} {start} {middle} {end} {WIDTH} {end}", turned=own != record)


def calibration(by_chip: tuple[tuple[int, int, int], ...], say: Catalog) -> tuple[Calibration, ...]:
    """A point for each chip that was laid; "no idea" claims nothing and has none.

    Args:
        by_chip: as `Foresight.by_chip`: (per cent, right, all).
        say: the interface's texts.
    """
    return tuple(
        Calibration(
            chip, right, count, 100 * right / count,
            say("chip-count", percent=chip, right=right, count=count),
        )
        for chip, right, count in by_chip
        if chip and count
    )  # fmt: skip


def _scenes(
    told: tuple[tuple[str, Speech], ...],
) -> tuple[tuple[str, tuple[Speech, ...]], ...]:
    scenes: list[tuple[str, list[Speech]]] = []
    for title, speech in told:
        if not scenes or scenes[-1][0] != title:
            scenes.append((title, []))
        scenes[-1][1].append(speech)
    return tuple((title, tuple(speeches)) for title, speeches in scenes)
