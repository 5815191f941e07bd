"""The command that makes a draft: two files that check without an error, and an honest report."""

from __future__ import annotations

import json

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


def test_a_draft_again_keeps_what_the_author_wrote(tmp_path):
    """What an author has begun to complete is safe; --force keeps it beside the new draft."""
    source = tmp_path / "ferry.md"
    source.write_text(ARTICLE, encoding="utf-8")
    assert 0 == call("draft", source, "-o", tmp_path / "ferry").exit_code
    record = tmp_path / "ferry" / "ferry.record.yaml"
    mine = record.read_text("utf-8").replace("TODO one line in your own words", "Asks.", 1)
    record.write_text(mine, encoding="utf-8")
    again = call("draft", source, "-o", tmp_path / "ferry")
    assert 0 == again.exit_code
    assert "nothing new added" in again.stdout
    assert mine == record.read_text("utf-8")
    forced = call("draft", source, "-o", tmp_path / "ferry", "--force")
    assert "ferry.record.yaml.before-1" in forced.stdout
    assert mine == (tmp_path / "ferry" / "ferry.record.yaml.before-1").read_text("utf-8")


TALK = """Nadia: Should the ferry run at night?
Ole: It should, from May on.
Nadia: Who pays?
Ole: The ticket pays.
Kim: I would ask the town.
"""


def test_labels_are_listed_before_anything_is_written(tmp_path):
    """A table for people, JSON for programs; no folder is needed."""
    source = tmp_path / "talk.txt"
    source.write_text(TALK, encoding="utf-8")
    table = call("draft", "--labels", source)
    assert 0 == table.exit_code
    assert all(word in table.stdout for word in ("Nadia", "moderator", "It should"))
    rows = json.loads(call("draft", "--labels", "--json", source).stdout)
    assert ("Nadia", "moderator", 2, True) in {
        (row["label"], row["role"], row["turns"], row["taken"]) for row in rows
    }
    assert ["talk.txt"] == [each.name for each in tmp_path.iterdir()]


def test_people_are_named_and_a_name_that_labels_nothing_is_an_error(tmp_path):
    """Shown names take their labels; what is near is told."""
    source = tmp_path / "talk.txt"
    source.write_text(TALK, encoding="utf-8")
    made = call(
        "draft",
        source,
        "-o",
        tmp_path / "a",
        "--person",
        "Nadia Kolder = Nadia",
        "--person",
        "Ole Brandt=Ole",
    )
    assert 0 == made.exit_code
    assert 'name: {en: "Nadia Kolder"}' in (tmp_path / "a" / "a.record.yaml").read_text("utf-8")
    wrong = call("draft", source, "-o", tmp_path / "b", "--moderator", "Nadja")
    assert (1, 1) == (wrong.exit_code, len(wrong.stderr.splitlines()))
    assert "near: Nadia" in wrong.stderr
    assert not (tmp_path / "b").exists()


def test_a_draft_wants_a_folder_or_labels(tmp_path):
    """Without either it says what to add."""
    source = tmp_path / "talk.txt"
    source.write_text(TALK, encoding="utf-8")
    result = call("draft", source)
    assert 2 == result.exit_code
    assert "--labels" in result.stderr


def test_unknown_format_and_missing_source_are_one_line(tmp_path):
    """Arguments that cannot be used end with 2, a source that cannot be read with 1."""
    unknown = call("draft", tmp_path, "-o", tmp_path / "x", "--format", "papyrus")
    assert (2, 1) == (unknown.exit_code, len(unknown.stderr.splitlines()))
    missing = call("draft", tmp_path / "none.md", "-o", tmp_path / "x")
    assert (1, 1) == (missing.exit_code, len(missing.stderr.splitlines()))
