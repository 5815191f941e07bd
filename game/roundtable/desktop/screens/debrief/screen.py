"""The debrief's frame: its tabs above, what follows below, and what moves when it appears."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from pygame import Rect

from roundtable.application import Debrief
from roundtable.application.hints import TUTORIAL
from roundtable.desktop import cards
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.layout import inset, take_bottom
from roundtable.desktop.motion import Animator
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import (
    Command,
    Copy,
    Open,
    Redraw,
    SavePicture,
    SaveReport,
    Size,
    Start,
)
from roundtable.desktop.screens.debrief import (
    contest,
    holdings,
    lanes,
    ledger,
    limits,
    meters,
    result,
)
from roundtable.desktop.screens.living import Living, Moving
from roundtable.desktop.screens.page import Link
from roundtable.desktop.theme import NORMAL_MS
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog
from roundtable.rules import Mode

LANES, METERS, LEDGER, HOLDINGS, LIMITS = range(5)
STAGGER_MS = 30
"""Time between the beginnings of two joining lines."""


class DebriefScreen(Living):
    """The debrief's screens; those that a mode has nothing for are left out.

    Args:
        view: what the debrief shows.
        scenario: id of what was played, to play it again.
        mode: how it was played, to play it so again.
    """

    name: ClassVar[str] = "debrief"

    def __init__(self, view: Callable[[Catalog], Debrief], scenario: str, mode: Mode) -> None:
        """Remember where the view comes from; the first tab is open."""
        self._view = view
        self._again = Start(scenario, mode)
        self._joins = 0
        self._row = 0
        self._text = ""
        self.tab = -1
        self._taught = scenario == TUTORIAL
        self.first = "open:library" if self._taught else "again"
        if mode is Mode.DAILY:
            self.first = result.COPY

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The open tab between the bar with all of them and the buttons."""
        view = self._view(say)
        self._text = view.result.text if view.result else ""
        tabs = _tabs(view)
        self.tab = self.tab if self.tab in tabs else tabs[0]
        self._joins = len(view.lanes.joins) if view.lanes and self.tab == LANES else 0
        links = [
            Link(f"tab:{tab}", f"{n} {view.tabs[tab]}", str(n)) for n, tab in enumerate(tabs, 1)
        ]
        titles = {tab: f"{say('debrief-title')} · {view.tabs[tab]}" for tab in tabs}
        head, body = page.bar(
            kit, size, titles[self.tab], shown=links, current=f"tab:{self.tab}",
            others=tuple(titles.values()),
        )  # fmt: skip
        whole = page.page(kit, size)
        inner = inset(Rect(whole.x, body.y, whole.w, body.h), kit.px(page.MARGIN), 0)
        high = page.button_height(kit) + 2 * kit.px(14)
        foot, rest = take_bottom(inner, high)
        main, ways = self._ways(view, say)
        below = _foot(kit, inset(foot, 0, kit.px(14)), self._note(view, say), main, ways)
        parts = [*head, *self._open_tab(kit, rest, view, say), *below]
        return Tree(size, (Layer(tuple(parts)),))

    def act(self, action: Action) -> Command | None:
        """Opens a tab or a row of the ledger; saves or copies; plays again; goes to the library."""
        if action.kind != "activate":
            return None
        what, _, value = action.id.partition(":")
        if what == "tab":
            self.tab = int(value)
        elif what == "row":
            self._row = int(value)
        elif what == result.COPY:
            return Copy(self._text)
        else:
            ways: dict[str, Command] = {
                "again": self._again,
                "save": SavePicture(),
                "report": SaveReport(),
            }
            return ways.get(what, Open(value))
        return Redraw(action.id)

    def enter(self, tree: Tree, animator: Animator, now: float) -> None:  # noqa: ARG002
        """Each line that joins the lanes is drawn, one after the other."""
        for i in range(self._joins):
            animator.start(lanes.join_id(i), now, NORMAL_MS, delay_ms=STAGGER_MS * i)

    def moving(self, animator: Animator, now: float, kit: Kit) -> Moving:  # noqa: ARG002
        """How much of each joining line is drawn."""
        ids = map(lanes.join_id, range(self._joins))
        return {}, {each: animator.value(each, now) for each in ids}

    def _open_tab(self, kit: Kit, rect: Rect, view: Debrief, say: Catalog) -> list[Widget]:
        if self.tab == LANES:
            shown = view.result
            return result.tab(kit, rect, shown, say) if shown else lanes.tab(kit, rect, view, say)
        if self.tab == LEDGER and view.contest:
            return contest.tab(kit, rect, view.contest, say)
        if self.tab == LEDGER:
            return ledger.tab(kit, rect, view, self._row, say)
        if self.tab == METERS:
            return meters.tab(kit, rect, view)
        others = {HOLDINGS: holdings.tab, LIMITS: limits.tab}
        return others[self.tab](kit, rect, view, say)

    def _ways(self, view: Debrief, say: Catalog) -> tuple[Link | None, list[Link]]:
        """The main way on, which leads out of the tutorial into a real discussion; and the others."""
        again = Link("again", say("again"))
        ways = [
            Link("save", say("debrief-save"), "s"),
            Link("report", say("debrief-report")),
        ]
        if self._taught:
            return Link("open:library", say("tutorial-done")), [*ways, again]
        ways.append(Link("open:library", say("menu-library")))
        return None if view.result else again, ways

    def _note(self, view: Debrief, say: Catalog) -> str:
        if self.tab == LANES and view.lanes:
            return view.lanes.note
        if self.tab == METERS:
            return say("marks-note")
        return view.skill if self.tab == LEDGER else ""


def _tabs(view: Debrief) -> list[int]:
    """The tabs that have something to show."""
    found = [LANES] if view.lanes or view.result else []
    found = [LEDGER, *found] if view.contest else found
    rest = [] if view.contest else [LEDGER]
    return [*found, *([METERS] if view.meters else []), *rest, HOLDINGS, LIMITS]


def _foot(kit: Kit, rect: Rect, note: str, main: Link | None, ways: Sequence[Link]) -> list[Widget]:
    """A note at the left, the ways on at the right."""
    parts: list[Widget] = []
    right = rect.right
    if main is not None:
        wide = max(kit.px(150), page.button_width(kit, main.text, "serif", 18))
        place = Rect(right - wide, rect.y, wide, rect.h)
        parts.append(cards.button(kit, place, main.id, main.text, kind="primary"))
        right = place.x - kit.px(12)
    for way in reversed(ways):
        wide = page.button_width(kit, way.text) + kit.px(12)
        place = Rect(right - wide, rect.y, wide, rect.h)
        parts.insert(0, cards.button(kit, place, way.id, way.text, key=way.key))
        right = place.x - kit.px(12)
    room = Rect(rect.x, rect.y, right - kit.px(16) - rect.x, rect.h)
    if note:
        size = kit.fit_box(note, room, "sans", (13, 12, 11, 10, 9), 1.35)
        label = kit.label(room, note, "sans", size, kit.theme.soft, down=0.5, leading=1.35)
        parts.insert(0, label)
    return parts
