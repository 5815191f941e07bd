"""Pages made by hand in two languages, so that screens can be laid out without a game."""

from __future__ import annotations

from dataclasses import replace

from roundtable.application import pages as p
from roundtable.application.commands import (
    Back,
    Begin,
    Daily,
    Export,
    Make,
    Next,
    Remove,
    Rename,
    Restore,
    Resume,
    Show,
    Undo,
)
from roundtable.rules import Mode, parse

T = dict[str, str]


class Words:
    """Texts of one language."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, en: str, zh: str) -> str:
        """The text of the language."""
        return zh if self.language == "zh" else en


def faces(w: Words) -> tuple[p.Face, ...]:
    """Five people, one of them by video."""
    return (
        p.Face(0, w("Lin Junyang", "林俊旸"), w("LJ", "林"), w("Alibaba Qwen", "阿里千问")),
        p.Face(1, w("Yao Shunyu", "姚顺雨"), w("YS", "姚"), w("Tencent", "腾讯"), remote=True),
        p.Face(2, w("Tang Jie", "唐杰"), w("TJ", "唐"), w("Zhipu", "智谱")),
        p.Face(
            3,
            w("Yang Qiang", "杨强"),
            w("YQ", "杨"),
            w("pioneer of federated learning", "联邦学习先驱"),
        ),
        p.Face(4, w("Guest of the audience", "台下听众"), w("GA", "听"), w("audience", "现场")),
    )


def seats(w: Words, speaking: int | None = None) -> tuple[p.Seat, ...]:
    """Everybody, in all states."""
    f = faces(w)
    slip = p.Slip(
        w("Imagination is what lacks", "最缺的是想象"),
        60,
        "open",
        "",
        w("bet open · 60%", "押了 60%"),
    )
    won = p.Slip("x", 80, "right", "+94", w("said so · +94", "说中了 +94"))
    states = ["heard", "ahead", "heard", "ahead", "pale"]
    if speaking is not None:
        states[speaking] = "speaking"
    notes = (
        w("1 of 3 heard", "听了 1/3"),
        w("not heard yet", "还没说"),
        w("2 of 2 heard", "都听了"),
        w("not heard yet", "还没说"),
        w("nothing on record to this question", "这一问没有记载"),
    )
    return tuple(
        p.Seat(
            f[i],
            states[i],
            notes[i],
            str(i + 1),
            why_not=w("All of it was heard", "记载的都听完了")
            if i == 2
            else w("Nothing on record", "没有记载")
            if i == 4
            else "",
            slip=slip if i == 0 else won if i == 2 else None,
        )
        for i in range(5)
    )


def meters(w: Words) -> tuple[p.Meter, ...]:
    """The three meters."""
    told = w(
        "Of the 14 people with something on record, you heard 5", "有记载的 14 人次里听了 5 人次"
    )
    return (
        p.Meter("answers", w("People heard", "听到的人"), "5/14", 5 / 14, told),
        p.Meter("exchange", w("Exchange", "交锋"), "2/9", 2 / 9, told),
        p.Meter("highlights", w("Highlights", "要点"), "2/8", 0.25, told),
    )


def clock(w: Words) -> p.Meter:
    """The clock."""
    return p.Meter(
        "clock",
        w("Time left", "剩余时间"),
        w("19/31 min", "19/31 分"),
        19 / 31,
        w("12 of 31 minutes are gone", "31 分钟用了 12 分钟"),
    )


def tools(w: Words, *names: str) -> tuple[p.Choice, ...]:
    """Small buttons."""
    titles = {
        "undo": ("Undo", "撤销"),
        "board": ("Board", "题板"),
        "lanes": ("Record", "实录"),
        "history": ("History", "记录"),
        "settings": ("Settings", "设置"),
        "help": ("Help", "帮助"),
        "menu": ("Leave", "离开"),
        "back": ("Back", "返回"),
    }
    return tuple(
        p.Choice(
            n,
            "",
            w(*titles[n]),
            Back() if n in ("menu", "back") else Undo() if n == "undo" else Show(n),
        )
        for n in names
    )


def choices(w: Words) -> tuple[p.Choice, ...]:
    """What can be done at the table."""

    def speak(i: int, key: str, title: str, detail: str, what: str = "speak") -> p.Choice:
        return p.Choice(
            f"{what}:{i}", key, title, Make(parse("adjourn")), detail, w("2 min", "2 分钟"), index=i
        )

    return (
        speak(
            0,
            "1",
            w("Let Lin Junyang go on", "让林俊旸接着说"),
            w("on reinforcement learning", "谈强化学习"),
        ),
        speak(
            1,
            "2",
            w("Call Yao Shunyu", "请姚顺雨说"),
            w("on imagination · on this year", "谈想象 · 谈今年"),
        ),
        speak(
            1,
            "22",
            w("Put the recorded question", "提那个追问"),
            w("which company in 2027?", "2027 年是哪家？"),
            "prompt",
        ),
        replace(
            speak(
                3,
                "4",
                w("Call Yang Qiang", "请杨强说"),
                w("on a theorem · on sleep", "谈一条定理 · 谈睡眠"),
            ),
            main=True,
        ),
        p.Choice(
            "board",
            "9",
            w("Another question", "换一问"),
            Show("board"),
            w("four left", "还有四问"),
            w("1 min", "1 分钟"),
        ),
        p.Choice("adjourn", "0", w("Adjourn", "散会"), Make(parse("adjourn"))),
    )


def put(w: Words, *, others: bool = False) -> p.Put:
    """The question."""
    rest = (
        p.Other(
            w("Is imagination what is missing?", "缺的是不是想象力？"),
            w("leading", "诱导式"),
            w("gets a yes or no and little more", "只换来是或不是"),
            True,
        ),
        p.Other(
            w("And the next paradigm?", "下一个范式呢？"),
            w("open", "开放式"),
            w("leaves all to who answers", "全由回答的人定"),
            False,
        ),
    )
    return p.Put(
        w(
            "Pre-training ran for three years and reinforcement learning is common ground: what is the next paradigm?",
            "三年预训练之后，强化学习人人都在用；再往后，会轮到哪一种范式？",
        ),
        w("The moderator asks", "主持人这样问"),
        w("in our words · ¶15", "意译 · 原文第 15 段"),
        known=False if others else None,
        told=w("Not that one: this is how it was put.", "不是那句：真正的问法是这样。")
        if others
        else "",
        others=rest if others else (),
        form=w(
            "open, with a lead-in: it gives everybody the same ground",
            "带铺垫的开放式：大家站在同一起点",
        )
        if others
        else "",
    )


def verdict(w: Words, kind: str = "right") -> p.Verdict:
    """How a bet came out."""
    points = {"right": "+94", "wrong": "−99", "open": "", "none": ""}[kind]
    head = {
        "right": w("80% · he says so", "80% · 他这样说了"),
        "wrong": w("80% · he does not", "80% · 他没这样说"),
        "open": w("80% · still open", "80% · 还没定"),
        "none": w("no idea", "说不准"),
    }[kind]
    return p.Verdict(
        "paradigm/yang",
        kind,
        points,
        80 if kind != "none" else 0,
        w("There are theoretical bounds", "理论有界限"),
        head,
        answer=w("There are theoretical bounds", "理论有界限") if kind != "open" else "",
        reading=w("he names the theorem", "他点出了那条定理") if kind != "open" else "",
    )


LONG = (
    "There is the incompleteness theorem: a large model cannot vouch for itself, so some hallucination can never be removed, and whoever promises otherwise promises too much. ",
    "有一条不完备性定理：大模型没法自证，所以总有一部分幻觉去不掉，谁说能全去掉，谁就说过头了。",
)


def speech(w: Words, kind: str = "right", times: int = 1) -> p.Speech:
    """What Yang Qiang says."""
    return p.Speech(
        "yang-1",
        faces(w)[3],
        w("answers", "回答"),
        w("Gödel's bound", "哥德尔的界限"),
        w(*LONG) * times,
        w("in our words · reported in the source, ¶17", "意译 · 原文转述，第 17 段"),
        w("on a theorem", "谈一条定理"),
        asked=w(
            "answers: “Pre-training ran three years … what is next?”",
            "回答：“预训练走了三年……下一个范式会是什么？”",
        ),
        verdicts=(verdict(w, kind),) if kind else (),
    )


def table(language: str, what: str = "speech") -> p.TablePage:
    """The table: "first", "put", "fresh", "speech", "long" or "wrong"."""
    w = Words(language)
    said = {"speech": speech(w), "long": speech(w, "open", 4), "wrong": speech(w, "wrong", 2)}.get(
        what
    )
    return p.TablePage(
        title=w("The next paradigm", "下一个范式在哪里"),
        language=language,
        choices=choices(w) if what != "first" else choices(w)[4:],
        tools=tools(w, "undo", "board", "lanes", "history", "settings", "help", "menu"),
        ordinal=w("Question 2", "第二问"),
        scene="paradigm",
        say=w("Whom do you hear next?", "接下来听谁的？"),
        put=None if what == "first" else put(w, others=what == "fresh"),
        fresh=what == "fresh",
        meters=meters(w),
        clock=clock(w),
        seats=seats(w, 3 if said else None),
        speech=said,
        score="+94 · 3/4",
        beside=w(
            "Here the article, too, has come to Yang Qiang, after Lin Junyang. It stays with him for one more turn.",
            "文章在这里也轮到杨强，排在林俊旸之后，接着还有他的一段。",
        )
        if said
        else "",
    )


def chips(w: Words) -> tuple[p.Chip, ...]:
    """The chips."""

    def one(percent: int, key: str, right: str, wrong: str) -> p.Chip:
        return p.Chip(percent, key, f"{percent}%", right, wrong, f"{right} / {wrong}")

    return (
        one(40, "1", "+44", "−19"),
        one(60, "2", "+75", "−50"),
        one(80, "3", "+94", "−94"),
        one(95, "4", "+100", "−135"),
        p.Chip(0, "0", w("no idea", "说不准"), "0", "0", w("nothing won or lost", "不加不减")),
    )


def options(w: Words) -> tuple[p.Option, ...]:
    """The options."""
    texts = (
        w("Today's methods are not used up", "手上的方法还没用完"),
        w("It depends on how much intelligence an outlay buys", "要看投入换来多少智能"),
        w("Imagination is what lacks most", "最缺的是想象"),
        w(
            "There are theoretical bounds, and new computing must come from theory",
            "理论有界限，新的计算要从理论里来",
        ),
        w("Models will learn by themselves", "模型会自己学自己"),
        w("None of these", "都不是"),
    )
    return tuple(p.Option(f"o{i}", str(i + 1), "ABCDEF"[i], t) for i, t in enumerate(texts))


def bet(language: str) -> p.BetPage:
    """A bet."""
    w = Words(language)
    f = faces(w)
    return p.BetPage(
        title=w("What will Yang Qiang say?", "杨强会怎么说？"),
        language=language,
        tools=tools(w, "board", "history", "settings", "help", "menu"),
        choices=(p.Choice("back", "", w("Back to the table", "回到桌前"), Back()),),
        ordinal=w("Question 2", "第二问"),
        scene=w("The next paradigm", "下一个范式在哪里"),
        face=f[3],
        lead=w("Call Yang Qiang", "请杨强说"),
        put=put(w),
        is_prompt=False,
        tonight=(),
        tonight_title=w("What he said tonight", "他今晚说过"),
        others=(
            p.Quote(
                w("What lacks is not technique but imagination", "最缺的不是技术，是想象"),
                w("The next paradigm", "下一个范式"),
                "¶16",
                f[1],
            ),
            p.Quote(
                w("Reinforcement learning is far from used up", "强化学习还远没有用尽"),
                "",
                "¶16",
                f[0],
            ),
        ),
        others_title=w("Others on this question", "别人对这一问说过"),
        background=(
            p.Quote(
                w(
                    "Comes from the universities; the article calls him a pioneer of federated learning",
                    "从学界来；文章称他为联邦学习先驱",
                ),
                "",
                w("opening, ¶1", "开场，第 1 段"),
            ),
        ),
        background_title=w("From before (with its source)", "来之前（有出处）"),
        topics=(w("on a theorem", "谈一条定理"), w("on sleep", "谈睡眠")),
        topics_title=w("On record from him here", "他在这一问有记载的"),
        options=options(w),
        chips=chips(w),
        rule=w(
            "Right if he says it at any time under this question.",
            "他在这一问里任何时候说到，就算中。",
        ),
        near=w("How sure are you?", "有多大把握？"),
        cost=w("2 min", "2 分钟"),
        confirm=w("Let him speak", "请他说"),
        seats=seats(w),
        meters=meters(w),
        clock=clock(w),
    )


def board(language: str) -> p.BoardPage:
    """The board."""
    w = Words(language)
    f = faces(w)
    titles = (
        w("Parting ways", "分化"),
        w("The next paradigm", "下一个范式"),
        w("The odds of leading", "领先的胜算"),
        w("Whose opportunity", "谁的机会"),
        w("The product", "产品"),
    )

    def cell(i: int, n: int) -> p.Cell:
        texts = (
            (w("on memory", "谈记忆"), w("on computing power", "谈算力"), w("a joke", "一个玩笑"))
            * 2
        )[i % 3 : i % 3 + n]
        return p.Cell(
            f[i],
            tuple(p.Topic(t, k == 0 and i == 1) for k, t in enumerate(texts)),
            1 if i == 1 and n else 0,
            n,
            f"{f[i].name}: {n}",
        )

    rows = tuple(
        p.BoardRow(
            f"s{k}",
            t,
            w("What the record says on it, in a line", "记载里谈的是什么，一句话"),
            "open" if k == 1 else "done" if k == 0 else "ahead",
            w("open", "正在问")
            if k == 1
            else w("closed", "已问过")
            if k == 0
            else w("ahead", "还没问"),
            tuple(cell(i, (i + k) % 4) for i in range(5)),
            w("1 min", "1 分钟"),
            str(k + 1),
            "" if k > 1 else w("was put", "问过了"),
        )
        for k, t in enumerate(titles)
    )
    chs = tuple(
        p.Choice(f"open:{r.scene}", r.key, r.title, Show("board"), why_not=r.why_not) for r in rows
    )
    back = (
        p.Choice("adjourn", "0", w("Adjourn", "散会"), Make(parse("adjourn"))),
        p.Choice("back", "", w("Back", "返回"), Back()),
    )
    return p.BoardPage(
        title=w("The board", "题板"),
        language=language,
        choices=(*chs, *back),
        tools=tools(w, "settings", "help"),
        note=w(
            "What is on record: topics, never what is held.", "记载里有什么：只写话题，不写立场。"
        ),
        people=f,
        rows=rows,
        clock=clock(w),
    )


def wording(language: str) -> p.WordingPage:
    """The wordings."""
    w = Words(language)
    texts = (
        put(w).text,
        w("Is imagination what is missing?", "缺的是不是想象力？"),
        w("And the next paradigm?", "下一个范式呢？"),
    )
    chs = tuple(p.Choice(f"wording:{i}", str(i + 1), t, Show("x")) for i, t in enumerate(texts))
    rest = (
        p.Choice("unsure", "0", w("I don't know", "不知道"), Show("x")),
        p.Choice("back", "", w("Back", "返回"), Back()),
    )
    return p.WordingPage(
        title=w("The next paradigm", "下一个范式"),
        language=language,
        choices=(*chs, *rest),
        scene="paradigm",
        ask=w("Which of these was really put?", "真正问的是哪一句？"),
        cost=w("1 min", "1 分钟"),
    )


def briefing(language: str) -> p.BriefingPage:
    """The briefing."""
    w = Words(language)
    return p.BriefingPage(
        title=w("The next step for AI in China", "中国 AI 的下一步"),
        language=language,
        mode=w("Moderate", "主持"),
        tools=tools(w, "settings", "help", "back"),
        choices=(
            p.Choice("begin", "1", w("Take the chair", "坐上主持席"), Next(), main=True),
            p.Choice("tutorial", "t", w("First the tutorial", "先学一课"), Next()),
        ),
        lines=(
            w(
                "On 10 January 2026 four people who build models sat down in Beijing.",
                "2026 年 1 月 10 日，四位做模型的人在北京坐到一起。",
            ),
            w(
                "You put the questions, choose who speaks, and bet on what each will say.",
                "你来提问，挑谁说话，押他会说什么。",
            ),
            w("It takes about twenty minutes.", "大约二十分钟。"),
        ),
        people=faces(w),
        more_title=w("More about it", "想多知道一点"),
        more=(
            (w("Questions", "问题"), w("Parting ways · The next paradigm", "分化 · 下一个范式")),
            (w("Whose words", "谁的话"), w("In our words.", "意译。")),
        ),
        source=w("An article of 12 January 2026", "2026 年 1 月 12 日的一篇文章"),
        address="https://example.org",
    )


def library(language: str) -> p.LibraryPage:
    """The library."""
    w = Words(language)
    ways = tuple(
        p.Choice(f"mode:{m}", str(i + 1), t, Begin("agi", m), d, main=m is Mode.MODERATE)
        for i, (m, t, d) in enumerate(
            (
                (Mode.MODERATE, w("Moderate", "主持"), w("You put the questions", "由你提问")),
                (Mode.REPLAY, w("Replay", "重演"), w("Foretell what comes next", "猜接下来怎样")),
                (
                    Mode.WHO,
                    w("Who said it?", "谁说的"),
                    w("Twelve turns without names", "十二段不署名"),
                ),
                (Mode.CLASS, w("Class", "课堂"), w("All bet at once", "一起押")),
            )
        )
    )
    scenes = tuple(
        p.Choice(
            f"scene:{i}", "", t, Begin("agi", Mode.QUESTION, f"s{i}"), cost=w("5 min", "5 分钟")
        )
        for i, t in enumerate(
            (
                w("Parting ways", "分化"),
                w("The next paradigm", "下一个范式"),
                w("The odds of leading", "领先的胜算"),
            )
        )
    )
    card = p.Card(
        "agi",
        w("The next step for AI in China", "中国 AI 的下一步"),
        w("Four who build models, one evening", "四个做模型的人，一个晚上"),
        w("5 questions · 4 people · 35 turns", "5 问 · 4 人 · 35 段"),
        faces(w)[:4],
        ways=ways,
        scenes=scenes,
        picked=True,
    )
    others = (
        p.Card(
            "republic",
            w("Republic, book one", "理想国第一卷"),
            "x",
            w("7 questions · 5 people", "7 问 · 5 人"),
            faces(w),
        ),
        p.Card(
            "tutorial",
            w("A small discussion", "一场小讨论"),
            "x",
            w("3 minutes", "3 分钟"),
            faces(w)[:3],
            tutorial=True,
        ),
    )
    chs = (
        *(
            p.Choice(
                f"scenario:{c.scenario}", "", c.title, Show("library", c.scenario), picked=c.picked
            )
            for c in (card, *others)
        ),
        p.Choice(
            "daily", "d", w("Today's question", "今日一问"), Daily(), w("Parting ways", "分化")
        ),
        *ways,
        *scenes,
    )
    return p.LibraryPage(
        title=w("Roundtable", "圆桌"),
        language=language,
        choices=chs,
        tools=(
            p.Choice("language:zh", "", "中文", Show("x"), picked=language == "zh"),
            p.Choice("language:en", "", "English", Show("x"), picked=language == "en"),
            *tools(w, "settings", "help"),
        ),
        tagline=w("Take the chair of a discussion that took place", "坐上一场真实讨论的主持席"),
        cards=(card, *others),
        daily="",
        picked="agi",
        ways_title=w("Choose a way to play", "选一种玩法"),
        scenes_title=w("One question, five minutes", "只玩一问，五分钟"),
    )


def outcome(language: str) -> p.DebriefPage:
    """The debrief's first page."""
    w = Words(language)
    f = faces(w)

    def st(text: str, at: float | None, *who: tuple[int, bool]) -> p.Stand:
        return p.Stand(text, tuple(p.Stander(f[i], h) for i, h in who), at)

    rows = (
        p.MapRow(
            "odds",
            w("Who leads in five years?", "五年后谁领先？"),
            (
                w("unlikely, about 20 %", "不太可能，约两成"),
                w("fairly likely, no figure", "挺可能，没给数字"),
            ),
            (st("a", 0.05, (0, True)), st("b", 0.6, (2, False)), st("c", 0.8, (1, True))),
        ),
        p.MapRow(
            "paradigm",
            w("What comes next?", "接下来是什么？"),
            None,
            (
                st(w("Imagination is what lacks", "最缺的是想象"), None, (1, True), (2, False)),
                st(w("Theory has bounds", "理论有界限"), None, (3, True)),
            ),
            rest=w("Of the audience nothing is on record.", "台下没有记载。"),
            widest=True,
        ),
    )
    out = p.Outcome(
        w(
            "The next step for AI in China · moderated 28 November",
            "中国 AI 的下一步 · 11 月 28 日主持",
        ),
        (
            w(
                "You knew what people would say 9 times of 15: +318, best on Lin Junyang, worst on Yao Shunyu.",
                "15 次里猜中 9 次，+318；林俊旸最准，姚顺雨最不准。",
            ),
            w(
                "Your time went 61 of the way from dice to the best; the article's own order gets 47.",
                "时间用得有 61 分（掷骰子 0，最好 100）；按文章的次序是 47。",
            ),
            w("People differed most on who leads in five years.", "分歧最大的是五年后谁领先。"),
        ),
        rows,
        w("filled: you heard it", "实心：你听到了"),
        p.Picture(
            w("The next step for AI in China", "中国 AI 的下一步"),
            w("28 November 2026", "2026 年 11 月 28 日"),
            w("9 of 15 right", "15 中 9"),
            (w("Time well used: 61", "时间 61 分"),),
            rows[0],
            "●◎×●",
            w("Roundtable", "圆桌"),
        ),
        (
            ("foresight", w("Foresight", "料人"), "+318"),
            ("room", w("Room", "时间"), "61"),
            ("ear", w("Ear", "耳力"), "3/5"),
        ),
    )
    tabs = tuple(
        p.Tab(i, t, out) for i, t in (("outcome", w("What you made of it", "你主持得怎样")),)
    )
    names = (
        ("outcome", w("Outcome", "结果")),
        ("choices", w("Choices", "选择")),
        ("bets", w("Bets", "押注")),
        ("record", w("Record", "实录")),
        ("unheard", w("Unheard", "没听到的")),
        ("limits", w("Limits", "不知道的")),
    )
    chs = tuple(
        p.Choice(f"tab:{i}", str(n), t, Show("debrief", i), picked=i == "outcome")
        for n, (i, t) in enumerate(names, 1)
    )
    ways = (
        p.Choice("again", "", w("Play again", "再来一次"), Next(), main=True),
        p.Choice("library", "", w("Library", "选题"), Show("library")),
    )
    return p.DebriefPage(
        title=w("What you made of it", "你主持得怎样"),
        language=language,
        choices=(*chs, *ways),
        tabs=tabs,
        tab="outcome",
        mode="moderate",
    )


