"""Bytes to nodes: values stay as written, and nothing hostile gets through."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from roundtable.loading import source
from roundtable.loading.findings import MAX_FAULTS, Findings
from roundtable.loading.names import names
from roundtable.loading.nodes import flag, texts, whole
from roundtable.loading.source import MAX_DEPTH, parse
from roundtable.rules import moves


def nodes(text):
    """The root of a text and the codes of its faults."""
    findings = Findings("f.yaml")
    root = parse(text.encode() if isinstance(text, str) else text, findings)
    return root, [each.code.id for each in findings.diagnostics()]


def test_values_stay_text_when_yaml_would_change_them():
    """`no`, `12:30`, `1_000` and dates are kept as they are written."""
    root, codes = nodes("a: no\nb: 12:30\nc: 1_000\nd: 2026-01-10\ne: 010\nf: ~\n")
    assert codes == []
    expected = {"a": "no", "b": "12:30", "c": "1_000", "d": "2026-01-10", "e": "010", "f": "~"}
    assert expected == root


def test_nodes_know_their_place():
    """Every value, list, mapping and key knows its line and column, counted in characters."""
    root, _ = nodes("甲: {乙: 丙, d: [e]}\n")
    inner = root["甲"]
    assert (inner.line, inner.column) == (1, 4)
    assert (inner["乙"].line, inner["乙"].column) == (1, 8)
    assert (inner["d"].line, inner["d"].column) == (1, 14)
    assert (inner.key("d").line, inner.key("d").column) == (1, 11)
    assert (inner["d"][0].line, inner["d"][0].column) == (1, 15)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("7", 7),
        ("-7", -7),
        ("0", 0),
        ("123456789", 123456789),
        ("1234567890", None),
        ("07", None),
        ("0x7", None),
        ("1_0", None),
        ("7.0", None),
        ("1e3", None),
        ("12:30", None),
        ("'7'", None),
        ("٧", None),
        ("--7", None),
        ("", None),
        ("[7]", None),
    ],
)
def test_whole_number_is_plain_digits_only(written, number):
    """A whole number is at most nine plain decimal digits, whatever YAML would make of it."""
    root, _ = nodes(f"a: {written}\n")
    assert number == whole(root["a"])


@pytest.mark.parametrize(
    ("written", "truth"),
    [("true", True), ("false", False), ("yes", None), ("True", None), ("'true'", None)],
)
def test_flag_is_plain_true_or_false_only(written, truth):
    """Only `true` and `false` without quotes are flags."""
    root, _ = nodes(f"a: {written}\n")
    assert truth == flag(root["a"])


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_a_line_ends_where_an_editor_ends_it(sign):
    """YAML 1.1 ends one at three signs more; a file of old that has one is read, its places right."""
    findings = Findings("a.yaml")
    root = parse(f"# a remark{sign}still one\na: b{sign}c\nd: e\n".encode(), findings)
    assert not findings.failed
    assert ("b c", 2, 3) == (root["a"], root["a"].line, root["d"].line)


def test_first_of_two_equal_keys_is_kept():
    """A duplicate key is reported, and reading goes on with the first value."""
    root, codes = nodes("a: 1\nb: 2\na: 3\n")
    assert codes == ["RT115"]
    assert root == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "RT109"),
        (b"\n\n  \n", "RT109"),
        (b"---\n...\n", "RT109"),
        (b"# only a comment\n", "RT109"),
        (b"\xff\xfea\x00", "RT108"),
        ("kind: record".encode("utf-16-be"), "RT108"),
        (b"\xfe\xffx", "RT106"),
        (b"a: \xc3\x28\n", "RT106"),
        (b"a: b\x00c\n", "RT108"),
        (b"a: b\x1bc\n", "RT108"),
        (b'a: "b\\0c"\n', "RT108"),
        ('a: "b\u202ec"\n', "RT108"),
        (b"a: &x 1\nb: *x\n", "RT112"),
        (b"a: &x 1\n", "RT112"),
        (b"*x : 1\n", "RT112"),
        (b"a: {<<: *x}\n", "RT112"),
        (b"a: !!python/object:os.system 1\n", "RT113"),
        (b"a: ! 1\n", "RT113"),
        (b"!!omap [a: 1]\n", "RT113"),
        (b"a: 1\n---\nb: 2\n", "RT114"),
        (b"a: 1\n...\n---\n", "RT114"),
        (b"? [a, b]\n: c\n", "RT116"),
        (b"{a: 1}: 2\n", "RT116"),
        (b"a: [1\n", "RT110"),
        (b"a: 'b\n", "RT110"),
        (b"\ta: 1\n", "RT110"),
        (b"a: b: c\n", "RT110"),
        (b"%YAML 9.9\n---\na: 1\n", "RT110"),
        (b"a: @b\n", "RT110"),
        (b'a: "\\ud800"\n', "RT110"),
    ],
)
def test_bad_text_is_refused_with_its_code(text, code):
    """Each way in which a file is no plain YAML text has its code."""
    _, codes = nodes(text)
    assert code in codes
    assert set(codes) == {code}


def test_depth_is_bounded_without_recursion():
    """Ten thousand levels are one fault, and the deepest allowed are none."""
    assert nodes("[" * 10_000)[1] == ["RT111"]
    assert nodes("[" * MAX_DEPTH + "]" * MAX_DEPTH)[1] == []


def test_aliases_are_never_followed():
    """An alias bomb is a list of faults and no nodes."""
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    root, codes = nodes("\n".join(lines))
    assert root is None
    assert {"RT112"} == set(codes)


def test_list_of_faults_is_bounded():
    """A file of nothing but faults lists a thousand and says that there are more."""
    _, codes = nodes("a: 1\n" * 5000)
    assert [*["RT115"] * MAX_FAULTS, "RT117"] == sorted(codes)


def test_the_number_of_values_is_bounded(monkeypatch):
    """As many as are allowed are read, one more is a fault at its place."""
    monkeypatch.setattr(source, "MAX_NODES", 50)
    most = 49
    root, codes = nodes("[" + "x," * most + "]")
    assert (most, []) == (len(root), codes)
    assert nodes("[" + "x," * (most + 1) + "]") == (None, ["RT105"])


@pytest.mark.parametrize("text", ["words", "[a, [b, {title: c}]]"])
def test_where_no_mapping_stands_at_a_key_there_is_no_text(text):
    """Texts are mappings under their keys; a bare text or a list of them has none."""
    assert list(texts(nodes(text.encode())[0], {"title"})) == []


def test_whoever_has_no_id_is_not_named():
    """Ids are listed where there are some; a panelist without one is another check's fault."""
    root = nodes("{kind: scenario, panelists: [{seal: a}, {id: bob}], scenes: [{}]}")[0]
    assert [each.id for each in names(root)] == ["bob"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title: one: two\n", "into quotes"),
        ('title: "never closed\n', "close the quote"),
        ("title: @home\n", "begins with this character"),
        ("title: {zh: a, en: b\n", "close the bracket"),
        ("a: 1\n b: 2\n", "quotes"),
        ("list:\n  - a\n - b\n", "below each other"),
        ("a:\n\tb: 1\n", "not with tabs"),
    ],
)
def test_a_syntax_error_says_how_to_mend_it(text, told):
    """What the parser complains of is followed by what an author can do."""
    findings = Findings("a.yaml")
    parse(text.encode(), findings)
    (found,) = findings.diagnostics()
    assert found.code.id == "RT110"
    assert told in found.hint, (found.message, found.hint)


def test_moves_in_the_page_for_authors_are_all_moves_there_are():
    """The table of docs/authoring.md has the grammar's lines, and its examples are moves."""
    page = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text("utf-8")
    table = page.partition("## Moves, and how they are spelt")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(.+?)` \|.*\| `(.+?)` \|$", table, re.MULTILINE)
    grammar = re.findall(r"^``(.+?)``", moves.__doc__ or "", re.MULTILINE)
    assert [spelt for spelt, _ in rows] == grammar
    for spelt, example in rows:
        assert str(moves.parse(example)).split()[0] == spelt.split()[0]
