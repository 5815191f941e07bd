"""The command `explore`: what can be known of a scenario without playing it, and what games cover."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from roundtable.cli.options import Clock, Json, Lang, ScenarioWord, Seed, write


def explore(
    scenario: ScenarioWord,
    clock: Clock = None,
    run: Annotated[
        str, typer.Option(help="Whose choices are judged: a player, or a playthrough's file.")
    ] = "record",
    json_: Json = False,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Draw how often each turn is heard: .svg or .png."),
    ] = None,
    lang: Annotated[Lang | None, typer.Option(help="Language of the picture.")] = None,
    random: Annotated[
        int | None,
        typer.Option(min=1, max=10**6, metavar="N", help="Play N games in search of gaps instead."),
    ] = None,
    seed: Seed = None,
    min_coverage: Annotated[
        float | None,
        typer.Option(min=0, max=100, help="With --random: fail below so many per cent covered."),
    ] = None,
) -> None:
    """Tell what can be known of a scenario without playing it.

    Whether choosing matters, what dice, the record and the best come to, which question eats
    the clock, which leaves no choice, what is never heard, and which choices of a run cost
    most. Ends with 1 if there are dead ends, traps or cycles; with --random, if a game breaks
    or too little is covered.
    """
    from roundtable.cli.explored import exploration_shape, print_exploration
    from roundtable.cli.figures import form_of
    from roundtable.cli.finding import Unusable, find_scenario, played
    from roundtable.cli.printing import print_json
    from roundtable.rules import Mode
    from roundtable.simulation import explore as search

    if random is not None:
        if output:
            raise Unusable("--random plays games and draws nothing; leave --output out")
        _search_gaps(scenario, random, seed or 0, clock, min_coverage, json_)
        return
    if min_coverage is not None or seed is not None:
        raise Unusable("--seed and --min-coverage belong to --random")
    form = form_of(output, "svg", "png") if output else ""
    told = find_scenario(scenario)
    session = played(told, run, clock=clock, seed=None, mode=None)
    if session.mode is not Mode.MODERATE:
        raise Unusable(f"`{run}` is a game of {session.mode}; only one of moderate can be judged")
    found = search(told, clock=session.clock, run=session)
    if output:
        from roundtable.authoring.heat import heat_picture
        from roundtable.cli.keeping import own_language

        language = lang.value if lang else own_language()
        write(output, heat_picture(told, found.heard, found.plays, language, form))
    print_json(exploration_shape(found)) if json_ else print_exploration(found, told, run)
    if found.broken:
        raise typer.Exit(1)


def _search_gaps(
    word: str, games: int, seed: int, clock: int | None, least: float | None, json_: bool
) -> None:
    from roundtable.cli.explored import coverage_shape, print_coverage
    from roundtable.cli.finding import find_scenario
    from roundtable.cli.printing import print_json
    from roundtable.simulation import cover

    found = cover(find_scenario(word), games, seed=seed, clock=clock)
    again = f"roundtable explore {shlex.quote(word)} --clock {found.clock} --seed {seed}"
    again += f" --random {found.games + 1}"
    print_json(coverage_shape(found, again)) if json_ else print_coverage(found, again, least)
    if found.broken or (least is not None and found.percent < least):
        raise typer.Exit(1)
