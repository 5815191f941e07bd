"""Words, characters, and how long a first-time reader needs for them.

Chinese is written without blanks, so that a counter of words takes a sentence for one
word. Here each Chinese character (and each Japanese one) counts by itself, and between
them each run of other letters and digits counts as a word: ``GPT-4 很强`` is one word and
two characters.

The speeds are those of adults reading short paragraphs of plain prose in their first
language: 228 words a minute of English and 255 characters a minute of Chinese
(Trauzettel-Klosinski and Dietz, Standardized Assessment of Reading Performance: the New
International Reading Speed Texts IReST, Investigative Ophthalmology & Visual Science 53,
2012, doi:10.1167/iovs.11-8284). They were read aloud there; silent reading of English is
about as fast (238: Brysbaert, Journal of Memory and Language 109, 2019).
"""

from __future__ import annotations

import re

from roundtable.frozen import frozen

WORDS_A_MINUTE = 228
"""English words a reader takes in."""

CHARACTERS_A_MINUTE = 255
"""Chinese characters a reader takes in."""

SOURCE = "IReST, Trauzettel-Klosinski and Dietz 2012, doi:10.1167/iovs.11-8284"
"""Where the two speeds come from, in one line."""

_CHARACTER = "々〇\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHARACTERS = re.compile(f"[{_CHARACTER}]")
# A word keeps what joins its parts: don't, GPT-4, 3.5, AI/ML, R&D.
_LETTERS = rf"(?:(?![{_CHARACTER}])[^\W_])+"
_WORDS = re.compile(rf"{_LETTERS}(?:['’.,/&·_-]{_LETTERS})*")


@frozen
class Length:
    """How long a text is.

    Attributes:
        words: of scripts that are written with blanks.
        characters: of Chinese and Japanese.
    """

    words: int = 0
    characters: int = 0

    def __add__(self, other: Length) -> Length:
        """Both together."""
        return Length(self.words + other.words, self.characters + other.characters)

    @property
    def minutes(self) -> float:
        """How long a first-time reader needs."""
        return self.words / WORDS_A_MINUTE + self.characters / CHARACTERS_A_MINUTE

    @property
    def units(self) -> int:
        """Words and characters together, as Chinese word counts have it."""
        return self.words + self.characters


def length(text: str) -> Length:
    """The length of a text in any mixture of scripts."""
    return Length(len(_WORDS.findall(text)), len(_CHARACTERS.findall(text)))
