"""The glue between the rooms: the library on disk, the keeper over the store.

A command asks for `library()` and `keeper(library)` and hands both to a face.
"""

from __future__ import annotations

from pathlib import Path

from roundtable.composition.previewing import Preview, PreviewKeeper
from roundtable.composition.shelves import FolderLibrary, UnknownScenarioError
from roundtable.home import HOME_VARIABLE, home
from roundtable.keeping import KeeperError, StoreKeeper
from roundtable.rules import Scenario
from roundtable.shipped import folder
from roundtable.store import Store, Texts


def preview(path: Path) -> Preview:
    """The scenario of a folder or file under an author's hands, sound or not.

    Raises:
        ShippedError: the installation is broken.
    """
    # Only a preview needs the watcher, which takes as long to import as all the rules.
    from roundtable.authoring.watch import FileWatch  # noqa: PLC0415

    home_of = (path if path.is_dir() else path.parent).resolve()
    shelves = library(home_of.parent)
    watch = FileWatch(path, [folder("seeds")], lambda each: shelves.hold(home_of.name, each))
    keep = PreviewKeeper(Store.open(home()), shelves, made)
    return Preview(home_of.name, shelves, keep, watch)


def library(*shelves: Path) -> FolderLibrary:
    """The scenarios of these folders, then those that travel with the game.

    Raises:
        ShippedError: the installation is broken.
    """
    shipped = folder("scenarios")
    return FolderLibrary((*shelves, shipped), (folder("seeds"),), shipped)


def made(texts: Texts) -> Scenario:
    """A scenario from the texts that were kept with its games.

    Raises:
        ScenarioError: they have faults.
    """
    from roundtable.loading import load_texts  # noqa: PLC0415 -- only a version that is gone is read again

    return load_texts(texts.scenario, texts.record)


def keeper(scenarios: FolderLibrary) -> StoreKeeper:
    """The player's keeper, over the store in `home()`."""
    return StoreKeeper(Store.open(home()), scenarios, made)


__all__ = [
    "HOME_VARIABLE",
    "FolderLibrary",
    "KeeperError",
    "Preview",
    "PreviewKeeper",
    "StoreKeeper",
    "UnknownScenarioError",
    "home",
    "keeper",
    "library",
    "preview",
]
