"""Findings: where the faults of one file are collected until all are known."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from typing import NamedTuple

from roundtable.loading.codes import TOO_MANY, Code, Severity
from roundtable.loading.diagnostics import Diagnostic, Related, shown
from roundtable.loading.nodes import Node, Place, Placed, paths

MAX_FAULTS = 1000
"""How many faults of one file are listed; more would help nobody and cost memory."""

_GUESSES = 20_000
_LONGEST_GUESS = 80


class _Fault(NamedTuple):
    """A fault in the making; `owner` is the node whose path it gets."""

    code: Code
    at: Placed
    owner: Placed
    message: str
    hint: str
    related: tuple[Related, ...]


class Findings:
    """The faults of one file, in the making.

    Attributes:
        file: the path as it is shown.
        root: the node of the whole file, once it is known.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self._faults: list[_Fault] = []
        self._guesses = _GUESSES

    @property
    def full(self) -> bool:
        """True once there are more faults than are listed, so that looking on is idle."""
        return len(self._faults) > MAX_FAULTS

    @property
    def failed(self) -> bool:
        """True if there is an error among them."""
        return any(each.code.severity is Severity.ERROR for each in self._faults)

    def report(  # noqa: PLR0913 - a fault is told by all of this
        self,
        code: Code,
        at: Placed,
        message: str,
        hint: str = "",
        *,
        owner: Placed | None = None,
        related: Iterable[Related] = (),
    ) -> None:
        """Add a fault.

        Args:
            code: its kind.
            at: the node or place it stands at.
            message: what is wrong here, without a full stop.
            hint: how to mend it.
            owner: the node it belongs to, where it stands at a bare place.
            related: other places at which the mistake may stand.
        """
        if len(self._faults) < MAX_FAULTS:
            of = at if owner is None else owner
            told = _Fault(code, at, of, message, hint, tuple(related))
            self._faults.append(told)
        elif len(self._faults) == MAX_FAULTS:
            text = f"more than {MAX_FAULTS} faults, the rest is not listed"
            place = Place(at.line, at.column)
            self._faults.append(_Fault(TOO_MANY, place, place, text, "", ()))

    def place(self, at: Placed | None, message: str) -> tuple[Related, ...]:
        """A place of this file to be told beside a fault; nothing where there is none."""
        return () if at is None else (Related(self.file, at.line, at.column, message),)

    def near(self, word: str, candidates: Collection[str]) -> str:
        """A hint with the candidate most like `word`, or nothing."""
        close = self.nearest(word, candidates)
        return f"did you mean `{shown(close)}`?" if close else ""

    def nearest(self, word: str, candidates: Collection[str]) -> str:
        """The candidate most like `word`, or nothing.

        Guessing compares with every candidate, so its total per file is bounded.
        """
        if self.full or len(word) > _LONGEST_GUESS or len(candidates) > self._guesses:
            return ""
        self._guesses -= len(candidates)
        short = [each for each in candidates if len(each) <= _LONGEST_GUESS]
        return next(iter(difflib.get_close_matches(word, short, n=1)), "")

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All faults in the order of their places, each with its path."""
        wanted = {id(each.owner) for each in self._faults}
        where = paths(self.root, wanted) if self.root is not None and wanted else {}
        found = [
            Diagnostic(
                each.code,
                self.file,
                each.at.line,
                each.at.column,
                where.get(id(each.owner), ""),
                each.message,
                each.hint,
                each.related,
            )
            for each in self._faults
        ]
        return tuple(sorted(found, key=lambda each: (each.line, each.column, each.code.id)))
