"""A class: the ranks, and the bet on which the teams differed most."""

from __future__ import annotations

from roundtable.application.pages import Podium
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Gap,
    Hairline,
    Margin,
    Panes,
    Scrolled,
    TextBox,
)
from roundtable.desktop.components import pennant
from roundtable.desktop.screens.calibration import picture
from roundtable.desktop.screens.classroom import ranks
from roundtable.desktop.screens.debrief.tab_state import TabState
from roundtable.desktop.screens.words import tint


def tab(view: Podium, state: TabState) -> Box:
    """The teams by rank at the left, their sharpest difference at the right."""
    left = Column(
        TextBox(view.verdict, "serif", 24, leading=1.35), Gap(4), ranks(view.standings), gap=10
    )
    for team, chips in zip(view.standings, view.calibration, strict=False):
        shown = picture(chips, state.say, note=False)
        if shown is not None:
            row = Column(
                Across(pennant(team.index, 20), TextBox(team.name, "serif", 15), gap=10),
                shown,
                gap=4,
            )
            left = Column(left, Margin(row, 0, 8, 0))
    bets = [
        Across(pennant(index, 20), TextBox(name, "serif", 15),
            TextBox(text, size=15, colour=tint({True: "right", False: "wrong"}.get(bool(right), "")
                 if right is not None else ""), grow=1), gap=10, least=120)
        for index, name, text, right in view.bets
    ]  # fmt: skip
    right = Column(
        TextBox(view.split, "serif", 18, leading=1.4),
        *bets,
        Hairline() if view.came else None,
        TextBox(view.came, size=16, leading=1.6),
        gap=10,
    )
    return Panes(
        Scrolled(left, "ranked", view.verdict), Scrolled(right, "split", view.split or "–"),
        weights=(1.2, 1), line=True, speech=view.verdict,
    )  # fmt: skip
