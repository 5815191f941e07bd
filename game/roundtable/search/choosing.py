"""Ways of choosing without hands: what a player could do who knows only what a player sees.

On the table a player sees for each question who has how much to say, what each turn is about
and how long it takes, which turns answer somebody, which a recorded prompt brings about. What is said,
who takes which stand and what the source singles out is not seen before it is heard.
"""

from __future__ import annotations

from fractions import Fraction

from roundtable.rules.scenario import Act
from roundtable.search.best import Search, Spot
from roundtable.search.form import Edge, Form, Place


def first_shown(form: Form, place: Place, left: int) -> Edge | None:
    """The first move on the list that does not adjourn, else the way out; None if it is all over."""
    fitting = {edge.move: edge for edge in form.ask(place).moves.within(left)}
    shown = (fitting[move] for move in form.rules.candidates(place.state) if move in fitting)
    return next(shown, place.out)


def careful(form: Form, place: Place, left: int) -> tuple[Edge, ...]:
    """What careful dice choose from: turns, else scenes to open, else the way out."""
    form.ask(place)
    legal = place.turns.within(left) or place.openings.within(left)
    return legal or ((place.out,) if place.out is not None else place.moves.within(left))


def prudent(search: Search, spot: Spot) -> Edge | None:
    """What a sensible player does: hears who was not heard, and keeps time for what is to come.

    A turn is held to be worth what is seen of it per second: a person not heard to this
    question, a response, a prompt; and for what is not seen the mean of the record. A
    question goes on while it is worth more than the next one, or time is left over.
    """
    place = search.form.ask(spot.place)
    turns = place.turns.within(spot.left)
    openings = place.openings.within(spot.left)
    rates = {edge: _bundle(search, edge, spot.left) for edge in openings}
    if turns:
        rate, best = max(
            ((_seen(search, place, edge) / edge.cost, -i, edge) for i, edge in enumerate(turns)),
            key=lambda each: each[:2],
        )[::2]
        kept = sum(seconds for _, seconds in rates.values())
        if spot.left - best.cost >= kept or rate >= min(each for each, _ in rates.values()):
            return best
    if openings:
        return max(openings, key=lambda edge: rates[edge][0])
    return place.moves.within(spot.left)[0] if place.moves.within(spot.left) else place.out


def _seen(search: Search, place: Place, edge: Edge) -> Fraction:
    """What a turn seems to be worth before it is heard."""
    worth, state = search.worth, place.state
    block = search.board.blocks[state.current]
    slot = block.slots[edge.turn]
    value = Fraction(worth.highlight * _density(search))
    if not state.heard & block.said_by[slot.speaker]:
        value += worth.answer
        # Somebody second may differ from the first, or not.
        value += Fraction(worth.exchange, 2) if state.heard else 0
    if slot.act is Act.RESPONSE:
        value += worth.exchange
    return value + (worth.exchange if slot.prompt else 0)


def _bundle(search: Search, opening: Edge, left: int) -> tuple[Fraction, int]:
    """The best rate at which a question seems to start, and the seconds that start takes."""
    place, spent, got, best = opening.goal, opening.cost, Fraction(), (Fraction(), opening.cost)
    while True:
        fitting = search.form.ask(place).turns.within(left - spent)
        if not fitting:
            return best
        edge = max(fitting, key=lambda each: _seen(search, place, each) / each.cost)
        got, spent = got + _seen(search, place, edge), spent + edge.cost
        place = edge.goal
        best = max(best, (got / spent, spent))


def _density(search: Search) -> Fraction:
    """How many highlights there are for each turn on record."""
    blocks = [search.board.blocks[i] for i in search.board.offered]
    turns = sum(len(block.slots) for block in blocks)
    return Fraction(sum(block.highlights.bit_count() for block in blocks), turns)
