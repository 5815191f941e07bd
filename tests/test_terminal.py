"""The terminal, played by lines typed: it draws the application's pages and decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from random import Random

import pytest
from roundtable.application import Settings
from roundtable.application.commands import Begin
from roundtable.application.pages import TablePage
from roundtable.application.ports import Notice
from roundtable.locale import Catalog, languages
from roundtable.rules import Mode
from roundtable.terminal import Terminal, paper, run
from roundtable.terminal.paper import clean, width_of, wrap
from roundtable.terminal.typed import Word
from serving import Files, Memory, begun, scenario, serve
from uniseg.linebreak import line_break_units

HINTED = Settings(language="en")


class Typed:
    """Lines to be typed, and what was shown; after the last one the player leaves."""

    def __init__(self, *lines: str) -> None:
        self.left = list(lines)
        self.shown: list[str] = []

    def ask(self, prompt: str) -> str:
        """The next line."""
        self.shown.append(prompt)
        if not self.left:
            raise EOFError
        return self.left.pop(0)

    @property
    def text(self) -> str:
        """All that was shown."""
        return "\n".join(self.shown)


def typed(served, *lines: str, width: int = 100, **more) -> Typed:
    """What is shown while these lines are typed."""
    player = Typed(*lines)
    run(served.app, ask=player.ask, show=player.shown.append, width=lambda: width, **more)
    return player


def after(served, *lines: str) -> str:
    """What the last of some lines shows."""
    player = Typed(*lines[:-1])
    terminal = Terminal(served.app, player.ask, player.shown.append, lambda: 100)
    terminal.run()
    before = len(player.shown)
    player.left = [lines[-1]]
    terminal.run()
    return "\n".join(player.shown[before:])


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("mode", [*Mode])
def test_a_whole_game_is_played_by_what_is_listed(mode: Mode, language: str) -> None:
    """Typing only numbers that were shown leads to the debrief."""
    served = begun("tutorial", mode, 2, language)
    chance, shown = Random(4), list[str]()

    def ask(_: str) -> str:
        if served.app.game is None or served.app.game.session.over:
            raise EOFError
        listed = [each for each in served.app.page().choices if each.legal]
        on = [each for each in listed if each.id not in ("adjourn", "back", "stay")] or listed
        choice = chance.choice(on)
        recent = "\n".join(shown)
        assert f"{choice.key}. " in recent
        return choice.key

    run(served.app, ask=ask, show=shown.append, width=lambda: 90)
    assert served.app.game.session.over


def test_an_option_and_a_chip_are_typed_at_once() -> None:
    """Or one after the other; 0 is no idea."""
    served = begun("small", Mode.MODERATE)
    typed(served, "1", "3", "1", "1 80", "2", "3", "2", "0")
    beliefs = [(b.panelist, b.belief) for b in served.app.game.session.bets]
    assert ("a", 80) == (beliefs[0][0], beliefs[0][1].percent)


@pytest.mark.parametrize("line", ["call a", "ask call a", "1"])
def test_a_move_is_typed_as_text_or_by_its_number(line: str) -> None:
    """Each goes to the bet that is due."""
    served = begun("small", Mode.MODERATE)
    typed(served, "open one as closed", line)
    assert "bet" == served.app.page().id


@pytest.mark.parametrize(
    "line", ["77", "dance", "call nobody", "call a expect yes at 100", "2 17", "%"]
)
def test_wrong_input_gets_a_line_and_loses_nothing(line: str) -> None:
    """The game stands where it stood."""
    served = begun("small", Mode.MODERATE)
    told = after(served, "open one as closed", line)
    assert isinstance(served.app.page(), TablePage)
    assert 1 == served.app.game.session.ply
    assert told.strip()


def test_a_seats_number_tells_why_nothing_can_be_asked_of_it() -> None:
    """There is no dead choice, but the number still means the person."""
    served = begun("small", Mode.MODERATE)
    told = after(served, "open two", "1", "0", "2", "0", "1")
    assert "a:" in told


def test_words_of_both_languages_are_understood() -> None:
    """Whatever language is spoken."""
    for word in ("undo", "悔一步", "撤销"):
        served = begun("small", Mode.MODERATE)
        typed(served, "open one as closed", "call a", "0", word)
        assert 1 == served.app.game.session.ply


def test_the_language_changes_at_any_moment() -> None:
    """And the page is written anew."""
    served = begun("small", Mode.MODERATE)
    told = after(served, "open one as closed", "中文")
    assert "剩余时间" in told
    assert "zh" == served.app.settings.language


def test_a_hint_is_told_once() -> None:
    """Where it first matters."""
    served = begun("small", Mode.MODERATE, settings=HINTED)
    told = typed(served, "1", "1", "1", "back", "board", "back")
    assert 1 == told.text.count("Hint · The questions")


def test_adjourning_asks_and_the_safe_way_is_one() -> None:
    """Enter and 1 stay."""
    served = begun("small", Mode.MODERATE)
    typed(served, "open one as closed", "adjourn", "1")
    assert isinstance(served.app.page(), TablePage)
    typed(served, "adjourn", "")
    assert isinstance(served.app.page(), TablePage)


def test_leaving_is_quiet_and_the_game_is_kept() -> None:
    """At the end of the input, and by a word."""
    for end in ((), ("quit",), ("退出",)):
        served = begun("small", Mode.MODERATE)
        told = typed(served, "open one as closed", *end)
        assert "Goodbye" in told.text
        assert served.keeper.kept


def test_notices_are_told() -> None:
    """Those of the start, and those of a move."""
    keeper = Memory(news=[Notice("notice-clock")])
    told = typed(serve(keeper=keeper))
    assert "clock stands before" in told.text


def test_an_interrupt_at_the_prompt_leaves_as_the_end_does() -> None:
    """With a word that what was played is kept."""

    def interrupted(_prompt: str) -> str:
        raise KeyboardInterrupt

    shown = list[str]()
    run(begun("small", Mode.MODERATE).app, ask=interrupted, show=shown.append, width=lambda: 90)
    assert "Goodbye" in "\n".join(shown)


def test_history_is_searched_and_rewound() -> None:
    """By words, and by the number of what was heard."""
    served = begun("small", Mode.MODERATE)
    typed(served, "open one as closed", "call a", "0", "follow a", "history")
    told = after(served, "search one-1")
    assert "title one-1" in told
    assert "title one-0" not in told
    typed(served, "history", f"rewind {'9' * 5000}")
    typed(served, "history", "rewind 2")
    assert 2 == served.app.game.session.ply


def test_a_class_sits_down_by_its_names() -> None:
    """Or by a number."""
    served = begun("small", Mode.CLASS)
    typed(served, "red, blue，green")
    assert 3 == served.app.game.session.state.step


def test_a_briefing_tells_more_where_it_is_asked() -> None:
    """Three lines first."""
    served = serve()
    told = after(served, "begin small moderate", "+")
    assert "house rule" in told


def test_saved_games_are_listed_named_and_gone_on_with() -> None:
    """By numbers and a name typed."""
    served = begun("small", Mode.MODERATE)
    typed(served, "open one as closed", "menu", "saves", "1", "name mine", "1")
    assert "mine" == served.keeper.names[1]
    assert isinstance(served.app.page(), TablePage)


def test_settings_go_round_by_their_numbers() -> None:
    """Each choice goes to the next value."""
    served = serve()
    typed(served, "settings", "1")
    assert "zh" == served.app.settings.language


def test_moves_are_shown_as_text() -> None:
    """They may be typed as they stand."""
    served = begun("small", Mode.MODERATE)
    assert "open one" in after(served, "back", "1", "moves")


def test_every_word_is_a_words_alone() -> None:
    """`S` has one meaning; no word stands for two things in the languages together."""
    meant: dict[str, Word] = {}
    for tag in languages():
        for word in Word:
            for each in Catalog(tag)(f"terminal-words-{word}").split(","):
                assert meant.setdefault(each.strip().casefold(), word) is word


@pytest.mark.parametrize("width", [24, 60, 100])
def test_no_line_is_longer_than_the_terminal(width: int) -> None:
    """In Chinese a sign takes two columns."""
    served = begun("tutorial", Mode.MODERATE, language="zh")
    told = typed(served, "1", "1", "1", "0", "board", "back", "help", width=width)
    assert all(width_of(each) < width for each in told.shown)


def test_nothing_that_a_terminal_would_obey_is_shown() -> None:
    """Not what is typed either."""
    served = begun("small", Mode.MODERATE)
    told = typed(served, "open one as closed", "search \x1b[31mred\x07", "teams \u202e")
    assert all(each == clean(each) or not each.strip() for each in told.shown if each != "> ")


class Voice:
    """Keeps what was to be said."""

    missing = False

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, text: str, language: str, _names: object = ()) -> None:
        """Keep it."""
        self.said.append(f"{language}: {text}")

    def stop(self) -> None:
        """Nothing is said that could be stopped."""


def test_speech_is_switched_on_at_any_moment() -> None:
    """Then all that is shown is said, whole lines, and once more if wanted."""
    served, voice = begun("small", Mode.MODERATE), Voice()
    typed(served, "open one as closed", "speech", "call a", "0", "again", voice=voice)
    assert any("text one-0" in each for each in voice.said)
    assert served.app.settings.speech


def test_a_page_is_not_written_twice() -> None:
    """An answer that changes nothing leaves it standing."""
    served = begun("small", Mode.MODERATE)
    assert "Who gets the floor?" not in after(served, "open one as closed", "dance")
    assert "Who gets the floor?" in after(served, "table")


def test_the_question_is_shown_in_the_words_on_record() -> None:
    """Whatever was guessed."""
    served = begun("small", Mode.MODERATE)
    told = typed(served, "open one as closed", "call a", "0").text
    assert scenario("small").scenes[0].wordings[0].text["en"] in told


def test_a_preview_takes_up_what_was_saved_at_the_next_answer() -> None:
    """A line says that the files were saved; what no longer fits is dropped and told."""
    small = scenario("small")
    files = Saved(small)
    served = serve("small", begin=Begin("small", Mode.MODERATE), watch=files)
    player = Typed("1", "open two")

    def ask(prompt: str) -> str:
        if not player.left and files.scenario is small:
            files.scenario = replace(small, digest="1" * 64, scenes=small.scenes[:1])
            files.changed()
            return ""
        return player.ask(prompt)

    run(served.app, ask=ask, show=player.shown.append, width=lambda: 100, watch=files)
    assert "The files were saved" in player.text
    assert "dropped" in player.text
    assert 0 == served.app.game.session.ply


class Saved(Files):
    """Files of which a test says when they are saved."""

    def start(self, changed: Callable[[], object], /) -> None:
        """Remember whom to tell."""
        self.changed = changed


def test_how_sure_is_typed_as_it_is_read() -> None:
    """A chip by its number or by its per cent."""
    for line in ("3", "80", "80%"):
        served = begun("small", Mode.MODERATE)
        typed(served, "open one as closed", "call a", "1", line)
        assert 80 == served.app.game.session.bets[0].belief.percent


def test_of_whom_nothing_is_on_record_stands_in_one_line() -> None:
    """On the board, at the table, and when a question is left."""
    served = begun("fomc-1996", Mode.MODERATE)
    silent = "Robert Parry, William McDonough, Lawrence Lindsey, Laurence Meyer, Jerry Jordan"
    lines = ("open how-low as recorded", "call yellen", "0", "adjourn", "2")
    told = " ".join(typed(served, *lines).text.split())
    assert f"Nothing on record (–): {silent}" in told
    assert f"{silent} · nothing on record to this question" in told
    assert "Nothing on record: Robert Parry, William McDonough" in told
    assert "more turns belong here" not in told.partition("Debrief")[0]


def test_pieces_are_those_of_the_whole_text() -> None:
    """Text is broken in parts, and no line may end otherwise than if it were broken as a whole."""
    for before, after in product("中Aé,.!、）(“”-%·", repeat=2):
        for text in (f"A{before}{after}中", f"中{before} {after}A"):
            assert tuple(line_break_units(text)) == paper._units.__wrapped__(text)


@pytest.mark.parametrize("width", range(20, 60))
def test_a_number_keeps_the_word_it_counts(width: int) -> None:
    """However narrow the terminal is."""
    lines = wrap("Highlights 8/23 · Time left 13/48 min · 12 turns · 还有 31 分钟", width)
    assert [line for line in lines if line.endswith(tuple("0123456789"))] == []


def test_the_prompt_of_a_language_is_made_harmless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A language that somebody dropped in may say anything there as well."""
    said = Catalog.__call__

    def odd(say: Catalog, key: str, /, **values: object) -> str:
        return "\x1b[2J\u202e> " if key == "terminal-prompt" else said(say, key, **values)

    monkeypatch.setattr(Catalog, "__call__", odd)
    assert "> " in typed(begun("small", Mode.MODERATE), "1").shown
