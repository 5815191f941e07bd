"""The daily scene, the class in teams, the history's search and rollback, pictures and pace, as played."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path

import pygame
import pytest
from driving import Driver, agi, given
from finished import random_game
from roundtable.application import Settings
from roundtable.desktop import pictures
from roundtable.desktop.game import Game
from roundtable.desktop.pace import JUMP_MS, stay
from roundtable.desktop.screens.base import SaveReport
from roundtable.locale import Catalog
from roundtable.rules import Mode, Reveal, Seat, Session

STILL = Settings(motion=False, hints=False, language="en")
TODAY = date(2026, 11, 25)


def typed(driver: Driver, text: str) -> None:
    """Type as an input method does."""
    driver.send(pygame.event.Event(pygame.TEXTINPUT, text=text))


def heard_something() -> Driver:
    """A game in which three turns were heard."""
    driver = Driver(given(STILL))
    driver.press("enter")
    driver.session.push("open divergence")
    while len(driver.session.heard) < 3:
        driver.session.push(driver.session.legal_moves[0])
    assert driver.app.desk.game is not None
    driver.app.desk.stack = driver.app.desk.game.screens()
    driver.press("h")
    return driver


def test_a_daily_scene_is_played_once_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the library to the result, which is copied; the same day shows it again."""
    texts: list[str] = []
    monkeypatch.setattr(pictures, "copied", lambda text: texts.append(text) or True)
    driver = Driver(replace(given(STILL, library=True), today=TODAY))
    driver.click("daily")
    assert driver.screen.name == "briefing"
    driver.press("enter")
    while driver.screen.name == "table":
        driver.press("1")
        if "chip:0" in driver.ids():
            driver.click("chip:0")
            driver.click("confirm")
    said = driver.session.heard[-1]
    assert driver.screen.name == "last"
    assert said.text["en"].split()[0] in driver.shown()
    driver.press("enter")
    assert driver.screen.name == "debrief"
    driver.press("c")
    assert "2026-11-25" in texts[0]
    heard = driver.session.heard
    assert not any(turn.title["en"] in texts[0] for turn in heard)
    driver.click("open:library")
    driver.click("daily")
    assert driver.screen.name == "debrief"
    assert driver.session.mode is Mode.DAILY


def test_a_class_bets_in_turn_and_is_compared() -> None:
    """Teams are named, each bets, the last reveals; a class that adjourns is compared."""
    driver = Driver(given(STILL, mode=Mode.TEAMS))
    driver.press("enter")
    driver.click("teams:2")
    driver.reach("team:0")
    typed(driver, "读书会")
    driver.click("seat")
    assert driver.session.moves == (Seat(("读书会", "2")),)
    driver.press("1", "1", "1")
    while not driver.starting("pick:"):
        driver.press("1")
    for _ in range(2):
        driver.click(driver.starting("pick:"))
        driver.click("chip:60")
        driver.click("confirm")
    reveal = driver.session.peek()
    assert isinstance(reveal, Reveal)
    assert [bet.percent for bet in reveal.bets if bet] == [60, 60]
    assert "读书会" in driver.shown()
    driver.session.push("adjourn")
    assert driver.app.desk.game is not None
    driver.app.desk.stack = driver.app.desk.game.screens()
    driver.press("f1", "esc")
    assert "contest" not in driver.shown()
    assert "Indigo" in driver.shown()


def test_the_history_is_filtered_as_one_types() -> None:
    """Letters go into the field, also those of an input method; Esc gives everything back."""
    driver = heard_something()
    every = [each for each in driver.ids() if each.startswith("turn:")]
    driver.press("/")
    typed(driver, "/")
    assert driver.focus == "search"
    driver.press("h")
    typed(driver, "没有这样的话")
    assert driver.screen.name == "history"
    assert not driver.starting("turn:")
    driver.press("esc")
    assert [each for each in driver.ids() if each.startswith("turn:")] == every


def test_what_is_found_can_be_gone_back_to_at_once() -> None:
    """Where the turn that was picked is filtered away, the newest that is left is picked."""
    driver = heard_something()
    first = driver.session.heard[0]
    driver.press("/")
    typed(driver, "/")
    typed(driver, first.text[driver.app.desk.say.language])
    assert [each for each in driver.ids() if each.startswith("turn:")] == [f"turn:{first.id}"]
    assert f"rollback:{first.id}" in driver.ids()


