"""What the second edition's keys may hold, and what is told where they do not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from roundtable.loading import check, load_scenario

SAMPLE = Path(__file__).parent / "sample"
S, R = "scenarios/river-crossing/scenario.yaml", "seeds/river-crossing.yaml"
TOLL = "position: toll"
ASKED = "gist: {en: Asks Ben"
BOTH = "    minutes: 1\n    wordings:\n      - id: recorded\n        form: leading"


def codes(folder, *changes):
    """The codes of all that is said of the sample after some changes."""
    shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
    for name, old, new in changes:
        text = (folder / name).read_text("utf-8")
        assert text.count(old) == 1, old
        (folder / name).write_text(text.replace(old, new), "utf-8")
    found = check(folder / "scenarios" / "river-crossing", worth=False)
    return sorted({each.code.id for each in found})


@pytest.mark.parametrize(
    ("expected", "changes"),
    [
        ([], [(S, TOLL, "position: [toll, town]")]),
        ([], [(S, TOLL, "position: none")]),
        ([], [(S, "position: later", "position: none")]),
        (["RT301"], [(S, TOLL, "position: [toll, toll]")]),
        (["RT311"], [(S, TOLL, "position: [toll, none]")]),
        (["RT311"], [(S, TOLL, "position: [toll, unclear]")]),
        (["RT311"], [(S, TOLL, "position: [toll, bridge]")]),
        (["RT302"], [(S, "{id: crown", "{id: unclear")]),
        (["RT212"], [(S, TOLL, "position: []")]),
        (["RT602"], [(S, "low: 0, high: 5, ", ""), (S, "low: 5, high: 10, ", "")]),
        ([], [(S, "        - {id: later", "        - {id: high, text: {en: No figure but many, zh: 没说数，很多}, decoy: true}\n        - {id: later")]),
        ([], [(S, "scale: number", "scale: number\n      ends: [{en: few}, {en: many, zh: 多}]"), (S, "languages: [en, zh]", "languages: [en, zh]\nignore: [{code: RT707, why: for a test}]")]),
        (["RT212"], [(S, "scale: number", "scale: number\n      ends: [{en: few, zh: 少}]")]),
        (["RT211"], [(S, "scale: number", "scale: number\n      ends: [{en: a, zh: 甲}, {en: b, zh: 乙}, {en: c, zh: 丙}]")]),
        (["RT202"], [(S, BOTH, BOTH.replace("    minutes: 1\n", ""))]),
        (["RT211"], [(S, BOTH, BOTH.replace("minutes: 1", "seconds: 0"))]),
        (["RT314"], [(S, "silences: [ada-moss]", "silences: [ada-moss]\n    after: [cost]")]),
        (["RT308"], [(R, ASKED, f"echoes: [cost-9]\n    {ASKED}")]),
        (["RT413"], [(R, ASKED, f"echoes: [cost-3]\n    {ASKED}")]),
        (["RT414"], [(R, ASKED, f"echoes: [opening-1]\n    {ASKED}")]),
        (["RT414"], [(R, "gist: {en: Would keep", "aside: true\n    gist: {en: Would keep"), (R, ASKED, f"echoes: [crossing-3]\n    {ASKED}")]),
        (["RT219"], [(R, 'date: "2031-05-04"', 'date: "2031-13-45"')]),
        (["RT219"], [(R, 'published: "2031-05-06"', "published: soon")]),
        (["RT701"], [(R, 'date: "2031-05-04"', 'date: "TODO YYYY-MM-DD"')]),
        (["RT701"], [(R, "https://example.org/river-crossing", "https://example.org/todo")]),
        ([], [(R, 'date: "2031-05-04"', 'date: "2031-05"'), (R, 'published: "2031-05-06"', "published: about 1900")]),
        ([], [(R, 'date: "2031-05-04"', "date: unknown"), (R, 'published: "2031-05-06"', "published: 春秋末年")]),
        (["RT207"], [(S, "{en: The river crossing, zh", '{en: "  ", zh')]),
        (["RT207"], [(S, "{en: The river crossing, zh", "{en: \u3000\u00ad, zh")]),
        (["RT206"], [(S, "fictional: true", "fictional: true\nignore: [{code: noise, why: x}]")]),
        (["RT221"], [(S, "fictional: true", "fictional: true\nignore: [{code: RT999, why: x}]")]),
        (["RT221"], [(S, "fictional: true", "fictional: true\nignore: [{code: RT513, why: x}, {code: RT513, why: y}]")]),
        (["RT217"], [(S, BOTH, BOTH.replace("minutes: 1", "minutes: 1\n    seconds: 9"))]),
        (["RT423"], [(R, "{en: All agree to", "{en: Ada Moss agrees to"), (S, "title: {en: Ferryman, zh: 船夫}", "title: {en: Ferryman, zh: 船夫}, background: [{text: {en: A., zh: 甲。}, cites: [cost-5]}, {text: {en: B., zh: 乙。}, cites: [crossing-3]}]"), (S, "title: {en: Mason, zh: 石匠}", "title: {en: Mason, zh: 石匠}, background: [{text: {en: C., zh: 丙。}, cites: [crossing-2]}, {text: {en: D., zh: 丁。}, cites: [crossing-5]}]"), (S, "title: {en: Treasurer, zh: 司库}", "title: {en: Treasurer, zh: 司库}, background: [{text: {en: E., zh: 戊。}, cites: [cost-2]}, {text: {en: F., zh: 己。}, cites: [cost-2]}]")]),
    ],
)  # fmt: skip
def test_it_is_told(tmp_path, expected, changes):
    """What may stand there does; what may not is told by its code."""
    found = codes(tmp_path, *changes)
    assert expected == [each for each in found if each not in ("RT605", "RT607")]


def test_what_is_left_out_between_words_is_shown_as_the_script_has_it(tmp_path):
    """Between sentences of a script without blanks none is put."""
    words = "words: {zh: 石头不远。}\n    gist: {en: Adds that"
    changes = [
        (R, "  author: nora-finch", "  author: nora-finch\n  rights: verbatim\n  license: own"),
        (R, "gist: {en: Adds that", words),
        (R, "gist: {en: Wants a", "words: {zh: 要石桥。}\n    gist: {en: Wants a"),
        (S, "cites: [crossing-5]", "says: [crossing-2, crossing-5]"),
        (S, "text: {en: The stone lies a mile away., zh: 石头就在一里外。}", "text: {en: Near.}"),
    ]
    assert ["RT410"] == codes(tmp_path, *changes)
    turn = load_scenario(tmp_path / "scenarios" / "river-crossing").turn["ada-quarry"]
    assert (turn.text["zh"], turn.text["en"]) == ("要石桥。……石头不远。", "Near.")


def test_a_passage_of_chinese_is_found_in_its_source(tmp_path):
    """Twelve characters in a row are a passage, whatever stands between them."""
    text = "那天晚上，全镇的人都聚到了河边的老礼堂里"
    changes = [(S, "zh: 你在镇公所主持一晚。", f"zh: {text}。")]
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    (tmp_path / "seeds" / "river-crossing.source.md").write_text(text.replace("，", "\n"), "utf-8")
    assert ["RT418"] == codes(tmp_path, *changes)


def test_what_is_said_at_once_has_an_end(tmp_path):
    """Statements that are short enough each may be too long together."""
    long = "words: {en: " + "ah " * 900 + "}\n    gist: "
    changes = [
        (R, "  author: nora-finch", "  author: nora-finch\n  rights: verbatim\n  license: own"),
        (R, "gist: {en: Adds that", f"{long}{{en: Adds that"),
        (R, "gist: {en: Says a ferry", f"{long}{{en: Says a ferry"),
        (S, "cites: [crossing-5]", "says: [crossing-5, crossing-4]"),
        (S, "text: {en: The stone lies a mile away., zh: 石头就在一里外。}", "text: {zh: 啊。}"),
    ]
    assert ["RT220", "RT410"] == codes(tmp_path, *changes)
