app-title = 圆桌
app-tagline = 坐上主持人的位子，把一场有记录的讨论再主持一遍；每个人开口之前，先猜会听到什么
window-title = { $title } · 圆桌
library-title = 选一场讨论
library-facts = { $kind ->
    [transcript] 会议实录
    [article_order] 一篇文章
    [text] 一本书
    [fictional] 虚构
   *[other] 有记录的讨论
}{ $words ->
    [en] （英文原话）
    [zh] （中文原话）
   *[none] {""}
} · 记录 { $minutes } 分钟 · { $scenes } 问 · { $panelists } 人{ $finished ->
    [0] {""}
   *[other] {" "}· ✓ 玩完 { $finished } 局
}
library-record = 记录 { $time }
library-ways = 选一种玩法
library-scenes = 或者只问一问
library-continue = 接着上次
library-review = 看上次的复盘
library-empty = 没有找到讨论。
notice-scenario = { $id } 打不开：{ $why }

menu-saves = 存档
menu-profile = 足迹
menu-library = 回首页
menu-leave = 离开
menu-back = 返回
tool-board = 题板
tool-lanes = 对照
tool-undo = 悔一步
tool-history = 回顾
tool-settings = 设置
tool-help = 帮助

confirm-adjourn = 就到这里吗？
adjourn-note = 还有能听的话没听。结束之后就回不来了。
adjourn-yes = 就到这里
confirm-leave = 要离开吗？
leave-note = 这一局会留着，随时可以接着来。
leave-waits = 存档现在写不进去。离开时会再试一次，还不行就把这一局另写成文本。
leave-go-on = 接着玩
leave-stay = 留在这里
leave-quit = 退出
confirm-quit = 要退出吗？
confirm-parting = 走之前
confirm-rewind = 要回去吗？
rewind-note = 会悔掉 { $moves } 步；押过的注照旧算数。
rewind-yes = 回到那里
confirm-visit = 要打开原文吗？
visit-note = 会在浏览器里打开 { $address }
visit-yes = 打开
confirm-forget = 丢弃这场讨论的全部存档？
forget-note = 丢了就不能一起找回来。
forget-yes = 丢弃
question-no = 算了

settings-title = 设置
settings-language = 语言
settings-text = 字号
settings-letters = 西文字体
settings-theme = 明暗
settings-contrast = 对比度
settings-palette = 人物颜色
settings-motion = 动画
settings-volume = 音效
settings-tone = 环境音
settings-tone-note = 一直有轻轻的室内声
settings-speech = 朗读
settings-speech-note = 用系统的语音读出一切
settings-clock = 一局的时间
settings-clock-note = 占记录分钟数的比例，从下一局起
settings-clock-own = 随剧本
settings-pace = 自动往下走
settings-pace-note = 只在不用你决定的地方
settings-skip = 以前听过的
settings-skip-note = 以前的对局里听过的会标明，并且整段显示
settings-hints = 提示
settings-shortcuts = 单键快捷
settings-shortcuts-note = 按卡片上的数字即选中它；Tab 和回车总可以用
settings-part-reading = 语言与文字
settings-part-look = 画面
settings-part-sound = 声音与朗读
settings-part-game = 游戏
settings-on = 开
settings-off = 关
letters-plain = 普通
letters-legible = 易读（阅读障碍）
contrast-normal = 普通
contrast-high = 高
palette-ink = 原色
palette-red-green = 红绿色弱适用
palette-blue-yellow = 蓝黄色弱适用
theme-light = 亮
theme-dark = 暗
pace-off = 关
pace-slow = 慢
pace-normal = 中
pace-fast = 快

keys-title = 按键
keys-note = 选一项，再按下新的键。方向键、Tab、回车、空格、Esc 一直有效，除非你把它们改作他用。
keys-reset = 全部还原
key-undo = 悔一步
key-board = 题板
key-lanes = 对照
key-history = 回顾
key-settings = 设置
key-help = 帮助
key-full-screen = 全屏
key-picture = 存成图片
key-motion = 动画开关
key-speech = 朗读开关
key-read = 读出整个画面
key-repeat = 再说一遍
key-line-before = 读上一行
key-line-after = 读下一行
key-up = 上
key-down = 下
key-left = 左
key-right = 右
key-activate = 确定
key-back = 返回
key-next = 下一项
key-previous = 上一项

help-title = 怎么玩
help-close = 知道了
help-goal-title = 你要做的
help-goal = 这里的每一段话都有记录可查。问什么、请谁说、问多深，由你决定；时间不够听完全部。
help-moves-title = 一个回合
help-moves = 挑一问，猜猜当时是怎么问的；问出去的总是记录里的那一句。再定请谁说：请一位开口，让人接着说，用记录里的追问，或者请一位接另一位的话。押注，听，再看记录在这里怎么走。
help-bets-title = 押注
help-bets = 每个人在每一问里押一次。只要这个人在这一问里任何时候说到，不管你听没听到，都算中；见分晓之前，注就放在座位上。说中的立场可以不止一个。筹码上写着得分，按真实的把握押最合算，“说不准”不加不减。押下的注不能改。
help-numbers-title = 三个数，从不相加
help-numbers = 预测：押注值多少。控场：时间用得如何，随手选是 0，最优是 100。耳力：有几问认出了真正的问法。
help-words-title = 谁的话
help-words = 标签写明是我们的转写还是原文的原话、原文里是引语还是转述、在哪一段。记录里属于主持人的，只有各个问题和标明的追问；其余是原文讲述的先后。没有记下，不等于没有回答。
help-modes-title = 各种玩法
help-modes = 主持整场，或者用五分钟只问一问。每日一问，人人相同。重演：猜记录里接下来是什么。谁说的：十二段话，隐去名字。全班：大家举牌，同时押注，由一个人录入。
