"""What `explore` prints, for people and as JSON; docs/running.md describes it."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import typer

from roundtable.cli.shapes import percent, table
from roundtable.report import number, reference_shape
from roundtable.rules import Scenario
from roundtable.simulation import Attained, Better, Coverage, Exploration
from roundtable.simulation.seeking import KINDS

_WIDE = 200
"""Columns of a table that is not printed to a terminal."""


def exploration_shape(found: Exploration) -> dict[str, Any]:
    """What is known of a scenario under one clock."""
    return {
        "scenario": found.scenario,
        "digest": found.digest,
        "clock": found.clock,
        "minutes": found.minutes,
        "states": found.states,
        "phases": found.phases,
        "dead_ends": found.dead_ends,
        "traps": found.traps,
        "acyclic": found.acyclic,
        "unreachable": list(found.unreachable),
        "exact": found.exact,
        "floor": reference_shape(found.floor),
        "par": reference_shape(found.par),
        "best": reference_shape(found.best),
        "runs": found.runs,
        "sampled": found.sampled,
        "opened": {scene: number(share) for scene, share in found.opened.items()},
        "heard": {turn: number(share) for turn, share in found.heard.items()},
        "legal": found.legal,
        "most": {name: _attained_shape(each) for name, each in found.most.items()},
        "change": found.change and _better_shape(found.change),
    }


def _attained_shape(each: Attained) -> dict[str, Any]:
    return {
        "value": number(each.value),
        "bound": number(each.bound),
        "exact": each.value == each.bound,
        "moves": list(each.moves),
    }


def _better_shape(change: Better) -> dict[str, Any]:
    return {
        "scene": change.scene,
        "now": list(change.now),
        "then": list(change.then),
        "before": number(change.before),
        "after": number(change.after),
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
    """What is known of a scenario under one clock."""
    typer.echo(f"clock        {found.clock} %, {found.minutes} minutes")
    if found.phases is None:
        typer.echo("states       not counted: that takes more than --memory")
    else:
        phases = ", ".join(f"{n:,} {phase}" for phase, n in found.phases.items())
        typer.echo(f"states       {found.states:,}: {phases}")
    typer.echo(f"runs         {_runs(found)}")
    typer.echo(f"dead ends    {found.dead_ends}, traps {found.traps}")
    typer.echo(f"cycles       {'none' if found.acyclic else 'yes'}")
    typer.echo(f"unreachable  {', '.join(found.unreachable) or 'nothing'}")
    rows = {"floor": found.floor, "par": found.par, "best": found.best}
    typer.echo("\n" + "\n".join(table(rows)))
    typer.echo(f"\nbest is {_sureness(found)}")
    for name, each in found.most.items():
        typer.echo(f"\n{_most(name, each)}")
        typer.echo(_wrapped(each.moves))
    typer.echo(f"\n{_change(found.change, run)}\n")
    if found.legal is not None and found.states is not None:
        _print_table(
            "in how many states each move is legal",
            ("move", "states", "share"),
            ((move, f"{n:,}", _share(n, found.states)) for move, n in found.legal.items()),
        )
    of = "all runs" if found.sampled is None else f"{found.sampled:,} seeded random plays"
    rows_of = ((s.id, t.id, t.speaker, found.heard[t.id]) for s in scenario.scenes for t in s.turns)
    _print_table(
        f"in what share of {of} each turn is heard",
        ("scene", "turn", "speaker", "share", ""),
        ((*row, percent(share), _bar(share)) for *row, share in rows_of),
    )


def _runs(found: Exploration) -> str:
    told = "sequences of moves to the end of the last scene, the coda apart"
    if found.runs is None:
        return f"not counted: {told} take more than --memory to count"
    if found.runs < 10**15:
        return f"{found.runs:,} {told}"
    power = len(str(found.runs)) - 1
    return f"{found.runs / 10**power:.3f}e{power} {told}"


def _sureness(found: Exploration) -> str:
    if found.exact:
        return "exact"
    top = found.most["room"]
    gap = percent(top.bound - top.value)
    return f"the best known; in H no play has more than {percent(top.bound)}, {gap} above it"


def _most(name: str, each: Attained) -> str:
    title = "H, on which room is measured" if name == "room" else name
    if each.value == each.bound:
        return f"the most {title}: {percent(each.value)}, exact, attained by"
    return (
        f"the most {title} known: {percent(each.value)}, no play has more than "
        f"{percent(each.bound)}; attained by"
    )


def _wrapped(moves: Iterable[str]) -> str:
    lines: list[str] = []
    for move in moves:
        if move.startswith(("open", "adjourn")) or not lines:
            lines.append(f"    {move}")
        else:
            lines[-1] += f" · {move}"
    return "\n".join(lines)


def _change(change: Better | None, run: str) -> str:
    if change is None:
        return f"no change to a single scene would help the run of {run}"
    less = [each for each in change.now if each not in change.then]
    more = [each for each in change.then if each not in change.now]
    parts = [f"leave out {', '.join(less)}"] * bool(less) + [f"hear {', '.join(more)}"] * bool(more)
    rise = f"room {percent(change.before)} to {percent(change.after)}"
    return f"what helps the run of {run} most: in {change.scene} {' and '.join(parts)}: {rise}"


def _share(n: int, of: int) -> str:
    return percent(Fraction(n, of)) if of else "-"


def _bar(share: Fraction) -> str:
    return "█" * round(share * 20)


def _print_table(title: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    from rich import box  # noqa: PLC0415 -- only where a table is printed
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    drawn = Table(title=title, title_justify="left", box=box.SIMPLE)
    for head in heads:
        drawn.add_column(
            head, justify="right" if head in ("states", "share", "got", "of") else "left"
        )
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    console = Console()
    # What goes to a file or another program is not cut to the width of some terminal.
    console = console if console.is_terminal else Console(width=_WIDE)
    console.print(drawn)


def print_coverage(found: Coverage, again: str, least: float | None) -> None:
    """What some games covered, and what none did."""
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
    "wording": "put",
    "position": "picked",
    "line": "matched",
}
