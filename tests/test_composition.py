"""The glue: the library on disk and the keeper over the store."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from making import small
from roundtable import composition
from roundtable.application import Settings, notice_text
from roundtable.application.shelf.saves import saves
from roundtable.composition import FolderLibrary, StoreKeeper, UnknownScenarioError
from roundtable.locale import Catalog, languages
from roundtable.playthrough import Playthrough, load
from roundtable.rules import Session
from roundtable.shipped import folder
from roundtable.store import FILE, Store
from storing import SHIPPED, renamed


@pytest.fixture
def shelf(tmp_path):
    """A folder with a copy of the shipped scenario, which a test may change."""
    place = tmp_path / "shelf"
    shutil.copytree(folder("scenarios") / SHIPPED, place / SHIPPED)
    return place


@pytest.fixture
def store(tmp_path):
    """A store in a fresh folder."""
    made = Store.open(tmp_path / "home")
    yield made
    made.close()


def library(shelf):
    """The library of one shelf."""
    return FolderLibrary([shelf], [folder("seeds")])


def a_keeper(store, shelves):
    """A keeper over a store, as the composition makes it."""
    return StoreKeeper(store, shelves, composition.made)


def said(keeper):
    """The notices as texts, in both languages, to see that there are such."""
    found = keeper.notices()
    for tag in languages():
        texts = [notice_text(each, Catalog(tag)) for each in found]
    return texts


def test_home_is_what_the_variable_names(monkeypatch, tmp_path):
    """`ROUNDTABLE_HOME` overrides the system's place."""
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path))
    assert tmp_path == composition.home()
    monkeypatch.setenv("ROUNDTABLE_HOME", "")
    assert "roundtable" == composition.home().name


def test_library_lists_what_is_shipped_and_loads_it_once():
    """The shipped scenario is there; asked twice it is the same value."""
    shipped = composition.library()
    assert SHIPPED in shipped.ids()
    assert shipped.load(SHIPPED) is shipped.load(SHIPPED)


def test_library_prefers_the_first_shelf(shelf):
    """A player's own scenario goes before a shipped one of the same name."""
    both = composition.library(shelf, shelf / "missing")
    assert 1 == both.ids().count(SHIPPED)
    assert shelf / SHIPPED == both._paths()[SHIPPED]


def test_what_is_shipped_is_the_same_whatever_a_player_has(shelf, store):
    """A daily scene is drawn from it; a copy that was edited, on a shelf before it, changes nothing."""
    edited(shelf)
    both, plain = composition.library(shelf), composition.library()
    digests = [each.digest for each in plain.shipped()]
    assert [each.digest for each in both.shipped()] == digests
    assert both.load(SHIPPED).digest not in digests
    drawn = next(each for each in both.shipped() if each.id == SHIPPED)
    a_keeper(store, both).save(Session(drawn, mode="daily", seed=20261125, scene="lead"))
    assert a_keeper(store, both).daily(SHIPPED, 20261125).scenario.digest == drawn.digest


def test_unknown_scenario_is_refused_with_what_there_is():
    """The error names the scenarios that can be played."""
    with pytest.raises(UnknownScenarioError, match=SHIPPED):
        composition.library().load("../etc")


def test_keeper_resumes_where_the_game_was_left(shelf, store):
    """A kept game comes back move for move, and goes on as the same game."""
    keeper = a_keeper(store, library(shelf))
    session = Session(library(shelf).load(SHIPPED), clock=75, seed=3)
    session.push("open divergence")
    keeper.save(session)
    again = keeper.resume(SHIPPED)
    assert session.log == again.log
    assert (75, 3) == (again.clock, again.seed)
    again.push(again.legal_moves[0])
    keeper.save(again)
    assert again.log == keeper.resume(SHIPPED).log
    assert (1,) == store._backlog.database.execute("SELECT count(*) FROM games").fetchone()
    assert () == keeper.notices()


