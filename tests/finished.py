"""Finished games for the tests of the report, played once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from roundtable.application.ports import Finished
from roundtable.application.shelf.profile import profile
from roundtable.locale import Catalog
from roundtable.report import Result, class_page, classroom, page, profile_page
from roundtable.rules import Mode, Scenario, Session, Text
from roundtable.simulation import RandomPlayer, RecordPlayer, play
from serving import scenario

ROOT = Path(__file__).parents[1]
LANGUAGES = ("zh", "en")
KINDS = ("random", "record", "hostile", "replay", "who", "daily", "question", "teams")
"""Of games; a page is made of each, and some of several."""
NAMES = [
    f"{kind}-{lang}" for lang in LANGUAGES for kind in (*KINDS, "profile", "profile-empty", "class")
]
"""Of pages."""
HOSTILE = "<script>alert('x')</script> & \"quoted\" </style> [a](http://e.org) `code`"


@cache
def agi() -> Scenario:
    """The shipped scenario, read once."""
    return scenario("agi-next-2026")


@cache
def random_game(seed: int = 0) -> Session:
    """A game of random moves with bets at 75 per cent."""
    return play(agi(), RandomPlayer(seed), clock=75, seed=seed)


@cache
def record_game() -> Session:
    """The record itself."""
    return play(agi(), RecordPlayer(), clock=100)


@cache
def hostile_game() -> Session:
    """A game of a scenario whose texts try to be something else."""
    text = Text.of({"zh": HOSTILE, "en": HOSTILE})
    plain = agi()
    scenes = tuple(
        replace(s, title=text, turns=tuple(replace(t, title=text, text=text) for t in s.turns))
        for s in plain.scenes
    )
    people = tuple(replace(p, name=text, seal=text, title=text) for p in plain.panelists)
    scenario = replace(plain, title=text, tagline=text, scenes=scenes, panelists=people)
    return play(scenario, RandomPlayer(1), clock=75)


class Tags(HTMLParser):
    """The tags and the text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.texts.append(data)

    @property
    def text(self) -> str:
        """All text in one line, single spaces between words."""
        return " ".join(" ".join(self.texts).split())


@cache
def games() -> dict[str, Session]:
    """A game of every kind."""
    replayed = play(agi(), RandomPlayer(4), mode=Mode.REPLAY)
    named = play(agi(), RandomPlayer(4), mode=Mode.WHO)
    return {"random": random_game(), "record": record_game(), "hostile": hostile_game(),
             "replay": replayed, "who": named,
             "daily": play(agi(), RandomPlayer(4), mode=Mode.DAILY, seed=20260110, scene="lead"),
             "question": play(agi(), RandomPlayer(4), mode=Mode.QUESTION, scene="paradigm"),
             "teams": play(agi(), RandomPlayer(4), mode=Mode.CLASS)}  # fmt: skip


@cache
def pages() -> dict[str, str]:
    """Every kind of page there is, in both languages."""
    found = {}
    for lang in LANGUAGES:
        say = Catalog(lang)
        found |= {f"{name}-{lang}": page(game, say) for name, game in games().items()}
        results = [Result(f"<b>{seed}</b>", random_game(seed)) for seed in range(3)]
        kept = [*games().values(), *map(random_game, range(9))]
        told = [Finished(i, "", f"2026-01-{i:02}T08:00", g) for i, g in enumerate(kept, 1)]
        found[f"profile-{lang}"] = profile_page(profile(told, [agi()], say), say)
        found[f"profile-empty-{lang}"] = profile_page(profile((), [agi()], say), say)
        found[f"class-{lang}"] = class_page(classroom(results, say), say)
    return found
