"""The plugin, tried on walkthroughs that must pass, fail, or not be collected."""

from __future__ import annotations

import shutil
import subprocess
import sys

from roundtable.shipped import folder
from roundtable.testing import plugin

GOOD = """
    title: As it should be
    steps:
      - move: open crossing
        left: 13/2
      - call ben-oar expect ferry at 80
    """


def test_a_walkthrough_that_holds_passes(stranger):
    """A file in a stranger's folder is a test without any conftest."""
    result = stranger("-v", good=GOOD)
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["*river-crossing/good.walkthrough.yaml::good PASSED*"])


def test_a_failing_step_shows_its_lines_expected_got_and_the_legal_moves(stranger):
    """What an author needs in order to mend a step stands in its report, and no traceback."""
    result = stranger(
        bad="""
        title: Too hopeful
        steps:
          - open crossing
          - move: call ben-oar
            left: 4
            heard: [ada-bridge]
        """
    )
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*bad.walkthrough.yaml:7: step 2 of 2: Too hopeful",
            "     6 |   - move: call ben-oar",
            ">    7 |     left: 4",
            ">    8 |     heard: [[]ada-bridge[]]",
            "minutes left",
            "  expected: 4",
            "  got:      11/2 (5.5000)",
            "turns heard",
            "  expected: [[]ada-bridge[]]",
            "  got:      [[]ben-ferry[]]",
            "legal moves there:",
            "  connect ada-moss ben-oar",
            "  call ada-moss",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*runner.py*")


def test_every_fault_of_a_file_is_an_error_of_collection(stranger):
    """Faults are told with line and column, all of them at once."""
    result = stranger(
        "-q",
        bad="""
        clock: 175
        stepz: []
        steps:
          - dance
          - move: open crossing
            because: silent
            score: {room: 1}
            events: [opend, {type: opened, wording: recorded, left: 3}]
            heard: [ben-fery]
          - refuse: adjourn
            because: rain
            scores: {heard: much, answrs: 1}
        """,
    )
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        [
            "*:3:8: RT2?? `clock`: expected 1 to 100",
            "*:4:1: RT2?? there is no key `stepz` here",
            "    hint: did you mean `steps`?",
            "*:6:5: RT2?? `dance` is no move",
            "*:8:5: RT2?? `because` without `refuse`",
            "*:9:5: RT2?? there is no key `score` here",
            "    hint: did you mean `scores`?",
            "*:10:14: RT2?? there is no event `opend`",
            "    hint: did you mean `opened`?",
            "*:10:55: RT2?? there is no key `left` here",
            "*:11:13: RT3?? there is no turn `ben-fery`",
            "    hint: did you mean `ben-ferry`?",
            "*:13:14: RT2?? there is no because `rain`",
            "*:14:21: RT2?? expected a number such as 1, 0.45 or 9/20, found `much`",
            "*:14:27: RT2?? there is no key `answrs` here",
        ]
    )


def test_a_broken_scenario_is_an_error_of_collection(stranger, pytester, plugin_args):
    """The scenario's own faults are told, at the scenario's lines."""
    stranger("-q", good=GOOD)
    scenario = pytester.path / "scenarios" / "river-crossing" / "scenario.yaml"
    scenario.write_text("kind: scenario\nformat: 1\n", encoding="utf-8")
    result = pytester.runpytest_inprocess(*plugin_args)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*scenario.yaml:*: RT2*"])


def test_skip_and_xfail_are_real_outcomes(stranger):
    """A reason at the top of the file is pytest's own skip or xfail; neither counts as passed."""
    known = GOOD.replace("left: 13/2", "left: 60")
    result = stranger(
        "-rsxX",
        later=f"\n    skip: not before spring{GOOD}",
        known=f"\n    xfail: the bell is late{known}",
        mended=f"\n    xfail: was broken{GOOD}",
    )
    result.assert_outcomes(skipped=1, xfailed=1, xpassed=1)
    result.stdout.fnmatch_lines(["SKIPPED*not before spring", "XFAIL*the bell is late"])


def test_the_new_value_can_be_accepted_and_the_message_says_how(stranger, pytester, plugin_args):
    """The message names the command; it rewrites the value and nothing else, and the test passes."""
    text = "    steps:\n      - left: 3  # minutes\n      - {only_legal: [adjourn]} # all\n"
    result = stranger(bad=text)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["to accept what came: *`pytest --accept *bad.walkthrough.yaml`"])
    result = pytester.runpytest_inprocess(*plugin_args, "--accept", "--junit-xml=out.xml")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["roundtable: expected values rewritten: 2"])
    path = next(pytester.path.rglob("bad.walkthrough.yaml"))
    assert path.read_text("utf-8").endswith(
        "  - left: 15/2  # minutes\n  - {only_legal: [open crossing, open cost, adjourn]} # all\n"
    )
    assert '<property name="roundtable_accepted" value="2"' in (
        pytester.path / "out.xml"
    ).read_text("utf-8")


