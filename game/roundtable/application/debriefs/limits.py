"""What the record cannot tell."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.application import words
from roundtable.application.beside import order_note
from roundtable.application.game import Game
from roundtable.application.pages import Limits, Line
from roundtable.locale import Catalog
from roundtable.rules import Act, Remark, Session


def limits(game: Game, say: Catalog) -> Limits:
    """The limits of the record, its author's remarks, and lines whose speaker it does not settle."""
    session = game.session
    own, unsigned = _remarks(session)
    return Limits(
        limits=tuple(_limits(session, say)),
        remarks_title=_remarks_title(session, say, [each for _, each in own]),
        remarks=tuple(_remark(session, say, title, each) for title, each in own),
        unsigned_title=say("limits-unsigned"),
        unsigned=tuple(_remark(session, say, title, each) for title, each in unsigned),
    )


def _limits(session: Session, say: Catalog) -> Iterator[Line]:
    scenario, lang = session.scenario, say.language
    record = scenario.record
    moderator = scenario.moderator.name[lang]
    called = any(t.prompt is not None and t.act is Act.ANSWER for t in scenario.turn.values())
    acts = "limit-acts-called" if called else "limit-acts-body"
    yield Line(say(acts, name=moderator), say("limit-acts"))
    yield Line(order_note(session, say), say("limit-order"))
    yield Line(scenario.minutes_basis[lang], say("limit-minutes"))
    yield Line(words.whose(scenario, say), say("limit-words"))
    if scenario.left_out[lang]:
        yield Line(scenario.left_out[lang], say("limit-left-out"))
    silent = [
        say("limit-silence-row", scene=s.title[lang], names=words.names(scenario, say, s.silences))
        for s in scenario.scenes
        if s.silences
    ]
    if silent:
        rows = say("sentence-joint").join(silent)
        yield Line(say("limit-silence-body", rows=rows), say("limit-silence"))
    yield Line(say("limit-reading-body"), say("limit-reading"))
    unclear = sum(each.unclear for each in record.statements)
    if unclear:
        body = say("limit-unclear-body", unclear=unclear, all=len(record.statements))
        yield Line(body, say("limit-unclear"))
    for i, fact in enumerate(record.facts):
        heading = "" if i else say("limit-fact")
        yield Line(fact.text[lang], heading, words.place(record, say, fact.cites))


def _remarks(session: Session) -> tuple[list[tuple[str, Remark]], list[tuple[str, Remark]]]:
    """The author's own remarks, and lines without a settled speaker, each with its question's id."""
    scenario = session.scenario
    own: list[tuple[str, Remark]] = []
    unsigned: list[tuple[str, Remark]] = []
    for scene in scenario.scenes:
        for each in scene.commentary:
            (unsigned if scenario.is_unclear(each.cites) else own).append((scene.id, each))
    return own, unsigned


def _remarks_title(session: Session, say: Catalog, remarks: list[Remark]) -> str:
    """Whose remarks they are: the author's, or, in a book that is told, the person's who tells."""
    record = session.scenario.record
    whose = {record.statement[cite].speaker for each in remarks for cite in each.cites}
    if len(whose) == 1 and whose != {record.source.author}:
        return say("limits-told", name=record.person[whose.pop()].name[say.language])
    return say("limits-remarks")


def _remark(session: Session, say: Catalog, scene: str, remark: Remark) -> Line:
    scenario = session.scenario
    return Line(
        body=remark.text[say.language],
        heading=scenario.scene[scene].title[say.language],
        place=words.place(scenario.record, say, remark.cites),
    )
