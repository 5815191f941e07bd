"""The folders that travel with the game."""

from __future__ import annotations

import pytest

from game import shipped


@pytest.mark.parametrize("name", ["assets", "scenarios", "seeds"])
def test_a_checkout_has_its_folders_at_the_top(name):
    """In a checkout the folders beside the package are found."""
    assert shipped.folder(name).is_dir()


def test_a_wheel_has_its_folders_inside_the_package(tmp_path, monkeypatch):
    """In a wheel the folder inside the package comes first."""
    package = tmp_path / "site" / "game"
    for home in (package / "_shipped", package.parent):
        (home / "seeds").mkdir(parents=True)
    monkeypatch.setattr(shipped, "_PACKAGE", package)
    assert shipped.folder("seeds") == package / "_shipped" / "seeds"


def test_a_missing_folder_is_told(tmp_path, monkeypatch):
    """A broken installation is an error that names the folder."""
    monkeypatch.setattr(shipped, "_PACKAGE", tmp_path / "game")
    with pytest.raises(shipped.ShippedError, match="assets"):
        shipped.folder("assets")
