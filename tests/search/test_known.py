"""Yardsticks that travel with a page, and what is looked at while nobody waits."""

from __future__ import annotations

import json
from dataclasses import replace

import making
import pytest
from roundtable.rules import Board, Mode, Session
from roundtable.search import form_of, known, reference, reference_of, room, walked, written
from roundtable.search.reference import _KNOWN
from serving import begun


@pytest.fixture(autouse=True)
def forgotten():
    """What a test made known is known to it alone."""
    yield
    _KNOWN.clear()


def test_what_was_written_is_what_a_search_finds():
    """Through JSON and back, every fraction."""
    boards = [(Board.of(making.small()), seconds) for seconds in (600, 1200)]
    table = json.loads(json.dumps(written(boards)))
    found = [reference_of(board, seconds) for board, seconds in boards]
    known(table)
    assert found == [reference_of(board, seconds) for board, seconds in boards]
    assert all(reference_of(*each) is reference_of(*each) for each in boards)


def test_yardsticks_of_another_version_are_not_asked_for():
    """A scenario that differs in anything is searched as ever."""
    scenario = making.small()
    board = Board.of(scenario)
    table = written([(board, 900)])
    odd = [[*table[0][:3], "1/7", "0", "1", "1", "1"]]
    known(odd)
    assert "1/7" == str(reference_of(board, 900).dice)
    assert "1/7" != str(reference(replace(scenario, digest="f" * 64), 900).dice)


def test_a_walk_leaves_no_rule_to_be_asked():
    """After it the debrief's search finds every place known."""
    session = Session(making.small(), mode=Mode.MODERATE)
    for _ in walked(session.board):
        pass
    asked = {id(e) for e in form_of(session.board)._places.values() if e.asked is not None}
    room(session)
    again = {id(e) for e in form_of(session.board)._places.values() if e.asked is not None}
    assert len(again) - len(asked) <= 1 + len(session.scenario.scenes)


def test_a_game_rests_and_nothing_of_it_changes():
    """However often, in every mode, and where no game is."""
    for mode in Mode:
        app = begun("small", mode).app
        before = app.page()
        for _ in range(9):
            app.rest()
        assert before == app.page()
