"""What is said to come next: early enough to spare work, and about what the author sees."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from asking import Asking
from roundtable.authoring.workbench import Next, Texts, Views, Workbench, command_of, guide
from roundtable.studio.folder import Folder
from roundtable.studio.studio import Studio

ROOT = Path(__file__).parents[2]


def told(studio: Studio, at: str) -> Next:
    """What comes next on a page."""
    return guide(studio.bench, at, Views(studio.bench).scene(at))


def chosen(studio: Studio, *words: str) -> list[tuple[str, str]]:
    """The sentences with these words, as a form names them."""
    speeches = Views(studio.bench).speeches()
    pieces = [each for speech in speeches for each in speech.pieces]
    return [("s", each.value) for word in words for each in pieces if word in each.text]


def test_a_question_that_one_person_answers_is_told_of_before_it_is_written(panel: Studio) -> None:
    """There is nothing to choose in it; whoever gives it a title all the same is let go on."""
    asked = Asking(panel)
    asked.post("", [("do", "send scene"), *chosen(panel, "Should the library", "it should")])
    assert "studio-next-alone" == told(panel, "scene-1").key
    asked.post("", [("do", "fill"), ("scenario:scenes/scene-1/title/en", "Sundays")])
    assert "studio-next-alone" != told(panel, "scene-1").key


def test_a_question_with_two_answers_is_written_at_once(panel: Studio) -> None:
    """Nothing is in the way."""
    words = ("Should the library", "it should", "I disagree")
    Asking(panel).post("", [("do", "send scene"), *chosen(panel, *words)])
    assert "studio-next-write" == told(panel, "scene-1").key


def test_a_question_without_a_title_is_told_of_by_its_number(panel: Studio) -> None:
    """No empty quotation marks."""
    words = ("Should the library", "it should", "I disagree")
    Asking(panel).post("", [("do", "send scene"), *chosen(panel, *words)])
    next_ = guide(panel.bench, "check", None)
    assert ("studio-next-untitled", (("number", 1),)) == (next_.key, next_.values)


def small(drop: int = 0) -> Workbench:
    """A shipped discussion of two questions, or fewer, with time for everything: one warning."""
    files = (
        ROOT / "scenarios" / "attending-1" / "scenario.yaml",
        ROOT / "seeds" / "attending-1.yaml",
    )
    scenario, record = (each.read_text("utf-8") for each in files)
    scenario = re.sub(r"(?m)^clock: \d+$", "clock: 100", scenario)
    bench = Workbench(Texts(scenario, record), (str(files[0]), str(files[1])))
    for scene in bench.scenes[:drop]:
        fields = {"do": [f"drop scenario:scenes/{scene['id']}"]}
        bench = Workbench(command_of(fields).on(bench), bench.files)
    return bench


@pytest.mark.parametrize("at", ["table", "check", "play", "question"])
def test_two_questions_are_gone_on_with_to_the_end(at: str) -> None:
    """The warning that choosing hardly matters is looked at, a test is kept, then a third is proposed."""
    bench = small()
    at = str(bench.scenes[-1]["id"]) if at == "question" else at
    next_ = guide(bench, at, None)
    assert ("studio-next-look", "check", (("count", 1),)) == (next_.key, next_.at, next_.values)
    accepted = Workbench(
        command_of({"do": ["accept RT705"], "why": ["short"]}).on(bench), bench.files
    )
    assert "studio-next-test" == guide(accepted, at, None, tested=False).key
    next_ = guide(accepted, at, None)
    assert ("studio-next-further", ("count", 2)) == (next_.key, next_.values[-1])


def test_one_question_wants_a_second_where_it_is_written() -> None:
    """On the other pages it is gone on with."""
    bench = small(1)
    scene = str(bench.scenes[0]["id"])
    assert "studio-next-further" == guide(bench, scene, None).key
    for at in ("table", "check", "play"):
        assert guide(bench, at, None).key in ("studio-next-mend", "studio-next-look")


def test_whether_choosing_matters_counts_among_what_is_open(tmp_path: Path) -> None:
    """The page Check shows as many as its tab says, on every page."""
    bench, home = small(), tmp_path / "attending-1"
    home.mkdir()
    for name, text in (
        ("scenario", bench.texts.scenario),
        ("attending-1.record", bench.texts.record),
    ):
        (home / f"{name}.yaml").write_text(text, "utf-8")
    studio = Studio(Folder(home), "en")
    for at in ("table", "check", "play"):
        page = studio.page(at)
        counted = re.search(r'at=check"[^>]*>[^<]*<span class="count[^"]*">(\d+)', page)
        assert counted is not None
        assert "1" == counted[1]
    assert 'title="RT705"' in studio.page("check")
