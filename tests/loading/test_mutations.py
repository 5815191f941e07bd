"""Whatever becomes of a file, the loader answers with a scenario or a ScenarioError."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from roundtable.loading import CODES, ScenarioError, Severity, check, load_scenario
from roundtable.rules.scenario import Scenario
from thorough import enough

SAMPLE = Path(__file__).parent / "sample"
FILES = ("scenarios/river-crossing/scenario.yaml", "seeds/river-crossing.yaml")
TEXTS = {name: (SAMPLE / name).read_text(encoding="utf-8") for name in FILES}
PIECES = (
    "",
    " ",
    "  ",
    "\n",
    "\t",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ",",
    "'",
    '"',
    "#",
    "&a ",
    "*a",
    "!",
    "|\n",
    "---\n",
    "~",
    "null",
    "no",
    "12:30",
    "-1",
    "9" * 40,
    "1e400",
    "none",
    "unclear",
    "ada-moss",
    "crossing-3",
    "\0",
    "\x1b",
    "\u2028",
    "\ufeff",
    "石",
)

change = st.tuples(
    st.sampled_from(("cut", "insert", "drop", "double", "swap", "indent")),
    st.integers(0, 10_000),
    st.integers(0, 40),
    st.sampled_from(PIECES),
)


def changed(text, how, where, much, piece):
    """The text after one change."""
    at = where % (len(text) + 1)
    if how == "cut":
        return text[:at] + text[at + much :]
    if how == "insert":
        return text[:at] + piece + text[at:]
    lines = text.splitlines(keepends=True) or [""]
    first, other = where % len(lines), (where + much) % len(lines)
    if how == "drop":
        del lines[first]
    elif how == "double":
        lines.insert(other, lines[first])
    elif how == "swap":
        lines[first], lines[other] = lines[other], lines[first]
    else:
        lines[first] = " " * (much % 9) + lines[first].lstrip(" ")
    return "".join(lines)


def load_both(contents):
    """Load the two files; returns the scenario, or the faults where they have errors."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
        for name, data in contents.items():
            (Path(folder) / name).write_bytes(data)
        target = Path(folder) / FILES[0]
        found = check(target)
        if all(each.severity is Severity.WARNING for each in found):
            return load_scenario(target), found
        with pytest.raises(ScenarioError) as caught:
            load_scenario(target)
        assert caught.value.diagnostics == found
        return None, found


@settings(max_examples=enough(60, 1000))
@given(st.sampled_from(FILES), st.lists(change, min_size=1, max_size=6))
def test_mutated_file_gives_a_scenario_or_faults(name, changes):
    """A mutated file is loaded or refused with known codes at places that exist."""
    text = TEXTS[name]
    for each in changes:
        text = changed(text, *each)
    scenario, found = load_both({name: text.encode()})
    assert isinstance(scenario, Scenario) or found
    lines = max(len(each.splitlines()) for each in (*TEXTS.values(), text))
    for each in found:
        assert CODES[each.code.id] is each.code
        assert 1 <= each.line <= lines + 1
        assert each.column >= 1
        assert str(each).isprintable()


@settings(max_examples=enough(40, 600))
@given(st.sampled_from(FILES), st.binary(max_size=200), st.integers(0, 10_000))
def test_any_bytes_give_a_scenario_or_faults(name, data, where):
    """Arbitrary bytes anywhere in a file are no more than a fault."""
    whole = TEXTS[name].encode()
    at = where % len(whole)
    scenario, found = load_both({name: whole[:at] + data + whole[at + len(data) :]})
    assert isinstance(scenario, Scenario) or found
