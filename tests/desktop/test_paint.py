"""The primitives: soft edges, exact places, bounded caches."""

import pygame
import pytest
from pygame import Rect
from roundtable.desktop import figures, paint
from roundtable.desktop.cache import Bounded
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Canvas
from roundtable.desktop.text import Type
from roundtable.desktop.theme import DARK, LIGHT, SEAL_SHAPES


@pytest.fixture
def canvas(type_: Type) -> Canvas:
    """A clean sheet of paper, 300 x 200."""
    surface = pygame.Surface((300, 200))
    surface.fill(LIGHT.paper)
    return Canvas(surface, LIGHT, type_)


def painted(canvas: Canvas) -> Rect:
    """The smallest rectangle that holds all that is not paper."""
    mask = pygame.mask.from_threshold(canvas.surface, LIGHT.paper, (1, 1, 1, 255))
    mask.invert()
    found = mask.get_bounding_rects()
    return found[0].unionall(found[1:]) if found else Rect(0, 0, 0, 0)


def test_rounded_fills_exactly_its_rectangle(canvas: Canvas) -> None:
    """A sheet has its border on its outermost pixels and its fill inside."""
    canvas.rounded(Rect(20, 30, 100, 50), 10, LIGHT.card, LIGHT.ink)
    assert painted(canvas) == Rect(20, 30, 100, 50)
    assert canvas.surface.get_at((70, 30))[:3] == LIGHT.ink
    assert canvas.surface.get_at((70, 31))[:3] == LIGHT.card
    assert canvas.surface.get_at((20, 30))[:3] == LIGHT.paper


def test_rounded_has_soft_corners(canvas: Canvas) -> None:
    """Around a corner there are colours between that of the sheet and the paper."""
    canvas.rounded(Rect(20, 30, 100, 50), 10, LIGHT.ink)
    corner = {canvas.surface.get_at((x, y))[:3] for x in range(20, 30) for y in range(30, 40)}
    assert len(corner) > 4


@pytest.mark.parametrize("size", [(1, 1), (3, 9), (4, 4), (5, 40), (40, 5)])
def test_rounded_takes_any_size(canvas: Canvas, size: tuple[int, int]) -> None:
    """However small a rectangle is, it is drawn and stays in its place."""
    canvas.rounded(Rect((50, 50), size), 10, LIGHT.ink)
    assert Rect((50, 50), size).contains(painted(canvas))


def test_shadow_is_wide_and_faint(canvas: Canvas) -> None:
    """A shadow reaches beyond its sheet on all sides and is nowhere dark."""
    rect = Rect(100, 70, 100, 60)
    canvas.shadow(rect, 10)
    assert painted(canvas).contains(rect.inflate(6, 6))
    middle = canvas.surface.get_at(rect.center)
    assert all(a - b <= 60 for a, b in zip(LIGHT.paper, middle[:3], strict=True))


def test_bar_is_filled_to_its_share(canvas: Canvas) -> None:
    """A meter shows its share, and one beyond the ends is cut to them."""
    canvas.bar(Rect(20, 20, 100, 4), 0.5, LIGHT.ink)
    assert canvas.surface.get_at((60, 21))[:3] == LIGHT.ink
    assert canvas.surface.get_at((80, 21))[:3] == LIGHT.line
    canvas.bar(Rect(20, 60, 100, 4), 7, LIGHT.ink)
    assert painted(canvas).right == 120


@pytest.mark.parametrize("shape", SEAL_SHAPES)
def test_every_seal_is_drawn_differently(canvas: Canvas, shape: str) -> None:
    """The outline of a seal is its own."""
    outlines = {}
    for one in SEAL_SHAPES:
        canvas.surface.fill(LIGHT.paper)
        figures.seal_head(canvas, (100, 100), 30, LIGHT.ink, one)
        outlines[one] = pygame.image.tobytes(canvas.surface, "RGB")
    assert [one for one, what in outlines.items() if what == outlines[shape]] == [shape]


