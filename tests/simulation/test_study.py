"""Simulation at scale: the same table however it was played."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import making
import pytest
from roundtable.rules import Act, Session
from roundtable.search import room
from roundtable.simulation import (
    PlayerError,
    SimulationError,
    Study,
    cast,
    in_processes,
    in_turn,
    play,
    reading,
    simulate,
)
from roundtable.simulation import pieces as pieces_module
from roundtable.simulation.pieces import Parts, own_version, packed, unpacked
from roundtable.simulation.players import game_seed
from roundtable.simulation.rows import COLUMNS

SMALL = making.small()
STUDY = Study((SMALL,), ("random", "seeking+overconfident"), (None, 50), runs=25, seed=7, size=10)
SUFFIXES = (".parquet", ".csv", ".jsonl")


def rows_of(path):
    """The rows of a table as dicts."""
    return [
        dict(zip(batch, cells, strict=True))
        for batch in reading(path)
        for cells in zip(*batch.values(), strict=True)
    ]


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """The study, written in every format."""
    home = tmp_path_factory.mktemp("tables")
    paths = {suffix: home / f"results{suffix}" for suffix in SUFFIXES}
    for path in paths.values():
        simulate(STUDY, path)
    return paths


def backwards(tasks):
    """A crew that plays everything in the opposite order."""
    return in_turn(reversed(list(tasks)))


def stopping(after):
    """A crew that is interrupted after so many pieces."""

    def crew(tasks):
        for _, played in zip(range(after), in_turn(tasks), strict=False):
            yield played
        raise KeyboardInterrupt

    return crew


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_order_of_playing_changes_no_byte(tables, tmp_path, suffix):
    """A table depends on what was asked for and not on who played what when."""
    path = tmp_path / f"other{suffix}"
    simulate(STUDY, path, backwards)
    assert path.read_bytes() == tables[suffix].read_bytes()


def test_two_processes_write_the_same_bytes(tables, tmp_path):
    """Playing on two processes of this machine gives the table that one gives."""
    path = tmp_path / "two.parquet"
    simulate(STUDY, path, in_processes(2))
    assert path.read_bytes() == tables[".parquet"].read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_interrupted_it_goes_on_where_it_was(tables, tmp_path, suffix):
    """What was played is not played again, and the table is the same."""
    path, heard = tmp_path / f"results{suffix}", []
    with pytest.raises(KeyboardInterrupt):
        simulate(STUDY, path, stopping(4), heard.append)
    assert not path.exists()
    assert heard == [10, 20, 25, 35]
    again = []

    def counting(tasks):
        for piece, data in in_turn(tasks):
            again.append(piece)
            yield piece, data

    simulate(STUDY, path, counting)
    assert len(again) == 12 - 4
    assert path.read_bytes() == tables[suffix].read_bytes()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "spoil", [lambda data: data[: len(data) // 2], lambda _: b"", lambda _: b"[1]"]
)
def test_a_piece_that_is_not_whole_is_played_again(tables, tmp_path, spoil):
    """Half a file, as a crash may leave it, counts for nothing."""
    path = tmp_path / "results.csv"
    with pytest.raises(KeyboardInterrupt):
        simulate(STUDY, path, stopping(2))
    for each in Parts.of(path).folder.iterdir():
        each.write_bytes(spoil(each.read_bytes()))
    simulate(STUDY, path)
    assert path.read_bytes() == tables[".csv"].read_bytes()


@pytest.mark.parametrize("change", [{"seed": 8}, {"clocks": (51,)}, {"players": ("best",)}])
def test_pieces_of_other_settings_are_not_used(tmp_path, change):
    """What was kept of one study is nothing to another."""
    path = tmp_path / "results.csv"
    with pytest.raises(KeyboardInterrupt):
        simulate(STUDY, path, stopping(3))
    settings = {"players": ("random",), "clocks": (60,), "seed": 7, "runs": 10, **change}
    other, heard = Study((SMALL,), size=10, **settings), []
    simulate(other, path, told=heard.append)
    fresh = tmp_path / "fresh.csv"
    simulate(other, fresh)
    assert path.read_bytes() == fresh.read_bytes()


def test_pieces_of_another_version_are_not_used(tmp_path, monkeypatch):
    """Rules may have changed from one version to the next."""
    path, played = tmp_path / "results.csv", []
    study = Study((SMALL,), runs=20, size=10)
    with pytest.raises(KeyboardInterrupt):
        simulate(study, path, stopping(1))
    monkeypatch.setattr("roundtable.simulation.study.own_version", lambda: "0.0.1")
    simulate(study, path, lambda tasks: in_turn(played.append(t) or t for t in tasks))
    assert len(played) == 2


def test_the_formats_hold_the_same_rows(tables):
    """Parquet, CSV and JSON Lines are read back as one and the same."""
    parquet, texts, lines = (rows_of(tables[suffix]) for suffix in SUFFIXES)
    assert len(parquet) == STUDY.games == 100
    assert parquet == texts == lines
    assert list(parquet[0]) == list(COLUMNS)


def test_a_row_holds_the_numbers_of_its_game(tables):
    """A row's seed plays the same game once more, and its numbers are that game's."""
    for row in rows_of(tables[".csv"])[::9]:
        if row["run"] % STUDY.size and row["player"] != "random":
            continue  # the seeking player knows of the games before
        session = play(
            SMALL, cast(row["player"]).make(row["seed"]), clock=row["clock"], seed=row["seed"]
        )
        score, seen, ear, meters = (
            room(session),
            session.foresight(),
            session.ear(),
            session.meters(),
        )
        assert row["seed"] == game_seed(7, row["run"])
        assert (row["moves"], row["heard"]) == (session.ply, len(session.heard))
        assert row["seconds"] == row["available"] - session.state.left
        assert row["room"] == pytest.approx(float(score.value))
        assert row["h"] == float(score.h)
        assert row["points"] == float(seen.points)
        assert (row["bets"], row["right"]) == (seen.count, seen.right)
        assert (row["asked"], row["known"]) == (ear.asked, ear.known)
        for name in ("answers", "exchange", "highlights"):
            value = getattr(meters, name).value
            assert row[name] == (None if value is None else float(value))
        for name in ("dice", "dice_error", "par", "best"):
            assert row[name] == float(getattr(score.reference, name))
        assert row["exact"] is score.reference.exact


def test_a_player_without_chance_plays_once_for_all_its_rows(monkeypatch, tmp_path):
    """Where the seed decides nothing, one game of a piece stands for all of them."""
    games = []
    monkeypatch.setattr(
        pieces_module, "play", lambda *args, **named: games.append(1) or play(*args, **named)
    )
    simulate(Study((SMALL,), ("best", "echo"), runs=50, size=50), tmp_path / "results.csv")
    assert len(games) == 2
    simulate(Study((SMALL,), ("random+echo",), runs=50, size=50), tmp_path / "results.csv")
    assert len(games) == 52
    simulate(Study((SMALL,), ("random",), runs=50, size=50), tmp_path / "results.csv")
    assert len(games) == 52, "these are played in the compiled form"


def test_a_scenario_travels_by_content():
    """What comes out of the packet plays as what went in, and is unpacked once."""
    data = packed(SMALL)
    twin = unpacked(data)
    assert twin is unpacked(bytes(data))
    assert twin is not SMALL
    assert twin.digest == SMALL.digest
    assert twin.scenes[0].turns[0].act is Act.ANSWER
    moves = play(SMALL, cast("random").make(3)).log
    assert play(twin, cast("random").make(3)).log == moves
    assert isinstance(Session(twin), Session)


def test_a_failing_player_ends_it_with_what_was_kept(tmp_path):
    """An error at the table reaches the caller, and the pieces before it stay."""
    path = tmp_path / "results.csv"

    def crew(tasks):
        yield next(in_turn(tasks))
        raise PlayerError("the player `x` failed")

    with pytest.raises(PlayerError):
        simulate(STUDY, path, crew)
    assert len(list(Parts.of(path).folder.iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_told_before_playing(tmp_path):
    """No game is played for a table that cannot be kept."""
    (tmp_path / "file").write_text("")
    with pytest.raises(SimulationError, match="cannot write"):
        simulate(STUDY, tmp_path / "file" / "results.csv", lambda _: pytest.fail("played"))


def test_a_full_disk_leaves_no_half_of_a_piece(tmp_path, monkeypatch):
    """Where nothing could be kept, no folder for it is left either."""
    really = Path.write_bytes

    def full(path, data):
        really(path, data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SimulationError, match="No space"):
        simulate(STUDY, tmp_path / "t.csv")
    assert [] == list(tmp_path.iterdir())


def test_two_writers_of_one_table_are_told(tmp_path):
    """A piece that another simulation took away is no traceback."""

    def thief(tasks):
        yield from in_turn(tasks)
        Parts.of(path).remove()

    path = tmp_path / "results.csv"
    with pytest.raises(SimulationError, match="another simulation"):
        simulate(STUDY, path, thief)


def test_csv_and_json_are_plain(tables):
    """Other programs read them: a header and rows; one object a line."""
    with tables[".csv"].open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert (first["scenario"], first["exact"], first["run"]) == ("small", "true", "0")
    told = json.loads(tables[".jsonl"].read_text("utf-8").splitlines()[0])
    assert (told["exact"], told["room"]) == (True, float(first["room"]))
    assert own_version()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "a,b\n1,2\n"),
        ("b.csv", ",".join(COLUMNS) + "\nx\n"),
        ("c.csv", ",".join(COLUMNS) + "\n" + ",".join("x" for _ in COLUMNS) + "\n"),
        ("d.csv", ""),
        ("e.csv", ",".join(COLUMNS) + "\n"),
        ("f.jsonl", "{}\n"),
        ("g.jsonl", "no\n"),
        ("h.parquet", "no"),
        ("i.txt", "no"),
        ("j.csv", "\udcff"),
    ],
)
def test_what_is_no_table_is_told_in_one_line(tmp_path, name, content):
    """A strange file names itself and what is wrong."""
    path = tmp_path / name
    path.write_bytes(content.encode(errors="surrogateescape"))
    with pytest.raises(SimulationError) as caught:
        list(reading(path))
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_long_table_is_written_in_row_groups(tmp_path, monkeypatch):
    """Rows are grouped by their number alone, whatever pieces they came in."""
    monkeypatch.setattr("roundtable.simulation.tables.BATCH", 32)
    one, other = tmp_path / "one.parquet", tmp_path / "other.parquet"
    simulate(Study((SMALL,), ("best",), runs=100, size=7), one)
    simulate(Study((SMALL,), ("best",), runs=100, size=50), other)
    assert one.read_bytes() == other.read_bytes()
    assert [len(batch["run"]) for batch in reading(one)] == [32, 32, 32, 4]
