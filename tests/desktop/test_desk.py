"""What is played and shown, without looking at the window."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest
from driving import AGI, Driver, Shelf, agi, given
from roundtable.application import Settings
from roundtable.application.ports import Notice
from roundtable.desktop import game as games
from roundtable.desktop.desk import Desk
from roundtable.desktop.game import Game
from roundtable.desktop.screens.base import Back, Begin, Change, Open, Play, Resume, Start, Undo
from roundtable.locale import Catalog
from roundtable.rules import Mode, Session, parse
from roundtable.simulation import GreedyPlayer
from showing import whole

STILL = Settings(motion=False, hints=False, seen=("tutorial",))


def test_what_was_asked_for_on_this_run_is_not_kept() -> None:
    """A change keeps its own field alone; the language and the clock of the run stay the run's."""
    start = replace(given(STILL), clock=50, language="en")
    desk = Desk(start)
    assert (desk.settings.clock, desk.settings.language, desk.say.language) == (50, "en", "en")
    desk.run(Change(replace(desk.settings, text=125)))
    assert start.keeper.settings() == replace(STILL, text=125)
    assert desk.settings == replace(STILL, text=125, clock=50, language="en")
    desk.run(Change(replace(desk.settings, clock=100)))
    assert start.keeper.settings() == replace(STILL, text=125, clock=100)
    assert desk.settings.clock == 100


@pytest.mark.parametrize(
    ("set_", "asked", "percent"), [(0, None, 0), (50, None, 50), (0, 100, 100)]
)
def test_a_game_has_the_clock_that_was_set(set_: int, asked: int | None, percent: int) -> None:
    """Unless one is set or asked for, it is the scenario's own."""
    desk = Desk(replace(given(replace(STILL, clock=set_)), clock=asked))
    assert desk.game is not None
    assert desk.game.session.clock == (percent or agi().clock)


def test_a_scenario_in_one_language_is_played_in_it() -> None:
    """The interface follows for the game alone; what the player chooses meanwhile counts."""
    english = replace(agi(), languages=("en",))
    start = replace(given(STILL, scenario=english))
    desk = Desk(start)
    assert (desk.settings.language, desk.say.language) == ("en", "en")
    desk.run(Change(replace(desk.settings, text=125)))
    assert start.keeper.settings() == replace(STILL, text=125)
    desk.run(Back())
    assert (desk.top.name, desk.say.language) == ("library", "zh")
    desk.run(Start(english.id, Mode.MODERATE))
    assert desk.say.language == "en"
    desk.run(Change(replace(desk.settings, language="zh")))
    assert desk.say.language == "zh"


def test_a_language_asked_for_wins_over_a_scenarios_only_one() -> None:
    """Who says `--lang zh` has the interface in Chinese."""
    desk = Desk(replace(given(STILL, scenario=replace(agi(), languages=("en",))), language="zh"))
    assert desk.say.language == "zh"


def test_back_to_the_library_ends_the_game() -> None:
    """After a briefing nothing is played: no history, no kept game, and the window has its name."""
    driver = Driver(given(library=True))
    name = driver.app.window.title
    driver.app.run(Start(AGI, Mode.MODERATE))
    assert driver.app.window.title != name
    driver.press("esc")
    assert (driver.screen.name, driver.app.desk.game) == ("library", None)
    assert driver.app.window.title == name
    driver.press("h")
    assert driver.screen.name == "library"
    driver.press("esc")
    assert driver.screen.name == "leave"
    assert driver.app.desk.say("menu-leave-note") not in driver.shown()


def test_what_could_not_be_kept_is_read_before_the_window_closes() -> None:
    """Where the game is now stands on a sheet; it closes from there, or the game goes on."""
    driver = Driver(given())
    driver.press("enter")
    driver.keeper.waits = True
    told = Notice("notice-unkept", {"games": 1, "path": "/exports/game.playthrough"})
    close = pygame.event.Event(pygame.QUIT)
    driver.app.handle(close)
    assert driver.screen.name == "leave"
    driver.keeper.told = [told]
    driver.app.handle(close)
    assert driver.screen.name == "parting"
    assert "/exports/game.playthrough" in driver.shown()
    driver.press("esc")
    assert driver.screen.name == "table"
    driver.press("esc")
    driver.keeper.told = [told]
    driver.click("quit")
    assert driver.app.running
    driver.click("quit")
    assert not driver.app.running


def test_a_screen_over_the_game_leaves_it() -> None:
    """Settings that are put away uncover the game as it was."""
    desk = Desk(given(STILL))
    desk.run(Begin())
    desk.run(Open("settings"))
    desk.run(Back())
    assert desk.game is not None


def finished() -> Desk:
    """A desk whose game is at the debrief."""
    desk = Desk(given(STILL))
    desk.run(Begin())
    while desk.game is not None and not desk.game.session.over:
        desk.run(Play(GreedyPlayer().choose(desk.game.session)))
    desk.run(Back())
    return desk


def test_nothing_is_taken_back_in_the_debrief() -> None:
    """What it shows was not heard; a forecast after it would be no forecast."""
    desk = finished()
    assert desk.game is not None
    moves, saves = desk.game.session.moves, desk.given.keeper.saves
    desk.run(Undo())
    assert desk.game.session.moves == moves
    assert desk.given.keeper.saves == saves
    assert desk.notices == [desk.say("notice-undo")]


