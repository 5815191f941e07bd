language-name = 中文
quoted = “{ $text }”
list-joint = 、
list-last = 、
sentence-joint = ；
sentence-after = { $first }{ $then }
and-more = { $named }和另外 { $count } 段
none-of-these = 以上都不是

act-answer = 回答
act-follow-up = 答追问
act-response = 接话
act-response-to = 接{ $name }的话

move-open = 提问：{ $scene }
move-call = 请{ $name }
move-follow = 追问{ $name }
move-connect = 请{ $responder }接{ $panelist }的话
move-adjourn = 散会
move-hear = 听下去

card-open = 提问：{ $scene }
card-turn = { $name } · { $title }

why-over = 已经散会
why-not-now = 现在还不到时候
why-not-in-mode = 这种玩法里没有这一步
why-unknown-scene = 没有名叫“{ $about }”的一问
why-unknown-wording = 没有名叫“{ $about }”的问法
why-unknown-panelist = 台上没有名叫“{ $about }”的嘉宾
why-unknown-line = 没有名叫“{ $about }”的一句
why-unknown-pick = 没有名叫“{ $about }”的选项
why-already-opened = 这一问已经问过
why-already-matched = 这一句已经猜过
why-no-time = 时间不够，至少要 { $minutes } 分钟
why-silent = 这一问原文没有写到
why-only-responds = 这一问里只接别人的话
why-answered = { $about }已经答过，可以追问
why-nothing-left = 这一问里的话都听完了
why-not-heard-yet = 要先听到所接的那一段话
why-no-deeper = 原文里{ $about }没有再往下说
why-no-response = 原文里没有这样的接话

place = 原文“{ $section }”一节，第 { $paragraphs } 段
voice-quoted = 原文引语
voice-reported = 原文转述
voice-both = 原文引语与转述
voice-author = 文章作者的话
voice-collective = 多人的话
unclear-all = 原文未写明是谁的话
unclear-part = 有几句原文未写明是谁的话
unclear-asked = 这一问原文未写明是谁问的
note-order = 记录里，这是这一问的第 { $number } 段，前面还有{ $names }的话
speech-prompt = 主持人追问：{ $prompt }
speech-prompt-unclear = 追问（原文未写明是谁问的）：{ $prompt }

forecast-lead = { $move } · 开口之前
forecast-prompt = 真实的主持人在这里追问了一句
forecast-prompt-unclear = 这里有人追问了一句，原文未写明是谁
forecast-confirm = 请发言
forecast-bins = 按远近计分：偏得越远，扣得越多。筹码上印着猜中时与最坏时的得分。如果对方没有说出数字，这次不计分。
forecast-stands = 这段发言先前猜过，以第一次为准。
forecast-sure = 有多大把握？筹码上印着猜对与猜错的得分；按真实的把握押最合算。
forecast-final = Esc 收起 · 确定后不能改
who-confirm = 就是这位
who-final = 确定后不能改
chip-no-idea = 没数
verdict-right = 猜对了，{ $points }
verdict-wrong = 猜的是“{ $picked }”，{ $points }
verdict-none = 没有押注，不加分也不扣分
verdict-void = 原文没有定论，这次不计分
verdict-void-number = 原文里没有说出数字，这次不计分
verdict-outcome = 编者的判读：“{ $outcome }”

meter-ground = 回答
meter-sparks = 交锋
meter-voices = 均衡
meter-clock = 余时
told-ground = 回答：记录里共有 { $of } 个，你听到了 { $got } 个
told-sparks = 交锋：共 { $of } 处，碰出了 { $got } 处。一问里听到两种立场算一处，每段追问、接话各算一处
told-voices = 均衡 { $value }：各人的话你听到了几成，越均匀越接近 1。{ $shares }
told-clock = 余时：一共 { $total } 分钟，用了 { $used }，还剩 { $left }
told-progress = 听过：这一问共 { $of } 段，听了 { $got } 段
clock-left = { $left } / { $total } 分钟
cost = 需 { $minutes } 分钟
seat-floor = 说了 { $minutes } 分钟
seat-silent = 原文未载
seat-remote = 视频连线

