"""The sheet over the table on which the player says beforehand what will be said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pygame import Rect

from roundtable.application import ForecastView
from roundtable.desktop import cards
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import inset
from roundtable.desktop.screens.asking import CONFIRM, Stake, forecast_sheet, sheet_height
from roundtable.desktop.screens.base import Command, Play
from roundtable.desktop.tree import Layer
from roundtable.desktop.widgets import Scrim
from roundtable.locale import Catalog
from roundtable.rules import Attribute, Call, Connect, Follow, Hear, Match, Move

WIDTH, MARGIN, PADDING = 760, 24, 36
"""Width of the sheet, the room kept free around it, and its own margin, in units."""
SHEET = "forecast"
CLOSE = 26
"""Side of what puts the sheet away, in its corner."""


@dataclass
class Forecasting:
    """A forecast being made.

    Attributes:
        move: what it rides on.
        stake: what is picked so far; kept when the sheet is put away.
    """

    move: Move
    stake: Stake = field(default_factory=Stake)

    @property
    def first(self) -> str | None:
        """The control to begin with: where the player left off."""
        if self.stake.ready:
            return CONFIRM
        return f"pick:{self.stake.picked}" if self.stake.picked else None

    def layer(self, view: ForecastView, kit: Kit, veils: tuple[Rect, Rect], say: Catalog) -> Layer:
        """The sheet in the middle of the veiled bar and stage; the lanes stay clear beside it."""
        stage = veils[0].union(veils[1])
        stage.w = veils[1].w
        px, across = kit.px, kit.px(PADDING)
        wide = min(px(WIDTH * max(1, kit.type.text_percent / 115)), stage.w - 2 * px(MARGIN))
        down = min(across, px(30))
        wanted = sheet_height(view, kit, wide - 2 * across, say) + 2 * down
        high = min(wanted, stage.h - 2 * px(MARGIN))
        sheet = Rect(0, 0, wide, high)
        sheet.center = stage.center
        inside = inset(sheet, across, down)
        parts = forecast_sheet(view, kit, inside, self.stake.picked, self.stake.chip, say)
        side, edge = px(CLOSE), px(6)
        corner = Rect(sheet.right - edge - side, sheet.y + edge, side, side)
        close = cards.cross(kit, corner, "back", say("board-back"))
        veil = (Scrim(rect=veils[0], id="scrim-bar"), Scrim(rect=veils[1], id="scrim"))
        return Layer((*veil, kit.sheet(sheet, *parts, close, id=SHEET)), modal=True)

    def act(self, action: Action, view: ForecastView) -> Command | None:
        """A pick, a chip, or the whole sent with its move."""
        if action.id == CONFIRM and action.kind == "activate":
            return Play(believing(self.move, self.stake, view))
        return self.stake.take(action, view)


def believing(move: Move, stake: Stake, view: ForecastView) -> Move:
    """The move with the belief riding on it."""
    belief = stake.belief(view)
    match move:
        case Call() | Follow() | Connect() | Hear() | Match() | Attribute():
            return replace(move, belief=belief)
        case _:
            return move
