"""Gamepads: SDL sends the events of a pad only while somebody holds it."""

from __future__ import annotations

import pygame


class Pads:
    """The gamepads that are plugged in."""

    def __init__(self) -> None:
        """Hold none; each one is told of by an event, those plugged in before too."""
        self.held: dict[int, pygame.joystick.JoystickType] = {}

    def open(self) -> None:
        """Begin to look for pads."""
        pygame.joystick.init()

    def take(self, event: pygame.event.Event) -> bool:
        """Hold a pad that was plugged in, drop one that was pulled out; whether it was either."""
        if event.type == pygame.JOYDEVICEADDED:
            try:
                pad = pygame.joystick.Joystick(event.device_index)
            except pygame.error:
                return True  # pulled out again before it was looked at
            self.held[pad.get_instance_id()] = pad
            return True
        if event.type == pygame.JOYDEVICEREMOVED:
            self.held.pop(event.instance_id, None)
            return True
        return False
