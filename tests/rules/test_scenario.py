"""What a discussion is made of, looked up by id."""

from __future__ import annotations

from dataclasses import replace

import making
from roundtable.rules import Act, Board, Prompt, Stance

SMALL = making.small()


def test_everything_is_found_by_its_id() -> None:
    """Statements, people and sections of the record; scenes, panelists and turns."""
    record = SMALL.record
    assert record.statement["s-a"].speaker == "a"
    assert record.person["mod"].id == "mod"
    assert record.section["all"] is record.sections[0]
    assert SMALL.panelist["b"] is SMALL.panelists[1]
    assert SMALL.scene["two"] is SMALL.scenes[1]
    assert SMALL.scene_of["two-0"] is SMALL.scenes[1]
    assert SMALL.seconds == 11


def test_a_turn_answers_its_prompt_s_own_question_or_its_scene_s() -> None:
    """And says so."""
    turn = SMALL.turn["one-0"]
    assert SMALL.question_of(turn) is SMALL.scenes[0].question
    assert not turn.asks_its_own
    own = making.question(("few", "many"))
    prompted = replace(turn, prompt=Prompt(making.text("?"), ("s-mod",), own))
    assert SMALL.question_of(prompted) is own
    assert prompted.asks_its_own
    assert not replace(turn, prompt=Prompt(making.text("?"), ("s-mod",))).asks_its_own


def test_a_stance_may_hold_several_positions() -> None:
    """The first one named first; whether it is settled stands with the first."""
    stance = Stance("yes", making.text("reading"), (), ("maybe",))
    assert stance.positions == ("yes", "maybe")
    assert stance.settled
    assert not replace(stance, position="unclear", others=()).settled
    assert not SMALL.turn["one-1"].settled
    assert not SMALL.turn["two-1"].settled


def test_what_of_a_turn_counts_for_the_exchange() -> None:
    """A response, a recorded prompt, or both."""
    slots = Board.of(SMALL).blocks[0].slots
    assert [slot.exchange for slot in slots] == [0, 0, 1, 0]
    assert slots[2].act is Act.RESPONSE
    assert replace(slots[2], prompt=True).exchange == 2
