"""What stands in the place of the saves: no file, somebody else's, or another one than before."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from types import SimpleNamespace

import pytest
from roundtable.store import FILE, Store, Trouble
from roundtable.store.attaching import trouble
from roundtable.store.database import let_go, log_of, looked
from roundtable.store.salvage import salvage
from storing import played, told

ASIDE = f"{FILE}.broken-1"
LONG_AGO = 1_000_000


@pytest.fixture
def window(tmp_path):
    """Opens a store in a folder; each is closed at the end."""
    made = []

    def begin(folder=tmp_path):
        made.append(Store.open(folder))
        return made[-1]

    yield begin
    for each in made:
        each.close()


@pytest.fixture
def saves(tmp_path):
    """The file with one game in it."""
    with closing(Store.open(tmp_path)) as store:
        store.save(played("open one"))
    return tmp_path / FILE


def logs(store):
    """The logs of all games."""
    return sorted(each.played.log for each in store.games())


def _folder(place):
    place.mkdir()
    (place / "letter").write_text("kept")


def _pipe(place):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    os.mkfifo(place)


def _link_to_itself(place):
    place.symlink_to(place)


def _emptied(place):
    place.touch()
    os.utime(place, (LONG_AGO, LONG_AGO))


@pytest.mark.parametrize("stand", [_folder, _pipe, _link_to_itself, _emptied])
def test_what_can_be_no_database_is_moved_aside(window, tmp_path, stand):
    """A folder, a pipe, a link in a circle or an emptied file stops no game, and nothing of it is lost."""
    stand(tmp_path / FILE)
    before = os.lstat(tmp_path / FILE)
    store = window()
    assert [Trouble.MOVED] == told(store)
    assert os.path.samestat(before, os.lstat(tmp_path / ASIDE))
    store.save(played("open one"))
    assert [("open one",)] == logs(window())


def test_a_file_that_another_window_just_begins_is_a_new_one(window, tmp_path):
    """It is empty for a moment, and nobody is alarmed."""
    (tmp_path / FILE).touch()
    assert [] == told(window())


def test_a_first_start_that_was_cut_is_no_loss(window, tmp_path):
    """A journal beside an empty file tells that it was never more."""
    _emptied(tmp_path / FILE)
    (tmp_path / f"{FILE}-journal").write_bytes(b"\0" * 512)
    assert [] == told(window())


def test_an_emptied_file_loses_no_game_that_its_log_holds(window, tmp_path):
    """SQLite would throw the log away."""
    first = window(tmp_path / "first")
    first.save(played("open one"))
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    (tmp_path / "second" / FILE).write_bytes(b"")
    second = window(tmp_path / "second")
    assert [Trouble.MOVED] == told(second)
    assert [("open one",)] == logs(second)


def test_a_link_stays_and_the_file_it_leads_to_is_mended(window, tmp_path, saves):
    """The player laid it there, so the fresh file is made where it leads."""
    (tmp_path / "drive").mkdir()
    real = saves.rename(tmp_path / "drive" / FILE)
    saves.symlink_to(real)
    with real.open("r+b") as file:
        file.write(b"\xff" * 16)
    store = window()
    assert [Trouble.MOVED] == told(store)
    assert [("open one",)] == logs(store)
    assert saves.readlink() == real
    assert (tmp_path / "drive" / ASIDE).is_file()


HOLDING = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1])
file.execute("SELECT * FROM games").fetchall()
print("open", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there nobody can move a file that is open")
def test_a_broken_file_is_not_moved_away_under_another_window(window, saves):
    """What that window would still write would be lost; the games are seen meanwhile."""
    code = [sys.executable, "-c", HOLDING, str(saves)]
    with subprocess.Popen(code, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline()
        with saves.open("r+b") as file:
            file.write(b"\xff" * 16)
        store = window()
        assert [Trouble.BUSY] == told(store)
        assert [("open one",)] == logs(store)
        store.save(played("open two", seed=1))
        other.communicate()
    assert store.flush()
    assert [Trouble.MOVED, Trouble.KEPT] == told(store)
    assert [("open one",), ("open two",)] == logs(window())


def test_games_of_a_broken_file_are_carried_over_once_there_is_room(window, saves, monkeypatch):
    """Until then it stays in its place, and its games are seen."""

    def cramped(_broken, _into):
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    with saves.open("r+b") as file:
        file.write(b"\xff" * 16)
    broken = saves.read_bytes()
    monkeypatch.setattr("roundtable.store.attaching.salvage", cramped)
    store = window()
    store.save(played("open two", seed=1))
    assert [Trouble.FULL] == told(store)
    assert broken == saves.read_bytes()
    assert [("open one",), ("open two",)] == logs(store)
    monkeypatch.setattr("roundtable.store.attaching.salvage", salvage)
    assert store.flush()
    assert [Trouble.MOVED, Trouble.KEPT] == told(store)
    assert [("open one",), ("open two",)] == logs(window())
    assert broken == saves.with_name(ASIDE).read_bytes()


@pytest.mark.parametrize(
    ("free", "why"),
    [(30_000, Trouble.FULL), (10**9, Trouble.UNWRITABLE), (None, Trouble.UNWRITABLE)],
)
def test_an_error_without_words_is_a_full_disk_where_there_is_no_room(
    tmp_path, monkeypatch, free, why
):
    """SQLite may say no more than that it could not read, write or open."""

    def usage(_folder):
        if free is None:
            raise OSError
        return SimpleNamespace(free=free)

    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    monkeypatch.setattr("shutil.disk_usage", usage)
    assert why is trouble(error, tmp_path / FILE)


def test_a_fresh_file_that_another_window_took_up_is_not_deleted(window, saves, monkeypatch):
    """What it keeps there stays; the broken file lies beside."""

    def cramped(_broken, into):
        into.execute("INSERT INTO settings VALUES ('clock', '50')")
        raise sqlite3.OperationalError("database or disk is full")

    asked = iter((False, True))
    monkeypatch.setattr("roundtable.store.attaching.is_held", lambda _: next(asked))
    monkeypatch.setattr("roundtable.store.attaching.salvage", cramped)
    saves.write_bytes(b"\xff" * 5000)
    assert [Trouble.UNWRITABLE] == told(window())
    assert {"clock": 50} == window().settings()
    assert b"\xff" * 5000 == saves.with_name(ASIDE).read_bytes()


def test_a_place_that_cannot_be_looked_into_for_a_moment_changes_nothing(window, saves):
    """The file that is open goes on being written."""
    store = window()
    store._backlog._file = saves.with_name("x" * 300)
    store.save(played("open two", seed=1))
    assert [] == told(store)
    assert [("open one",), ("open two",)] == logs(window())


def test_a_file_that_was_deleted_under_the_game_comes_back_with_all_games(window, saves):
    """What the program still sees of it is written again, with the move that found it gone."""
    store = window()
    number = store.save(played("open two", seed=1))
    for each in saves.parent.iterdir():
        each.unlink()
    assert number == store.save(played("open two", "call a", seed=1), number)
    assert [Trouble.GONE] == told(store)
    assert [("open one",), ("open two", "call a")] == logs(window())
    assert [] == told(store)


def test_games_of_a_deleted_file_that_cannot_be_made_again_all_wait(window, saves):
    """At the end each of them can be written as text."""
    store = window()
    folder = saves.parent
    shutil.rmtree(folder)
    folder.write_text("a file in the folder's place")
    store.save(played("open two", seed=1))
    assert [Trouble.UNWRITABLE] == told(store)
    assert {("open one",), ("open two",)} == {each.played.log for each in store.unkept}
    folder.unlink()
    assert store.flush()
    assert [("open one",), ("open two",)] == logs(window())


def test_a_file_that_was_replaced_under_the_game_takes_what_is_played_whole(
    window, saves, tmp_path
):
    """Another machine's file, say; its games stay, whatever their numbers."""
    other = window(tmp_path / "other")
    other.save(played("open three", seed=3))
    other.close()
    store = window()
    number = store.save(played("open one"), store.latest("small").number)
    (tmp_path / "other" / FILE).replace(saves)
    assert store.flush()
    assert [("open one",), ("open three",)] == logs(store)
    again = store.save(played("open one", "call a"), number)
    assert number != again
    assert again == store.save(played("open one", "call a", "call b"), again)
    assert [Trouble.REPLACED] == told(store)
    assert [("open one", "call a", "call b"), ("open three",)] == logs(window())


