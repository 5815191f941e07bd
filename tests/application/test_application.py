"""What a command does, is kept before it is answered, and what is asked first."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import making
import pytest
from roundtable.application import Settings, notice_text, parse_command
from roundtable.application.commands import (
    Back,
    Begin,
    Bet,
    Change,
    Daily,
    Forget,
    Jump,
    Make,
    Next,
    Quit,
    Reload,
    Resume,
    Rewind,
    Seen,
    Show,
    Sure,
)
from roundtable.application.pages import (
    BetPage,
    BoardPage,
    BriefingPage,
    ClosePage,
    ConfirmPage,
    DebriefPage,
    FindingsPage,
    LanesPage,
    LibraryPage,
    SavesPage,
    TablePage,
    WordingPage,
)
from roundtable.application.ports import Notice
from roundtable.application.tables import chair, table
from roundtable.locale import Catalog
from roundtable.rules import Adjourn, Mode, Open, Seat, Session
from roundtable.search.form import Form
from serving import Files, Memory, begun, serve

HINTED = Settings(language="en")


def do(app, *lines):
    """Do commands given as lines; the last answer."""
    return [app.do(parse_command(line)) for line in lines][-1]


# Between pages


def test_a_game_begins_with_its_briefing_and_ends_in_the_library():
    """Library, briefing, board: and back leads where one came from."""
    app = serve().app
    assert isinstance(app.page(), LibraryPage)
    do(app, "begin small moderate")
    assert isinstance(app.page(), BriefingPage)
    do(app, "next")
    assert isinstance(app.page(), BoardPage)
    do(app, "back", "sure show library")
    assert isinstance(app.page(), LibraryPage)


def test_a_briefing_has_three_lines_and_the_rest_behind_a_fold():
    """Nobody reads method before the first move."""
    page = serve(begin=Begin("small", Mode.MODERATE)).app.page()
    assert 3 == len(page.lines)
    assert page.more


def test_one_question_asks_its_wording_at_once():
    """There is no board to choose from."""
    app = begun("small", Mode.QUESTION).app
    assert isinstance(app.page(), WordingPage)
    assert "back" not in {each.id for each in app.page().choices}


def test_a_wording_that_was_guessed_is_told_once_with_what_the_others_would_have_done():
    """The recorded one is put, whatever was guessed."""
    app = begun("small", Mode.MODERATE).app
    do(app, "ask open one", "move open one as closed")
    page = app.page()
    assert ("question one", False, True) == (page.put.text, page.put.known, page.fresh)
    assert [("closed one", True)] == [(each.text, each.guessed) for each in page.put.others]
    do(app, "move call a")
    assert not app.page().fresh


def test_a_bet_shows_its_evidence_and_goes_on_from_the_pick():
    """An option, then a chip; back takes the pick away, and then the bet."""
    app = begun("small", Mode.MODERATE).app
    do(app, "move open one", "ask call a", "pick yes")
    page = app.page()
    assert isinstance(page, BetPage)
    assert ("yes", "question one") == (page.picked.id, page.put.text)
    do(app, "back")
    assert app.page().picked is None
    do(app, "back")
    assert isinstance(app.page(), TablePage)
    done = do(app, "ask call a", "pick yes", "bet yes 80")
    assert ["bet", "speech", "reveal", "right"] == [each.id for each in done.cues]
    verdict = app.page().speech.verdicts[0]
    assert ("right", 80) == (verdict.kind, verdict.percent)


def test_an_open_bet_lies_at_the_seat():
    """Until it is settled, with its chip and no points."""
    app = begun("small", Mode.MODERATE).app
    do(app, "move open one", "move call a expect no at 60")
    slip = app.page().seats[0].slip
    assert ("open", 60, "") == (slip.status, slip.percent, slip.points)


def test_a_question_left_is_closed_before_the_next():
    """With what became of its bets."""
    app = begun("small", Mode.MODERATE).app
    do(app, "move open one", "move call a expect no at 60", "move open two")
    page = app.page()
    assert isinstance(page, ClosePage)
    assert ["wrong"] == [each.slip.status for each in page.bets]
    do(app, "next")
    assert "two" == app.page().scene


def test_who_has_nothing_on_record_is_pale_at_the_seat_and_no_choice():
    """No dead card stands among what can be chosen."""
    people = ("a", "b")
    scene = making.scene("one", people, [("a", "answer", None, 2, "yes")])
    session = Session(making.scenario([scene], people, coda=False), clock=100)
    session.push("open one")
    assert ["ahead", "pale"] == [each.state for each in table(session, Catalog("en")).seats]
    assert {0, None} == {each.index for each in chair(session, Catalog("en"))}


# What is asked first


@pytest.mark.parametrize("mode", [Mode.MODERATE, Mode.QUESTION])
def test_adjourning_early_asks(mode):
    """While something can still be heard; the safe way stands first and changes nothing."""
    served = begun("small", mode)
    app = served.app
    do(app, "move open one") if mode is Mode.MODERATE else app.do(app.page().choices[0].command)
    app.do(Make(Adjourn()))
    page = app.page()
    assert isinstance(page, ConfirmPage)
    assert Back() == page.choices[0].command
    app.do(page.choices[0].command)
    assert isinstance(app.page(), TablePage)
    app.do(Make(Adjourn()))
    app.do(app.page().choices[1].command)
    assert app.game.session.state.current > 1


def test_leaving_a_class_asks():
    """Whichever way it is left; any other game goes to the library at once."""
    app = begun("small", Mode.CLASS).app
    app.do(Make(Seat(("1", "2"))))
    app.do(Show("library"))
    assert isinstance(app.page(), ConfirmPage)
    app.do(Sure(Show("library")))
    assert isinstance(app.page(), LibraryPage)
    app = begun("small", Mode.MODERATE).app
    app.do(Show("library"))
    assert isinstance(app.page(), LibraryPage)


def test_going_back_by_several_moves_asks():
    """And says how many; bets stand."""
    app = begun("small", Mode.MODERATE).app
    do(app, "move open one", "move call a expect yes at 60", "move follow a")
    app.do(Rewind(1))
    assert isinstance(app.page(), ConfirmPage)
    app.do(app.page().choices[1].command)
    assert 1 == app.game.session.ply
    assert 1 == len(app.game.session.bets)


def test_quitting_tells_what_could_not_be_kept():
    """Once; then it ends."""
    keeper = Memory(parting=(Notice("notice-undone"),))
    app = serve(keeper=keeper).app
    assert not app.do(Quit()).over
    assert (notice_text(Notice("notice-undone"), app.say),) == app.page().lines
    assert app.do(app.page().choices[1].command).over


def test_only_the_sources_own_address_is_opened():
    """And only once it was confirmed."""
    app = begun("small", Mode.MODERATE).app
    assert do(app, "visit https://evil.example/").refused
    do(app, "visit https://example.org/")
    assert isinstance(app.page(), ConfirmPage)
    assert "https://example.org/" == app.do(app.page().choices[1].command).visit


# Keeping


def test_a_move_is_kept_before_it_is_answered():
    """And nothing that changes no game is."""
    served = begun("small", Mode.MODERATE)
    do(served.app, "ask open one", "show settings", "back")
    assert 0 == served.keeper.saves
    do(served.app, "move open one")
    assert 1 == served.keeper.saves
    do(served.app, "undo")
    assert 2 == served.keeper.saves


def test_what_is_refused_changes_nothing():
    """With a line why; neither the position nor what is kept."""
    served = begun("small", Mode.MODERATE)
    do(served.app, "move open one")
    before = served.app.page(), served.keeper.saves
    for line in (
        "move open one", "move call b", "move call a expect dance at 60",
        "move call a expect yes at 100", "bet yes 60", "stake 0", "uncover", "pick yes",
        "unfold one-0", "set text 17", "set dance on", "save report", "begin nobody moderate",
        "begin small question nowhere", "jump one", "reload", "show findings", "restore",
    ):  # fmt: skip
        done = do(served.app, line)
        assert done.refused, line
        assert done.notices, line
        assert before == (served.app.page(), served.keeper.saves), line


def test_a_kept_game_is_gone_on_with():
    """From the library, and by its number, where it was."""
    served = begun("small", Mode.MODERATE)
    do(served.app, "move open one", "move call a", "sure show library small")
    ways = [each.id for each in served.app.page().choices]
    assert "continue" == ways[0]
    served.app.do(served.app.page().choices[0].command)
    assert "one" == served.app.page().scene
    served.app.do(Resume(1))
    assert isinstance(served.app.page(), TablePage)


def test_saved_games_are_renamed_removed_and_brought_back():
    """What was removed last comes back."""
    served = begun("small", Mode.MODERATE)
    app = served.app
    do(app, "move open one", "show saves", "rename 1 mine", "show saves 1")
    page = app.page()
    assert isinstance(page, SavesPage)
    assert "mine" == page.rows[0].name
    do(app, "remove 1")
    assert ((), "mine") == (app.page().rows, app.page().removed)
    do(app, "restore")
    assert 1 == len(app.page().rows)
    assert "small" in do(app, "export 1").text
    assert do(app, "import nonsense").refused


def test_forgetting_asks():
    """Then every game of the scenario is gone."""
    served = begun("small", Mode.MODERATE)
    do(served.app, "move open one")
    served.app.do(Forget("small"))
    assert served.keeper.kept
    served.app.do(served.app.page().choices[1].command)
    assert not served.keeper.kept


# The question of the day


def test_the_question_of_the_day_is_gone_on_with_and_played_once():
    """Left and come back to; once it is over its result is shown again."""
    served = serve("agi-next-2026")
    app = served.app
    app.do(Daily())
    assert isinstance(app.page(), BriefingPage)
    app.do(Next())
    app.do(app.page().choices[0].command)
    app.do(Sure(Show("library")))
    app.do(Daily())
    assert isinstance(app.page(), TablePage)
    app.do(Sure(Make(Adjourn())))
    app.do(Next())
    page = app.page()
    assert isinstance(page, DebriefPage)
    assert "daily" == page.tab
    app.do(Show("library"))
    assert app.do(Daily()).notices
    assert isinstance(app.page(), DebriefPage)


def test_a_result_tells_nothing_of_what_was_said():
    """Title, date, marks and points alone."""
    served = serve("agi-next-2026", language="en")
    app = served.app
    app.do(Daily())
    app.do(Next())
    app.do(app.page().choices[0].command)
    while not app.game.session.over:
        choice = app.page().choices[0]
        app.do(choice.command if choice.id != "adjourn" else Sure(Make(Adjourn())))
    text = app.do(parse_command("save result")).text
    told = [turn.title["en"] for turn in app.game.session.scenario.turn.values()]
    positions = [
        p.text["en"] for s in app.game.session.scenario.scenes for p in s.question.positions
    ]
    assert "2026-11-28" in text
    assert not [each for each in (*told, *positions) if each in text]


# Settings, language, hints


def test_a_setting_is_kept_and_takes_effect_at_once():
    """By the value's own name."""
    served = serve()
    served.app.do(Change("language", "zh"))
    assert "zh" == served.app.page().language == served.keeper.settings_kept.language
    served.app.do(Change("motion", "off"))
    assert not served.keeper.settings_kept.motion
    served.app.do(Change("key undo", "z"))
    assert {"undo": "z"} == served.app.settings.keys


