"""The first tab: the player's lane and the record's, joined; the headline and the numbers beside."""

from __future__ import annotations

from collections.abc import Sequence

from pygame import Rect

from roundtable.application import Debrief, LaneCard, Lanes
from roundtable.desktop import cards
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import inset, take_left, take_top
from roundtable.desktop.screens import page
from roundtable.desktop.screens.debrief import meters
from roundtable.desktop.screens.page import Column
from roundtable.desktop.theme import mix
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog

AIRS = ((1.0, 30), (0.7, 30), (0.7, 24), (0.45, 24), (0.3, 20))
"""From generous to dense: how wide the gaps are, and the size of the headline."""
LANE = 0.415
"""Width of one lane, of the room for both and what joins them."""


def join_id(number: int) -> str:
    """Id of the line that joins a pair of cards."""
    return f"join:{number}"


def tab(kit: Kit, rect: Rect, view: Debrief, say: Catalog) -> list[Widget]:
    """Lanes at the left, what they come to at the right."""
    if view.lanes is None:
        return []
    left, right = take_left(rect, round(rect.w * 0.45), kit.px(56))
    return [*_lanes(kit, left, view.lanes), *_sums(kit, right, view, say)]


def _lanes(kit: Kit, rect: Rect, view: Lanes) -> list[Widget]:
    inner = inset(rect, 0, kit.px(20))
    wide = round((inner.w - kit.px(12)) * LANE)
    titles = (view.own_title, view.record_title)
    size = min(kit.type.fit(each, "serif", (18, 16, 14, 13), wide) for each in titles)
    heads, rest = take_top(
        inner, max(kit.height(each, wide, "serif", size) for each in titles), kit.px(2)
    )
    mine = Rect(heads.x, heads.y, wide, heads.h)
    theirs = Rect(heads.right - kit.px(12) - wide, heads.y, wide, heads.h)
    parts: list[Widget] = [
        kit.label(place, title, "serif", size)
        for place, title in zip((mine, theirs), titles, strict=True)
    ]
    legend = Column.within(kit, rest)
    legend.soft(view.legend, 12)
    parts += legend.parts
    rest = take_top(rest, legend.height, kit.px(10))[1]
    high = _card_height(kit, wide, (*view.own, *view.record))
    top = rest.y + kit.px(6)
    own = _places(kit, Rect(mine.x, top, wide, high), len(view.own))
    record = _places(kit, Rect(theirs.x, top, wide, high), len(view.record))
    low = max((each.bottom for each in (*own, *record)), default=top)
    colour = mix(kit.theme.seal, kit.theme.paper, 0.35)
    laid = [
        *(kit.join(own[i], record[j], colour, join_id(n)) for n, (i, j) in enumerate(view.joins)),
        *(_card(kit, place, card) for place, card in zip(own, view.own, strict=True)),
        *(_card(kit, place, card) for place, card in zip(record, view.record, strict=True)),
    ]
    column = Column(kit, rest.x, low, rest.w, parts=laid)
    window = Rect(rest.x - kit.px(page.BLEED), rest.y, rest.w + kit.px(page.BLEED), rest.h)
    return [*parts, *page.scrolled(kit, window, "lanes", column, view.record_title)]


def _card_height(kit: Kit, width: int, shown: Sequence[LaneCard]) -> int:
    """All cards are as high as the one with most to say, so that the lanes run level."""
    room = width - 2 * kit.px(14) + kit.px(6)
    texts = (kit.height(card.label, room, "sans", 12, 1.2) for card in shown)
    return max([kit.px(38), *(high + 2 * kit.px(5) for high in texts)])


def _places(kit: Kit, first: Rect, count: int) -> list[Rect]:
    return [first.move(0, i * (first.h + kit.px(10))) for i in range(count)]


def _card(kit: Kit, rect: Rect, card: LaneCard) -> Widget:
    state: cards.LaneState = "faded" if card.faint else "plain"
    return cards.lane_card(kit, rect, card.label, person=card.index, state=state)


def _sums(kit: Kit, rect: Rect, view: Debrief, say: Catalog) -> list[Widget]:
    """Headline, mend, meters and tiles, with as much air as there is room."""
    inner = inset(rect, 0, kit.px(18))
    column = Column.within(kit, inner)
    for air, size in AIRS:
        column = Column.within(kit, inner)
        _told(column, view, say("marks-note"), air, size)
        if column.y <= inner.bottom:
            break
    window = Rect(inner.x - kit.px(4), inner.y, inner.w + kit.px(4 + page.BLEED), inner.h)
    return page.scrolled(kit, window, "sums", column, view.verdict)


def _told(column: Column, view: Debrief, marks: str, air: float, size: int) -> None:
    column.text(view.verdict, "serif", size, leading=1.45, gap=10 * air)
    column.soft(view.mend, 16, gap=20 * air)
    column.line(gap=18 * air)
    for each in view.meters:
        meters.compact(column, each, view.meters)
        column.skip(14 * air)
    if view.meters:
        column.soft(marks, 12, gap=14 * air)
    column.skip(6 * air)
    meters.tiles_row(column, view.tiles, pad=round(18 * max(air, 0.7)))
