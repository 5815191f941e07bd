"""Texts one by one: drafts, and what the screen cannot show."""

from __future__ import annotations

import pytest
from roundtable.drafting import TODO
from roundtable.loading.findings import Findings
from roundtable.loading.lengths import LIMITS, TOGETHER, units
from roundtable.loading.schema import RecordModel, ScenarioModel
from roundtable.loading.source import parse
from roundtable.loading.texts import PLACEHOLDER, check_texts


def found(text, model=RecordModel):
    """Code, line and column of what is said of the texts of a file."""
    findings = Findings("r.yaml")
    check_texts(parse(text.encode(), findings), model, findings)
    return [(each.code.id, each.line, each.column) for each in findings.diagnostics()]


def test_drafts_are_listed_where_they_are_marked():
    """A mark is told at its key, at any depth; `draft: false` is none."""
    text = "draft: true\nstatements:\n  - id: a-1\n    draft: true\n  - {id: a-2, draft: false}\n"
    assert found(text) == [("RT701", 1, 1), ("RT701", 4, 5)]


def test_drafts_are_found_in_single_mappings_too():
    """A stance or a question can be a draft as well as the entries of a list."""
    text = "scenes: [{question: {draft: true}, turns: [{stance: {draft: true}}]}]"
    assert [code for code, *_ in found(text, ScenarioModel)] == ["RT701", "RT701"]


def test_a_placeholder_without_a_mark_is_told_once():
    """A text that begins as a draft's does is still to be written, marked or not."""
    text = "people: [{name: {en: TODO name, zh: TODO 姓名}, id: a}]"
    assert found(text) == [("RT701", 1, 22)]
    assert found(text.replace("id: a", "draft: true")) == [("RT701", 1, 47)]
    assert PLACEHOLDER == TODO


@pytest.mark.parametrize("text", ["title: x", "statements: {}", "statements: [x, []]", "[]", "x"])
def test_what_is_misshapen_is_passed_over(text):
    """Whatever stands where a text should is reported elsewhere."""
    assert found(text) == []


def test_the_original_alone_makes_a_text_stale():
    """Of two languages the first counts; a changed translation is no fault."""
    head = "languages: [zh, en]\ntitle: "
    assert found(head + "{zh: 石, en: b, of: a0000000}") == [("RT702", 2, 23)]
    assert found(head + "{zh: 石, en: b}") == []


def test_texts_of_one_sheet_share_its_room():
    """Each may be long where the others are short; the longest is told."""
    limit = TOGETHER["positions"]
    parts = [limit - 200, 150, 50]
    for more, codes in ((0, []), (1, [("RT704", 1, 46)])):
        texts = ", ".join(f"{{text: {{en: {'a' * n}}}}}" for n in (parts[0] + more, *parts[1:]))
        text = f"scenes: [{{question: {{positions: [{texts}]}}}}]"
        assert codes == found(text, ScenarioModel)


def test_a_chinese_character_counts_two():
    """The length is counted in halves of a Chinese character."""
    assert (units("abc"), units("石桥a"), units("é")) == (3, 5, 1)


def test_the_longest_text_fits():
    """The limit itself is allowed, one unit more is not."""
    limit = LIMITS["Person.name"]
    for more, codes in ((0, []), (1, ["RT704"])):
        text = f"people: [{{name: {{en: {'a' * (limit + more)}}}}}]"
        assert codes == [code for code, *_ in found(text)]
