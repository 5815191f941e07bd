"""docs/testing.md tells what there is, and its example holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from roundtable.shipped import folder
from roundtable.testing.expecting import EXPECTATIONS
from roundtable.testing.numbers import NUMBERS
from roundtable.testing.proofs import PROOFS
from roundtable.testing.reading import HEAD, read_walkthrough
from roundtable.testing.runner import run
from roundtable.testing.schema import json_schema
from roundtable.testing.screens import SCREENS

PAGE = (Path(__file__).parents[2] / "docs" / "testing.md").read_text("utf-8")


def test_the_example_holds():
    """The walkthrough at the top of the page passes as it stands."""
    example = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert example is not None
    path = folder("scenarios") / "agi-next-2026" / "page.walkthrough.yaml"
    assert run(read_walkthrough(path, data=example[1].encode())) is None


@pytest.mark.parametrize(
    "word",
    [
        *HEAD,
        *EXPECTATIONS,
        *SCREENS,
        *json_schema()["$defs"]["Screen"]["properties"],
        *NUMBERS,
        *(each.name for each in PROOFS),
    ],
)
def test_every_key_stands_on_the_page(word):
    """Whatever can be written, or is proved, is told."""
    assert f"`{word}`" in PAGE


def test_the_schema_knows_every_key():
    """An editor offers what the reader reads."""
    schema = json_schema()
    assert set(schema["properties"]) == set(HEAD)
    assert set(schema["$defs"]["Step"]["properties"]) == {
        "move",
        "refuse",
        "because",
        *EXPECTATIONS,
    }
