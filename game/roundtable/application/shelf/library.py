"""The library: the discussions, the ways to play each, the question of the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from roundtable.application import people, words
from roundtable.application.commands import Back, Begin, Continue, Daily, Show
from roundtable.application.pages import Card, Choice, LibraryPage
from roundtable.application.ways import WAYS
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import Mode, Scenario


@frozen
class Found:
    """A scenario of the library.

    Attributes:
        id: under which the library has it.
        scenario: None where it cannot be played; `broken` says why.
        resume: the game to go on with, in words; empty if there is none.
        over: True where that game is over, and its debrief is shown.
        finished: how many games of it were played to their end.
        tutorial: True where it is the one offered first.
    """

    id: str
    scenario: Scenario | None
    resume: str = ""
    broken: str = ""
    tutorial: bool = False
    over: bool = False
    finished: int = 0


KINDS = ("article_order", "transcript", "text", "unknown", "fictional")
"""The kinds of source, in the order in which their discussions stand."""


def library(
    found: Sequence[Found], say: Catalog, *, picked: str = "", daily: str = "", tip: str = ""
) -> LibraryPage:
    """The library.

    Args:
        found: every scenario; they are shown by kind of source, and then the shortest first.
        say: the texts.
        picked: id of the scenario whose ways are shown; empty for none.
        daily: the question of the day in words; empty where there is none.
        tip: what a newcomer should know.
    """
    grouped = sorted(found, key=_group)
    cards = tuple(_card(each, say, picked=each.id == picked) for each in grouped)
    chosen = next((each for each in cards if each.picked), None)
    return LibraryPage(
        title=say("library-title"),
        language=say.language,
        choices=tuple(_shelf(cards, say, daily) if chosen is None else _ways(chosen, say)),
        tagline=say("app-tagline"),
        cards=cards,
        daily=daily,
        picked=chosen.scenario if chosen else "",
        ways_title=say("library-ways"),
        scenes_title=say("library-scenes"),
        tip=tip if cards else say("library-empty"),
    )


def _shelf(cards: Sequence[Card], say: Catalog, daily: str) -> Iterator[Choice]:
    """The scenarios by number, then the question of the day."""
    for number, card in enumerate(cards, 1):
        yield Choice(
            f"scenario:{card.scenario}",
            str(number),
            card.title,
            Show("library", card.scenario),
            detail=words.joined(say, card.facts, card.resume or card.tagline),
            why_not=card.broken,
            main=card.tutorial,
        )
    if daily:
        yield Choice("daily", str(len(cards) + 1), say("mode-daily"), Daily(), detail=daily)


def _ways(card: Card, say: Catalog) -> Iterator[Choice]:
    """The ways of a picked scenario by number, then its questions."""
    for number, each in enumerate((*card.ways, *card.scenes), 1):
        yield replace(each, key=str(number))
    yield Choice("back", "0", say("menu-back"), Back())


def kind_of(scenario: Scenario) -> str:
    """What a discussion rests on."""
    return "fictional" if scenario.fictional else str(scenario.record.order)


def _group(found: Found) -> tuple[int, int]:
    if found.scenario is None:
        return len(KINDS), 0
    return KINDS.index(kind_of(found.scenario)), found.scenario.seconds


def _card(found: Found, say: Catalog, *, picked: bool) -> Card:
    scenario = found.scenario
    if scenario is None:
        return Card(found.id, found.id, "", "", (), broken=found.broken)
    lang = say.language
    return Card(
        scenario=found.id,
        title=scenario.title[lang],
        tagline=scenario.tagline[lang],
        facts=say(
            "library-facts",
            kind=kind_of(scenario),
            words=next(iter(words.verbatim_in(scenario.record)), "none"),
            minutes=round(scenario.seconds / 60),
            scenes=len(scenario.scenes),
            panelists=len(scenario.panelists),
            finished=found.finished,
        ),
        people=people.faces(scenario, say),
        resume=found.resume,
        tutorial=found.tutorial,
        languages="" if scenario.title.has(lang) else say("foreign"),
        ways=tuple(_modes(found, say)),
        scenes=tuple(_scenes(found.id, scenario, say)),
        picked=picked,
    )


def _modes(found: Found, say: Catalog) -> Iterator[Choice]:
    if found.resume:
        yield Choice(
            "continue",
            "",
            say("library-review" if found.over else "library-continue"),
            Continue(found.id),
            detail=found.resume,
            main=True,
        )
    for way in WAYS:
        if way.mode.one_question:
            continue  # each of its questions is a choice of its own; the daily one is drawn
        yield Choice(
            f"mode:{way.mode}",
            "",
            say(f"mode-{way.mode}"),
            Begin(found.id, way.mode),
            detail=say(f"mode-{way.mode}-note"),
            main=way is WAYS[0] and not found.resume,
        )


def _scenes(name: str, scenario: Scenario, say: Catalog) -> Iterator[Choice]:
    for scene in scenario.scenes:
        yield Choice(
            f"scene:{scene.id}",
            "",
            scene.title[say.language],
            Begin(name, Mode.QUESTION, scene.id),
            detail=words.joined(
                say,
                say("mode-question"),
                say("library-record", time=words.minutes(say, scene.whole_seconds)),
            ),
        )
