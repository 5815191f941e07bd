"""The terminal: the application's pages written as lines, and lines typed read as commands.

- `run`: the loop
- `writing`, `debrief`, `shelves`: pages as lines
- `typed`: what was typed
- `paper`: lines broken at the terminal's width
- `aloud`: speech
"""

from roundtable.terminal.run import Terminal, run

__all__ = ["Terminal", "run"]
