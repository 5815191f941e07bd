"""Players without hands, and what can be known of a scenario without playing it.

- `players`: the `Player` protocol, `play`, ways of moving
- `greedy`: the way of moving that raises a meter most per minute
- `believing`: ways of believing, which ride on any way of moving
- `roster`: every player by name, those of other packages too
- `explore`: every position there is, counted
- `compiled`: the rules as integers, and `Stepper`, which plays by them
- `batch`, `rooms`: many random games at once as arrays, and their meters; they load numpy,
  so whoever needs them imports them from there
- `rows`, `pieces`, `workers`: one game as a row, some games as a piece, who plays the pieces
- `study`: many games of many players as one table
- `cluster`: the same on a Dask cluster; sole importer of distributed
- `tables`: such tables as files; sole importer of pyarrow
- `distributions`: how the numbers are spread
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
from game.simulation.cluster import on_cluster
from game.simulation.distributions import Distributions, Group, Spread
from game.simulation.errors import SimulationError
from game.simulation.explore import Exploration, explore
from game.simulation.greedy import GreedyPlayer
from game.simulation.players import BestPlayer, Player, RoundRobinPlayer, play
from game.simulation.roster import PLAYERS, Cast, PlayerError, UnknownPlayer, cast, names
from game.simulation.study import Study, simulate
from game.simulation.tables import reading
from game.simulation.workers import Crew, in_processes, in_turn, processors

__all__ = [
    "PLAYERS",
    "Believer",
    "BestPlayer",
    "Blind",
    "Cast",
    "Crew",
    "Distributions",
    "Drawn",
    "Echo",
    "Exploration",
    "Forecasting",
    "GreedyPlayer",
    "Group",
    "Omniscient",
    "Overconfident",
    "Player",
    "PlayerError",
    "RandomPlayer",
    "RecordPlayer",
    "RoundRobinPlayer",
    "SimulationError",
    "Spread",
    "Study",
    "UnknownPlayer",
    "cast",
    "explore",
    "in_processes",
    "in_turn",
    "names",
    "on_cluster",
    "play",
    "processors",
    "reading",
    "simulate",
]
