"""Moderate, Room and bets once more, the slow and obvious way, on ids and sets and nothing else.

Written from the rules' words and not from their code, so that the two can be compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from roundtable.rules import NONE_OF_THESE, UNCLEAR, Act, Scenario, Turn, Wording

ENDED = "debrief"
CODA = "coda"


@dataclass(frozen=True)
class Table:
    """One position: scenes opened, the open one, turns heard, lines matched, seconds left."""

    left: int
    at: str = ""
    opened: frozenset[str] = frozenset()
    heard: frozenset[str] = frozenset()
    matched: frozenset[str] = frozenset()


def start(scenario: Scenario, percent: int = 100) -> Table:
    """The position before the first move."""
    return Table(scenario.seconds * percent // 100)


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
        if scene.id in table.opened or not table.opened.issuperset(scene.after):
            continue
        inside = replace(table, at=scene.id, left=10**6)
        first = min(turn.seconds for _, turn in _turns(scenario, inside))
        if scene.seconds + first <= table.left:
            out[f"open {scene.id}"] = replace(
                table,
                at=scene.id,
                opened=table.opened | {scene.id},
                left=table.left - scene.seconds,
            )
    return out


def _hear(table: Table, turn: Turn) -> Table:
    return replace(table, heard=table.heard | {turn.id}, left=table.left - turn.seconds)


def _turns(scenario: Scenario, table: Table) -> Iterator[tuple[str, Turn]]:
    """Of each kind of move its first turn that was not heard and whose parent was, if it fits."""
    told = set()
    for turn in scenario.scene[table.at].turns if table.at else ():
        text = move_for(scenario, turn)
        ready = turn.replies_to is None or turn.replies_to in table.heard
        if text not in told and turn.id not in table.heard and ready:
            told.add(text)
            if turn.seconds <= table.left:
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


def takes(turn: Turn) -> set[str]:
    """The positions a turn takes on its scene's question; none where that is not settled."""
    own = turn.prompt is not None and turn.prompt.question is not None
    if turn.stance is None or turn.stance.position == UNCLEAR or own:
        return set()
    return {turn.stance.position, *turn.stance.others}


def answers(scenario: Scenario, heard: frozenset[str]) -> int:
    """People heard, question by question."""
    return len({(scenario.scene_of[each].id, scenario.turn[each].speaker) for each in heard})


def exchange(scenario: Scenario, heard: frozenset[str]) -> int:
    """Contrasts, recorded prompts put, and responses heard."""
    turns = [scenario.turn[each] for each in heard]
    found = sum(turn.prompt is not None for turn in turns)
    found += sum(turn.act is Act.RESPONSE for turn in turns)
    for scene in scenario.scenes:
        taken = [takes(turn) for turn in scene.turns if turn.id in heard]
        found += len(set().union(*taken) - {NONE_OF_THESE}) > 1
    return found


def highlights(scenario: Scenario, heard: frozenset[str]) -> int:
    """Turns that cite what is echoed, or that somebody responds to."""
    echoed = {each for one in scenario.record.statements for each in one.echoes}
    every = scenario.turn.values()
    answered = {turn.replies_to for turn in every if turn.act is Act.RESPONSE}
    return sum(
        turn.id in heard and (turn.id in answered or bool(echoed & set(turn.cites)))
        for turn in every
    )


def room(scenario: Scenario, heard: frozenset[str]) -> Fraction:
    """The weighted mean of the meters that there are."""
    weights, whole = scenario.weights, frozenset(scenario.turn)
    meters = (
        (weights.answers, answers),
        (weights.exchange, exchange),
        (weights.highlights, highlights),
    )
    known = [
        (w, Fraction(m(scenario, heard), m(scenario, whole)))
        for w, m in meters
        if m(scenario, whole)
    ]
    return sum((w * part for w, part in known), Fraction()) / Fraction(sum(w for w, _ in known))


def right_on(scenario: Scenario, subject: str, pick: str) -> bool:
    """Whether a pick is right on record, wherever it is bet on."""
    if subject in scenario.turn:
        stance = scenario.turn[subject].stance
        return stance is not None and pick in {stance.position, *stance.others}
    if "/" in subject:
        scene, person = subject.split("/")
        said = (takes(turn) for turn in scenario.scene[scene].turns if turn.speaker == person)
        return any(pick in each for each in said)
    return any(line.id == subject and line.about == pick for line in scenario.coda.lines)


def ear(scenario: Scenario, log: Iterable[str]) -> tuple[int, int]:
    """Of the questions put with a guess of their wording how often it was the one on record, and of how many."""
    first: dict[str, str | None] = {}
    for move in log:
        match move.split():
            case ["open", scene, *rest]:
                first.setdefault(scene, rest[1] if rest else None)
    guessed = [(scene, guess) for scene, guess in first.items() if guess]
    return sum(bool(_worded(scenario, *each).cites) for each in guessed), len(guessed)


def _worded(scenario: Scenario, scene: str, name: str) -> Wording:
    (found,) = [each for each in scenario.scene[scene].wordings if each.id == name]
    return found


def points(percent: int, options: int, *, right: bool) -> Fraction:
    """By the quadratic score of the event that the pick is right: beside that of "no idea"."""

    def loss(chance: Fraction) -> Fraction:
        return (1 - chance) ** 2 if right else chance**2

    blind = Fraction(1, options)
    return (loss(blind) - loss(Fraction(percent, 100))) / (1 - blind) ** 2 * 100
