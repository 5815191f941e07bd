"""The tutorial of docs/authoring.md, carried out: each file as it says, each answer as it prints.

After a change that is meant, `python tests/test_authoring_tutorial.py` writes the answers anew.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

import pytest
from roundtable.cli.app import app
from roundtable.testing.reading import read_walkthrough
from roundtable.testing.runner import run
from typer.testing import CliRunner

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "authoring.md"
BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ roundtable (.*)$", re.MULTILINE)


def steps(page):
    """Every block that is to be carried out: its kind, file, whether it is added, and its text."""
    for block in BLOCK.finditer(page):
        kind, rest, text = block.groups()
        file, _, mark = rest.strip().partition(" ")
        if kind == "console" or (kind in ("yaml", "diff") and file):
            yield block, kind, file, mark == "+", text


def patched(before, patch):
    """A file's text with a patch's old lines, which stand in it once, changed to its new ones."""
    old = "".join(f"{line[1:]}\n" for line in patch.splitlines() if line[0] in " -")
    new = "".join(f"{line[1:]}\n" for line in patch.splitlines() if line[0] in " +")
    assert before.count(old) == 1
    return before.replace(old, new)


def written(kind, file, text, *, add):
    """Write a file as a block says."""
    path = Path(file)
    path.parent.mkdir(exist_ok=True)
    before = path.read_text("utf-8") if path.exists() else ""
    assert bool(before) == (add or kind == "diff"), f"{file} begins twice, or not at all"
    path.write_text(patched(before, text) if kind == "diff" else before + text, "utf-8")


def answered(text):
    """A console block with every command's answer as it is now."""
    lines = []
    for command in COMMAND.findall(text):
        result = CliRunner().invoke(app, command.split(), env={"COLUMNS": "200", "LANGUAGE": "en"})
        lines += [f"$ roundtable {command}", *result.output.rstrip().split("\n")]
    return "\n".join(lines) + "\n"


def carried_out(page):
    """Each console block with what it says and what it should say, in the folder one stands in."""
    for block, kind, file, add, text in steps(page):
        if kind == "console":
            yield block, text, answered(text)
        else:
            written(kind, file, text, add=add)


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """The tutorial carried out in a folder of its own: the folder, and what was and should be said."""
    home, here = tmp_path_factory.mktemp("tutorial"), Path.cwd()
    os.chdir(home)
    try:
        answers = [(said, is_) for _, said, is_ in carried_out(PAGE.read_text("utf-8"))]
    finally:
        os.chdir(here)
    return home, answers


def test_every_answer_is_what_the_checker_says(done):
    """What the page prints is what the commands print."""
    _, answers = done
    assert len(answers) >= 7
    for said, is_ in answers:
        assert said == is_


def test_the_tutorial_ends_clean(done):
    """The last check finds nothing, the first ones do."""
    checks = [said for _, said in done[1] if "roundtable check" in said]
    assert "nothing wrong" in checks[-1]
    assert "nothing wrong" not in checks[0]


def test_the_walkthrough_of_the_tutorial_holds(done):
    """The run that the tutorial keeps is what happens."""
    file = done[0] / "sunday-library" / "record.walkthrough.yaml"
    assert run(read_walkthrough(file)) is None


def rewritten(page):
    """The page with every answer as it is now."""
    for block, said, is_ in reversed(list(carried_out(page))):
        at = block.start() + block.group().index(said)
        page = page[:at] + is_ + page[at + len(said) :]
    return page


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        PAGE.write_text(rewritten(PAGE.read_text("utf-8")), "utf-8")
