"""Who moderates a talk: whoever is called so, who asks by their part, who asks and is answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from roundtable.drafting import labelwords
from roundtable.drafting.aliases import fuller
from roundtable.drafting.document import Block
from roundtable.drafting.naming import moderators_told

_ENDS_ASKING = re.compile(r"[?？][\"'”’」』）)\s\]]*$")
_LAST = 160
_HEAD = 40
_FIRST = 4
_SHARE = 0.4
_WELCOMES = re.compile(
    r"\b(?:welcome to|welcome back|i(?:'|’)?m your host|i am your host|my guests? (?:today|tonight|is|are)|joining (?:me|us)|today(?:'|’)s (?:guest|panel)|thank you (?:all )?for joining|"
    r"our (?:next|first|last|final) question|thanks for (?:coming|being))\b|欢迎(?:来到|收听|收看|各位|大家)|我是主持人|今天(?:我们)?(?:请|邀请|请来)|下一个问题|最后一个问题|有请",
    re.IGNORECASE,
)
_PRESIDING = re.compile(
    r"(?:The\s)?(?:Presiding Officer|(?:Acting )?(?:Deputy )?(?:Madam |Mr\.? )?(?:Deputy )?Speaker(?: pro tempore)?|(?:Madam |Mr\.? )?(?:President|Chair(?:man|woman|person)?)|Chairman|Court)|.{0,4}(?:主席|議長|议长|委員長|委员长)",
    re.IGNORECASE,
)
_CHAIRED = re.compile(r"(?:Chair(?:man|woman|person)?|Chairs)\s+\S", re.IGNORECASE)


def ends_asking(text: str) -> bool:
    """Whether a speech ends with a question."""
    return _ENDS_ASKING.search(text[-_LAST:]) is not None


def answered(blocks: Sequence[Block]) -> Counter[str]:
    """For each speaker how many of their speeches end with a question that another answers."""
    asked: Counter[str] = Counter()
    for here, then in pairwise(blocks):
        if here.label and then.label and here.label != then.label and ends_asking(here.text):
            asked[here.label] += 1
            # A question thrown back is no answer.
            if ends_asking(then.text) and len(then.text) * 2 < len(here.text):
                asked[here.label] -= 1
    return +asked


def moderator_of(
    blocks: Sequence[Block], roles: Mapping[str, str], labels: Mapping[str, str], head: str
) -> tuple[str, str]:
    """The moderator's name, and how they were found; empty where nobody was.

    Args:
        blocks: speeches and headings in order, labelled with people's names.
        roles: every speaker in the order of the talk, with what their labels say of them.
        labels: the person of every label.
        head: what the source says before the talk and at its beginning.
    """
    turns = [block for block in blocks if block.label]
    asked = answered(turns)
    spoke = Counter(block.label for block in turns)
    if name := _called(roles, labels):
        return name, "called so"
    told = [name for each in moderators_told(head, list(roles)) if (name := _known(each, roles))]
    if told and spoke[told[0]]:
        return told[0], "named so"
    early = {block.label for block in turns[:_FIRST]}
    for name in roles:
        asker = any(
            whose == name and labelwords.ASKERS.fullmatch(label) for label, whose in labels.items()
        )
        if asker and name in early and spoke[name] > 1:
            return name, "asks by that name"
    presiding = [
        name for name in roles if _PRESIDING.fullmatch(name) or (_CHAIRED.match(name) and not asked)
    ]
    return (presiding[0], "presides") if presiding else _by_questions(turns, asked, spoke, roles)


def _called(roles: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """Whoever a label, or what a label says of somebody, calls the moderator."""
    for label, name in labels.items():
        if name in roles and (labelwords.is_host(label) or labelwords.is_host(name)):
            return name
    return next((name for name, role in roles.items() if labelwords.is_host(role)), "")


def _known(told: str, roles: Mapping[str, str]) -> str:
    """The speaker whom a told name means; empty where it means none."""
    if told in roles:
        return told
    pieces = set(told.casefold().split())
    found = [
        name
        for name in roles
        if name.casefold() in pieces or told.casefold() in name.casefold().split()
    ]
    found = found or fuller(told, list(roles))
    return found[0] if len(found) == 1 else ""


def _between(turns: Sequence[Block], spoke: Counter[str]) -> tuple[str, str]:
    """Whoever speaks first and then between the others, where nothing else tells."""
    first = turns[0].label if turns else ""
    others = [each for each in spoke if each != first]
    if len(others) < 2 or spoke[first] < _SHARE * len(turns):  # noqa: PLR2004 - nobody is between two
        return "", ""
    return first, "speaks between the others"


def _by_questions(
    turns: Sequence[Block], asked: Counter[str], spoke: Counter[str], roles: Mapping[str, str]
) -> tuple[str, str]:
    welcomed = Counter(
        block.label for block in turns[:_HEAD] if _WELCOMES.search(block.text[:1500])
    )
    if not asked:
        if len(welcomed) == 1:
            name = next(iter(welcomed))
            return name, "welcomes the others"
        return _between(turns, spoke)
    first = next(iter(roles), "")

    def rank(name: str) -> tuple[float, float, bool]:
        bonus = 1.5 * (name in welcomed) + 0.5 * (name == first)
        return (
            asked[name] + bonus * max(1, asked.total() / 12),
            asked[name] / (spoke[name] or 1),
            name == first,
        )

    ranked = sorted(asked, key=rank, reverse=True)
    name = ranked[0]
    if len(ranked) > 1 and rank(ranked[0])[0] == rank(ranked[1])[0] and asked[name] < 2:  # noqa: PLR2004 - one question each tells nothing
        return "", ""
    return name, f"asks and is answered {asked[name]} of {asked.total()} times"
