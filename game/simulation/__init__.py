"""Players without hands, and what can be known of a scenario without playing it.

- `players`: the `Player` protocol, `play`, ways of moving
- `greedy`: the way of moving that raises a meter most per minute
- `believing`: ways of believing, which ride on any way of moving
- `roster`: every player by name, those of other packages too
- `explore`: every position there is, counted
- `compiled`: the rules as integers, and `Stepper`, which plays by them
- `batch`, `rooms`: many random games at once as arrays, and their meters; they load numpy,
  so whoever needs them imports them from there
"""

from game.simulation.believing import (
    Believer,
    Blind,
    Drawn,
    Echo,
    Forecasting,
    Omniscient,
    Overconfident,
    RandomPlayer,
    RecordPlayer,
)
from game.simulation.explore import Exploration, explore
from game.simulation.greedy import GreedyPlayer
from game.simulation.players import BestPlayer, Player, RoundRobinPlayer, play
from game.simulation.roster import PLAYERS, Cast, PlayerError, UnknownPlayer, cast, names

__all__ = [
    "PLAYERS",
    "Believer",
    "BestPlayer",
    "Blind",
    "Cast",
    "Drawn",
    "Echo",
    "Exploration",
    "Forecasting",
    "GreedyPlayer",
    "Omniscient",
    "Overconfident",
    "Player",
    "PlayerError",
    "RandomPlayer",
    "RecordPlayer",
    "RoundRobinPlayer",
    "UnknownPlayer",
    "cast",
    "explore",
    "names",
    "play",
]
