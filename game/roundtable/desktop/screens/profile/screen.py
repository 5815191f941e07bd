"""The profile's two tabs: numbers of all games or of one scenario, and the milestones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from pygame import Rect

from roundtable.application import Milestone, Played, Profile, Scope, Span
from roundtable.desktop import cards
from roundtable.desktop.controls import Control, Face
from roundtable.desktop.faces import PICKED, spoken, strip
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import Back, Command, Redraw, Saves, Screen, Size
from roundtable.desktop.screens.debrief import calibration
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.screens.profile.plots import SHOWN, Scale, trend
from roundtable.desktop.theme import RADIUS_SMALL
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Bar, Line, Panel, Widget
from roundtable.locale import Catalog

NUMBERS, MILESTONES = range(2)
TRACK = 0.42
"""Width of a bar as a share of its column."""


class ProfileScreen(Screen):
    """What came of all finished games.

    Args:
        view: the profile.
    """

    name: ClassVar[str] = "profile"

    def __init__(self, view: Callable[[Catalog], Profile]) -> None:
        """Show the numbers of all games, the last game picked."""
        self._view = view
        self._scope = ""
        self._game = 0
        self.tab = NUMBERS
        self.first = "tab:0"

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The open tab under the bar with both."""
        view = self._view(say)
        links = [
            Link("tab:0", f"1 {say('profile-numbers')}", "1"),
            Link("tab:1", f"2 {say('profile-milestones')}", "2"),
            Link("back", say("menu-back")),
        ]
        current = f"tab:{self.tab}"
        head, body = page.bar(kit, size, say("profile-title"), shown=links, current=current)
        whole = page.page(kit, size)
        body = Rect(whole.x, body.y, whole.w, body.h)
        if self.tab == MILESTONES:
            parts = _milestones(kit, body, view.milestones, say)
        elif view.empty:
            inner = inset(body, kit.px(page.MARGIN), 0)
            parts = [kit.label(inner, view.empty, "serif", 24, down=0.4)]
        else:
            parts = self._numbers(kit, body, view, say)
        return Tree(size, (Layer((*head, *parts)),))

    def act(self, action: Action) -> Command | None:
        """Opens a tab, shows another scope, picks a game or opens its debrief."""
        if action.kind != "activate":
            return None
        what, _, value = action.id.partition(":")
        if what == "back":
            return Back()
        if what == "open":
            return Saves("open", self._game)
        if what == "tab":
            self.tab = int(value)
        elif what == "scope":
            self._scope, self._game = value, 0
        elif what in ("points", "rooms"):
            self._game = int(value)
        return Redraw(action.id)

    def _numbers(self, kit: Kit, rect: Rect, view: Profile, say: Catalog) -> list[Widget]:
        scope = next((e for e in view.scopes if e.id == self._scope), view.scopes[0])
        game = next((e for e in scope.games if e.number == self._game), scope.games[-1])
        self._game = game.number
        main, side, line = page.with_side(kit, rect)
        inner = inset(main, kit.px(page.MARGIN), kit.px(8))
        column = Column(kit, inner.x, inner.y + kit.px(12), inner.w)
        _plots(column, scope, game, say)
        _sureness(column, scope, say)
        shown = page.scrolled(kit, page.bled(kit, inner), "numbers", column, scope.title)
        beside = page.side_column(kit, side)
        self._side(beside, view, scope, game, say)
        rest = page.scrolled(kit, page.bled(kit, side), "side", beside, say("profile-scenario"))
        return [*shown, line, *rest]

    def _side(
        self, column: Column, view: Profile, shown: Scope, game: Played, say: Catalog
    ) -> None:
        """The scopes to choose from, the sums, and the game that is picked."""
        kit = column.kit
        for each in view.scopes if len(view.scopes) > 1 else ():
            _scope(column, each, on=each is shown)
        column.skip(6)
        for tile in shown.tiles:
            column.soft(tile.label, 13)
            column.text(tile.value, "serif", 24, leading=1.3)
            column.soft(tile.note, 12, gap=8)
        column.line(gap=12)
        column.soft(say("profile-pick"), 12, gap=8)
        column.text(game.told, "sans", 14, gap=10)
        high = max(kit.px(44), kit.type.glyph_height("sans", 14) + kit.px(16))
        column.add(cards.button(kit, column.box(high, 14), "open", say("profile-open"), key="d"))
        column.soft(say("profile-note"), 12)


def _scope(column: Column, scope: Scope, *, on: bool) -> None:
    """All games or a scenario, with how many games there are; inked by its rule when picked."""
    kit, theme = column.kit, column.kit.theme
    count = str(len(scope.games))
    wide = kit.type.width(count, "serif", 16) + kit.px(10)
    text = Column(
        kit, column.left + kit.px(18), column.y + kit.px(9), column.width - kit.px(30) - wide
    )
    text.text(scope.title, "sans", 14, leading=1.35)
    rect = column.box(text.y + kit.px(9) - column.y, 8)
    box = Rect(rect.right - wide - kit.px(8), rect.y, wide, rect.h)
    number = kit.label(box, count, "serif", 16, theme.soft, align="right", down=0.5)
    edge = theme.ink if on else theme.line
    speech = spoken(scope.title, count, PICKED if on else "")
    face = Face(theme.card, edge, kit.px(RADIUS_SMALL))
    parts = (strip(kit, rect, edge), *text.parts, number)
    column.add(Control(rect=rect, id=f"scope:{scope.id}", children=parts, face=face, speech=speech))


