"""The table as data: what is shown, what can be done, and above all what is not shown yet."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import making
import pytest
from roundtable import application
from roundtable.application.words import share
from roundtable.locale import Catalog
from roundtable.rules import (
    Belief,
    Call,
    Connect,
    Follow,
    Mode,
    Open,
    Phase,
    Prompt,
    Reveal,
    Scenario,
    Seat,
    Session,
    parse,
)

SAY = {tag: Catalog(tag) for tag in ("zh", "en")}


def texts(view: object) -> list[str]:
    """Every string anywhere in a view."""
    if isinstance(view, str):
        return [view]
    if dataclasses.is_dataclass(view):
        return [t for f in dataclasses.fields(view) for t in texts(getattr(view, f.name))]
    if isinstance(view, dict):
        return [t for each in view.values() for t in texts(each)]
    if isinstance(view, tuple | list):
        return [t for each in view for t in texts(each)]
    return []


def session(*moves: str, **settings: object) -> Session:
    """A play of the small scenario after some moves."""
    play = Session(making.small(), clock=100, **settings)
    for move in moves:
        play.push(move)
    return play


def test_table_before_the_first_question_has_only_the_board() -> None:
    """In the briefing nobody can be called; questions are opened from the board."""
    view = application.table(session(), SAY["en"])
    assert () == view.options
    assert ["", ""] == [row.option.why_not for row in view.board.rows]
    assert view.speech is None


def test_options_hold_every_legal_turn_move_and_a_reason_for_everybody_else() -> None:
    """Legal moves come first; whoever has none is there with the reason."""
    view = application.table(session("open one"), SAY["en"])
    assert [Call("a")] == [option.move for option in view.options if option.legal]
    refused = [option for option in view.options if not option.legal]
    assert [1] == [option.index for option in refused]
    assert all(option.why_not for option in refused)


def test_a_card_that_cannot_be_used_names_nobody_else() -> None:
    """Who will reply to whom is not told before it is due: only a name and the reason stand there."""
    view = application.table(session("open one"), SAY["en"])
    refused = [option for option in view.options if not option.legal]
    assert [view.seats[1].name] == [option.title for option in refused]


def test_a_meter_works_its_sum_out_in_a_line() -> None:
    """What was heard, of how much, and for the voices everybody's share."""
    view = application.table(session("open one", "call a"), SAY["en"])
    told = {each.id: each.told for each in (*view.meters, view.clock)}
    assert all(part in told["ground"] for part in view.meters[0].sum.split("/"))
    assert all(part in told["sparks"] for part in view.meters[1].sum.split("/"))
    assert all(seat.name in told["voices"] for seat in view.seats)
    assert view.clock.sum.split()[0] in told["clock"]


def test_options_after_a_turn_offer_following_and_connecting() -> None:
    """A heard turn opens the same panelist's follow-up and the other's response."""
    view = application.table(session("open one", "call a"), SAY["en"])
    assert {Follow("a"), Connect("b", "a")} == {o.move for o in view.options if o.legal}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_unheard_is_in_any_text_of_the_table(language: str) -> None:
    """Neither title nor text nor reading of a turn shows before it was heard."""
    play = session("open one", "call a expect yes at 60")
    shown = "\n".join(texts(application.table(play, SAY[language])))
    for turn in play.scenario.turn.values():
        told = turn in play.heard
        assert (turn.title[language] in shown) == told, turn.id
        assert told or turn.text[language] not in shown


def test_record_lane_opens_a_card_for_each_step_and_titles_only_what_was_heard() -> None:
    """The record's card shows speaker and act; its title once the player heard that turn."""
    play = session("open two", "call b")
    lanes = application.lanes(play, SAY["en"])
    assert [True, True] + [False] * 6 == [card.shown for card in lanes.record]
    assert "A · answers" == lanes.record[1].label
    assert ((1, "B · title two-0")) == (lanes.own[1].index, lanes.own[1].label)


def test_lanes_join_only_cards_that_lie_open() -> None:
    """No line leads to a closed card of the record."""
    lanes = application.lanes(session("open one", "call a", "follow a"), SAY["en"])
    assert ((0, 0), (1, 1), (2, 2)) == lanes.joins


def test_meters_show_their_sums() -> None:
    """Ground and sparks as counts, voices as a number, the clock in minutes."""
    view = application.table(session("open one", "call a"), SAY["en"])
    assert ["1/3", "0/4", "0"] == [m.sum.replace("0.00", "0") for m in view.meters]
    assert "8 / 11 min" == view.clock.sum


