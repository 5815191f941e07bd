"""A digest beside a text tells when its translations are stale."""

from __future__ import annotations

import pytest
from roundtable.loading import check
from roundtable.loading.findings import Findings
from roundtable.loading.source import parse
from roundtable.loading.translations import digest, updated

HEAD = "kind: record\nlanguages: [zh, en]\n"


def refreshed(text):
    """A file's text with its digests written."""
    data = (HEAD + text).encode()
    return updated(data, parse(data, Findings("r.yaml"))).decode().removeprefix(HEAD)


def test_digest_is_short_and_never_a_number():
    """A digest has eight characters, the first a letter, and blanks do not change it."""
    assert digest("石桥 \n  长") == digest("石桥 长") != digest("石桥长")
    assert all(digest(str(n))[0].isalpha() and len(digest(str(n))) == 8 for n in range(50))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: {zh: 石, en: Stone}  # a\n", "title: {zh: 石, en: Stone, of: OF}  # a\n"),
        ('title: {zh: 石, en: "a, b", }\n', 'title: {zh: 石, en: "a, b", of: OF, }\n'),
        ("title:\n  zh: 石 # a\n  en: b # c\nx: 1\n", "title:\n  zh: 石 # a\n  en: b # c\n  of: OF\nx: 1\n"),
        ("title:\n  en: b\n  zh: 石", "title:\n  en: b\n  zh: 石\n  of: OF\n"),
        ("title:\n  zh: 石\n  en: >\n    b\n\n    c\n# d\n", "title:\n  zh: 石\n  en: >\n    b\n\n    c\n  of: OF\n# d\n"),
        ("title:\r\n  zh: 石\r\n  en: b\r\n", "title:\r\n  zh: 石\r\n  en: b\r\n  of: OF\r\n"),
        ("title: {zh: 石, of: 'old', en: b}\n", "title: {zh: 石, of: OF, en: b}\n"),
        ("title: {of: OF, zh: 石, en: b}\n", "title: {of: OF, zh: 石, en: b}\n"),
        ("title: {zh: 石}\n", "title: {zh: 石}\n"),
        ("title: {zh: 石, en: b, of: [x]}\n", "title: {zh: 石, en: b, of: [x]}\n"),
        ("title: {zh: 石, en: [b]}\n", "title: {zh: 石, en: [b]}\n"),
    ],
)  # fmt: skip
def test_digest_is_written_and_nothing_else_changes(before, after):
    """Comments, layout and line ends stay as they were, in mappings of either style."""
    now = digest("石")
    assert after.replace("OF", now) == refreshed(before.replace("OF", now))


def test_writing_digests_twice_changes_nothing():
    """What is fresh is left alone."""
    once = refreshed("title: {zh: 石, en: Stone}\n")
    assert once == refreshed(once)


def test_a_file_of_one_language_gets_no_digests():
    """Where nothing is translated there is nothing to be stale."""
    data = b"kind: record\nlanguages: [en]\ntitle: {en: Stone}\n"
    assert data == updated(data, parse(data, Findings("r.yaml")))


def test_of_is_no_language(tmp_path):
    """The key of the digest cannot be declared as a language."""
    file = tmp_path / "r.yaml"
    file.write_text("kind: record\nlanguages: [en, of]\n", encoding="utf-8")
    assert "RT215" in [each.code.id for each in check(file)]
