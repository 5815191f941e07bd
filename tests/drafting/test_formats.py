"""What a file is, told from its content; what cannot be read is refused with the way out."""

from __future__ import annotations

import re

import pytest
from drafting.kinds import ENGLISH, colon, docx_of, pdf_of
from roundtable.drafting import DraftError, Format, Wishes, chapters_of, draft, labels
from roundtable.drafting.reading import pages, pdf
from roundtable.drafting.reading.chapters import refuse_chapters
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


CHAPTERS = {
    "podcast": '{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Night boats"}, '
    '{"startTime": 60.5, "title": "Jingle", "toc": false}, {"startTime": 760, "title": "Who pays"}]}',
    "podlove": '<?xml version="1.0"?><psc:chapters version="1.2">'
    '<psc:chapter start="00:00:00" title="Night boats"/>'
    "<psc:chapter title='Who pays' start='00:12:40.0'/></psc:chapters>",
    "video": "Below a film:\n0:00 Night boats\n12:40 - Who pays\n(1:02:03) Goodbye\n",
    "links": "## Chapters\n- [00:00](https://x.org/?t=0) - Night boats\n- [12:40](https://x.org/?t=9) "
    "- Who pays\n- [20:00](https://x.org/?t=10) - Who pays again\n",
}
TALK = """WEBVTT

00:00:00.000 --> 00:00:20.000
Nadia Kolder: Good evening. Should it run at night?

00:02:50.000 --> 00:03:05.000
Ole Brandt: It should run from May on.

00:12:41.000 --> 00:13:12.000
Nadia Kolder: Who pays?

00:13:12.000 --> 00:14:15.000
Ole Brandt: The town pays, as ever.
"""


@pytest.mark.parametrize("kind", CHAPTERS)
def test_chapters_divide_the_transcript_they_lie_beside(kind, tmp_path):
    """Each is a scene with its title; alone such a list is refused, and the way out told."""
    (tmp_path / "talk.vtt").write_text(TALK, "utf-8")
    made = draft(tmp_path / "talk.vtt", Wishes(chapters=chapters_of(CHAPTERS[kind])))
    titles = re.findall(r'title: \{en: "([^"]+)"\}', made.record)
    assert ["Night boats", "Who pays"] == titles[:2]
    (tmp_path / "list.txt").write_text(CHAPTERS[kind], "utf-8")
    with pytest.raises(DraftError, match=r"lists chapters.*--chapters"):
        draft(tmp_path / "list.txt")


ODD = ("1e999", "-1e999", "NaN", "9" * 400, '"²"', "1e308", "true", "-5")
"""Numbers that JSON and tables can hold and no talk has."""


@pytest.mark.parametrize("number", ODD)
def test_a_number_that_is_no_time_stops_nothing(number, tmp_path):
    """In a record of JSON, in a table and in a list of chapters; the words are read all the same."""
    json = ",".join(
        f'{{"speaker": "{who}", "text": "Should it run?", "start": {number}, "end": {number}}}'
        for who in ("Ann", "Bo", "Ann", "Bo")
    )
    times = (number, number, "9" * 5000, number)
    rows = "".join(
        f"{time},{who},Should it run?\n" for time, who in zip(times, "ABAB", strict=True)
    )
    (tmp_path / "talk.json").write_text(f'{{"segments": [{json}]}}', "utf-8")
    (tmp_path / "talk.csv").write_text(f"start,speaker,text\n{rows}", "utf-8")
    for name in ("talk.json", "talk.csv"):
        assert "Should it run?" in dict(draft(tmp_path / name).said).values()
    chapters = f'{{"chapters": [{{"startTime": {number}, "title": "One"}}]}}'
    assert all(each.start < 10**13 for each in chapters_of(chapters))


@pytest.mark.parametrize("place", ["²", "9" * 5000, "1e9", "-1", "12:3"])
def test_what_is_no_line_and_no_time_is_refused(place, tmp_path):
    """Where a stretch begins or ends."""
    (tmp_path / "talk.vtt").write_text(TALK, "utf-8")
    with pytest.raises(DraftError, match="neither a line nor a time"):
        draft(tmp_path / "talk.vtt", Wishes(first=place))


