"""The table: seats, speech, cards to choose from, and the lanes; over it forecast and board.

The screen keeps what is not yet sent: the sheet that is open and what is picked on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from pygame import Rect

from roundtable.application import ForecastView, Standing, TableView
from roundtable.desktop import cards
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset, take_bottom, take_right, take_top
from roundtable.desktop.motion import Animator
from roundtable.desktop.screens import lanes
from roundtable.desktop.screens.asking import Stake
from roundtable.desktop.screens.base import Back, Command, Open, Play, Redraw, Screen, Size, Undo
from roundtable.desktop.screens.betting import Betting
from roundtable.desktop.screens.board import SHEET as BOARD
from roundtable.desktop.screens.board import Boarding
from roundtable.desktop.screens.forecast import SHEET as FORECAST
from roundtable.desktop.screens.forecast import Forecasting
from roundtable.desktop.screens.hand import cards_of, hand_for, tools, usual_height
from roundtable.desktop.screens.living import REVEAL, SHEET, Living, Moving
from roundtable.desktop.screens.sheet import BODY, VERDICT, sheet_for
from roundtable.desktop.screens.stage import seating
from roundtable.desktop.screens.topbar import BAR, top_bar
from roundtable.desktop.theme import NORMAL_MS, QUICK_MS, REVEAL_MS, SLOW_MS
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Label, Panel, Pennant, Scrim, Shift, Widget
from roundtable.locale import Catalog
from roundtable.rules import Move

FOLD_SCALE, FOLD_TEXT = 0.85, 125
"""Below this scale, or above this text size, the lanes fold into a drawer."""
WIDEST = 1240
"""Width of speech and cards, in units."""
TOOLS = 34
GROUND = 20
"""Room below the cards, in units."""
DRAWER = "drawer"
OPENED = {"history", "settings", "help"}


class TableScreen(Living):
    """The table and what lies over it.

    Args:
        view: the table as it stands.
        ask: the forecast asked before a move; None where none is.
        stakes: what was picked on forecasts not sent yet, kept by their move.
        known: True where what was said last was heard in an earlier game.
    """

    name: ClassVar[str] = "table"

    def __init__(
        self,
        view: Callable[[Catalog], TableView],
        ask: Callable[[Catalog, Move], ForecastView | None],
        stakes: dict[Move, Stake],
        *,
        known: bool = False,
    ) -> None:
        """Remember where the views come from."""
        self.known = known
        self._view, self._ask, self._stakes = view, ask, stakes
        self._forecast: Forecasting | None = None
        self._betting: dict[Move, Betting] = {}
        self._board: Boarding | None = None
        self._drawer = False
        self._say: Catalog | None = None

    @property
    def over(self) -> bool:
        """True while a sheet lies over the table."""
        return self._forecast is not None or self._board is not None or self._drawer

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The screen laid out."""
        self._say = say
        view, window = self._shown(say), Rect((0, 0), size)
        # Where there are no lanes at all, they are as if folded, and no tool opens them.
        folded = folds(kit) or not view.lanes.record
        bar, body = take_top(window, kit.px(BAR))
        panel, rest = take_right(body, 0 if folded else kit.px(lanes.WIDTH))
        parts = [*top_bar(view, kit, bar.w, say), *self._scene(view, kit, rest, say, folded=folded)]
        if not folded:
            parts.append(kit.hairline(panel.x, panel.y, panel.h, upright=True))
            parts += lanes.lanes_panel(view.lanes, kit, panel, say)
        self.first = self.first or self._start(view, say)
        layers = [Layer(tuple(parts))]
        if self._board is not None:
            layers.append(self._board.layer(view.board, kit, window, say))
        elif self._forecast is not None and (asked := self._ask(say, self._forecast.move)):
            if isinstance(self._forecast, Betting):
                asked = self._forecast.asked(asked, view.teams, say)
            layers.append(self._forecast.layer(asked, kit, (bar, rest), say))
        elif self._drawer and folded:
            layers.append(_drawer(view, kit, window, say))
        return Tree(size, tuple(layers))

    def _shown(self, say: Catalog) -> TableView:
        """The view, with a word where its speech was heard before."""
        view = self._view(say)
        if not self.known or view.speech is None:
            return view
        act = f"{view.speech.act} · {say('history-read')}"
        return replace(view, speech=replace(view.speech, act=act))

    def ahead(self) -> Iterator[Screen | Move]:
        """The forecasts that cards ask, the moves of those that ask none, and the board's ways."""
        if self._say is None or self._drawer:
            return
        view = self._view(self._say)
        if self._forecast is not None:
            yield self._forecast.move
        elif self._board is not None:
            for way in self._board.ahead(view.board):
                yield self._twin(way) if isinstance(way, Boarding) else way
        else:
            for option in view.options:
                if option.legal and not option.asks:
                    yield option.move
                elif option.legal:
                    yield self._twin(option.move)
            yield self._twin(Boarding())

    def _twin(self, over: Boarding | Move) -> TableScreen:
        """The same table with a board over it, or with the forecast that a move asks."""
        twin = TableScreen(self._view, self._ask, {}, known=self.known)
        if isinstance(over, Boarding):
            twin._board = over
        else:
            twin._sheet(over, teams=bool(self._view(self._catalog).teams))
        return twin

    def onward(self) -> Command | None:
        """Listen on, where the record runs and no forecast is asked."""
        if self.over or self._say is None:
            return None
        options = [each for each in self._view(self._say).options if each.legal]
        only = options[0] if len(options) == 1 and options[0].kind == "hear" else None
        return Play(only.move) if only and not only.asks else None

    @staticmethod
    def _start(view: TableView, say: Catalog) -> str:
        """The first card that can be chosen."""
        shown = cards_of(view, say)
        return next((card.id for card in shown if card.enabled), "history")

    def _scene(
        self, view: TableView, kit: Kit, rect: Rect, say: Catalog, *, folded: bool
    ) -> list[Widget]:
        """Figures at the top, cards and tools at the foot; what lies between is for the speech."""
        px = kit.px
        wide = min(rect.w - 2 * px(24), px(WIDEST))
        hand = hand_for(cards_of(view, say), kit, wide)
        most = rect.h * 42 // 100
        held, rest = take_bottom(inset(rect, px(24), 0), min(hand.height, most) + px(GROUND))
        line = max(px(TOOLS), kit.type.glyph_height("serif", 16) + px(6))
        place, rest = take_bottom(rest, line + px(6), px(4))
        told, rest = self._told(view, kit, rest)
        # The table's room does not depend on what is said: nobody moves while others speak.
        usual = rect.h - usual_height(kit) - px(GROUND) - line - px(10)
        high, seated = seating(view.seats, kit, rect.w, usual, say, view.longest)
        back, room = Rect(rect.x, rect.y, rect.w, high), Rect(rest)
        room.h, room.y = rest.bottom - back.bottom, back.bottom
        sheet = sheet_for(view, kit, wide, room.h, say)
        parts = [
            *seated(view.seats, kit, back, say),
            *told,
            *tools(view, kit, take_top(place, line)[0], say, folded=folded),
            sheet.build(Rect(room.centerx - wide // 2, room.y, wide, room.h)),
        ]
        return [
            *parts,
            *hand.build(Rect(room.centerx - wide // 2, held.y, wide, held.h - px(GROUND))),
        ]

    @staticmethod
    def _told(view: TableView, kit: Kit, rest: Rect) -> tuple[list[Widget], Rect]:
        """How the last guess came out, or where the teams stand, in a line below the sheet."""
        if view.teams:
            high = max(kit.px(26), kit.type.glyph_height("sans", 14))
            line, rest = take_bottom(rest, high, kit.px(8))
            return teams_row(view.teams, kit, line), rest
        if not view.foretold:
            return [], rest
        high = kit.height(view.foretold, rest.w, "sans", 14)
        line, rest = take_bottom(rest, high, kit.px(8))
        return [kit.label(line, view.foretold, "sans", 14, id="foretold")], rest

    def act(self, action: Action) -> Command | None:
        """What an activated control asks for."""
        if action.id == "back":
            return self.escape()
        if self._board is not None and self._say is not None:
            return self._board.act(action, self._view(self._say).board)
        if self._forecast is not None and self._say is not None:
            asked = self._ask(self._say, self._forecast.move)
            return self._forecast.act(action, asked) if asked else None
        return self._table_act(action) if action.kind == "activate" else None

    def _table_act(self, action: Action) -> Command | None:
        if action.id in OPENED:
            return Open(action.id)
        match action.id:
            case "undo":
                return Undo()
            case "menu":
                return Back()
            case "board":
                self._board = Boarding()
                return Redraw(self._board.first(self._view(self._catalog).board))
            case "lanes":
                self._drawer = True
                return Redraw("back")
            case _:
                return self._move(action.id)

    @property
    def _catalog(self) -> Catalog:
        assert self._say is not None, "a screen is drawn before it is used"
        return self._say

    def _move(self, name: str) -> Command | None:
        view = self._view(self._catalog)
        options = (*view.options, view.board.adjourn)
        option = next((each for each in options if f"move:{each.move}" == name), None)
        if option is None or not option.legal:
            return None
        if not option.asks:
            return Play(option.move)
        return Redraw(self._sheet(option.move, teams=bool(view.teams)).first)

    def _sheet(self, move: Move, *, teams: bool) -> Forecasting:
        """Lay the forecast that a move asks over the table."""
        if teams:
            self._forecast = self._betting.setdefault(move, Betting(move, Stake()))
        else:
            self._forecast = Forecasting(move, self._stakes.setdefault(move, Stake()))
        return self._forecast

    def escape(self) -> Command:
        """Put the sheet away, one step at a time; nothing picked on it is lost."""
        if self._board is not None:
            before = self._board.back(self._view(self._catalog).board)
            if before is None:
                self._board = None
            return Redraw(before or "board")
        if self._forecast is not None:
            left, self._forecast = self._forecast, None
            return Redraw(f"move:{left.move}")
        if self._drawer:
            self._drawer = False
            return Redraw("lanes")
        return Back()

    def enter(self, tree: Tree, animator: Animator, now: float) -> None:
        """Reveal the text, light the speaker, slide the newest cards in and draw their line."""
        body = tree.find(BODY)
        lines = 0
        if body is not None and isinstance(body.widget, Label):
            lines = 0 if self.known else len(body.widget.lines)
            animator.reveal(REVEAL, now, lines, REVEAL_MS)
            animator.start("light", now, QUICK_MS)
            animator.start(VERDICT, now, NORMAL_MS, delay_ms=lines * REVEAL_MS)
        if self._newest(tree) >= 0:
            animator.start("card", now, SLOW_MS)
            animator.start("join", now, NORMAL_MS, delay_ms=SLOW_MS)

    @staticmethod
    def _newest(tree: Tree) -> int:
        """Place of the player's newest card; -1 before any."""
        count = 0
        while tree.find(lanes.own_id(count)) is not None:
            count += 1
        return count - 1

    def moving(self, animator: Animator, now: float, kit: Kit) -> Moving:
        """Where the cards, the light and the sheets stand now."""
        view = self._view(self._catalog)
        last = len(view.lanes.own) - 1
        card = animator.value("card", now)
        slide = Shift(0, round(kit.px(14) * (1 - card)), card)
        shifts = {lanes.own_id(last): slide, lanes.record_id(last): slide}
        verdict = animator.value(VERDICT, now)
        if verdict < 1:
            shifts[VERDICT] = Shift(0, 0, verdict)
        sheet = animator.value(SHEET, now)
        for name in (FORECAST, BOARD, DRAWER):
            shifts[name] = Shift(0, round(kit.px(12) * (1 - sheet)), 1)
        light = animator.value("light", now)
        progress = {f"figure:{each.id}": light for each in view.seats}
        progress[BODY] = animator.revealed(REVEAL, now)
        progress[lanes.join_id(last)] = animator.value("join", now)
        progress["scrim"] = progress["scrim-bar"] = sheet
        return shifts, progress

    def offsets(self, tree: Tree) -> dict[str, int]:
        """The lanes scrolled to the newest card."""
        return {lanes.SCROLL: lanes.newest(tree)}


def teams_row(teams: Sequence[Standing], kit: Kit, line: Rect) -> list[Widget]:
    """Each team's pennant with its name and its points, side by side."""
    parts: list[Widget] = []
    for place, team in zip(columns(line, [1.0] * len(teams), kit.px(12)), teams, strict=True):
        flag = Pennant.at(place.x, place.centery, kit.grown(20), team.index)
        left = flag.rect.right + kit.px(8)
        rest = Rect(left, place.y, place.right - left, place.h)
        told = f"{team.name}  {team.signed}"
        size = kit.type.fit(told, "sans", (14, 13, 12, 11), rest.w)
        shown = told if kit.type.width(told, "sans", size) <= rest.w else team.signed
        parts += [
            flag,
            kit.label(rest, shown, "sans", size, down=0.5, leading=1.0, id=f"team:{team.index}"),
        ]
    return parts


def folds(kit: Kit) -> bool:
    """True where the window or the text leave no room for the lanes beside the table."""
    return kit.type.scale < FOLD_SCALE or kit.type.text_percent > FOLD_TEXT


def _drawer(view: TableView, kit: Kit, window: Rect, say: Catalog) -> Layer:
    """The lanes over the right side of the window."""
    px = kit.px
    share = max(1.0, kit.type.text_percent / 100 * 0.85)
    panel = take_right(window, min(px(lanes.WIDTH * share), window.w - px(80)))[0]
    high = max(px(40), kit.type.glyph_height("sans", 14) + px(8))
    foot = take_bottom(inset(panel, px(22), px(16)), high)[0]
    body = Rect(panel.x, panel.y, panel.w, foot.y - panel.y)
    parts = [
        *lanes.lanes_panel(view.lanes, kit, body, say),
        cards.button(kit, foot, "back", say("lane-close")),
    ]
    ground = Panel(
        rect=panel, id=DRAWER, children=tuple(parts), fill=kit.theme.paper,
        border=kit.theme.line, shadow=px(20),
    )  # fmt: skip
    return Layer((Scrim(rect=window, id="scrim"), ground), modal=True)
