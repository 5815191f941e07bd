"""What `stats` prints, and which drawings `graph` makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import typer

from roundtable.authoring import drawing, views
from roundtable.authoring.flow_drawing import Paint, diagram, picture
from roundtable.authoring.reading import CHARACTERS_A_MINUTE, SOURCE, WORDS_A_MINUTE, Length
from roundtable.authoring.stats import Share, Stats
from roundtable.cli.finding import Unusable
from roundtable.locale import Catalog
from roundtable.rules import Scenario, Session
from roundtable.simulation import explore

Diagram = Callable[[Scenario, str], str]
Picture = Callable[[Scenario, str, str], bytes]

DRAWINGS: dict[str, tuple[Diagram, Picture]] = {
    "flow": (diagram, picture),
    "talk": (views.talk_diagram, drawing.talk_picture),
    "positions": (views.positions_diagram, drawing.positions_picture),
}
"""The views of a scenario: as Mermaid text, and as a picture."""


def form_of(output: Path, *forms: str) -> str:
    """What a file's ending asks for.

    Raises:
        Unusable: it is none of these.
    """
    form = output.suffix.lower().removeprefix(".").replace("mermaid", "mmd")
    if form not in forms:
        *others, last = (f".{each}" for each in forms)
        raise Unusable(f"`{output}` should end in {', '.join(others)} or {last}")
    return form


def covered(scenario: Scenario, clock: int | None, language: str) -> tuple[Diagram, Picture]:
    """The flow with the share of all runs under a clock that open each scene."""
    found, say = explore(scenario, clock=clock), Catalog(language)
    legend = say("author-heat-opened-plays", clock=found.clock, count=found.plays)
    paint = Paint(found.opened, legend)
    return partial(diagram, paint=paint), partial(picture, paint=paint)


_HEAD = ("turns", "minutes", "silences")
_FULL = 100


def stats_shape(scenario: Scenario, found: Stats) -> dict[str, Any]:
    """The figures for JSON."""
    whole = {
        tag: {**_length(each), "reading_minutes": round(each.minutes, 1)}
        for tag, each in found.whole.items()
    }
    return {
        "scenario": scenario.id,
        "turns": found.turns,
        "minutes": found.minutes,
        "clock": {str(each): _clock(scenario, each) for each in (_FULL, 75, 50)},
        "silences": found.silences,
        "told": found.told,
        "panelists": {id_: _share(each) for id_, each in found.panelists.items()},
        "scenes": {id_: _share(each) for id_, each in found.scenes.items()},
        "whole": whole,
        "reading_speed": {
            "words_a_minute": WORDS_A_MINUTE,
            "characters_a_minute": CHARACTERS_A_MINUTE,
            "source": SOURCE,
        },
    }


def _length(length: Length) -> dict[str, int]:
    return {"words": length.words, "characters": length.characters}


def _share(share: Share) -> dict[str, Any]:
    return {
        "turns": share.turns,
        "minutes": share.minutes,
        "silences": share.silences,
        "length": {tag: _length(each) for tag, each in share.length.items()},
    }


def _clock(scenario: Scenario, percent: int) -> float:
    return round(Session(scenario, clock=percent).seconds / 60, 1)


def print_stats(scenario: Scenario, found: Stats) -> None:
    """The figures for people."""
    typer.echo(f"{scenario.id}: {found.turns} turns, {found.minutes:g} minutes\n")
    _table("panelist", found.panelists, scenario.languages)
    _table("scene", found.scenes, scenario.languages)
    told = ", ".join(f"{count} {voice}" for voice, count in found.told.items() if count)
    typer.echo(f"told      {told}")
    typer.echo(f"silences  {found.silences}: a panelist of whom the source says nothing in a scene")
    typer.echo(f"clock     {_clocks(scenario)}\n")
    typer.echo("reading everything once, without choosing:")
    for tag, length in found.whole.items():
        share = round(100 * length.minutes / found.minutes)
        told = f"{length.minutes:.0f} minutes, {share} % of the clock's {found.minutes:g}"
        typer.echo(f"  {tag}  {_shown(length)}: {told}")
    speeds = f"{CHARACTERS_A_MINUTE} Chinese characters or {WORDS_A_MINUTE} words a minute"
    typer.echo(f"  at {speeds} ({SOURCE})")


def _clocks(scenario: Scenario) -> str:
    own = {percent: _clock(scenario, percent) for percent in (_FULL, 75, 50)}
    return ", ".join(f"{percent} %: {minutes:g} minutes" for percent, minutes in own.items())


def _table(what: str, rows: Mapping[str, Share], languages: tuple[str, ...]) -> None:
    wide = max(len(what), *map(len, rows))
    texts = {tag: [_shown(row.length[tag]) for row in rows.values()] for tag in languages}
    spans = {tag: max(len(tag), *map(len, each)) for tag, each in texts.items()}
    heads = [f"{each:>9}" for each in _HEAD] + [f"  {tag:>{spans[tag]}}" for tag in languages]
    typer.echo(f"{what:<{wide}}" + "".join(heads))
    for place, (id_, row) in enumerate(rows.items()):
        cells = [f"{each:>9g}" for each in (row.turns, row.minutes, row.silences)]
        cells += [f"  {texts[tag][place]:>{spans[tag]}}" for tag in languages]
        typer.echo(f"{id_:<{wide}}" + "".join(cells))
    typer.echo("")


def _shown(length: Length) -> str:
    """A length in words, in characters, or in both where a text mixes them."""
    words = f"{length.words:,} w" if length.words else ""
    characters = f"{length.characters:,} ch" if length.characters else ""
    return " + ".join(each for each in (characters, words) if each) or "0"
