"""The views as pictures."""

from __future__ import annotations

import re
from dataclasses import replace
from shutil import which

import making
import pytest
from big import big
from roundtable.authoring import drawing
from roundtable.authoring.drawing import positions_picture, talk_picture
from roundtable.authoring.flow_drawing import NoGraphviz

SMALL = making.small()
needs_dot = pytest.mark.skipif(which("dot") is None, reason="Graphviz is not installed")


@needs_dot
@pytest.mark.parametrize("picture", [talk_picture, positions_picture])
@pytest.mark.parametrize(("form", "head"), [("svg", b"<?xml"), ("png", b"\x89PNG")])
def test_a_picture_is_of_the_format_asked_for(picture, form, head):
    """The bytes begin as such a file does."""
    assert picture(SMALL, "zh", form).startswith(head)


@needs_dot
def test_a_large_scenario_fits_on_a_sheet():
    """Ten scenes and eight panelists: every name is there, and nothing grows beyond a poster."""
    for picture in (talk_picture, positions_picture):
        svg = picture(big(), "en", "svg").decode()
        wide, high = map(int, re.search(r'width="(\d+)pt" height="(\d+)pt"', svg).groups())
        assert 400 < wide < 1600
        assert 400 < high < 1600
        assert all(f"Panelist number {i} of the eight" in svg for i in range(8))


@needs_dot
def test_a_text_cannot_break_a_picture():
    """Marks, quotes, line breaks and back-slashes stay text."""
    odd = making.text('<b>&"x"\n\\N{\x01}')
    scene = replace(SMALL.scenes[0], title=odd)
    seat = replace(SMALL.panelists[0], name=odd)
    scenario = replace(
        SMALL, scenes=(scene, *SMALL.scenes[1:]), panelists=(seat, *SMALL.panelists[1:])
    )
    for picture in (talk_picture, positions_picture):
        assert b"&lt;b&gt;&amp;" in picture(scenario, "en", "svg")


def test_without_graphviz_the_error_says_how_to_get_it(monkeypatch):
    """The same line as for the flow."""
    monkeypatch.setattr(drawing, "which", lambda _name: None)
    for picture in (talk_picture, positions_picture):
        with pytest.raises(NoGraphviz, match=r"apt install graphviz.*\.mmd"):
            picture(SMALL, "en", "png")
