"""What waits while the file cannot be written, and how it is caught up with."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest
from roundtable.store import FILE, Store, Trouble
from roundtable.store.database import opened
from storing import played, told


@pytest.fixture
def window(tmp_path, monkeypatch):
    """Opens a store in the one folder; each is closed at the end."""
    monkeypatch.setattr("roundtable.store.database.PATIENCE", 0.0)
    monkeypatch.setattr("roundtable.store.backlog.PATIENCE", 0.0)
    monkeypatch.setattr("roundtable.store.backlog.AGAIN", 0.0)
    made = []

    def begin():
        made.append(Store.open(tmp_path))
        return made[-1]

    yield begin
    for each in made:
        each.close()


@pytest.fixture
def holder(window, tmp_path):
    """Another window, which can hold the file."""
    window()
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as file:
        yield file


def hold(holder):
    """Let nobody else write."""
    holder.execute("BEGIN IMMEDIATE")


def logs(store):
    """The logs of all games by number."""
    return {each.number: each.played.log for each in store.games()}


def test_what_a_busy_file_refuses_is_kept_at_the_next_write(window, holder):
    """A move made while another window writes is there after the next one, in one game."""
    store = window()
    number = store.save(played("open one"))
    hold(holder)
    assert number == store.save(played("open one", "call a"), number)
    assert {number: ("open one", "call a")} == logs(store)
    assert {number: ("open one",)} == logs(window())
    assert [Trouble.BUSY] == told(store)
    assert store.waits
    holder.execute("COMMIT")
    assert number == store.save(played("open one", "call a", "call b"), number)
    assert {number: ("open one", "call a", "call b")} == logs(store) == logs(window())
    assert [Trouble.KEPT] == told(store)
    assert not store.waits


def test_it_is_told_once_for_each_time_the_file_is_away(window, holder):
    """Each move that waits is not told anew; a second time is."""
    store = window()
    for _ in range(2):
        hold(holder)
        for seed in range(3):
            store.save(played("open one", seed=seed))
        assert [Trouble.BUSY] == told(store)
        holder.execute("COMMIT")
        assert store.flush()
        assert [Trouble.KEPT] == told(store)
    assert 6 == len(logs(window()))
    assert store.flush()
    assert [] == told(store)


def test_a_game_begun_meanwhile_is_one_game_whatever_number_the_file_gives(window, holder):
    """It is renamed, pictured, removed, restored and gone on with by the number it had first."""
    store, other = window(), window()
    hold(holder)
    number = store.save(played("open one", seed=1))
    assert number < 0
    assert number == store.save(played("open one", "call a", seed=1), number)
    store.rename(number, "mine")
    store.keep_picture(number, b"picture")
    store.remove(number)
    assert store.restore(number)
    holder.execute("COMMIT")
    theirs = other.save(played("open two", seed=2))
    now = store.save(played("open one", "call a", "call b", seed=1), number)
    assert theirs != now > 0
    assert {theirs: ("open two",), now: ("open one", "call a", "call b")} == logs(other)
    assert ("mine", b"picture") == (other.game(now).name, other.picture(now))
    assert store.game(number) == store.game(now)
    store.rename(number, "still mine")
    assert "still mine" == other.game(now).name


def test_numbers_of_a_second_time_are_not_those_of_the_first(window, holder):
    """Each game begun in memory keeps its own, however often the file is away."""
    store, found = window(), []
    for seed in range(2):
        hold(holder)
        found.append(store.save(played("open one", seed=seed)))
        holder.execute("COMMIT")
        assert store.flush()
    assert [0, 1] == [store.game(each).played.seed for each in found]


def test_two_windows_that_both_wait_lose_neithers_moves(window, holder):
    """The first to be written goes on with the game, the second becomes one of its own, once."""
    one, two = window(), window()
    number = one.save(played("open one"))
    hold(holder)
    one.save(played("open one", "call a"), number)
    two.save(played("open one", "call b"), number)
    two.save(played("open one", "call b", "call a"), number)
    two.save(played("open two", seed=7))
    holder.execute("COMMIT")
    assert one.flush()
    assert two.flush()
    assert two.save(played("open one", "call b", "call a", "undo"), number) > number
    assert sorted(logs(window()).values()) == [
        ("open one", "call a"),
        ("open one", "call b", "call a", "undo"),
        ("open two",),
    ]


def test_a_full_disk_keeps_what_was_on_it_and_takes_the_rest_once_there_is_room(
    window, monkeypatch
):
    """What did not fit is kept in its order as soon as it fits."""
    room = 0

    def cramped(file):
        database = opened(file)
        if room:
            database.execute(f"PRAGMA max_page_count = {room}")
        return database

    monkeypatch.setattr("roundtable.store.attaching.opened", cramped)
    room = 9
    store = window()
    for seed in range(60):
        store.save(played("open two", seed=10**25 + seed))
    assert [Trouble.FULL] == told(store)
    before = len(logs(window()))
    assert 0 < before < 60 == len(logs(store))
    room = 0
    assert store.flush()
    kept = [each.played.seed - 10**25 for each in window().games()]
    assert kept == list(reversed(range(60)))


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_read_only_folder_that_can_be_written_again_takes_what_waits(window, tmp_path):
    """Games kept before are there meanwhile, and all of them are in the end."""
    window().save(played("open one"))
    places = (*tmp_path.iterdir(), tmp_path)
    for each in places:
        each.chmod(0o555 if each.is_dir() else 0o444)
    store = window()
    store.save(played("open two"))
    assert 2 == len(logs(store))
    for each in reversed(places):
        each.chmod(0o755)
    assert store.flush()
    assert [Trouble.UNWRITABLE, Trouble.KEPT] == told(store)
    assert 2 == len(logs(window()))


def test_a_folder_that_is_made_later_takes_what_waits(tmp_path):
    """Where a file stood in the folder's place the game goes on, and is kept once it is gone."""
    (tmp_path / "taken").write_text("a file")
    store = Store.open(tmp_path / "taken")
    number = store.save(played("open one"))
    store.keep_settings({"clock": 50})
    (tmp_path / "taken").unlink()
    assert store.flush()
    store.close()
    with closing(Store.open(tmp_path / "taken")) as again:
        assert list(logs(again).values()) == [("open one",)]
        assert {"clock": 50} == again.settings()
    assert [Trouble.UNWRITABLE, Trouble.KEPT] == told(store)
    assert number < 0