def test_selection_and_reports_work_as_for_any_test(stranger, pytester, plugin_args):
    """`-k`, `-m` and `--lf` select; a file's own marks are known; JUnit's XML has the names."""
    bad = GOOD.replace("left: 13/2", "left: 60")
    result = stranger("--strict-markers", good=GOOD, other=f"\n    marks: [slow]{GOOD}", bad=bad)
    result.assert_outcomes(passed=2, failed=1)

    def run(*options):
        return pytester.runpytest_inprocess(*plugin_args, "--strict-markers", *options)

    run("--lf", "-p", "no:randomly").assert_outcomes(failed=1)
    run("-k", "other", "--junit-xml=out.xml").assert_outcomes(passed=1, deselected=2)
    assert 'name="other"' in (pytester.path / "out.xml").read_text("utf-8")
    run("-m", "slow").assert_outcomes(passed=1, deselected=2)
    run("-m", "walkthrough and not slow").assert_outcomes(passed=1, failed=1, deselected=1)


def test_a_scenario_is_a_group_of_tests(stranger, pytester, plugin_args):
    """With `--scenarios`, or where its file is named, each thing that has to hold is a test."""
    result = stranger("--scenarios", "-v", "-m", "scenario", "-n", "1", good=GOOD)
    result.assert_outcomes(passed=5)
    names = ("clean", "no-dead-ends", "every-turn-reachable", "record-perfect", "yardsticks")
    for name in names:
        result.stdout.fnmatch_lines([f"*PASSED*river-crossing/scenario.yaml::{name}*"])
    path = pytester.path / "scenarios" / "river-crossing" / "scenario.yaml"
    text = path.read_text("utf-8").replace("\nid: river-crossing\n", "\nid: other\n")
    path.write_text(text, encoding="utf-8")
    result = pytester.runpytest_inprocess(*plugin_args, str(path))
    result.assert_outcomes(passed=4, failed=1)
    result.stdout.fnmatch_lines(
        ["clean: not so that the checker finds nothing", "*scenario.yaml:4:5: RT313 *"]
    )
    result.stdout.no_fnmatch_line("*proofs.py*")


def test_a_record_that_travels_with_the_game_is_found(pytester, plugin_args):
    """A copy of a shipped scenario's folder is tested alone, as it is checked and run alone."""
    shutil.copytree(folder("scenarios") / "tutorial", pytester.path / "tutorial")
    result = pytester.runpytest_inprocess(*plugin_args, "--scenarios", "-k", "record")
    result.assert_outcomes(passed=2, deselected=5)


def test_the_plugin_brings_nothing_of_the_game_into_a_stranger_s_run():
    """Until there is a walkthrough, the plugin costs an import of itself."""
    code = (
        "import sys, pytest; before = set(sys.modules); import roundtable.testing.plugin; "
        "print(sorted(m for m in set(sys.modules) - before if not m.startswith('roundtable.testing')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "['roundtable']"


def test_another_tools_walkthrough_is_left_alone_and_told_once(pytester):
    """A file of that name without our kind interrupts no run."""
    pytester.makefile(".walkthrough.yaml", tour="steps: [look, listen]\n")
    pytester.makepyfile("def test_it():\n    pass\n")
    ran = pytester.runpytest()
    ran.assert_outcomes(passed=1)
    ran.stdout.fnmatch_lines(["roundtable: without `kind: walkthrough`, so left alone: 'tour*'"])


def test_the_ini_file_names_the_walkthroughs_or_none(pytester):
    """Another pattern, or an empty one that takes no file at all."""
    pytester.makefile(".walkthrough.yaml", tour="kind: walkthrough\n")
    pytester.makeini("[pytest]\nroundtable_walkthroughs =\n")
    pytester.runpytest().assert_outcomes()
    pytester.makeini("[pytest]\nroundtable_walkthroughs = *.walkthrough.yaml\n")
    pytester.runpytest().assert_outcomes(errors=1)


def test_a_name_with_brackets_is_found_again_by_last_failed():
    """Pytest takes brackets in a test's name for parameters, so the test is named without."""
    assert plugin._plain("a[b]::c") == "a(b):c"
