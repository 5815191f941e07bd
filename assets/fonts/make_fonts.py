"""Makes the two fonts of the game from Debian's ``fonts-noto-cjk``.

Run ``python make_fonts.py /usr/share/fonts/opentype/noto`` beside this file's folder; it needs
fontTools. Each font is the Simplified Chinese face of a Noto CJK collection, cut down to the
characters of GBK and the signs that the interface uses.
"""

# ruff: noqa: INP001 - a script, no package

import argparse
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

FACES = {
    "NotoSansSC-Regular.otf": ("NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"),
    "NotoSerifSC-Bold.otf": ("NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC"),
}
"""File made: (collection, family of the face in it)."""

SIGN_RANGES = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1
    (0x0100, 0x017F),  # Latin Extended-A
    (0x2000, 0x206F),  # general punctuation
    (0x2190, 0x21FF),  # arrows
    (0x2460, 0x2473),  # circled numbers 1 to 20
    (0x2500, 0x25FF),  # boxes, blocks, geometric shapes
)
NARROW = {0xE018: "‘", 0xE019: "’", 0xE01C: "“", 0xE01D: "”", 0xE0B7: "·"}
"""Private code points for the narrow forms of signs that this face sets as wide as an ideograph.

English needs the narrow ones, Chinese the wide ones, and the text renderer chooses by context.
"""

ALL_PLANES = 12
"""Format of the character map that reaches every code point."""

STAND_INS = {ord("✗"): "×"}
"""Signs that the source lacks, and what is shown for them."""

SIGNS = "✓✗●○◆▲■★☆−·×÷≈≤≥≠∞√‰旸圆圓"


def wanted() -> frozenset[int]:
    """Code points that the fonts shall hold, as far as the source has them."""
    gbk = set()
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                gbk.add(ord(bytes((lead, trail)).decode("gbk")))
            except (UnicodeDecodeError, TypeError):
                continue
    signs = {code for first, last in SIGN_RANGES for code in range(first, last + 1)}
    return frozenset(gbk | signs | {ord(sign) for sign in SIGNS})


def face(collection: Path, family: str) -> TTFont:
    """The font of one family in a collection.

    Raises:
        LookupError: The collection has no such family.
    """
    for font in TTCollection(collection, lazy=True).fonts:
        if font["name"].getDebugName(1) == family:
            return font
    raise LookupError(f"{collection} has no face {family}")


def add_signs(font: TTFont, latin: TTFont) -> None:
    """Gives the signs of `NARROW` and `STAND_INS`, as the Korean face has them, code points.

    The faces of a collection share their glyphs, so a glyph name means the same in both.
    """
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format == ALL_PLANES:
            for code, sign in (NARROW | STAND_INS).items():
                table.cmap[code] = latin.getBestCmap()[ord(sign)]


def options() -> subset.Options:
    """Kerning and nothing else: no hints, no alternates, no vertical setting, flat outlines."""
    chosen = subset.Options()
    chosen.layout_features = ["kern"]
    chosen.hinting = False
    chosen.desubroutinize = False
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    chosen.name_languages = [0x409]
    chosen.notdef_outline = True
    chosen.drop_tables += ["VORG", "vhea", "vmtx", "BASE", "DSIG", "GSUB"]
    return chosen


def make(source: Path, target: Path) -> None:
    """Writes every font of `FACES` into the folder ``target``."""
    for name, (collection, family) in FACES.items():
        font = face(source / collection, family)
        add_signs(font, face(source / collection, family.replace("SC", "KR")))
        cutter = subset.Subsetter(options())
        cutter.populate(unicodes=wanted() | set(NARROW))
        cutter.subset(font)
        # The same input gives the same bytes, so that a rebuilt font can be compared.
        font.recalcTimestamp = False
        subset.save_font(font, str(target / name), options())
        size = (target / name).stat().st_size / 1e6
        sys.stdout.write(f"{name}: {size:.1f} MB, {len(font.getBestCmap())} characters\n")


def main() -> None:
    """Reads the command line and makes the fonts."""
    parser = argparse.ArgumentParser(description="Make the fonts of the game.")
    parser.add_argument("source", type=Path, help="folder of the Noto CJK collections (.ttc)")
    parser.add_argument("--target", type=Path, default=Path(__file__).parent, help="where to write")
    given = parser.parse_args()
    make(given.source, given.target)


if __name__ == "__main__":
    main()
