"""Transcripts, captions and utterances: the format says who speaks, and how long."""

from __future__ import annotations

from pathlib import Path

import pytest
from roundtable.drafting import Format, Wishes, draft, write
from roundtable.loading import Severity, check, check_texts


def test_transcript_gives_each_line_to_its_label(drafted):
    """Every paragraph is quoted; one without a label goes on."""
    read = drafted("garden.txt")
    assert read.made.report.format is Format.TRANSCRIPT
    assert read.said("part-1-2") == ("Ann Lee", "quoted", False)
    assert read.said("part-1-3") == ("Bo Marsh", "quoted", False)
    assert "I would cut it. And I would cut it this year." in dict(read.made.said)["part-1-3"]
    assert read.record["order"] == "transcript"
    assert read.record["source"]["title"] == {"en": "Garden Talk"}


def test_change_of_topic_begins_a_scene(drafted):
    """Without headings the moderator's going on divides the talk; a follow-up does not."""
    read = drafted("garden.txt")
    assert [each["id"] for each in read.scenario["scenes"]] == ["part-1", "part-2"]
    assert read.turns("part-1") == [
        ("Ann Lee", "answer", 15),
        ("Bo Marsh", "answer", 15),
        ("Ann Lee", "follow_up", 15),
    ]
    prompt = read.scenario["scenes"][0]["turns"][2]["prompt"]
    assert prompt["cites"] == ["part-1-4"]
    assert any(line.startswith("the parts") for line in read.made.report.unsure)


def test_without_times_a_talk_goes_by_how_long_each_speech_is(drafted):
    """A word costs a quarter of a minute and no two minutes; 150 words cost one."""
    talk = ("Host: Shall we begin?", "Ann Lee: Objection.", f"Bo Marsh: {'quiet ' * 149}quiet.")
    read = drafted("\n".join((*talk, "Host: And you?", f"Ann Lee: {'一二三四五' * 90}。")))
    costs = [
        {key: int(turn[key]) for key in ("minutes", "seconds") if key in turn}
        for scene in read.scenario["scenes"]
        for turn in scene["turns"]
    ]
    assert costs == [{"seconds": 15}, {"minutes": 1}, {"seconds": 90}]
    assert "每分钟约 300 字" in read.made.scenario
    assert "minutes are by the length" in "\n".join(read.made.report.lines())
    article = drafted("dike.md").made  # told by somebody
    assert "按约定" in article.scenario


@pytest.mark.parametrize("source", ["kite.vtt", "kite.srt"])
def test_cue_lengths_become_minutes(drafted, source):
    """Cues of one speaker are joined, and their lengths are added and rounded."""
    read = drafted(source)
    turns = read.turns("part-1")
    assert turns[0] == ("Ada Moss", "answer", 105)
    assert turns[1][0] == "Tom Reed"
    assert turns[1][2] >= 185
    assert read.names[read.scenario["moderator"]] == "Host"
    assert "Seconds by the source's own times." in read.made.scenario


def test_caption_markup_is_taken_off(drafted):
    """Tags and entities are no part of what was said."""
    assert "a brake & a rudder" in drafted("kite.vtt").made.record
    assert "in a strong wind. A tail" in drafted("kite.srt").made.record


def test_colon_within_a_caption_is_no_label(drafted):
    """What begins only one cue names nobody."""
    read = drafted("kite.srt")
    assert "So here is the thing" not in read.names.values()
    assert read.said("part-1-6") == ("Ada Moss", "quoted", False)


def test_captions_without_speakers_are_nobodys(drafted):
    """Where no cue says who speaks, no statement does."""
    read = drafted(
        "WEBVTT\n\n00:00.000 --> 00:04.000\nGood evening.\n\n00:09.000 --> 00:12.000\nIs it late?\n"
    )
    assert all(read.said(id_)[2] for id_ in read.voices("quoted"))
    assert "nobody was found who speaks" in read.made.report.undone


def test_utterances_reply_as_the_corpus_says(drafted):
    """A reply to another panelist is a response to that turn."""
    read = drafted("boat.jsonl")
    assert read.names[read.scenario["moderator"]] == "host"
    turns = read.scenario["scenes"][0]["turns"]
    assert [(each["speaker"], each["act"], each.get("replies_to")) for each in turns] == [
        ("ida", "answer", None),
        ("kit", "response", "part-1-t1"),
        ("ida", "response", "part-1-t2"),
    ]


