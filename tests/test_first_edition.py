"""What the first edition wrote still opens: saves, exports, scenarios and walkthroughs.

The files in `first_edition/` were made by the last version before the second edition: a
player's folder with seven games in every mode, each of these games as exported text, and
a shelf with the tutorial as it was, its walkthroughs beside it.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from roundtable import composition
from roundtable.cli.app import app

MADE = Path(__file__).parent / "first_edition"
EXPORTS = sorted(MADE.glob("*.playthrough"))


@pytest.fixture
def keeper(tmp_path, monkeypatch):
    """The keeper over a copy of the old player's folder."""
    home = tmp_path / "home"
    shutil.copytree(MADE / "home", home)
    monkeypatch.setenv("ROUNDTABLE_HOME", str(home))
    keep = composition.keeper(composition.library())
    yield keep
    keep.close()


def test_every_kept_game_opens(keeper):
    """All seven are listed, and each goes on from where it stood, with everything heard."""
    slots = keeper.slots()
    assert len(slots) == 7
    for slot in slots:
        session = keeper.open(slot.number)
        assert session is not None, slot
        assert len(session.heard) == slot.heard
        assert session.over == slot.over


def test_the_settings_and_names_are_kept(keeper):
    """The language that was chosen and the name a game was given are still there."""
    assert keeper.settings().language == "en"
    assert "A class on Monday" in {slot.name for slot in keeper.slots()}


@pytest.mark.parametrize("path", EXPORTS, ids=lambda path: path.stem)
def test_every_exported_game_is_taken_in(keeper, path):
    """An export is read where its version of the scenario is kept."""
    number = keeper.imported(path.read_text("utf-8"))
    assert number is not None
    assert keeper.open(number) is not None


def test_an_old_scenario_is_still_sound(capsys):
    """The checker finds no error in a scenario of the first edition, and tells what is no longer used."""
    with pytest.raises(SystemExit):
        app(["check", str(MADE / "shelf"), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert {"warning"} == {each["severity"] for each in found}
    assert "RT517" in {each["code"] for each in found}


def test_old_walkthroughs_still_run(capsys):
    """The walkthroughs of that scenario pass."""
    with pytest.raises(SystemExit) as ended:
        app(["test", str(MADE / "shelf")])
    assert ended.value.code == 0, capsys.readouterr().out
