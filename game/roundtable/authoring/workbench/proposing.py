"""Texts that follow from what is there: they are filled in, and an author may write others.

From the source's own words only where these may be shown; and nothing of what somebody holds.
"""

from __future__ import annotations

import re

from roundtable.authoring.workbench.passages import sentences
from roundtable.drafting import phrase, todo
from roundtable.loading.nodes import Mapping, mapping, mappings, scalar
from roundtable.loading.topics import content

OPENING = "“"
"""How the title of a turn begins that is proposed."""

_LINE = 120
_CARD = 34
_WIDE = re.compile("[\u2e80-\u9fff\uff00-\uffef]")
_END = " ,;:，；：、"


def in_short(words: str) -> str:
    """A statement's words as its line: all of them, or whole sentences that fit, or their beginning."""
    return _beginning(words, _LINE)


def title_of(words: str) -> str:
    """The card of a turn: the words that it begins with, in quotation marks."""
    return f"{OPENING}{_beginning(words, _CARD)}”"


def _beginning(text: str, longest: int) -> str:
    """As much of a text as fits, cut at a sentence or a word; `…` stands for the rest."""
    if _WIDE.search(text):
        longest //= 2
    if len(text) <= longest:
        return text
    ends = [end for _, end in sentences(text, 0, len(text)) if longest // 2 <= end < longest]
    cut = max(ends, default=0)
    if not cut:
        blank = text.rfind(" ", 0, longest)
        cut = blank if blank > longest // 2 else longest - 1
    return f"{text[:cut].rstrip(_END)} …" if cut in ends else f"{text[:cut].rstrip(_END)}…"


def note_of(form: str, tag: str) -> str:
    """What asking in this form does to an answer."""
    return phrase(f"note_{form}", tag)


def proposed_topic(scene: Mapping, turn: Mapping, tag: str) -> str:
    """The topic that the draft proposes for a turn without one; empty where it proposes none.

    No word of a stand is among it: a topic says what a turn is about, and never what is held.
    """
    text = scalar(mapping(turn, "topic"), tag) or ""
    asked, none = todo("topic", tag), todo("no_topic", tag)
    if not text.startswith(asked) or none.startswith(text):
        return ""
    questions = (mapping(scene, "question"), mapping(mapping(turn, "prompt"), "question"))
    stands = (e for each in questions for e in mappings(each, "positions"))
    told = {w for each in stands for w in content(scalar(mapping(each, "text"), tag) or "")}
    words = text.removeprefix(asked).strip().split(", ")
    kept = [each for each in words if not content(each) & told]
    return f"{phrase('topic', tag)} {', '.join(kept)}" if kept else ""
