studio-window = Studio
studio-title = Title
studio-skip-work = To the scenario
studio-skip-source = To the source
studio-parts = Parts of the scenario
studio-table = Event and people
studio-check = Check
studio-play = Play
studio-undo = Undo
studio-redo = Redo
studio-keep = Keep
studio-open = { $count ->
    [one] { $count } thing to look at
   *[other] { $count } things to look at
}
studio-open-short = to look at
studio-untitled = no title yet
studio-error = Mistake
studio-warning = Please look
studio-clean = Nothing wrong.

studio-source = Source
studio-legend = { $free ->
    [0] every sentence is used
    [one] { $free } sentence not used
   *[other] { $free } sentences not used
}{ $idle ->
    [0] { "" }
   *[other] ; { $idle } in the record, but in no turn
}
studio-send = What the chosen sentences become
studio-send-turn = Turn
studio-send-question = The question
studio-send-scene = New question
studio-send-statement = Statement
studio-send-aside = Aside
studio-send-fact = Known of the event
studio-send-fact-how = What the player reads of the event before it begins
studio-send-commentary = Author’s remark on this question
studio-send-commentary-how = What the source’s author thinks of it, told after it
studio-send-background = Chosen: background
studio-send-free = Out of the record
studio-send-free-how = No longer marked; the source keeps the words
studio-more = More
studio-clear = { $count ->
    [one] Take the idle statement out of the record
   *[other] Take all { $count } idle statements out of the record
}
studio-speaker = Whose words
studio-by-source = as the source says
studio-idle = in no turn
studio-used = used
studio-no-source = The source’s text does not lie beside the record; this is what the record has of it.
studio-paste = Paste the source’s text, to mark passages in it
studio-lay = Lay it beside

studio-question = The question as it was put
studio-recorded = As the moderator put it.
studio-wording = Wording
studio-form = Kind of question
studio-form-open = open (how, what, why)
studio-form-closed = closed (yes or no, this or that)
studio-form-leading = leading (it suggests the answer)
studio-form-double = two questions at once
studio-note = What asking so does to the answer
studio-add-wording = Another way to put it
studio-add = Add
studio-asked = What the player bets on
studio-ask = What the player is asked (with “they”)
studio-scale = The stands are
studio-scale-choice = stands to choose from
studio-scale-number = numbers
studio-position = Stand
studio-low = From
studio-high = To below
studio-decoy = nobody takes it, and that is meant
studio-nobody = nobody yet
studio-add-position = A stand that can be taken, in a few words
studio-turns = Turns
studio-no-turns = No turn yet: choose sentences in the source and send them here.
studio-text = In your words
studio-topic = About what (neutral, telling nothing)
studio-act = It is
studio-act-answer = an answer to the question
studio-act-follow-up = more by the same person
studio-act-response = a reply to somebody else
studio-replies-to = Replies to
studio-time = Minutes, or 1:35
studio-stand = Stand taken here
studio-none = none of these
studio-unclear = the source does not settle it
studio-reading = Why you read it so
studio-evidence = It rests on
studio-prompt = The moderator’s prompt
studio-gist = In short
studio-after = Only after
studio-put-here = Chosen: into this turn
studio-carry = To question
studio-go = Carry
studio-silences = Who has no turn here
studio-has-words = The source has words of { $name } here. Are they a turn?
studio-no-words = { $name } has no turn here, and nothing of theirs is marked. Does the source say nothing of them?
studio-a-turn = Yes, a turn
studio-no-turn = No: silent here
studio-silent = The source is silent
studio-no-words-of = Nothing is marked here of { $names }. Does the source say nothing of any of them?
studio-all-silent = It is silent on all of them
studio-is-silent = The source says nothing of { $name } here.
studio-take-back = Take back
studio-remarks = The author’s remarks
studio-line = Line

studio-looked = I have looked at it
studio-up = Up
studio-down = Down
studio-join = Join to the question before
studio-drop = Take out
studio-drop-scene = Take the question out
studio-drop-turn = Take the turn out
studio-gists = Fill in “in short” from their words
studio-play-here = Play from here