def test_what_is_kept_with_a_game_comes_back_with_it(shelf, store):
    """Plain data; a game that was never kept has none."""
    keeper = a_keeper(store, library(shelf))
    session = Session(library(shelf).load(SHIPPED))
    assert {} == dict(keeper.about(session))
    keeper.save(session, left="divergence")
    assert "divergence" == keeper.about(session)["left"]
    again = a_keeper(store, library(shelf))
    assert "divergence" == again.about(again.resume(SHIPPED))["left"]


def test_a_question_that_was_left_stays_left_in_an_export(shelf, store):
    """An older text does not say it, and is taken in all the same."""
    keeper = a_keeper(store, library(shelf))
    session = Session(library(shelf).load(SHIPPED))
    session.push("open divergence")
    keeper.save(session)
    plain = keeper.exported(keeper.slots()[0].number)
    keeper.save(session, left="divergence")
    text = keeper.exported(keeper.slots()[0].number)
    assert text.splitlines() == [
        *plain.splitlines()[:4], "left: divergence", *plain.splitlines()[4:]
    ]  # fmt: skip
    path = Path(keeper.export(keeper.slots()[0].number))
    assert path.read_text("utf-8") == text
    for given, left in ((plain, ""), (text, "divergence")):
        taken = keeper.open(keeper.imported(given))
        assert (taken.log, keeper.about(taken)["left"]) == (session.log, left)


def test_what_is_no_question_of_a_game_is_not_written_as_left(shelf, store):
    """What lies in the saves may be anything."""
    keeper = a_keeper(store, library(shelf))
    session = Session(library(shelf).load(SHIPPED))
    session.push("open divergence")
    for odd in ("paradigm", "divergence\nseed: 3", ["divergence"], None):
        keeper.save(session, left=odd)
        assert "left" not in keeper.exported(keeper.slots()[0].number)


def test_keeper_has_nothing_to_resume_at_first(shelf, store):
    """Without a game there is none, and nothing to tell."""
    keeper = a_keeper(store, library(shelf))
    assert keeper.resume(SHIPPED) is None
    assert () == keeper.notices()


def test_keeper_forgets(shelf, store):
    """A forgotten game is not resumed."""
    keeper = a_keeper(store, library(shelf))
    keeper.save(Session(library(shelf).load(SHIPPED)))
    keeper.forget(SHIPPED)
    assert keeper.resume(SHIPPED) is None


def test_folder_may_be_called_otherwise_than_its_scenario(shelf, store):
    """Its game is resumed and forgotten by the folder's name, and by the scenario's own id."""
    (shelf / SHIPPED).rename(shelf / "mine")
    scenarios = library(shelf)
    assert ("mine",) == scenarios.ids()
    keeper = a_keeper(store, scenarios)
    session = Session(scenarios.load("mine"))
    session.push("open divergence")
    keeper.save(session)
    assert session.log == keeper.resume("mine").log
    assert scenarios.load(SHIPPED) is scenarios.load("mine")
    assert session.log == keeper.resume(SHIPPED).log
    keeper.forget("mine")
    assert keeper.resume("mine") is None
    assert () == keeper.notices()


def test_scenario_with_faults_has_its_game_told_of(shelf, store):
    """A kept game whose scenario cannot be read is told of; without a game nothing is said."""
    keeper = a_keeper(store, library(shelf))
    (shelf / SHIPPED / "scenario.yaml").write_text("id: [", encoding="utf-8")
    assert keeper.resume(SHIPPED) is None
    assert () == keeper.notices()
    keeper.save(Session(composition.library().load(SHIPPED)))
    assert keeper.resume(SHIPPED) is None
    assert 1 == len(said(keeper))


def edited(shelf):
    """Another version of the scenario, with a line more in its file."""
    file = shelf / SHIPPED / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\n# edited\n", encoding="utf-8")


def test_game_of_an_older_version_that_was_not_kept_is_told_of_once(shelf, store):
    """It is not resumed in silence, and it is still in the store."""
    before = library(shelf).load(SHIPPED)
    store.save(Playthrough.of(Session(before)))
    edited(shelf)
    keeper = a_keeper(store, library(shelf))
    assert keeper.resume(SHIPPED) is None
    assert keeper.resume(SHIPPED) is None
    (line,) = said(keeper)
    assert SHIPPED in line
    assert () == keeper.notices()
    assert before.digest == store.latest(SHIPPED).played.digest


