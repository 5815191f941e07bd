"""Small drawn scenarios, and what the search finds done the long way: by playing everything."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from random import Random

import making
from roundtable.rules import Adjourn, Board, Prompt, Scenario
from roundtable.rules.moderate import Moderate
from roundtable.rules.room import measure

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
    return making.scenario(scenes, PEOPLE, coda=False)


def brute_best(board: Board, seconds: int) -> Fraction:
    """The most H of all plays there are."""
    rules = Moderate(board, 100)

    @cache
    def most(state, heard):
        best = measure(board, heard).heard
        for move, after, masks in _moves(rules, state, heard):
            if move != Adjourn():
                best = max(best, most(after, masks))
        return best

    return most(replace(rules.start(), left=seconds), _nothing(board))


def brute_dice(board: Board, seconds: int) -> Fraction:
    """The mean H of careful dice over all plays there are."""
    rules = Moderate(board, 100)

    @cache
    def mean(state, heard):
        moves = [each for each in _moves(rules, state, heard) if each[0] != Adjourn()]
        turns = [each for each in moves if each[2] != heard]
        chosen = turns or [each for each in moves if each[1].opened != state.opened]
        if not chosen:
            return measure(board, heard).heard
        return sum(mean(after, masks) for _, after, masks in chosen) / len(chosen)

    return Fraction(mean(replace(rules.start(), left=seconds), _nothing(board)))


def _nothing(board):
    return (0,) * len(board.blocks)


def _moves(rules, state, heard):
    for move in rules.candidates(state):
        if rules.why_illegal(state, move) is None:
            after = rules.apply(state, move).state
            masks = list(heard)
            if 0 <= after.current == state.current < len(heard):
                masks[after.current] = after.heard
            yield move, after, tuple(masks)
