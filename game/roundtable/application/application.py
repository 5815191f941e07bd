"""The application: which page is shown, and what a command does; without a face, file or clock.

Theory of operation. A page is made anew from what stands (`Desk`): the game under way, the
pages opened over it, what is asked before something is done. A command changes these and
answers what happened (`Done`); a move is kept through the keeper before it is answered. The
lowest page is the library's or the game's; over it lie pages of their own, the one opened
last on top; over all lies what is asked first. What differs between the ways to play stands
in `ways`, and nowhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from roundtable.application import (
    beside,
    boards,
    coming,
    commands,
    handing,
    hints,
    histories,
    playing,
    preview,
    turning,
    words,
)
from roundtable.application.commands import Begin, Command, Sure
from roundtable.application.debriefs.outcome import marks
from roundtable.application.desk import Aside, Desk
from roundtable.application.done import Done
from roundtable.application.game import Game
from roundtable.application.hints import TUTORIAL
from roundtable.application.pages import Choice, LanesPage, Page
from roundtable.application.playing import RefusedError
from roundtable.application.ports import Ports, Slot
from roundtable.application.settings import Settings, spoken
from roundtable.application.shelf import briefing, setting_pages
from roundtable.application.shelf import library as shelf
from roundtable.application.shelf.profile import profile
from roundtable.application.shelf.saves import going_on, saves
from roundtable.application.toolbars import tools
from roundtable.application.ways import way_of
from roundtable.errors import GameError
from roundtable.locale import Catalog
from roundtable.rules import day_of, question_of_the_day, seed_of

PLACES = 32
"""So many places of the search are looked at in a rest: some ten milliseconds in a browser."""


class Application:
    """The whole game without a face.

    Args:
        ports: all that it is handed.
        begin: the game to begin with; None for the library.
        scenario: the scenario whose ways are shown in the library; empty for none.
    """

    def __init__(self, ports: Ports, begin: Begin | None = None, scenario: str = "") -> None:
        """Stand in the library, or before the game that was asked for."""
        self._desk = Desk(ports)
        self._desk.picked = scenario
        self._made: Page | None = None
        if ports.watch is not None:
            self._desk.preview = preview.Preview(ports.watch)
            self._desk.notices.append(self._desk.say("preview-keys"))
        if begin is not None:
            self._desk.notices += self.do(begin).notices
        if self._desk.preview is not None and self._desk.preview.broken:
            self._desk.asides.append(Aside("findings"))

    # What a face reads

    @property
    def settings(self) -> Settings:
        """The settings as they are on this run."""
        return self._desk.settings

    @property
    def say(self) -> Catalog:
        """The interface texts of the moment, for what a face writes itself."""
        return self._desk.say

    @property
    def game(self) -> Game | None:
        """The game under way; for tests, and for pictures kept with it."""
        return self._desk.game

    @property
    def spoken(self) -> tuple[tuple[str, str], ...]:
        """(As written, as said) of the names in the game that a voice stumbles over."""
        return () if self._desk.game is None else self._desk.game.session.scenario.record.spoken

    def notices(self) -> tuple[str, ...]:
        """Take what the player should be told that no command has told yet, as at the start."""
        self._desk.heed()
        told, self._desk.notices = tuple(self._desk.notices), []
        return told

    def page(self) -> Page:
        """The page that is shown now; the same value until the next command."""
        if self._made is None:
            page = self._offered(self._page())
            page = replace(page, tools=tools(self._desk, page), window=self._window())
            explained = None
            if self._desk.preview is None:  # who writes a scenario knows the game
                explained = hints.hint(self._desk.settings, self._desk.say, page)
            self._made = replace(page, hint=explained)
        return self._made

    def _offered(self, page: Page) -> Page:
        """Without what means nothing on this face; what is left keeps the row of keys."""
        left = [each for each in page.choices if each.id not in self._desk.ports.without]
        if len(left) == len(page.choices):
            return page
        keys = (each.key for each in page.choices)
        return replace(
            page, choices=tuple(replace(e, key=k) for e, k in zip(left, keys, strict=False))
        )

    def page_in(self, language: str) -> Page | None:
        """The page of the game as somebody sees it who reads another language.

        What is opened over the game is the player's own and not shown; None outside a game.
        """
        game = self._desk.game
        if game is None:
            return None
        scenario = game.session.scenario
        return way_of(game.session.mode).page(game, Catalog(spoken(scenario, language)))

    def rest(self) -> None:
        """Do a little of what the debrief of the game under way will ask for; for when nobody waits."""
        game = self._desk.game
        if game is not None and game.session.mode.chairs:
            for _ in zip(range(PLACES), game.ahead(), strict=False):
                pass

    def coming(self) -> Iterator[Page]:
        """The pages that the choices of now may bring in the game under way; nothing is done.

        For a face that makes ready for them while the page is read; they have neither tools nor hints.
        """
        desk = self._desk
        over = [each.page for each in desk.asides]
        if desk.game is None or desk.question is not None or over not in ([], ["board"]):
            return iter(())
        return coming.coming(desk.game, self.page(), desk.say)

    def do(self, command: Command) -> Done:
        """Do what a command says, keep it, and only then answer.

        Returns:
            What happened; where it could not be done `refused`, with why among the notices,
            and nothing is changed.
        """
        self._made = None
        desk = self._desk
        try:
            sure = isinstance(command, Sure)
            done = self._do(command.command if isinstance(command, Sure) else command, sure=sure)
        except RefusedError as error:
            desk.notices += [str(error)] if str(error) else []
            done = Done(refused=True)
        told, desk.notices = tuple(dict.fromkeys(desk.notices)), []
        return replace(done, notices=told)

    def _do(self, command: Command, *, sure: bool) -> Done:  # noqa: PLR0911, PLR0912, C901 -- one case a command
        desk = self._desk
        match command:
            case commands.Make(move):
                return playing.make(desk, move, sure=sure)
            case commands.Ask(move):
                return playing.ask(desk, move)
            case commands.Pick(option):
                return playing.pick(desk, option)
            case commands.Bet(option, percent):
                return playing.bet(desk, option, percent)
            case commands.Stake(team, option, percent):
                return playing.stake(desk, team, option, percent)
            case commands.Uncover():
                return playing.uncover(desk)
            case commands.Hand(name):
                return handing.hand(desk, name)
            case commands.Read(codes):
                return handing.take_in(desk, codes)
            case commands.Gather():
                return handing.gather(desk)
            case commands.Next():
                return playing.go_on(desk)
            case commands.Undo():
                return playing.undo(desk)
            case commands.Rewind(ply):
                return playing.rewind(desk, ply, sure=sure)
            case commands.Unfold(turn):
                return playing.unfold(desk, turn)
            case commands.Show(page, detail):
                return turning.show(desk, page, detail, sure=sure)
            case commands.Back():
                return turning.back(desk)
            case commands.Search(text):
                return turning.show(desk, "history", text, sure=sure)
            case commands.Visit(address):
                return turning.visit(desk, address, sure=sure)
            case commands.Quit():
                return turning.leave_for_good(desk, sure=sure)
            case _:
                return self._outside(command, sure=sure)

    def _outside(self, command: Command, *, sure: bool) -> Done:  # noqa: PLR0911, PLR0912, C901 -- one case a command
        desk, keeper = self._desk, self._desk.ports.keeper
        match command:
            case commands.Begin():
                return turning.begin(desk, command)
            case commands.Daily():
                return turning.daily(desk)
            case commands.Continue(scenario):
                return turning.resume(desk, keeper.resume(scenario))
            case commands.Resume(number, newer):
                return turning.resume(desk, keeper.open(number, newer=newer))
            case commands.Rename(number, name):
                keeper.rename(number, name)
                desk.heed()
            case commands.Remove(number):
                return turning.remove(desk, number)
            case commands.Restore():
                return turning.restore(desk)
            case commands.Forget(scenario):
                return turning.forget(desk, scenario, sure=sure)
            case commands.Export(number):
                return turning.export(desk, number)
            case commands.Import(text):
                return turning.take_in(desk, text)
            case commands.Save(what):
                return turning.save(desk, what)
            case commands.Change(name, value):
                return turning.change(desk, name, value)
            case commands.Seen(hint):
                return turning.seen(desk, hint)
            case commands.Reload():
                return turning.reload(desk)
            case commands.Jump(scene):
                return turning.jump(desk, scene)
        return Done()

    # Pages

    def _page(self) -> Page:
        desk, say = self._desk, self._desk.say
        if desk.question is not None:
            return desk.question(say)
        if desk.asides:
            return self._aside(desk.asides[-1])
        if desk.game is None:
            return self._library()
        if not desk.game.begun:
            offered = desk.offers_tutorial and desk.game.session.scenario.id != TUTORIAL
            return briefing.briefing(desk.game.session, say, tutorial=offered)
        way = way_of(desk.game.session.mode)
        if desk.game.session.over and way.drawn:
            desk.game.streak = self._streak()
        return way.page(desk.game, say)

    def _aside(self, aside: Aside) -> Page:  # noqa: PLR0911 -- one return a page
        desk, say = self._desk, self._desk.say
        match aside.page:
            case "settings":
                return setting_pages.settings_page(desk.settings, say, desk.ports.without)
            case "keys":
                return setting_pages.keys_page(desk.settings, say)
            case "help":
                return setting_pages.help_page(say)
            case "saves":
                return self._saves(aside.detail)
            case "profile":
                return self._profile(aside.detail)
            case "findings" if desk.preview is not None:
                return desk.preview.findings(say)
        assert desk.game is not None
        session = desk.game.session
        match aside.page:
            case "jump":
                return preview.jumps(session, say)
            case "board":
                return boards.board(session, say, back=not desk.game.left)
            case "lanes":
                back = Choice("back", "0", say("menu-back"), commands.Back(), main=True)
                return LanesPage(
                    title=say("lanes-title"),
                    language=say.language,
                    choices=(back,),
                    lanes=beside.lanes(session, say),
                    note=beside.order_note(session, say),
                )
            case _:
                return histories.history(session, say, aside.detail)

    def _library(self) -> Page:
        desk, say = self._desk, self._desk.say
        over = Counter(each.scenario for each in desk.ports.keeper.slots() if each.over)
        found = tuple(
            replace(self._found(each), finished=over[each]) for each in desk.ports.library.ids()
        )
        tip = say("tutorial-tip") if desk.offers_tutorial else ""
        page = shelf.library(found, say, picked=desk.picked, daily=self._day(), tip=tip)
        desk.heed()
        return page

    def _found(self, name: str) -> shelf.Found:
        desk = self._desk
        try:
            scenario = desk.ports.library.load(name)
        except GameError as error:
            return shelf.Found(name, None, broken=desk.unplayable(name, error))
        kept = desk.ports.keeper.resume(name)
        resume = "" if kept is None else going_on(kept, desk.say)
        offered = desk.offers_tutorial and name == TUTORIAL
        over = kept is not None and kept.over
        return shelf.Found(name, scenario, resume, tutorial=offered, over=over)

    def _day(self) -> str:
        """The question of the day in words; empty where there is none."""
        say, today = self._desk.say, self._desk.ports.today()
        found = question_of_the_day(self._desk.ports.library.shipped(), today)
        if found is None:
            return ""
        scenario, scene = found
        whole = words.title(scenario, say, scene.id)
        kept = self._desk.ports.keeper.daily(scenario.id, seed_of(today))
        if kept is None or not kept.over:
            return whole
        days = self._streak()
        points = words.signed(kept.foresight().shown)
        return words.joined(
            say, whole, marks(kept), points, say("streak", count=days) if days else ""
        )

    def _saves(self, detail: str) -> Page:
        desk, keeper = self._desk, self._desk.ports.keeper
        page = saves(
            keeper.slots(),
            keeper.versions,
            desk.say,
            removed=desk.removed[-1][1] if desk.removed else "",
            unseen=keeper.unseen,
            picked=int(detail) if re.fullmatch(r"\d{1,9}", detail) else 0,
        )
        desk.heed()
        return page

    def _profile(self, scope: str) -> Page:
        desk = self._desk
        loaded = [desk.load(each) for each in desk.ports.library.ids()]
        played = [each for each in loaded if each is not None]
        days = self._streak()
        streak = desk.say("streak", count=days) if days else ""
        finished = desk.ports.keeper.finished()
        return profile(finished, played, desk.say, scope=scope, streak=streak)

    def _streak(self) -> int:
        """Days in a row, up to today or yesterday, with a daily question played to its end."""
        days = {found for each in self._desk.ports.keeper.slots() if (found := _day_played(each))}
        day = self._desk.ports.today()
        if day not in days:
            day -= timedelta(days=1)
        count = 0
        while day in days:
            count, day = count + 1, day - timedelta(days=1)
        return count

    def _window(self) -> str:
        desk = self._desk
        if desk.game is None:
            return desk.say("app-title")
        title = desk.game.session.scenario.title[desk.say.language]
        return desk.say("window-title", title=title)


def _day_played(slot: Slot) -> date | None:
    """The day of a daily question that was played to its end; None of any other game."""
    return day_of(slot.seed) if way_of(slot.mode).drawn and slot.over else None
