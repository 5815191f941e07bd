"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from roundtable import __version__
from roundtable.cli import playing
from roundtable.cli.app import app, main, streams
from roundtable.desktop import app as window_app
from roundtable.loading import load_scenario
from roundtable.rules import Session
from typer.testing import CliRunner

ID = "agi-next-2026"
ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "tests" / "loading" / "sample"


def call(*words):
    """One command in this process."""
    return CliRunner().invoke(app, [str(word) for word in words])


@pytest.fixture
def sample(tmp_path):
    """A small scenario in a folder of its own."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path / "scenarios" / "river-crossing"


def test_the_version_is_printed():
    """--version prints it and nothing else."""
    assert call("--version").stdout == f"roundtable {__version__}\n"


def test_help_names_every_command():
    """The help lists what there is to do."""
    text = call("--help").stdout
    assert all(name in text for name in ("play", "list", "run", "check", "graph", "explore"))


def test_list_shows_title_languages_and_length():
    """Every shipped scenario is listed with what a player wants to know."""
    result = call("list")
    assert result.exit_code == 0
    assert ID in result.stdout
    assert "中国 AI 的下一步" in result.stdout
    assert "5 scenes, 34 turns, 52 minutes" in result.stdout


def test_the_json_of_run_is_stable(sample):
    """Its keys are those of docs/running.md."""
    told = json.loads(call("run", sample, "--player", "record", "--clock", 100, "--json").stdout)
    assert list(told) == [
        "scenario",
        "digest",
        "mode",
        "seed",
        "clock",
        "moves",
        "events",
        "scores",
    ]
    assert (told["scenario"], told["mode"], told["clock"]) == ("river-crossing", "moderate", 100)
    assert told["moves"][0] == "open crossing as recorded"
    assert told["events"][0]["type"] == "opened"
    scores = told["scores"]
    assert list(scores) == [
        "room",
        "h",
        "answers",
        "exchange",
        "highlights",
        "foresight",
        "ear",
        "reference",
    ]
    assert scores["h"] == {"exact": "1", "value": 1.0}
    assert scores["answers"]["got"] == scores["answers"]["of"]
    assert scores["foresight"]["right"] == scores["foresight"]["count"]
    assert list(scores["reference"]) == ["dice", "dice_error", "par", "best", "bound", "exact"]


def test_a_command_made_alone_is_the_one_among_all(monkeypatch, capsys):
    """Only the command that is asked for is made; all are there where none of them is named."""
    monkeypatch.setattr(streams, "install", lambda: None)
    every = [each.name for each in app.registered_commands]

    def told(*words):
        monkeypatch.setattr(sys, "argv", ["roundtable", *words])
        with pytest.raises(SystemExit):
            main()
        return capsys.readouterr().out.split()

    for name in every:
        assert told(name, "--help") == call(name, "--help").stdout.split()
    assert {*every, "saves"} <= set(told("--help"))
    assert told("--lang", "en", "list") == call("list").stdout.split()
    assert every == [each.name for each in app.registered_commands]


def test_the_same_seed_prints_the_same_bytes(sample):
    """A seeded game is the same under any hash seed, this process's and another's."""
    words = ("run", sample, "--player", "random", "--seed", "7", "--json")
    other = subprocess.run(
        [sys.executable, "-m", "roundtable", *words],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": "1"},
    )
    assert call(*words).stdout.encode() == other.stdout


@pytest.mark.parametrize("player", ["record", "random", "greedy", "best"])
@pytest.mark.parametrize("mode", ["moderate", "replay", "who"])
def test_every_player_runs_in_every_mode(sample, player, mode):
    """The text ends with the numbers."""
    result = call("run", sample, "--player", player, "--mode", mode)
    assert result.exit_code == 0
    assert "foresight" in result.stdout
    assert ("room" in result.stdout) == (mode == "moderate")
    assert "foresight" in result.stdout


def test_a_saved_game_is_run_again(sample, tmp_path):
    """What --save writes, --player reads."""
    file = tmp_path / "a.playthrough"
    first = call("run", sample, "--player", "random", "--seed", 3, "--json", "--save", file)
    assert call("run", sample, "--player", file, "--json").stdout == first.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("run", "agi-next-2025"), "did you mean `agi-next-2026`?"),
        (("run", "nowhere/at/all"), "there is no scenario `nowhere/at/all`"),
        (("run", "x" * 300), "there is no scenario"),
        (("run", "a\0b"), "there is no scenario"),
        (("run", ID, "--player", "gredy"), "did you mean `greedy`?"),
        (
            ("run", ID, "--player", ROOT / "pyproject.toml"),
            "pyproject.toml:1: expected `roundtable",
        ),
        (("run", ID, "--player", ROOT / "assets/fonts/NotoSansSC-Regular.otf"), "larger than"),
        (("run", ID, "--save", "/nowhere/at/all"), "cannot write `/nowhere/at/all`"),
        (("run", ID, "--clock", "0"), "--clock"),
        (("run", ID, "--mode", "dream"), "--mode"),
        (("check", "nowhere"), "there is nothing at `nowhere`"),
        (("graph", ID, "-o", "flow.gif"), "should end in .mmd, .svg or .png"),
        (("play", "agi"), "did you mean `agi-next-2026`?"),
        (("play", ID, "--mode", "daily"), "so no scenario, seed or clock can be named"),
        (("dance",), "No such command 'dance' (`"),
        (("play", "--lang", "xx"), "'xx' is not one of"),
        (("saves", "remove", "nothing"), "a valid int"),
        (("run", ID, "--player", "gone.playthrough"), "there is no file `gone.playthrough`"),
    ],
)
def test_unusable_arguments_end_with_two(words, message):
    """What cannot be used is told in one line on stderr, without a traceback."""
    result = call(*words)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.startswith("roundtable: ")
    assert result.stderr.count("\n") == 1
    assert not result.stdout
    assert "Traceback" not in result.output


def test_a_file_s_own_settings_are_not_contradicted(sample, tmp_path):
    """A playthrough has its clock; another one is refused and not ignored."""
    file = tmp_path / "a.playthrough"
    call("run", sample, "--clock", 50, "--save", file)
    assert call("run", sample, "--player", file, "--clock", 50).exit_code == 0
    result = call("run", sample, "--player", file, "--clock", 75)
    assert (result.exit_code, "has clock 50" in result.stderr) == (2, True)


def test_a_faulty_scenario_ends_with_one_and_every_fault(sample):
    """Faults are told as file:line:column with the line itself, never a traceback."""
    file = sample / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("speaker: ben-oar", "speaker: ben-oa"), "utf-8")
    for words, stream in (
        (("run", sample), "stderr"),
        (("check", sample, "--lang", "en"), "stdout"),
    ):
        result = call(*words)
        assert result.exit_code == 1
        assert f"{file}:52:18: RT" in getattr(result, stream)
        assert "did you mean `ben-oar`?" in getattr(result, stream)
        assert "Traceback" not in result.output


def test_check_of_what_is_sound_ends_with_zero(sample):
    """Nothing wrong is said, and as JSON it is an empty list."""
    assert call("check", sample, "--lang", "en").stdout == "nothing wrong\n"
    assert json.loads(call("check", sample, "--json").stdout) == []


def test_the_shipped_files_are_sound():
    """The shipped record and scenario pass their own checker."""
    files = ROOT / "seeds" / f"{ID}.yaml", ROOT / "scenarios" / ID
    result = call("check", *files, "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, "nothing wrong\n")


def test_check_tells_each_fault_as_json(sample):
    """A fault has its place, its code and a way out."""
    file = sample / "scenario.yaml"
    file.write_text(file.read_text("utf-8").replace("speaker: ben-oar", "speaker: ben-oa"), "utf-8")
    result = call("check", sample, "--json")
    fault = json.loads(result.stdout)[0]
    assert result.exit_code == 1
    assert list(fault) == [
        "file", "line", "column", "code", "name", "severity", "path", "message", "hint",
        "related",
    ]  # fmt: skip
    assert (fault["line"], fault["column"]) == (52, 18)


def test_graph_writes_mermaid_and_pictures(sample, tmp_path, monkeypatch):
    """The ending of the file's name decides; without a file the text is printed."""
    text = call("graph", sample, "--lang", "en").stdout
    assert 'state "How to cross" as scene0' in text
    assert call("graph", sample, "-o", tmp_path / "flow.mmd").exit_code == 0
    assert "stateDiagram-v2" in (tmp_path / "flow.mmd").read_text("utf-8")
    monkeypatch.setattr("roundtable.authoring.flow_drawing.which", lambda _name: None)
    result = call("graph", sample, "-o", tmp_path / "flow.svg")
    assert (result.exit_code, "apt install graphviz" in result.stderr) == (1, True)


