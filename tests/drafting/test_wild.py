"""Sources with all that surrounds a talk: heads, tables, breaks, clocks, footers, minutes."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafting.reading import read_back
from roundtable.drafting import draft

WILD = Path(__file__).parent / "wild"

EXPECTED = {
    "auto.vtt": ("TODO who moderates", "? | ? | ? | ?"),
    "council.txt": (
        "主席",
        "主席 | 方大海議員 | 運輸局局長 | 主席 | 秦小渡議員 | 運輸局局長 | 主席 | 方大海議員",
    ),
    "cr.txt": (
        "The Presiding Officer",
        "author | The Presiding Officer | Mr. Brandt | ?author | ?author | ?author | Ms. Kolder | Mr. Brandt | Ms. Kolder | Mr. Brandt | The Presiding Officer | ?author | Ms. Kolder | The Presiding Officer",
    ),
    "hansard.xml": ("Nadia Kolder", "Nadia Kolder | Ole Brandt | Nadia Kolder | Ole Brandt"),
    "hearing.txt": (
        "Ms. Kolder",
        "author | author | Ms. Kolder | Mr. Brandt | Dr. Lind | Mr. Brandt | Dr. Lind | Ms. Kolder",
    ),
    "ietf.md": (
        "Nadia Kolder",
        "author | author | author | author | Nadia Kolder | Kim Aster | Ole Brandt | Kim Aster | Bo Lind | Nadia Kolder | Kim Aster | Bo Lind | Kim Aster | ?author | Ole Brandt",
    ),
    "ja.txt": ("司会", "司会 | 大方 | 司会 | 大方"),
    "meet.txt": (
        "Nadia Kolder",
        "author | Nadia Kolder | Ole Brandt | Nadia Kolder | Ole Brandt | Kim Aster | author",
    ),
    "npr.txt": (
        "Nadia Kolder",
        "Nadia Kolder | Ole Brandt | Nadia Kolder | Ole Brandt | ? | Nadia Kolder | Ole Brandt | Nadia Kolder",
    ),
    "otterh.txt": (
        "Nadia Kolder",
        "author | author | Nadia Kolder | Ole Brandt | ? | Nadia Kolder | Ole Brandt | author",
    ),
    "ownonce.md": ("林舟", "林舟 | 老方 | 林舟 | 秦小渡 | 林舟 | 老方"),
    "page.html": ("Nadia Kolder", "author | Nadia Kolder | Ole Brandt | Nadia Kolder | Ole Brandt"),
    "pod.md": (
        "Nadia Kolder",
        "Nadia Kolder | Ole Brandt | Nadia Kolder | Ole Brandt | Nadia Kolder | Ole Brandt | Nadia Kolder | Ole Brandt | Nadia Kolder | Ole Brandt | ?author | Nadia Kolder | Ole Brandt | Nadia Kolder | author",
    ),
    "qonly.md": ("Q", "author | Q | 受访者 | Q | 受访者 | Q | 受访者 | author"),
    "table.docx": (
        "Nadia Kolder",
        "Nadia Kolder | Ole Brandt | Nadia Kolder | Kim van der Meer | Nadia Kolder | Ole Brandt | Kim van der Meer | Ole Brandt",
    ),
    "tc.md": (
        "Nadia Kolder",
        "author | author | Nadia Kolder | ?author | author | ?author | Ole Brandt | Kim Aster | Ole Brandt | Nadia Kolder | Kim Aster | Ole Brandt | ?author | ?author",
    ),
    "tei.xml": ("Nadia", "Nadia | Ole | Nadia | Ole"),
    "twocue.srt": ("Nadia", "Nadia | OLE | Nadia | OLE | ?"),
    "w3c.txt": (
        "nadia",
        "author | author | author | author | author | author | author | author | author | author | author | author | nadia | ole | kim | nadia | ole | author | nadia | kim | author | ole",
    ),
    "wenda.md": ("问", "问 | 答 | 问 | 答"),
    "whatsapp.txt": ("Nadia Kolder", "Nadia Kolder | Ole | Nadia Kolder | Ole"),
    "zh2.md": (
        "林舟",
        "author | author | author | 林舟 | 老方 | 秦小渡 | author | 林舟 | 老方 | 现场观众 | 老方 | author | author",
    ),
    "zoomdash.vtt": (
        "Nadia Kolder",
        "Nadia Kolder | Ole Brandt - Harbour Office | Nadia Kolder | Ole Brandt - Harbour Office | iPhone",
    ),
}
"""For each the moderator, and who speaks, one after the other; `?` marks what is unclear."""


def voice(read, statement):
    """Who speaks in a statement, with the mark of a doubt."""
    mark = "?" if "unclear" in statement else ""
    name = read.names[statement["speaker"]] if statement["voice"] == "quoted" else "author"
    return mark if name.startswith("TODO") else f"{mark}{name}"


@pytest.mark.parametrize("name", EXPECTED)
def test_everybody_has_their_words_and_the_frame_is_the_authors(name):
    """Who speaks stands for every statement; what surrounds the talk is nobody's words."""
    host, voices = EXPECTED[name]
    read = read_back(draft(WILD / name))
    assert voices == " | ".join(voice(read, each) for each in read.record["statements"])
    assert host == read.names[read.scenario["moderator"]]


def test_every_source_is_expected():
    """No source lies there unread."""
    assert sorted(EXPECTED) == sorted(path.name for path in WILD.iterdir())
