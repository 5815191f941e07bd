"""Which labels are one person: initials, first names, titles, capitals.

Two labels are only one person where nothing else fits: a first name that two share stays a
person of its own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from roundtable.drafting import labelwords, words
from roundtable.drafting.labels import is_name
from roundtable.drafting.words import listed

_HONORIFIC = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Senator|Sen|Representative|Rep|Hon|The Hon|Sir|Dame|Lord|Lady|Chair(?:man|woman|person)?|Secretary|Governor|"
    r"Mayor|Judge|Justice|General|Gen|Director|Commissioner|Ambassador|Congress(?:man|woman)|Councillor|Cllr|Father|Fr|Rev|Reverend|Sister|Herr|Frau|Señor|Señora|M|Mme)\.?\s+)+",
    re.IGNORECASE,
)
_WOMEN = frozenset(listed("mrs ms miss dame lady mme frau señora"))
_MEN = frozenset(listed("mr sir lord herr señor"))
_OF_STATE = re.compile(r"\s+of\s+[A-Z].*$")
_INITIALS = re.compile(r"[A-Z]{2,5}")
_TOLD = re.compile(
    r"(?P<full>[A-Z][\w'’.-]+(?:\s(?:[a-z]{1,4}\s){0,2}[A-Z][\w'’.-]+){1,3})\s*[(\[](?P<short>[A-Z]{2,5})[)\]]"
)
_ZH_TITLE = re.compile(
    r"(?:主持人?|嘉宾|记者|主播|教授|老师|博士|先生|女士|院士|主任|院长|校长|部长|局长|市长|主席|委员|议员|代表|律师|医生|总裁|总经理|经理|董事长|创始人|合伙人|"
    r"研究员|作家|导演|编辑|学者|专家|秘书长|同学|总|CEO|CTO)"
)
_NUMBERED = re.compile(
    r"(?:speaker|spk|说话人|发言人|讲话人|voice|participant)[\s_#-]*[\dA-Z]{1,3}", re.IGNORECASE
)
_LONGEST_SHORT = 3
_TWO = 2
_MOST = 300
_LONGEST_HAN = 4


def people_of(
    labels: Mapping[str, str],
    counts: Counter[str],
    given: Mapping[str, Sequence[str]],
    names: Sequence[tuple[str, str]],
    text: str,
) -> dict[str, str]:
    """The person's name for every label.

    Args:
        labels: every label with what is said of it in brackets.
        counts: how often each comes.
        given: people as the author told them, each with the labels that are theirs.
        names: short and full forms, from a table of those present.
        text: the beginning of the source, where full names stand with their initials.
    """
    groups = _Groups(labels)
    told = {label: person for person, theirs in given.items() for label in theirs}
    short = dict(names) | {found["short"]: found["full"] for found in _TOLD.finditer(text)}
    for label, role in labels.items():
        if label in told:
            continue
        _join_role(label, role, labels, groups)
    free = [
        label for label, _ in counts.most_common(_MOST) if label in labels and label not in told
    ]
    for label in free:
        match = _match(label, free)
        if match:
            groups.join(label, match)
    result: dict[str, str] = {}
    for members in groups.sets():
        whose = {told[each] for each in members if each in told}
        full = [short[each] for each in members if each in short and _fits(each, short[each])]
        numbered = [
            labels[each]
            for each in members
            if _NUMBERED.fullmatch(each) and _is_person(labels[each])
        ]
        shown = (
            whose.pop()
            if len(whose) == 1
            else full[0]
            if full
            else numbered[0]
            if numbered
            else _fullest(members, counts)
        )
        for each in members:
            result[each] = told.get(each, shown)
    # A full name from a table may be a label of its own.
    return {label: _merged(name, result) for label, name in result.items()}


def _merged(name: str, result: Mapping[str, str]) -> str:
    return result.get(name, name)


def _is_person(role: str) -> bool:
    return bool(role) and is_name(role) and not labelwords.is_host(role) and not role.isdigit()


def _fits(short: str, full: str) -> bool:
    return short[0].casefold() == full[0].casefold()


class _Groups:
    """Labels put together, each group a person."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._home = {label: label for label in labels}

    def find(self, label: str) -> str:
        while self._home[label] != label:
            label = self._home[label]
        return label

    def join(self, one: str, other: str) -> None:
        self._home[self.find(one)] = self.find(other)

    def sets(self) -> list[list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for label in self._home:
            found[self.find(label)].append(label)
        return list(found.values())


def _join_role(label: str, role: str, labels: Mapping[str, str], groups: _Groups) -> None:
    """Join a label with the short form that stands in brackets behind it."""
    for piece in re.split(r"[\s,;/，、]+", role):
        if piece in labels and piece != label and (_INITIALS.fullmatch(piece) or len(piece) > 1):
            groups.join(piece, label)


def _match(label: str, labels: Sequence[str]) -> str:
    """The one other label that is a fuller form of this one; empty where none or several are."""
    fuller = [other for other in labels if other != label and _is_form(label, other)]
    if len(fuller) > 1:
        fuller = [
            f for f in fuller if not any(f != other and _is_form(f, other) for other in fuller)
        ] or fuller
    if len(fuller) != 1:
        return ""
    # Where somebody else could be meant by the same short form, nobody is.
    return fuller[0]


def fuller(name: str, labels: Sequence[str]) -> list[str]:
    """The labels that are a fuller or a shorter form of a name."""
    return [label for label in labels if _is_form(name, label) or _is_form(label, name)]


def _is_form(short: str, full: str) -> bool:  # noqa: PLR0911 - one answer for each way to shorten
    """Whether one label can be a shorter form of another."""
    if any("\u4e00" <= each <= "\u9fff" for each in short + full):
        return _is_han_form(short, full)
    if _NUMBERED.fullmatch(short) or _NUMBERED.fullmatch(full):
        return False
    if not _same_title(short, full):
        return False
    one, other = _bare(short), _bare(full)
    if not one or not other or (labelwords.is_host(one) and " " not in one):
        return False
    if one == other:
        return len(short) < len(full) or (len(short) == len(full) and short > full)
    pieces = other.split()
    if len(pieces) < _TWO:
        return False
    if " " not in one:
        initials = "".join(piece[0] for piece in pieces if piece[0].isalpha())
        return (
            one in (pieces[0], pieces[-1])
            or (short.isupper() and one == initials)
            or (
                short.isupper()
                and len(one) == _TWO
                and len(initials) > _TWO
                and one == initials[0] + initials[-1]
            )
        )
    return (
        one == f"{pieces[0]} {pieces[-1]}"
        or other.endswith(f" {one}")
        or other.startswith(f"{one} ")
    )


def _same_title(short: str, full: str) -> bool:
    one, other = _title(short), _title(full)
    return not ((one & _MEN and other & _WOMEN) or (one & _WOMEN and other & _MEN))


def _title(name: str) -> frozenset[str]:
    found = _HONORIFIC.match(name)
    return frozenset(found[0].lower().replace(".", "").split()) if found else frozenset()


def _bare(name: str) -> str:
    bare = _OF_STATE.sub("", name)
    bare = _HONORIFIC.sub("", bare)
    host = re.sub(
        r"^(?:host|moderator|interviewer|guest)\s+(?=\w)|\s*[|/].*$|,.*$",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    return re.sub(r"[.’']", "", host).casefold().strip()


def _is_han_form(short: str, full: str) -> bool:
    if short == full or len(short) >= len(full) or len(short) < _TWO:
        return (
            short[-1:] == "总"
            and len(short) == _TWO
            and full[:1] == short[:1]
            and len(full) <= _LONGEST_HAN
            and short != full
        )
    if labelwords.is_host(short) or labelwords.ASKERS.fullmatch(short):
        return False
    rest = (
        full.removeprefix(short)
        if full.startswith(short)
        else full.removesuffix(short)
        if full.endswith(short)
        else ""
    )
    if not rest:
        return _surname_and_title(short, full)
    rest = rest.strip(" ·-—|｜：（）()")
    surname = full.endswith(short) and (
        rest in words.COMPOUND_SURNAMES or (len(rest) == 1 and rest in words.SURNAMES)
    )
    return not rest or surname or bool(_ZH_TITLE.search(rest))


def _surname_and_title(short: str, full: str) -> bool:
    found = re.fullmatch(rf"([{words.SURNAMES}])(?:总|老师|教授|博士|先生|女士|院士|主任)", short)
    return (
        found is not None
        and full[:1] == found[1]
        and _TWO <= len(full) <= _LONGEST_HAN
        and not _ZH_TITLE.search(full)
    )


def _fullest(members: Sequence[str], counts: Counter[str]) -> str:
    """The best of several forms to show: a full name without titles, else what comes most."""
    if len(members) == 1:
        bare = re.sub(r"^(?:本期|节目)?(?:主持人|主播)[\s·:：、]*", "", members[0])
        return (
            bare if bare != members[0] and len(bare) > 1 and is_name(bare) else _cased(members[0])
        )
    han = [each for each in members if any("\u4e00" <= c <= "\u9fff" for c in each)]
    if han:
        plain = [each for each in han if not _ZH_TITLE.search(each)] or han
        return max(plain, key=lambda each: (counts[each], len(each)))
    rank = max(
        members,
        key=lambda each: (len(_bare(each).split()), not each.isupper(), counts[each], -len(each)),
    )
    shown = _HONORIFIC.sub("", rank) if " " in _HONORIFIC.sub("", rank) else rank
    return _cased(shown)


def _cased(name: str) -> str:
    """A name without the capitals in which records set it; initials keep theirs."""

    def word(found: re.Match[str]) -> str:
        piece = found[0]
        return (
            piece
            if len(piece) <= _LONGEST_SHORT and not _title(f"{name}") and " " not in name
            else piece.capitalize()
        )

    if not name.isascii() or "_" in name or any(each.isdigit() for each in name):
        return name
    titled = _HONORIFIC.match(name) or name.startswith(("The ", "THE "))
    if not (name.isupper() or titled):
        return name
    shown = re.sub(r"\b[A-Z]{2,}\b", word, name)
    return re.sub(r"\b(Mc)([a-z])", lambda m: m[1] + m[2].upper(), shown)
