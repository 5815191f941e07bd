"""Players without hands, and what can be known of a scenario without playing it.

- `players`: the `Player` protocol, the players, `play`
- `explore`: every position there is, counted
"""

from game.simulation.explore import Exploration, explore
from game.simulation.players import (
    PLAYERS,
    BestPlayer,
    GreedyPlayer,
    Player,
    RandomPlayer,
    RecordPlayer,
    play,
    truth,
)

__all__ = [
    "PLAYERS",
    "BestPlayer",
    "Exploration",
    "GreedyPlayer",
    "Player",
    "RandomPlayer",
    "RecordPlayer",
    "explore",
    "play",
    "truth",
]
