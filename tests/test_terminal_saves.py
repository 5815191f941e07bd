"""The kept games in the terminal: gone on with, renamed, deleted and brought back, written and read."""

from __future__ import annotations

import re
import shutil

import pytest
from roundtable.application import Settings
from roundtable.composition import FolderLibrary, StoreKeeper
from roundtable.locale import Catalog
from roundtable.rules import Session
from roundtable.shipped import folder
from roundtable.store import Store
from roundtable.terminal import run
from storing import SHIPPED, renamed

SAY = Catalog("en")


@pytest.fixture
def shelf(tmp_path):
    """A folder with a copy of a shipped scenario, which a test may change."""
    shutil.copytree(folder("scenarios") / SHIPPED, tmp_path / "shelf" / SHIPPED)
    return tmp_path / "shelf"


@pytest.fixture
def opened(tmp_path, shelf):
    """Opens what a run is handed; the first one has kept two games."""
    stores = []

    def begin():
        stores.append(Store.open(tmp_path / "home"))
        library = FolderLibrary([shelf], [folder("seeds")])
        return library, StoreKeeper(stores[-1], library)

    library, keeper = begin()
    for move in ("open divergence", "open paradigm"):
        session = Session(library.load(SHIPPED))
        session.push(move)
        keeper.save(session)
    yield begin
    for each in stores:
        each.close()


def typing(opened, *lines):
    """All that is shown while these lines are typed, one after the other, and what is kept then."""
    library, keeper = opened()
    shown, waiting = [], iter(lines)

    def ask(_prompt):
        line = next(waiting, None)
        if line is None:
            raise EOFError
        return line

    run(
        library,
        keeper,
        settings=Settings(language="en", hints=False),
        ask=ask,
        show=shown.append,
        width=lambda: 200,
    )
    assert not list(waiting), "not every line was asked for"
    return re.sub(r"\s+", " ", "\n".join(shown)), keeper


def test_deleted_games_come_back_one_by_one(opened):
    """The one deleted last comes first, also after the list was left."""
    shown, keeper = typing(opened, "saves", "1", "4", "1", "4", "back", "saves", "2")
    assert [1] == [each.number for each in keeper.slots()]
    assert SAY("saves-restored") in shown
    shown, keeper = typing(opened, "saves", "1", "4", "2", "2")
    assert [1] == [each.number for each in keeper.slots()]


def test_a_game_is_renamed_exported_and_imported_again(opened, tmp_path):
    """The file has the game's name; quotes around its path are no part of it."""
    shown, keeper = typing(opened, "saves", "1", "2", "Monday", "1", "3")
    assert "Monday" == keeper.slots()[0].name
    file = tmp_path / "home" / "exports" / "Monday.playthrough"
    assert str(file) in shown.replace(" ", "")  # lines are broken anywhere
    shown, keeper = typing(opened, "saves", "3", f"'{file}'", "4", str(tmp_path))
    assert SAY("saves-imported") in shown
    assert SAY("fault-folder") in shown
    assert 3 == len(keeper.slots())


def test_either_version_is_offered_with_what_changed(opened, shelf):
    """The newer one goes on as a game of its own."""
    renamed(shelf, "Parting ways", "Ways part")
    shown, keeper = typing(opened, "saves", "2", "2", "quit")
    assert SAY("version-texts", count=1) in shown
    assert SAY("saves-go-on-older") in shown
    assert "Question 1: Ways part" in shown
    assert 3 == len(keeper.slots())


def test_a_newer_version_in_which_nothing_is_legal_is_not_offered(opened, shelf):
    """The game goes on as it was."""
    renamed(shelf, "id: divergence\n", "id: parting\n")
    shown, _ = typing(opened, "saves", "2", "1", "quit")
    assert SAY("saves-upto", legal=0, moves=1) in shown
    assert SAY("saves-go-on-newer") not in shown
    assert "Question 1: Parting ways" in shown
