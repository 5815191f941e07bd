app-title = Roundtable
app-tagline = Moderate a discussion on record; say beforehand what each will say
window-title = { $title } · Roundtable
library-title = Choose a discussion
library-facts = { $kind ->
    [transcript] a transcript
    [article_order] an article
    [text] a book
    [fictional] made up
   *[other] a discussion
}{ $words ->
    [en] {" "}in its own words
    [zh] {" "}in its own words, in Chinese
   *[none] {""}
} · { $minutes } min on record · { $scenes } questions · { $panelists } people{ $finished ->
    [0] {""}
   *[other] {" "}· ✓ finished { $finished } { $finished ->
        [one] time
       *[other] times
    }
}
library-record = { $time } on record
library-ways = Choose a way to play
library-scenes = Or one question
library-continue = Continue
library-review = See the last debrief
library-empty = No discussion was found.
notice-scenario = { $id } cannot be opened: { $why }

menu-saves = Saved games
menu-profile = Profile
menu-library = To the library
menu-leave = Leave
menu-back = Back
tool-board = Questions
tool-lanes = Beside the record
tool-undo = Undo
tool-history = History
tool-settings = Settings
tool-help = Help

confirm-adjourn = End here?
adjourn-note = There is still something that can be heard. Once you have ended there is no way back.
adjourn-yes = End here
confirm-leave = Leave?
leave-note = This game is saved; you can go on with it any time.
leave-waits = The saved games cannot be written now. On leaving this is tried once more; failing that, this game is written as text.
leave-go-on = Go on playing
leave-stay = Stay here
leave-quit = Quit
confirm-quit = Quit?
confirm-parting = Before you go
confirm-rewind = Go back?
rewind-note = { $moves ->
    [one] One move is taken back; bets stand.
   *[other] { $moves } moves are taken back; bets stand.
}
rewind-yes = Go back there
confirm-visit = Open the source?
visit-note = Your browser will open { $address }
visit-yes = Open it
confirm-forget = Forget the saved games of this discussion?
forget-note = They cannot be brought back together.
forget-yes = Forget them
question-no = Never mind

settings-title = Settings
settings-language = Language
settings-text = Text size
settings-letters = Latin letters
settings-theme = Theme
settings-contrast = Contrast
settings-palette = Colours of people
settings-motion = Motion
settings-volume = Sounds
settings-tone = Room tone
settings-tone-note = a quiet room under everything
settings-speech = Speech
settings-speech-note = everything is spoken by the system’s voice
settings-clock = Time of a game
settings-clock-note = share of the record’s minutes, from the next game on
settings-clock-own = the scenario’s own
settings-pace = Go on by itself
settings-pace-note = only where there is nothing to decide
settings-skip = Heard before
settings-skip-note = turns heard in an earlier game are marked and come at once
settings-hints = Hints
settings-shortcuts = Keys by themselves
settings-shortcuts-note = a digit chooses the card it stands on; Tab and Enter always do
settings-part-reading = Language and text
settings-part-look = Display
settings-part-sound = Sound and speech
settings-part-game = Game
settings-on = On
settings-off = Off
letters-plain = Plain
letters-legible = For dyslexia
contrast-normal = Normal
contrast-high = High
palette-ink = As drawn
palette-red-green = Safe for red–green
palette-blue-yellow = Safe for blue–yellow
theme-light = Light
theme-dark = Dark
pace-off = Off
pace-slow = Slow
pace-normal = Normal
pace-fast = Fast

keys-title = Keys
keys-note = Choose an action and press its new key. Arrows, Tab, Enter, Space and Esc keep working unless you give them to something else.
keys-reset = Reset all
key-undo = Take a move back
key-board = The questions
key-lanes = Beside the record
key-history = History
key-settings = Settings
key-help = Help
key-full-screen = Full screen
key-picture = Save a picture
key-motion = Motion on or off
key-speech = Speech on or off
key-read = Read the whole screen aloud
key-repeat = Say it once more
key-line-before = Read the line before
key-line-after = Read the next line
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-activate = Choose
key-back = Back
key-next = Next
key-previous = Previous

help-title = How to play
help-close = Got it
help-goal-title = What you do
help-goal = Everything said here stands in the record. You choose what is asked, who speaks and how deep to go; there is not time for all of it.
help-moves-title = A turn
help-moves = Choose a question, and guess which wording was really put; the real one is put in any case. Choose who speaks: call somebody, let them go on, put a question that is on record, or have one answer another. Bet, hear, and see what the record does here.
help-bets-title = Bets
help-bets = One bet a person and question. It is right if they take that stand at any time under the question, heard or not, and lies at their seat until that is settled. Several stands may be right. A chip shows its points; your honest belief pays best; “no idea” costs nothing. A bet once laid stands.
help-numbers-title = Three numbers, never added
help-numbers = Foresight: what your bets were worth. Room: how the time was used, from careful dice at 0 to the best at 100. Ear: how often you knew the real wording.
help-words-title = Whose words
help-words = A tag says whether a text is in our words or the source’s own, how the source has it, and where. Only the questions, and those marked as asked in between, are the moderator’s on record; the rest is the order in which the source tells it. Where nothing is on record, that does not mean that nobody answered.
help-modes-title = Ways to play
help-modes = Moderate the whole, or one question in five minutes. The question of the day is the same for everybody. Replay: say what comes next in the record. Who said it? Twelve turns without names. A class: all bet at once with cards and chips, and one enters the bets.
