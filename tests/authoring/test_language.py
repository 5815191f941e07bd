"""What an editor asks, answered from texts, half-typed ones too."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from roundtable.authoring.language.completing import complete
from roundtable.authoring.language.docs import Doc, Span
from roundtable.authoring.language.fixing import fixes
from roundtable.authoring.language.looking import definition, hover, usages
from roundtable.authoring.language.outline import outline
from roundtable.authoring.plays import NotRenamedError
from roundtable.authoring.workspace import Workspace

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"
WALK = """\
kind: walkthrough
format: 2
title: A talk
steps:
  - open crossing as recorded
  - call ben-oar expect ferry at 60
  - heard: [ben-ferry]
"""


class Desk:
    """A sample on disk, and an editor in which a place is marked by `|`."""

    def __init__(self, folder):
        shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
        self.scenario = folder / "scenarios" / "river-crossing" / "scenario.yaml"
        self.record = folder / "seeds" / "river-crossing.yaml"
        self.walk = self.scenario.with_name("a.walkthrough.yaml")
        self.walk.write_text(WALK, encoding="utf-8")
        self.files = Workspace()

    def type(self, path, old, new):
        """Put `new` in place of `old`; gives line and column of the mark in it."""
        doc = self.files.doc(path)
        assert old in doc.text
        marked = doc.text.replace(old, new, 1)
        before = marked[: marked.index("|")] if "|" in new else marked
        self.files.open(path, marked.replace("|", "", 1) if "|" in new else marked)
        return before.count("\n") + 1, len(before) - before.rfind("\n")

    def words(self, path, old, new):
        """What can be typed at the mark."""
        line, column = self.type(path, old, new)
        return complete(self.files.project(path), self.files.doc(path), line, column, "en")

    def applied(self, doc, edits):
        """A text with edits."""
        lines = doc.text.split("\n")
        starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
        text = doc.text
        for each in sorted(edits, key=lambda e: e.span)[::-1]:
            span = each.span
            start = starts[span.line - 1] + span.column - 1
            end = starts[span.end_line - 1] + span.end_column - 1
            text = text[:start] + each.text + text[end:]
        return text


@pytest.fixture
def desk(tmp_path):
    """The sample under an editor's hands."""
    return Desk(tmp_path)


CITES = "cites: [crossing-2]\n        minutes: 2"


@pytest.mark.parametrize("typed", ["cites: [|", "cites: [cro|", "cites: [crossing-2, |]"])
def test_statements_are_offered_with_gist_and_speaker(desk, typed):
    """The speaker's own come first, whether the bracket is closed or not."""
    found = desk.words(desk.scenario, CITES, f"{typed}\n        minutes: 2")
    assert ("crossing-2", "Ada Moss", "Wants a bridge of stone.") == (
        found[0].word,
        found[0].detail,
        found[0].text,
    )
    assert "cost-2" in [each.word for each in found]


def test_what_is_replaced_is_the_word(desk):
    """The half-typed word goes, with what stands behind the place."""
    (first, *_) = desk.words(desk.scenario, CITES, "cites: [cro|ss]\n        minutes: 2")
    text = desk.files.doc(desk.scenario).line(first.span.line)
    assert "cross" == text[first.span.column - 1 : first.span.end_column - 1]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("position: bridge", "position: |", ["bridge", "ferry", "tunnel", "none", "unclear"]),
        ("position: bridge", "position: [bri|", ["bridge", "ferry", "tunnel", "none", "unclear"]),
        ("replies_to: ada-bridge", "replies_to: |", ["ada-winter", "ben-ferry", "ada-bridge"]),
        ("silences: [cy-stone]", "silences: [|", ["ada-moss", "ben-oar", "cy-stone"]),
        ("speaker: ben-oar", "speaker: b|", ["ada-moss", "ben-oar", "cy-stone"]),
        ("act: answer", "act: |", ["answer", "follow_up", "response"]),
        ("{id: cy-stone, seal", "{id: |, seal", ["nora-finch", "max-weld", "cy-stone"]),
    ],
)
def test_ids_are_offered_where_they_are_expected(desk, old, new, words):
    """Those of the kind that the key takes, of this scene or question, the nearest first."""
    assert words == [each.word for each in desk.words(desk.scenario, old, new)]


