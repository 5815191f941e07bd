"""The commands for authors: schema, new, stats and graph."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from roundtable.authoring import drawing
from roundtable.cli import schemas as made
from roundtable.cli import watching
from roundtable.cli.app import app
from roundtable.cli.schemas import as_text
from roundtable.loading import check, load_scenario
from roundtable.loading.findings import Findings
from roundtable.loading.source import parse
from roundtable.loading.translations import prepared
from thorough import some
from typer.testing import CliRunner

schemas, bundle, explained = cache(made.schemas), cache(made.bundle), cache(made.explained)

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "loading" / "sample"
KINDS = ("record", "scenario", "walkthrough")
SHIPPED = {
    "record": sorted(ROOT.glob("seeds/*.yaml")),
    "scenario": sorted(ROOT.glob("scenarios/*/scenario.yaml")),
    "walkthrough": sorted(ROOT.glob("scenarios/*/*.walkthrough.yaml")),
}
FILES = [(kind, file) for kind, files in SHIPPED.items() for file in files]
NEW = (
    "--title", "夜班车 / The night bus", "--lang", "zh,en", "--moderator", "何林 / He Lin",
    "--panelist", "苏梅 / Su Mei", "--panelist", "Bo Han", "--scene", "值不值 / Worth it",
    "--scene", "谁付钱 / Who pays",
)  # fmt: skip


def call(*words, **rest):
    """One command in this process."""
    return CliRunner().invoke(app, [str(word) for word in words], **rest)


def content(file):
    """A YAML file as another reader reads it."""
    return yaml.load(file.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@pytest.fixture
def sample(tmp_path):
    """A small scenario in a folder of its own."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path / "scenarios" / "river-crossing"


@pytest.mark.parametrize(("kind", "file"), FILES, ids=lambda each: getattr(each, "name", each))
def test_an_independent_validator_agrees_with_the_shipped_files(kind, file):
    """Every shipped file is valid by its own schema, and one of each kind by that for all kinds."""
    value = content(file)
    both = file in some(SHIPPED[kind], 1)
    for schema in (schemas()[kind], bundle()) if both else (schemas()[kind],):
        assert [] == [each.message for each in Draft202012Validator(schema).iter_errors(value)]


@pytest.mark.parametrize(("kind", "file"), FILES, ids=lambda each: getattr(each, "name", each))
def test_the_shipped_files_lead_the_editor_to_their_schema(kind, file):
    """The first line names a schema that is there, relative to the file."""
    first = file.read_text("utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=../")
    schema = (file.parent / first.partition("=")[2]).resolve()
    assert ROOT / "docs" / "schema" / f"{kind}.schema.json" == schema
    assert schema.is_file()


@pytest.mark.parametrize("kind", KINDS)
def test_the_schemas_in_docs_are_those_of_the_code(kind):
    """After a change: `roundtable schema -o docs/schema`."""
    file = ROOT / "docs" / "schema" / f"{kind}.schema.json"
    assert as_text(schemas()[kind]) == file.read_text("utf-8")


def parts(schema):
    """The schema and its parts that have keys, by name."""
    every = {"": schema, **schema["$defs"]}
    return {name: each for name, each in every.items() if "properties" in each}


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described_with_a_valid_example(kind):
    """An editor can explain each key, and what it shows can be written."""
    schema = explained()[kind]
    Draft202012Validator.check_schema(schema)
    for name, part in parts(schema).items():
        assert part["additionalProperties"] is False
        for key, value in part["properties"].items():
            where = f"{name}.{key}"
            assert value["description"].endswith("."), where
            if "$ref" not in value or value.get("examples"):
                assert value["examples"], where
            validator = Draft202012Validator({**value, "$defs": schema["$defs"]})
            for example in value.get("examples", []):
                assert [] == [each.message for each in validator.iter_errors(example)], where


