"""A simulation in pieces: some games in a row, played somewhere and kept until all are there.

What a piece holds depends on what it names and on nothing else, so it makes no difference
where, when and in which order pieces are played. Each is kept in a file of its own, named
after everything it depends on: one of other settings or of another version is never used.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import shutil
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from roundtable.frozen import frozen
from roundtable.rules import Board, Scenario
from roundtable.simulation.players import game_seed, play
from roundtable.simulation.roster import cast
from roundtable.simulation.rows import GAME, Cell, Columns, Rows

SIZE = 1_000
"""Games in a piece: a second or two of a session's work, which is what an interruption costs."""

PACKAGE = "roundtable-game"


def own_version() -> str:
    """The version of the package that is installed; empty where its metadata are not."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


@frozen
class Piece:
    """The games from run `first` up to, but not including, run `last` of one group.

    Attributes:
        digest: names the scenario's content.
        player: name of the player.
        clock: minutes as a share of the whole record, in per cent.
        seed: the simulation's.
        version: of the package whose rules are played.
    """

    digest: str
    player: str
    clock: int
    seed: int
    first: int
    last: int
    version: str

    @property
    def name(self) -> str:
        """A file's name that stands for all of it."""
        told = json.dumps(asdict(self), sort_keys=True)
        return hashlib.sha256(told.encode()).hexdigest()[:32] + ".json"


@frozen
class Task:
    """A piece with what is needed to play it anywhere.

    Attributes:
        scenario: the playable scenario, packed by `packed`.
        scale: H of careful dice under the clock, and of the best.
    """

    piece: Piece
    scenario: bytes
    scale: tuple[float, float]


def packed(scenario: Scenario) -> bytes:
    """A scenario by its content, so that whoever plays it needs no file."""
    return pickle.dumps(scenario)


@lru_cache(maxsize=64)
def unpacked(data: bytes) -> Scenario:
    """The way back; the same scenario for the same bytes, so that boards are made once."""
    scenario = pickle.loads(data)  # noqa: S301 -- only what `packed` made in this simulation
    assert isinstance(scenario, Scenario)
    return scenario


def play_piece(task: Task) -> bytes:
    """Play the games of a piece; the same bytes wherever that is.

    Raises:
        PlayerError: the player fails.
    """
    piece, scenario = task.piece, unpacked(task.scenario)
    player, board = cast(piece.player), Board.of(scenario)
    row = Rows.of(board, board.clock(piece.clock), *task.scale)
    rows: list[tuple[Cell, ...]] = []
    for run in range(piece.first, piece.last):
        seed = game_seed(piece.seed, run)
        if player.bulk is not None:
            moving, drawn = player.bulk
            rows.append((run, seed, *row.bulk(moving, seed, drawn=drawn)))
        elif player.chance or not rows:
            session = play(scenario, player.make(seed), clock=piece.clock, seed=seed)
            player.told(session)
            rows.append((run, seed, *row.played(session)))
        else:
            rows.append((run, seed, *rows[0][2:]))
    columns = dict(zip(GAME, map(list, zip(*rows, strict=True)), strict=True))
    told = {"piece": asdict(piece), "columns": columns}
    return json.dumps(told, separators=(",", ":")).encode()


@frozen
class Parts:
    """The folder in which pieces are kept until the table is written.

    Attributes:
        folder: beside the table.
    """

    folder: Path

    @classmethod
    def of(cls, table: Path) -> Parts:
        """The folder for a table."""
        return cls(table.with_name(table.name + ".parts"))

    def read(self, piece: Piece) -> Columns | None:
        """The rows of a piece; None where it was not played yet, or its file is not whole."""
        try:
            told: Any = json.loads((self.folder / piece.name).read_bytes())
            columns: Columns = told["columns"]
            whole = told["piece"] == asdict(piece) and list(columns) == list(GAME)
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None
        count = piece.last - piece.first
        return columns if whole and all(len(each) == count for each in columns.values()) else None

    def write(self, piece: Piece, data: bytes) -> None:
        """Keep a piece; whoever looks sees all of it or nothing.

        Raises:
            OSError: it cannot be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        new = self.folder / f"{piece.name}.{os.getpid()}"
        try:
            new.write_bytes(data)
            new.replace(self.folder / piece.name)
        except OSError:
            new.unlink(missing_ok=True)
            raise

    def remove(self) -> None:
        """Take the folder away, with everything that was left in it."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def tidy(self) -> None:
        """Take the folder away if nothing is kept in it."""
        with suppress(OSError):
            self.folder.rmdir()
