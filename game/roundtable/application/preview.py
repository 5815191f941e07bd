"""A game under an author's hands: taken over into the changed scenario, moved to any scene."""

from __future__ import annotations

from roundtable.application.commands import Back, Jump, Reload
from roundtable.application.pages import Choice, FindingsPage, JumpPage
from roundtable.application.ports import Watch
from roundtable.application.ways import way_of
from roundtable.locale import Catalog
from roundtable.rules import Move, Open, Scenario, Session


def carried(session: Session, scenario: Scenario) -> Session:
    """The same game in a changed scenario, as far as its moves are still legal.

    A move whose wording or bet is gone is made without it; from the first move that is not
    legal at all the rest is dropped. Where the one question of a game is gone the whole
    discussion is begun.
    """
    if session.question is not None and session.question not in scenario.scene:
        return Session(scenario, clock=session.clock, seed=session.seed)
    again = _begun(session, scenario)
    for move in session.moves:
        fitting = _fitting(again, move)
        if fitting is None:
            break
        again.push(fitting)
    return again


def _begun(session: Session, scenario: Scenario) -> Session:
    return Session(
        scenario,
        mode=session.mode,
        clock=session.clock,
        seed=session.seed,
        scene=session.question,
    )


def _fitting(session: Session, move: Move) -> Move | None:
    return next((m for m in (move, move.bare) if session.why_illegal(m) is None), None)


def jumped(session: Session, scene: str) -> Session | None:
    """A new game of the same kind that stands at the beginning of a scene.

    Returns:
        The game; None where the kind of game knows no scenes, or the scene fits no clock.
    """
    again = _begun(session, session.scenario)
    way = way_of(session.mode)
    if way.moderated and not way.by_teams:
        return again if _pushed(again, Open(scene)) else None
    wanted = [each.id for each in again.scenario.scenes].index(scene)
    while session.mode.runs and not again.over:
        if again.state.current == wanted:
            return again
        again.push(again.legal_moves[0])
    return None


def _pushed(session: Session, move: Move) -> bool:
    legal = session.why_illegal(move) is None
    if legal:
        session.push(move)
    return legal


class Preview:
    """What follows the files of an author's scenario.

    Args:
        watch: the scenario's files.

    Attributes:
        halted: True while the game cannot go on because the files have errors.
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

    def renewed(self, session: Session) -> Session:
        """The game in the scenario as it is now; the same one if nothing changed."""
        scenario = self.watch.look().scenario
        if scenario is None or scenario.digest == session.scenario.digest:
            return session
        return carried(session, scenario)

    def news(self, before: Session | None, after: Session | None, say: Catalog) -> list[str]:
        """Take what the author should be told after a look; findings once while they are the same."""
        findings, lines = self.watch.look().findings, list[str]()
        if before is not None and after is not None and before is not after:
            lines.append(say("preview-reloaded"))
            dropped = before.ply - after.ply
            if dropped:
                lines.append(say("preview-dropped", moves=dropped))
        if findings and findings != self._told and not self.broken:
            lines.append(say("preview-told", count=len(findings)))
        self._told = findings
        return lines

    def findings(self, say: Catalog) -> FindingsPage:
        """What the checker says."""
        found = self.watch.look()
        return FindingsPage(
            title=say("preview-findings"),
            language=say.language,
            choices=(
                Choice("reload", "1", say("preview-reload"), Reload()),
                Choice("back", "0", say("menu-back"), Back()),
            ),
            findings=found.findings,
            empty="" if found.findings else say("preview-clean"),
            broken=found.scenario is None,
        )


def jumps(session: Session, say: Catalog) -> JumpPage:
    """The scenes to jump to."""
    possible = way_of(session.mode).board
    scenes = session.scenario.scenes if possible else ()
    found = [
        Choice(f"jump:{s.id}", str(i), s.title[say.language], Jump(s.id))
        for i, s in enumerate(scenes, 1)
    ]
    return JumpPage(
        title=say("preview-jump"),
        language=say.language,
        choices=(*found, Choice("back", "0", say("menu-back"), Back())),
        note=say("preview-jump-note" if possible else "preview-jump-none"),
    )
