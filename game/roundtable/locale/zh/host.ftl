# 局域网上的课堂
host-title = 课堂
host-code = 口令
host-name = 你的名字
host-team = 单独，还是加入一队
host-alone = 单独
host-join = 加入
host-language = 语言
host-plain = 只有这间教室的网络能打开这个页面，名字只留在老师的电脑上。这里用的是普通 http，同一网络里的人能看到内容。
host-wrong-code = 口令和屏幕上的不一样。
host-full = 座位已经满了。
host-many = 这里刚刚坐下了好几位。请过几秒再按一次。
host-begun = 课堂已经开始，请加入其中一队。
host-nameless = 请写一个名字。
host-rank = 第 { $rank } 名
host-sits = { $name }已经入座。人齐了就开始。
host-bet-stands = 押好了。放下手机，看前面。
host-change = 改押
host-watch = 请看前面，下一注会自己出现在这里。
host-open = 用手机打开
host-begin = 开始
host-dismiss = 请{ $name }离开
host-few = 有两队就能开始。
host-close = 现在揭晓
host-by-hand = 手工录入
host-by-hand-done = 手工录完了
host-joined = { $count ->
    [0] 还没有人来。
   *[other] 来了 { $count } 队。
 }
host-bets-in = { $teams } 队里有 { $count } 队押好了。
