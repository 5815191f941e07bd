"""Boxes: what is measured is what is placed, nothing overlaps, and what has no room gives way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from problems import problems
from pygame import Rect
from roundtable.application.pages import Face, MapRow, Stand, Stander
from roundtable.desktop.boxes import (
    Across,
    AtLeast,
    Box,
    Column,
    Dock,
    Either,
    Fit,
    Gap,
    Grid,
    Margin,
    Panes,
    Scrolled,
    SideBySide,
    Steady,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Sheet, button, card, meter, option
from roundtable.desktop.controls import Scroll
from roundtable.desktop.kit import DENSITIES, Kit
from roundtable.desktop.screens.debrief.outcome import question
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Label, Widget
from thorough import enough

SIZE = (1280, 720)
WORDS = [
    "on memory",
    "圆桌会议的主持人这样问",
    "a",
    "Reinforcement learning is far from used up.",
    "",
]


def tree(box: Box, kit: Kit, rect: Rect) -> Tree:
    """A box in a rectangle of a window."""
    return Tree(SIZE, (Layer(tuple(box.place(kit, rect))),))


def labels(widgets: Sequence[Widget]) -> list[Label]:
    """All texts, however deep."""
    found = []
    for each in widgets:
        found += [each] if isinstance(each, Label) else []
        found += labels(each.children)
    return found


def leaves(number: list[int]) -> st.SearchStrategy[Box]:
    """Texts and controls; each control is called otherwise."""

    def pressed(text: str) -> Box:
        number[0] += 1
        return card(f"c{number[0]}", text or "x", detail=text, foot="2 min")

    texts = st.sampled_from(WORDS)
    return st.one_of(
        texts.map(TextBox),
        texts.map(pressed),
        st.just(Gap(8)),
        st.just(meter("m", "a", "1/2", 0.5)),
    )


def nested(inner: st.SearchStrategy[Box]) -> st.SearchStrategy[Box]:
    """Boxes of boxes; a cell of a grid has room for the longest word."""
    some = st.lists(inner, min_size=1, max_size=4)
    return st.one_of(
        some.map(lambda each: Column(*each, gap=6)),
        some.map(lambda each: Across(*each, gap=6)),
        some.map(lambda each: Wrap(*each)),
        some.map(lambda each: Grid(*each, least=200)),
        inner.map(lambda each: Margin(each, 12, 4)),
        inner.map(Sheet),
        inner.map(lambda each: AtLeast(each, 60)),
        inner.map(lambda each: Steady([lambda: each], lambda _: 60)),
        st.tuples(inner, inner).map(lambda each: SideBySide(*each)),
    )


@settings(max_examples=enough(40, 600))
@given(data=st.data(), width=st.integers(240, 1200), level=st.sampled_from(DENSITIES))
def test_any_composition_is_as_high_as_measured_and_without_a_fault(
    data: st.DataObject, width: int, level: object, kit: Kit
) -> None:
    """In a scroll of any width: texts have their room, nothing stands on anything else."""
    box = data.draw(st.recursive(leaves([0]), nested, max_leaves=8))
    dense = kit.at(level)  # type: ignore[arg-type]
    made = tree(Scrolled(box, "all"), dense, Rect(40, 10, width, 700))
    assert [each for each in problems(made) if "id 'm'" not in each] == []


def test_a_steady_room_is_as_high_whatever_it_holds(kit: Kit) -> None:
    """It holds the first box that fits, and grows only where the last one does not."""
    large, small = TextBox("one two three four", size=40), TextBox("five", size=12)
    assert large.measure(kit, 200) > 60 > small.measure(kit, 200)
    room = Steady([lambda: large, lambda: small], lambda _: 60)
    assert [("five",)] == [each.lines for each in labels(room.place(kit, Rect(0, 0, 200, 60)))]
    assert 60 == room.measure(kit, 200) == Steady([lambda: small], lambda _: 60).measure(kit, 200)
    assert large.measure(kit, 200) == Steady([lambda: large], lambda _: 60).measure(kit, 200)


def test_a_column_gives_what_is_to_spare_to_what_grows(kit: Kit) -> None:
    """Of 400 pixels what does not grow takes what it measures, the other the rest."""
    told, growing = TextBox("one"), TextBox("two", grow=1)
    parts = Column(told, growing).place(kit, Rect(0, 0, 300, 400))
    assert parts[0].rect.h == told.measure(kit, 300)
    assert parts[1].rect.bottom == 400


def test_a_row_too_narrow_is_piled(kit: Kit) -> None:
    """What grows is never squeezed below what it needs."""
    row = Across(TextBox("a longer label"), TextBox("reads on " * 8, grow=1), gap=8, least=120)
    wide, narrow = (labels(row.place(kit, Rect(0, 0, w, 300))) for w in (600, 150))
    assert wide[0].rect.right <= wide[1].rect.x
    assert narrow[0].rect.bottom <= narrow[1].rect.y


def test_a_bar_too_wide_wraps(kit: Kit) -> None:
    """Buttons go on in a further line; none leaves the window."""
    tabs = Wrap(
        *(button(f"t{i}", f"A tab called {i}", look="bare") for i in range(12)), align="right"
    )
    rect = Rect(0, 0, 400, tabs.measure(kit, 400))
    placed = tabs.place(kit, rect)
    assert len({each.rect.y for each in placed}) > 1
    assert all(rect.contains(each.rect) for each in placed)


def test_a_grid_keeps_a_place_free(kit: Kit) -> None:
    """What is not there leaves its cell, so that the others stand where they stood."""
    three = Grid(TextBox("a"), TextBox("b"), TextBox("c"), least=50, fixed=True)
    two = Grid(TextBox("a"), None, TextBox("c"), least=50, fixed=True)
    rect = Rect(0, 0, 400, 60)
    assert [each.rect for each in three.place(kit, rect)][::2] == [
        each.rect for each in two.place(kit, rect)
    ]


def test_what_does_not_fit_is_set_denser_and_at_last_scrolled(kit: Kit) -> None:
    """First the gaps give way, then the type, but never a speech; then a scroll is seen."""
    body = Column(
        *(option(f"o{i}", f"Option {i}") for i in range(6)), TextBox("said", steady=True), gap=24
    )
    roomy = body.measure(kit, 500)
    fits = tree(Fit(body, "list"), kit, Rect(20, 20, 500, roomy))
    denser = tree(Fit(body, "list"), kit, Rect(20, 20, 500, roomy * 2 // 3))
    least = tree(Fit(body, "list"), kit, Rect(20, 20, 500, 120))
    assert [made.find("list") is not None for made in (fits, denser, least)] == [False, False, True]
    scroll = least.find("list")
    assert scroll is not None
    assert isinstance(scroll.widget, Scroll)
    assert scroll.widget.reach > 0
    said = [label for label, _ in least.labels() if label.text == "said"]
    assert said[0].size == 14


def test_a_dock_keeps_its_foot_in_sight_until_nothing_is_left(kit: Kit) -> None:
    """The body scrolls by itself; in a window too low all of it does."""
    body = Scrolled(Column(*(TextBox(f"line {i}") for i in range(40))), "body")
    dock = Dock(TextBox("above"), body, button("go", "Go on"), least=100)
    high, low = (tree(dock, kit, Rect(0, 0, 600, h)) for h in (500, 120))
    assert high.find("body") is not None
    assert high.find("go").rect.bottom == 500  # type: ignore[union-attr]
    assert low.find("whole") is not None


def test_panes_share_a_scroll_where_they_stand_one_under_the_other(kit: Kit) -> None:
    """Side by side each scrolls by itself; narrow there is one column."""
    panes = [Scrolled(Column(*(TextBox(f"{n} {i}") for i in range(40))), n) for n in "ab"]
    split = Panes(*panes, least=600, id="both")
    wide, narrow = (tree(split, kit, Rect(20, 0, w, 300)) for w in (800, 400))
    assert wide.find("a") is not None
    assert wide.find("b") is not None
    assert narrow.find("both") is not None
    assert narrow.find("a") is None


def test_one_or_the_other_by_width(kit: Kit) -> None:
    """The roomy box where there is room for it."""
    box = Either(TextBox("roomy"), TextBox("tight"), 300)
    told = [labels(box.place(kit, Rect(0, 0, w, 40)))[0].text for w in (400, 200)]
    assert told == ["roomy", "tight"]


@pytest.mark.parametrize(
    "text", ["\u200b", "\u200d\u2060", "\ufe0f", "\u00ad", "a\u200bb", "", "\u3000"]
)
def test_signs_without_a_picture_are_drawn_as_nothing(text: str, kit: Kit) -> None:
    """A text of them alone has a width of its own or none, and ends no game."""
    assert kit.type.render(text, "sans", 16, (0, 0, 0)).get_width() >= 0
    assert kit.type.width("a\u200bb", "sans", 16) == kit.type.width("ab", "sans", 16)


def test_stands_on_a_line_are_told_in_words_too(kit: Kit) -> None:
    """A face on a line does not say what its owner holds; who is on none stands below it."""
    face = Face(0, "Ada", "A")
    far, none = Stand("Far left", (Stander(face, heard=True),), 0.0), Stand("None", (), None)
    row = MapRow("one", "One", ("left", "right"), (far, none))
    shown = [each.lines for each in labels(question(row).place(kit, Rect(0, 0, 600, 400)))]
    assert {("left",), ("right",), ("Far left",), ("Ada",), ("None",)} <= set(shown)
    empty = labels(question(replace(row, stands=())).place(kit, Rect(0, 0, 600, 400)))
    assert [("One",)] == [each.lines for each in empty]
