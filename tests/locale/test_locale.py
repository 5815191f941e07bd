"""Interface texts: complete in every language, and found where they are asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.locale import Catalog, LocaleError, keys, languages

GAME = Path(__file__).parents[2] / "game"
ASKED = re.compile(r'\bsay\(\s*"([a-z][a-z0-9-]*)"')


def test_languages_have_the_same_texts() -> None:
    """Chinese and English are both complete."""
    assert keys("en") == keys("zh")


def test_every_text_asked_for_exists() -> None:
    """No face asks for a text that is nowhere written."""
    asked = {key for path in GAME.rglob("*.py") for key in ASKED.findall(path.read_text("utf-8"))}
    assert set() == asked - keys("en")


@pytest.mark.parametrize("language", languages())
def test_no_text_is_empty_or_broken(language: str) -> None:
    """Each text can be formatted, with any number put where it wants one."""
    say = Catalog(language)
    values = dict.fromkeys(VALUES, 2)
    for key in sorted(keys(language)):
        text = say(key, **values)
        assert text.strip(), key
        assert "{" not in text, key


VALUES = sorted(
    {
        name
        for path in (GAME / "locale").rglob("*.ftl")
        for name in re.findall(r"\$(\w+)", path.read_text("utf-8"))
    }
)


def test_unknown_language_is_refused_with_the_known_ones() -> None:
    """A language without a folder is a clear error."""
    with pytest.raises(LocaleError, match="en, zh"):
        Catalog("tlh")


def test_unknown_text_is_an_error() -> None:
    """A text that is written nowhere is an error, not an empty line."""
    with pytest.raises(LocaleError):
        Catalog("en")("no-such-text")


def test_a_catalog_names_its_own_language() -> None:
    """Each language calls itself by its own name."""
    assert ("中文", "English") == (Catalog("zh").name, Catalog("en").name)
