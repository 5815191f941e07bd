"""From keys, pointer and fingers to actions: the border where hardware events end.

The state here (focus, hover, how far things are scrolled) is all that the window keeps between
two trees.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import pygame
from pygame import Rect

from roundtable.desktop.controls import Control, Scroll
from roundtable.desktop.keys import Command, Keys, key_of
from roundtable.desktop.tree import Spot, Tree
from roundtable.desktop.widgets import FrameState, Shift
from roundtable.frozen import frozen

Direction = Literal["up", "down", "left", "right"]
DIRECTIONS: tuple[Direction, ...] = ("up", "down", "left", "right")
WHEEL_PIXELS = 64
"""How far one step of the wheel or an arrow key scrolls."""
DRAG_PIXELS = 12
"""A pointer that was pressed and moved this far up or down no longer presses, it scrolls."""
MOUSE = (pygame.MOUSEMOTION, pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
FINGERS = {
    pygame.FINGERMOTION: pygame.MOUSEMOTION,
    pygame.FINGERDOWN: pygame.MOUSEBUTTONDOWN,
    pygame.FINGERUP: pygame.MOUSEBUTTONUP,
}
"""What a finger does, as a mouse would do it."""


@frozen
class Action:
    """What the player did to a control."""

    kind: Literal["activate", "refused", "back", "focus", "typed"]
    """``refused``: the control is disabled; ``back``: of no control, as with Esc."""
    id: str = ""
    text: str = ""
    """Of a field: what stands in it now."""


@dataclass
class Interaction:
    """Focus, pointer and scrolling over the tree of the moment."""

    tree: Tree
    focus: str = ""
    hover: str = ""
    pressed: str = ""
    offsets: dict[str, int] = field(default_factory=dict)
    pointer: tuple[int, int] = (-1, -1)
    """Where the pointer was last seen."""
    pointing: bool = False
    """Whether the pointer was moved since a key did something; one that only rests shows no hover."""
    keys: Keys = field(default_factory=Keys)
    """Which key does what."""
    _finger: int | None = None
    """The finger that is followed; others that come down meanwhile are not."""
    _held: tuple[int, int] | None = None
    """Where the pointer was pressed and, once it scrolls, where it was seen last."""
    _dragging: bool = False

    def show(self, tree: Tree, focus: str = "") -> None:
        """Takes a new tree; the focus stays if it can, else goes to ``focus`` or the first."""
        self.tree = tree
        ids = [placed.widget.id for placed in tree.focusables()]
        self.focus = next((id_ for id_ in (focus, self.focus, *ids) if id_ in ids), "")
        self._look()
        self.pressed = self.pressed if self.pressed in ids else ""

    def view(
        self,
        shifts: Mapping[str, Shift] | None = None,
        progress: Mapping[str, float] | None = None,
    ) -> FrameState:
        """What painting needs to know."""
        return FrameState(
            self.focus, self.hover, self.pressed, dict(self.offsets), shifts or {}, progress or {}
        )

    def handle(self, event: pygame.event.Event) -> Action | None:
        """Do what an event of pygame asks for; the action, None if none that a screen must know."""
        if event.type in FINGERS:
            return self._fingers(event)
        if event.type in MOUSE:
            # SDL makes mouse events of the first finger too; its own have been taken already.
            return None if getattr(event, "touch", False) else self._mouse(event)
        if event.type == pygame.MOUSEWHEEL:
            scroll = self.tree.scroll_at(self.pointer, self.view())
            if scroll is not None:
                self.scroll(scroll, -event.y * WHEEL_PIXELS)
            self._look()
            return None
        key = key_of(event)
        if len(key) == 1 and (key.isalnum() or key == "/"):
            hinted = self._hint(key)
            if hinted is not None:
                return hinted
        command = self.keys.command(event)
        return None if command is None else self.do(command)

    def do(self, command: Command) -> Action | None:
        """Carries out a command upon the focus."""
        self.hover, self.pointing = "", False
        placed = self._focused()
        if command == "back":
            return Action("back")
        if command in ("next", "previous"):
            return self._step(1 if command == "next" else -1)
        if command in ("page_up", "page_down", "home", "end"):
            self._page(command)
            return None
        if command == "activate":
            return _activation(placed.widget) if placed else None
        return self._turn(command, placed)

    def _look(self) -> None:
        control = self.tree.at(self.pointer, self.view()) if self.pointing else None
        self.hover = control.id if control else ""

    def scroll(self, scroll: Scroll, by: int) -> bool:
        """Scrolls by some pixels as far as it goes; whether anything moved."""
        before = min(scroll.reach, self.offsets.get(scroll.id, 0))
        self.offsets[scroll.id] = max(0, min(scroll.reach, before + by))
        return self.offsets[scroll.id] != before

    def _focused(self) -> Spot | None:
        found = self.tree.focusables(self.view())
        return next((placed for placed in found if placed.widget.id == self.focus), None)

    def _turn(self, command: Command, placed: Spot | None) -> Action | None:
        direction = next(one for one in DIRECTIONS if one == command)
        candidates = self.tree.focusables(self.view())
        target = (
            self._next(placed, candidates, direction) if placed else next(iter(candidates), None)
        )
        if target is None and placed and not (placed.scrolls or isinstance(placed.widget, Scroll)):
            self._read_on(direction)
        return self._focus_on(target) if target else None

    def _read_on(self, direction: Direction) -> None:
        """Where no control lies that way from outside all scrolls, scrolls to what there is to read."""
        by = {"up": -WHEEL_PIXELS, "down": WHEEL_PIXELS}.get(direction, 0)
        every = [one.widget for one in self.tree.placed() if one.layer >= self.tree.reachable]
        scrolls = (each for each in every if isinstance(each, Scroll))
        next((each for each in scrolls if by and self.scroll(each, by)), None)

    def _next(self, placed: Spot, others: list[Spot], direction: Direction) -> Spot | None:
        """The next control that way: up and down first in its scroll, in sight or not.

        Where there is none but more to read, that is scrolled to.
        """
        along = {"up": -WHEEL_PIXELS, "down": WHEEL_PIXELS}.get(direction, 0)
        own = (placed.widget,) if isinstance(placed.widget, Scroll) else ()
        for scroll in (*own, *reversed(placed.scrolls)) if along else ():
            within = [one for one in others if scroll in one.scrolls]
            target = nearest(placed, within, direction)
            if target or self.scroll(scroll, along):
                return target
        return nearest(placed, _in_sight(others), direction)

    def _step(self, by: int) -> Action | None:
        found = self.tree.focusables(self.view())
        ids = [placed.widget.id for placed in found]
        if not found:
            return None
        at = ids.index(self.focus) + by if self.focus in ids else 0
        return self._focus_on(found[at % len(found)])

    def _focus_on(self, placed: Spot) -> Action:
        self.focus = placed.widget.id
        self.reveal()
        return Action("focus", self.focus)

    def reveal(self) -> None:
        """Scrolls to what has the focus."""
        placed = self._focused()
        if placed is not None:
            for scroll in placed.scrolls:
                self._reveal(placed.widget.rect, scroll)

    def _reveal(self, rect: Rect, scroll: Scroll) -> None:
        """Scrolls to it, and to what stands before the first and after the last if that fits too."""
        within = [one.widget.rect for one in self.tree.focusables() if scroll in one.scrolls]
        first = rect.top == min(one.top for one in within)
        last = rect.bottom == max(one.bottom for one in within)
        top = scroll.rect.top if first else rect.top
        bottom = scroll.rect.top + scroll.content if last else rect.bottom
        if bottom - top > scroll.rect.h:
            top, bottom = rect.top, rect.bottom
        above, below = top - scroll.rect.top, bottom - scroll.rect.bottom
        offset = self.offsets.get(scroll.id, 0)
        self.offsets[scroll.id] = max(0, min(scroll.reach, max(below, min(above, offset))))

    def _page(self, command: Command) -> None:
        placed = self._focused()
        scrolls = list(placed.scrolls) if placed else []
        if placed and isinstance(placed.widget, Scroll):
            scrolls.append(placed.widget)
        if not scrolls:
            every = [one.widget for one in self.tree.placed()]
            scrolls = [widget for widget in every if isinstance(widget, Scroll)]
        if scrolls:
            one = scrolls[-1]
            page = {"page_up": -one.rect.h, "page_down": one.rect.h, "home": -one.reach}
            self.scroll(one, page.get(command, one.reach))

    def _hint(self, key: str) -> Action | None:
        for placed in self.tree.focusables(self.view()):
            if isinstance(placed.widget, Control) and placed.widget.key.lower() == key:
                self.hover, self.pointing = "", False
                self._focus_on(placed)
                return _activation(placed.widget)
        return None

    def _mouse(self, event: pygame.event.Event) -> Action | None:
        point = (event.pos[0], event.pos[1])
        if event.type != pygame.MOUSEMOTION and event.button != 1:
            self.pointer = point
            return None
        return self._pointer(event.type, point, self.tree.at(point, self.view()))

    def _fingers(self, event: pygame.event.Event) -> Action | None:
        """The first finger down, until it is lifted."""
        if self._finger not in (None, event.finger_id):
            return None
        point = (round(event.x * self.tree.size[0]), round(event.y * self.tree.size[1]))
        lifted = event.type == pygame.FINGERUP
        self._finger = None if lifted else event.finger_id
        done = self._pointer(FINGERS[event.type], point, self.tree.near(point, self.view()))
        if lifted:
            self.hover, self.pointer = "", (-1, -1)  # a lifted finger points at nothing
            self.pointing = False
        return done

    def _pointer(self, kind: int, point: tuple[int, int], control: Control | None) -> Action | None:
        id_ = control.id if control else ""
        if kind == pygame.MOUSEMOTION:
            self._drag(point)
            # A window that opens under the pointer tells where it is, too: that is no movement.
            self.pointing = self.pointing or self.pointer not in ((-1, -1), point)
            self.pointer = point
            self.hover = id_ if self.pointing and not self._dragging else ""
            return None
        self.pointer = point
        if kind == pygame.MOUSEBUTTONDOWN:
            self.pressed, self._held, self._dragging = id_, point, False
            self.focus = id_ or self.focus
            return None
        pressed, self.pressed, self._held = self.pressed, "", None
        dragged, self._dragging = self._dragging, False
        return _activation(control) if control and pressed == id_ and not dragged else None

    def _drag(self, point: tuple[int, int]) -> None:
        """Scroll what the pointer was pressed on, as if it were pushed along."""
        if self._held is None:
            return
        scroll = self.tree.scroll_at(self._held, self.view())
        if scroll is None or not scroll.reach:
            return
        by = self._held[1] - point[1]
        if self._dragging or abs(by) >= DRAG_PIXELS:
            self._dragging, self.pressed, self._held = True, "", point
            self.scroll(scroll, by)


def _activation(widget: object) -> Action | None:
    if not isinstance(widget, Control) or isinstance(widget, Scroll):
        return None
    return Action("activate" if widget.enabled else "refused", widget.id)


def _in_sight(found: list[Spot]) -> list[Spot]:
    """What can be seen; of a scroll that shows none of its controls all of them, at its edge."""
    shown = {scroll for one in found if not one.hidden for scroll in one.scrolls}
    return [
        one._replace(rect=one.rect.clamp(one.clip)) if one.hidden and one.clip else one
        for one in found
        if not one.hidden or shown.isdisjoint(one.scrolls[-1:])
    ]


def nearest(start: Spot, others: list[Spot], direction: Direction) -> Spot | None:
    """The control that somebody looking in a direction would expect next."""
    best: tuple[float, Spot] | None = None
    for other in others:
        if other.widget is start.widget:
            continue
        cost = _distance(start.rect, other.rect, direction)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, other)
    return best[1] if best else None


def _distance(a: Rect, b: Rect, direction: Direction) -> float | None:
    if direction in ("left", "right"):
        ahead = b.centerx - a.centerx if direction == "right" else a.centerx - b.centerx
        gap = max(0, b.left - a.right, a.left - b.right)
        aside = max(0, b.top - a.bottom + 1, a.top - b.bottom + 1)
        off = abs(b.centery - a.centery)
    else:
        ahead = b.centery - a.centery if direction == "down" else a.centery - b.centery
        gap = max(0, b.top - a.bottom, a.top - b.bottom)
        aside = max(0, b.left - a.right + 1, a.left - b.right + 1)
        # Under something wide, what begins where it does is next, too: the first of its buttons.
        off = min(abs(b.centerx - a.centerx), abs(b.left - a.left))
    if ahead <= 0 or (gap == 0 and aside > 0):
        return None
    return gap + 3 * aside + 0.2 * off
