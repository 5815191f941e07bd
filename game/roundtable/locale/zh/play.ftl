language-name = 中文
quoted = “{ $text }”
list-joint = 、
list-last = 、
fact-joint = {" · "}
sentence-joint = ；
sentence-after = { $first }{ $then }
title-scene = { $title } · { $scene }
foreign = 没有译文，按原来的语言显示。
minutes = { $minutes } 分钟
seconds = { $minutes }:{ $seconds }
clock-left = { $left }/{ $total } 分
none-of-these = 以上都不是

# 能做的

move-open = 提问：{ $scene }
move-call = 请{ $name }说
move-follow = 让{ $name }接着说
move-prompt = 追问{ $name }
move-remark = 对{ $name }说一句
move-connect = 请{ $responder }接{ $panelist }的话
move-adjourn = 散会
move-hear = 听下去
detail-prompt = “{ $prompt }”
detail-adjourn = 到此为止，去看复盘
detail-adjourn-short = 剩下的时间不够再问一问：去看复盘
choice-board = 换一问
choice-board-detail = 还有 { $count } 问可以提
choice-finish = 问到这里
choice-stop = 到这里为止
choice-hear-question = 听下一问
go-on = 继续
again = 再来一局

# 记录里的走法

act-answer = 回答
act-follow-up = 接着说
act-prompt = 接主持人的话
act-response = 接{ $name }的话
step-open = 提问：{ $scene }
step-call = { $name }发言
step-follow = { $name }接着说
step-prompt = { $name }被追问
step-remark = 主持人说了一句，{ $name }接着说
step-connect = { $responder }接{ $panelist }的话
step-end = 结束
made-open = 提问：{ $scene }
made-turn = { $name } · { $title }
beside-open-same = 记录里，这时候提的也是这一问。
beside-open = 记录里，这是第 { $number } 问。
beside-open-last = 记录里，这一问排在最后。
beside-open-same-last = 记录里，最后一问也是它。
beside-same = 记录里，这时候开口的也是{ $name }。
beside-same-goes-on = 记录里，{ $name }也接着往下说。
beside-same-prompt = 记录里，主持人在这里说的也是这句话，接着是{ $name }。
beside-same-response = 记录里，{ $name }也在这里接了话。
beside-more = 后面还有 { $count } 段也是同一位说的。
beside-stays = 记录里，{ $name }接下来还说了 { $count } 段；你转到别处去了。
beside-first = 记录里，这一问先开口的是{ $name }。
beside-other = 记录里，这时候开口的却是{ $name }。
beside-leaves = 记录里，刚才那一段就是这一问的最后一段；你还在接着问。
beside-left = 记录里，这一问还有 { $count } 段，是{ $names }说的。
note-order = 记录里，这是这一问的第 { $number } 段，前面还有{ $names }的话。
lanes-title = 与记录对照
lane-own = 你的第 { $number } 问
lane-record = 记录里的第 { $number } 问
lane-not-put = 你没有提
lane-turn = { $name }：{ $title }，你在这一问里第 { $number } 个听到
lane-run = { $name }，{ $count } 段
lane-run-still = 还是{ $name }，{ $count } 段
lane-rest = 还有 { $count } 段没听

# 为什么不行

why-over = 已经散会了。
why-not-now = 现在还不到时候。
why-not-in-mode = 这种玩法里没有这一步。
why-unknown-scene = 没有名叫“{ $about }”的一问。
why-unknown-wording = 没有名叫“{ $about }”的问法。
why-unknown-panelist = 台上没有名叫“{ $about }”的嘉宾。
why-unknown-line = 没有名叫“{ $about }”的一句。
why-unknown-pick = 没有名叫“{ $about }”的选项。
why-already-opened = 这一问已经提过了。
why-already-matched = 这一句已经猜过了。
why-no-time = 时间不够，至少要 { $time }。
why-silent = 这一问里没有记下这位的话。
why-only-responds = 这一问里只接别人的话。
why-answered = { $about }已经答过，可以让这位接着说。
why-nothing-left = 这一问里的话都听完了。
why-not-heard-yet = 要先听到前面的一段话。
why-no-deeper = 记录里{ $about }没有再往下说。
why-no-response = 记录里没有这样接话。
why-no-bet = 这一步不用押注。
why-not-before = 要先提“{ $about }”。
why-wrong-bets = 要等 { $about } 队都押好。
refused-no-game = 现在没有在玩的局。
refused-certain = 只有记录才有十成把握；请在 40、60、80、95 里选。
refused-left = 那一问已经结束了，请另提一问。
refused-no-bet = 这里没有要押的注。
refused-option = 没有这个选项。
refused-team = 没有这一队。
refused-scene = 没有这一问。
refused-setting = 没有这项设置。
refused-address = 这个网址与这一局无关。
notice-undo = 没有可以悔的一步。
notice-rewound = 悔了 { $moves } 步；押过的注照旧算数。

