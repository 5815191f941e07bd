"""What the two screens that ask "who?" share: the words at the left, the people to pick at the right."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from pygame import Rect

from roundtable.application import CodaView, ForecastView, Pick, WhoView
from roundtable.desktop.controls import Control
from roundtable.desktop.figures import FIGURE_RATIO
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset, take_bottom
from roundtable.desktop.screens import page
from roundtable.desktop.screens.asking import CONFIRM, Stake, forecast_sheet, sheet_height
from roundtable.desktop.screens.base import Command, Open, Play, Screen, Size
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Figure, Label, Panel, Widget
from roundtable.locale import Catalog
from roundtable.rules import Belief, Move

V = TypeVar("V", bound=CodaView | WhoView)

PAD, PAD_LARGE = 32, 20
"""Units between the edge of the sheet and what is on it; less where the text is large."""
FIGURE = 64
"""Height of a figure in units; of a lower card it looks over the edge."""
LARGE = 110
"""Per cent of text size above which the sheet needs more of the window."""


@dataclass
class Naming:
    """What is picked for one line or turn; another one begins with nothing picked.

    Attributes:
        subject: which line or turn it is about.
    """

    subject: str = ""
    stake: Stake = field(default_factory=Stake)
    view: ForecastView | None = None

    def about(self, subject: str, view: ForecastView) -> None:
        """Take in what is asked now."""
        if subject != self.subject:
            self.subject, self.stake = subject, Stake()
        self.view = view

    def act(self, action: Action, move: Callable[[Belief | None], Move]) -> Command | None:
        """A pick or chip changes the stake, the button sends it, links open their screens."""
        if action.kind != "activate" or self.view is None:
            return None
        if action.id == CONFIRM:
            return Play(move(self.stake.belief(self.view)))
        what, _, value = action.id.partition(":")
        return Open(value) if what == "open" else self.stake.take(action, self.view)

    def parts(self, kit: Kit, rect: Rect, say: Catalog) -> list[Widget]:
        """The sheet with the people, the chips and the button, at the top of a rectangle."""
        if self.view is None:
            return []
        across = kit.px(PAD_LARGE if kit.type.text_percent > LARGE else PAD)
        down = kit.px(24)
        high = min(rect.h, sheet_height(self.view, kit, rect.w - 2 * across, say) + 2 * down)
        sheet = Rect(rect.x, rect.y, rect.w, high)
        shown = forecast_sheet(
            self.view, kit, inset(sheet, across, down), self.stake.picked, self.stake.chip, say
        )
        people = {f"pick:{pick.id}": pick for pick in self.view.picks}
        return [kit.sheet(sheet, *_peopled(kit, shown, people))]


class NamingScreen(Screen, Generic[V]):
    """Words, and the people of whom one is picked for them.

    Args:
        view: what is asked; None once there is nothing more to ask.
    """

    def __init__(self, view: Callable[[Catalog], V | None]) -> None:
        """Remember where the view comes from."""
        self._view = view
        self._naming = Naming()

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The words and the answers before at the left, the people at the right."""
        view = self._view(say)
        title, lead = (view.heading, self._lead(view)) if view else ("", "")
        head, body = page.bar(kit, size, title, lead=lead, shown=links(say))
        if view is None:
            return Tree(size, (Layer(tuple(head)),))
        self._naming.about(self._subject(view), view.forecast)
        self.first = f"pick:{view.forecast.picks[0].id}"
        left, sheet = halves(kit, size, body)
        asked = self._naming.parts(kit, sheet, say)
        foot = self._foot(kit, left, view, say)
        told = words(kit, left, lambda c: self._words(c, view, say), [foot], view.heading)
        return Tree(size, (Layer((*asked, *told, *head)),))

    def ahead(self) -> Iterator[Move]:
        """What follows an answer, whatever it is."""
        sent = self.act(Action("activate", CONFIRM))
        if isinstance(sent, Play):
            yield sent.move

    @abstractmethod
    def _subject(self, view: V) -> str:
        """Which line or turn is asked about."""

    @abstractmethod
    def _lead(self, view: V) -> str:
        """What stands before the heading."""

    @abstractmethod
    def _foot(self, kit: Kit, rect: Rect, view: V, say: Catalog) -> Widget:
        """What stands fixed at the foot of the words."""

    @abstractmethod
    def _words(self, column: Column, view: V, say: Catalog) -> None:
        """Set the words and what was answered before."""