def test_a_file_that_was_replaced_before_anything_was_played_is_taken_up(window, saves, tmp_path):
    """Nothing has to be put into it."""
    window(tmp_path / "other").close()
    store = window()
    (tmp_path / "other" / FILE).replace(saves)
    assert store.flush()
    (notice,) = store.news()
    assert (Trouble.REPLACED, 0) == (notice.trouble, notice.games)
    assert [] == logs(store)


def test_the_log_of_another_window_stays_when_a_database_is_let_go(window, saves):
    """That window has begun a fresh file meanwhile, and writes into that log."""
    lost = sqlite3.connect(saves)
    lost.execute("SELECT * FROM games").fetchall()
    own = looked(log_of(saves))
    for each in saves.parent.iterdir():
        each.unlink()
    window().save(played("open two"))
    let_go(lost, saves, own)
    assert log_of(saves).stat().st_size > 0


def test_where_python_can_ask_for_it_closing_leaves_the_log_alone(saves):
    """From Python 3.12 on nothing has to stay open for that."""
    asked = []
    lost = SimpleNamespace(
        setconfig=lambda *what: asked.append(what), close=lambda: asked.append(0)
    )
    log_of(saves).write_bytes(b"another window's")
    let_go(lost, saves, None)
    assert [(1006, True), 0] == asked
    assert log_of(saves).exists()


@pytest.mark.parametrize("before", [False, True], ids=["fresh", "with a log"])
def test_a_drive_without_shared_memory_keeps_every_move(tmp_path, before):
    """Many network and virtual drives have none: a rollback journal serves, and it is said once."""
    if before:
        with closing(Store.open(tmp_path)) as store:
            store.save(played("open one"))
    (tmp_path / f"{FILE}-shm").mkdir()
    with closing(Store.open(tmp_path)) as store:
        store.save(played("open one", "call ada"))
        assert told(store) == [Trouble.UNSHARED]
        assert not store.waits
    with closing(Store.open(tmp_path)) as store:
        assert ("open one", "call ada") in logs(store)
