"""Every kind of source, made of talks whose speakers are known: nobody gets another's words."""

from __future__ import annotations

import pytest
from drafting.kinds import cases, renamed_cases
from drafting.measure import RIGHT, measured

CASES = {name: case for name, *case in cases()}


@pytest.mark.parametrize("name", CASES)
def test_every_turn_has_its_person(name):
    """The right person for all but one turn in twenty, nobody's words another's, the moderator."""
    figures = measured(*CASES[name])
    assert "" == figures.refused
    assert 0 == figures.wrong, figures.mistakes
    assert figures.right >= RIGHT * figures.turns, figures.mistakes
    assert figures.host


def test_names_of_every_sort_are_names():
    """Names that are words, have marks, titles or other letters change nothing.

    One in eleven is tried, so that each name comes with several kinds; `make drafts` tries all.
    """
    for name, *case in list(renamed_cases())[::11]:
        figures = measured(*case)
        assert (name, "", 0) == (name, figures.refused, figures.wrong), figures.mistakes
        assert figures.right >= RIGHT * figures.turns, (name, figures.mistakes)
