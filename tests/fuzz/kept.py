"""What lies in a player's own folder, and what a class hands in: targets as in `targets`."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl

import hostile
from roundtable import locale
from roundtable.application import settings as presented
from roundtable.application.shelf.saves import facts, notice_text
from roundtable.cli import reports
from roundtable.cli.finding import Unusable
from roundtable.composition import made
from roundtable.composition.shelves import FolderLibrary
from roundtable.desktop.keys import DEFAULTS, Keys
from roundtable.home import HOME_VARIABLE
from roundtable.keeping.keeper import StoreKeeper
from roundtable.loading import load_scenario
from roundtable.locale import Catalog, checking
from roundtable.locale.book import CONTROL, Book
from roundtable.report import class_page, classroom
from roundtable.rules import Mode, Scenario, Session
from roundtable.simulation import Distributions, SimulationError, reading
from roundtable.store import FILE, Store, Trouble
from roundtable.studio.folder import Folder
from roundtable.studio.studio import Studio
from roundtable.web import Door
from roundtable.web.keeping import TextKeeper

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"
OURS = Path(locale.__file__).parent / "en"
VALUES = {"error": "e" * 9_000, "file": "/a", "changes": "x", "name": "\u202ename\x1b[31m"}
"""Some of what is put into texts; every other value is a number."""


@cache
def _folder(name: str) -> Path:
    """A folder that one target writes into, where files live in memory if any."""
    memory = Path("/dev/shm")
    above = str(memory) if memory.is_dir() else None
    return Path(tempfile.mkdtemp(prefix=f"roundtable-{name}-", dir=above))


def clear() -> None:
    """Remove what targets wrote."""
    for name in ("locale", "settings", "database", "class", "table", "studio"):
        shutil.rmtree(_folder(name), ignore_errors=True)
    _settings.cache_clear()
    _studio.cache_clear()
    _folder.cache_clear()


@cache
def _sample() -> Scenario:
    return load_scenario(SAMPLE / "scenarios" / "river-crossing")


@cache
def _texts() -> dict[str, checking._Text]:
    return checking._read(OURS, [])


@cache
def _wanted() -> tuple[Book, dict[str, dict[str, object]]]:
    """Our own texts, and for each the values that it is given."""
    texts = _texts()
    given = {
        key: {each: VALUES.get(each, 2) for each in text.values} for key, text in texts.items()
    }
    return Book("en", (each.read_text("utf-8") for each in OURS.glob("*.ftl"))), given


def translation(data: bytes) -> None:
    """A Fluent file that was dropped in gives short harmless texts, or other texts are taken."""
    folder = _folder("locale") / "fr"
    folder.mkdir(exist_ok=True)
    (folder / "a.ftl").write_bytes(data)
    faults: list[checking.Finding] = []
    faults += checking._strange(checking._read(folder, faults), _texts())
    assert all(each.line >= 1 for each in faults)
    own, (ours, given) = Book("fr", locale._read(folder)), _wanted()
    for key in own.ids() & given.keys():
        for book in (own, ours):
            pattern = book.pattern(key)
            text, errors = book.filled(pattern, given[key]) if pattern else ("", [KeyError(key)])
            assert errors or (len(text) < 20_000 and not CONTROL.search(text)), key
        assert not errors, key
    for key in sorted(own.ids() - given.keys())[:20]:
        pattern = own.pattern(key)
        if pattern is not None:
            own.filled(pattern, {})


@cache
def _settings() -> Store:
    return Store.open(_folder("settings"))


_CELLS = {"t": str, "i": int, "r": float, "x": os.fsencode, "n": lambda _: 0}


def settings(data: bytes) -> None:
    """Whatever lies in the table of settings becomes settings, which are kept and read again.

    A line is a key, a letter for the kind of cell (text, integer, real, blob) and its value.
    """
    store = _settings()
    database = store._backlog.database
    database.execute("DELETE FROM settings")
    for line in data.decode("utf-8", "surrogateescape").split("\n")[:200]:
        key, kind, value = [*line.split(" ", 2), "", ""][:3]
        with suppress(ValueError, OverflowError):
            cell = _CELLS.get(kind, str)(value)
            row = (key, cell)
            database.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", row)
    found = presented.Settings.of(store.settings())
    Catalog(found.language)
    assert (found.text, found.volume) in {
        (text, volume) for text in presented.TEXT_SIZES for volume in presented.VOLUMES
    }
    assert type(found.motion) is type(found.hints) is type(found.skip) is type(found.speech) is bool
    keys = Keys(found.keys)
    for action in DEFAULTS:
        assert keys.label(action, "Enter").isprintable()
        keys.clashes(action)
    assert keys.given("help", "x").keys() <= DEFAULTS.keys()
    store.keep_settings(found.as_dict())
    assert presented.Settings.of(store.settings()) == found


def database(data: bytes) -> None:
    """A file of saves, whatever its state, is taken up or moved aside whole; play goes on."""
    folder = _folder("database")
    for each in folder.iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    file = folder / FILE
    file.write_bytes(data)
    library = FolderLibrary((SAMPLE / "scenarios",), (SAMPLE / "seeds",))
    library.hold("river-crossing", _sample())
    session = Session(_sample(), seed=1)
    session.push("open crossing")
    store = Store.open(folder)
    moved = [each for each in store.news() if each.trouble is Trouble.MOVED]
    for each in moved:
        assert each.file.read_bytes() == data
    with closing(StoreKeeper(store, library, made)) as keep:
        _use(keep, session)
        waits = keep.waits
    again = Store.open(folder)
    with closing(StoreKeeper(again, library, made)) as keep:
        news = {each.trouble for each in again.news()}
        assert news <= {Trouble.CLOCK} or waits, news
        assert waits or any(each.name == "mine" for each in keep.slots())


def _use(keep: StoreKeeper, session: Session) -> None:
    """Everything that is done with saves, once."""
    say = Catalog("en")
    keep.keep_settings(keep.settings())
    found = keep.slots()
    for each in found:
        assert (each.name + facts(each, say)).isprintable()
    for each in found[:5]:
        keep.open(each.number)
        keep.versions(each.number)
        keep.picture(each.number)
        keep.exported(each.number)
        keep.rename(each.number, "a\x1b[31m")
        keep.remove(each.number)
        keep.restore(each.number)
    keep.resume("river-crossing")
    keep.heard("river-crossing")
    list(keep.finished())
    keep.save(session)
    newest = keep.slots()[0].number
    keep.rename(newest, "mine")
    for notice in keep.notices():
        assert notice_text(notice, say).isprintable()


def results(data: bytes) -> None:
    """A class's result is on the page, or a line tells why not."""
    folder = _folder("class")
    os.environ[HOME_VARIABLE] = str(folder)
    reports.find_scenario = _of_class
    told = data.replace(b"DIGEST", _sample().digest.encode())
    (folder / "a<script>.playthrough").write_bytes(told)
    found, faults = reports.class_results([folder])
    assert len(found) + len(faults) == 1
    assert all(each.isprintable() for each in faults), faults
    if found:
        say = Catalog("en")
        assert "<script>" not in class_page(classroom(found, say), say)


