"""What is shipped is read once: what was kept of it is the same, and nothing false is believed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from roundtable import ready
from roundtable.loading import ScenarioError, load_with_texts
from roundtable.plain import to_plain
from roundtable.shipped import folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tutorial that is kept nowhere yet, its record beside it."""
    for name in ("scenarios/tutorial", "seeds"):
        shutil.copytree(folder("scenarios").parent / name, tmp_path / name)
    monkeypatch.setattr(ready, "cache", lambda: tmp_path / "cache")
    return tmp_path / "scenarios" / "tutorial"


@pytest.fixture
def kept(home: Path) -> Path:
    """What is kept of it, in a file."""
    ready.read(home, seeds(home))
    return home.parents[1] / "cache" / "scenarios" / "tutorial.json"


def seeds(home: Path) -> Path:
    """The folder of its record."""
    return home.parents[1] / "seeds"


def fails(*_: object) -> None:
    """Stands in place of what is not to be asked."""
    raise AssertionError("the files are read")


def test_what_was_kept_is_what_was_read(
    home: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The scenario and both files, without reading YAML again."""
    assert kept.exists()
    expected = load_with_texts(home, [seeds(home)])
    monkeypatch.setattr("roundtable.loading.load_with_texts", fails)
    found = ready.read(home, seeds(home))
    assert to_plain(expected[0]) == to_plain(found[0])
    assert expected[1:] == found[1:]


@pytest.mark.parametrize(
    "spoilt", ["", "[", "[" * 100_000, "{}", "[1, 2]", '["x", {"record": {"id": "../tutorial"}}]']
)
def test_what_is_broken_is_nothing(home: Path, kept: Path, spoilt: str) -> None:
    """Whatever stands there, the files are read and kept again."""
    kept.write_text(spoilt, "utf-8")
    assert ready.read(home, seeds(home))[0].id == "tutorial"
    assert json.loads(kept.read_text("utf-8"))[1]["id"] == "tutorial"


def test_of_another_maker_nothing_is_believed(home: Path, kept: Path) -> None:
    """What another version made is made again."""
    _, plain = json.loads(kept.read_text("utf-8"))
    kept.write_text(json.dumps(["another", {**plain, "id": "other"}]), "utf-8")
    assert ready.read(home, seeds(home))[0].id == "tutorial"


@pytest.mark.parametrize("name", ["scenarios/tutorial/scenario.yaml", "seeds/tutorial.yaml"])
def test_files_that_changed_are_read(home: Path, kept: Path, name: str) -> None:
    """And their faults are told."""
    assert kept.exists()
    path = home.parents[1] / name
    path.write_bytes(path.read_bytes() + b"\nnonsense: 1\n")
    with pytest.raises(ScenarioError):
        ready.read(home, seeds(home))


def test_a_record_beside_the_scenario_goes_first(home: Path, kept: Path) -> None:
    """As where nothing is kept."""
    assert kept.exists()
    (home / "tutorial.record.yaml").write_text("kind: record\n", "utf-8")
    with pytest.raises(ScenarioError):
        ready.read(home, seeds(home))


def test_where_nothing_can_be_kept_it_is_read_each_time(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file stands in the folder's place, or the disk is full."""
    (home.parents[1] / "cache").write_text("", "utf-8")
    for _ in range(2):
        assert ready.read(home, seeds(home))[0].id == "tutorial"
    monkeypatch.setattr(ready, "cache", lambda: Path("/nowhere/at/all"))
    ready.keep()


def test_what_is_ready_needs_no_yaml() -> None:
    """Nor the models that judge it."""
    program = (
        "import sys, roundtable.cli.playing, roundtable.cli.finding, roundtable.composition\n"
        "assert not {'yaml', 'pydantic', 'roundtable.loading'} & {*sys.modules}"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_command_keeps_what_it_had_to_read(tmp_path: Path) -> None:
    """The next one, and the window, need not read it again."""
    subprocess.run(
        [sys.executable, "-m", "roundtable", "run", "tutorial"],
        env={**os.environ, "ROUNDTABLE_HOME": str(tmp_path)},
        capture_output=True,
        check=True,
    )
    assert (tmp_path / "cache" / "scenarios" / "tutorial.json").exists()
