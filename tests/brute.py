"""Small drawn scenarios, and what the search finds done the long way: by playing everything.

The long way knows ids and sets alone (`rules/plain.py`), nothing of the rules' own code.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import cache
from random import Random

import making
from roundtable.rules import Prompt, Scenario, Turn, Weights
from rules import plain
from rules.plain import Table

PEOPLE = ("a", "b", "c")


def drawn(seed: int, *, after: bool = True) -> Scenario:
    """Two or three scenes of one to five turns, with prompts, stands, replies and an order."""
    chance = Random(seed)
    scenes = []
    for number in range(chance.randint(2, 3)):
        name, lines = f"s{number}", []
        for at in range(chance.randint(1, 5)):
            kind = chance.choice(("answer", "answer", "follow_up", "response")) if at else "answer"
            parent = chance.randrange(at) if at else 0
            said = lines[parent][0] if at else ""
            others = [said] if kind == "follow_up" else [p for p in PEOPLE if p != said]
            speaker = chance.choice(PEOPLE if kind == "answer" else others)
            replied = None if kind == "answer" else f"{name}-{parent}"
            stand = chance.choice(("yes", "no", "maybe", None))
            lines.append((speaker, kind, replied, chance.choice((20, 30, 45)), stand))
        scene = making.scene(name, PEOPLE, lines, chance.choice((10, 20)))
        turns = tuple(
            replace(turn, prompt=Prompt(making.text("And?"), ("s-mod",)))
            if chance.random() < 0.3
            else turn
            for turn in scene.turns
        )
        before = (f"s{number - 1}",) if after and number and chance.random() < 0.3 else ()
        scenes.append(replace(scene, turns=turns, after=before))
    return _dressed(making.scenario(scenes, PEOPLE, coda=False), Random(f"{seed} dressed"))


def _dressed(scenario: Scenario, chance: Random) -> Scenario:
    """The same with turns the author takes up, unsettled and double stands, questions of their own and weights."""

    def turn(bare: Turn) -> Turn:
        kind = chance.choice(("", "", "echoed", "unclear", "both", "own"))
        if kind == "echoed":
            return replace(bare, cites=(f"s-{bare.speaker}", "s-echoed"))
        if bare.stance is None or not kind:
            return bare
        if kind == "both":
            return replace(bare, stance=replace(bare.stance, others=("none",)))
        stance = replace(bare.stance, position="unclear" if kind == "unclear" else "few")
        if kind == "own" and bare.prompt is not None:
            own = replace(bare.prompt, question=making.question(("few", "many")))
            return replace(bare, prompt=own, stance=stance)
        return replace(bare, stance=stance) if kind == "unclear" else bare

    first, *others = scenario.record.statements
    echoed = replace(first, id="s-echoed")
    summary = replace(others[-1], id="s-summary", echoes=("s-echoed",))
    answers, exchange = chance.randint(1, 60), chance.randint(1, 39)
    return replace(
        scenario,
        record=replace(scenario.record, statements=(first, *others, echoed, summary)),
        scenes=tuple(
            replace(each, turns=tuple(turn(bare) for bare in each.turns))
            for each in scenario.scenes
        ),
        weights=Weights(answers, exchange, 100 - answers - exchange),
    )


def only(scenario: Scenario, scene: str) -> Scenario:
    """The scenario with this one question."""
    return replace(scenario, scenes=(replace(scenario.scene[scene], after=()),))


def brute_best(scenario: Scenario, seconds: int) -> Fraction:
    """The most H of all plays there are."""
    worth, waiting = _worth(scenario), [Table(seconds)]
    seen = set(waiting)
    while waiting:
        for after in _on(scenario, waiting.pop()):
            if after not in seen:
                seen.add(after)
                waiting.append(after)
    return max(worth(heard) for heard in {table.heard for table in seen})


def brute_dice(scenario: Scenario, seconds: int) -> Fraction:
    """The mean H of careful dice over all plays there are."""
    worth = _worth(scenario)

    @cache
    def mean(table: Table) -> Fraction:
        after = _on(scenario, table)
        chosen = [each for each in after if each.heard != table.heard] or after
        if not chosen:
            return worth(table.heard)
        return sum((mean(each) for each in chosen), Fraction()) / len(chosen)

    return mean(Table(seconds))


def _worth(scenario: Scenario) -> Callable[[frozenset[str]], Fraction]:
    return cache(lambda heard: plain.room(scenario, heard))


def _on(scenario: Scenario, table: Table) -> list[Table]:
    """Where the moves lead that do not end the discussion."""
    return [each for text, each in plain.moves(scenario, table).items() if text != "adjourn"]
