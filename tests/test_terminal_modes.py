"""The terminal's newer words: hints, search and rewind in the history, a class by its names, the day's scene."""

from __future__ import annotations

from datetime import date

import pytest
from roundtable.application import Settings
from roundtable.locale import Catalog
from roundtable.rules import Mode, Seat
from test_terminal import Memory, text_of, typing


def test_each_hint_is_told_once() -> None:
    """Clock and lanes are explained where they first appear, and kept as explained."""
    keeper = Memory()
    shown = typing("1", "1", "1", "table", keeper=keeper, settings=Settings(language="en"))
    text = text_of(shown)
    assert text.count("Hint · Stage time") == 1
    assert text.count("Hint · The two lanes: Type “lanes”") == 1
    assert {"clock", "lanes"} <= set(keeper.now.seen)


def test_hints_speak_of_lines_and_not_of_drawings() -> None:
    """What points at dots, tags or sides in the window is told of numbers, lines and words here."""
    text = text_of(typing("help", settings=Settings(language="en")))
    assert "Each dot" not in text
    assert "The left lane" not in text
    assert "“0 of 2” means" in text


def test_a_mode_that_asks_has_one_mark_alone() -> None:
    """Between a mode's name and what it is stands a colon, unless the name is a question."""
    text = text_of(typing("menu", "1"))
    assert "Replay: The record runs" in text
    assert "Who said it? The names are hidden" in text


def test_the_history_is_searched_and_rewound() -> None:
    """Search tells what has the words, rewind goes back to before a turn of the history."""
    keeper = Memory()
    lines = ("1", "open one", "call a expect yes at 60", "search text one-0", "search nowhere")
    text = text_of(typing(*lines, "rewind 9", "rewind 1", keeper=keeper))
    assert "“text one-0”: 1 turn" in text
    assert "“nowhere”: 0 turns" in text
    assert keeper.kept.heard == ()
    assert len(keeper.kept.forecasts) == 1


def test_a_rewind_tells_how_far_it_went() -> None:
    """The turn, the moves taken back; a number beyond the history says what there is."""
    lines = ("1", "open one", "call a expect yes at 60", "follow a", "rewind 9", "rewind 1")
    text = text_of(typing(*lines))
    assert Catalog("en")("terminal-rewind-none", last=2) in text
    assert Catalog("en")("terminal-rewound", number=1, moves=2) in text


@pytest.mark.parametrize("typed", ["搜索 one-0", "搜索one-0", "找one-0"])
def test_chinese_words_need_no_blank_after_them(typed: str) -> None:
    """Nobody sets a blank in a Chinese sentence."""
    lines = ("1", "open one", "call a expect yes at 60", typed)
    text = text_of(typing(*lines, language="zh"))
    assert "“one-0”：1 段" in text
    assert "1 段 段" not in text


def test_a_search_for_nothing_says_how_to_search() -> None:
    """It is no search that finds everything."""
    lines = ("1", "open one", "call a expect yes at 60", "search")
    text = text_of(typing(*lines))
    assert Catalog("en")("terminal-history-way") in text
    assert "“”" not in text


def test_the_history_says_a_title_once() -> None:
    """Number, name and title stand in one line."""
    lines = ("1", "open one", "call a expect yes at 60", "history")
    told = text_of(typing(*lines)).partition(Catalog("en")("history-title"))[2]
    assert "1. a answers: title one-0" in told
    assert told.count("title one-0") == 1


def test_the_board_leads_back_to_the_table() -> None:
    """Once a question is open the last number goes back; before that there is nowhere to go."""
    say, open_ = Catalog("en"), ("1", "1", "1", "board")
    first, _, later = text_of(typing(*open_, "4")).partition(say("board-note-leaves"))
    assert f"4. {say('board-back')}" in later
    assert say("board-back") not in first
    assert say("say-choose") in later


def test_a_class_sits_down_by_its_names() -> None:
    """Names are kept as they are typed; each team is asked before the turn is told."""
    keeper = Memory()
    lines = ("1", "Reds，蓝队", "open one", "call a", "1 60", "2 80", "open two")
    text = text_of(typing(*lines, mode=Mode.TEAMS, keeper=keeper))
    assert keeper.kept.moves[0] == Seat(("Reds", "蓝队"))
    assert "蓝队 bets (team 2 of 2)" in text
    assert text.partition("That question is closed")[0].count("of 1 right") == 2
    assert "forecast" not in text.partition("That question is closed")[2].partition("Ground")[0]


class Voice:
    """A voice that remembers."""

    missing = False

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, text: str, _language: str, /) -> None:
        """Remember it."""
        self.said.append(text)

    def stop(self) -> None:
        """Fall silent."""


def test_speech_is_switched_on_at_any_moment() -> None:
    """Every line is said whole before each answer, and again if wished; the choice is kept."""
    voice, keeper = Voice(), Memory()
    lines = ("speech", "again", "1", "speech", "table")
    shown = typing(*lines, keeper=keeper, voice=voice, width=40)
    assert voice.said[0] == "Speech is on."
    assert voice.said[1] == voice.said[0]
    assert len(voice.said) == 3
    whole = voice.said[2].split("\n")
    assert any(len(line) > 40 for line in whole)
    assert all(line in text_of(shown) for line in whole)
    assert keeper.now.speech is False
    voice.missing = True
    told = typing("help", "help", voice=voice, speak=True)
    assert text_of(told).count("nothing here can speak") == 1


def test_the_scene_of_the_day_is_one_a_day() -> None:
    """Begun from the menu's flag; the same day shows what came of it."""
    keeper, today = Memory(), date(2026, 11, 25)
    options = {"mode": Mode.DAILY, "keeper": keeper, "today": today, "seed": None}
    typing("1", "adjourn", **options)
    assert keeper.kept.over
    assert "You have played today’s scene" in text_of(typing(**options))
