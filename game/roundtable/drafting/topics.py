"""Words that tell what a turn is about: those that come in it and hardly in the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import log

from roundtable.drafting import words
from roundtable.drafting.dividing import COMMON
from roundtable.drafting.scenes import SceneDraft
from roundtable.drafting.words import listed

_WORD = re.compile(r"[^\W\d_]{4,24}")
_HAN = re.compile("[\u4e00-\u9fff]{2,}")
_EMPTY = frozenset(
    listed(
        "aren couldn didn doesn hadn hasn haven shouldn wasn weren wouldn "
        "able about above again against almost alone along already although always among another answer any anybody anyone anything ask asked asking away "
        "become before began behind believe below best better between both bring came cannot certain certainly clear clearly come comes course "
        "dear different either else enough especially even ever everybody everyone everything exactly far few find follow fine former found gave getting give given gives going gone "
        "half hardly hear heard hello hence high however imagine indeed instead itself keep kept knew knows large later latter least left less let like little long longer look looking lot "
        "maybe matter mere merely might mind more moreover much must myself near nearly need never next nobody none nothing now often once opinion other otherwise ought ours "
        "particular particularly perhaps please point possible present probably proceed quite rather ready reasonable remember reply same saying says see seem seemed seems seen several shall show side simply since small some "
        "somebody someone something sometimes somewhat soon speak speaking still such suppose sure surely take taken takes talk talking tell thank thanks thought "
        "through throughout thus today together told true truly trying turn under understand unless until upon used using usually various wants week welcome well went whatever whenever whether which while "
        "whole whom whose willing within without wonder work works worse worth wrong year years yesterday yourself ours theirs basically literally totally absolutely definitely guess stuff"
    )
)
_FUNCTION = frozenset(
    "的了是在不我你他她它这那和就都也很会要能有没吗呢吧啊个们说人大上下来去到为以可对中年后着过得地之与及或但而所以因还又再只更最被把让给从"
)
_EMPTY_HAN = frozenset(
    listed(
        "一些 一代 一切 一定 一旦 一样 一次 一点 一直 一种 一般 一起 不同 之前 之后 也许 事情 今天 他们 任何 什么 以前 以后 似乎 但是 作为 你们 例如 其中 其他 其实 几乎 出来 刚才 别人 前面 "
        "原来 发现 发生 变得 可是 可能 各种 同时 后来 告诉 咱们 哪些 喜欢 回来 回答 因此 因为 地方 大家 如何 如果 始终 存在 完全 容易 将来 就是 已经 常常 并且 应该 开始 当时 当然 必须 怎么 怎样 总是 情况 想到 意思 感受 我们 或者 所以 所有 "
        "无论 时候 明天 是否 显然 最后 最近 有些 有人 本来 来自 根本 正在 此外 每个 每天 比如 比较 没有 清楚 然后 特别 现在 理解 甚至 目前 直接 相当 看到 看来 真正 真的 知道 确实 突然 立刻 第一 第二 第三 类似 继续 而且 自己 虽然 表示 觉得 认为 许多 起来 越来 越高 过去 这些 这样 那些 那样 部分 重要 除了 需要 非常 首先 马上"
    )
)
"""Words of two characters that tell nothing of what is talked about."""

_MOST = 3
_READ = 6000


def topics(scenes: Sequence[SceneDraft], names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each turn by its id up to three words that it is about, none of them a person's name.

    What brings a turn about tells of it as well as the turn itself.
    """
    turns = {
        turn.id: " ".join(said.text for said in (*turn.prompt, *turn.said))
        for scene in scenes
        for turn in scene.turns
    }
    names, others = tuple(names), tuple(turns.values())
    return {id_: topic_words(text, others, names) for id_, text in turns.items()}


def topic_words(text: str, others: tuple[str, ...], names: Iterable[str]) -> tuple[str, ...]:
    """Up to three words that a text is about, and hardly one of the others, no person's name."""
    known = {piece.casefold() for name in names for piece in (name, *name.split())}
    spread, often = _spread(others), _often(others)
    beside = _beside(text[:_READ], often)
    worth = {
        word: n * log(1 + (len(others) or 1) / (spread[word] or 1))
        for word, n in _counted(text[:_READ]).items()
        if not any(word in each if _HAN.fullmatch(word) else word == each for each in known)
        and (not _HAN.fullmatch(word) or often[word] >= max(2, beside[word]))
    }
    return tuple(_apart(sorted(worth, key=lambda word: (-worth[word], word))))


@lru_cache(maxsize=2)
def _spread(texts: tuple[str, ...]) -> Counter[str]:
    """In how many of the texts each word comes."""
    return Counter(word for text in texts for word in _counted(text[:_READ]))


@lru_cache(maxsize=2)
def _often(texts: tuple[str, ...]) -> Counter[str]:
    """How often each two Chinese characters stand side by side in the texts."""
    return Counter(pair for text in texts for pair in _pairs(text[:_READ]))


def _beside(text: str, often: Counter[str]) -> Counter[str]:
    """For each two characters how often the pairs come that share one of them here.

    Chinese has no blanks between its words. What comes once, or less often than what it is cut
    out of, is no word: `新范` in `新范式`.
    """
    most: Counter[str] = Counter()
    for run in _HAN.findall(text):
        pairs = list(_pairs(run))
        for one, other in pairwise(pairs):
            most[one] = max(most[one], often[other])
            most[other] = max(most[other], often[one])
    return most


def _pairs(text: str) -> Iterator[str]:
    for run in _HAN.findall(text):
        yield from (run[place : place + 2] for place in range(len(run) - 1))


def _counted(text: str) -> Counter[str]:
    found = Counter(
        w
        for w in (each.casefold() for each in _WORD.findall(text) if not _HAN.search(each))
        if w not in COMMON and w not in _EMPTY and w.capitalize() not in words.EN_NO_NAMES
    )
    for run in _HAN.findall(text):
        pairs = list(_pairs(run))
        for place, pair in enumerate(pairs):
            near = {*pairs[max(0, place - 1) : place + 2]}
            if not _FUNCTION & set(pair) and not _EMPTY_HAN & near:
                found[pair] += 1
    return found


def _apart(best: Sequence[str]) -> list[str]:
    """The first few that do not share a character or a stem."""
    chosen: list[str] = []
    for word in best:
        alike = any(
            set(word) & set(each) if not word.isascii() else word[:5] == each[:5] for each in chosen
        )
        if not alike:
            chosen.append(word)
        if len(chosen) == _MOST:
            break
    return chosen
