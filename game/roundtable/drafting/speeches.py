"""From lines to speeches: what each label's owner says in a row, noise and frame taken apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from roundtable.drafting import labelwords
from roundtable.drafting.document import Block, Doubt, Kind, is_wide
from roundtable.drafting.labels import Line
from roundtable.drafting.reading.clocks import seconds_of
from roundtable.drafting.reading.segments import Source
from roundtable.drafting.recognising import Recognised

_REMARK = re.compile(
    r"^(?:[\[(（【〔*♪♫]+[^\[\]()（）【】〔〕]{0,80}[\])）】〕*♪♫]+[\s.。]*)+$|^[♪♫\s]+$"
)
_INNER_REMARK = re.compile(
    r"\s*[\[(（【](?:laugh(?:s|ter|ing)?|applause|music|crosstalk|inaudible|silence|pause|coughs?|sighs?|chuckles?|cheers?|noise|background noise|"
    r"overlapping|unintelligible|indiscernible|foreign|clapping|blank_audio|笑|笑声|众笑|大笑|掌声|鼓掌|音乐|停顿|沉默)(?:\s\d[\d:]*)?[\])）】]",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"^(?:sub-?topic|topic|agenda item(?:\s\d+)?|议题[一二三四五六七八九十\d]*|话题[一二三四五六七八九十\d]*)\s*[:：]\s*(?P<topic>.{2,160})$",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"^(?:presenters?|moderators?|hosts?|主持人?|present\+?|regrets\+?|attendees|attending|participants|scribe(?:nick|\+)?|minutes?(?:\s?takers?)?|note[\s-]?takers?|chairs?\+?|actions?(?:\sitems?)?|resolution|resolved|"
    r"proposed(?:\sresolution)?|rrsagent|zakim|agenda\+?|slides?|issue|specification status|previous meeting|next meeting|summary of .{1,20}|q[+-]|ack|"
    r"编辑|责编|责任编辑|校对|排版|来源|作者|图片来源|图源|图片?|图注|photo|image|caption|整理|记录人?|出席|列席|transcribed by|edited by)\s*[:：,].*$|^(?:q[+-]|ack |present\+|zakim,|rrsagent,|agenda\+|scribe\+|\+1$)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^(?:\.{3}|…)\s*")
_IRC = re.compile(
    r"^(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+)?<\s*[@+~&%]?(?P<nick>[^<>\s]{1,40})>\s?(?P<text>.*)$"
)
_SCRIBE = re.compile(r"^scribe(?:nick)?\s*[:+]\s*(?P<nick>[\w.-]{1,40})", re.IGNORECASE)
_SCRIBED = re.compile(r"^(?P<name>[\w][\w .'-]{0,40}):\s+\S")
_INNER_CLOCK = re.compile(r"\s*[\[(（]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?[\])）]\s*")
_BREAK = re.compile(
    r"break|\bads?\b|advert|commercial|sponsor|jingle|intro|outro|clip|video|广告|片头|片尾|片花",
    re.IGNORECASE,
)
_INSERTED = re.compile(
    r"(?:There being no objection|The (?:\w+ )?clerk (?:proceeded|read|called)|The (?:material|letter|article|statement|information|text|resolution|amendment|bill) "
    r"(?:follows|is as follows|was ordered|referred to)|\[?The (?:prepared )?statement (?:of .{2,40} )?follows|Whereupon,)",
    re.IGNORECASE,
)
_IRC_SHARE = 0.5
_PAUSE = 2.0
_LONGEST_BLOCK = 90.0
_END = re.compile("[.!?。！？…][\"'”’」』）)]*$")
_LONGEST_GAP = 3600
_SCRIBED_LEAST = 3
_MINOR = 7
_LONGEST_HEADING = 60


@dataclass
class Noise:
    """What was met among the speeches and is nobody's words: how often each."""

    counts: Counter[str] = field(default_factory=Counter)
    words: int = 0

    def lines(self) -> list[str]:
        """It, a line each, for the report."""
        return [
            f"left out, {count} times: {what}" if count > 1 else f"left out: {what}"
            for what, count in self.counts.most_common()
        ]


