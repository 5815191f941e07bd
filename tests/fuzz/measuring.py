"""Measurements that take long: how many mistakes the checker finds, and what long files cost.

    pytest tests/fuzz/measuring.py

`make fuzz` runs it before it fuzzes.
"""

from __future__ import annotations

import sys

import pytest
from loading import hostile
from loading import mutations as made


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="measures memory as Linux does")
def test_hostile_files_cost_little(tmp_path):
    """Each is answered with its codes within 5 seconds of work and 300 MB."""
    cases = [each for each in hostile.CASES if not each.long]
    found = hostile.judged([hostile.made(each, tmp_path) for each in cases])
    assert len(cases) == len(found)
    for case, (codes, seconds, megabytes, _) in zip(cases, found, strict=True):
        assert case.codes <= set(codes), (case.name, codes)
        assert seconds < hostile.SECONDS, case.name
        assert megabytes < hostile.MEGABYTES, case.name


def test_nineteen_of_twenty_mistakes_are_found_within_a_line(tmp_path):
    """Of a hundred-odd mistakes at least 95 in 100 are told at most one line away."""
    outcomes = [made.tried(each, tmp_path) for each in made.mutations(114, 7)]
    lost = [
        f"{o.mutation.kind} {o.mutation.file}:{o.mutation.line}" for o in outcomes if not o.related
    ]
    assert len(lost) <= 0.05 * len(outcomes), lost


def test_what_nobody_could_tell_does_no_harm(tmp_path):
    """Letters, comments and free choices are no faults of shape, and end no check."""
    outcomes = [made.tried(each, tmp_path) for each in made.mutations(30, 7, made.FREE)]
    assert len(outcomes) == 30
    assert not [each.said for each in outcomes if "RT2" in " ".join(each.said)]
