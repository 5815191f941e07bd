"""What is left of a broken file: every row on a page that is whole."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from random import Random

import pytest
from roundtable.store import FILE, Store, Texts, Trouble
from roundtable.store.database import MIGRATIONS
from roundtable.store.pages import _Pages, rows_of
from storing import played

TEXTS = Texts(b"scenario " * 3000, b"record " * 5000)
PAGE = 4096
GAMES = 300


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The bytes of a file with settings, texts on many pages, and games on more."""
    folder = tmp_path_factory.mktemp("sound")
    store = Store.open(folder)
    store.keep_settings({"language": "en", "clock": 50})
    for seed in range(GAMES):
        store.save(played("open one", "call a", seed=seed), texts=TEXTS)
    store.rename(1, "第一局")
    store.keep_picture(GAMES, bytes(range(256)) * 60)
    store.remove(2)
    store.close()
    return (folder / FILE).read_bytes()


def opened(folder, data):
    """The store of a folder whose file has these bytes; the broken file must stay as it was."""
    (folder / FILE).write_bytes(data)
    store = Store.open(folder)
    if store.notice is not None:
        assert Trouble.MOVED is store.notice.trouble
        assert data == store.notice.file.read_bytes()
        assert store.notice.games == len(store.games())
    return store


def damaged(data, page, piece=bytes(PAGE), at=0):
    """The bytes with a piece of a page, counted from 1, overwritten."""
    start = (page - 1) * PAGE + at
    return data[:start] + piece + data[start + len(piece) :]


def root(name, folder, data):
    """The page that a table or an index begins on."""
    (folder / "copy").write_bytes(data)
    with closing(sqlite3.connect(folder / "copy")) as database:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        return database.execute(query, (name,)).fetchone()[0]


@pytest.mark.parametrize(
    ("piece", "at"), [(bytes(PAGE), 0), (b"not a database at all ", 0), (b"\xff" * 3000, 100)]
)
def test_a_damaged_first_page_costs_no_game(tmp_path, sound, piece, at):
    """The first page says where the tables lie and holds no game, so every game comes back whole."""
    store = opened(tmp_path, damaged(sound, 1, piece, at))
    assert GAMES - 1 == len(store.games())
    assert {"language": "en", "clock": 50} == store.settings()
    assert TEXTS == store.texts("0" * 64)
    assert ("第一局", played("open one", "call a")) == (store.game(1).name, store.game(1).played)
    assert bytes(range(256)) * 60 == store.picture(GAMES)
    assert store.restore(2)
    store.close()


def test_a_damaged_index_costs_no_game(tmp_path, sound):
    """What an index holds stands in its table too."""
    store = opened(tmp_path, damaged(sound, root("games_by_scenario", tmp_path, sound)))
    assert GAMES - 1 == len(store.games())
    store.close()


def test_a_page_between_costs_no_game(tmp_path, sound):
    """Where the page that leads to all others of the games is gone, they are found all the same."""
    store = opened(tmp_path, damaged(sound, root("games", tmp_path, sound)))
    assert GAMES - 1 == len(store.games())
    store.close()


@pytest.mark.parametrize(("share", "least"), [(0.1, 0), (0.7, 100), (0.95, 200)])
def test_a_file_that_was_cut_keeps_what_stands_before_the_cut(tmp_path, sound, share, least):
    """Of a file cut short the games on its whole pages come back."""
    store = opened(tmp_path, sound[: round(len(sound) * share)])
    assert least <= len(store.games()) < GAMES
    assert {"language": "en", "clock": 50} == store.settings()
    store.close()


