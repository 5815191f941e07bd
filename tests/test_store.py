"""Saves and settings: nothing lost, nothing overwritten, always a way to play on."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest
from making import small
from roundtable.playthrough import Playthrough
from roundtable.rules import Mode, Session
from roundtable.store import FILE, Kept, Store, StoreError, StoreNotice, Texts, Trouble
from roundtable.store.database import MIGRATIONS, _steps, in_memory
from roundtable.store.rows import BIN, MAX_PICTURE


def played(*moves, seed=0):
    """A playthrough of the small scenario with these moves."""
    session = Session(small(), clock=100, seed=seed)
    for move in moves:
        session.push(move)
    return Playthrough.of(session)


@pytest.fixture
def store(tmp_path):
    """A store in a fresh folder."""
    with_file = Store.open(tmp_path)
    yield with_file
    with_file.close()


@contextmanager
def database(folder):
    """The file itself; what is done with it is committed."""
    with closing(sqlite3.connect(folder / FILE)) as file:
        yield file
        file.commit()


def test_save_then_latest_gives_the_same_playthrough(store):
    """What was saved comes back as it was, whatever the seed."""
    game = played("open one", "call a expect yes at 60", seed=-(10**29))
    store.save(game)
    assert game == store.latest("small").played
    assert store.notice is None


def test_latest_of_a_scenario_never_played_is_none(store):
    """Nothing was saved, nothing comes."""
    assert store.latest("small") is None


def test_reopened_store_has_games_and_settings(tmp_path):
    """What was saved outlives the process."""
    first = Store.open(tmp_path)
    first.save(played("open one"))
    first.keep_settings({"language": "en", "clock": 50})
    first.close()
    again = Store.open(tmp_path)
    assert played("open one") == again.latest("small").played
    assert {"language": "en", "clock": 50} == again.settings()
    again.close()


def test_save_continues_the_game_under_its_number(store, tmp_path):
    """A game that goes on stays one game, undo included."""
    number = store.save(played("open one"))
    assert number == store.save(played("open one", "call a"), number)
    undone = Session(small(), clock=100)
    for move in ("open one", "call a"):
        undone.push(move)
    undone.pop()
    assert number == store.save(Playthrough.of(undone), number)
    with database(tmp_path) as file:
        assert (1,) == file.execute("SELECT count(*) FROM games").fetchone()


def test_save_of_a_log_that_does_not_continue_becomes_a_game_of_its_own(store):
    """Two windows that went on with one game lose neither's moves."""
    number = store.save(played("open one"))
    store.save(played("open one", "call a"), number)
    other = store.save(played("open one", "adjourn"), number)
    assert other != number
    assert played("open one", "adjourn") == store.latest("small").played


def test_save_does_not_take_a_longer_move_for_a_continued_one(store):
    """`open one as closed` does not continue `open one`, though the text does."""
    number = store.save(played("open one"))
    assert number != store.save(played("open one as closed"), number)


def test_latest_is_the_last_saved_though_the_clock_was_set_back(store, tmp_path):
    """The order of saves counts, not their dates."""
    store.save(played("open one"))
    with database(tmp_path) as file:
        file.execute("UPDATE games SET updated = '2999-01-01T00:00:00+00:00'")
    store.save(played("open two"))
    assert played("open two") == store.latest("small").played


def test_forget_drops_every_game_of_the_scenario(store):
    """A forgotten scenario has nothing to go on with."""
    number = store.save(played("open one"))
    store.save(played("open two"))
    store.forget("small")
    assert store.latest("small") is None
    assert store.save(played("open one"), number) > 0


def test_settings_that_cannot_be_read_are_left_out(store, tmp_path):
    """One odd value does not spoil the others."""
    store.keep_settings({"language": "en", "clock": 50})
    with database(tmp_path) as file:
        file.execute("UPDATE settings SET value = '{' WHERE key = 'clock'")
    assert {"language": "en"} == store.settings()


def test_game_that_cannot_be_read_is_an_error_of_one_sentence(store, tmp_path):
    """A log that is none is refused when it is read."""
    store.save(played("open one"))
    with database(tmp_path) as file:
        file.execute("UPDATE games SET log = 'dance'")
    with pytest.raises(StoreError, match="saved game of `small`"):
        store.latest("small")