def test_a_write_protected_file_means_memory_with_all_that_was_kept(window, tmp_path):
    """What the file refuses is made in memory, with all that was kept before."""
    store = window()
    number = store.save(played("open one"))
    store._backlog.database.execute("PRAGMA query_only = ON")
    assert number == store.save(played("open one", "call a"), number)
    assert Trouble.UNWRITABLE is store.notice.trouble
    assert {number: ("open one", "call a")} == logs(store)
    assert str(tmp_path / FILE) in str(store.notice)
    assert store.flush()
    assert {number: ("open one", "call a")} == logs(window())


def test_a_file_that_a_newer_version_took_over_is_left_alone_for_good(window, tmp_path):
    """Nothing that waits is written into tables that this version does not know."""
    store = window()
    number = store.save(played("open one"))
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        file.execute("PRAGMA user_version = 99")
        file.commit()
    assert number == store.save(played("open one", "call a"), number)
    assert not store.flush()
    store.save(played("open two", seed=3))
    assert [Trouble.NEWER] == told(store)
    assert 2 == len(logs(store)) == len(store.unkept)
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        assert [("open one",)] == file.execute("SELECT log FROM games").fetchall()


def test_a_file_that_breaks_under_the_game_is_moved_aside_and_what_waits_goes_into_a_fresh_one(
    window, tmp_path
):
    """The move that met the broken file is in the fresh one, with all that was kept before."""
    store = window()
    number = store.save(played("open one"))
    store._backlog.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = (tmp_path / FILE).stat().st_size
    (tmp_path / FILE).write_bytes(b"junk" * (size // 4))
    store._backlog.database.execute("PRAGMA shrink_memory")
    store.save(played("open one", "call a"), number)
    assert store.flush()
    assert [("open one", "call a")] == list(logs(window()).values())
    assert Trouble.MOVED in told(store) or not list(tmp_path.glob("*.broken-*"))


def test_what_waits_can_be_listed_and_removed_games_are_not_in_it(window, holder):
    """At the end it is known which games are nowhere but in memory."""
    store = window()
    hold(holder)
    keep, drop = (store.save(played("open one", seed=seed)) for seed in (1, 2))
    store.remove(drop)
    assert [keep] == [each.number for each in store.unkept]
    holder.execute("COMMIT")
    assert store.flush()
    assert () == store.unkept
