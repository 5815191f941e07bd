"""Players without hands, and what can be known of a scenario without playing it.

What is legal and where it leads they all read from the compiled form (`roundtable.search`).

- `players`: the `Player` protocol, `play`, ways of moving
- `believing`: ways of believing, which ride on any way of moving
- `roster`: every player by name, those of other packages too
- `rows`, `pieces`, `workers`: one game as a row, some games as a piece, who plays the pieces
- `study`: many games of many players as one table
- `cluster`: the same on a Dask cluster; sole importer of distributed
- `tables`: such tables as files; sole importer of pyarrow
- `distributions`: how the numbers are spread
- `plotting`, `page`: the same as pictures, sole importer of matplotlib, and as a page
- `seeking`: the player that goes where it has been least
- `covering`: many of its games, what they covered and what broke
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
from roundtable.simulation.explore import Costly, Exploration, SceneView, explore
from roundtable.simulation.page import page
from roundtable.simulation.players import Player, best_player, greedy_player, play
from roundtable.simulation.plotting import Look, draw
from roundtable.simulation.roster import PLAYERS, Cast, PlayerError, UnknownPlayer, cast, names
from roundtable.simulation.seeking import SeekingPlayer
from roundtable.simulation.study import Study, simulate
from roundtable.simulation.tables import reading
from roundtable.simulation.workers import Crew, in_processes, in_turn, processors

__all__ = [
    "PLAYERS",
    "Believer",
    "Blind",
    "Cast",
    "Costly",
    "Coverage",
    "Crew",
    "Distributions",
    "Drawn",
    "Echo",
    "Exploration",
    "Forecasting",
    "Group",
    "Look",
    "Omniscient",
    "Overconfident",
    "Player",
    "PlayerError",
    "RandomPlayer",
    "RecordPlayer",
    "SceneView",
    "SeekingPlayer",
    "SimulationError",
    "Spread",
    "Study",
    "UnknownPlayer",
    "best_player",
    "cast",
    "cover",
    "draw",
    "explore",
    "greedy_player",
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
