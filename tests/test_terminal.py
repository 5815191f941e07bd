"""The terminal face: whole games by typing, nothing lost, nothing shown too early."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from making import small
from roundtable.application import Settings
from roundtable.application.ports import Notice
from roundtable.composition import library
from roundtable.errors import GameError
from roundtable.locale import Catalog
from roundtable.rules import Mode, Session, Text
from roundtable.terminal import run
from roundtable.terminal.paper import WIDEST, clean, width_of, wrap
from roundtable.terminal.typed import Word, read

AGI = library().load("agi-next-2026")
LANGUAGES = ("zh", "en")


class Shelf:
    """A library of scenarios in memory; an id without one is broken."""

    def __init__(self, *scenarios, broken=()):
        self._found = {each.id: each for each in scenarios}
        self._broken = tuple(broken)

    def ids(self):
        """Every id."""
        return (*self._found, *self._broken)

    def load(self, scenario_id):
        """A scenario, or its fault."""
        if scenario_id not in self._found:
            raise GameError(f"{scenario_id}.yaml:3:1: broken")
        return self._found[scenario_id]

    def shipped(self):
        """Those that are sound."""
        return tuple(self._found.values())


class Memory:
    """A keeper in memory."""

    def __init__(self, *notices):
        self.kept = None
        self.saves = 0
        self.now = None
        self._notices = notices

    def settings(self):
        """The defaults."""
        return Settings()

    def keep_settings(self, settings):
        """Remember them."""
        self.now = settings

    def save(self, session):
        """Remember it."""
        self.kept = session
        self.saves += 1

    def resume(self, scenario_id):
        """What was saved last."""
        return self.kept.copy() if self.kept and self.kept.scenario.id == scenario_id else None

    def daily(self, _scenario_id, seed):
        """The daily scene of that day, if it was saved last."""
        found = self.kept
        return found.copy() if found and found.mode is Mode.DAILY and found.seed == seed else None

    def forget(self, _scenario_id):
        """Forget it."""
        self.kept = None

    waits = unseen = False

    def notices(self):
        """What there is to tell, once."""
        told, self._notices = self._notices, ()
        return told


def typing(  # noqa: PLR0913 -- what is set beside what is asked for
    *lines, scenario=None, keeper=None, language="en", lang=None, width=80, settings=None, **options
):
    """Everything shown while these lines are typed, then Ctrl-D."""
    shown, waiting = [], iter(lines)

    def ask(_prompt):
        shown.append(">")
        try:
            line = next(waiting)
        except StopIteration:
            raise EOFError from None
        if isinstance(line, BaseException):
            raise line
        return line

    scenario = scenario or small()
    run(
        Shelf(scenario),
        keeper or Memory(),
        settings=settings or Settings(language=language, hints=False),
        language=lang,
        ask=ask,
        show=shown.append,
        width=lambda: width,
        **{"scenario": scenario.id, "mode": Mode.MODERATE, "clock": 100, "seed": 0} | options,
    )
    assert not list(waiting), "not every line was asked for"
    return shown


def text_of(shown):
    """What was shown as one text without breaks."""
    return re.sub(r"\s+", " ", "\n".join(shown))


class Player:
    """Plays by reading the screen alone: tries the choices of a page in turn."""

    def __init__(self, keeper, language, watch=None):
        self.say = Catalog(language)
        self.keeper = keeper
        self.shown = []
        self.page = []
        self.tried = 0
        self.parts = 0
        self.watch = watch

    def show(self, line):
        """Read a line."""
        self.shown.append(line)
        self.page.append(line)

    def ask(self, _prompt):
        """Choose."""
        if self.watch:
            self.watch(self)
        assert len(self.shown) < 20_000, "the game does not end"
        if self.say("library-heading") in self.page:
            return "quit"
        numbers = [int(m[1]) for line in self.page if (m := re.match(r"(\d+)\. ", line))]
        if numbers:
            self.tried = 0
        if self.say("terminal-debrief-lists") in self.page:
            self.parts += 1
            self.page = []
            return str(self.parts)
        self.page = []
        self.tried += 1
        return str(self.tried)


def whole(scenario, mode, language, watch=None):
    """A whole game played from the screen."""
    keeper = Memory()
    player = Player(keeper, language, watch)
    settings = Settings(language=language, clock=50, hints=False)
    run(
        Shelf(scenario),
        keeper,
        settings=settings,
        scenario=scenario.id,
        mode=mode,
        seed=0,
        ask=player.ask,
        show=player.show,
        width=lambda: 80,
    )
    return player


def no_leak(player):
    """Nothing is on the screen of a turn that was not heard."""
    kept = player.keeper.kept
    if kept is None or kept.over or kept.mode is Mode.WHO:
        return
    heard = {turn.id for turn in kept.heard}
    text = text_of(player.shown).replace(" ", "")
    for scene in kept.scenario.scenes:
        for turn in scene.turns:
            if turn.id not in heard:
                assert turn.text[player.say.language].replace(" ", "") not in text, turn.id


@pytest.mark.parametrize(
    "scenario", [small(), small(coda=False), AGI], ids=["small", "no coda", "agi"]
)
@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_game_is_played_from_the_screen_alone(scenario, mode, language):
    """By numbers only, every mode ends in a debrief, and every move was kept."""
    player = whole(scenario, mode, language, no_leak if scenario is not AGI else None)
    session = player.keeper.kept
    assert session.over
    assert session.ply == player.keeper.saves
    assert player.say("debrief-title") in player.shown
    assert player.say("limits-unheard") in player.shown
    assert player.say("terminal-bye-menu") == player.shown[-1]
    assert all(width_of(line) < 80 for line in player.shown)


@pytest.mark.parametrize("mode", [Mode.MODERATE, Mode.REPLAY])
def test_nothing_unheard_is_shown_of_the_shipped_scenario(mode):
    """Until it is heard no turn's text is on the screen, whatever is looked at."""
    whole(AGI, mode, "en", no_leak)


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_shows_neither_name_nor_place_before_the_guess(language):
    """The turn on the table is shown without what gives it away."""

    def watch(player):
        session = player.keeper.kept
        if session is None or session.over:
            return
        turn, say = session.pending, player.say
        page = player.shown[max(i for i, line in enumerate(player.shown) if head in line) :]
        picks = page[page.index(say("who-ask")) :] if say("who-ask") in page else []
        before = page[: len(page) - len(picks)]
        name = session.scenario.panelist[turn.speaker].name[language]
        assert name not in "".join(before) or name in turn.text[language]
        assert not [line for line in before if turn.title[language] == line.strip()]
        assert "¶" not in "".join(before)
        looked.append(turn.id)

    looked = []
    head = Catalog(language)("who-ordinal", number=1, all=1).split("1")[0]
    whole(AGI, Mode.WHO, language, watch)
    assert len(looked) > 30


