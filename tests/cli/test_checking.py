"""`roundtable check` and `explain`: what they look at, what they print, how they end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from roundtable.cli import faults, targets
from roundtable.cli.app import app
from roundtable.loading import CODES
from typer.testing import CliRunner

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"
BROKEN = (
    "kind: walkthrough\nformat: 1\nsteps:\n  - open crossing\n  - call ben-oa expect ferry at 60\n"
)


def call(*words):
    """One command in this process, in English unless another language is among the words."""
    return CliRunner().invoke(app, [str(word) for word in words], env={"LANGUAGE": "en"})


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A folder with a scenario and its record, which is the working folder."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def change(path, old, new):
    """Replace a text that stands once in a file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def spoil(home):
    """An error in the scenario, a warning in the record and one in a walkthrough."""
    folder = home / "scenarios" / "river-crossing"
    change(folder / "scenario.yaml", "act: follow_up", "act: folow_up")
    change(home / "seeds" / "river-crossing.yaml", "en: Nora Finch", "en: Nora 🌉")
    (folder / "b.walkthrough.yaml").write_text(BROKEN, encoding="utf-8")


def test_errors_come_first_each_with_line_caret_and_hint(home):
    """A folder of many is looked through; the count stands at the end."""
    spoil(home)
    result = call("check", ".")
    lines = result.stdout.splitlines()
    assert result.exit_code == 1
    assert lines[0] == "errors"
    assert lines[1].startswith("scenarios/river-crossing/scenario.yaml:72:14: RT206 ")
    assert lines[2:5] == [
        "            act: folow_up",
        "                 ^",
        "    hint: did you mean `follow_up`?",
    ]
    assert lines[5] == "warnings"
    assert lines[-1] == "1 error, 2 warnings in 3 files, 2 checked"
    assert "b.walkthrough.yaml:5:5: RT801 the scenario has no panelist `ben-oa`" in result.stdout
    assert "\x1b" not in result.stdout


def test_what_two_targets_share_is_told_once(home):
    """The record is checked with its scenario and by itself, its faults are told once."""
    spoil(home)
    found = json.loads(call("check", "scenarios", "seeds", "--json").stdout)
    assert [each["code"] for each in found] == ["RT206", "RT703", "RT801"]
    assert found[2]["related"][0]["file"].endswith("scenario.yaml")


def test_sarif_is_printed_and_ends_with_one(home):
    """SARIF goes to the same place and ends alike."""
    spoil(home)
    result = call("check", ".", "--format", "sarif")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("check",), "PATHS"),
        (("check", "."), "neither a scenario nor a record"),
        (("check", "nowhere"), "there is nothing at `nowhere`"),
        (("check", "seeds", "--json", "--format", "sarif"), "leave one out"),
        (("check", "seeds", "--format", "xml"), "--format"),
        (("explain", "RT999"), "there is no code `RT999` (did you mean"),
        (("explain", "mising-key"), "did you mean `missing-key`?"),
        (("explain", "x" * 500), "there is no code"),
    ],
)
def test_unusable_arguments_end_with_two(home, words, message):
    """Nothing to check is not the same as nothing wrong."""
    if words == ("check", "."):
        shutil.rmtree(home / "scenarios")
        shutil.rmtree(home / "seeds")
    result = call(*words)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not result.stdout


def test_many_are_checked_side_by_side_in_the_order_of_their_names(home, monkeypatch):
    """What processes find is told in the same order as one alone would tell it."""
    folder = home / "scenarios" / "river-crossing"
    for number in range(12):
        other = home / "scenarios" / f"s-{number:02}"
        shutil.copytree(folder, other)
        change(other / "scenario.yaml", "id: river-crossing\nrecord", f"id: s-{number:02}\nrecord")
        if number % 3 == 0:
            change(other / "scenario.yaml", "act: follow_up", f"act: follow{number}")
    found = targets.find(["scenarios"])
    assert len(found) == 13
    side_by_side = targets.check_all(found)
    monkeypatch.setattr(targets, "_ALONE", 100)
    assert side_by_side == targets.check_all(found)
    assert [each.file[-16:-14] for each in side_by_side] == ["00", "03", "06", "09"]


