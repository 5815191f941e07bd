"""All that a fixed set of games and commands writes, each text with its kind and name.

    python tests/written.py           games of the shipped scenarios, and what the commands print
    python tests/written.py --small   games of one small scenario

`tests/pythons.py` runs it under many Pythons, hash seeds, time zones and locales, and reads it.
"""

from __future__ import annotations

import io
import json
import locale
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import making
from roundtable.cli import main as command
from roundtable.composition import keeper, library
from roundtable.locale import Catalog
from roundtable.playthrough import Playthrough, dump, load, replay, start
from roundtable.report import markdown, page, report_shape
from roundtable.rules import Mode, Scenario, Session, splits, teams
from roundtable.search import annotate, room
from roundtable.simulation import RandomPlayer

ROOT = Path(__file__).parents[1]
SEEDS = (1, 20260110, 4711)

Text = tuple[str, str, bytes]
"""What kind of text, which one of these, and the text."""

SOURCES = sorted(each.name for each in (ROOT / "tests/drafting/sources").iterdir())

COMMANDS = (
    "--help",
    "list",
    "schema",
    "check seeds scenarios",
    *(f"draft tests/drafting/sources/{each} -o OUT/{each}" for each in SOURCES),
    *(f"check OUT/{each}" for each in SOURCES),
    "check OUT/tea.md --format sarif",
    "explain RT308",
    "test scenarios --scenarios",
    *(f"stats {each}" for each in ("agi-next-2026", "republic-1")),
    *(f"explore {each} --json" for each in ("tutorial", "republic-1", "agi-next-2026")),
    "explore tutorial --random 50",
    *(f"run republic-1 --player {each}" for each in ("best", "greedy+echo", "random --json")),
    "graph tutorial -o OUT/tutorial.mmd",
    "simulate tutorial republic-1 --runs 20 --workers 1 -o OUT/table.jsonl",
    *(
        f"play tutorial --text --seed 4 --lang zh --mode {each}"
        for each in ("moderate", "replay", "teams")
    ),
    "play republic-1 --text --lang en --seed 4 --mode who",
)
"""Run one after the other; the files that they make in the folder OUT are texts too.

The list of kept games tells the local time and the daily scene is the date's, so neither is here.
"""

TYPED = "1\n2\n3\n1\n" * 12
"""What is typed into a game in the terminal."""


def small() -> Iterator[Text]:
    """A game in each mode of a small scenario, with forecasts."""
    for mode in Mode:
        yield from of_game(f"{mode}", played(making.small(), mode, 4))


def shipped(folder: Path) -> Iterator[Text]:
    """Many games of each shipped scenario, and what the commands print."""
    with closing(keeper(library())) as keep:
        for scenario in library().shipped():
            for mode in Mode:
                for seed in SEEDS:
                    name = f"{scenario.id}, {mode}, seed {seed}"
                    session = played(scenario, mode, seed)
                    yield from of_game(name, session)
                    keep.save(session)
                    yield "export", name, (keep.exported(keep.slots()[0].number) or "").encode()
    for words in COMMANDS:
        yield words.split()[0], words, printed(words, folder)
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        yield "files", str(path.relative_to(folder)), path.read_bytes()


def played(scenario: Scenario, mode: Mode, seed: int) -> Session:
    """A whole game of random moves and forecasts, in which now and then a move is taken back."""
    scene = scenario.scenes[seed % len(scenario.scenes)].id if mode.one_question else None
    session, player = Session(scenario, mode=mode, seed=seed, scene=scene), RandomPlayer(seed)
    while not session.over:
        session.push(player.choose(session))
        if session.can_undo and len(session.log) % 7 == 0:
            session.pop()
    return session


def of_game(name: str, session: Session) -> Iterator[Text]:
    """All that is written of a game."""
    again = replay(session.scenario, load(dump(session)))
    yield "replay", name, dump(again, trace=True).encode()
    yield "events", name, lines(_events(session))
    told = [session.meters(), session.foresight(), session.ear(), *session.bets]
    if session.mode.chairs:
        told += [room(session), *annotate(session)]
    yield "scores", name, lines((*told, *teams(session), *splits(session)))
    yield "comparison", name, lines([session.comparison()])
    for language in session.scenario.languages:
        say, named = Catalog(language), f"{name}, {language}"
        yield "report, html", named, page(session, say).encode()
        yield "report, md", named, markdown(session, say).encode()
        shape = json.dumps(report_shape(session, say), ensure_ascii=False, indent=1)
        yield "report, json", named, shape.encode()


def _events(session: Session) -> Iterator[object]:
    """What could be done at each move, and what happened."""
    again = start(session.scenario, Playthrough.of(session))
    for move, _ in session.steps:
        yield again.state
        yield from (f"  {each}" for each in again.legal_moves)
        yield f"> {move}"
        yield from (json.dumps(each.as_dict()) for each in again.push(move))


def lines(values: Iterable[object]) -> bytes:
    """Values as text, one on a line."""
    return "".join(f"{each}\n" for each in values).encode()


def printed(words: str, folder: Path) -> bytes:
    """What a command prints, through a stream like the one this program writes to."""
    told = io.BytesIO()
    stream = io.TextIOWrapper(told, encoding=sys.stdout.encoding)
    given = ["roundtable", *words.replace("OUT", str(folder)).split()]
    with (
        patch.multiple(sys, argv=given, stdout=stream, stderr=stream, stdin=io.StringIO(TYPED)),
        patch.dict(os.environ, {"ROUNDTABLE_HOME": str(folder.with_name("another home"))}),
    ):
        try:
            command()
        except SystemExit as end:
            print(f"[{end.code or 0}]")  # noqa: T201 -- to the stream
        stream.flush()
        named = ((str(folder), b"OUT"), (sys.executable, b"PYTHON"))
        text = told.getvalue()
        for path, name in named:
            text = text.replace(path.encode(), name)
        return text


def main() -> None:
    """Write all of it: of each text a line of JSON with its kind, name and length, then the text."""
    locale.setlocale(locale.LC_ALL, "")
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as place:
        home, out = Path(place) / "home", Path(place) / "out"
        out.mkdir()
        os.environ.update(ROUNDTABLE_HOME=str(home), XDG_CACHE_HOME=place, COLUMNS="80")
        for kind, name, text in small() if "--small" in sys.argv else shipped(out):
            sys.stdout.buffer.write(json.dumps([kind, name, len(text)]).encode() + b"\n" + text)


if __name__ == "__main__":
    main()
