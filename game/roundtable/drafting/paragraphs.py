"""One paragraph of an article, each sentence with the speaker it tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from roundtable.drafting import words
from roundtable.drafting.clauses import How, Quotation, Subject, masked, quotations, sentences
from roundtable.drafting.document import Doubt, Kind
from roundtable.drafting.people import SOMEBODY, People
from roundtable.drafting.statements import Part
from roundtable.frozen import frozen

_LONGEST = 20_000
_MOST_SENTENCES = 400
_WHOLE = re.compile("[。！？.!?…]$")
_CLAUSE = re.compile("[了是不会要在能有得很都没就还]|[，,]|[。！？!?]|\\w+\\s+\\w+\\s+\\w+")
_LEAST_TOLD = 6
_LEAST_FRAGMENT = 4


class Told(NamedTuple):
    """A sentence: where it stands, its subject, and whom that means.

    Attributes:
        name: empty if nobody known speaks.
        sure: True if the sentence itself settles who speaks.
    """

    start: int
    end: int
    subject: Subject | None
    name: str
    sure: bool = False


@frozen
class Speaker:
    """Who speaks, and how sure that is.

    Attributes:
        name: empty for the author.
        replies: `-` where the source says that it is a reply to the one before.
    """

    name: str
    unclear: bool = False
    doubt: Doubt = Doubt.NONE
    replies: str = ""


NOBODY = Speaker(SOMEBODY, unclear=True, doubt=Doubt.NOBODY)
"""Somebody whom the source does not name."""


SEVERAL = Speaker(SOMEBODY, unclear=True, doubt=Doubt.SEVERAL)
"""Several people in one place."""

SUMMED_UP = Speaker("", unclear=True, doubt=Doubt.SUMMARY)
"""Whoever wrote a summary of the whole."""


def speaker_if(name: str, *, sure: bool) -> Speaker:
    """The speaker of this name, marked where it is only likely."""
    return Speaker(name) if sure else Speaker(name, unclear=True, doubt=Doubt.CARRIED)


@dataclass
class Paragraph:
    """A paragraph on the way to its statements.

    Attributes:
        mask: the text with its quotations blotted out.
        told: its sentences, as far as they were looked at.
        settled: False if a pronoun in it may mean somebody else than its speaker.
    """

    text: str
    mask: str
    quotes: list[Quotation]
    told: list[Told] = field(default_factory=list)
    settled: bool = True

    @classmethod
    def of(cls, text: str) -> Paragraph:
        """The paragraph of a text, no sentence looked at yet."""
        text = text[:_LONGEST]
        quotes = quotations(text)
        return cls(text, masked(text, quotes), quotes)

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of its sentences."""
        return sentences(self.mask)[:_MOST_SENTENCES]

    @property
    def speakers(self) -> list[str]:
        """Whoever speaks in it, in order and without repetition."""
        return list(dict.fromkeys(each.name for each in self.told if each.name))

    def around(self, quote: Quotation) -> Told:
        """The sentence in which a quotation begins."""
        inside = (each for each in self.told if each.start <= quote.start < each.end)
        return next(inside, Told(quote.start, quote.end, None, ""))

    @property
    def last(self) -> Told:
        """Its last sentence."""
        return self.told[-1] if self.told else Told(0, 0, None, "")

    def tells_more(self) -> bool:
        """Whether a line that leads over to a quotation also tells what was said itself."""
        start, end, subject, _, _ = self.last
        if subject is None or subject.asks or subject.manner or subject.how is How.LED:
            return False
        rest = self.mask[start + subject.end : end]
        return len(rest) > _LEAST_TOLD and not rest.startswith("了")

    def is_own(self, told: Told) -> bool:
        """Whether the author speaks as "I" in a sentence."""
        return words.FIRST_PERSON.search(self.mask[told.start : told.end]) is not None


def is_whole(quote: Quotation) -> bool:
    """Whether a quotation is a sentence, or one up to the comma in front of its tag."""
    return quote.text.endswith(",") or _WHOLE.search(quote.text) is not None


def is_speech(quote: Quotation) -> bool:
    """Whether a quotation is somebody's words, and not a single term."""
    long_enough = len(quote.text) >= _LEAST_FRAGMENT
    return long_enough and (is_whole(quote) or _CLAUSE.search(quote.text) is not None)


def summing_lists(part: Part, people: People) -> dict[int, str]:
    """Paragraph and person for the items of lists that go from person to person.

    Such a list is the author's summing-up, and not a report of what was said in turn.
    """
    groups: dict[int, list[tuple[int, str]]] = {}
    sizes: dict[int, int] = {}
    for number, block in enumerate(part.blocks, start=1):
        if block.kind is not Kind.ITEM:
            continue
        sizes[block.group] = sizes.get(block.group, 0) + 1
        found = re.match(people.pattern, block.text)
        if found:
            groups.setdefault(block.group, []).append((number, people.alias[found[0]]))
    return {
        number: name
        for group, items in groups.items()
        if len({name for _, name in items}) > 1 and len(items) * 2 > sizes[group]
        for number, name in items
    }
