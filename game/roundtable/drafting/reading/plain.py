"""Plain text to segments, a line each."""

from __future__ import annotations

import re

from roundtable.drafting.bibliography import front_matter
from roundtable.drafting.document import Format, Kind, clean, one_line
from roundtable.drafting.reading.columns import in_order
from roundtable.drafting.reading.segments import Segment, Source

_LONGEST_HEADING = 60
_CAPITALS = re.compile(r"[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*")
_NUMBERED = re.compile(
    r"(?:#{1,6}\s+\S.*|第[一二三四五六七八九十百\d]{1,4}[章节部分幕篇].*|"
    r"(?:part|chapter|book|session|section|topic|话题|议题)\s*[\divxlc]+\b.*|[一二三四五六七八九十]{1,3}、.*)",
    re.IGNORECASE,
)
_INDENT = re.compile(r"(?: {2,}|\t|\u3000)")
_SET_OFF = re.compile(r"\t\s*|\u3000\s*| {3,}")
_LONGEST_SET_OFF = 40
_WHOLE = re.compile("[.!?:。！？：][\"'”’」』）)]*\\s*$")
_COLON_END = re.compile(r"[:：]\s*\S")
# What printed records carry on every page.
_FURNITURE = re.compile(
    r"\s*(?:\[\[?page [^\]]{1,20}\]\]?|(?:page|seite|第)\s*\d{1,5}(?:\s*(?:of|von|/|页|頁)\s*\d{0,5})?|-\s*\d{1,5}\s*-|"
    r"VerDate .{0,200}|Jkt \d+ .{0,120})\s*",
    re.IGNORECASE,
)


def read_plain(text: str) -> Source:
    """The segments of a plain text, one a line."""
    facts, body, skipped = front_matter(clean(text))
    segments: list[Segment] = []
    fresh, flush, dropped = True, True, 0
    for place, line in in_order(body.split("\n")):
        number = place + skipped
        if not line.strip():
            fresh = True
            continue
        if _FURNITURE.fullmatch(line):
            dropped += 1
            continue
        indented = _INDENT.match(line) is not None
        begins = fresh or (indented and flush)
        segments.append(_segment(line, number, fresh=begins))
        # A paragraph of one line is indented, and so is the next one.
        fresh, flush = False, not indented or _WHOLE.search(line) is not None
    return Source(
        Format.TRANSCRIPT,
        tuple(_with_headings(segments)),
        title=facts.title,
        author=facts.author,
        published=facts.published,
        address=facts.address,
        media=facts.media,
        left_out=(f"{dropped} lines of page numbers left out",) if dropped else (),
    )


def _segment(line: str, number: int, *, fresh: bool) -> Segment:
    text = one_line(line)
    bare = line.strip()
    found = _SET_OFF.search(bare)
    lead = 0
    if found and found.start() <= _LONGEST_SET_OFF and not _COLON_END.search(bare[: found.start()]):
        lead = len(one_line(bare[: found.start()]))
    return Segment(text, number, fresh=fresh, lead=lead)


def _with_headings(segments: list[Segment]) -> list[Segment]:
    """The segments, lone lines that are written like headings made headings."""
    result = []
    for place, each in enumerate(segments):
        alone = each.fresh and (place + 1 == len(segments) or segments[place + 1].fresh)
        if alone and is_heading(each.text):
            text = each.text.lstrip("# ")
            each = Segment(text, each.line, Kind.HEADING, level=1, lead=0)  # noqa: PLW2901
        result.append(each)
    return result


def is_heading(text: str) -> bool:
    """Whether a line that stands alone is written like a heading."""
    if len(text) > _LONGEST_HEADING or _COLON_END.search(text):
        return False
    return _CAPITALS.fullmatch(text) is not None or _NUMBERED.fullmatch(text) is not None
