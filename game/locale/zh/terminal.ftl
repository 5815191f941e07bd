# 可以输入的词，各语言同时有效，用逗号隔开。
terminal-words-help = 帮助, 怎么玩
terminal-words-history = 回顾, 听过的话, 历史
terminal-words-table = 桌前, 桌子, 看桌
terminal-words-board = 题板, 换一问
terminal-words-lanes = 两列, 两条道, 两道
terminal-words-moves = 走法, 着法
terminal-words-undo = 悔, 悔一步, 悔棋, 撤销
terminal-words-back = 返回
terminal-words-adjourn = 散会
terminal-words-menu = 菜单, 返回菜单
terminal-words-language = 语言
terminal-words-clock = 时长, 钟
terminal-words-forget = 丢弃
terminal-words-saves = 存档
terminal-words-profile = 足迹
terminal-words-speech = 朗读
terminal-words-again = 再说一遍
terminal-words-quit = 退出, 离开
terminal-words-nothing = 没数
terminal-words-this = 中文

terminal-prompt = {"> "}
terminal-joint = {"，"}
terminal-item = { $number }. { $text }
terminal-label = { $label }：{ $text }
terminal-impossible = { $title }。不能：{ $why }
terminal-also = 还可以输入：{ $words }
terminal-choose = 请输入 1 到 { $last } 的数字，或者：{ $words }
terminal-choose-pick = 请输入 1 到 { $last }，0 是没数；“2 60”是选第二项并押六成；输入“返回”作罢
terminal-choose-chip = 请输入 1 到 { $last } 或百分数，0 是没数；输入“返回”重选
terminal-begin = 按回车或输入 1 开场。
terminal-go-back = 返回
terminal-no-undo = 没有可悔的一步。
terminal-undone = 悔了一步。押过的注照旧算数。
terminal-no-clock = 一局的时长在开局之前定，请到菜单里改。
terminal-never-certain = 只有记录才有十成把握；请在 40、60、80、95 里选。
terminal-bye = 再会。这一局留着，随时可以接着来。
terminal-bye-menu = 再会。
terminal-broken = { $id } 不能玩：{ $error }

terminal-meter = { $label } { $sum }
terminal-seat = { $name }：{ $detail }
terminal-seat-heard = 听过 { $heard } 段，共 { $of } 段
terminal-seat-spoken = 听过 { $heard } 段，共 { $of } 段，{ $floor }
terminal-seat-silent = 原文没有写到这位在这一问上的话
terminal-remote = { $name }（视频连线）
terminal-person = { $name }，{ $title }
terminal-option = { $title }（{ $detail }）
terminal-scene = { $title }，{ $status }
terminal-board-note = “0/2”是记录里有两段发言，一段还没听。“未载”是说原文没有写到，不等于没有回答。
terminal-cell = { $name } { $heard }/{ $of }
terminal-cell-silent = { $name } 未载
terminal-moves = 现在可选的走法，写成文字是：
terminal-chip = { $label }：猜对 { $right }，猜错 { $wrong }
terminal-chip-worst = { $label }：猜中 { $right }，最坏 { $wrong }

terminal-speech = { $name }（{ $act }）：{ $title }
terminal-reading = 理由：{ $reading }
terminal-record-step = 真实的主持人在这一步：{ $label }
terminal-record-over = 到这一步，真实的讨论已经结束。
terminal-about = 说的是{ $name }。
terminal-record-question = 真实的主持人问：{ $text }

terminal-lane-closed = 还有 { $count } 张没翻开。
terminal-lane-empty = 还没有。
terminal-joined = { $label }，在记录里是第 { $number } 张
terminal-yours = { $label }，在你那里是第 { $number } 张
terminal-single = { $label }，两边不同
terminal-ledger = { $who }，{ $title }：{ $points }
terminal-debrief-lists = 看哪一项

terminal-kept = { $mode }，{ $ordinal }，余 { $left }
terminal-kept-short = { $mode }
terminal-kept-over = 再看上一局的复盘
terminal-forget-ask = 丢弃留下的这一局？丢了就找不回来。
terminal-forget-yes = 丢弃
terminal-forget-no = 留着
terminal-forgotten = 已经丢弃。
terminal-language-now = 语言：中文
terminal-clock-now = 时长：整份记录分钟数的 { $clock }%
terminal-clock-own = 时长：随剧本
terminal-clock-ask = 下一局给整份记录的多少时间？

terminal-help-keys-title = 怎么输入
terminal-help-keys = 输入数字来选。押注时 0 是“没数”，“2 60”是选第二种立场、押六成。可以输入的词：桌前（再看一遍桌上）、题板（全场的问题）、两列（你的与真实的）、回顾（听过的话）、走法（把走法写成文字，也可以直接输入）、悔、散会、朗读（开或关）、再说一遍（重听）、语言、菜单、退出。英文词也行。按 Ctrl-D 离开，这一局会留着。

