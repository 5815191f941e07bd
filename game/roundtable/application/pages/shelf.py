"""The pages outside a game: library, saved games, profile, settings, keys, help, asking first, preview."""

from __future__ import annotations

from typing import ClassVar

from roundtable.application.pages.base import Choice, Line, Page
from roundtable.application.pages.debrief import ChipCount
from roundtable.application.pages.parts import Face
from roundtable.frozen import frozen


@frozen
class Card:
    """A scenario in the library.

    Attributes:
        facts: "5 questions · 4 people · 35 turns · 51 min".
        resume: the game to go on with, in words; empty if there is none.
        broken: why it cannot be played; else empty.
        tutorial: True for the one offered first.
        languages: what it is only there in, in words; empty where it has the reader's.
        ways: how it can be played: every mode with its one line, a game to go on with first.
        scenes: its questions, each a game of five minutes.
        picked: True for the card whose ways are shown.
    """

    scenario: str
    title: str
    tagline: str
    facts: str
    people: tuple[Face, ...]
    resume: str = ""
    broken: str = ""
    tutorial: bool = False
    languages: str = ""
    ways: tuple[Choice, ...] = ()
    scenes: tuple[Choice, ...] = ()
    picked: bool = False


@frozen(kw_only=True)
class LibraryPage(Page):
    """The library. Choices: the scenarios, today's question; of a picked one its ways and questions.

    Attributes:
        tagline: what this is, one line.
        cards: every scenario in order.
        daily: today's question, in words: what it is, or what came of it; may be empty.
        picked: id of the scenario whose ways are shown; empty for none.
        ways_title: "Choose a way to play".
        tip: what a newcomer should know; may be empty.
    """

    id: ClassVar[str] = "library"

    tagline: str
    cards: tuple[Card, ...]
    daily: str
    picked: str
    ways_title: str
    scenes_title: str
    tip: str = ""

    @property
    def card(self) -> Card | None:
        """The card that is picked; None while none is."""
        return next((each for each in self.cards if each.picked), None)


@frozen
class SlotRow:
    """A saved game.

    Attributes:
        name: what the player called it, else the scenario's title. facts: the rest in a line.
        over: whether only the debrief is left.
        changed: that there is a newer version of its scenario, and what changed; else empty.
        newer: whether it can go on there.
        ways: what can be done with it: go on, on the newer version, rename (its command has an
            empty name), remove, export.
    """

    number: int
    name: str
    facts: str
    over: bool
    changed: str
    newer: bool
    ways: tuple[Choice, ...]


@frozen(kw_only=True)
class SavesPage(Page):
    """Saved games, the one saved last first. Choices: to go on with each; bring back; import.

    Attributes:
        empty: what is said where there is none. unseen: that some cannot be read now; else empty.
        removed: name of the game that can be brought back; empty if none.
    """

    id: ClassVar[str] = "saves"

    rows: tuple[SlotRow, ...]
    empty: str
    unseen: str
    removed: str
    picked: int = 0


@frozen
class Tile:
    """A number that a sentence told before it."""

    label: str
    value: str
    note: str


@frozen
class Played:
    """One finished game.

    Attributes:
        points: the sum of its bets; None where none was scored. room: as scored, 1 is the best;
            None where the player did not choose. told: all of it as one line.
    """

    number: int
    scenario: str
    title: str
    date: str
    points: float | None
    room: float | None
    bets: int
    right: int
    value: str
    share: str
    told: str


@frozen
class Span:
    """Part of all bets with a chip, by time.

    Attributes:
        claimed, right: how sure, and how often right, in [0, 1]. text: both in words.
    """

    label: str
    claimed: float
    right: float
    chips: tuple[ChipCount, ...]
    text: str


@frozen
class Scope:
    """All games, or those of one scenario."""

    id: str
    title: str
    games: tuple[Played, ...]
    tiles: tuple[Tile, ...]
    calibration: tuple[ChipCount, ...]
    spans: tuple[Span, ...]


@frozen
class Milestone:
    """One thing to reach.

    Attributes:
        rule: what it takes. reached: when and with which game; empty while it is not.
        progress: how far one is; empty once it is reached.
    """

    id: str
    title: str
    rule: str
    reached: str
    progress: str


@frozen(kw_only=True)
class ProfilePage(Page):
    """What came of all finished games. Choices: the scopes, back.

    Attributes:
        scopes: all games first, then each scenario. scope: id of the one shown.
        streak: days in a row, in words; may be empty.
        empty: what is said while no game is finished; else empty.
    """

    id: ClassVar[str] = "profile"

    scopes: tuple[Scope, ...]
    scope: str
    milestones: tuple[Milestone, ...]
    streak: str
    empty: str


@frozen
class SettingRow:
    """One setting.

    Attributes:
        name: field of `Settings`. values: a choice each, the one in force `picked`.
    """

    name: str
    label: str
    values: tuple[Choice, ...]
    note: str = ""


@frozen
class SettingPart:
    """Settings that belong together."""

    title: str
    rows: tuple[SettingRow, ...]


@frozen(kw_only=True)
class SettingsPage(Page):
    """The settings; a change takes effect at once. Choices: keys, hints anew, back."""

    id: ClassVar[str] = "settings"

    parts: tuple[SettingPart, ...]


@frozen
class KeyRow:
    """An action and the name of the key set for it; empty for the face's own default."""

    action: str
    label: str
    key: str


@frozen(kw_only=True)
class KeysPage(Page):
    """The actions whose keys can be changed, by `Change("key ACTION", KEY)`. Choices: reset, back."""

    id: ClassVar[str] = "keys"

    note: str
    rows: tuple[KeyRow, ...]


@frozen(kw_only=True)
class HelpPage(Page):
    """How to play. One choice: back."""

    id: ClassVar[str] = "help"

    parts: tuple[Line, ...]


@frozen(kw_only=True)
class ConfirmPage(Page):
    """Something is asked before it is done. Choices: do it, or not; the safe one first.

    Attributes:
        about: "leave", "adjourn", "forget", "visit", "quit" or "parting" (what could not be kept).
        lines: what is said of it.
    """

    id: ClassVar[str] = "confirm"

    about: str
    lines: tuple[str, ...]


@frozen(kw_only=True)
class FindingsPage(Page):
    """A preview: what the checker has to say. Choices: reload, back.

    Attributes:
        findings: each as ``file:line:column: CODE message``. broken: that it cannot be played.
    """

    id: ClassVar[str] = "findings"

    findings: tuple[str, ...]
    empty: str
    broken: bool


@frozen(kw_only=True)
class JumpPage(Page):
    """A preview: every scene as a choice, back."""

    id: ClassVar[str] = "jump"

    note: str
