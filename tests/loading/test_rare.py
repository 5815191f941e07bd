"""Faults that hardly any file has, each with what is told of it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from string import ascii_lowercase

import pytest
import yaml
from roundtable.loading import check, check_texts, codes
from roundtable.loading.findings import MAX_FAULTS, Findings
from roundtable.loading.source import TOO_DEEP, _report_syntax

SAMPLE = Path(__file__).parent / "sample"
SHIPPED = Path(__file__).parents[2]
FILES = ("agi-next-2026/scenario.yaml", "agi-next-2026.yaml")


@pytest.fixture
def home(tmp_path):
    """The sample, to be changed."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def told(home, kind, old, new, count=1):
    """The codes and messages of the sample with something replaced."""
    scenario = home / "scenarios" / "river-crossing"
    file = (
        scenario / "scenario.yaml" if kind == "scenario" else home / "seeds" / "river-crossing.yaml"
    )
    text = file.read_text("utf-8")
    changed, found = re.subn(old, new, text, count=count, flags=re.MULTILINE)
    assert found
    file.write_text(changed, "utf-8")
    return [(each.code, str(each.message), each.hint) for each in check(scenario)]


def test_a_turn_that_replies_to_itself(home):
    """It is told in these words, for it is no wrong order."""
    found = told(home, "scenario", "replies_to: ben-ferry", "replies_to: ada-winter")
    said = [(code, message) for code, message, _ in found]
    assert (codes.REPLY_NOT_EARLIER, "`ada-winter` replies to itself") in said


def test_a_list_whose_only_entry_has_a_fault_is_not_called_empty(home):
    """Its entry counts, so that one mistake is one fault."""
    found = told(home, "record", r"^languages: \[.*\]", "languages: [[en]]")
    assert codes.EMPTY_LIST not in [code for code, _, _ in found]
    assert found


def test_far_too_many_unused_statements_are_told_up_to_the_bound(home):
    """And no more of them is looked for."""
    more = "".join(
        f"  - id: more-{i}\n    speaker: ada-moss\n    voice: quoted\n    section: crossing\n"
        f"    paragraph: 2\n    gist: {{en: More., zh: 再。}}\n"
        for i in range(MAX_FAULTS + 50)
    )
    record = home / "seeds" / "river-crossing.yaml"
    text = record.read_text("utf-8")
    record.write_text(text.replace("statements:\n", f"statements:\n{more}", 1), "utf-8")
    found = check(home / "scenarios" / "river-crossing")
    assert sum(each.code is codes.UNUSED_STATEMENT for each in found) <= MAX_FAULTS
    assert any(each.code is codes.TOO_MANY for each in found)


def test_what_the_newer_library_says_of_too_deep_a_file_is_said_as_ever():
    """It has a bound of its own, and looks ahead of what it hands out."""
    findings = Findings("f.yaml")
    mark = yaml.Mark("f.yaml", 0, 0, 3, None, None)
    error = yaml.scanner.ScannerError(None, None, "exceeded maximum nesting depth", mark)
    _report_syntax(error, b"[[[[[[", findings)
    assert [(each.code, each.message) for each in findings.diagnostics()] == [
        (codes.TOO_DEEP, TOO_DEEP)
    ]


def test_too_many_bins_are_to_be_joined(home):
    """Where there are too few the hint is another."""
    bins = "".join(
        f"        - {{id: bin-{i}, low: {i}, high: {i + 1}, text: {{en: From {i}, zh: 从{i}起}}}}\n"
        for i in range(10, 19)
    )
    found = told(home, "scenario", r"^(        - \{id: later, .*\n)", r"\1" + bins)
    hints = [hint for code, _, hint in found if code is codes.HOW_MANY_POSITIONS]
    assert hints == ["join those that are close to each other; 8 is the most"]


def test_what_is_only_said_aside_need_not_be_heard(home):
    """A greeting that no turn uses is no fault of the scenario."""
    more = (
        "  - id: crossing-99\n    speaker: ada-moss\n    voice: quoted\n    aside: true\n"
        "    section: crossing\n    paragraph: 99\n    gist: {en: Hello., zh: 你好。}\n"
    )
    record = home / "seeds" / "river-crossing.yaml"
    record.write_text(record.read_text("utf-8").rstrip("\n") + "\n\n" + more, "utf-8")
    found = check(home / "scenarios" / "river-crossing")
    assert codes.UNUSED_STATEMENT not in [each.code for each in found]


