"""Makes the Latin fonts for readers with dyslexia from the npm package ``@fontsource/opendyslexic``.

Run ``python make_legible.py FOLDER`` with the package's folder of ``.woff`` files; it needs
fontTools. The fonts get a name of their own, since OpenDyslexic is a reserved font name, and the
private code points by which the game asks for narrow quotes (see `make_fonts`).
"""

# ruff: noqa: INP001 - a script, no package

import argparse
from pathlib import Path

from fontTools.ttLib import TTFont

FILES = {
    "LegibleLatin-Regular.ttf": "opendyslexic-latin-400-normal.woff",
    "LegibleLatin-Bold.ttf": "opendyslexic-latin-700-normal.woff",
}
"""File made: the file it is made from."""
FAMILY = "Legible Latin"
NAMES = {1: FAMILY, 4: FAMILY, 6: FAMILY.replace(" ", ""), 16: FAMILY}
"""Entries of the name table that hold the font's name."""
NARROW = {0xE018: "‘", 0xE019: "’", 0xE01C: "“", 0xE01D: "”", 0xE0B7: "·"}


def make(source: Path, target: Path) -> None:
    """Writes both fonts into the folder ``target``."""
    for name, origin in FILES.items():
        font = TTFont(source / origin, recalcTimestamp=False)
        font.flavor = None
        for number, text in NAMES.items():
            font["name"].setName(text, number, 3, 1, 0x409)
        for entry in list(font["name"].names):
            if entry.platformID != 3 and entry.nameID in NAMES:  # noqa: PLR2004 - Windows
                font["name"].removeNames(entry.nameID, entry.platformID)
        for table in font["cmap"].tables:
            if table.isUnicode():
                held = font.getBestCmap()
                table.cmap |= {code: held[ord(s)] for code, s in NARROW.items() if ord(s) in held}
        font.save(target / name)


def main() -> None:
    """Reads the command line and makes the fonts."""
    parser = argparse.ArgumentParser(description="Make the Latin fonts for readers with dyslexia.")
    parser.add_argument("source", type=Path, help="folder of the package's .woff files")
    parser.add_argument("--target", type=Path, default=Path(__file__).parent, help="where to write")
    given = parser.parse_args()
    make(given.source, given.target)


if __name__ == "__main__":
    main()
