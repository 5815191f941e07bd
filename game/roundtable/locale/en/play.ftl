language-name = English
quoted = “{ $text }”
list-joint = {", "}
list-last = {" and "}
sentence-joint = {"; "}
sentence-after = { $first } { $then }
and-more = { $named } and { $count } more
none-of-these = None of these

act-answer = answers
act-follow-up = answers further
act-response = responds
act-response-to = responds to { $name }

move-open = Open: { $scene }
move-call = Call { $name }
move-follow = Press { $name } further
move-connect = { $responder } replies to { $panelist }
move-adjourn = Adjourn
move-hear = Listen

card-open = Open: { $scene }
card-turn = { $name } · { $title }

why-over = The discussion is over
why-not-now = Not at this point
why-not-in-mode = This kind of game has no such move
why-unknown-scene = There is no question named “{ $about }”
why-unknown-wording = There is no wording named “{ $about }”
why-unknown-panelist = Nobody named “{ $about }” is at the table
why-unknown-line = There is no line named “{ $about }”
why-unknown-pick = There is no option named “{ $about }”
why-already-opened = This question was put before
why-already-matched = This line was matched before
why-no-time = Not enough time: it takes at least { $minutes } stage min
why-silent = Not in the source on this question
why-only-responds = Only responds to others on this question
why-answered = { $about } has answered; press further instead
why-nothing-left = All heard on this question
why-not-heard-yet = Something before it must be heard first
why-no-deeper = { $about } goes no further on record
why-no-response = The source has no such response

place = “{ $section }”, ¶{ $paragraphs }
voice-quoted = Quoted in the source
voice-reported = Reported in the source
voice-both = Quoted and reported
voice-author = The article author’s words
voice-collective = Several people’s words
unclear-all = The source does not say whose words these are
unclear-part = For part of it the source does not say whose words these are
unclear-asked = The source does not say who asked this
note-order = On record this is turn { $number } on this question; words of { $names } come before it
speech-prompt = The moderator pressed: { $prompt }
speech-prompt-unclear = Pressed (the source does not say by whom): { $prompt }

forecast-lead = { $move } · before they speak
forecast-prompt = Here the real moderator pressed with a question
forecast-prompt-unclear = Here somebody pressed with a question; the source does not say who
forecast-confirm = Let them speak
forecast-bins = Scored by distance: the further off, the more it costs. The chip shows the points if you are right, and at worst. If no number is named, the forecast is void.
forecast-stands = You have forecast this before; the first forecast stands.
forecast-sure = How sure are you? The chip shows what right and wrong are worth; your honest belief pays best.
forecast-final = Esc puts it away · final once given
who-confirm = That is my guess
who-final = Final once given
chip-no-idea = No idea
verdict-right = Right: { $points }
verdict-wrong = You expected “{ $picked }”: { $points }
verdict-none = Nothing staked, nothing won or lost
verdict-void = The source does not settle it: void
verdict-void-number = The source gives no figure here: void
verdict-outcome = The scenario’s reading: “{ $outcome }”

meter-ground = Ground
meter-sparks = Sparks
meter-voices = Voices
meter-clock = Stage time left
told-ground = Ground: you heard { $got } of the { $of } answers on record
told-sparks = Sparks: { $got } of { $of } struck. A question in which two stands were heard counts one, and so does each follow-up and response
told-voices = Voices { $value }: how much of each panelist you heard; the more even, the nearer to 1. { $shares }
told-clock = Stage time: { $used } of { $total } minutes used, { $left } left
told-progress = Heard: { $got } of the { $of } turns of this question
clock-left = { $left } / { $total } min
cost = { $minutes } stage min
seat-floor = spoke { $minutes } min
seat-silent = not in the source
seat-remote = by video

table-briefing = Opening
table-ordinal = Question { $number }
say-open = Open a question first
say-choose = Who gets the floor?
say-next = All heard here; open another question
say-bell = Time is up; you can adjourn
say-short = Too little stage time for another turn; you can adjourn
say-all-heard = Everything on record is heard; you can adjourn
say-all-asked = This question is heard out and all others have been put; you can adjourn
say-guess = What does the real moderator do next?
say-hear = Forecast, then listen
option-hear = This is what the real moderator did
detail-follow = { $left } more to hear
detail-call = { $left } to hear on this question
detail-connect = A response that is on record
detail-adjourn = Stop here and see the debrief
board-heading = The board of questions
board-note = Each dot is a turn on record; the filled ones you have heard. “Not in source” means that the source does not say, not that nobody answered.
board-note-leaves = Once another question is put, this one is left for good.
board-choose = Another question
board-choose-detail = See the whole board
board-wording = How do you put it?
board-back = Back to the table
status-open = open now
status-done = done
status-ahead = ahead
cell-heard = { $heard } of { $of } heard
cell-silent = not in source

lane-own = Your session
lane-record = The real one
lane-next = Your next step
lane-note-article-order = The real lane runs in the order the article tells it; it retells only parts, and perhaps not as they came on stage.
lane-note-transcript = The real lane runs in the order of the transcript.
lane-note-unknown = The source gives no order; the real lane runs in the order of appearance.
lane-legend = Joined: heard in both, in the same order. Pale: in one only, or elsewhere in the order.
lane-close = Fold away

form-open = open
form-closed = closed
form-leading = leading
form-double = double-barrelled
asked-yours = Your wording ({ $form }): { $note }
asked-record = The real moderator’s wording ({ $form }): { $note }
asked-same = In the real moderator’s own wording ({ $form }): { $note }
asked-put = You ask
foretold-hit = Right: { $actual } ({ $hits }/{ $all })
foretold-miss = You expected “{ $guess }”; the moderator chose “{ $actual }” ({ $hits }/{ $all })

