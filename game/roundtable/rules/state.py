"""One position of play, frozen: a handful of integers and nothing else."""

from __future__ import annotations

from roundtable.frozen import frozen

BRIEFING = -1
"""`State.current` before the first scene is opened."""


@frozen
class State:
    """One position of play.

    Who said what, bets, guesses and scores are derived from the log of moves; only what
    decides which moves are legal stands here, so exact search stays cheap.

    Attributes:
        opened: bit i is set once scene i was opened.
        current: index of the open scene; -1 in the briefing; the number of scenes in
            the coda; one more in the debrief.
        heard: bit i is set once turn i of the current scene was heard; in the coda,
            once line i was matched.
        left: seconds left, at least 0.
        step: Replay: twice the number of the record's moves made, one more while the next
            of them is not to be guessed, or not any more, and waits to be heard. Who said
            it?: turns dealt with. Class: how many bet, 0 before they are seated. Else 0.
    """

    opened: int
    current: int
    heard: int
    left: int
    step: int = 0

    def at(self, left: int) -> State:
        """The same position with so many seconds left; a third of what `replace` takes."""
        return State(self.opened, self.current, self.heard, left, self.step)
