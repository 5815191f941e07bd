"""Chance that is the same on every machine, and the same again after an undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def draw(seed: int, ply: int, n: int) -> int:
    """A number from 0 to n - 1 that depends on nothing but its arguments.

    Args:
        seed: the game's seed.
        ply: which draw of the game this is, from 0.
        n: how many there are to choose from, at least 1. The bias is below n / 2**64.
    """
    digest = _hashing()(f"{seed}:{ply}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % n


@cache
def _hashing() -> Callable[..., Any]:
    """What hashes; OpenSSL comes with it and takes as long as a tenth of the rules, and few games draw."""
    from hashlib import blake2b  # noqa: PLC0415

    return blake2b


def shuffled(seed: int, ply: int, items: Sequence[T]) -> list[T]:
    """The items in an order that depends on nothing but the arguments."""
    left = list(items)
    return [left.pop(draw(seed, ply * 1_000 + i, len(left))) for i in range(len(left))]