def test_a_question_of_its_own_has_its_own_positions(desk):
    """A turn with a prompt that asks takes one of those."""
    found = desk.words(desk.scenario, "position: toll", "position: |")
    assert ["toll", "town"] == [each.word for each in found][:2]


def test_in_the_record_people_and_sections_are_offered(desk):
    """Everybody it names, and every section."""
    people = desk.words(desk.record, "speaker: ben-oar", "speaker: |")
    assert ["nora-finch", "max-weld", "ada-moss", "ben-oar", "cy-stone"] == [
        each.word for each in people
    ]
    sections = desk.words(desk.record, "section: cost", "section: |")
    assert ["opening", "crossing", "cost"] == [each.word for each in sections]


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("open crossing as recorded", "open |", "cost"),
        ("as recorded", "as |", "closed"),
        ("call ben-oar", "call |", "ben-oar"),
        ("expect ferry", "expect |", "tunnel"),
        ("[ben-ferry]", "[|", "ada-winter"),
        ("call ben-oar expect ferry at 60", "move: |", "connect"),
    ],
)
def test_moves_of_a_walkthrough_are_completed(desk, old, new, word):
    """By what the move takes at that word."""
    assert word in [each.word for each in desk.words(desk.walk, old, new)]


def test_hover_tells_who_says_what(desk):
    """The statement's gist and speaker, in the language asked for."""
    line, column = desk.type(desk.scenario, CITES, "cites: [cross|ing-2]\n        minutes: 2")
    found = hover(
        desk.files.project(desk.scenario), desk.files.doc(desk.scenario), line, column, "zh"
    )
    assert ("crossing-2", "艾达·莫斯", "想要一座石桥。") == (found.title, *found.lines[:2])


def test_definition_and_references_go_across_files(desk):
    """From the scenario into the record, and back to each place, walkthroughs too."""
    line, column = desk.type(desk.walk, "call ben-oar", "call ben|-oar")
    project, doc = desk.files.project(desk.walk), desk.files.doc(desk.walk)
    spot = definition(project, doc, line, column)
    assert desk.record == spot.doc.path
    assert "ben-oar" in spot.doc.line(spot.span.line)
    places = usages(project, doc, line, column)
    assert {desk.record, desk.scenario, desk.walk} == {each.doc.path for each in places}
    for each in places:
        span = each.span
        assert "ben-oar" == each.doc.line(span.line)[span.column - 1 : span.end_column - 1]


def test_a_broken_text_still_answers(desk):
    """A line that is no YAML takes nothing from the others, nor from itself."""
    line, column = desk.type(desk.scenario, CITES, 'cites: [crossing|-2\n        title: "half')
    project, doc = desk.files.project(desk.scenario), desk.files.doc(desk.scenario)
    assert doc.root is None
    assert "crossing-2" == hover(project, doc, line, column, "en").title
    assert outline(doc, "en")


def test_findings_come_of_what_is_open(desk):
    """What is typed in either file is judged with the other as it is open, or on disk."""
    desk.type(desk.scenario, CITES, "cites: [crossing-9]\n        minutes: 2")
    assert "RT308" in [each.code.id for each in desk.files.findings(desk.scenario)[desk.scenario]]
    desk.type(desk.record, "id: crossing-5", "id: crossing-9")
    found = desk.files.findings(desk.record)
    codes = [each.code.id for each in found[desk.scenario]]
    assert "crossing-9" not in str([str(each) for each in found[desk.scenario]])
    assert codes
    desk.files.close(desk.scenario)
    desk.files.close(desk.record)
    assert {desk.scenario: (), desk.record: ()} == desk.files.findings(desk.scenario)


def test_a_record_is_judged_while_its_scenario_is_no_yaml(desk):
    """Each tells its own."""
    desk.type(desk.scenario, CITES, "cites: [crossing-2\n        minutes: 2")
    desk.type(desk.record, "speaker: ben-oar", "speaker: ben-ore")
    found = desk.files.findings(desk.record)
    assert all(found[path] for path in (desk.scenario, desk.record))


