"""The commands. Each says what it does in one sentence; the work is done in the rooms."""

from __future__ import annotations

import gc
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from roundtable.cli import (
    authoring,
    checking,
    drafting,
    exploring,
    hosting,
    lsp,
    renaming,
    reporting,
    saving,
    simulating,
    streams,
    studio,
    testing,
    translating,
    upgrading,
    webbing,
)
from roundtable.cli.options import (
    Clock,
    Json,
    Lang,
    ModeOption,
    ScenarioWord,
    SceneOption,
    Seed,
    write,
)
from roundtable.docstrings import docstring
from roundtable.errors import GameError, missing

QUIT = 130
"""The exit code after Ctrl-C, as shells have it."""
MISTAKE: type[Exception] = typer.BadParameter.mro()[1]
"""Any word that the command line cannot take; typer hands only this one kind of it out."""
_KEEPING = (None, "play", "saves", "profile")
"""The commands that keep, or show, what a player did; without a command the game is played."""
RARELY = (10_000, 20, 50)
"""How often is looked for what can be thrown away: nearly all that a command makes it keeps, and with
Python's own measure a sixth of the time went into looking."""
PARSERS_OWN = re.compile(r"Value error, |, unable to parse string as an? \w+|( range)?\.?$")
"""What the parser of values says beside what matters."""


class _Group(TyperGroup):
    """Turns the user's mistakes into one line and an exit code, never into a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except GameError as error:
            _complain(error)
            raise typer.Exit(_code(error)) from error
        except ModuleNotFoundError as error:
            told = missing(error, f"`roundtable {ctx.invoked_subcommand or ''}`")
            if told is None:
                raise
            _complain(told)
            raise typer.Exit(_code(told)) from error
        except KeyboardInterrupt:
            raise typer.Exit(QUIT) from None
        except OSError as error:
            if streams.failed(error):
                raise typer.Exit(streams.gone(error)) from None
            # A full disk, a folder that is gone or closed to us: it is where we run, not what we do.
            _complain(GameError(_outside(error)))
            raise typer.Exit(1) from error
        return result

    def main(self, *args: Any, **more: Any) -> Any:
        """Parse, run and end; a word that cannot be taken is told in one line too."""
        try:
            code = super().main(*args, **{**more, "standalone_mode": False})
        except MISTAKE as error:
            _complain(GameError(_misused(error)))
            code = 2
        except typer.Abort:
            typer.echo(err=True)
            code = QUIT
        except OSError as error:
            if not streams.failed(error):
                raise
            code = streams.gone(error)
        sys.exit(code or 0)


def _outside(error: OSError) -> str:
    """What the system refuses."""
    where = f"`{error.filename}`: " if error.filename is not None else ""
    return f"{where}{error.strerror or error}"


def _tell_place(command: str | None) -> None:
    """Where a player's things are kept, if that is not where they would be looked for."""
    if command not in _KEEPING:
        return
    from roundtable.home import displaced

    place = displaced()
    if place is not None:
        told = f"this system names no folder of yours: games are kept in {place}"
        typer.echo(f"roundtable: {told} (ROUNDTABLE_HOME names another)", err=True)


def _misused(error: Any) -> str:
    """What is wrong with a word of the command line, and where help is."""
    where = error.ctx.command_path if error.ctx else "roundtable"
    return f"{PARSERS_OWN.sub('', error.format_message())} (`{where} --help` tells more)"


def _complain(error: GameError) -> None:
    from roundtable.cli.faults import show
    from roundtable.loading import ScenarioError
    from roundtable.loading.diagnostics import shown

    if isinstance(error, ScenarioError):
        show(error.diagnostics, err=True)
    else:
        # It may name a file, and a file's name may hold what a terminal would obey.
        told = " ".join(str(error).splitlines())
        typer.echo(f"roundtable: {shown(told, len(told))}", err=True)


def _code(error: GameError) -> int:
    from roundtable.cli.finding import Unusable

    return 2 if isinstance(error, Unusable) else 1


