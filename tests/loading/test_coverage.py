"""The table of drawable characters is what the fonts hold."""

from __future__ import annotations

from pathlib import Path

from roundtable.desktop.coverage import characters
from roundtable.loading.coverage import is_held, undrawable

FONTS = sorted((Path(__file__).parents[2] / "assets" / "fonts").glob("*.otf"))


def test_the_table_is_what_both_fonts_hold():
    """Outside the private code points the table and the fonts agree."""
    held = frozenset.intersection(*(characters(each) for each in FONTS))
    assert FONTS
    ours = {code for code in range(0x110000) if is_held(chr(code))}
    assert ours == {code for code in held if not 0xE000 <= code <= 0xF8FF}


def test_undrawable_characters_are_named_once():
    """Each character the fonts lack is named once; a line break is none."""
    assert undrawable("石桥 a\n“é”") == ""
    assert undrawable("a🌉b🌉ሴ") == "🌉ሴ"
    assert undrawable("a🌉") == "🌉", "nor is it held because it was asked for before"
