"""The two lanes: the player's cards beside the record's."""

from __future__ import annotations

from dataclasses import replace

from roundtable.application import words
from roundtable.application.views import (
    LaneCard,
    Lanes,
)
from roundtable.locale import Catalog
from roundtable.rules import (
    Card,
    Foretold,
    Mode,
    Move,
    Session,
    record_cards,
)
from roundtable.rules.comparison import longest_common


def lanes(session: Session, say: Catalog) -> Lanes:
    """The player's lane and as many of the record's cards as the player has made steps.

    Both are empty in the modes that have no lane; in Replay they are guesses and moves.
    """
    if session.mode is Mode.REPLAY:
        both = guessed(session, say)
        ahead = len(record_cards(session.scenario)) - len(both.record)
        closed = (LaneCard("?", None, shown=False),) * ahead
        return replace(both, record=(*both.record, *closed))
    own, record = session.cards, record_cards(session.scenario)
    if session.mode.reveals:
        own, record = (), ()
    shown = min(len(own), len(record))
    heard = {card.turn for card in own}
    joins = longest_common(own, record[:shown])
    return Lanes(
        own_title=say("lane-own"),
        record_title=say("lane-record"),
        own=tuple(lane_card(session, say, card, told=True) for card in own),
        record=tuple(
            lane_card(session, say, card, told=card.turn in heard)
            if i < shown
            else LaneCard("?", None, shown=False)
            for i, card in enumerate(record)
        ),
        joins=joins,
        next_label=say("lane-next"),
        note=say(f"lane-note-{session.scenario.record.order.value.replace('_', '-')}"),
    )


def lane_card(
    session: Session, say: Catalog, card: Card, *, told: bool, faint: bool = False
) -> LaneCard:
    """A lane's card with its panelist."""
    turn = session.scenario.turn.get(card.turn) if card.turn else None
    index = words.index_of(session.scenario, turn.speaker) if turn else None
    label = words.card(session, say, card, told=told, short=True)
    return LaneCard(label, index, words.card(session, say, card, told=told), faint=faint)


def guessed(session: Session, say: Catalog) -> Lanes:
    """Replay: each guess beside what the real moderator did, joined where they agree."""
    told = [e for e in session.events if isinstance(e, Foretold)]
    agree = [e.guess == e.actual for e in told]
    return Lanes(
        own_title=say("lane-guessed"),
        record_title=say("lane-done"),
        own=tuple(
            _step(session, say, e.guess, hit=hit) for e, hit in zip(told, agree, strict=True)
        ),
        record=tuple(
            _step(session, say, e.actual, hit=hit) for e, hit in zip(told, agree, strict=True)
        ),
        joins=tuple((i, i) for i, hit in enumerate(agree) if hit),
        next_label=say("lane-next"),
        note=say("lane-note-guessed"),
        legend=say("lane-legend-guessed"),
    )


def _step(session: Session, say: Catalog, move: Move, *, hit: bool) -> LaneCard:
    actor = getattr(move, "responder", getattr(move, "panelist", ""))
    index = words.index_of(session.scenario, actor) if actor else None
    label = words.move(session, say, move)
    return LaneCard(label, index, label, faint=not hit)
