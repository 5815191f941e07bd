"""Who said what in a dialogue told in prose, where paragraphs are speeches.

Theory of operation. A paragraph such as "You are right, said Ada" names its speaker. "I
said" is the narrator, where the text says who that is. "He said" is whoever the narrator
is talking with: the last one named, or addressed by name; that is likely and not certain.
Most paragraphs name nobody. Between two that do, speeches alternate, if their number fits
and nobody would be made to address themselves; then they are given to the two in turn and
marked unclear. All others stay nobody's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from roundtable.drafting import words
from roundtable.drafting.clauses import quotations
from roundtable.drafting.document import Block, Document, Doubt, Format, Kind
from roundtable.drafting.people import SOMEBODY, People, most_asking
from roundtable.drafting.statements import Part, Said
from roundtable.rules import is_question
from roundtable.rules.scenario import Voice

_INNER = re.compile(r"‘[^‘]{1,600}?[’](?!\w)")
_VERBS = words.alternatives([*words.EN_ASKING, *words.EN_SAYING])
_ADVERBS = r"(?:(?:then|also|first|once|again|\w{2,12}ly)\s+){0,2}"
_PLAIN = (Format.PROSE, Format.TRANSCRIPT, Format.RTF, Format.PDF)
_LEAST_NAMED = 5
_SHARE_NAMED = 0.15
_SHARE_MARKED = 0.2
_LONGEST_GAP = 12
_FIRST = 240
_FORGETS = 10


@dataclass
class _Speech:
    """One paragraph on the way to its speaker.

    Attributes:
        named: True if the paragraph itself settles the speaker.
        spoken_to: whoever it addresses by name.
        told: True if the paragraph says that "he" or a stranger speaks, so not the narrator.
        other: with whom the narrator is talking here; empty where that is not known.
    """

    block: Block
    speaker: str = ""
    named: bool = False
    doubt: Doubt = Doubt.NOBODY
    spoken_to: str = ""
    other: str = ""
    told: bool = False


def is_dialogue(document: Document, people: People) -> bool:
    """Whether this is prose whose paragraphs are speeches without quotation marks."""
    bodies = [block for block in document.blocks if block.kind is not Kind.HEADING]
    if document.format not in _PLAIN or not bodies:
        return False
    marked = sum(bool(quotations(block.text[:2000])) for block in bodies)
    if marked > _SHARE_MARKED * len(bodies):
        return False
    told = sum(_subject(block, people) is not None for block in bodies)
    return told >= max(_LEAST_NAMED, _SHARE_NAMED * len(bodies))


def attribute(parts: Sequence[Part], people: People) -> list[Said]:
    """Every paragraph of the parts, with its speaker as far as that can be told."""
    said: list[Said] = []
    begun = False
    for place, part in enumerate(parts):
        speeches = _named(part, people)
        _alternate(speeches, people)
        for number, speech in enumerate(speeches, start=1):
            begun = begun or speech.named
            said.append(_said(place, number, speech, people, begun=begun))
    return said


def _said(place: int, number: int, speech: _Speech, people: People, *, begun: bool) -> Said:
    block = speech.block
    if not begun:
        return Said(place, number, "", Voice.AUTHOR, block.text, block.line)
    host = bool(speech.speaker) and speech.speaker == people.moderator
    return Said(
        place,
        number,
        speech.speaker or SOMEBODY,
        Voice.QUOTED,
        block.text,
        block.line,
        asks=host and is_question(block.text),
        unclear=speech.doubt is not Doubt.NONE,
        doubt=speech.doubt,
    )


class _Tag(StrEnum):
    NAMED = "named"
    PRONOUN = "pronoun"
    NARRATOR = "narrator"
    STRANGER = "stranger"


@lru_cache(maxsize=8)
def _tags(names: str) -> re.Pattern[str]:
    """A pattern for what tells in passing who speaks, such as `, said Ada` or `Ada said:`.

    What is told of an earlier talk, as in "Ada said that", is no such tag.
    """
    verb = rf"(?:{_VERBS})\b(?!\s+(?:that|him|her|them|so)\b)"
    return re.compile(
        rf"(?:^|[,;:?!.—’▢]\s*)(?:{verb}\s+(?:(?P<after>{names})|(?P<stranger>the|a|an|another)\b)"
        rf"|(?P<before>{names})\s+{_ADVERBS}{verb}"
        rf"|(?:[Hh]e|[Ss]he)\s+{_ADVERBS}(?P<pronoun>{verb})"
        rf"|I\s+{_ADVERBS}(?P<narrator>{verb}))"
    )


def _subject(block: Block, people: People) -> tuple[_Tag, str] | None:
    """How the beginning of a paragraph names who speaks."""
    text = _INNER.sub(lambda found: "▢" * len(found[0]), block.text[:_FIRST])
    found = _tags(people.pattern).search(text)
    if found is None:
        return None
    if name := found["after"] or found["before"]:
        return _Tag.NAMED, people.alias[name]
    if found["stranger"]:
        return _Tag.STRANGER, SOMEBODY
    return (_Tag.PRONOUN, "") if found["pronoun"] else (_Tag.NARRATOR, people.narrator)


@lru_cache(maxsize=8)
def _calls(names: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|[,;—]\s?|\bO )(?P<name>{names})(?=[,.?!;:—]|$)(?!, (?:who|the|son)\b)"
    )


def _named(part: Part, people: People) -> list[_Speech]:
    """The speeches with the speakers that paragraphs name themselves."""
    other, since = "", 0
    speeches: list[_Speech] = []
    for block in part.blocks:
        tag, name = _subject(block, people) or (None, "")
        calls = [
            people.alias[found["name"]]
            for found in _calls(people.pattern).finditer(block.text[:_FIRST])
        ]
        called = [each for each in calls if each != name]
        speech = _Speech(block, spoken_to=called[0] if called else "")
        since += 1
        if tag is _Tag.PRONOUN and other and since <= _FORGETS and other not in called:
            name = other
            speech.doubt = Doubt.CARRIED
        elif name and tag is not _Tag.STRANGER:
            speech.doubt = Doubt.NONE
        speech.speaker, speech.named = name, bool(name)
        addressed = next((each for each in called if each != people.narrator), "")
        if tag is _Tag.STRANGER:
            other = ""
        elif tag is _Tag.NAMED and name != people.narrator:
            # Between two of the company, it is not known which of them speaks next.
            other, since = "" if addressed else name, 0
        elif addressed and name in ("", people.narrator):
            other, since = addressed, 0
        speech.other = other
        speech.told = tag in (_Tag.PRONOUN, _Tag.STRANGER)
        speeches.append(speech)
    return speeches


def asking_most(said: Sequence[Said]) -> tuple[str, str]:
    """Who asks most of the questions whose speaker is settled, and how that is known."""
    return most_asking(
        Counter(each.speaker for each in said if not each.unclear and is_question(each.text))
    )


def _alternate(speeches: list[_Speech], people: People) -> None:
    """Give the speeches between two with a known speaker to the two in turn, where it fits."""
    anchors = [place for place, speech in enumerate(speeches) if speech.named]
    for here, then in pairwise(anchors):
        first, last = speeches[here].speaker, speeches[then].speaker
        if not 1 < then - here <= _LONGEST_GAP:
            continue
        pair = (first, last)
        if first == last:
            narrated = first == people.narrator
            pair = (first, speeches[here].other if narrated else people.narrator)
        fits = (then - here) % 2 == (first != last) and all(pair) and pair[0] != pair[1]
        between = speeches[here + 1 : then]
        if fits and all(_may_be(pair[(n + 1) % 2], each, people) for n, each in enumerate(between)):
            for n, each in enumerate(between):
                each.speaker, each.doubt = pair[(n + 1) % 2], Doubt.ALTERNATION


def _may_be(name: str, speech: _Speech, people: People) -> bool:
    """Whether nothing in a speech speaks against this speaker."""
    return speech.spoken_to != name and not (speech.told and name == people.narrator)