def test_a_turn_of_the_history_leads_back_to_before_it() -> None:
    """It is asked first; then the moves are taken back and the forecasts stay given."""
    driver = heard_something()
    given_before = driver.session.forecasts
    first = driver.starting("turn:")
    driver.click(first)
    driver.click(first.replace("turn:", "rollback:"))
    assert driver.screen.name == "question"
    driver.press("enter")
    assert driver.screen.name == "table"
    assert driver.session.heard == ()
    assert driver.session.forecasts == given_before


def test_the_source_opens_only_after_a_yes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A no opens nothing; a yes opens the record's own address, or tells it where no browser opens."""
    opened: list[str] = []
    finds = iter([True, False])

    def opens(address: str) -> bool:
        opened.append(address)
        return next(finds)

    monkeypatch.setattr("webbrowser.open", opens)
    driver = heard_something()
    source = driver.starting("source:")
    driver.click(source)
    driver.click("no")
    assert opened == []
    driver.click(source)
    driver.click("yes")
    address = driver.session.scenario.record.source.address
    assert opened == [address]
    assert driver.screen.name == "history"
    assert not driver.app.desk.notices
    driver.click(source)
    driver.click("yes")
    told = driver.app.desk.say("open-failed", address=address)
    assert (opened, driver.app.desk.notices) == ([address, address], [told])


def test_what_is_seen_is_saved_as_a_picture(tmp_path: Path) -> None:
    """F12 saves under a free name and says where; a folder that cannot be made is told."""
    driver = Driver(replace(given(STILL), pictures=tmp_path / "pictures"))
    driver.press("f12", "f12")
    files = sorted((tmp_path / "pictures").iterdir())
    assert [each.suffix for each in files] == [".png", ".png"]
    assert files[1].name in driver.shown().replace("\n", "")
    assert pygame.image.load(files[0]).get_size() == (1280, 720)
    (tmp_path / "file").write_text("")
    driver.app.given = replace(driver.app.given, pictures=tmp_path / "file")
    driver.press("f12")
    assert len(list(tmp_path.rglob("*.png"))) == 2


def test_a_page_without_a_decision_goes_on_at_the_chosen_pace() -> None:
    """The slower the pace the longer it stands; known pages are jumped; off means never."""
    times = [stay(Settings(pace=each), "四个汉字", known=False) for each in ("slow", "fast")]
    assert times[0] is not None
    assert times[1] is not None
    assert times[0] > times[1]
    assert stay(Settings(), "text", known=False) is None
    assert stay(Settings(skip=True), "text", known=True) == JUMP_MS


@pytest.mark.parametrize("stopped", [True, False])
def test_a_close_goes_on_by_itself_unless_it_is_stopped(stopped: bool) -> None:
    """A hand at work stops it; a decision is never taken for the player."""
    driver = heard_something()
    driver.press("esc")
    driver.app.desk.settings = replace(driver.app.desk.settings, pace="fast")
    driver.click("board")
    driver.click(driver.starting("scene:"))
    driver.click(driver.starting("wording:"))
    assert driver.screen.name == "close"
    if stopped:
        driver.press("tab")
    moves = driver.session.moves
    driver.wait(60_000)
    assert driver.screen.name == ("close" if stopped else "table")
    assert driver.session.moves == moves


def test_what_was_heard_before_is_whole_at_once_while_the_clock_runs() -> None:
    """A speech that comes by itself, later than the frame was begun, is not revealed by line."""
    handed = given(Settings(hints=False, skip=True, pace="fast"), mode=Mode.DAILY)
    turns = frozenset(turn.id for scene in agi().scenes for turn in scene.turns)
    handed.keeper.heard = lambda _: turns  # type: ignore[method-assign]
    driver = Driver(handed)
    ticks = count(1)
    driver.app.clock = lambda: driver.now + next(ticks) / 100
    heard = list[str]()
    for _ in range(12):
        driver.press("enter" if driver.screen.name == "briefing" else "1", "q", "enter")
        before = len(driver.session.heard)
        driver.wait(2000)
        heard += [turn.id for turn in driver.session.heard[before:]]
    assert heard


def test_the_debrief_is_saved_as_a_page(tmp_path: Path) -> None:
    """The report's button says where the page is; a failed write is one sentence."""
    made: list[Session] = []

    def report(session: Session, say: Catalog) -> Path:
        made.append(session)
        if len(made) > 1:
            raise OSError(28, "no space")
        return tmp_path / f"{say.language}.html"

    driver = Driver(replace(given(STILL), report=report))
    driver.app.desk.game = Game(random_game())
    driver.app.run(SaveReport())
    assert "en.html" in driver.shown().replace("\n", "")
    driver.app.run(SaveReport())
    assert "the disk is full" in driver.shown().replace("\n", "")
    assert [driver.app.desk.game.session] * 2 == made
