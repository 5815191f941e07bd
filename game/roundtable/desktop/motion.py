"""Movement without a clock: every value is asked for at a time in milliseconds."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field

from roundtable.frozen import frozen

Ease = Callable[[float], float]


def ease_out(share: float) -> float:
    """Fast at first, gentle at the end (cubic)."""
    return 1 - (1 - share) ** 3


def linear(share: float) -> float:
    """Even."""
    return share


@frozen
class Tween:
    """A way from one value to another."""

    start_ms: float
    duration_ms: float
    first: float = 0.0
    last: float = 1.0
    ease: Ease = ease_out

    def value(self, now_ms: float) -> float:
        """The value at a time: ``first`` before the start, ``last`` after the end."""
        if now_ms >= self.start_ms + self.duration_ms:
            return self.last
        if now_ms <= self.start_ms:
            return self.first
        share = (now_ms - self.start_ms) / self.duration_ms
        return self.first + (self.last - self.first) * self.ease(share)

    def over(self, now_ms: float) -> bool:
        """Whether the value will not change any more."""
        return now_ms >= self.start_ms + self.duration_ms


@dataclass
class Animator:
    """The tweens under way. With motion off each is over at once."""

    motion: bool = True
    _tweens: dict[Hashable, Tween] = field(default_factory=dict)

    def start(  # noqa: PLR0913 - a movement is told by all of these
        self,
        key: Hashable,
        now_ms: float,
        duration_ms: float,
        *,
        first: float = 0.0,
        last: float = 1.0,
        delay_ms: float = 0.0,
        ease: Ease = ease_out,
    ) -> None:
        """Starts a movement; one under the same key is replaced."""
        start, duration = (now_ms + delay_ms, duration_ms) if self.motion else (now_ms, 0.0)
        self._tweens[key] = Tween(start, duration, first, last, ease)

    def reveal(self, key: Hashable, now_ms: float, lines: int, line_ms: float) -> None:
        """Starts to reveal a text line by line; ask `revealed` for how much is seen."""
        self.start(key, now_ms, line_ms * lines, first=0.0, last=float(lines), ease=linear)

    def value(self, key: Hashable, now_ms: float) -> float:
        """The value of a movement; of one never started or forgotten, 1."""
        tween = self._tweens.get(key)
        return 1.0 if tween is None else tween.value(now_ms)

    def revealed(self, key: Hashable, now_ms: float) -> float:
        """The share (0 to 1) of a text's lines that is seen, whole lines, the first at once."""
        tween = self._tweens.get(key)
        if tween is None or not tween.last or tween.over(now_ms):
            return 1.0
        return min(tween.last, int(tween.value(now_ms)) + 1) / tween.last

    def finish(self, key: Hashable) -> bool:
        """Ends a movement at its last value; whether there was one to end."""
        return self._tweens.pop(key, None) is not None

    def finish_all(self) -> None:
        """Ends every movement."""
        self._tweens.clear()

    def moves(self, now_ms: float) -> bool:
        """Whether anything moves; forgets what is over.

        Draw one frame more after this turns false, so that the last value is seen.
        """
        self._tweens = {key: tween for key, tween in self._tweens.items() if not tween.over(now_ms)}
        return bool(self._tweens)
