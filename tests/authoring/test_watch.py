"""A scenario's files under an author's hands: seen again within half a second of a save."""

from __future__ import annotations

import queue
import shutil
import threading
from pathlib import Path

import pytest
import watchfiles.main
from roundtable.authoring.watch import FileWatch
from roundtable.loading import check

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"


@pytest.fixture
def home(tmp_path):
    """A scenario's folder, with its record in `seeds` above."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path / "scenarios" / "river-crossing"


@pytest.fixture
def watched(home, monkeypatch):
    """The watch of that folder, begun, and the looks it tells of."""
    looks, begun, notify = queue.Queue(), threading.Event(), watchfiles.main.RustNotify

    def noted(*given):
        made = notify(*given)
        begun.set()
        return made

    monkeypatch.setattr("watchfiles.main.RustNotify", noted)
    watch = FileWatch(home)
    watch.start(lambda: looks.put(watch.look()))
    assert begun.wait(60), "the system watches too"
    yield watch, looks
    watch.stop()


def saved(file, old, new):
    """Save a file with something in it changed."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_save_is_seen_before_the_scenario_is_judged(home, watched, monkeypatch):
    """What can be played is told first, while the games that judge it are still to be played."""
    _, looks = watched
    asked, judged = threading.Event(), threading.Event()

    def judge(*given):
        asked.set()
        assert judged.wait(60)
        return check(*given)

    monkeypatch.setattr("roundtable.authoring.watch.check", judge)
    saved(home / "scenario.yaml", "en: The river crossing", "en: The other crossing")
    look = looks.get(timeout=60)
    assert "The other crossing" == look.scenario.title["en"]
    assert asked.wait(60)
    judged.set()


def test_errors_are_findings_and_the_watch_goes_on(home, watched):
    """A fault, then its mending: the file and its line are told, then the scenario is back."""
    _, looks = watched
    file = home / "scenario.yaml"
    saved(file, "speaker: ben-oar", "speaker: ben-oa")
    look = looks.get(timeout=60)
    assert look.scenario is None
    assert any(f"{file}:52:18: RT" in each for each in look.findings)
    saved(file, "speaker: ben-oa\n", "speaker: ben-oar\n")
    while look.scenario is None:
        look = looks.get(timeout=60)
    assert () == look.findings


def test_the_record_is_watched_too(home, watched):
    """A change of the evidence is a change of the scenario."""
    watch, looks = watched
    before = watch.look().scenario.digest
    record = home.parents[1] / "seeds" / "river-crossing.yaml"
    record.write_text(record.read_text("utf-8") + "# more\n", "utf-8")
    look = looks.get(timeout=60)
    assert before != look.scenario.digest


def test_a_file_saved_by_renaming_is_seen(home, watched):
    """As many editors save."""
    _, looks = watched
    file = home / "scenario.yaml"
    other = home / "scenario.yaml~"
    other.write_text(file.read_text("utf-8") + "# renamed\n", "utf-8")
    other.replace(file)
    assert looks.get(timeout=60).scenario


def test_what_only_the_whole_check_finds_follows(home):
    """Warnings come in a second look, and the scenario can be played meanwhile."""
    file = home / "scenario.yaml"
    saved(file, "decoy: true", "decoy: false")
    watch, looks = FileWatch(home), queue.Queue()
    assert (True, ()) == (watch.look().scenario is not None, watch.look().findings)
    watch.start(lambda: looks.put(watch.look()))
    look = looks.get(timeout=60)
    watch.stop()
    assert look.scenario is not None
    assert any("nobody takes" in each for each in look.findings)


def test_a_sound_scenario_is_handed_on_and_a_broken_one_not(home):
    """The library holds the last that could be played."""
    handed = []
    FileWatch(home, sound=handed.append)
    (home / "scenario.yaml").write_text("kind: scenario\n", "utf-8")
    assert FileWatch(home, sound=handed.append).look().scenario is None
    assert ["river-crossing"] == [each.id for each in handed]