def test_a_language_asked_for_on_this_run_is_not_kept():
    """Nor a clock; what is changed beside them is."""
    served = serve(language="zh", clock=50)
    served.app.do(Change("text", "125"))
    kept = served.keeper.settings_kept
    assert ("en", 0, 125) == (kept.language, kept.clock, kept.text)


def test_every_setting_is_reached_by_numbers():
    """Each choice goes to the next value, and round again."""
    app = serve().app
    app.do(Show("settings"))
    for part in app.page().parts:
        for row in part.rows:
            seen = set()
            for _ in row.values:
                choice = next(c for c in app.page().choices if c.id == f"setting:{row.name}")
                assert not app.do(choice.command).refused
                seen.add(choice.command.value)
            assert len(seen) == len(row.values)


def test_a_hint_is_given_once_where_it_first_matters():
    """And none on a page of an author's preview."""
    app = serve(settings=HINTED).app
    do(app, "begin small moderate", "next")
    assert "board" == app.page().hint.id
    app.do(Seen("board"))
    assert app.page().hint is None
    do(app, "ask open one", "move open one", "ask call a")
    assert "chip" == app.page().hint.id
    app.do(Seen("all"))
    assert app.page().hint is None


def test_a_milestone_is_heard_with_the_game_that_reaches_it():
    """Once: a later game that does as much sounds no more."""
    app = begun("small", Mode.WHO, clock=100).app
    ends = []
    for _ in range(2):
        do(app, "sure show library", "begin small moderate", "next", "move open one", "move call a")
        ends.append([each for each in do(app, "sure move adjourn").cues if each.id == "milestone"])
        while not app.game.session.over:
            ends[-1] += [c for c in do(app, "sure move adjourn").cues if c.id == "milestone"]
    assert ["First debrief" in ends[0][0].caption, []] == [True, ends[1]]


