studio-window = Studio
studio-title = Title
studio-skip-work = To the scenario
studio-skip-source = To the source
studio-parts = Parts of the scenario
studio-table = The table
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
studio-warning = Look
studio-clean = Nothing wrong.

studio-source = Source
studio-legend = { $free ->
    [0] every sentence is taken
    [one] { $free } sentence free
   *[other] { $free } sentences free
}; { $idle ->
    [0] nothing marked is idle
    [one] { $idle } marked, in no turn
   *[other] { $idle } marked, in no turn
}
studio-send = What the chosen sentences become
studio-send-turn = Turn
studio-send-question = Question put
studio-send-scene = New question
studio-send-statement = Statement
studio-send-aside = Aside
studio-send-fact = Known of the event
studio-send-commentary = Author’s remark on this question
studio-send-background = Chosen: background
studio-send-free = Out of the record
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
studio-form = Form
studio-form-open = open
studio-form-closed = closed
studio-form-leading = leading
studio-form-double = double
studio-note = What this form does
studio-add-wording = Another way to put it
studio-add = Add
studio-asked = What the player bets on
studio-ask = Asked of the player
studio-scale = Scale
studio-scale-choice = a choice of stands
studio-scale-number = a number
studio-position = Stand
studio-low = From
studio-high = To below
studio-decoy = nobody takes it, and that is meant
studio-nobody = nobody yet
studio-add-position = A stand in a few words
studio-turns = Turns
studio-no-turns = No turn yet: choose sentences in the source and send them here.
studio-text = In your words
studio-topic = Topic
studio-act = Act
studio-act-answer = answer
studio-act-follow-up = goes on
studio-act-response = responds to another
studio-replies-to = Replies to
studio-time = Minutes, or 1:35
studio-stand = Stand taken
studio-none = none of these
studio-unclear = the source does not settle it
studio-reading = Why you read it so
studio-evidence = It rests on
studio-prompt = The moderator’s prompt
studio-gist = In one line
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
studio-gists = Short words are their own line
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
studio-tagline = One line for the library
studio-briefing = To the player, two to four sentences
studio-minutes-basis = Where the minutes come from
studio-clock = Clock
studio-moderator = Moderator
studio-fictional = nobody real speaks
studio-people = Who sits there
studio-name = Name
studio-seal = Seal
studio-plate = Plate
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
studio-changed = Somebody changed this field meanwhile; yours was: { $text }
studio-refused = That cannot be done here.
studio-gone = That is not there any more.
studio-number = A whole number belongs there.
studio-time-wrong = Minutes, such as 2, or minutes and seconds, such as 1:35.
studio-needed = This cannot be empty.
studio-empty = There is no text.
studio-last = It is the last one, and one is needed.
studio-first = There is no question before it.
studio-nothing-chosen = Nothing is chosen in the source.
studio-nothing-idle = There is nothing of the kind.
studio-who = Whose words are “{ $label }”? Choose under More.
studio-used-already = It is used, so it stays: { $id }
studio-not-seated = { $name } does not sit at the table.
studio-moderator-only = What { $name } says opens a question or prompts a turn: choose the answer too.
studio-not-theirs = { $name } said that, and this turn is { $whose }’s.
studio-not-moderator = A question is put by { $name }: choose their words first.
studio-not-author = Only what the source’s author says ({ $name }) is a remark.
studio-not-verbatim = The source’s words may not be shown.
studio-why-missing = Give the reason, in a few words.

studio-begin = { $name }: who speaks
studio-who-speaks = Look whether everybody is told apart, and who leads the talk.
studio-role = Role
studio-panelist = at the table
studio-out = leave out
studio-first-words = First words
studio-from = From line or time
studio-to = To line or time
studio-draft = Begin
studio-cut = The questions
studio-cut-draft = as the source seems to be divided
studio-cut-self = I choose them from the source
studio-send-echo = The last of the chosen takes up the others
studio-echo-two = Choose two at least: what is taken up, and what takes it up.
studio-waiting = Still to be written or looked at:
