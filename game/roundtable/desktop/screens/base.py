"""What a screen is: it draws a page as a tree of widgets and turns an action into a command.

A page says all that is shown and all that can be done; a screen's own state is only what no other
face would know: what is picked and not sent yet, which row is open, what is being typed.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar, Generic, TypeVar

from pygame import Rect

from roundtable.application.commands import Back, Command
from roundtable.application.pages import Choice, Page
from roundtable.desktop.boxes import Box
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.motion import Animator
from roundtable.desktop.text_field import TextField
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Shift
from roundtable.frozen import frozen
from roundtable.locale import Catalog

Size = tuple[int, int]
P = TypeVar("P", bound=Page)

REVEAL = "reveal"
"""Key of the movement that reveals a text line by line."""
OVERLAY = "overlay"
"""Key of the movement in which a sheet comes up over what waits."""

Moving = tuple[dict[str, Shift], dict[str, float]]
"""Shifts and progress by widget id, as `FrameState` takes them."""


@frozen
class Redraw:
    """The screen's own state changed: lay it out again, with the focus on `focus` if given."""

    focus: str = ""


@frozen
class SavePicture:
    """Save a picture: of the debrief the one made for sharing, else what is seen."""

    screen: bool = True


@frozen
class Copy:
    """Put a text into the clipboard."""

    text: str


Local = Redraw | SavePicture | Copy
"""What only the window does."""
Wish = Command | Local


class Screen(ABC, Generic[P]):
    """Draws the pages of one kind.

    Args:
        page: what is drawn.

    Attributes:
        name: the page's id.
        overlay: True for what lies over the screen before.
    """

    name: ClassVar[str]
    overlay: ClassVar[bool] = False

    def __init__(self, page: P) -> None:
        """Draw a page."""
        self.page = page
        self.say = Catalog(page.language)
        self.edits: dict[str, TextField] = {}
        """Caret and selection of the field that is typed into, by its id; the window sets it."""

    def show(self, page: P) -> None:
        """Draw another page of the kind; what was picked stays where it still means something."""
        self.page = page
        self.say = Catalog(page.language)

    @property
    def first(self) -> str:
        """Id of the control that has the focus when the screen appears; empty for the first."""
        legal = [each for each in self.page.choices if each.legal]
        main = next((each for each in legal if each.main), None)
        return main.id if main else legal[0].id if legal else ""

    @property
    def position(self) -> object:
        """What a page is of: where it differs the page is another one, to be entered anew."""
        return self.page.title

    @abstractmethod
    def box(self) -> Box:
        """The whole screen."""

    def tree(self, kit: Kit, size: Size, below: Tree | None = None) -> Tree:
        """The screen laid out for a window of `size` pixels, over another one if it is an overlay."""
        del below
        return Tree(size, (Layer(tuple(self.box().place(kit, Rect((0, 0), size)))),))

    def act(self, action: Action) -> Wish | None:
        """What an activated control asks for; None where nothing follows."""
        if action.kind != "activate":
            return None
        return self.local(action.id) or self.chosen(action.id)

    def local(self, name: str) -> Wish | None:  # noqa: ARG002 - for those with a state
        """What a control asks for that is no choice of the page."""
        return None

    def chosen(self, name: str) -> Command | None:
        """The command of a choice."""
        choice = next((each for each in self.every() if each.id == name), None)
        return choice.command if choice is not None and choice.legal else None

    def every(self) -> tuple[Choice, ...]:
        """All choices, those within the page too."""
        return (*self.page.choices, *self.page.tools)

    def escape(self) -> Wish:
        """What Esc does here."""
        return Back()

    @property
    def listens(self) -> bool:
        """True while the next key pressed belongs to the screen, whatever it does otherwise."""
        return False

    def hear(self, key: str) -> Wish | None:  # noqa: ARG002 - for those that listen
        """Take the key that was waited for, by its name in `roundtable.desktop.keys`."""
        return None

    def offsets(self, tree: Tree) -> dict[str, int]:  # noqa: ARG002 - for those that scroll
        """How far scrolls are to be scrolled when the screen first appears."""
        return {}

    def onward(self) -> Wish | None:
        """What may happen by itself, since nothing is left to decide; None where something is."""
        legal = [each for each in self.page.choices if each.legal]
        return legal[0].command if len(legal) == 1 and legal[0].main else None

    @property
    def known(self) -> bool:
        """True where what it tells was heard in an earlier game."""
        return False

    def enter(self, tree: Tree, animator: Animator, now: float) -> None:
        """Start what moves, once, when the screen first appears."""

    def moving(self, animator: Animator, now: float, kit: Kit) -> Moving:  # noqa: ARG002
        """Where what moves stands now."""
        return {}, {}
