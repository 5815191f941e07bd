"""Articles: parts, people, and whose words a quotation is."""

from __future__ import annotations

import pytest
from roundtable.drafting import Wishes

SOMEBODY = "TODO 来源没有说清是谁"


def test_draft_of_an_article_finds_its_people_and_parts(drafted):
    """The guest line and the attributions give the table, the headings give the parts."""
    read = drafted("tea.md")
    assert read.names[read.scenario["moderator"]] == "白若溪"
    seats = [read.names[each["id"]] for each in read.scenario["panelists"]]
    assert seats == ["高陆明", "秦望", "苗晚舟"]
    assert [each["id"] for each in read.record["sections"]] == [
        "part-1",
        "part-2",
        "part-3",
        "part-4",
    ]
    assert [each["id"] for each in read.scenario["scenes"]] == ["part-3", "part-4"]


def test_draft_of_an_article_takes_over_its_bibliography(drafted):
    """Title, author, day and address come from the source, not from a guess."""
    source = drafted("tea.md").record["source"]
    assert source["title"] == {"zh": "茶馆里的三个人"}
    assert (source["published"], source["address"]) == ("2025-05-06", "https://example.org/tea")
    english = drafted("bridge.md").record
    assert english["source"]["author"] == "ida-quill"
    assert english["source"]["published"] == "2025-03-04"


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("part-3-2", ("白若溪", "quoted", False)),
        ("part-3-4", ("高陆明", "quoted", False)),
        ("part-3-5", ("高陆明", "reported", True)),
        ("part-3-7", ("秦望", "quoted", False)),
        ("part-3-9", ("秦望", "quoted", False)),
        ("part-3-10a", ("石小满", "author", False)),
        ("part-3-10b", ("苗晚舟", "reported", False)),
        ("part-3-10c", ("苗晚舟", "quoted", False)),
        ("part-3-12", (SOMEBODY, "quoted", True)),
        ("part-3-13", ("白若溪", "reported", False)),
        ("part-3-14", ("苗晚舟", "quoted", True)),
        ("part-4-3", ("秦望", "quoted", False)),
        ("part-4-5", (SOMEBODY, "collective", True)),
        ("part-4-7", ("石小满", "author", False)),
    ],
)
def test_chinese_statement_has_its_speaker_and_voice(drafted, id_, expected):
    """A line that leads over settles the speaker; without one the statement is unclear."""
    assert expected == drafted("tea.md").said(id_)


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("should-it-be-widened-2", ("Nora Field", "quoted", False)),
        ("should-it-be-widened-4", ("Ben Carter", "quoted", False)),
        ("should-it-be-widened-5a", ("Mina Okafor", "quoted", False)),
        ("should-it-be-widened-5b", ("Mina Okafor", "quoted", False)),
        ("should-it-be-widened-6", ("Luis Ortega", "reported", False)),
        ("should-it-be-widened-8", ("TODO not settled by the source", "quoted", True)),
        ("what-about-money-1b", ("Nora Field", "reported", False)),
        ("what-about-money-3", ("Ben Carter", "quoted", False)),
        ("what-about-money-5", ("Luis Ortega", "quoted", False)),
        ("what-about-money-7", ("Ida Quill", "author", False)),
    ],
)
def test_english_statement_has_its_speaker_and_voice(drafted, id_, expected):
    """English attributions work before, within and behind a quotation."""
    assert expected == drafted("bridge.md").said(id_)


def test_paragraphs_are_counted_without_headings_and_pictures(drafted):
    """A paragraph, a block quote and a list item count one each; a picture counts none."""
    read = drafted("tea.md")
    place = {each["id"]: (each["section"], each["paragraph"]) for each in read.record["statements"]}
    assert place["part-3-10a"] == ("part-3", "10")
    assert place["part-4-9"] == ("part-4", "9")


def test_summary_at_the_head_is_nobodys_speech(drafted):
    """What a summary ascribes to a panelist stays the author's, and unclear."""
    assert drafted("tea.md").said("part-1-1") == ("石小满", "author", True)


def test_list_that_goes_from_person_to_person_becomes_the_coda(drafted):
    """The author's summing-up is matched with people, and is nobody's turn."""
    for source, scene in (("tea.md", "part-4"), ("bridge.md", "what-about-money")):
        read = drafted(source)
        about = [read.names[each["about"]] for each in read.scenario["coda"]["lines"]]
        assert about == [read.names[each["id"]] for each in read.scenario["panelists"]]
        cited = [cite for turn in read.scenario["scenes"][-1]["turns"] for cite in turn["cites"]]
        assert not {f"{scene}-7", f"{scene}-8", f"{scene}-9"} & set(cited)


def test_reply_is_a_response_when_the_source_says_so(drafted):
    """Whoever takes up what was just said responds; whoever has no turn is silent."""
    read = drafted("tea.md")
    assert read.turns("part-3") == [
        ("高陆明", "answer", 2),
        ("秦望", "response", 1),
        ("苗晚舟", "answer", 2),
    ]
    silent = [read.names[each] for each in read.scenario["scenes"][1]["silences"]]
    assert silent == ["高陆明", "苗晚舟"]


