"""A game under an author's hands: taken over into the changed scenario, moved to any scene."""

from __future__ import annotations

from roundtable.rules import Mode, Move, Open, Scenario, Session


def carried(session: Session, scenario: Scenario) -> Session:
    """The same game in a changed scenario, as far as its moves are still legal.

    A move whose wording or forecast is gone is made without it; from the first move that
    is not legal at all the rest is dropped.
    """
    again = _begun(session, scenario)
    for move in session.moves:
        fitting = _fitting(again, move)
        if fitting is None:
            break
        again.push(fitting)
    return again


def _begun(session: Session, scenario: Scenario) -> Session:
    return Session(scenario, mode=session.mode, clock=session.clock, seed=session.seed)


def _fitting(session: Session, move: Move) -> Move | None:
    return next((m for m in (move, move.bare) if session.why_illegal(m) is None), None)


def jumped(session: Session, scene: str) -> Session | None:
    """A new game of the same kind that stands at the beginning of a scene.

    Returns:
        The game; None where the kind of game knows no scenes, or the scene fits no clock.
    """
    again = _begun(session, session.scenario)
    if session.mode is Mode.MODERATE:
        return again if _pushed(again, Open(scene)) else None
    wanted = [each.id for each in again.scenario.scenes].index(scene)
    while session.mode is Mode.REPLAY and not again.over:
        if again.state.current == wanted:
            return again
        again.push(again.legal_moves[0])
    return None


def _pushed(session: Session, move: Move) -> bool:
    legal = session.why_illegal(move) is None
    if legal:
        session.push(move)
    return legal
