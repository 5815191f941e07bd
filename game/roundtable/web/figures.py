"""People as seal-like figures, and the seal of the game, as SVG; the shapes are the window's."""

from __future__ import annotations

from math import cos, pi, sin

from markupsafe import Markup, escape

from roundtable.application.pages import Face, MapRow, MeterLine, Stander

SEAL = (
    '<svg class="stamp" aria-hidden="true" viewBox="12 12 232 232">'
    '<rect x="12" y="12" width="232" height="232" rx="38"/>'
    '<g stroke-linecap="round" stroke-linejoin="round" stroke-width="15">'
    '<path d="M60 58 L196 58 L196 200 L60 200 L60 58"/>'
    '<path d="M99 82 L157 82 L157 105 L99 105 L99 82"/>'
    '<path d="M91 155 L91 124 L165 124 L165 155"/>'
    '<path d="M128 140 L127 156 L115 170 L90 179"/>'
    '<path d="M138 160 L148 165 L158 171 L167 179"/></g></svg>'
)
"""The seal of the game as in assets/icon.svg."""

SHAPES = ("circle", "square", "hexagon", "barrel", "octagon", "blossom", "oval", "rhombus")
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
    tone = f"p{face.index % len(SHAPES)} {state}".strip()
    if not body:
        return Markup(  # noqa: S704 -- all but the letters is ours, and they are escaped
            f'<svg class="figure {tone}" aria-hidden="true" viewBox="0 0 100 100">'
            f"{_bust(face)}</svg>"
        )
    frame = (
        '<rect class="video" x="2" y="2" width="128" height="164" rx="9"/>' if face.remote else ""
    )
    return Markup(  # noqa: S704 -- all but the letters is ours, and they are escaped
        f'<svg class="figure {tone}" aria-hidden="true" viewBox="0 0 132 168">{frame}'
        '<path class="body" d="M6 168 V150 C6 114 32 92 66 92 C100 92 126 114 126 150 V168 Z"/>'
        f'<g transform="translate(27 6) scale(.78)">{_bust(face)}</g></svg>'
    )


def _bust(face: Face) -> str:
    """The head with its letters, a hundred wide."""
    size = 46 if len(face.seal) == 1 else 36
    return (
        f'<g class="head">{_HEAD[SHAPES[face.index % len(SHAPES)]]}</g>'
        f'<text x="50" y="52" font-size="{size}" text-anchor="middle" '
        f'dominant-baseline="central">{escape(face.seal)}</text>'
    )


def lift(place: int, seats: int) -> int:
    """How far down somebody sits at the round table, from 0 in the middle to 4 at its ends."""
    return round(4 * abs(2 * place / (seats - 1) - 1) ** 2) if seats > 1 else 0


def axis(row: MapRow) -> Markup:
    """A question's line with those who take a stand on it; what it shows is told below it."""
    found = _placed(row)
    heads = "".join(_head(x, holder) for x, holder in found)
    return Markup(  # noqa: S704 -- all but the letters is ours, and they are escaped
        f'<svg class="axis" aria-hidden="true" viewBox="0 0 640 56">'
        f'<line x1="0" y1="28" x2="640" y2="28"/>{heads}</svg>'
    )


_ROOM, _WIDE = 40.0, 640.0
"""Between two heads on a line at least, and the width of a line."""


def _placed(row: MapRow) -> list[tuple[float, Stander]]:
    """Everybody with a place on the line, pushed apart so that no head hides another."""
    found = sorted(
        (
            (24 + (_WIDE - 48) * stand.at, holder)
            for stand in row.stands
            if stand.at is not None
            for holder in stand.holders
        ),
        key=lambda each: (each[0], each[1].face.index),
    )
    places: list[float] = []
    for x, _ in found:
        places.append(max(x, places[-1] + _ROOM) if places else x)
    over = max(0.0, places[-1] - (_WIDE - 24)) if places else 0.0
    for i in range(len(places) - 1, -1, -1):
        most = places[i + 1] - _ROOM if i + 1 < len(places) else _WIDE - 24
        places[i] = min(places[i], most) if over else places[i]
    return [(x, holder) for x, (_, holder) in zip(places, found, strict=True)]


def _head(x: float, holder: Stander) -> str:
    face = holder.face
    state = "" if holder.heard else "hollow"
    return (
        f'<g class="p{face.index % len(SHAPES)} {state}" transform="translate({x - 18:.1f} 10) scale(.36)">'
        f"{_bust(face)}</g>"
    )


def scale(line: MeterLine) -> Markup:
    """A quantity as a line with its marks; the numbers stand below it."""
    marks = "".join(
        f'<circle class="{"you" if each.id == "you" else ""}" cx="{400 * min(1, max(0, each.share)):.1f}" '
        f'cy="7" r="{6 if each.id == "you" else 4}"/>'
        for each in sorted(line.marks, key=lambda mark: mark.id == "you")
    )
    return Markup(  # noqa: S704 -- numbers of ours
        '<svg class="scale" aria-hidden="true" viewBox="0 0 400 14">'
        f'<rect class="ground" y="5" width="400" height="4"/>{marks}</svg>'
    )


def seal() -> Markup:
    """The seal of the game: the character 圆 in strokes, for not every system can write it."""
    return Markup(SEAL)  # noqa: S704 -- a drawing of ours


def qr(text: str) -> Markup:
    """A text as a QR; what it says stands beside it as text."""
    # The part that makes the squares: what writes files would double the page's libraries.
    from segno.encoder import encode  # noqa: PLC0415 -- few pages show one

    rows = encode(text, error="m", micro=False).matrix  # type: ignore[no-untyped-call]
    dark = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, bit in enumerate(row) if bit
    )
    wide = len(rows) + 4
    return Markup(  # noqa: S704 -- numbers of ours
        f'<svg class="qr" aria-hidden="true" viewBox="-2 -2 {wide} {wide}">'
        f'<path class="ground" d="M-2-2h{wide}v{wide}h-{wide}z"/><path d="{dark}"/></svg>'
    )
