"""How things are called: numbers, moves, reasons, places and voices as texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from roundtable.locale import Catalog
from roundtable.rules import (
    NONE_OF_THESE,
    Act,
    Call,
    Card,
    Connect,
    Follow,
    Guess,
    Move,
    Open,
    Question,
    Reason,
    Record,
    Reveal,
    Scenario,
    Session,
    Turn,
    Voice,
)

MINUS = "−"


def share(value: Fraction | None, missing: str = "–", digits: int = 2) -> str:
    """A number in [0, 1] as ``0.86``; exactly one as ``1``, and nothing less rounded up to it."""
    if value is None:
        return missing
    text = f"{float(value):.{digits}f}"
    if float(text) == 1:
        return "1" if value == 1 else "0." + digits * "9"
    return text


def signed(value: Fraction | int) -> str:
    """Points with their sign: ``+72``, ``−53``, ``0``."""
    number = round(value)
    return f"+{number}" if number > 0 else f"{MINUS}{-number}" if number < 0 else "0"


def index_of(scenario: Scenario, panelist: str) -> int:
    """A panelist's place in the scenario's list."""
    return next(i for i, each in enumerate(scenario.panelists) if each.id == panelist)


def name(session: Session, say: Catalog, panelist: str) -> str:
    """A panelist's name; an unknown id stands for itself."""
    known = session.scenario.panelist.get(panelist)
    return known.name[say.language] if known else panelist


def act(say: Catalog, kind: Act) -> str:
    """What a turn does, as a label."""
    return say(f"act-{kind.value.replace('_', '-')}")


def stand(session: Session, say: Catalog, question: Question, pick: str) -> str:
    """The text of a position, of "none of these", or of a panelist picked."""
    if pick == NONE_OF_THESE:
        return say("none-of-these")
    for position in question.positions:
        if position.id == pick:
            return position.text[say.language]
    return name(session, say, pick)


def move(session: Session, say: Catalog, made: Move) -> str:
    """A move as the title of a card."""
    match made:
        case Open(scene):
            values = {"scene": session.scenario.scene[scene].title[say.language]}
        case Call(panelist) | Follow(panelist):
            values = {"name": name(session, say, panelist)}
        case Connect(responder, panelist):
            values = {
                "responder": name(session, say, responder),
                "panelist": name(session, say, panelist),
            }
        case Guess(inner) | Reveal(inner):
            return move(session, say, inner)
        case _:
            values = {}
    return say(f"move-{type(made).__name__.lower()}", **values)


def why_not(session: Session, say: Catalog, reason: Reason) -> str:
    """Why a move cannot be made, in one line."""
    about = reason.about
    if about in session.scenario.panelist:
        about = name(session, say, about)
    elif about in session.scenario.scene:
        about = session.scenario.scene[about].title[say.language]
    key = f"why-{reason.why.value.replace('_', '-')}"
    return say(key, about=about, minutes=reason.minutes)


def card(session: Session, say: Catalog, made: Card, *, told: bool, short: bool = False) -> str:
    """A lane's card; of a turn that was not heard only speaker and act; `short` names the seal."""
    if made.turn is None:
        title = session.scenario.scene[made.scene].title[say.language]
        return say("card-open", scene=title)
    turn = session.scenario.turn[made.turn]
    who = session.scenario.panelist[turn.speaker]
    called = (who.seal if short else who.name)[say.language]
    rest = turn.title[say.language] if told else act(say, turn.act)
    return say("card-turn", name=called, title=rest)


def place(record: Record, say: Catalog, cites: Iterable[str]) -> str:
    """Where statements stand in the source: section and paragraphs."""
    found: dict[str, list[int]] = {}
    for each in cites:
        statement = record.statement[each]
        found.setdefault(statement.section, []).append(statement.paragraph)
    parts = [
        say(
            "place",
            section=record.section[s].title[say.language],
            paragraphs=_runs(say, paragraphs),
        )
        for s, paragraphs in found.items()
    ]
    return say("sentence-joint").join(parts)


def _runs(say: Catalog, numbers: Sequence[int]) -> str:
    """Paragraph numbers with neighbours drawn together: ``3–5, 8``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    drawn = (f"{r[0]}–{r[-1]}" if len(r) > 1 else str(r[0]) for r in runs)
    return say("list-joint").join(drawn)


def voice(record: Record, say: Catalog, cites: Iterable[str]) -> str:
    """How the source has some statements: quoted, reported, both, or its author's."""
    voices = {record.statement[each].voice for each in cites}
    if voices >= {Voice.QUOTED, Voice.REPORTED}:
        return say("voice-both")
    for each in Voice:
        if each in voices:
            return say(f"voice-{each.value}")
    return ""


def unclear(record: Record, say: Catalog, cites: Iterable[str]) -> str:
    """What to say where the source does not settle whose words some of these are; else empty."""
    marks = [record.statement[each].unclear for each in cites]
    if not any(marks):
        return ""
    return say("unclear-all" if all(marks) else "unclear-part")


def unasked(record: Record, say: Catalog, cites: Iterable[str]) -> str:
    """What to say where the source does not settle who asked something; else empty."""
    return say("unclear-asked") if any(record.statement[each].unclear for each in cites) else ""


def source(record: Record, say: Catalog, cites: Sequence[str]) -> str:
    """Where statements stand, and what the source leaves unsettled of them."""
    told = (place(record, say, cites), unclear(record, say, cites))
    return " · ".join(filter(None, told))


def listed(say: Catalog, parts: Iterable[str]) -> str:
    """A list as it is written in a sentence: ``A, B and C``."""
    *first, last = list(parts) or [""]
    return say("list-last").join([say("list-joint").join(first), last]) if first else last


def names(session: Session, say: Catalog, panelists: Iterable[str]) -> str:
    """Several panelists' names as one text."""
    return listed(say, (name(session, say, each) for each in dict.fromkeys(panelists)))


def out_of_order(session: Session, say: Catalog, turn: Turn, before: Sequence[Turn]) -> str:
    """Where a turn was told out of the record's order: its place there, and who had spoken."""
    scene = session.scenario.scene_of[turn.id]
    rank = next(i for i, each in enumerate(scene.turns) if each.id == turn.id)
    earlier = [t for t in scene.turns[:rank] if t not in before]
    if not earlier:
        return ""
    who = names(session, say, (each.speaker for each in earlier))
    return say("note-order", number=rank + 1, names=who)
