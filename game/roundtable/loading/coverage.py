"""Which characters the game's fonts draw: a table made from the fonts, checked by a test.

Only the window opens the fonts, which are 12 MB; what they hold is a hundred-odd runs of
code points. The private ones among them are the window's own affair.
"""

from __future__ import annotations

from bisect import bisect_right

RUNS = """
20-7e a0-103 110-113 11a-11b 128-12b 143-144 147-148 14c-14f 152-153 168-16d 1ce 1d0 1d2 1d4
1d6 1d8 1da 1dc 251 261 2c7 2c9-2cb 2d9 391-3a1 3a3-3a9 3b1-3c1 3c3-3c9 401 410-44f 451
2002-2003 2010-2016 2018-201a 201c-201e 2020-2022 2025-2027 2030 2032-2033 2035 2039-203c 2042
2047-2049 2051 2103 2105 2109 2116 2121 2160-216b 2170-2179 2190-2199 21b8-21b9 21c4-21c6
21cb-21cc 21d0 21d2 21d4 21e6-21e9 21f5 2208 220b 220f 2211-2212 2215 221a 221d-2220 2223 2225
2227-222b 222e 2234-2237 223d 2245 2248 224c 2260-2261 2264-2267 226e-226f 2295 2299 22a5 22bf
2312 2460-249b 2500-25ab 25b1-25b3 25b6-25b7 25bc-25bd 25c0-25c1 25c6-25c7 25c9-25cc 25ce-25d3
25e2-25e6 25ef 2605-2606 2609 2640 2642 2713 2717 3000-3003 3005-3017 301d-301e 3021-3029
3041-3093 309b-309e 30a1-30f6 30fc-30fe 3105-3129 3220-3229 3231 32a3 338e-338f 339c-339e 33a1
33c4 33ce 33d1-33d2 33d5 4e00-9fa5 f92c f979 f995 f9e7 f9f1 fa0c-fa0f fa11 fa13-fa14 fa18
fa1f-fa21 fa23-fa24 fa27-fa29 fe30-fe31 fe33-fe44 fe49-fe52 fe54-fe57 fe59-fe66 fe68-fe6b
ff01-ff5e ffe0-ffe5
"""
"""First and last code point of each run, in hexadecimal digits; or the only one."""


_RANGES = [
    (int(first, 16), int(last or first, 16))
    for first, _, last in (run.partition("-") for run in RUNS.split())
]
_FIRSTS = [first for first, _ in _RANGES]
_known = {"\n"}
"""What was found to be drawable so far, so that most texts are looked at as a whole."""


def undrawable(text: str) -> str:
    """The characters of a text that the fonts lack, each once; a line break is none."""
    if _known.issuperset(text):
        return ""
    missing = [sign for sign in dict.fromkeys(text) if sign != "\n" and not is_held(sign)]
    _known.update(set(text).difference(missing))
    return "".join(missing)


def is_held(sign: str) -> bool:
    """Whether both fonts have a glyph for a character."""
    at = bisect_right(_FIRSTS, ord(sign))
    return at > 0 and ord(sign) <= _RANGES[at - 1][1]
