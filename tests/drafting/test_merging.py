"""Drafting again: what the author wrote stays, what is new in the source is added."""

from __future__ import annotations

from drafting.reading import nodes
from roundtable.drafting import Wishes, draft, write
from roundtable.loading import Severity, check

TALK = "Nadia: Who pays?\nOle: The ticket pays.\nKim: I would ask the town.\n"
MORE = "Nadia: And in winter?\nOle: In winter the town pays.\nBo: Nobody asked me.\nBo: I live there.\n"


def written(text, folder):
    """A draft of a text in a folder, and both its files read."""
    result = write(draft(text, Wishes(id="talk")), folder)
    return (
        result,
        nodes(result.record.read_text("utf-8")),
        nodes(result.scenario.read_text("utf-8")),
    )


def errors(result):
    """The errors of what was written."""
    return [each for each in check(result.scenario) if each.severity is Severity.ERROR]


def test_what_the_author_wrote_stays_to_the_letter(tmp_path):
    """The same source again changes no byte."""
    result, _, _ = written(TALK, tmp_path)
    mine = result.record.read_text("utf-8").replace(
        "TODO one line in your own words", "Asks who pays.", 1
    )
    mine = mine.replace("# line 2", "# my own note")
    result.record.write_text(mine, encoding="utf-8")
    again, _, _ = written(TALK, tmp_path)
    assert mine == again.record.read_text("utf-8")
    assert "nothing new added" in again.notes[0]


def test_a_longer_source_adds_statements_people_and_turns(tmp_path):
    """New statements stand behind the ones they follow, and the files still load."""
    result, before, _ = written(TALK, tmp_path)
    result.record.write_text(
        result.record.read_text("utf-8").replace("TODO one line in your own words", "Asks.", 1),
        encoding="utf-8",
    )
    again, after, scenario = written(TALK + MORE, tmp_path)
    assert [s["id"] for s in after["statements"]][: len(before["statements"])] == [
        s["id"] for s in before["statements"]
    ]
    assert "Asks." in again.record.read_text("utf-8")
    assert "Bo" in {name for person in after["people"] for name in person["name"].values()}
    cited = [
        cite for scene in scenario["scenes"] for turn in scene["turns"] for cite in turn["cites"]
    ]
    assert len(set(cited)) == len(cited) == 4
    assert {"bo"} <= {each["id"] for each in scenario["panelists"]}
    assert all(each.code.id == "RT507" for each in errors(again))


def test_what_comes_in_between_keeps_the_ids_of_the_rest(tmp_path):
    """By their words statements keep their ids though others come before them."""
    _, before, _ = written(TALK, tmp_path)
    _, after, _ = written("Nadia: Good evening.\nOle: Good evening to you.\n" + TALK, tmp_path)
    assert {s["id"] for s in before["statements"]} < {s["id"] for s in after["statements"]}
    kept = {s["id"]: s["speaker"] for s in after["statements"]}
    assert [s["speaker"] for s in before["statements"]] == [
        kept[s["id"]] for s in before["statements"]
    ]


def test_what_the_author_took_out_stays_out(tmp_path):
    """A statement that is gone from the record is not added again."""
    result, _, _ = written(TALK, tmp_path)
    text = result.record.read_text("utf-8")
    start = text.index("  # line 3 Kim")
    result.record.write_text(text[:start], encoding="utf-8")
    _, after, _ = written(TALK, tmp_path)
    assert ["part-1-1", "part-1-2"] == [s["id"] for s in after["statements"]]


def test_words_that_changed_in_the_source_are_told(tmp_path):
    """The author's line stays, and the report names it."""
    written(TALK, tmp_path)
    again, after, _ = written(TALK.replace("I would ask", "I would beg"), tmp_path)
    assert any("look again: part-1-3" in note for note in again.notes)
    assert 3 == len(after["statements"])
