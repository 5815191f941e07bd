"""The studio's session that the page about authoring tells of: from a transcript to a scenario."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from authoring_session import Author, paraphrase
from html5lib import parse

PAGE = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text("utf-8")


@pytest.fixture(scope="module")
def author(tmp_path_factory: pytest.TempPathFactory) -> Author:
    """A scripted author who has chosen one question of the transcript."""
    made = Author(tmp_path_factory.mktemp("made") / "questioned", ("questioned",))
    made.begin()
    made.choose()
    return made


def test_all_words_stand_in_the_source(author: Author) -> None:
    """Nobody gets words that the source does not have, and each statement knows its place."""
    bench = author.bench
    assert 3 < len(bench.statements)
    for each in bench.statements.values():
        assert each.span is not None
        assert each.words == bench.texts.source[each.span[0] : each.span[1]]


def test_choosing_is_clicks_and_keys(author: Author) -> None:
    """Nothing is typed until there is something to write."""
    assert 0 == author.steps["choose", "texts"]
    assert 0 < author.steps["choose", "keys"] < author.steps["choose", "clicks"]


@pytest.mark.parametrize("which", [0, 1])
def test_the_tables_of_steps_add_up(which: int) -> None:
    """The last row of each is the sum of those above."""
    table = re.findall(r"(?:^\| [\w ]+ (?:\| \d+ ){4}\|\n)+", PAGE, re.MULTILINE)[which]
    rows = [[int(cell) for cell in re.findall(r" (\d+) ", row)] for row in table.splitlines()]
    assert rows[-1] == [sum(column) for column in zip(*rows[:-1], strict=True)]


def test_an_article_is_told_in_the_authors_words(tmp_path: Path) -> None:
    """The tutorial's article, through the studio: nothing wrong, and the table on the page."""
    author = paraphrase(tmp_path)
    author.work()
    assert [] == author.left()
    assert author.played().over
    assert author.report() in PAGE


def test_the_page_names_the_keys_that_the_studio_has(author: Author) -> None:
    """A key on the page is a key in the source's pane."""
    scene = str(author.bench.scenes[0]["id"])
    tree = parse(author.studio.page(scene), namespaceHTMLElements=False)
    keys = {each.get("data-key") for each in tree.iter("button")} - {None}
    told = PAGE.partition("2. **Choose.**")[2].partition("3. **Write.**")[0]
    assert keys == set(re.findall(r"`(\w)`", told))