@dataclass
class _Run:
    """A speech in the making."""

    label: str
    line: int
    role: str = ""
    doubt: Doubt = Doubt.NONE
    text: str = ""
    start: float | None = None
    end: float | None = None
    seconds: float = 0
    key: str = ""
    reply: str = ""
    spoken: bool = True
    item: bool = False
    kind: Kind = Kind.PARAGRAPH
    marks: list[tuple[int, int, float | None]] = field(default_factory=list)

    def add(self, text: str, line: Line) -> None:
        """Take in more of it."""
        segment = line.segment
        if segment.fresh or line.start is not None or not self.text:
            begins = len(self.text) + (1 if self.text and not _closed_up(self.text, text) else 0)
            self.marks.append((begins, segment.line, line.start))
        self.text += text if not self.text or _closed_up(self.text, text) else f" {text}"
        self.start = line.start if self.start is None else self.start
        if segment.start is not None and segment.end is not None and not line.clocked:
            self.seconds += max(0.0, segment.end - segment.start)
        elif line.start is not None and line.end is not None:
            self.seconds += max(0.0, line.end - line.start)
        self.end = line.end if line.end is not None else self.end


def _closed_up(before: str, after: str) -> bool:
    """Whether no blank stands between two pieces: between Chinese, and behind a hyphen."""
    wide = is_wide(before[-1:] or " ") and is_wide(after[:1] or " ")
    hyphen = before[-1:] == "-" and before[-2:-1].isalpha() and after[:1].islower()
    return wide or hyphen


def of_minutes(source: Source) -> Source:
    """A log of a chat made into lines of talk: what the scribe wrote down is what was said.

    Where nobody scribes, it stays as it is, and everybody speaks for themselves.
    """
    found = [_IRC.match(each.text) for each in source.segments]
    hits = [each for each in found if each]
    if len(hits) < _IRC_SHARE * len(found) or len(hits) < _SCRIBED_LEAST:
        return source
    scribes = {name[1].casefold() for each in hits if (name := _SCRIBE.match(each["text"]))}
    if not scribes:
        wrote = Counter(each["nick"].casefold() for each in hits if _SCRIBED.match(each["text"]))
        every = Counter(each["nick"].casefold() for each in hits)
        scribes = {
            nick for nick, n in wrote.items() if n >= _SCRIBED_LEAST and n * 5 >= 2 * every[nick]
        }
    if not scribes:
        return source
    kept, chat = [], 0
    for segment, each in zip(source.segments, found, strict=True):
        if each is None:
            continue
        text = each["text"].strip()
        mine = each["nick"].casefold() in scribes
        if text and (_TOPIC.match(text) or (mine and not _MINUTES.match(text))):
            kept.append(replace(segment, text=text, lead=0))
        else:
            chat += 1
    note = (f"{chat} lines of chat beside the minutes left out",) if chat else ()
    return replace(source, segments=tuple(kept), left_out=(*source.left_out, *note))


def speeches(source: Source, found: Recognised) -> tuple[list[Block], Noise]:
    """The speeches and headings of a source in order, and what was left out among them."""
    noise = Noise()
    runs = list(_runs(source, found, noise))
    return [_block(run) for run in _joined(runs, noise)], noise


def _runs(source: Source, found: Recognised, noise: Noise) -> Iterator[_Run]:
    """One run for each label met, and for each heading; a run goes on until the next."""
    reader = _Reader(source, found, noise)
    for place, line in enumerate(found.lines):
        yield from reader.take(place, line)
    yield from reader.close()


