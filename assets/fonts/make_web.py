"""Make the two Latin fonts of the browser's page from the fonts beside this file.

    python assets/fonts/make_web.py        # needs fonttools

Latin letters, figures and signs alone, so that a page brings 60 kB and not twelve million
bytes: Chinese is drawn in the system's own fonts. The quotation marks are the narrow ones.
"""

# ruff: noqa: INP001 - a script, no package

from __future__ import annotations

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from make_fonts import NARROW

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "game" / "roundtable" / "web" / "static"
WANTED = [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x2030, 0x2032, 0x2033,
          0x20AC, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x25B2, 0x25BC]  # fmt: skip
FONTS = {"NotoSansSC-Regular.otf": "latin-sans.woff", "NotoSerifSC-Bold.otf": "latin-serif.woff"}


def main() -> None:
    """Write both."""
    for name, made in FONTS.items():
        font = TTFont(HERE / name)
        for table in font["cmap"].tables:
            for narrow, wide in NARROW.items():
                if narrow in table.cmap:
                    table.cmap[ord(wide)] = table.cmap[narrow]
        options = subset.Options(layout_features=["kern", "liga", "tnum"], flavor="woff")
        options.recalc_timestamp = False
        cut = subset.Subsetter(options)
        cut.populate(unicodes=WANTED)
        cut.subset(font)
        font.flavor = "woff"
        font.save(TARGET / made)


if __name__ == "__main__":
    main()
