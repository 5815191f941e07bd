"""A finished game as Markdown (CommonMark): every text is escaped, so that it stays a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from roundtable.application import Contest, Debrief, LedgerRow, MeterLine, Note
from roundtable.locale import Catalog
from roundtable.report.contents import Contents, contents
from roundtable.rules import Session

_MARKS = re.compile(r"([\\`*_\[\]<>|~&])|^([#+\-=])|^(\d+)(?=[.)])")
"""What could be a mark where it stands; other punctuation is left, so that prose stays readable."""


def markdown(session: Session, say: Catalog) -> str:
    """The debrief of a finished game as Markdown."""
    it = contents(session, say)
    blocks = (*_head(it), *_lanes(it.debrief), *_meters(it.debrief, say), *_ledger(it, say),
              *_holdings(it.debrief), *_heard(it, say), *_limits(it.debrief, say), *_foot(it, say))  # fmt: skip
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """A text in which nothing is a mark, on one line."""
    return _MARKS.sub(_escaped, " ".join(text.split()))


def _escaped(found: re.Match[str]) -> str:
    mark, first, digits = found.groups()
    return f"{digits}\\" if digits else f"\\{mark or first}"


def _head(it: Contents) -> Iterator[str]:
    yield f"# {escape(it.briefing.title)}"
    yield escape(it.briefing.tagline)
    if it.briefing.fictional:
        yield escape(it.briefing.fictional)
    yield _items(it.facts)
    yield escape(it.debrief.verdict)
    if it.debrief.mend:
        yield escape(it.debrief.mend)
    yield _items(f"{tile.label}: {tile.value} ({tile.note})" for tile in it.debrief.tiles)


def _items(lines: Iterable[str]) -> str:
    return "\n".join(f"- {escape(each)}" for each in lines)


def _lanes(view: Debrief) -> Iterator[str]:
    if view.lanes is None:
        return
    yield f"## {escape(view.tabs[0])}"
    yield escape(view.lanes.note)
    twin = dict(view.lanes.joins)
    yield f"### {escape(view.lanes.own_title)}"
    yield "\n".join(
        f"{i}. {escape(card.full)}" + (f" (= {twin[i - 1] + 1})" if i - 1 in twin else "")
        for i, card in enumerate(view.lanes.own, 1)
    )
    yield f"### {escape(view.lanes.record_title)}"
    yield "\n".join(f"{i}. {escape(card.full)}" for i, card in enumerate(view.lanes.record, 1))


def _meters(view: Debrief, say: Catalog) -> Iterator[str]:
    if not view.meters:
        return
    yield f"## {escape(view.tabs[1])}"
    yield escape(say("marks-note"))
    marks = view.meters[0].marks
    head = ["", *(escape(mark.label) for mark in marks), ""]
    rows = [head, ["---"] * len(head), *(_meter(each) for each in view.meters)]
    yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    yield _items(filter(None, (view.room, view.help)))


def _meter(meter: MeterLine) -> list[str]:
    return [escape(meter.label), *(escape(mark.value) for mark in meter.marks), escape(meter.sum)]


def _ledger(it: Contents, say: Catalog) -> Iterator[str]:
    yield f"## {escape(it.debrief.tabs[2])}"
    if it.debrief.contest:
        yield from _contest(it.debrief.contest, say)
        return
    if not it.debrief.ledger:
        yield escape(say("ledger-empty"))
        return
    yield _items((*it.debrief.chips, it.debrief.skill))
    for row in it.debrief.ledger:
        yield from _entry(row, say)


def _contest(found: Contest, say: Catalog) -> Iterator[str]:
    yield escape(found.verdict)
    yield _items(f"{each.name}: {each.points} ({each.counts})" for each in found.standings)
    if found.split:
        yield f"### {escape(found.split)}"
        yield _items([*(f"{bet.name}: {bet.text}" for bet in found.bets),
                      f"{say('ledger-came')}: {found.came}"])  # fmt: skip


def _holdings(view: Debrief) -> Iterator[str]:
    yield f"## {escape(view.tabs[3])}"
    for row in view.holdings:
        yield f"### {escape(row.title)}"
        held = (f"{stand.text}: {', '.join(h.name for h in stand.holders)}" for stand in row.stands)
        yield _items(filter(None, (*held, row.rest)))


def _entry(row: LedgerRow, say: Catalog) -> Iterator[str]:
    yield f"### {escape(f'{row.who} · {row.title}')}: {escape(row.points or say('ledger-void'))}"
    told = [f"{say('ledger-expected')}: {row.expected}", f"{say('ledger-came')}: {row.came}"]
    if row.reading:
        told.append(f"{say('ledger-reading')}: {row.reading}")
    yield _items(told)
    yield f"> {escape(row.body)}"
    yield escape(row.place)


def _heard(it: Contents, say: Catalog) -> Iterator[str]:
    yield f"## {escape(say('close-heard'))}"
    for title, speeches in it.heard:
        yield f"### {escape(title)}"
        for each in speeches:
            yield f"**{escape(each.name)}** ({escape(each.act)} · {escape(each.title)})"
            yield f"> {escape(each.body)}"
            yield escape(
                " · ".join(filter(None, (each.voice, each.place, each.unclear, each.note)))
            )


def _limits(view: Debrief, say: Catalog) -> Iterator[str]:
    yield f"## {escape(view.tabs[4])}"
    yield from _notes(view.limits)
    if view.remarks:
        yield f"## {escape(say('limits-remarks'))}"
        yield escape(say("limits-remarks-note"))
        yield from _notes(view.remarks)
    yield f"## {escape(say('limits-unheard'))}"
    yield from _notes(view.unheard)
    if not view.unheard:
        yield escape(say("limits-unheard-none"))


def _notes(notes: Iterable[Note]) -> Iterator[str]:
    before = ""
    for note in notes:
        if note.heading != before:
            yield f"### {escape(note.heading)}"
        before = note.heading
        yield escape(note.body)
        if note.place:
            yield escape(note.place)


def _foot(it: Contents, say: Catalog) -> Iterator[str]:
    yield "---"
    yield escape(it.briefing.source)
    if it.briefing.address:
        yield escape(it.briefing.address)
    yield escape(say("report-own-words"))