def test_possessive_and_bystander_give_no_speaker(drafted):
    """A name that only owns a thing, or stands beside the speaker, says nothing."""
    text = (
        "# 谈\n\n主持人：白若溪，嘉宾：高陆明、秦望、苗晚舟。\n\n## 一\n\n白若溪问：\n\n> “去吗？”\n\n"
        "秦望对高陆明说：\n\n> “我去。”\n\n高陆明说完，秦望又说：\n\n> “真去。”\n\n"
        "高陆明的“去不去”背后，其实是在说别的。\n\n苗晚舟说：\n\n> “都去。”\n"
    )
    read = drafted(text)
    assert read.said("part-2-4") == ("秦望", "quoted", False)
    assert read.said("part-2-6") == ("秦望", "quoted", False)
    assert read.said("part-2-7")[1] == "author"


def test_pronoun_after_a_question_is_unclear(drafted):
    """Once the moderator has asked again, "he" may be somebody else."""
    text = (
        "# Talk\n\nModerated by Nora Field. Panelists: Ben Carter, Luis Ortega.\n\n## Tide\n\n"
        'Ben Carter said:\n\n> "It rises."\n\nNora Field asked:\n\n> "And then?"\n\nHe added:\n\n'
        '> "It falls."\n\nLuis Ortega said:\n\n> "It rises again."\n'
    )
    read = drafted(text)
    assert read.said("tide-6") == ("Ben Carter", "quoted", True)
    assert read.said("tide-8") == ("Luis Ortega", "quoted", False)


def test_novel_style_quotations_belong_to_whoever_the_tag_names(drafted):
    """In prose with quotation marks each quotation takes the name beside it."""
    read = drafted("novel.txt")
    speakers = [read.said(id_)[0] for id_ in read.voices("quoted")]
    assert speakers[:5] == ["Marta Voss", "Marta Voss", "Emil Brandt", "Marta Voss", "Emil Brandt"]


@pytest.mark.parametrize("wishes", [None, Wishes(moderator="Carl Jansen", people={"Lena Fox": ""})])
def test_report_of_an_evening_gives_nobody_anothers_words(drafted, wishes):
    """Whoever a sentence does not name as speaking gets it only with a mark, told or not told."""
    read = drafted("orchard.md", wishes)
    said = [
        (read.names[s["speaker"]], s["voice"], s.get("unclear")) for s in read.record["statements"]
    ]
    assert said == ORCHARD
    assert read.names[read.scenario["moderator"]] == "Carl Jansen"
    assert read.record["source"]["published"] == "2024-06-09"
    assert [len(scene["turns"]) for scene in read.scenario["scenes"]] == [3, 2]
    assert read.made.report.count("panelists") == 3


NOBODY = "TODO not settled by the source"
ORCHARD = [
    ("Edda Brook", "author", None),
    ("Edda Brook", "author", "true"),
    ("Edda Brook", "author", "true"),
    ("Carl Jansen", "quoted", "true"),
    ("Ruth Adeyemi", "reported", None),
    ("Ruth Adeyemi", "quoted", None),
    ("Edda Brook", "author", "true"),
    ("Lena Fox", "reported", None),
    ("Lena Fox", "quoted", "true"),
    (NOBODY, "reported", "true"),
    ("Piet Molnar", "reported", None),
    ("Edda Brook", "author", "true"),
    ("Edda Brook", "author", None),
    (NOBODY, "quoted", "true"),
    ("Carl Jansen", "reported", "true"),
    ("Piet Molnar", "reported", None),
    ("Lena Fox", "reported", None),
    ("Edda Brook", "author", None),
    ("Edda Brook", "author", None),
]


def test_person_who_wrote_the_source_is_its_author(drafted):
    """Naming the author among the people makes no second person."""
    read = drafted("orchard.md", Wishes(people={"Edda Brook": ""}))
    assert list(read.names.values()).count("Edda Brook") == 1
    assert read.record["source"]["author"] == "edda-brook"


def test_chinese_report_gives_nobody_anothers_words(drafted):
    """A name that the record does not know, and a silence, lead to nobody at the table."""
    read = drafted("dike.md")
    clear = {
        (s["id"], read.names[s["speaker"]])
        for s in read.record["statements"]
        if "unclear" not in s and s["speaker"] != read.record["source"]["author"]
    }
    assert clear == DIKE


DIKE = {
    ("part-2-1", "贺望舒"),
    ("part-2-2a", "罗青禾"),
    ("part-2-2b", "罗青禾"),
    ("part-2-3a", "姜小渡"),
    ("part-2-3b", "姜小渡"),
    ("part-2-5b", "罗青禾"),
}


def test_interview_keeps_its_two_voices_apart(drafted):
    """What follows `Q:` and what follows `A:` are never each other's."""
    read = drafted("ferry.md")
    assert [read.names[s["speaker"]] for s in read.record["statements"]] == ["Q", "A", "Q", "A"]
