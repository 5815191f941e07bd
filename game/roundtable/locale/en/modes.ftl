mode-moderate = Moderate
mode-moderate-note = The whole discussion: what is asked, who speaks, how deep to go
mode-question = One question
mode-question-note = A game of five minutes
mode-daily = Question of the day
mode-daily-note = The same for everybody today
mode-replay = Replay
mode-replay-note = The record runs; say what comes next
mode-who = Who said it?
mode-who-note = Twelve turns without their names
mode-class = A class
mode-class-note = All bet at once; one enters the bets
way-moderate = You are { $name }: choose what is asked and who speaks, and say beforehand what each will say and how sure you are.
way-question = You are { $name }, with one question: choose who speaks, and say beforehand what each will say and how sure you are.
way-daily = You are { $name }, with one question, the same for everybody today: choose who speaks, and say beforehand what each will say.
way-replay = The record runs step by step. Say what comes next, and what people will say.
way-who = Turns come without their names. Say whose each is, and how sure you are.
way-class = Together you are { $name }: choose what is asked and who speaks; before somebody speaks, all bet at once.
briefing-moderate = { $clock ->
    [100] You have { $time }, enough to hear the whole record.
   *[other] You have { $time }, { $clock }% of the record: it will not all be heard.
}
briefing-question = You have { $time } of its record’s time, and need five minutes of your own.
briefing-daily = You have { $time } of its record’s time; there is one game a day.
briefing-replay = The whole record: { $time }, no clock.
briefing-who = { $count ->
    [one] One turn, no clock.
   *[other] { $count } turns, no clock.
}
briefing-class = You have { $time }, { $clock }% of the record. Once revealed, a bet stands.
briefing-start = Begin
briefing-more = More about it
briefing-about = What it was
briefing-scenes = The questions
briefing-fictional = Made up: the people and what they say are invented.
briefing-source = { $author }, “{ $title }”, { $date }
briefing-source-marked = { $author }, { $title }, { $date }
tutorial-start = Begin with the tutorial
tutorial-note = A small made-up discussion, three minutes
tutorial-tip = New here? Begin with the tutorial.
tutorial-done = Moderate a real one
daily-done = You have played today’s question; the next comes tomorrow.
daily-none = There is no question of the day here.

hint-board-title = The questions
hint-board = Choose a question; then guess which wording was really put. The real one is put in any case.
hint-clock-title = Time
hint-clock = Hearing people costs the discussion’s time, and there is not enough of it for everything. Your own time does not count.
hint-silence-title = No words of theirs
hint-silence = Of some people nothing is on record to this question; their seats are pale. It does not mean that there was no answer.
hint-chip-title = A bet
hint-chip = Pick what you expect, and how sure you are. Honesty pays best.
hint-voice-title = Whose words
hint-voice = The tag says in whose words this is, how the source has it, and where.
hint-meters-title = Three bars
hint-meters = People heard, of those with something on record. Give and take: stands that met, questions put in between, responses. Highlights: turns that the source itself takes up again.
hint-lanes-title = Beside the record
hint-lanes = The line under a speech says what the record does at this point. Nothing is better for being like it.
hint-connect-title = One answers another
hint-connect = This response is really on record: let one person answer what another said.
hint-debrief-title = The debrief
hint-debrief = Each tab looks at one side of your game. Words you did not hear stay closed until you open them.
hints-again = Show the hints again
hints-reset = Each hint will appear once more.
