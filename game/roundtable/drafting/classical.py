"""Dialogues in classical Chinese: `X曰` before what is said, and often `曰` or nothing alone.

Theory of operation. What stands in quotation marks is said, all else is told. The last clause
before it says who speaks: a name, and how it is said (`子路率尔而对曰`). A bare `曰` or `对曰`,
and words with nothing before them, go back to whoever spoke before the last one: that is
likely and not certain, and is marked. Whoever is addressed by a name that no speaker has
answers without one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from roundtable.drafting.document import Doubt
from roundtable.drafting.reading.segments import Segment, Source

_LEAST = 2
_SAID = re.compile(r"曰\s*[：:，,]?\s*(?=[“「『\"])")
_QUOTED = re.compile(
    r"“([^“”]*)”|「([^「」]*(?:『[^『』]*』[^「」]*)*)」|『([^『』]*)』|\"([^\"]*)\""
)
_CLAUSE = re.compile(r"[。！？；，,;!?\s]+")
_HOW = (
    r"(?:[率喟莞愀怃勃忿艴悖怫]\w?[然尔]?而?|[起笑叹反退进立]而|[又复亦乃遂因]|"
    r"[谓謂][\u4e00-\u9fff]{1,4}|[起笑怒叹说悦喜惧惊泣])*"
)
_WHO = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{1,4}}?){_HOW}[对問问對答叹嘆告语語言应應谏諫请請让讓辞辭戒命呼歌称稱]?(?:之|于[\u4e00-\u9fff]{{1,4}})?曰[：:，,]?$"
)
_NOBODY = re.compile(
    r"[对對问問答又复復或故诗詩书書传傳则則乃而之皆应應因遂]|"
    r"[又复乃遂因而故往来]?[谓謂问問见見告语語召呼顾谏諫请請使从從往入出退进進立坐指闻聞望视視过与][\u4e00-\u9fff]{1,3}"
)
"""No name: a word for speaking, or one for doing with whom it is done to."""
_CALLED = re.compile(r"^[\u4e00-\u9fff]{1,3}[！!，,]\s*(?:尔|汝|女|何|盍|居|来)")
_MASTER = ("子", "夫子", "孔子", "仲尼")
"""By these names the same man speaks in one text."""


@dataclass
class _Reading:
    """Who has spoken so far, the last one last; empty for whoever was called upon by another name."""

    speakers: list[str] = field(default_factory=list)
    caller: str = ""
    called: bool = False

    def note(self, name: str, words: str) -> None:
        """Somebody spoke; it may call upon another."""
        self.speakers = [*(each for each in self.speakers if each != name), name]
        self.called = bool(_CALLED.match(words))
        if self.called:
            self.caller = name

    def other(self, words: str) -> str:
        """Who says these words, where nothing else tells; empty where this says nothing either."""
        if self.called or len(self.speakers) < _LEAST:
            return ""
        calls = self.caller and _CALLED.match(words)
        return self.caller if calls else self.speakers[-2]


def of_classical(source: Source) -> Source:
    """The source with who speaks as labels, where it is such a dialogue."""
    text = "\n".join(each.text for each in source.segments[:2000])
    if source.spoken or len(_SAID.findall(text)) < _LEAST:
        return source
    reading = _Reading()
    made = [piece for each in source.segments for piece in _pieces(each, reading)]
    return replace(source, segments=tuple(_one_name(made, text)))


def _pieces(segment: Segment, reading: _Reading) -> Iterator[Segment]:
    """What is told and what is said in a line, in order."""
    place = 0
    for quoted in _QUOTED.finditer(segment.text):
        before = segment.text[place : quoted.start()].strip()
        words = next(filter(None, quoted.groups()), "")
        if not re.search(r"[曰云：:]\W*$", before) and before:
            continue  # a word or a verse within what is told
        name, doubt = _speaker(before, words, reading)
        told = _told(before)
        if told:
            yield replace(segment, text=told, told=True, fresh=True)
        turned = not name
        yield replace(segment, text=words, label=name, doubt=doubt, turned=turned, fresh=True)
        reading.note(name, words)
        place = quoted.end()
    rest = segment.text[place:].strip()
    if rest:
        yield replace(segment, text=rest, told=True, fresh=True)


def _speaker(before: str, words: str, reading: _Reading) -> tuple[str, Doubt]:
    found = _WHO.fullmatch(_CLAUSE.split(before.rstrip())[-1]) if before else None
    if found and not _NOBODY.fullmatch(found["name"]):
        return found["name"], Doubt.NONE
    other = reading.other(words)
    return other, Doubt.ALTERNATION if other else Doubt.NONE


def _told(before: str) -> str:
    """What is told before the clause that says who speaks."""
    clauses = re.split(r"(?<=[。！？；，])", before)
    last = clauses[-1].strip()
    kept = clauses[:-1] if re.search(r"曰\W*$", last) else clauses
    return "".join(kept).strip(" ，,")


def _one_name(segments: list[Segment], text: str) -> list[Segment]:
    """The segments, each person by one name: without what they do, and the longest form of it."""
    counts = Counter(each.label for each in segments if each.label)
    forms = {name: _bare(name, counts, text) for name in counts}
    names = set(forms.values())
    masters = [each for each in forms.values() if each in _MASTER]
    for name, bare in forms.items():
        longer = [each for each in names if each != bare and each.endswith(bare)]
        if bare in masters:
            forms[name] = masters[0]
        elif len(bare) == 1 and len(longer) == 1:
            forms[name] = longer[0]
    return [replace(each, label=forms.get(each.label, "")) for each in segments]


def _bare(name: str, counts: Counter[str], text: str) -> str:
    """A name without what its bearer does, where that name stands in the text more often."""
    for size in range(1 if name[0] in counts else 2, len(name)):
        if counts[name] == 1 and text.count(name[:size]) > _LEAST:
            return name[:size]
    return name
