"""The debrief, the library and the other pages outside a game as lines."""

from __future__ import annotations

from collections.abc import Mapping

from roundtable.application.pages import (
    Beside,
    Bets,
    ChipCount,
    Choices,
    Content,
    DailyResult,
    DebriefPage,
    LibraryPage,
    Limits,
    MapRow,
    NotHeard,
    Outcome,
    Podium,
    ProfilePage,
    SavesPage,
    SettingsPage,
    Steps,
)
from roundtable.terminal.writing import Writing


def debrief(out: Writing, page: DebriefPage) -> None:
    """The open tab."""
    shown = page.shown
    out.paper.heading(out.facts(page.title, shown.title))
    if isinstance(shown.content, NotHeard):
        _unheard(out, shown.content, {each.id: each.key for each in page.choices})
    else:
        content(out, shown.content)


def content(out: Writing, held: Content) -> None:  # noqa: C901 -- one case a kind of tab
    """Write what a tab holds."""
    match held:
        case Outcome():
            _outcome(out, held)
        case Choices():
            _choices(out, held)
        case Bets():
            _bets(out, held)
        case Beside(summary=summary, lanes=lanes, note=note):
            out.paper.line(summary)
            for lane in lanes:
                out.lane(lane)
            out.paper.line(note)
        case Steps(summary=summary, rows=rows):
            out.paper.line(summary)
            for step in rows:
                mark = "" if step.hit is None else "✓" if step.hit else "×"
                out.paper.under(out.facts(step.title, mark, step.guessed))
        case Limits():
            _limits(out, held)
        case Podium():
            _podium(out, held)
        case DailyResult(text=text, legend=legend):
            for line in text.splitlines():
                out.paper.line(line)
            out.paper.line(legend)


def _outcome(out: Writing, held: Outcome) -> None:
    out.paper.line(held.lead)
    for each in held.sentences:
        out.paper.heading(each)
    for row in held.rows:
        _row(out, row)
    out.paper.heading(held.legend)


def _unheard(out: Writing, held: NotHeard, keys: Mapping[str, str]) -> None:
    """What was not heard, each with the number that opens it."""
    out.paper.line(held.summary)
    for row in held.rows:
        told = out.facts(row.scene, row.face.name, row.topic)
        out.paper.item(out.numbered(keys.get(f"unfold:{row.turn}", ""), told))
        if row.quote is not None:
            out.paper.line(row.quote.body, indent=6)
            out.paper.line(row.quote.gloss, indent=6)
            out.paper.line(row.quote.place, indent=6)


def _row(out: Writing, row: MapRow) -> None:
    """A question of the map: whoever was not heard stands in brackets."""
    ends = f"{row.ends[0]} — {row.ends[1]}" if row.ends else ""
    out.paper.heading(out.facts(row.title, ends))
    out.paper.under(row.ask)
    for stand in row.stands:
        out.paper.under(out.label(stand.text, out.holders(stand.holders)))
    out.paper.under(row.rest)


def _choices(out: Writing, held: Choices) -> None:
    out.paper.line(held.summary)
    for row in held.rows:
        out.paper.item(
            out.facts(f"{row.number}{row.mark}", row.title, row.label, row.cost, row.why)
        )
    for each in held.legend:
        out.paper.under(each)
    for line in held.meters:
        out.paper.heading(out.facts(line.label, line.what))
        out.paper.under(out.facts(*(f"{mark.label} {mark.value}" for mark in line.marks)))
        out.paper.under(line.sum)
    out.paper.line(held.floor)


def _bets(out: Writing, held: Bets) -> None:
    out.paper.line(held.summary)
    for row in held.rows:
        name = row.face.name if row.face else ""
        out.paper.heading(out.facts(row.points, name, row.title))
        out.paper.under(out.facts(row.option, row.chip, row.how))
        if row.answer != name:
            out.paper.under(out.facts(row.answer, row.reading))
        if row.quote is not None:
            out.paper.under(out.facts(row.quote.body, row.quote.place))
            out.paper.under(row.quote.gloss)
    _counts(out, held.calibration)


def _counts(out: Writing, counts: tuple[ChipCount, ...]) -> None:
    out.paper.line(out.facts(*(each.text for each in counts)))


def _limits(out: Writing, held: Limits) -> None:
    out.lines(held.limits)
    for title, lines in (
        (held.remarks_title, held.remarks),
        (held.unsigned_title, held.unsigned),
    ):
        if lines:
            out.paper.heading(title)
            out.lines(lines)


def _podium(out: Writing, held: Podium) -> None:
    out.paper.line(held.verdict)
    for standing, counts in zip(held.standings, held.calibration, strict=True):
        out.standings([standing])
        _counts(out, counts)
    out.paper.heading(out.facts(held.split, held.came))
    for _, name, text, right in held.bets:
        mark = "" if right is None else "✓" if right else "×"
        out.paper.under(out.facts(name, text, mark))


# Outside a game


def library(out: Writing, page: LibraryPage) -> None:
    """The shelf, or the ways of a picked discussion."""
    card = page.card
    if card is None:
        out.paper.heading(page.title)
        out.paper.line(page.tagline)
        out.paper.line(page.tip)
        return
    out.paper.heading(card.title)
    out.paper.line(card.tagline)
    out.paper.line(out.facts(card.facts, card.languages))
    out.paper.heading(page.ways_title)


def saves(out: Writing, page: SavesPage) -> None:
    """Saved games."""
    out.paper.heading(page.title)
    for each in (page.empty, page.unseen):
        out.paper.line(each)
    picked = next((each for each in page.rows if each.number == page.picked), None)
    if picked is not None:
        out.paper.line(out.facts(picked.name, picked.facts))
        out.paper.line(picked.changed)


def profile(out: Writing, page: ProfilePage) -> None:
    """Write what came of all finished games."""
    out.paper.heading(page.title)
    out.paper.line(out.facts(page.empty, page.streak))
    scope = next(each for each in page.scopes if each.id == page.scope)
    for tile in scope.tiles:
        out.paper.line(out.facts(out.label(tile.label, tile.value), tile.note))
    _counts(out, scope.calibration)
    for span in scope.spans:
        out.paper.under(out.label(span.label, span.text))
    for game in scope.games:
        out.paper.under(game.told)
    for each in page.milestones:
        out.paper.heading(out.facts(each.title, each.rule))
        out.paper.under(each.reached or each.progress)


def settings(out: Writing, page: SettingsPage) -> None:
    """The settings; each choice goes to its next value."""
    out.paper.heading(page.title)
