"""The drawing of the flow."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from shutil import which

import making
import pytest

from game.discussion.flow import CHOICE, IN_SCENE, TABLE, NoGraphviz, Paint, diagram, heat, picture

SMALL = making.small()


def arrows(text):
    """Every arrow of a Mermaid drawing: (from, to), label."""
    return {
        (a, b): label
        for a, b, label in re.findall(r"^\s*(\w+) --> (\w+): (.+)$", text, re.MULTILINE)
    }


def test_every_trigger_of_the_table_is_drawn():
    """The drawing is made from the table: each trigger labels an arrow."""
    labels = " ".join(arrows(diagram(SMALL, "en")).values())
    assert {row.trigger for row in TABLE} <= set(labels.split())


def test_every_scene_has_its_phases_and_its_title():
    """A scene is a state with three states in it, titled in the language asked for."""
    text = diagram(SMALL, "zh")
    for i, scene in enumerate(SMALL.scenes):
        assert f'state "{scene.title["zh"]}" as scene{i}' in text
        assert all(f'state "{phase}" as scene{i}_{phase}' in text for phase in IN_SCENE)


def test_openings_are_as_many_lines_as_scenes_and_not_pairs():
    """Openings go through one point of choice."""
    people = ("a", "b")
    scenes = [making.scene(f"s{i}", people, [("a", "answer", None, 1, None)]) for i in range(7)]
    drawn = arrows(diagram(making.scenario(scenes), "en"))
    assert sum(label.split()[0] == "open" for label in drawn.values()) == 1 + 2 * 7
    assert all(CHOICE in ends for ends, label in drawn.items() if label.startswith("open"))


def test_a_scenario_without_coda_adjourns_to_the_debrief():
    """What the scenario does not have is not drawn."""
    drawn = arrows(diagram(making.small(coda=False), "en"))
    assert drawn[CHOICE, "debrief"] == "adjourn"
    assert "coda" not in {end for ends in drawn for end in ends}


def test_a_title_cannot_break_the_drawing():
    """Quotes, codes and line breaks in a title stay text."""
    odd = replace(SMALL.scenes[0], title=making.text('a "b"\n#quot; --> c\\'))
    text = diagram(replace(SMALL, scenes=(odd, *SMALL.scenes[1:])), "en")
    assert 'state "a #quot;b#quot; #35;quot; --#gt; c/" as scene0' in text


@pytest.mark.skipif(which("dot") is None, reason="Graphviz is not installed")
@pytest.mark.parametrize(("form", "head"), [("svg", b"<?xml"), ("png", b"\x89PNG")])
def test_a_picture_is_drawn_with_graphviz(form, head):
    """The bytes are those of the format asked for."""
    assert picture(SMALL, "en", form).startswith(head)


def test_without_graphviz_the_error_says_how_to_get_it(monkeypatch):
    """One line with the way out."""
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(NoGraphviz, match=r"apt install graphviz.*\.mmd"):
        picture(SMALL, "en", "png")


def test_the_heat_runs_from_paper_to_red():
    """A share of 0 is white, 1 the warmest, and a half lies between."""
    assert [heat(Fraction(n, 2)) for n in range(3)] == ["#ffffff", "#f4caba", "#e89674"]


@pytest.mark.skipif(which("dot") is None, reason="needs Graphviz")
def test_a_share_is_painted_on_its_scene():
    """Each scene's frame is filled with the colour of its own share, and the legend is told."""
    shares = {"one": Fraction(1), "two": Fraction(1, 2)}
    drawn = picture(SMALL, "en", "svg", Paint(shares, "how often")).decode()
    assert drawn.index("#e89674") < drawn.index("#f4caba")
    assert "how often" in drawn
