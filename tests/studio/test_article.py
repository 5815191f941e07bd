"""An article in the studio: what its telling says of who spoke is taken over, every doubt as a doubt."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Asking
from roundtable.authoring.workbench import Views
from roundtable.loading import Severity
from roundtable.loading.nodes import mapping, mappings, scalar, scalars
from roundtable.studio.beginning import Beginning
from roundtable.studio.folder import Folder
from roundtable.studio.studio import Studio

ARTICLE = """\
# A table by the river at which the library of the town was talked about once more

By Ida Quill

On Sunday Nora Whitlock, who led the talk, asked Priya Nair, Tom Baird and Otto Lindgren about the library.

I sat down at a table by the river at which the library of the town was talked about once more.

## Visitors

Nora Whitlock asked the first question:

> “Who would come on a Sunday?”

Priya Nair said:

> “Families would come on Sundays, and they would stay.”

Tom Baird said:

> “I have counted forty people on one afternoon.”

Tom Baird added that the doors had been shut at five.

> “And they were all awake.”

I thought of my own children.

## Money

Nora Whitlock asked:

> “Who should pay for it?”

Otto Lindgren said:

> “The town should pay for all of it.”

## In the end

To sum up briefly:

- Priya Nair says families come
- Tom Baird says he counts
- Otto Lindgren says the town pays
"""


@pytest.fixture
def article(tmp_path: Path) -> Studio:
    """That article, its questions to be chosen by hand."""
    source = tmp_path / "river.md"
    source.write_text(ARTICLE, "utf-8")
    studio = Studio(None, "en", Beginning(source, tmp_path / "river"))
    Asking(studio).post("", [("rights", "paraphrase"), ("cut", "self")])
    return studio


def chosen(studio: Studio, first: str, last: str) -> list[tuple[str, str]]:
    """The sentences from one to another, as a form names them."""
    pieces = [each for speech in Views(studio.bench).speeches() for each in speech.pieces]
    start = next(n for n, each in enumerate(pieces) if first in each.text)
    stop = next(n for n, each in enumerate(pieces) if last in each.text)
    return [("s", each.value) for each in pieces[start : stop + 1]]


def asked(studio: Studio, first: str, last: str, line: str = "send scene") -> str:
    """The page after these sentences are sent somewhere."""
    return Asking(studio).post("", [("do", line), *chosen(studio, first, last)], x_studio="1")[2]


def test_nothing_is_wrong_before_anything_is_chosen(article: Studio) -> None:
    """What the draft would end with cites what is no longer on record, and goes with it."""
    assert "coda" not in article.bench.scenario.root
    errors = [each for each in article.bench.findings if each.severity is Severity.ERROR]
    assert {"sections", "statements", "scenes"} == {each.path for each in errors}


def test_a_question_brings_its_answers_with_whoever_gave_them(article: Studio) -> None:
    """From the moderator's line to the last answer is two clicks, as in a talk."""
    page = asked(article, "Nora Whitlock asked the first", "shut at five")
    assert 'class="notice"' not in page
    names = article.bench.people
    scene = article.bench.scenes[0]
    turns = mappings(scene, "turns")
    assert ["Priya Nair", "Tom Baird"] == [names[str(each["speaker"])] for each in turns]
    cites = [str(e) for each in turns for e in scalars(each, "cites")]
    voices = [article.bench.statements[each].voice for each in cites]
    assert ["quoted", "quoted", "reported"] == voices


def test_what_was_said_is_taken_with_its_signs(article: Studio) -> None:
    """Quotation and question marks belong to it: a question is told by them."""
    asked(article, "Who should pay", "all of it")
    said = [article.bench.said(each) for each in article.bench.statements.values()]
    assert ["“Who should pay for it?”", "“The town should pay for all of it.”"] == said


def test_words_that_may_not_be_shown_are_said_to_be_so(article: Studio) -> None:
    """What was answered at the start stands in the menu."""
    page = Asking(article).get("?at=table")[2]
    assert '<option value="paraphrase" selected>' in page