# 谁的话

place = “{ $section }”一节，第 { $paragraphs } 段
mark-verbatim = 原文的原话 · { $place }
mark-quoted = 我们的转写 · 原文是引语，{ $place }
mark-reported = 我们的转写 · 原文是转述，{ $place }
mark-both = 我们的转写 · 原文有引语也有转述，{ $place }
mark-author = 我们的转写 · 作者自己的话，{ $place }
mark-collective = 我们的转写 · 原文说是几个人的话，{ $place }
unclear-all = 原文没有写明这是谁说的；归给{ $name }，是我们按上下文读的。
unclear-part = 其中有几句，原文没有写明是谁说的；归给{ $name }，是我们按上下文读的。
speech-asked = 答的是：“{ $question }”
speech-under = 这一问是：“{ $question }”
speech-prompt = { $name }：“{ $prompt }”
speech-gloss = 大意（我们的话）：{ $gist }
speech-prompt-unclear = 有人说（原文没有写明是谁）：“{ $prompt }”
put-asks = { $name }这样问
put-says = { $name }这样说
put-reported = { $name }的问题
put-nobody = 记录里的问题
put-unclear = 有人这样问（原文没有写明是谁）
put-prompt = { $lead }：“{ $prompt }”
put-form = { $form }：{ $note }
put-known = 你认出了当时真正的问法。
put-not-known = 你猜的不是：当时问的是上面这一句。
put-guessed = 你猜的
form-open = 开放式
form-closed = 是非式
form-leading = 诱导式
form-double = 一问两事
wording-ask = 当时{ $name }是怎么问的？
wording-ask-record = 记录里是怎么问的？
wording-none = 说不准
wording-cost = 提这一问要 { $time }
source-translator = { $name }译

# 桌前

table-briefing = 提问之前
table-ordinal = 第 { $number } 问
say-choose = 请谁说？
say-next = 这一问都听完了，换一问吧。
say-bell = 时间到了。
say-short = 剩下的时间不够再听一段。
say-done = 这一问都听完了，也没有别的问题了。
say-all = 记录里的话都听完了。
say-guess = 记录里，接下来是什么？
say-hear = 记录往下走。
say-bet = 先说说你估计会听到什么。
seat-pale = 这一问里没有记下
seat-pale-all = 没有记下发言
seat-ahead = 还没听
seat-heard = 听了 { $heard } 段，共 { $of } 段
seat-done = 都听完了
seat-nothing = 现在没有可请的话。
seat-floor = 说了 { $time }
slip-open = 押着 { $percent }%
slip-right = 说中 { $points }
slip-wrong = 没说中 { $points }
slip-none = 说不准
meter-answers = 听到的人
meter-exchange = 你来我往
meter-highlights = 要点
meter-clock = 剩余时间
meter-progress = 听到
meter-foresight = 预测
meter-room = 控场
meter-ear = 耳力
meter-replay = 猜中
told-answers = 各问里有话记下的人，合计 { $of } 人次，你听到了 { $got } 人次。
told-exchange = 两种立场碰面、主持人的追问、接话：共 { $of } 处，听到 { $got } 处。
told-highlights = 原文自己点出来的发言共 { $of } 段，听到 { $got } 段。
told-clock = 一共 { $total }，用了 { $used }，还剩 { $left }。
told-progress = { $of } 段里听了 { $got } 段。
score = { $points } · 押 { $count } 次，中 { $right } 次
score-right = 押 { $count } 次，中 { $right } 次
score-none = 还没有押注见分晓。
foretold-hit = 猜中了：{ $actual }（{ $all } 步中了 { $hits } 步）。
foretold-miss = 你猜的是“{ $guess }”；记录里接下来是“{ $actual }”（{ $all } 步中了 { $hits } 步）。
foretold-again = { $told }以第一次猜的为准。

# 题板

board-title = 题板
board-note = 每一格是这个人在这一问里谈到的话题，不写怎么看；没有记下（–），不等于没有回答。换了一问，就回不到这一问。
board-note-looks = 每一格是这个人谈到的话题，次序打乱。这里只能看：接下来提哪一问，由记录决定。
board-about = 回答在“{ $low }”和“{ $high }”之间。
board-back = 回到桌前
status-open = 正在问
status-done = 问过了
status-ahead = 还没问
cell-heard = { $name }：{ $topics }（{ $of } 段听了 { $heard } 段）
cell-pale = { $name }：没有记下

