"""The commands `simulate` and `plot`: many games without hands, and pictures of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from roundtable.cli.options import Lang, write
from roundtable.cli.streams import named

if TYPE_CHECKING:
    from roundtable.simulation import Crew, Look, Study

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
    from roundtable.cli.distributions import print_distributions
    from roundtable.cli.finding import Unusable, find_player, find_scenario
    from roundtable.simulation import Study
    from roundtable.simulation import simulate as play_study
    from roundtable.simulation.tables import FORMATS

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
    typer.echo(f"\n{study.games:,} games in {named(output)}")


def _crew(study: Study, workers: int | None, cluster: str | None) -> Crew:
    """Who plays."""
    from roundtable.simulation import in_processes, in_turn, on_cluster, processors

    if cluster is not None:
        return on_cluster(cluster)
    wanted = min(workers or processors(), -(-study.games // study.size))
    return in_turn if wanted == 1 else in_processes(wanted)


def plot(
    table: Annotated[Path, typer.Argument(help="What `simulate` wrote.", show_default=False)],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="A .html, .svg or .png file.", dir_okay=False)
    ],
    lang: Annotated[Lang | None, typer.Option(help="Language of the texts.")] = None,
) -> None:
    """Draw how the numbers of a table are spread, by player and clock.

    As a picture, or as one self-contained page with the figures below it.
    """
    from roundtable.cli.finding import Unusable
    from roundtable.cli.keeping import own_language
    from roundtable.locale import Catalog
    from roundtable.simulation import Distributions, draw, page, reading
    from roundtable.simulation.tables import FORMATS

    form = output.suffix.lower().removeprefix(".")
    if form not in ("html", "svg", "png"):
        raise Unusable(f"`{output}` should end in .html, .svg or .png")
    if table.suffix.lower() not in FORMATS:
        raise Unusable(f"`{table}` is no table; one ends in {', '.join(FORMATS)}")
    language = lang.value if lang else own_language()
    found, say = Distributions(), Catalog(language)
    try:
        for rows in reading(table):
            found.add(rows)
    except OSError as error:
        raise Unusable(f"cannot read `{table}`: {error.strerror or error}") from error
    look = _look()
    write(
        output,
        page(found, look, say, language) if form == "html" else draw(found, form, look, say),
    )


def _look() -> Look:
    """The colours and fonts of the window, in the light."""
    from roundtable.desktop.theme import LIGHT, Colour
    from roundtable.shipped import folder
    from roundtable.simulation import Look

    def hexa(colour: Colour) -> str:
        return "#{:02X}{:02X}{:02X}".format(*colour)

    fonts = folder("assets") / "fonts"
    return Look(
        paper=hexa(LIGHT.paper),
        line=hexa(LIGHT.line),
        ink=hexa(LIGHT.ink),
        soft=hexa(LIGHT.soft),
        accent=hexa(LIGHT.seal),
        people=tuple(map(hexa, LIGHT.people)),
        reading=fonts / "NotoSansSC-Regular.otf",
        titles=fonts / "NotoSerifSC-Bold.otf",
    )


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
