"""What must always hold, on every shipped scenario, and there in every place of every scene."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from random import Random

import pytest
import serving
from roundtable.rules import (
    UNDO,
    Adjourn,
    Belief,
    Believing,
    BetKind,
    Board,
    ClockAdvanced,
    Foretold,
    Mode,
    Open,
    Scenario,
    Session,
    State,
    Status,
    Voice,
    flow,
)
from roundtable.rules.board import Block
from roundtable.search import matters
from rules import plain
from rules.seeing import leaked
from rules.strategies import every_move, game, play_out
from thorough import enough


@pytest.fixture(params=serving.ALL)
def scenario(request: pytest.FixtureRequest) -> Scenario:
    """Each shipped scenario in turn."""
    return serving.scenario(request.param)


@lru_cache
def reachable(block: Block) -> tuple[int, ...]:
    """Every mask of a scene that some sequence of moves leads to, some hundred of them at most."""
    found = {0: None}
    for heard in (waiting := [0]):
        for turn in block.available(heard):
            after = heard | 1 << turn
            if after not in found:
                found[after] = None
                waiting.append(after)
    masks = list(found)
    return tuple(Random(0).sample(masks, min(len(masks), 150)))


def test_choosing_matters(scenario: Scenario) -> None:
    """At its own clock the best is well above careful dice, sense pays, the first choice does not."""
    assert not matters(scenario).missed


def test_there_is_a_scenario() -> None:
    """The game ships the AGI-Next roundtable."""
    assert "agi-next-2026" in serving.ALL


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


def test_the_rules_in_the_places_of_every_scene(scenario: Scenario) -> None:
    """For masks of every scene and any time left the rules allow what their plain telling does."""
    board = Board.of(scenario)
    session = Session(scenario, clock=100)
    longest = max(slot.cost for block in board.blocks for slot in block.slots)
    for i, scene in enumerate(scenario.scenes):
        for heard in reachable(board.blocks[i]):
            ids = frozenset(turn.id for t, turn in enumerate(scene.turns) if heard >> t & 1)
            for left in {0, longest // 2, longest - 1, longest, longest + 60, board.seconds}:
                state = State(1 << i, i, heard, left)
                table = plain.Table(left, scene.id, frozenset([scene.id]), ids)
                legal = session.rules.legal(state)
                assert sorted(map(str, legal)) == sorted(plain.moves(scenario, table))


def test_every_opening_with_any_time_left(scenario: Scenario) -> None:
    """Whatever was opened and whatever is left, the scenes that can be opened are those told plainly."""
    rules = Session(scenario, clock=100).rules
    ids = [scene.id for scene in scenario.scenes]
    moves = [Open(name) for name in ids]
    for opened in Random(0).sample(range(1 << len(ids)), min(1 << len(ids), 48)):
        names = frozenset(name for i, name in enumerate(ids) if opened >> i & 1)
        for left in range(0, scenario.seconds + 60, max(60, scenario.seconds // 20)):
            state = State(opened, -1, 0, left)
            legal = {str(move) for move in moves if rules.why_illegal(state, move) is None}
            told = plain.moves(scenario, plain.Table(left, opened=names))
            assert legal == told.keys() - {"adjourn"}


def test_guards_and_machine_agree_in_the_places_of_every_scene(scenario: Scenario) -> None:
    """A move has nothing against it exactly if the machine walks it."""
    board = Board.of(scenario)
    every = [move for move in every_move(scenario) if type(move) in flow.TRIGGERS]
    for i, block in enumerate(board.blocks):
        for heard in reachable(block)[:20]:
            state = State(1 << i, i, heard, 120)
            for move in every:
                legal = flow.objection(board, state, move) is None
                assert legal == (flow.walk(board, state, move) is not None), (state, move)


def test_the_record_is_legal_and_every_bet_on_it_can_be_won(scenario: Scenario) -> None:
    """At full time it ends with nothing left and Room at 1; who bets on what is said is right."""
    session = Session(scenario, clock=100)
    for move in session.board.record():
        asked = session.bet_on(move)
        if asked is None or not isinstance(move, Believing):
            session.push(move)
            continue
        rights = [each for each in asked.options if plain.right_on(scenario, asked.subject, each)]
        session.push(move.believing(Belief(rights[0], 95)))
    assert (session.state.left, session.heard) == (0, tuple(scenario.turn.values()))
    assert session.meters().heard == 1
    session.push(Adjourn())
    assert all(each.status is Status.RIGHT for each in session.bets)
    found = session.comparison()
    assert found is not None
    assert found.same == len(found.steps)


def test_a_first_bet_has_no_position_nobody_could_take(scenario: Scenario) -> None:
    """Every stand on record is one that can be picked, so no bet the record settles is void."""
    board = Board.of(scenario)
    for scene, block in zip(scenario.scenes, board.blocks, strict=True):
        said = {each for turn in scene.turns for each in plain.takes(turn)}
        assert said <= set(scene.question.options)
        assert {each for ids in block.takes.values() for each in ids} == said


def games(scenario: Scenario, mode: Mode) -> Iterator[Session]:
    """Some random plays to the end."""
    for seed in range(enough(2, 10)):
        chance = Random(seed)
        numbers = [chance.randrange(2**32) for _ in range(60)]
        yield play_out(game(scenario, mode, seed, seed=seed), numbers)


@pytest.mark.parametrize("mode", [*Mode])
def test_any_play(scenario: Scenario, mode: Mode) -> None:
    """What holds of every play, looked at in the same ones."""
    for session in games(scenario, mode):
        for holds in (
            nothing_unheard_leaks_into_events,
            bets_and_clock_add_up,
            the_log_gives_the_same_bytes,
        ):
            holds(session)


def nothing_unheard_leaks_into_events(session: Session) -> None:
    """No event names a turn, or repeats a word of one, before it was heard."""
    unheard = dict(session.scenario.turn)
    for _, events in session.steps:
        told = {event.as_dict().get("turn") for event in events}
        unheard = {name: turn for name, turn in unheard.items() if name not in told}
        assert [(each, found) for each in events if (found := leaked(each, unheard.values()))] == []


def bets_and_clock_add_up(session: Session) -> None:
    """The seconds add up, and at the end every bet is settled as the record has it."""
    advanced = [each for each in session.events if isinstance(each, ClockAdvanced)]
    assert session.state.left + sum(each.seconds for each in advanced) == session.seconds
    for bet in session.bets:
        assert bet.status is not Status.OPEN
        if bet.belief is not None and bet.kind is not BetKind.WHO:
            right = plain.right_on(session.scenario, bet.subject, bet.belief.pick)
            assert (bet.status is Status.RIGHT) == right
    assert 0 <= session.meters().heard <= 1


def the_log_gives_the_same_bytes(session: Session) -> None:
    """Replayed, it tells the same."""
    again = Session(session.scenario, mode=session.mode, seed=session.seed, scene=session.question)
    for line in session.log:
        again.pop() if line == UNDO else again.push(line)
    told = [json.dumps([each.as_dict() for each in one.events]) for one in (session, again)]
    assert told[0] == told[1]


def test_what_simply_goes_on_is_told_without_a_guess(scenario: Scenario) -> None:
    """In Replay fewer things are guessed than the record holds, and some are documented."""
    session = next(games(scenario, Mode.REPLAY))
    told = [each for each in session.events if isinstance(each, Foretold)]
    assert len(told) < len(session.board.record())
    assert any(each.documented for each in told)
