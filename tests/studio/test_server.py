"""The studio over HTTP, without a browser: who may ask, what is kept, what a page holds."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import html5lib
import pytest
from asking import Asking
from roundtable.authoring.workbench import Views
from roundtable.locale import languages
from roundtable.studio.beginning import Beginning
from roundtable.studio.folder import Folder
from roundtable.studio.studio import Studio
from thorough import enough


@pytest.fixture
def work(library: Path) -> Studio:
    """The studio over the shipped tutorial."""
    return Studio(Folder(library), "en")


def scene_of(studio: Studio) -> str:
    """The first scene's id."""
    return str(studio.bench.scenes[0]["id"])


def all_passages(studio: Studio) -> list[str]:
    """Every sentence of the source, as a form names it."""
    speeches = Views(studio.bench).speeches()
    return [each.value for speech in speeches for each in speech.pieces if not each.statement][1:]


# Who may ask


def test_another_host_is_not_answered(work: Studio) -> None:
    """A name that somebody pointed at this machine gets nothing."""
    assert 421 == Asking(work).get("", host="evil.example:8000")[0]


@pytest.mark.parametrize(
    "headers",
    [{"origin": "http://evil.example"}, {"origin": "null"}, {"sec_fetch_site": "cross-site"}],
)
def test_another_origin_changes_nothing(work: Studio, headers: dict[str, str]) -> None:
    """A form of a foreign page is refused, though it knew the address."""
    asked, before = Asking(work), work.bench.texts
    form = [("do", "fill"), (f"scenario:scenes/{scene_of(work)}/title/en", "Stolen")]
    assert 403 == asked.post("", form, **headers)[0]
    assert before == work.bench.texts


def test_without_the_token_there_is_nothing(work: Studio) -> None:
    """Every address lies below it."""
    assert 404 == Asking(work).get("/")[0]
    assert 404 == Asking(work).get("/studio.css")[0]


def test_a_body_is_bounded(work: Studio) -> None:
    """Nobody sends more than a long source."""
    assert 413 == Asking(work).post("", [("text", "x" * 4_100_000)])[0]
    assert 413 == Asking(work).post("", [("s", "1-2")] * 5000)[0]


def test_every_answer_says_what_may_be_loaded(work: Studio) -> None:
    """Nothing from elsewhere, in no frame but its own."""
    _, headers, _ = Asking(work).get("")
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "no-store" == headers["cache-control"]


# Pages


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("at", ["table", "check", "play", "", "nowhere"])
def test_every_page_is_sound_html(work: Studio, at: str, language: str) -> None:
    """In each language, and an unknown page is the table."""
    work.language = language
    at = at or scene_of(work)
    status, _, text = Asking(work).get(f"?at={at}")
    assert 200 == status
    html5lib.HTMLParser(strict=True).parse(text)


def test_texts_of_a_source_are_no_markup(work: Studio) -> None:
    """Whatever stands in a file is shown, and nothing of it runs."""
    asked = Asking(work)
    form = [("do", "fill"), (f"scenario:scenes/{scene_of(work)}/title/en", "<script>x</script>")]
    page = asked.post(f"?at={scene_of(work)}", form, x_studio="1")[2]
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


def test_it_plays_from_a_scene(work: Studio) -> None:
    """The browser's own face, over the scenario as it is."""
    asked = Asking(work)
    _, _, page = asked.get(f"play/?scene={scene_of(work)}")
    html5lib.HTMLParser(strict=False).parse(page)
    assert 'class="do"' in page
    assert 200 == asked.post("play/", [("do", "show help")])[0]


# What is kept


def test_a_step_is_in_the_file_before_it_is_answered(work: Studio, library: Path) -> None:
    """And what was there before lies beside it."""
    before = (library / "scenario.yaml").read_text("utf-8")
    form = [("do", "fill"), (f"scenario:scenes/{scene_of(work)}/title/en", "Kept")]
    assert 303 == Asking(work).post("", form)[0]
    assert "Kept" in (library / "scenario.yaml").read_text("utf-8")
    assert before == (library / ".scenario.yaml.before").read_text("utf-8")


def test_undo_and_redo_write_the_files_too(work: Studio, library: Path) -> None:
    """Back to the byte, and forward again."""
    asked, path = Asking(work), library / "scenario.yaml"
    before = path.read_bytes()
    asked.post("", [("do", f"drop scenario:scenes/{scene_of(work)}")])
    after = path.read_bytes()
    asked.post("", [("do", "undo")])
    assert before == path.read_bytes() != after
    asked.post("", [("do", "redo")])
    assert after == path.read_bytes()