def test_a_newcomer_is_offered_the_tutorial():
    """In the library and in the briefing of any other game, until a game has begun."""
    app = serve("small", "tutorial", settings=HINTED).app
    assert app.page().tip
    do(app, "begin small moderate")
    assert "tutorial" in {each.id for each in app.page().choices}
    do(app, "next", "sure show library")
    assert not app.page().tip


@pytest.mark.parametrize(("language", "most"), [("en", 120), ("zh", 230)])
def test_a_newcomer_bets_within_forty_seconds(language, most):
    """At 228 English words or 400 Chinese characters a minute, with the evidence for the first bet."""
    app = serve("small", "tutorial", language=language, settings=HINTED).app
    library = app.page()
    card = next(each for each in library.cards if each.tutorial)
    do(app, "begin tutorial moderate")
    page = app.page()
    assert isinstance(page, BetPage)
    assert page.hint is not None
    texts = (
        library.tagline, library.tip, card.title, card.tagline, page.hint.title, page.hint.body,
        page.put.lead, page.put.mark, page.put.text, page.title, page.rule, page.face.name,
        page.face.title, page.near, page.confirm, page.background_title,
        *(f"{each.body} {each.place}" for each in page.background),
        *(each.text for each in page.options), *(each.label for each in page.chips),
    )  # fmt: skip
    whole = " ".join(texts)
    read = len(whole.split()) if language == "en" else len(re.findall(r"[^\W_]", whole))
    assert read <= most


