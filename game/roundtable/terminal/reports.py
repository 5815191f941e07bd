"""What is read at leisure: briefing, a scene's close, lanes, history and the debrief."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application import (
    Briefing,
    CloseView,
    Contest,
    Debrief,
    Heard,
    Lanes,
    LedgerRow,
    Note,
    Result,
)
from roundtable.terminal import pages
from roundtable.terminal.desk import Desk


def briefing(desk: Desk, view: Briefing) -> None:
    """What is known before the first move."""
    paper, say = desk.paper, desk.say
    paper.heading(view.title)
    paper.line(view.tagline)
    paper.line(view.fictional)
    paper.blank()
    paper.line(view.body)
    paper.blank()
    paper.line(desk.told(view.mode, view.way))
    paper.heading(say("briefing-people"))
    for seat in view.people:
        who = pages.name(desk, seat)
        paper.under(say("terminal-person", name=who, title=seat.title))
    paper.heading(say("briefing-scenes"))
    for each in view.scenes:
        paper.under(each)
    paper.heading(say("briefing-basis"))
    for each in (*view.basis, *view.facts, view.source, view.address):
        paper.under(each)


def close(desk: Desk, view: CloseView) -> None:
    """A scene as it was left, in few words."""
    paper, say = desk.paper, desk.say
    paper.heading(say("terminal-label", label=view.heading, text=view.title))
    paper.line(say("sentence-joint").join(filter(None, (view.minutes, view.points))))
    if view.heard:
        paper.line(say("close-heard"))
        for each in view.heard:
            paper.under(say("terminal-speech", name=each.name, act=each.act, title=each.title))
    left = (*view.unheard, *view.silences)
    if left:
        paper.line(say("close-left"))
        for line in left:
            paper.under(line)
    meters = (say("terminal-meter", label=each.label, sum=each.sum) for each in view.meters)
    paper.line(say("sentence-joint").join(meters))


def history(desk: Desk, told: Sequence[Heard]) -> None:
    """Everything heard, under its scene's title."""
    desk.paper.heading(desk.say("history-title"))
    if not told:
        desk.paper.line(desk.say("history-empty"))
    scene = ""
    for number, each in enumerate(told, 1):
        if each.scene != scene:
            desk.paper.heading(each.scene)
            scene = each.scene
        heard(desk, number, each)
    if told:
        desk.paper.line(desk.say("terminal-history-way"))


def heard(desk: Desk, number: int, each: Heard) -> None:
    """One turn of the history under its number."""
    pages.speech(desk, each.speech, number)


def lanes(desk: Desk, view: Lanes, *, whole: bool = False) -> None:
    """The player's cards and the record's, each with its counterpart.

    Args:
        desk: where to write.
        view: the lanes.
        whole: True in the debrief, where a card without a counterpart is told as such.
    """
    paper, say = desk.paper, desk.say
    joined = dict(view.joins)
    paper.heading(view.own_title)
    own = []
    for i, card in enumerate(view.own):
        key = "terminal-joined" if i in joined else "terminal-single" if whole else ""
        number = joined.get(i, 0) + 1
        own.append(say(key, label=card.full, number=number) if key else card.full)
    desk.items(own or [say("terminal-lane-empty")])
    paper.heading(view.record_title)
    shown = [card for card in view.record if card.shown]
    mine = {theirs + 1: own + 1 for own, theirs in view.joins} if whole else {}
    record = []
    for number, card in enumerate(shown, 1):
        parts = {"label": card.full, "number": mine.get(number, 0)}
        record.append(say("terminal-yours", **parts) if number in mine else card.full)
    desk.items(record)
    closed = len(view.record) - len(shown)
    if closed:
        paper.line(say("terminal-lane-closed", count=closed))
    paper.line(view.note)


