"""What lies between two versions of a scenario, and how a kept game is told of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import small, text
from roundtable.application import slot_views, version_view
from roundtable.application.ports import Slot, Versions
from roundtable.application.versions import Changes, changes, told
from roundtable.locale import Catalog
from roundtable.rules import Mode

BEFORE = small()


def with_scene(number, **values):
    """The small scenario with one scene changed."""
    scenes = list(BEFORE.scenes)
    scenes[number] = replace(scenes[number], **values)
    return replace(BEFORE, scenes=tuple(scenes), digest="1" * 64)


def with_turn(**values):
    """The small scenario with the first turn changed."""
    first, *rest = BEFORE.scenes[0].turns
    return with_scene(0, turns=(replace(first, **values), *rest))


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (replace(BEFORE, digest="1" * 64), Changes()),
        (with_turn(text=text("other words")), Changes(texts=1)),
        (with_turn(minutes=9), Changes(turns_changed=1)),
        (with_turn(minutes=9, title=text("other")), Changes(texts=1, turns_changed=1)),
        (with_scene(0, turns=BEFORE.scenes[0].turns[:-1]), Changes(turns_removed=1)),
        (with_scene(0, minutes=7), Changes(rest=1)),
        (
            replace(BEFORE, scenes=BEFORE.scenes[1:], digest="1" * 64),
            Changes(scenes_removed=1),
        ),
    ],
)
def test_changes_counts_each_thing_once(now, found):
    """A text, a turn, a scene: what is gone whole is not counted in its parts."""
    assert found == changes(BEFORE, now)


def test_changes_the_other_way_round_are_additions():
    """What one version lacks the other has more."""
    shorter = replace(BEFORE, scenes=BEFORE.scenes[1:], digest="1" * 64)
    assert Changes(scenes_added=1) == changes(shorter, BEFORE)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_changes_are_told_in_words(language):
    """Every kind of change has words, and no change too."""
    say = Catalog(language)
    every = told(Changes(1, 2, 3, 4, 5, 6, 7), say)
    assert all(str(n) in every for n in range(1, 8))
    assert told(Changes(), say)


def test_version_view_says_up_to_where_the_newer_is_legal():
    """Only where a move is not legal there."""
    say = Catalog("en")
    assert "" == version_view(Versions(Changes(texts=1), 4, 4), say).upto
    assert "first 2" in version_view(Versions(Changes(texts=1), 2, 4), say).upto


def test_slot_is_told_by_its_name_or_its_title():
    """The title stands among the facts where the game has a name of its own."""
    slot = Slot(
        3, "", "small", Mode.MODERATE, "odd", {"en": "Small"}, {"en": "One"}, 2, 5, False, True
    )
    (plain,) = slot_views([slot], Catalog("en"))
    assert "Small" == plain.name
    assert "Small" not in plain.facts
    assert "One" in plain.facts
    assert plain.changed
    (named,) = slot_views([replace(slot, name="mine", changed=False)], Catalog("en"))
    assert ("mine", "") == (named.name, named.changed)
    assert "Small" in named.facts
