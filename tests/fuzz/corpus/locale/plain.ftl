language-name = English
list-joint = {", "}
list-last = {" and "}
sentence-joint = {"; "}
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
why-silent = The source has no words of { $about } on this question
why-only-responds = { $about } only responds to others on this question
why-answered = { $about } has answered; press further instead
why-nothing-left = You have heard all of { $about } on this question
why-not-heard-yet = Something before it must be heard first
why-no-deeper = { $about } goes no further on record
why-no-response = The source has no such response

place = “{ $section }”, ¶ { $paragraphs }
voice-quoted = Quoted in the source
voice-reported = Reported in the source
voice-both = Quoted and reported
voice-author = The article author’s words
voice-collective = Several people’s words
unclear-all = The source does not say whose words these are
unclear-part = For part of it the source does not say whose words these are
unclear-asked = The source does not say who asked this
note-order = On record this is turn { $number } on this question, after { $names } had spoken
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
who-confirm = That is who
chip-no-idea = No idea
verdict-right = Right: { $points }
verdict-wrong = You expected “{ $picked }”: { $p