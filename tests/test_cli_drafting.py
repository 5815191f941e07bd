"""The command that makes a draft: two files that check without an error, and an honest report."""

from __future__ import annotations

from roundtable.cli.app import app
from roundtable.loading import Severity, check
from typer.testing import CliRunner

ARTICLE = """# An evening about the ferry

Moderator: Ada Vale. Guests: Ben Holt and Cara Finn.

## The winter timetable

Ada Vale asked:

> Should the ferry run in winter?

Ben Holt said:

> It is the only way across once the bridge is closed.

Cara Finn said that the boat is too old for ice.
"""


def call(*words: object):
    """One call of the command line."""
    return CliRunner().invoke(app, [str(word) for word in words])


def test_a_draft_has_no_error_and_says_what_is_still_to_do(tmp_path):
    """What is written loads; the checker only lists what is left to the author."""
    source = tmp_path / "ferry.md"
    source.write_text(ARTICLE, encoding="utf-8")
    result = call("draft", source, "-o", tmp_path / "ferry")
    assert (0, "") == (result.exit_code, result.stderr)
    assert "2 panelists" in result.stdout
    found = check(tmp_path / "ferry")
    assert {Severity.WARNING} == {each.severity for each in found}
    assert "RT701" in {each.code.id for each in found}


def test_a_draft_is_not_written_over_another(tmp_path):
    """What an author has begun to complete is safe; --force says otherwise."""
    source = tmp_path / "ferry.md"
    source.write_text(ARTICLE, encoding="utf-8")
    assert 0 == call("draft", source, "-o", tmp_path / "ferry").exit_code
    again = call("draft", source, "-o", tmp_path / "ferry")
    assert 1 == again.exit_code
    assert 1 == len(again.stderr.splitlines())
    assert 0 == call("draft", source, "-o", tmp_path / "ferry", "--force").exit_code


def test_unknown_format_and_missing_source_are_one_line(tmp_path):
    """Arguments that cannot be used end with 2, a source that cannot be read with 1."""
    unknown = call("draft", tmp_path, "-o", tmp_path / "x", "--format", "pdf")
    assert (2, 1) == (unknown.exit_code, len(unknown.stderr.splitlines()))
    missing = call("draft", tmp_path / "none.md", "-o", tmp_path / "x")
    assert (1, 1) == (missing.exit_code, len(missing.stderr.splitlines()))
