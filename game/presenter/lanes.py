"""The two lanes: the player's cards beside the record's."""

from __future__ import annotations

from game.discussion import (
    Card,
    Session,
    record_cards,
)
from game.discussion.comparison import longest_common
from game.locale import Catalog
from game.presenter import words
from game.presenter.views import (
    LaneCard,
    Lanes,
)


def lanes(session: Session, say: Catalog) -> Lanes:
    """The player's lane and as many of the record's cards as the player has made steps.

    Both are empty in the modes that have no lane.
    """
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
