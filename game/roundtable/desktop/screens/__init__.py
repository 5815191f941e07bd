"""The screens: each lays a view out as a tree and turns an action into a command.

- `base`: the contract, and every command; `living`: a screen with parts that move
- `column`, `page`, `quoting`, `seats`: texts, bars, sources and people that several share
- `library`, `briefing`, `history`, `settings`, `help`, `leave`: around the game
- `table` with `topbar`, `stage`, `sheet`, `hand`, `lanes`; over it `board`, `forecast`
- `asking`: the question with its picks and chips; `naming`: the same for "who?"
- `who`, `coda`, `close`, `debrief`: the other positions of a game
"""
