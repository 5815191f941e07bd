"""The few things that only a picture tells: figures, chips, table, seal, in both themes."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest
from layouts import FONTS, painted, screen_for
from pygame import Rect
from real_pages import real
from roundtable.desktop import figures
from roundtable.desktop.paint import Canvas, shape_cache
from roundtable.desktop.text import Type
from roundtable.desktop.theme import DARK, LIGHT, SEAL_SHAPES, Theme

FOLDER = Path(__file__).parent / "pictures"
MOST = 25
MEAN, WORST = 1.5, 40
"""Bounds of the mean difference of a channel, of 255, and of that of a patch: fonts differ a little."""
PATCH = (32, 18)


def sheet(theme: Theme, size: tuple[int, int]) -> Canvas:
    """A sheet of paper."""
    surface = pygame.Surface(size)
    surface.fill(theme.paper)
    return Canvas(surface, theme, Type(FONTS), shape_cache())


def people(theme: Theme) -> pygame.Surface:
    """A bust and a face of every shape, one that speaks, one that is pale, one on a screen."""
    canvas = sheet(theme, (900, 330))
    for i, shape in enumerate(SEAL_SHAPES):
        colour, left = theme.person(i), 10 + 110 * i
        figures.bust(canvas, Rect(left, 10, 88, 113), colour, "姚", shape, float(i == 1))
        figures.face(canvas, Rect(left, 140, 52, 52), colour, "YS", shape, hollow=bool(i % 2))
        figures.seal_head(canvas, (left + 80, 166), 8, colour, shape)
    glass = figures.video_screen(canvas, Rect(10, 205, 140, 118), 1)
    figures.bust(
        canvas, Rect(glass.centerx - 35, glass.y + 20, 70, 90), theme.person(1), "YS", "square"
    )
    figures.bust(canvas, Rect(180, 205, 88, 113), theme.line, "听", "circle", ink=theme.ink)
    for i in range(4):
        figures.pennant(canvas, Rect(300 + 60 * i, 220, 48, 32), theme.person(i), str(i + 1))
    figures.stamp(canvas, Rect(560, 215, 64, 64))
    return canvas.surface


def chips(theme: Theme) -> pygame.Surface:
    """A chip at rest, right and wrong, and while it turns."""
    canvas = sheet(theme, (760, 120))
    figures.chip(canvas, Rect(10, 10, 160, 96), theme.good, "+94", "80% · he says so")
    figures.chip(canvas, Rect(200, 10, 160, 96), theme.seal, "−94", "80% · 没这样说")
    for i, turned in enumerate((0.2, 0.4, 0.6)):
        figures.chip(canvas, Rect(380 + 120 * i, 10, 110, 96), theme.ink, "80%", "", turned)
    return canvas.surface


def wood(theme: Theme) -> pygame.Surface:
    """The table with the ring broken where names stand, fading and not."""
    canvas = sheet(theme, (900, 240))
    figures.table(canvas, Rect(10, 20, 420, 180))
    figures.table(canvas, Rect(460, 20, 420, 120), 80, (Rect(600, 40, 120, 24),))
    return canvas.surface


MADE = {"people": people, "chips": chips, "table": wood}
THEMES = {"light": LIGHT, "dark": DARK}


def compared(surface: pygame.Surface, path: Path, request: pytest.FixtureRequest) -> None:
    """A picture beside the one that is kept; written where it differs and that is asked for."""
    same = path.exists() and within(surface, pygame.image.load(path))
    if not same and request.config.getoption("--update-references"):
        path.parent.mkdir(exist_ok=True)
        pygame.image.save(surface, path)
        return
    assert same, f"{path.name}: look at it, then run with --update-references"


def within(one: pygame.Surface, other: pygame.Surface) -> bool:
    """Whether two pictures differ no more than fonts do."""
    if one.get_size() != other.get_size():
        return False
    both, back = (pygame.Surface(one.get_size(), depth=24) for _ in range(2))
    both.blit(one, (0, 0))
    both.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back.blit(other, (0, 0))
    back.blit(one, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    both.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    pixels = pygame.image.tobytes(both, "RGB")
    patches = pygame.transform.smoothscale(both, PATCH)
    worst = max(pygame.image.tobytes(patches, "RGB"))
    return sum(pixels) / len(pixels) < MEAN and worst <= WORST


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", MADE)
def test_it_is_drawn_as_it_was(name: str, theme: str, request: pytest.FixtureRequest) -> None:
    """The drawing primitives."""
    compared(MADE[name](THEMES[theme]), FOLDER / f"{name}-{theme}.png", request)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_readme_shows_the_game_as_it_is(language: str, request: pytest.FixtureRequest) -> None:
    """The table in the middle of a game, and a bet."""
    for name in ("table", "bet"):
        shown = painted(screen_for(real(name, language)), (1280, 720))
        compared(shown, FOLDER / f"{name}-{language}.png", request)


def test_few_pictures_are_kept() -> None:
    """What can be told as text is told as text."""
    assert len(list(FOLDER.glob("*.png"))) <= MOST


def test_a_changed_button_is_noticed() -> None:
    """The tolerance is finer than what a player would see."""
    surface = wood(LIGHT)
    changed = surface.copy()
    changed.fill((185, 58, 43), (500, 60, 120, 40))
    assert within(surface, surface)
    assert not within(surface, changed)
