author-silent = silent: the source does not say
author-none = none of these
author-unclear = unclear
author-tally = { $turns ->
    [one] { $turns } turn
   *[other] { $turns } turns
}, { $deeper } deeper
author-talk-legend = dashed: turns the moderator asked for, by the question of a scene + by a prompt; solid: responses, from who responds to whom

fresh-note-made-up = Everything below is made up, so that it can be checked and played at once. Replace it bit by bit.
fresh-note-record = The record: what your source says, statement by statement, in your own words.
fresh-note-scenario = The scenario: the game made of the record. `roundtable check` says what is wrong, by line and column.
fresh-note-order = What the order of the turns rests on: transcript, article_order or unknown.
fresh-note-author = Whoever wrote the source. If it is somebody at the table, use that person’s id as the author.
fresh-note-statements = An id is section and paragraph, with a letter behind it where a paragraph holds several. Voices: quoted, reported, author, collective.
fresh-note-fictional = Take this line out once real people speak.
fresh-note-wordings = The question as the moderator really put it comes first and is cited; the others are yours.
fresh-note-positions = Three to five stands that exclude each other. A decoy is offered though nobody takes it.
fresh-note-turns = In the order of the record. A turn says what the statements it cites say, no more and no less.
fresh-note-stance = The position is your reading: say why, and cite. Write `unclear` where the source does not settle it.
fresh-note-prompt = Only where the moderator brought the turn about.
fresh-note-silences = The source says nothing from them here; it does not mean that they did not answer.
fresh-note-coda = The source’s author sums up, one line a panelist at most. Leave it out where there is no such thing.
fresh-source = Placeholder: the title of your source
fresh-author = The author
fresh-fact = Placeholder: something known of the event.
fresh-opening = Opening
fresh-closing = Closing
fresh-tagline = Placeholder: one line for the library.
fresh-briefing = Placeholder: you moderate a made-up discussion. Tell the player what it was, who sat there, and what the source leaves out.
fresh-basis = By house rule: 1 minute to open a question, 2 for an answer, 1 for anything more.
fresh-seat = Placeholder
fresh-gist-question = Asks about { $scene }.
fresh-gist = Placeholder: what { $name } answers.
fresh-gist-deeper = Placeholder: what { $name } adds.
fresh-gist-reply = Placeholder: what { $name } says to { $other }.
fresh-wording = Placeholder: how did the moderator put { $scene }?
fresh-wording-note = Leaves the answer open.
fresh-leading = Placeholder: surely { $scene } has only one answer?
fresh-leading-note = Suggests its own answer.
fresh-ask = Where do they stand?
fresh-position-1 = Placeholder: for it
fresh-position-2 = Placeholder: against it
fresh-position-3 = Placeholder: not yet
fresh-turn-title = Placeholder: an answer
fresh-turn = Placeholder: what was said, in one to four sentences of your own.
fresh-reading = Placeholder: why you read it so.
fresh-prompt = Placeholder: and then, { $name }?
fresh-deeper-title = Placeholder: more of it
fresh-deeper = Placeholder: how it went on when asked.
fresh-reply-title = Placeholder: a reply
fresh-reply = Placeholder: what was said to the other panelist’s answer.
fresh-coda-ask = Whom does this line describe?
fresh-coda-line = Placeholder: the author’s line about { $name }.
fresh-coda-text = Placeholder: one line about somebody, without the name.

preview-findings = The checker’s findings
preview-clean = The checker finds nothing wrong.
preview-reloaded = The scenario was read again.
preview-dropped = { $moves ->
    [one] One move no longer fits and was dropped.
   *[other] { $moves } moves no longer fit and were dropped.
}
preview-told = { $count ->
    [one] The checker has one thing to say: press F.
   *[other] The checker has { $count } things to say: press F.
}
preview-keys = Preview: J jumps to a scene, F shows the findings.
preview-reload = Read the files again
preview-jump = Jump to a scene
preview-jump-note = The game begins anew at that scene.
preview-jump-none = This kind of game has no scenes to jump to.

author-heat-plays = Share of { $count } plays of careful dice in which each turn is heard
author-heat-opened-plays = Share of { $count } plays of careful dice at { $clock }% of the time that open each scene

language-rename = Rename to “{ $id }” everywhere
language-act = Make it { $act }
language-silence = The source has no words of theirs here: list “{ $id }” under silences
