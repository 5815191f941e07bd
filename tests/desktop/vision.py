"""Eyes with colour blindness, and how far apart two colours look to them.

Matrices: Machado, Oliveira and Fernandes, IEEE Transactions on Visualization and Computer
Graphics 15 (2009), severity 1. Distance: Euclidean in OKLab (Ottosson, 2020); two colours of a
distance of 0.02 are just told apart side by side.
"""

from __future__ import annotations

from math import cbrt, dist

from roundtable.desktop.theme import Colour

Across = tuple[float, float, float]
Matrix = tuple[Across, Across, Across]

EYES: dict[str, Matrix] = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_CONES: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
TO_LAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def apart(one: Colour, other: Colour, eye: str) -> float:
    """How far apart two colours look to an eye."""
    return dist(_seen(one, eye), _seen(other, eye))


def _seen(colour: Colour, eye: str) -> Across:
    linear = (_linear(colour[0] / 255), _linear(colour[1] / 255), _linear(colour[2] / 255))
    red, green, blue = (min(1.0, max(0.0, each)) for each in _times(EYES[eye], linear))
    long, middle, short = _times(TO_CONES, (red, green, blue))
    return _times(TO_LAB, (cbrt(long), cbrt(middle), cbrt(short)))


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _times(matrix: Matrix, vector: Across) -> Across:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three