def test_the_tutorial_opens_on_a_bet_only_once():
    """Whoever has played before reads what every game begins with."""
    app = serve("small", "tutorial", settings=HINTED).app
    do(app, "begin tutorial moderate", "back", "sure show library", "begin tutorial moderate")
    assert isinstance(app.page(), BriefingPage)


def test_a_broken_scenario_is_told_and_the_rest_can_be_played():
    """With why, in the library and where it is begun."""
    app = serve("small", broken=("bad",)).app
    card = app.page().cards[1]
    assert card.broken
    assert not app.page().choices[1].legal
    assert do(app, "begin bad moderate").refused
    assert not do(app, "begin small moderate").refused


# Moves


def test_undo_goes_back_to_the_last_question_left_and_not_behind():
    """Where something is asked it is put away instead."""
    app = begun("small", Mode.MODERATE).app
    do(app, "move open one", "ask call a", "undo")
    assert isinstance(app.page(), TablePage)
    do(app, "undo")
    assert isinstance(app.page(), BoardPage)
    assert do(app, "undo").refused


def test_a_question_is_told_of_when_it_is_left_and_not_after_the_next_wording():
    """And once it was told there is no way back into it."""
    app = begun("small", Mode.MODERATE).app
    do(app, "move open one", "ask call a", "bet yes 60", "show board", "ask open two")
    page = app.page()
    assert isinstance(page, ClosePage)
    assert "one" == page.title
    do(app, "next")
    assert isinstance(app.page(), WordingPage)
    do(app, "back")
    page = app.page()
    assert isinstance(page, BoardPage)
    assert "back" not in {each.id for each in page.choices}
    assert do(app, "undo").refused
    do(app, "ask open two", "move open two")
    assert isinstance(app.page(), TablePage)


