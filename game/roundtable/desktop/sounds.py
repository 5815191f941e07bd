"""Soft sounds for what happens; without a sound device the game is silent, and that is no error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from threading import Thread

import pygame

NAMES = ("card", "bet", "speech", "reveal", "right", "wrong", "closed", "bell", "milestone")
TONE = "tone"
"""The quiet tone of a room, again and again."""
AFTER_MS = {"reveal": 350, "right": 850, "wrong": 850, "closed": 300, "milestone": 700, "bell": 200}
"""How long after the command a sound is heard: a chip turns over once the words are there."""
TONE_SHARE = 0.25
"""Loudness of the room's tone beside the other sounds."""


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
        self._due: list[tuple[float, str]] = []
        self._opened = False
        self.tone = False

    def open(self) -> None:
        """Load in the background, once, if anything is to be heard."""
        if self.volume and not self._opened and not deaf():
            self._opened = True
            Thread(target=self._load, daemon=True, name="sounds").start()

    def _load(self) -> None:
        try:
            pygame.mixer.init(22050, -16, 1, 512)
            names = (*NAMES, TONE)
            self._held = {n: pygame.mixer.Sound(self._folder / f"{n}.wav") for n in names}
        except (pygame.error, OSError):
            self._held = {}
        self.hum(on=self.tone)

    def play(self, name: str) -> None:
        """Play one, if it is there."""
        sound = self._held.get(name)
        if sound is not None and self.volume:
            sound.set_volume(self.volume / 100)
            sound.play()

    def cue(self, names: Iterable[str], now: float, *, still: bool = False) -> None:
        """Play what belongs to a command, each in its time; all at once where nothing moves."""
        self._due = [(now + (0 if still else AFTER_MS.get(each, 0)), each) for each in names]
        self.go_on(now)

    def go_on(self, now: float) -> None:
        """Play what is due."""
        if not self._due:
            return
        for _, name in [each for each in self._due if each[0] <= now]:
            self.play(name)
        self._due = [each for each in self._due if each[0] > now]

    def hum(self, *, on: bool) -> None:
        """Let the room's tone be heard, or not."""
        self.tone, sound = on, self._held.get(TONE)
        if sound is None:
            return
        sound.stop()
        if on and self.volume:
            sound.set_volume(self.volume / 100 * TONE_SHARE)
            sound.play(loops=-1, fade_ms=1500)


def deaf() -> bool:
    """Whether it is plain that nothing can be heard here; ALSA would complain on the terminal."""
    if not sys.platform.startswith("linux") or os.environ.get("SDL_AUDIODRIVER"):
        return False
    run = Path(os.environ.get("XDG_RUNTIME_DIR") or "/run")
    places = (Path("/dev/snd"), run / "pulse", run / "pipewire-0")
    return not os.environ.get("PULSE_SERVER") and not any(each.exists() for each in places)
