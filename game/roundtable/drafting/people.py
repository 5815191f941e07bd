"""Who is in a source: its people, the names they go by, and the one who moderates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from roundtable.drafting import words
from roundtable.drafting.document import Document
from roundtable.drafting.naming import (
    cast_told,
    chinese_names,
    english_names,
    guests_told,
    introduced_names,
    mentions,
    moderators_told,
    narrator_told,
)
from roundtable.frozen import frozen

SOMEBODY = "somebody"
"""Stands for the speaker where the source does not settle who it is."""

BY_COUNT = "named as speaker"
AS_TOLD = "as told"
AS_GUEST = "listed as a guest"
INTRODUCED = "introduced by a full name"
LISTED = (AS_TOLD, AS_GUEST)
"""How those were found who belong into the record even if they never speak."""

_MOST = 40
_SHARE = 0.5
_TITLES = ("总", "老师", "教授", "博士", "先生", "女士", "院士")
_HONORIFICS = ("Dr", "Dr.", "Prof", "Prof.", "Professor", "Mr", "Mr.", "Mrs.", "Ms", "Ms.")


@frozen
class Person:
    """Somebody the source names.

    Attributes:
        name: the fullest form.
        told: what the source says of them where it lists them; for a comment.
        why: how they were found, for the report.
    """

    name: str
    told: str = ""
    why: str = ""


@dataclass(frozen=True)
class People:
    """Everybody found.

    Attributes:
        moderator: the name of the one who asks; empty where nobody was found.
        narrator: who tells a dialogue as "I"; empty where nobody does.
        how: how the moderator was found, for the report.
        outside: those who speak and have no seat: the audience, whoever asks from the floor.
    """

    everybody: tuple[Person, ...]
    moderator: str = ""
    narrator: str = ""
    how: str = ""
    outside: frozenset[str] = frozenset()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The full names in order."""
        return tuple(each.name for each in self.everybody)

    @cached_property
    def alias(self) -> dict[str, str]:
        """Every form of a name that belongs to one person only, with that person's name."""
        found: dict[str, set[str]] = {}
        for name in self.names:
            for form in _forms(name):
                found.setdefault(form, set()).add(name)
        unique = {form: next(iter(names)) for form, names in found.items() if len(names) == 1}
        return unique | {name: name for name in self.names}

    @cached_property
    def pattern(self) -> str:
        """A pattern for all these forms, the longest first; one that never matches if none."""
        forms = sorted(self.alias, key=len, reverse=True)
        if not forms:
            return r"(?!)"
        return "|".join(
            rf"(?<![A-Za-z]){re.escape(form)}(?![A-Za-z])" if form.isascii() else re.escape(form)
            for form in forms
        )


def _forms(name: str) -> set[str]:
    forms = {name}
    if _is_chinese(name):
        given = name[1:]
        surname = name[0]
        if name[:2] in words.COMPOUND_SURNAMES:
            surname, given = name[:2], name[2:]
        if len(given) > 1:
            forms.add(given)
        if given and "·" not in name:
            forms |= {surname + title for title in _TITLES}
        return forms
    pieces = [each for each in name.split() if each not in _HONORIFICS]
    forms.add(" ".join(pieces))
    if len(pieces) > 1:
        forms |= {pieces[0], pieces[-1]}
    return {form for form in forms if len(form) > 1}


def _is_chinese(name: str) -> bool:
    return all("\u4e00" <= each <= "\u9fff" or each == "·" for each in name)


def most_asking(asked: Counter[str]) -> tuple[str, str]:
    """Who asks more than half of all questions, and at least two."""
    if not asked:
        return "", ""
    (name, count), *_ = asked.most_common(1)
    if count >= max(2, _SHARE * sum(asked.values())):
        return name, f"asks {count} of {sum(asked.values())} questions"
    return "", ""


def of_telling(document: Document, given: Sequence[str], moderator: str) -> People:
    """The people of a source that tells who spoke."""
    text = document.text
    guests = guests_told(text)
    hosts = [moderator] if moderator else moderators_told(text, [])
    counts = chinese_names(text) + english_names(text)
    narrator = narrator_told(text)
    why: dict[str, str] = dict.fromkeys(given, AS_TOLD)
    why.update((name, "named as moderator") for name in hosts if name not in why)
    why.update((name, AS_GUEST) for name in guests if name not in why)
    why.update((name, "in the list of characters") for name in cast_told(text) if name not in why)
    if narrator:
        why.setdefault(narrator, "named as narrator")
    for name, count in counts.most_common(_MOST):
        if not any(_is_form(name, full) for full in why):
            why[name] = f"{BY_COUNT} {count} times"
    for name in introduced_names(text):
        if not any(_is_form(name, full) for full in why):
            why[name] = INTRODUCED
    chosen = _in_order(list(why)[:_MOST], text)
    everybody = tuple(Person(name, guests.get(name, ""), why[name]) for name in chosen)
    how = "as told" if moderator else "named so" if hosts else ""
    host = _full(hosts[0], chosen) if hosts else ""
    people = People(everybody, host, narrator, how)
    if not host:
        asked = Counter({name: mentions(text, name, asking=True) for name in chosen})
        host, how = most_asking(+asked)
        people = People(everybody, host, narrator, how)
    return people


def _is_form(name: str, full: str) -> bool:
    return name == full or name in _forms(full) or (name in full.split())


def _full(name: str, chosen: Sequence[str]) -> str:
    return next((full for full in chosen if _is_form(name, full)), name)


def _in_order(names: Sequence[str], text: str) -> list[str]:
    """The names by where they first stand, without those that are a form of another."""
    kept = [n for n in names if not any(n != full and _is_form(n, full) for full in names)]
    return sorted(kept, key=lambda name: (text.find(name) < 0, text.find(name)))
