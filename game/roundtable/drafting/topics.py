"""Words that tell what a turn is about: those that come in it and hardly in the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log

from roundtable.drafting import words
from roundtable.drafting.dividing import COMMON
from roundtable.drafting.scenes import SceneDraft
from roundtable.drafting.words import listed

_WORD = re.compile(r"[^\W\d_]{4,24}")
_HAN = re.compile("[\u4e00-\u9fff]{2,}")
_EMPTY = frozenset(
    listed(
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
    spread = _spread(others)
    worth = {
        word: n * log(1 + (len(others) or 1) / (spread[word] or 1))
        for word, n in _counted(text[:_READ]).items()
        if word not in known
    }
    return tuple(_apart(sorted(worth, key=lambda word: (-worth[word], word))))


@lru_cache(maxsize=2)
def _spread(texts: tuple[str, ...]) -> Counter[str]:
    """In how many of the texts each word comes."""
    return Counter(word for text in texts for word in _counted(text[:_READ]))


def _counted(text: str) -> Counter[str]:
    found = Counter(
        w
        for w in (each.casefold() for each in _WORD.findall(text) if not _HAN.search(each))
        if w not in COMMON and w not in _EMPTY and w.capitalize() not in words.EN_NO_NAMES
    )
    for run in _HAN.findall(text):
        for place in range(len(run) - 1):
            pair = run[place : place + 2]
            if not _FUNCTION & set(pair):
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
