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
    """Every question of the game, then those asked in between; the one that divides most people is marked."""
    session = game.session
    scenes = [session.scenario.scenes[i] for i in session.board.offered]
    known = frozenset(each.id for each in session.heard) | game.unfolded
    found = [row for scene in scenes for row in _rows(session, say, scene, known)]
    widest = max(found, key=_apart, default=None)
    if widest is None or not _apart(widest)[0]:
        return tuple(found)
    return tuple(replace(each, widest=each is widest) for each in found)


def _apart(row: MapRow) -> tuple[int, float]:
    """How many pairs of people share no stand on a question, and how far apart its line has them."""
    places = [each.at for each in row.stands if each.at is not None]
    held: dict[int, set[str]] = {}
    for stand in row.stands:
        for each in stand.holders:
            held.setdefault(each.face.index, set()).add(stand.text)
    pairs = sum(one.isdisjoint(two) for one, two in combinations(held.values(), 2))
    return pairs, max(places, default=0.0) - min(places, default=0.0)


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
        ask=question.ask[say.language] if own else "",
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
    """Who spoke without a stand, whose stand or every word was not heard, and who is silent."""
    settled = {t.speaker for t in turns if t.settled}
    shown = {t.speaker for t in turns if t.settled and t.id in known}
    heard = {t.speaker for t in scene.turns if t.id in known}
    speakers = [t.speaker for t in scene.turns]
    told = (
        ("map-loose", [each for each in speakers if each in heard - settled]),
        ("map-partly", [each for each in speakers if each in heard & settled - shown]),
        ("map-waiting", [each for each in speakers if each not in heard]),
        ("map-silent", scene.silences),
    )
    return words.sentences(
        say, *(say(key, names=words.names(session.scenario, say, who)) for key, who in told if who)
    )


def turning_on(say: Catalog, found: tuple[MapRow, ...]) -> str:
    """What the discussion turned on: the question that divides most people, and who stands where."""
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
