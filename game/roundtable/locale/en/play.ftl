language-name = English
quoted = “{ $text }”
list-joint = {", "}
list-last = {" and "}
fact-joint = {" · "}
sentence-joint = {"; "}
sentence-after = { $first } { $then }
title-scene = { $title } · { $scene }
foreign = In the original language; there is no translation.
minutes = { $minutes } min
seconds = { $minutes }:{ $seconds }
clock-left = { $left }/{ $total } min
none-of-these = None of these

# What the player can do

move-open = Put the question: { $scene }
move-call = Call { $name }
move-follow = Let { $name } go on
move-prompt = Ask { $name } further
move-remark = Say a word to { $name }
move-connect = Have { $responder } answer { $panelist }
move-adjourn = Adjourn
move-hear = Hear on
detail-prompt = “{ $prompt }”
detail-adjourn = End here and see the debrief
detail-adjourn-short = No time for another question: see the debrief
choice-board = Another question
choice-board-detail = { $count ->
    [one] one can still be put
   *[other] { $count } can still be put
}
choice-finish = Finish
choice-stop = Stop here
choice-hear-question = The next question
go-on = Go on
again = Play again

# What the record does

act-answer = answers
act-follow-up = goes on
act-prompt = answers the moderator
act-response = responds to { $name }
step-open = Question: { $scene }
step-call = { $name } speaks
step-follow = { $name } goes on
step-prompt = { $name } is asked further
step-remark = { $name } goes on after a word of the moderator’s
step-connect = { $responder } responds to { $panelist }
step-end = the end
made-open = Question: { $scene }
made-turn = { $name } · { $title }
beside-open-same = The record, too, comes to this question here.
beside-open = On record this is question { $number }.
beside-open-last = On record this question comes last.
beside-open-same-last = On record, too, this question comes last.
beside-same = The record, too, comes to { $name } here.
beside-same-goes-on = On record, too, { $name } goes on here.
beside-same-prompt = On record, too, these words come here, and { $name } speaks.
beside-same-response = The record, too, has { $name } come in on this.
beside-more = { $count ->
    [one] It stays there for one more turn.
   *[other] It stays there for { $count } more turns.
}
beside-stays = { $count ->
    [one] Here the record stays with { $name } for one more turn; you moved on.
   *[other] Here the record stays with { $name } for { $count } more turns; you moved on.
}
beside-first = On record { $name } is the first to speak here.
beside-other = Here the record comes to { $name } instead.
beside-leaves = Here the record leaves this question; you stayed with it.
beside-left = { $count ->
    [one] On record one more turn belongs here, by { $names }.
   *[other] On record { $count } more turns belong here, by { $names }.
}
note-order = On record this is turn { $number } on this question; words of { $names } come before it.
lanes-title = Beside the record
lane-own = yours: no. { $number }
lane-record = on record: no. { $number }
lane-not-put = not put
lane-turn = { $name }: { $title }, your no. { $number } here
lane-run = { $count ->
    [one] { $name }, 1 turn
   *[other] { $name }, { $count } turns
}
lane-run-still = { $count ->
    [one] still with { $name }, 1 turn
   *[other] still with { $name }, { $count } turns
}
lane-rest = { $count ->
    [one] one more turn, not heard
   *[other] { $count } more turns, not heard
}

# Why not

why-over = The discussion is over.
why-not-now = Not at this point.
why-not-in-mode = This kind of game has no such move.
why-unknown-scene = There is no question named “{ $about }”.
why-unknown-wording = There is no wording named “{ $about }”.
why-unknown-panelist = Nobody named “{ $about }” is at the table.
why-unknown-line = There is no line named “{ $about }”.
why-unknown-pick = There is no option named “{ $about }”.
why-already-opened = This question was put before.
why-already-matched = This line was matched before.
why-no-time = Not enough time: it takes at least { $time }.
why-silent = Nothing on record to this question.
why-only-responds = Only responds to others on this question.
why-answered = { $about } has answered; let them go on.
why-nothing-left = All heard on this question.
why-not-heard-yet = Something before it must be heard first.
why-no-deeper = On record { $about } does not go on.
why-no-response = There is no such response on record.
why-no-bet = There is no bet to lay here.
why-not-before = First put “{ $about }”.
why-wrong-bets = All { $about } must have bet first.
refused-no-game = No game is under way.
refused-certain = Only the record is that certain; choose 40, 60, 80 or 95.
refused-left = That question was left; put another one.
refused-no-bet = No bet is asked here.
refused-option = That is none of the options.
refused-team = There is no such team.
refused-scene = There is no such question.
refused-setting = There is no such setting.
refused-address = That address does not belong to this game.
notice-undo = There is nothing that can be taken back.
notice-rewound = { $moves ->
    [one] One move taken back; bets stand.
   *[other] { $moves } moves taken back; bets stand.
}

