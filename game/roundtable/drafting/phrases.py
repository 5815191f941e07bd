"""What a draft asks its author to do, in the languages it may be written in.

Every such text begins with `TODO`, in whatever language it stands, and stands in a mapping
that is marked with `draft: true`.
"""

from __future__ import annotations

import re

from roundtable.drafting.document import Doubt

TODO = "TODO"
_NUMBER = re.compile(r" \(\d+\)$")

_EN = {
    "event": "name of the event",
    "person": "name",
    "somebody": "not settled by the source",
    "author": "who wrote the source",
    "moderator": "who moderates",
    "panelist": "who sits at the table",
    "source": "title of the source",
    "section": "title of this part",
    "gist": "one line in your own words",
    "tagline": "one line for the library",
    "briefing": "two to four sentences to the player",
    "timed": "Seconds by the source's own times.",
    "asked": "what was asked here: the source has nobody who moderates; ask the record or cite who did",
    "answered": "what was said here: the source does not say who speaks",
    "topic": "on",
    "no_topic": "on what? neutral words",
    "response": "a reply to this turn? it takes up or names the other",
    "spoken": "By the length of what was said, at some 150 words a minute.",
    "ruled": "By house rule: 1 minute to open a question, 2 for an answer, 1 for what follows.",
    "seal": "initials",
    "title": "a few words",
    "seat": "what the plate says",
    "wording": "the question in your own words; is its form right?",
    "no_wording": "the source has no question here; cite the moderator or take the scene out",
    "note": "what this form does to an answer",
    "note_open": "Leaves the answer open.",
    "note_closed": "Asks for yes or no, this or that.",
    "note_leading": "Suggests its answer.",
    "note_double": "Asks two things at once.",
    "part": "Part",
    "ask": "what the player is asked beforehand",
    "position": "a stand that can be taken",
    "text": "one to four sentences in your own words",
    "prompt": "what the moderator said to bring it about",
    "whom": "whom does each line describe?",
    "line": "the author's line in your own words",
    "reading": "why you read it so",
    "remark": "one sentence in your own words",
}

_ZH = {
    "event": "活动的名称",
    "person": "姓名",
    "somebody": "来源没有说清是谁",
    "author": "来源的作者",
    "moderator": "谁主持",
    "panelist": "谁在桌上",
    "source": "来源的标题",
    "section": "这一部分的标题",
    "gist": "用自己的话写一行",
    "tagline": "给目录的一行",
    "briefing": "给玩家的两到四句话",
    "timed": "秒数取自来源的时间。",
    "asked": "这里问了什么：来源里没有主持人；引用真正发问的人",
    "answered": "这里说了什么：来源没有说是谁",
    "topic": "关于",
    "no_topic": "关于什么？用中性的词",
    "response": "是在回应那一轮吗？话里接了或提到了对方",
    "spoken": "按说话的长短估算，每分钟约 300 字。",
    "ruled": "按约定：开题 1 分钟，回答 2 分钟，后续 1 分钟。",
    "seal": "姓氏",
    "title": "几个字的标题",
    "seat": "名牌上写什么",
    "wording": "用自己的话写这个问题；问法标对了吗？",
    "no_wording": "来源在这里没有问题；引用主持人的话，或者去掉这一场",
    "note": "这种问法会怎样影响回答",
    "note_open": "不限定回答。",
    "note_closed": "要人答是或不是、这个或那个。",
    "note_leading": "暗示了答案。",
    "note_double": "一次问了两件事。",
    "part": "部分",
    "ask": "事先问玩家什么",
    "position": "一种可以采取的立场",
    "text": "用自己的话写一到四句",
    "prompt": "主持人怎样引出这番话",
    "whom": "每一行说的是谁？",
    "line": "用自己的话写作者的这一行",
    "reading": "为什么这样读",
    "remark": "用自己的话写一句",
}

_DOUBTS = {
    Doubt.CARRIED: (
        "nothing leads over to it: is it still the same speaker?",
        "没有引出语，还是同一个人说的吗？",
    ),
    Doubt.NOBODY: (
        "the source does not say whose words these are: who is it?",
        "来源没有说是谁的话：是谁？",
    ),
    Doubt.SEVERAL: (
        "several people in one place: divide it, or is it collective?",
        "一处有几个人：分开写，还是众人的话？",
    ),
    Doubt.AUTHOR_OR: (
        "the author's own, or does the last speaker go on?",
        "是作者自己的话，还是上一位接着说？",
    ),
    Doubt.ANSWER_TO: (
        "an answer without a name: is it the one who was asked?",
        "没有名字的回答：是被问的人吗？",
    ),
    Doubt.ALTERNATION: ("by turns only: check the speaker", "只按轮流推断：核对是谁说的"),
    Doubt.NAMES: (
        "somebody is named: what they said, or what the author tells of them?",
        "提到了某人：是这个人说的，还是作者的叙述？",
    ),
    Doubt.WHO_ASKS: (
        "the source does not say who asks: is it the moderator?",
        "来源没有说是谁问的：是主持人吗？",
    ),
    Doubt.ONCE: (
        "it begins like a label that never comes again: whose words are these?",
        "开头像是说话人的标记，却只出现一次：是谁的话？",
    ),
    Doubt.UNKNOWN: (
        "the source says that it does not know who speaks: who is it?",
        "来源自己标了不知是谁：是谁？",
    ),
    Doubt.CHANGED: (
        "another speaker begins here, without a name: who is it?",
        "这里换了人，但没有名字：是谁？",
    ),
    Doubt.FRAME: (
        "is this part of the talk?",
        "这是谈话的一部分吗？",
    ),
    Doubt.SUMMARY: (
        "from a summary of the whole: whose words are these?",
        "来自对全文的摘要：是谁的话？",
    ),
}


def phrase(what: str, language: str) -> str:
    """A text that can stay, in a language of a draft, else in English."""
    return (_ZH if language.startswith("zh") else _EN)[what]


def todo(what: str, language: str) -> str:
    """What is to be done, as a text to be replaced."""
    return f"{TODO} {phrase(what, language)}"


def rephrased(text: str, language: str) -> str:
    """What is to be done, told in another language; as it is where it is none of these."""
    plain = _NUMBER.sub("", text)
    for phrases in (_EN, _ZH):
        for what, each in phrases.items():
            if each == plain:
                return phrase(what, language) + text[len(plain) :]
    return text


def asked(doubt: Doubt, language: str) -> str:
    """The question behind a doubt; empty where there is none."""
    if doubt is Doubt.NONE:
        return ""
    english, chinese = _DOUBTS[doubt]
    return chinese if language.startswith("zh") else english
