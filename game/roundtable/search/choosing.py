"""Ways of choosing without hands: what a player could do who knows only what a player sees.

On the table a player sees for each question who has how much to say, how long each turn
takes and which turns answer somebody. What is said, who takes which stand, what a recorded
prompt brings about and what the source singles out is not seen before it is heard.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from roundtable.rules.board import Board
from roundtable.rules.room import count
from roundtable.search.best import Search, Spot
from roundtable.search.form import Edge, Form, Place
from roundtable.search.ways import Ways
from roundtable.search.worth import Worth


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


class Seen(Worth):
    """What heard turns seem to be worth before they are heard.

    People not heard yet and responses are seen. Somebody second may differ from the first,
    or not; of prompts and highlights every turn is held to have its share of those on record.
    """

    def of(self, scene: int, heard: int) -> int:
        """What a mask of a scene seems to be worth."""
        key = scene, heard
        if key not in self.known:
            block = self.board.blocks[scene]
            people = count(block, heard).answers
            seen = people * self.answer + (heard & block.responses).bit_count() * self.exchange
            chance = Fraction(self.exchange * (people > 1), 2)
            self.known[key] = int(seen + chance + heard.bit_count() * _unseen(self))
        return self.known[key]


@lru_cache(maxsize=32)
def _unseen(worth: Worth) -> Fraction:
    """What prompts and highlights are worth for each turn on record."""
    blocks = [worth.board.blocks[i] for i in worth.board.offered]
    prompts = sum(block.prompts.bit_count() for block in blocks)
    highlights = sum(block.highlights.bit_count() for block in blocks)
    turns = sum(len(block.slots) for block in blocks)
    return Fraction(prompts * worth.exchange + highlights * worth.highlight, turns)


@lru_cache(maxsize=32)
def seen_by(board: Board) -> Search:
    """The search of a player who knows only what a player sees."""
    known = Search.of(board)
    real = known.worth
    worth = Seen(board, real.answer, real.exchange, real.highlight, real.unit, {})
    ways = {i: Ways.of(known.form, worth, i, each.opening) for i, each in known.ways.items()}
    return Search(board, known.form, worth, ways)


def prudent(board: Board, spot: Spot) -> Edge | None:
    """What a sensible player does: the next step of what seems to be the best way on."""
    search = seen_by(board)
    return next(search.moves(spot, search.plan(spot)), search.form.ask(spot.place).out)
