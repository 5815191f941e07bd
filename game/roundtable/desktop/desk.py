"""What is played and shown, without a window: the stack of screens and the commands upon it."""

from __future__ import annotations

import secrets
import webbrowser
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from roundtable.application import (
    HINTS,
    Profile,
    ScenarioCard,
    Settings,
    fault_text,
    going_on,
    notice_text,
    profile,
    scenario_card,
)
from roundtable.application.hints import TUTORIAL, Hint, hint, offers
from roundtable.application.ports import Keeper, Library, Report, Watch
from roundtable.application.settings import spoken
from roundtable.desktop.game import Game, once
from roundtable.desktop.keeping import Keeping
from roundtable.desktop.preview import OWN, Preview
from roundtable.desktop.screens import base
from roundtable.desktop.screens.base import Command, Screen
from roundtable.desktop.screens.help import HelpScreen
from roundtable.desktop.screens.keys import KeysScreen
from roundtable.desktop.screens.leave import LeaveScreen, PartingScreen
from roundtable.desktop.screens.library import LibraryScreen
from roundtable.desktop.screens.profile import ProfileScreen
from roundtable.desktop.screens.question import QuestionScreen
from roundtable.desktop.screens.settings import SettingsScreen
from roundtable.errors import GameError
from roundtable.locale import Catalog
from roundtable.rules import Event, Mode, Move, Scenario, Session, of_the_day, seed_of
from roundtable.voice import Speaker, Voice


@dataclass(frozen=True, slots=True)
class AppInput:
    """All that the window is handed.

    Attributes:
        library, keeper: where scenarios come from, and who keeps games and settings.
        fonts: folder of the game's fonts.
        icon: picture of the window's icon.
        scenario: id of what is played at once; None begins in the library.
        mode: how it is played.
        seed: of every game; None draws one for each.
        clock, language: instead of the player's settings, for this run.
        watch: the files of the scenario, for a preview.
        voice: who speaks, where the player wants everything spoken.
        pictures: folder into which pictures of the screen are saved.
        report: saves the debrief of a finished game as a page, and gives its file; OSError where
            it cannot; None where nothing can be saved.
        today: the date of the daily scene; None asks the system's clock.
    """

    library: Library
    keeper: Keeper
    fonts: Path
    icon: Path | None = None
    scenario: str | None = None
    mode: Mode | None = None
    seed: int | None = None
    clock: int | None = None
    language: str | None = None
    watch: Watch | None = None
    voice: Voice = field(default_factory=Speaker)
    pictures: Path = field(default_factory=Path.home)
    report: Report | None = None
    today: date | None = None


