"""What must always hold of the rules, on drawn scenarios."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from graphlib import TopologicalSorter

import making
import pytest
from hypothesis import given
from hypothesis import strategies as st
from roundtable.rules import (
    Adjourn,
    Call,
    ClockAdvanced,
    IllegalMove,
    Mode,
    Move,
    Open,
    Phase,
    Reason,
    Scenario,
    Session,
    State,
    Why,
    flow,
)
from rules import plain
from rules.strategies import choices, every_move, examples, game, play, scenarios

modes = st.sampled_from([*Mode])
small_scenarios = scenarios(turns=7, scenes=3)

PERFT = {
    Mode.MODERATE: [3, 10, 25, 48, 86],
    Mode.QUESTION: [2, 2, 3, 5, 6],
    Mode.DAILY: [2, 2, 3, 5, 6],
    Mode.REPLAY: [3, 9, 18, 28, 40],
    Mode.WHO: [2, 2, 2, 2, 2],
    Mode.CLASS: [2, 3, 7, 15, 25],
}
"""Sequences of 1 to 5 moves of the small scenario at full time.

The first two of Moderate by hand: two openings and adjourning; after them three moves (call
a, open two, adjourn), four (call a, call b, open one, adjourn) and three (two matches, adjourn).
"""

Graph = dict[State, dict[Move, State]]


def graph(session: Session) -> Graph:
    """Every position of a game and where each legal bare move leads."""
    out: Graph = {}
    waiting = [session.rules.start()]
    while waiting:
        state = waiting.pop()
        if state not in out:
            out[state] = dict(_onwards(session, state))
            waiting.extend(out[state].values())
    return out


def _onwards(session: Session, state: State) -> Iterator[tuple[Move, State]]:
    for move in session.rules.candidates(state):
        if session.rules.why_illegal(state, move) is None:
            yield move, session.rules.apply(state, move).state


@examples(20)
@given(small_scenarios, modes)
def test_a_legal_move_always_exists_until_the_end(scenario: Scenario, mode: Mode) -> None:
    """Every position but the debrief has a legal move, and the debrief has none."""
    session = game(scenario, mode)
    for state, onwards in graph(session).items():
        assert bool(onwards) == (flow.phase(session.board, state) is not Phase.DEBRIEF)


@examples(20)
@given(small_scenarios, modes)
def test_the_graph_is_acyclic(scenario: Scenario, mode: Mode) -> None:
    """No sequence of moves leads back to a position it has passed."""
    edges = {state: set(after.values()) for state, after in graph(game(scenario, mode)).items()}
    assert set(TopologicalSorter(edges).static_order()) == set(edges)


@examples(20)
@given(small_scenarios)
def test_no_opening_is_a_trap(scenario: Scenario) -> None:
    """After every opening somebody can be given the floor."""
    everywhere = graph(Session(scenario))
    for onwards in everywhere.values():
        for move, state in onwards.items():
            if isinstance(move, Open):
                assert any(isinstance(then, Call) for then in everywhere[state])


@examples(20)
@given(small_scenarios, st.sampled_from([100, 75, 50]))
def test_positions_and_moves_when_told_the_plain_way(scenario: Scenario, clock: int) -> None:
    """The rules allow in every position what their plain telling allows, and with the same effect."""
    session = Session(scenario, clock=clock)
    waiting = [(session.rules.start(), plain.start(scenario, clock))]
    seen = set()
    while waiting:
        state, table = waiting.pop()
        if (state, table) in seen:
            continue
        seen.add((state, table))
        onwards = {str(move): after for move, after in _onwards(session, state)}
        expected = plain.moves(scenario, table)
        assert sorted(onwards) == sorted(expected)
        assert state.left == table.left
        waiting.extend((onwards[text], expected[text]) for text in onwards)


@examples(20)
@given(scenarios(), choices, st.sampled_from([100, 75, 50, 1]))
def test_seconds_left_and_costs_are_the_clock(
    scenario: Scenario, numbers: list[int], clock: int
) -> None:
    """What the clock had at the start is what was spent and what is left."""
    session = play(Session(scenario, clock=clock), numbers)
    spent = 0
    for event in session.events:
        if isinstance(event, ClockAdvanced):
            spent += event.seconds
            assert event.left + spent == session.seconds
    assert session.state.left + spent == session.seconds == scenario.seconds * clock // 100


@examples(12)
@given(scenarios(), choices)
def test_guards_machine_and_view_agree_on_every_move(
    scenario: Scenario, numbers: list[int]
) -> None:
    """For every bare move: no reason against it, the machine walks it, and the view holds it."""
    session = Session(scenario)
    candidates = every_move(scenario)
    for number in (*numbers, None):
        for move in candidates:
            legal = session.why_illegal(move) is None
            known = type(move) in flow.TRIGGERS
            walked = known and flow.walk(session.board, session.state, move) is not None
            assert (legal, legal) == (walked, move in session.legal_moves), move
        if number is None or session.over:
            break
        play(session, [number])


@examples(20)
@given(scenarios(), modes, choices)
def test_legal_moves_are_the_candidates_without_a_reason(
    scenario: Scenario, mode: Mode, numbers: list[int]
) -> None:
    """What is legal is what no guard objects to, in the order in which it is shown."""
    session = play(game(scenario, mode), numbers)
    unobjected = [m for m in session.candidates if session.why_illegal(m) is None]
    assert list(session.legal_moves) == unobjected


@examples(20)
@given(scenarios(), choices)
def test_the_machine_ends_where_the_move_leads(scenario: Scenario, numbers: list[int]) -> None:
    """The place the machine walks to is the phase of the position after the move."""
    session = play(Session(scenario), numbers)
    for move in session.legal_moves:
        after = session.rules.apply(session.state, move).state
        reached = flow.walk(session.board, session.state, move)
        assert reached is flow.phase(session.board, after)


@examples(20)
@given(scenarios(), choices)
def test_what_the_board_counts_is_what_is_legal(scenario: Scenario, numbers: list[int]) -> None:
    """The turns and scenes that fit, as the board counts them, are the legal moves."""
    session = play(Session(scenario), numbers)
    state, blocks = session.state, session.board.blocks
    if session.phase not in (Phase.BRIEFING, Phase.CHOOSING):
        return
    fitting: set[Move] = {
        Open(scene.id)
        for i, (scene, block) in enumerate(zip(scenario.scenes, blocks, strict=True))
        if not state.opened >> i & 1
        and not block.after & ~state.opened
        and block.cost + block.cheapest <= state.left
    }
    if session.phase is Phase.CHOOSING:
        here = blocks[state.current]
        fitting |= {
            session.board.release(state.current, turn)
            for turn in here.available(state.heard)
            if here.slots[turn].cost <= state.left
        }
    assert {*session.legal_moves} == {*fitting, Adjourn()}


@examples(20)
@given(scenarios())
def test_the_recorded_run_at_full_time(scenario: Scenario) -> None:
    """The record's own moves are legal at full time and leave no second and no turn."""
    session = Session(scenario, clock=100)
    for move in session.board.record():
        session.push(move)
    assert session.state.left == 0
    assert session.heard == tuple(scenario.turn.values())
    assert list(session.legal_moves) == [Adjourn()]