def halves(kit: Kit, size: tuple[int, int], body: Rect) -> tuple[Rect, Rect]:
    """Room for the words and room for the sheet."""
    whole = page.page(kit, size)
    inner = inset(Rect(whole.x, body.y, whole.w, body.h), kit.px(page.MARGIN), kit.px(28))
    share = 1.45 if kit.type.text_percent > LARGE else 1.12
    words, sheet = columns(inner, [1, share], kit.px(36))
    return words, sheet


def words(
    kit: Kit, rect: Rect, fill: Callable[[Column], None], foot: Sequence[Widget], speech: str
) -> list[Widget]:
    """The column at the left, scrolled if need be, over what stands fixed at its foot."""
    if foot:
        _, rect = take_bottom(rect, foot[0].rect.h, kit.px(16))
    column = Column(kit, rect.x, rect.y, rect.w)
    fill(column)
    window = rect.inflate(2 * kit.px(page.BLEED), 0)
    return [*page.scrolled(kit, window, "words", column, speech), *foot]


def spoken_sheet(column: Column, text: str, note: str = "") -> None:
    """The words the question is about, large, on a sheet of their own."""
    kit = column.kit
    inner = Column(
        kit, column.left + kit.px(PAD), column.y + kit.px(26), column.width - kit.px(2 * PAD)
    )
    inner.text(text, "sans", 20, leading=1.75)
    if note:
        inner.skip(12)
        inner.soft(note, 13)
    rect = column.box(inner.y + kit.px(26) - column.y, 24)
    column.add(kit.sheet(rect, *inner.parts, rule=kit.theme.ink))


def answered(column: Column, index: int | None, fill: Callable[[Column], None], gap: float) -> None:
    """An answer before, set in by as much as the words above, with the rule of whose it was."""
    kit = column.kit
    inner = Column(kit, column.left + kit.px(22), column.y + kit.px(4), column.width - kit.px(22))
    fill(inner)
    rect = column.box(inner.y + kit.px(4) - column.y, gap)
    if index is not None:
        rule = Rect(rect.x, rect.y, kit.px(8), rect.h)
        column.add(Panel(rect=rule, rule=kit.person_rule(index)))
    column.add(*inner.parts)


def links(say: Catalog) -> list[Link]:
    """Where one can go from a question."""
    return [
        Link("open:history", say("menu-history"), "h"),
        Link("open:settings", say("menu-settings"), "s"),
        Link("open:help", say("menu-help")),
        Link("open:library", say("menu-library")),
    ]


def _peopled(kit: Kit, parts: Sequence[Widget], people: dict[str, Pick]) -> tuple[Widget, ...]:
    """The widgets with a figure on the card of each person."""
    found: list[Widget] = []
    for part in parts:
        if isinstance(part, Control) and part.id in people:
            found.append(_with_figure(kit, part, people[part.id]))
        else:
            found.append(replace(part, children=_peopled(kit, part.children, people)))
    return tuple(found)


def _with_figure(kit: Kit, card: Control, pick: Pick) -> Control:
    tall, seen = kit.px(FIGURE), min(kit.px(FIGURE), card.rect.h - kit.px(8))
    wide = round(tall * FIGURE_RATIO)
    place = Rect(card.rect.right - kit.px(18) - wide, card.rect.bottom - seen - 1, wide, seen)
    names = [c for c in card.children if isinstance(c, Label)]
    clear = all(c.inked(c.rect).right + kit.px(8) <= place.x for c in names)
    if pick.index is None or not clear:
        return card
    figure = Figure(
        rect=place, index=pick.index, surname=pick.seal, lit=False, afar=False, tall=tall
    )
    return replace(card, children=(*card.children, figure))