def confirm(language: str) -> p.ConfirmPage:
    """Something asked first."""
    w = Words(language)
    return p.ConfirmPage(
        title=w("Adjourn?", "散会吗？"),
        language=language,
        choices=(
            p.Choice("no", "1", w("Go on", "接着主持"), Back(), main=True),
            p.Choice("yes", "2", w("Adjourn", "散会"), Next()),
        ),
        about="adjourn",
        lines=(w("19 minutes are left.", "还剩 19 分钟。"),),
    )


def profile(language: str, games: int = 9) -> p.ProfilePage:
    """What came of some games."""
    w = Words(language)
    title = w("The next step for AI in China", "中国 AI 的下一步")
    played = tuple(
        p.Played(i, "agi", title, f"2026-01-{i + 1:02}", 40.0 * (i % 5) - 60, (i % 6) / 6 - 0.1,
                 9, 4 + i % 4, f"{40 * (i % 5) - 60:+d}", f"{i * 10}",
                 w(f"Game {i}: {title}, 4 of 9 right", f"第 {i} 局：{title}，9 中 4"))
        for i in range(1, games + 1)
    )  # fmt: skip
    counts = tuple(
        p.ChipCount(each, 3, 5, w(f"{each}%: right 3 of 5", f"{each}%：5 次里中 3 次"))
        for each in (40, 60, 80, 95)
    )
    spans = tuple(
        p.Span(
            w(f"Third {i}", f"第 {i} 段"),
            0.7,
            0.5 + i / 10,
            counts,
            w("sure 70%, right 60%", "说七成，中六成"),
        )
        for i in (1, 2, 3)
    )
    tiles = (p.Tile(w("Points", "得分"), "+120", w("of 9 games", "共 9 局")),)
    scopes = tuple(
        p.Scope(i, t, played, tiles, counts, spans)
        for i, t in (("", w("All games", "全部")), ("agi", title))
    )
    stones = tuple(
        p.Milestone(f"m{i}", w("Knew them all", "全都料中"), w("Every bet of a game right", "一局里的注全中"),
                    w("on 3 January", "1 月 3 日") if i % 2 else "", "" if i % 2 else "3/5")
        for i in range(7)
    )  # fmt: skip
    return p.ProfilePage(
        title=w("Profile", "战绩"), language=language, tools=tools(w, "settings", "help", "back"),
        scopes=scopes if games else (), scope="", milestones=stones, streak=w("4 days in a row", "连续 4 天"),
        empty="" if games else w("No game was finished yet.", "还没有打完的局。"),
    )  # fmt: skip


