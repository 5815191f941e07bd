"""Writing YAML: what is read back is what was meant."""

from __future__ import annotations

from drafting.reading import nodes
from hypothesis import given
from hypothesis import strategies as st
from roundtable.drafting.document import clean
from roundtable.drafting.yamltext import NOTES, Flow, yaml_text


def test_nested_values_are_read_back():
    """Mappings, lists, numbers, flags and comments come back as they were."""
    root = {
        NOTES: ["a comment"],
        "kind": "record",
        "names": Flow(zh="甲: 乙", en='a "b", {c}'),
        "list": [{NOTES: ["another"], "id": "x", "minutes": 2, "unclear": True}, {"id": "no"}],
        "cites": ["a-1", "b"],
        "none": [],
    }
    expected = {
        "kind": "record",
        "names": {"zh": "甲: 乙", "en": 'a "b", {c}'},
        "list": [{"id": "x", "minutes": "2", "unclear": "true"}, {"id": "no"}],
        "cites": ["a-1", "b"],
        "none": [],
    }
    assert expected == nodes(yaml_text(root))


def test_words_other_readers_change_stand_in_quotes():
    """`no` and `null` are quoted, so that no reader takes them for something else."""
    assert yaml_text({"a": "no", "b": "null", "c": "note"}) == 'a: "no"\nb: "null"\nc: note\n'


@given(st.text())
def test_any_clean_text_survives(text):
    """Whatever a source holds can be a value and a comment."""
    text = clean(text).replace("\n", " ")
    root = nodes(yaml_text({NOTES: [text], "a": text or "x"}))
    assert root == {"a": text or "x"}