table-briefing = 开场
table-ordinal = 第 { $number } 问
say-open = 先提一个问题
say-choose = 请谁发言？
say-next = 这一问都听完了，换一问吧
say-bell = 时间到了，可以散会
say-short = 余下的时间不够再听一段，可以散会
say-all-heard = 记录里的都听完了，可以散会
say-all-asked = 这一问听完了，别的也都问过，可以散会
say-guess = 真实的主持人接下来会怎么做？
say-hear = 先猜一猜，再听
option-hear = 真实的主持人就是这样做的
detail-follow = 还有 { $left } 段没听
detail-call = 这一问还有 { $left } 段没听
detail-connect = 原文里有这段接话
detail-adjourn = 到此结束，去看复盘
board-heading = 题板
board-note = 每个圆点是记录里的一段发言，实心的已经听过。“未载”是说原文没有写到，不等于没有回答。
board-note-leaves = 换了问题，就不再回到现在这一问。
board-choose = 换一问
board-choose-detail = 看看整块题板
board-wording = 怎么问？
board-back = 回到桌前
status-open = 正在问
status-done = 问过了
status-ahead = 还没问
cell-heard = 听过 { $heard } 段，共 { $of } 段
cell-silent = 未载

lane-own = 你的这一场
lane-record = 真实的那一场
lane-next = 你的下一步
lane-note-article-order = 真实的那一列按文章所述的次序；文章只选讲了几段，未必就是台上的先后。
lane-note-transcript = 真实的那一列按实录的次序。
lane-note-unknown = 原文没有说明次序，真实的那一列按出现的先后。
lane-legend = 连线：两边都有，先后也一致。浅色：只在一边有，或先后不一致。
lane-close = 收起

form-open = 开放式
form-closed = 封闭式
form-leading = 诱导式
form-double = 双重式
asked-yours = 你的问法（{ $form }）：{ $note }
asked-record = 真实主持人的问法（{ $form }）：{ $note }
asked-same = 用的是真实主持人的问法（{ $form }）：{ $note }
asked-put = 你问
foretold-hit = 猜中了：{ $actual }（{ $all } 步猜中 { $hits } 步）
foretold-miss = 你猜的是“{ $guess }”，真实的主持人却是“{ $actual }”（{ $all } 步猜中 { $hits } 步）

foretold-again = { $told }，以第一次猜的为准

close-heading = 这一问告一段落
close-minutes = 用了 { $minutes } 分钟
close-unheard = { $name }还有 { $count } 段没听
close-silence = { $name }：原文未载
close-points = { $count ->
    [0] { $void ->
        [0] 这一问没有押注
       *[other] { $void } 次预测，都不计分
    }
   *[other] { $void ->
        [0] { $count } 次预测，合计 { $points }
       *[other] { $count } 次预测，合计 { $points }；另有 { $void } 次不计分
    }
}
close-heard = 你听到的
close-left = 没有听到的
go-on = 继续

coda-about = 写的是{ $name }
coda-heading = 文章作者的总结
coda-note = 这几句是{ $author }在文末的总结，不是哪位嘉宾的原话。
coda-lead = 作者{ $author }的总结
coda-progress = 第 { $number } 句，共 { $all } 句
who-ordinal = 第 { $number } 段，共 { $all } 段
who-lead = 名字已隐去
who-ask = 这段话是谁说的？
who-was = 是{ $name }说的

