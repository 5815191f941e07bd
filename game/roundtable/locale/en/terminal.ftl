terminal-tutorial = New here? Type { $number } for the tutorial: a small made-up discussion, explained as you play. It takes you about three minutes.
# What can be typed, in every language at once; words apart by commas.
terminal-words-help = help, h, ?
terminal-words-history = history
terminal-words-table = table, t
terminal-words-board = board, b
terminal-words-lanes = lanes, l
terminal-words-moves = moves
terminal-words-undo = undo, u
terminal-words-back = back
terminal-words-adjourn = adjourn, leave
terminal-words-menu = menu, library, m
terminal-words-language = language, lang
terminal-words-clock = clock
terminal-words-forget = forget
terminal-words-saves = saves, saved games
terminal-words-profile = profile
terminal-words-speech = speech
terminal-words-again = again
terminal-words-quit = quit, exit, q
terminal-words-nothing = no idea, pass
terminal-words-this = english

terminal-prompt = {"> "}
terminal-joint = {", "}
terminal-item = { $number }. { $text }
terminal-label = { $label }: { $text }
terminal-impossible = { $title }. Not possible: { $why }
terminal-also = Also: { $words }
terminal-choose = Type a number from 1 to { $last }, or a word: { $words }
terminal-choose-pick = Type a number from 1 to { $last }, or 0 for no idea; “2 60” picks and stakes at once; back goes back
terminal-choose-chip = Type a number from 1 to { $last }, or the per cent, or 0 for no idea; back changes the pick
terminal-begin = Enter or 1 begins.
terminal-go-back = Back
terminal-no-undo = There is nothing to take back.
terminal-undone = Taken back. Forecasts stay given.
terminal-rewound = Back to before number { $number }: { $moves ->
    [one] one move
   *[other] { $moves } moves
} taken back. Forecasts stay given.
terminal-rewind-none = There are numbers 1 to { $last }; “history” shows them.
terminal-no-clock = The stage time of a game is set before it begins, in the menu.
terminal-never-certain = Only the record is that certain; choose 40, 60, 80 or 95.
terminal-bye = Goodbye. This game is saved; you can go on with it any time.
terminal-bye-menu = Goodbye.
terminal-broken = { $id } cannot be played: { $why }

terminal-meter = { $label } { $sum }
terminal-seat = { $name }: { $detail }
terminal-seat-heard = { $heard } of { $of } heard
terminal-seat-spoken = { $heard } of { $of } heard, { $floor }
terminal-seat-silent = the source has no words here
terminal-remote = { $name } (by video)
terminal-person = { $name }, { $title }
terminal-option = { $title } ({ $detail })
terminal-scene = { $title }, { $status }
terminal-board-note = “0 of 2” means two turns on record, none of them heard yet. “Not in source” means the source does not say, not that nobody answered.
terminal-cell = { $name } { $heard } of { $of }
terminal-cell-silent = { $name } not in source
terminal-moves = The moves possible now, as text:
terminal-chip = { $label }: { $right } if right, { $wrong } if wrong
terminal-chip-worst = { $label }: { $right } if right, { $wrong } at worst

terminal-speech = { $name } { $act }: { $title }
terminal-reading = Why: { $reading }
terminal-record-step = The real moderator at this step: { $label }
terminal-record-over = The real discussion was over by this step.
terminal-about = It is about { $name }.
terminal-record-question = The real moderator asked: { $text }

terminal-lane-closed = { $count ->
    [one] One more card lies closed.
   *[other] { $count } more cards lie closed.
}
terminal-lane-empty = Nothing yet.
terminal-joined = { $label }, number { $number } in the record
terminal-yours = { $label }, number { $number } in yours
terminal-single = { $label }, out of step with the record
terminal-ledger = { $who }, { $title }: { $points }
terminal-hint-voice = Under each turn stands whether the source quotes, reports, or sums up in its author’s words, and where.
terminal-hint-lanes = Type “lanes” to see your steps and the real moderator’s: with each of yours one of his is turned over; the others stay face down.
terminal-hint-debrief = First how your session compares with the real one; then choose what to look at: the lanes, the numbers, your forecasts, who holds what.
terminal-debrief-lists = What to look at

terminal-kept-over = See the debrief of the last game
terminal-forget-ask = Forget the saved game? It cannot be brought back.
terminal-forget-yes = Forget it
terminal-forget-no = Keep it
terminal-forgotten = Forgotten.
terminal-language-now = Language: English
terminal-clock-now = Stage time: { $clock }% of the whole record’s minutes
terminal-clock-own = Stage time: the scenario’s own
terminal-clock-ask = How much of the record’s stage time will the next game have?

terminal-help-keys-title = What to type
terminal-help-keys = A number chooses. In a forecast 0 is “no idea”, and “2 60” picks the second stand at 60%. Words: table (see the table again), board (all questions), lanes (yours and the record’s), history (what was said; “search words” filters, “rewind 3” goes back to before number 3), moves (the moves as text, which may be typed too), undo, adjourn, speech (everything is spoken, or no longer), again (hear it once more), language, menu and quit. The Chinese words work as well. Ctrl-D leaves; the game is saved.