def test_the_authors_own_sentences_are_no_turn(article: Studio) -> None:
    """Lead-ins and remarks in between stay free; nobody at the table gets them."""
    asked(article, "Nora Whitlock asked the first", "I thought of my own")
    said = [article.bench.said(each) for each in article.bench.statements.values()]
    assert not [each for each in said if "my own children" in each or "asked the first" in each]


def test_a_doubt_is_kept_as_a_doubt(article: Studio) -> None:
    """Whose words the text leaves open is marked so."""
    asked(article, "Nora Whitlock asked the first", "all awake")
    nodes = mappings(article.bench.record.root, "statements")
    doubtful = {str(each["id"]) for each in nodes if scalar(each, "unclear") == "true"}
    found = {e.id for e in article.bench.statements.values() if "awake" in article.bench.said(e)}
    assert found
    assert found <= doubtful


def test_a_doubt_is_seen_and_settled_by_a_click(article: Studio) -> None:
    """It stands at the statement, outside of what is folded; without its tick it is certain."""
    asked(article, "Nora Whitlock asked the first", "all awake")
    scene = str(article.bench.scenes[0]["id"])
    said = [each for turn in Views(article.bench).scene(scene).turns for each in turn.said]
    (doubtful,) = [each for each in said if each.doubt.value]
    page = Asking(article).get(f"?at={scene}")[2]
    folded = page.partition(f'id="rare-{doubtful.id}"')[2].partition("</details>")
    field = f'id="{doubtful.doubt.address}" value="true" checked'
    assert field not in folded[0]
    assert field in folded[2]
    Asking(article).post("", [("do", "fill"), (doubtful.doubt.address, "")])
    nodes = mappings(article.bench.record.root, "statements")
    assert not [each for each in nodes if scalar(each, "unclear")]


def test_whoever_says_whose_words_they_are_settles_it(article: Studio) -> None:
    """What is chosen in the menu stands before what was read."""
    tom = next(id_ for id_, name in article.bench.people.items() if name == "Tom Baird")
    fields = [("do", "send statement"), ("speaker", tom), *chosen(article, "awake", "awake")]
    Asking(article).post("", fields)
    (node,) = mappings(article.bench.record.root, "statements")
    assert (tom, None) == (scalar(node, "speaker"), scalar(node, "unclear"))


def test_a_section_is_called_as_the_source_calls_it(article: Studio) -> None:
    """The place that a player is shown is there in the source."""
    asked(article, "Who should pay", "all of it")
    (section,) = mappings(article.bench.record.root, "sections")
    assert "Money" == scalar(mapping(section, "title"), "en")


def test_who_speaks_stands_beside_the_text(article: Studio) -> None:
    """Before anything is marked; a doubt with a question mark."""
    names = {
        each.text.strip("“”> "): speech.name
        for speech in Views(article.bench).speeches()
        for each in speech.pieces
    }
    assert "Priya Nair" == names["Families would come on Sundays, and they would stay."]
    assert names["And they were all awake."].endswith("?")


def test_it_is_known_again_tomorrow(article: Studio) -> None:
    """What was read lies beside the record."""
    home = Path(article.bench.files[0]).parent
    assert article.bench.texts == Folder(home).read()


def test_the_sources_own_title_is_no_copy(article: Studio) -> None:
    """It is what the source is called; the game may be called so too."""
    assert [] == [each.message for each in article.bench.findings if each.code.id == "RT418"]


def test_the_only_question_can_go(article: Studio) -> None:
    """One begins without any, and may do so again."""
    asked(article, "Who should pay", "all of it")
    scene = article.bench.scenes[0]["id"]
    Asking(article).post("", [("do", f"drop scenario:scenes/{scene}")])
    assert [] == article.bench.scenes


def test_the_last_line_of_the_author_takes_the_ending_along(article: Studio) -> None:
    """No ending without lines is left, which nobody could take out."""
    web = Asking(article)
    priya = next(id_ for id_, name in article.bench.people.items() if name == "Priya Nair")
    web.post("", [("do", f"send coda:{priya}"), *chosen(article, "families come", "families come")])
    assert "coda" in article.bench.scenario.root
    web.post("", [("do", f"drop scenario:coda/lines/line-{priya}")])
    assert "coda" not in article.bench.scenario.root
