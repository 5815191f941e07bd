"""The command `test`, and `run --record`: what they print, and with what they end."""

from __future__ import annotations

import errno
import json
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest
from roundtable.cli.app import app
from roundtable.composition import HOME_VARIABLE, keeper, library
from roundtable.loading import load_scenario
from roundtable.playthrough import dump
from roundtable.rules import Session
from typer.testing import CliRunner

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"
HEAD = "kind: walkthrough\nformat: 1\n"


@pytest.fixture
def words():
    """Runs the command line with these words: exit code, output."""

    def run(*given: object) -> tuple[int, str]:
        done = CliRunner().invoke(app, [str(each) for each in given])
        return done.exit_code, done.output

    return run


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A copy of the sample's scenario, with the working folder above it."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "scenarios" / "river-crossing"


def put(home: Path, **files: str) -> None:
    """Write walkthroughs into the scenario's folder."""
    for name, text in files.items():
        (home / f"{name}.walkthrough.yaml").write_text(HEAD + text, encoding="utf-8")


def keep(session: Session, home: Path) -> None:
    """Keep a game of the scenario in that folder, as the window does."""
    with closing(keeper(library(home.parent))) as kept:
        kept.save(session)


def test_a_folder_of_more_files_than_anybody_has_is_refused(words, home, monkeypatch):
    """Whoever gives `/` is told so in one line, before anything is tried."""
    put(home, good="steps: [open crossing]\n")
    monkeypatch.setattr("roundtable.testing.suite.MOST_FILES", 1)
    told = "roundtable: there are more than 1 files in `scenarios`\n"
    assert (2, told) == words("test", "scenarios")


def test_every_outcome_is_told_and_a_failure_ends_with_1(words, home):
    """A line for each test, then what failed in the plugin's own words, then the count."""
    put(
        home,
        bad="steps: [open crossing, {left: 3}]\n",
        broken="stepz: []\n",
        good="steps: [open crossing]\n",
        known="xfail: the bell is late\nsteps: [{left: 3}]\n",
        later="skip: not before spring\nsteps: [adjourn]\n",
        mended="xfail: was broken\nsteps: [{phase: briefing}]\n",
    )
    code, out = words("test", "scenarios")
    assert code == 1
    lines = out.splitlines()
    at = str(Path("scenarios", "river-crossing"))
    assert lines[:6] == [
        f"failed   {at}/bad.walkthrough.yaml::bad",
        f"error    {at}/broken.walkthrough.yaml::broken",
        f"passed   {at}/good.walkthrough.yaml::good",
        f"xfailed  {at}/known.walkthrough.yaml::known: the bell is late",
        f"skipped  {at}/later.walkthrough.yaml::later: not before spring",
        f"xpassed  {at}/mended.walkthrough.yaml::mended: was broken",
    ]
    assert f"{at}/bad.walkthrough.yaml:3: step 2 of 2: bad" in lines
    assert "  expected: 3" in lines
    assert f"{at}/broken.walkthrough.yaml:3:1: RT201 there is no key `stepz` here" in lines
    assert lines[-1] == "1 passed, 1 failed, 1 skipped, 1 xfailed, 1 xpassed, 1 error"


def test_what_passes_ends_with_0_and_what_is_not_there_with_2(words, home):
    """The exit code tells a program what came of it."""
    put(home, good="steps: [open crossing]\n")
    assert words("test", home)[0] == 0
    code, out = words("test", home / "scenario.yaml")
    assert (code, out.splitlines()[-1]) == (0, "5 passed")
    assert words("test", "seeds") == (2, "roundtable: there is no walkthrough in `seeds`\n")
    assert words("test", "nowhere") == (2, "roundtable: there is nothing at `nowhere`\n")


def test_json_has_everything(words, home):
    """The same for programs; its shape is described in docs/testing.md."""
    put(home, bad="title: Hope\nsteps: [open crossing, {left: 3, legal: [adjourn]}]\n")
    code, out = words("test", "--scenarios", "--json", home)
    told = json.loads(out)
    assert code == 1
    assert {key: told[key] for key in told if key != "tests"} == {
        "passed": 5,
        "failed": 1,
        "skipped": 0,
        "xfailed": 0,
        "xpassed": 0,
        "error": 0,
    }
    (bad,) = [each for each in told["tests"] if each["outcome"] == "failed"]
    assert (bad["kind"], bad["line"], bad["title"]) == ("walkthrough", 4, "Hope")
    assert bad["failure"]["mismatches"] == [
        {
            "line": 4,
            "what": "minutes left",
            "expected": "3",
            "got": "13/2 (6.5000)",
            "acceptable": True,
        }
    ]
    assert "adjourn" in bad["failure"]["legal"]


