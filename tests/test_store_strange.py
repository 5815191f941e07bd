"""A file of saves that somebody made by hand: nothing in it runs, hangs or takes moves away."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from roundtable.playthrough import Playthrough
from roundtable.rules import Mode
from roundtable.store import FILE, Store, StoreError, Texts, Trouble
from roundtable.store.backlog import Backlog, _is_there
from roundtable.store.rows import kept_of

GAME = Playthrough("river-crossing", "0" * 64, Mode.MODERATE, 75, 1, ("open crossing",))
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS key, x AS value FROM n"


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Store]:
    """Opens a file with a game and a setting in it, once these statements have changed it."""

    def open_(*statements: str) -> Store:
        with closing(Store.open(tmp_path)) as store:
            store.save(GAME, texts=Texts(b"scenario", b"record"))
            store.keep_settings({"language": "en"})
        with closing(sqlite3.connect(tmp_path / FILE)) as database:
            for each in statements:
                database.execute(each)
            database.commit()
        return Store.open(tmp_path)

    return open_


@pytest.mark.parametrize(
    ("statements", "games", "settings"),
    [
        (("DROP TABLE settings", f"CREATE VIEW settings AS {ENDLESS}"), 1, {}),
        (("CREATE TRIGGER t AFTER INSERT ON games BEGIN DELETE FROM games; END",), 1, "kept"),
        (("CREATE TABLE g AS SELECT * FROM games", "DROP TABLE games",
          "ALTER TABLE g RENAME TO games"), 1, "kept"),
        (("DROP TABLE scenarios", "CREATE VIRTUAL TABLE scenarios USING fts5(digest, scenario, record)"),
         1, "kept"),
    ],
)  # fmt: skip
def test_what_would_run_by_itself_is_moved_aside(changed, statements, games, settings, tmp_path):
    """Views, triggers, virtual tables and tables without their keys: rows of tables are carried over."""
    store = changed(*statements)
    (news,) = store.news()
    assert (Trouble.MOVED, games) == (news.trouble, news.games)
    assert ({"language": "en"} if settings == "kept" else settings) == store.settings()
    number = store.save(GAME)
    store.close()
    with closing(Store.open(tmp_path)) as again:
        assert again.game(number)
        assert again.news() == ()


@pytest.mark.parametrize("count", ["9223372036854775807", "-5", "'x'", "x'00'", "1e300"])
def test_counts_that_no_save_made_stop_no_save(changed, count):
    """However large, small or strange they are, the next save is the latest."""
    store = changed(f"UPDATE games SET stamp = {count}, removed = {count}")
    store.save(GAME)
    store.remove(store.save(Playthrough("b", "0" * 64, Mode.MODERATE, 75, 1, ())))
    last = store.save(GAME)
    assert last == store.games()[0].number
    store.close()


def test_cells_of_another_kind_are_left_out(changed):
    """A number is no text of a scenario, bytes are no UTF-8, and what is not JSON is no setting."""
    store = changed(
        "UPDATE scenarios SET scenario = 4000000000000",
        "UPDATE games SET name = CAST(x'ff1b5b' AS TEXT), about = 7, updated = x'ff'",
        "INSERT INTO settings VALUES (x'00ff', x'ff'), ('deep', replace(zeroblob(9999), x'00', '['))",
    )
    assert store.texts(GAME.digest) is None
    (kept,) = store.games()
    assert kept.name.isprintable()
    assert {"language": "en"} == store.settings()
    store.close()


def test_a_value_larger_than_any_of_ours_is_none(changed):
    """The file is moved aside and what can be read of it is carried over."""
    store = changed("UPDATE games SET picture = zeroblob(30000000)")
    assert store.settings() == {"language": "en"}
    store.save(GAME)
    assert store.games()
    store.close()


def test_a_row_without_a_number_is_no_game():
    """Whatever else stands in it."""
    with pytest.raises(ValueError, match="without a number"):
        kept_of(("1", "small", "0" * 64, "moderate", 100, 0, "", "", "", "{}"))


def test_a_place_that_cannot_be_looked_into_may_hold_a_file(tmp_path, monkeypatch):
    """It is only said of a file that there is none where that is known."""
    file = tmp_path / "roundtable.sqlite"
    assert not _is_there(file)
    file.touch()
    assert _is_there(file)
    assert not _is_there(file / "below")

    def refused(_):
        raise PermissionError

    monkeypatch.setattr(type(file), "stat", refused)
    assert _is_there(file)


def test_what_cannot_be_read_any_more_is_not_listed_as_waiting(tmp_path, monkeypatch):
    """Nor does it stop who asks."""
    with closing(Store.open(tmp_path)) as store:
        monkeypatch.setattr(Backlog, "unkept", property(lambda _: (1,)))

        def lost(*_):
            raise StoreError("gone")

        monkeypatch.setattr(Store, "game", lost)
        assert store.unkept == ()
