"""What a new scenario is to be."""

from __future__ import annotations

import pytest
from roundtable.authoring.starting import StartingError, plan, slug

FINE = {
    "languages": ["zh,en"],
    "title": "夜班车 / The night bus",
    "moderator": "何林",
    "panelists": ["苏梅 / Su Mei", "伯汉", "Su Mei"],
    "scenes": ["值不值 / Worth it", "谁付钱"],
}


def made(folder="night-bus", **changes):
    """A plan with some of it changed."""
    return plan(folder, **{**FINE, **changes})


def test_ids_come_from_latin_letters_and_never_twice():
    """A name without any gets a number, an equal one too."""
    found = made()
    assert ["su-mei", "panelist-2", "su-mei-2"] == [each.id for each in found.panelists]
    assert ["worth-it", "scene-2"] == [each.id for each in found.scenes]
    assert "moderator" == found.moderator.id


def test_a_single_wording_stands_in_every_language():
    """Several stand each in its own."""
    found = made()
    assert {"zh": "夜班车", "en": "The night bus"} == found.title
    assert {"zh": "何林", "en": "何林"} == found.moderator.name


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Zoë O'Brien", "zoe-obrien"), ("3rd way", "rd-way"), ("林", ""), ("x" * 99, "x" * 24)],
)
def test_a_slug_is_an_id(name, expected):
    """Accents go, other signs become hyphens, digits never begin it."""
    assert expected == slug([name])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"folder": "My Talk"}, "such as `my-talk`"),
        ({"languages": ["klingon!"]}, "no language tag"),
        ({"languages": ["en", "en"]}, "different languages"),
        ({"languages": []}, "different languages"),
        ({"title": "a / b / c"}, "has 3 wordings"),
        ({"title": " "}, "printable"),
        ({"moderator": "a\x1b[31m"}, "printable"),
        ({"panelists": ["A"]}, "panelists: 1 given, 2 to 8"),
        ({"scenes": ["A"] * 13}, "scenes: 13 given, 2 to 12"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_line(changes, message):
    """Each mistake has a sentence."""
    with pytest.raises(StartingError, match=message) as caught:
        made(**changes)
    assert "\n" not in str(caught.value)
