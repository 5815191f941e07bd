"""A preview: a scenario under an author's hands, with everything a face needs for it."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.application.ports import Finished, Slot, Watch
from roundtable.composition.shelves import FolderLibrary
from roundtable.frozen import frozen
from roundtable.keeping import StoreKeeper
from roundtable.rules import Session


class PreviewKeeper(StoreKeeper):
    """Keeps the settings, and no game: a preview's scenario changes under every game."""

    def save(self, session: Session, /, **about: object) -> None:
        """Keep nothing."""

    def keep_picture(self, session: Session, picture: bytes, /) -> None:
        """Keep nothing."""

    def slots(self, scenario_id: str | None = None, /) -> tuple[Slot, ...]:  # noqa: ARG002 -- there is none
        """There is no game."""
        return ()

    def finished(self) -> Iterator[Finished]:
        """There is no game."""
        return iter(())

    def resume(self, scenario_id: str, /) -> Session | None:  # noqa: ARG002 -- there is no game
        """There is no game to go on with."""
        return None

    def daily(self, scenario_id: str, seed: int, /) -> Session | None:  # noqa: ARG002 -- as above
        """There is no game to go on with."""
        return None

    def heard(self, scenario_id: str, /) -> frozenset[str]:  # noqa: ARG002 -- as above
        """Nothing was heard of what is still being written."""
        return frozenset()

    def forget(self, scenario_id: str, /) -> None:
        """There is no game to drop; those kept outside the preview stay."""


@frozen
class Preview:
    """What a face is handed for a preview: all of it follows the files.

    Attributes:
        scenario: the id under which the library has the scenario.
    """

    scenario: str
    library: FolderLibrary
    keeper: PreviewKeeper
    watch: Watch
