"""Guessing the format, and being told it."""

from __future__ import annotations

import pytest
from roundtable.drafting import Format, Wishes, guess


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nhi\n", "", Format.WEBVTT),
        ("1\n00:00:01,000 --> 00:00:02,000\nhi\n", "", Format.SRT),
        ('{"id": "a", "speaker": "b", "text": "c"}\n', "", Format.CONVOKIT),
        ("# A\n\n> b\n\n- c\n", "", Format.MARKDOWN),
        ("plain words", "notes.md", Format.MARKDOWN),
        ("Ann: a.\nBo: b.\nAnn: c.\nBo: d.\n", "talk.txt", Format.TRANSCRIPT),
        ("甲明：一。\n乙白：二。\n甲明：三。\n乙白：四。\n", "", Format.TRANSCRIPT),
        ("It was late. Nobody spoke.\n\nThen it rained.\n", "talk.txt", Format.PROSE),
        ("anything", "talk.srt", Format.SRT),
    ],
)
def test_format_is_guessed_from_text_and_name(text, name, expected):
    """What a text looks like decides, unless its file's ending does."""
    assert guess(text, name) is expected


def test_given_format_wins_over_the_guess(drafted):
    """An author who knows better is believed."""
    text = "Ann: a.\nBo: b.\nAnn: c.\nBo: d.\n"
    assert drafted(text).made.report.format is Format.TRANSCRIPT
    assert drafted(text, Wishes(format=Format.PROSE)).made.report.format is Format.PROSE
