"""Players without hands, and what can be known of a scenario without playing it.

- `players`: the `Player` protocol, `play`, ways of moving
- `greedy`: the way of moving that raises a meter most per minute
- `believing`: ways of believing, which ride on any way of moving
- `roster`: every player by name, those of other packages too
- `compiled`: the rules as integers, and `Stepper`, which plays by them
- `batch`, `rooms`: many random games at once as arrays, and their meters; they load numpy,
  so whoever needs them imports them from there
- `rows`, `pieces`, `workers`: one game as a row, some games as a piece, who plays the pieces
- `study`: many games of many players as one table
- `cluster`: the same on a Dask cluster; sole importer of distributed
- `tables`: such tables as files; sole importer of pyarrow
- `distributions`: how the numbers are spread
- `plotting`, `page`: the same as pictures, sole importer of matplotlib, and as a page
- `seeking`: the player that goes where it has been least
- `covering`: many of its games, what they covered and what broke
- `counting`: every position and every run under a clock, counted
- `explore`: all that can be known of a scenario under a clock
"""

from roundtable.simulation.believing import (
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
from roundtable.simulation.cluster import on_cluster
from roundtable.simulation.covering import Coverage, cover
from roundtable.simulation.distributions import Distributions, Group, Spread
from roundtable.simulation.errors import SimulationError
from roundtable.simulation.explore import Attained, Better, Exploration, explore
from roundtable.simulation.greedy import GreedyPlayer
from roundtable.simulation.page import page
from roundtable.simulation.players import BestPlayer, Player, RoundRobinPlayer, play
from roundtable.simulation.plotting import Look, draw
from roundtable.simulation.roster import PLAYERS, Cast, PlayerError, UnknownPlayer, cast, names
from roundtable.simulation.seeking import SeekingPlayer
from roundtable.simulation.study import Study, simulate
from roundtable.simulation.tables import reading
from roundtable.simulation.workers import Crew, in_processes, in_turn, processors

__all__ = [
    "PLAYERS",
    "Attained",
    "Believer",
    "BestPlayer",
    "Better",
    "Blind",
    "Cast",
    "Coverage",
    "Crew",
    "Distributions",
    "Drawn",
    "Echo",
    "Exploration",
    "Forecasting",
    "GreedyPlayer",
    "Group",
    "Look",
    "Omniscient",
    "Overconfident",
    "Player",
    "PlayerError",
    "RandomPlayer",
    "RecordPlayer",
    "RoundRobinPlayer",
    "SeekingPlayer",
    "SimulationError",
    "Spread",
    "Study",
    "UnknownPlayer",
    "cast",
    "cover",
    "draw",
    "explore",
    "in_processes",
    "in_turn",
    "names",
    "on_cluster",
    "page",
    "play",
    "processors",
    "reading",
    "simulate",
]
