"""The colours: contrast, people told apart, scales."""

import pytest
from roundtable.desktop.theme import (
    LIGHT,
    SEAL_SHAPES,
    THEMES,
    Theme,
    contrast,
    hexa,
    mix,
    shape_of,
)

EVERY = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def test_contrast_of_black_and_white_is_21() -> None:
    """The ratio is that of WCAG, whichever colour comes first."""
    assert round(contrast((0, 0, 0), (255, 255, 255)), 6) == 21
    assert contrast((9, 80, 7), (200, 3, 4)) == contrast((200, 3, 4), (9, 80, 7))


@EVERY
def test_text_is_readable_on_its_ground(theme: Theme) -> None:
    """Every pair of text and ground keeps 4.5:1."""
    grounds = (theme.paper, theme.card)
    pairs = [(text, ground) for text in (theme.ink, theme.soft) for ground in grounds]
    pairs += [(theme.seal, ground) for ground in grounds]
    pairs += [(theme.good, ground) for ground in grounds]
    woods = (theme.wood_light, theme.wood_dark)
    pairs += [(text, wood) for text in (theme.ink, theme.wood_soft) for wood in woods]
    pairs += [(theme.on_seal, theme.seal_fill)]
    pairs += [(theme.on_ink, theme.ink_fill), (theme.on_ink_soft, theme.ink_fill)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@EVERY
def test_people_stand_out(theme: Theme) -> None:
    """A panelist keeps 3:1 against paper, card and glass, and the surname on it 4.5:1."""
    grounds = ((theme.paper, 3), (theme.card, 3), (theme.screen, 3), (theme.on_person, 4.5))
    weak = [(who, at) for who in theme.people for at, n in grounds if contrast(who, at) < n]
    assert weak == []


@EVERY
def test_people_differ_not_by_colour_alone(theme: Theme) -> None:
    """Eight panelists have eight colours and eight seals, which their cards bear too."""
    assert len(set(theme.people)) == len(theme.people) == 8
    assert len({shape_of(i) for i in range(8)}) == len(SEAL_SHAPES) == 8


def test_person_starts_again_after_the_last() -> None:
    """A ninth panelist has a colour too."""
    assert LIGHT.person(8) == LIGHT.person(0)


def test_tokens_are_those_of_the_art_direction() -> None:
    """The light theme has the colours that were drawn."""
    drawn = ("#F5F0E6", "#FBF8F1", "#DDD4C3", "#22201C", "#6E675C", "#B93A2B")
    theme = LIGHT
    tokens = (theme.paper, theme.card, theme.line, theme.ink, theme.soft, theme.seal)
    assert tuple(hexa(text) for text in drawn) == tokens


def test_mix_goes_from_one_to_the_other() -> None:
    """Mixing at 0 and 1 gives the colours themselves."""
    one, other = (10, 20, 30), (110, 120, 130)
    assert [mix(one, other, share) for share in (0, 0.5, 1)] == [one, (60, 70, 80), other]
