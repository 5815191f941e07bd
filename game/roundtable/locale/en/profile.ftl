profile-title = Profile
profile-numbers = Numbers
profile-milestones = Milestones
profile-all = All games
profile-empty = Nothing to show yet. The first game you play to its debrief begins this page, whatever its numbers.
profile-note = Computed from the saved games alone; a game that is deleted no longer counts.
profile-games = Games finished
profile-since = since { $date }
profile-mean = Points per bet
profile-room = Room, on average
profile-room-note = { $count ->
    [one] one game; best { $best }
   *[other] { $count } games; best { $best }
}
profile-game = { $points } points, { $right } of { $count } right
profile-game-room = Room { $room }
profile-points = Points per game
profile-points-note = The line at 0 is “no idea” throughout. A discussion heard before is easier to foretell.
profile-points-none = No game with forecasts yet.
profile-latest = The latest { $count } games are drawn.
profile-rooms = Room per game
profile-rooms-note = 100 is the best in the same time. Games in which you did not choose the order have none.
profile-rooms-none = No game yet in which you chose the order.
profile-calibration-none = No forecast with a chip yet.
profile-spans = The same over time
profile-spans-note = Your forecasts with a chip, split into thirds by date. The mark is how sure you were on average, the bar how often you were right.
profile-spans-few = With { $count } chips laid, they can be compared over time.
span-first = First third
span-middle = Middle third
span-last = Last third
profile-span = sure of { $claimed }%, { $right } of { $count } right
profile-date = Date
profile-scenario = Game
profile-points-column = Points
profile-open = See its debrief
profile-pick = Each dot is a game, the first at the left; pick one to see which it was.

milestone-reached = Reached on { $date }: { $title }
milestone-none = Not begun
milestone-debrief = First debrief
milestone-debrief-rule = Play one game to its debrief.
milestone-debrief-so-far = Not begun
milestone-connect = One answers another
milestone-connect-rule = Have one person answer another, where that is on record.
milestone-connect-so-far = None found yet
milestone-table = The whole table
milestone-table-rule = Hear everybody in one game in which you moderate.
milestone-table-so-far = Best so far: { $have } of { $need } in one game
milestone-calibrated = Right as often as sure
milestone-calibrated-rule = Lay the { $chip }% chip at least { $need } times and be right 70 to 90% of the time.
milestone-calibrated-so-far = { $have ->
    [one] Laid once, { $value } of them right
   *[other] Laid { $have } times, { $value } of them right
}
milestone-room = As good as it gets
milestone-room-rule = End a game with Room 100, the best that the same time allows.
milestone-room-so-far = Best so far: Room { $value }
milestone-order = As it was
milestone-order-rule = Go through a whole discussion in the record’s order, with all of its time.
milestone-order-so-far = Best so far: { $have } of { $need } steps from the first one
milestone-shelf = The whole shelf
milestone-shelf-rule = Moderate each discussion of the library once.
milestone-shelf-so-far = { $have } of { $need } moderated
