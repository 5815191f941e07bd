"""Bets: what can be picked, what each chip wins and loses, the evidence, and how they came out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from roundtable.application import people, words
from roundtable.application.pages import Chip, Face, Option, Quote, Slip, Verdict
from roundtable.locale import Catalog
from roundtable.rules import (
    CHIPS,
    NONE_OF_THESE,
    BetKind,
    BetLaid,
    BetSettled,
    Event,
    How,
    Question,
    Scale,
    Session,
    Spoke,
    Turn,
    chip_points,
    chips,
)
from roundtable.rules import Bet as Laid
from roundtable.rules.chance import shuffled

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def of(session: Session, subject: str) -> Laid | None:
    """The bet on something; None where none was laid."""
    return next((each for each in session.bets if each.subject == subject), None)


def question(session: Session, bet: Laid) -> Question:
    """What a bet on a stand or a prompt is the answer to."""
    turn = session.scenario.turn.get(bet.subject)
    if bet.kind is BetKind.PROMPT and turn is not None:
        return session.scenario.question_of(turn)
    return session.scenario.scene[bet.scene].question


def told(session: Session, say: Catalog, bet: Laid, pick: str) -> str:
    """A pick of a bet in words."""
    if bet.kind in (BetKind.LINE, BetKind.WHO):
        return words.name(session.scenario, say, pick)
    return words.stand(session.scenario, say, question(session, bet), pick)


def picked(session: Session, say: Catalog, bet: Laid) -> str:
    """What a bet expects in words; empty for "no idea"."""
    return told(session, say, bet, bet.belief.pick) if bet.belief else ""


# What can be picked


def stands(
    session: Session, say: Catalog, asked: Question, options: Sequence[str], picked: str = ""
) -> tuple[Option, ...]:
    """Stands as they are shown: in this game's order, figures in theirs, "none of these" last."""
    shown = [each for each in options if each != NONE_OF_THESE]
    if asked.scale is Scale.CHOICE and asked.ends is None:
        shown = list(shuffled(session.seed, session.state.current, shown))
    shown += [each for each in options if each == NONE_OF_THESE]
    return tuple(
        Option(
            id=each,
            key=str(i + 1),
            letter=LETTERS[i],
            text=words.stand(session.scenario, say, asked, each),
            picked=each == picked,
        )
        for i, each in enumerate(shown)
    )


def names(
    session: Session, say: Catalog, options: Iterable[str], picked: str = ""
) -> tuple[Option, ...]:
    """People as they are shown: each under the number of their seat."""
    found = [each for each in session.scenario.panelists if each.id in set(options)]
    shown = [people.face(session.scenario, say, each.id) for each in found]
    return tuple(
        Option(
            id=each.id,
            key=str(face.index + 1),
            letter=LETTERS[face.index],
            text=face.name,
            face=face,
            picked=each.id == picked,
        )
        for each, face in zip(found, shown, strict=True)
    )


def chips_for(say: Catalog, options: int) -> tuple[Chip, ...]:
    """The chips among so many options, "no idea" last."""
    shown = chips(options)
    found = [_chip(say, CHIPS.index(each) + 1, each, options) for each in shown]
    none = Chip(0, "0", say("chip-no-idea"), "0", "0", say("chip-even"))
    return (*found, none)


def _chip(say: Catalog, number: int, percent: int, options: int) -> Chip:
    right, wrong = map(words.signed, chip_points(percent, options))
    told = say("chip-told", right=right, wrong=wrong)
    return Chip(percent, str(number), f"{percent}%", right, wrong, told)


# The evidence


def tonight(session: Session, say: Catalog, panelist: str) -> tuple[Quote, ...]:
    """What somebody said in this game, last first."""
    own = [each for each in session.heard if each.speaker == panelist]
    return tuple(quote(session, say, each, face=False) for each in reversed(own))


def others(session: Session, say: Catalog, panelist: str) -> tuple[Quote, ...]:
    """What others said to the open question, as they were heard."""
    scene = session.scene
    heard = [each for each in session.heard if scene and each in scene.turns]
    return tuple(quote(session, say, each) for each in heard if each.speaker != panelist)


def quote(session: Session, say: Catalog, turn: Turn, *, face: bool = True) -> Quote:
    """A turn in short."""
    scenario = session.scenario
    scene = scenario.scene_of[turn.id].title[say.language]
    return Quote(
        body=turn.text[say.language],
        heading=turn.title[say.language]
        if face
        else words.joined(say, scene, turn.title[say.language]),
        gloss=words.gloss(scenario, say, turn),
        place=words.place(scenario.record, say, turn.cites),
        face=people.face(scenario, say, turn.speaker) if face else None,
        turn=turn.id,
    )


def background(session: Session, say: Catalog, panelist: str) -> tuple[Quote, ...]:
    """What is on record of somebody from before the discussion."""
    found = session.scenario.panelist[panelist].background
    record = session.scenario.record
    return tuple(
        Quote(f.text[say.language], place=words.place(record, say, f.cites)) for f in found
    )


# How they came out