# 押注

bet-ask-choice = { $name }会怎么说？
bet-ask-number = { $name }会说出多大的数？
bet-ask-prompt = { $name }会怎么回答？
bet-rule = { $name }在这一问里任何时候说到，就算中。
bet-rule-prompt = { $name }在这段回答里说到，就算中。
bet-sure = 有多大把握？
bet-confirm = 请{ $name }说
bet-other = 换一个选项
bet-tonight = 前面说过的
bet-others = 别人对这一问说过的
bet-background = 事先知道的（有出处）
bet-topics = 这一问里要谈的
chip-no-idea = 说不准
chip-even = 不加不减
chip-told = 说中 { $right }，没中 { $wrong }
verdict-open = { $percent ->
    [0] 说不准
   *[other] { $percent }% · 还押着
}
verdict-right = { $percent }% · 说中了
verdict-right-name = { $percent }% · 猜对了
verdict-wrong-name = { $percent }% · 是另一位
verdict-wrong-heard = { $percent }% · 说的是别的
verdict-wrong-all-heard = { $percent }% · 没有说到
verdict-wrong-record = { $percent }% · 记录里没有说到
verdict-none = 说不准
settled-open-heard = 还押着
settled-right-heard = 听到了
settled-right-all-heard = 听到了
settled-right-record = 在你没听到的一段里
settled-wrong-heard = 听到的是别的
settled-wrong-all-heard = 这位的话都听完了，没有说到
settled-wrong-record = 记录里不是这样
settled-none-heard = 没有押
settled-none-all-heard = 没有押
settled-none-record = 没有押
came-picked = 你押的是{ $pick }
came-record = 记录里是{ $answers }
came-both = 你押的是{ $pick }，记录里是{ $answers }
came-name = 你猜的是{ $name }

# 一问结束，作者的总结，谁说的

close-heading = 这一问到此为止
close-minutes = 用了 { $time }。
close-unheard = { $name }还有 { $count } 段没听
close-points = 押了 { $count } 次，合计 { $points }
coda-title = 作者的总结
coda-note = 这几句是{ $author }在文末写的，不是台上哪一位的话。
coda-progress = 第 { $number } 句，共 { $all } 句
coda-about = 说的是这一位
coda-last = 只剩一个名字：看看这一句说的是谁
coda-leave = 跳过，去看复盘
who-ordinal = 第 { $number } 段，共 { $all } 段
who-ask = 这段话是谁说的？
history-title = 听过的话
history-empty = 还没有人开口。
history-back = 回到第 { $number } 段之前
history-source = 打开原文
search-count = { $count ->
    [0] 听过的话里没有。
   *[other] { $count } 段
}

# 全班

team-1 = 黄队
team-2 = 蓝队
team-3 = 绿队
team-4 = 紫队
team-5 = 青队
team-6 = 红队
team-number = { $number } 号
team-counts = { $count ->
    [0] 还没见分晓
   *[other] 押 { $count } 次，中 { $right } 次
}
teams-title = 几队来玩？
teams-count = { $count } 队
teams-note = 大家同时押：每队举起一张字母牌（A 到 H）和一枚筹码，由带课的人一次录进表里，再揭晓。队名可以自己取。
class-waiting = { $count ->
    [0] 都押好了。
   *[other] 还差 { $count } 队。
}
class-anew = 重录{ $name }
class-reveal = 揭晓
code-gather = 用读到的 { $count } 份开始
code-read = 读到 { $count } 份。
code-none = 这段文字里没有代码。
code-broken = { $code } 不完整：请重新复制或扫描。
code-newer = { $code } 出自更新的版本：这里也请打开最新的页面。
code-other = { $code } 属于另一场讨论。
code-version = { $code } 玩的是这场讨论的另一个版本。
code-twice = { $code } 已经读过了。
code-full = { $code }：人已经满了。
code-few = 两份以上才能开始。
code-late = 这个班已经入座：要用这些代码，请另开一局。
code-nameless = 请写上名字。
class-open = 还押着的注，要再多听一些，或者换了问题，才见分晓。

# 声音的说明

cue-card = 一张牌放下
cue-bet = 筹码落桌
cue-speech = 有人开口
cue-reveal = 筹码翻开
cue-right = 清亮的一声：说中了
cue-wrong = 低沉的一声：没有说中
cue-closed = 合上书：这一问结束
cue-bell = 铃响：散会
cue-milestone = 达成里程碑“{ $names }”
