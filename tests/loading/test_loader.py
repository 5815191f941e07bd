"""A path in, a scenario out; both files' faults at once."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from roundtable.loading import ScenarioError, check, load_record, load_scenario
from roundtable.loading.loader import record_path
from roundtable.rules.scenario import Act, Scale, Voice

SAMPLE = Path(__file__).parent / "sample"
FOLDER = "scenarios/river-crossing"
RECORD = "seeds/river-crossing.yaml"


@pytest.fixture
def sample(tmp_path):
    """A copy of the sample to be broken."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "sample"))


def change(path, old, new):
    """Replace a text in a file, wherever it stands in it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def codes(target, **options):
    """The codes of everything wrong with `target`."""
    return [each.code.id for each in check(target, **options)]


def test_sample_is_clean():
    """The sample has neither errors nor warnings, nor has its record by itself."""
    assert check(SAMPLE / FOLDER) == ()
    assert check(SAMPLE / RECORD) == ()


def test_scenario_is_built_from_its_files():
    """What stands in the files stands in the scenario, with numbers and flags as such."""
    scenario = load_scenario(SAMPLE / FOLDER)
    assert scenario.languages == ("en", "zh")
    assert scenario.moderator.id == "max-weld"
    assert scenario.panelists[0].name["zh"] == "艾达·莫斯"
    assert [each.remote for each in scenario.panelists] == [False, True, False]
    turn = scenario.turn["ada-winter"]
    assert (turn.act, turn.replies_to, turn.seconds) == (Act.RESPONSE, "ben-ferry", 60)
    assert turn.cites == ("crossing-4",)
    assert scenario.is_unclear(turn.cites)
    bins = scenario.scene["cost"].question
    assert (
        bins.scale,
        [(each.low, each.high) for each in bins.positions],
    ) == (Scale.NUMBER, [(0, 5), (5, 10)])
    assert scenario.question_of(scenario.turn["ben-toll"]).options == (
        "toll",
        "town",
        "crown",
        "none",
    )
    assert scenario.fictional
    assert (scenario.clock, scenario.seconds) == (75, 600)
    assert scenario.coda.lines[0].about == "cy-stone"


def test_texts_are_plain_strings():
    """Nothing of the reader stays in what it built: texts are plain `str`."""
    scenario = load_scenario(SAMPLE / FOLDER)
    statement = scenario.record.statements[0]
    values = [scenario.id, statement.id, statement.gist["en"], scenario.scenes[0].silences[0]]
    assert {str} == {type(each) for each in values}


def test_record_is_built_from_its_file():
    """A record can be loaded by itself."""
    record = load_record(SAMPLE / RECORD)
    assert Voice.REPORTED is record.statement["cost-1"].voice
    assert record.statement["cost-3"].paragraph == 3
    assert record.source.author == "nora-finch"


def test_texts_stand_in_the_declared_order_of_languages(sample):
    """The first declared language is the original, however a text orders its own."""
    path = sample / FOLDER / "scenario.yaml"
    change(path, "title: {en: The river crossing, zh: 渡河}", "title: {zh: 渡河, en: The river}")
    assert load_scenario(path).title.languages == ("en", "zh")


def test_path_may_be_the_folder_or_the_file():
    """A scenario is named by its folder or by the file in it, as Path or text."""
    by_folder = load_scenario(str(SAMPLE / FOLDER))
    by_file = load_scenario(SAMPLE / FOLDER / "scenario.yaml")
    assert by_folder.digest == by_file.digest


def test_digest_names_the_content_of_both_files(sample):
    """The digest is made from the bytes of both files and changes with either."""
    first = load_scenario(sample / FOLDER).digest
    parts = [(sample / FOLDER / "scenario.yaml").read_bytes(), (sample / RECORD).read_bytes()]
    assert hashlib.sha256(b"\0".join(parts)).hexdigest() == first
    with (sample / RECORD).open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert first != load_scenario(sample / FOLDER).digest


def test_record_beside_the_scenario_comes_first(sample):
    """`<id>.record.yaml` in the scenario's folder goes before the seeds."""
    beside = sample / FOLDER / "river-crossing.record.yaml"
    shutil.copy(sample / RECORD, beside)
    change(beside, "2031-05-04", "2031-05-05")
    assert load_scenario(sample / FOLDER).record.date == "2031-05-05"