class _Reader:
    """Goes through the lines and keeps the speech that is going on.

    Attributes:
        current: that speech; None where nobody speaks.
        begun: True once a label was met.
        asides: what stood within that speech and is the author's, for behind it.
        ended: True once a line said that the talk is over.
        stamp: a line that was a time and nothing else, for the one below it.
    """

    def __init__(self, source: Source, found: Recognised, noise: Noise) -> None:
        self._found, self._noise = found, noise
        self._voiced = source.spoken and any(each.label for each in source.segments)
        self._nobodys = source.spoken and not found.taken and not self._voiced
        self._spoken = source.spoken
        labelled = [n for n, line in enumerate(found.lines) if line.name or line.segment.label]
        self._last = labelled[-1] if labelled else -1
        self._begun = self._ended = False
        self._current: _Run | None = None
        self._asides: list[_Run] = []
        self._stamp: Line | None = None

    def take(self, place: int, line: Line) -> Iterator[_Run]:
        """The runs that a line ends or is."""
        if line.stamp and not line.segment.label:
            self._stamp = line
            return
        line = self._stamped(line)
        label = line.segment.label or line.name
        over = place > self._last >= 0 and labelwords.END_MARK.fullmatch(line.text)
        text = line.text if over else self._without_remarks(line, label)
        if line.text and not text and not label:
            if _is_break(line.text):
                yield from self.close()
            return
        if line.segment.told:
            yield from self._turn_to(_Run("", line.segment.line, spoken=False))
        elif label:
            yield from self._turn_to(_opened(line, label))
            self._begun, self._ended = True, False
        elif heading := self._heading(line, text):
            yield from self.close()
            yield heading
            return
        elif place in self._found.nobody or line.segment.turned or self._voiced:
            yield from self._turn_to(_Run("", line.segment.line, doubt=self._why(place, line)))
        elif self._is_aside(place, text):
            self._asides += _aside(line, text)
            if place > self._last:
                self._ended = True
                yield from self.close()
            return
        else:
            yield from self._go_on(line)
        self._add(text, line)

    def close(self) -> Iterator[_Run]:
        """End the speech that is going on."""
        if self._current:
            yield self._current
        yield from self._asides
        self._current, self._asides = None, []

    def _turn_to(self, run: _Run) -> Iterator[_Run]:
        yield from self.close()
        self._current = run

    def _stamped(self, line: Line) -> Line:
        """The line with the time that stood alone above it, where it has none of its own."""
        stamp, self._stamp = self._stamp, None
        if stamp is None or line.start is not None:
            return line
        return replace(line, start=stamp.start, end=stamp.end)

    def _without_remarks(self, line: Line, label: str) -> str:
        if not (label or self._begun or self._spoken):
            return line.text
        text = _INNER_REMARK.sub("", line.text).strip()
        if text and not label and _REMARK.match(text):
            text = ""
        if line.text and not text:
            self._noise.counts["remarks such as [laughter]"] += 1
        return text

    def _heading(self, line: Line, text: str) -> _Run | None:
        topic = _TOPIC.match(text)
        if topic:
            return _heading(line, topic["topic"], 2)
        framing = not self._begun and labelwords.FRAME.fullmatch(text.strip(" :：*"))
        if framing:
            return None
        if line.segment.kind is Kind.HEADING or self._is_bold_heading(line, text):
            return _heading(line, text, line.segment.level or _MINOR)
        return None

    def _is_bold_heading(self, line: Line, text: str) -> bool:
        """Whether a line set in bold, alone and short, without a full stop, is a heading."""
        segment = line.segment
        alone = segment.bold == (segment.text,) and segment.fresh and segment.kind is Kind.PARAGRAPH
        return (
            alone
            and len(text) <= _LONGEST_HEADING
            and not _END.search(text)
            and not text.endswith((":", "："))
        )

    def _why(self, place: int, line: Line) -> Doubt:
        if place in self._found.nobody:
            return Doubt.ONCE
        return Doubt.CHANGED if line.segment.turned else Doubt.NOBODY

    def _is_aside(self, place: int, text: str) -> bool:
        """Whether a line stands in or below the talk and is not said in it."""
        if self._begun and _MINUTES.match(text):
            return True
        below = place > self._last >= 0
        self._ended = self._ended or (below and self._found.lines[place].segment.ruled)
        over = labelwords.END_MARK.fullmatch(text) or labelwords.FOOTER.match(text)
        return below and (self._ended or over is not None)

    def _go_on(self, line: Line) -> Iterator[_Run]:
        """Go on with the speech; above the first label, and below a heading, with the author's."""
        current = self._current
        if current is None:
            doubt = (
                Doubt.NOBODY if self._nobodys else Doubt.AUTHOR_OR if self._begun else Doubt.NONE
            )
            self._current = _Run(
                "", line.segment.line, doubt=doubt, spoken=self._nobodys, kind=_kind(line)
            )
        elif current.label and line.segment.fresh and _INSERTED.match(line.text):
            # What a record prints within a speech and nobody said there.
            yield from self._turn_to(_Run("", line.segment.line, doubt=Doubt.FRAME, spoken=False))
        elif (
            current.label
            and current.item
            and line.segment.fresh
            and line.segment.kind is Kind.PARAGRAPH
        ):
            # Below a list whose items are speeches stands what the author adds.
            yield from self._turn_to(
                _Run("", line.segment.line, doubt=Doubt.AUTHOR_OR, spoken=False)
            )
        elif not current.spoken and not current.label and line.segment.fresh:
            yield from self._turn_to(
                _Run("", line.segment.line, doubt=current.doubt, spoken=False, kind=_kind(line))
            )
        elif self._nobodys and _pauses_before(current, line):
            yield from self._turn_to(_Run("", line.segment.line, doubt=Doubt.NOBODY))

    def _add(self, text: str, line: Line) -> None:
        current = self._current
        assert current is not None
        text = _GOES_ON.sub("", text) if current.text else text
        for piece, start in _by_clocks(text):
            current.add(piece, line if start is None else replace(line, start=start, clocked=True))
        if text:
            return
        if line.start is not None and current.start is None:
            current.start, current.end = line.start, line.end