foretold-again = { $told }; your first guess counts

close-heading = That question is closed
close-minutes = { $minutes ->
    [one] One stage minute spent
   *[other] { $minutes } stage minutes spent
}
close-unheard = { $name }: { $count } not heard
close-silence = { $name }: not in the source
close-points = { $count ->
    [0] { $void ->
        [0] No forecasts on this question
        [one] One forecast, which is void
       *[other] { $void } forecasts, all void
    }
    [one] { $void ->
        [0] One forecast: { $points }
       *[other] One forecast: { $points }; { $void } void
    }
   *[other] { $void ->
        [0] { $count } forecasts: { $points } in all
       *[other] { $count } forecasts: { $points } in all; { $void } void
    }
}
close-heard = What you heard
close-left = What you did not hear
go-on = Go on

coda-about = About { $name }
coda-heading = The author’s summing-up
coda-note = These lines are { $author }’s summing-up at the end of the article, not any panelist’s own words.
coda-lead = Summed up by { $author }
coda-progress = Line { $number } of { $all }
who-ordinal = Turn { $number } of { $all }
who-lead = The name is hidden
who-ask = Who said this?
who-was = { $name } said it

debrief-title = Debrief
debrief-lanes = Two lanes
debrief-meters = The numbers
debrief-ledger = Forecasts
debrief-limits = Not on record
debrief-nothing = You adjourned without putting a question.
debrief-who = Every name is out.
debrief-replay = You foretold { $hits } of the real moderator’s { $all } moves.
debrief-headline = You put { $missed ->
    [0] { $scenes ->
        [1] the one question
        [2] both questions
       *[other] all { $scenes } questions
    }
   *[other] { $shared } of the { $scenes } questions
} that the real moderator put; { $turned ->
    [0] what you share came in the same order throughout.
   *[other] of { $pairs } pairs of steps you share, { $ordered } came in the same order.
}
mend-none = What you heard came exactly in the record’s order.
mend = { $adds ->
    [0] { $moves ->
        [one] Move “{ $first }” and your lane runs in the record’s order.
       *[other] Move { $moves } cards, “{ $first }” first, and your lane runs in the record’s order.
    }
   *[other] { $moves ->
        [0] Add { $adds } more, “{ $first }” first, and it matches the record.
       *[other] Move { $moves }, “{ $first }” first, and add { $adds }, and it matches the record.
    }
}
mark-floor = random
mark-par = record
mark-you = you
mark-best = best
marks-note = Random: the mean of random play. Record: the real order until the bell. Best: the most that the same time allows.
what-ground = answers heard, of all on record
what-sparks = differing stands, follow-ups and responses heard, of all on record
what-voices = how evenly the panelists were heard; 1 is even
what-voices-of = { $what }. Heard: { $shares }
sum-ground = { $got } of { $of } answers heard
sum-sparks = { $got } of { $of } sparks struck
sum-voices = 1 − { $scale } × Gini coefficient { $gini }
sum-voices-brief = { $value }, where 1 is even
sum-voices-none = nothing was heard
tile-room = Room
tile-room-note = best in the same time is 1; ground { $ground }%, sparks { $sparks }%, voices { $voices }%
tile-room-known = the best known in the same time is 1
tile-foresight = Foresight
tile-foresight-note = { $count ->
    [0] no forecast that could be scored
   *[other] { $right } of { $count } right; “no idea” throughout is 0
}
tile-likeness = Likeness
tile-likeness-note = { $length ->
    [0] a mirror, not a grade
   *[other] { $joined } of { $length } steps in the record’s order; a mirror, not a grade
}
tile-replay = Reading the moderator
tile-replay-note = { $hits } of the moderator’s { $all } moves foretold
help-none = In the same time, no change to a single question would have done better.
help-change = { $dropped ->
    [0] What would have helped most: in “{ $scene }” also hear { $more }; the sum above would go from { $before } to { $after }.
   *[other] { $added ->
        [0] What would have helped most: in “{ $scene }” leave out { $less }; the sum above would go from { $before } to { $after }.
       *[other] What would have helped most: in “{ $scene }” hear { $more } and leave out { $less }; the sum above would go from { $before } to { $after }.
    }
}
ledger-coda = The author’s line
ledger-void = void
ledger-expected = You
ledger-came = It was
ledger-empty = No forecast was made in this game.
ledger-reading = The scenario’s reading
chip-count = { $percent }%: right { $right } of { $count }
chip-count-none = No idea: { $count }
skill = Your error: { $blind } than with “no idea” throughout, { $echo } than by repeating the previous speaker’s stand.
skill-blind = Your error: { $blind } than with “no idea” throughout.
loss-less = { $percent }% less
loss-more = { $percent }% more
limit-order = Where the order comes from
limit-order-article-order = The order is the article’s; on stage it may have been different.
limit-order-transcript = The order is the transcript’s.
limit-order-unknown = The source does not tell the order.
limit-minutes = Where the stage minutes come from
limit-silence = Where the source is silent
limit-silence-body = Here the source says nothing; that does not mean that nobody answered. { $rows }.
limit-silence-row = “{ $scene }”: { $names }
limit-reading = Who read the positions
limit-reading-body = Which stand a turn takes is the reading of the scenario’s author, with reasons and places in the source under Forecasts; the panelists did not sort themselves.
limit-unclear = Words whose speaker is not clear
limit-unclear-body = For { $unclear } of the { $all } statements on record the source does not say whose they are; the game marks each.
limit-fact = About the event
limits-remarks = The author’s asides
limits-remarks-note = What the article’s author thinks; nobody at the table said it.
limits-unheard = What you did not hear
limits-unheard-none = You heard every turn on record.
again = Play again
