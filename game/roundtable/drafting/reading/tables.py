"""CSV and its kin to segments: one row, one entry, by the names of the columns or their content."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from roundtable.drafting.document import Format, clean, one_line
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.clocks import CLOCK, number_of, seconds_of
from roundtable.drafting.reading.segments import Segment, Source
from roundtable.frozen import frozen

TEXT = re.compile(
    r"(?:text|body|content|transcript(?:ion)?|utterance|sentence|words?|said|speech|message|line|caption|"
    r"dialog(?:ue)?|内容|文本|文字|发言|发言内容|台词|说话内容|字幕|正文)",
    re.IGNORECASE,
)
SPEAKER = re.compile(
    r"(?:speaker(?:[ _]?(?:name|label|id))?|name|who|person|participant|user(?:name)?|author|from|actor|character|"
    r"role|发言人|说话人|讲话人|姓名|人物|角色|讲者)",
    re.IGNORECASE,
)
START = re.compile(
    r"(?:start(?:[ _]?time)?|begin|time(?:stamp|code)?|from|in|offset|start[ _]?\(?s(?:ec(?:onds)?)?\)?|start[ _]?ms|开始|开始时间|时间|时间戳|起始时间)",
    re.IGNORECASE,
)
END = re.compile(r"(?:end(?:[ _]?time)?|to|out|stop|end[ _]?ms|结束|结束时间)", re.IGNORECASE)
_DELIMITERS = ",;\t|"
_SAMPLE = 60
_STEADY = 0.9
_FEW = 40
_LONG = 12


@frozen
class _Columns:
    text: int
    speaker: int = -1
    start: int = -1
    end: int = -1
    header: bool = True


def table_of(text: str) -> list[list[str]]:
    """The rows of a text that is a table all through; empty where it is none."""
    best: list[list[str]] = []
    sample = "\n".join(text.split("\n", _SAMPLE)[:_SAMPLE])
    for delimiter in _DELIMITERS:
        if delimiter not in sample:
            continue
        try:
            rows = [row for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if row]
        except csv.Error:
            continue
        if _is_steady(rows) and (not best or len(rows[0]) > len(best[0])):
            best = [row for row in csv.reader(io.StringIO(text), delimiter=delimiter) if row]
    return best if best and _columns(best) else []


def _is_steady(rows: list[list[str]]) -> bool:
    if len(rows) < 2 or len(rows[0]) < 2:  # noqa: PLR2004 - two rows of two columns are a table
        return False
    width, count = Counter(len(row) for row in rows).most_common(1)[0]
    return width == len(rows[0]) and count >= _STEADY * len(rows)


def _columns(rows: list[list[str]]) -> _Columns | None:
    """Which column is what: by the names in the first row, else by what stands in them."""
    head = [cell.strip().lstrip("\ufeff").strip("*_ ") for cell in rows[0]]
    text = _named(head, TEXT)
    speaker = _named(head, SPEAKER, text)
    if text >= 0 and (speaker >= 0 or _named(head, START, text) >= 0):
        start = _named(head, START, text, speaker)
        return _Columns(text, speaker, start, _named(head, END, text, speaker, start))
    return _by_content(rows)


def _named(head: list[str], pattern: re.Pattern[str], *taken: int) -> int:
    return next(
        (n for n, cell in enumerate(head) if n not in taken and pattern.fullmatch(cell)), -1
    )


def _by_content(rows: list[list[str]]) -> _Columns | None:
    """The columns of a table without a head: a time, few names that come again, long texts."""
    width = len(rows[0])
    columns = [[row[n].strip() for row in rows if n < len(row)] for n in range(width)]
    times = [n for n in range(width) if all(re.fullmatch(CLOCK, c) for c in columns[n] if c)]
    rest = [n for n in range(width) if n not in times]
    if len(rest) < 2 or not times:  # noqa: PLR2004 - somebody, and what they say
        return None
    text = max(rest, key=lambda n: sum(map(len, columns[n])))
    names = [n for n in rest if n != text and 1 < len(set(columns[n])) <= _FEW]
    if not names or sum(map(len, columns[text])) < _LONG * len(columns[text]):
        return None
    return _Columns(text, names[0], times[0], times[1] if times[1:] else -1, header=False)


def read_table(text: str) -> Source:
    """The segments of a CSV or TSV file.

    Raises:
        DraftError: no column holds what was said.
    """
    rows = table_of(clean(text))
    columns = _columns(rows) if rows else None
    if columns is None:
        hint = "name the columns in the first row: `start,speaker,text`"
        raise DraftError("no column is known to hold what was said", hint=hint)
    body = rows[1:] if columns.header else rows
    scale = _scale(body, columns)
    segments = [
        _segment(row, number, columns, scale)
        for number, row in enumerate(body, start=2 if columns.header else 1)
        if columns.text < len(row) and row[columns.text].strip()
    ]
    empty = len(body) - len(segments)
    left_out = (f"{empty} rows without words left out",) if empty else ()
    return Source(Format.CSV, tuple(segments), spoken=True, left_out=left_out, unit="row")


def _segment(row: list[str], number: int, columns: _Columns, scale: float) -> Segment:
    def cell(place: int) -> str:
        return row[place].strip() if 0 <= place < len(row) else ""

    return Segment(
        one_line(cell(columns.text)),
        number,
        label=one_line(cell(columns.speaker))[:80],
        start=_time(cell(columns.start), scale),
        end=_time(cell(columns.end), scale),
    )


def _scale(rows: list[list[str]], columns: _Columns) -> float:
    """What the numbers of the times are to be divided by: 1000 where they count milliseconds."""
    cells = [row[columns.start].strip() for row in rows if 0 <= columns.start < len(row)]
    numbers = [int(cell) for cell in cells if re.fullmatch(r"\d{1,15}", cell)]
    words = sum(
        len(row[columns.text].split()) + len(row[columns.text]) // 8
        for row in rows
        if columns.text < len(row)
    )
    # Nobody takes a quarter of a minute for each word.
    return (
        1000
        if numbers
        and len(numbers) == len([c for c in cells if c])
        and max(numbers) > max(600, 15 * words)
        else 1
    )


def _time(cell: str, scale: float) -> float | None:
    if not cell:
        return None
    found = number_of(cell)
    if found is not None:
        return found / scale
    return seconds_of(cell) if re.search(CLOCK, cell) else None