@pytest.mark.parametrize("shape", SEAL_SHAPES)
def test_a_hollow_seal_is_an_even_line_around_what_it_stands_on(canvas: Canvas, shape: str) -> None:
    """Its middle shows any ground, and its outline is as thick at the left as at the right."""
    canvas.surface.fill(LIGHT.card)
    figures.seal_head(canvas, (100, 100), 20, LIGHT.ink, shape, 5)
    across = [canvas.surface.get_at((x, 100))[0] for x in range(70, 130)]
    assert canvas.surface.get_at((100, 100))[:3] == LIGHT.card
    assert min(across) == LIGHT.ink[0]
    left, right = (
        sum(LIGHT.card[0] - each for each in half) for half in (across[:30], across[30:])
    )
    assert abs(left - right) <= 0.15 * right


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_figures_are_drawn_at_every_scale(type_: Type, scale: float, theme: object) -> None:
    """Panelist, screen, table, seal and dots draw at every size and in both themes."""
    kit = Kit(theme, Type(type_.font_folder, scale))
    surface = pygame.Surface((round(400 * scale), round(300 * scale)))
    canvas = Canvas(surface, theme, kit.type)

    def box(*units: float) -> Rect:
        return Rect(*(round(each * scale) for each in units))

    figures.table(canvas, box(10, 150, 380, 120))
    figures.bust(canvas, box(40, 60, 88, 113), theme.person(0), "旸", "circle", 1)
    figures.bust(canvas, box(140, 60, 88, 113), theme.person(1), "AB", "rhombus")
    figures.video_screen(canvas, box(240, 40, 120, 100), 1)
    figures.stamp(canvas, box(4, 4, 34, 34))
    figures.face(canvas, box(340, 40, 40, 40), theme.person(2), "唐", "hexagon", hollow=True)
    figures.chip(canvas, box(300, 4, 90, 40), theme.good, "+94", "80%", 0.7)
    colours = {tuple(surface.get_at((x, surface.get_height() // 2))) for x in range(0, 400, 3)}
    assert len(colours) > 5


def test_seat_hides_the_feet_behind_the_table() -> None:
    """Wherever somebody sits, both lower corners lie below the table's edge, those of a rim too."""
    table = Rect(40, 240, 840, 200)
    for rim in (0, 5):
        for x in range(120, 800, 40):
            figure = figures.seat(table, x, (88, 113), rim=rim)
            ends = (figure.left - rim, figure.right + rim)
            assert figure.bottom > max(figures.table_edge(table, end) for end in ends)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("scale", [0.75, 1.0, 1.5])
def test_a_head_bears_as_much_of_a_surname_as_can_be_read(
    type_: Type, scale: float, percent: int
) -> None:
    """Two letters, one or none, but never smaller than the type scale goes, and never too wide."""
    made = Type(type_.font_folder, scale, percent)
    for surname in ("YQ", "WW", "杨", "欧阳"):
        counts = []
        for head in range(6, 90):
            text, size = figures.letters(made, surname, head)
            assert made.pixels(size) >= round(12 * scale)
            assert made.width(text, "serif", size) <= 0.84 * head
            assert surname.startswith(text)
            counts.append(len(text))
        assert counts == sorted(counts)
        assert set(counts) == set(range(len(surname) + 1))


def _table(type_: Type, foot: int = 0, gaps: tuple[Rect, ...] = ()) -> pygame.Surface:
    surface = pygame.Surface((400, 200))
    surface.fill(LIGHT.paper)
    figures.table(Canvas(surface, LIGHT, type_), Rect(0, 20, 400, 120), foot, gaps)
    return surface


def test_the_ring_of_the_table_makes_room_for_names(type_: Type) -> None:
    """At a gap, and in its mirror, no line is left; all else is as before."""
    gap = Rect(90, 45, 70, 30)
    plain, broken = _table(type_), _table(type_, gaps=(gap,))
    changed = {
        (x, y)
        for x in range(400)
        for y in range(200)
        if plain.get_at((x, y)) != broken.get_at((x, y))
    }
    mirror = Rect(400 - gap.right, gap.y, *gap.size)
    assert changed
    assert not [at for at in changed if gap.collidepoint(at) == mirror.collidepoint(at)]
    for y in range(gap.top, gap.bottom):
        assert len({tuple(broken.get_at((x, y))) for x in range(gap.left + 1, gap.right - 1)}) == 1


def test_a_table_behind_a_sheet_does_not_fade(type_: Type) -> None:
    """It is wood down to its foot; without one it ends as paper."""
    assert _table(type_).get_at((200, 138))[:3] == LIGHT.paper
    solid = _table(type_, foot=30)
    assert LIGHT.paper not in {tuple(solid.get_at((200, y)))[:3] for y in range(22, 169)}


def test_shapes_are_bounded(type_: Type, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many sizes are drawn, the cache of shapes stays at its limit."""
    monkeypatch.setattr(paint, "PIXELS_KEPT", 30_000)
    canvas = Canvas(pygame.Surface((300, 300)), LIGHT, type_, paint.shape_cache())
    for side in range(20, 200):
        canvas.rounded(Rect(0, 0, side, side), 10, LIGHT.card, LIGHT.line)
        canvas.shadow(Rect(0, 0, side, side), 10)
    assert canvas.shapes.spent <= 30_000


def test_bounded_forgets_what_was_unused_for_longest() -> None:
    """A value asked for again outlives one that was not."""
    cache: Bounded[str] = Bounded(2)
    made = []

    def make(key: str) -> str:
        return cache.get(key, lambda: made.append(key) or key)

    for key in "abacab":
        make(key)
    assert made == ["a", "b", "c", "b"]


def test_bounded_keeps_nothing_larger_than_itself() -> None:
    """A value beyond the limit is handed out, not kept, and pushes nothing out."""
    cache: Bounded[int] = Bounded(10, lambda value: value)
    assert [cache.get("small", lambda: 3), cache.get("large", lambda: 99)] == [3, 99]
    assert (len(cache), cache.spent) == (1, 3)
