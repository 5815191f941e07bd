"""Words that tell what a turn is about: those that come in it and hardly in the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log

from roundtable.drafting import words
from roundtable.drafting.dividing import COMMON
from roundtable.drafting.scenes import SceneDraft

_WORD = re.compile(r"[^\W\d_]{4,24}")
_HAN = re.compile("[\u4e00-\u9fff]{2,}")
_FUNCTION = frozenset(
    "的了是在不我你他她它这那和就都也很会要能有没吗呢吧啊个们说人大上下来去到为以可对中年后着过得地之与及或但而所以因还又再只更最被把让给从"
)
_MOST = 3
_READ = 6000


def topics(scenes: Sequence[SceneDraft], names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each turn by its id up to three words that it is about, none of them a person's name."""
    known = {piece.casefold() for name in names for piece in (name, *name.split())}
    turns = {
        turn.id: _counted(" ".join(said.text for said in turn.said)[:_READ])
        for scene in scenes
        for turn in scene.turns
    }
    spread = Counter(word for counts in turns.values() for word in counts)
    every = len(turns) or 1
    result = {}
    for id_, counts in turns.items():
        worth = {
            word: n * log(1 + every / spread[word])
            for word, n in counts.items()
            if word not in known
        }
        best = sorted(worth, key=lambda word: (-worth[word], word))
        result[id_] = tuple(_apart(best))
    return result


def _counted(text: str) -> Counter[str]:
    found = Counter(
        w
        for w in (each.casefold() for each in _WORD.findall(text) if not _HAN.search(each))
        if w not in COMMON and w.capitalize() not in words.EN_NO_NAMES
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
