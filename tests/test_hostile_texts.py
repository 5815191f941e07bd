"""A scenario whose every text is meant to hurt: in every output and on every page it is a text."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from shutil import which
from xml.etree import ElementTree as ET

import hostile
import html5lib
import pytest
from roundtable.authoring import drawing, flow_drawing, views
from roundtable.loading import Severity, check
from roundtable.locale import Catalog
from roundtable.playthrough import dump, load, replay
from roundtable.report import (
    Result,
    class_page,
    classroom,
    markdown,
    page,
    report_shape,
)
from roundtable.rules import Mode
from roundtable.simulation import RandomPlayer, play
from roundtable.terminal import run
from roundtable.terminal.paper import width_of
from roundtable.web.rendering import Rendered, document, render
from thorough import enough

ENGLISH = Catalog("en")
TURNS = enough((0, 11), (0, 5, 11))
"""Where the texts begin, so that each stands in several fields."""
PICTURES = (flow_drawing.picture, drawing.talk_picture, drawing.positions_picture)
DIAGRAMS = (flow_drawing.diagram, views.talk_diagram, views.positions_diagram)
SVG = {"svg", "g", "title", "polygon", "path", "text", "ellipse", "polyline"}


@cache
def shape(html: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page with the names of their attributes, in order."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    return [
        (each.tag, tuple(sorted(each.keys()))) for each in tree.iter() if isinstance(each.tag, str)
    ]


def game(by: int | None):
    """A finished game of a hostile scenario, the same moves in each."""
    return play(hostile.scenario(by), RandomPlayer(1), clock=75)


def harmless(text: str) -> bool:
    """Whether there is nothing in a text that a terminal would obey."""
    return not any(
        unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        for sign in text
        if sign not in "\n\u200c\u200d"
    )


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_what_cannot_be_shown_is_refused(tmp_path: Path, name: str) -> None:
    """As an error, where it stands; and the fault itself is told without it."""
    found = check(hostile.written(tmp_path, [hostile.REFUSED[name], "plain", "sound"]), worth=False)
    assert {"RT108", "RT207", "RT220"} & {
        each.code.id for each in found if each.severity is Severity.ERROR
    }
    assert all(harmless(str(each)) for each in found)


@pytest.mark.parametrize("by", TURNS)
def test_reports_are_made_as_of_plain_texts(by: int) -> None:
    """Not one element, attribute or block more than of a scenario that means no harm."""
    mine, plain = game(by), game(None)
    assert shape(page(mine, ENGLISH)) == shape(page(plain, ENGLISH))
    classes = [
        classroom([Result(f"{name} {i}", held) for i, name in enumerate(names)], ENGLISH)
        for held, names in ((mine, hostile.SOUND.values()), (plain, hostile.SOUND))
    ]
    assert shape(class_page(classes[0], ENGLISH)) == shape(class_page(classes[1], ENGLISH))
    assert "<script" not in page(mine, ENGLISH)
    json.dumps(report_shape(mine, ENGLISH))
    assert blocks(markdown(mine, ENGLISH)) == blocks(markdown(plain, ENGLISH))


def blocks(text: str) -> list[str]:
    """What Markdown makes of a text, without the texts in it."""
    reader = pytest.importorskip("markdown_it").MarkdownIt("commonmark")
    return [
        each.type
        for block in reader.parse(text)
        for each in (block, *(block.children or ()))
        if each.type not in ("text", "text_special", "softbreak")
    ]


@pytest.mark.parametrize("by", TURNS)
def test_drawings_hold_no_links_and_no_directives(by: int) -> None:
    """A picture has shapes and letters; a Mermaid text has its own lines and no more."""
    held, plain = hostile.scenario(by), hostile.scenario(None)
    for draw in DIAGRAMS:
        mine, theirs = draw(held, "en").splitlines(), draw(plain, "en").splitlines()
        assert len(mine) == len(theirs)
        assert not any("%%{" in each for each in mine)
        assert [each.count('"') - each.count('\\"') for each in mine] == [
            each.count('"') for each in theirs
        ]
    if which("dot"):
        for draw in PICTURES:
            tree = ET.fromstring(draw(held, "en", "svg"))
            assert {each.tag.rpartition("}")[2] for each in tree.iter()} <= SVG
            assert not [key for each in tree.iter() for key in each.attrib if "href" in key]


@pytest.mark.parametrize("by", TURNS)
def test_an_export_is_read_back(by: int) -> None:
    """Whatever the texts are, the game goes through its file."""
    mine = game(by)
    assert replay(mine.scenario, load(dump(mine))).moves == mine.moves


def seen(by: int, mode: Mode) -> Iterator[tuple[object, object]]:
    """The pages of a game, with the same of plain texts beside them."""
    apps = [hostile.application(hostile.scenario(each), mode) for each in (by, None)]
    yield from zip(*(hostile.walked(app, Random(7)) for app in apps), strict=True)


@pytest.mark.parametrize("by", TURNS)
def test_pages_of_the_browser_are_made_as_of_plain_texts(by: int) -> None:
    """No text of a scenario becomes an element or an attribute of any page."""
    for mode in (Mode.MODERATE, Mode.WHO) if by else (Mode.MODERATE,):
        for mine, plain in seen(by, mode):
            made = [document(Rendered("en", "a", render(each, ENGLISH))) for each in (mine, plain)]
            assert shape(made[0]) == shape(made[1])


@pytest.mark.parametrize("by", TURNS)
def test_nothing_on_a_terminal_is_obeyed(by: int) -> None:
    """And no line is longer than the terminal is wide, if its words are not."""
    app, shown, chance = (
        hostile.application(hostile.scenario(by), Mode.MODERATE),
        list[str](),
        Random(7),
    )
    after = ["history", "board", "saves", "profile", "settings", "menu"]

    def ask(prompt: str) -> str:
        shown.append(prompt)
        if app.game is not None and not app.game.session.over:
            legal = [each for each in app.page().choices if each.legal]
            on = [e for e in legal if e.id not in hostile.AVOIDED] or legal
            return chance.choice(on).key
        if not after:
            raise EOFError
        return after.pop(0)

    run(app, ask=ask, show=shown.append, width=lambda: 60)
    assert harmless("\n".join(shown))
    assert max(width_of(each) for line in shown for each in line.split("\n")) <= 60