def test_record_is_found_in_a_seeds_folder_given(sample, tmp_path):
    """Folders given are looked into where none above the scenario has the record."""
    (sample / "seeds").rename(tmp_path / "elsewhere")
    assert codes(sample / FOLDER) == ["RT303"]
    assert codes(sample / FOLDER, seeds=[tmp_path / "elsewhere"]) == []
    assert load_scenario(sample / FOLDER, seeds=(tmp_path / "elsewhere",))


def test_record_is_found_up_to_three_folders_above(tmp_path):
    """The nearest `seeds` folder with the record counts, no farther than three folders up."""
    near, far = (tmp_path / each / "river-crossing" for each in ("a/b", "x/a/b"))
    for folder in (near, far):
        shutil.copytree(SAMPLE / FOLDER, folder)
    shutil.copytree(SAMPLE / "seeds", tmp_path / "seeds")
    assert codes(near) == []
    assert codes(far) == ["RT303"]


@pytest.mark.parametrize("name", ["../../seeds/river-crossing", "/etc/passwd", "a/b", "C:x", "."])
def test_record_is_a_plain_name(sample, name):
    """No id leads out of the folders in which records are looked for."""
    change(sample / FOLDER / "scenario.yaml", "record: river-crossing", f"record: {name}")
    assert codes(sample / FOLDER) == ["RT208"]


def test_faults_of_both_files_are_told_at_once(sample):
    """Shape and meaning, scenario and record: one error carries them all."""
    change(sample / FOLDER / "scenario.yaml", "act: follow_up", "act: follow")
    change(sample / FOLDER / "scenario.yaml", "cites: [cost-2]", "cites: [cost-22]")
    change(sample / RECORD, "voice: collective", "voice: choir")
    change(sample / RECORD, "section: opening", "section: openin")
    with pytest.raises(ScenarioError) as caught:
        load_scenario(sample / FOLDER)
    found = [(Path(each.file).name, each.code.id) for each in caught.value.diagnostics]
    expected = [
        ("scenario.yaml", "RT206"),
        ("scenario.yaml", "RT308"),
        ("river-crossing.yaml", "RT307"),
        ("river-crossing.yaml", "RT206"),
    ]
    assert expected == found


def test_fault_tells_its_path_and_a_way_out(sample):
    """A fault says where it stands in words and figures, and what was probably meant."""
    change(sample / FOLDER / "scenario.yaml", "cites: [cost-2]", "cites: [cost-2, crossing-22]")
    (fault,) = check(sample / FOLDER)
    assert fault.path == "scenes[1].turns[0].cites[1]"
    assert fault.hint == "did you mean `crossing-2`?"


def test_text_cut_by_a_comma_is_explained(sample):
    """A comma inside braces cuts a text in two; the hint says so."""
    change(sample / FOLDER / "scenario.yaml", "en: A toll,", "en: A toll, of course,")
    (fault,) = check(sample / FOLDER)
    assert (fault.code.id, fault.path) == ("RT214", "scenes[1].turns[1].title.of course")
    assert "quotes" in fault.hint


def test_a_gloss_is_in_a_language_of_the_file(sample):
    """In another one there is no gist to show."""
    change(sample / FOLDER / "scenario.yaml", "clock:", "gloss: [fr]\nclock:")
    (fault,) = check(sample / FOLDER)
    assert (fault.code.id, fault.path) == ("RT214", "gloss[0]")


def test_word_is_never_taken_for_a_flag_or_number(sample):
    """`no` as a text stays `no`, and as a flag it is refused."""
    change(sample / FOLDER / "scenario.yaml", "en: A toll,", "en: no,")
    assert load_scenario(sample / FOLDER).turn["ben-toll"].title["en"] == "no"
    change(sample / FOLDER / "scenario.yaml", "remote: true", "remote: no")
    assert codes(sample / FOLDER) == ["RT205"]


def test_record_is_no_scenario(sample):
    """Each loader says so when it is handed the other kind of file."""
    with pytest.raises(ScenarioError, match="RT209 this is a record, and a scenario is needed"):
        load_scenario(sample / RECORD)
    with pytest.raises(ScenarioError, match="RT209 this is a scenario, and a record is needed"):
        load_record(sample / FOLDER / "scenario.yaml")


