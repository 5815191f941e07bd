"""Opening a face: the window, or the terminal where there is no display."""

from __future__ import annotations

import gc
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from roundtable import ready
from roundtable.application import Application, Ports, notice_text
from roundtable.application.commands import Begin
from roundtable.application.ports import Watch
from roundtable.application.settings import PERCENTS
from roundtable.cli import foreshowing
from roundtable.cli.endings import ended_by_signals
from roundtable.cli.finding import (
    Unusable,
    check_one_question,
    check_scene,
    find_scenario,
    scenario_path,
    shipped_scenarios,
)
from roundtable.cli.foreshowing import has_display
from roundtable.cli.options import put
from roundtable.composition import (
    FolderLibrary,
    Preview,
    StoreKeeper,
    keeper,
    library,
    preview,
)
from roundtable.files import into
from roundtable.frozen import frozen
from roundtable.home import documents, pictures
from roundtable.locale import Catalog
from roundtable.rules import Mode, Session
from roundtable.shipped import folder

if TYPE_CHECKING:
    from roundtable.desktop.app import Foreseen

WITHOUT = frozenset({"shortcuts"})
"""What means nothing in a window or a terminal: the window's keys are set one by one, the terminal's are typed."""


@frozen
class Wishes:
    """What the command line says of a game; None where it says nothing.

    Attributes:
        scenario: an id or a path.
        text: True for the terminal.
        scene: id of the one question that is played; None for the whole discussion.
        watch: True for a preview that follows the scenario's files.
        speak: True where the terminal speaks.
    """

    scenario: str | None = None
    text: bool = False
    language: str | None = None
    seed: int | None = None
    mode: Mode | None = None
    scene: str | None = None
    clock: int | None = None
    watch: bool = False
    speak: bool = False


def open_face(wishes: Wishes) -> None:
    """Open the window or the terminal on a scenario, or on the library where none is named.

    Raises:
        Unusable: there is no such scenario, or the game is not played with such a clock.
        ScenarioError: the scenario has faults.
    """
    if wishes.clock not in (None, *PERCENTS):
        raise Unusable(f"the clock of a game is one of {', '.join(map(str, PERCENTS))}")
    drawn = (wishes.scenario, wishes.seed, wishes.clock)
    if wishes.mode is Mode.DAILY and any(each is not None for each in drawn):
        raise Unusable(
            "the question of the day is drawn by the date from the shipped discussions, so no"
            " scenario, seed or clock can be named with `--mode daily`"
        )
    if wishes.mode not in (None, Mode.DAILY) and wishes.scenario is None:
        raise Unusable(f"say which discussion: `roundtable play SCENARIO --mode {wishes.mode}`")
    check_one_question(wishes.mode, wishes.scene, asked=wishes.mode is Mode.QUESTION)
    face = _terminal if wishes.text else _desktop if has_display() else _instead
    if wishes.watch:
        seen = _preview(wishes.scenario)
        with ended_by_signals(), _closing(seen.keeper, wishes.language):
            face(seen.library, seen.keeper, replace(wishes, scenario=seen.scenario), seen.watch)
    else:
        scenarios, chosen = shelved(wishes.scenario)
        if wishes.scene is not None and chosen is not None:
            check_scene(scenarios.load(chosen), wishes.mode, wishes.scene)
        keep = keeper(scenarios)
        with ended_by_signals(), _closing(keep, wishes.language):
            foreseen = face(scenarios, keep, replace(wishes, scenario=chosen))
        # Only now are the player's things as the next window finds them.
        if foreseen is not None and wishes.scenario in {None, *shipped_scenarios()}:
            foreshowing.keep(foreseen.picture, foreseen.title)


@contextmanager
def _closing(keep: StoreKeeper, language: str | None) -> Iterator[None]:
    """At the end, keep what still waits and tell what could not be kept, and where it is."""
    try:
        yield
    finally:
        say = Catalog(language or keep.settings().language)
        with suppress(OSError):  # the terminal may be gone
            for each in keep.close():
                print(notice_text(each, say), file=sys.stderr)


