"""The sheet on which the teams bet one after the other; the last hands over to the reveal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pygame import Rect

from roundtable.application import ForecastView, Standing
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens.asking import CONFIRM, Stake
from roundtable.desktop.screens.base import Command, Play, Redraw
from roundtable.desktop.screens.forecast import Forecasting
from roundtable.desktop.tree import Layer
from roundtable.desktop.widgets import Pennant
from roundtable.locale import Catalog
from roundtable.rules import Belief, Reveal

PENNANT = 26
"""Height of a team's pennant, in units."""


@dataclass
class Betting(Forecasting):
    """The bets on one turn.

    Attributes:
        bets: of the teams that have bet; kept when the sheet is put away.
        teams: how many bet in all.
    """

    bets: list[Belief | None] = field(default_factory=list)
    teams: int = 0

    def asked(self, view: ForecastView, teams: Sequence[Standing], say: Catalog) -> ForecastView:
        """The question as it is put to the team whose turn it is."""
        self.teams = len(teams)
        team = teams[len(self.bets)]
        told = say("teams-turn-of", name=team.name, number=team.index + 1, all=len(teams))
        last = team.index + 1 == len(teams)
        return replace(
            view,
            lead=f"{told} · {view.lead}",
            confirm=say("teams-reveal" if last else "teams-next"),
            note=view.note or say("teams-look-away"),
        )

    def layer(self, view: ForecastView, kit: Kit, veils: tuple[Rect, Rect], say: Catalog) -> Layer:
        """The sheet, with the pennant of the team that bets at its corner."""
        plain = super().layer(view, kit, veils, say)
        sheet = plain.widgets[-1]
        high = kit.px(PENNANT)
        middle = sheet.rect.y + kit.px(14) + high // 2
        pennant = Pennant.at(sheet.rect.x - high // 2, middle, high, len(self.bets))
        return replace(plain, widgets=(*plain.widgets, pennant))

    def act(self, action: Action, view: ForecastView) -> Command | None:
        """A pick, a chip, the next team, or the reveal with every bet."""
        if action.id != CONFIRM or action.kind != "activate":
            return super().act(action, view)
        bets = [*self.bets, self.stake.belief(view)]
        if len(bets) == self.teams:
            return Play(Reveal(self.move, tuple(bets)))
        self.bets, self.stake = bets, Stake()
        return Redraw(f"pick:{view.picks[0].id}")
