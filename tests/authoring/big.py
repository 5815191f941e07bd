"""A scenario of ten scenes and eight panelists, as large as a drawing has to bear."""

from __future__ import annotations

from dataclasses import replace

import making

PEOPLE = tuple("abcdefgh")


def big():
    """Everybody answers in every second scene, and each answer is responded to."""
    scenes = [making.scene(f"scene-{i}", PEOPLE, _lines(i)) for i in range(10)]
    made = making.scenario(scenes, PEOPLE)
    names = [making.text(f"Panelist number {i} of the eight") for i in range(8)]
    seats = tuple(replace(p, name=n) for p, n in zip(made.panelists, names, strict=True))
    return replace(made, panelists=seats)


def _lines(scene):
    takers = PEOPLE[: 8 if scene % 2 else 5]
    stands = ("yes", "no", "maybe", "none", "unclear")
    lines = [(who, "answer", None, 2, stands[i % 5]) for i, who in enumerate(takers)]
    who = PEOPLE[(scene + 1) % len(takers)]
    return [
        *lines,
        (PEOPLE[scene % len(takers)], "response", f"scene-{scene}-{takers.index(who)}", 1, None),
    ]
