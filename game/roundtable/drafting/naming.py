"""Finding names: in lines that list people, and in front of words for speaking.

Chinese names are found by their surname; where a name ends is told by what follows it
elsewhere in the text. English ones are capitalised words beside a word for speaking.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, islice

from roundtable.drafting import words

_HAN = "\u4e00-\u9fff"
_ZH_VERBS = f"{words.ZH_ASK}|{words.ZH_SAY}"
_VERB_STARTS = frozenset(verb[0] for verb in (*words.ZH_SAYING, *words.ZH_ASKING))
_ZH_LINKS = words.alternatives(words.ZH_LINKS)
_EN_VERBS = words.alternatives([*words.EN_ASKING, *words.EN_SAYING])
# Possessive repeats: what a name has taken it never gives back, so that no text is slow.
_EN_PIECE = r"[A-Z][A-Za-z\u00c0-\u024f'’-]{1,30}+"
_EN_NAME = (
    rf"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?{_EN_PIECE}"
    rf"(?: (?:[A-Z]\.|(?:(?:de|van|von|der|al|bin|la) ){{1,2}}{_EN_PIECE}|{_EN_PIECE})){{0,3}}+"
)
_ZH_START = re.compile(
    rf"(?:^|[。！？；，：、“”\s（(*]|{_ZH_LINKS})"
    rf"((?:{'|'.join(words.COMPOUND_SURNAMES)}|[{words.SURNAMES}])[{_HAN}]|[老小阿][{words.SURNAMES}])"
    rf"(?=[^，。；：！？、“”（）\n]{{0,9}}?(?:{_ZH_VERBS}))",
    re.MULTILINE,
)
_EN_BEFORE = re.compile(
    rf"\b({_EN_NAME})(?:,[^,.;:\n]{{1,80}},)?\s+(?:(?:then|also|first|has|had|\w{{2,12}}ly)\s+){{0,2}}"
    rf"(?:{_EN_VERBS})\b"
)
# A name in Latin letters within a Chinese text.
_MIXED = re.compile(rf"({_EN_NAME})\s?[^，。；：！？、“”（）\n]{{0,9}}?(?:{_ZH_VERBS})")
_EN_AFTER = re.compile(rf"[,”\"’'?!—]\s*(?:{_EN_VERBS})\s+({_EN_NAME})")
_EN_FULL = re.compile(rf"\b{_EN_NAME}")
_INTRODUCED = re.compile(rf"(?<!\bthe )(?<!\bThe )\b{_EN_PIECE}(?: {_EN_PIECE}){{1,2}}+")
_ALONE = re.compile(
    rf"(?:^|[.!?”\"’▢;:,]\s+|\band )(?:(?:{_EN_VERBS}) )?({_EN_PIECE})(?=(?:['’]s)?(?:[\s,][a-z]|[.,]))",
    re.MULTILINE,
)
_STRANGE = re.compile(rf"\W*(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?({_EN_PIECE})")
_STRANGE_ZH = re.compile(rf"\W*([{words.SURNAMES}][{_HAN}])[{_HAN}]")
_SMALL = re.compile(r"\b[a-z][A-Za-z\u00c0-\u024f'’-]{1,30}\b")
_TWICE = 2
_MOST = 60
_FOLLOWS = 0.75
_LISTED = 3000
_LINES = 10
_ZH_CUT = re.compile(r"[、，,;；]|以及|和(?=[^，、]{2,})|与(?=[^，、]{2,})")
_EN_CUT = re.compile(r",\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+")
_ASIDE = re.compile(r"[（(]([^（）()]{1,60})[）)]")
_ZH_NAME = re.compile(
    rf"(?:{'|'.join(words.COMPOUND_SURNAMES)})[{_HAN}]{{1,2}}|[{words.SURNAMES}][{_HAN}]{{1,2}}"
)
_PRESIDES_ZH = r"(?:主持人\s*(?:是|为|[：:])?|主持\s*[：:])\s*(?:\*\*)?"
_MODERATOR_ZH = re.compile(rf"{_PRESIDES_ZH}([{_HAN}·]{{2,12}})")
_LED_ZH = re.compile(rf"由([{_HAN}·]{{2,4}}?)(?:担任)?主持")
_MODERATOR_MIXED = re.compile(rf"{_PRESIDES_ZH}({_EN_NAME})")
_MODERATOR_EN = re.compile(
    rf"(?i:(?<!co-)(?<!co )\b(?:moderator|host|chairs?|interviewer)\b(?:\s+was|\s+is)?\s*[:,]?|"
    rf"\b(?:moderated|hosted|chaired)\s+by|\binterviewed\s+by)\s+({_EN_NAME})"
)
_MODERATES_EN = re.compile(
    rf"\b({_EN_NAME})(?:,[^,.;:\n]{{1,120}},)?\s+(?:(?:moderated|hosted|chaired)\b|was in the chair\b|"
    rf"(?:led|leads|guided) the (?:talk|debate|discussion|conversation|evening|panel)\b)"
)
_PRESIDING = re.compile(rf"({_EN_NAME})(?:\s*[\[(][^\])\n]{{0,80}}[\])])?,?\s+presiding\b")
_CAST = re.compile(
    r"^.{0,20}(?:persons of|dramatis personae|characters|the cast|speakers|人物).{0,30}$",
    re.IGNORECASE | re.MULTILINE,
)
_CAST_LINE = re.compile(rf"^\s*({_EN_NAME})(?:[.,].{{0,60}})?\s*$")
_NARRATOR = re.compile(rf"\b({_EN_NAME}),? who is the narrator|\bnarrated by ({_EN_NAME})")


def chinese_names(text: str) -> Counter[str]:
    """Names in front of Chinese words for speaking, each at least twice."""
    starts = Counter(found[1] for found in _ZH_START.finditer(text))
    names: Counter[str] = Counter()
    for start, count in starts.most_common(_MOST):
        if count >= _TWICE and start not in words.ZH_NO_NAMES:
            names[_whole(start, text)] += count
    return Counter({name: n for name, n in names.items() if name[:2] not in words.ZH_NO_NAMES})


def _whole(start: str, text: str) -> str:
    """The name that begins so, one character longer if nearly always the same one follows."""
    following: Counter[str] = Counter()
    place = text.find(start)
    while place >= 0:
        following[text[place + len(start) : place + len(start) + 1]] += 1
        place = text.find(start, place + 1)
    if not following:
        return start
    (after, count), *_ = following.most_common(1)
    total = sum(following.values())
    steady = total >= _TWICE and count >= _FOLLOWS * total and after not in _VERB_STARTS
    return start + after if steady and "\u4e00" <= after <= "\u9fff" else start


def english_names(text: str) -> Counter[str]:
    """Names beside English words for speaking, each at least twice, last names made full."""
    raw: Counter[str] = Counter()
    for pattern in (_EN_BEFORE, _EN_AFTER):
        for found in pattern.finditer(text):
            name = _trimmed(found[1])
            if name:
                raw[name] += 1
    for found in _MIXED.finditer(text):
        name = _trimmed(found[1])
        if " " in name:
            raw[name] += 1
    full = _full_names(raw, text)
    names: Counter[str] = Counter()
    for name, count in raw.items():
        names[full.get(name, name)] += count
    return Counter({name: n for name, n in names.items() if n >= _TWICE})


def introduced_names(text: str) -> list[str]:
    """Full names whose last piece stands alone later, as the subject of a sentence or clause.

    So a person is found who is introduced once, as in "the hydrologist Ada Moss of the
    institute", and of whom the source then says "Moss wants" or "said Moss".
    """
    last_alone: dict[str, int] = {}
    for each in _ALONE.finditer(text):
        last_alone[each[1]] = each.start(1)
    found: dict[str, str] = {}
    for each in _INTRODUCED.finditer(text):
        name = _trimmed(each[0])
        last = name.rpartition(" ")[2]
        if " " in name and last not in found and last_alone.get(last, -1) >= each.end():
            found[last] = name
        if len(found) >= _MOST:
            break
    return list(found.values())


def small_words(text: str) -> frozenset[str]:
    """The words that a text writes with a small letter somewhere; a name is never one."""
    return frozenset(_SMALL.findall(text))


def strange_name(sentence: str, small: frozenset[str]) -> bool:
    """Whether a sentence begins with what is probably a name, and whose is not known.

    Args:
        sentence: one that begins with no known name.
        small: the words that the source writes with a small letter.
    """
    found = _STRANGE.match(sentence)
    if found is None:
        start = _STRANGE_ZH.match(sentence)
        return start is not None and start[1] not in words.ZH_NO_NAMES
    word = found[1]
    return not (word.isupper() or word in words.EN_NO_NAMES or word.lower() in small)


def _trimmed(name: str) -> str:
    """The name without a first word that only begins the sentence."""
    pieces = re.sub(r"['’]s$", "", name).split()
    while pieces and pieces[0] in words.EN_NO_NAMES:
        pieces = pieces[1:]
    return "" if any(each in words.EN_NO_NAMES for each in pieces) else " ".join(pieces)


def _full_names(raw: Counter[str], text: str) -> dict[str, str]:
    """For single names, the one longer form of it that the text has, if it has one."""
    longer: dict[str, set[str]] = {name: set() for name in raw if " " not in name}
    for found in _EN_FULL.finditer(text):
        name = _trimmed(found[0])
        pieces = name.split()
        if len(pieces) > 1:
            for piece in {pieces[0], pieces[-1]} & longer.keys():
                longer[piece].add(name)
    return {name: forms.pop() for name, forms in longer.items() if len(forms) == 1}


def guests_told(text: str) -> dict[str, str]:
    """The people of a line such as `Panelists: ...`, each with what it says of them."""
    guests: dict[str, str] = {}
    for found in islice(words.GUESTS.finditer(text), _LINES):
        rest = text[found.end() : found.end() + _LISTED]
        rest = re.split(r"[。\n]|\.\s", rest, maxsplit=1)[0]
        chinese = sum("\u4e00" <= each <= "\u9fff" for each in rest) * 2 > len(rest)
        for piece in (_ZH_CUT if chinese else _EN_CUT).split(rest)[:_MOST]:
            name, told = _guest(piece.strip(), text, chinese=chinese)
            if name and name not in guests:
                guests[name] = told
    return guests


def _guest(piece: str, text: str, *, chinese: bool) -> tuple[str, str]:
    """Name and description in one entry of a list of guests; empty if it names nobody."""
    aside = _ASIDE.search(piece)
    told = aside[1] if aside else ""
    bare = _ASIDE.sub("", piece).strip()
    if not chinese:
        found = re.match(rf"({_EN_NAME})(?:\s+(?:of|from|at)\s+(.{{1,60}}))?$", bare)
        if found is None or not _trimmed(found[1]) or " " not in found[1]:
            return "", ""
        return _trimmed(found[1]), told or found[2] or ""
    tail = bare.rpartition("的")[2]
    if (latin := re.search(rf"({_EN_NAME})$", tail)) and " " in _trimmed(latin[1]):
        return _trimmed(latin[1]), told or bare[: -len(latin[1])].strip().removesuffix("的")
    for length in (4, 3, 2):
        name = tail[-length:]
        whole = len(tail) == len(name)
        known = text.count(name) >= _TWICE or (whole and tail != bare)
        if len(name) == length and _ZH_NAME.fullmatch(name) and known:
            return name, told or bare[: -len(name)].removesuffix("的")
    return "", ""


def moderators_told(text: str, labels: Sequence[str]) -> list[str]:
    """Whoever the text calls the moderator, the first first."""
    names: list[str] = []
    told = chain(_MODERATOR_ZH.finditer(text), _LED_ZH.finditer(text))
    for found in islice(told, _LINES):
        name = next((each for each in labels if found[1].startswith(each)), "")
        piece = _ZH_NAME.match(found[1])
        if not name and piece:
            name = _whole(piece[0][:2], text)
            if len(name) == _TWICE and text.count(name) < _TWICE:
                name = piece[0]
        if name:
            names.append(name)
    for pattern in (_MODERATOR_EN, _MODERATES_EN, _PRESIDING, _MODERATOR_MIXED):
        names += [
            name for found in islice(pattern.finditer(text), _LINES) if (name := _trimmed(found[1]))
        ]
    return list(dict.fromkeys(names))


def cast_told(text: str) -> list[str]:
    """The names of a list of characters, a line each, as it stands before a dialogue."""
    found = _CAST.search(text[:20_000])
    names: list[str] = []
    for line in (text[found.end() :].split("\n") if found else [])[1:_MOST]:
        match = _CAST_LINE.match(line)
        if match is None or not _trimmed(match[1]):
            break
        names.append(_trimmed(match[1]))
    return names


def narrator_told(text: str) -> str:
    """Whoever the text says tells it as "I"; empty where it says nothing."""
    found = _NARRATOR.search(text[:20_000])
    return _trimmed(found[1] or found[2]) if found else ""


def mentions(text: str, name: str, *, asking: bool) -> int:
    """How often a name stands in front of a word for asking, or for speaking."""
    chosen = words.ZH_ASKING if asking else words.ZH_SAYING
    english = words.EN_ASKING if asking else words.EN_SAYING
    pattern = re.compile(
        rf"{re.escape(name)}[^，。；：！？、“”\n]{{0,8}}?(?:{words.alternatives(chosen)})"
        rf"|\b{re.escape(name.rsplit(maxsplit=1)[-1])}\s+(?:\w+ly\s+)?(?:{words.alternatives(english)})\b"
    )
    return sum(1 for _ in pattern.finditer(text))
