"""A cache that forgets what was not used for longest once it holds too much."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from pygame import Surface

Value = TypeVar("Value")

UPKEEP = 200
"""Pixels that a kept picture counts for besides its own: its key and its place."""


def _one(_: object) -> int:
    return 1


def pixels(picture: Surface) -> int:
    """What a picture costs, in pixels of 4 bytes, with what even the smallest takes."""
    return picture.get_width() * picture.get_height() + UPKEEP


class Bounded(Generic[Value]):
    """Values by key, whose costs together stay at or under a limit.

    A value that costs more than the limit alone is handed out but not kept.
    """

    def __init__(self, limit: int, cost: Callable[[Value], int] = _one) -> None:
        """An empty cache; ``cost`` is 1 a value unless told otherwise."""
        self.limit = limit
        self.spent = 0
        self._cost = cost
        self._kept: OrderedDict[Hashable, Value] = OrderedDict()

    def __len__(self) -> int:
        """How many values are kept."""
        return len(self._kept)

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value kept under the key, else a new one."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        value = make()
        cost = self._cost(value)
        if cost <= self.limit:
            self._kept[key] = value
            self.spent += cost
        while self.spent > self.limit:
            _, gone = self._kept.popitem(last=False)
            self.spent -= self._cost(gone)
        return value

    def clear(self) -> None:
        """Forgets everything."""
        self._kept.clear()
        self.spent = 0