@pytest.mark.parametrize("text", ["[]", "just words", "{}", "kind: [record]", "kind:"])
def test_file_of_no_kind_is_refused(tmp_path, text):
    """A file that is no mapping or does not say its kind is one fault."""
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    assert len(check(path)) == 1


def test_folder_without_a_scenario_is_refused(tmp_path):
    """A folder is looked into for scenario.yaml, and its absence is told."""
    (fault,) = check(tmp_path)
    assert ("RT101", str(tmp_path / "scenario.yaml")) == (fault.code.id, fault.file)


def test_relative_path_stays_relative(sample, monkeypatch):
    """Paths are shown as they were given, the record's too."""
    change(sample / RECORD, "section: opening", "section: openin")
    monkeypatch.chdir(sample)
    (fault,) = check(FOLDER)
    assert fault.file == RECORD


def test_faults_in_one_scene_do_not_hide_those_in_another(sample):
    """A scene that is misshapen leaves the citations of the others to be checked."""
    path = sample / FOLDER / "scenario.yaml"
    change(path, "  - id: cost\n    title: {en: How long it takes, zh: 要多久}\n", "  - id: cost\n")
    change(path, "cites: [crossing-2]", "cites: [crossing-2, crossing-3]")
    assert codes(sample / FOLDER) == ["RT401", "RT202"]


SCENARIO = f"{FOLDER}/scenario.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (RECORD, "  author: nora-finch", "  author: nobody", ["RT306", "RT405", "RT405"]),
        (RECORD, "voice: author", "voice: quoted", ["RT408", "RT404", "RT411", "RT411"]),
        (SCENARIO, "clock: 75", "clock: 65", ["RT206"]),
        (SCENARIO, "clock: 75", "clock: [75]", ["RT204"]),
        (SCENARIO, "form: leading", "form: [leading]", ["RT206"]),
        (SCENARIO, "replies_to: ben-ferry", "replies_to: [ben-ferry]", ["RT203"]),
        (SCENARIO, "wordings:\n", "wordings:\n      - words\n", ["RT203", "RT203"]),
        (
            SCENARIO,
            "      - id: ada-bridge\n        speaker",
            "      - speaker",
            ["RT202", "RT310"],
        ),
        (SCENARIO, "silences: [cy-stone]", "silences: [[], []]", ["RT203", "RT203"]),
        (SCENARIO, "zh: 石匠}}", "zh: 石匠}, of course}", ["RT201"]),
    ],
)
def test_a_fault_of_shape_hides_no_other(sample, file, old, new, expected):
    """What is wrong is told once for each place, and checks of meaning pass over it."""
    change(sample / file, old, new)
    assert codes(sample / FOLDER) == expected


def test_wordings_that_are_no_list_are_told(sample):
    """A text in the place of a list is one fault, and its entries are looked for no further."""
    text = (sample / SCENARIO).read_text("utf-8")
    head, behind = text.split("    wordings:\n", 1)
    rest = behind[behind.index("    question:\n") :]
    (sample / SCENARIO).write_text(f"{head}    wordings: many\n{rest}", "utf-8")
    assert codes(sample / FOLDER)[0] == "RT203"


@pytest.mark.parametrize("most", range(12))
def test_so_many_faults_of_a_file_are_told(sample, monkeypatch, most):
    """Whatever the bound, so many faults of each file come, and one that says there are more."""
    for old, new in [
        ("languages: [en, zh]", "languages: [en, en, fr]"),
        ("cites: [", "cites: [x, "),
        ("id:", "di:"),
    ]:
        change(sample / SCENARIO, old, new)
        change(sample / RECORD, old, new)
    change(sample / SCENARIO, "act: answer", "act: asnwer")
    monkeypatch.setattr("roundtable.loading.findings.MAX_FAULTS", most)
    found = check(sample / FOLDER)
    for name in ("scenario.yaml", "river-crossing.yaml"):
        told = [each.code.id for each in found if Path(each.file).name == name]
        assert (len(told), told.count("RT117")) == (most + 1, 1)