def saves(language: str) -> p.SavesPage:
    """Some saved games, one of them on an older version of its scenario, one removed."""
    w = Words(language)

    def row(number: int, name: str, changed: str = "") -> p.SlotRow:
        ways = [p.Choice("open", "", w("Go on", "接着玩"), Resume(number), main=True)]
        ways += (
            [
                p.Choice(
                    "newer",
                    "",
                    w("Go on with the new version", "用新版接着玩"),
                    Resume(number, newer=True),
                )
            ]
            if changed
            else []
        )
        ways += [
            p.Choice("rename", "", w("Rename", "改名"), Rename(number)),
            p.Choice("remove", "", w("Remove", "删除"), Remove(number)),
            p.Choice("export", "", w("Export", "导出"), Export(number)),
        ]
        return p.SlotRow(
            number,
            name,
            w("Moderate · question 2 · 7 of 35 heard", "主持 · 第 2 问 · 听了 7/35"),
            over=number == 3,
            changed=changed,
            newer=bool(changed),
            ways=tuple(ways),
        )

    rows = (
        row(1, w("The next step for AI in China", "中国 AI 的下一步")),
        row(
            2,
            w("With the Tuesday class", "星期二的一局"),
            w(
                "A newer version has 2 more turns; 9 of 12 moves fit it.",
                "新版多了 2 段；12 步里有 9 步还能用。",
            ),
        ),
        row(3, "Class"),
    )
    chs = tuple(
        p.Choice(f"slot:{r.number}", str(i), r.name, Show("saves", str(r.number)))
        for i, r in enumerate(rows, 1)
    )
    return p.SavesPage(
        title=w("Saved games", "存档"),
        language=language,
        choices=(
            *chs,
            p.Choice("restore", "4", w("Bring “Monday” back", "恢复“星期一”"), Restore()),
        ),
        tools=tools(w, "settings", "help", "back"),
        rows=rows,
        empty="",
        unseen="",
        removed=w("“Monday” was removed.", "“星期一”已删除。"),
        picked=2,
    )


