"""The report: counts, and lines for a command line."""

from __future__ import annotations


def test_report_counts_what_is_in_the_draft(drafted):
    """The numbers of the report are those of the files."""
    read = drafted("tea.md")
    report = read.made.report
    assert report.count("quoted") == len(read.voices("quoted"))
    assert report.count("scenes") == len(read.scenario["scenes"])
    assert report.count("statements") == len(read.record["statements"])
    unclear = sum(each.get("unclear") == "true" for each in read.record["statements"])
    assert report.count("unclear") == unclear
    assert report.count("nothing such") == 0


def test_report_lines_tell_found_unsure_and_not_done(drafted):
    """Each of the three stands under its head, behind one line of counts."""
    lines = drafted("tea.md").made.report.lines()
    assert lines[0].startswith(
        "read as markdown, an article that tells of a talk: 4 parts, 2 scenes, 3 panelists"
    )
    assert [line for line in lines if not line.startswith(" ")][1:] == [
        "found:",
        "unsure:",
        "not done:",
    ]
    assert "  - moderator: 白若溪 (named so)" in lines
    assert "  - 1 picture left out" in lines