def test_times_in_front_of_labels_become_minutes(drafted):
    """A transcript's times tell how long each turn took."""
    read = drafted(
        "[00:00:00] Host: Is it raining?\n[00:00:10] Ann: It was raining.\n[00:03:10] Host: And now?\n"
        "[00:03:20] Bo: Now it snows.\n[00:04:20] Host: Thanks.\n"
    )
    assert read.turns("part-1")[0] == ("Ann", "answer", 180)


def test_whoever_asks_most_moderates(drafted):
    """Without a title, the questions tell the moderator, and the report says so."""
    read = drafted("Ann: Why?\nBo: Because.\nAnn: And when?\nCy: Now.\nAnn: Where?\nBo: Here.\n")
    assert read.names[read.scenario["moderator"]] == "Ann"
    assert any(line.startswith("the moderator") for line in read.made.report.unsure)


def test_markdown_transcript_is_read_by_its_labels(drafted):
    """Bold names with a colon, under headings, make a talk with parts."""
    read = drafted(
        "## Bread\n\n**Host:** Why bread?\n\n**Ann Lee:** It keeps.\n\n**Bo Marsh:** It does not.\n\n"
        "## Salt\n\n**Host:** Why salt?\n\n**Ann Lee:** It keeps bread.\n"
    )
    assert [each["id"] for each in read.scenario["scenes"]] == ["bread", "salt"]
    assert read.said("bread-3") == ("Bo Marsh", "quoted", False)


def test_chinese_labels_are_read(drafted):
    """Names and colons may be Chinese, with the moderator's part as a label."""
    read = drafted(
        "主持人：灯要不要关？\n高陆明：不关。\n秦望：关。\n主持人：那门呢？\n高陆明：门开着。\n"
    )
    assert read.names[read.scenario["moderator"]] == "主持人"
    assert read.said("part-1-2") == ("高陆明", "quoted", False)


def test_too_many_speakers_leave_some_without_a_seat(drafted):
    """Those who say most are seated; the report names the others."""
    lines = "".join(f"Guest{chr(65 + n)}: One.\nGuest{chr(65 + n)}: Two.\n" for n in range(10))
    read = drafted("Host: Ready?\n" + lines, Wishes(format=Format.TRANSCRIPT))
    assert len(read.scenario["panelists"]) == 8
    assert any("have no seat: GuestI, GuestJ" in line for line in read.made.report.undone)


def test_a_draft_leaves_little_beyond_its_marks(tmp_path):
    """Beside what is marked as still to do, the checker finds next to nothing in a fresh draft."""
    path = Path(__file__).parent / "wild" / "zh2.md"
    written = write(draft(path), tmp_path / "zh2")
    others = {each.code.id for each in check(written.scenario)} - {"RT701"}
    assert others <= {"RT515", "RT705", "RT516"}


def test_what_the_moderator_says_beside_the_questions_is_an_aside(drafted):
    """Thanks at the end rest on nothing, and nothing rests on them."""
    read = drafted("Nadia: Who pays?\nOle: The ticket.\nKim: The town.\nNadia: Thank you both.\n")
    asides = [each["id"] for each in read.record["statements"] if "aside" in each]
    assert ["part-1-4"] == asides


def test_a_speech_longer_than_a_text_may_be_goes_on_in_a_second_turn(tmp_path):
    """An untouched draft loads, however long somebody talks."""
    speech = "\n\n".join("A tail is a brake and a rudder. " * 60 for _ in range(45))
    text = f"HOST: What is a tail?\n\nADA: {speech}\n\nHOST: And you?\n\nTOM: Mine have none.\n\nHOST: Why?\n\nADA: To steer.\n"
    (tmp_path / "long.txt").write_text(text, "utf-8")
    made = draft(tmp_path / "long.txt", Wishes(rights="verbatim", license="ours"))
    found = check_texts(made.scenario.encode(), made.record.encode(), files=("s", "r"))
    assert [] == [each for each in found if each.severity is Severity.ERROR]
