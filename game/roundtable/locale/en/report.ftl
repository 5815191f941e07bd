report-mode = Played as: { $mode }
report-clock = Clock { $clock }%: { $used } used
report-heard = { $heard } of { $turns } turns heard
report-calibration = Across: how sure. Up: how often right. Both in per cent.
report-calibration-note = On the dashed line you are right exactly as often as you are sure. Below it you were too sure, above it not sure enough.

class-title = The class
class-games = { $games ->
    [one] One game
   *[other] { $games } games
}
class-spread = mean; from { $least } to { $most }
class-foreseen = What the class foresaw
class-foreseen-note = By person and question, the worst foreseen first.
class-missed = What it was sure of, and wrong
class-missed-note = Bets of 80% and more that failed.
class-miss = { $count } of { $all } were sure, and wrong.
class-heard = What it heard
class-heard-by = Heard by
class-heard-turns = Turns heard
class-share = Share of the class
class-everyone = Everyone
class-game = Game
class-turn = Turn
class-right = Right
class-sure = Mean chip
class-points = Mean points
class-bets = Bets
class-came = On record
report-calibration-title = How sure, and how often right
report-made = Made with Roundtable. Where nothing else is said, texts are in our words; the wording of the source belongs to its author.
