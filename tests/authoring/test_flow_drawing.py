"""The drawing of the flow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

import making
import pytest
from roundtable.authoring import flow_drawing
from roundtable.authoring.escaping import mermaid_text
from roundtable.authoring.flow_drawing import (
    CHOICE,
    NoGraphviz,
    Paint,
    diagram,
    heat,
    picture,
)
from roundtable.rules.flow import TABLE

SMALL = making.small()
PAINT = Paint({"one": Fraction(1), "two": Fraction(1, 3)}, 'how "often"\nplayed')
DRAWN = Path(__file__).parent / "drawn"


def plain_dot(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let `dot` be a program that gives its arguments and what it is handed back as they are."""
    program = folder / "dot"
    program.write_text('#!/bin/sh\necho "$@"\nexec cat\n', "utf-8")
    program.chmod(0o755)
    patch.setenv("PATH", str(folder), prepend=":")


def drawings() -> Iterator[tuple[str, str]]:
    """Two flows, each as Mermaid and as `dot` is handed it, by the names of their files."""
    bare = making.small(coda=False)
    yield "painted.mmd", diagram(SMALL, "en", PAINT)
    yield "painted.dot", picture(SMALL, "en", "png", PAINT).decode()
    yield "bare.mmd", diagram(bare, "zh")
    yield "bare.dot", picture(bare, "zh", "svg").decode()


def test_the_drawings_are_those_on_file(monkeypatch, tmp_path):
    """To the letter; after a change: `PYTHONPATH=tests python tests/authoring/test_flow_drawing.py`, and look at them."""
    plain_dot(monkeypatch, tmp_path)
    drawn = dict(drawings())
    assert {name: (DRAWN / name).read_text("utf-8") for name in drawn} == drawn


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


def test_every_scene_has_its_title_and_its_moves():
    """A scene is a state, titled in the language asked for; what is heard in it stays in it."""
    text = diagram(SMALL, "zh")
    for i, scene in enumerate(SMALL.scenes):
        assert f'state "{scene.title["zh"]}" as scene{i}' in text
        assert f"scene{i} --> scene{i}: call | follow | connect" in text


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
    assert 'state "a #quot;b#quot; #35;quot; --#gt; c#92;" as scene0' in text


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("two  words\n and\ta third", "two words and a third"),
        ('say "x"', "say #quot;x#quot;"),
        ("a & b #1", "a #amp; b #35;1"),
        ("<b>", "#lt;b#gt;"),
        ("`code`", "#96;code#96;"),
        (r"line\nbreak", "line#92;nbreak"),
        ("%%{init: {}}%%", "#37;#37;{init: {}}#37;#37;"),
    ],
)
def test_what_mermaid_would_read_is_written_as_it_reads_text(written, label):
    """Each sign that means something to Mermaid or to HTML has its own way to stay itself."""
    assert mermaid_text(written) == label


def test_a_title_with_codes_stays_text_in_a_picture(monkeypatch, tmp_path):
    """Graphviz reads a backslash as the beginning of a code and `<` as that of markup."""
    plain_dot(monkeypatch, tmp_path)
    odd = replace(SMALL.scenes[0], title=making.text('a "b"\n\\N <c>'))
    handed = picture(replace(SMALL, scenes=(odd, *SMALL.scenes[1:])), "en", "svg").decode()
    assert r'label="a \"b\" \\N &lt;c&gt;' in handed


@pytest.mark.skipif(which("dot") is None, reason="Graphviz is not installed")
@pytest.mark.parametrize(("form", "head"), [("svg", b"<?xml"), ("png", b"\x89PNG")])
def test_a_picture_is_drawn_with_graphviz(form, head):
    """The bytes are those of the format asked for."""
    assert picture(SMALL, "en", form).startswith(head)


def test_without_graphviz_the_error_says_how_to_get_it(monkeypatch):
    """One line with the way out."""
    monkeypatch.setattr(flow_drawing, "which", lambda _name: None)
    with pytest.raises(NoGraphviz) as raised:
        picture(SMALL, "en", "png")
    assert str(raised.value) == (
        "pictures need Graphviz (`apt install graphviz`, `brew install graphviz` or "
        "https://graphviz.org/download); a .mmd file (Mermaid) needs nothing"
    )


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


if __name__ == "__main__":
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory() as folder:
        plain_dot(patch, Path(folder))
        DRAWN.mkdir(exist_ok=True)
        for name, drawn in drawings():
            (DRAWN / name).write_text(drawn, "utf-8")
