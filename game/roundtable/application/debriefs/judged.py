"""Room and what each choice cost, as the exact search tells; kept for the position it was asked of."""

from __future__ import annotations

from fractions import Fraction
from weakref import WeakKeyDictionary

from roundtable.application import words
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import Adjourn, Opened, Session, Spoke
from roundtable.search import Note, annotate
from roundtable.search import room as scored

HUNDRED = 100


@frozen
class Score:
    """Room of a game.

    Attributes:
        value, par: of the game and of the record until the bell: 0 is careful dice, 1 the best.
        choosing: whether choosing could gain more than hardly anything.
        h: the sum the meters weigh to, of the game, of dice, of the record and of the best.
    """

    value: Fraction
    par: Fraction
    choosing: bool
    h: tuple[Fraction, Fraction, Fraction, Fraction]


_SCORES: WeakKeyDictionary[Session, tuple[int, Score]] = WeakKeyDictionary()
_NOTES: WeakKeyDictionary[Session, tuple[int, tuple[Note, ...]]] = WeakKeyDictionary()


def room(session: Session) -> Score:
    """Room of a game as it stands."""
    held = _SCORES.get(session)
    if held is None or held[0] != len(session.log):
        found = scored(session)
        ref = found.reference
        score = Score(
            value=Fraction(found.value) / HUNDRED,
            par=Fraction(ref.room(ref.par)) / HUNDRED,
            choosing=not ref.flat,
            h=(found.h, ref.dice, ref.par, ref.best),
        )
        held = _SCORES[session] = (len(session.log), score)
    return held[1]


def costs(session: Session) -> tuple[int, ...]:
    """What each choice is shown to have cost: whole points that add up to those of all."""
    return words.apportioned([each.cost for each in notes(session)])


def notes(session: Session) -> tuple[Note, ...]:
    """What each choice cost, in points of Room: 100 from careful dice to the best.

    Where choosing could hardly gain anything, 100 is all that there is to hear.
    """
    held = _NOTES.get(session)
    if held is None or held[0] != len(session.log):
        held = _NOTES[session] = (len(session.log), annotate(session))
    return held[1]


def made(session: Session, say: Catalog, ply: int) -> str:
    """A move of a game in words, once its turn was heard."""
    move, events = session.steps[ply]
    scenario = session.scenario
    for each in events:
        if isinstance(each, Opened):
            title = scenario.scene[each.scene].title[say.language]
            return say("made-open", scene=title)
        if isinstance(each, Spoke):
            turn = scenario.turn[each.turn]
            name = words.name(scenario, say, turn.speaker)
            return say("made-turn", name=name, title=turn.title[say.language])
    return (
        words.ending(session, say) if isinstance(move, Adjourn) else words.step(scenario, say, move)
    )
