mode-daily = Daily scene
mode-daily-note = The same for everybody today
mode-teams = A class in teams
mode-teams-note = Two to six teams bet on one screen
briefing-daily = This is the daily scene of { $date }; there is one game a day.
briefing-teams = This game has { $clock }% of the whole stage time: { $minutes } stage minutes. The teams bet in turn; once revealed, nothing changes.
board-looks = for the real moderator to open
board-note-looks = Each dot is a turn on record; the filled ones you have heard. Here you only look: the record decides what comes next. “Not in source” means that the source does not say, not that nobody answered.
lane-guessed = You guessed
lane-done = The real moderator
lane-note-guessed = On the left what you guessed at each step, on the right what the real moderator did; the hits are joined.
lane-legend-guessed = Pale: you guessed one move, the moderator made another.
debrief-steps = Step by step
debrief-result = Today’s result
debrief-contest = Team by team
debrief-holdings = Who holds what
debrief-daily = That was today’s scene.
map-loose = No stand taken: { $names }.
map-silent = Not in the source: { $names }.
map-heard = A full seal: you heard it. A hollow one: you did not.
room-sum = { $terms } = { $heard }; the best in the same time is { $best }, so Room is { $room }
room-sum-plain = Room = { $terms } = { $heard }
calibration-title = How sure, and how often right
calibration-note = The mark is what the chip claimed, the bar is how often it was right.
daily-title = Daily scene { $date }
daily-seed = no. { $seed }
daily-legend = ● sure and right　◎ unsure and right　○ no idea　× wrong　– not counted
daily-result = { $title }
    { $marks }
    Foresight { $points } · { $right } of { $count } right
daily-done = You have played today’s scene; the next comes tomorrow.
daily-copy = Copy the result
daily-copied = Copied to the clipboard.
daily-by-hand = There is no clipboard here; copy the lines below by hand.
team-1 = Ochre
team-2 = Indigo
team-3 = Moss
team-4 = Plum
team-5 = Teal
team-6 = Rose
team-counts = { $count ->
    [0] no bet yet
   *[other] { $right } of { $count } right
}
team-points = { $points } points
team-came = { $name } { $points }
teams-title = How many teams?
teams-note = The teams share one screen and bet in turn; a facilitator runs it. Teams can be given names.
teams-turn-of = { $name } bets (team { $number } of { $all })
teams-all = All bets are in
contest-none = No bet has been scored yet.
contest-level = The teams are level.
contest-won = { $name } scored highest.
contest-split = Where the teams differed most
contest-split-none = The teams never differed.
contest-came = It was
move-seat = Seat the teams
move-reveal = Reveal
why-wrong-bets = All { $about } teams must have bet first
saved-picture = Saved as { $file }
saved-not = The picture cannot be saved: { $why }
debrief-save = Picture
search-label = Search
search-hint = Type to filter
search-none = Nothing heard has “{ $text }” in it.
search-count = { $count ->
    [one] 1 turn
   *[other] { $count } turns
}
history-back = Back to before this
history-open = Open the source
rollback-title = Go back to before this?
rollback-note = { $moves ->
    [one] One move is taken back; forecasts stay given.
   *[other] { $moves } moves are taken back; forecasts stay given.
}
rollback-yes = Go back there
open-title = Open the source?
open-note = Your browser will open { $address }
open-yes = Open it
open-failed = No browser could be opened. The source is at { $address }
question-no = Never mind
terminal-words-search = search, find
terminal-search = “{ $text }”: { $count }
terminal-teams-ask = How many teams? (2 to 6, or their names with commas between)
terminal-team = { $name } { $points } ({ $counts })
terminal-chips = { $name }: { $chips }
terminal-map = { $text }: { $names }
terminal-unheard-mark = { $name } (not heard)
terminal-history-way = “search words” filters, “rewind 3” goes back to before number 3.
terminal-words-rewind = rewind
teams-count = { $count } teams
teams-name = Name of team { $number }
teams-start = Take seats
teams-next = On to the next team
teams-reveal = Reveal
teams-look-away = The other teams look away; then hand on to the next.
tutorial-start = Begin with the tutorial
hint-tutorial = The tutorial is a small made-up discussion, explained as you play. It takes you about three minutes.
tutorial-first = New here?
tutorial-done = Moderate a real one
daily-progress = Heard
hint-tutorial-title = Walk through it first
hint-board-title = The board
hint-board = A row is a question, a column a panelist. Each dot is a turn on record; the filled ones you have heard.
hint-clock-title = Stage time
hint-clock = Every step takes stage time, and there is not enough of it for the whole record: whom to hear, and how deep to go, is your choice. Your own time does not count.
hint-silence-title = Not in the source
hint-silence = The source has no words of this panelist on this question. That does not mean there was no answer; there is just none to call for.
hint-chip-title = The chips
hint-chip = First pick a stand, then say how sure you are. A chip shows what right and wrong are worth; your honest belief pays best.
hint-voice-title = Whose words
hint-voice = The tag says whether the source quotes, reports, or sums up in its author’s words; beside it, where it stands.
hint-meters-title = The three meters
hint-meters = Ground: how many of the answers you heard. Sparks: how many stands met, and how many follow-ups and responses you heard. Voices: how evenly you heard everybody.
hint-lanes-title = The two lanes
hint-lanes = The left lane is yours, the right one the real moderator’s: with each of your steps one of his cards is turned over; a question mark is still face down. What comes in the same order in both is joined by a line.
hint-lanes-guessed = The left lane holds your guesses, the right one what the real moderator did: with each guess one of his cards is turned over; a question mark is still face down. A right guess is joined by a line.
hint-connect-title = Connect
hint-connect = This reply is really in the source: let one panelist answer what another just said, and sparks may fly.
hint-debrief-title = The debrief
hint-debrief = How this game compares with the real discussion: each of the pages above looks at one side of it.
hint-dismiss = A click or any key puts this away
hints-again = Show the hints again
hints-reset = Each hint will appear once more.
history-read = heard before
terminal-hint = Hint · { $title }: { $text }
settings-pace = Go on by itself
settings-pace-note = only where there is nothing to decide; any key stops it
settings-skip-note = turns heard in an earlier game no longer come line by line
pace-off = Off
pace-slow = Slow
pace-normal = Normal
pace-fast = Fast
settings-hints = Hints
settings-skip = Show turns heard before at once