@pytest.mark.parametrize("kind", KINDS)
def test_editors_are_offered_nobody_elses_ids(kind):
    """What an editor proposes for a value names no person, position or move of another discussion."""
    for part in parts(schemas()[kind]).values():
        for value in part["properties"].values():
            told = json.dumps(value.get("examples", []))
            assert not any(id_ in told for id_ in ("ada-moss", "lin-", "two-markets", "opening-"))


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("record", {"order": "alphabetical"}),
        ("record", {"ordre": "unknown"}),
        ("scenario", {"clock": 65}),
        ("scenario", {"coda": None}),
        ("scenario", {"scenes": []}),
        ("walkthrough", {"steps": [{"mvoe": "undo"}]}),
        ("walkthrough", {"steps": [{"events": [{"type": "spoke", "trun": "x"}]}]}),
    ],
)
def test_the_schema_refuses_what_the_loader_refuses(kind, change):
    """A wrong word, a misspelt key, null, an empty list."""
    value = {**content(SHIPPED[kind][0]), **change}
    for schema in (schemas()[kind], bundle()):
        assert not Draft202012Validator(schema).is_valid(value)


def test_schema_prints_one_kind_all_kinds_or_files(tmp_path):
    """`schema`, `schema KIND` and `-o FOLDER`."""
    assert schemas()["record"] == json.loads(call("schema", "record").stdout)
    assert bundle() == json.loads(call("schema").stdout)
    assert 0 == call("schema", "-o", tmp_path / "all").exit_code
    assert 3 == len(list((tmp_path / "all").iterdir()))
    call("schema", "scenario", "-o", tmp_path / "one")
    assert ["scenario.schema.json"] == [each.name for each in (tmp_path / "one").iterdir()]
    (tmp_path / "file").touch()
    result = call("schema", "-o", tmp_path / "file")
    assert (2, True) == (result.exit_code, "cannot write into" in result.stderr)


def test_new_writes_what_checks_clean_and_plays(tmp_path):
    """From options alone."""
    home = tmp_path / "night-bus"
    assert 0 == call("new", home, *NEW).exit_code
    assert {"scenario.yaml", "night-bus.record.yaml", "schema"} == {e.name for e in home.iterdir()}
    assert "nothing wrong" in call("check", home, "--lang", "en").stdout
    for player in ("record", "random"):
        assert 0 == call("run", home, "--player", player, "--clock", 100).exit_code
    for kind, file in (("scenario", "scenario.yaml"), ("record", "night-bus.record.yaml")):
        value = content(home / file)
        assert Draft202012Validator(schemas()[kind]).is_valid(value)


def test_a_command_that_is_printed_can_be_copied_into_a_shell(tmp_path):
    """Whatever the folder is called, it stays one word."""
    home = tmp_path / "two words; it's $(one)" / "night-bus"
    home.parent.mkdir()
    _, told = call("new", home, *NEW).stdout.split("next: ")
    for line in told.splitlines():
        assert str(home) in shlex.split(line)


def test_new_on_a_full_disk_leaves_no_empty_folder(tmp_path, monkeypatch):
    """What was not written leaves nothing behind."""

    def full(*_words, **_rest):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "open", full)
    result = call("new", tmp_path / "night-bus", *NEW)
    assert (1, []) == (result.exit_code, list(tmp_path.iterdir()))


def test_new_never_overwrites(tmp_path):
    """One of the two is there: nothing is written, nothing is changed."""
    home = tmp_path / "night-bus"
    home.mkdir()
    record = home / "night-bus.record.yaml"
    record.write_text("mine", "utf-8")
    result = call("new", home, *NEW)
    assert (1, "mine") == (result.exit_code, record.read_text("utf-8"))
    assert "is there already" in result.stderr
    assert ["night-bus.record.yaml"] == [each.name for each in home.iterdir()]


@pytest.mark.parametrize(
    ("folder", "words", "code", "message"),
    [
        ("My Talk", NEW, 2, "such as `my-talk`"),
        ("a", NEW[:-2], 2, "scenes: 1 given"),
        ("a", (), 2, "give `--lang`, `--title`, `--moderator`, `--panelist`, `--scene`, or answer"),
        ("a", NEW[2:], 2, "give `--title`"),
        ("file/a", NEW, 1, "cannot write into"),
    ],
)
def test_new_tells_what_is_wrong_in_one_line(tmp_path, folder, words, code, message):
    """And writes nothing."""
    (tmp_path / "file").touch()
    result = call("new", tmp_path / folder, *words)
    assert code == result.exit_code
    assert message in result.stderr
    assert 1 == len(result.stderr.strip().splitlines())
    assert ["file"] == [each.name for each in tmp_path.iterdir()]


