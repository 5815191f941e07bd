"""The legal moves of one position, as a view that can be counted, searched and read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

from roundtable.rules.moves import Move


class LegalMoves(Sequence[Move]):
    """The legal moves of one position, bare; a move with a belief is in it if its bare form is."""

    def __init__(self, moves: tuple[Move, ...]) -> None:
        """Hold moves that were found legal."""
        self._moves = moves

    @overload
    def __getitem__(self, index: int) -> Move: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Move, ...]: ...
    def __getitem__(self, index: int | slice) -> Move | tuple[Move, ...]:
        """The move at a place."""
        return self._moves[index]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._moves)

    def __iter__(self) -> Iterator[Move]:
        """In the order they are shown."""
        return iter(self._moves)

    def __contains__(self, move: object) -> bool:
        """True if the move, without what rides on it, is legal."""
        return isinstance(move, Move) and move.bare in self._moves

    def __repr__(self) -> str:
        """The moves as text."""
        return f"<LegalMoves: {', '.join(map(str, self._moves)) or 'none'}>"
