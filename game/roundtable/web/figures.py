"""People as seal-like figures, and the seal of the game, as SVG; the shapes are the window's."""

from __future__ import annotations

from math import cos, pi, sin

from markupsafe import Markup, escape

from roundtable.application.pages import Face

SHAPES = ("circle", "square", "octagon", "blossom", "hexagon", "oval", "rhombus", "barrel")
"""The outline of a head by a panelist's place, so that colour alone tells nobody apart."""

_HEAD = {
    "circle": '<circle cx="50" cy="50" r="44"/>',
    "oval": '<ellipse cx="50" cy="50" rx="39" ry="47"/>',
    "square": '<rect x="10" y="10" width="80" height="80" rx="11"/>',
    "barrel": '<rect x="14" y="5" width="72" height="90" rx="24"/>',
    "blossom": "".join(
        f'<circle cx="{50 + 22 * sin(2 * pi * i / 5):.1f}" '
        f'cy="{50 - 22 * cos(2 * pi * i / 5):.1f}" r="25"/>'
        for i in range(5)
    ),
}


def _polygon(corners: int, turn: float, reach: float) -> str:
    points = " ".join(
        f"{50 + reach * sin(turn + 2 * pi * i / corners):.1f},"
        f"{50 - reach * cos(turn + 2 * pi * i / corners):.1f}"
        for i in range(corners)
    )
    return f'<polygon points="{points}" stroke-width="8" stroke-linejoin="round"/>'


_HEAD |= {
    "octagon": _polygon(8, pi / 8, 42),
    "hexagon": _polygon(6, 0, 42),
    "rhombus": _polygon(4, 0, 43),
}


def figure(face: Face, state: str = "", *, body: bool = True) -> Markup:
    """A person as a figure; decoration, for the name stands beside it.

    Args:
        face: who.
        state: "pale" for somebody with nothing on record, "speaking", or nothing.
        body: False for the head alone.
    """
    shape = _HEAD[SHAPES[face.index % len(SHAPES)]]
    letters = escape(face.seal)
    size = 46 if len(face.seal) == 1 else 34
    below = '<path class="body" d="M8 150 C8 112 28 100 50 100 C72 100 92 112 92 150 Z"/>'
    video = '<rect class="video" x="2" y="2" width="96" height="146" rx="8"/>'
    return Markup(  # noqa: S704 -- all but the letters is ours, and they are escaped
        f'<svg class="figure p{face.index % len(SHAPES)} {state}" aria-hidden="true" '
        f'viewBox="0 0 100 {150 if body else 100}">'
        f"{video if face.remote and body else ''}{below if body else ''}"
        f'<g class="head">{shape}</g>'
        f'<text x="50" y="52" font-size="{size}" text-anchor="middle" '
        f'dominant-baseline="central">{letters}</text></svg>'
    )


def seal() -> Markup:
    """The seal of the game."""
    return Markup(
        '<svg class="stamp" aria-hidden="true" viewBox="0 0 100 100">'
        '<rect width="100" height="100" rx="16"/>'
        '<text x="50" y="53" font-size="62" text-anchor="middle" '
        'dominant-baseline="central">圆</text></svg>'
    )
