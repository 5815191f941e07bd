"""The profile in the window: what can be picked, and where it leads."""

from __future__ import annotations

from roundtable.desktop.interaction import Action
from roundtable.desktop.screens.base import Back, Saves, Screen
from roundtable.desktop.tree import Tree
from roundtable.locale import Catalog
from showing import kit_of, plain, profile, reached, squeezed

SIZE = (1280, 720)


def laid(screen: Screen) -> Tree:
    """The screen in English."""
    return screen.tree(kit_of(SIZE), SIZE, Catalog("en"))


def press(screen: Screen, name: str) -> object:
    """What an activated control asks for."""
    return screen.act(Action("activate", name))


def test_every_game_is_a_dot_that_tells_what_it_was() -> None:
    """Dots are reached one by one by Tab and spoken; a picked one is told and leads to its debrief."""
    screen = profile(5)
    ids = reached(laid(screen))
    assert [f"points:{n}" for n in range(1, 6)] == [
        each for each in ids if each.startswith("points:")
    ]
    assert ["rooms:1", "rooms:2", "rooms:4", "rooms:5"] == [
        e for e in ids if e.startswith("rooms:")
    ]
    press(screen, "points:2")
    tree = laid(screen)
    dot = tree.find("points:2")
    assert dot is not None
    told = dot.widget.speech.removesuffix(", ✓")
    assert told != dot.widget.speech
    assert squeezed(told) in plain(tree)
    assert Saves("open", 2) == press(screen, "open")


def test_a_scope_shows_the_games_of_its_scenario() -> None:
    """Choosing a scenario leaves only its games, the last one picked."""
    screen = profile(5)
    laid(screen)
    press(screen, "scope:tutorial")
    ids = reached(laid(screen))
    assert ["points:5"] == [each for each in ids if each.startswith("points:")]
    assert Saves("open", 5) == press(screen, "open")


def test_the_latest_games_are_drawn_and_it_says_so() -> None:
    """A dot stays large enough to be met, whatever was played."""
    tree = laid(profile(40))
    dots = [each for each in reached(tree) if each.startswith("points:")]
    assert [f"points:{n}" for n in range(17, 41)] == dots
    assert squeezed(Catalog("en")("profile-latest", count=24)) in plain(tree)


def test_without_a_game_there_is_one_sentence_and_the_milestones() -> None:
    """Nothing is drawn of nothing, and both tabs and the way back are there."""
    screen = profile(0)
    tree = laid(screen)
    assert squeezed(Catalog("en")("profile-empty")) in plain(tree)
    assert ["tab:0", "tab:1", "back"] == reached(tree)
    press(screen, "tab:1")
    assert squeezed(Catalog("en")("milestone-shelf")) in plain(laid(screen))
    assert Back() == press(screen, "back")
