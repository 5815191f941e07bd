"""What a player can set; any missing or odd value becomes the default."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, field
from itertools import islice
from typing import TypeVar

from roundtable.frozen import frozen
from roundtable.locale import languages, nearest
from roundtable.rules import Scenario

T = TypeVar("T")

LANGUAGES = languages()
PERCENTS = (100, 75, 50)
"""Shares of the record's minutes that a game can have."""
CLOCKS = (0, *PERCENTS)
"""The clocks that can be set; 0 is the scenario's own."""
TEXT_SIZES = (80, 100, 125, 150, 175, 200)
THEMES = ("light", "dark")
PACES = ("off", "slow", "normal", "fast")
"""How soon what needs no decision goes on by itself."""
HINTS = (
    "tutorial", "board", "clock", "silence", "chip", "voice", "connect", "meters", "lanes",
    "debrief",
)  # fmt: skip
"""What is explained once, where it first appears."""
CONTRASTS = ("normal", "high")
PALETTES = ("ink", "red-green", "blue-yellow")
"""The drawn colours of people, and those for eyes that do not tell red from green, blue from yellow."""
LETTERS = ("plain", "legible")
"""Latin letters: of the same family as the Chinese, or those made for readers with dyslexia."""
VOLUMES = (0, 20, 40, 60, 80, 100)
LONGEST_NAME = 40
"""Characters of the name of an action or a key."""
MOST_NAMES = 100
"""So many keys can be changed."""


@frozen
class Settings:
    """A player's settings.

    Attributes:
        language: tag of the interface and scenario language.
        text: text size in per cent, one of `TEXT_SIZES`.
        clock: share of the record's minutes in Moderate, one of `CLOCKS`; 0 is the scenario's own.
        motion: False switches every movement off.
        theme, contrast, palette, letters: one of `THEMES`, `CONTRASTS`, `PALETTES`, `LETTERS`.
        volume: of sounds in per cent, one of `VOLUMES`.
        tone: True for a quiet room tone under everything.
        speech: True where everything is spoken.
        keys: name of the key for each action whose key the player changed.
        hints: False where nothing is explained.
        seen: which of `HINTS` were given.
        pace: one of `PACES`; at "off" nothing goes on by itself.
        skip: True to show at once what was heard in an earlier game.
        shortcuts: False where a single letter or digit does nothing by itself in a browser.
    """

    language: str = "zh"
    text: int = 100
    clock: int = 0
    motion: bool = True
    theme: str = "light"
    hints: bool = True
    seen: tuple[str, ...] = ()
    pace: str = "off"
    skip: bool = False
    contrast: str = "normal"
    palette: str = "ink"
    letters: str = "plain"
    volume: int = 40
    tone: bool = False
    speech: bool = False
    keys: Mapping[str, str] = field(default_factory=dict, hash=False)
    shortcuts: bool = True

    @property
    def percent(self) -> int | None:
        """The clock as a game takes it; None for the scenario's own."""
        return self.clock or None

    @classmethod
    def of(cls, saved: Mapping[str, object], language: str = "zh") -> Settings:
        """Settings from what was saved; what is missing or odd is the default.

        Args:
            saved: by the name of the setting.
            language: the default language, such as the system's.
        """
        plain = cls(language=language)
        return cls(
            language=_one(saved.get("language"), languages(), plain.language),
            text=_one(saved.get("text"), TEXT_SIZES, plain.text),
            clock=_one(saved.get("clock"), CLOCKS, plain.clock),
            motion=_one(saved.get("motion"), (True, False), plain.motion),
            theme=_one(saved.get("theme"), THEMES, plain.theme),
            hints=_one(saved.get("hints"), (True, False), plain.hints),
            seen=_some(saved.get("seen"), HINTS),
            pace=_one(saved.get("pace"), PACES, plain.pace),
            skip=_one(saved.get("skip"), (True, False), plain.skip),
            contrast=_one(saved.get("contrast"), CONTRASTS, plain.contrast),
            palette=_one(saved.get("palette"), PALETTES, plain.palette),
            letters=_one(saved.get("letters"), LETTERS, plain.letters),
            volume=_one(saved.get("volume"), VOLUMES, plain.volume),
            tone=_one(saved.get("tone"), (True, False), plain.tone),
            speech=_one(saved.get("speech"), (True, False), plain.speech),
            keys=_names(saved.get("keys")),
            shortcuts=_one(saved.get("shortcuts"), (True, False), plain.shortcuts),
        )

    def as_dict(self) -> dict[str, object]:
        """The settings as plain data to be saved."""
        return asdict(self)

    def changed(self, before: Settings, after: Settings) -> Settings:
        """These settings with what differs between two others."""
        old, new = before.as_dict(), after.as_dict()
        return Settings.of({**self.as_dict(), **{k: v for k, v in new.items() if v != old[k]}})


def spoken(scenario: Scenario, language: str) -> str:
    """The language a scenario is played in: its only one if there are texts for it.

    Args:
        scenario: what is played.
        language: the player's, for every other scenario.
    """
    if len(scenario.languages) > 1:
        return language
    return nearest(scenario.languages) or language


def _some(value: object, allowed: tuple[str, ...]) -> tuple[str, ...]:
    held = value if isinstance(value, list | tuple) else ()
    return tuple(each for each in allowed if each in held)


def _names(value: object) -> dict[str, str]:
    """Names by names; anything else is left out."""
    found = value.items() if isinstance(value, Mapping) else ()
    return dict(islice(((k, v) for k, v in found if _is_name(k) and _is_name(v)), MOST_NAMES))


def _is_name(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_NAME and value.isprintable()


def _one(value: object, allowed: tuple[T, ...], plain: T) -> T:
    return next((each for each in allowed if each == value and type(each) is type(value)), plain)