def test_new_asks_for_what_is_not_given(tmp_path, monkeypatch):
    """In a terminal, until there is enough; what cannot be used is asked for again."""
    monkeypatch.setattr("roundtable.cli.beginning.has_terminal", lambda: True)
    answers = ["English", "en", "A talk", "He Lin", "Su Mei", "Bo Han", "", "Worth it", "Who pays"]
    result = call("new", tmp_path / "talk", input="\n".join([*answers, "", ""]))
    assert 0 == result.exit_code
    assert "`English` is no language tag" in result.output
    assert "Panelist 3 (Enter: no more)" in result.stdout
    assert "nothing wrong" in call("check", tmp_path / "talk", "--lang", "en").stdout


def test_stats_counts_and_its_json_is_stable(sample):
    """Text and JSON tell the same."""
    told = json.loads(call("stats", sample, "--json").stdout)
    assert list(told) == [
        "scenario", "turns", "minutes", "clock", "silences", "told", "panelists", "scenes",
        "whole", "reading_speed",
    ]  # fmt: skip
    assert {"quoted", "reported", "unclear"} < set(told["told"])
    assert told["turns"] == sum(each["turns"] for each in told["scenes"].values())
    text = call("stats", sample).stdout
    assert f"{told['turns']} turns, {told['minutes']:g} minutes" in text
    assert "IReST" in text
    assert "silences  2" in text


@pytest.mark.parametrize("view", ["flow", "talk", "positions"])
def test_graph_draws_every_view_as_text(sample, tmp_path, view):
    """Without a file to the screen, with one into it."""
    shown = call("graph", sample, "--view", view, "--lang", "en").stdout
    file = tmp_path / "view.mmd"
    assert 0 == call("graph", sample, "--view", view, "--lang", "en", "-o", file).exit_code
    assert shown == file.read_text("utf-8")
    assert ("stateDiagram-v2" if view == "flow" else "flowchart") in shown


@pytest.mark.parametrize("view", ["talk", "positions"])
def test_graph_without_graphviz_says_how_to_get_it(sample, tmp_path, monkeypatch, view):
    """One line, and nothing is written."""
    monkeypatch.setattr(drawing, "which", lambda _name: None)
    result = call("graph", sample, "--view", view, "-o", tmp_path / "view.png")
    assert (1, True) == (result.exit_code, "apt install graphviz" in result.stderr)
    assert not (tmp_path / "view.png").exists()


def test_watch_needs_a_scenario():
    """A library cannot be watched."""
    result = call("play", "--watch", "--text")
    assert (2, True) == (result.exit_code, "needs the path of a scenario" in result.stderr)


def test_watch_in_the_terminal_prints_findings_and_goes_on(sample, tmp_path):
    """A broken file opens, is told of, and does not end the game."""
    file = sample / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("speaker: ben-oar", "speaker: ben-oa"), "utf-8")
    words = [
        sys.executable,
        "-m",
        "roundtable",
        "play",
        str(sample),
        "--watch",
        "--text",
        "--lang",
        "en",
    ]
    done = subprocess.run(
        words,
        input="quit\n",
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=os.environ | {"ROUNDTABLE_HOME": str(tmp_path / "home")},
        check=True,
    )
    assert f"{file}:52:18:RT309" in "".join(done.stdout.split())
    assert "Traceback" not in done.stdout + done.stderr


def test_translate_lays_what_is_missing_and_nothing_besides(sample):
    """Every text gets a place in the new language; the game shows the original until it is written."""
    before = {file: file.read_text("utf-8") for file in (sample / "scenario.yaml",)}
    result = call("translate", sample, "--to", "fr")
    assert 0 == result.exit_code
    assert "scenario.yaml: 49 texts to be written in fr" in result.stdout
    found = check(sample)
    assert ["RT707", "RT707"] == [each.code.id for each in found]
    scenario = load_scenario(sample)
    assert ("en", "zh", "fr") == scenario.languages
    assert not scenario.title.has("fr")
    for file, text in before.items():
        fresh = file.read_text("utf-8")
        assert text == fresh.replace(", fr: TODO", "").replace("zh, fr]", "zh]")
    again = call("translate", sample, "--to", "fr")
    assert "every text has its fr" in again.stdout
    assert 2 == call("translate", sample, "--to", "Q!").exit_code


