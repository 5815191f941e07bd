# A class over the local network
host-title = A class
host-code = Code
host-name = Your name
host-team = Alone, or with a team
host-alone = Alone
host-join = Join
host-language = Language
host-plain = Only this room's network reaches this page; names stay on the teacher's machine. It is plain http: anyone on the same network could read along.
host-wrong-code = That is not the code on the screen.
host-full = Every seat is taken.
host-many = Many seats were taken from here just now. Press the button again in a few seconds.
host-begun = The class has begun: join one of the teams.
host-nameless = A name is needed.
host-rank = place { $rank }
host-sits = { $name } has a seat. The class begins when everyone is there.
host-bet-stands = Your bet is in. Put the phone down and look ahead.
host-change = Change the bet
host-watch = Look ahead: the next bet comes here by itself.
host-open = On your phone, open
host-begin = Begin
host-dismiss = Take { $name } out
host-few = It begins with two.
host-close = Reveal now
host-by-hand = Enter a bet by hand
host-by-hand-done = Nothing more by hand
host-joined = { $count ->
    [0] Nobody is here yet.
    [one] One is here.
   *[other] { $count } are here.
 }
host-bets-in = { $count } of { $teams } bets are in.
