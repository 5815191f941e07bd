"""How texts stand in others: in quotation marks, in lists, on cards."""

from __future__ import annotations

from dataclasses import replace

import making
import pytest
from roundtable.application import questions, words
from roundtable.application.debriefs.limits import limits
from roundtable.application.debriefs.stands import rows
from roundtable.application.game import Game
from roundtable.application.shelf.library import Found, library
from roundtable.locale import Catalog
from roundtable.rules import Follow, Rights, Scene, Session, Text
from serving import scenario

SMALL = making.scenario([making.scene("one", "ab", [("a", "answer", None, 1, "yes")])])
EN, ZH = Catalog("en"), Catalog("zh")


def test_quotations_inside_quotation_marks_get_the_other_kind() -> None:
    """Marks of one kind inside themselves would end the quotation too early."""
    assert words.quoted(Catalog("en"), "You say, “Nobody knows us!”") == (
        "“You say, ‘Nobody knows us!’”"
    )


def test_several_stands_stand_in_quotation_marks_one_does_not() -> None:
    """Without them it cannot be told where one stand ends and the next begins."""
    say = Catalog("en")
    assert words.stands(say, ["Keep it"]) == "Keep it"
    assert words.stands(say, ["Keep it", "Stop and see"]) == "“Keep it” and “Stop and see”"


@pytest.mark.parametrize("text", ["", "And who are they?", "word " * 24, "字" * 60])
def test_a_text_that_is_hardly_too_long_is_left_whole(text: str) -> None:
    """To break off two words would save nothing."""
    assert words.short(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("word " * 30, "word " * 17 + "word …"),
        ("word " * 12 + "word? " + "word " * 30, "word " * 12 + "word? …"),
        ("字" * 61, "字" * 45 + "……"),
        ("字" * 30 + "？" + "字" * 60, "字" * 30 + "？……"),
    ],
)
def test_a_long_text_breaks_off_after_a_sentence_or_a_word_with_a_mark(
    text: str, expected: str
) -> None:
    """A card has room for so much; a Chinese character has two columns."""
    assert words.short(text) == expected


SAID = "Well said, Cephalus; but as concerning justice, what is it? And are there not exceptions?"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("As concerning justice, what is it?", True),
        ("As concerning justice … And are there not exceptions?", True),
        ("And are there not exceptions? … As concerning justice, what is it?", False),
        ("Concerning justice, what is it then?", False),
        ("…", False),
    ],
)
def test_words_are_the_sources_own_where_nothing_but_a_gap_is_ours(text: str, own: bool) -> None:
    """What is left out shows by its mark; the order stays; a capital letter may begin it."""
    assert words.word_for_word(text, SAID) is own


def test_a_library_goes_by_kind_of_source_and_length_and_marks_what_was_finished() -> None:
    """What is made up comes last; the languages of the source's own words are told."""
    made = replace(SMALL, id="made", fictional=True)
    long = replace(SMALL, id="long", scenes=SMALL.scenes * 2)
    found = [Found("made", made), Found("long", long), Found("small", SMALL, finished=2)]
    page = library(found, EN)
    assert [each.scenario for each in page.cards] == ["small", "long", "made"]
    assert page.cards[0].facts.startswith("a transcript ·")
    assert page.cards[0].facts.endswith("✓ finished 2 times")
    assert page.cards[2].facts.startswith("made up ·")


def test_a_translation_of_ours_is_not_told_as_the_sources_words() -> None:
    """The language that has them is named, and the right to them in the reader's language."""
    own = Text.of({"en": "So it is."})
    statements = tuple(replace(each, words=own) for each in SMALL.record.statements)
    right = Text.of({"en": "public domain", "zh": "公有领域"})
    source = replace(SMALL.record.source, rights=Rights.VERBATIM, license=right)
    scenario = replace(SMALL, record=replace(SMALL.record, statements=statements, source=source))
    assert words.whose(scenario, EN) == (
        "Where it says so, the words are the source’s own. Rights in the source: public domain."
    )
    assert words.whose(scenario, ZH) == (
        "这里的正文都是我们的转写；换成英文，读到的才是出处的原话。原文的权利：公有领域。"
    )


def test_who_changes_their_mind_differs_from_nobody() -> None:
    """The discussion turned on the question that parts people, not on one person's many stands."""
    lines = [("a", "answer", None, 1, "yes"), ("a", "follow_up", "alone-0", 1, "no")]
    alone = making.scene("alone", "ab", lines)
    parted = making.scene(
        "parted", "ab", [("a", "answer", None, 1, "yes"), ("b", "answer", None, 1, "no")]
    )
    assert turned([alone, parted], "open alone", "call a", "follow a", *PARTED) == ["parted"]
    assert turned([alone], "open alone", "call a", "follow a") == []


PARTED = ("open parted", "call a", "call b")


def turned(scenes: list[Scene], *moves: str) -> list[str]:
    """The scenes on which a game's discussion is told to have turned."""
    session = Session(making.scenario(scenes), clock=100)
    for move in moves:
        session.push(move)
    return [each.scene for each in rows(Game(session), EN) if each.widest]


def test_chinese_words_of_two_statements_have_no_blank_between_them() -> None:
    """And are told to be the source's own all the same."""
    assert words.word_for_word("居则曰：‘不吾知也！’如或知尔", "居则曰：‘不吾知也！’ 如或知尔")


@pytest.mark.parametrize(
    ("left", "step", "told"), [(120, 60, "2/4 min"), (120, 15, "2:00/4:00"), (135, 15, "2:15/4:00")]
)
def test_a_clock_keeps_its_form_through_a_game(left: int, step: int, told: str) -> None:
    """Whether minutes or also seconds are written hangs on the costs, not on what is left just now."""
    assert words.clock(EN, left, 240, step) == told


def test_words_that_ask_nothing_are_not_called_a_question() -> None:
    """Confucius answers what Zeng Xi asks: nobody says that he asks there."""
    session = Session(scenario("attending-1"), clock=100)
    scene = session.scenario.scene["the-smile"]
    for name, say, told in (("zh", ZH, "孔子这样说"), ("en", EN, "Confucius says")):
        assert questions.put(session, say, scene).lead == told, name
    for made in ("open wishes", "open the-smile", "call zengxi"):
        session.push(made)
    answered = session.scenario.turn["zengxi-qiu"]
    assert words.move(session, EN, Follow("zengxi")) == "Say a word to Zeng Xi"
    assert words.step(session.scenario, EN, Follow("zengxi"), answered) == (
        "Zeng Xi goes on after a word of the moderator’s"
    )


def test_words_that_ask_are() -> None:
    """Where a prompt has a question mark the moderator asks."""
    session = Session(scenario("attending-1"), clock=100)
    assert questions.put(session, EN, session.scenario.scenes[0]).lead == "Confucius asks"
    for made in ("open wishes", "call zengxi"):
        session.push(made)
    assert words.move(session, ZH, Follow("zengxi")) == "追问曾皙"


def test_who_called_on_whom_is_told_as_far_as_the_source_does() -> None:
    """Where it tells of calls, what it cannot tell is not said of all of them."""
    for name, calls in (("attending-1", True), ("tutorial", False)):
        told = limits(Game(Session(scenario(name))), EN).limits[0].body
        assert calls == ("where no call is marked" in told), name
