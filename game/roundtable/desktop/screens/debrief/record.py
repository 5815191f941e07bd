"""The record beside the player, and in Replay what was foretold."""

from __future__ import annotations

from roundtable.application.pages import Beside, Step, Steps
from roundtable.desktop.boxes import Across, Box, Column, Grid, Scrolled, TextBox
from roundtable.desktop.components import Sheet, seal_mark
from roundtable.desktop.kit import Tint
from roundtable.desktop.screens.debrief.tab_state import TabState
from roundtable.desktop.screens.lanes import lanes_grid


def beside(view: Beside, state: TabState) -> Box:
    """The first place where the two part, then question by question."""
    del state
    body = Column(
        TextBox(view.summary, "serif", 18, leading=1.4),
        lanes_grid(view.lanes),
        TextBox(view.note, size=13, colour="soft"),
        gap=16,
    )
    return Scrolled(body, "record", view.summary)


def steps(view: Steps, state: TabState) -> Box:
    """Every step of the record with what was foretold of it."""
    del state
    rows = Grid(*map(_step, view.rows), least=380, most=2, gap=8)
    return Scrolled(
        Column(TextBox(view.summary, "serif", 18, leading=1.4), rows, gap=14), "steps", view.summary
    )


def _step(step: Step) -> Box:
    hit: Tint = {True: "good", False: "seal"}.get(bool(step.hit), "soft") if (
        step.hit is not None
    ) else "soft"  # fmt: skip
    words = Column(
        TextBox(step.title, "serif" if step.documented else "sans", 14, leading=1.3),
        TextBox(step.guessed, size=13, colour=hit),
        gap=1, grow=1,
    )  # fmt: skip
    mark = seal_mark(step.face.index, 14) if step.face else None
    return Sheet(Across(mark, words, gap=10, least=100), pads=(14, 6), shadow=0, radius=7,
                 rule=hit if step.hit is not None else None)  # fmt: skip
