"""Each choice with what it cost, and how the time was used."""

from __future__ import annotations

from roundtable.application import meters, people, words
from roundtable.application.debriefs import judged
from roundtable.application.game import Game
from roundtable.application.pages import ChoiceRow, Choices, Face, Mark, Meter, MeterLine
from roundtable.locale import Catalog
from roundtable.rules import Session, Spoke
from roundtable.search import Kind, Note

MARKS = {"best": "!", "good": "=", "slip": "?", "loss": "??"}
"""The sign of each kind of choice; what was none has no sign and is not counted."""


def choices(game: Game, say: Catalog) -> Choices:
    """The choices of a game in which the player had the chair."""
    session = game.session
    notes = judged.notes(session)
    costs = judged.costs(session)
    return Choices(
        summary=_summary(say, notes, sum(costs), judged.room(session).choosing),
        rows=tuple(_row(session, say, *each) for each in zip(notes, costs, strict=True)),
        legend=tuple(say(f"choice-legend-{kind}", mark=mark) for kind, mark in MARKS.items()),
        meters=_lines(session, say),
        floor=floor(session, say),
    )


def _summary(say: Catalog, notes: tuple[Note, ...], cost: int, choosing: bool) -> str:
    count = sum(each.kind is not Kind.ONLY for each in notes)
    if not count:
        return say("outcome-nothing")
    best = sum(each.kind is Kind.BEST for each in notes)
    key = "choices-summary" if choosing else "choices-summary-flat"
    key = key if best < count else "choices-perfect"
    return say(key, best=best, count=count, cost=str(cost))


def _row(session: Session, say: Catalog, note: Note, cost: int) -> ChoiceRow:
    kind = note.kind.value
    return ChoiceRow(
        number=str(note.ply + 1),
        title=judged.made(session, say, note.ply),
        face=_face(session, say, note.ply),
        kind=kind,
        mark=MARKS.get(kind, ""),
        label=say(f"choice-{kind}"),
        cost=f"{words.MINUS}{cost}" if cost else "",
        why=_why(session, say, note),
    )


def _face(session: Session, say: Catalog, ply: int) -> Face | None:
    spoke = next((e for e in session.steps[ply][1] if isinstance(e, Spoke)), None)
    return people.face(session.scenario, say, spoke.speaker) if spoke else None


def _why(session: Session, say: Catalog, note: Note) -> str:
    """What the best way on would have heard: questions by their title, turns by who speaks."""
    scenario = session.scenario
    scenes = [scenario.scene[e].title[say.language] for e in note.missed if e in scenario.scene]
    turns = [scenario.turn[each] for each in note.missed if each in scenario.turn]
    parts = []
    if scenes:
        quoted = (say("quoted", text=each) for each in scenes)
        parts.append(say("missed-scenes", titles=words.listed(say, quoted)))
    if turns:
        names = words.names(scenario, say, (each.speaker for each in turns))
        parts.append(say("missed-turns", count=len(turns), names=names))
    return say("sentence-joint").join(parts)


def _lines(session: Session, say: Catalog) -> tuple[MeterLine, ...]:
    score = judged.room(session)
    you, dice, par, best = score.h
    told = (
        ("dice", dice, "0"),
        ("record", par, words.hundredths(score.par)),
        ("you", you, words.hundredths(score.value)),
        ("best", best, "100"),
    )
    whole = MeterLine(
        "room",
        say("meter-room"),
        say("what-room" if score.choosing else "outcome-room-flat"),
        tuple(
            Mark(
                key, say(f"mark-{key}"), float(h), value if score.choosing else words.hundredths(h)
            )
            for key, h, value in told
        ),
        say("sum-room", value=words.hundredths(score.value)) if score.choosing else "",
    )
    return (whole, *(_meter(say, each) for each in meters.meters(session, say)))


def _meter(say: Catalog, meter: Meter) -> MeterLine:
    mark = Mark("you", say("mark-you"), meter.share, meter.sum)
    return MeterLine(meter.id, meter.label, say(f"what-{meter.id}"), (mark,), meter.told)


def floor(session: Session, say: Catalog) -> str:
    """How long each was heard: a fact, and no score."""
    spoken: dict[str, int] = {each.id: 0 for each in session.scenario.panelists}
    for turn in session.heard:
        spoken[turn.speaker] += turn.seconds
    parts = (
        say(
            "floor-row",
            name=words.name(session.scenario, say, who),
            time=words.minutes(say, seconds),
        )
        for who, seconds in sorted(spoken.items(), key=lambda pair: -pair[1])
        if seconds
    )
    told = say("list-joint").join(parts)
    return say("floor", rows=told) if told else ""