@pytest.mark.parametrize("most", range(8))
def test_so_many_faults_of_meaning_are_told(sample, monkeypatch, most):
    """The bound holds for what is looked at once the shape is right, and for warnings."""
    change(sample / SCENARIO, "cites: [", "cites: [opening-1, opening-1, ")
    change(sample / SCENARIO, "id: closed", "id: recorded")
    change(sample / RECORD, "voice: quoted", "voice: reported")
    monkeypatch.setattr("roundtable.loading.findings.MAX_FAULTS", most)
    found = [each.code.id for each in check(sample / FOLDER) if "scenario" in Path(each.file).name]
    assert len(found) == most + 1
    assert found.count("RT117") == 1


def test_no_record_lies_behind_a_name_that_is_no_id():
    """Where the record stands is asked of ids alone, so that no path leads elsewhere."""
    home = SAMPLE / SCENARIO
    assert record_path(home, "river-crossing") is not None
    assert record_path(home, "../../seeds/river-crossing") is None


def test_unused_statements_are_listed_up_to_the_bound(sample, monkeypatch):
    """Of a record with more than enough faults the statements that nobody uses are told no further."""
    for cite in ("crossing-5", "crossing-4"):
        change(sample / SCENARIO, f"cites: [{cite}]", "cites: [crossing-2]")
    assert codes(sample / FOLDER).count("RT406") == 2
    monkeypatch.setattr("roundtable.loading.findings.MAX_FAULTS", 0)
    assert codes(sample / FOLDER) == ["RT117"]


def test_the_keys_of_the_second_edition_are_built(sample):
    """Words, times, echoes, background, several stands, seconds, ends and `after` reach the rules."""
    for old, new in [
        (
            "  author: nora-finch",
            "  author: nora-finch\n  rights: verbatim\n  license: public domain",
        ),
        (
            "gist: {en: Adds that",
            "words: {en: The quarry is near.}\n    at: 1:02:03\n    gist: {en: Adds that",
        ),
        ("gist: {en: Says a ferry", "words: {en: Then it stops.}\n    gist: {en: Says a ferry"),
        (
            "gist: {en: All agree to",
            "echoes: [crossing-2]\n    aside: true\n    gist: {en: All agree to",
        ),
    ]:
        change(sample / RECORD, old, new)
    for old, new in [
        (
            "cites: [crossing-5]\n        minutes: 1",
            "says: [crossing-5, crossing-4]\n        seconds: 95",
        ),
        ("text: {en: The stone lies a mile away., zh: 石头就在一里外。}", "text: {zh: 不远。}"),
        ("position: bridge", "position: [bridge, ferry]"),
        (
            "scale: choice\n      positions:\n        - {id: bridge",
            "scale: choice\n      ends: [{en: wet}, {en: dry}]\n      positions:\n        - {id: bridge",
        ),
        ("    silences: [ada-moss]", "    silences: [ada-moss]\n    after: [crossing]"),
    ]:
        change(sample / SCENARIO, old, new)
    scenario = load_scenario(sample / FOLDER)
    turn, statement = scenario.turn["ada-quarry"], scenario.record.statement["crossing-5"]
    assert (turn.text["en"], turn.text["zh"]) == ("The quarry is near. … Then it stops.", "不远。")
    assert (turn.seconds, turn.says, turn.cites) == (95, ("crossing-5", "crossing-4"), turn.says)
    assert (statement.at, statement.words["en"]) == (3723, "The quarry is near.")
    assert scenario.record.statement["cost-5"].echoes == ("crossing-2",)
    assert scenario.turn["ada-bridge"].stance.positions == ("bridge", "ferry")
    assert scenario.scene["crossing"].question.ends[1]["en"] == "dry"
    assert scenario.scene["cost"].after == ("crossing",)


def test_scenes_that_wait_for_each_other_are_told(sample):
    """A circle of `after` can never be opened, however long it is."""
    change(
        sample / SCENARIO,
        "    silences: [ada-moss]",
        "    silences: [ada-moss]\n    after: [crossing]",
    )
    change(
        sample / SCENARIO, "    silences: [cy-stone]", "    silences: [cy-stone]\n    after: [cost]"
    )
    assert codes(sample / FOLDER) == ["RT314", "RT314"]


def test_a_byte_order_mark_is_passed_over(sample):
    """Some editors put one in front; places and renaming count without it."""
    path = sample / SCENARIO
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert codes(sample / FOLDER) == []
