"""The cards to choose from, in one row or two, and the line of small tools above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from pygame import Rect

from roundtable.application import TableView
from roundtable.desktop import cards
from roundtable.desktop.controls import Control
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns
from roundtable.desktop.screens.sheet import is_replay
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog

GAP, MARGIN = 10, 24
LEAST, LEAST_COMPACT, LEAST_BARE = 114, 62, 50
"""Least height of a card, in units: with its cost at the foot, in two rows, and title only."""
WIDEST, NARROWEST, NARROWEST_BARE = 300, 158, 200
"""Width of a card, in units; in two rows it may be wider, and with its title only it needs more."""
MOST_ACROSS = 6
KEYS = "1234567890"
JOINT = " · "


@dataclass(frozen=True, slots=True)
class Card:
    """A card before it is placed."""

    id: str
    title: str
    detail: str
    foot: str
    reason: str = ""
    person: int | None = None

    @property
    def enabled(self) -> bool:
        """True if it can be chosen."""
        return not self.reason

    def compact(self) -> Card:
        """The card with its foot drawn into its detail."""
        detail = JOINT.join(part for part in (self.foot, self.detail) if part)
        return Card(self.id, self.title, detail, "", self.reason, self.person)


def cards_of(view: TableView, say: Catalog) -> list[Card]:
    """The cards in order: what can be done, the board, the way out, and what cannot be done."""
    options = [
        Card(f"move:{o.move}", o.title, o.detail, o.cost, o.why_not, o.index) for o in view.options
    ]
    if is_replay(view):
        return [_guess(each) if each.id.startswith("move:guess") else each for each in options]
    legal = [each for each in options if each.enabled]
    rows = view.board.rows
    ahead = sum(row.status == "ahead" for row in rows)
    openable = any(row.option.legal for row in rows)
    if view.asked is None:
        board = Card("board", say("table-open-first"), say("table-open-detail"), "")
    else:
        left = say("table-no-time", count=ahead) if ahead else ""
        title = say("board-choose" if ahead else "tool-board")
        board = Card("board", title, say("board-choose-detail"), left)
    way_out = view.board.adjourn
    out = Card(f"move:{way_out.move}", way_out.title, way_out.detail, "")
    if openable:
        main = [*legal, board] if view.asked is not None else [board, out]
    else:
        main = [*legal, out, board]
    return [*main, *(each for each in options if not each.enabled)]


def _guess(card: Card) -> Card:
    """A guess says only what the moderator may do: it costs the player nothing."""
    return Card(card.id, card.title, "", "", card.reason, card.person)


@dataclass(frozen=True, slots=True)
class Hand:
    """The cards of one width, that know their height before they are placed."""

    kit: Kit
    shown: tuple[Card, ...]
    across: int
    width: int
    """Pixels of a whole row."""
    size: float
    """Of the titles."""
    heights: tuple[int, ...]

    @property
    def height(self) -> int:
        """Pixels downward."""
        return sum(self.heights) + self.kit.px(GAP) * (len(self.heights) - 1)

    def build(self, rect: Rect) -> list[Widget]:
        """The cards in their places, from the left; too many are scrolled."""
        kit, gap = self.kit, self.kit.px(GAP)
        parts: list[Widget] = []
        y = rect.y
        for row, high in enumerate(self.heights):
            first = row * self.across
            places = columns(Rect(rect.x, y, self.width, high), [1.0] * self.across, gap)
            for i, (place, card) in enumerate(zip(places, self.shown[first:], strict=False), first):
                parts.append(self._control(place, card, i))
            y += high + gap
        if self.height <= rect.h:
            return parts
        return [kit.scroll(rect, "hand", self.height, *parts, speech=self.shown[0].title)]

    def _control(self, place: Rect, card: Card, number: int) -> Control:
        kit = self.kit
        return cards.choice(
            kit, place, card.id, card.title, detail=card.detail, foot=card.foot,
            key=KEYS[number] if card.enabled and number < len(KEYS) else "", enabled=card.enabled,
            reason=card.reason, size=self.size,
            rule=None if card.person is None or not card.enabled else kit.person_rule(card.person),
        )  # fmt: skip


def hand_for(shown: Sequence[Card], kit: Kit, width: int) -> Hand:
    """The cards in one row where each is wide enough, else in two or more."""
    gap, count = kit.px(GAP), max(1, len(shown))
    large = kit.type.text_percent / 100
    bare = not any(each.detail or each.foot for each in shown)
    narrowest = kit.px((NARROWEST_BARE if bare else NARROWEST) * min(1.25, large))
    fits = int((width + gap) // (narrowest + gap))
    across = count if count <= min(fits, MOST_ACROSS) else ceil(count / ceil(count / fits))
    held = tuple(shown) if across == count else tuple(each.compact() for each in shown)
    most = across * kit.px(WIDEST) + gap * (across - 1)
    wide = min(width, most) if across == count else width
    card = (wide - gap * (across - 1)) // across
    size = cards.choice_size(kit, card, [each.title for each in held], KEYS[0])
    least = kit.px(LEAST_BARE if bare else LEAST if across == count else LEAST_COMPACT)
    rows = [held[i : i + across] for i in range(0, count, across)]
    heights = tuple(max([least, *(_height(kit, card, each, size) for each in row)]) for row in rows)
    return Hand(kit, held, across, wide, size, heights)


def usual_height(kit: Kit) -> int:
    """Pixels that the cards mostly take: one row, whatever stands on them."""
    title = kit.type.line_height("serif", 16) - kit.px(23)
    return kit.px(LEAST) + max(0, title + 2 * (kit.type.line_height("sans", 13) - kit.px(19)))


def _height(kit: Kit, width: int, card: Card, size: float) -> int:
    shown = card.detail if card.enabled else card.reason
    return cards.choice_height(
        kit, width, card.title, detail=shown, foot=card.foot, key=KEYS[0], size=size
    )


def tools(view: TableView, kit: Kit, rect: Rect, say: Catalog, *, folded: bool) -> list[Widget]:
    """What to do now at the left, the small buttons at the right."""
    names = ["history", "settings", "help"]
    if view.can_undo:
        names.insert(0, "undo")
    if folded and view.lanes.record:
        names.insert(0, "lanes")
    if is_replay(view) and view.lanes.record:
        names.insert(0, "board")
    right, parts = rect.right + kit.px(8), list[Widget]()
    for name in reversed(names):
        text = f"{say(f'tool-{name}')} {kit.keys.label(name, say('enter'))}"
        wide = kit.type.width(text, "sans", 13) + 2 * kit.px(10)
        place = Rect(right - wide, rect.y, wide, rect.h)
        parts.insert(0, _tool(kit, place, name, text))
        right = place.left
    room = Rect(rect.x, rect.y, right - rect.x - kit.px(12), rect.h)
    size = kit.type.fit(view.say, "serif", (16, 15, 14, 13, 12, 11), room.w)
    if view.asked is None and view.speech is None:
        return parts
    return [kit.label(room, view.say, "serif", size, down=0.5, leading=1.1, id="say"), *parts]


def _tool(kit: Kit, place: Rect, name: str, text: str) -> Control:
    button = cards.button(kit, place, name, text, kind="bare")
    size = 13
    label = kit.label(place, text, "sans", size, kit.theme.soft, align="centre", down=0.5)
    return Control(rect=place, id=name, children=(label,), face=button.face, speech=button.speech)