def test_forecast_prints_the_points_of_each_chip() -> None:
    """With four options the printed points are those of the rule."""
    play = session("open one")
    asked = application.forecast(play, SAY["en"], parse("call a"))
    assert asked is not None
    chips = asked.chips["yes"]
    assert [("+36", "−17"), ("+72", "−53"), ("+93", "−103"), ("+100", "−149")] == [
        (chip.right, chip.wrong) for chip in chips
    ]
    assert "none" == asked.picks[-1].id


def test_forecast_is_not_asked_twice_on_one_turn() -> None:
    """After undo the turn is heard again without a question: the first forecast stands."""
    play = session("open one", "call a expect no at 95")
    play.pop()
    assert application.forecast(play, SAY["en"], parse("call a")) is None
    play.push("call a expect yes at 95")
    speech = application.table(play, SAY["en"]).speech
    assert speech is not None
    assert speech.verdict is not None
    assert "wrong" == speech.verdict.kind


def test_bins_keep_their_order_and_print_the_worst_case() -> None:
    """Bins are shown as a scale, and a chip tells the points at worst."""
    asked = application.forecast(session("open two"), SAY["en"], parse("call b"))
    assert asked is not None
    assert [f"from-{i}" for i in range(4)] == [pick.id for pick in asked.picks]
    assert asked.note
    assert asked.chips["from-0"] != asked.chips["from-1"]


def test_void_forecast_says_so() -> None:
    """A stand the record does not settle gives no points, and the speech says it."""
    speech = application.table(session("open two", "call a expect from-1 at 80"), SAY["en"]).speech
    assert speech is not None
    assert speech.verdict is not None
    assert ("void", "") == (speech.verdict.kind, speech.verdict.points)


def test_speech_told_out_of_order_carries_a_note() -> None:
    """Where the record had earlier turns in the scene, their speakers are named."""
    speech = application.table(session("open two", "call a"), SAY["en"]).speech
    assert speech is not None
    assert "turn 2" in speech.note
    inorder = application.table(session("open two", "call b"), SAY["en"]).speech
    assert inorder is not None
    assert "" == inorder.note


def test_question_form_is_told_after_the_choice_beside_the_real_one() -> None:
    """Wordings on the board carry no form; once put, both forms are explained."""
    view = application.table(session("open one as closed"), SAY["en"])
    assert view.asked is not None
    assert ("closed", "open", False) == (
        view.asked.form,
        view.asked.record_form,
        view.asked.same,
    )
    wordings = [w for row in view.board.rows for w in row.wordings]
    assert {"id", "text"} == {f.name for f in dataclasses.fields(wordings[0])}


def unsettled() -> Scenario:
    """The small scenario where the source does not settle who asked, nor who gave one answer."""
    made = making.small()
    statements = tuple(
        dataclasses.replace(each, unclear=each.id in ("s-mod", "s-a"))
        for each in made.record.statements
    )
    one, *rest = made.scenes
    first, *others = one.turns
    prompt = Prompt(making.text("Why so?"), ("s-mod",), making.question())
    turns = (dataclasses.replace(first, prompt=prompt), *others)
    scenes = (dataclasses.replace(one, turns=turns), *rest)
    record = dataclasses.replace(made.record, statements=statements)
    return dataclasses.replace(made, record=record, scenes=scenes)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_question_whose_asker_is_unclear_is_told_as_unclear(language: str) -> None:
    """At the table, at the close and beside a prompt and its forecast; where it is clear, nowhere."""
    say = SAY[language]
    play = Session(unsettled(), clock=100)
    play.push("open one as closed")
    asked = application.table(play, say).asked
    assert asked is not None
    assert asked.unclear == say("unclear-asked")
    ahead = application.forecast(play, say, parse("call a"))
    assert ahead is not None
    assert ahead.context == say("forecast-prompt-unclear")
    play.push("call a expect no at 60")
    speech = application.table(play, say).speech
    assert speech is not None
    assert speech.prompt == say("speech-prompt-unclear", prompt=making.text("Why so?")[language])
    assert application.close(play, say, "one").asked.unclear == say("unclear-asked")
    play.push("adjourn")
    row = application.debrief(play, say).ledger[0]
    assert row.place.endswith(say("unclear-all"))
    clear = application.table(session("open one"), say).asked
    assert clear is not None
    assert clear.unclear == ""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_fictional_discussion_says_so_before_it_begins(language: str) -> None:
    """The briefing of one that is made up says it; the briefing of a real one has no such line."""
    say = SAY[language]
    made_up = Session(dataclasses.replace(making.small(), fictional=True))
    assert application.briefing(made_up, say).fictional == say("briefing-fictional")
    assert application.briefing(session(), say).fictional == ""


