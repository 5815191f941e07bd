"""A game that was played, written as a walkthrough that holds at once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from roundtable.errors import GameError
from roundtable.loading.loader import SCENARIO_FILE
from roundtable.playthrough import Playthrough, start
from roundtable.playthrough import step as do
from roundtable.rules import UNDO, Event, Session, Spoke
from roundtable.testing.accepting import written
from roundtable.testing.judging import SECONDS
from roundtable.testing.numbers import Scores, number
from roundtable.testing.reading import places_of
from roundtable.testing.walkthrough import SUFFIX

_NUMBERS = ("room", "answers", "exchange", "highlights", "points", "right", "known")
_SCHEMA = re.compile(
    r"^# yaml-language-server: \$schema=(\S*)scenario\.schema\.json\s*$", re.MULTILINE
)


class RecordingError(GameError):
    """A game that cannot become a walkthrough at this place."""


def recorded(session: Session, scenario: Path, out: Path) -> str:
    """A game as a walkthrough: each move with its events, and the numbers at the end.

    Args:
        session: the game, over or not.
        scenario: the scenario's folder, or the file in it.
        out: where the walkthrough will stand.

    Raises:
        RecordingError: the file would not be found as a walkthrough, or not find its scenario.
    """
    if not out.name.endswith(SUFFIX) or out.name == SUFFIX:
        raise RecordingError(
            f"a walkthrough's name ends with `{SUFFIX}`, and `{out.name}` does not"
        )
    title = session.scenario.title[session.scenario.languages[0]]
    file = scenario / SCENARIO_FILE if scenario.is_dir() else scenario
    named = _named(session.scenario.id, file, out)
    head = (
        *_led(file, out),
        "kind: walkthrough",
        "format: 2",
        f"title: {written(f'{title}: a game as it was played')}",
        *([f"scenario: {written(named)}"] if named else []),
        f"mode: {session.mode}",
        *([f"scene: {session.question}"] if session.question else []),
        f"clock: {session.clock}",
        f"seed: {session.seed}",
        "steps:",
    )
    return "\n".join((*head, *_steps(session), *_end(session))) + "\n"


def _led(file: Path, out: Path) -> Iterator[str]:
    """The line that leads an editor to the schema, where the scenario has one: to the same folder."""
    found = _SCHEMA.search(file.read_text("utf-8", errors="replace"))
    if found is not None:
        folder = found[1]
        if ":" not in folder:
            there = os.path.realpath(file.parent / folder)
            folder = f"{Path(os.path.relpath(there, os.path.realpath(out.parent))).as_posix()}/"
        yield f"# yaml-language-server: $schema={folder}walkthrough.schema.json"


def _named(id_: str, file: Path, out: Path) -> str:
    """How the walkthrough has to name its scenario, the shortest way; empty for its own folder."""
    home = Path(os.path.realpath(out.parent))
    where = os.path.relpath(os.path.realpath(file.parent), home)
    for name in ("", id_, Path(where).as_posix()):
        for place in places_of(home, name or None):
            found = place / SCENARIO_FILE
            if found.is_file():
                if found.samefile(file):
                    return name
                break
    raise RecordingError(
        f"`{out}` would not find its scenario; write it into the scenario's folder"
    )


def _steps(session: Session) -> Iterator[str]:
    """Each entry of the log, played once more, with what happened and the minutes left."""
    again = start(session.scenario, Playthrough.of(session))
    for entry in session.log:
        happened = do(again, entry)
        yield f"  - move: {written(entry)}"
        if entry != UNDO:
            yield f"    events: [{', '.join(map(_told, happened))}]"
        yield f"    left: {written(Fraction(again.state.left, SECONDS))}"


def _told(event: Event) -> str:
    kind = event.as_dict()["type"]
    return f"{{type: spoke, turn: {event.turn}}}" if isinstance(event, Spoke) else str(kind)


def _end(session: Session) -> Iterator[str]:
    scores = Scores(session)
    yield f"  - phase: {session.phase}"
    yield "    scores:"
    for name in _NUMBERS:
        value = number(scores, name)
        if value is not None:
            yield f"      {name}: {written(value)}"
