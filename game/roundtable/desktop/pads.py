"""Gamepads: SDL's controller layer names the buttons of every known pad; others are plain joysticks.

SDL sends the events of a pad only while somebody holds it, and for a controller it sends those of
the joystick below it as well, which are passed over.
"""

from __future__ import annotations

import pygame

BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "activate",
    pygame.CONTROLLER_BUTTON_B: "back",
    pygame.CONTROLLER_BUTTON_X: "undo",
    pygame.CONTROLLER_BUTTON_Y: "board",
    pygame.CONTROLLER_BUTTON_BACK: "history",
    pygame.CONTROLLER_BUTTON_START: "settings",
    pygame.CONTROLLER_BUTTON_GUIDE: "help",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "lanes",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "read",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "previous",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "next",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "right",
}
"""What the buttons of a controller do, by SDL's names, which follow their place on the pad."""
AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: ("left", "right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("up", "down"),
    pygame.CONTROLLER_AXIS_RIGHTX: ("line-before", "line-after"),
    pygame.CONTROLLER_AXIS_RIGHTY: ("page_up", "page_down"),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: ("", "page_up"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: ("", "page_down"),
}
"""What sticks and triggers do when they are moved one way and the other."""
FAR, NEAR = 20000, 12000
"""A stick counts as moved from here on, of 32,767, and as let go below this."""
JOYSTICK = {
    0: "activate", 1: "back", 2: "undo", 3: "board", 4: "previous", 5: "next",
    6: "history", 7: "settings", 11: "up", 12: "down", 13: "left", 14: "right",
}  # fmt: skip
"""Buttons of an unknown pad in the order most report them; many have their cross as the last four."""
HATS = {(0, 1): "up", (0, -1): "down", (-1, 0): "left", (1, 0): "right"}
"""Where the cross of an unknown pad is pressed, right and up counted as positive."""
JOYSTICK_EVENTS = (pygame.JOYBUTTONDOWN, pygame.JOYHATMOTION)


class Pads:
    """The gamepads that are plugged in.

    Attributes:
        held: controllers and joysticks by the number that their events bear.
        controllers: the numbers of those that are controllers.
    """

    def __init__(self) -> None:
        """Hold none; each one is told of by an event, those plugged in before too."""
        self.held: dict[int, object] = {}
        self.controllers: set[int] = set()
        self._moved: dict[tuple[int, int], str] = {}

    def open(self) -> None:
        """Begin to look for pads."""
        from pygame._sdl2 import controller  # noqa: PLC0415 - the first frame is not to wait for it

        pygame.joystick.init()
        controller.init()

    def take(self, event: pygame.event.Event) -> bool:
        """Hold a pad that was plugged in, drop one that was pulled out; whether it was either."""
        if event.type == pygame.JOYDEVICEADDED:
            self._hold(event.device_index)
            return True
        if event.type in (pygame.JOYDEVICEREMOVED, pygame.CONTROLLERDEVICEREMOVED):
            self.held.pop(event.instance_id, None)
            self.controllers.discard(event.instance_id)
            return True
        return event.type == pygame.CONTROLLERDEVICEADDED

    def _hold(self, index: int) -> None:
        # Every controller is told of as a joystick too, and before; so that event alone is heeded.
        from pygame._sdl2 import controller  # noqa: PLC0415 - as above

        try:
            if controller.get_init() and controller.is_controller(index):
                pad = controller.Controller(index)
                number = pad.as_joystick().get_instance_id()
                self.controllers.add(number)
                self.held[number] = pad
            else:
                stick = pygame.joystick.Joystick(index)
                self.held[stick.get_instance_id()] = stick
        except pygame.error:
            return  # pulled out again before it was looked at

    def action(self, event: pygame.event.Event) -> str:
        """What a button, a cross or a stick asks for; empty for anything else."""
        if event.type == pygame.CONTROLLERBUTTONDOWN:
            return BUTTONS.get(event.button, "")
        if event.type == pygame.CONTROLLERAXISMOTION:
            return self._stick(event)
        if event.type not in JOYSTICK_EVENTS or event.instance_id in self.controllers:
            return ""
        if event.type == pygame.JOYBUTTONDOWN:
            return JOYSTICK.get(event.button, "")
        return HATS.get(tuple(event.value), "")

    def _stick(self, event: pygame.event.Event) -> str:
        """One step each time a stick is moved far enough; it has to come back before the next."""
        place, ways = (event.instance_id, event.axis), AXES.get(event.axis)
        before = self._moved.get(place, "")
        if ways is None or abs(event.value) < NEAR:
            self._moved.pop(place, None)
            return ""
        way = ways[event.value > 0]
        if abs(event.value) < FAR or way == before:
            return ""
        self._moved[place] = way
        return way
