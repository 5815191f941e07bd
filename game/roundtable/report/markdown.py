"""A finished game as Markdown (CommonMark): every text is escaped, so that it stays a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from roundtable.application.pages import (
    Beside,
    BetRow,
    Bets,
    Choices,
    Content,
    DailyResult,
    Lane,
    Limits,
    Line,
    MapRow,
    NotHeard,
    Outcome,
    Podium,
    Quote,
    Speech,
    Steps,
)
from roundtable.locale import Catalog
from roundtable.report.contents import Contents, contents
from roundtable.rules import Session

_MARKS = re.compile(r"([\\`*_\[\]<>|~&])|^([#+\-=])|^(\d+)(?=[.)])")
"""What could be a mark where it stands; other punctuation is left, so that prose stays readable."""


def markdown(session: Session, say: Catalog) -> str:
    """The debrief of a finished game as Markdown."""
    it = contents(session, say)
    blocks = [*_head(it)]
    for tab in it.debrief.tabs:
        blocks += [f"## {escape(tab.title)}", *_content(tab.content)]
    blocks += [*_heard(it, say), *_foot(it, say)]
    return "\n\n".join(each for each in blocks if each) + "\n"


def escape(text: str) -> str:
    """A text in which nothing is a mark, on one line."""
    return _MARKS.sub(_escaped, " ".join(text.split()))


def _escaped(found: re.Match[str]) -> str:
    mark, first, digits = found.groups()
    return f"{digits}\\" if digits else f"\\{mark or first}"


def _facts(*parts: str) -> str:
    return escape(" · ".join(each for each in parts if each))


def _items(lines: Iterable[str]) -> str:
    return "\n".join(f"- {escape(each)}" for each in lines if each)


def _head(it: Contents) -> Iterator[str]:
    yield f"# {escape(it.briefing.title)}"
    yield escape(it.briefing.lines[0])
    yield escape(it.briefing.fictional)
    yield _items(it.facts)


def _content(held: Content) -> Iterator[str]:  # noqa: C901, PLR0912 -- one case a kind of tab
    match held:
        case Outcome(sentences=sentences, rows=rows, legend=legend):
            yield from map(escape, sentences)
            for row in rows:
                yield from _map(row)
            if legend:
                yield escape(legend)
        case Choices():
            yield from _choices(held)
        case Bets(summary=summary, rows=rows, calibration=counts):
            yield escape(summary)
            yield _items(each.text for each in counts)
            for bet in rows:
                yield from _bet(bet)
        case Beside(summary=summary, lanes=lanes, note=note):
            yield escape(summary)
            for lane in lanes:
                yield from _lane(lane)
            yield escape(note)
        case Steps(summary=summary, rows=rows):
            yield escape(summary)
            yield _items(
                " · ".join(filter(None, (step.title, _hit(step.hit), step.guessed)))
                for step in rows
            )
        case NotHeard(summary=summary, rows=rows):
            yield escape(summary)
            for turn in rows:
                yield f"### {_facts(turn.scene, turn.face.name, turn.topic)}"
                yield from _quote(turn.quote)
        case Limits():
            yield from _limits(held)
        case Podium():
            yield from _podium(held)
        case DailyResult(text=text, legend=legend):
            yield "\n".join(f"> {escape(line)}" for line in text.splitlines())
            yield escape(legend)


def _hit(hit: bool | None) -> str:
    return "" if hit is None else "✓" if hit else "×"


def _map(row: MapRow) -> Iterator[str]:
    yield f"### {_facts(row.title, ' — '.join(row.ends or ()))}"
    yield escape(row.ask)
    yield _items(
        f"{stand.text}: {', '.join(h.face.name if h.heard else f'({h.face.name})' for h in stand.holders)}"
        for stand in row.stands
    )
    yield escape(row.rest)


def _choices(held: Choices) -> Iterator[str]:
    yield escape(held.summary)
    yield _items(
        " · ".join(
            filter(None, (f"{row.number}{row.mark}", row.title, row.label, row.cost, row.why))
        )
        for row in held.rows
    )
    yield _items(held.legend)
    for line in held.meters:
        yield f"### {escape(line.label)}"
        yield escape(line.what)
        yield _items((*(f"{mark.label}: {mark.value}" for mark in line.marks), line.sum))
    yield escape(held.floor)


def _bet(row: BetRow) -> Iterator[str]:
    yield f"### {_facts(row.points, row.face.name if row.face else '', row.title)}"
    yield _items((f"{row.option} {row.chip}".strip(), row.how, row.answer, row.reading))
    yield from _quote(row.quote)


def _quote(quote: Quote | None) -> Iterator[str]:
    if quote is not None:
        yield f"> {escape(quote.body)}"
        yield escape(quote.gloss)
        yield escape(quote.place)


def _lane(lane: Lane) -> Iterator[str]:
    yield f"### {_facts(lane.title, lane.own, lane.record)}"
    yield _items(each.full for each in lane.rows)
    yield escape(lane.sentence)


def _limits(held: Limits) -> Iterator[str]:
    yield from _lines(held.limits)
    for title, lines in (
        (held.remarks_title, held.remarks),
        (held.unsigned_title, held.unsigned),
    ):
        if lines:
            yield f"## {escape(title)}"
            yield from _lines(lines)


def _lines(lines: Iterable[Line]) -> Iterator[str]:
    before = ""
    for each in lines:
        if each.heading and each.heading != before:
            yield f"### {escape(each.heading)}"
        before = each.heading
        yield escape(each.body)
        yield escape(each.place)


def _podium(held: Podium) -> Iterator[str]:
    yield escape(held.verdict)
    yield _items(
        f"{e.rank} {e.name}: {e.points} ({' · '.join((e.counts, *(each.text for each in chips)))})"
        for e, chips in zip(held.standings, held.calibration, strict=True)
    )
    if held.split:
        yield f"### {_facts(held.split, held.came)}"
        yield _items(f"{name}: {text} {_hit(right)}".strip() for _, name, text, right in held.bets)


def _heard(it: Contents, say: Catalog) -> Iterator[str]:
    yield f"## {escape(say('history-title'))}"
    for title, speeches in it.heard:
        yield f"### {escape(title)}"
        for each in speeches:
            yield from _speech(each)


def _speech(said: Speech) -> Iterator[str]:
    name = said.face.name if said.face else ""
    yield f"**{escape(name)}** ({_facts(said.act, said.title)})"
    yield escape(said.prompt or said.asked)
    yield f"> {escape(said.body)}"
    yield escape(said.gloss)
    yield _facts(said.mark, said.unclear, said.foreign, said.note)


def _foot(it: Contents, say: Catalog) -> Iterator[str]:
    yield "---"
    yield escape(it.briefing.source)
    yield escape(it.address)
    yield escape(say("report-made"))