def slip_at(session: Session, say: Catalog, panelist: str) -> Slip | None:
    """The bet at somebody's seat in the open question; None where none was laid."""
    scene = session.scene
    if scene is None or session.mode.shared:
        return None
    here = [b for b in session.bets if b.scene == scene.id and b.panelist == panelist]
    stand = [b for b in here if b.kind in (BetKind.STAND, BetKind.PROMPT)]
    # The bet on a prompt lies on top while it is the later one and open.
    return slip(session, say, stand[-1]) if stand else None


def slip(session: Session, say: Catalog, bet: Laid) -> Slip:
    """A bet in a few words."""
    percent = bet.belief.percent if bet.belief else 0
    points = "" if bet.points is None else words.signed(bet.points)
    return Slip(
        option=picked(session, say, bet),
        percent=percent,
        status=bet.status.value,
        points=points,
        label=""
        if session.mode.shared
        else say(f"slip-{bet.status.value}", percent=percent, points=points),
    )


def verdicts(session: Session, say: Catalog, turn: Turn, *, last: bool) -> tuple[Verdict, ...]:
    """The bets that a heard turn settled, or that were laid on it and lie open.

    With `last` also the bet on whoever speaks that was laid before and lies open.
    """
    events = _brought(session, turn)
    laid = [e.subject for e in events if isinstance(e, BetLaid)]
    settled = [e.subject for e in events if isinstance(e, BetSettled) and e.how is not How.RECORD]
    found = [of(session, each) for each in dict.fromkeys((*settled, *laid))]
    here = [
        b for b in found if b is not None and (b.subject in settled or b.status.value == "open")
    ]
    if last and session.scene is not None and turn in session.scene.turns:
        stand = of(session, f"{session.scene.id}/{turn.speaker}")
        if stand is not None and stand.status.value == "open" and stand not in here:
            here.append(stand)
    return tuple(verdict(session, say, each, turn) for each in here)


def _brought(session: Session, turn: Turn) -> Sequence[Event]:
    """What happened by the move that brought a turn."""
    for _, events in reversed(session.steps):
        if any(isinstance(each, Spoke) and each.turn == turn.id for each in events):
            return events
    return ()


def verdict(session: Session, say: Catalog, bet: Laid, turn: Turn | None = None) -> Verdict:
    """How a bet came out, or that it lies open; `turn` is what it is shown with, for its reading."""
    percent = bet.belief.percent if bet.belief else 0
    kind = bet.status.value
    # A class lays its bets apart: the record's answer is told, and no bet of the table's own.
    alone = not session.mode.shared
    key = _headline(bet, kind)
    option = picked(session, say, bet)
    answers = tuple(bet.answers or ()) if kind != "open" else ()
    who = bet.kind in (BetKind.LINE, BetKind.WHO)
    read = (
        turn is not None and turn.stance is not None and set(turn.stance.positions) & set(answers)
    )
    return Verdict(
        subject=bet.subject,
        kind=kind,
        points=words.signed(bet.points) if bet.points is not None and alone else "",
        percent=percent,
        option=option,
        headline=say(key, percent=percent) if alone else "",
        answer=words.stands(say, (told(session, say, bet, each) for each in answers)),
        holders=() if who else holders(session, say, bet, answers),
        reading=turn.stance.reading[say.language] if read and turn and turn.stance else "",
        prompt=bet.kind is BetKind.PROMPT,
        told=came(session, say, bet),
    )


def came(session: Session, say: Catalog, bet: Laid) -> str:
    """What was expected and what is on record, each in quotes; empty where a headline says it all."""
    option, status = picked(session, say, bet), bet.status.value
    if bet.kind in (BetKind.LINE, BetKind.WHO):
        return say("came-name", name=option) if status == "wrong" else ""
    pick = words.quoted(say, option) if option else ""
    if status == "open":
        return say("came-picked", pick=pick) if pick else ""
    quoted = [words.quoted(say, told(session, say, bet, each)) for each in bet.answers or ()]
    answers = words.listed(say, quoted)
    if status == "wrong":
        return say("came-both", pick=pick, answers=answers)
    return say("came-record", answers=answers) if answers else ""


def _headline(bet: Laid, kind: str) -> str:
    """The id of the line that says how a bet came out."""
    if bet.kind in (BetKind.LINE, BetKind.WHO) and kind in ("right", "wrong"):
        return f"verdict-{kind}-name"
    return f"verdict-wrong-{how(bet)}" if kind == "wrong" else f"verdict-{kind}"


def how(bet: Laid) -> str:
    """What settled a bet, as part of a text's id."""
    return bet.how.value.replace("_", "-") if bet.how else "heard"


def holders(session: Session, say: Catalog, bet: Laid, answers: Sequence[str]) -> tuple[Face, ...]:
    """Who takes all of these stands: of those heard, and once the question was left of all."""
    asked = question(session, bet)
    scene = session.scenario.scene[bet.scene]
    told = scene.turns if session.scene is not scene else session.heard
    held: dict[str, set[str]] = {}
    for turn in told:
        if turn in scene.turns and turn.stance and session.scenario.question_of(turn) is asked:
            held.setdefault(turn.speaker, set()).update(turn.stance.positions)
    return tuple(
        people.face(session.scenario, say, who)
        for who, stands in held.items()
        if answers and stands.issuperset(answers)
    )
