"""Whole games by each device alone, keys that were changed, and what is heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache

import pygame
import pytest
from driving import ROOT, Driver, given
from playing import wish
from roundtable.application import Settings
from roundtable.desktop.keys import Keys, printed
from roundtable.desktop.narrator import whole
from roundtable.desktop.pads import BUTTONS
from roundtable.desktop.sounds import NAMES, TONE, Sounds
from roundtable.desktop.tree import TARGET
from roundtable.rules import Mode, Phase, Scenario
from serving import scenario

STILL = Settings(motion=False, hints=False)
MOVES = 600


@dataclass
class Fake:
    """A voice that remembers."""

    missing: bool = False
    said: list[tuple[str, str]] = field(default_factory=list)
    stops: int = 0

    def say(self, text: str, language: str, _names: object = (), /) -> None:
        """Remember it."""
        self.said.append((text, language))

    def stop(self) -> None:
        """Count it."""
        self.stops += 1


@cache
def tutorial() -> Scenario:
    """A short discussion, read once."""
    return scenario("tutorial")


def driven(settings: Settings = STILL, voice: Fake | None = None, **wishes: object) -> Driver:
    """A player with a voice that makes no noise."""
    handed = given(settings, **wishes)  # type: ignore[arg-type]
    return Driver(replace(handed, voice=voice or Fake()))


def focus(driver: Driver, name: str, press: Callable[[Driver, str], None]) -> None:
    """Go on to the next control until this one has the focus."""
    for _ in range(80):
        if driver.focus == name:
            return
        press(driver, "next")
    raise AssertionError(name)


def by_keys(driver: Driver, mode: Mode = Mode.MODERATE) -> None:
    """Tab and Enter."""
    press = {"next": "tab", "activate": "enter"}
    focus(driver, wish(driver, mode), lambda each, what: each.press(press[what]))
    driver.press("enter")


def button(driver: Driver, command: str) -> None:
    """A button of a controller goes down and up."""
    number = next(n for n, each in BUTTONS.items() if each == command)
    for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
        driver.send(pygame.event.Event(kind, button=number, instance_id=7))


def by_pad(driver: Driver, mode: Mode = Mode.MODERATE) -> None:
    """Shoulder button and A."""
    focus(driver, wish(driver, mode), button)
    button(driver, "activate")


def by_mouse(driver: Driver, mode: Mode = Mode.MODERATE) -> None:
    """Clicks."""
    driver.click(wish(driver, mode))


def finger(driver: Driver, kind: int, x: int, y: int) -> None:
    """A finger, and the mouse event that SDL makes of it before."""
    made = {
        pygame.FINGERDOWN: pygame.MOUSEBUTTONDOWN,
        pygame.FINGERUP: pygame.MOUSEBUTTONUP,
        pygame.FINGERMOTION: pygame.MOUSEMOTION,
    }[kind]
    mouse = {"pos": (x, y), "button": 1, "rel": (0, 0), "buttons": (1, 0, 0), "touch": True}
    driver.send(pygame.event.Event(made, mouse))
    wide, high = driver.app.tree.size
    where = {"x": x / wide, "y": y / high, "dx": 0, "dy": 0, "finger_id": 3, "touch_id": 1}
    driver.send(pygame.event.Event(kind, where))


def tap(driver: Driver, name: str) -> None:
    """Push the scroll along until the control is seen, and touch it."""
    for _ in range(60):
        placed = driver.app.tree.find(name, driver.app.hands.view())
        assert placed is not None, name
        seen = placed.rect if placed.clip is None else placed.rect.clip(placed.clip)
        if placed.clip is None or seen.h > min(placed.rect.h, placed.clip.h) // 2:
            finger(driver, pygame.FINGERDOWN, *seen.center)
            finger(driver, pygame.FINGERUP, *seen.center)
            return
        middle = placed.clip.center
        by = -60 if placed.rect.centery > placed.clip.centery else 60
        finger(driver, pygame.FINGERDOWN, *middle)
        finger(driver, pygame.FINGERMOTION, middle[0], middle[1] + by)
        finger(driver, pygame.FINGERUP, middle[0], middle[1] + by)
    raise AssertionError(name)


def by_touch(driver: Driver, mode: Mode = Mode.MODERATE) -> None:
    """Taps, and drags where something lies further down."""
    tap(driver, wish(driver, mode))


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("step", [by_keys, by_mouse, by_touch, by_pad])
def test_a_whole_game_with_one_device_alone(
    step: Callable[[Driver, Mode], None], mode: Mode
) -> None:
    """In every mode from the library to the debrief, forecasts or bets on the way."""
    driver = driven(library=True, mode=None, scenario=tutorial())
    seen = set()
    for _ in range(MOVES):
        seen.add(driver.screen.name)
        if driver.screen.name == "debrief":
            break
        step(driver, mode)
    assert {"library", "debrief"} <= seen
    assert (driver.session.mode, driver.session.over) == (mode, True)
    assert any(each.belief for each in driver.session.bets) or mode is Mode.CLASS


def test_a_finger_reaches_a_little_beside_a_small_control_and_a_drag_presses_nothing() -> None:
    """44 pixels are enough to hit; what is pushed along is not pressed."""
    driver = driven(library=True, mode=None)
    placed = driver.app.tree.find("settings")
    assert placed is not None
    assert placed.rect.h < TARGET
    beside = (placed.rect.centerx, placed.rect.centery + TARGET // 2 - 1)
    finger(driver, pygame.FINGERDOWN, *beside)
    finger(driver, pygame.FINGERUP, *beside)
    assert driver.screen.name == "settings"
    before = driver.application.settings
    finger(driver, pygame.FINGERDOWN, 700, 600)
    finger(driver, pygame.FINGERMOTION, 700, 300)
    finger(driver, pygame.FINGERUP, 700, 300)
    assert driver.app.hands.offsets["rows"] > 200
    assert driver.application.settings == before
    assert driver.app.hands.hover == ""


def test_a_stick_is_one_step_until_it_comes_back() -> None:
    """No timing: however long it is held, the focus moves once."""
    driver = driven(library=True, mode=None)
    seen = [driver.focus]
    for value in (30000, 32000, 25000, 0, 30000):
        axis = {"axis": pygame.CONTROLLER_AXIS_LEFTY, "value": value, "instance_id": 7}
        driver.send(pygame.event.Event(pygame.CONTROLLERAXISMOTION, axis))
        seen.append(driver.focus)
    assert seen[1] == seen[2] == seen[3] == seen[4]
    assert len({seen[0], seen[1], seen[5]}) == 3


def test_a_key_is_changed_kept_and_taken_back() -> None:
    """The next key pressed is the action's; a clash is shown; reset undoes all."""
    driver = driven(replace(STILL, language="en"))
    while driver.screen.name != "table":
        by_keys(driver)
    driver.press("s")
    driver.click("keys")
    driver.click("key:history")
    driver.press("b")
    assert driver.keeper.kept.keys == {"history": "b"}
    assert "Shares a key with" in driver.shown()
    driver.click("key:history")
    driver.press("esc")
    assert driver.keeper.kept.keys == {"history": "b"}
    driver.click("key:board")
    driver.press("y")
    assert "Shares a key with" not in driver.shown()
    driver.press("esc", "esc")
    driver.press("b")
    assert driver.screen.name == "history"
    driver.press("s")
    driver.click("keys")
    driver.click("reset")
    assert driver.keeper.kept.keys == {}
    assert Keys({"help": "page up"}).label("help", "Enter") == "PgUp"
    assert printed("shift+tab", "Enter") == "Shift+Tab"
    assert [Keys().label(each, "Enter") for each in ("up", "down", "left", "right")] == list("↑↓←→")
    assert Keys().label("activate", "回车") == "回车"