def test_game_goes_on_with_the_version_it_was_begun_on(shelf, store):
    """The scenario's text is kept with the game, so an edit of its file harms no game."""
    shelves = library(shelf)
    session = Session(shelves.load(SHIPPED), seed=4)
    session.push("open divergence")
    a_keeper(store, shelves).save(session)
    edited(shelf)
    keeper = a_keeper(store, library(shelf))
    again = keeper.resume(SHIPPED)
    assert session.scenario.digest == again.scenario.digest
    assert session.events == again.events
    (line,) = said(keeper)
    assert session.scenario.title["zh"] in line or session.scenario.title["en"] in line
    again.push(again.legal_moves[0])
    keeper.save(again)
    assert [True] == [each.changed for each in keeper.slots()]


@pytest.mark.parametrize(
    ("moves", "legal"),
    [
        (("call yao-shunyu expect two-markets at 60",), 1),
        (("call yao-shunyu expect two-markets at 60", "follow yao-shunyu"), 1),
        (("call yao-shunyu", "follow yao-shunyu"), 3),
    ],
)
def test_game_goes_on_in_the_newer_version_as_far_as_it_is_legal_there(shelf, store, moves, legal):
    """As a game of its own; the one that was played stays whole."""
    shelves = library(shelf)
    session = Session(shelves.load(SHIPPED))
    for move in ("open divergence", *moves):
        session.push(move)
    a_keeper(store, shelves).save(session)
    renamed(shelf, "two-markets", "split-markets")
    keeper = a_keeper(store, library(shelf))
    (slot,) = keeper.slots()
    versions = keeper.versions(slot.number)
    assert (legal, 1 + len(moves)) == (versions.legal, versions.moves)
    newer = keeper.open(slot.number, newer=True)
    assert session.log[:legal] == newer.log
    assert newer.scenario.digest != session.scenario.digest
    assert [session.log[:legal], session.log] == [keeper.found(w).log for w in ("2", "1")]
    assert () == keeper.notices()


def test_game_whose_first_move_is_not_legal_in_the_newer_version_stays(shelf, store):
    """Going on and the list both say so, and nothing is offered that cannot be had."""
    shelves = library(shelf)
    session = Session(shelves.load(SHIPPED))
    session.push("open paradigm as double")
    a_keeper(store, shelves).save(session)
    renamed(shelf, "id: double", "id: twofold")
    keeper = a_keeper(store, library(shelf))
    assert session.log == keeper.resume(SHIPPED).log
    (line,) = said(keeper)
    assert "Saved games" not in line
    assert "存档" not in line
    say = Catalog("en")
    assert not saves(keeper.slots(), keeper.versions, say).rows[0].newer
    assert keeper.open(1, newer=True) is None
    assert 1 == len(said(keeper))
    assert 1 == len(keeper.slots())


def test_versions_are_those_of_the_folder_that_was_asked_for(shelf, store):
    """Where a copy under another name calls itself like a shipped one, it is the newer version."""
    shipped = composition.library()
    session = Session(shipped.load(SHIPPED))
    session.push("open divergence")
    a_keeper(store, shipped).save(session)
    edited(shelf)
    (shelf / SHIPPED).rename(shelf / "mine")
    shelves = composition.library(shelf)
    keeper = a_keeper(store, shelves)
    assert keeper.resume("mine").scenario.digest == session.scenario.digest
    assert 1 == len(said(keeper))
    assert keeper.slots()[0].changed
    newer = keeper.open(1, newer=True)
    assert newer.scenario is shelves.load("mine")
    assert [False, True] == [each.changed for each in keeper.slots()]
    assert keeper.resume(SHIPPED).scenario is newer.scenario
    assert () == keeper.notices()


