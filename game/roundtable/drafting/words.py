"""The words by which a source tells who speaks, in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Iterable


def listed(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


ZH_ASKING = ("追问", "提问", "发问", "反问", "问道", "请教", "抛出", "问")

ZH_SAYING = listed(
    "说道 说 表示 认为 指出 回答 答道 补充 解释 提到 透露 强调 谈到 谈及 讲到 讲 觉得 坦言 直言 "
    "笑称 介绍 回应 反驳 提出 判断 总结 预测 承认 接话 接过 接了 举例 举了 开玩笑 开了 相信 建议 写道 "
    "对曰 曰 回忆 感叹 主张 看来 质疑 表达 称 打趣 插话 附和 反对 赞同 同意 澄清 告诉 打了个比"
)

ZH_LINKS = listed(
    "但是 但 而且 而 然后 接着 随后 不过 同时 并且 并 又 还 最后 于是 所以 因此 其实 对此 这时 此时 此外 "
    "另外 后来 再 接下来 紧接着 最终 首先 其次 另一方面 可 却"
)

ZH_FOLLOWING = re.compile("追问|又问|再问|接着问|继续问|反问")

ZH_POSSESSED = "回答|判断|观点|看法|解释|答案|结论|建议|意思|说法|理由|反应|回应|回复|想法|态度"

# Whoever ends on one of these is somebody else than the person spoken of before.
ZH_SOMEBODY = "友者人家众员方媒们客谁"

EN_ASKING = listed("asked asks inquired enquired wondered probed pressed")

EN_SAYING = listed(
    "said says replied replies answered answers added adds explained explains noted notes argued "
    "argues believed believes thought thinks claimed claims stated states responded responds "
    "rejoined remarked remarks observed observes countered counters suggested suggests pointed "
    "insisted insists admitted admits agreed agrees disagreed objected objects continued continues "
    "concluded concludes recalled told tells warned warns joked jokes interposed cried exclaimed "
    "retorted acknowledged predicted predicts mentioned mentions described describes emphasised "
    "emphasized stressed stresses put interjected chimed quipped conceded roared shouted"
)

EN_WANTING = listed(
    "wants wanted wishes wished would declined declines refused refuses favours favors favoured "
    "favored prefers preferred hopes hoped doubts doubted finds supports supported opposes opposed "
    "rejects rejected demands demanded proposes proposed leans leaned called calls welcomed "
    "welcomes fears feared expects expected"
)
"""What somebody does who takes a stand, where no word says that they speak."""

EN_SILENT = (
    r"(?:said|says|say|had|has) nothing|(?:did|does|would|could) not (?:speak|say|answer|reply|comment|"
    r"respond)|(?:didn['’]t|wouldn['’]t) (?:speak|say|answer|reply|comment|respond)|"
    r"(?:was|were|stayed|remained|kept|fell|is|stays) (?:silent|quiet)|"
    r"(?:made|had|gave|offered) no (?:comment|answer|reply)|(?:declined|refused) to (?:comment|answer|reply)"
)
"""How the source's author tells that somebody did not speak."""

ZH_SILENT = (
    r"没有?(?:直接|正面|马上|再)?(?:说话|开口|发言|回答|回应|表态|谈到|谈及|提到|说什么|作答|接话)|未(?:发言|回答|回应|表态|谈及|提及|作答)|"
    r"不置可否|沉默|一言不发|不予置评"
)
"""The same in Chinese."""

EN_FOLLOWING = re.compile(r"follow(?:ed|s|ing)?[ -]up|pressed|asked (?:again|further)|probed")

# Capitalised words that begin a sentence or name no person.
EN_NO_NAMES = frozenset(
    listed(
        "The A An And But Or So Then He She They It We You I This That These Those There Here Yes No Not "
        "Well Now When Where What Who Why How If In On At Of For From To With By As Is Are Was Were Do "
        "Does Did Has Have Had Will Would Can Could May Might Must Shall Should Let Nothing Nobody "
        "Everybody Everyone Somebody Someone One Two Three Both All Some Many Most Others Another Each "
        "After Before Because While Although Though Since Once Still Also Indeed Certainly Certain "
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June "
        "July August September October November December Moderator Host Panel Panelist Question Answer "
        "Please Thank Thanks Today Tomorrow Yesterday My Your His Her Their Our Its Perhaps Maybe "
        "Never Neither Either Very Quite Just Such Again Finally First Second Third Next Last "
        "Critics Experts Analysts Officials Sources Observers Source Speaker Time Date Address Title "
        "Published Author Summary Note Notes Conclusion Introduction Background Chapter Part Section "
        "Book Act Scene Session Topic Tell Come Like That's It's Nay Why Enough Listen"
    )
)

