"""The parts of a talk: at headings, and where those are missing at changes of the subject.

Theory of operation. Each speech, of the moderator where there is one, is a place where a part
may begin. What speaks for it: words such as "let us turn to", a long question, a pause before
it, and that other words come behind it than stood before it. What speaks against it: that it
turns to somebody who has just spoken. A part costs the more the further it is from a length
that can be played; the division that costs least is found by going through all speeches once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from roundtable.drafting import words
from roundtable.drafting.chair import ends_asking
from roundtable.drafting.clauses import names_in
from roundtable.drafting.document import Block, length
from roundtable.drafting.people import People
from roundtable.drafting.statements import Piece, under_headings
from roundtable.drafting.words import listed
from roundtable.rules import is_question

MOST_TURNS = 30
"""A part with more speeches than this is divided, whatever its headings say."""

_SHORTEST, _LONGEST = 4, 12
_BEGINS = 1.2
_SHIFT = 8.0
_SAYS_SO = 4.0
_WINDOW = 6
_LONG_QUESTION = 120
_SHORT = 25
_PAUSE = 3.0
_WORD = re.compile(r"[^\W\d_]{4,}|[\u4e00-\u9fff]{2}")
COMMON = frozenset(
    listed(
        "agree agrees disagree disagrees that this with have from they there what about would could should which when were been their them then than some more just like really know think going "
        "because people very much well here where your into only also even over will most other these those being through after before does doing done each make "
        "made many want said says yeah right okay thing things something actually kind sort mean good great time first last back being every those"
    )
)


def divided(blocks: Sequence[Block], people: People) -> tuple[list[Piece], bool]:
    """The parts of a talk, and whether some were made for want of headings."""
    result: list[Piece] = []
    made = False
    for heading, line, body in under_headings(blocks):
        parts = _by_subject(body, people)
        made = made or len(parts) > 1
        for number, part in enumerate(parts):
            result.append(
                (
                    heading if number == 0 else "",
                    line if number == 0 and heading else part[0].line,
                    part,
                )
            )
    return result, made


def _by_subject(blocks: list[Block], people: People) -> list[list[Block]]:
    turns = _turns(blocks, people)
    if turns[-1] < _SHORTEST:
        return [blocks]
    cuts = _best(turns, _gains(blocks, people))
    return [blocks[start:end] for start, end in pairwise([0, *cuts, len(blocks)])]


def _turns(blocks: Sequence[Block], people: People) -> list[int]:
    """How many speeches other than the moderator's stand before each place."""
    turns = [0]
    for block in blocks:
        counts = (block.label and block.label != people.moderator) or (
            block.doubt and not block.label
        )
        turns.append(turns[-1] + bool(counts))
    return turns


def _gains(blocks: Sequence[Block], people: People) -> list[float | None]:
    """For each block what speaks for a part's beginning there; None where none may begin."""
    host = people.moderator if any(block.label == people.moderator for block in blocks) else ""
    alike = _alikes(blocks)
    usual = sorted(alike)[len(alike) // 2]
    gains: list[float | None] = [None]
    voices: list[str] = [blocks[0].label] if blocks else []
    for place in range(1, len(blocks)):
        block = blocks[place]
        if (host and block.label != host) or not (block.label or block.doubt):
            gains.append(None)
        else:
            gain = max(-1.0, min(2.0, _SHIFT * (usual - alike[place])))
            gain += _put(block, set(voices[-4:]), people) if host else 0
            gains.append(gain + _before(blocks[place - 1], block))
        if block.label and block.label != host:
            voices.append(block.label)
    return gains


def _put(block: Block, voices: set[str], people: People) -> float:
    """What the moderator's words say for a part that begins with them."""
    gain = _SAYS_SO * (words.NEW_TOPIC.search(block.text) is not None)
    gain += min(1.5, length(block.text) / _LONG_QUESTION) if is_question(block.text) else 0
    gain -= 1.5 * bool(names_in(block.text[:400], people) & voices)
    return gain - 2.0 * (length(block.text) < _SHORT)


def _before(before: Block, block: Block) -> float:
    """What stands before a part: a pause speaks for it, a question still open against it."""
    gain = -3.0 if ends_asking(before.text) and before.label != block.label else 0.0
    if block.start is not None and before.start is not None and before.seconds:
        pause = block.start - before.start - before.seconds
        gain += min(2.0, pause / _PAUSE) if pause > 1 else 0
    return gain


def _alikes(blocks: Sequence[Block]) -> list[float]:
    """For each place how alike the words before it are to those behind it, from 0 to 1."""
    bags = [_bag(block.text) for block in blocks]
    return [
        _alike(bags[max(0, place - _WINDOW) : place], bags[place : place + _WINDOW])
        for place in range(len(blocks))
    ]


def _bag(text: str) -> Counter[str]:
    return Counter(
        word for word in (each.lower() for each in _WORD.findall(text[:4000])) if word not in COMMON
    )


def _alike(before: Sequence[Counter[str]], after: Sequence[Counter[str]]) -> float:
    one: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for bag in before:
        one.update(bag)
    for bag in after:
        other.update(bag)
    both = sum(count * other[word] for word, count in one.items())
    size = sqrt(sum(n * n for n in one.values())) * sqrt(sum(n * n for n in other.values()))
    return both / size if size else 0


def _best(turns: Sequence[int], gains: Sequence[float | None]) -> list[int]:
    """The places where parts begin, so that lengths and gains together cost least."""
    count = len(gains)
    costs = [0.0] + [float("inf")] * count
    origin = [0] * (count + 1)
    for end in range(1, count + 1):
        if end < count and gains[end] is None:
            continue
        for start in range(end - 1, -1, -1):
            size = turns[end] - turns[start]
            # Further back it only grows longer; a stretch in which none may begin is one part.
            if size > 2 * MOST_TURNS and costs[end] < float("inf"):
                break
            if costs[start] == float("inf"):
                continue
            here = costs[start] + _cost(size) + (_BEGINS - (gains[start] or 0) if start else 0)
            if here < costs[end]:
                costs[end], origin[end] = here, start
    cuts: list[int] = []
    place = origin[count]
    while place:
        cuts.append(place)
        place = origin[place]
    return cuts[::-1]


def _cost(size: int) -> float:
    if size < _SHORTEST:
        return (_SHORTEST - size) ** 2 / 2
    over = max(0, size - _LONGEST)
    return (over / 4) ** 2 + (100 if size > MOST_TURNS else 0)
