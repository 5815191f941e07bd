"""Whatever stands in a file is data: never code, never a command, never a way out of a folder."""

from __future__ import annotations

import ast
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from roundtable.application import boards
from roundtable.authoring import views
from roundtable.authoring.flow_drawing import diagram
from roundtable.cli.app import app
from roundtable.loading import check, load_scenario
from roundtable.locale import Catalog
from roundtable.rules import Session
from roundtable.testing.checking import check_whole
from sources import PATHS, nodes_of
from typer.testing import CliRunner

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "loading" / "sample"
CODE = {"eval", "exec", "compile", "__import__", "system", "popen", "startfile"}
LIBRARIES = {
    "marshal",
    "shelve",
    "dill",
    "ctypes",
    "urllib.request",
    "socket",
}
KNOWN = {
    ("game/roundtable/frozen.py", "exec"),
    ("game/roundtable/locale/system.py", "ctypes"),
    ("game/roundtable/exporting/node/packing.py", "compile"),
    ("game/roundtable/cli/hosting.py", "socket"),
    ("game/roundtable/host/addresses.py", "socket"),
    ("game/roundtable/host/serving.py", "socket"),
    ("game/roundtable/studio/server.py", "socket"),
}
"""A class's `__init__` is made of the names of its fields; Windows tells its language in no other
way; a page's Python, which is ours, is compiled for it;
a class is served to the phones in the room, and nobody else is asked."""
MARKUP = "[bold]A[/bold] <script>alert(1)</script> {$x} %s &amp; **b** `c` \\N $HOME"
WAYS_OUT = ("../secret", "/etc/passwd", "..", "C:\\\\secret", "a/b", "~root", "con:", "a\\u00e9")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A copy of the sample scenario with its record; its folder."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path / "scenarios" / "river-crossing"


def call(*words: object) -> str:
    """What a command prints, errors too."""
    ran = CliRunner().invoke(app, [str(word) for word in words])
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    return ran.output


def _dangers(path: Path) -> Iterator[str]:
    """Whatever in a module could run, load or fetch what it is given."""
    for node in nodes_of(path):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func).removeprefix("os.")
            yield from {called} & CODE
            yield from (each.arg for each in node.keywords if each.arg == "shell")
        elif isinstance(node, ast.Import):
            yield from {each.name for each in node.names} & LIBRARIES
        elif isinstance(node, ast.ImportFrom):
            yield from {node.module or ""} & LIBRARIES


def test_no_module_can_run_what_it_reads() -> None:
    """Nothing makes code of text, starts a shell or asks a network."""
    found = {
        (path.relative_to(ROOT).as_posix(), danger) for path in PATHS for danger in _dangers(path)
    }
    assert found == KNOWN


def test_markup_in_a_text_stays_text(home: Path) -> None:
    """No face and no drawing takes a piece of a text for anything but itself."""
    file = home / "scenario.yaml"
    quoted = MARKUP.replace("\\", "\\\\")
    text = file.read_text("utf-8").replace("{en: How to cross, ", f'{{en: "{quoted}", ')
    file.write_text(text, "utf-8")
    scenario = load_scenario(home)
    assert MARKUP == scenario.scenes[0].title["en"]
    view = boards.board(Session(scenario), Catalog("en"))
    assert MARKUP in repr(view).replace("\\\\", "\\")
    for drawn in (diagram(scenario, "en"), views.positions_diagram(scenario, "en")):
        assert "<script>" not in drawn


@pytest.mark.parametrize("sign", ["\\e", "\\0", "\\u202e", "\\x9b", "\\u2028"])
def test_a_sign_that_a_terminal_obeys_is_refused(home: Path, sign: str) -> None:
    """Neither escape sequences nor direction overrides get into a scenario, however written."""
    file = home / "scenario.yaml"
    text = file.read_text("utf-8").replace("{en: How to cross, ", f'{{en: "x{sign}[31m", ')
    file.write_text(text, "utf-8")
    assert "RT108" in [each.code.id for each in check(home, worth=False)]


@pytest.mark.parametrize("way", WAYS_OUT)
@pytest.mark.parametrize("key", ["record", "id"])
def test_a_scenario_names_no_path(home: Path, key: str, way: str) -> None:
    """Its own id and its record's are plain names, so that no path made from them leads out."""
    file = home / "scenario.yaml"
    text = file.read_text("utf-8").replace(f"\n{key}: river-crossing", f'\n{key}: "{way}"')
    file.write_text(text, "utf-8")
    found = check(home, worth=False)
    assert "RT208" in [each.code.id for each in found]
    assert {each.file for each in found} == {str(file)}


@pytest.mark.parametrize("way", [*WAYS_OUT, "../../elsewhere/secret", "x\\0y"])
def test_a_walkthrough_names_no_path_that_leads_out(home: Path, way: str) -> None:
    """The scenario it is about stands in its own folder or beside it."""
    secret = home.parents[1] / "elsewhere" / "secret"
    shutil.copytree(home, secret)
    walk = f'kind: walkthrough\nformat: 1\nscenario: "{way}"\nsteps: [adjourn]\n'
    file = home.parent / "walks" / "a.walkthrough.yaml"
    file.parent.mkdir()
    file.write_text(walk, "utf-8")
    found = check_whole(file)
    assert found
    assert {each.code.id for each in found} <= {"RT101", "RT108"}


@pytest.mark.skipif(os.name != "posix", reason="names and pipes as POSIX has them")
def test_names_and_pipes_of_a_folder_do_no_harm(home: Path) -> None:
    """A file's name is printed without what a terminal obeys; a pipe is not waited for."""
    evil = home.with_name("a\x1b]0;owned\x07b")
    home.rename(evil)
    os.mkfifo(evil / "x.playthrough")
    for command in (("check",), ("check", "--update-translations"), ("rename", "bridge", "quay")):
        output = call(*command, evil)
        assert "\x1b" not in output
        assert "\x07" not in output