def test_seed_shuffles_how_options_are_shown_and_nothing_else() -> None:
    """Other seeds show wordings in another order and the same set."""
    orders = set()
    for seed in range(8):
        row = application.table(session(seed=seed), SAY["en"]).board.rows[0]
        orders.add(tuple(w.id for w in row.wordings))
    assert {("recorded", "closed"), ("closed", "recorded")} == orders


def test_replay_offers_guesses_then_hearing() -> None:
    """In Replay the cards are guesses; once the moderator moved, the turn waits."""
    play = session(mode="replay")
    view = application.table(play, SAY["en"])
    assert {"guess"} == {o.kind for o in view.options}
    play.push("guess open two")
    view = application.table(play, SAY["en"])
    assert "the moderator chose “Open: one”" in view.foretold
    play.push("guess call a")
    view = application.table(play, SAY["en"])
    assert [("hear", True)] == [(o.kind, o.asks) for o in view.options]


def test_who_shows_the_text_and_not_the_name() -> None:
    """The turn on the table is told without its speaker."""
    play = session(mode="who")
    view = application.who(play, SAY["en"])
    assert view is not None
    assert play.pending is not None
    assert play.pending.text["en"] == view.body
    assert view.last is None


def test_close_lists_what_was_heard_and_what_lies_unheard() -> None:
    """Leaving a scene shows what was heard, expected and missed there."""
    play = session("open one", "call a expect yes at 60", "open two")
    scene = application.last_closed(play)
    assert scene is not None
    view = application.close(play, SAY["en"], scene.id)
    assert ["title one-0"] == [speech.title for speech in view.heard]
    assert ("a: 1 not heard", "b: 2 not heard") == view.unheard
    assert "+72" in view.points


def test_leaving_a_scene_in_which_nothing_was_heard_closes_nothing() -> None:
    """A scene opened and left at once has no summary."""
    assert application.last_closed(session("open one", "open two")) is None


def test_share_never_rounds_to_one() -> None:
    """Only exactly one is shown as 1."""
    assert ("1", "0.99", "0.50", "–") == (
        share(Fraction(1)),
        share(Fraction(9999, 10000)),
        share(Fraction(1, 2)),
        share(None),
    )


def test_board_tells_silences_and_why_a_scene_cannot_be_opened() -> None:
    """A silent panelist's cell says so; an opened scene says why it cannot be opened again."""
    people = ("a", "b", "c")
    scene = making.scene("one", people, [("a", "answer", None, 2, "yes")])
    play = Session(making.scenario([scene], people), clock=100)
    play.push(Open("one"))
    row = application.table(play, SAY["en"]).board.rows[0]
    assert [False, True, True] == [cell.silent for cell in row.cells]
    assert "put before" in row.option.why_not


def test_undo_is_offered_as_the_rules_allow_it() -> None:
    """Not before the first move, not in Who said it?, not once it is over."""

    def can_undo(*moves: str, mode: Mode = Mode.MODERATE) -> bool:
        return application.table(session(*moves, mode=mode), SAY["en"]).can_undo

    assert can_undo("open one")
    assert can_undo("open one", "adjourn")
    assert not can_undo()
    assert not can_undo("open one", "adjourn", "adjourn")
    assert not can_undo("attribute", mode=Mode.WHO)


def test_replay_asks_for_a_forecast_only_where_one_can_be_given() -> None:
    """A turn whose forecast stands is only listened to."""
    play = session("guess open one", "guess call a", mode=Mode.REPLAY)
    assert "Forecast, then listen" == application.table(play, SAY["en"]).say
    play.push("hear")
    play.pop()
    assert "Listen" == application.table(play, SAY["en"]).say


ONE = ("open one", "call a", "follow a", "connect b a", "follow b")


@pytest.mark.parametrize(
    ("clock", "moves", "told"),
    [
        (75, ONE, "say-short"),
        (100, ("open two", "call b", *ONE), "say-all-asked"),
        (50, ("open two", "call b", "call a"), "say-bell"),
        (100, (*ONE, "open two", "call b", "call a"), "say-all-heard"),
    ],
)
def test_why_the_end_has_come_is_told(clock: int, moves: tuple[str, ...], told: str) -> None:
    """Time is up only where none is left; too little of it and nothing left to hear are told apart."""
    play = Session(making.small(), clock=clock)
    for move in moves:
        play.push(move)
    assert SAY["zh"](told) == application.table(play, SAY["zh"]).say


