"""The two lanes: the player's cards beside the record's, and what joins them."""

from __future__ import annotations

from pygame import Rect

from roundtable.application import LaneCard, Lanes
from roundtable.desktop import cards
from roundtable.desktop.cards import LaneState
from roundtable.desktop.controls import Scroll
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import inset
from roundtable.desktop.tree import Tree
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog

WIDTH = 368
"""Width of the panel, in units."""
CARD, GAP, BETWEEN = 40, 10, 48
"""Least height of a card, the gap below it, and the room for the curves, in units."""
MARGIN = 22
CLOSED_SHOWN = 3
"""How many of the record's closed cards stand below what is open."""
SCROLL = "lane-scroll"


def own_id(index: int) -> str:
    """Id of the player's card at this place."""
    return f"own:{index}"


def record_id(index: int) -> str:
    """Id of the record's card at this place."""
    return f"record:{index}"


def join_id(mine: int) -> str:
    """Id of the line that leaves the player's card at this place."""
    return f"join:{mine}"


def lanes_panel(lanes: Lanes, kit: Kit, rect: Rect, say: Catalog) -> list[Widget]:
    """Headings, the scrolling lanes, and on what the order rests."""
    inner = inset(rect, kit.px(MARGIN), 0)
    wide = inner.w - kit.px(6)
    column = (wide - kit.px(BETWEEN)) // 2
    size = kit.type.fit(lanes.own_title, "serif", (16, 14, 13, 12), column)
    other = kit.type.fit(lanes.record_title, "sans", (13, 12, 11), column)
    head = max(
        kit.px(28),
        kit.height(lanes.own_title, column, "serif", size),
        kit.height(lanes.record_title, column, "sans", other),
    )
    top = rect.y + kit.px(14)
    own = Rect(inner.x, top, column, head)
    record = Rect(own.right + kit.px(BETWEEN), top, column, head)
    note_high = kit.height(lanes.note, wide, "sans", 13, 1.6)
    note = Rect(inner.x, rect.bottom - kit.px(18) - note_high, wide, note_high)
    window = Rect(inner.x, own.bottom + kit.px(8), inner.w, 0)
    window.h = note.y - kit.px(12) - window.y
    body, content = _body(lanes, kit, window, column)
    soft = kit.theme.soft
    return [
        kit.label(own, lanes.own_title, "serif", size, down=0.5),
        kit.label(record, lanes.record_title, "sans", other, soft, align="right", down=0.5),
        kit.scroll(window, SCROLL, content, *body, speech=say("lanes-speech")),
        kit.label(note, lanes.note, "sans", 13, soft, leading=1.6),
    ]


def _body(lanes: Lanes, kit: Kit, window: Rect, column: int) -> tuple[list[Widget], int]:
    """Cards and curves, laid out as if unscrolled, and their height."""
    shown = sum(card.shown for card in lanes.record)
    ahead = min(CLOSED_SHOWN, len(lanes.record) - shown)
    high = _card_height((*lanes.own, *lanes.record[:shown]), kit, column)
    pitch = high + kit.px(GAP)

    def place(lane: int, row: int) -> Rect:
        left = window.x + lane * (column + kit.px(BETWEEN))
        return Rect(left, window.y + row * pitch, column, high)

    joined = dict(lanes.joins)
    last = len(lanes.own) - 1
    parts: list[Widget] = [
        kit.join(
            place(0, mine), place(1, theirs), kit.theme.seal if mine == last else None,
            join_id(mine),
        )
        for mine, theirs in lanes.joins
    ]  # fmt: skip
    for i, card in enumerate(lanes.own):
        state: LaneState = "current" if i == last else "plain"
        parts.append(_card(kit, place(0, i), card, state, own_id(i)))
    for i, card in enumerate(lanes.record[:shown]):
        state = "current" if joined.get(last) == i else "plain"
        parts.append(_card(kit, place(1, i), card, state, record_id(i)))
    if ahead or shown < len(lanes.record):
        where = place(0, last + 1)
        parts.append(cards.lane_card(kit, where, lanes.next_label, state="next", id="own:next"))
    for i in range(shown, shown + ahead):
        mark = lanes.record[i].label
        parts.append(cards.lane_card(kit, place(1, i), mark, state="closed", id=record_id(i)))
    rows = max(last + 2, shown + ahead)
    return parts, rows * pitch


def _card(kit: Kit, rect: Rect, card: LaneCard, state: LaneState, name: str) -> Widget:
    return cards.lane_card(kit, rect, card.label, person=card.index, state=state, id=name)


def _card_height(shown: tuple[LaneCard, ...], kit: Kit, column: int) -> int:
    """Room for the longest label in small type; all cards are of one height."""
    inner = column - 2 * kit.px(14) + kit.px(6)
    texts = (card.label for card in shown)
    most = max((kit.height(text, inner, "sans", 12, 1.2) for text in texts), default=0)
    return max(kit.px(CARD), most + 2 * kit.px(4))


def newest(tree: Tree) -> int:
    """How far the lanes are to be scrolled so that the newest card, and the next, are in view."""
    scroll, last = tree.find(SCROLL), tree.find("own:next")
    if scroll is None or last is None or not isinstance(scroll.widget, Scroll):
        return 0
    below = last.rect.bottom + last.rect.h // 2 - scroll.rect.bottom
    return max(0, min(scroll.widget.reach, below))