def test_undo_goes_on_where_the_studio_was_ended(asked: Asking, panel: Studio) -> None:
    """Step by step to the first byte, marks and ids given on leaving a scene too."""
    home = Path(panel.bench.files[0]).parent
    files = [Path(each) for each in panel.bench.files] + [home / ".panel.marks.json"]
    states = [[each.read_bytes() for each in files]]
    for form in (
        [("do", "send scene"), *(("s", each) for each in all_passages(panel))],
        [("do", "fill"), ("scenario:scenes/scene-1/title/en", "Sundays")],
        [("do", "add position:scene-1"), ("text", "Open it")],
    ):
        asked.post("?at=scene-1", form)
        states.append([each.read_bytes() for each in files])
    asked.get("?at=scene-1")
    asked.get("?at=table")  # the scene is called after its title now, in the same step
    states.pop()
    while states:
        asked = Asking(Studio(Folder(home), "en"))
        asked.post("", [("do", "undo")])
        assert states.pop() == [each.read_bytes() for each in files]
    page = Asking(Studio(Folder(home), "en")).get("")[2]
    assert 'value="undo" id="undo" disabled' in page


def test_after_a_change_that_nobody_saw_nothing_is_taken_back(work: Studio, library: Path) -> None:
    """What an editor wrote while no studio ran is not mixed with what was before."""
    Asking(work).post("", [("do", "fill"), ("scenario:title/en", "Kept")])
    path = library / "scenario.yaml"
    path.write_text(path.read_text("utf-8").replace("Kept", "Else"), "utf-8")
    assert () == Folder(library).history().past
    path.write_text(path.read_text("utf-8").replace("Else", "Kept"), "utf-8")
    assert 1 == len(Folder(library).history().past)
    journal = next(library.glob(".*.undo"))
    journal.write_text(journal.read_text("utf-8")[:-9] + "\n{torn", "utf-8")
    assert () == Folder(library).history().past


def test_what_an_editor_changes_is_taken_up(work: Studio, library: Path) -> None:
    """The page says so, and undo knows what was before."""
    asked, path = Asking(work), library / "scenario.yaml"
    version = asked.get("version")[2]
    text = path.read_text("utf-8")
    path.write_text(text.replace("clock: ", "clock:  "), "utf-8")
    assert version != asked.get("version")[2]
    assert "An editor changed the files" in asked.get("")[2]
    asked.post("", [("do", "undo")])
    assert text == path.read_text("utf-8")


def test_a_file_that_an_editor_broke_is_told_and_left_alone(work: Studio, library: Path) -> None:
    """Half-typed YAML ends nothing; once it is whole the page is back."""
    asked, path = Asking(work), library / "scenario.yaml"
    text = path.read_text("utf-8")
    path.write_text(text + "\nscenes: [", "utf-8")
    assert "RT110" in asked.get("")[2]
    asked.post("", [("do", "fill"), ("scenario:title/en", "x")])
    assert path.read_text("utf-8").endswith("scenes: [")
    path.write_text(text, "utf-8")
    assert 'id="work"' in asked.get("")[2]


def test_what_is_laid_beside_follows_no_link(panel: Studio, tmp_path: Path) -> None:
    """A stranger's folder may have one under each name that is sure to be written."""
    home, other = panel._home, tmp_path / "other"
    other.write_text("mine\n", "utf-8")
    (home / "source.txt").unlink(missing_ok=True)
    for name in ("source.txt", "game-1.walkthrough.yaml", ".panel.undo", ".scenario.yaml.before"):
        (home / name).unlink(missing_ok=True)
        (home / name).symlink_to(other)
    Asking(panel).post("", [("do", "source"), ("text", "What was said.")])
    assert ("mine\n", "What was said.\n") == (
        other.read_text("utf-8"),
        (home / "source.txt").read_text("utf-8"),
    )


def test_what_happens_again_and_again_is_told_once(work: Studio, library: Path) -> None:
    """A page that asks each second and a half for news finds a file gone as often."""
    asked, path = Asking(work), library / "scenario.yaml"
    text = path.read_text("utf-8")
    path.unlink()
    for _ in range(50):
        asked.get("version")
    assert 1 == asked.get("")[2].count("cannot be read")
    path.write_text(text, "utf-8")


def test_a_form_that_is_broken_off_changes_nothing(work: Studio, library: Path) -> None:
    """A page that is closed while it sends is no fault of the server."""
    asked, before = Asking(work), (library / "scenario.yaml").read_text("utf-8")
    assert 400 == asked.broken_off([("do", "fill"), ("scenario:title/en", "x" * 100)])[0]
    assert before == (library / "scenario.yaml").read_text("utf-8")


def test_a_source_that_is_too_long_is_told_so(panel: Studio, monkeypatch) -> None:
    """And not that it is empty."""
    monkeypatch.setattr("roundtable.studio.studio._LONGEST", 10)
    page = Asking(panel).post("", [("do", "source"), ("text", "x" * 11)], x_studio="1")[2]
    assert "at most 10 characters" in page


