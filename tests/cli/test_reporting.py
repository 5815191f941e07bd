"""`roundtable report` and `roundtable class`: what is written, and what is said where it cannot be."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from finished import agi, random_game
from roundtable.cli.app import app
from roundtable.composition import keeper, library
from roundtable.playthrough import dump
from roundtable.rules import Session
from roundtable.simulation import RandomPlayer, play
from serving import scenario
from typer.testing import CliRunner

RUN = CliRunner()


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path / "home"))


@pytest.fixture
def game(tmp_path: Path) -> Path:
    """A finished game in a file."""
    file = tmp_path / "mine.playthrough"
    file.write_text(dump(random_game()), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.html", b"<!DOCTYPE html>"), ("a.md", b"# "), ("a.json", b"{"), ("a.png", b"\x89PNG")],
)
def test_a_report_is_written_as_its_ending_says(
    game: Path, tmp_path: Path, name: str, begins: bytes
) -> None:
    """The file's ending decides on the format."""
    done = RUN.invoke(app, ["report", str(game), "-o", str(tmp_path / name), "--lang", "en"])
    assert (0, f"{tmp_path / name}\n") == (done.exit_code, done.output)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_run_of_a_computers_player_is_reported_and_not_kept(tmp_path: Path) -> None:
    """What `run` saves is a game to look at, and none of the player's own."""
    game = str(tmp_path / "a.playthrough")
    assert RUN.invoke(app, ["run", "tutorial", "--save", game]).exit_code == 0
    done = RUN.invoke(app, ["report", game, "--format", "json", "--lang", "en"])
    assert json.loads(done.stdout)["scenario"] == "tutorial"
    refused = RUN.invoke(app, ["saves", "import", game])
    assert refused.exit_code != 0
    assert "roundtable report" in refused.output


def test_data_are_printed_without_a_file(game: Path) -> None:
    """Without -o, JSON goes to where the output goes."""
    done = RUN.invoke(app, ["report", str(game), "--format", "json", "--lang", "zh"])
    assert "agi-next-2026" == json.loads(done.stdout)["scenario"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["report"], "no file is named; add -o FILE.html"),
        (["report", "-o", "x.doc"], "does not tell the format"),
        (["report", "--format", "html"], "needs a file: -o FILE.html"),
        (["report", "nothing", "-o", "x.html"], "no finished game is kept of `nothing`"),
        (["report", "-o", "x.html"], "no finished game is kept; play one"),
    ],
)
def test_what_cannot_be_reported_is_told_in_a_line(words: list[str], told: str) -> None:
    """Arguments that cannot be used end with 2 and one line."""
    done = RUN.invoke(app, words)
    assert done.exit_code == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_game_under_way_has_no_report(tmp_path: Path) -> None:
    """The report tells everything, so the game must be over."""
    session = random_game().copy()
    file = tmp_path / "half.playthrough"
    lines = dump(session).splitlines()
    file.write_text("\n".join(lines[:9]) + "\n", encoding="utf-8")
    done = RUN.invoke(app, ["report", str(file), "-o", str(tmp_path / "x.html")])
    assert (2, True) == (done.exit_code, "not over yet" in done.stderr)


def test_a_class_names_what_does_not_fit(tmp_path: Path) -> None:
    """Good files make the page; each of the others is one line, and the command ends with 1."""
    folder = tmp_path / "results"
    folder.mkdir()
    for seed in range(3):
        game = play(agi(), RandomPlayer(seed), clock=75, seed=seed)
        (folder / f"s{seed}.playthrough").write_text(dump(game), encoding="utf-8")
    (folder / "junk.playthrough").write_text("junk\n", encoding="utf-8")
    (folder / "out.playthrough").symlink_to("/etc/hostname")
    page = tmp_path / "class.html"
    done = RUN.invoke(app, ["class", str(folder), "-o", str(page), "--lang", "en"])
    assert done.exit_code == 1
    assert 1 == done.stderr.count("\n")
    assert "junk.playthrough:1: " in done.stderr
    assert f"{page}: 3 of 4 games\n" == done.stdout
    text = page.read_text("utf-8")
    assert all(f"<td>s{seed}</td>" in text for seed in range(3))