def test_game_goes_on_though_its_scenario_has_faults_now(shelf, store, played):
    """Its own version was kept with it."""
    _, session = played
    (shelf / SHIPPED / "scenario.yaml").write_text("id: [", encoding="utf-8")
    keeper = a_keeper(store, library(shelf))
    assert session.log == keeper.resume(SHIPPED).log
    assert [False] == [each.changed for each in keeper.slots()]


@pytest.mark.parametrize("log", ["call nobody", "dance", "undo"])
def test_game_that_cannot_be_replayed_is_told_of(shelf, store, log):
    """A log that fits no game leaves the player with a sentence, not an error."""
    keeper = a_keeper(store, library(shelf))
    keeper.save(Session(library(shelf).load(SHIPPED)))
    store._backlog.database.execute("UPDATE games SET log = ?", (log,))
    assert keeper.resume(SHIPPED) is None
    assert 1 == len(said(keeper))


def test_settings_survive_and_odd_ones_become_the_default(shelf, store):
    """What is kept comes back; what is odd is as if it had not been set."""
    keeper = a_keeper(store, library(shelf))
    assert Settings() == keeper.settings()
    keeper.keep_settings(Settings(language="en", clock=50))
    assert Settings(language="en", clock=50) == keeper.settings()
    store.keep_settings({"clock": "soon"})
    assert Settings(language="en") == keeper.settings()


def test_store_that_fails_is_told_of_and_stops_nothing(shelf, store):
    """Every call on a closed store returns; the player hears of it."""
    keeper = a_keeper(store, library(shelf))
    store.close()
    assert Settings() == keeper.settings()
    assert keeper.resume(SHIPPED) is None
    assert 1 == len(said(keeper))


@pytest.mark.parametrize("junk", [b"broken, and long enough to be seen as such"])
def test_notice_of_the_store_is_passed_on_once(shelf, tmp_path, junk):
    """The player hears that a broken file was moved aside."""
    home = tmp_path / "broken"
    home.mkdir()
    (home / FILE).write_bytes(junk)
    store = Store.open(home)
    keeper = a_keeper(store, library(shelf))
    (line,) = said(keeper)
    assert "broken-1" in line
    assert () == keeper.notices()
    store.close()


def test_busy_store_is_told_of_and_the_game_goes_on(shelf, store, tmp_path, monkeypatch):
    """While another window writes, nothing is lost that a later save does not bring."""
    monkeypatch.setattr("roundtable.store.database.PATIENCE", 0.0)
    mine = Store.open(tmp_path / "home")
    keeper = a_keeper(mine, library(shelf))
    store._backlog.database.execute("BEGIN IMMEDIATE")
    session = Session(small())
    keeper.save(session)
    keeper.keep_settings(Settings(clock=50))
    keeper.forget("small")
    assert said(keeper)
    store._backlog.database.execute("COMMIT")
    keeper.save(session)
    assert store.latest("small") is not None
    mine.close()


def test_keeper_opens_the_store_in_home(monkeypatch, tmp_path):
    """The keeper of a command keeps in `ROUNDTABLE_HOME`."""
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path / "here"))
    made = composition.keeper(composition.library())
    made.keep_settings(Settings(clock=100))
    assert (tmp_path / "here" / FILE).exists()
    made._store.close()


def test_game_that_went_on_in_two_windows_is_two_games(shelf, store):
    """The second window's game becomes one of its own, and that is told."""
    shelves = library(shelf)
    first = a_keeper(store, shelves)
    session = Session(shelves.load(SHIPPED))
    session.push("open divergence")
    first.save(session)
    second = a_keeper(store, shelves)
    other = second.resume(SHIPPED)
    session.push(session.legal_moves[0])
    other.push("adjourn")
    first.save(session)
    second.save(other)
    assert 2 == len(second.slots())
    assert 1 == len(said(second))
    assert () == first.notices()


