"""The folders that travel with the game."""

from __future__ import annotations

import re

import pytest
from roundtable import shipped
from roundtable.loading import load_scenario


@pytest.mark.parametrize("name", ["assets", "scenarios", "seeds"])
def test_a_checkout_has_its_folders_at_the_top(name):
    """In a checkout the folders beside the package are found."""
    assert shipped.folder(name).is_dir()


def test_a_wheel_has_its_folders_inside_the_package(tmp_path, monkeypatch):
    """In a wheel the folder inside the package comes first."""
    package = tmp_path / "site" / "roundtable"
    for home in (package / "_shipped", package.parents[1]):
        (home / "seeds").mkdir(parents=True)
    monkeypatch.setattr(shipped, "_PACKAGE", package)
    assert shipped.folder("seeds") == package / "_shipped" / "seeds"


def test_a_missing_folder_is_told(tmp_path, monkeypatch):
    """A broken installation is an error that names the folder."""
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path / "game" / "roundtable")
    with pytest.raises(shipped.ShippedError, match="assets"):
        shipped.folder("assets")


def test_every_asset_is_named_with_its_licence():
    """assets/LICENSES.md has a row for each file in that folder, and for no other."""
    home = shipped.folder("assets")
    rows = re.findall(r"(?m)^\|(.*?)\|", (home / "LICENSES.md").read_text("utf-8"))
    named = {name for row in rows for name in re.findall(r"`([^`]+)`", row)}
    files = {each.relative_to(home).as_posix() for each in home.rglob("*") if each.is_file()}
    assert named == {each for each in files if "__pycache__" not in each}


def test_a_scenario_loads_where_the_working_folder_is_gone(tmp_path, monkeypatch):
    """Whoever stands in a folder that was removed can still play what travels with the game."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert "tutorial" == load_scenario(shipped.folder("scenarios") / "tutorial").id
