debrief-title = 复盘
tab-daily = 今日结果
tab-podium = 名次
tab-outcome = 这一局
tab-choices = 你的选择
tab-bets = 你的押注
tab-record = 与记录对照
tab-steps = 逐步对照
tab-unheard = 没听到的
tab-limits = 记录没说的

outcome-foresight = 你押了 { $count } 次，说中 { $right } 次，得 { $points }。
outcome-who = { $count } 段话里，你认出了 { $right } 段是谁说的，得 { $points }。
outcome-people = 对{ $best }猜得最准，对{ $worst }最不准。
outcome-no-bets = 你没有押过注。
outcome-nothing = 什么也没有听。
outcome-room = 时间用得如何：随手选算 0，最好的选法算 100，你是 { $value }，记录自己的次序是 { $par }。
outcome-room-below = 时间用得还不如随手选：随手选算 0，最好的选法算 100，你是 { $value }，记录自己的次序是 { $par }。
outcome-room-flat = 这点时间里，怎么选都差不多。
outcome-worst = 代价最大的一步是“{ $move }”，少了 { $cost }。
outcome-ear = { $asked ->
    [1] { $known ->
        [0] 当时真正的问法，你没有认出来。
       *[other] 当时真正的问法，你认出来了。
    }
   *[other] 提了 { $asked } 问，你认出了其中 { $known } 问真正的问法。
}
outcome-replay = 主持人有据可查的 { $documented } 步里你猜中 { $acts } 步；其余的 { $all } 步里猜中 { $hits } 步。
map-unheard = （{ $name }）
outcome-turned = 分歧最大的是“{ $title }”：{ $first }说“{ $one }”，{ $second }说“{ $other }”。
map-legend = 空心的，或者在括号里的，是没听到、后来翻开的。
map-loose = 没有归入立场：{ $names }。
map-partly = 听了，立场还没听到：{ $names }。
map-waiting = 没有听到：{ $names }。
map-silent = 没有记下：{ $names }。

choices-summary = { $count ->
    [1] 要选的只有一步，少了 { $cost }。
   *[other] 要选的 { $count } 步里有 { $best } 步已经最好；其余的合起来少了 { $cost }。
}
choices-summary-flat = { $count ->
    [1] 要选的只有一步，少听了 { $cost }（全都听到算 100）。
   *[other] 要选的 { $count } 步里有 { $best } 步已经最好；其余的合起来少听了 { $cost }（全都听到算 100）。
}
choices-perfect = 要选的 { $count } 步，步步都已经最好。
choice-best = 已经最好
choice-good = 差不多
choice-slip = 小失
choice-loss = 大失
choice-only = 没有别的可选
choice-legend-best = { $mark } 没有更好的选法
choice-legend-good = { $mark } 少了不到 1
choice-legend-slip = { $mark } 少了一些
choice-legend-loss = { $mark } 少了许多
missed-scenes = 从这里起，最好的选法里轮不到{ $titles }了
missed-turns = 从这里起，最好的选法里少了{ $names }的 { $count } 段
what-room = 时间用得如何：0 是随手选（但一问问完再换），100 是这些时间里的最优
what-answers = 各问里有话记下的人，你听到了多少
what-exchange = 立场碰面、主持人的追问、接话，你听到了多少
what-highlights = 原文自己又提起的发言，你听到了多少
sum-room = 你是 { $value }，最优是 100
mark-dice = 随手
mark-record = 记录
mark-you = 你
mark-best = 最优
floor = 各人说了多久（只是事实，不计分）：{ $rows }。
floor-row = { $name } { $time }

bets-better = 比什么都不押要好：{ $points }，押 { $count } 次，中 { $right } 次。
bets-worse = 还不如什么都不押：{ $points }，押 { $count } 次，中 { $right } 次。
bets-even = 和什么都不押一样：押 { $count } 次，中 { $right } 次。
chip-count = { $percent }%：押 { $count } 次，中 { $right } 次

parting-none = 你和记录走的是同一条路。
parting-open = 先分道的是提问的次序：你选了“{ $made }”，记录里是“{ $record }”。
parting = 在“{ $scene }”里开始分道：你选了“{ $made }”，记录里是“{ $record }”。
steps-summary = { $all } 次里猜中 { $hits } 次；只是接着说的地方不用猜。
unheard-summary = 有 { $count } 段没听到。想看就打开；不看的话，下一局还能自己去听。
unheard-none = 记录里的话你都听到了。
unheard-open = { $name }：{ $topic }

limit-acts = 主持人做了什么
limit-acts-body = 记录里属于{ $name }的，只有各个问题和标明的话；其余是原文讲述的先后，谁点了谁的名，原文没有说。
limit-acts-called = 记录里属于{ $name }的，只有各个问题和标明的话；其余是原文讲述的先后；没有标出点名的，原文就没有写是谁请的。
limit-order = 次序的依据
limit-order-article-order = 次序依照文章所述，未必是台上的先后。
limit-order-transcript = 次序依照实录。
limit-order-text = 次序依照书里的写法。
limit-order-unknown = 原文没有交代次序。
limit-minutes = 用时的依据
limit-words = 谁的文字
limit-words-paraphrase = 正文都是我们的转写，原文的措辞归其作者。
limit-words-verbatim = 凡标明原话的，就是原文的字句。
limit-words-translated = { $language ->
    [en] 这里的正文都是我们的转写；换成英文，读到的才是出处的原话。
   *[other] 这里的正文都是我们的转写；出处的原话要换一种语言读。
}
limit-words-right = 原文的权利：{ $license }。
limit-left-out = 没有收进来的
limit-silence = 没有记下的
limit-silence-body = 下面各处没有记下，不等于没有回答。{ $rows }。
limit-silence-row = “{ $scene }”：{ $names }
limit-reading = 立场由谁判读
limit-reading-body = 谁取哪种立场，是剧本编者的判读，理由与出处列在“你的押注”里；嘉宾自己并没有这样归类。
limit-unclear = 归属不明的话
limit-unclear-body = 记录的 { $all } 条里有 { $unclear } 条，原文没有写明是谁说的，都有标记。
limit-fact = 关于这场活动
limits-remarks = 作者自己的话
limits-told = { $name }在提问之外讲的话
limits-unsigned = 没有写明是谁说的

podium-none = 没有一注见了分晓。
podium-level = 各队不分上下。
podium-won = 第一名：{ $names }，{ $points }。

daily-head = 圆桌 · { $title } · { $date }
daily-seed = 第 { $seed } 号
daily-legend = ● 有把握，说中了　◎ 把握不大，说中了　○ 说不准　× 没说中
streak = { $count ->
    [1] 第 1 天
   *[other] 连续 { $count } 天
}
save-report = 存成网页
save-result = 复制结果
save-none = 这里存不了。
saved-report = 复盘已存为 { $file }
saved-report-not = 复盘存不下来：{ $why }
