"""Findings: where the faults of one file are collected until all are known."""

from __future__ import annotations

import difflib
from collections.abc import Collection

from game.loading.codes import TOO_MANY, Code, Severity
from game.loading.diagnostics import Diagnostic, shown
from game.loading.nodes import Node, Place, Placed, paths

MAX_FAULTS = 1000
"""How many faults of one file are listed; more would help nobody and cost memory."""

_GUESSES = 20_000
_LONGEST_GUESS = 80


class Findings:
    """The faults of one file, in the making.

    Attributes:
        file: the path as it is shown.
        root: the node of the whole file, once it is known.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self._faults: list[tuple[Code, Placed, str, str]] = []
        self._guesses = _GUESSES

    @property
    def full(self) -> bool:
        """True once there are more faults than are listed, so that looking on is idle."""
        return len(self._faults) > MAX_FAULTS

    @property
    def failed(self) -> bool:
        """True if there is an error among them."""
        return any(code.severity is Severity.ERROR for code, *_ in self._faults)

    def report(self, code: Code, at: Placed, message: str, hint: str = "") -> None:
        """Add a fault.

        Args:
            code: its kind.
            at: the node or place it stands at.
            message: what is wrong here, without a full stop.
            hint: how to mend it.
        """
        if len(self._faults) < MAX_FAULTS:
            self._faults.append((code, at, message, hint))
        elif len(self._faults) == MAX_FAULTS:
            text = f"more than {MAX_FAULTS} faults, the rest is not listed"
            self._faults.append((TOO_MANY, Place(at.line, at.column), text, ""))

    def near(self, word: str, candidates: Collection[str]) -> str:
        """A hint with the candidate most like `word`, or nothing.

        Guessing compares with every candidate, so its total per file is bounded.
        """
        if self.full or len(word) > _LONGEST_GUESS or len(candidates) > self._guesses:
            return ""
        self._guesses -= len(candidates)
        short = [each for each in candidates if len(each) <= _LONGEST_GUESS]
        close = difflib.get_close_matches(word, short, n=1)
        return f"did you mean `{shown(close[0])}`?" if close else ""

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All faults in the order of their places, each with its path."""
        wanted = {id(at) for _, at, _, _ in self._faults}
        where = paths(self.root, wanted) if self.root is not None and wanted else {}
        found = [
            Diagnostic(code, self.file, at.line, at.column, where.get(id(at), ""), message, hint)
            for code, at, message, hint in self._faults
        ]
        return tuple(sorted(found, key=lambda each: (each.line, each.column, each.code.id)))
