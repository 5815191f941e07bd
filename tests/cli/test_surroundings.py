"""Whatever surrounds a command, its answer is one line and the right code, and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from thorough import enough

SAMPLE = Path(__file__).parents[2] / "scenarios" / "tutorial"
BROKEN = "kind: scenario\nformat: 1\nid: broken\n"
NOBODY = (
    "import pwd, sys\n"
    "def nobody(*_):\n"
    "    raise KeyError('getpwuid(): uid not found')\n"
    "pwd.getpwuid = nobody\n"
    "import roundtable.cli\n"
    "roundtable.cli.main()\n"
)
TOLD = """
def told():
    from roundtable.cli.app import app
    from typer.testing import CliRunner
    return "".join(CliRunner().invoke(app, words).stdout for words in (["check", "--help"], ["schema"]))
"""
COMMANDS = {
    "version": ("--version",),
    "help": ("--help",),
    "list": ("list",),
    "check": ("check", str(SAMPLE)),
    "run": ("run", "tutorial"),
    "explain": ("explain", "RT110"),
    "saves": ("saves",),
    "broken": ("check", "broken.yaml"),
    "nonsense": ("run", "nowhere"),
}
FAULTY = {"broken": 1, "nonsense": 2}
"""The exit codes of the commands that have something to refuse."""


def shell(command: tuple[str, ...], folder: Path, rest: str = "", **more: str | None):
    """Run a command by way of the shell, which can close and redirect its streams."""
    environment = {**os.environ, "ROUNDTABLE_HOME": str(folder / "home"), **more}
    (folder / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {rest}', "sh", sys.executable, "-m", "roundtable", *command],
        cwd=folder,
        env={name: value for name, value in environment.items() if value is not None},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("version", "<&-"),
        ("broken", "2>&-"),
        ("run", ">&-"),
        ("nonsense", ">&- 2>&- <&-"),
        *enough([], [(name, ">&- 2>&- <&-") for name in COMMANDS if name != "nonsense"]),
    ],
)
def test_a_closed_stream_changes_no_exit_code(tmp_path, name, rest):
    """What cannot be said goes nowhere."""
    ran = shell(COMMANDS[name], tmp_path, rest)
    assert ran.returncode == FAULTY.get(name, 0), ran.stderr
    assert "Traceback" not in ran.stdout + ran.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("name", enough(["run"], ["help", "check", "run"]))
def test_a_full_disk_below_the_output_is_told_in_one_line(tmp_path, name):
    """And the exit code is not that of success."""
    ran = shell(COMMANDS[name], tmp_path, ">/dev/full")
    assert ran.returncode == 1
    (line,) = ran.stderr.splitlines()
    assert line.startswith("roundtable: cannot write what is printed: ")


@pytest.mark.parametrize(
    ("name", "home"),
    [
        ("saves", ""),
        ("nonsense", None),
        *enough([], [("version", None), ("saves", "relative"), ("run", "")]),
    ],
)
def test_nobody_with_no_home_is_served(tmp_path, home, name):
    """A user without an entry and without a home: things are kept elsewhere, and it is said where."""
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    for variable in ("ROUNDTABLE_HOME", "HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        environment.pop(variable, None)
    (tmp_path / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-c", NOBODY, *COMMANDS[name]],
        cwd=tmp_path,
        env=environment if home is None else {**environment, "HOME": home},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == FAULTY.get(name, 0), ran.stderr
    assert "Traceback" not in ran.stderr
    told = f"games are kept in {tmp_path / f'roundtable-{os.getuid()}'}"
    assert (told in ran.stderr) == (name == "saves")
    assert not (tmp_path / "relative").exists()


def test_without_docstrings_help_and_schemas_are_the_same(tmp_path):
    """Python can be told to drop them; what is made from them is read from the source then."""
    told: dict[str, object] = {}
    exec(compile(TOLD, "told", "exec"), told)
    command = (sys.executable, "-OO", "-c", f"{TOLD}\nprint(told())")
    without = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert without.stdout == told["told"]() + "\n"


def test_redirected_text_is_utf_8_whatever_the_system_speaks(tmp_path):
    """Names in Chinese survive, so that an export can be read again."""
    ran = shell(("list",), tmp_path, "> list.txt", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.returncode == 0
    assert "圆桌" in (tmp_path / "list.txt").read_text("utf-8") or "中国" in (
        tmp_path / "list.txt"
    ).read_text("utf-8")


def test_what_a_terminal_would_obey_is_taken_out(tmp_path):
    """A name with control signs, marks of direction and colours is told without them."""
    ran = shell(("run", "no\u200fwhere\x1b[31m\x9b\u2028x"), tmp_path)
    assert ran.returncode == 2
    assert ran.stderr.isascii()
    assert len(ran.stderr.splitlines()) == 1
