"""The debrief as data."""

from __future__ import annotations

import making
import pytest
from roundtable import application
from roundtable.application.holdings import holdings
from roundtable.loading import load_scenario
from roundtable.locale import Catalog
from roundtable.rules import Phase, Session, parse
from roundtable.shipped import folder

SAY = Catalog("en")
RECORD = (
    "open one",
    "call a expect yes at 95",
    "follow a",
    "connect b a expect yes at 95",
    "follow b",
    "open two",
    "call b expect from-2 at 60",
    "call a",
    "adjourn",
)


def played(*moves: str, **settings: object) -> Session:
    """A play of the small scenario to its end."""
    play = Session(making.small(), **settings)
    for move in (*moves, "match line-a expect a at 80", "match line-b expect a at 40"):
        play.push(move)
    return play


@pytest.fixture(scope="module")
def whole() -> application.Debrief:
    """The debrief of a play in the record's order."""
    return application.debrief(played(*RECORD, clock=100), SAY)


def test_record_order_needs_no_mending(whole: application.Debrief) -> None:
    """A play in the record's order is told so."""
    assert whole.verdict.startswith("You put both questions that")
    assert "the same order throughout" in whole.verdict
    assert "exactly" in whole.mend


def test_order_is_not_praised_twice() -> None:
    """Under a short clock a play in the record's order is told so once, by the headline."""
    view = application.debrief(played("open one", "call a", "adjourn", clock=75), SAY)
    assert "the same order throughout" in view.verdict
    assert view.mend == ""


def test_ledger_puts_confident_misses_first(whole: application.Debrief) -> None:
    """Misses by sureness, then no idea, then hits, then what is void."""
    kinds = [row.kind for row in whole.ledger]
    assert ["wrong", "wrong", "right", "right", "right", "void"] == kinds
    assert whole.ledger[0].expected.endswith("95%")
    assert whole.ledger[0].came == "no"


def test_chips_are_counted_in_words(whole: application.Debrief) -> None:
    """For each chip, how many came true."""
    assert "95%: right 1 of 2" in whole.chips


def test_meter_marks_are_floor_par_you_best(whole: application.Debrief) -> None:
    """Each meter carries the four marks, and full play reaches best."""
    for line in whole.meters:
        marks = {mark.id: mark for mark in line.marks}
        assert ["floor", "par", "you", "best"] == list(marks)
        assert marks["you"].share == marks["best"].share


def test_tiles_never_add_up(whole: application.Debrief) -> None:
    """Room, foresight and likeness stand beside each other."""
    assert ["Room", "Foresight", "Likeness"] == [tile.label for tile in whole.tiles]
    assert ["1", "8/8"] == [whole.tiles[0].value, whole.tiles[2].value]


def test_numbers_tell_what_they_count(whole: application.Debrief) -> None:
    """Likeness says how many steps of how many; the voices, how much of whom and by what sum."""
    assert "8 of 8 steps" in whole.tiles[2].note
    voices = whole.meters[2]
    assert "a 3/3, b 3/3" in voices.what
    assert voices.sum == "1 − 2 × Gini coefficient 0.000"


def test_voices_of_nobody_have_no_sum() -> None:
    """Where nothing was heard there is nothing to work out."""
    view = application.debrief(played("adjourn", clock=50), SAY)
    assert view.meters[2].sum == SAY("sum-voices-none")


def test_loss_is_told_as_less_or_more() -> None:
    """Against both yardsticks; where a stand cannot be repeated, against "no idea" alone."""
    right = application.debrief(played(*RECORD, clock=100), SAY).skill
    assert right.count("% less than") + right.count("% more than") == 2
    play = Session(making.small(), mode="who")
    while not play.over:
        play.push("attribute expect a at 95")
    told = application.debrief(play, SAY).skill
    assert "% more than with “no idea”" in told
    assert "repeating" not in told


