"""Undo: the texts that were there before, in order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from roundtable.authoring.workbench.bench import Texts

LONGEST = 200
"""How many steps can be taken back."""


@dataclass(frozen=True)
class History:
    """The texts now, those before them and those that were taken back.

    Attributes:
        now: what an author works on.
        past, future: the last is the nearest.
    """

    now: Texts
    past: tuple[Texts, ...] = ()
    future: tuple[Texts, ...] = ()

    def done(self, texts: Texts) -> History:
        """After a command, or after somebody else changed the files; the same where nothing changed."""
        if texts == self.now:
            return self
        return History(texts, (*self.past, self.now)[-LONGEST:])

    def amended(self, texts: Texts) -> History:
        """With other texts in the place of those now, as one step with what led to them."""
        return History(texts, self.past, self.future)

    def undone(self) -> History:
        """One step back; the same where there is none. What is in the source stays."""
        if not self.past:
            return self
        then = replace(self.past[-1], source=self.now.source)
        return History(then, self.past[:-1], (*self.future, self.now))

    def redone(self) -> History:
        """One step forward again; the same where there is none."""
        if not self.future:
            return self
        return History(self.future[-1], (*self.past, self.now), self.future[:-1])
