"""What one device may ask for, so that a flood from one phone harms no other."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

BURST, RATE = 40.0, 8.0
"""Requests at once, and for each second after that."""
WAITING = 4
"""Requests of one device that may wait for news at the same time."""
SEATS, FREED = 8.0, 0.25
"""New seats of one device at once, and for each second after that.

A phone needs one, and one more whenever its browser forgot it. A class behind one address of
a router, thirty phones, sits within a minute and a half, and nobody fills forty seats unseen.
"""
MOST = 500
"""So many devices are remembered; the one unheard of for longest is forgotten first."""


@dataclass
class _Bucket:
    left: float
    seats: float
    at: float
    waiting: int = 0


class Limits:
    """Counts what each address asks for.

    Args:
        clock: seconds, only ever growing.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Nobody has asked yet."""
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def allows(self, address: str) -> bool:
        """Whether one more request of that address is answered; it is counted."""
        bucket = self._bucket(address)
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True

    def may_sit(self, address: str) -> bool:
        """Whether that address may take a new seat; `sits` counts one that was taken."""
        return self._bucket(address).seats >= 1

    def sits(self, address: str) -> None:
        """A new seat was taken from that address."""
        self._bucket(address).seats -= 1

    def waits(self, address: str) -> bool:
        """Whether one more request of that address may wait for news; `leaves` ends it."""
        bucket = self._bucket(address)
        if bucket.waiting >= WAITING:
            return False
        bucket.waiting += 1
        return True

    def leaves(self, address: str) -> None:
        """A waiting request of that address has been answered."""
        bucket = self._bucket(address)
        bucket.waiting = max(0, bucket.waiting - 1)

    def _bucket(self, address: str) -> _Bucket:
        now = self._clock()
        bucket = self._buckets.setdefault(address, _Bucket(BURST, SEATS, now))
        self._buckets.move_to_end(address)
        bucket.left = min(BURST, bucket.left + RATE * (now - bucket.at))
        bucket.seats = min(SEATS, bucket.seats + FREED * (now - bucket.at))
        bucket.at = now
        while len(self._buckets) > MOST:
            self._buckets.popitem(last=False)
        return bucket