ZH_NO_NAMES = frozenset(
    listed(
        "任何 何时 何人 高度 高兴 方面 方式 方法 时候 时代 于是 成为 成功 常常 常见 平时 平台 安全 安排 "
        "金融 金额 明显 明确 白天 和谐 程度 程序 项目 钱包 马上 毛病 江湖 高校 向来 应该 单位 单纯 "
        "费用 关于 包括 许多 于此 有人 有些 万一 曾经 连续 全球 全部 路线 能力 能够 温和 古代 "
        "支持 查看 解决 解释 原来 经过 经历 经济 水平 文章 文化 章节 党派 管理 权力 权利 谈话 左右 "
        "老师 老人 老家 老总 老板 小时 小学 小说 小组 小心 小区 阿姨 危险 英国 法国 法律 别人 同意 同时 元素 相信 相对 强调 牛市 车辆 计划 计算"
    )
)

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁"
    "韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤殷罗毕郝邬安常乐于傅卞齐康伍余顾孟黄穆萧尹姚邵"
    "汪祁毛狄米贝明臧戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵季贾路江童颜郭梅林刁钟徐邱骆高夏蔡田樊胡"
    "凌霍虞万柯管卢莫房解宗丁宣邓洪包左石崔吉龚程邢裴陆荣翁荀甄曲封储靳焦牧谷车侯秋仲伊宁仇"
    "栾厉祖武符刘景詹束龙叶黎薄印白蒲卓池乔阴鹿胥苍闻翟谭劳冉郦雍桑桂牛尚农温庄晏柴瞿阎习"
    "古易廖居耿匡文寇阙欧沃蔚隆师巩聂晁敖冷辛阚饶曾沙关查游竺权岳帅付肖代闫覃佟楚冼涂尧艾盛成谌"
)

COMPOUND_SURNAMES = [
    "欧阳",
    "司马",
    "诸葛",
    "上官",
    "司徒",
    "东方",
    "独孤",
    "南宫",
    "夏侯",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "宇文",
    "长孙",
    "端木",
]

GUESTS = re.compile(
    r"(?:嘉宾|与会者|参会者|出席者|出席的有|对谈人|受访者|panell?ists|panel|guests|speakers|"
    r"participants|interviewees)[^：:。.\n]{0,16}[：:]\s*|(?:嘉宾|与谈人|对谈人)(?:为|是|有|包括)\s*",
    re.IGNORECASE,
)

SUMMARY = re.compile(
    r"摘要|概要|要点|导读|内容提要|一句话总结|summary|abstract|tl;?\s?dr|key (?:points|takeaways)|highlights",
    re.IGNORECASE,
)
"""Headings of a part that speaks of the talk as a whole."""

NEW_TOPIC = re.compile(
    r"下一个(?:问题|话题)|换个话题|话题转|转到|接下来(?:我们)?(?:谈|聊|讨论|看)|最后一个问题|"
    r"我们(?:再)?来(?:谈|聊)|\bnext (?:question|topic|subject)\b|\b(?:let'?s|let us|let me) "
    r"(?:turn|move|talk about|switch|go on)\b|\bmov(?:e|ing) on\b|\bturn(?:ing)? (?:now )?to\b|"
    r"\b(?:final|last|another) question\b|\bdifferent (?:topic|subject|question)\b",
    re.IGNORECASE,
)

FIRST_PERSON = re.compile(r"我(?!们)|笔者|\bI\b|\bI['’](?:m|ve|d|ll)\b")

AUTHOR_KEYS = re.compile(r"(?:作者|撰文|记者|文|author|written by|by|byline)", re.IGNORECASE)
PUBLISHED_KEYS = re.compile(
    r"(?:发布日期|发布时间|发表日期|发表于|日期|时间|date|published|publish(?:ed)? (?:date|on))",
    re.IGNORECASE,
)
ADDRESS_KEYS = re.compile(
    r"(?:来源|出处|原文|原文链接|链接|网址|source|url|link|address|original)", re.IGNORECASE
)
MEDIA_KEYS = re.compile(
    r"(?:video|audio|recording|watch|listen|media|视频|音频|录像|录音)", re.IGNORECASE
)
TITLE_KEYS = re.compile(r"(?:标题|题目|title)", re.IGNORECASE)


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of these words, the longest first."""
    return "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))


ZH_SAY = rf"(?:{alternatives(ZH_SAYING)})(?![明法服])"
"""Matches a Chinese word for speaking, and not a longer word that begins like one."""

ZH_ASK = rf"(?:{alternatives(ZH_ASKING)})(?![题世卷])"
"""Matches a Chinese word for asking, and not a longer word that begins like one."""