app = typer.Typer(
    cls=_Group,
    name="roundtable",
    help="Roundtable (圆桌): sit in the moderator's chair of a discussion that really took place.",
    epilog="Without a command, the game is played. SCENARIO is an id from `list`, or a path.",
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


@app.callback(invoke_without_command=True)
def roundtable(
    ctx: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    lang: Annotated[
        Lang | None,
        typer.Option(help="Language of the interface; may stand after the command too."),
    ] = None,
) -> None:
    """Start here."""
    if lang is not None:
        # What stands before the command is the default of what may stand behind it.
        ctx.default_map = {each: {"lang": lang.value} for each in _commands(ctx)}
    if version:
        from roundtable import __version__

        typer.echo(f"roundtable {__version__}")
        return
    _tell_place(ctx.invoked_subcommand)
    if ctx.invoked_subcommand is None:
        play(lang=lang)


def _commands(ctx: typer.Context) -> list[str]:
    group = ctx.command
    return group.list_commands(ctx) if hasattr(group, "list_commands") else []


@app.command()
def play(
    scenario: Annotated[
        str | None, typer.Argument(metavar="[SCENARIO]", show_default=False)
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="Play in the terminal.")] = False,
    lang: Annotated[Lang | None, typer.Option(help="Language of the interface.")] = None,
    seed: Seed = None,
    mode: ModeOption = None,
    scene: SceneOption = None,
    clock: Clock = None,
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Preview: follow the scenario's files as they are saved."),
    ] = False,
    speak: Annotated[
        bool, typer.Option("--speak", help="In the terminal, say everything aloud.")
    ] = False,
) -> None:
    """Play, in a window or in the terminal."""
    # Until something is shown everything is being made, and a collection would find nothing.
    gc.disable()
    try:
        from roundtable.cli.playing import Wishes, open_face
        from roundtable.rules import Mode

        open_face(
            Wishes(
                scenario=scenario,
                text=text,
                language=lang.value if lang else None,
                seed=seed,
                mode=Mode(mode.value) if mode else None,
                scene=scene,
                clock=clock,
                watch=watch,
                speak=speak,
            )
        )
    finally:
        gc.enable()


@app.command("list")
def list_() -> None:
    """List the scenarios."""
    from roundtable.cli.finding import find_scenario, shipped_scenarios

    for word in shipped_scenarios():
        each = find_scenario(word)
        typer.echo(each.id)
        for language in each.languages:
            typer.echo(f"  {language}: {each.title[language]}")
        turns = sum(len(scene.turns) for scene in each.scenes)
        typer.echo(f"  {len(each.scenes)} scenes, {turns} turns, {each.seconds / 60:g} minutes")


@app.command()
def run(
    scenario: ScenarioWord,
    player: Annotated[
        str,
        typer.Option(
            help="A player's name (see docs/simulation.md), a playthrough's file, or kept: "
            "the game that was saved last."
        ),
    ] = "record",
    seed: Seed = None,
    clock: Clock = None,
    mode: ModeOption = None,
    scene: SceneOption = None,
    json_: Json = False,
    save: Annotated[Path | None, typer.Option(help="Write the playthrough there.")] = None,
    record: Annotated[
        Path | None, typer.Option(help="Write the game there as a walkthrough, a test.")
    ] = None,
) -> None:
    """Play one game without hands.

    Prints what happened and the numbers.
    """
    from roundtable.cli.finding import KEPT, find_scenario, played, scenario_path
    from roundtable.cli.printing import print_json, print_run
    from roundtable.cli.shapes import run_shape
    from roundtable.playthrough import dump
    from roundtable.rules import Mode

    how = Mode(mode.value) if mode else None
    if player == KEPT:
        from roundtable.cli.keeping import kept

        session = kept(scenario, clock=clock, seed=seed, mode=how, scene=scene)
    else:
        found = find_scenario(scenario)
        session = played(found, player, clock=clock, seed=seed, mode=how, scene=scene)
    if record is not None:
        from roundtable.cli.testing import write_walkthrough

        write_walkthrough(record, session, scenario_path(scenario))
        typer.echo(f"wrote {streams.named(record)}", err=True)
    if save is not None:
        write(save, dump(session, trace=True).encode())
    print_json(run_shape(session)) if json_ else print_run(session)


_FURTHER: tuple[Callable[..., None], ...] = (
    simulating.simulate,
    simulating.plot,
    exploring.explore,
    authoring.schema,
    authoring.new,
    drafting.draft,
    authoring.stats,
    authoring.graph,
    checking.check,
    checking.explain,
    renaming.rename,
    translating.translate,
    upgrading.upgrade,
    webbing.web,
    hosting.host,
    studio.studio,
    lsp.lsp,
)
for _each in _FURTHER:
    app.command()(_each)
app.command("test")(testing.run_tests)
app.command()(reporting.report)
app.command("class")(reporting.class_)
app.command()(reporting.profile)
app.add_typer(saving.saves)
for _command in (*app.registered_commands, *saving.saves.registered_commands):
    if _command.callback is not None:
        _command.name = _command.name or _command.callback.__name__
        _command.help = docstring(_command.callback)


def main() -> None:
    """Run the command that is asked for."""
    gc.set_threshold(*RARELY)
    streams.install()
    every = app.registered_commands
    # To make all of them takes longer than many a command does.
    app.registered_commands = [each for each in every if [each.name] == sys.argv[1:2]] or every
    try:
        app()
    finally:
        app.registered_commands = every
