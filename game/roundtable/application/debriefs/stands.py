"""The map of positions: for each question who takes which stand.

Of what was not heard it tells no more than was opened in the debrief.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from roundtable.application import people, words
from roundtable.application.game import Game
from roundtable.application.pages import MapRow, Stand, Stander
from roundtable.locale import Catalog
from roundtable.rules import Question, Scene, Session, Turn


def rows(game: Game, say: Catalog) -> tuple[MapRow, ...]:
    """Every question of the game, then those asked in between; the one where stands differ most is marked."""
    session = game.session
    scenes = [session.scenario.scenes[i] for i in session.board.offered]
    known = frozenset(each.id for each in session.heard) | game.unfolded
    found = [row for scene in scenes for row in _rows(session, say, scene, known)]
    widest = max(found, key=_apart, default=None)
    if widest is None or _apart(widest) <= (1, 0.0):
        return tuple(found)
    return tuple(replace(each, widest=each is widest) for each in found)


def _apart(row: MapRow) -> tuple[int, float]:
    """How much a question divides: over how many stands, and how far apart on its line."""
    places = [each.at for each in row.stands if each.at is not None]
    return len(row.stands), max(places, default=0.0) - min(places, default=0.0)


def _rows(session: Session, say: Catalog, scene: Scene, known: frozenset[str]) -> list[MapRow]:
    asked: list[Question] = [scene.question]
    for turn in scene.turns:
        question = session.scenario.question_of(turn)
        if turn.settled and question not in asked:
            asked.append(question)
    found = [_row(session, say, scene, each, known) for each in asked]
    return [each for each in found if each.stands or not each.prompt]


def _row(
    session: Session, say: Catalog, scene: Scene, question: Question, known: frozenset[str]
) -> MapRow:
    turns = [t for t in scene.turns if session.scenario.question_of(t) is question]
    own = question is scene.question
    ends = question.ends
    return MapRow(
        scene=scene.id,
        title=(scene.title if own else question.ask)[say.language],
        ends=(ends[0][say.language], ends[1][say.language]) if ends else None,
        stands=tuple(_stands(session, say, question, [t for t in turns if t.id in known])),
        rest=_rest(session, say, scene, turns, known) if own else "",
        prompt=not own,
    )


def _stands(session: Session, say: Catalog, question: Question, turns: list[Turn]) -> list[Stand]:
    heard = set(session.heard)
    many = len(question.positions)
    found = []
    for number, option in enumerate(question.options):
        held = [t for t in turns if t.settled and t.stance and option in t.stance.positions]
        if not held:
            continue
        who = {t.speaker: any(o in heard for o in held if o.speaker == t.speaker) for t in held}
        on_line = question.ends is not None and number < many
        found.append(
            Stand(
                text=words.stand(session.scenario, say, question, option),
                holders=tuple(
                    Stander(people.face(session.scenario, say, each), was)
                    for each, was in who.items()
                ),
                at=number / max(1, many - 1) if on_line else None,
            )
        )
    return found


def _rest(
    session: Session, say: Catalog, scene: Scene, turns: list[Turn], known: frozenset[str]
) -> str:
    """Who spoke without a stand, whose stand was not heard, and of whom nothing is on record."""
    settled = {t.speaker for t in turns if t.settled}
    shown = {t.speaker for t in turns if t.settled and t.id in known}
    heard = {t.speaker for t in scene.turns if t.id in known}
    loose = [t.speaker for t in scene.turns if t.speaker in heard - settled]
    waiting = [t.speaker for t in scene.turns if t.speaker not in shown and t.speaker not in loose]
    parts = []
    if loose:
        parts.append(say("map-loose", names=words.names(session.scenario, say, loose)))
    if waiting:
        parts.append(say("map-waiting", names=words.names(session.scenario, say, waiting)))
    if scene.silences:
        parts.append(say("map-silent", names=words.names(session.scenario, say, scene.silences)))
    return words.sentences(say, *parts)


def turning_on(say: Catalog, found: tuple[MapRow, ...]) -> str:
    """What the discussion turned on: the question on which stands differ most, and who stands where."""
    row = next((each for each in found if each.widest), None)
    if row is None:
        return ""
    first, last = _farthest(row)
    return say(
        "outcome-turned",
        title=row.title,
        first=words.listed(say, (each.face.name for each in first.holders)),
        one=first.text,
        second=words.listed(say, (each.face.name for each in last.holders)),
        other=last.text,
    )


def _farthest(row: MapRow) -> tuple[Stand, Stand]:
    """Two stands of different people, the farthest apart; on no line, the two with most people."""

    def worth(pair: tuple[Stand, Stand]) -> tuple[bool, float, int]:
        one, two = pair
        far = abs(one.at - two.at) if one.at is not None and two.at is not None else 0.0
        people = {each.face.index for each in one.holders}
        apart = people.isdisjoint(each.face.index for each in two.holders)
        return apart, far, len(one.holders) + len(two.holders)

    return max(combinations(row.stands, 2), key=worth)