class Counted:
    """A search that only tells what is done with it."""

    made: list[Counted]
    daemon = False

    def __init__(self, wait: float, search: object) -> None:
        assert wait > 0
        assert callable(search)
        self.done: list[str] = []
        self.made.append(self)

    def start(self) -> None:
        """Begin after a while."""
        assert self.daemon
        self.done.append("start")

    def cancel(self) -> None:
        """Begin no more."""
        self.done.append("cancel")

    def join(self) -> None:
        """Wait for the end."""
        self.done.append("join")


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[Counted]:
    """The searches that games start."""
    Counted.made = []
    monkeypatch.setattr(games, "Timer", Counted)
    return Counted.made


def test_the_debrief_waits_for_the_search(searches: list[Counted]) -> None:
    """The search that runs beside the game is not made a second time by an early debrief."""
    game = Game(Session(agi(), seed=1))
    (search,) = searches
    game.screens()
    while not game.session.over:
        game.push(GreedyPlayer().choose(game.session))
    (screen,) = game.screens()
    assert search.done == ["start"]
    screen._view(Catalog("en"))
    assert search.done == ["start", "cancel", "join"]


def test_no_search_where_it_would_come_to_nothing(searches: list[Counted]) -> None:
    """Who said it? has no best to search for, and a finished game asks for it at once."""
    Game(Session(agi(), mode=Mode.WHO, seed=1))
    Game(whole(GreedyPlayer()))
    assert searches == []


def test_an_early_debrief_does_not_wait_for_a_search_that_has_not_begun() -> None:
    """It is called off, so nothing is searched twice and nobody waits."""
    game = Game(Session(agi(), seed=1))
    while not game.session.over:
        game.push(GreedyPlayer().choose(game.session))
    (screen,) = game.screens()
    screen._view(Catalog("en"))
    assert game._search is not None
    assert not game._search.is_alive()


def test_the_newest_of_the_history_is_seen_first() -> None:
    """The scroll stands at its end, although nothing moves there."""
    desk = finished()
    assert desk.game is not None
    driver = Driver(replace(given(), keeper=desk.given.keeper))
    driver.app.desk.game = desk.game
    driver.press("h")
    scroll = driver.app.tree.find("told")
    assert scroll is not None
    assert driver.app.hands.offsets["told"] == scroll.widget.reach > 0


def newcomer(**more: object) -> Driver:
    """Somebody who never played, before a shelf with the tutorial on it."""
    shelf = Shelf(agi(), replace(agi(), id="tutorial"))
    return Driver(replace(given(Settings(motion=False)), library=shelf, **more))


def adjourned(driver: Driver) -> None:
    """Leave the table, and what may come before the debrief."""
    while driver.screen.name != "debrief":
        driver.app.run(Play(parse("adjourn")))


def test_a_newcomer_is_offered_the_tutorial_wherever_the_game_opens() -> None:
    """In the library, and in the briefing of the discussion that was asked for; both lead there."""
    library = newcomer(scenario=None)
    assert library.focus == "start:tutorial"
    briefing = newcomer()
    assert briefing.focus == "begin"
    briefing.press("t")
    assert briefing.session.scenario.id == "tutorial"
    assert "tutorial" not in briefing.ids()


def test_the_tutorial_is_offered_until_a_game_has_begun() -> None:
    """Looking at a briefing and going back is no reason to withdraw the offer; beginning is."""
    driver = newcomer()
    driver.press("esc")
    assert driver.focus == "start:tutorial"
    driver.app.run(Start(AGI, Mode.MODERATE))
    driver.press("enter", "space", "esc")
    driver.click("library")
    assert "start:tutorial" not in driver.ids()
    assert "tutorial" in driver.keeper.kept.seen


def test_the_tutorial_leads_on_to_a_real_discussion() -> None:
    """What to do first at its end is to go to the library; playing it again stands beside."""
    driver = newcomer(scenario="tutorial")
    driver.press("enter")
    adjourned(driver)
    driver.press("space")
    assert driver.focus == "open:library"
    assert "again" in driver.ids()
    driver.press("enter")
    assert driver.screen.name == "library"


def test_leaving_a_finished_game_speaks_of_its_debrief() -> None:
    """There is nothing to go on with: one stays, and what is kept is the debrief."""
    driver = Driver(given(STILL))
    driver.press("enter")
    adjourned(driver)
    driver.press("esc")
    say = Catalog("zh")
    assert say("menu-leave-over") in driver.shown()
    assert say("leave-stay") in driver.shown()
    assert say("leave-go-on") not in driver.shown()


def test_the_library_tells_which_game_waits() -> None:
    """Beside the button stand how it was played, where it is, and the time that is left."""
    driver = Driver(given(STILL))
    driver.press("enter", "b", "1", "1", "esc")
    driver.click("library")
    assert driver.focus == "resume"
    say, left = Catalog("zh"), driver.keeper.games[AGI].state.left
    ordinal = say("table-ordinal", number=1)
    told = say("clock-left", left=left, total=driver.keeper.games[AGI].minutes)
    assert say("kept-game", mode=say("mode-moderate"), ordinal=ordinal, left=told) in driver.shown()


def test_a_scenario_asked_for_with_a_kept_game_opens_the_library_on_it() -> None:
    """`make play` offers to go on with the game that was left, and begins no other over it."""
    start = given(STILL, mode=None)
    first = Desk(start)
    assert first.top.name == "briefing"
    first.run(Begin())
    first.run(Play(parse("open divergence")))
    again = Desk(start)
    assert again.top.name == "library"
    again.run(Resume(AGI))
    assert again.game is not None
    assert again.game.session.moves == (parse("open divergence"),)