@pytest.mark.parametrize(
    "junk", [b"not a database at all, but long enough", b"SQLite format 3\0" + b"x" * 5000]
)
def test_broken_file_is_moved_aside_and_a_fresh_one_begun(tmp_path, junk):
    """Nothing is overwritten: the broken file lies beside the new one, byte for byte."""
    (tmp_path / FILE).write_bytes(junk)
    store = Store.open(tmp_path)
    aside = tmp_path / f"{FILE}.broken-1"
    assert Trouble.MOVED is store.notice.trouble
    assert aside == store.notice.file
    assert junk == aside.read_bytes()
    assert str(aside) in str(store.notice)
    store.save(played("open one"))
    store.close()
    again = Store.open(tmp_path)
    assert played("open one") == again.latest("small").played
    again.close()


def test_second_broken_file_gets_the_next_number(tmp_path):
    """A file moved aside before stays as it is."""
    for junk in (b"first broken file, long enough to tell", b"second broken file, long enough"):
        (tmp_path / FILE).write_bytes(junk)
        Store.open(tmp_path).close()
        for rest in tmp_path.glob(f"{FILE}-*"):
            rest.unlink()
    assert b"first" in (tmp_path / f"{FILE}.broken-1").read_bytes()
    assert b"second" in (tmp_path / f"{FILE}.broken-2").read_bytes()


@pytest.mark.parametrize("kept", range(100, 12_000, 1_700))
def test_truncated_file_is_moved_aside_or_whole(tmp_path, kept):
    """A file cut anywhere never stops a game, and what is not whole is kept aside."""
    first = Store.open(tmp_path)
    first.save(played("open one"))
    first.close()
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[:kept])
    store = Store.open(tmp_path)
    if kept < len(whole):
        assert Trouble.MOVED is store.notice.trouble
        assert whole[:kept] == store.notice.file.read_bytes()
    store.save(played("open two"))
    assert played("open two") == store.latest("small").played
    store.close()


def test_database_of_something_else_is_moved_aside(tmp_path):
    """A sound database with other tables is not ours to write into."""
    with database(tmp_path) as file:
        file.execute("CREATE TABLE games (name TEXT)")
    store = Store.open(tmp_path)
    assert Trouble.MOVED is store.notice.trouble
    store.close()


def test_file_of_a_newer_version_is_left_alone(tmp_path):
    """What this version does not know it does not touch, and play goes on in memory."""
    Store.open(tmp_path).close()
    with database(tmp_path) as file:
        file.execute("PRAGMA user_version = 99")
    before = (tmp_path / FILE).read_bytes()
    store = Store.open(tmp_path)
    store.save(played("open one"))
    assert Trouble.NEWER is store.notice.trouble
    assert "newer" in str(store.notice)
    assert played("open one") == store.latest("small").played
    store.close()
    assert before == (tmp_path / FILE).read_bytes()


def test_folder_that_cannot_be_made_means_memory(tmp_path):
    """Where a file stands in the folder's place the game is played in memory."""
    (tmp_path / "taken").write_text("a file")
    store = Store.open(tmp_path / "taken")
    assert Trouble.UNWRITABLE is store.notice.trouble
    store.keep_settings({"clock": 50})
    assert {"clock": 50} == store.settings()
    store.close()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_read_only_folder_means_memory_with_the_games_kept_so_far(tmp_path):
    """Games in a folder that cannot be written can still be gone on with."""
    first = Store.open(tmp_path)
    first.save(played("open one"))
    first.close()
    for each in (*tmp_path.iterdir(), tmp_path):
        each.chmod(0o555 if each.is_dir() else 0o444)
    store = Store.open(tmp_path)
    store.save(played("open two"))
    assert Trouble.UNWRITABLE is store.notice.trouble
    store.close()
    tmp_path.chmod(0o755)


def test_file_that_cannot_be_opened_is_still_read(tmp_path, monkeypatch):
    """Where the file lies in a place without rights its games come along into memory."""
    first = Store.open(tmp_path)
    first.save(played("open one"))
    first.close()

    def refused(_file):
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    monkeypatch.setattr("roundtable.store.attaching.opened", refused)
    store = Store.open(tmp_path)
    assert Trouble.UNWRITABLE is store.notice.trouble
    assert played("open one") == store.latest("small").played
    store.close()


