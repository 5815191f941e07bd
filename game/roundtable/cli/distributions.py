"""What `simulate` prints: how the numbers of many games are spread."""

from __future__ import annotations

from collections.abc import Callable

import typer

from roundtable.simulation import Distributions, Spread

_HEAD = ("mean", "sd", "least", "5 %", "25 %", "median", "75 %", "95 %", "most")
_SHARES = {"h", "answers", "exchange", "highlights"}
"""Numbers in [0, 1], shown in per cent."""


def print_distributions(found: Distributions) -> None:
    """A table for each scenario, clock and player."""
    for index, (group, spreads) in enumerate(found.spreads.items()):
        head = f"{group.scenario}, {group.player}, clock {group.clock} %"
        typer.echo(f"{chr(10) if index else ''}{head}: {found.games(group):,} games")
        typer.echo(_line("", _HEAD))
        for name, spread in spreads.items():
            typer.echo(_line(name, _figures(name, spread)))


def _figures(name: str, spread: Spread) -> tuple[str, ...]:
    if not spread.count:
        return ("-",) * len(_HEAD)
    shown: Callable[[float], str] = ("{:.1%}" if name in _SHARES else "{:,.1f}").format
    return tuple(map(shown, (spread.mean, spread.deviation, *spread.quantiles())))


def _line(name: str, figures: tuple[str, ...]) -> str:
    return f"  {name:<12}" + "".join(f"{each:>9}" for each in figures)