@pytest.mark.parametrize("kind", range(4))
def test_a_half_typed_file_has_a_page(work: Studio, library: Path, kind: int) -> None:
    """Whatever an editor leaves of a line, each page is shown."""
    kept = ("{}", "{}:", "{}: 5", "{}: [a, {{b: c}}]")[kind]
    path = library / "scenario.yaml"
    lines = path.read_text("utf-8").splitlines()
    scene = scene_of(work)
    # Each kind is tried on lines of its own; with time, on those of all.
    for number in enough(range(5 + 23 * kind, len(lines), 92), range(5, len(lines), 23)):
        typed = kept.format(lines[number].partition(":")[0])
        path.write_text("\n".join([*lines[:number], typed, *lines[number + 1 :]]), "utf-8")
        for at in ("table", "check", scene):
            assert "<h1" in work.page(at)


@pytest.mark.parametrize(
    "line", ["", "nonsense", "drop", "drop scenario:", "up x", "carry a b", "fill"]
)
def test_what_is_no_command_changes_nothing(work: Studio, line: str) -> None:
    """It is answered like any other form."""
    before = work.bench.texts
    assert 200 == Asking(work).post("", [("do", line), ("../x", "y")], x_studio="1")[0]
    assert before == work.bench.texts


def test_from_a_source_to_a_scenario_without_an_id(asked: Asking, panel: Studio) -> None:
    """Begin, choose, write: the files lie there, the source beside them."""
    home = Path(panel.bench.files[0]).parent
    assert {"scenario.yaml", "panel.record.yaml", "source.txt"} <= {
        each.name for each in home.iterdir()
    }
    page = asked.get("")[2]
    assert "Families come on Sundays." in page
    asked.post("", [("do", "send scene"), ("s", "13-21"), ("s", "22-56")])
    assert "An id" not in page


def test_killed_at_any_moment_nothing_is_lost(library: Path) -> None:
    """Each title that was answered is in the file afterwards, and the file is whole."""
    program = (
        "import sys\nfrom pathlib import Path\n"
        "from roundtable.studio.folder import Folder\nfrom roundtable.studio.studio import Studio\n"
        "studio = Studio(Folder(Path(sys.argv[1])), 'en')\n"
        "scene = studio.bench.scenes[0]['id']\n"
        "for number in range(10**6):\n"
        "    title = f'Title {number}'\n"
        "    studio.do({'do': ['fill'], f'scenario:scenes/{scene}/title/en': [title]})\n"
        "    print(title, flush=True)\n"
    )
    for wait in (0.01, 0.07):
        with subprocess.Popen(
            [sys.executable, "-c", program, str(library)], stdout=subprocess.PIPE, text=True
        ) as run:
            assert run.stdout is not None
            said = [run.stdout.readline().strip()]
            time.sleep(wait)
            run.send_signal(signal.SIGKILL)
            said += [each.strip() for each in run.stdout if each.endswith("\n")]
        title = str(Studio(Folder(library), "en").bench.scenes[0]["title"]["en"])
        assert int(title.split()[1]) >= int(said[-1].split()[1])


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on nothing can be written."""

    def refuses(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("roundtable.studio.folder.replace_file", refuses)


def test_a_folder_that_is_closed_meanwhile_is_told(
    asked: Asking, panel: Studio, request: pytest.FixtureRequest
) -> None:
    """Every page is shown, also where leaving a scene would have named what is in it."""
    asked.post("", [("do", "send scene"), *(("s", each) for each in all_passages(panel))])
    named = [("do", "fill"), ("scenario:scenes/scene-1/title/en", "Sundays")]
    asked.post("?at=scene-1", named)
    asked.get("?at=scene-1")
    request.getfixturevalue("closed")
    status, _, page = asked.get("?at=table")
    assert 200 == status
    assert "Permission denied" in page
    assert 303 == asked.post("", [("do", "fill"), ("scenario:title/en", "Else")])[0]
    assert "Permission denied" in asked.get("?at=table")[2]


@pytest.mark.usefixtures("closed")
def test_a_source_in_a_closed_folder_is_told(tmp_path: Path) -> None:
    """Nothing is begun, and the page says why."""
    source = tmp_path / "talk.txt"
    source.write_text("Ann: Shall we?\n\nBo: We shall.\n\nAnn: Good.\n\nBo: Yes.\n" * 2, "utf-8")
    asked = Asking(Studio(None, "en", Beginning(source, tmp_path / "talk")))
    assert 303 == asked.post("", [("role Ann", "moderator"), ("role Bo", "panelist")])[0]
    assert "Permission denied" in asked.get("")[2]


def test_two_cannot_lead_one_talk(tmp_path: Path) -> None:
    """Without scripts too: nothing is drafted, and the page says why."""
    source = tmp_path / "panel.txt"
    source.write_text("Ann: Why?\n\nBo: Because.\n\nAnn: And now?\n\nBo: Now too.\n", "utf-8")
    studio = Studio(None, "en", Beginning(source, tmp_path / "panel"))
    form = [(f"role {each}", "moderator") for each in ("Ann", "Bo")]
    page = Asking(studio).post("", [*form, ("cut", "self")], x_studio="1")[2]
    assert page.count(studio.say("studio-one-leads")) > 1
    assert not (tmp_path / "panel").exists()
