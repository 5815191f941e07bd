"""What went wrong is told as an interface text, in the player's language."""

import errno
import os

import pytest
from roundtable.application.faults import fault, fault_text
from roundtable.composition.shelves import UnknownScenarioError
from roundtable.errors import GameError
from roundtable.keeping.exports import UnreadableError, read
from roundtable.loading import ScenarioError, load_texts
from roundtable.locale import Catalog
from roundtable.playthrough import HEAD, Flaw, PlaythroughError, load

ZH, EN = Catalog("zh"), Catalog("en")
KINDS = {
    errno.ENOSPC: "fault-full",
    errno.EROFS: "fault-read-only",
    errno.EACCES: "fault-denied",
    errno.EBUSY: "fault-busy",
    errno.ENOENT: "fault-missing",
    errno.EISDIR: "fault-folder",
    errno.ENAMETOOLONG: "fault-name",
    errno.EIO: "fault-device",
}


@pytest.mark.parametrize(("number", "key"), KINDS.items(), ids=KINDS.values())
def test_a_place_that_refuses_is_told_in_the_players_language(number, key):
    """The system's words do not come through, a way out does."""
    error = OSError(number, os.strerror(number))
    for say in (ZH, EN):
        assert say(key) == fault_text(error, say)
        assert os.strerror(number) not in fault_text(error, say)


def test_what_the_system_alone_knows_is_told_in_its_words():
    """Its first line, since there is nothing better; a file that Windows holds is known by code."""
    assert fault_text(OSError(errno.EXDEV, "odd\nmore"), ZH) == "odd"
    assert fault_text(GameError("mine\nmore"), ZH) == "mine"
    held = OSError(errno.EACCES, "denied")
    held.winerror = 32
    assert fault(held).key == "fault-busy"


TEXTS = {
    Flaw.STRANGE: "a letter to nobody",
    Flaw.NEWER: "roundtable playthrough 9",
    Flaw.LONG: "x" * 2_000_000,
    Flaw.HEAD: f"{HEAD}\nscenario ../../etc",
    Flaw.CUT: f"{HEAD}\nscenario: a",
    Flaw.SYNTAX: f"{HEAD}\nscenario: a\ndigest: {'0' * 64}\nmode: moderate\nclock: 75\nseed: 1\n\nx",
}


@pytest.mark.parametrize(("flaw", "text"), TEXTS.items(), ids=TEXTS)
def test_a_text_that_is_no_game_is_told_by_its_flaw(flaw, text):
    """What is wrong and where, and nothing of the program's own English."""
    with pytest.raises(PlaythroughError) as caught:
        load(text)
    assert flaw is caught.value.flaw
    told = fault_text(caught.value, ZH)
    assert f"fault-game-{flaw}" == fault(caught.value).key
    assert caught.value.message not in told
    assert told not in ("", fault_text(caught.value, EN))


def test_every_flaw_has_its_sentence():
    """In both languages."""
    for flaw in Flaw:
        told = [fault_text(PlaythroughError("", 3, flaw=flaw, found="x"), say) for say in (ZH, EN)]
        assert all(told)
        assert told[0] != told[1]


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    """Not there, a folder, a name no system takes, no text."""
    (tmp_path / "odd").write_bytes(b"\xff\xfe\x00")
    for path, key in (
        (tmp_path / "nothing", "fault-missing"),
        (tmp_path, "fault-folder"),
        ("a\0b", "fault-name"),
    ):
        with pytest.raises(UnreadableError) as caught:
            read(str(path))
        assert key == fault(caught.value).key
    with pytest.raises(PlaythroughError) as strange:
        read(str(tmp_path / "odd"))
    assert strange.value.flaw is Flaw.STRANGE


def test_a_scenario_with_errors_tells_how_many_and_where_first():
    """The checker's pages are for authors; a player hears that there are some."""
    with pytest.raises(ScenarioError) as caught:
        load_texts(b"format: 1\n", b"format: 1\n")
    told = fault(caught.value)
    assert told.key == "fault-scenario"
    assert told.values["code"] in fault_text(caught.value, ZH)


def test_a_scenario_that_is_not_there_is_named():
    """By its id."""
    assert "athens" in fault_text(UnknownScenarioError("athens", ["a"]), ZH)
