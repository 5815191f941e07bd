plot-title = How the games are spread
plot-section = { $scenario } · { $games ->
    [one] 1 game
   *[other] { $games } games
} each
plot-group = { $player } · { $clock }%
plot-points = Points of foresight
plot-skill = Skill over repeating the last stand
plot-minutes = Stage minutes spent
plot-legend = Shape: distribution of the games. Bar: the middle half; line: 5 to 95%; stroke: median. In Room, dotted: random play; dashed: the record until the bell.
plot-number-head = Number
plot-games-head = Games
plot-mean = Mean
plot-deviation = SD
plot-least = Least
plot-median = Median
plot-most = Most