def test_finished_games_are_handed_out_whole(shelf, store):
    """Only those that are over, the one saved last first."""
    shelves = library(shelf)
    keeper = a_keeper(store, shelves)
    for moves in (("open divergence",), ("open divergence", "adjourn")):
        session = Session(shelves.load(SHIPPED))
        for move in moves:
            session.push(move)
        while len(moves) == 2 and not session.over:
            session.push(session.legal_moves[0])
        keeper.save(session)
    (over,) = keeper.finished()
    assert (2, "", True) == (over.number, over.name, over.session.over)
    assert over.ended == keeper.slots()[0].updated
    assert over.session.log == keeper.found("2").log


@pytest.fixture
def played(shelf, store):
    """A keeper that kept a game, and the game."""
    shelves = library(shelf)
    keeper = a_keeper(store, shelves)
    session = Session(shelves.load(SHIPPED))
    session.push("open divergence")
    keeper.save(session)
    return keeper, session


def test_game_deleted_elsewhere_is_kept_again_whole(played, store):
    """Another window or a command deleted it; that it went on there is not said."""
    keeper, session = played
    store.remove(1)
    session.push("call tang-jie")
    keeper.save(session)
    assert ["notice-anew"] == [each.key for each in keeper.notices()]
    assert session.log == keeper.found("2").log


def test_texts_of_the_scenario_are_kept_with_a_game_that_is_kept_again(played, store, shelf):
    """The file of the saves was deleted: the fresh one has the version that is played too."""
    keeper, session = played
    for each in store.folder.iterdir():
        each.unlink()
    session.push("call tang-jie")
    keeper.save(session)
    assert ["notice-gone"] == [each.key for each in keeper.notices()]
    edited(shelf)
    assert session.log == a_keeper(store, library(shelf)).resume(SHIPPED).log


@pytest.fixture
def held(played, store, monkeypatch):
    """The same, while another window holds the file; and that window."""
    monkeypatch.setattr("roundtable.store.backlog.AGAIN", 0.0)
    store._backlog.database.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(store.folder / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield *played, other


def test_games_that_could_not_be_kept_are_written_once(held, store):
    """Before leaving, and at the end only if the game went on after that."""
    keeper, session, _ = held
    keeper.save(session)
    assert ["notice-busy", "notice-unkept"] == [each.key for each in keeper.part()]
    assert () == keeper.part()
    session.push("call tang-jie")
    keeper.save(session)
    assert ["notice-unkept"] == [each.key for each in keeper.close()]
    files = sorted((store.folder / "exports").iterdir(), key=lambda each: each.stat().st_size)
    assert [1, 2] == [len(load(each.read_text("utf-8")).log) for each in files]


def test_changes_that_could_not_be_kept_are_told_of_before_leaving(held):
    """A new name, say, of which no text can be made; once."""
    keeper, _, _ = held
    keeper.rename(1, "Monday")
    assert ["notice-busy", "notice-undone"] == [each.key for each in keeper.part()]
    assert () == keeper.close()


def test_games_that_can_be_written_nowhere_are_told_of(held, monkeypatch):
    """Then staying is what is left."""

    def refused(_kept, _folder):
        raise OSError

    keeper, session, _ = held
    keeper.save(session)
    monkeypatch.setattr(sys.modules["roundtable.keeping.keeper"], "written", refused)
    assert "notice-lost" in [each.key for each in keeper.part()]


def test_games_are_written_elsewhere_where_the_folder_of_now_is_gone(held, monkeypatch, tmp_path):
    """A stick that was pulled out takes the saves and the current folder with it."""
    keeper, session, _ = held
    keeper.save(session)
    (keeper._store.folder / "exports").write_text("no folder")
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    monkeypatch.setattr("roundtable.keeping.keeper.gettempdir", lambda: str(tmp_path / "else"))
    told = {each.key: each.values for each in keeper.part()}
    assert load((tmp_path / "else").joinpath(told["notice-unkept"]["path"]).read_text("utf-8"))
    monkeypatch.chdir(tmp_path)


def test_what_is_kept_in_the_end_is_told_as_kept(held):
    """The last try may be the one that succeeds."""
    keeper, session, other = held
    keeper.save(session)
    assert keeper.waits
    other.execute("ROLLBACK")
    assert "notice-kept" in [each.key for each in keeper.part()]
    assert not keeper.waits