def test_every_beginning_of_a_file_is_borne(desk):
    """However far it is typed, there is an answer and no fall."""
    text = desk.scenario.read_text("utf-8")
    for end in range(0, len(text), 97):
        desk.files.open(desk.scenario, text[:end])
        doc, project = desk.files.doc(desk.scenario), desk.files.project(desk.scenario)
        line = len(doc.lines)
        complete(project, doc, line, len(doc.line(line)) + 1, "en")
        hover(project, doc, line, len(doc.line(line)) + 1, "en")
        outline(doc, "en")
        if end % 5 == 0:
            desk.files.findings(desk.scenario)


@pytest.mark.parametrize(
    ("name", "old", "new", "mended"),
    [
        ("scenario", "speaker: ben-oar", "speaker: ben-oer", "speaker: ben-oar"),
        ("scenario", "evidence: [crossing-2]", "evidense: [crossing-2]", "evidence: [crossing-2]"),
        ("scenario", "act: follow_up", "act: response", "act: follow_up"),
        ("scenario", "minutes: 2", 'minutes: "2"', "minutes: 2"),
        ("scenario", "silences: [cy-stone]\n    ", "", "silences: [cy-stone]"),
        ("record", "voice: author", "voice: autor", "voice: author"),
        ("walk", "call ben-oar", "call ben-oer", "call ben-oar"),
    ],
)
def test_what_is_mechanical_is_mended(desk, name, old, new, mended):
    """After the mend the finding is gone."""
    path = getattr(desk, name)
    if name == "walk":
        desk.files.open(path, desk.files.doc(path).text)
    desk.type(path, old, new)
    doc = desk.files.doc(path)
    found = desk.files.findings(path)[path]
    assert found
    offered = [desk.applied(doc, fix.edits) for each in found for fix in fixes(doc, each)]
    assert any(mended in text and text != doc.text for text in offered)
    left = []
    for text in offered:
        desk.files.open(path, text)
        left.append(desk.files.findings(path)[path])
    assert () in left


def test_rename_takes_what_is_open(desk):
    """In every file, and by the texts as they are typed."""
    line, column = desk.type(desk.scenario, "speaker: ben-oar", "\n        speaker: ben|-oar")
    changes = desk.files.rename(desk.scenario, line, column, "ben")
    texts = {each.path: each.data.decode() for each in changes}
    assert {desk.record, desk.scenario, desk.walk} == set(texts)
    assert "\n        speaker: ben\n" in texts[desk.scenario]
    assert not any("ben-oar" in text for text in texts.values())
    with pytest.raises(NotRenamedError, match="already"):
        desk.files.rename(desk.scenario, line, column, "ada-moss")
    with pytest.raises(NotRenamedError, match="no id here"):
        desk.files.rename(desk.scenario, 1, 1, "ada")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_ends_where_an_editor_ends_it(end):
    """Also by the sign of old that only YAML and editors still heed; else a rename hits other words."""
    text = f"# one{end}a: b{end}{end}c: word"
    doc = Doc(Path("x.yaml"), text)
    assert ["# one", "a: b", "", "c: word"] == doc.lines
    start = text.index("word")
    assert Span(4, 4, 4, 8) == doc.span(start, start + 4)
    assert Span(4, 4, 4, 8) == doc.word_at(4, 4)


def test_a_text_may_stand_where_no_file_can(desk):
    """Under a name that is too long for the system: it is judged, and its record is nowhere."""
    path = Path("/" + "a" * 5000) / "scenario.yaml"
    desk.files.open(path, desk.scenario.read_text("utf-8"))
    assert path == desk.files.project(path).scenario.path
    assert desk.files.findings(path)[path]


def test_a_text_that_no_file_may_have_is_not_read_for_each_key(monkeypatch):
    """Fifty megabytes took half a minute at every completion."""
    monkeypatch.setattr("roundtable.authoring.language.docs.MAX_BYTES", 20)
    monkeypatch.setattr("roundtable.authoring.language.docs.parse", None)
    doc = Doc(Path("scenario.yaml"), "kind: scenario\n# and much more\n")
    assert (None, None) == (doc.root, doc.read)


