"""The kept games: gone on with, renamed, deleted and brought back, written as text and read."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from roundtable.application import SlotView, slot_views, version_view
from roundtable.rules import Session
from roundtable.terminal.desk import AgainError, Desk
from roundtable.terminal.typed import Answer, Word


class Saves:
    """The pages of kept games.

    Args:
        desk: where they are written.
        play: takes a game up.
    """

    def __init__(self, desk: Desk, play: Callable[[Session], None]) -> None:
        """Begin with nothing deleted; the one deleted last comes back first."""
        self._desk = desk
        self._play = play
        self._removed: list[SlotView] = []

    def run(self) -> None:
        """Show the list until the player goes back.

        Raises:
            LeaveError, ToMenuError: the player goes.
        """
        left = False
        while not left:
            with suppress(AgainError):
                left = self._list()

    def _list(self) -> bool:
        """One writing of the list; True once it is left."""
        desk, say = self._desk, self._desk.say
        shown = slot_views(desk.keeper.slots(), say)
        desk.paper.heading(say("saves-title"))
        if not shown:
            desk.paper.line(say("saves-unseen" if desk.keeper.unseen else "saves-empty"))
        for number, each in enumerate(shown, 1):
            desk.paper.item(say("terminal-item", number=number, text=each.name))
            desk.paper.under(each.facts)
            desk.paper.under(each.changed)
        ways: list[tuple[str, Callable[[], bool]]] = [(say("saves-import"), self._import)]
        if self._removed:
            ways.append((say("saves-restore"), self._restore))
        ways.append((say("terminal-go-back"), lambda: True))
        desk.items([text for text, _ in ways], len(shown) + 1)
        return self._choose([lambda e=each: self._page(e) for each in shown], ways)  # type: ignore[misc]

    def _page(self, slot: SlotView) -> bool:
        """What can be done with one game; False, since the list follows."""
        desk, say = self._desk, self._desk.say
        keeper, number = desk.keeper, slot.number
        desk.paper.heading(slot.name)
        desk.paper.line(slot.facts)
        versions = keeper.versions(number)
        told = version_view(versions, say) if versions else None
        if told is not None:
            desk.paper.line(told.changes)
            if told.upto:
                desk.paper.line(told.upto)
        go_on = "saves-go-on-older" if told else "saves-go-on"
        ways: list[tuple[str, Callable[[], bool]]] = [
            (say("saves-debrief" if slot.over else go_on), lambda: self._go_on(number)),
        ]
        if told is not None and told.newer:
            ways.append((say("saves-go-on-newer"), lambda: self._go_on(number, newer=True)))
        ways += [
            (say("saves-rename"), lambda: self._rename(number)),
            (say("saves-export"), lambda: self._export(number)),
            (say("saves-remove"), lambda: self._remove(slot)),
            (say("terminal-go-back"), lambda: False),
        ]
        desk.items([text for text, _ in ways])
        return self._choose([], ways)

    def _choose(
        self, first: list[Callable[[], bool]], ways: list[tuple[str, Callable[[], bool]]]
    ) -> bool:
        """Do what a number stands for; what that gives."""
        doing = [*first, *(way for _, way in ways)]
        found = []

        def handle(answer: Answer) -> bool:
            if answer.word is Word.BACK:
                found.append(doing[-1])
            elif 1 <= answer.number <= len(doing):
                found.append(doing[answer.number - 1])
            return bool(found)

        say = self._desk.say
        spelt = self._desk.spelt((Word.BACK, Word.QUIT))
        self._desk.until(handle, lambda: say("terminal-choose", last=len(doing), words=spelt))
        return found[0]()

    def _go_on(self, number: int, *, newer: bool = False) -> bool:
        session = self._desk.keeper.open(number, newer=newer)
        if session is not None:
            self._play(session)
        return False

    def _rename(self, number: int) -> bool:
        self._desk.paper.line(self._desk.say("saves-rename-ask"))
        name = self._desk.line()
        if name:
            self._desk.keeper.rename(number, name)
        return False

    def _export(self, number: int) -> bool:
        path = self._desk.keeper.export(number)
        if path is not None:
            self._desk.paper.line(self._desk.say("saves-exported", path=path))
        return False

    def _import(self) -> bool:
        desk = self._desk
        desk.paper.line(desk.say("saves-ask-import"))
        name = desk.line().strip("'\"")
        if name and desk.keeper.imported_file(name) is not None:
            desk.paper.line(desk.say("saves-imported"))
        return False

    def _remove(self, slot: SlotView) -> bool:
        self._desk.keeper.remove(slot.number)
        self._removed.append(slot)
        self._desk.paper.line(self._desk.say("saves-removed", name=slot.name))
        return False

    def _restore(self) -> bool:
        back = self._desk.keeper.restore(self._removed.pop().number)
        self._desk.paper.line(self._desk.say("saves-restored" if back else "saves-gone"))
        return False
