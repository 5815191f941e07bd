"""What must always hold, on every shipped scenario, and there exhaustively.

The positions of a game differ in little but the minutes left. So they are counted
through integers: for each set of opened scenes, each open scene and each mask heard in
it, one integer whose bit m is set if the position can be reached with m minutes left.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise, permutations
from pathlib import Path
from random import Random

import pytest
from roundtable.loading import load_scenario
from roundtable.rules import (
    UNDO,
    Adjourn,
    Belief,
    Call,
    Guess,
    Hear,
    Mode,
    Open,
    Scenario,
    Session,
    State,
    Voice,
    flow,
    optimum,
)
from roundtable.rules.board import Board
from roundtable.rules.peaks import best_change
from roundtable.rules.reference import best, floor, par
from rules import plain
from rules.seeing import leaks, numbers_of
from rules.strategies import every_move, play_out

SCENARIOS = Path(__file__).parents[2] / "scenarios"
NAMES = sorted(path.parent.name for path in SCENARIOS.glob("*/scenario.yaml"))

Places = dict[tuple[int, int, int], int]
"""(opened, current, heard): the minutes that can be left there, as bits."""


@lru_cache
def shipped(name: str) -> Scenario:
    """A shipped scenario, read once."""
    return load_scenario(SCENARIOS / name)


@pytest.fixture(params=NAMES)
def scenario(request: pytest.FixtureRequest) -> Scenario:
    """Each shipped scenario in turn."""
    return shipped(request.param)


def places(board: Board, minutes: int) -> Places:
    """Every place inside a scene that can be reached, through all orders of opening."""
    out: Places = {}
    waiting = {0: 1 << minutes}
    for _ in board.blocks:
        entered: dict[int, int] = {}
        for opened, lefts in waiting.items():
            for i, block in enumerate(board.blocks):
                needed = block.cost + block.cheapest
                fits = lefts >> needed << needed
                if opened >> i & 1 or not fits:
                    continue
                after = opened | 1 << i
                for heard, left in _inside(board, i, fits >> block.cost):
                    out[after, i, heard] = out.get((after, i, heard), 0) | left
                    entered[after] = entered.get(after, 0) | left
        waiting = entered
    return out


def _inside(board: Board, scene: int, lefts: int) -> Iterator[tuple[int, int]]:
    """Every mask heard in one scene with the minutes that can be left, from those at its opening."""
    block = board.blocks[scene]
    masks = dict.fromkeys(block.reachable, 0)
    masks[0] = lefts
    for heard in masks:
        for turn in block.available(heard):
            masks[heard | 1 << turn] |= masks[heard] >> block.slots[turn].cost
    return ((heard, left) for heard, left in masks.items() if left)


def ends(bits: int) -> tuple[int, int]:
    """The least and the most minutes of a set of them."""
    return (bits & -bits).bit_length() - 1, bits.bit_length() - 1


def test_there_is_a_scenario() -> None:
    """The game ships the AGI-Next roundtable."""
    assert "agi-next-2026" in NAMES


def test_every_panelist_has_a_turn_or_a_silence(scenario: Scenario) -> None:
    """In each scene everybody speaks or is listed as silent, and not both."""
    for scene in scenario.scenes:
        speaking = {turn.speaker for turn in scene.turns}
        assert speaking.isdisjoint(scene.silences)
        assert speaking | set(scene.silences) == {each.id for each in scenario.panelists}


def test_everything_attributed_cites_its_speaker(scenario: Scenario) -> None:
    """What a person is given to say cites statements of that person, and of nobody else."""
    statement, author = scenario.record.statement, scenario.record.source.author
    told = any(each.voice is Voice.AUTHOR for each in scenario.record.statements)
    tellers = {author} if told else {scenario.moderator.id}
    for turn in scenario.turn.values():
        evidence = turn.stance.evidence if turn.stance else ()
        assert turn.cites
        assert {statement[cite].speaker for cite in turn.cites} == {turn.speaker}
        assert {statement[cite].speaker for cite in evidence} <= {turn.speaker}
        assert not any(statement[cite].voice is Voice.AUTHOR for cite in turn.cites)
        if turn.prompt:
            assert {statement[each].speaker for each in turn.prompt.cites} == {
                scenario.moderator.id
            }
    for scene in scenario.scenes:
        recorded = scene.wordings[0].cites
        assert {statement[cite].speaker for cite in recorded} == {scenario.moderator.id}
        remarks = [cite for remark in scene.commentary for cite in remark.cites]
        assert {statement[cite].speaker for cite in remarks} <= tellers
    for line in scenario.coda.lines if scenario.coda else ():
        assert {statement[cite].speaker for cite in line.cites} == {author}


def test_names_of_turns_and_lines_are_apart(scenario: Scenario) -> None:
    """No line of the coda shares its id with a turn, since both stand in one ledger."""
    lines = {line.id for line in scenario.coda.lines} if scenario.coda else set()
    assert lines.isdisjoint(scenario.turn)
    assert len(scenario.turn) == sum(len(scene.turns) for scene in scenario.scenes)


def cheapest_step(board: Board, state: State) -> int:
    """The fewest minutes of a turn that can come next, in the open scene or first in a closed one."""
    block = board.blocks[state.current]
    turns = [block.slots[turn].cost for turn in block.available(state.heard)]
    closed = [
        each.cost + each.cheapest
        for i, each in enumerate(board.blocks)
        if not state.opened >> i & 1
    ]
    return min((*turns, *closed), default=state.left + 1)


@pytest.mark.parametrize("clock", [100, 75, 50])
def test_no_position_is_a_dead_end_and_no_opening_a_trap(scenario: Scenario, clock: int) -> None:
    """Where anything on record fits the clock some move for it is legal, after an opening always."""
    board = Board.of(scenario)
    rules = Session(scenario, clock=clock).rules
    reached = places(board, board.clock(clock))
    assert {current for _, current, _ in reached} == set(range(len(board.blocks)))
    for (opened, current, heard), lefts in reached.items():
        least, most = ends(lefts)
        for left in {least, most}:
            state = State(opened, current, heard, left)
            onwards = (m for m in rules.candidates(state) if not isinstance(m, Adjourn))
            legal = any(rules.why_illegal(state, move) is None for move in onwards)
            assert legal == (cheapest_step(board, state) <= left), state
        if not heard:
            assert least >= board.blocks[current].cheapest
            calls = [Call(panelist.id) for panelist in scenario.panelists]
            assert not all(rules.why_illegal(State(opened, current, 0, least), c) for c in calls)


def test_every_turn_can_be_heard_under_every_clock(scenario: Scenario) -> None:
    """Even in half the time no turn is out of reach."""
    board = Board.of(scenario)
    for clock in (100, 75, 50):
        seen = [0] * len(board.blocks)
        for _, current, heard in places(board, board.clock(clock)):
            seen[current] |= heard
        assert seen == [(1 << len(block.slots)) - 1 for block in board.blocks]


def test_the_rules_in_every_place_of_every_scene(scenario: Scenario) -> None:
    """For every mask of every scene and any minutes left the rules allow what its plain telling does."""
    board = Board.of(scenario)
    rules = Session(scenario, clock=100).rules
    longest = max(slot.cost for block in board.blocks for slot in block.slots)
    for i, scene in enumerate(scenario.scenes):
        for heard in board.blocks[i].reachable:
            ids = frozenset(turn.id for t, turn in enumerate(scene.turns) if heard >> t & 1)
            for left in range(longest + 3):
                state = State(1 << i, i, heard, left)
                table = plain.Table(left, scene.id, frozenset([scene.id]), ids)
                legal = [m for m in rules.candidates(state) if not rules.why_illegal(state, m)]
                assert sorted(map(str, legal)) == sorted(plain.moves(scenario, table))


def test_every_opening_with_any_minutes_left(scenario: Scenario) -> None:
    """Whatever was opened and whatever is left, the scenes that can be opened are those told plainly."""
    rules = Session(scenario, clock=100).rules
    ids = [scene.id for scene in scenario.scenes]
    moves = [Open(name) for name in ids]
    for opened in range(1 << len(ids)):
        names = frozenset(name for i, name in enumerate(ids) if opened >> i & 1)
        for left in range(scenario.minutes + 1):
            state = State(opened, -1, 0, left)
            legal = {str(move) for move in moves if rules.why_illegal(state, move) is None}
            assert legal == plain.moves(scenario, plain.Table(left, opened=names)).keys() - {
                "adjourn"
            }


def test_guards_and_machine_agree_in_every_place(scenario: Scenario) -> None:
    """For every mask of every scene a move has nothing against it exactly if the machine walks it."""
    board = Board.of(scenario)
    rules = Session(scenario, clock=100).rules
    every = [move for move in every_move(scenario) if type(move) in flow.TRIGGERS]
    for i, block in enumerate(board.blocks):
        for heard in block.reachable:
            state = State(1 << i, i, heard, 2)
            for move in every:
                legal = rules.why_illegal(state, move) is None
                assert legal == (flow.walk(board, state, move) is not None), (state, move)


def test_every_place_leads_on_and_never_back(scenario: Scenario) -> None:
    """Every turn of every place costs time and adds itself to what was heard, and undo restores it."""
    board = Board.of(scenario)
    for i, scene in enumerate(scenario.scenes):
        known = {0: Session(scenario, clock=100)}
        known[0].push(Open(scene.id))
        for heard in board.blocks[i].reachable:
            session = known[heard]
            assert session.state.heard == heard
            before = (session.state, session.events)
            for turn in board.blocks[i].available(heard):
                session.push(board.release(i, turn))
                assert session.state.heard == heard | 1 << turn
                assert session.state.left == before[0].left - scene.turns[turn].minutes
                known.setdefault(heard | 1 << turn, session.copy())
                session.pop()
                assert (session.state, session.events) == before


def test_all_orders_of_the_scenes_fit_the_whole_time(scenario: Scenario) -> None:
    """At full time the scenes can come in any order, and all of the record is heard."""
    board = Board.of(scenario)
    runs = {
        i: [Open(s.id)] + [board.release(i, t) for t in range(len(s.turns))]
        for i, s in enumerate(scenario.scenes)
    }
    rules, whole = Session(scenario, clock=100).rules, (1 << len(board.blocks)) - 1
    after = {(): rules.start()}
    for order in sorted(set(prefixes(len(runs))), key=len):
        state = after[order[:-1]]
        for move in runs[order[-1]]:
            state = rules.apply(state, move).state
        after[order] = state
    for order, state in after.items():
        if len(order) == len(runs):
            assert (state.opened, state.left) == (whole, 0)


def prefixes(count: int) -> Iterator[tuple[int, ...]]:
    """Every order of up to so many scenes, five at most, so that there are not too many."""
    for length in range(1, count + 1):
        yield from permutations(range(count), length) if count <= 5 else [tuple(range(length))]


@pytest.mark.parametrize("mode", [Mode.MODERATE, Mode.REPLAY])
def test_the_record_against_itself_is_exactly_1(scenario: Scenario, mode: Mode) -> None:
    """The recorded run is legal at full time, ends with nothing left, and every number of it is 1."""
    session = Session(scenario, mode=mode, clock=100)
    for move in session.board.record():
        session.push(Guess(move) if mode is Mode.REPLAY else move)
        if session.pending:
            session.push(Hear())
    assert (session.state.left, session.heard) == (0, tuple(scenario.turn.values()))
    scores = session.scores()
    meters = scores.meters
    assert (scores.likeness, scores.room, meters.heard) == (1, 1, 1)
    assert (meters.ground.value, meters.sparks.value, meters.voices.value) == (1, 1, 1)
    assert scores.replay == (1 if mode is Mode.REPLAY else None)
    assert session.best_change() is None


def test_best_never_falls_with_more_time(scenario: Scenario) -> None:
    """From no time to all of it the exact best only rises, from 0 to 1, in Room and each meter."""
    board = Board.of(scenario)
    step = max(1, scenario.minutes // 4)
    tops = [
        optimum(board, minutes) for minutes in (*range(0, scenario.minutes, step), scenario.minutes)
    ]
    assert all(top.exact for top in tops)
    assert (tops[0].value, tops[-1].value) == (0, 1)
    for less, more in pairwise(tops):
        for meter in ("room", "ground", "sparks", "voices"):
            assert getattr(less, meter).value <= getattr(more, meter).value


@pytest.mark.parametrize("clock", [100, 75, 50])
def test_floor_and_par_are_at_most_best(scenario: Scenario, clock: int) -> None:
    """The yardsticks stand in their order, from 0 to 1, in Room and in each meter."""
    board = Board.of(scenario)
    minutes = board.clock(clock)
    top = numbers_of(best(board, minutes))
    for yardstick in (floor(board, minutes), par(board, minutes)):
        for value, most in zip(numbers_of(yardstick), top, strict=True):
            assert 0 <= value <= most <= 1
    assert optimum(board, minutes).exact


def games(scenario: Scenario, mode: Mode) -> Iterator[Session]:
    """Six random plays to the end."""
    for seed in range(6):
        chance = Random(seed)
        yield play_out(
            Session(scenario, mode=mode, seed=seed), [chance.randrange(2**32) for _ in range(60)]
        )


@pytest.mark.parametrize("mode", [*Mode])
def test_nothing_unheard_leaks_into_events(scenario: Scenario, mode: Mode) -> None:
    """No event of any play names a turn, or repeats a word of one, before it was heard."""
    for session in games(scenario, mode):
        unheard = dict(scenario.turn)
        for _, events in session.steps:
            told = {event.as_dict().get("turn") for event in events}
            unheard = {name: turn for name, turn in unheard.items() if name not in told}
            assert [(e, n) for e in events for n, t in unheard.items() if leaks(e, t)] == []


@pytest.mark.parametrize("mode", [*Mode])
def test_scores_and_clock_of_any_play(scenario: Scenario, mode: Mode) -> None:
    """In any play the minutes add up, the scores lie in [0, 1], and no play beats the best."""
    for session in games(scenario, mode):
        spent = sum(
            each.as_dict().get("minutes", 0)
            for each in session.events
            if each.as_dict()["type"] == "clock_advanced"
        )
        assert session.state.left + spent == session.minutes
        scores = session.scores()
        own = (
            scores.room,
            scores.meters.ground.value,
            scores.meters.sparks.value,
            scores.meters.voices.value,
        )
        for value, most in zip(own, numbers_of(scores.best), strict=True):
            assert isinstance(value, Fraction)
            assert 0 <= value <= most
        for forecast in session.forecasts:
            assert forecast.void or 0 <= forecast.score <= 1
        assert scores.likeness is None or 0 <= scores.likeness <= 1


@pytest.mark.parametrize("mode", [*Mode])
def test_undo_and_replay_of_any_play(scenario: Scenario, mode: Mode) -> None:
    """The log replayed gives the same bytes, and undone moves lead back to the start."""
    for session in games(scenario, mode):
        again = Session(scenario, mode=mode, seed=session.seed)
        for line in session.log:
            again.pop() if line == UNDO else again.push(line)
        told = [json.dumps([each.as_dict() for each in one.events]) for one in (session, again)]
        assert told[0] == told[1]
        *moves, _ = again.moves
        again = Session(scenario, mode=mode, seed=session.seed)
        for move in moves:
            again.push(move)
        kept = again.forecasts
        while again.ply:
            again.pop()
        assert (again.state, again.events, again.forecasts) == (again.rules.start(), (), kept)


def test_permuting_panelists_changes_no_score(scenario: Scenario) -> None:
    """The order of the plates on the table is a matter of display."""
    session = next(games(scenario, Mode.MODERATE))
    other = Session(replace(scenario, panelists=scenario.panelists[::-1]))
    for move in session.moves:
        other.push(move)
    assert other.scores() == session.scores()


def test_every_forecast_can_come_true(scenario: Scenario) -> None:
    """Every stand on record is one that can be picked, and picking it at 95 is right."""
    session = Session(scenario, clock=100)
    for move in session.board.record():
        turn = session.rules.releases(session.state, move)
        stand = turn.stance.position if turn and turn.stance else None
        question = session.forecast_on(move)
        assert (question is None) == (stand is None)
        known = question is not None and stand in question.options
        session.push(replace(move, belief=Belief(stand, 95)) if known else move)
    assert all(each.void or each.right for each in session.forecasts)
    assert session.scores().foresight.skill_blind > Fraction(9, 10)


def test_the_change_that_helps_most_of_any_play(scenario: Scenario) -> None:
    """The change proposed raises H, keeps within the clock, and changes one scene."""
    for session in games(scenario, Mode.MODERATE):
        change = best_change(session.board, session.masks, session.minutes)
        if change is not None:
            assert change.value > session.meters().heard
            assert change.heard in session.board.blocks[change.scene].reachable
            assert change.heard != session.masks[change.scene]
