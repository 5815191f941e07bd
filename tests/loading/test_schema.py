"""The shape: what editors are told, and every fault of it found."""

from __future__ import annotations

import pytest
from roundtable.loading import json_schema
from roundtable.loading.findings import Findings
from roundtable.loading.schema import TEXT_KEYS, RecordModel, ScenarioModel
from roundtable.loading.shape import validate
from roundtable.loading.source import parse


def faults(text):
    """Code and path of everything wrong with the shape of a record."""
    findings = Findings("r.yaml")
    root = parse(text.encode(), findings)
    assert validate(root, RecordModel, findings) is None
    return [(each.code.id, each.path) for each in findings.diagnostics()]


def test_every_fault_in_a_list_is_told():
    """A wrong entry does not hide the wrong ones behind it, at any depth."""
    found = faults(
        "kind: record\nlanguages: [en]\n"
        "facts: [{text: {en: ''}, cites: [[], {}, a, '']}, x]\n"
        "statements: [{}, {paragraph: x}]\n"
    )
    for expected in [
        ("RT207", "facts[0].text.en"),
        ("RT203", "facts[0].cites[0]"),
        ("RT203", "facts[0].cites[1]"),
        ("RT207", "facts[0].cites[3]"),
        ("RT203", "facts[1]"),
        ("RT202", "statements[0]"),
        ("RT204", "statements[1].paragraph"),
        ("RT202", ""),
    ]:
        assert expected in found
    missing = ["people", "sections", "source", "title", "date", "order", "format", "id"]
    assert len(missing) == found.count(("RT202", ""))


def test_list_of_nothing_but_faults_ends():
    """Of a hundred thousand faults the first thousand are told, and that there are more."""
    found = faults("kind: record\nlanguages: [en]\nstatements: [" + "{}," * 100_000 + "]\n")
    assert len(found) == 1001
    assert "RT117" in [code for code, _ in found]


@pytest.mark.parametrize("kind", ["record", "scenario"])
def test_json_schema_describes_every_key(kind):
    """An editor can say what each key is for, and refuses unknown ones."""
    schema = json_schema(kind)
    for part in (schema, *schema["$defs"].values()):
        if part["type"] != "object":
            continue
        assert part["additionalProperties"] is False
        assert part["description"]
        for key, value in part["properties"].items():
            assert value.get("description"), key


def test_texts_are_known_by_their_keys():
    """A key holds a text in several languages everywhere or nowhere."""
    expected = (
        "ask briefing ends gist left_out license minutes_basis name note published reading seal "
        "tagline text title topic translator words"
    )
    assert sorted(TEXT_KEYS) == expected.split()
    for kind in ("record", "scenario"):
        schema = json_schema(kind)
        for part in (schema, *schema["$defs"].values()):
            for key, value in part.get("properties", {}).items():
                entry = value.get("items", value)
                ways = entry.get("anyOf", [entry])
                is_text = any(each.get("additionalProperties", False) is not False for each in ways)
                assert is_text == (key in TEXT_KEYS)


def places(text):
    """Line and column of every missing key of a scenario, by the last word of its path and itself."""
    findings = Findings("s.yaml")
    validate(parse(text.encode(), findings), ScenarioModel, findings)
    return {each.message.split("`")[1]: (each.line, each.column) for each in findings.diagnostics()}


def test_a_missing_key_is_told_where_it_belongs():
    """It is the end of the key that usually stands before it, texts of several lines included."""
    found = places(
        "kind: scenario\nformat: 1\ntagline:\n  en: |\n    One\n\n    two\n  zh: 三\nscenes:\n"
        "  - id: a\n    wordings:\n      - id: w\n\n  - {id: b, minutes: 1}\n"
    )
    assert found["id"] == (2, 1)
    assert found["briefing"] == (8, 1)
    assert found["form"] == (12, 9)
    assert found["question"] == (14, 5)


def test_a_missing_first_language_is_told_where_its_text_begins():
    """Before it nothing stands, so the place is the text itself."""
    findings = Findings("r.yaml")
    text = "kind: record\nlanguages: [en, zh]\ntitle:\n  zh: >\n    石\n    桥\n# end\n"
    validate(parse(text.encode(), findings), RecordModel, findings)
    (found,) = [each for each in findings.diagnostics() if each.code.id == "RT213"]
    assert (found.line, found.column, found.path) == (4, 3, "title")