def sequences(session: Session, depth: int) -> int:
    """How many sequences of legal bare moves there are of exactly that length."""
    if not depth:
        return 1
    total = 0
    for move in session.legal_moves:
        then = session.copy()
        then.push(move)
        total += sequences(then, depth - 1)
    return total


@pytest.mark.parametrize("mode", [*Mode])
def test_sequences_of_moves_to_depth_five(mode: Mode) -> None:
    """The number of sequences of 1 to 5 legal moves of the small scenario stays what it is."""
    session = game(making.small(), mode, clock=100)
    assert [sequences(session, depth) for depth in range(1, 6)] == PERFT[mode]


def test_sequences_of_moves_when_told_the_plain_way() -> None:
    """The plain telling of Moderate counts the same, also where one question comes after another."""
    small = making.small()
    one, two = small.scenes
    for scenario in (small, replace(small, scenes=(replace(one, after=("two",)), two))):
        session = Session(scenario, clock=100)
        for depth in range(1, 6):
            told = plain.sequences(scenario, plain.start(scenario), depth)
            assert sequences(session, depth) == told


@pytest.mark.parametrize(
    ("moves", "move", "reason"),
    [
        ([], "call a", Reason(Why.NOT_NOW)),
        ([], "match line-a", Reason(Why.NOT_NOW)),
        ([], "hear", Reason(Why.NOT_IN_MODE)),
        ([], "open three", Reason(Why.UNKNOWN_SCENE, "three")),
        ([], "open one as sung", Reason(Why.UNKNOWN_WORDING, "sung")),
        (["open one"], "open one", Reason(Why.ALREADY_OPENED, "one")),
        (["open one"], "call c", Reason(Why.UNKNOWN_PANELIST, "c")),
        (["open one"], "connect b c", Reason(Why.UNKNOWN_PANELIST, "c")),
        (["open one"], "call b", Reason(Why.ONLY_RESPONDS, "b")),
        (["open one"], "follow a", Reason(Why.NOT_HEARD_YET, "a")),
        (["open one"], "connect b a", Reason(Why.NOT_HEARD_YET, "b")),
        (["open one"], "connect a b", Reason(Why.NO_RESPONSE, "a")),
        (["open two"], "follow a", Reason(Why.NO_DEEPER, "a")),
        (["open two", "call a"], "call a", Reason(Why.NOTHING_LEFT, "a")),
        (["open one"], "call a expect perhaps at 60", Reason(Why.UNKNOWN_PICK, "perhaps")),
        (["adjourn"], "open one", Reason(Why.NOT_NOW)),
        (["adjourn"], "match line-c", Reason(Why.UNKNOWN_LINE, "line-c")),
        (["adjourn", "match line-a"], "match line-a", Reason(Why.ALREADY_MATCHED, "line-a")),
        (["adjourn"], "match line-a expect c at 60", Reason(Why.UNKNOWN_PICK, "c")),
        (["adjourn", "adjourn"], "adjourn", Reason(Why.OVER)),
        (["open one", "call a"], "follow a expect yes at 60", Reason(Why.NO_BET)),
        (["adjourn", "match line-a"], "match line-b expect b at 60", Reason(Why.NO_BET)),
    ],
)
def test_the_reason_when_a_move_is_refused(moves: list[str], move: str, reason: Reason) -> None:
    """A refused move says why, and the question before it said the same."""
    session = Session(making.small())
    for each in moves:
        session.push(each)
    with pytest.raises(IllegalMove) as refused:
        session.push(move)
    assert refused.value.reason == session.why_illegal(refused.value.move) == reason


