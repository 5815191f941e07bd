"""The source's text: who speaks, where sentences end, where words stand."""

from __future__ import annotations

import pytest
from roundtable.authoring.workbench import ids
from roundtable.authoring.workbench.passages import (
    Speakers,
    joined,
    located,
    paragraphs,
    sentences,
)


@pytest.mark.parametrize(
    ("text", "label", "at", "body"),
    [
        ("Ann Lee: Hello there.", "Ann Lee", "", "Hello there."),
        ("Ann [1:02]: Hello there.", "Ann", "1:02", "Hello there."),
        ("[01:02:03] Ann: Hello there.", "Ann", "01:02:03", "Hello there."),
        ("主持人（00:12）：大家好。", "主持人", "00:12", "大家好。"),
        ("He said that nobody, as far as he knew: came.", "", "", None),
        ("No label at all.", "", "", None),
    ],
)
def test_a_label_is_told_from_what_is_said(
    text: str, label: str, at: str, body: str | None
) -> None:
    """A name, with a time before or behind it, and nothing longer."""
    (found,) = paragraphs(text)
    assert (label, at, body or text) == (found.label, found.at, text[found.body : found.end])


def test_sentences_cover_what_is_said() -> None:
    """Shortened words end none, and a line break within a paragraph neither."""
    text = "Mr. Lee said No. 5\nis fine. Really? Yes."
    assert ["Mr. Lee said No. 5\nis fine.", "Really?", "Yes."] == [
        text[a:b] for a, b in sentences(text, 0, len(text))
    ]


def test_chinese_sentences_need_no_blanks() -> None:
    """Full-width marks end them, with the quotation mark behind."""
    text = "他说：“好。”然后走了。"
    assert ["他说：“好。”", "然后走了。"] == [text[a:b] for a, b in sentences(text, 0, len(text))]


def test_words_are_found_with_pieces_left_out_and_other_quotes() -> None:
    """Letters and digits count; what is left out may be anything."""
    text = "One ‘two’ three. Four five six. Seven."
    assert {"a": (0, 15), "b": (17, 37)} == located(
        text, [("a", "One 'two' three"), ("b", "Four … Seven")]
    )


def test_short_words_are_only_sought_behind_what_was_found() -> None:
    """“Yes.” may stand anywhere; it is taken from where the record goes on."""
    text = "Yes. No, said the elder brother. Yes."
    assert (33, 36) == located(text, [("a", "said the elder brother"), ("b", "Yes.")])["b"]


def test_neighbours_are_one_passage_unless_a_blank_line_divides_them() -> None:
    """What follows without a break is one statement."""
    text = "One. Two.\n\nThree."
    assert [(0, 9), (11, 17)] == list(joined(text, [(0, 4), (5, 9), (11, 17)]))


def test_a_label_means_whoever_has_that_name_alone() -> None:
    """A surname that two have means nobody."""
    speakers = Speakers({"ann-lee": ["Ann Lee"], "bo-lee": ["Bo Lee"]})
    assert ("ann-lee", "", "bo-lee") == tuple(map(speakers.of, ("ANN", "Lee", "Mr Bo")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("To stay in the ranks", "stay-ranks"),
        ("Café culture!", "cafe-culture"),
        ("夜班车", "scene-1"),
        ("none", "none-2"),
        ("Taken", "taken-2"),
    ],
)
def test_ids_are_made_from_what_is_written(text: str, expected: str) -> None:
    """Nobody types one; what has no Latin letters gets a number."""
    assert expected == ids.made(text, {"taken"}, "scene")


def test_a_statement_is_called_after_its_place() -> None:
    """Section and paragraph, with a letter where it holds several."""
    assert "a-1" == ids.statement("a", 1, set())
    assert "a-1b" == ids.statement("a", 1, {"a-1"})
    assert "a-1c" == ids.statement("a", 1, {"a-1a", "a-1b"})
