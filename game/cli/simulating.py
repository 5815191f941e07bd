"""The commands `simulate` and `plot`: many games without hands, and pictures of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from game.simulation import Crew, Study

_MOST = 10**9


def simulate(
    scenario: Annotated[list[str], typer.Argument(show_default=False)],
    output: Annotated[
        Path,
        typer.Option("-o", "--output", help="The table: .parquet, .csv or .jsonl.", dir_okay=False),
    ],
    player: Annotated[
        list[str], typer.Option(help="Whose games; may be given again (see docs/simulation.md).")
    ] = ["random"],  # noqa: B006 -- typer copies it
    clock: Annotated[
        list[int] | None,
        typer.Option(
            min=1,
            max=100,
            help="Per cent of the record's minutes; may be given again.",
        ),
    ] = None,
    runs: Annotated[
        int, typer.Option(min=1, max=_MOST, help="Games of each player under each clock.")
    ] = 1_000,
    seed: Annotated[int, typer.Option(min=-(10**15), max=10**15, help="Seed of all chance.")] = 0,
    workers: Annotated[
        int | None, typer.Option(min=1, max=1_024, help="Processes; by default one a processor.")
    ] = None,
    cluster: Annotated[
        str | None, typer.Option(help="Play on the Dask cluster with this scheduler's address.")
    ] = None,
) -> None:
    """Play many games without hands.

    Writes one row a game and prints how the numbers are spread. Interrupted, the same
    command goes on where it was.
    """
    from game.cli.distributions import print_distributions
    from game.cli.finding import Unusable, find_player, find_scenario
    from game.simulation import Study
    from game.simulation import simulate as play_study
    from game.simulation.tables import FORMATS

    if output.suffix.lower() not in FORMATS:
        raise Unusable(f"`{output}` should end in {', '.join(FORMATS)}")
    if workers is not None and cluster is not None:
        raise Unusable("the cluster has its own workers; leave `--workers` out")
    found = {each.digest: each for each in map(find_scenario, scenario)}
    study = Study(
        scenarios=tuple(found.values()),
        players=tuple(dict.fromkeys(find_player(word).name for word in player)),
        clocks=tuple(clock or [None]),
        runs=runs,
        seed=seed,
    )
    with _progress(study.games, output) as told:
        spread = play_study(study, output, _crew(study, workers, cluster), told)
    print_distributions(spread)
    typer.echo(f"\n{study.games:,} games in {output}")


def _crew(study: Study, workers: int | None, cluster: str | None) -> Crew:
    """Who plays."""
    from game.simulation import in_processes, in_turn, on_cluster, processors

    if cluster is not None:
        return on_cluster(cluster)
    wanted = min(workers or processors(), -(-study.games // study.size))
    return in_turn if wanted == 1 else in_processes(wanted)


@contextmanager
def _progress(games: int, output: Path) -> Iterator[Callable[[int], None]]:
    """Show how many games there are, where somebody looks on; interrupted, say what is kept."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    kept = 0
    console = Console(stderr=True)
    columns = (TextColumn("playing"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(
        *columns, console=console, transient=True, disable=not sys.stderr.isatty()
    ) as bar:
        task = bar.add_task("playing", total=games)

        def told(played: int) -> None:
            nonlocal kept
            kept = played
            bar.update(task, completed=played)

        try:
            yield told
        except KeyboardInterrupt:
            bar.stop()
            typer.echo(
                f"roundtable: interrupted; {kept:,} of {games:,} games are kept in "
                f"`{output}.parts`, and the same command goes on",
                err=True,
            )
            raise
