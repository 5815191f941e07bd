"""The studio's session that the page about authoring tells of: from a transcript to a scenario."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from authoring_session import Author
from html5lib import parse

PAGE = (Path(__file__).parents[2] / "docs" / "authoring.md").read_text("utf-8")


@pytest.fixture(scope="module")
def author(tmp_path_factory: pytest.TempPathFactory) -> Author:
    """A scripted author who has made one question of the transcript."""
    made = Author(tmp_path_factory.mktemp("made") / "armour", ("armour",))
    made.work()
    return made


def test_a_question_is_made_without_mistakes(author: Author) -> None:
    """What is left are the two warnings of a scenario that has only one question."""
    codes = {each.code.id for each in author.bench.all_findings}
    assert codes <= {"RT705", "RT515"}


def test_it_plays_to_its_end(author: Author) -> None:
    """The files that lie there are those of a game."""
    assert author.played().over


def test_every_words_stand_in_the_source(author: Author) -> None:
    """Nobody gets words that the source does not have, and each statement knows its place."""
    bench = author.bench
    for each in bench.statements.values():
        assert each.span is not None
        assert each.words == bench.texts.source[each.span[0] : each.span[1]]


def test_steps_are_counted_by_phase(author: Author) -> None:
    """Choosing is clicks and keys, writing is texts."""
    assert 0 == author.steps["choose", "texts"]
    assert 0 < author.steps["choose", "clicks"]
    assert 0 < author.words["turns"]


def test_the_table_of_steps_adds_up() -> None:
    """The page's last row is the sum of those above."""
    rows = [
        [int(cell) for cell in row[1:]]
        for row in re.findall(
            r"^\| (\w+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE
        )
    ]
    assert rows[-1] == [sum(column) for column in zip(*rows[:-1], strict=True)]


def test_the_page_names_the_keys_that_the_studio_has(author: Author) -> None:
    """A key on the page is a key in the source's pane."""
    scene = str(author.bench.scenes[0]["id"])
    tree = parse(author.studio.page(scene), namespaceHTMLElements=False)
    keys = {each.get("data-key") for each in tree.iter("button")} - {None}
    told = PAGE.partition("2. **Choose.**")[2].partition("3. **Write.**")[0]
    assert keys == set(re.findall(r"`(\w)`", told))
