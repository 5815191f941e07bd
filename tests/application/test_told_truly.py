"""What a page says of people is so of each whom it names."""

from __future__ import annotations

from dataclasses import replace

import making
import pytest
from roundtable.application import bets
from roundtable.application.beside import sentence
from roundtable.application.commands import Make, Sure
from roundtable.application.debriefs import judged
from roundtable.application.debriefs.choices import choices
from roundtable.application.debriefs.outcome import outcome
from roundtable.application.debriefs.stands import rows
from roundtable.application.game import Game
from roundtable.application.pages import DebriefPage
from roundtable.application.shelf.briefing import briefing
from roundtable.locale import Catalog
from roundtable.rules import Adjourn, Mode, Session
from serving import begun, scenario

EN = Catalog("en")
ZH = Catalog("zh")


def played(lines, *moves, people=("a", "b", "c"), mode=Mode.MODERATE):
    """A game of one scene, moved so far."""
    whole = making.scenario([making.scene("one", people, lines)], people, coda=False)
    session = Session(whole, mode=mode, clock=100)
    for move in moves:
        session.push(move)
    return session


def test_two_stands_are_told_of_nobody_who_takes_one_of_them():
    """A verdict that names the person's two stands names who takes both."""
    session = played(
        [
            ("a", "answer", None, 1, "yes"),
            ("b", "answer", None, 1, "no"),
            ("a", "follow_up", "one-0", 1, "no"),
        ],
        "open one",
        "call a expect maybe at 60",
        "call b",
        "follow a",
    )
    bet = bets.of(session, "one/a")
    assert ("yes", "no") == tuple(bet.answers)
    shown = bets.verdict(session, EN, bet, session.heard[-1])
    assert ["a"] == [each.name for each in shown.holders]


def test_whoever_was_heard_without_the_stand_is_not_called_unheard():
    """The map tells the stand that is missing from the person who is missing."""
    session = played(
        [
            ("a", "answer", None, 1, None),
            ("a", "follow_up", "one-0", 1, "yes"),
            ("b", "answer", None, 1, "no"),
        ],
        "open one",
        "call a",
    )
    rest = rows(Game(session), EN)[0].rest
    assert "Stand not heard: a. Not heard: b. Nothing on record: c." == rest


def test_people_differed_most_where_most_of_them_share_no_stand():
    """Not where most stands were named: two people with two stands each are one pair."""
    people = ("a", "b", "c")
    many = making.scene(
        "many",
        people,
        [("a", "answer", None, 1, "yes"), ("a", "follow_up", "many-0", 1, "no"),
         ("b", "answer", None, 1, "no"), ("b", "follow_up", "many-2", 1, "maybe")],
    )  # fmt: skip
    three = making.scene("three", people, [(each, "answer", None, 1, stand) for each, stand in zip(people, ("yes", "no", "no"), strict=True)])  # fmt: skip
    session = Session(making.scenario([many, three], people, coda=False), clock=100)
    for move in ("open many", "call a", "follow a", "call b", "follow b"):
        session.push(move)
    for move in ("open three", "call a", "call b", "call c"):
        session.push(move)
    assert [False, True] == [each.widest for each in rows(Game(session), EN)]


@pytest.mark.parametrize(
    ("right", "told"),
    [
        (0, "Your one bet was wrong: −44."),
        (1, "Your one bet was right: −44."),
    ],
)
def test_a_single_bet_is_told_as_one(right: int, told: str):
    """Nobody is told of one times of one."""
    assert told == EN("outcome-foresight", right=right, count=1, points="−44")


@pytest.mark.parametrize("known", [0, 1])
@pytest.mark.parametrize("say", [EN, ZH], ids=["en", "zh"])
def test_a_single_question_is_not_counted(say: Catalog, known: int):
    """Of one question it is told whether its wording was known, not of how many."""
    assert not any(each.isdigit() for each in say("outcome-ear", known=known, asked=1))


def test_the_record_that_goes_elsewhere_is_told_as_the_other_way():
    """What it does instead is not to be read as what comes next."""
    session = played(
        [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, "no"), ("c", "answer", None, 1, "no")],
        "open one",
        "call c",
        "call a",
    )  # fmt: skip
    assert "Here the record leaves this question; you stayed with it." == sentence(session, EN)