def test_two_stores_at_once_see_each_others_games(tmp_path):
    """Two windows write into one file in turn."""
    one, two = Store.open(tmp_path), Store.open(tmp_path)
    number = one.save(played("open one"))
    assert played("open one") == two.latest("small").played
    two.save(played("open two"))
    one.save(played("open one", "call a"), number)
    assert played("open one", "call a") == two.latest("small").played
    assert one.notice is two.notice is None
    one.close()
    two.close()


def test_file_is_written_through(store):
    """Every commit reaches the disk: WAL with full synchronisation."""
    assert ("wal",) == store._backlog.database.execute("PRAGMA journal_mode").fetchone()
    assert (2,) == store._backlog.database.execute("PRAGMA synchronous").fetchone()


def test_games_of_a_broken_file_are_carried_over(tmp_path):
    """A page of zeros in the middle costs what stood on it, and nothing else."""
    store = Store.open(tmp_path)
    for seed in range(300):
        store.save(played("open one", "call a", seed=seed * 10**25))
    store.keep_settings({"language": "en"})
    store.close()
    whole = bytearray((tmp_path / FILE).read_bytes())
    middle = len(whole) // 2 // 4096 * 4096
    whole[middle : middle + 4096] = bytes(4096)
    (tmp_path / FILE).write_bytes(whole)
    again = Store.open(tmp_path)
    assert Trouble.MOVED is again.notice.trouble
    assert whole == again.notice.file.read_bytes()
    assert 200 < again.notice.games == len(again.games()) < 300
    assert {"language": "en"} == again.settings()
    again.close()


def test_clock_set_back_is_told_and_keeps_the_order(tmp_path):
    """Saves are counted, so their order needs no clock."""
    store = Store.open(tmp_path)
    store.save(played("open one"))
    store.close()
    with database(tmp_path) as file:
        file.execute("UPDATE games SET updated = '2999-01-01T00:00:00+00:00'")
    again = Store.open(tmp_path)
    assert Trouble.CLOCK is again.notice.trouble
    assert str(again.notice)
    again.save(played("open two"))
    assert [("open two",), ("open one",)] == [each.played.log for each in again.games()]
    again.close()


def test_a_save_dated_ahead_once_is_not_told_of_for_years(tmp_path):
    """Once a game was kept by a right clock, a date ahead in an older one says nothing."""
    store = Store.open(tmp_path)
    store.save(played("open one"))
    with database(tmp_path) as file:
        file.execute("UPDATE games SET updated = '2999-01-01T00:00:00+00:00'")
    store.save(played("open two"))
    store.close()
    again = Store.open(tmp_path)
    assert again.notice is None
    again.close()


