debrief-report = Report
report-mode = Played as: { $mode }
report-clock = Clock { $clock }%: { $used } of { $minutes } stage minutes used
report-heard = { $heard } of { $turns } turns heard
report-calibration = Across: how sure. Up: how often right. Both in per cent.
report-calibration-note = On the dashed line you are right exactly as often as you are sure. Below it you were too sure, above it not sure enough.
report-holdings = Positions as the scenario reads them; a name underlined with dashes is somebody you did not hear hold it.
report-own-words = All texts are paraphrases of the record; the wording of the source belongs to its author.

class-title = The class
class-games = { $games ->
    [one] One game
   *[other] { $games } games
}
class-spread = mean; from { $least } to { $most }
class-foreseen = What the class foresaw
class-foreseen-note = By turn, the worst foreseen first.
class-missed = What it was sure of, and wrong
class-missed-note = Forecasts of 80% and more that failed.
class-miss = { $count } of { $all } were sure, and wrong.
class-heard = What it heard
class-heard-by = Heard by
class-heard-turns = Turns heard
class-share = Share of the class
class-everyone = Everyone
class-game = Game
class-turn = Turn
class-forecasts = Forecasts
class-right = Right
class-sure = Mean chip
class-points = Mean points
