"""The report as Markdown and as JSON."""

from __future__ import annotations

import json

import pytest
from finished import HOSTILE, hostile_game, random_game, record_game
from markdown_it import MarkdownIt
from roundtable.application.debriefs.whole import whole
from roundtable.locale import Catalog
from roundtable.report import markdown, report_shape
from roundtable.report.markdown import escape
from roundtable.search import room


def test_markdown_has_a_section_for_each_screen() -> None:
    """Its headings are the debrief's tabs and what was heard."""
    tokens = MarkdownIt().parse(markdown(random_game(), Catalog("en")))
    heads = [
        tokens[i + 1].content
        for i, t in enumerate(tokens)
        if t.type == "heading_open" and t.tag == "h2"
    ]
    tabs = [each.title for each in whole(random_game(), Catalog("en")).tabs]
    assert tabs == [each for each in heads if each in tabs]
    assert "What was heard" == heads[-1]
    assert "### \n" not in markdown(random_game(), Catalog("en"))


def test_markup_in_texts_stays_text() -> None:
    """Neither HTML nor links of a scenario's texts come alive."""
    tokens = MarkdownIt().parse(markdown(hostile_game(), Catalog("en")))
    inline = [child for token in tokens for child in token.children or []]
    assert {"html_inline", "link_open", "code_inline"} & {child.type for child in inline} == set()
    assert [token for token in tokens if token.type == "html_block"] == []
    assert any(HOSTILE in "".join(c.content for c in t.children or []) for t in tokens)


@pytest.mark.parametrize(
    "text",
    ["1. no list", "# no title", "- no item", "a *b* _c_ `d` | e", "<i>", "&amp;", "~~x~~", "a\nb"],
)
def test_an_escaped_text_reads_as_it_was(text: str) -> None:
    """Rendered, an escaped text is the text itself in one paragraph."""
    tokens = MarkdownIt().parse(escape(text))
    assert ["paragraph_open", "inline", "paragraph_close"] == [token.type for token in tokens]
    assert text.replace("\n", " ") == "".join(c.content for c in tokens[1].children or [])


def test_json_has_the_game_and_its_numbers() -> None:
    """The data hold the log, the numbers, each bet and each tab, and are plain JSON."""
    game = random_game()
    shape = json.loads(json.dumps(report_shape(game, Catalog("zh"))))
    assert list(game.log) == shape["moves"]
    assert str(room(game).value) == shape["room"]["value"]["exact"]
    assert len(game.bets) == len(shape["bets"])
    assert [each.id for each in whole(game, Catalog("zh")).tabs] == [t["id"] for t in shape["tabs"]]
    heard = [*shape["heard"], *shape["unheard"]]
    assert {t.id for s in game.scenario.scenes for t in s.turns} == set(heard)
    assert len(heard) == len(set(heard))


def test_the_record_is_like_itself_in_data() -> None:
    """The record's own game never parts from it, and nothing of it is out of order."""
    tabs = {each["id"]: each for each in report_shape(record_game(), Catalog("en"))["tabs"]}
    assert Catalog("en")("parting-none") == tabs["record"]["summary"]
    assert not [r for lane in tabs["record"]["lanes"] for r in lane["rows"] if r["early"]]
