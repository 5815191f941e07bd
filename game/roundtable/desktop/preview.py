"""A scenario under an author's hands: what the window does when a file is saved, and jumps."""

from __future__ import annotations

from roundtable.application.ports import Watch
from roundtable.application.preview import carried, jumped
from roundtable.desktop.game import Game
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.screens.preview import FindingsScreen, JumpScreen
from roundtable.locale import Catalog
from roundtable.rules import Mode, Session

OWN = frozenset({"findings", "jump"})
"""The screens only a preview has."""


class Preview:
    """The part of the desk that follows the files.

    Args:
        watch: the scenario's files.

    Attributes:
        halted: True while the findings stand over the game because it cannot be played.
    """

    def __init__(self, watch: Watch) -> None:
        """Begin with what was seen first."""
        self.watch = watch
        self.halted = False
        self._told: tuple[str, ...] = ()

    @property
    def broken(self) -> bool:
        """True while the files cannot be played."""
        return self.watch.look().scenario is None

    def findings(self) -> Screen:
        """What the checker says."""
        return FindingsScreen(self.watch.look)

    def jump(self, session: Session) -> Screen:
        """The scenes to jump to."""
        return JumpScreen(session.scenario, possible=session.mode is not Mode.WHO)

    def at(self, session: Session, scene: str) -> Game | None:
        """The game at the beginning of a scene."""
        found = jumped(session, scene)
        return None if found is None else Game(found)

    def renewed(self, game: Game) -> Game:
        """The game in the scenario as it is now; the same one if nothing changed."""
        scenario = self.watch.look().scenario
        if scenario is None or scenario.digest == game.session.scenario.digest:
            return game
        return Game(carried(game.session, scenario))

    def news(self, before: Game | None, after: Game | None, say: Catalog) -> list[str]:
        """What the author should be told after a look."""
        findings, lines = self.watch.look().findings, list[str]()
        if before is not None and after is not None and before is not after:
            lines.append(say("preview-reloaded"))
            dropped = before.session.ply - after.session.ply
            if dropped:
                lines.append(say("preview-dropped", moves=dropped))
        if findings and findings != self._told and not self.broken:
            lines.append(say("preview-told", count=len(findings)))
        self._told = findings
        return lines
