"""How texts stand in others: in quotation marks, in lists, on cards."""

from __future__ import annotations

import pytest
from roundtable.application import words
from roundtable.locale import Catalog


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
