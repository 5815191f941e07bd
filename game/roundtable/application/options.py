"""The cards to choose from: legal moves first, then the reasons why not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from roundtable.application import asking, words
from roundtable.application.views import (
    Option,
)
from roundtable.locale import Catalog
from roundtable.rules import (
    Call,
    Connect,
    Follow,
    Guess,
    Hear,
    Move,
    Phase,
    Session,
    Why,
)
from roundtable.rules.chance import shuffled


def options(session: Session, say: Catalog) -> tuple[Option, ...]:
    """The cards of the row: legal ones first, then for everybody left out the reason."""
    if session.mode.runs:
        return _guesses(session, say)
    if session.phase is not Phase.CHOOSING:
        return ()
    turn_moves = [m for m in session.candidates if isinstance(m, Call | Follow | Connect)]
    # In the rules' order the record's own next step would stand near the front.
    ranks = shuffled(session.seed, session.state.current, sorted(map(str, turn_moves)))
    legal = [m for m in turn_moves if session.why_illegal(m) is None]
    legal.sort(key=lambda m: ranks.index(str(m)))
    served = {_actor(m) for m in legal}
    refused = [m for m in turn_moves if _actor(m) not in served]
    reasons: dict[str, Option] = {}
    for move in sorted(refused, key=lambda m: not isinstance(m, Call)):
        telling = option(session, say, _most_telling(session, refused, move))
        # Who replies to whom would tell of a reply before it is due: only the name stands there.
        name = words.name(session, say, _actor(move))
        reasons.setdefault(_actor(move), replace(telling, title=name, detail=""))
    order = {p.id: i for i, p in enumerate(session.scenario.panelists)}
    closed = sorted(reasons.items(), key=lambda pair: order[pair[0]])
    return (*(option(session, say, m) for m in legal), *(each for _, each in closed))


def _most_telling(session: Session, refused: Sequence[Move], move: Move) -> Move:
    """Of somebody's refused moves the one whose reason says most: time, then what is missing first."""
    own = [m for m in refused if _actor(m) == _actor(move)]
    own.sort(key=lambda m: not isinstance(m, Call))

    def rank(each: Move) -> int:
        reason = session.why_illegal(each)
        return _TELLING.index(reason.why) if reason and reason.why in _TELLING else len(_TELLING)

    return min(own, key=rank)


_TELLING = (Why.NO_TIME, Why.NOT_HEARD_YET, Why.SILENT, Why.NOTHING_LEFT)


def _actor(move: Move) -> str:
    return move.responder if isinstance(move, Connect) else getattr(move, "panelist", "")


def _guesses(session: Session, say: Catalog) -> tuple[Option, ...]:
    if session.pending is not None:
        hear = Hear()
        title = asking.pending_move(session, say)
        return (
            Option(
                kind="hear",
                title=title,
                detail=say("option-hear"),
                cost="",
                move=hear,
                index=words.index_of(session.scenario, session.pending.speaker),
                asks=asking.asks(session, hear),
            ),
        )
    guesses = [m for m in session.legal_moves if isinstance(m, Guess)]
    # In the rules' order the record's own move would nearly always stand first.
    guesses = shuffled(session.seed, session.state.step, guesses)
    return tuple(option(session, say, m) for m in guesses)


def option(session: Session, say: Catalog, move: Move) -> Option:
    """A move as a card: what it does, what there is, what it costs, or why it cannot be done."""
    inner = move.move if isinstance(move, Guess) else move
    reason = session.why_illegal(move)
    actor = _actor(inner)
    return Option(
        kind=type(move).__name__.lower(),
        title=words.move(session, say, inner),
        detail=_detail(session, say, inner),
        cost=_cost(session, say, inner) if reason is None else "",
        move=move,
        index=words.index_of(session.scenario, actor)
        if actor in session.scenario.panelist
        else None,
        why_not=words.why_not(session, say, reason) if reason else "",
        asks=reason is None and asking.asks(session, move),
    )


def _detail(session: Session, say: Catalog, move: Move) -> str:
    scene, actor = session.scene, _actor(move)
    if scene is None or not actor:
        return ""
    heard = session.heard
    left = sum(t.speaker == actor and t not in heard for t in scene.turns)
    key = "detail-follow" if isinstance(move, Follow) else "detail-call"
    if isinstance(move, Connect):
        key = "detail-connect"
    return say(key, left=left)


def _cost(session: Session, say: Catalog, move: Move) -> str:
    minutes = session.cost(move)
    return say("cost", minutes=minutes) if minutes else ""
