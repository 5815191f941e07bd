"""How faults are shown."""

from __future__ import annotations

from roundtable.loading import CODES, Diagnostic, ScenarioError, Severity, render
from roundtable.loading.diagnostics import Related, shown
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import Place


def fault(**changes):
    """A fault with some of its fields changed."""
    values = {
        "code": CODES["RT201"],
        "file": "a.yaml",
        "line": 3,
        "column": 5,
        "path": "scenes[0].minuets",
        "message": "there is no key `minuets` here",
        "hint": "did you mean `minutes`?",
    }
    return Diagnostic(**{**values, **changes})


def test_render_gives_place_code_message_and_hint():
    """A fault is its place, code and message on one line, its hint on the next."""
    expected = "a.yaml:3:5: RT201 there is no key `minuets` here\n    hint: did you mean `minutes`?"
    assert expected == render(fault())


def test_render_points_with_a_caret():
    """The caret stands below the column, wide characters taken as two."""
    text = render(fault(column=3, hint=""), "石桥 x\n")
    assert text.splitlines()[1:] == ["    石桥 x", "        ^"]


def test_render_cuts_long_lines_around_the_column():
    """Of a very long line only the part around the fault is shown."""
    lines = render(fault(column=5001, hint=""), "a" * 5000 + "b" + "c" * 5000).splitlines()
    assert lines[1][lines[2].index("^")] == "b"
    assert len(lines[1]) < 120


def test_shown_text_is_short_and_harmless():
    """What a file says never reaches a terminal with its control characters."""
    assert shown("a\x1b[31mb") == "a [31mb"
    assert len(shown("x" * 1000)) == 60


def test_error_carries_all_diagnostics():
    """A ScenarioError tells every fault, one below the other."""
    error = ScenarioError((fault(hint=""), fault(line=9, hint="")))
    assert [line[:10] for line in str(error).splitlines()] == ["a.yaml:3:5", "a.yaml:9:5"]
    assert error.diagnostics[1].severity is Severity.ERROR


def test_guesses_are_bounded():
    """Guessing what was meant never takes more comparisons than a file is allowed."""
    findings = Findings("a.yaml")
    many = [f"turn-{n}" for n in range(15_000)]
    assert findings.near("turn-12", many) == "did you mean `turn-12`?"
    assert findings.near("turn-12", many) == ""
    assert findings.near("t" * 1000, ["turn-1"]) == ""


def test_faults_come_in_the_order_of_their_lines():
    """Faults are told in the file's order, whatever the order of the checks."""
    findings = Findings("a.yaml")
    for place in (Place(9, 1), Place(2, 7), Place(2, 3)):
        findings.report(CODES["RT201"], place, "x")
    assert [(each.line, each.column) for each in findings.diagnostics()] == [(2, 3), (2, 7), (9, 1)]


def test_other_places_stand_between_the_line_and_the_hint():
    """Where the mistake may stand as well is told with its place."""
    related = (Related("b.yaml", 9, 2, "said here"),)
    lines = render(fault(related=related), "    x").splitlines()
    assert lines[-2:] == ["    see b.yaml:9:2: said here", "    hint: did you mean `minutes`?"]
