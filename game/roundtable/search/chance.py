"""Chance that costs little: many draws of one game, each of its own, the same on every machine.

One digest gives `DRAWS` numbers of 32 bits, so a draw is a look-up; it still depends on
nothing but the seed and the number of the draw, so any position can be gone on from.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from hashlib import blake2b

DRAWS = 16
"""So many draws come from one digest."""

_NUMBERS = struct.Struct("<16I")


def digest(seed: int, block: int) -> tuple[int, ...]:
    """The numbers of the draws from ``DRAWS * block`` on, each from 0 to 2**32 - 1."""
    return _NUMBERS.unpack(blake2b(b"%d/%d" % (seed, block)).digest())


_kept = lru_cache(maxsize=64)(digest)


def drawn(seed: int, number: int, n: int) -> int:
    """A number from 0 to n - 1.

    Args:
        seed: the game's.
        number: which draw of the game this is.
        n: how many there are to choose from, at least 1. The bias is below n / 2**32.
    """
    block, at = divmod(number, DRAWS)
    return _kept(seed, block)[at] * n >> 32
