"""Soft sounds for what happens; without a sound device the game is silent, and that is no error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from threading import Thread

import pygame

from roundtable.rules import Adjourned, Event, ForecastResolved, Spoke

NAMES = ("card", "speech", "right", "wrong", "bell")


class Sounds:
    """The sounds of the game.

    Args:
        folder: where they lie.
        volume: per cent.
    """

    def __init__(self, folder: Path, volume: int) -> None:
        """Load nothing yet, so that the first frame does not wait."""
        self._folder, self.volume = folder, volume
        self._held: dict[str, pygame.mixer.Sound] = {}
        self._opened = False

    def open(self) -> None:
        """Load in the background, once, if anything is to be heard."""
        if self.volume and not self._opened and not deaf():
            self._opened = True
            Thread(target=self._load, daemon=True, name="sounds").start()

    def _load(self) -> None:
        try:
            pygame.mixer.init(22050, -16, 1, 512)
            self._held = {n: pygame.mixer.Sound(self._folder / f"{n}.wav") for n in NAMES}
        except (pygame.error, OSError):
            self._held = {}

    def play(self, name: str) -> None:
        """Play one, if it is there."""
        sound = self._held.get(name)
        if sound is not None and self.volume:
            sound.set_volume(self.volume / 100)
            sound.play()

    def tell(self, events: Iterable[Event]) -> None:
        """Play what belongs to what happened: the most telling one."""
        name = heard(events)
        if name:
            self.play(name)


def deaf() -> bool:
    """Whether it is plain that nothing can be heard here; ALSA would complain on the terminal."""
    if not sys.platform.startswith("linux") or os.environ.get("SDL_AUDIODRIVER"):
        return False
    run = Path(os.environ.get("XDG_RUNTIME_DIR") or "/run")
    places = (Path("/dev/snd"), run / "pulse", run / "pipewire-0")
    return not os.environ.get("PULSE_SERVER") and not any(each.exists() for each in places)


def heard(events: Iterable[Event]) -> str:
    """The sound of some events: the bell, how a forecast came out, else that somebody speaks."""
    kinds = tuple(events)
    if any(isinstance(each, Adjourned) for each in kinds):
        return "bell"
    for each in kinds:
        if isinstance(each, ForecastResolved) and each.points:
            return "right" if each.points > 0 else "wrong"
    return "speech" if any(isinstance(each, Spoke) for each in kinds) else ""
