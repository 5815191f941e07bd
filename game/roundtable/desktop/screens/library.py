"""The library: scenarios as cards, how to play, a game to go on with, language, settings, help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from pygame import Rect

from roundtable.application import ScenarioCard, Settings
from roundtable.application.hints import TUTORIAL, offers
from roundtable.desktop import cards
from roundtable.desktop.controls import Control, Face
from roundtable.desktop.faces import PICKED, spoken, strip
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import columns, inset, take_top
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import (
    Change,
    Command,
    Daily,
    Open,
    Redraw,
    Resume,
    Screen,
    Size,
    Start,
)
from roundtable.desktop.screens.page import Column, Link
from roundtable.desktop.screens.seats import around_table
from roundtable.desktop.theme import RADIUS_CARD
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Stamp, Widget
from roundtable.locale import Catalog, languages
from roundtable.rules import Mode

TITLE = 52
"""Size of the game's name: once, here, larger than the type scale."""
MODES = (Mode.MODERATE, Mode.REPLAY, Mode.WHO)
OTHERS = (("daily", "mode-daily"), ("mode:teams", "mode-teams"))
"""The daily scene and the class in teams, in a lower row."""
LEAST_LIST = 220
"""Units that the list of scenarios takes at least, if it scrolls by itself; more in large text."""


