"""The same game in a terminal, from the same views: one thing a line, numbers before choices.

The way through the room, each module using only those above it:

- `paper`: lines made harmless and broken at the terminal's width
- `aloud`: what is written, spoken
- `preview`: a scenario under an author's hands
- `typed`: what was typed: numbers, words of any language, moves
- `desk`: paper, typing, texts and settings, which every page shares
- `pages`, `reports`: the views written out: the table, and what is read at leisure
- `forecasting`: the question before somebody speaks
- `hand`: what can be done all through a game
- `play`: one game, from the briefing to the debrief
- `menu`: the library, and `run`
"""

from roundtable.terminal.menu import run

__all__ = ["run"]
