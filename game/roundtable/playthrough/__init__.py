"""A playthrough: everything a game was, as a few lines of text.

`text` reads and writes it, `replaying` plays it again, `first_edition` reads what the game
before wrote.
"""

from roundtable.playthrough.replaying import Carried, carried, dump, replay, start, step
from roundtable.playthrough.text import (
    HEAD,
    MAX_CHARACTERS,
    MAX_MOVES,
    Flaw,
    Playthrough,
    PlaythroughError,
    as_text,
    head_of,
    load,
    of_a_player,
    same,
)

__all__ = [
    "HEAD",
    "MAX_CHARACTERS",
    "MAX_MOVES",
    "Carried",
    "Flaw",
    "Playthrough",
    "PlaythroughError",
    "as_text",
    "carried",
    "dump",
    "head_of",
    "load",
    "of_a_player",
    "replay",
    "same",
    "start",
    "step",
]