@pytest.mark.parametrize(
    "words", [("rename", "su-mei", "su-may"), ("translate", "--to", "fr"), ("studio",)]
)
def test_a_record_that_comes_with_the_game_is_not_written(words, tmp_path):
    """A copy of a shipped scenario finds the shipped record, which others are made from, too."""
    home = tmp_path / "tutorial"
    shutil.copytree(ROOT / "scenarios" / "tutorial", home)
    options = () if words[0] == "studio" else ("--dry-run",)
    result = call(words[0], *words[1:], home, *options)
    assert 2 == result.exit_code
    assert "comes with the game and stays as it is" in result.stderr
    shutil.copy(ROOT / "seeds" / "tutorial.yaml", home / "tutorial.record.yaml")
    if options:
        assert 0 == call(words[0], *words[1:], home, *options).exit_code


def test_translate_writes_below_texts_of_several_lines():
    """A block text gets a line of its own, and a list of languages in lines one more."""
    data = b"kind: record\nlanguages:\n  - en\ntitle:\n  en: |\n    One\n    two\n  of: a1234567\ndate: x\n"
    root = parse(data, Findings("r.yaml"))
    fresh, laid = prepared(data, root, "zh")
    assert 1 == laid
    assert (
        b"kind: record\nlanguages:\n  - en\n  - zh\ntitle:\n  en: |\n    One\n    two\n  zh: TODO\n"
        b"  of: a1234567\ndate: x\n"
    ) == fresh


def test_watch_checks_again_when_a_file_is_saved(sample, capsys):
    """The findings come once, and again after each change; nothing is told in between."""
    file = sample / "scenario.yaml"
    texts = iter(["clock: 75", "clock: 75", "clock: 15", "clock: 15"])

    def save():
        text = file.read_text("utf-8")
        fresh = text.replace("clock: 75", next(texts))
        if fresh != text:
            file.write_text(fresh, "utf-8")

    watching.run([str(sample)], wait=save, rounds=range(4))
    out = capsys.readouterr().out
    assert (1, 1) == (out.count("nothing wrong"), out.count("RT206"))


def test_check_takes_a_source_to_compare_with(sample, tmp_path):
    """What is copied from a source that may only be paraphrased is found."""
    source = tmp_path / "talk.md"
    source.write_text("You moderate an evening in the town hall., and the river.\n" * 2, "utf-8")
    assert "nothing wrong" in call("check", sample, "--source", source, "--lang", "en").stdout
    file = sample / "scenario.yaml"
    text = file.read_text("utf-8").replace("in the town hall.", "in the town hall and the river")
    file.write_text(text.replace("moderate an", "moderate an"), "utf-8")
    assert "RT418" in call("check", sample, "--source", source).stdout
    assert 2 == call("check", sample, "--source", tmp_path / "none.txt").exit_code


def test_upgrade_takes_out_what_is_gone_and_keeps_the_comments(sample):
    """Weights of the first edition and the mode `teams` go; every other line stays as it was."""
    file = sample / "scenario.yaml"
    new = "weights: {answers: 35, exchange: 35, highlights: 30}\n"
    old = "# How Room is weighed.\nweights:  # of old\n  ground: 40\n  sparks: 35\n  voices: 25\n"
    text = file.read_text("utf-8")
    file.write_text(text.replace(new, old), "utf-8")
    walk = sample / "old.walkthrough.yaml"
    walk.write_text("kind: walkthrough\nformat: 1\nmode: teams  # two\nsteps: [adjourn]\n", "utf-8")
    assert "RT517" in call("check", sample).stdout
    assert "nothing written" in call("upgrade", sample, "--dry-run").stdout
    told = call("upgrade", sample).stdout
    assert "`weights` of the first edition taken out" in told
    assert text.replace(new, "# How Room is weighed.\n") == file.read_text("utf-8")
    assert "mode: class  # two" in walk.read_text("utf-8")
    assert "nothing to change" in call("upgrade", sample).stdout


def test_upgrade_tells_what_it_cannot_read(tmp_path):
    """That nothing is there, or no YAML, is not the same as nothing to change."""
    (tmp_path / "broken.yaml").write_text("kind: [", "utf-8")
    for name, message in (("nowhere.yaml", "nothing at"), ("broken.yaml", "cannot be read")):
        result = call("upgrade", tmp_path / name)
        assert (2, "") == (result.exit_code, result.stdout)
        assert message in result.stderr
