"""The table written out: seats, question, speech, choices and board."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application import (
    Asked,
    BoardView,
    Cell,
    Lanes,
    Option,
    Seat,
    Speech,
    Standing,
    TableView,
    Verdict,
)
from roundtable.terminal.desk import Desk


def place(desk: Desk, view: TableView, *, meters: bool) -> None:
    """Which question, what time is left and, if wanted, how the meters stand."""
    say = desk.say
    if view.ordinal:
        desk.paper.heading(say("terminal-label", label=view.ordinal, text=view.heading))
    else:
        desk.paper.heading(view.heading)
    told = (view.clock, *(view.meters if meters else ()))
    parts = [say("terminal-meter", label=each.label, sum=each.sum) for each in told]
    desk.paper.line(say("sentence-joint").join(parts))
    teams(desk, view.teams)


def teams(desk: Desk, standings: Sequence[Standing]) -> None:
    """Where each team stands."""
    for each in standings:
        told = {"name": each.name, "points": each.points, "counts": each.counts}
        desk.paper.line(desk.say("terminal-team", **told))


def seats(desk: Desk, view: TableView) -> None:
    """Who has been heard how much, and where the source is silent."""
    for each in view.seats:
        detail = desk.say("terminal-seat-silent")
        if not each.silent:
            counts = {"heard": each.heard, "of": each.on_record, "floor": each.floor}
            key = "terminal-seat-spoken" if each.floor else "terminal-seat-heard"
            detail = desk.say(key, **counts)
        desk.paper.line(desk.say("terminal-seat", name=name(desk, each), detail=detail))


def name(desk: Desk, seat: Seat) -> str:
    """A panelist's name, with a mark where they joined by video."""
    return desk.say("terminal-remote", name=seat.name) if seat.remote else seat.name


def question(desk: Desk, asked: Asked, *, own: bool) -> None:
    """The question as put and what its form does; beside it the record's.

    Args:
        desk: where to write.
        asked: the question.
        own: False where the player did not put it.
    """
    paper, say = desk.paper, desk.say
    if own:
        key = "asked-same" if asked.same else "asked-yours"
        paper.line(say("terminal-label", label=say("asked-put"), text=asked.text))
        paper.under(say(key, form=asked.form, note=asked.note))
    if not own or not asked.same:
        paper.line(say("terminal-record-question", text=asked.record_text))
        paper.under(say("asked-record", form=asked.record_form, note=asked.record_note))
    if asked.unclear:
        paper.under(asked.unclear)


def speech(desk: Desk, said: Speech, number: int = 0) -> None:
    """Something said, how the source has it, and how the forecast came out.

    Args:
        desk: where to write.
        said: what was said.
        number: its place in the history; 0 where that does not matter.
    """
    paper, say = desk.paper, desk.say
    paper.blank()
    head = say("terminal-speech", name=said.name, act=said.act, title=said.title)
    if number:
        paper.item(say("terminal-item", number=number, text=head))
        paper.under(said.prompt)
    else:
        paper.line(said.prompt)
        paper.line(head)
    paper.under(said.body)
    source = (said.voice, said.place, said.unclear)
    paper.under(say("sentence-joint").join(each for each in source if each))
    paper.under(said.note)
    if said.verdict:
        verdict(desk, said.verdict)


def verdict(desk: Desk, came: Verdict) -> None:
    """How a forecast came out, and who reads it so."""
    desk.paper.line(came.headline)
    if came.reading:
        told = desk.say("verdict-outcome", outcome=came.outcome) if came.outcome else ""
        desk.paper.under(told)
        desk.paper.under(desk.say("terminal-reading", reading=came.reading))


def record_step(desk: Desk, lanes: Lanes) -> None:
    """What the real moderator did at this step."""
    step = len(lanes.own)
    if 0 < step <= len(lanes.record) and lanes.record[step - 1].shown:
        label = lanes.record[step - 1].full
        desk.paper.line(desk.say("terminal-record-step", label=label))
    elif step:
        desk.paper.line(desk.say("terminal-record-over"))


def option(desk: Desk, each: Option) -> str:
    """A choice as one line, with what it costs or why it is not possible."""
    if each.why_not:
        return desk.say("terminal-impossible", title=each.title, why=each.why_not)
    if each.kind == "adjourn":
        return desk.say("terminal-label", label=each.title, text=each.detail)
    details = desk.say("terminal-joint").join(part for part in (each.detail, each.cost) if part)
    return desk.say("terminal-option", title=each.title, detail=details) if details else each.title


def choices(desk: Desk, lead: str, options: Sequence[Option]) -> None:
    """Numbered choices, those that are not possible among them."""
    desk.paper.heading(lead)
    desk.items([option(desk, each) for each in options])


def board(desk: Desk, view: BoardView) -> None:
    """Scenes by panelists; a number before each scene."""
    paper, say = desk.paper, desk.say
    paper.heading(view.heading)
    paper.line(desk.once("terminal-board-note"))
    if not view.looks and any(row.status == "open" for row in view.rows):
        paper.line(desk.once("board-note-leaves"))
    for number, row in enumerate(view.rows, 1):
        title = say("terminal-scene", title=row.title, status=row.status_label)
        reason = row.option.why_not if row.status == "ahead" else ""
        parts = {"title": title, "why": reason}
        text = say("terminal-impossible", **parts) if reason else title
        if row.option.legal:
            text = say("terminal-option", title=title, detail=row.option.cost)
        paper.item(say("terminal-item", number=number, text=text))
        cells = zip(view.panelists, row.cells, strict=True)
        paper.under(say("sentence-joint").join(_cell(desk, who, cell) for who, cell in cells))


def _cell(desk: Desk, who: str, cell: Cell) -> str:
    """How much of somebody was heard in a scene."""
    if cell.silent:
        return desk.say("terminal-cell-silent", name=who)
    return desk.say("terminal-cell", name=who, heard=cell.heard, of=cell.on_record)
