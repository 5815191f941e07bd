"""A page that is only read: its one way on, and the links in its bar."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from pygame import Rect

from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens import page
from roundtable.desktop.screens.base import Back, Command, Open, Screen, Size
from roundtable.desktop.screens.page import Link
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Widget
from roundtable.locale import Catalog


class Read(Protocol):
    """What is read has a heading, and a name for the way on."""

    @property
    def heading(self) -> str:
        """What the bar says."""

    @property
    def goes_on(self) -> str:
        """What the button says."""


View = TypeVar("View", bound=Read)


class ReadingScreen(Screen, Generic[View]):
    """A page that lies over the table until it was read.

    Args:
        view: what is read.
    """

    def __init__(self, view: Callable[[Catalog], View]) -> None:
        """Remember where the view comes from."""
        self._view = view
        self.first = "go-on"

    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The page under its bar."""
        view = self._view(say)
        links = [
            Link("open:history", say("menu-history"), "h"),
            Link("open:help", say("menu-help")),
        ]
        head, body = page.bar(kit, size, view.heading, shown=links)
        go_on = Link("go-on", view.goes_on)
        return Tree(size, (Layer((*self._body(kit, body, view, go_on, say), *head)),))

    @abstractmethod
    def _body(
        self, kit: Kit, rect: Rect, view: View, go_on: Link, say: Catalog
    ) -> Sequence[Widget]:
        """What is read, with the button under it."""

    def onward(self) -> Command:
        """There is nothing to decide."""
        return Back()

    def act(self, action: Action) -> Command | None:
        """Goes on, or opens another screen."""
        if action.kind != "activate":
            return None
        what, _, value = action.id.partition(":")
        return Open(value) if what == "open" else Back()