studio-the-game = The game
studio-the-event = The event
studio-the-source = The source
studio-event = Name of the event
studio-date = Date
studio-order = The order of turns is that of
studio-order-transcript = a transcript
studio-order-article-order = the article alone
studio-order-text = a work of literature
studio-order-unknown = nobody knows what
studio-source-title = Title of the source
studio-author = Its author
studio-published = Published
studio-address = Address on the web
studio-media = Recording
studio-translator = Translator
studio-edition = Edition
studio-rights = Its words
studio-rights-paraphrase = may not be shown: your own words only
studio-rights-verbatim = may be shown
studio-license = By what right
studio-tagline = One line under the title
studio-briefing = To the player: where are we, what is it about? Two to four sentences
studio-minutes-basis = Where the times come from
studio-clock = How much of the talk fits into a game
studio-moderator = Moderator
studio-fictional = made up: nobody real speaks
studio-people = Who sits there
studio-name = Name
studio-seal = Initials
studio-plate = Who they are, in a few words
studio-remote = by video
studio-leave = From the table
studio-add-person = Somebody else
studio-seat = To the table
studio-only-record = Into the record only
studio-facts = Known of the event
studio-sections = Parts of the source
studio-section = Part
studio-coda = The author sums up

studio-accept = Accept with a reason
studio-why = Why
studio-accept-it = Accept
studio-mend-like = Make it “{ $id }”
studio-mend-looked = I have looked at it
studio-mend-aside = An aside: no turn needs it
studio-mend-decoy = Nobody takes it, and that is meant
studio-mend-cite = Cite it here too

studio-broken = A file cannot be read
studio-broken-how = Mend it in your editor; the studio takes it up by itself. Or undo the last step.
studio-unplayable = Not to be played yet
studio-unplayable-how = There are mistakes left; the page Check has them.
studio-followed = An editor changed the files; this is how they are now.
studio-changed = Somebody changed this field meanwhile; it now says: { $now } – Yours was: { $text }
studio-refused = That cannot be done here.
studio-gone = That is not there any more.
studio-gone-text = That is not there any more; you had written: { $text }
studio-number = A whole number belongs there.
studio-time-wrong = Minutes, such as 2, or minutes and seconds, such as 1:35.
studio-needed = This cannot be empty.
studio-empty = There is no text.
studio-too-long = This is too long: a source has at most { $most } characters.
studio-last = It is the last one, and one is needed.
studio-first = There is no question before it.
studio-nothing-chosen = Nothing is chosen in the source.
studio-nothing-idle = There is nothing of the kind.
studio-who = Whose words are “{ $label }”? Choose under More.
studio-voices = Who speaks
studio-used-already = It is used, so it stays: { $id }
studio-not-seated = { $name } does not sit at the table.
studio-moderator-only = What { $name } says opens a question or prompts a turn: choose the answer too.
studio-not-theirs = { $name } said that, and this turn is { $whose }’s.
studio-not-moderator = Whoever plays puts the questions of { $name }: begin with a sentence of theirs. What others ask is a turn of theirs.
studio-one-leads = One person leads the talk: whoever plays sits in that chair. The others are at the table, and what they ask is a turn.
studio-not-author = Only what the source’s author says ({ $name }) is a remark.
studio-not-verbatim = The source’s words may not be shown.
studio-why-missing = Give the reason, in a few words.