def test_words_of_both_languages_are_understood():
    """A Chinese word does in the English game, and the other way round."""
    assert Word.UNDO is read("悔").word is read("Undo").word
    assert Word.HELP is read("？").word is read("help").word
    assert Word.NOTHING is read("没数").word
    assert "zh" == read("中文").language
    assert (2, 60) == read("２　60%").numbers
    assert "en" == read("English").language


@pytest.mark.parametrize(
    "line", ["", " ", "9999", "-1", "٣", "foo", "\x1b[A", "1 2 3", "back", "x" * 5000]
)
def test_wrong_input_gets_one_line_and_loses_nothing(line):
    """What is possible is said in a line; the game stands where it stood."""
    keeper = Memory()
    shown = typing("1", "1", "1", line, "1", "0", keeper=keeper, width=300)
    asked = [i for i, each in enumerate(shown) if each == ">"]
    between = [each for each in shown[asked[3] + 1 : asked[4]] if each]
    assert len(between) <= 2
    assert "Type a number from 1 to" in between[0]
    assert ("open", "call a") == (keeper.kept.log[0][:4], keeper.kept.log[1])


def test_choice_that_is_not_possible_tells_the_reason():
    """Who cannot speak yet can be chosen, and the reason is all that happens."""
    keeper = Memory()
    shown = text_of(typing("1", "1", "1", "2", keeper=keeper))
    assert "Not possible: Something before it must be heard first" in shown
    assert shown.count("Something before it must be heard first") == 2
    assert 1 == keeper.kept.ply