def test_a_game_of_the_first_version_is_carried_over_too(tmp_path):
    """Its rows are shorter; what they lack takes its default."""
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        file.executescript(MIGRATIONS[0])
        row = (7, "small", "0" * 64, "moderate", 100, "0", "open one", 1, "2026-01-01T00:00:00")
        file.execute("INSERT INTO games VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        file.commit()
    store = opened(tmp_path, damaged((tmp_path / FILE).read_bytes(), 1))
    assert [(7, replace(played("open one"), format=1))] == [
        (each.number, each.played) for each in store.games()
    ]
    store.close()


def test_what_still_stood_in_the_log_is_carried_over(tmp_path):
    """A process that was killed leaves its last moves in the log beside the file."""
    program = (
        "import os, sys; from pathlib import Path\n"
        "from roundtable.store import Store; from roundtable.playthrough import Playthrough\n"
        "from roundtable.rules import Mode\n"
        "store = Store.open(Path(sys.argv[1]))\n"
        "number = store.save(Playthrough('small', '0' * 64, Mode.MODERATE, 100, 0, ('open one',)))\n"
        "store.save(Playthrough('small', '0' * 64, Mode.MODERATE, 100, 0,"
        " ('open one', 'call a')), number)\n"
        "os._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    assert (tmp_path / f"{FILE}-wal").stat().st_size > 0
    logs = [values[6] for _, values in rows_of(tmp_path / FILE) if len(values) > 9]
    assert ["open one\ncall a"] == logs


def leaf(*cells):
    """A page of a table that holds these cells."""
    page = bytearray(PAGE)
    page[0], page[3:5] = 13, len(cells).to_bytes(2)
    at = PAGE
    for number, cell in enumerate(cells):
        at -= len(cell)
        page[at : at + len(cell)] = cell
        page[8 + 2 * number : 10 + 2 * number] = at.to_bytes(2)
    return bytes(page)


def cell(record, number=1):
    """A cell that holds a record."""
    return bytes([len(record), number]) + record


def read(folder, *pages, log=b""):
    """The rows of a file of these pages; the first stands for the damaged one."""
    (folder / "file").write_bytes(b"".join([bytes(PAGE), *pages]))
    (folder / "file-wal").write_bytes(log)
    return list(rows_of(folder / "file"))


def test_each_kind_of_value_is_read(tmp_path):
    """Nothing, small and large numbers, fractions, text and bytes, as the format has them."""
    record = bytes([9, 0, 1, 2, 7, 8, 9, 15, 14]) + b"\xff\x01\x00" + b"?\xf8" + bytes(6) + b"ab"
    assert [(1, (None, -1, 256, 1.5, 0, 1, "a", b"b"))] == read(tmp_path, leaf(cell(record)))
    numbered = bytes([3]) + b"\xff" * 9 + b"\x02\x0fa"
    assert [(-1, ("a",))] == read(tmp_path, leaf(numbered))


@pytest.mark.parametrize(
    "wrong",
    [
        b"\x02\x17abcd",  # a text longer than its row
        b"\x02\x0f\xff",  # no UTF-8
        b"\x82",  # a number that does not end
        b"",
    ],
)
def test_a_cell_that_does_not_fit_costs_only_itself(tmp_path, wrong):
    """What stands on the same page is read."""
    sound = cell(b"\x02\x0fa", 7)
    assert [(7, ("a",))] == read(tmp_path, leaf(sound, cell(wrong)))


def test_a_row_whose_pages_are_missing_is_passed_over(tmp_path):
    """A row that runs over into pages behind the end of the file is not made up."""
    long = b"\xce\x20\x01" + bytes(1000)
    assert [] == read(tmp_path, leaf(long[:1003] + (99).to_bytes(4)))


def test_a_page_of_the_log_counts_once_it_was_committed(tmp_path):
    """The last whole change counts, one that was cut does not, nor one of an earlier round."""
    salt, other = b"saltsalt", b"elsewhen"

    def frame(text, commit, mark):
        page = leaf(cell(b"\x02\x0f" + text))
        return (2).to_bytes(4) + commit.to_bytes(4) + mark + bytes(8) + page

    head = bytes(16) + salt + bytes(8)
    log = head + frame(b"b", 2, salt) + frame(b"c", 0, salt) + frame(b"d", 2, other)
    assert [(1, ("b",))] == read(tmp_path, leaf(cell(b"\x02\x0fa")), log=log)


def test_what_looks_like_a_game_and_is_none_is_not_carried_over(tmp_path):
    """Of a row as wide as a game, with a digest where a game has one, the count must be one too."""
    row = (1, "small", "0" * 64, "moderate", 100, "0", "open one", "soon", "2026")
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        names = "id INTEGER PRIMARY KEY, b, c, d, e, f, g, h, i"
        file.execute(f"CREATE TABLE games ({names})")
        file.execute("INSERT INTO games VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        file.commit()
    store = opened(tmp_path, damaged((tmp_path / FILE).read_bytes(), 1))
    assert () == store.games()
    store.close()


def test_noise_is_no_row_and_stops_nothing(tmp_path, sound):
    """Whatever stands in a file, reading it ends, and what does not fit is passed over."""
    draw = Random(7)
    for _ in range(40):
        data = bytearray(sound[: 20 * PAGE])
        for _ in range(400):
            data[draw.randrange(len(data))] = draw.randrange(256)
        (tmp_path / "noise").write_bytes(data)
        assert sum(1 for _ in rows_of(tmp_path / "noise")) < 20 * PAGE


def test_cells_that_all_run_over_the_whole_file_are_bounded(tmp_path):
    """A page whose rows all claim a million bytes, in pages that lead in a circle, costs little."""
    cells = 1000
    page = bytearray(PAGE)
    page[0], page[3:5] = 13, cells.to_bytes(2)
    for number in range(cells):
        page[8 + 2 * number : 10 + 2 * number] = (2100 + number).to_bytes(2)
    page[2100:] = b"\xbd\x84\x40\x01" * ((PAGE - 2100) // 4)
    circle = (3).to_bytes(4) + bytes(PAGE - 4)
    assert [] == read(tmp_path, bytes(page), *[circle] * 8)


def test_a_page_that_the_disk_does_not_give_is_passed_over(tmp_path):
    """A bad place on the disk costs the page that lies there."""

    class Torn(BytesIO):
        def read(self, size=-1):
            if self.tell() == PAGE:
                raise OSError("bad sector")
            return super().read(size)

    sound = leaf(cell(b"\x02\x0fa"))
    pages = _Pages(Torn(bytes(PAGE) + sound * 2), tmp_path / "none")
    assert [[], [], [(1, ("a",))]] == [list(pages.rows(number)) for number in (1, 2, 3)]


def test_a_newer_file_that_was_killed_stays_byte_for_byte(tmp_path):
    """Its log is not taken in by a version that only looks at it."""
    Store.open(tmp_path).close()
    program = (
        "import os, sqlite3, sys\n"
        "file = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "file.execute('PRAGMA user_version = 99')\n"
        "os._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path / FILE)], check=False)
    files = [tmp_path / FILE, tmp_path / f"{FILE}-wal"]
    before = [each.read_bytes() for each in files]
    store = Store.open(tmp_path)
    store.save(played("open one"))
    store.keep_settings({"clock": 50})
    assert Trouble.NEWER is store.notice.trouble
    store.close()
    assert before == [each.read_bytes() for each in files]