def test_the_outline_has_scenes_with_their_turns(desk):
    """A scenario's by scene, a record's by section, a walkthrough's by move."""
    project = desk.files.project(desk.scenario)
    panelists, *scenes = outline(project.scenario, "en")
    assert ("panelists", 3) == (panelists.name, len(panelists.children))
    assert ("crossing", "How to cross") == (scenes[0].name, scenes[0].detail)
    assert "ada-bridge" in [each.name for each in scenes[0].children]
    assert "crossing-2" in [each.name for each in outline(project.record, "en")]
    assert "open crossing as recorded" == outline(project.plays[0], "en")[0].name


def test_spans_are_in_characters():
    """Also behind signs of several bytes, and at the ends of files."""
    doc = Doc(Path("a.yaml"), "kind: scenario\r\ntitle: {zh: “😀”, en: x-1}\r\n")
    assert Span(2, 1, 2, 6) == doc.word_at(2, 1)
    assert "x-1" in doc.line(2)
    assert Span(1, 1, 1, 1) == doc.span(0, 0)
    assert 3 == doc.span(0, len(doc.text)).end_line


def test_files_of_others_are_left_alone(desk):
    """YAML that is none of ours gets no findings and no proposals."""
    other = desk.scenario.with_name("compose.yaml")
    desk.files.open(other, "services:\n  speaker: \n")
    assert {other: ()} == desk.files.findings(other)
    project, doc = desk.files.project(other), desk.files.doc(other)
    assert () == complete(project, doc, 2, 12, "en")
    assert hover(project, doc, 2, 5, "en") is None


def test_five_thousand_lines_are_borne(desk):
    """Scenes and statements by the hundred: findings, completion and references still answer."""
    text = desk.scenario.read_text("utf-8")
    head, rest = text.split("  - id: crossing\n", 1)
    first = "  - id: crossing\n" + rest[: rest.index("  - id: cost\n")]
    scenes = [
        re.sub(r"(id: (?:crossing|ada|ben)[\w-]*|replies_to: [\w-]+)", rf"\1-n{number}", first)
        for number in range(100)
    ]
    grown = head + "".join(scenes) + first + rest[rest.index("  - id: cost\n") :]
    assert grown.count("\n") > 5000
    desk.files.open(desk.scenario, grown)
    found = desk.files.findings(desk.scenario)[desk.scenario]
    assert not [each for each in found if each.code.id.startswith(("RT1", "RT30", "RT50"))]
    line, column = desk.type(desk.scenario, "cites: [crossing-2]", "cites: [crossing|-2]")
    project, doc = desk.files.project(desk.scenario), desk.files.doc(desk.scenario)
    assert "crossing-2" == complete(project, doc, line, column, "en")[0].word
    assert len(usages(project, doc, line, column)) > 200


def test_an_id_that_is_not_its_place_is_renamed_everywhere(desk):
    """The mend is a rename: the id changes wherever it stands, and the finding is gone."""
    desk.type(
        desk.record, "section: crossing\n    paragraph: 5", "section: crossing\n    paragraph: 7"
    )
    doc = desk.files.doc(desk.record)
    found = [e for e in desk.files.findings(desk.record)[desk.record] if e.code.id == "RT312"]
    offered = [fix for each in found for fix in fixes(doc, each)]
    assert offered == [] or all(fix.rename or fix.edits for fix in offered)
    assert found
    desk.type(desk.record, "- id: crossing-5\n", "- id: crossings-5\n")
    doc = desk.files.doc(desk.record)
    found = [e for e in desk.files.findings(desk.record)[desk.record] if e.code.id == "RT312"]
    (fix,) = [fix for each in found for fix in fixes(doc, each)]
    assert "crossing-7" == fix.rename
    changes = desk.files.rename(desk.record, found[0].line, found[0].column, fix.rename)
    for each in changes:
        desk.files.open(each.path, each.data.decode())
    assert "RT312" not in [e.code.id for e in desk.files.findings(desk.record)[desk.record]]