def _plots(column: Column, scope: Scope, game: Played, say: Catalog) -> None:
    """Points and Room from game to game, one above the other, each game at the same place."""
    games = scope.games[-SHOWN:]
    if len(games) < len(scope.games):
        column.soft(say("profile-latest", count=SHOWN), 12, gap=4)
    points, rooms = [each.points for each in games], [each.room for each in games]
    found = [each for each in points if each is not None]
    low, high = min([0.0, *found]), max([0.0, *found])
    words = tuple(next((e.value for e in games if e.points == end), "0") for end in (low, high))
    labels = max(column.kit.type.width(each, "sans", 12) for each in (*words, "0"))
    column.text(say("profile-points"), "serif", 16, gap=2)
    column.soft(say("profile-points-note" if found else "profile-points-none"), 12, gap=4)
    if found:
        span = (low, high if high > low else low + 1)
        trend(column, games, points, Scale("points", labels, span, words, 150), game.number)
    column.skip(8)
    some = any(each is not None for each in rooms)
    column.text(say("profile-rooms"), "serif", 16, gap=2)
    column.soft(say("profile-rooms-note" if some else "profile-rooms-none"), 12, gap=4)
    if some:
        scale = Scale("rooms", labels, (0, 1), ("0", "1"), 96)
        trend(column, games, rooms, scale, game.number)
    column.skip(8)


def _sureness(column: Column, scope: Scope, say: Catalog) -> None:
    """How sure and how often right, over all and by time, side by side."""
    kit = column.kit
    if not scope.calibration:
        column.text(say("calibration-title"), "serif", 16, gap=2)
        column.soft(say("profile-calibration-none"), 12)
        return
    outer = Rect(column.left, column.y, column.width, 0)
    left, right = columns(outer, [1, 1], kit.px(36))
    one = Column(kit, left.x, column.y, left.w)
    calibration.picture(one, scope.calibration, say)
    other = Column(kit, right.x, column.y, right.w)
    other.text(say("profile-spans"), "serif", 16, gap=6)
    for span in scope.spans:
        _span(other, span)
    other.soft(say("profile-spans-note" if scope.spans else "profile-spans-few", count=9), 12)
    column.add(*one.parts, *other.parts)
    column.y = max(one.y, other.y)


def _span(column: Column, span: Span) -> None:
    """A third of the forecasts: the bar of what came true, the mark of how sure they were."""
    kit, theme = column.kit, column.kit.theme
    wide = round(column.width * TRACK)
    text = Column(kit, column.left + wide + kit.px(14), column.y, column.width - wide - kit.px(14))
    text.text(span.label, "sans", 13)
    text.soft(span.text, 12)
    row = column.box(text.y - column.y, 7)
    track = Rect(row.x, row.centery - kit.px(3), wide, kit.px(6))
    high = kit.type.glyph_height("sans", 13) - kit.px(2)
    at = track.x + round(wide * span.claimed)
    column.add(
        *text.parts,
        Bar(rect=track, share=span.right, colour=theme.good),
        Line(
            rect=Rect(at - kit.px(1), row.centery - high // 2, kit.px(2), high), colour=theme.seal
        ),
    )


def _milestones(kit: Kit, rect: Rect, shown: Sequence[Milestone], say: Catalog) -> list[Widget]:
    """Two columns of cards; what was reached has a seal beside it and its day."""
    inner = inset(rect, kit.px(page.MARGIN), kit.px(8))
    column = Column(kit, inner.x, inner.y + kit.px(14), inner.w)
    for start in range(0, len(shown), 2):
        outer = Rect(column.left, column.y, column.width, 0)
        places = columns(outer, [1, 1], kit.px(20))
        pair = list(zip(shown[start : start + 2], places, strict=False))
        high = max(_card(kit, each, place, 0)[1] for each, place in pair)
        for each, place in pair:
            column.add(_card(kit, each, place, high)[0])
        column.box(high, 14)
    column.soft(say("profile-note"), 12, gap=10)
    title = say("profile-milestones")
    return page.scrolled(kit, page.bled(kit, inner), "milestones", column, title)


def _card(kit: Kit, shown: Milestone, place: Rect, high: int) -> tuple[Widget, int]:
    """A milestone, and how high it is."""
    theme, pad = kit.theme, kit.px(16)
    spot = kit.mark(place.x + kit.px(20), place.y + pad, 18, "serif", 18)
    left = spot.right + kit.px(14)
    text = Column(kit, left, place.y + pad, place.right - left - pad)
    text.text(shown.title, "serif", 18, leading=1.3, gap=3)
    text.text(shown.rule, "sans", 14, gap=4)
    text.soft(shown.reached or shown.progress, 13)
    rect = Rect(place.x, place.y, place.w, high)
    seal = Panel(
        rect=spot,
        fill=theme.seal_fill if shown.reached else None,
        border=theme.seal_fill if shown.reached else theme.soft,
        radius=kit.px(4),
        dashed=not shown.reached,
    )
    card = Panel(
        rect=rect, children=(seal, *text.parts), fill=theme.card, border=theme.line,
        radius=kit.px(RADIUS_SMALL),
    )  # fmt: skip
    return card, text.y + pad - place.y
