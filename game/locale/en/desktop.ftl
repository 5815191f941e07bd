asking-pick = Pick what you expect first, or “No idea”
asking-chip = Now say how sure you are
chip-right = right { $points }
chip-wrong = wrong { $points }
chip-worst = at worst { $points }
chip-even = always 0
hint-meters-look = Point at one, or move to it with Tab, and it tells its sum.
pace-waiting = Goes on by itself · any key stops it
table-reading = { $outcome }. { $reading }
table-asks = The moderator asks
table-opening = The board lists every question on record; the dots show who has how many turns. Choose a question, choose how to put it, then give somebody the floor.
table-opening-replay = The record runs by itself. Before each step, say what the real moderator will do; when somebody is about to speak, say what you expect of them.
table-open-first = See the board
table-open-detail = Choose a question and how to put it
table-no-time = { $count ->
    [one] One question not opened
   *[other] { $count } questions not opened
}
tool-board = Board
tool-lanes = Lanes
tool-undo = Undo
tool-history = History
tool-settings = Settings
tool-help = Help
lanes-speech = The two lanes, yours and the real one
board-source = not in source
leave-title = Leave?
leave-go-on = Go on playing
leave-library = To the library
leave-quit = Quit
notice-scenario = The scenario { $id } cannot be opened: { $why }
notice-undo = There is nothing to undo
window-title = { $title } · Roundtable
seat-silent-short = –
speech-picked = picked
speech-on = Speech is on.
speech-off = Speech is off.
speech-missing = Speech is wanted, but nothing here can speak. On Linux install speech-dispatcher or espeak-ng.