def test_accepting_rewrites_and_passes(words, home):
    """The second run has nothing to accept."""
    put(home, bad="steps:\n  - open crossing\n  - left: 3 # so\n")
    code, out = words("test", "--accept", home)
    assert (code, "\nexpected values rewritten: 1\n" in out) == (0, True)
    assert (home / "bad.walkthrough.yaml").read_text("utf-8").endswith("  - left: 13/2 # so\n")
    assert "rewritten" not in words("test", "--accept", home)[1]


def test_a_file_that_cannot_be_written_is_told(words, home, monkeypatch):
    """Accepting needs the file; that it cannot be had is an error of this test alone."""

    def refuse(_path, _data):
        raise OSError(errno.EACCES, "Permission denied")

    put(home, bad="steps:\n  - left: 3\n", good="steps:\n  - left: 15/2\n")
    monkeypatch.setattr("roundtable.testing.accepting.replace_file", refuse)
    code, out = words("test", "--accept", home)
    assert (code, out.splitlines()[-1]) == (1, "1 passed, 1 error")
    assert "bad.walkthrough.yaml`: Permission denied" in out


def test_a_file_s_name_and_lines_do_nothing_to_a_terminal(words, home):
    """What a stranger's file is called, or holds in a comment, is shown without its escapes."""
    put(home, **{"\x1b[31mred": "steps:\n  - left: 3 # \u202e\n"})
    code, out = words("test", home)
    assert code == 1
    assert "red.walkthrough.yaml:4: step 1 of 1" in out
    assert "left: 3 #" in out
    assert not {"\x1b", "\u202e"} & set(out)
    assert "\x1b" not in words("test", "\x1b[31mnowhere")[1]


def test_a_broken_scenario_is_one_error(words, home):
    """Its faults are told where they stand; nothing is said to have passed."""
    (home / "scenario.yaml").write_text("kind: scenario\nformat: 1\n", encoding="utf-8")
    code, out = words("test", "--scenarios", home)
    assert code == 1
    assert out.splitlines()[-1] == "1 error"


def test_pytest_is_not_imported(monkeypatch, words, home):
    """The runner does not need it."""
    put(home, good="steps: [open crossing]\n")
    monkeypatch.setitem(sys.modules, "pytest", None)
    for name in [each for each in sys.modules if each.startswith("roundtable.testing")]:
        monkeypatch.delitem(sys.modules, name)
    assert words("test", "--scenarios", home)[0] == 0


def test_a_kept_game_and_a_saved_file_become_walkthroughs(words, home):
    """What was played by hand, in the window or the terminal, is a test that passes."""
    session = Session(load_scenario(home), clock=50, seed=7)
    session.push("open crossing")
    session.push("call ben-oar expect ferry at 80")
    keep(session, home)
    Path("a.playthrough").write_text(dump(session), encoding="utf-8")
    for player, name in (("kept", "kept"), ("a.playthrough", "file")):
        out = home / f"{name}.walkthrough.yaml"
        assert words("run", home, "--player", player, "--record", out)[0] == 0
        assert "move: call ben-oar expect ferry at 80" in out.read_text("utf-8")
    assert words("test", home)[1].endswith("\n2 passed\n")


def test_what_cannot_be_recorded_is_one_line(words, home):
    """There is no kept game, it has other settings, or the file has no walkthrough's name."""
    told = "roundtable: there is no kept game of `tutorial`\n"
    assert words("run", "tutorial", "--player", "kept") == (2, told)
    code, out = words("run", home, "--record", "a.yaml")
    assert (code, "ends with `.walkthrough.yaml`" in out) == (2, True)
    keep(Session(load_scenario(home), clock=50), home)
    code, out = words("run", home, "--player", "kept", "--clock", "75")
    assert (code, out) == (2, "roundtable: the kept game has clock 50; leave `--clock` out\n")
