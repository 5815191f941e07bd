"""The settings, the keys, how to play, and what is asked before something is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from roundtable.application.commands import Back, Change, Command, Seen, Show
from roundtable.application.pages import (
    Choice,
    ConfirmPage,
    HelpPage,
    KeyRow,
    KeysPage,
    Line,
    SettingPart,
    SettingRow,
    SettingsPage,
)
from roundtable.application.settings import (
    CLOCKS,
    CONTRASTS,
    HINTS,
    LETTERS,
    PACES,
    PALETTES,
    TEXT_SIZES,
    THEMES,
    VOLUMES,
    Settings,
)
from roundtable.locale import Catalog, languages

PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("reading", ("language", "text", "letters")),
    ("look", ("theme", "contrast", "palette", "motion")),
    ("sound", ("volume", "tone", "speech")),
    ("game", ("clock", "pace", "skip", "hints", "shortcuts")),
)
"""The settings by what they belong to."""

NOTED = ("clock", "speech", "pace", "skip", "tone", "shortcuts")
"""Settings with a line on what they do."""

TOLD = ("tutorial", "chip", "voice")
"""Hints that the page on how to play tells at greater length."""

ACTIONS = (
    "undo", "board", "lanes", "history", "settings", "help", "full-screen", "picture", "motion",
    "speech", "read", "repeat", "line-before", "line-after", "up", "down", "left", "right",
    "activate", "back", "next", "previous",
)  # fmt: skip
"""The actions whose keys can be changed."""


def _values(name: str, say: Catalog) -> list[tuple[str, str]]:
    """The values of a setting, each as it is written in a command and as it is shown."""
    match name:
        case "language":
            return [(each, Catalog(each).name) for each in languages()]
        case "text":
            return [(str(each), f"{each}%") for each in TEXT_SIZES]
        case "clock":
            return [(str(e), f"{e}%" if e else say("settings-clock-own")) for e in CLOCKS]
        case "volume":
            return [(str(e), f"{e}%" if e else say("settings-off")) for e in VOLUMES]
        case "motion" | "speech" | "skip" | "hints" | "tone" | "shortcuts":
            return [("on", say("settings-on")), ("off", say("settings-off"))]
        case _:
            return [(each, say(key)) for each, key in _WORDS[name].items()]


_WORDS: dict[str, dict[str, str]] = {
    "letters": {each: f"letters-{each}" for each in LETTERS},
    "theme": {each: f"theme-{each}" for each in THEMES},
    "contrast": {each: f"contrast-{each}" for each in CONTRASTS},
    "palette": {each: f"palette-{each}" for each in PALETTES},
    "pace": {each: f"pace-{each}" for each in PACES},
}
"""Values that are words, with the ids of their texts."""


def shown(settings: Settings, name: str) -> str:
    """The value of a setting as a command writes it."""
    value = getattr(settings, name)
    return ("off", "on")[value] if isinstance(value, bool) else str(value)


def changed(settings: Settings, name: str, value: str) -> Settings | None:
    """The settings with one changed; None where there is no such setting or value."""
    action = name.removeprefix("key ")
    held = settings.as_dict()
    if action != name:
        held["keys"] = {**settings.keys, action: value}
        after = Settings.of(held)
        return after if after.keys.get(action) == value else None
    if name == "keys" and value == "reset":
        return Settings.of({**held, "keys": {}})
    if name not in {each for _, names in PARTS for each in names}:
        return None
    typed: object = value
    if isinstance(held[name], bool):
        typed = {"on": True, "off": False}.get(value)
    elif isinstance(held[name], int):
        typed = int(value) if value.isascii() and value.isdecimal() else None
    after = Settings.of({**held, name: typed})
    return after if shown(after, name) == value else None


def settings_page(
    settings: Settings, say: Catalog, without: frozenset[str] = frozenset()
) -> SettingsPage:
    """The settings by what they belong to.

    Args:
        settings: as they are.
        say: the texts.
        without: names of settings that mean nothing on this face, "keys" among them.
    """
    offered = [(part, [n for n in names if n not in without]) for part, names in PARTS]
    return SettingsPage(
        title=say("settings-title"),
        language=say.language,
        choices=tuple(_listed(settings, say, [n for _, names in offered for n in names], without)),
        parts=tuple(
            SettingPart(say(f"settings-part-{part}"), tuple(_row(settings, say, n) for n in names))
            for part, names in offered
            if names
        ),
    )


def _row(settings: Settings, say: Catalog, name: str) -> SettingRow:
    now = shown(settings, name)
    values = tuple(
        Choice(f"{name}:{value}", "", text, Change(name, value), picked=value == now)
        for value, text in _values(name, say)
    )
    note = say(f"settings-{name}-note") if name in NOTED else ""
    return SettingRow(name, say(f"settings-{name}"), values, note)


def _listed(
    settings: Settings, say: Catalog, names: Sequence[str], without: frozenset[str]
) -> Iterator[Choice]:
    """Each setting as a choice that goes to its next value; the keys; the hints anew."""
    for number, name in enumerate(names, 1):
        values = _values(name, say)
        now = shown(settings, name)
        at = next((i for i, (value, _) in enumerate(values) if value == now), -1)
        after = values[(at + 1) % len(values)][0]
        title, detail = say(f"settings-{name}"), dict(values).get(now, now)
        yield Choice(f"setting:{name}", str(number), title, Change(name, after), detail=detail)
    more = [("keys", "keys-title", Show("keys")), ("again", "hints-again", Seen("none"))]
    for number, (key, title, command) in enumerate(
        (each for each in more if each[0] not in without), len(names) + 1
    ):
        yield Choice(key, str(number), say(title), command)
    yield Choice("back", "0", say("menu-back"), Back())


def keys_page(settings: Settings, say: Catalog) -> KeysPage:
    """The actions whose keys can be changed."""
    ways = (
        Choice("reset", "1", say("keys-reset"), Change("keys", "reset")),
        Choice("back", "0", say("menu-back"), Back()),
    )
    return KeysPage(
        title=say("keys-title"),
        language=say.language,
        choices=ways,
        note=say("keys-note"),
        rows=tuple(KeyRow(a, say(f"key-{a}"), settings.keys.get(a, "")) for a in ACTIONS),
    )


def help_page(say: Catalog) -> HelpPage:
    """How to play."""
    parts = ("goal", "moves", "bets", "numbers", "words", "modes")
    found = [Line(say(f"help-{each}"), say(f"help-{each}-title")) for each in parts]
    found += [Line(say(f"hint-{e}"), say(f"hint-{e}-title")) for e in HINTS if e not in TOLD]
    back = Choice("back", "0", say("help-close"), Back(), main=True)
    return HelpPage(
        title=say("help-title"), language=say.language, choices=(back,), parts=tuple(found)
    )


def confirm(
    say: Catalog,
    about: str,
    *ways: tuple[str, Command],
    lines: Sequence[str] = (),
    stay: str = "question-no",
) -> ConfirmPage:
    """Something that is asked first; the safe way stands first.

    Args:
        say: the texts.
        about: what it is about; the id of the title is ``confirm-ABOUT``.
        ways: each way on as the id of its title and its command.
        lines: what is said of it.
        stay: id of the title of staying.
    """
    found = [Choice("stay", "1", say(stay), Back(), main=True)]
    found += [Choice(key, str(i), say(key), command) for i, (key, command) in enumerate(ways, 2)]
    return ConfirmPage(
        title=say(f"confirm-{about}"),
        language=say.language,
        choices=tuple(found),
        about=about,
        lines=tuple(lines),
    )
