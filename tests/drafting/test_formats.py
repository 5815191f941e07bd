"""What a file is, told from its content; what cannot be read is refused with the way out."""

from __future__ import annotations

import pytest
from drafting.kinds import ENGLISH, colon, docx_of, pdf_of
from roundtable.drafting import DraftError, Format, Wishes, draft, labels
from roundtable.drafting.reading import pages, pdf
from roundtable.drafting.reading.sniffing import format_of


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nhi\n", "", Format.WEBVTT),
        ("1\n00:00:01,000 --> 00:00:02,000\nhi\n", "", Format.SRT),
        ('{"id": "a", "speaker": "b", "text": "c"}\n', "", Format.CONVOKIT),
        ('{"segments": [{"text": "a", "start": 0}]}', "talk.txt", Format.JSON),
        ("[Script Info]\nTitle: a\n", "", Format.ASS),
        ("# A\n\n> b\n\n- c\n", "", Format.MARKDOWN),
        ("plain words", "notes.md", Format.MARKDOWN),
        ("<!DOCTYPE html><p>a</p>", "talk.txt", Format.HTML),
        ("<p><b>Ann:</b> a</p>\n<p><b>Bo:</b> b</p>\n<p>c</p>", "", Format.HTML),
        ("start,speaker,text\n0:01,Ann,Hello there\n0:02,Bo,Good day\n", "", Format.CSV),
        ("Ann: a.\nBo: b.\nAnn: c.\nBo: d.\n", "talk.srt", Format.TRANSCRIPT),
        ("It was late. Nobody spoke.\n\nThen it rained.\n", "talk.txt", Format.TRANSCRIPT),
    ],
)
def test_what_a_text_is_is_told_from_its_content(text, name, expected):
    """The ending of a name only tells Markdown from plain text."""
    assert expected is format_of(text, name)


def test_given_format_wins_over_the_content(drafted):
    """An author who knows better is believed."""
    text = "Ann: a.\nBo: b.\nAnn: c.\nBo: d.\n"
    assert drafted(text).made.report.spoken
    assert not drafted(text, Wishes(format=Format.PROSE)).made.report.spoken


@pytest.mark.parametrize(
    ("data", "name", "piece"),
    [
        (b"\x89PNG\r\n\x1a\n", "a.png", "picture"),
        (b"ID3\x04\x00", "a.mp3", "write it down first"),
        (b"\x00\x00\x00\x20ftypisom", "a.mp4", "write it down first"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc", "save it as .docx"),
        (b"PK\x03\x04broken", "a.docx", "broken"),
        (b"%PDF-1.4 broken", "a.pdf", "cannot be read"),
        (b"\x1f\x8b\x08", "a.gz", "unpack"),
        (b"\x00\x01\x02\x00\x03" * 50, "a.bin", "no text file"),
        (b'{"a": [1, 2, 3]}', "a.json", "no list of what was said"),
        (b'<?xml version="1.0"?><a><b/></a>', "a.xml", "XML of a kind"),
        (b"The weather was fine.\n\nIt rained later.\n", "a.txt", "no line says who speaks"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line_with_the_way_out(tmp_path, data, name, piece):
    """Nothing is drafted as prose because nothing else fitted."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(DraftError, match=piece) as caught:
        draft(path)
    assert "\n" not in str(caught.value)
    assert caught.value.hint
    assert str(path) in caught.value.where


def test_the_ending_of_a_name_misleads_nobody(tmp_path):
    """A Word file called `.txt` is a Word file, and a text called `.pdf` a text."""
    for data, name, expected in (
        (
            docx_of([[("Ann: a?", False)], [("Bo: b.", False)], [("Ann: c?", False)]]),
            "a.txt",
            Format.WORD,
        ),
        (colon(ENGLISH)[0].encode(), "b.pdf", Format.TRANSCRIPT),
    ):
        (tmp_path / name).write_bytes(data)
        assert expected is draft(tmp_path / name).report.format


@pytest.mark.parametrize("codec", ["gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_the_encoding_is_found_and_named_where_it_was_guessed(tmp_path, codec):
    """The report says what was guessed, and nothing where nothing was."""
    path = tmp_path / "talk.txt"
    path.write_bytes(
        "林舟：夜里要不要开船？\n老方：五月到九月要开。\n林舟：钱呢？\n老方：从票里来。\n".encode(
            codec
        )
    )
    found = "\n".join(draft(path).report.found)
    assert "林舟" in found
    assert ("encoding" in found) == (codec != "utf-8-sig")


def test_a_cyrillic_code_page_is_read(tmp_path):
    """Letters beyond Latin are judged by how the words then look."""
    lines = (
        "Анна: Добрый вечер, будет ли ночью ходить паром?",
        "Борис: Будет, с мая по сентябрь, как и раньше.",
    )
    path = tmp_path / "talk.txt"
    path.write_bytes("\n".join(lines * 4).encode("cp1251"))
    assert "Борис" in draft(path).record


def test_a_page_that_is_nested_without_end_is_refused(tmp_path, monkeypatch):
    """Parsing it would take minutes; what nobody closed but ends by itself is not deep."""
    monkeypatch.setattr(pages, "_DEEPEST_PAGE", 50)
    path = tmp_path / "a.html"
    for deep in ("<div>" * 60, "<div><b>" * 40 + "</b></div>" * 40, "<p><b>" * 40):
        path.write_text(f"<html><body>{deep}<p>Ann: a.</html>", "utf-8")
        with pytest.raises(DraftError, match="nested too deep"):
            labels(path)
    talk = "<p>Ann: Shall we?<br><p>Bo: <b>We</b> shall.<hr>" * 60
    path.write_text(f"<html><body><div>{talk}</div></html>", "utf-8")
    assert {"Ann", "Bo"} == {each.label for each in labels(path)}


def test_a_pdf_that_draws_without_end_is_refused(tmp_path, monkeypatch):
    """A page of some kilobytes can unfold to millions of steps; no page of text has so many."""
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_of(["Ann: Shall we?", "Bo: We shall."]))
    assert labels(path)
    for bound in ("_LARGEST_PAGE", "_LARGEST"):
        with monkeypatch.context() as bounded:
            bounded.setattr(pdf, bound, 50)
            with pytest.raises(DraftError, match="draws more"):
                labels(path)
