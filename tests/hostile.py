"""Texts that are meant to hurt, and a scenario all of whose texts are one of them.

A face or an output that shows such a scenario shows texts: nothing of them is obeyed by a
terminal, a browser, a drawing, a spreadsheet or a shell, and nothing of them ends the game.
What the loader refuses (control signs, text of blanks alone, too long a text) is among them
too; it is then to be refused in one line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import Pattern, Placeable, StringLiteral
from fluent.syntax.visitor import Transformer
from roundtable import locale
from roundtable.application import Application, Ports
from roundtable.application.commands import Back, Begin, Next, Show, Sure
from roundtable.application.pages import DebriefPage, Page
from roundtable.application.ports import Keeper
from roundtable.loading import load_scenario
from roundtable.rules import Mode, Scenario
from roundtable.voice.speaker import passages
from serving import TODAY, Memory

AVOIDED = ("adjourn", "back", "stay", "tutorial", "library", "again")
"""Choices that lead away from a game."""

ROOT = Path(__file__).parents[1]
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

SOUND = {
    "zero width": "a\u200bb\u200dc\u2060\ufe0f",
    "marks of direction": "a\u200e\u200fb",
    "accents": "e" + "\u0301" * 60 + " o\u0300",
    "emoji": "👩\u200d👩\u200d👧\u200d👦🏳️\u200d🌈👍🏽",
    "right to left": "שלום مرحبا abc",
    "wide blanks": "全\u3000角\u00a0x",
    "html": "<script>alert(1)</script><img src=x onerror=alert(2)>&amp;\"'",
    "html label": "<<table href='https://evil.example'><tr><td>x</td></tr></table>>",
    "bold label": "<b>x</b>",
    "mermaid": "%%{init: {'theme': 'base', 'themeCSS': '*{}'}}%% \"]; click a href \"https://evil.example\"",
    "markdown": "# [x](https://evil.example) ![y](https://evil.example/y.png) `c` **b** | a | <b> --- > q",
    "formula": '=HYPERLINK("https://evil.example")',
    "shell": "$(touch pwned); `touch pwned` && touch pwned # ' \"",
    "template": "{{ 7 * 7 }} {% raw %} ${7*7} %s %(x)s {0} {x}",
    "rich": "[bold red]x[/] [/] [link=https://evil.example]y[/link]",
    "fluent": '{ $x } { -term } { "" }',
    "script address": "javascript:alert(1)",
    "backslashes": "\\N \\n \\u202e C:\\new\\table",
    "yaml": "a: b # c - [d, {e: f}] &x *x !y |",
    "one word": "x" * 500,
    "one sign": "\u3164圆",
}  # fmt: skip
"""What a scenario may hold; each is shown as it stands."""

REFUSED = {
    "escape": "a\x1b[31mb",
    "bell": "a\x07b",
    "turned around": "a\u202eb",
    "blanks": "\u00a0\u3000",
    "long": "long " * 2_000,
}
"""What is told as an error where it stands."""


def _changed(value: Any, tags: set[str], texts: Sequence[str], count: list[int]) -> Any:
    """The same with hostile texts in turn for its texts, each a little different."""
    if isinstance(value, list):
        return [_changed(each, tags, texts, count) for each in value]
    if not isinstance(value, dict):
        return value
    if value and set(value) <= tags and all(isinstance(each, str) for each in value.values()):
        count[0] += 1
        text = texts[count[0] % len(texts)]
        return {tag: f"{text} {count[0]}" if text.strip() else text for tag in value}
    # A topic that shares its words with a position would be refused for it.
    own = {"positions": texts[::2], "topic": texts[1::2]}
    return {key: _changed(each, tags, own.get(key) or texts, count) for key, each in value.items()}


def written(folder: Path, texts: Sequence[str]) -> Path:
    """The tutorial with these for the texts of its record and scenario; the scenario's folder."""
    count = [0]
    for source, target in (
        ("seeds/tutorial.yaml", "seeds/tutorial.yaml"),
        ("scenarios/tutorial/scenario.yaml", "scenarios/tutorial/scenario.yaml"),
    ):
        data = yaml.load((ROOT / source).read_text("utf-8"), Loader=LOADER)
        changed = _changed(data, set(data["languages"]), texts, count)
        path = folder / target
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            yaml.dump(changed, Dumper=DUMPER, allow_unicode=True, sort_keys=False), "utf-8"
        )
    return folder / "scenarios" / "tutorial"