def test_the_board_says_that_an_open_question_is_left_for_good() -> None:
    """Before the first there is nothing to leave; in Replay nobody leaves anything."""
    said = SAY["zh"]("board-note-leaves")
    assert said not in application.table(session(), SAY["zh"]).board.note
    assert said in application.table(session("open one"), SAY["zh"]).board.note
    looking = session("guess open one", mode=Mode.REPLAY)
    assert said not in application.table(looking, SAY["zh"]).board.note


@pytest.mark.parametrize(
    ("moves", "told"),
    [
        (("open two", "call b"), "One forecast: 0"),
        (("open two", "call a expect from-1 at 60"), "One forecast, which is void"),
        (("open two", "call b", "call a expect from-1 at 60"), "One forecast: 0; 1 void"),
    ],
)
def test_a_close_counts_what_is_scored_and_what_is_void(moves: tuple[str, ...], told: str) -> None:
    """Whoever laid two chips finds two again, also where one of them could not be scored."""
    play = session(*moves)
    assert told == application.close(play, SAY["en"], "two").points


def test_a_close_in_a_class_tells_where_the_teams_stand() -> None:
    """The facilitator's own forecasts are none."""
    bets = (Belief("yes", 95), Belief("no", 60))
    play = session(Seat(("1", "2")), "open one", Reveal(Call("a"), bets), mode=Mode.TEAMS)
    told = application.close(play, SAY["en"], "one").points
    stand = application.table(play, SAY["en"]).teams
    assert [f"{each.name} {each.points}" for each in stand] == told.split("; ")


@pytest.mark.parametrize("mode", [Mode.REPLAY, Mode.DAILY, Mode.WHO])
def test_the_last_words_of_a_play_that_ends_with_them_are_told(mode: Mode) -> None:
    """No table is left on which they could be read; before the end there are none."""
    play = Session(making.small(), mode=mode, seed=20261125)
    while play.phase not in (Phase.CODA, Phase.DEBRIEF):
        assert not application.last_word(play)
        play.push(next(m for m in play.legal_moves if m != parse("adjourn")))
    said = play.heard[-1]
    assert said.id == application.last_word(play)
    view = application.last(play, SAY["en"], said.id)
    assert said.text["en"] == view.speech.body
    assert not (mode is Mode.WHO and view.speech.verdict and view.speech.verdict.outcome)


def test_the_last_line_of_the_summing_up_is_told_as_the_authors() -> None:
    """It is headed by whom it is about, and is in nobody's mouth."""
    play = session("adjourn", "match line-a expect a at 80")
    assert not application.last_word(play)
    play.push("match line-b expect a at 40")
    view = application.last(play, SAY["en"], application.last_word(play))
    assert "About b" == view.speech.name
    assert SAY["en"]("ledger-coda") == view.speech.act
    assert "wrong" == view.speech.verdict.kind


def test_whose_a_turn_is_cannot_be_put_away() -> None:
    """The sheet of a table can, and says so; a page of its own says only that it is final."""
    play = Session(making.small(), mode=Mode.WHO)
    assert SAY["en"]("who-final") == application.who(play, SAY["en"]).forecast.final
    asked = application.forecast(session("open one"), SAY["en"], parse("call a"))
    assert SAY["en"]("forecast-final") == asked.final


def test_a_figure_that_was_not_given_is_told_as_such() -> None:
    """Where a number was asked for, a void forecast says that none was given."""
    view = application.table(session("open two", "call a expect from-1 at 60"), SAY["en"])
    assert view.speech is not None
    assert view.speech.verdict is not None
    assert SAY["en"]("verdict-void-number") == view.speech.verdict.headline


@pytest.mark.parametrize("mode", Mode)
def test_briefing_says_what_the_player_does_in_this_way_of_playing(mode: Mode) -> None:
    """Each way of playing has its name and its own words; nothing is told that another one lets decide."""
    view = application.briefing(Session(making.small(), mode=mode), SAY["en"])
    assert SAY["en"](f"mode-{mode.value}") == view.mode
    assert SAY["en"](f"way-{mode.value}") == view.way


def test_briefing_of_the_daily_scene_names_its_one_question() -> None:
    """The other questions of that discussion do not come up."""
    play = Session(making.small(), mode=Mode.DAILY, seed=20261126)
    assert play.scene is not None
    assert (play.scene.title["en"],) == application.briefing(play, SAY["en"]).scenes
