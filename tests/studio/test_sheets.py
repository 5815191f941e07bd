"""Small edits: what no wish touches stays byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import changed
from roundtable.authoring.workbench.sheets import UnreadableError, record_sheet, scenario_sheet

ROOT = Path(__file__).parents[2]
TEXT = """\
# above
kind: record
title: {en: One}   # beside
people:
  # the first
  - id: ann
    name: {en: Ann}

  # the second
  - id: bo
    draft: true
    name:
      en: "Bo"

facts:
  - {text: {en: A fact}, cites: [a-1, a-2]}
"""


def test_a_value_is_replaced_where_it_stands() -> None:
    """A comment beside it stays, and quotes come where YAML needs them."""
    new = record_sheet(TEXT).with_values([(("title", "en"), "Two: more")])
    assert ["- title: {en: One}   # beside", '+ title: {en: "Two: more"}   # beside'] == changed(
        TEXT, new.text
    )


def test_a_new_key_stands_where_its_kind_usually_does() -> None:
    """The order of keys is the format's."""
    new = record_sheet(TEXT).with_values([(("source", "author"), "ann"), (("date",), "2026-01-02")])
    assert new.text.index("date:") > new.text.index("title:")
    assert new.text.index("source:") < new.text.index("people:")
    assert "ann" == str(new.at(("source", "author")))


def test_keys_of_one_missing_entry_are_made_together() -> None:
    """The second is put into what the first has made."""
    values = [(("source", "title", "en"), "T"), (("source", "title", "zh"), "题")]
    assert {"en": "T", "zh": "题"} == dict(
        record_sheet(TEXT).with_values(values).at(("source", "title"))
    )


def test_an_entry_goes_with_the_comment_above_it() -> None:
    """Its neighbours stay as they are."""
    sheet = record_sheet(TEXT)
    new = sheet.edited(sheet.remove(("people", 0)))
    assert "# the first" not in new.text
    assert "# the second" in new.text


def test_the_last_entry_takes_its_list_with_it() -> None:
    """An empty list would be a fault; no key is none."""
    sheet = record_sheet(TEXT)
    assert "facts" not in sheet.edited(sheet.remove(("facts", 0))).root


def test_a_key_behind_a_dash_goes_alone() -> None:
    """The entry keeps its dash."""
    sheet = record_sheet(TEXT)
    assert "  - name: {en: Ann}" in sheet.edited(sheet.remove(("people", 0, "id"))).text


def test_moving_an_entry_carries_its_lines_and_its_comment() -> None:
    """There and back again is the same list."""
    sheet = record_sheet(TEXT)
    new = sheet.edited(sheet.move(("people", 0), ("people",), 2))
    assert ["bo", "ann"] == [str(each["id"]) for each in new.at(("people",))]
    assert new.text.index("# the first") > new.text.index("# the second")


@pytest.mark.parametrize("name", ["tutorial", "laches-1", "agi-next-2026"])
def test_putting_what_stands_there_changes_nothing(name: str) -> None:
    """Every text of a shipped scenario written once more is the same file."""
    text = (ROOT / "scenarios" / name / "scenario.yaml").read_text("utf-8")
    sheet = scenario_sheet(text)
    paths = [
        ("scenes", place, key)
        for place, scene in enumerate(sheet.root["scenes"])
        for key in ("title", "silences")
        if key in scene
    ]
    values = []
    for path in paths:
        node = sheet.at(path)
        plain = dict(node) if hasattr(node, "items") else list(node)
        values.append((path, plain))
    assert text == sheet.with_values(values).text


def test_a_broken_file_is_not_changed() -> None:
    """Where nothing can be read nothing is written."""
    with pytest.raises(UnreadableError):
        record_sheet("a: [").with_values([(("b",), "c")])


def test_line_ends_stay_as_they_are() -> None:
    """A file of another system gets no foreign line, and its mark at the beginning stays."""
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    sheet = record_sheet(text).with_values([(("date",), "2026-01-02"), (("title", "zh"), "一")])
    sheet = sheet.edited(sheet.insert(("people",), 1, {"id": "cy", "name": {"en": "Cy"}}))
    assert sheet.text.startswith("\ufeff")
    assert sheet.text.count("\n") == sheet.text.count("\r\n") == TEXT.count("\n") + 2
    assert ["ann", "cy", "bo"] == [str(each["id"]) for each in sheet.at(("people",))]


def plain(node: object) -> object:
    """A node's content, without places."""
    if isinstance(node, dict):
        return {str(key): plain(each) for key, each in node.items()}
    return [plain(each) for each in node] if isinstance(node, list) else str(node)


def leaves(node: object, path: tuple = ()):
    """The path of every single value."""
    if isinstance(node, dict):
        for key, each in node.items():
            yield from leaves(each, (*path, str(key)))
    elif isinstance(node, list):
        for place, each in enumerate(node):
            yield from leaves(each, (*path, place))
    else:
        yield path


@pytest.mark.parametrize("name", ["tutorial", "laches-1", "agi-next-2026"])
@pytest.mark.parametrize(
    "text", ["Plain", "with: colon, [brackets] # and “quotes”", "它说：“好。”", "- x"]
)
def test_one_value_changes_and_no_other(name: str, text: str) -> None:
    """Whatever is written wherever, the file then says just that."""
    sheet = scenario_sheet((ROOT / "scenarios" / name / "scenario.yaml").read_text("utf-8"))
    paths = list(leaves(sheet.root))
    for path in paths[:: max(1, len(paths) // 9)]:
        after = sheet.with_values([(path, text)])
        expected = plain(sheet.root)
        inner = expected
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = text
        assert expected == plain(after.root), path


@pytest.mark.parametrize("name", ["tutorial", "laches-1", "agi-next-2026"])
def test_a_value_goes_and_no_other(name: str) -> None:
    """Keys and entries are taken out with what belongs to them, and nothing besides."""
    sheet = scenario_sheet((ROOT / "scenarios" / name / "scenario.yaml").read_text("utf-8"))
    paths = {path[:end] for path in leaves(sheet.root) for end in range(1, len(path) + 1)}
    for path in sorted(paths, key=str)[:: max(1, len(paths) // 25)]:
        after = sheet.edited(sheet.remove(path))
        expected = plain(sheet.root)
        gone = path
        while True:
            inner = expected
            for step in gone[:-1]:
                inner = inner[step]
            if len(inner) > 1 or len(gone) == 1:
                break
            gone = gone[:-1]
        del inner[gone[-1]]
        assert expected == plain(after.root), path