# Whose words

place = “{ $section }”, ¶{ $paragraphs }
mark-verbatim = the source’s own words · { $place }
mark-quoted = in our words · quoted in the source, { $place }
mark-reported = in our words · reported in the source, { $place }
mark-both = in our words · quoted and reported in the source, { $place }
mark-author = in our words · the author’s own remark, { $place }
mark-collective = in our words · of several people, { $place }
unclear-all = The source names no speaker here; that it is { $name } is our reading.
unclear-part = For part of it the source names no speaker; that it is { $name } is our reading.
speech-asked = to the question: “{ $question }”
speech-under = under the question: “{ $question }”
speech-prompt = { $name }: “{ $prompt }”
speech-gloss = In short, in our words: { $gist }
speech-prompt-unclear = Said, the source does not say by whom: “{ $prompt }”
put-asks = { $name } asks
put-says = { $name } says
put-reported = { $name }, as reported
put-nobody = The question on record
put-unclear = Asked, the source does not say by whom
put-prompt = { $lead }: “{ $prompt }”
put-form = { $form }: { $note }
put-known = You knew how it was really put.
put-not-known = Not as you guessed: this is how it was really put.
put-guessed = your guess
form-open = Open
form-closed = Closed
form-leading = Leading
form-double = Two in one
wording-ask = Which of these did { $name } really put?
wording-ask-record = Which of these is on record?
wording-none = I don’t know
wording-cost = Putting it takes { $time }
source-translator = translated by { $name }

# The table

table-briefing = Before the first question
table-ordinal = Question { $number }
say-choose = Who gets the floor?
say-next = All heard here. Put another question.
say-bell = Time is up.
say-short = Too little time for another turn.
say-done = Nothing more can be heard here, and no question is left.
say-all = Everything on record was heard.
say-guess = What comes next in the record?
say-hear = The record goes on.
say-bet = First say what you expect.
seat-pale = nothing on record to this question
seat-pale-all = nothing on record
seat-ahead = not heard yet
seat-heard = { $heard } of { $of } heard
seat-done = all heard
seat-nothing = Nothing to ask for now.
seat-floor = spoke { $time }
slip-open = bet open · { $percent }%
slip-right = said so · { $points }
slip-wrong = not so · { $points }
slip-none = no idea
meter-answers = People heard
meter-exchange = Give and take
meter-highlights = Highlights
meter-clock = Time left
meter-progress = Heard
meter-foresight = Foresight
meter-room = Room
meter-ear = Ear
meter-replay = Foretold
told-answers = Each person counts once for each question they have something on record to: { $got } of { $of } heard.
told-exchange = Stands that met, documented questions put in between, responses: { $got } of { $of } heard.
told-highlights = Turns that the source itself singles out: { $got } of { $of } heard.
told-clock = { $used } of { $total } used, { $left } left.
told-progress = { $got } of { $of } turns heard.
score = { $points } · { $right } of { $count } right
score-right = { $right } of { $count } { $count ->
    [one] bet
   *[other] bets
} right
score-none = No bet settled yet.
foretold-hit = Right: { $actual } ({ $hits } of { $all } right).
foretold-miss = You said “{ $guess }”; next in the record: “{ $actual }” ({ $hits } of { $all } right).
foretold-again = { $told } Your first guess counts.

# The board

board-title = The questions
board-note = Choose a question. For each person stand the topics on record, never what is held; nothing on record (–) does not mean that nobody answered. Once another question is chosen, the open one is left for good.
board-note-looks = For each person the topics on record, in no order. Here you only look: the record decides what comes next.
board-about = Answers lie between “{ $low }” and “{ $high }”.
board-back = Back to the table
status-open = open now
status-done = done
status-ahead = not put yet
cell-heard = { $name }: { $topics } ({ $heard } of { $of } heard)
cell-pale = { $name }: nothing on record