debrief-title = 复盘
debrief-lanes = 两列对照
debrief-meters = 各项数值
debrief-ledger = 预测账
debrief-limits = 记录没说的
debrief-nothing = 你一个问题也没提就散会了。
debrief-who = 名字都揭开了。
debrief-replay = 真实的主持人走了 { $all } 步，你猜中了 { $hits } 步。
debrief-headline = 真实的主持人提了 { $scenes } 问，{ $missed ->
    [0] 你也都提了
   *[other] 其中 { $shared } 问你也提了
}；{ $turned ->
    [0] 两边共有的提问和发言，先后完全一致。
   *[other] 两边共有的提问和发言两两比先后，{ $pairs } 对里有 { $ordered } 对一致。
}
mend-none = 你的这一场与记录完全一样。
mend = { $adds ->
    [0] { $moves ->
        [1] 把“{ $first }”挪个位置，你的这一列就与记录的次序相同。
       *[other] 把“{ $first }”等 { $moves } 张挪个位置，你的这一列就与记录的次序相同。
    }
   *[other] { $moves ->
        [0] { $adds ->
            [1] 再添一张“{ $first }”，就与记录一样。
           *[other] 再添“{ $first }”等 { $adds } 张，就与记录一样。
        }
       *[other] 把“{ $first }”等 { $moves } 张挪个位置，再添 { $adds } 张，就与记录一样。
    }
}
mark-floor = 随机
mark-par = 真实
mark-you = 你
mark-best = 最优
marks-note = 随机：随意走的平均；真实：照真实的次序走到时间用完；最优：同样的时间里能做到的最好。
what-ground = 听到的回答，占记录里全部回答的多少
what-sparks = 碰出的不同立场、追问与接话，占记录里的多少
what-voices = 各人的话听得是否均匀，1 为最均匀
what-voices-of = { $what }。听到的：{ $shares }
sum-ground = { $of } 个回答里听到 { $got } 个
sum-sparks = { $of } 处交锋里碰出 { $got } 处
sum-voices = 1 − { $scale } × 基尼系数 { $gini }
sum-voices-brief = { $value }，1 为最均匀
sum-voices-none = 一段也没有听到
tile-room = 控场
tile-room-note = 以同样时间里的最优为 1；回答 { $ground }%、交锋 { $sparks }%、均衡 { $voices }%
tile-room-known = 以同样时间里已知的最优为 1
tile-foresight = 预测
tile-foresight-note = { $count ->
    [0] 没有可计分的预测
   *[other] { $count } 次里猜对 { $right } 次；全说“没数”是 0
}
tile-likeness = 相似度
tile-likeness-note = { $length ->
    [0] 与真实的那一场有多像；只供对照，不计分
   *[other] { $length } 步里有 { $joined } 步与真实的先后一致；只供对照，不计分
}
tile-replay = 猜主持人
tile-replay-note = 主持人的 { $all } 步里猜中 { $hits } 步
help-none = 同样的时间里，单改哪一问都不会让控场更高。
help-change = { $dropped ->
    [0] 最有用的一处改动：在“{ $scene }”里再听{ $more }，上面的和就从 { $before } 升到 { $after }。
   *[other] { $added ->
        [0] 最有用的一处改动：在“{ $scene }”里不听{ $less }，上面的和就从 { $before } 升到 { $after }。
       *[other] 最有用的一处改动：在“{ $scene }”里听{ $more }，不听{ $less }，上面的和就从 { $before } 升到 { $after }。
    }
}
ledger-coda = 作者的总结
ledger-void = 不计分
ledger-expected = 你猜
ledger-came = 结果
ledger-empty = 这一局没有押过注。
ledger-reading = 编者的判读
chip-count = { $percent }%：{ $count } 次里对 { $right } 次
chip-count-none = 没数：{ $count } 次
skill = 预测的误差，与全说“没数”相比{ $blind }，与照搬上一位的立场相比{ $echo }。
skill-blind = 预测的误差，与全说“没数”相比{ $blind }。
loss-less = 少 { $percent }%
loss-more = 多 { $percent }%
limit-order = 次序的依据
limit-order-article-order = 次序依照文章所述，未必是台上的先后。
limit-order-transcript = 次序依照实录。
limit-order-unknown = 原文没有交代次序。
limit-minutes = 用时的依据
limit-silence = 原文没写的
limit-silence-body = 下面各处原文没有写到，不等于没有回答。{ $rows }。
limit-silence-row = “{ $scene }”：{ $names }
limit-reading = 立场由谁判读
limit-reading-body = 每段发言取哪种立场，是剧本编者的判读，理由与出处都列在预测账里；嘉宾本人并没有这样归类。
limit-unclear = 归属未明的话
limit-unclear-body = 记录里 { $all } 条中有 { $unclear } 条，原文没有写明是谁说的，游戏里都有标记。
limit-fact = 关于这场活动
limits-remarks = 作者的旁白
limits-remarks-note = 以下是文章作者的看法，不是台上任何人的话。
limits-unheard = 你没听到的
limits-unheard-none = 记录里的发言你都听到了。
again = 再来一局
