"""Moderate and Room once more, the slow and obvious way, on ids and sets and nothing else.

Written from the rules' words and not from their code, so that the two can be compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, product

from roundtable.rules import NONE_OF_THESE, UNCLEAR, Act, Scenario, Turn

Summary = tuple[tuple[int, ...], int, int]
"""Turns by panelist, minutes, worth."""

ENDED = "debrief"
CODA = "coda"


@dataclass(frozen=True)
class Table:
    """One position: scenes opened, the open one, turns heard, lines matched, minutes left."""

    left: int
    at: str = ""
    opened: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    matched: frozenset[str] = frozenset()


def start(scenario: Scenario, percent: int = 100) -> Table:
    """The position before the first move."""
    return Table(scenario.minutes * percent // 100)


def moves(scenario: Scenario, table: Table) -> dict[str, Table]:
    """Each legal bare move as text, and the position it leads to."""
    if table.at == ENDED:
        return {}
    if table.at == CODA:
        return {"adjourn": replace(table, at=ENDED), **_matches(scenario, table)}
    after = CODA if scenario.coda else ENDED
    return {
        "adjourn": replace(table, at=after),
        **_openings(scenario, table),
        **{text: _hear(table, turn) for text, turn in _turns(scenario, table)},
    }


def _matches(scenario: Scenario, table: Table) -> dict[str, Table]:
    every = [line.id for line in scenario.coda.lines]
    out = {}
    for line in every:
        if line not in table.matched:
            matched = table.matched | {line}
            at = ENDED if len(matched) == len(every) else CODA
            out[f"match {line}"] = replace(table, matched=matched, at=at)
    return out


def _openings(scenario: Scenario, table: Table) -> dict[str, Table]:
    out = {}
    for scene in scenario.scenes:
        if scene.id in table.opened:
            continue
        inside = replace(table, at=scene.id, left=10**6)
        first = min(turn.minutes for _, turn in _turns(scenario, inside))
        if scene.minutes + first <= table.left:
            out[f"open {scene.id}"] = replace(
                table,
                at=scene.id,
                opened=table.opened | {scene.id},
                left=table.left - scene.minutes,
            )
    return out


def _hear(table: Table, turn: Turn) -> Table:
    return replace(table, heard=table.heard | {turn.id}, left=table.left - turn.minutes)


def _turns(scenario: Scenario, table: Table) -> Iterator[tuple[str, Turn]]:
    """Of each kind of move its first turn that was not heard and whose parent was, if it fits."""
    told = set()
    for turn in scenario.scene[table.at].turns if table.at else ():
        text = move_for(scenario, turn)
        ready = turn.replies_to is None or turn.replies_to in table.heard
        if text not in told and turn.id not in table.heard and ready:
            told.add(text)
            if turn.minutes <= table.left:
                yield text, turn


def move_for(scenario: Scenario, turn: Turn) -> str:
    """The text of the move that asks for this kind of turn."""
    if turn.act is Act.ANSWER:
        return f"call {turn.speaker}"
    if turn.act is Act.FOLLOW_UP:
        return f"follow {turn.speaker}"
    return f"connect {turn.speaker} {scenario.turn[turn.replies_to].speaker}"


def sequences(scenario: Scenario, table: Table, depth: int) -> int:
    """How many sequences of legal bare moves there are of exactly that length."""
    if not depth:
        return 1
    return sum(sequences(scenario, after, depth - 1) for after in moves(scenario, table).values())


def hearable(scenario: Scenario, percent: int) -> set[frozenset[str]]:
    """Every set of turns that some play hears under a clock."""
    waiting = [start(scenario, percent)]
    seen = set(waiting)
    while waiting:
        for after in moves(scenario, waiting.pop()).values():
            if after.at not in (CODA, ENDED) and after not in seen:
                seen.add(after)
                waiting.append(after)
    return {table.heard for table in seen}


def ceiling(scenario: Scenario, minutes: int, answer: int, spark: int) -> int:
    """The most that answers and sparks can be worth if any turn can be heard at any time.

    A scene with two different stands counts as one of two minds as soon as it is opened.
    """
    ways = []
    for scene in scenario.scenes:
        minds = spark * _of_two_minds(scene.turns)
        ways.append([(0, 0)])
        for count in range(len(scene.turns) + 1):
            for heard in combinations(scene.turns, count):
                cost = scene.minutes + sum(turn.minutes for turn in heard)
                worth = sum(answer if turn.act is Act.ANSWER else spark for turn in heard)
                ways[-1].append((cost, worth + minds))
    return max(
        sum(worth for _, worth in each)
        for each in product(*ways)
        if sum(cost for cost, _ in each) <= minutes
    )


def ground(scenario: Scenario, heard: frozenset[str]) -> Fraction:
    """Answers heard of answers on record."""
    answers = {turn.id for turn in scenario.turn.values() if turn.act is Act.ANSWER}
    return Fraction(len(answers & heard), len(answers))


def _count_sparks(scenario: Scenario, heard: frozenset[str]) -> int:
    turns = [turn for turn in scenario.turn.values() if turn.id in heard]
    count = sum(turn.act is not Act.ANSWER for turn in turns)
    for scene in scenario.scenes:
        count += _of_two_minds([turn for turn in turns if scenario.scene_of[turn.id] is scene])
    return count


def _of_two_minds(turns: Sequence[Turn]) -> bool:
    """True if two different positions are taken on the scene's own question."""
    stands = {
        turn.stance.position
        for turn in turns
        if turn.stance is not None and (turn.prompt is None or turn.prompt.question is None)
    }
    return len(stands - {NONE_OF_THESE, UNCLEAR}) >= 2


def sparks(scenario: Scenario, heard: frozenset[str]) -> Fraction | None:
    """Replies and scenes of two minds, of those on record."""
    every = _count_sparks(scenario, frozenset(scenario.turn))
    return Fraction(_count_sparks(scenario, heard), every) if every else None


def voices(scenario: Scenario, heard: frozenset[str]) -> Fraction | None:
    """One less the Gini coefficient, by its sorted form, made to reach from 0 to 1."""
    shares = []
    for panelist in scenario.panelists:
        own = [turn.id for turn in scenario.turn.values() if turn.speaker == panelist.id]
        if own:
            shares.append(Fraction(len(heard.intersection(own)), len(own)))
    count, total = len(shares), sum(shares)
    if count < 2:
        return None
    if not total:
        return Fraction()
    ranked = sum((2 * i - count - 1) * x for i, x in enumerate(sorted(shares), start=1))
    return 1 - ranked / (count * total) * count / (count - 1)


def room(scenario: Scenario, heard: frozenset[str]) -> Fraction:
    """The weighted mean of the meters that there are."""
    weights = scenario.weights
    parts = [
        (weights.ground, ground(scenario, heard)),
        (weights.sparks, sparks(scenario, heard)),
        (weights.voices, voices(scenario, heard)),
    ]
    known = [(weight, part) for weight, part in parts if part is not None]
    return sum(weight * part for weight, part in known) / Fraction(sum(w for w, _ in known))


def worth_keeping(summaries: Iterable[Summary]) -> set[Summary]:
    """Those beside which no other of the same turns costs no more and is worth no less."""
    every = set(summaries)
    return {
        (turns, cost, worth)
        for turns, cost, worth in every
        if not any(
            who == turns and (c, -w) != (cost, -worth) and c <= cost and w >= worth
            for who, c, w in every
        )
    }