class LibraryScreen(Screen):
    """The library: scenarios as cards, how to play, a game to go on with, language, settings, help.

    Args:
        view: the scenarios, in the order shown.
        settings: the settings of now; the language switch changes them.
        picked: id of the scenario that is picked at first.
    """

    name: ClassVar[str] = "library"

    def __init__(
        self,
        view: Callable[[Catalog], Sequence[ScenarioCard]],
        settings: Callable[[], Settings],
        picked: str = "",
    ) -> None:
        """Remember where the view comes from; without `picked` the first scenario is picked."""
        self._view = view
        self._settings = settings
        self._picked = picked
        self._shown: Sequence[ScenarioCard] = ()
        self.first = "mode:moderate"

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The title and the table at the left, what to play and how at the right."""
        self._shown = shown = tuple(self._view(say))
        picked = self._pick(shown)
        self.first = "mode:moderate"
        if picked is not None and picked.resume:
            self.first = "resume"
        elif self._offered(shown):
            self.first = f"start:{TUTORIAL}"
        whole = page.page(kit, size)
        head, _ = take_top(Rect((0, 0), size), page.bar_height(kit))
        _, body = take_top(whole, head.h)
        left, right = columns(inset(body, kit.px(64), 0), [1, 1.06], kit.px(56))
        parts: list[Widget] = [
            *_title(kit, left, say, picked),
            *self._choices(kit, right, say, shown),
            *self._switches(kit, head, say),
        ]
        return Tree(size, (Layer(tuple(parts)),))

    def act(self, action: Action) -> Command | None:
        """Picks, starts or resumes; changes the language; opens settings and help."""
        if action.kind != "activate":
            return None
        what, _, value = action.id.partition(":")
        if what == "scenario":
            self._picked = value
            return Redraw(self._next(value))
        commands: dict[str, Callable[[], Command]] = {
            "mode": lambda: Start(self._picked, Mode(value)),
            "start": lambda: Start(value, Mode.MODERATE),
            "daily": Daily,
            "resume": lambda: Resume(self._picked),
            "language": lambda: Change(replace(self._settings(), language=value)),
        }
        return commands.get(what, lambda: Open(value))()

    def _offered(self, shown: Sequence[ScenarioCard]) -> bool:
        return offers(self._settings(), [each.id for each in shown])

    def _next(self, picked: str) -> str:
        """What is to be decided once a scenario is picked: to go on with its game, or how to play."""
        waits = any(each.id == picked and each.resume for each in self._shown)
        return "resume" if waits else "mode:moderate"

    def _pick(self, shown: Sequence[ScenarioCard]) -> ScenarioCard | None:
        picked = next((each for each in shown if each.id == self._picked), None)
        picked = picked or next(iter(shown), None)
        self._picked = picked.id if picked else ""
        return picked

    def _switches(self, kit: Kit, head: Rect, say: Catalog) -> list[Widget]:
        links = [
            *(Link(f"language:{each}", Catalog(each).name) for each in languages()),
            Link("open:saves", say("menu-saves")),
            Link("open:profile", say("menu-profile"), "p"),
            Link("open:settings", say("menu-settings"), "s"),
            Link("open:help", say("menu-help")),
        ]
        buttons, _ = page.links(kit, head, links, current=f"language:{say.language}")
        return buttons

    def _choices(
        self,
        kit: Kit,
        rect: Rect,
        say: Catalog,
        shown: Sequence[ScenarioCard],
    ) -> list[Widget]:
        picked, offered = self._pick(shown), self._offered(shown)
        if picked is None:
            return [kit.label(rect, say("library-empty"), "sans", 18, down=0.4)]
        room = Rect(rect.x, rect.y + kit.px(4), rect.w, rect.h - kit.px(4 + 10))
        how = _modes(Column(kit, room.x, 0, room.w), say, picked, offered=offered).y
        scenarios = _cards(Column(kit, room.x, 0, room.w), say, shown, picked).y
        gap = kit.px(14)
        upper = min(scenarios, room.h - how - gap)
        if upper < min(scenarios, kit.grown(LEAST_LIST)):
            # Large text leaves no room for a list of its own: all of it scrolls together.
            column = Column(kit, room.x, room.y, room.w)
            _cards(column, say, shown, picked)
            column.y += gap
            _modes(column, say, picked, offered=offered)
            window = Rect(room.x - kit.px(8), room.y, room.w + kit.px(24), room.h)
            return page.scrolled(kit, window, "scenarios", column, say("library-heading"))
        top = room.y + round((room.h - upper - gap - how) * 0.46)
        # A list that scrolls has its bar beside the cards, not on them.
        window = Rect(room.x, top, room.w + (kit.px(16) if scenarios > upper else 0), upper)
        listed = _cards(Column(kit, room.x, window.y, room.w), say, shown, picked)
        below = Column(kit, room.x, window.bottom + gap, room.w)
        ways = _modes(below, say, picked, offered=offered)
        speech = say("library-heading")
        return [*page.scrolled(kit, window, "scenarios", listed, speech), *ways.parts]


def _title(kit: Kit, rect: Rect, say: Catalog, picked: ScenarioCard | None) -> list[Widget]:
    """The seal, the name and what the game is; below them the table that waits."""
    upper, lower = take_top(rect, round(rect.h * 0.5))
    column = Column(kit, upper.x, 0, upper.w)
    _name(column, say)
    column = Column(kit, upper.x, max(upper.y, upper.bottom - column.y - kit.px(24)), upper.w)
    _name(column, say)
    lower = Rect(lower.x, column.y, lower.w, lower.bottom - column.y)
    return [
        *column.parts,
        *around_table(kit, lower.inflate(kit.px(72), 0), picked.people if picked else ()),
    ]


def _name(column: Column, say: Catalog) -> None:
    kit = column.kit
    seal = column.box(kit.px(64), 18)
    column.add(Stamp(rect=Rect(seal.x, seal.y, seal.h, seal.h)))
    column.text(say("app-title"), "serif", TITLE, leading=1.2, gap=8)
    column.text(say("app-tagline"), "sans", 18, kit.theme.soft, leading=1.6)


def _cards(
    column: Column, say: Catalog, shown: Sequence[ScenarioCard], picked: ScenarioCard
) -> Column:
    column.soft(say("library-heading"), gap=10)
    for i, each in enumerate(shown):
        column.skip(8 if i else 0)
        _card(column, each, picked=each is picked)
    return column


def _card(column: Column, card: ScenarioCard, *, picked: bool) -> None:
    """A scenario; only of the picked one everything is told, so that many find room."""
    kit, theme = column.kit, column.kit.theme
    pad = kit.px(14 if picked else 9)
    inside = Column(kit, column.left + kit.px(26), column.y + pad, column.width - kit.px(52))
    if picked:
        inside.text(card.title, "serif", 20, leading=1.3, gap=4)
        inside.text(card.tagline, "sans", 14, gap=6)
    else:
        inside.text(card.title, "serif", 16, leading=1.3, gap=1)
    inside.soft(card.facts, 13 if picked else 12)
    rect = column.box(inside.y + pad - column.y)
    edge = theme.ink if picked else theme.line
    rule = strip(kit, rect, edge)
    face = Face(theme.card, edge, kit.px(RADIUS_CARD), kit.px(16))
    speech = spoken(card.title, card.tagline, card.facts, PICKED if picked else "")
    column.add(
        Control(
            rect=rect, id=f"scenario:{card.id}", children=(rule, *inside.parts), face=face,
            speech=speech,
        )
    )  # fmt: skip


def _modes(column: Column, say: Catalog, picked: ScenarioCard, *, offered: bool) -> Column:
    kit = column.kit
    if offered and not picked.resume:
        _tutorial(column, say)
    elif picked.resume:
        rect = column.box(page.button_height(kit), 10)
        column.add(
            cards.button(kit, rect, "resume", say("library-continue"), kind="primary", key="r")
        )
        column.text(picked.resume, "sans", 13, kit.theme.soft, align="centre", gap=22)
    column.soft(say("library-mode", title=picked.title), gap=10)
    names = [(f"mode:{mode.value}", f"mode-{mode.value}") for mode in MODES]
    _ways(column, say, names, 1, least=84)
    column.skip(10)
    _ways(column, say, OTHERS, 1 + len(MODES))
    return column


def _tutorial(column: Column, say: Catalog) -> None:
    """What a newcomer is offered: a small discussion that explains itself."""
    kit = column.kit
    rect = column.box(page.button_height(kit), 8)
    name = f"start:{TUTORIAL}"
    column.add(cards.button(kit, rect, name, say("tutorial-start"), kind="primary", key="t"))
    told = say("sentence-after", first=say("tutorial-first"), then=say("hint-tutorial"))
    column.text(told, "sans", 13, kit.theme.soft, align="centre", gap=10)


def _ways(
    column: Column, say: Catalog, ways: Sequence[tuple[str, str]], first: int, least: int = 1
) -> None:
    """A row of ways to play, id and key of the text each; their keys count on from the first."""
    kit = column.kit
    cells = columns(Rect(column.left, column.y, column.width, 0), [1.0] * len(ways), kit.px(12))
    shown = [(name, say(key), say(f"{key}-note")) for name, key in ways]
    wide = cells[0].w
    size = cards.choice_size(kit, wide, [title for _, title, _ in shown], str(first))
    needed = [
        cards.choice_height(kit, wide, title, detail=note, key=str(first), size=size)
        for _, title, note in shown
    ]
    row = column.box(max(kit.px(least), *needed))
    for n, (cell, (name, title, note)) in enumerate(zip(cells, shown, strict=True), first):
        place = Rect(cell.x, row.y, cell.w, row.h)
        column.add(cards.choice(kit, place, name, title, detail=note, key=str(n), size=size))