def test_moves_can_be_typed_as_text():
    """The text form does what the numbers do, with its belief or with the question asked."""
    keeper = Memory()
    typing("open one as closed", "call a expect yes at 60", "connect b a", "no 80", keeper=keeper)
    log = ("open one as closed", "call a expect yes at 60", "connect b a expect no at 80")
    assert log == keeper.kept.log


def test_move_typed_that_is_not_legal_changes_nothing():
    """The reason is told and the game stays."""
    keeper = Memory()
    shown = text_of(typing("open one", "open one", "call nobody", "match x", keeper=keeper))
    assert "This question was put before" in shown
    assert "Nobody named “nobody”" in shown
    assert ("open one",) == keeper.kept.log


def test_certainty_cannot_be_typed():
    """Only the record itself may be certain."""
    keeper = Memory()
    shown = text_of(typing("open one", "call a expect yes at 100", keeper=keeper))
    assert "Only the record is that certain" in shown
    assert ("open one",) == keeper.kept.log


def test_forecast_is_given_step_by_step_or_at_once():
    """A number and a chip, both in a line, the chip's per cent, a change of mind, no idea."""
    for lines, belief in (
        (("1", "2"), 60),
        (("1 60",), 60),
        (("1", "95%"), 95),
        (("1", "back", "2", "1"), 40),
        (("0",), 0),
        (("1", "0"), 0),
        (("no idea",), 0),
        (("1 61", "1", "61", "80"), 80),
    ):
        keeper = Memory()
        typing("open one", "1", *lines, keeper=keeper)
        rider = keeper.kept.peek().rider
        assert belief == (rider.percent if rider else 0), lines


def test_back_from_a_forecast_makes_no_move():
    """The card is put away; somebody else can be chosen."""
    keeper = Memory()
    typing("open one", "1", "back", keeper=keeper)
    assert ("open one",) == keeper.kept.log


def test_undo_takes_the_move_back_and_keeps_the_forecast():
    """The same move is not forecast twice."""
    keeper = Memory()
    shown = text_of(typing("open one", "1", "yes 60", "undo", "1", keeper=keeper))
    assert "Taken back" in shown
    assert ("open one", "call a expect yes at 60", "undo", "call a") == keeper.kept.log


def test_undo_before_the_first_move_is_refused():
    """There is nothing to take back."""
    assert "There is nothing to take back" in text_of(typing("1", "undo"))


def test_undo_in_replay_takes_one_move_back():
    """A turn that follows by itself then waits; one more takes the guess before it back."""
    keeper = Memory()
    lines = ("1", "guess open one", "guess call a", "0", "follow a", "undo")
    before = ("guess open one", "guess call a", "hear", "guess follow a")
    shown = typing(*lines, keeper=keeper, mode=Mode.REPLAY)
    assert before == tuple(map(str, keeper.kept.moves))
    assert any(each.startswith("1. Press a further") for each in shown[-8:])
    typing(*lines, "1", keeper=keeper, mode=Mode.REPLAY)
    assert (*before, "hear") == tuple(map(str, keeper.kept.moves))
    typing(*lines, "undo", keeper=keeper, mode=Mode.REPLAY)
    assert before[:-1] == tuple(map(str, keeper.kept.moves))


def test_undo_in_replay_at_a_forecast_takes_only_the_guess_back():
    """While a turn waits the guess before it can be taken back."""
    keeper = Memory()
    typing("1", "open one", "call a", "undo", keeper=keeper, mode=Mode.REPLAY)
    assert ("guess open one",) == tuple(map(str, keeper.kept.moves))


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt()])
def test_leaving_is_quiet_and_the_game_is_kept(end):
    """Ctrl-D and Ctrl-C say goodbye; coming back goes on in the same place."""
    keeper = Memory()
    shown = typing("1", "1", "1", end, keeper=keeper)
    assert shown[-1].startswith("Goodbye. This game is saved")
    shown = typing("1", "1", "0", keeper=keeper, mode=None)
    assert "1. Continue: Moderate, Question 1, 10 / 11 min left" in shown
    assert 2 == keeper.kept.ply