def test_a_choice_that_is_quoted_has_single_marks_inside():
    """A turn called after the source's words brings quotation marks of its own."""
    called = making.text("“One…”")
    long = making.scene("one", ("a", "b"), [("a", "answer", None, 4, None)])
    long = replace(long, title=called, turns=(replace(long.turns[0], title=called),))
    short = [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, "no")]
    whole = making.scenario([long, making.scene("two", ("a", "b"), short)], coda=False)
    session = Session(whole, clock=75)
    for move in ("open one", "call a", "adjourn"):
        session.push(move)
    told = " ".join(outcome(Game(session), EN).sentences)
    assert "‘One…’" in told
    assert "“One…”" not in told


@pytest.mark.parametrize("mode", [Mode.QUESTION, Mode.MODERATE])
def test_the_end_is_called_in_the_debrief_as_the_choice_was(mode: Mode):
    """One question is finished, a discussion is adjourned."""
    app = begun("small", mode).app
    app.do(Make(app.game.session.legal_moves[0]))
    called = next(each.title for each in app.page().choices if each.id == "adjourn")
    app.do(Sure(Make(Adjourn())))
    while not isinstance(app.page(), DebriefPage):
        app.do(app.page().choices[0].command)
    choices = next(each.content for each in app.page().tabs if each.id == "choices")
    assert called == choices.rows[-1].title


@pytest.mark.parametrize("say", [EN, ZH], ids=["en", "zh"])
def test_where_choosing_gains_hardly_anything_there_is_no_room(say: Catalog) -> None:
    """Leaving at once costs what was not heard, and is no thousands below dice."""
    session = Session(scenario("fomc-1996"), scene="how-low", mode=Mode.QUESTION)
    for move in ("open how-low", "adjourn"):
        session.push(move)
    while not session.over:
        session.push(session.legal_moves[-1])
    game = Game(session)
    found = choices(game, say)
    assert say("outcome-room-flat") == found.meters[0].what
    assert all(mark.value == f"{100 * mark.share:.0f}" for mark in found.meters[0].marks)
    lost = 100 * float(judged.room(session).h[3])
    assert [f"−{lost:.0f}"] == [row.cost for row in found.rows if row.cost]
    assert found.summary == say("choices-summary-flat", best=1, count=2, cost=f"{lost:.0f}")


@pytest.mark.parametrize("say", [EN, ZH], ids=["en", "zh"])
def test_a_move_without_another_is_no_choice(say: Catalog) -> None:
    """Where nothing but the way out was left, it stands in the list and is not counted."""
    short = [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, "no")]
    whole = making.scenario([making.scene("one", ("a", "b"), short)], coda=False)
    session = Session(whole, clock=100)
    for move in ("open one", "call a", "call b", "adjourn"):
        assert (move == "adjourn") == (len(session.legal_moves) == 1)
        session.push(move)
    found = choices(Game(session), say)
    assert [row.kind for row in found.rows] == ["best", "best", "best", "only"]
    last = found.rows[-1]
    assert (last.mark, last.label, last.cost) == ("", say("choice-only"), "")
    assert found.summary == say("choices-perfect", count=3)


@pytest.mark.parametrize(
    ("say", "told"),
    [(EN, "Your one choice cost {} of Room."), (ZH, "要选的只有一步，少了 {}。")],
    ids=["en", "zh"],
)
def test_one_choice_is_told_as_one(say: Catalog, told: str) -> None:
    """Whoever leaves at once made one choice, not none of one."""
    session = Session(scenario("agi-next-2026"))
    session.push("adjourn")
    assert choices(Game(session), say).summary == told.format(*judged.costs(session))


@pytest.mark.parametrize("say", [EN, ZH], ids=["en", "zh"])
def test_one_question_is_not_told_to_be_the_whole_discussion(say: Catalog) -> None:
    """The tagline counts all questions; the briefing of one leaves it out."""
    whole = scenario("agi-next-2026")
    tagline = whole.tagline[say.language]
    alone = briefing(Session(whole, scene="paradigm", mode=Mode.QUESTION), say)
    assert tagline not in alone.lines
    assert alone.lines
    assert tagline in briefing(Session(whole), say).lines