def test_a_transcript_with_times_is_no_list_of_chapters():
    """Its lines follow each other by seconds, or say who speaks."""
    refuse_chapters("\n".join(f"0:{n:02} Words that were said" for n in range(0, 60, 4)))
    refuse_chapters("0:00 Ann: Shall we?\n2:00 Bo: We shall.\n4:00 Ann: When?\n6:10 Bo: Now.\n")


COLUMNS = """\
                      Harbour Talks

Nadia Kolder: Good evening, and               Ida Moss: I do not agree with
welcome to the harbour talks. Should          Ole at all. It is too loud for
the ferry run at night?                       those who live at the quay.

Ole Brandt: It should run from May            Nadia Kolder: Who pays for it, if
on. People come home late, and the            it runs? The town or the riders?
last bus has left by then.
                                              Ole Brandt: The town pays.
                                     1
Nadia Kolder: Is there a middle way           Ida Moss: Twice a week would be
between the two of you?                       fine with me.
"""


def test_two_columns_are_read_one_after_the_other(tmp_path):
    """As some programs write the text of a PDF: nobody gets what stands beside their words."""
    (tmp_path / "talk.txt").write_text(COLUMNS, "utf-8")
    said = [text for _, text in draft(tmp_path / "talk.txt").said]
    assert "I do not agree with Ole at all. It is too loud for those who live at the quay." in said
    assert [
        "Is there a middle way between the two of you?",
        "Twice a week would be fine with me.",
    ] == said[-2:]


CHINESE_COLUMNS = """
主持人林舟：欢迎各位来到今天的圆桌。第一个问题   陈河：我插一句，工坊并不占书架的地方。
想请教陈河：城市里的公共图书馆，未来五年最大的   苏敏：可是占人。我们一共四个馆员，一个人去教修
变化会是什么？                   车，借书台就少一个人。
陈河：我觉得最大的变化是图书馆不再只是借书的地   主持人林舟：那么苏敏，市里的预算先给谁？
方。我们馆去年的数据，借书的人少了一成。
                          苏敏：先给人。凡是多请了一个馆员的，三年以后来
主持人林舟：苏敏，你同意吗？            的人都多了。
苏敏：我不完全同意。郊区的情况不一样，那里的孩   陈河：留下晚上八点以后还亮着的灯。
子回家没有书。
"""


@pytest.mark.parametrize("blank", [" ", "  "], ids=["by letters", "by columns of a screen"])
def test_two_chinese_columns_are_read_one_after_the_other(tmp_path, blank):
    """What fills a line up counts a letter as one place in some programs, as two in others."""
    lines = CHINESE_COLUMNS.splitlines()
    if blank == "  ":
        lines = [in_cells(line, 26) for line in lines]
    (tmp_path / "talk.txt").write_text("\n".join(lines), "utf-8")
    said = [text for _, text in draft(tmp_path / "talk.txt").said]
    assert "我不完全同意。郊区的情况不一样，那里的孩子回家没有书。" in said
    assert "可是占人。我们一共四个馆员，一个人去教修车，借书台就少一个人。" in said
    assert said[-1] == "留下晚上八点以后还亮着的灯。"


def in_cells(line, gutter):
    """The line with its right column moved to where that column lies on a screen."""
    left, right = line[:gutter].rstrip(), line[gutter:]
    return left + " " * (2 * gutter - 2 * len(left)) + right if right else line


def test_letters_written_as_radicals_are_letters(tmp_path):
    """As programs write them into PDFs: the name is found, and the words are what anybody types."""
    (tmp_path / "talk.txt").write_text(
        "⾼远：先给⼈，再给⻋。\n\n林⾈：为什么？\n\n⾼远：⻋会坏。\n", "utf-8"
    )
    path = tmp_path / "talk.txt"
    assert {each.label for each in labels(path)} == {"高远", "林舟"}
    assert [text for _, text in draft(path).said] == ["先给人，再给车。", "为什么？", "车会坏。"]


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
