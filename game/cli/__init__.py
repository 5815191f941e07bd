"""The command line, which puts the rooms together.

- `app`: the commands
- `finding`: what a word on the command line means: a scenario, a player
- `shapes`: what the commands print as JSON

Rooms are imported inside the commands that need them, so that `roundtable --help` does
not load a game.
"""

from game.cli.app import app, main

__all__ = ["app", "main"]
