"""Pictures of distributions, and the page around them."""

from __future__ import annotations

import making
import pytest
from html5lib import HTMLParser
from roundtable.cli.simulating import _look
from roundtable.locale import Catalog
from roundtable.simulation import SimulationError, Study, draw, page, simulate
from roundtable.simulation import plotting as plotting_module


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Two players under two clocks, one of whom always plays alike."""
    path = tmp_path_factory.mktemp("plot") / "results.csv"
    return simulate(Study((making.small(),), ("random", "best"), (50, 100), runs=12), path)


@pytest.fixture(scope="module")
def svg(found):
    """The picture with English texts."""
    return draw(found, "svg", _look(), Catalog("en"))


def test_the_same_numbers_are_the_same_picture(found, svg):
    """Neither the day nor chance goes into the bytes."""
    assert draw(found, "svg", _look(), Catalog("en")) == svg


def test_a_picture_has_a_panel_for_each_number_and_needs_no_font(svg):
    """Every character is drawn, so that the picture looks alike everywhere."""
    text = svg.decode()
    assert text.count("<!-- Room: 0 is careful dice, 100 the best -->") == 1
    assert all(f"<!-- {name} -->" in text for name in ("Give and take", "Points of the bets"))
    assert text.count("<!-- random · 50% -->") == 3
    assert "<text" not in text


@pytest.mark.filterwarnings("error::UserWarning")
def test_the_fonts_have_every_character_of_both_languages(found):
    """No box stands for a Chinese character; the library warns of one it lacks."""
    assert draw(found, "png", _look(), Catalog("zh")).startswith(b"\x89PNG")


def test_the_page_holds_everything_in_itself(found):
    """Valid HTML, nothing fetched from elsewhere, and every figure in a table too."""
    data = page(found, _look(), Catalog("zh"), "zh").decode()
    HTMLParser(strict=True, namespaceHTMLElements=False).parse(data)
    assert "src=" not in data
    assert "@import" not in data
    assert "url(http" not in data
    assert '<html lang="zh">' in data
    assert data.count("<table>") == 4
    assert "<td>100.0</td>" in data


def test_what_is_named_by_others_is_escaped(found):
    """A player's name out of a table is text and never a tag."""
    group = next(iter(found.spreads))
    strange = type(group)("<b>", group.digest, group.clock, "<script>")
    odd = type(found)({strange: found.spreads[group]}, {strange: found.yardsticks[group]})
    data = page(odd, _look(), Catalog("en"), "en").decode()
    assert "<script>" not in data
    assert "&lt;b&gt; · &lt;script&gt;" in data


def test_too_many_groups_are_told(found, monkeypatch):
    """A picture that nobody could open is refused in one line."""
    monkeypatch.setattr(plotting_module, "TALLEST", 1)
    with pytest.raises(SimulationError, match="4 groups are too many"):
        draw(found, "png", _look(), Catalog("en"))
