"""The report of a draft: what was found, what is unsure, what could not be done."""

from __future__ import annotations

import re

from roundtable.drafting.document import Format
from roundtable.frozen import frozen

PLURAL = re.compile("(?<=[a-z])s\\b")
"""The s of a word that tells several."""


def counted(number: int, what: str) -> str:
    """A number of things whose first word has a plural's s."""
    return f"{number} {PLURAL.sub('', what, count=1) if number == 1 else what}"


@frozen
class Report:
    """What a draft's author should know.

    Attributes:
        counts: what is in the draft, each with its number.
        spoken: True if it was read as a talk, False if as an article that tells of one.
        found: what was found, a line each.
        unsure: what is to be looked at again, a line each.
        undone: what could not be done, a line each.
    """

    format: Format
    counts: tuple[tuple[str, int], ...]
    found: tuple[str, ...]
    unsure: tuple[str, ...]
    undone: tuple[str, ...]
    spoken: bool = False

    def count(self, what: str) -> int:
        """How many there are of something; 0 where it is not counted."""
        return dict(self.counts).get(what, 0)

    def lines(self) -> tuple[str, ...]:
        """The report for a command line."""
        sums = ", ".join(counted(n, what) for what, n in self.counts if n)
        how = "a talk" if self.spoken else "an article that tells of a talk"
        lines = [f"read as {self.format}, {how}: {sums}"]
        for head, body in (
            ("found", self.found),
            ("unsure", self.unsure),
            ("not done", self.undone),
        ):
            if body:
                lines += [f"{head}:", *(f"  - {line}" for line in body)]
        return tuple(lines)