def test_menu_leads_out_of_a_game_and_back():
    """`menu` shows the library, where the game waits, and `quit` leaves it."""
    keeper = Memory()
    shown = typing("1", "1", "1", "menu", "quit", keeper=keeper)
    assert any("Continue: Moderate, Question 1" in line for line in shown)
    assert "Goodbye." == shown[-1]


def test_finished_game_can_be_looked_at_again():
    """What is over is offered as a debrief."""
    keeper = Memory()
    typing("open one", "adjourn", "adjourn", "5", "quit", keeper=keeper)
    shown = typing("1", keeper=keeper, mode=None)
    assert "1. See the debrief of the last game" in shown
    assert "Debrief" in shown


def test_language_changes_at_any_moment_without_losing_the_place():
    """The page is written anew in the other language, and the choice is kept."""
    keeper = Memory()
    shown = typing("open one", "1", "zh", keeper=keeper)
    assert "zh" == keeper.now.language
    assert f"0. {Catalog('zh')('chip-no-idea')}" in shown[-6:]
    assert Catalog("zh")("terminal-bye") == shown[-1]
    assert ("open one",) == keeper.kept.log


def test_a_scenario_in_one_language_is_played_in_it():
    """Its page and its game speak it, the menu speaks the player's own; nothing of it is kept."""
    keeper, english = Memory(), replace(small(), languages=("en",))
    shown = typing("menu", "1", "2", "menu", scenario=english, keeper=keeper, language="zh")
    say = Catalog("en")
    assert say("briefing-start") in "\n".join(shown[: shown.index(">")])
    after = shown[shown.index(">") :]
    assert Catalog("zh")("library-heading") in "\n".join(after)
    assert say("mode-moderate") in "\n".join(after)
    assert Catalog("zh")("terminal-bye-menu") == shown[-1]
    assert keeper.now is None or keeper.now.language == "zh"


def test_a_language_asked_for_is_not_kept():
    """It is for this run, and wins over a scenario's only language."""
    keeper, english = Memory(), replace(small(), languages=("en",))
    settings = Settings(language="en")
    shown = typing("1", scenario=english, keeper=keeper, settings=settings, lang="zh")
    assert Catalog("zh")("terminal-bye-menu") == shown[-1]
    assert keeper.now is None or keeper.now.language == "en"


def test_clock_is_set_in_the_menu():
    """By its number or its per cent; inside a game it is refused."""
    keeper = Memory()
    typing("clock", "2", "clock", "50", "clock", "back", keeper=keeper, scenario=None, mode=None)
    assert 50 == keeper.now.clock
    shown = text_of(typing("1", "clock", keeper=keeper))
    assert "set before it begins" in shown


def test_words_show_and_change_nothing():
    """Help, history, lanes, moves and table can be looked at, in a forecast too."""
    keeper = Memory()
    words = ("help", "history", "lanes", "moves", "table", "board", "back")
    shown = text_of(typing("open one", *words, "1", "help", "moves", "0", "history", keeper=keeper))
    for each in ("How to play", "Nobody has spoken yet", "Your session", "call a", "text one-0"):
        assert each in shown
    assert ("open one", "call a") == keeper.kept.log


def test_table_tells_question_speech_and_what_the_record_did():
    """Everything of the views is on the screen."""
    shown = text_of(typing("open one as closed", "call a expect yes at 60"))
    for each in (
        "Question 1: one",
        "You ask: closed one",
        "Your wording (closed): note",
        "The real moderator asked: question one",
        "a: 0 of 2 heard",
        "a answers: title one-0",
        "text one-0",
        "Quoted in the source; “All”, ¶1",
        "Right: +",
        "The scenario’s reading: “yes”",
        "The real moderator at this step: a · title one-0",
        "Stage time left 8 / 11 min",
    ):
        assert each in shown, each


def test_closed_scene_is_summed_up():
    """Leaving a question tells what was heard in it and what was not."""
    shown = text_of(typing("open one", "call a", "0", "open two"))
    assert "That question is closed: one" in shown
    assert "a: 1 not heard" in shown


