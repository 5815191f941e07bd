"""A gamepad in the hand: held while it is plugged in, and as good as the keys."""

from __future__ import annotations

import pygame
import pytest
from driving import Driver, given

from game.desktop.pads import JOYSTICK
from game.discussion import Phase


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
    """From the briefing to a forecast with the buttons of a pad, and back out of the sheet."""
    driver = Driver(given())
    for _ in range(20):
        if driver.app.tree.find("forecast") is not None:
            break
        pressed(driver, "activate")
    assert driver.app.tree.find("forecast") is not None
    ply = driver.session.ply
    assert driver.session.phase is Phase.CHOOSING
    pressed(driver, "back")
    assert driver.app.tree.find("forecast") is None
    assert driver.session.ply == ply


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