def test_the_map_shows_stands_that_were_heard_and_others_once_they_are_opened():
    """What was not heard stays behind its click on every tab."""
    app = begun("small", Mode.MODERATE).app
    do(app, "move open one", "move call a", "sure move adjourn")
    while not app.game.session.over or app.game.waiting:
        do(app, "next" if app.game.waiting else "sure move adjourn")

    def holders() -> set[str]:
        rows = app.page().tabs[0].content.rows
        return {h.face.name for row in rows for each in row.stands for h in each.holders}

    assert {"a"} == holders()
    assert not app.page().tabs[0].content.legend
    for turn in app.game.session.scenario.turn:
        do(app, f"unfold {turn}")
    do(app, "show debrief outcome")
    assert {"a", "b"} == holders()
    assert app.page().tabs[0].content.legend


def test_there_is_no_way_back_into_a_question_that_was_told_of_for_a_game_that_is_resumed():
    """What came of its bets was told: it stays left, whoever quits before the next wording."""
    served = begun("small", Mode.MODERATE)
    do(served.app, "move open one", "ask call a", "bet yes 60", "show board", "ask open two")
    again = serve(keeper=served.keeper).app
    do(again, f"resume {max(served.keeper.kept)}")
    page = again.page()
    assert isinstance(page, BoardPage)
    assert "back" not in {each.id for each in page.choices}
    assert do(again, "undo").refused
    assert do(again, "move follow a").refused
    do(again, "back")
    assert not isinstance(again.page(), TablePage)
    do(again, "ask open two", "move open two")
    assert "two" == again.page().scene
    third = serve(keeper=served.keeper).app
    do(third, f"resume {max(served.keeper.kept)}")
    assert isinstance(third.page(), TablePage)


def test_a_page_opened_over_another_goes_back_to_it():
    """From the history over the lanes to the lanes, and from there to the table."""
    app = begun("small", Mode.MODERATE).app
    do(app, "move open one", "move call a", "show lanes", "show history", "back")
    assert isinstance(app.page(), LanesPage)
    do(app, "show history", "back", "back")
    assert isinstance(app.page(), TablePage)


def test_a_typed_move_in_replay_is_a_guess():
    """There is nothing else to do there."""
    app = begun("small", Mode.REPLAY).app
    assert not app.do(Make(Open("one"))).refused
    assert "guess open one" == app.game.session.log[0]


def test_no_other_question_is_offered_where_none_fits():
    """At the bell there is only the end."""
    app = begun("small", Mode.MODERATE, clock=40).app
    app.do(Make(Open("one")))
    while any(each.id.startswith("move:") for each in app.page().choices):
        app.do(app.page().choices[0].command)
        if isinstance(app.page(), BetPage):
            app.do(Bet())
    ids = {each.id for each in app.page().choices}
    opens = [m for m in app.game.session.legal_moves if isinstance(m, Open)]
    assert ("board" in ids) == bool(opens)
    assert "adjourn" in ids


# A class


def test_a_class_enters_its_bets_in_one_grid():
    """In any order, anew if need be; revealed once all are in."""
    app = begun("small", Mode.CLASS).app
    app.do(Make(Seat(("red", "blue"))))
    do(app, "move open one", "ask call a", "stake 1 no 60")
    assert [False, True] == [each.entered for each in app.page().entries]
    assert do(app, "uncover").refused
    do(app, "stake 0 yes 80", "stake 1 out", "stake 1")
    assert [True, True] == [each.entered for each in app.page().entries]
    do(app, "uncover")
    page = app.page()
    assert "reveal" == page.id
    assert ["red"] == [name for s in page.stacks if s.option.id == "yes" for _, name, _ in s.teams]
    assert [1, 2] == [each.rank for each in page.standings]
    assert page.standings[0].gained.startswith("+")


def test_a_class_cannot_call_somebody_past_its_bets():
    """Where a bet is due the grid is shown, however the move was sent."""
    app = begun("small", Mode.CLASS).app
    app.do(Make(Seat(("red", "blue"))))
    do(app, "move open one", "move call a")
    assert "bets" == app.page().id
    assert () == app.game.session.heard


# An author's preview