def test_everything_is_spoken_once_speech_is_on() -> None:
    """The screen, then each focus; F3 reads all, F4 repeats; off is silent, and both are kept."""
    voice = Fake()
    driver = driven(replace(STILL, language="en"), voice, library=True, mode=None)
    driver.press("tab")
    assert voice.said == []
    driver.press("f2")
    assert driver.keeper.kept.speech
    assert len(voice.said) == 1, "one text, or the first would be cut off by the second"
    assert voice.said[0][0].startswith("Speech is on.\nRoundtable\n")
    driver.press("tab")
    placed = driver.app.tree.find(driver.focus)
    assert placed is not None
    assert voice.said[-1] == (placed.widget.speech.replace("✓", "picked"), "en")  # type: ignore[attr-defined]
    driver.press("f4")
    assert voice.said[-1] == voice.said[-2]
    driver.press("f3")
    assert all(each in voice.said[-1][0] for each in driver.shown().split("\n")[:1])
    driver.press("f1")
    assert "How to play" in voice.said[-1][0]
    driver.press("esc", "f2")
    assert not driver.keeper.kept.speech
    assert voice.stops == 1


def test_a_screen_is_spoken_line_by_line() -> None:
    """From the first line, or from where the focus was moved; at the ends the last line comes again."""
    voice = Fake()
    driver = driven(replace(STILL, language="en", speech=True), voice, library=True, mode=None)
    lines = whole(driver.app.tree)
    at = lines.index(voice.said[0][0].split("\n")[0])
    for key in ("f6", "f6", "f6", "f5", "f4"):
        driver.press(key)
    told = [lines[at + i].replace("✓", "picked") for i in (0, 1, 2, 1, 1)]
    assert [text for text, _ in voice.said[1:]] == told
    driver.press("tab", "f6")
    placed = driver.app.tree.find(driver.focus)
    assert placed is not None
    at = lines.index(placed.widget.speech)  # type: ignore[attr-defined]
    assert voice.said[-1][0] == lines[at + 1].replace("✓", "picked")
    for _ in lines:
        driver.press("f6")
    assert voice.said[-1][0] == lines[-1]


