"""What the studio's tests work on: copies of shipped scenarios, a draft, a small panel."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from asking import Asking
from roundtable.authoring.workbench import Texts, Workbench
from roundtable.studio.beginning import Beginning
from roundtable.studio.folder import Folder
from roundtable.studio.studio import Studio

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "authoring.md").read_text("utf-8")
PANEL = PAGE.partition("```text panel.txt\n")[2].partition("```")[0]
"""The source that the page about authoring begins with."""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The folder of the shipped tutorial, to be changed."""
    home = tmp_path / "tutorial"
    shutil.copytree(ROOT / "scenarios" / "tutorial", home)
    shutil.copy(ROOT / "seeds" / "tutorial.yaml", home / "tutorial.record.yaml")
    return home


@pytest.fixture
def bench(library: Path) -> Workbench:
    """The shipped tutorial on the workbench."""
    folder = Folder(library)
    return Workbench(folder.read(), folder.files)


@pytest.fixture
def panel(tmp_path: Path) -> Studio:
    """A small transcript of which nothing is marked yet, its words to be shown."""
    source = tmp_path / "panel.txt"
    source.write_text(PANEL, "utf-8")
    studio = Studio(None, "en", Beginning(source, tmp_path / "panel"))
    asked = Asking(studio)
    labels = ("Host", "Ann Lee", "Bo Ray")
    roles = [(f"role {e}", "moderator" if e == "Host" else "panelist") for e in labels]
    names = [(f"name {e}", e) for e in labels]
    more = [("rights", "verbatim"), ("license", "ours"), ("cut", "self")]
    asked.post("", [*roles, *names, *more])
    return studio


@pytest.fixture
def asked(panel: Studio) -> Asking:
    """A browser of the studio over that panel."""
    return Asking(panel)


def texts_of(home: Path) -> Texts:
    """What lies in a folder."""
    return Folder(home).read()
