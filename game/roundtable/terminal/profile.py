"""The play profile as text, with small plots that a terminal of any kind can show."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application import Milestone, Profile, Scope
from roundtable.locale import Catalog
from roundtable.terminal.paper import Paper

ROWS = 7
"""Lines of a plot."""
SHOWN = 30
"""How many games, the latest, are drawn: two columns each."""
TRACK = 20
"""Columns of a bar."""


def whole(paper: Paper, view: Profile, say: Catalog) -> None:
    """All of it: every scope and the milestones."""
    paper.heading(say("profile-title"))
    paper.line(view.empty)
    for each in view.scopes if not view.empty else ():
        scope(paper, each, say)
    milestones(paper, view.milestones, say)
    paper.heading(say("profile-note"))


def scope(paper: Paper, shown: Scope, say: Catalog) -> None:
    """All games, or those of one scenario."""
    paper.heading(shown.title)
    for tile in shown.tiles:
        paper.line(say("terminal-label", label=f"{tile.label} {tile.value}", text=tile.note))
    paper.heading(say("profile-points"))
    points = [each.points for each in shown.games if each.points is not None]
    paper.line(say("profile-points-note" if points else "profile-points-none"))
    low, high = min([0.0, *points]), max([0.0, *points])
    _plot(paper, points, (low, high if high > low else low + 1), "+.0f", say)
    paper.heading(say("calibration-title"))
    paper.line(say("calibration-note" if shown.calibration else "profile-calibration-none"))
    for chip in shown.calibration:
        share = chip.right / chip.count
        paper.under(f"{_bar(share, chip.percent / 100)} {chip.text}" if chip.percent else chip.text)
    if shown.spans:
        paper.heading(say("profile-spans"))
        paper.line(say("profile-spans-note"))
    for span in shown.spans:
        told = say("terminal-label", label=span.label, text=span.text)
        paper.under(f"{_bar(span.right, span.claimed)} {told}")
    paper.heading(say("profile-rooms"))
    rooms = [each.room for each in shown.games if each.room is not None]
    paper.line(say("profile-rooms-note" if rooms else "profile-rooms-none"))
    _plot(paper, rooms, (0, 1), ".0f", say)
    games(paper, shown)


def games(paper: Paper, shown: Scope) -> None:
    """Each game as a line, the latest first."""
    paper.blank()
    for each in reversed(shown.games):
        paper.under(each.told)


def milestones(paper: Paper, shown: Sequence[Milestone], say: Catalog) -> None:
    """What was reached and what can be; a reached one is marked by a sign as well."""
    paper.heading(say("profile-milestones"))
    for each in shown:
        mark = "[x]" if each.reached else "[ ]"
        paper.line(f"{mark} {say('terminal-label', label=each.title, text=each.rule)}", hang=4)
        paper.line(each.reached or each.progress, indent=4)


def _plot(
    paper: Paper, values: Sequence[float], ends: tuple[float, float], form: str, say: Catalog
) -> None:
    """A column for each value, the first at the left; the ends of the scale stand at the right."""
    if not values:
        return
    low, high = ends
    drawn = values[-SHOWN:]
    if len(drawn) < len(values):
        paper.line(say("profile-latest", count=SHOWN))
    places = [round((ROWS - 1) * (high - each) / (high - low)) for each in drawn]
    zero = round((ROWS - 1) * high / (high - low))
    named = {0: high, ROWS - 1: low, zero: 0.0}
    for row in range(ROWS):
        rest = "--" if row == zero else "  "
        marks = "".join(rest[0] + ("o" if place == row else rest[1]) for place in places)
        told = f" {named[row]:{form}}" if named.get(row) else " 0" if row in named else ""
        paper.line(f"|{marks}{rest[0]}{told}", indent=3)


def _bar(share: float, claimed: float) -> str:
    """A bar filled to a share, with the mark of what was claimed."""
    filled, at = round(TRACK * share), min(TRACK - 1, round(TRACK * claimed))
    signs = ["#" if i < filled else "." for i in range(TRACK)]
    signs[at] = "|"
    return f"[{''.join(signs)}]"