def test_the_reason_when_the_clock_is_short() -> None:
    """What does not fit the clock says how many seconds it needs."""
    session = Session(making.small(), clock=10)
    assert session.seconds == 1
    assert session.why_illegal(Open("one")) == Reason(Why.NO_TIME, seconds=3)
    assert list(session.legal_moves) == [Adjourn()]


def test_the_reason_when_a_turn_does_not_fit() -> None:
    """A turn that costs more than is left is refused, and a shorter one is not."""
    session = Session(making.small(), clock=55)
    for move in ("open one", "call a", "follow a", "connect b a"):
        session.push(move)
    assert session.state.left == 1
    assert session.why_illegal(Open("two")) == Reason(Why.NO_TIME, seconds=3)
    session.push("follow b")
    assert list(session.legal_moves) == [Adjourn()]


def test_the_reason_when_a_panelist_is_silent() -> None:
    """A panelist without a turn in the scene is silent there, which is no refusal to answer."""
    one = making.scene("one", ("a", "b"), [("a", "answer", None, 2, "yes")])
    session = Session(making.scenario([one]), clock=100)
    session.push("open one")
    assert session.why_illegal(Call("b")) == Reason(Why.SILENT, "b")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(Why.OVER), "over"),
        (Reason(Why.NOT_IN_MODE), "not in mode"),
        (Reason(Why.SILENT, "b"), "silent: b"),
        (Reason(Why.UNKNOWN_PANELIST, ""), "unknown panelist"),
        (Reason(Why.NO_TIME, seconds=3), "no time: 3 seconds"),
    ],
)
def test_a_reason_in_words(reason: Reason, words: str) -> None:
    """Why not, then what it is about or how many seconds are needed; the error puts the move before."""
    assert str(reason) == words
    assert str(IllegalMove(Call("b"), reason)) == f"call b: {words}"


def test_a_scene_waits_for_those_it_comes_after() -> None:
    """It cannot be opened before them; where it is the only one played it waits for none."""
    small = making.small()
    one, two = small.scenes
    scenario = replace(small, scenes=(one, replace(two, after=("one",))))
    session = Session(scenario, clock=100)
    assert session.why_illegal(Open("two")) == Reason(Why.NOT_BEFORE, "one")
    session.push("open one")
    assert session.why_illegal(Open("two")) is None
    alone = Session(scenario, mode=Mode.QUESTION, scene="two")
    assert list(alone.legal_moves) == [Open("two"), Adjourn()]


@pytest.mark.parametrize("mode", [Mode.QUESTION, Mode.DAILY])
@pytest.mark.parametrize("clock", [1, 60, 100])
def test_a_single_question_can_always_be_put_and_answered_once(mode: Mode, clock: int) -> None:
    """However short its clock; other questions are not in the game, and there is no coda."""
    session = Session(making.small(), mode=mode, clock=clock, scene="two")
    assert session.why_illegal(Open("one")) == Reason(Why.NOT_IN_MODE, "one")
    assert session.seconds == max(3, 5 * clock // 100)
    for move in ("open two", "call a", "adjourn"):
        session.push(move)
    assert session.over