studio-who-speaks = Are all of them told apart, and is it right who leads the talk?
studio-role = Part
studio-panelist = at the table
studio-out = leave out
studio-first-words = First words
studio-from = From line or time
studio-to = To line or time
studio-draft = Begin
studio-cut = Where do the questions come from?
studio-cut-draft = Divide all of it as it seems to be divided: I take out what I do not want
studio-cut-self = I choose them in the text (best for most talks)
studio-send-echo = The last of the chosen takes up the others
studio-send-echo-how = Somebody comes back to what was said: those turns count as highlights
studio-echo-two = Choose two at least: what is taken up, and what takes it up.
studio-waiting = Still to be written or looked at:
studio-told = No line says who speaks: it is read as an article that tells who said what.
studio-idle-list = Marked, and in no turn
studio-voice = It reached the source
studio-voice-quoted = in their words
studio-voice-reported = told by the author
studio-voice-author = as the author’s own
studio-voice-collective = as said by several
studio-at = At
studio-aside = an aside
studio-doubtful = not settled who said it
studio-send-coda = Chosen: the author’s line on them
studio-whom = Asked of the player at the end
studio-others = Others in the record
studio-accepted = Accepted
studio-end-first = On a line, the first stand is
studio-end-last = and the last
studio-own = The prompt asks a question of its own
studio-begin-what = Out of this talk you make a game. Whoever plays it sits in the moderator’s chair: puts the questions that were really put, calls on people, and foretells what each of them will say.
studio-begin-how = You choose a few questions in the text and write a few lines to each. Nothing is to be programmed, and at each step the page says what comes next.
studio-speeches = Speeches
studio-leads = leads the talk
studio-rights-may = May players read the source’s very words?
studio-rights-no = No, or I do not know: whatever is shown, I write in my own words
studio-rights-yes = Yes: it is free, or I may (less to write)
studio-license-such = public domain, CC BY 4.0, our own event …
studio-stretch = Only a part of it
studio-begin-where = All you do is kept at once in { $folder }, on this machine only.
studio-kept = kept in { $folder }
studio-where = Your files lie in { $folder }: scenario.yaml is the game, the record beside it what the source says. All you do is kept there at once; what can be taken back, too. Close the page whenever you like.
studio-ready = It can be played. In the window:
studio-next = Next:
studio-show-me = Show me
studio-next-choose = choose the first question, best one to which two or more people speak. On the left, click the sentence in which { $name } asks it; scroll on and, holding Shift, click the last sentence of the answers. Then press “New question”.
studio-next-further = { $count ->
    [one] one question is done. Three to eight make a game: choose the next one on the left, what { $name } asks and the answers, and press “New question”.
   *[other] { $count } questions are done. Three to eight make a game: choose the next one on the left, what { $name } asks and the answers, and press “New question”.
 }
studio-next-turns = nobody answers this question yet. Choose the answers on the left and press “Turn”.
studio-next-write = { $count ->
    [one] write into the field here with the broken line.
   *[other] write into the { $count } fields here with a broken line.
 }
studio-next-ways = { $count ->
    [one] think of one more way in which it could have been asked. The player guesses which was the real one.
   *[other] think of { $count } other ways in which it could have been asked. The player guesses which was the real one.
 }
studio-next-stands = { $count ->
    [one] name one more stand that somebody could take; the player bets on who takes which. Enter adds it.
   *[other] name the stands that somebody could take, { $count } at least; the player bets on who takes which. Enter adds each.
 }
studio-next-take = say at each turn which stand it takes, if any.
studio-next-silence = { $name } has no turn here. Is that right?
studio-next-alone = { $name } alone speaks here, so there is nothing to choose. Choose somebody else’s words too and press “Turn”, take the question out, or give it a title and go on.
studio-next-untitled = finish question { $number }.
studio-next-scene = finish question { $number }, “{ $title }”.
studio-next-fewer = { $count } questions were drafted, and three to eight make a game. Take this one out below, or begin to write it.
studio-next-needed = one field still needs something.
studio-next-table = say what the event was, and who sits there.
studio-next-mend = { $count ->
    [one] mend one mistake.
   *[other] mend { $count } mistakes.
 }
studio-next-look = { $count ->
    [one] it can be played. Look at one warning: mend it, or accept it with a reason.
   *[other] it can be played. Look at { $count } warnings: mend them, or accept them with a reason.
 }
studio-next-test = nothing is wrong. Play it to the end on the page Play, and keep that game as a test.
studio-next-play = nothing is left to do. Play it, or add a question.
studio-tests = Tests
studio-tests-how = A game that is kept is played again by “Try all tests”, and tells you what came out otherwise after a change.
studio-keep-test = Keep this game as a test
studio-try = Try all tests
studio-no-game = No game was begun here yet.
studio-test-kept = Kept as { $name }, beside the scenario.
studio-tests-hold = { $count ->
    [one] One test was tried, and holds.
   *[other] { $count } tests were tried, and all hold.
 }
studio-chosen-how = Click a sentence to choose it; hold Shift and click another to choose all between. Then say what they become.
studio-chosen = chosen. What do they become?
studio-choose-none = Choose none
studio-send-scene-how = What the moderator asks, and the answers that follow
studio-send-turn-how = Somebody’s answer to the question that is open
studio-send-question-how = What the moderator really asked, for the question that is open
studio-send-statement-how = Only into the record, to be used later
studio-send-aside-how = A greeting, thanks, a joke: no turn needs it
studio-topics = Take the topics that are proposed
studio-on-a-line = Numbers, or stands on a line
studio-next-topics = say in neutral words what each turn is about, or take the words that are proposed.
