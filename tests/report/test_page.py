"""The page: valid, self-contained, escaped, and with everything the debrief has."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import replace

import html5lib
import pytest
from finished import HOSTILE, LANGUAGES, NAMES, Tags, agi, games, pages
from roundtable.application.commands import Command
from roundtable.application.debriefs.whole import whole
from roundtable.application.pages import Face, LaneRow, Picture
from roundtable.desktop.theme import DARK, LIGHT, Theme
from roundtable.locale import Catalog
from roundtable.report import markdown, page
from roundtable.rules import Session
from roundtable.simulation import RandomPlayer, play


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_valid(name: str) -> None:
    """The strict parser of the HTML standard finds no fault in any page, and no heading is empty."""
    parsed = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(pages()[name])
    heads = [head for level in "123" for head in parsed.iter(f"h{level}")]
    assert heads
    assert all("".join(head.itertext()).strip() for head in heads)


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_self_contained(name: str) -> None:
    """A page runs no script and fetches nothing: links are there to be followed only."""
    tags = Tags(pages()[name]).tags
    assert {"script", "link", "img", "iframe", "object", "form"} & {tag for tag, _ in tags} == set()
    fetched = [(tag, a) for tag, a in tags if {"src", "srcset", "background", "onload"} & set(a)]
    assert fetched == []
    assert "url(" not in pages()[name].split("</style>")[0]
    assert "@import" not in pages()[name]


def test_every_page_is_looked_at() -> None:
    """The names above are those of all pages there are."""
    assert sorted(pages()) == sorted(NAMES)


def test_texts_are_escaped() -> None:
    """Markup in a scenario's texts stands on the page as text."""
    for lang in LANGUAGES:
        source = pages()[f"hostile-{lang}"]
        assert "<script>" not in source
        assert source.count("</style>") == 1
        assert HOSTILE in Tags(source).text


def strings(held: object) -> Iterator[str]:
    """Every string of a tab that is told to a reader."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, tuple):
        for each in held:
            yield from strings(each)
    elif dataclasses.is_dataclass(held) and not isinstance(held, UNTOLD):
        for each in dataclasses.fields(held):
            if each.name not in INNER:
                yield from strings(getattr(held, each.name))


UNTOLD = (Command, Picture, Face, LaneRow)
INNER = {"id", "kind", "scene", "turn", "subject", "figures", "lead", "number", "label", "heading"}
"""Fields that are marks for a face, stand in others, or are told once in another place."""


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("mode", ["random", "replay", "teams", "daily"])
def test_a_page_tells_everything(mode: str, lang: str) -> None:
    """Whatever the debrief's tabs say stands on the page."""
    game, text = games()[mode], Tags(pages()[f"{mode}-{lang}"]).text
    tabs = whole(game, Catalog(lang)).tabs
    plain = " ".join(text.split())
    missing = [
        each
        for tab in tabs
        for each in strings(tab.content)
        if " ".join(each.split()) not in plain and "\n" not in each
    ]
    assert [] == missing


def test_an_address_is_a_link_only_over_http() -> None:
    """An address of another kind stands there as text, so that no click can run anything."""
    plain = agi()
    source = replace(plain.record.source, address="javascript:alert(1)")
    odd = replace(plain, record=replace(plain.record, source=source))
    text = page(play(odd, RandomPlayer(0), clock=50), Catalog("en"))
    assert "javascript:alert(1)" in Tags(text).text
    assert [a for tag, a in Tags(text).tags if tag == "a"] == []


def test_a_source_without_an_address_and_a_fiction_are_told_as_they_are() -> None:
    """No empty line stands for an address; that all is made up stands below the title."""
    plain, say = agi(), Catalog("en")
    bare = replace(plain.record, source=replace(plain.record.source, address=""))
    game = play(replace(plain, record=bare, fictional=True), RandomPlayer(0), clock=50)
    foot = page(game, say).partition("<footer")[2]
    assert foot.count("<p>") == 2
    assert say("briefing-fictional") in Tags(page(game, say)).text
    told = markdown(game, say)
    assert say("briefing-fictional") in told.replace("\\", "")
    assert "\n\n\n" not in told


@pytest.mark.parametrize(("theme", "block"), [(LIGHT, 0), (DARK, 1)])
def test_the_page_has_the_colours_of_the_window(theme: Theme, block: int) -> None:
    """Light and dark are the window's own colours."""
    blocks = re.findall(r":root \{(.*?)\}", pages()["random-en"], re.DOTALL)
    told = dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6});", blocks[block]))
    names = (
        "paper",
        "card",
        "line",
        "ink",
        "soft",
        "seal",
        "seal_fill",
        "on_seal",
        "thread",
        "good",
    )
    colours = {name.replace("_", "-"): getattr(theme, name) for name in names}
    colours |= {f"p{i}": colour for i, colour in enumerate(theme.people)}
    assert {name: "#{:02X}{:02X}{:02X}".format(*colour) for name, colour in colours.items()} == told


def test_a_game_without_a_word_has_a_page() -> None:
    """A game that was adjourned at once can be reported too."""
    empty = Session(agi())
    empty.push("adjourn")
    empty.push("adjourn")
    assert empty.over
    html5lib.HTMLParser(strict=True).parse(page(empty, Catalog("zh")))
