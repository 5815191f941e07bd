plot-title = How the games are spread
plot-section = { $scenario } · { $games ->
    [one] 1 game
   *[other] { $games } games
} each
plot-group = { $player } · { $clock }%
plot-room = Room: 0 is careful dice, 100 the best
plot-answers = Answers
plot-exchange = Give and take
plot-highlights = Highlights
plot-points = Points of the bets
plot-right = Bets that are right
plot-known = Wordings known
plot-seconds = Seconds spent
plot-legend = Shape: distribution of the games. Bar: the middle half; line: 5 to 95%; stroke: median. In Room, dotted: careful dice; dashed: the record until the bell.
plot-number-head = Number
plot-games-head = Games
plot-mean = Mean
plot-deviation = SD
plot-least = Least
plot-median = Median
plot-most = Most
