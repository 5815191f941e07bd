"""Which characters a font file holds.

SDL answers for a missing character with the size of the empty box, so that it cannot be asked;
this reads the character map of the file itself (OpenType specification, "cmap", formats 4, 12).
"""

from contextlib import suppress
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from struct import error, unpack_from
from sys import maxunicode

SEGMENTS, GROUPS = 4, 12
"""Formats of a character map: for the first 65,536 code points, and for all, which says more."""
NOTHING = 0xFFFF
"""Code point by which a map of segments ends."""


@lru_cache(maxsize=16)
def characters(font: Path) -> frozenset[int]:
    """Code points that the font, or the first font of a collection, has a glyph for.

    None where its map cannot be read: a system's font that was cut draws nothing, and ends nothing.
    """
    with suppress(error, ValueError):
        return _characters(font)
    return frozenset()


def _characters(font: Path) -> frozenset[int]:
    with font.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        start = unpack_from(">I", data, 12)[0] if data[:4] == b"ttcf" else 0
        for entry in range(unpack_from(">H", data, start + 4)[0]):
            tag, _, offset, _ = unpack_from(">4sIII", data, start + 12 + 16 * entry)
            if tag == b"cmap":
                return _from_map(data, offset)
    return frozenset()


def _from_map(data: mmap, start: int) -> frozenset[int]:
    maps: dict[int, int] = {}
    for entry in range(unpack_from(">H", data, start + 2)[0]):
        platform, _, offset = unpack_from(">HHI", data, start + 4 + 8 * entry)
        if platform in (0, 3):
            maps[unpack_from(">H", data, start + offset)[0]] = start + offset
    if GROUPS in maps:
        return frozenset(_groups(data, maps[GROUPS]))
    return frozenset(_segments(data, maps[SEGMENTS])) if SEGMENTS in maps else frozenset()


def _groups(data: mmap, start: int) -> set[int]:
    held: set[int] = set()
    for group in range(unpack_from(">I", data, start + 12)[0]):
        first, last, _ = unpack_from(">III", data, start + 16 + 12 * group)
        held.update(range(first, min(last, maxunicode) + 1))
    return held


def _segments(data: mmap, start: int) -> set[int]:
    double = unpack_from(">H", data, start + 6)[0]
    ends = unpack_from(f">{double // 2}H", data, start + 14)
    firsts = unpack_from(f">{double // 2}H", data, start + 16 + double)
    return {
        code
        for first, last in zip(firsts, ends, strict=True)
        if first != NOTHING
        for code in range(first, last + 1)
    }