def _is_break(text: str) -> bool:
    """Whether a remark says that the talk is broken off, as for an advertisement."""
    bare = text.strip("[]()（）【】〔〕*_ .。♪♫")
    return labelwords.NOISE.fullmatch(bare) is not None and _BREAK.search(bare) is not None


def _by_clocks(text: str) -> Iterator[tuple[str, float | None]]:
    """A text cut at the times in brackets that stand in it, without these."""
    start: float | None = None
    place = 0
    for found in _INNER_CLOCK.finditer(text):
        if piece := text[place : found.start()].strip():
            yield piece, start
        start, place = seconds_of(found[0]), found.end()
    if piece := text[place:].strip():
        yield piece, start


def _kind(line: Line) -> Kind:
    """What the line is in the author's text; the head of a list of those present is no heading."""
    kind = line.segment.kind
    return Kind.PARAGRAPH if kind is Kind.HEADING else kind


def _pauses_before(run: _Run, line: Line) -> bool:
    """Whether a pause, or the end of a sentence after long enough, divides speech without names."""
    if run.end is None or line.start is None or run.start is None:
        return False
    taken = run.end - run.start
    return line.start - run.end >= _PAUSE or (
        taken >= _LONGEST_BLOCK and _END.search(run.text) is not None
    )


def _aside(line: Line, text: str) -> Iterator[_Run]:
    """What stands in the talk and is not said in it: the author's."""
    run = _Run("", line.segment.line, spoken=False, kind=line.segment.kind)
    run.add(text, line)
    yield run


def _heading(line: Line, text: str, level: int) -> _Run:
    return _Run(
        "", line.segment.line, text=text, spoken=False, kind=Kind.HEADING, marks=[(level, 0, None)]
    )


def _opened(line: Line, label: str) -> _Run:
    segment = line.segment
    unknown = labelwords.NOBODY.fullmatch(label) is not None
    return _Run(
        "" if unknown else label,
        segment.line,
        role=line.role or segment.role,
        doubt=Doubt.UNKNOWN if unknown else line.segment.doubt,
        item=segment.kind is Kind.ITEM,
        start=line.start,
        key=segment.key,
        reply=segment.reply,
    )


def _joined(runs: Iterable[_Run], noise: Noise) -> list[_Run]:
    """The runs, those of one speaker in a row made one, noise and empty ones left out."""
    result: list[_Run] = []
    for run in runs:
        if run.label and labelwords.NOISE.fullmatch(run.label.strip()):
            noise.counts[run.label.strip()] += 1
            noise.words += len(run.text.split())
            continue
        if not run.text:
            continue
        before = result[-1] if result else None
        if before is not None and _is_one(before, run):
            _append(before, run)
        else:
            result.append(run)
    return result


def _is_one(before: _Run, run: _Run) -> bool:
    """Whether two runs in a row are one speaker's, and no id of the source keeps them apart."""
    if Kind.HEADING in (before.kind, run.kind) or not run.label:
        return False
    return before.label == run.label and not run.key and not run.reply


def _append(before: _Run, run: _Run) -> None:
    close = _closed_up(before.text, run.text)
    shift = len(before.text) + (0 if close else 1)
    before.marks += [(offset + shift, line, start) for offset, line, start in run.marks]
    before.text += run.text if close else f" {run.text}"
    before.seconds += run.seconds
    before.end = run.end if run.end is not None else before.end
    before.role = before.role or run.role


def _block(run: _Run) -> Block:
    if run.kind is Kind.HEADING:
        return Block(Kind.HEADING, run.text, run.line, level=run.marks[0][0])
    return Block(
        run.kind,
        run.text,
        run.line,
        label=run.label,
        role=run.role,
        start=run.start,
        seconds=run.seconds,
        key=run.key,
        reply=run.reply,
        doubt=run.doubt,
        marks=tuple(run.marks),
    )


def with_lengths(blocks: Sequence[Block]) -> list[Block]:
    """Blocks whose length is told by when the next one begins."""
    result = list(blocks)
    timed = [place for place, block in enumerate(blocks) if block.start is not None]
    for here, then in pairwise(timed):
        length = (blocks[then].start or 0) - (blocks[here].start or 0)
        if 0 < length <= _LONGEST_GAP and not blocks[here].seconds:
            result[here] = replace(blocks[here], seconds=length)
    return result