def headline(desk: Desk, view: Debrief) -> None:
    """The debrief's first lines: what is alike, and the three numbers."""
    paper, say = desk.paper, desk.say
    paper.heading(say("debrief-title"))
    paper.line(view.verdict)
    paper.line(view.mend)
    for tile in view.tiles:
        paper.line(say("terminal-label", label=f"{tile.label} {tile.value}", text=tile.note))


def numbers(desk: Desk, view: Debrief) -> None:
    """The meters with their marks, and what would have helped most."""
    paper, say = desk.paper, desk.say
    paper.line(say("marks-note"))
    for meter in view.meters:
        paper.heading(say("terminal-label", label=meter.label, text=meter.what))
        marks = (say("terminal-meter", label=m.label, sum=m.value) for m in meter.marks)
        paper.under(say("sentence-joint").join(marks))
        paper.under(meter.sum)
    paper.heading(view.room)
    paper.heading(view.help)


def ledger(desk: Desk, view: Debrief) -> None:
    """The forecasts, confident misses first."""
    paper, say = desk.paper, desk.say
    for each in (*view.chips, view.skill):
        paper.line(each)
    if not view.ledger:
        paper.line(say("ledger-empty"))
    for row in view.ledger:
        _row(desk, row)


def _row(desk: Desk, row: LedgerRow) -> None:
    paper, say = desk.paper, desk.say
    points = row.points or say("ledger-void")
    paper.heading(say("terminal-ledger", who=row.who, title=row.title, points=points))
    paper.under(say("terminal-label", label=say("ledger-expected"), text=row.expected))
    paper.under(say("terminal-label", label=say("ledger-came"), text=row.came))
    paper.under(row.body)
    paper.under(row.place)
    if row.reading:
        paper.under(say("terminal-label", label=say("ledger-reading"), text=row.reading))


def result(desk: Desk, view: Result) -> None:
    """What came of a daily scene, as a text to be copied."""
    desk.paper.line(view.legend)
    desk.paper.blank()
    for line in view.text.splitlines():
        desk.paper.line(line)


def contest(desk: Desk, view: Contest) -> None:
    """The teams in order of points, their chips, and where they differed most."""
    paper, say = desk.paper, desk.say
    paper.line(view.verdict)
    pages.teams(desk, view.standings)
    for team, chips in zip(view.standings, view.calibration, strict=True):
        texts = say("sentence-joint").join(each.text for each in chips)
        paper.line(say("terminal-chips", name=team.name, chips=texts) if chips else "")
    paper.heading(say("contest-split"))
    paper.line(view.split or say("contest-split-none"))
    for bet in view.bets:
        paper.under(say("terminal-label", label=bet.name, text=bet.text))
    if view.came:
        paper.under(say("terminal-label", label=say("contest-came"), text=view.came))


def limits(desk: Desk, view: Debrief) -> None:
    """What the record cannot tell, and the author's asides."""
    say = desk.say
    _notes(desk, "", view.limits)
    if view.remarks:
        desk.paper.heading(say("limits-remarks"))
        _notes(desk, say("limits-remarks-note"), view.remarks)


def holdings(desk: Desk, view: Debrief) -> None:
    """Who holds what, question by question, and the turns not heard."""
    paper, say = desk.paper, desk.say
    for row in view.holdings:
        paper.heading(row.title)
        for stand in row.stands:
            told = (
                each.name if each.heard else say("terminal-unheard-mark", name=each.name)
                for each in stand.holders
            )
            names = say("list-joint").join(told)
            paper.under(say("terminal-map", text=stand.text, names=names))
        paper.under(row.rest)
    paper.heading(say("limits-unheard"))
    _notes(desk, "" if view.unheard else say("limits-unheard-none"), view.unheard)


def _notes(desk: Desk, lead: str, notes: Sequence[Note]) -> None:
    desk.paper.line(lead)
    before = ""
    for note in notes:
        if note.heading != before:
            desk.paper.heading(note.heading)
        before = note.heading
        desk.paper.under(note.body)
        desk.paper.under(note.place)
