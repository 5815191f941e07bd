"""What a screen is: it lays a view out as a tree and turns an action into a command.

Screens know views, never the session: each is made with a function from a `Catalog` to its
view, so that the language can change under it. The app carries a command out and shows
the screen that follows. A screen's own state is only what cannot be derived: what is
picked but not yet sent, which tab is open.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from roundtable.application import Settings
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.tree import Tree
from roundtable.locale import Catalog
from roundtable.rules import Mode, Move

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Play:
    """Make a move."""

    move: Move


@dataclass(frozen=True, slots=True)
class Start:
    """Begin a game of a scenario; the briefing comes first."""

    scenario: str
    mode: Mode


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with the saved game of a scenario."""

    scenario: str


@dataclass(frozen=True, slots=True)
class Begin:
    """Leave the briefing for the table."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last move back."""


@dataclass(frozen=True, slots=True)
class Open:
    """Put a screen on top: history, settings, help, library."""

    screen: str


@dataclass(frozen=True, slots=True)
class Back:
    """Take the top screen off; what lies below is as it was."""


@dataclass(frozen=True, slots=True)
class Change:
    """Use other settings from now on."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class Redraw:
    """The screen's own state changed: lay it out again, with the focus on `focus` if given."""

    focus: str | None = None


@dataclass(frozen=True, slots=True)
class Reload:
    """Preview: a file was saved, so take over what is seen of it now."""


@dataclass(frozen=True, slots=True)
class Jump:
    """Preview: begin anew at a scene."""

    scene: str


@dataclass(frozen=True, slots=True)
class Rollback:
    """Take moves back until so many stand."""

    ply: int


@dataclass(frozen=True, slots=True)
class Visit:
    """Open an address in the player's browser."""

    address: str


@dataclass(frozen=True, slots=True)
class Copy:
    """Put a text into the clipboard."""

    text: str


@dataclass(frozen=True, slots=True)
class SavePicture:
    """Save what is seen as a picture."""


@dataclass(frozen=True, slots=True)
class SaveReport:
    """Save the debrief as a page."""


@dataclass(frozen=True, slots=True)
class Daily:
    """Play today's scene, or see what came of it."""


@dataclass(frozen=True, slots=True)
class Saves:
    """Do something with a kept game: open, newer, rename, export, remove, restore or import.

    Attributes:
        text: the new name, or the file that is imported.
        focus: what has the focus then, where it does not stay.
    """

    what: str
    number: int = 0
    text: str = ""
    focus: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """Something to be asked before it is done.

    Attributes:
        title, note, yes: ids of texts; `values` are put into the note.
        command: what follows a yes.
    """

    title: str
    note: str
    yes: str
    command: Command
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ask:
    """Put a question over the screen."""

    question: Question


@dataclass(frozen=True, slots=True)
class Quit:
    """Close the window; the game is kept."""


Command = (
    Play | Start | Resume | Begin | Undo | Rollback | Open | Back | Change | Redraw | Reload | Jump
    | Visit | Copy | SavePicture | SaveReport | Daily | Saves | Ask | Quit
)  # fmt: skip


class Screen(ABC):
    """One screen.

    Attributes:
        name: what tests and screenshots call it.
        first: id of the control that has the focus when the screen appears; None for the first.
        known: True where what it tells was heard in an earlier game.
    """

    name: ClassVar[str]
    first: str | None = None
    known: bool = False

    @abstractmethod
    def tree(self, kit: Kit, size: Size, say: Catalog) -> Tree:
        """The screen laid out for a window of `size` pixels."""

    @abstractmethod
    def act(self, action: Action) -> Command | None:
        """What an activated control asks for; None where nothing follows."""

    @property
    def listens(self) -> bool:
        """True while the next key pressed belongs to the screen, whatever it does otherwise."""
        return False

    def hear(self, key: str) -> Command | None:  # noqa: ARG002 - for those that listen
        """Take the key that was waited for, by its name in `roundtable.desktop.keys`."""
        return None

    def offsets(self, tree: Tree) -> dict[str, int]:  # noqa: ARG002 - for those that scroll
        """How far scrolls are to be scrolled when the screen first appears."""
        return {}

    def ahead(self) -> Iterable[Screen | Move]:
        """What one key may bring from here: other states of this screen, and moves."""
        return ()

    def onward(self) -> Command | None:
        """What may happen by itself, since nothing is left to decide; None where something is."""
        return None

    def escape(self) -> Command:
        """What Esc does here."""
        return Back()