def test_hidden_and_foreign_files_are_passed_over(home):
    """Only files that say what they are count, and no folder that begins with a dot."""
    (home / ".git").mkdir()
    shutil.copy(home / "seeds" / "river-crossing.yaml", home / ".git" / "r.yaml")
    (home / "other.yaml").write_text("a: 1\n", encoding="utf-8")
    (home / "loose.walkthrough.yaml").write_text(BROKEN, encoding="utf-8")
    names = [each.name for each in targets.find(["."])]
    assert names == ["loose.walkthrough.yaml", "river-crossing", "river-crossing.yaml"]


def test_colour_is_for_terminals_only(home, monkeypatch):
    """Where somebody looks on the code is painted, and NO_COLOR turns it off."""
    spoil(home)
    found = targets.check_all(targets.find(["."]))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert faults._colourful(err=False)
    assert faults._coloured("a:1:1: RT206 x\n      x\n      ^", found[0]).count("\x1b[0m") == 2
    monkeypatch.setenv("NO_COLOR", "1")
    assert not faults._colourful(err=False)


def test_translations_are_updated_in_place_and_then_are_fresh(home):
    """Digests are written beside texts; once the original changes they are stale."""
    path = home / "scenarios" / "river-crossing" / "scenario.yaml"
    result = call("check", ".", "--update-translations")
    assert result.exit_code == 0
    assert "scenario.yaml: digests written" in result.stderr
    assert 'tagline: {en: "Three townspeople, one river.", zh: 三个镇民，一条河。, of: ' in (
        path.read_text("utf-8")
    )
    change(path, "How should the town cross the river?", "How should one cross the river?")
    assert [each.code.id for each in targets.check_all([path])] == ["RT702"]
    assert call("check", ".", "--update-translations").exit_code == 0


def test_files_with_errors_keep_their_digests(home):
    """What cannot be read with certainty is not written to."""
    spoil(home)
    before = (home / "scenarios" / "river-crossing" / "scenario.yaml").read_bytes()
    call("check", ".", "--update-translations")
    assert before == (home / "scenarios" / "river-crossing" / "scenario.yaml").read_bytes()


@pytest.mark.parametrize("code", ["RT308", "rt308", " RT308", "unknown-statement"])
def test_explain_prints_the_section(code):
    """A code is explained by its id or its name, in any case."""
    result = call("explain", code)
    assert result.exit_code == 0
    assert result.stdout.startswith("RT308 unknown-statement (error)\n\n")
    assert CODES["RT308"].explanation in result.stdout


def test_it_speaks_the_language_of_whoever_reads(home):
    """Headings, messages and hints; programs get them in English."""
    spoil(home)
    told = call("check", ".", "--lang", "zh").stdout
    assert told.startswith("错误\n")
    assert "提示: 是不是 `follow_up`？" in told
    assert told == call("--lang", "zh", "check", ".").stdout
    assert "did you mean" in call("check", ".", "--lang", "zh", "--json").stdout


def test_of_many_drafts_in_a_file_a_few_are_shown_and_the_rest_counted(home):
    """A page for each would hide what is wrong; programs are told of every one."""
    record = home / "seeds" / "river-crossing.yaml"
    text = record.read_text("utf-8")
    drafts = text.count("    speaker: ")
    assert drafts > faults.FEW
    record.write_text(text.replace("    speaker: ", "    draft: true\n    speaker: "), "utf-8")
    told = call("check", record).stdout
    assert faults.FEW == told.count("is still a draft")
    assert f"RT701 and {drafts - faults.FEW} more drafts from here on" in told
    every = json.loads(call("check", record, "--json").stdout)
    assert drafts == sum(each["code"] == "RT701" for each in every)
