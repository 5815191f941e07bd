"""What is said to come next: early enough to spare work, and about what the author sees."""

from __future__ import annotations

from asking import Asking
from roundtable.authoring.workbench import Next, Views, guide
from roundtable.studio.studio import Studio


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
