"""Checks of topics: they say what a turn is about, and never what is held."""

from __future__ import annotations

import re

from roundtable.loading import codes
from roundtable.loading.case import Case
from roundtable.loading.diagnostics import shown
from roundtable.loading.nodes import Mapping, Scalar, mapping, mappings, one_or_more, scalar
from roundtable.loading.values import DIGEST_KEY

_WIDE = re.compile("[\u3400-\u9fff\uf900-\ufaff]+")
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ENDINGS = ("ings", "ing", "edly", "ed", "ies", "es", "s", "ly", "er", "e", "y")
_LEAST = 4
_JOINING = (
    "about above after again against also among another because been before being between both "
    "could does down each else even every from have having here into itself just less like more "
    "most much must never none only other others over same should some such than that their them "
    "then there these they this those through together too toward under until upon very what when "
    "where which while will with within without would your"
)
_PLAIN = frozenset(_JOINING.split())
_EVERYWHERE = "什么 怎么 可以 不是 没有 还是 这个 那个 一个 自己 问题 今后 以后 他们 我们 如何 是否"
_COMMON = frozenset(_EVERYWHERE.split())


def check(case: Case) -> None:
    """Report topics that share a word with the position their turn takes, and turns without one."""
    bare: list[Mapping] = []
    told = 0
    for scene in case.scenes:
        question = mapping(scene, "question")
        for turn in mappings(scene, "turns"):
            if "topic" not in turn:
                bare.append(turn)
                continue
            told += 1
            own = mapping(mapping(turn, "prompt"), "question")
            _check_topic(turn, scene, own or question, case)
    if told and bare and case.sound:
        message = f"{len(bare)} of {told + len(bare)} turns have no topic"
        at = scalar(bare[0], "id") or bare[0]
        case.findings.report(codes.TOPIC_MISSING, at, message)


def _check_topic(turn: Mapping, scene: Mapping, question: Mapping | None, case: Case) -> None:
    topic = mapping(turn, "topic")
    stands = set(one_or_more(mapping(turn, "stance"), "position"))
    for tag, wording in (topic or {}).items():
        if not isinstance(wording, Scalar) or tag == DIGEST_KEY:
            continue
        asked = {*_content(question, "ask", tag), *_content(scene, "title", tag)}
        for position in mappings(question, "positions"):
            if scalar(position, "id") not in stands:
                continue
            shared = (content(wording) & set(_content(position, "text", tag))) - asked
            if shared:
                words = ", ".join(sorted(shared))
                message = f"the position taken here has `{shown(words)}` too"
                place = case.findings.place(scalar(position, "id"), "the position")
                hint = "a topic is read before the bet and must not give the stand away"
                case.findings.report(codes.TOPIC_TELLS, wording, message, hint, related=place)


def _content(part: Mapping | None, key: str, tag: str) -> set[str]:
    return content(scalar(mapping(part, key), tag) or "")


def content(text: str) -> set[str]:
    """The words of a text that carry meaning, without their endings; pairs of characters in Chinese."""
    found = {_stem(each) for each in _WORD.findall(text.casefold()) if not _WIDE.match(each)}
    for run in _WIDE.findall(text):
        found.update(run[at : at + 2] for at in range(len(run) - 1))
    return {each for each in found if each and each not in _COMMON}


def _stem(spoken: str) -> str:
    """A word without its ending; nothing of one that only joins others."""
    if spoken.isdigit():
        return spoken
    if len(spoken) < _LEAST or spoken in _PLAIN:
        return ""
    for ending in _ENDINGS:
        if spoken.endswith(ending) and len(spoken) - len(ending) >= _LEAST - 1:
            return spoken[: -len(ending)]
    return spoken