def test_a_preview_takes_the_game_over_into_the_changed_files():
    """What is no longer legal is dropped and told; what is broken shows the findings."""
    small = making.small()
    files = Files(small)
    served = serve("small", begin=Begin("small", Mode.MODERATE), watch=files)
    app = served.app
    app.do(Next())
    do(app, "move open one", "move call a")
    assert 0 == served.keeper.saves
    files.scenario = replace(small, digest="1" * 64, scenes=small.scenes[1:])
    assert app.do(Reload()).notices
    files.scenario, files.findings = None, ("a.yaml:1:1: RT001 no",)
    app.do(Reload())
    assert isinstance(app.page(), FindingsPage)
    files.scenario, files.findings = small, ()
    app.do(Reload())
    assert not isinstance(app.page(), FindingsPage)
    app.do(Jump("two"))
    assert "two" == app.page().scene


def test_a_page_stays_the_same_until_the_next_command():
    """A face may ask for it as often as it likes."""
    app = begun("small", Mode.MODERATE).app
    assert app.page() is app.page()


def test_keeper_is_had_without_yaml_or_pydantic():
    """In the browser there is neither."""
    code = (
        "import sys, roundtable.keeping, roundtable.application;"
        "print([m for m in ('yaml', 'pydantic', 'sqlite3.dbapi3', 'pygame') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()


def test_after_the_tutorial_a_real_discussion_is_at_hand():
    """It is picked in the library, and not the tutorial again."""
    served = begun("tutorial", Mode.MODERATE)
    app = served.app
    served.shelf.names = ("tutorial", "agi-next-2026")
    app.do(Sure(Make(Adjourn())))
    while not isinstance(app.page(), DebriefPage):
        app.do(next(c for c in app.page().choices if c.id in ("next", "adjourn")).command)
    choice = next(each for each in app.page().choices if each.id == "real")
    app.do(choice.command)
    assert "agi-next-2026" == app.page().picked


def test_numbers_stay_apart_at_a_table_of_many():
    """Where one digit is not enough for everybody, a second thing has a nought before it."""
    people = tuple(f"p{i}" for i in range(12))
    lines = [(p, "answer", None, 1, "yes") for p in people]
    lines += [(p, "follow_up", f"one-{i}", 1, None) for i, p in enumerate(people)]
    lines += [("p0", "answer", None, 1, None)]
    session = Session(making.scenario([making.scene("one", people, lines)], people), clock=100)
    session.push("open one")
    session.push("call p0")
    keys = [each.key for each in chair(session, Catalog("en"))]
    assert len(set(keys)) == len(keys)
    assert {"1", "01", "11"} <= set(keys)


@pytest.mark.parametrize(("language", "own"), [("en", True), ("zh", False)])
def test_a_question_in_the_sources_own_words_says_so(language, own):
    """And in another language that the words are ours."""
    app = begun("fomc-1996", Mode.MODERATE, language=language).app
    scene = app.game.session.scenario.scenes[0].id
    do(app, f"move open {scene}")
    told = Catalog(language)("mark-verbatim", place="").partition(" · ")[0]
    assert own == app.page().put.mark.startswith(told)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("republic-1", "What Socrates tells beyond the questions"),
        ("agi-next-2026", "The author’s own remarks"),
    ],
)
def test_remarks_are_called_after_whose_they_are(name, title):
    """In a book that somebody tells there is no author's voice."""
    app = begun(name, Mode.MODERATE).app
    app.do(Sure(Make(Adjourn())))
    while not isinstance(app.page(), DebriefPage):
        app.do(app.page().choices[0].command)
    told = next(each.content for each in app.page().tabs if each.id == "limits")
    assert told.remarks_title == title


def test_the_debrief_finds_the_best_where_it_was_looked_for_at_rest(monkeypatch):
    """Once for each game; then nothing is searched that keeps a player waiting."""
    app = begun("small", Mode.MODERATE).app
    asked = []
    edge = Form._edge
    monkeypatch.setattr(Form, "_edge", lambda *given: asked.append(given) or edge(*given))
    app.game.session.board = replace(app.game.session.board)
    for _ in range(9):
        app.rest()
    assert asked
    asked.clear()
    app.rest()
    do(app, "sure move adjourn", *["next"] * 3)
    while not isinstance(app.page(), DebriefPage):
        app.do(app.page().choices[0].command)
    assert asked == []
