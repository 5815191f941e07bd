"""Radicals put back into letters.

A program that writes a PDF may name a letter by the sign of the radical that looks like it: 高 by
U+2FBC, 车 by U+2ECB. Nobody sees a difference, but a name is not found in a text, nor a text in its
source.
"""

from __future__ import annotations

import unicodedata

# What a radical stands for; Unicode tells it of those of Kangxi, and of these only in a table that
# Python does not hold (EquivalentUnifiedIdeograph).
_OTHERS: dict[int, int] = str.maketrans(
    "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
)
_KANGXI = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_LETTERS: dict[int, int | str] = {**_KANGXI, **_OTHERS}


def without_radicals(text: str) -> str:
    """The text with letters where signs of radicals stood; as long as it was."""
    return text.translate(_LETTERS)