@pytest.mark.skipif(os.name != "posix", reason="names are bytes there alone")
def test_a_result_may_have_a_name_that_is_no_text(tmp_path: Path) -> None:
    """As a stick from another system brings it."""
    file = tmp_path / os.fsdecode(b"\xff.playthrough")
    file.write_text(dump(play(agi(), RandomPlayer(1), clock=75, seed=1)), encoding="utf-8")
    page = tmp_path / "class.html"
    assert 0 == RUN.invoke(app, ["class", str(tmp_path), "-o", str(page)]).exit_code
    assert "<td>?</td>" in page.read_text("utf-8")
    (tmp_path / "talk.txt").write_text("Ann: Hi?\nBo: No.\n" * 3, "utf-8")
    right = ("--rights", "verbatim", "--license", os.fsdecode(b"\xff"))
    drafted = tmp_path / "drafted"
    ran = RUN.invoke(app, ["draft", str(tmp_path / "talk.txt"), "-o", str(drafted), *right])
    assert (0, True) == (ran.exit_code, (drafted / "drafted.record.yaml").is_file())


def test_a_link_in_a_circle_is_one_line(tmp_path: Path) -> None:
    """Wherever a folder or a result may be named."""
    loop = tmp_path / "loop.playthrough"
    loop.symlink_to(loop)
    talk = tmp_path / "talk.txt"
    talk.write_text("Ann: Hi?\nBo: No.\n" * 3, "utf-8")
    for words in (
        ("class", tmp_path, "-o", tmp_path / "c.html"),
        ("draft", talk, "-o", loop),
        ("new", loop, "--title", "T", "--moderator", "M", "--scene", "S", "--scene", "R"),
    ):
        ran = RUN.invoke(app, [str(each) for each in words])
        assert isinstance(ran.exception, SystemExit)
        assert (True, 1) == (ran.exit_code > 0, ran.stderr.count("\n"))


def test_a_class_without_a_game_says_so(tmp_path: Path) -> None:
    """A folder in which nobody put a game is named; no page is written."""
    page = tmp_path / "class.html"
    done = RUN.invoke(app, ["class", str(tmp_path), "-o", str(page)])
    assert (1, f"{tmp_path}: no game in it whose name ends in .playthrough\n") == (
        done.exit_code,
        done.stderr,
    )
    assert not page.exists()


def test_a_kept_game_is_reported_by_number_name_or_as_the_last() -> None:
    """Without SAVE it is the finished game saved last, whichever scenario it is of."""
    keep = keeper(library())
    tutorial = scenario("tutorial")
    games = [random_game(), play(tutorial, RandomPlayer(1)), Session(agi())]
    for session in games:
        keep.save(session)
    keep.rename(1, "Tuesday")
    keep.close()
    for words, seen in (([], games[1]), (["1"], games[0]), (["Tuesday"], games[0])):
        done = RUN.invoke(app, ["report", *words, "--format", "json", "--lang", "en"])
        shape = json.loads(done.stdout)
        assert (seen.scenario.id, list(seen.log)) == (shape["scenario"], shape["moves"])
    assert 2 == RUN.invoke(app, ["report", "3", "--format", "json"]).exit_code


def test_a_class_takes_exported_games_by_the_names_they_were_given(tmp_path: Path) -> None:
    """What players export is called after their game; two of one name stand under their folders."""
    keep = keeper(library())
    files = []
    for seed in range(3):
        keep.save(random_game(seed))
        keep.rename(seed + 1, ("Ada: one", "Bo", "Bo")[seed])
        files.append(keep.export(seed + 1) or "")
    keep.close()
    (tmp_path / "b").mkdir()
    moved = Path(files[2]).rename(tmp_path / "b" / "Bo.playthrough")
    page = tmp_path / "class.html"
    words = ["class", files[0], files[1], str(moved), "-o", str(page), "--lang", "en"]
    assert 0 == RUN.invoke(app, words).exit_code
    text = page.read_text("utf-8")
    assert all(f"<td>{name}</td>" in text for name in ("Ada-one", "exports/Bo", "b/Bo"))


def test_the_profile_is_printed_and_written(tmp_path: Path) -> None:
    """As text with plots, as data and as a page; before the first game it says so."""
    words = ["profile", "--lang", "en"]
    assert "Nothing to show yet" in RUN.invoke(app, words).stdout
    keep = keeper(library())
    for seed in range(3):
        keep.save(random_game(seed))
    keep.close()
    told = RUN.invoke(app, words).stdout
    assert "Games finished: 3" in told
    assert "First debrief" in told
    shape = json.loads(RUN.invoke(app, [*words, "--json"]).stdout)
    games = shape["scopes"][0]["games"]
    assert [float(random_game(i).foresight().points) for i in range(3)] == [
        each["points"] for each in games
    ]
    page = tmp_path / "me.html"
    assert f"{page}\n" == RUN.invoke(app, [*words, "-o", str(page)]).stdout
    assert page.read_bytes().startswith(b"<!DOCTYPE html>")
    wrong = RUN.invoke(app, [*words, "-o", "me.doc"])
    assert (2, 1) == (wrong.exit_code, wrong.stderr.count("\n"))
