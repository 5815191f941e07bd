"""A small part of the matrix of surroundings; `make surroundings` tries all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.surroundings import PLACES, Ran, faults

TRIED = [
    ("list", "line break", 0),
    ("saves import broken", "home nowhere", 1),
    ("check broken", "gone", 1),
]
"""Command, place, and the exit code in a plain place."""


@pytest.mark.parametrize(("name", "place", "code"), TRIED)
def test_a_command_answers_whatever_surrounds_it(
    tmp_path: Path, name: str, place: str, code: int
) -> None:
    """In a line, with the code as documented, and nothing written half."""
    assert list(faults(name, PLACES[place], tmp_path, Ran(code, "", ""))) == []