@pytest.mark.parametrize(
    ("platform", "variables", "there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"SDL_VIDEODRIVER": "dummy"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_display_is_looked_for_only_where_it_can_be_missing(
    monkeypatch, platform, variables, there
):
    """Linux without a display server has none."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(playing.sys, "platform", platform)
    assert playing.has_display() is there


@pytest.fixture
def opened(monkeypatch, tmp_path):
    """What the faces are opened with, instead of opening them; saves go to a folder of the test."""
    calls = []
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path / "home"))
    for name in ("_terminal", "_desktop"):
        monkeypatch.setattr(playing, name, lambda *given, name=name: calls.append((name, *given)))
    monkeypatch.setattr(playing, "has_display", lambda: True)
    return calls


@pytest.mark.parametrize("words", [(), ("play",)])
def test_without_a_command_the_game_is_played(opened, words):
    """`roundtable` alone opens the window on the library."""
    result = call(*words)
    assert (result.exit_code, result.stderr) == (0, "")
    ((face, scenarios, _keeper, wishes),) = opened
    assert (face, wishes) == ("_desktop", playing.Wishes())
    assert ID in scenarios.ids()


def test_without_a_display_one_line_says_so(opened, monkeypatch):
    """The terminal is what is left, and the player is told why."""
    monkeypatch.setattr(playing, "has_display", lambda: False)
    result = call("play", ID)
    assert opened[0][0] == "_terminal"
    assert result.stderr == "There is no display here, so the game is played in the terminal.\n"


def test_a_display_that_does_not_answer_is_none(monkeypatch, tmp_path):
    """Where the display named shows no window, the game goes on in the terminal."""

    def refuse(_given):
        raise window_app.NoWindowError("the display does not answer")

    calls = []
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(playing, "has_display", lambda: True)
    monkeypatch.setattr(window_app, "run", refuse)
    monkeypatch.setattr(playing, "_terminal", lambda *given: calls.append(given))
    result = call("play", ID)
    assert (result.exit_code, len(calls)) == (0, 1)
    assert result.stderr == "There is no display here, so the game is played in the terminal.\n"


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_game_that_the_system_ends_is_kept_as_one_that_was_left(monkeypatch, tmp_path, name):
    """A closed terminal or a logout: what still waits is written as text, and where is told."""
    if not hasattr(signal, name):
        pytest.skip("not known here")
    number = getattr(signal, name)
    before = signal.getsignal(number)
    (tmp_path / "home").write_text("a file in the folder's place")
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(playing, "has_display", lambda: True)
    monkeypatch.chdir(tmp_path)

    def interrupted(scenarios, keep, _wishes):
        session = Session(scenarios.load(ID))
        session.push("open divergence")
        keep.save(session)
        signal.raise_signal(number)

    monkeypatch.setattr(playing, "_desktop", interrupted)
    result = call("play", ID, "--lang", "en")
    assert result.exit_code == 128 + number
    (file,) = tmp_path.glob("*.playthrough")
    assert str(file) in result.stderr
    assert "open divergence" in file.read_text(encoding="utf-8")
    assert before is signal.getsignal(number)


def test_play_hands_on_every_option(opened):
    """Language, seed, mode and clock reach the face."""
    words = ("--text", "--lang", "en", "--seed", 5, "--mode", "who", "--clock", 50)
    assert call("play", ID, *words).exit_code == 0
    face, _, _, wishes = opened[0]
    assert face == "_terminal"
    assert wishes == playing.Wishes(ID, text=True, language="en", seed=5, mode="who", clock=50)


@pytest.mark.parametrize(
    "words",
    [("--lang", "zh"), ("--lang", "zh", "play"), ("play", "--lang", "zh"),
     ("--lang", "en", "play", "--lang", "zh")],
)  # fmt: skip
def test_the_language_stands_before_or_after_the_command(opened, words):
    """What stands nearer to the command counts."""
    assert call(*words).exit_code == 0
    assert "zh" == opened[0][3].language


def test_one_question_is_named_with_its_mode(opened):
    """Neither goes without the other."""
    assert call("play", ID, "--mode", "question", "--scene", "lead").exit_code == 0
    assert ("question", "lead") == (opened[0][3].mode, opened[0][3].scene)
    assert call("play", ID, "--mode", "question").exit_code == 2
    assert call("play", ID, "--scene", "lead").exit_code == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((ID, "--mode", "question", "--scene", "leed"), "has no question `leed`; it has"),
        ((ID, "--mode", "daily"), "drawn by the date"),
        (("--mode", "daily", "--seed", "3"), "drawn by the date"),
        (("--mode", "daily", "--clock", "50"), "drawn by the date"),
        (("--mode", "replay"), "`roundtable play SCENARIO --mode replay`"),
        (("--mode", "question", "--scene", "lead"), "say which discussion"),
    ],
)
def test_what_contradicts_itself_opens_nothing(opened, words, told):
    """A game that cannot be as it was asked for is refused, with the reason."""
    result = call("play", *words)
    assert (2, []) == (result.exit_code, opened)
    assert told in " ".join(result.stderr.split())


@pytest.mark.parametrize("mode", ["question", "daily"])
def test_run_plays_one_question(sample, tmp_path, mode):
    """It is named; a file of it may be asked to be of it."""
    scene = next(iter(load_scenario(sample).scene))
    file = tmp_path / "one.playthrough"
    words = ("run", sample, "--mode", mode, "--scene", scene, "--save", file)
    assert call(*words).exit_code == 0
    assert f"scene: {scene}" in file.read_text("utf-8")
    assert call("run", sample, "--player", file, "--scene", scene).exit_code == 0
    for wrong, told in (
        (("--mode", mode), f"`--mode {mode}` needs `--scene ID`"),
        (("--scene", scene), "`--scene ID` needs `--mode question`"),
        (("--mode", mode, "--scene", "nowhere"), "has no question `nowhere`"),
        (("--player", file, "--scene", "nowhere"), "leave `--scene` out"),
    ):
        result = call("run", sample, *wrong)
        assert (2, True) == (result.exit_code, told in " ".join(result.stderr.split()))
        assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("mode", "scene", "told"),
    [
        ("daily", "lead", "drawn by the date"),
        ("moderate", "lead", "`--scene ID` needs `--mode question`"),
        ("question", "", "`--mode question` needs `--scene ID`"),
    ],
)
def test_a_page_of_one_question_names_it(tmp_path, mode, scene, told):
    """A page that could not begin as it was asked to is not written."""
    words = ("--mode", mode, *(("--scene", scene) if scene else ()))
    result = call("web", ID, "-o", tmp_path / "page", *words)
    assert (2, False) == (result.exit_code, (tmp_path / "page").exists())
    assert told in " ".join(result.stderr.split())
    assert "Traceback" not in result.output


def test_play_opens_a_scenario_by_its_path(opened, sample):
    """An author's own scenario stands in the library under its folder's name."""
    for path in (sample, sample / "scenario.yaml"):
        assert call("play", path).exit_code == 0
        _, scenarios, _, wishes = opened.pop()
        assert scenarios.load(wishes.scenario).id == "river-crossing"


def test_play_knows_three_clocks(opened):
    """A clock the settings do not offer is refused."""
    result = call("play", "--clock", 60)
    assert (result.exit_code, opened) == (2, [])
    assert "100, 75, 50" in result.stderr


def test_a_closed_pipe_is_quiet():
    """Whoever has seen enough gets no complaint."""
    command = [sys.executable, "-m", "roundtable", "run", ID]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as run:
        run.stdout.close()
        assert run.stderr.read() == b""
        assert run.wait(30) == 0


def test_ctrl_c_is_quiet(monkeypatch):
    """Interrupting a command ends it without a traceback."""

    def interrupted(*_args, **_kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr("roundtable.cli.finding.played", interrupted)
    result = call("explore", ID)
    assert result.exit_code == 130
    assert "Traceback" not in result.output


@pytest.mark.parametrize("module", ["typer", "roundtable.cli.options"])
def test_ctrl_c_is_quiet_while_the_commands_are_read(module):
    """Whoever changes their mind at once is shown no traceback either."""
    code = (
        "import sys, roundtable.cli\n"
        "class Finder:\n"
        "    def find_spec(self, name, *_):\n"
        f"        if name == {module!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Finder())\n"
        "roundtable.cli.main()\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (130, b"", b"") == (ran.returncode, ran.stdout, ran.stderr)


def test_help_loads_no_game():
    """Only the commands that need a room import it."""
    code = "import sys, roundtable.cli; print([m for m in ('roundtable.loading', 'pygame', 'yaml', 'rich') if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout == "[]\n"