def test_missing_speech_is_said_on_the_screen_once() -> None:
    """Nobody waits for a voice that will not come."""
    driver = driven(replace(STILL, language="en", speech=True), Fake(missing=True))
    assert "nothing here can speak" in driver.shown()
    driver.press("f1")
    assert "nothing here can speak" not in driver.shown()


def test_what_is_said_on_the_table_is_spoken_with_its_source() -> None:
    """Each turn is heard without looking: who, what, whose words, and how the forecast came out."""
    voice = Fake()
    driver = driven(replace(STILL, language="en", speech=True), voice)
    for _ in range(60):
        if driver.session.heard and driver.session.phase is Phase.CHOOSING:
            break
        by_keys(driver)
    told = "\n".join(text for text, _ in voice.said)
    turn = driver.session.heard[0]
    assert turn.text["en"] in told.split("\n")


def test_what_belongs_together_is_spoken_together() -> None:
    """A meter is one line with its value, a text one line however it is broken; signs are silent."""
    driver = driven(replace(STILL, language="zh"))
    while driver.screen.name != "table":
        by_keys(driver)
    lines = whole(driver.app.tree)
    page = driver.page
    assert page.clock.told in lines  # type: ignore[attr-defined]
    assert page.put.text in lines  # type: ignore[attr-defined]
    assert "?" not in lines


def test_sounds_come_one_after_the_other_and_are_there_to_be_played(monkeypatch) -> None:
    """The chip turns over after the words; with motion off all is heard at once."""
    sounds = Sounds(ROOT / "assets" / "sounds", 40)
    played: list[str] = []
    monkeypatch.setattr(sounds, "play", played.append)
    sounds.cue(["bet", "speech", "right"], 1000)
    assert played == ["bet", "speech"]
    sounds.go_on(1500)
    sounds.go_on(2000)
    assert played == ["bet", "speech", "right"]
    sounds.cue(["bet", "right"], 3000, still=True)
    assert played[3:] == ["bet", "right"]
    sounds._load()
    assert set(sounds._held) == {*NAMES, TONE}


def test_a_sound_is_written_where_nothing_can_be_heard() -> None:
    """Its caption stands in a corner for a while."""
    driver = driven(replace(STILL, language="en", volume=0))
    while not driver.session.heard:
        by_keys(driver)
    told = driver.app.tree.find("caption")
    assert told is not None
    driver.wait(4000)
    assert driver.app.tree.find("caption") is None