def test_escape_sequences_and_controls_are_stripped():
    """Nothing a scenario says is obeyed by the terminal."""
    evil = "\x1b]0;owned\x07A\x1b[31mred\x1b[0m\x9b2Jx\x00\u202ey\rz\nq\x1b"
    assert "Aredxy z q" == clean(evil)
    assert "after" == clean("\x1b[?1049h\x1b(B\x1bcafter")
    assert "safe" == clean("\x1bPsecret\x1b\\safe")
    hostile = replace(small(), title=Text.of({"zh": evil, "en": evil}))
    shown = "".join(typing(scenario=hostile))
    assert not [c for c in shown if not c.isprintable()]
    assert "owned" not in shown


def test_broken_scenario_is_told_in_a_line_and_the_rest_can_be_played():
    """A fault in one file does not close the library."""
    shown = []

    def ask(_prompt):
        raise EOFError

    shelf = Shelf(small(), broken=["bad"])
    run(
        shelf,
        Memory(),
        settings=Settings(language="en"),
        scenario="bad",
        ask=ask,
        show=shown.append,
    )
    assert "bad cannot be played: bad.yaml:3:1: broken" in shown
    assert "1. Small" in text_of(shown) or "1. small" in text_of(shown).lower()


@pytest.mark.parametrize(
    ("seen", "lines", "offers"),
    [((), ("quit",), 1), ((), ("2", "1", "menu", "quit"), 1), (("tutorial",), ("quit",), 0)],
    ids=["looks in", "begins", "comes back"],
)
def test_newcomer_is_led_to_the_tutorial_by_its_number(seen, lines, offers):
    """The shelf names the number to type until a game has begun, and that is kept."""
    keeper, shown, typed = Memory(), [], iter(lines)
    run(
        Shelf(small(), replace(small(), id="tutorial")),
        keeper,
        settings=Settings(language="en", seen=seen),
        ask=lambda _: next(typed),
        show=shown.append,
        width=lambda: 200,
    )
    assert text_of(shown).count(Catalog("en")("terminal-tutorial", number=2)) == offers
    begun = keeper.now is not None and "tutorial" in keeper.now.seen
    assert begun == (len(lines) > 1)


def test_empty_library_says_so():
    """Without scenarios one can only leave."""
    shown = []
    answers = iter(["1", "quit"])
    run(
        Shelf(),
        Memory(),
        settings=Settings(language="en"),
        ask=lambda _: next(answers),
        show=shown.append,
    )
    assert "No scenario was found." in shown


def test_notices_are_told_before_the_next_question():
    """What the keeper has to tell is told once."""
    keeper = Memory(Notice("notice-unwritable", {"file": "/x/y", "games": 2}))
    shown = text_of(typing("1", keeper=keeper))
    assert 1 == shown.count("/x/y cannot be written")


def test_lines_are_broken_at_the_width_of_the_terminal():
    """Chinese counts double, Latin words stay whole, and very wide terminals are not filled."""
    assert ("你好，", "世界") == wrap("你好，世界", 6)
    assert ("hello", "world") == wrap("hello world", 9)
    assert ("aaaa", "aa") == wrap("aaaaaa", 4)
    assert 8 == width_of("“你好”")
    for width in (20, 40, 500):
        shown = typing("open one", "help", language="zh", scenario=AGI, width=width)
        assert max(map(width_of, shown)) < min(width, WIDEST)


def test_game_is_kept_before_its_result_is_shown():
    """The move is saved when the first line of its outcome appears."""
    shown, keeper = [], Memory()

    def show(line):
        if "text one-0" in line:
            assert "call a" in keeper.kept.log
        shown.append(line)

    answers = iter(["open one", "call a", "0"])

    def ask(_prompt):
        try:
            return next(answers)
        except StopIteration:
            raise EOFError from None

    run(
        Shelf(small()),
        keeper,
        settings=Settings(language="en"),
        scenario="small",
        mode="moderate",
        ask=ask,
        show=show,
    )
    assert any("text one-0" in line for line in shown)


