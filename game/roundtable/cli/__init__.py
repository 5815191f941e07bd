"""The command line, which puts the rooms together.

- `app`: the commands
- `finding`: what a word on the command line means: a scenario, a player
- `checking`, `targets`, `faults`, `sarif`: `check` and `explain`: what is looked at, how it is told
- `renaming`, `renames`, `plays`: `rename`: an id in the files of a scenario, and in its plays
- `shapes`: what the commands print as JSON
- `foreshowing`: a picture of what the window shows first, seen while all the rest is still read

Rooms are imported inside the commands that need them, so that `roundtable --help` does
not load a game.
"""

import sys


def main() -> None:
    """The command `roundtable`."""
    try:
        # Ctrl+C may come while the commands themselves are being read.
        words = sys.argv[1:]
        if not words or "play" in words:
            from roundtable.cli.foreshowing import foreshow

            foreshow(words)
        from roundtable.cli.app import main as begin

        begin()
    except KeyboardInterrupt:
        sys.exit(130)  # as shells have it


__all__ = ["main"]