class Desk:
    """The stack of screens, the game under way, and the settings.

    Args:
        given: all that it is handed.

    Attributes:
        settings, say: as they are on this run.
        game: what is played; None in the library.
        stack: the screens, the one that is seen last.
        notices: what the player should be told, until the next command.
        events: what happened by the last command.
        running: False once the window is to be closed.
    """

    def __init__(self, given: AppInput) -> None:
        """Stand on the first screen: a scenario that was asked for, else the library."""
        self.given = given
        self._kept = given.keeper.settings()
        self.settings = _asked(given, self._kept)
        self._language = self.settings.language
        self.say = Catalog(self._language)
        self.game: Game | None = None
        self.stack: list[Screen] = []
        self.notices: list[str] = []
        self.running = True
        self.events: tuple[Event, ...] = ()
        self.keeping = Keeping(given.keeper)
        self.preview = None if given.watch is None else Preview(given.watch)
        self._heed()
        if given.mode is Mode.DAILY:
            self._daily()
        elif given.scenario is None or (given.mode is None and self._waiting(given.scenario)):
            self.stack = [self._library(given.scenario or "")]
        else:
            self._start(given.scenario, given.mode or Mode.MODERATE)
        if self.preview is not None:
            self._reload(self.preview)
            self.notices = [self.say("preview-keys")]

    @property
    def top(self) -> Screen:
        """The screen that is seen."""
        return self.stack[-1]

    @property
    def title(self) -> str:
        """What the window is called now."""
        if self.game is None:
            return self.say("app-title")
        title = self.game.session.scenario.title[self.say.language]
        return self.say("window-title", title=title)

    def run(self, command: Command) -> None:
        """Carry a command out; `Redraw` is the window's own and changes nothing here."""
        self.notices.clear()
        self.events = ()
        match command:
            case base.Play(move):
                self._move(move)
            case base.Undo():
                self._undo()
            case base.Rollback(ply) if self.game is not None:
                self.game.rollback(ply)
                self._keep(self.game, closing=False)
            case base.Daily() | base.Start(mode=Mode.DAILY):
                self._daily()
            case base.Start(scenario, mode):
                self._start(scenario, mode)
            case base.Resume(scenario):
                self._resume(scenario)
            case base.Begin() if self.game is not None:
                self.saw(TUTORIAL)
                self.stack = self.game.screens()
            case base.Reload() if self.preview is not None:
                self._reload(self.preview)
            case base.Jump(scene) if self.preview is not None and self.game is not None:
                self.game = self.preview.at(self.game.session, scene) or self.game
                self.stack = self.game.screens()
            case _:
                self._turn(command)

    def _turn(self, command: Command) -> None:
        """Commands that change what is seen and not what is played."""
        match command:
            case base.Open(screen):
                self._open(screen)
            case base.Back() if len(self.stack) > 1:
                self.stack = self.stack[:-1]
                if self.top.name == "library":
                    self._leave()
            case base.Back():
                self._open("leave")
            case base.Ask(question):
                self.stack = [*self.stack, QuestionScreen(self.top, question)]
            case base.Visit(address):
                self.stack = self.stack[:-1]
                self._visit(address)
            case base.Change(settings):
                self._change(settings)
            case base.Saves():
                self._saves(command)
            case base.Quit():
                self._part()

    def _visit(self, address: str) -> None:
        """Open an address in the browser, or tell it where there is none."""
        if not webbrowser.open(address):
            self.notices.append(self.say("open-failed", address=address))

    def _move(self, move: Move) -> None:
        if self.game is not None:
            self.events = self.game.push(move)
            self._keep(self.game, closing=True)

    def _undo(self) -> None:
        if self.game is not None and self.game.session.can_undo:
            self.game.undo()
            self._keep(self.game, closing=False)
        else:
            self.notices.append(self.say("notice-undo"))

    def _keep(self, game: Game, *, closing: bool) -> None:
        """Keep the game, and only then show where it stands."""
        self.given.keeper.save(game.session)
        self._heed()
        self.stack = game.screens(closing=closing)

    def _heed(self) -> None:
        """Take up what the keeper has to tell."""
        told = self.given.keeper.notices()
        self.notices += [notice_text(each, self.say) for each in told]

    def _open(self, screen: str) -> None:
        match screen:
            case "library":
                played = self.game.session.scenario.id if self.game else ""
                self._leave()
                self.stack = [self._library(played)]
            case "settings" | "keys" | "help" | "profile" | "saves":
                self.stack = [*self.stack, self._aside(screen)]
            case "history" if self.game is not None:
                self.stack = [*self.stack, self.game.history()]
            case "findings" if self.preview is not None:
                self.stack = [*self.stack, self.preview.findings()]
            case "jump" if self.preview is not None and self.game is not None:
                self.stack = [*self.stack, self.preview.jump(self.game.session)]
            case "leave":
                playing = self.game is not None
                goes_on = self.game is not None and not self.game.session.over
                stay = "leave-go-on" if goes_on else "leave-stay"
                sheet = LeaveScreen(self.top, playing=playing, note=self._parting(), stay=stay)
                self.stack = [*self.stack, sheet]

    def _parting(self) -> str:
        """The id of what is said of the game before it is left."""
        if self.given.keeper.waits:
            return "menu-leave-waits"
        if self.game is None or not self.game.session.log:
            return ""
        return "menu-leave-over" if self.game.session.over else "menu-leave-note"

    def _part(self) -> None:
        """Close the window, once the player has read what could not be kept and where it is now."""
        told = () if isinstance(self.top, PartingScreen) else self.given.keeper.part()
        if not told:
            self.running = False
            return
        if isinstance(self.top, LeaveScreen):
            self.stack = self.stack[:-1]
        self.stack = [*self.stack, PartingScreen(self.top, told)]

    def _aside(self, screen: str) -> Screen:
        """A screen that belongs to no game."""
        made: dict[str, Callable[[], Screen]] = {
            "settings": lambda: SettingsScreen(lambda: self.settings),
            "keys": lambda: KeysScreen(lambda: self.settings),
            "help": lambda: HelpScreen(lambda: self.settings),
            "profile": lambda: ProfileScreen(once(self._profile)),
            "saves": self.keeping.screen,
        }
        return made[screen]()

    def _change(self, settings: Settings) -> None:
        """Use other settings, and keep what the player changed; what was asked for is not kept."""
        if self.settings.seen and len(settings.seen) < len(self.settings.seen):
            self.notices.append(self.say("hints-reset"))
        self._kept = self._kept.changed(self.settings, settings)
        if settings.language != self.settings.language:
            self._language = settings.language
        self.settings = settings
        self.given.keeper.keep_settings(self._kept)
        self.say = Catalog(settings.language)
        self._heed()

    def _speak(self, scenario: Scenario | None) -> None:
        """In a game use the language it is played in, in the library the player's own."""
        language = self._language
        if scenario is not None and self.given.language is None:
            language = spoken(scenario, language)
        self.settings = replace(self.settings, language=language)
        self.say = Catalog(language)

    def hint(self, shown: frozenset[str]) -> Hint | None:
        """What is to be explained of what is shown; a preview is for those who know."""
        runs = self.game is not None and self.game.session.mode.runs
        return None if self.preview else hint(self.settings, self.say, shown, runs=runs)

    def saw(self, hint: str) -> None:
        """Explain a thing no more."""
        if hint not in self.settings.seen:
            seen = {*self.settings.seen, hint}
            self._change(replace(self.settings, seen=tuple(h for h in HINTS if h in seen)))

    def _start(self, scenario_id: str, mode: Mode) -> None:
        """The briefing of a new game, over the library."""
        scenario = self._load(scenario_id)
        below = self.stack[0] if self.stack and self.stack[0].name == "library" else None
        self.stack = [below or self._library()]
        if scenario is not None:
            seed = secrets.randbelow(2**31) if self.given.seed is None else self.given.seed
            clock = self.settings.percent
            self.game = self._game(Session(scenario, mode=mode, clock=clock, seed=seed))
            self.stack.append(self._briefing(self.game))

    def _briefing(self, game: Game) -> Screen:
        """What is read before the first move; a newcomer is offered the tutorial there, too."""
        offered = self.preview is None and game.session.scenario.id != TUTORIAL
        offered = offered and offers(self.settings, self.given.library.ids())
        return game.briefing(tutorial=offered)

    def _game(self, session: Session) -> Game:
        """A game with what was heard before it, if that is to be shown at once."""
        self._speak(session.scenario)
        if not self.settings.skip:
            return Game(session)
        known = self.given.keeper.heard(session.scenario.id)
        return Game(session, known - {turn.id for turn in session.heard})

    def _leave(self) -> None:
        """Put the game away."""
        self.game = None
        self._speak(None)

    def _daily(self) -> None:
        """Today's scene over the library: its briefing, where it was left, or what came of it."""
        self.stack = [self._library()]
        shipped = self.given.library.shipped()
        if not shipped:
            return
        seed = seed_of(self.given.today or date.today())  # noqa: DTZ011 -- the player's own day
        scenario = of_the_day(shipped, seed)
        kept = self.given.keeper.daily(scenario.id, seed)
        self._heed()
        self.game = self._game(kept or Session(scenario, mode=Mode.DAILY, seed=seed))
        if kept is None:
            self.stack.append(self._briefing(self.game))
            return
        self.stack = self.game.screens()
        if kept.over:
            self.notices.append(self.say("daily-done"))

    def _reload(self, preview: Preview) -> None:
        """Show the scenario as its files are now: the game in it, or what is wrong with them."""
        below, before = [each for each in self.stack if each.name not in OWN], self.game
        if preview.broken:
            self.stack = [*below, preview.findings()]
        elif before is None and preview.halted and self.given.scenario is not None:
            self._start(self.given.scenario, self.given.mode or Mode.MODERATE)
        elif before is not None:
            self.game = preview.renewed(before)
            if self.game is not before:
                reading = below[-1].name == "briefing"
                screens = (
                    [*below[:-1], self._briefing(self.game)] if reading else self.game.screens()
                )
                self.stack = screens
            elif preview.halted:
                self.stack = below
        preview.halted = preview.broken
        self.notices += preview.news(before, self.game, self.say)

    def _resume(self, scenario_id: str) -> None:
        self._take_up(self.given.keeper.resume(scenario_id))

    def _take_up(self, kept: Session | None) -> None:
        """Go on with a kept game, if there is one."""
        self._heed()
        if kept is not None:
            self.game = self._game(kept)
            self.stack = self.game.screens()

    def _saves(self, command: base.Saves) -> None:
        """Do something with the kept games; what is told of it stands above the screen."""
        found = self.keeping.do(command, self.say)
        if isinstance(found, Session):
            self._take_up(found)
            return
        self._heed()
        self.notices += [found] if found else []

    def ahead(self) -> Iterator[Screen]:
        """The screens that one key may bring, for their pictures to be made while this is read."""
        if self.game is None:
            return
        if self.top.name == "briefing":
            yield self.game.screens()[-1]
        elif len(self.stack) > 1:
            yield self.stack[-2]
        for each in self.top.ahead():
            screen = self.game.after(each) if isinstance(each, Move) else each
            if screen is not None:
                yield screen

    def picture(self, make: Callable[[], bytes]) -> None:
        """Keep a picture of the table as it is seen now, if that is what is seen."""
        if self.game is not None and len(self.stack) == 1 and not self.notices:
            self.keeping.picture(self.game.session, make)

    def _library(self, picked: str = "") -> Screen:
        return LibraryScreen(once(self._cards), lambda: self.settings, picked)

    def _profile(self, say: Catalog) -> Profile:
        """What came of all finished games."""
        shelf = [each for each in map(self._load, self.given.library.ids()) if each]
        return profile(self.given.keeper.finished(), shelf, say)

    def _waiting(self, scenario_id: str) -> Session | None:
        """The game of that scenario that waits to be gone on with."""
        kept = self.given.keeper.resume(scenario_id)
        return None if kept is None or kept.over else kept

    def _cards(self, say: Catalog) -> tuple[ScenarioCard, ...]:
        found = []
        for each in self.given.library.ids():
            scenario = self._load(each)
            if scenario is not None:
                kept = self._waiting(each)
                found.append(scenario_card(scenario, say, going_on(kept, say) if kept else ""))
        self._heed()
        return tuple(found)

    def _load(self, scenario_id: str) -> Scenario | None:
        try:
            return self.given.library.load(scenario_id)
        except GameError as error:
            why = fault_text(error, self.say)
            self.notices.append(self.say("notice-scenario", id=scenario_id, why=why))
            return None


def _asked(given: AppInput, kept: Settings) -> Settings:
    """The settings as kept, with what was asked for on this run."""
    if given.clock is not None:
        kept = replace(kept, clock=given.clock)
    return kept if given.language is None else replace(kept, language=given.language)