def _preview(word: str | None) -> Preview:
    if word is None:
        raise Unusable("`--watch` needs the path of a scenario")
    return preview(scenario_path(word))


def shelved(word: str | None) -> tuple[FolderLibrary, str | None]:
    """The library, with the scenario's own shelf in front where a path is given, and its id in it."""
    if word is None:
        return library(), None
    path = scenario_path(word)
    if word in shipped_scenarios():
        scenarios, chosen = library(), word
    else:
        full = path.resolve()
        home = full if full.is_dir() else full.parent
        scenarios, chosen = library(home.parent), home.name
    # Faults are told before anything opens; what is sound is read once.
    if path.is_dir() and chosen in scenarios.ids():
        scenarios.load(chosen)
    else:
        find_scenario(word)
    return scenarios, chosen


def application(
    scenarios: FolderLibrary, keep: StoreKeeper, wishes: Wishes, watch: Watch | None = None
) -> Application:
    """The application over the folders of scenarios and the player's saves."""
    draw = wishes.seed
    ports = Ports(
        library=scenarios,
        keeper=keep,
        today=lambda: datetime.now().astimezone().date(),
        draw=lambda: secrets.randbelow(2**31) if draw is None else draw,
        language=wishes.language,
        clock=wishes.clock,
        report=_report,
        watch=watch,
        without=WITHOUT,
    )
    return Application(ports, _begin(wishes, watch), scenario=wishes.scenario or "")


def _begin(wishes: Wishes, watch: Watch | None) -> Begin | None:
    """The game that is asked for; None where the library is shown first."""
    if wishes.mode is Mode.DAILY:
        return Begin("", Mode.DAILY)
    if wishes.scenario is None or (wishes.mode is None and watch is None):
        return None
    return Begin(wishes.scenario, wishes.mode or Mode.MODERATE, wishes.scene or "")


def _terminal(
    scenarios: FolderLibrary, keep: StoreKeeper, wishes: Wishes, watch: Watch | None = None
) -> None:
    from roundtable import terminal
    from roundtable.voice import Speaker

    gc.enable()
    app = application(scenarios, keep, wishes, watch)
    terminal.run(app, voice=Speaker(), speak=wishes.speak, watch=watch)


def _instead(
    scenarios: FolderLibrary, keep: StoreKeeper, wishes: Wishes, watch: Watch | None = None
) -> None:
    print("There is no display here, so the game is played in the terminal.", file=sys.stderr)
    _terminal(scenarios, keep, wishes, watch)


def _desktop(
    scenarios: FolderLibrary, keep: StoreKeeper, wishes: Wishes, watch: Watch | None = None
) -> Foreseen | None:
    from roundtable.desktop.app import AppInput, NoWindowError, run

    assets: Path = folder("assets")
    app = application(scenarios, keep, wishes, watch)

    def pictured(picture: bytes) -> None:
        if app.game is not None:
            keep.keep_picture(app.game.session, picture)

    given = AppInput(
        application=app,
        fonts=assets / "fonts",
        icon=assets / "icon-256.png",
        watch=watch,
        pictures=pictures(),
        picture=keep.picture,
        keep=pictured,
        again=partial(application, scenarios, keep, wishes) if app.game is None else None,
    )
    try:
        seen = run(given)
    except NoWindowError:
        _instead(scenarios, keep, wishes, watch)
        return None
    ready.keep()
    return seen


def _report(session: Session, say: Catalog) -> str:
    """Save the debrief as a page among the player's documents, under a name that is free.

    Raises:
        OSError: the folder cannot be made or written.
    """
    from roundtable.report import page

    folder = documents()
    with into(folder):
        number = 1
        while (file := folder / f"roundtable-{session.scenario.id}-{number:03d}.html").exists():
            number += 1
        put(file, page(session, say).encode())
    return str(file)
