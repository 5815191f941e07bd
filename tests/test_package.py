"""The package among other projects: its name, what it brings along, and its extras."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from roundtable.errors import EXTRAS, installing, missing

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_a_project_with_a_game_package_of_its_own_is_tested_as_ever(tmp_path):
    """`python -m pytest` puts the project first on the path; the plugin looks for nothing there."""
    package = tmp_path / "game"
    package.mkdir()
    (package / "__init__.py").write_text("HERE = 1\n", encoding="utf-8")
    (tmp_path / "test_it.py").write_text(
        "import game\n\n\ndef test_it():\n    assert game.HERE == 1\n", encoding="utf-8"
    )
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "1 passed" in ran.stdout


def test_a_player_gets_no_test_tool_and_no_tool_of_authors():
    """What the extras bring is not among the dependencies of the game alone."""
    played = {re.split(r"[<>=!~ \[]", each)[0] for each in PROJECT["dependencies"]}
    extra = {
        re.split(r"[<>=!~ \[]", each)[0]
        for name, brought in PROJECT["optional-dependencies"].items()
        if name != "all"
        for each in brought
    }
    assert played & extra == set()
    assert "pytest" in extra


def test_every_extra_is_told_of_by_the_module_it_brings():
    """The table that tells a user which extra to install names the extras of the project."""
    assert set(EXTRAS.values()) <= set(PROJECT["optional-dependencies"])
    brought = metadata.packages_distributions()
    for module, extra in EXTRAS.items():
        told = "\n".join(PROJECT["optional-dependencies"][extra])
        assert any(name in told for name in brought[module]), module


def test_a_command_without_its_extra_says_the_line_that_installs_it(tmp_path):
    """One line, exit code 1, and no traceback."""
    (tmp_path / "talk.md").write_text("Ada: Hello?\n\nBo: Hello.\n", encoding="utf-8")
    lacking = {
        "draft": (["draft", "talk.md", "-o", "out"], "markdown_it"),
        "graph": (["graph", "tutorial"], "graphviz"),
        "lsp": (["lsp"], "pygls"),
    }
    program = (
        "import sys\n"
        "import roundtable.cli\n"
        f"for words, module in {[*lacking.values()]!r}:\n"
        "    sys.modules[module] = None\n"
        "    sys.argv = ['roundtable', *words]\n"
        "    try:\n"
        "        roundtable.cli.main()\n"
        "    except SystemExit as ended:\n"
        "        assert ended.code == 1\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ran.stderr.splitlines() == [
        f"roundtable: `roundtable {name}` needs more: {installing('authoring')}" for name in lacking
    ]
    assert ran.returncode == 0


def test_a_module_of_nobodys_extra_is_a_fault_of_the_program():
    """Only what an extra brings is told as missing."""
    assert missing(ModuleNotFoundError(name="roundtable.nonsense"), "it") is None
