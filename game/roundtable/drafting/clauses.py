"""Who a sentence says is speaking: by name, by pronoun, or left out."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from roundtable.drafting import words
from roundtable.drafting.people import People
from roundtable.frozen import frozen

MASK = "▢"
"""Stands for each character of a quotation, so that nothing in it is taken for telling."""

_QUOTATION = re.compile(
    '“([^“”]{1,4000})”|「([^「」]{1,4000})」|『([^『』]{1,4000})』|«([^«»]{1,4000})»|"([^"\n]{1,4000})"'
)
_GOES_ON = re.compile(r"\s+[A-Z]")
_SENTENCE = re.compile(
    r"[^。！？!?；\n]*?(?:[。！？!?；\n]+[”」』\"]*|(?<=[a-z\d)▢]{2})[.]+[”\"▢]?(?=\s|$)|$)"
)
_ZH_SAY = words.ZH_SAY
_ZH_ASK = words.ZH_ASK
_LINKS = words.alternatives(words.ZH_LINKS)
_EN_SAY = words.alternatives(words.EN_SAYING)
_EN_WANT = words.alternatives(words.EN_WANTING)
_EN_ASK = words.alternatives(words.EN_ASKING)
_ADVERBS = r"(?:(?:then|also|first|later|once|again|has|had|in turn|\w{2,12}ly)\s+){0,3}"
# As in "Ada laughed, and then said".
_AND_THEN = r"(?:\s+\w{2,14}(?:ed|s)\b[^,.;:]{0,40}?,?\s+(?:and|but))?"
_NOT_BEFORE = re.compile(
    r"(?:对|向|跟|给|被|让|把|替|将|在|问|与|like|to|with|of|for|at|told|asked|between|by)\s*$"
)
_SEVERAL = re.compile(r"(?:和|与|跟|、|及|\band\b|&|,)\s*$")


class How(StrEnum):
    """How a sentence names its speaker."""

    NAMED = "named"
    LED = "led"
    PRONOUN = "pronoun"
    LEFT_OUT = "left_out"
    SEVERAL = "several"
    SILENT = "silent"


@frozen
class Subject:
    """Who speaks, as one sentence tells it.

    Attributes:
        name: set if named or led by a name.
        asks: True if the word for speaking is one for asking.
        end: where the telling ends and what is told begins.
        manner: True if it tells of an answer and not that somebody said something.
        other: the last of several people who speak in the sentence; empty where there is one.
    """

    how: How
    name: str = ""
    asks: bool = False
    end: int = 0
    manner: bool = False
    other: str = ""


@frozen
class Quotation:
    """A piece in quotation marks.

    Attributes:
        start, end: with its marks, in the text it stands in.
    """

    text: str
    start: int
    end: int


def quotations(text: str) -> list[Quotation]:
    """The pieces in quotation marks, in order."""
    return [
        Quotation(next(each for each in found.groups() if each is not None), *found.span())
        for found in _QUOTATION.finditer(text)
    ]


def masked(text: str, found: list[Quotation]) -> str:
    """The text with every quotation blotted out, of the same length."""
    pieces: list[str] = []
    place = 0
    for each in found:
        # In English a full stop within the marks ends the sentence, unless a tag goes on.
        ends = each.text.endswith(".") and _GOES_ON.match(text, each.end) is not None
        blot = MASK * (each.end - each.start - ends) + "." * ends
        pieces += [text[place : each.start], blot]
        place = each.end
    return "".join([*pieces, text[place:]])


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence."""
    return [found.span() for found in _SENTENCE.finditer(text) if found[0].strip()]


@lru_cache(maxsize=8)
def _patterns(names: str) -> dict[str, re.Pattern[str]]:
    return {
        "zh": re.compile(
            rf"(?P<name>{names})(?:（[^（）]{{1,60}}）)?\s?(?:(?:对|向|跟|转向)(?:{names}))?"
            rf"(?P<gap>(?!的|们|等|之|和|与|及|、|说的|所)(?:(?!{names})[^，。；：！？、“”（）\n]){{0,9}}?)"
            rf"(?:(?P<ask>{_ZH_ASK})|(?P<say>{_ZH_SAY}))(?!的|过的|完)"
        ),
        "owns": re.compile(
            rf"(?P<name>{names})(?:的|['’]s\s)(?:[^，。；：！？\n]{{0,6}}?)(?:{words.ZH_POSSESSED}|"
            r"(?:answer|reply|view|response|verdict|judgement|judgment|explanation|argument|point|"
            r"(?:[a-z]{1,9}\s)?(?P<ask>question))\b)"
        ),
        "en": re.compile(
            rf"(?P<name>{names})(?:\s*\([^()]{{1,60}}\))?(?:,[^,.;:]{{1,80}},)?{_AND_THEN}\s+{_ADVERBS}"
            rf"(?:(?P<ask>{_EN_ASK})|(?P<say>{_EN_SAY}|{_EN_WANT}|(?:is|was) (?:for|against)))\b"
            rf"(?!\s+(?:{names}|I|he|she)\b)"
        ),
        "after": re.compile(
            rf"(?:^|[,”\"’'?!—.▢])\s*(?:(?P<ask>{_EN_ASK})|(?P<say>{_EN_SAY}))\s+(?P<name>{names})"
        ),
        "silent": re.compile(
            rf"(?:(?P<name>{names})|\b[Ss]?[Hh]e)(?:,[^,.;:]{{1,80}},)?\s+{_ADVERBS}(?:{words.EN_SILENT})\b"
            rf"|(?:(?P<zh>{names})|他|她)[^，。；：！？、“”\n]{{0,8}}?(?:{words.ZH_SILENT})"
        ),
        "according": re.compile(rf"(?i:according to)\s+(?P<name>{names})|(?:据|按)(?P<zh>{names})"),
        "led": re.compile(
            rf"^\s*(?:{_LINKS})*\s?(?P<name>{names})(?!的|['’]s|们|和|与|、|之|以|等|说完|\s+and\b)"
        ),
    }


