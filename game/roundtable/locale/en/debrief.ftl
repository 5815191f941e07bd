debrief-title = Debrief
tab-daily = Today’s result
tab-podium = Podium
tab-outcome = What came of it
tab-choices = Your choices
tab-bets = Your bets
tab-record = Beside the record
tab-steps = Step by step
tab-unheard = Not heard
tab-limits = What the record cannot tell

outcome-foresight = { $count ->
    [one] { $right ->
        [0] Your one bet was wrong: { $points }.
       *[other] Your one bet was right: { $points }.
    }
   *[other] Of your { $count } bets on what people would say, { $right ->
        [one] 1 was
       *[other] { $right } were
    } right: { $points }.
}
outcome-who = { $count ->
    [one] { $right ->
        [0] The one time you named a speaker it was somebody else: { $points }.
       *[other] The one time you named a speaker you were right: { $points }.
    }
   *[other] You knew whose words they were in { $right } of { $count } turns: { $points }.
}
outcome-people = Best on { $best }, worst on { $worst }.
outcome-no-bets = You laid no bet.
outcome-nothing = Nothing was heard.
outcome-room = How you used the time (Room): { $value }, where 0 is careful dice and 100 the best there is; the record’s own order gets { $par }.
outcome-room-below = Careful dice would have used the time better (Room): { $value }, where 0 is dice and 100 the best; the record’s own order gets { $par }.
outcome-room-flat = In this time choosing could hardly gain anything.
outcome-worst = The costliest choice was “{ $move }”: it cost { $cost } of Room.
outcome-ear = { $asked ->
    [one] { $known ->
        [0] You did not know how the question was really put.
       *[other] You knew how the question was really put.
    }
   *[other] Of { $asked } questions you knew the real wording of { $known }.
}
outcome-replay = Of the moderator’s { $documented } documented acts you foretold { $acts }; of what else came next, { $hits } of { $all }.
map-unheard = ({ $name })
outcome-turned = People differed most on “{ $title }”: “{ $one }” ({ $first }) against “{ $other }” ({ $second }).
map-legend = A hollow face, or a name in brackets: you opened it and did not hear it.
map-loose = No stand taken: { $names }.
map-partly = Stand not heard: { $names }.
map-waiting = Not heard: { $names }.
map-silent = Nothing on record: { $names }.

choices-summary = { $count ->
    [one] Your one choice cost { $cost } of Room.
   *[other] { $best } of { $count } choices were as good as any; the others cost { $cost } of Room together.
}
choices-summary-flat = { $count ->
    [one] Your one choice cost { $cost } of the 100 that hearing everything is worth.
   *[other] { $best } of { $count } choices were as good as any; the others cost { $cost } of the 100 that hearing everything is worth.
}
choices-perfect = Every one of your { $count } choices was as good as any.
choice-best = as good as any
choice-good = nearly as good
choice-slip = a slip
choice-loss = a loss
choice-only = no choice here
choice-legend-best = { $mark } nothing could have been better
choice-legend-good = { $mark } less than one of 100 lost
choice-legend-slip = { $mark } something was lost
choice-legend-loss = { $mark } much was lost
missed-scenes = from here on the best play has no time left for { $titles }
missed-turns = { $count ->
    [one] from here on the best play goes without one turn by { $names }
   *[other] from here on the best play goes without { $count } turns by { $names }
}
what-room = How the time was used: 0 is careful dice, which choose at random but finish each question; 100 is the best that this time allows.
what-answers = Of all who have something on record to a question, how many you heard
what-exchange = Stands that met, documented questions put in between, and responses, of all on record
what-highlights = Turns that the source itself takes up again, of all there are
sum-room = { $value } of 100
mark-dice = dice
mark-record = record
mark-you = you
mark-best = best
floor = How long each was heard, a fact and no score: { $rows }.
floor-row = { $name } { $time }

bets-better = Better than saying nothing: { $points } with { $right } of { $count } right.
bets-worse = Saying nothing would have been better: { $points } with { $right } of { $count } right.
bets-even = As good as saying nothing: { $right } of { $count } right.
chip-count = { $percent }%: { $right } of { $count } right

parting-none = You and the record never part.
parting-open = You first part over the order of questions: you chose “{ $made }”; the record has “{ $record }”.
parting = You first part in “{ $scene }”: you chose “{ $made }”; the record has “{ $record }”.
steps-summary = { $hits } of { $all } guesses were right; what simply goes on was told without one.
unheard-summary = { $count ->
    [one] One turn was not heard. Open it only if you want to know.
   *[other] { $count } turns were not heard. Open one only if you want to know; a second game can still find them.
}
unheard-none = You heard everything on record.
unheard-open = { $name }: { $topic }

limit-acts = What the moderator did
limit-acts-body = Only the questions, and what is marked as said in between, are { $name }’s on record. The rest is the order in which the source tells it; who called on whom it does not say.
limit-acts-called = Only the questions, and what is marked as said in between, are { $name }’s on record. The rest is the order in which the source tells it; where no call is marked, it does not say who called.
limit-order = Where the order comes from
limit-order-article-order = The order is the article’s; on stage it may have been different.
limit-order-transcript = The order is the transcript’s.
limit-order-text = The order is the book’s.
limit-order-unknown = The source does not tell the order.
limit-minutes = Where the minutes come from
limit-words = Whose words
limit-words-paraphrase = All texts are in our words; the wording of the source belongs to its author.
limit-words-verbatim = Where it says so, the words are the source’s own.
limit-words-translated = { $language ->
    [zh] In English all texts are in our words; switch to Chinese for the source’s own.
   *[other] In this language all texts are in our words; switch to another for the source’s own.
}
limit-words-right = Rights in the source: { $license }.
limit-left-out = What was left out
limit-silence = Where nothing is on record
limit-silence-body = It does not mean that nobody answered. { $rows }.
limit-silence-row = “{ $scene }”: { $names }
limit-reading = Who read the stands
limit-reading-body = Which stand somebody takes is the reading of the scenario’s author, with reasons and places under “Your bets”; nobody at the table sorted themselves.
limit-unclear = Words whose speaker is not clear
limit-unclear-body = For { $unclear } of the { $all } statements on record the source does not say whose they are; each is marked.
limit-fact = About the event
limits-remarks = The author’s own remarks
limits-told = What { $name } tells beyond the questions
limits-unsigned = Lines without a speaker

podium-none = No bet was settled.
podium-level = All are level.
podium-won = First: { $names }, with { $points }.

daily-head = Roundtable · { $title } · { $date }
daily-seed = no. { $seed }
daily-legend = ● sure and right　◎ unsure and right　○ no idea　× wrong
streak = { $count ->
    [one] 1 day
   *[other] { $count } days in a row
}
save-report = Save as a page
save-result = Copy the result
save-none = Nothing can be saved here.
saved-report = The debrief is saved as { $file }
saved-report-not = The debrief cannot be saved: { $why }