def findings(language: str) -> p.FindingsPage:
    """What a checker says."""
    w = Words(language)
    told = tuple(
        f"scenario.yaml:{i}:7: RT5{i:02} {w('a turn has no topic', '这一段没有话题')}"
        for i in range(30)
    )
    return p.FindingsPage(
        title=w("Findings", "检查结果"),
        language=language,
        choices=(
            p.Choice("reload", "1", w("Look again", "重新检查"), Back()),
            p.Choice("back", "0", w("Back", "返回"), Back()),
        ),
        findings=told,
        empty="",
        broken=True,
    )


def jump(language: str) -> p.JumpPage:
    """Scenes to jump to."""
    w = Words(language)
    chs = tuple(
        p.Choice(f"jump:{i}", str(i), w(f"Question {i}", f"第 {i} 问"), Back()) for i in range(1, 6)
    )
    return p.JumpPage(
        title=w("Jump", "跳到"),
        language=language,
        choices=(*chs, p.Choice("back", "0", w("Back", "返回"), Back())),
        note=w("A game of its own begins there.", "从那里另起一局。"),
    )


def crowd(language: str, what: str) -> p.Page:
    """Forty people at the table ("first", "put", "fresh", "speech"), before a bet or on the board."""
    w, some = Words(language), faces(Words(language))
    people = tuple(
        replace(
            some[i % 5], index=i, name=w(f"Guest Number {i + 1}", f"阿尔弗雷德·布罗德斯{i + 1}")
        )
        for i in range(40)
    )
    at = tuple(replace(seats(w)[i % 5], face=each, key=str(i + 1)) for i, each in enumerate(people))
    if what == "bet":
        return replace(bet(language), seats=at)
    if what == "board":
        page = board(language)
        rows = [
            replace(
                row, cells=tuple(replace(row.cells[i % 5], face=f) for i, f in enumerate(people))
            )
            for row in page.rows
        ]
        return replace(page, people=people, rows=tuple(rows))
    told = table(language, what)
    speak = told.choices[1] if what != "first" else choices(w)[1]
    called = [replace(speak, id=f"speak:{i}", key=f"1{i}", index=i) for i in range(0, 40, 3)]
    return replace(told, seats=at, choices=(*called, *choices(w)[-2:]))


MADE = {
    "table-first": lambda g: table(g, "first"),
    "table-put": lambda g: table(g, "put"),
    "table-fresh": lambda g: table(g, "fresh"),
    "table-speech": table,
    "table-long": lambda g: table(g, "long"),
    "table-wrong": lambda g: table(g, "wrong"),
    "bet": bet,
    "board": board,
    "wording": wording,
    "briefing": briefing,
    "library": library,
    "outcome": outcome,
    "confirm": confirm,
    "profile": profile,
    "profile-one": lambda g: profile(g, 1),
    "profile-many": lambda g: profile(g, 40),
    "saves": saves,
    "findings": findings,
    "jump": jump,
}
"""Every made page, by its name."""
