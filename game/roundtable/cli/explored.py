"""What `explore` prints, for people and as JSON; docs/running.md describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import typer

from roundtable.cli.shapes import number, percent, points, reference_shape
from roundtable.rules import Scenario
from roundtable.simulation import Coverage, Exploration, SceneView
from roundtable.simulation.seeking import KINDS

_WIDE = 200
"""Columns of a table that is not printed to a terminal."""

HEAVY = Fraction(2, 5)
"""A scene that takes more of the clock than this is told to eat it."""

SELDOM = Fraction(1, 20)
"""A turn that is heard in fewer plays of careful dice than this is told to be hardly heard."""


def exploration_shape(found: Exploration) -> dict[str, Any]:
    """What is known of a scenario under one clock."""
    counted, judged = found.counted, found.matters
    return {
        "scenario": found.scenario,
        "digest": found.digest,
        "clock": found.clock,
        "seconds": found.seconds,
        "states": counted and counted.positions,
        "phases": counted and {str(phase): n for phase, n in counted.phases.items()},
        "dead_ends": counted and counted.dead_ends,
        "traps": counted and counted.traps,
        "acyclic": counted and counted.acyclic,
        "unreachable": list(found.unreachable),
        "reference": reference_shape(judged.reference),
        "matters": {
            "spread": number(judged.spread),
            "enough": judged.enough,
            "missed": list(judged.missed),
            "prudent": number(judged.prudent),
            "first": number(judged.first),
            "par": number(judged.reference.room(judged.reference.par)),
            "longest": number(judged.longest),
            "corridors": list(judged.corridors),
        },
        "scenes": [_scene_shape(scene) for scene in found.scenes],
        "plays": found.plays,
        "heard": {turn: number(share) for turn, share in found.heard.items()},
        "best": list(found.best),
        "costly": [
            {
                "ply": each.ply,
                "move": each.move,
                "cost": number(each.cost),
                "missed": list(each.missed),
            }
            for each in found.costly
        ],
    }


def _scene_shape(scene: SceneView) -> dict[str, Any]:
    return {
        "scene": scene.id,
        "seconds": scene.seconds,
        "share": number(scene.share),
        "sets": scene.masks,
        "choices": scene.choices,
        "after": list(scene.after),
        "opened": number(scene.opened),
        "worth": number(scene.worth),
    }


def coverage_shape(found: Coverage, again: str) -> dict[str, Any]:
    """What some games covered."""
    return {
        "scenario": found.scenario,
        "clock": found.clock,
        "games": found.games,
        "percent": found.percent,
        "covered": {kind: dict(zip(("got", "of"), found.of(kind), strict=True)) for kind in KINDS},
        "missed": {kind: list(found.missed(kind)) for kind in KINDS},
        "unreachable": sorted(found.unreachable),
        "broken": found.broken,
        "repeat": again if found.broken else None,
    }


def print_exploration(found: Exploration, scenario: Scenario, run: str) -> None:
    """Print what is known of a scenario under one clock."""
    typer.echo(f"clock        {found.clock} %, {_time(found.seconds)}")
    counted = found.counted
    if counted is None:
        typer.echo("states       not counted: there are too many")
    else:
        phases = ", ".join(f"{n:,} {phase}" for phase, n in counted.phases.items())
        typer.echo(f"states       {counted.positions:,}: {phases}")
        typer.echo(f"dead ends    {counted.dead_ends}, traps {counted.traps}")
        typer.echo(f"cycles       {'none' if counted.acyclic else 'yes'}")
    typer.echo(f"unreachable  {', '.join(found.unreachable) or 'nothing'}\n")
    for line in (*_yardsticks(found), "", *_advice(found), "", "a play that attains the best"):
        typer.echo(line)
    typer.echo(_wrapped(found.best))
    typer.echo(f"\nwhat cost the run of {run} most, in points of Room")
    for each in found.costly:
        missed = f": missed {', '.join(each.missed)}" if each.missed else ""
        typer.echo(f"    {points(each.cost):>6}  move {each.ply + 1}, {each.move}{missed}")
    if not found.costly:
        typer.echo("    nothing")
    typer.echo("")
    _print_scenes(found)
    rows = ((s.id, t.id, t.speaker, found.heard[t.id]) for s in scenario.scenes for t in s.turns)
    _print_table(
        f"in what share of {found.plays:,} plays of careful dice each turn is heard",
        ("scene", "turn", "speaker", "share", ""),
        ((*row, percent(share), _bar(share)) for *row, share in rows),
    )


def _yardsticks(found: Exploration) -> Iterator[str]:
    """Dice, par, best and what players come to, as H and as Room."""
    judged, reference = found.matters, found.matters.reference
    error = f" ± {float(100 * reference.dice_error):.2f}" if reference.dice_error else ""
    sure = (
        ""
        if reference.exact
        else f", the best known; none has more than {percent(reference.bound)}"
    )
    yield f"{'':<14}{'H':>9}{'Room':>9}"
    yield f"{'careful dice':<14}{percent(reference.dice):>9}{'0':>9}{error}"
    par = reference.room(reference.par)
    yield f"{'record':<14}{percent(reference.par):>9}{points(par):>9}  until the bell"
    yield f"{'best':<14}{percent(reference.best):>9}{'100':>9}{sure}"
    yield f"{'prudent':<14}{'':>9}{points(judged.prudent):>9}  knows only what a player sees"
    yield f"{'first':<14}{'':>9}{points(judged.first):>9}  always takes the first choice"


def _advice(found: Exploration) -> Iterator[str]:
    """What an author can act on."""
    judged = found.matters
    matter = "choosing matters" if judged.enough else "choosing hardly matters"
    yield f"{matter}: the best has {percent(judged.spread)} of H more than careful dice"
    if "prudent" in judged.missed:
        yield f"who knows what a player sees reaches no more than {points(judged.prudent)} of Room"
    if "first" in judged.missed:
        yield f"who always takes the first choice reaches {points(judged.first)} of Room"
    for scene in found.scenes:
        if scene.share > HEAVY:
            yield f"{scene.id} eats the clock: all of it takes {percent(scene.share)} of it"
    for name in judged.corridors:
        yield f"{name} is a corridor: once it is open there is never more than one turn to hear"
    for name in (scene.id for scene in found.scenes if scene.opened < SELDOM):
        yield f"{name} is hardly ever opened by careful dice"
    late = set(found.unreachable)
    seldom = [turn for turn, share in found.heard.items() if share < SELDOM and turn not in late]
    if seldom:
        yield f"hardly ever heard by careful dice: {', '.join(seldom)}"
    if late:
        yield f"never heard at {found.clock} %: {', '.join(found.unreachable)}"
    if judged.longest is not None:
        yield f"the longest wording is the real one in {percent(judged.longest)} of questions"


def _print_scenes(found: Exploration) -> None:
    _print_table(
        "the questions",
        ("scene", "time", "of the clock", "choices", "sets", "opened", "worth", "after"),
        (
            (
                scene.id,
                _time(scene.seconds),
                percent(scene.share),
                str(scene.choices),
                f"{scene.masks:,}",
                percent(scene.opened),
                percent(scene.worth),
                ", ".join(scene.after),
            )
            for scene in found.scenes
        ),
    )


def _time(seconds: int) -> str:
    """Minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"


