"""Words and characters, counted in every mixture of scripts."""

from __future__ import annotations

import pytest
from roundtable.authoring.reading import CHARACTERS_A_MINUTE, WORDS_A_MINUTE, Length, length


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("", 0, 0),
        ("One road, two people.", 4, 0),
        ("中国的下一步是什么？", 0, 9),
        ("GPT-4 很强", 1, 2),
        ("AI的下一步", 1, 4),
        ("2026 年 1 月 10 日，清华 AGI-Next 峰会", 4, 7),
        ("don't, R&D, 3.5% and AI/ML", 5, 0),
        ("—— …… 、。“”", 0, 0),
        ("Ärger in Zürich", 3, 0),
        ("東京でTokyoへ", 1, 4),
        ("한국어 문장", 2, 0),
        ("𠮷野家", 0, 3),
    ],
)
def test_scripts_are_counted_each_in_its_own_way(text, words, characters):
    """Chinese by characters, others by words, and a mixture as both."""
    assert Length(words, characters) == length(text)


def test_reading_time_adds_up():
    """A minute of each script is two minutes."""
    assert 2 == Length(WORDS_A_MINUTE, CHARACTERS_A_MINUTE).minutes
    assert Length(3, 4) == Length(1, 1) + Length(2, 3)