class _Changed(Transformer):
    """Fluent texts that begin with others, each in its turn and with its number."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts, self.count = texts, 0

    def visit_Pattern(self, node: Pattern) -> Pattern:  # noqa: N802 -- as Fluent names its visits
        found = self.generic_visit(node)
        self.count += 1
        signs = self.texts[self.count % len(self.texts)].replace("\\", "\\\\").replace('"', '\\"')
        found.elements = [
            Placeable(StringLiteral(f"{signs} {self.count} ")),
            *(each for each in found.elements if isinstance(each, Placeable)),
        ]
        return found


def speaking(home: Path, tag: str, texts: Sequence[str]) -> None:
    """A language among the player's own things whose every text begins with one of these."""
    folder, changed = home / "locale" / tag, _Changed(texts)
    folder.mkdir(parents=True)
    for file in sorted((Path(locale.__file__).parent / "en").glob("*.ftl")):
        parsed = FluentParser().parse(file.read_text("utf-8"))
        (folder / file.name).write_text(
            FluentSerializer().serialize(changed.visit(parsed)), "utf-8"
        )


def turned(by: int) -> list[str]:
    """The sound texts in their order, beginning with another one."""
    found = [*SOUND.values()]
    return found[by:] + found[:by]


@cache
def scenario(by: int | None) -> Scenario:
    """The scenario whose texts are those of `SOUND` in turn; the plain tutorial for None."""
    with TemporaryDirectory() as folder:
        return load_scenario(written(Path(folder), ["plain"] if by is None else turned(by)))


@dataclass
class Listening:
    """A voice that writes down what it would say."""

    said: list[str]
    missing: bool = False

    def say(self, text: str, language: str, _names: object = (), /) -> None:
        """Write it down as an engine reads it."""
        self.said += [each for each, _ in passages(text, language)]

    def stop(self) -> None:
        """Fall silent."""


@dataclass
class One:
    """A library of one scenario."""

    held: Scenario

    def ids(self) -> tuple[str, ...]:
        """Its id."""
        return (self.held.id,)

    def load(self, _: str, /) -> Scenario:
        """It."""
        return self.held

    def shipped(self) -> tuple[Scenario, ...]:
        """It."""
        return (self.held,)


def application(
    held: Scenario, mode: Mode, language: str = "en", keeper: Keeper | None = None
) -> Application:
    """An application in a game of that mode, past its briefing."""
    keeper = keeper or Memory()
    keeper.keep_settings(replace(keeper.settings(), motion=False, language=language))
    ports = Ports(
        library=One(held), keeper=keeper, today=lambda: TODAY, draw=lambda: 3, language=language
    )
    scene = held.scenes[0].id if mode is Mode.QUESTION else ""
    app = Application(ports, Begin(held.id, mode, scene))
    app.do(Next())
    return app


def walked(app: Application, chance: Random) -> Iterator[Page]:
    """The pages of one game played by chance to its debrief, and those beside it."""
    for _ in range(400):
        page = app.page()
        yield page
        if isinstance(page, DebriefPage):
            break
        can = [each for each in page.choices if each.legal and each.id not in AVOIDED]
        app.do(chance.choice(can or list(page.choices)).command)
        for aside in ("board", "lanes", "history") if chance.random() < 1 / 6 else ():
            if not app.do(Show(aside)).refused:
                yield app.page()
                app.do(Back())
    for tab in getattr(app.page(), "tabs", ()):
        app.do(Show("debrief", tab.id))
        yield app.page()
    for each in ("saves", "profile", "settings", "keys", "library"):
        app.do(Sure(Show(each)))
        yield app.page()