# Bets

bet-ask-choice = What will { $name } say?
bet-ask-number = What figure will { $name } give?
bet-ask-prompt = What will { $name } answer?
bet-rule = Right if { $name } says so at any time under this question.
bet-rule-prompt = Right if { $name } takes this stand in the answer.
bet-sure = How sure are you?
bet-confirm = Hear { $name }
bet-other = Pick another
bet-tonight = What they said so far
bet-others = What others said to this question
bet-background = Known beforehand
bet-topics = On record here
chip-no-idea = No idea
chip-even = nothing won, nothing lost
chip-told = right { $right }, wrong { $wrong }
verdict-open = { $percent ->
    [0] no idea
   *[other] { $percent }% · still open
}
verdict-right = { $percent }% · said so
verdict-right-name = { $percent }% · right
verdict-wrong-name = { $percent }% · somebody else
verdict-wrong-heard = { $percent }% · says otherwise
verdict-wrong-all-heard = { $percent }% · did not say so
verdict-wrong-record = { $percent }% · not so on record
verdict-none = no idea
settled-open-heard = still open
settled-right-heard = heard
settled-right-all-heard = heard
settled-right-record = in a turn you did not hear
settled-wrong-heard = heard otherwise
settled-wrong-all-heard = all was heard, without it
settled-wrong-record = on record it is otherwise
settled-none-heard = nothing staked
settled-none-all-heard = nothing staked
settled-none-record = nothing staked
came-picked = You expected { $pick }
came-record = On record: { $answers }
came-both = You expected { $pick }; on record: { $answers }
came-name = You said { $name }

# A question left, the summing-up, Who said it?

close-heading = This question is closed
close-minutes = It took { $time }.
close-unheard = { $count ->
    [one] { $name }: 1 turn not heard
   *[other] { $name }: { $count } turns not heard
}
close-points = { $count ->
    [one] One bet: { $points }
   *[other] { $count } bets: { $points } in all
}
coda-title = The author’s summing-up
coda-note = These lines are by { $author }, at the end; they are nobody’s speech.
coda-progress = Line { $number } of { $all }
coda-about = is meant
coda-last = One name is left: see whose line it is
coda-leave = Skip to the debrief
who-ordinal = Turn { $number } of { $all }
who-ask = Who said this?
history-title = What was heard
history-empty = Nobody has spoken yet.
history-back = Back to before no. { $number }
history-source = Open the source
search-count = { $count ->
    [0] Nothing heard has that in it.
    [one] 1 turn
   *[other] { $count } turns
}

# A class

team-1 = Ochre
team-2 = Indigo
team-3 = Moss
team-4 = Plum
team-5 = Teal
team-6 = Rose
team-number = No. { $number }
team-counts = { $count ->
    [0] no bet settled yet
   *[other] { $right } of { $count } right
}
teams-title = How many teams?
teams-count = { $count } teams
teams-note = All bet at once: each team raises a card, A to H, and a chip. Whoever leads enters them in one grid, and then reveals. Teams can have names of their own.
class-waiting = { $count ->
    [0] All bets are in.
    [one] One bet is still missing.
   *[other] { $count } bets are still missing.
}
class-anew = Enter { $name } anew
class-reveal = Reveal
code-gather = { $count ->
    [one] Begin with the one that was read
   *[other] Begin with the { $count } that were read
}
code-read = { $count ->
    [one] One code was read.
   *[other] { $count } codes were read.
}
code-none = There is no code in this text.
code-broken = { $code } is not whole: copy or scan it once more.
code-newer = { $code } was made by a newer version of this page: open the newest one here too.
code-other = { $code } belongs to another discussion.
code-version = { $code } was played on another version of this discussion.
code-twice = { $code } was read before.
code-full = { $code }: the class is full.
code-few = It takes two to begin.
code-late = This class has its seats already: begin a new one for these codes.
code-nameless = A name is needed.
class-open = A bet that is still open waits until more was heard, or the question is left.

# What can be heard of it

cue-card = A card is laid down
cue-bet = A chip is laid
cue-speech = Somebody speaks
cue-reveal = A chip turns over
cue-right = A bright chime: right
cue-wrong = A low tone: not so
cue-closed = A book is closed: the question is left
cue-bell = A bell: the discussion ends
cue-milestone = Milestone reached: { $names }
