"""What lies between two versions of a scenario, and how a kept game is told of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import small, text
from roundtable.application import slot_facts, slot_name
from roundtable.application.ports import Slot, Versions
from roundtable.application.shelf.saves import saves
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
        (with_turn(seconds=9), Changes(turns_changed=1)),
        (with_turn(seconds=9, title=text("other")), Changes(texts=1, turns_changed=1)),
        (with_scene(0, turns=BEFORE.scenes[0].turns[:-1]), Changes(turns_removed=1)),
        (with_scene(0, seconds=7), Changes(rest=1)),
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


SLOT = Slot(3, "", "small", Mode.MODERATE, "odd", {"en": "Small"}, {"en": "One"}, 2, 5, False, True)


def test_a_list_says_up_to_where_the_newer_version_is_legal():
    """Only where a move is not legal there; where none is, it is not offered."""
    say = Catalog("en")

    def row(legal):
        return saves([SLOT], lambda _: Versions(Changes(texts=1), legal, 4), say).rows[0]

    assert "first" not in row(4).changed
    assert "first 2" in row(2).changed
    assert {"open", "newer"} <= {each.id for each in row(2).ways}
    assert "newer" not in {each.id for each in row(0).ways}


def test_slot_is_told_by_its_name_or_its_title():
    """The title stands among the facts where the game has a name of its own."""
    say = Catalog("en")
    assert "Small" == slot_name(SLOT, say)
    assert "Small" not in slot_facts(SLOT, say)
    assert "One" in slot_facts(SLOT, say)
    assert "One" not in slot_facts(replace(SLOT, mode=Mode.WHO), say)
    own = replace(SLOT, name="mine")
    assert "mine" == slot_name(own, say)
    assert "Small" in slot_facts(own, say)
