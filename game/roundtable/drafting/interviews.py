"""Interviews that label only whoever asks, or nobody: questions in bold, answers below them.

Here a paragraph without a label is the answer, and not the question going on. Who answers has
no name in such a source, so both are called by their part, and the report says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from roundtable.drafting import labelwords
from roundtable.drafting.document import Kind
from roundtable.drafting.labels import WEAK, Line, is_name, parse
from roundtable.drafting.reading.segments import Segment, Source

_LEAST = 3
_MOSTLY = 0.7
_PARTS = {"zh": ("提问", "受访者"), "en": ("Interviewer", "Interviewee")}


def of_interview(source: Source) -> Source:
    """The source with the parts of an interview as labels, where it is one of these."""
    segments = source.segments
    if source.spoken or any(each.label for each in segments):
        return source
    lines = [parse(each) for each in segments]
    asks = _labelled_questions(lines) or ({} if _recurring(lines) else _bold_questions(segments))
    if not asks:
        return source
    first = min(asks)
    language = "zh" if any("\u4e00" <= each <= "\u9fff" for each in segments[first].text) else "en"
    asker, answerer = _PARTS[language]
    kept: list[Segment] = []
    over = False
    for place, segment in enumerate(segments):
        text = segment.text
        over = over or bool(
            labelwords.END_MARK.fullmatch(text)
            or (place > max(asks) and labelwords.FOOTER.match(text))
        )
        if place in asks:
            line = lines[place]
            said = line.text if asks[place] else text
            kept.append(
                replace(
                    segment,
                    text=said or text,
                    kind=Kind.PARAGRAPH,
                    label=line.name if asks[place] else asker,
                    lead=0,
                    bold=(),
                )
            )
        elif place > first and segment.kind is not Kind.HEADING and not over:
            kept.append(replace(segment, label=answerer))
        else:
            kept.append(segment)
    note = f"only the questions are marked: whoever answers is called {answerer}"
    return replace(source, segments=tuple(kept), notes=(*source.notes, note))


def _recurring(lines: Sequence[Line]) -> list[str]:
    """The labels that come again."""
    counts = Counter(
        line.key for line in lines if line.key and (line.style not in WEAK or is_name(line.name))
    )
    return [key for key, count in counts.items() if count > 1]


def _labelled_questions(lines: Sequence[Line]) -> dict[int, bool]:
    """The places of questions under the one label that comes again; none where others do."""
    several = _recurring(lines)
    if len(several) != 1:
        return {}
    places = [n for n, line in enumerate(lines) if line.key == several[0] and line.text]
    return (
        dict.fromkeys(places, True)
        if _are_answered(places, [line.segment for line in lines])
        else {}
    )


def _bold_questions(segments: Sequence[Segment]) -> dict[int, bool]:
    """The places of paragraphs and headings that are questions as a whole, set off from the rest."""
    places = [n for n, each in enumerate(segments) if _is_set_off(each) and _asks(each.text)]
    return dict.fromkeys(places, False) if _are_answered(places, segments) else {}


def _is_set_off(segment: Segment) -> bool:
    whole = segment.lead >= len(segment.text) and segment.bold == (segment.text,)
    return whole or (segment.kind is Kind.HEADING and segment.level > 1)


def _asks(text: str) -> bool:
    return text.rstrip("*_ ”」』)）").endswith(("?", "？"))


def _are_answered(places: Sequence[int], segments: Sequence[Segment]) -> bool:
    """Whether nearly all of these ask, and a paragraph that is none of them follows."""
    if len(places) < _LEAST:
        return False
    chosen = set(places)
    good = sum(
        _asks(segments[n].text)
        and n + 1 < len(segments)
        and n + 1 not in chosen
        and segments[n + 1].fresh
        and segments[n + 1].kind is not Kind.HEADING
        for n in places
    )
    return good >= _MOSTLY * len(places)