def _wrapped(moves: Iterable[str]) -> str:
    lines: list[str] = []
    for move in moves:
        if move.startswith(("open", "adjourn")) or not lines:
            lines.append(f"    {move}")
        else:
            lines[-1] += f" · {move}"
    return "\n".join(lines)


def _bar(share: Fraction) -> str:
    return "█" * round(share * 20)


_RIGHT = {"share", "time", "of the clock", "choices", "sets", "opened", "worth"}
"""Columns of figures."""


def _print_table(title: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(title=title, title_justify="left", box=box.SIMPLE)
    for head in heads:
        drawn.add_column(head, justify="right" if head in _RIGHT else "left")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    console = Console()
    # What goes to a file or another program is not cut to the width of some terminal.
    console = console if console.is_terminal else Console(width=_WIDE)
    console.print(drawn)


def print_coverage(found: Coverage, again: str, least: float | None) -> None:
    """Print what some games covered, and what none did."""
    typer.echo(f"{found.games:,} games at {found.clock} %: {found.percent:.1f} % covered")
    for kind in KINDS:
        got, of = found.of(kind)
        if of:
            typer.echo(f"  {_PLURAL[kind]:<10} {got} of {of}")
    for kind in KINDS:
        for name in found.missed(kind):
            late = kind == "turn" and name in found.unreachable
            why = f": no play can hear it at {found.clock} %" if late else ""
            typer.echo(f"never {_NEVER[kind]}: {name}{why}")
    if found.broken:
        typer.echo(f"BROKEN: in game {found.games + 1}, {found.broken}")
        typer.echo(f"the same again: {again}")
    elif least is not None and found.percent < least:
        typer.echo(f"FAILED: less than {least:g} % covered")
    elif not any(found.missed(kind) for kind in KINDS):
        typer.echo("everything was covered, and nothing broke")
    else:
        typer.echo("nothing broke in what was covered; the rest is untested")


_PLURAL = {
    "turn": "turns",
    "opening": "openings",
    "wording": "wordings",
    "position": "positions",
    "line": "coda lines",
}
_NEVER = {
    "turn": "heard",
    "opening": "opened",
    "wording": "guessed",
    "position": "bet on",
    "line": "matched",
}
