"""A short form of `mutations.py`: mistakes are found, and found where they are."""

from __future__ import annotations

from loading import mutations as made


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