def test_file_of_the_first_version_is_brought_up_to_date(tmp_path):
    """Its games and settings are there, with no name, no picture, nothing more told of them."""
    with database(tmp_path) as file:
        file.executescript(MIGRATIONS[0])
        file.execute("PRAGMA user_version = 1")
        row = (7, "small", "0" * 64, "moderate", 100, "0", "open one", 1, "2026-01-01T00:00:00")
        file.execute("INSERT INTO games VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    store = Store.open(tmp_path)
    assert store.notice is None
    first = replace(played("open one"), format=1)
    assert Kept(7, first, "", "2026-01-01T00:00:00") == store.game(7)
    assert store.picture(7) is None
    store.close()


def test_bin_holds_the_games_removed_last(store):
    """Older ones are gone for good, and so are the texts that no game needs."""
    texts = Texts(b"scenario", b"record")
    numbers = [store.save(played("open one", seed=n), texts=texts) for n in range(BIN + 1)]
    assert texts == store.texts("0" * 64)
    for number in numbers:
        store.remove(number)
    assert not store.restore(numbers[0])
    assert store.restore(numbers[1])
    assert [numbers[1]] == [each.number for each in store.games()]


def test_picture_that_is_too_large_is_not_kept(store):
    """What is kept of pictures is bounded."""
    number = store.save(played("open one"))
    store.keep_picture(number, bytes(MAX_PICTURE))
    store.keep_picture(number, bytes(MAX_PICTURE + 1))
    assert MAX_PICTURE == len(store.picture(number))


def test_a_step_that_another_window_took_is_not_taken_twice():
    """Of two windows that bring one file up to date the second finds it done."""
    with closing(in_memory()) as tables:
        before = list(tables.execute("SELECT sql FROM sqlite_master"))
        _steps(tables)
        assert before == list(tables.execute("SELECT sql FROM sqlite_master"))


def test_a_file_of_which_nothing_can_be_read_is_told_as_such(tmp_path, monkeypatch):
    """Where a file is there and cannot even be read, it is not taken for one without games."""
    Store.open(tmp_path).close()

    def refused(_file):
        raise PermissionError

    monkeypatch.setattr("roundtable.store.attaching.opened", refused)
    monkeypatch.setattr("roundtable.store.backlog.copy_in_memory", refused)
    with closing(Store.open(tmp_path)) as store:
        assert (Trouble.UNWRITABLE, True) == (store.notice.trouble, store.notice.unseen)
        assert store.unseen
        store.save(played("open one"))
        assert 1 == len(store.games())
    monkeypatch.setattr("roundtable.store.backlog._is_there", lambda _: False)
    with closing(Store.open(tmp_path / "other")) as store:
        assert not store.unseen


@pytest.mark.parametrize("text", ["[1, 2]", "7", "{", "[" * 100_000])
def test_what_a_list_shows_may_be_spoilt(store, tmp_path, text):
    """A game whose figures for the list are no mapping is still a game."""
    store.save(played("open one"), about={"title": "x"})
    with database(tmp_path) as file:
        file.execute("UPDATE games SET about = ?", (text,))
    (kept,) = store.games()
    assert (kept.played, kept.about) == (played("open one"), {})


@pytest.mark.parametrize("column", ["scenario", "log", "name", "updated", "about"])
def test_a_text_with_spoilt_bytes_harms_no_other_game(tmp_path, column):
    """Bytes that are no text, which SQLite's own check lets pass, stop neither start nor list."""
    first = Store.open(tmp_path)
    for move in ("open one", "open two"):
        number = first.save(played(move))
    first.close()
    with database(tmp_path) as file:
        query = f"UPDATE games SET {column} = CAST(X'FF3939' AS TEXT) WHERE id = ?"
        file.execute(query, (number,))
    store = Store.open(tmp_path)
    assert ("open one",) in {each.played.log for each in store.games()}
    assert store.notice is None
    store.close()


def test_every_trouble_is_one_sentence(tmp_path):
    """Whatever happened to the file, what is told names it, or says what becomes of the games."""
    told = {each: str(StoreNotice(each, tmp_path / FILE, 2)) for each in Trouble}
    assert len(set(told.values())) == len(Trouble)
    assert all("\n" not in text for text in told.values())
    assert "no room left" in told[Trouble.FULL]
    assert "2 games" in told[Trouble.MOVED]


def test_a_file_that_stays_broken_means_memory(tmp_path, monkeypatch):
    """Where even a fresh file cannot be used the game is played in memory, and nothing is lost."""

    def broken(_file):
        raise sqlite3.DatabaseError("malformed")

    monkeypatch.setattr("roundtable.store.attaching.opened", broken)
    (tmp_path / FILE).write_bytes(b"what was there")
    store = Store.open(tmp_path)
    assert Trouble.UNWRITABLE is store.notice.trouble
    assert b"what was there" in {each.read_bytes() for each in tmp_path.iterdir()}
    store.close()


def test_a_fresh_file_that_takes_nothing_means_memory(tmp_path, monkeypatch):
    """Where the disk is full before the games of a broken file are carried over, play goes on."""

    def salvage(_broken, into):
        into.execute("PRAGMA max_page_count = 1")
        into.execute("CREATE TABLE more (than, fits)")

    monkeypatch.setattr("roundtable.store.attaching.salvage", salvage)
    (tmp_path / FILE).write_bytes(b"not a database at all, but long enough")
    store = Store.open(tmp_path)
    assert Trouble.FULL is store.notice.trouble
    store.save(played("open one"))
    assert played("open one") == store.latest("small").played
    store.close()


def test_the_daily_scene_of_a_day_is_found_by_its_seed(store):
    """The game of that day comes back, the last one if there are several; another day has none."""
    for moves in ((), ("open one",)):
        session = Session(small(), mode=Mode.DAILY, seed=20261125, scene="one")
        for move in moves:
            session.push(move)
        store.save(Playthrough.of(session))
    assert Playthrough.of(session) == store.daily("small", 20261125).played
    assert store.daily("small", 20261126) is None
    for each in store.games():
        store.remove(each.number)
    assert Playthrough.of(session) == store.daily("small", 20261125).played
    assert store.latest("small") is None
