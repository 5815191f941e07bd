"""The whole of a draft before it is written: the values both files are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from roundtable.drafting.document import Document
from roundtable.drafting.people import SOMEBODY, People
from roundtable.drafting.phrases import todo
from roundtable.drafting.scenes import SceneDraft
from roundtable.drafting.statements import Part, Said, own_slug, unique
from roundtable.drafting.yamltext import Flow, Value

AUTHOR = "author"
"""Id of the source's author in a draft, where no better one can be made."""

RESERVED = ("none", "unclear", SOMEBODY, "the-moderator", "the-panelist")
"""Ids that nobody in a source can have."""


@dataclass(frozen=True)
class Plan:
    """What a draft is made of.

    Attributes:
        languages: of every text, the source's first.
        table: the panelists, in order.
        ids: the id of everybody in the record, by name; the author's under the empty name.
        longest: characters of the source shown in one comment.
    """

    id: str
    languages: tuple[str, ...]
    document: Document
    people: People
    table: tuple[str, ...]
    ids: Mapping[str, str]
    parts: tuple[Part, ...]
    said: tuple[Said, ...]
    scenes: tuple[SceneDraft, ...]
    longest: int = 1500

    def todo(self, what: str) -> dict[str, str]:
        """A text in every language that asks for something to be done."""
        return {language: todo(what, language) for language in self.languages}

    def name(self, name: str) -> Flow:
        """A person's name in every language, as the source writes it."""
        return Flow(dict.fromkeys(self.languages, name))

    def shown(self, text: str) -> str:
        """The source's wording for a comment."""
        return text if len(text) <= self.longest else text[: self.longest - 1] + "…"

    def wording(self, said: Sequence[Said]) -> list[str]:
        """Comments with the source's wording of some statements."""
        return [f"{each.id}, line {each.line}: {self.shown(each.text)}" for each in said]


def drafted(**entry: Value) -> dict[str, Value]:
    """A mapping of the format with the mark that something in it is still to be done."""
    return {**entry, "draft": True}


def ids_of(names: Sequence[str], author: str, given: Mapping[str, str]) -> dict[str, str]:
    """An id for everybody: as given, from a Latin name, or by number."""
    taken = {*RESERVED, *given.values()}
    ids: dict[str, str] = {}
    for number, name in enumerate(names, start=1):
        ids[name] = given.get(name) or unique(own_slug(name) or f"person-{number}", taken)
    if author in ids:
        ids[""] = ids[author]
    else:
        ids[""] = given.get(author) or unique(own_slug(author) or AUTHOR, taken)
    return ids


def language_of(text: str) -> str:
    """The language a text is probably in: zh, ja, ko or en; und where none of them."""
    sample = text[:20_000]
    letters = sum(each.isalpha() for each in sample) or 1
    kana = len(re.findall("[\u3040-\u30ff]", sample))
    hangul = len(re.findall("[\uac00-\ud7af]", sample))
    han = len(re.findall("[\u4e00-\u9fff]", sample))
    if hangul * 4 > letters:
        return "ko"
    if kana * 10 > letters:
        return "ja"
    if han * 5 > letters:
        return "zh"
    small = re.findall(r"\b(?:the|and|of|to|is|in|that|you|it|we)\b", sample, re.IGNORECASE)
    words = len(re.findall(r"\w+", sample)) or 1
    return "en" if len(small) * 20 > words else "und"
