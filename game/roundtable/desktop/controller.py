"""Between the application and the window: which screen draws the page, and what lies below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from roundtable.application.commands import Command
from roundtable.application.done import Cue, Done
from roundtable.application.pages import (
    BetPage,
    BoardPage,
    BriefingPage,
    ClassBetsPage,
    ClassRevealPage,
    ClosePage,
    CodaPage,
    ConfirmPage,
    DebriefPage,
    FindingsPage,
    HelpPage,
    HistoryPage,
    JumpPage,
    KeysPage,
    LanesPage,
    LastPage,
    LibraryPage,
    Page,
    ProfilePage,
    SavesPage,
    SeatingPage,
    SettingsPage,
    TablePage,
    WhoPage,
    WordingPage,
)
from roundtable.application.settings import Settings
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens.base import Screen, Size
from roundtable.desktop.screens.bet import BetScreen
from roundtable.desktop.screens.board import BoardScreen
from roundtable.desktop.screens.briefing import BriefingScreen
from roundtable.desktop.screens.classroom import (
    ClassBetsScreen,
    ClassRevealScreen,
    SeatingScreen,
)
from roundtable.desktop.screens.close import CloseScreen
from roundtable.desktop.screens.confirm import ConfirmScreen
from roundtable.desktop.screens.debrief import DebriefScreen
from roundtable.desktop.screens.help import HelpScreen
from roundtable.desktop.screens.history import HistoryScreen
from roundtable.desktop.screens.keys import KeysScreen
from roundtable.desktop.screens.lanes import LanesScreen
from roundtable.desktop.screens.last import LastScreen
from roundtable.desktop.screens.library import LibraryScreen
from roundtable.desktop.screens.naming import CodaScreen, WhoScreen
from roundtable.desktop.screens.preview import FindingsScreen, JumpScreen
from roundtable.desktop.screens.profile import ProfileScreen
from roundtable.desktop.screens.saves import SavesScreen
from roundtable.desktop.screens.settings import SettingsScreen
from roundtable.desktop.screens.table import TableScreen
from roundtable.desktop.screens.wording import WordingScreen
from roundtable.desktop.tree import Tree

SCREENS: dict[type[Page], type[Screen[Any]]] = {
    BetPage: BetScreen,
    BoardPage: BoardScreen,
    BriefingPage: BriefingScreen,
    ClassBetsPage: ClassBetsScreen,
    ClassRevealPage: ClassRevealScreen,
    ClosePage: CloseScreen,
    CodaPage: CodaScreen,
    ConfirmPage: ConfirmScreen,
    DebriefPage: DebriefScreen,
    FindingsPage: FindingsScreen,
    HelpPage: HelpScreen,
    HistoryPage: HistoryScreen,
    JumpPage: JumpScreen,
    KeysPage: KeysScreen,
    LanesPage: LanesScreen,
    LastPage: LastScreen,
    LibraryPage: LibraryScreen,
    ProfilePage: ProfileScreen,
    SavesPage: SavesScreen,
    SeatingPage: SeatingScreen,
    SettingsPage: SettingsScreen,
    TablePage: TableScreen,
    WhoPage: WhoScreen,
    WordingPage: WordingScreen,
}
"""The screen that draws each kind of page."""


class Served(Protocol):
    """What the window needs of an application."""

    @property
    def settings(self) -> Settings:
        """The settings in force."""

    @property
    def spoken(self) -> Sequence[tuple[str, str]]:
        """(As written, as said) of names that a voice stumbles over."""

    def page(self) -> Page:
        """The page that is shown."""

    def do(self, command: Command, /) -> Done:
        """Carry a command out, and keep what it did."""

    def rest(self) -> None:
        """A little of what would keep a player waiting later."""

    def coming(self) -> Iterator[Page]:
        """The pages that the choices of now may bring."""


def screen_of(page: Page) -> Screen[Any]:
    """A fresh screen for a page."""
    return SCREENS[type(page)](page)


class Controller:
    """The screens over an application.

    Args:
        application: says what is shown, and does what is asked.
        dress: sets on a fresh screen what only the window knows.

    Attributes:
        screen: the one that is seen. below: what an overlay lies on; None for nothing.
        notices: what the player should be told, until the next command.
        cues: the sounds of the last command.
        running: False once the window is to be closed.
    """

    def __init__(
        self, application: Served, dress: Callable[[Screen[Any]], None] = lambda _: None
    ) -> None:
        """Stand on the application's page."""
        self.application, self._dress = application, dress
        self.notices: list[str] = []
        self.cues: tuple[Cue, ...] = ()
        self.running = True
        self._screens: dict[type[Page], Screen[Any]] = {}
        self.below: Screen[Any] | None = None
        self.screen = self._shown()

    @property
    def page(self) -> Page:
        """The page that is seen."""
        page: Page = self.screen.page
        return page

    def do(self, command: Command) -> Done:
        """Carry a command out and show the page that follows."""
        done = self.application.do(command)
        self.notices, self.cues = list(done.notices), done.cues
        self.running = self.running and not done.over
        self.screen = self._shown()
        return done

    def _shown(self) -> Screen[Any]:
        """The screen of the application's page; it keeps what was picked on it."""
        page, before = self.application.page(), getattr(self, "screen", None)
        screen = self._screens.get(type(page))
        if screen is None:
            screen = self._screens[type(page)] = screen_of(page)
            self._dress(screen)
        else:
            screen.show(page)
        if not screen.overlay:
            self.below = None
        elif before is not None and not before.overlay:
            self.below = before
        return screen

    def tree(self, kit: Kit, size: Size) -> Tree:
        """What is seen, laid out."""
        below = self.below.tree(kit, size) if self.below is not None else None
        return self.screen.tree(kit, size, below)
