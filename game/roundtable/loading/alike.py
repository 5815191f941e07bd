"""Checks of names: two people at one table can be told apart by them."""

from __future__ import annotations

import unicodedata

from roundtable.loading import codes
from roundtable.loading.case import Case, Evidence
from roundtable.loading.diagnostics import shown
from roundtable.loading.nodes import Scalar, mapping
from roundtable.loading.values import DIGEST_KEY, PLACEHOLDER

_LIKE = """
430a 432b 435e 456i 458j 43ak 43cm 43dh 43eo 440p 441c 455s 442t 443y 445x 501d 51bq 51dw 261g
217cl 3bfo 3b1a 3bdv 3b5e 3c1p 3c4t 3c5u 3b9i 3bak 3c7x 3b2b 3b7n 30o 31l 7cl
"""
_LATIN = {int(pair[:-1], 16): pair[-1] for pair in _LIKE.split()}
"""Letters and digits that look like Latin ones, each to that one."""


def check(case: Case) -> None:
    """Report two at the table whom a reader could not tell apart by their names."""
    evidence = case.evidence
    if evidence is None:
        return
    seats = dict.fromkeys((case.moderator, *case.panelists))
    read: dict[tuple[str, str], tuple[str, Scalar]] = {}
    for id_ in seats:
        for tag, name in (mapping(evidence.people.get(id_), "name") or {}).items():
            if not isinstance(name, Scalar) or not name or tag == DIGEST_KEY:
                continue
            if name.startswith(PLACEHOLDER):
                continue
            look = _look(name)
            before, first = read.setdefault((tag, look), (id_, name))
            if before != id_ and look:
                _report(name, first, before, evidence)


def _report(name: Scalar, first: Scalar, before: str, evidence: Evidence) -> None:
    same = "the same name as" if name == first else "a name that looks like that of"
    message = f"{same} `{shown(before)}`: `{shown(name)}`"
    at = evidence.findings.place(first, "the other name")
    evidence.findings.report(codes.NAMES_ALIKE, name, message, related=at)


def _look(name: str) -> str:
    """A name without what the eye passes over: accents, blanks, capitals, letters of other scripts."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_LATIN)
    return "".join(each for each in plain if each.isalnum())
