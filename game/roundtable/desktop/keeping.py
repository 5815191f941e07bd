"""What the window does with kept games."""

from __future__ import annotations

from collections.abc import Callable

from roundtable.application import VersionView, slot_views, version_view
from roundtable.application.ports import Keeper, Versions
from roundtable.desktop.screens.base import Saves
from roundtable.desktop.screens.saves import SavesScreen, Shown
from roundtable.locale import Catalog
from roundtable.rules import Session


class Keeping:
    """The kept games, and those that were removed; the one removed last comes back first.

    Args:
        keeper: keeps them.
    """

    def __init__(self, keeper: Keeper) -> None:
        """Begin with nothing removed."""
        self._keeper = keeper
        self._removed: list[tuple[int, str]] = []
        self._versions: dict[int, Versions | None] = {}
        self._pictured: tuple[int, int] | None = None

    def screen(self) -> SavesScreen:
        """The list of kept games."""
        return SavesScreen(
            Shown(
                lambda say: slot_views(self._keeper.slots(), say),
                self._version,
                self._keeper.picture,
                lambda: self._removed[-1][1] if self._removed else "",
                lambda: self._keeper.unseen,
            )
        )

    def _version(self, number: int, say: Catalog) -> VersionView | None:
        if number not in self._versions:
            self._versions[number] = self._keeper.versions(number)
        found = self._versions[number]
        return None if found is None else version_view(found, say)

    def do(self, command: Saves, say: Catalog) -> Session | str:
        """Carry a command out.

        Returns:
            The game to go on with, or what is to be told; empty if nothing.
        """
        keeper, number = self._keeper, command.number
        match command.what:
            case "open" | "newer":
                return keeper.open(number, newer=command.what == "newer") or ""
            case "rename":
                keeper.rename(number, command.text)
            case "remove":
                slots = slot_views(keeper.slots(), say)
                name = next((each.name for each in slots if each.number == number), "")
                keeper.remove(number)
                self._removed.append((number, name))
            case "restore" if self._removed:
                back = keeper.restore(self._removed.pop()[0])
                return "" if back else say("saves-gone")
            case "export":
                path = keeper.export(number)
                return say("saves-exported", path=path) if path else ""
            case "import":
                found = keeper.imported_file(command.text)
                return say("saves-imported") if found is not None else ""
        return ""

    def picture(self, session: Session, make: Callable[[], bytes]) -> None:
        """Keep a picture of a game, once for each position."""
        now = (id(session), len(session.log))
        if session.log and now != self._pictured:
            self._pictured = now
            self._keeper.keep_picture(session, make())