def test_limits_name_order_minutes_and_reading(whole: application.Debrief) -> None:
    """The fourth screen says what the record cannot tell."""
    headings = [note.heading for note in whole.limits]
    assert {"Where the order comes from", "Where the stage minutes come from"} <= set(headings)
    assert () == whole.unheard


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_told_in_sentences_ends_like_one(language: str) -> None:
    """The foot of the ledger, what is not on record, and who took no stand."""
    say = Catalog(language)
    play = Session(load_scenario(folder("scenarios") / "agi-next-2026"))
    play.push("adjourn")
    while not play.over:
        play.push(next(iter(play.legal_moves)))
    view = application.debrief(play, say)
    rests = [row.rest for row in view.holdings if row.rest]
    silent = [each.body for each in view.limits if each.heading == say("limit-silence")]
    skill = application.debrief(played(*RECORD, clock=100), say).skill
    assert rests
    assert silent
    assert [each for each in (skill, *silent, *rests) if each[-1] not in "。."] == []
    assert [each for each in rests if each[0].islower()] == []


def test_unheard_turns_can_be_read_in_the_debrief() -> None:
    """What was never released is there to read now."""
    view = application.debrief(played("open two", "call b", "adjourn", clock=100), SAY)
    assert 5 == len(view.unheard)
    assert all(note.body.startswith("text") for note in view.unheard)


def test_help_names_the_scene_that_would_have_helped_most() -> None:
    """The best change comes from the exact search and names the turns."""
    view = application.debrief(played("open two", "call b", "adjourn", clock=100), SAY)
    assert "“one”" in view.help
    assert "“a · title one-0”" in view.help


def test_moving_a_card_is_named_as_the_mend() -> None:
    """A card out of the record's order is the one to move."""
    view = application.debrief(
        played("open two", "call b", "open one", "call a", "adjourn", clock=75), SAY
    )
    assert "Move" in view.mend


def test_nothing_heard_gives_a_debrief_all_the_same() -> None:
    """Adjourning at once is no error."""
    view = application.debrief(played("adjourn", clock=50), SAY)
    assert "without putting a question" in view.verdict
    assert "0" == view.meters[0].marks[2].value.strip(".0") or view.meters[0].marks[2].share == 0


def test_who_debrief_has_no_lane() -> None:
    """Who said it? has foresight only."""
    play = Session(making.small(), mode="who")
    while not play.over:
        play.push("attribute expect a at 60")
    view = application.debrief(play, SAY)
    assert view.lanes is None
    assert ["Foresight"] == [tile.label for tile in view.tiles]


def test_coda_is_told_as_the_authors() -> None:
    """The lines to be matched are said to be the author's."""
    play = Session(making.small(), clock=100)
    play.push("adjourn")
    view = application.coda(play, SAY)
    assert view is not None
    assert "not any panelist’s own words" in view.note
    play.push("match line-a expect a at 80")
    assert 1 == len(application.coda_done(play, SAY))


def test_replay_counts_the_moves_that_were_foretold() -> None:
    """The tile says how many of how many, as the likeness does."""
    play = Session(making.small(), mode="replay")
    while play.phase is not Phase.CODA:
        play.push(next(m for m in play.legal_moves if m != parse("adjourn")))
    play.push("adjourn")
    tile = application.debrief(play, SAY).tiles[1]
    hits, of = sum(play.guesses), len(play.guesses)
    assert (f"{hits}/{of}", 0) == (tile.value, tile.note.index(f"{hits} of"))


def test_the_map_names_a_question_asked_in_between_as_it_was_put() -> None:
    """What the forecast asked of one panelist is no heading for who holds what."""
    scenario = load_scenario(folder("scenarios") / "agi-next-2026")
    asked = [t.prompt for s in scenario.scenes for t in s.turns if t.prompt and t.prompt.question]
    assert asked
    titles = [row.title for row in holdings(Session(scenario), SAY)]
    for prompt in asked:
        assert prompt.text["en"] in titles
        assert prompt.question.ask["en"] not in titles
