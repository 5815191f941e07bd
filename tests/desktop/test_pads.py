"""A gamepad in the hand: held while it is plugged in, and as good as the keys."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pygame
import pytest
from driving import Driver, given
from playing import wish
from roundtable.desktop.pads import BUTTONS, JOYSTICK
from roundtable.rules import Phase
from test_devices import driven, tutorial

LIBRARIES = ("pygame_ce.libs/libSDL2-2*", "pygame/SDL2.dll", "pygame/.dylibs/libSDL2-2*")
"""Where pygame brings its SDL along, from the folder of packages on."""
CONTROLLER, AXES, HATS = 1, 6, 0
"""SDL's number for a pad of the usual kind, and what such a pad has."""


class Pad:
    """A gamepad without a plug."""

    def __init__(self, index: int) -> None:
        if index > 1:
            raise pygame.error("Invalid joystick device number")
        self.index = index

    def get_instance_id(self) -> int:
        """What SDL calls it from now on."""
        return 40 + self.index


def pressed(driver: Driver, command: str) -> None:
    """The button of a command goes down and up."""
    button = next(number for number, each in JOYSTICK.items() if each == command)
    for kind in (pygame.JOYBUTTONDOWN, pygame.JOYBUTTONUP):
        driver.send(pygame.event.Event(kind, button=button, instance_id=40))


def turned(driver: Driver, across: int, down: int) -> None:
    """The hat is pressed and let go."""
    for value in ((across, down), (0, 0)):
        driver.send(pygame.event.Event(pygame.JOYHATMOTION, hat=0, value=value, instance_id=40))


def test_pads_are_held_while_they_are_plugged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pad that nobody holds sends nothing; one pulled out is let go, also if it is unknown."""
    monkeypatch.setattr(pygame.joystick, "Joystick", Pad)
    driver = Driver(given())
    for index in (0, 1, 2):
        driver.send(pygame.event.Event(pygame.JOYDEVICEADDED, device_index=index))
    assert set(driver.app.pads.held) == {40, 41}
    for instance in (40, 40):
        driver.send(pygame.event.Event(pygame.JOYDEVICEREMOVED, instance_id=instance))
    assert set(driver.app.pads.held) == {41}
    assert driver.screen.name == "briefing"


def test_some_moves_with_a_pad() -> None:
    """From the briefing to a bet with the buttons of a pad, and back out of it."""
    driver = Driver(given())
    for _ in range(20):
        if driver.screen.name == "bet":
            break
        pressed(driver, "activate")
    assert driver.screen.name == "bet"
    ply = driver.session.ply
    assert driver.session.phase is Phase.CHOOSING
    pressed(driver, "back")
    assert (driver.screen.name, driver.session.ply) == ("table", ply)


def test_the_cross_moves_the_focus_as_hat_and_as_buttons() -> None:
    """Both ways lead where the arrow keys lead."""
    ways = []
    for move in (
        lambda driver, to: driver.press(to),
        pressed,
        lambda driver, to: turned(
            driver, {"left": -1, "right": 1}.get(to, 0), {"up": 1, "down": -1}.get(to, 0)
        ),
    ):
        driver = Driver(given(library=True))
        seen = [driver.focus]
        for to in ("right", "right", "up", "down", "left"):
            move(driver, to)
            seen.append(driver.focus)
        ways.append(seen)
    assert ways[0] == ways[1] == ways[2]
    assert len(set(ways[0])) >= 3


@dataclass
class Virtual:
    """A controller that SDL itself takes for plugged in: all of SDL lies between it and the game."""

    sdl: ctypes.CDLL
    driver: Driver
    index: int = -1
    stick: int = 0

    def plug(self) -> None:
        """It is plugged in."""
        self.index = self.sdl.SDL_JoystickAttachVirtual(CONTROLLER, AXES, max(BUTTONS) + 1, HATS)
        self.stick = self.sdl.SDL_JoystickOpen(self.index)
        self.pump()

    def pull(self) -> None:
        """It is pulled out."""
        self.sdl.SDL_JoystickDetachVirtual(self.index)
        self.sdl.SDL_JoystickClose(self.stick)
        self.index = -1
        self.pump()

    def press(self, command: str) -> None:
        """The button of a command goes down and up."""
        button = next(number for number, each in BUTTONS.items() if each == command)
        for down in (1, 0):
            self.sdl.SDL_JoystickSetVirtualButton(self.stick, button, down)
            self.pump()

    def pump(self) -> None:
        """The game takes what SDL has to tell."""
        for event in pygame.event.get():
            self.driver.send(event)


@pytest.fixture
def virtual(monkeypatch: pytest.MonkeyPatch) -> Iterator[Virtual]:
    """A virtual controller and the window that it plays, both without a hand."""
    packages = Path(pygame.__file__).parents[1]
    found = [file for each in LIBRARIES for file in packages.glob(each)]
    if not found:
        pytest.skip("pygame's own SDL library is not found here")
    sdl = ctypes.CDLL(str(found[0]))
    if not hasattr(sdl, "SDL_JoystickAttachVirtual"):
        pytest.skip("this SDL has no virtual controllers")
    sdl.SDL_JoystickOpen.restype = ctypes.c_void_p
    sdl.SDL_JoystickClose.argtypes = [ctypes.c_void_p]
    sdl.SDL_JoystickSetVirtualButton.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8]
    # A window that no screen shows never has the keyboard, without which SDL keeps a pad quiet.
    monkeypatch.setitem(os.environ, "SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")
    made = Virtual(sdl, driven(library=True, mode=None, scenario=tutorial()))
    pygame.event.clear()
    made.driver.app.pads.open()
    yield made
    if made.index >= 0:
        made.pull()
    made.driver.app.pads.held.clear()
    pygame.joystick.quit()


def test_a_whole_game_with_a_controller_that_sdl_knows(virtual: Virtual) -> None:
    """Through SDL's own events; pulled out nothing is lost, plugged in again it goes on."""
    driver = virtual.driver
    virtual.plug()
    assert len(driver.app.pads.controllers) == 1
    for step in range(200):
        if driver.screen.name == "debrief":
            break
        for _ in range(80):
            if driver.focus == wish(driver):
                break
            virtual.press("next")
        virtual.press("activate")
        if step == 5:
            screen = driver.screen
            virtual.pull()
            assert (driver.app.pads.held, driver.screen) == ({}, screen)
            virtual.plug()
            assert len(driver.app.pads.controllers) == 1
    assert driver.session.over
    assert any(each.belief for each in driver.session.bets)