@pytest.mark.parametrize("spoken", [False, True])
def test_a_moderator_who_tells_the_whole_may_be_cited_in_commentary(home, spoken):
    """Where the author never speaks there is nobody else who could; else it is no commentary."""
    record = home / "seeds" / "river-crossing.yaml"
    text = record.read_text("utf-8")
    before, _, remark = text.partition("- id: crossing-6")
    told_by = r"speaker: nora-finch\n    voice: author", "speaker: max-weld\n    voice: reported"
    changed = re.sub(*told_by, remark, count=1)
    record.write_text(
        (re.sub(*told_by, before) if not spoken else before) + "- id: crossing-6" + changed, "utf-8"
    )
    found = [each.code for each in check(home / "scenarios" / "river-crossing")]
    assert spoken == (codes.NOT_THE_AUTHORS in found)


@pytest.mark.parametrize(
    ("kind", "old", "new", "code"),
    [
        # What has no place cannot stand in a wrong one; the missing key is all that is told.
        ("record", r"    paragraph: 2\n    gist: {en: Wants a bridge", "    gist: {en: Wants a bridge", codes.MISSING_KEY),
        # A statement without a voice or a speaker has none that could not fit.
        ("record", r"    voice: reported\n    section: crossing\n    paragraph: 3", "    section: crossing\n    paragraph: 3", codes.MISSING_KEY),
        ("record", r"    speaker: ben-oar\n    voice: reported", "    voice: reported", codes.MISSING_KEY),
        # Of a topic that is a list no word is compared.
        ("scenario", r"^        title: {en: A stone bridge, zh: 石桥}", "        title: {en: A stone bridge, zh: 石桥}\n        topic: {en: [1], zh: 石}", codes.WRONG_TYPE),
    ],
    ids=["no paragraph", "no voice", "no speaker", "a list for a topic"],
)  # fmt: skip
def test_what_is_not_there_is_told_once_and_judged_no_further(home, kind, old, new, code):
    """One mistake is one fault: what would be compared with it is left alone."""
    found = [each for each, _, _ in told(home, kind, old, new)]
    assert [code] == [each for each in found if each.severity == "error"]


def test_whoever_is_silent_twice_is_told(home):
    """With the words for an id that comes again."""
    found = told(home, "scenario", r"silences: \[(.+?)\]", r"silences: [\1, \1]")
    assert codes.DUPLICATE_ID in [code for code, _, _ in found]
    assert any("is listed twice" in message for _, message, _ in found)


def test_a_scene_that_waits_for_two_is_in_no_circle_and_one_without_an_id_is_passed_over():
    """It opens when both are through; what has no id is told as lacking one, and no more."""
    scenario = (SHIPPED / "scenarios" / "agi-next-2026" / "scenario.yaml").read_text("utf-8")
    record = (SHIPPED / "seeds" / "agi-next-2026.yaml").read_bytes()
    one, two, *_, last = re.findall(r"^  - id: ([a-z-]+)\n    title:", scenario, re.MULTILINE)
    waiting = scenario.replace(f"  - id: {last}\n", f"  - id: {last}\n    after: [{one}, {two}]\n")
    assert waiting != scenario
    assert [] == [each.code.id for each in check_texts(waiting.encode(), record, files=FILES)]
    nameless = waiting.replace(f"  - id: {one}\n    title:", "  - title:", 1)
    found = [each.code for each in check_texts(nameless.encode(), record, files=FILES)]
    assert {codes.MISSING_KEY, codes.UNKNOWN_SCENE} == {
        each for each in found if each.severity == "error"
    }


def test_languages_without_end_are_told_up_to_the_bound(home):
    """And no more of them is looked for."""
    many = "".join(
        f", {a}{b}{c}: x" for a in "qrst" for b in ascii_lowercase for c in ascii_lowercase
    )
    found = told(
        home, "scenario", r"^(title: {en: The river crossing, zh: 渡河)}", rf"\g<1>{many}}}"
    )
    assert MAX_FAULTS >= sum(code is codes.LANGUAGE_UNDECLARED for code, _, _ in found)
    assert codes.TOO_MANY in [code for code, _, _ in found]


def test_a_source_that_cannot_be_read_is_none(home):
    """A folder of that name lies beside the record: nothing is compared, and nothing breaks."""
    (home / "seeds" / "source.txt").mkdir()
    scenario = home / "scenarios" / "river-crossing"
    assert check(scenario) == check(scenario, source=home / "seeds" / "source.txt")


def test_a_weight_that_is_no_number_is_added_to_nothing(home):
    """That it is none is said, and not what the others add up to."""
    found = told(home, "scenario", r"\{answers: 35, exchange: 35", "{answers: much, exchange: 34")
    assert [codes.NOT_A_NUMBER] == [code for code, _, _ in found]


def test_a_reply_to_somebody_unnamed_is_left_for_when_they_are_named(home):
    """Only that a speaker is missing is said: who answers whom cannot be judged yet."""
    found = told(home, "scenario", r"^        speaker: ben-oar\n", "")
    assert [codes.MISSING_KEY] == [code for code, _, _ in found]