_PRONOUN = re.compile(
    rf"(?:^|[，：；▢,;—])\s*(?:{_LINKS})*(?:他|她)(?!们)"
    rf"(?:[^，。；：！？、▢\n]{{0,9}}?(?:(?P<ask>{_ZH_ASK})|(?P<say>{_ZH_SAY}))"
    rf"|的[^，。；：！？\n]{{0,6}}?(?:{words.ZH_POSSESSED}))"
    rf"|\b(?i:s?he)\s+{_ADVERBS}(?:(?P<ask2>{_EN_ASK})|(?P<say2>{_EN_SAY}|{_EN_WANT}))\b"
    rf"|(?:^|[,”\"’'?!—.▢])\s*(?:(?P<ask3>{_EN_ASK})|(?P<say3>{_EN_SAY}))\s+s?he\b"
)
_SPEAKING = re.compile(rf"(?:{_ZH_SAY}|{_ZH_ASK})|\b(?:{_EN_SAY}|{_EN_ASK})\b")
_LEFT_OUT = re.compile(
    rf"^\s*(?:{_LINKS})*(?:先|也|就|则|笑着|进一步|继续|特别|简单)?(?:(?P<ask>{_ZH_ASK})|(?P<say>{_ZH_SAY}))"
    rf"|^\s*(?:{_LINKS})+(?P<adverb>[\u4e00-\u9fff]{{1,3}}?)(?:{_ZH_SAY})"
    rf"|^\s*(?:(?:and|then|but|later|again)\s+){{1,2}}(?:{_EN_SAY}|{_EN_ASK})\b",
    re.IGNORECASE,
)


def subject_of(sentence: str, people: People) -> Subject | None:
    """Who speaks in a sentence whose quotations are masked.

    Args:
        sentence: one sentence, of ordinary length.
        people: whose names to look for.

    Returns:
        None where the sentence tells of nobody's speaking.
    """
    named = _named(sentence, people)
    pronoun = _PRONOUN.search(sentence)
    silent = _patterns(people.pattern)["silent"].search(sentence)
    if silent is not None and (named is None or silent.start() <= named[0]):
        name = silent["name"] or silent["zh"]
        return Subject(How.SILENT, people.alias[name] if name else "", end=silent.end())
    if named is not None and named[1].asks and pronoun is not None and named[0] < pronoun.start():
        # As in "When Ada asked her, she said": two speak, and only one is named.
        return Subject(How.SEVERAL, named[1].name, asks=True, end=pronoun.end())
    if named is not None and (pronoun is None or named[0] <= pronoun.start()):
        return named[1]
    if pronoun is not None:
        return Subject(How.PRONOUN, asks=_asks(pronoun), end=pronoun.end())
    return _bare(sentence, people)


def _bare(sentence: str, people: People) -> Subject | None:
    """The subject where no name and no pronoun stands before a word for speaking."""
    left_out = _LEFT_OUT.match(sentence)
    if left_out is not None and (left_out["adverb"] or "")[-1:] not in set(words.ZH_SOMEBODY) - {
        ""
    }:
        return Subject(How.LEFT_OUT, asks=_asks(left_out), end=left_out.end())
    led = _patterns(people.pattern)["led"].match(sentence)
    if led is not None:
        return Subject(How.LED, people.alias[led["name"]], end=led.end())
    return None


def _named(sentence: str, people: People) -> tuple[int, Subject] | None:
    """The first name in front of a word for speaking, and where it stands."""
    found: list[tuple[int, Subject]] = []
    patterns = _patterns(people.pattern)
    for key in ("zh", "owns", "en", "after", "according"):
        for each in patterns[key].finditer(sentence):
            group = "zh" if key == "according" and each["name"] is None else "name"
            start, name = each.start(group), people.alias[each[group]]
            before = sentence[max(0, start - 12) : start]
            if key in ("zh", "owns", "en") and _NOT_BEFORE.search(before):
                continue
            several = _SEVERAL.search(before) and _ends_in_name(before, people)
            how = How.SEVERAL if several else How.NAMED
            found.append((start, Subject(how, name, _asks(each), each.end(), key == "owns")))
    if not found:
        return None
    start, first = min(found, key=lambda each: each[0])
    _, last = max(found, key=lambda each: each[0])
    return start, first if last.name == first.name else replace(first, other=last.name)


def is_speaking(sentence: str) -> bool:
    """Whether a sentence has a word for speaking, whoever speaks."""
    return _SPEAKING.search(sentence) is not None


def beyond_tag(mask: str, people: People) -> int:
    """How many letters a text has besides its quotations, names and words for speaking."""
    bare = _SPEAKING.sub(" ", re.sub(people.pattern, " ", mask))
    return sum(each.isalnum() for each in bare)


def names_in(text: str, people: People) -> set[str]:
    """Everybody whose name stands in a text."""
    return {people.alias[each[0]] for each in re.finditer(people.pattern, text)}


def _ends_in_name(before: str, people: People) -> bool:
    bare = _SEVERAL.sub("", before).rstrip()
    return any(bare.endswith(form) for form in people.alias)


def _asks(found: re.Match[str]) -> bool:
    groups = found.groupdict()
    return any(groups.get(key) for key in ("ask", "ask2", "ask3"))