def test_the_coda_can_be_skipped():
    """There the discussion is over already, so nothing is adjourned."""
    shown = text_of(typing("open one", "adjourn"))
    assert "Skip to the debrief" in shown.partition("summing-up")[2]
    assert "Adjourn" not in shown.partition("summing-up")[2]


def test_undo_in_the_coda_goes_back_to_the_table():
    """Adjourning can be taken back."""
    keeper = Memory()
    typing("open one", "adjourn", "undo", keeper=keeper)
    assert not keeper.kept.over
    assert ("open one",) == tuple(map(str, keeper.kept.moves))


def test_resumed_session_is_played_on_and_not_a_copy_of_the_old():
    """Coming back in Who said it? goes on with the turn that was on the table."""
    keeper = Memory()
    typing("1", "1 60", "0", keeper=keeper, mode=Mode.WHO)
    assert 2 == keeper.kept.ply
    shown = typing("1", "1 40", keeper=keeper, mode=None)
    assert "1. Continue: Who said it?" in shown
    assert 3 == keeper.kept.ply
    assert isinstance(keeper.kept, Session)


def test_help_in_who_writes_the_turn_again():
    """After a look at the help the turn on the table is shown once more."""
    keeper = Memory()
    shown = text_of(typing("1", "help", keeper=keeper, mode=Mode.WHO))
    assert 2 == shown.count("Turn 1 of 6")
    assert "How to play" in shown


def test_question_of_replay_is_the_moderators():
    """In Replay it is not the player who asked."""
    shown = text_of(typing("1", "open one", mode=Mode.REPLAY))
    assert "The real moderator asked: question one" in shown
    assert "You ask" not in shown


def seeds(*lines, **options):
    """The seeds of all games that were played while these lines are typed."""
    begun = {}

    class Noting(Memory):
        def save(self, session):
            super().save(session)
            begun.setdefault(id(session), session)

    typing(*lines, keeper=Noting(), **options)
    return [each.seed for each in begun.values()]


def test_each_game_of_a_run_is_dealt_anew():
    """Unless a seed was asked for, which then holds for all of them."""
    twice = ("1", "1 60", "menu", "1", "4", "1", "1 60")
    first, second = seeds(*twice, mode=Mode.WHO, seed=None)
    assert first != second
    assert [5, 5] == seeds(*twice, mode=Mode.WHO, seed=5)


def test_mode_of_the_command_line_counts_for_the_first_visit():
    """Back in the library the next visit asks what to play."""
    shown = text_of(typing("1", "open one", "menu", "1"))
    assert "Who said it? The names are hidden" in shown
    assert 1 == len(seeds("open one", "menu", "1", "5"))


def test_kept_game_is_forgotten_after_a_question():
    """`forget` asks back; only a yes drops it."""
    for lines, kept in (
        (("forget", "2"), True),
        (("forget", "back"), True),
        (("丢弃", "1"), False),
    ):
        keeper = Memory()
        typing("1", "open one", keeper=keeper)
        shown = text_of(typing(*lines, keeper=keeper, mode=None))
        assert "Also: forget, " in shown
        assert "It cannot be brought back." in shown
        assert kept == (keeper.kept is not None)
    assert "1. Moderate: " in shown.partition("Forgotten.")[2]


def test_nothing_can_be_forgotten_where_nothing_is_kept():
    """Without a kept game, and in a game, the word means nothing."""
    shown = text_of(typing("forget", mode=None))
    assert "brought back" not in shown
    keeper = Memory()
    shown = text_of(typing("1", "open one", "forget", keeper=keeper))
    assert "brought back" not in shown
    assert keeper.kept is not None


def test_clock_can_be_the_scenarios_own():
    """Its number comes first; the answer and the page say so, and the game is played with it."""
    keeper = Memory()
    shown = text_of(typing("clock", "1", "1", "open one", keeper=keeper, mode=None))
    assert 3 == shown.count("Stage time: the scenario’s own")
    assert small().clock == keeper.kept.clock


def test_nothing_is_taken_back_once_it_is_over():
    """The debrief tells what was never heard."""
    keeper = Memory()
    shown = typing("1", "open one", "adjourn", "adjourn", "undo", keeper=keeper)
    assert "There is nothing to take back." in shown
    assert keeper.kept.over