def _of_class(word: str) -> Scenario:
    if word != _sample().id:
        raise Unusable(f"there is no scenario `{word}`")
    return _sample()


def table(data: bytes) -> None:
    """A table of games is drawn from, or it is none."""
    for ending in (".csv", ".jsonl"):
        file = _folder("table") / f"a{ending}"
        file.write_bytes(data)
        found = Distributions()
        with suppress(SimulationError):
            for rows in reading(file):
                found.add(rows)


def browser(data: bytes) -> None:
    """Whatever lies in a browser's store, pages are shown and a game can be kept.

    A line is a key and its text.
    """
    lines = (line.partition(" ") for line in data.decode("utf-8", "replace").split("\n"))
    plain = {key: text.replace("DIGEST", _sample().digest) for key, _, text in lines if key}
    keeper = TextKeeper(hostile.One(_sample()), plain, lambda: "2026-11-29T12:00:00")
    door = Door(hostile.application(_sample(), Mode.MODERATE, keeper=keeper))
    for line in ("sure show saves", "show profile", "show settings", "show library"):
        door.do(line)
    for each in keeper.slots()[:3]:
        for line in ("continue", "rename", "export", "remove", "restore"):
            door.do(f"{line} {each.number}")
        keeper.open(each.number, newer=True)
        keeper.versions(each.number)
    keeper.resume(_sample().id)
    keeper.heard(_sample().id)
    session = Session(_sample(), seed=1)
    session.push("open crossing")
    keeper.save(session)
    assert json.loads(json.dumps(keeper.writes()))
    assert keeper.slots()[0].heard == 0


@cache
def _studio() -> Studio:
    home = _folder("studio") / "a"
    shutil.copytree(SAMPLE / "scenarios" / "river-crossing", home)
    shutil.copy(SAMPLE / "seeds" / "river-crossing.yaml", home / "river-crossing.record.yaml")
    (home / "source.txt").write_text(
        "Ada said that stone lasts. Ben laughed. Cy counted.\n", "utf-8"
    )
    return Studio(Folder(home), "en")


def studio(data: bytes) -> None:
    """Whatever a form sends, the studio's files can be read as before, and its page is shown."""
    studio = _studio()
    pairs = parse_qsl(data.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=200)
    fields: dict[str, list[str]] = {}
    for name, text in pairs:
        fields.setdefault(name, []).append(text)
    studio.do(fields)
    assert studio.bench.readable
    studio.page(fields.get("at", ["crossing"])[0])


TARGETS = {
    "browser": browser,
    "studio": studio,
    "locale": translation,
    "settings": settings,
    "database": database,
    "class": results,
    "table": table,
}
"""By name, as in `targets`."""
