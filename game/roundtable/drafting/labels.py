"""What a line says of who speaks: every way in which a label is written.

`parse` only says what a line could be; whether its label counts is for `recognising`, which
sees all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from roundtable.drafting import labelwords, words
from roundtable.drafting.document import Kind, is_wide
from roundtable.drafting.reading.clocks import CLOCK, SPAN, end_of, seconds_of
from roundtable.drafting.reading.segments import Segment
from roundtable.frozen import frozen


class Style(StrEnum):
    """How a label is written; each looks less like one than the one before."""

    GIVEN = "given"
    NICK = "nick"
    CLOCK = "clock"
    BRACKET = "bracket"
    BOLD = "bold"
    COLON = "colon"
    TITLE = "title"
    ASKER = "asker"
    BARE = "bare"
    DASH = "dash"
    OWN = "own"


WEAK = frozenset((Style.BARE, Style.DASH, Style.OWN))
"""Styles in which ordinary lines are written too: these want names that look like names."""


@frozen
class Line:
    """A line taken apart.

    Attributes:
        name: what may be a label, as it is written; empty where nothing is.
        key: the form by which it is compared.
        role: what stands in brackets behind it.
        text: what is said in the line; empty where the label stands alone.
        start, end: as the line or its container tells; None where neither does.
        stamp: True if the line is a time and nothing else.
        clocked: True if the time stands in the line.
    """

    segment: Segment
    name: str = ""
    key: str = ""
    role: str = ""
    style: Style = Style.COLON
    text: str = ""
    start: float | None = None
    end: float | None = None
    stamp: bool = False
    clocked: bool = False

    @property
    def alone(self) -> bool:
        """Whether the label stands on a line of its own."""
        return bool(self.name) and not self.text


_MARKER = re.compile(r"^(?:[-–—•*·>»#$|]{1,3}\s*(?=[^\s\d>»-])|>{2,}\s*)")
_FIRST_CLOCK = re.compile(
    rf"^(?P<clock>{SPAN})(?:\s*[-–—|:：,]?\s+|(?=[^\w\s,.，。%])|\s*$|(?<=[\])）】])\s*)"
)
_LAST_CLOCK = re.compile(rf"(?P<sep>\s*[|·,，@/–—-]?\s*)(?P<clock>{SPAN})\s*$")
_AFTER_CLOCK = re.compile(
    rf"^(?P<clock>{SPAN})\s*$|^(?P<bracketed>[\[(（【]\s*{SPAN}\s*[\])）】])\s*[:：]?\s*"
)
_CHAT = re.compile(
    r"^(?:From\s+)(?P<name>.{1,60}?)(?:\s+(?:to|To)\s+.{1,60}?)?\s*(?:\([^()]{1,30}\)\s*)?:\s*(?P<text>.*)$"
)
_NICK = re.compile(r"^<\s*[@+~&%]?(?P<name>[^<>\s][^<>]{0,40})>\s*(?P<text>.*)$")
_AFTER_BRACKET = (
    r"\s*(?P<role>[(（][^()（）]{1,40}[)）])?\s*(?P<clock>"
    + SPAN
    + r")?\s*(?P<colon>[:：])?\s*(?P<text>.*)$"
)
_BRACKET = re.compile(
    r"^(?P<open>[\[【〔［(（])\s*(?P<name>[^\[\]【】〔〕［］()（）「」『』《》\n]{1,48})\s*[\]】〕］)）]"
    + _AFTER_BRACKET
)
# The title of a paper may stand before the name of its reporter: 《The Ferry》 reporter: ...
_TITLED_PAPER = re.compile(
    r"^(?P<open>[「『《])\s*(?P<name>[^「」『』《》\n]{1,48}[」』》][^:：\s\d(（]{0,12})(?=\s*[(（:：])"
    + _AFTER_BRACKET
)
_COLON = re.compile(
    r"^(?P<name>(?:[^:：\n]|(?<=\d)[:：](?=\d)){1,90}?)\s*(?:(?<!\d)[:：]|[:：](?!\d))\s*(?P<text>.*)$"
)
_ROLE = re.compile(
    r"^(?P<name>[^()（）\[\]【】]+?)\s*(?P<role>(?:[(（\[【][^()（）\[\]【】]{1,80}[)）\]】]\s*)+)$"
)
_TITLES = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Senator|Sen|Representative|Rep|Congress(?:man|woman)|Chair(?:man|woman|person)?|Secretary|"
    r"Governor|Gov|Mayor|Judge|Justice|General|Gen|Admiral|Adm|Colonel|Col|Director|Commissioner|Ambassador|Delegate|Hon|The Hon|Lord|Lady|Baroness|Sir|Dame|Councillor|Cllr)"
)
_TITLED = re.compile(
    rf"^(?P<name>{_TITLES}\.?\s+(?:(?:[A-Z]\.|[Vv][ao]n|[Dd]e[lr]?|[Ll]a|St\.|Ma?c)\s?)*[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}}(?:\sof\s[A-Z][\w]+(?:\s[A-Z]\w+)?)?"
    r"|(?:The|THE)\s+[A-Z][A-Za-z]+(?:\s(?:[A-Z][A-Za-z]+|pro|tempore|of|the)){0,3})\s*(?P<role>[(（][^()（）]{1,80}[)）])?\.(?:\s*[—–-]+)?\s+(?P<text>\S.*)$"
)
# The name holds no word of a heading, and what follows is not in capitals all through.
_CAPITALS = re.compile(
    r"^(?P<name>(?:THE\s)?(?!(?:OF|AND|FOR|STATEMENT|OPENING|CHAPTER|PART|ACT)\b)[A-Z][A-Z'’-]+"
    r"(?:[\s.]{1,2}(?!(?:OF|AND|FOR|STATEMENT)\b)[A-Z][A-Z'’-]*\.?){0,3})(?<!\.)\.\s+(?P<text>(?=[^\n]*[a-z])\S.*)$"
)
_ASKER = re.compile(
    r"^(?P<name>(?:[QA]|问|答|問)\s?\d{0,3})\s*[.、．)）｜|]\s*(?P<text>\S.*)$|^(?P<wide>[QA问答問]\d{0,3})\s(?P<rest>[\u4e00-\u9fff“].*)$"
)
_DASH = re.compile(
    r"^(?P<name>[^—–:：]{1,48}?)\s+(?:[—–]{1,2}|-{1,2}|[|>›｜])\s+(?P<text>\S.*)$|^(?P<wide>[\u4e00-\u9fff·]{2,6})(?:——|丨|｜)(?P<rest>\S.*)$"
)
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}|[A-Z]{1,4}")
# Ends of sentences, dates and lengths of time.
_NO_NAME = re.compile(
    r"[“”\"!?！？。；;]|\b(?!(?i:dr|mr|mrs|ms|st|prof)\.)[A-Za-z]{2,}\.\s+[a-z]|\b(?!(?i:Prof|Capt|Asst|Assoc|Pres|Supt|Messrs|Mlle|Hon|Dipl)\.)[A-Za-z]{4,}\.\s|，.*，|\d{4}|\d,|——|^\d+\s?(?:分|秒|小时|时|min|sec|hour|[ap]m\b)|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d|\d\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
# As in "Ada Moss, harbour office": two words or more before the comma.
_OFFICE = re.compile(
    r"^(?P<name>[A-Z][\w'’.-]*(?:\s[\w'’.-]+){1,3}),\s*(?P<office>[^,:：]{2,60}(?:,[^,:：]{2,40})?)$"
)
_URL = re.compile(r"https?$|www\.|@\w+\.|\.(?:com|org|net)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:speaker|spk|person|voice|participant|guest|panelist|说话人|发言人|讲话人|讲者|嘉宾|话者|화자|speaker_|spk_)[\s_#-]*[\dA-Z]{1,3}",
    re.IGNORECASE,
)
_SPEECH_VERB = re.compile(
    rf"(?:\b(?:{words.alternatives([*words.EN_SAYING, *words.EN_ASKING])})|.(?:{words.alternatives([*words.ZH_SAYING, *words.ZH_ASKING])}|道|写|称)[过了道着]?|曰)$"
)
_FUNCTION = re.compile("[的了是在不我你他她它这那和就都也很会要能有没吗呢吧啊]")
# What two characters that are a piece of a sentence begin or end with.
_PIECE = re.compile(
    r"^[我你他她它这那哪不没很都也就还又再只是有如例比所对可因但若当]|[的了吗呢吧啊是有说道问过着]$"
)
_HAN_SHORT = 2
_CALLED = re.compile(
    r".{1,12}(?:老师|总|教授|先生|女士|主任|院士|博士|同学|小姐|编辑|记者|主播|导演|律师|医生|校长|院长|部长|市长|局长|委员|议员|代表|主席|秘书长|老師|總|博士|編輯|記者|導演|律師|醫生|校長|院長|部長|市長|局長|處長|署長|司長|議員|委員|秘書長|处长|署长|司长|镇长|县长|书记|發言人|发言人)$|[老小阿].{1,2}$"
)
_LONGEST = 60
_LONGEST_HAN = 24
_MOST_WORDS = 8
_NAME_WORDS = 6
_HAN_NAME = 6
_LONGEST_OWN = 40


def parse(segment: Segment) -> Line:
    """A line taken apart as if it began with a label, in the way that looks most like one."""
    return readings(segment)[0]


@lru_cache(maxsize=1 << 14)
def readings(segment: Segment) -> tuple[Line, ...]:
    """A line taken apart in every way in which it could begin with a label.

    In `Mr. Moss. One thing: it rains` two ends of a label may be seen; which one is right,
    only the other lines tell.
    """
    start, end, text, lead, clocked = segment.start, segment.end, segment.text, segment.lead, False
    found = _FIRST_CLOCK.match(text)
    if found:
        start, end, clocked = seconds_of(found["clock"]), end_of(found["clock"]) or end, True
        text, lead = text[found.end() :], max(0, lead - found.end())
        if not text:
            return (Line(segment, start=start, end=end, stamp=True, clocked=True),)
    plain = Line(segment, text=text, start=start, end=end, clocked=clocked)
    if marker := _MARKER.match(text):
        text, lead = text[marker.end() :], max(0, lead - marker.end())
        plain = replace(plain, text=segment.text)
    line = Line(segment, text=text, start=start, end=end, clocked=clocked)
    ways = {each.key: each for each in reversed(list(_labelled(line, lead)))}
    return tuple(reversed(ways.values())) or (plain,)


def _labelled(line: Line, lead: int) -> Iterator[Line]:
    """The line with each label that may begin it, the likeliest first."""
    text = line.text
    found = (_CHAT.match(text) if line.clocked else None) or _NICK.match(text)
    if found:
        made = _made(line, found["name"], found["text"], Style.NICK)
        yield from [made] if made else []
        return
    ways = []
    if found := _BRACKET.match(text) or _TITLED_PAPER.match(text):
        ways.append(_in_brackets(line, found))
    if 0 < lead < len(text):
        ways.append(_set_off(line, lead))
    ways += [_by_colon(line, lead), _by_form(line, lead)]
    yield from (each for each in ways if each)


def _in_brackets(line: Line, found: re.Match[str]) -> Line | None:
    opening, name = found["open"], found["name"]
    told = bool(found["colon"] or found["clock"])
    if opening in "「『《" and not found["colon"]:
        return None
    if opening in "(（" and not (_NUMBERED.fullmatch(name.strip()) or found["colon"]):
        return None
    stamp = found["clock"]
    made = _made(
        line, name, found["text"], Style.BRACKET, role=found["role"] or "", stamp=stamp or ""
    )
    # A remark such as [laughter] has no colon; what follows it is not its words.
    return made if made and (told or opening in "【〔［" or is_name(name)) else None


def _set_off(line: Line, lead: int) -> Line | None:
    """A label in bold, or in front of a tab, with or without a colon behind it."""
    head, rest = line.text[:lead].strip(), line.text[lead:].strip()
    colon = re.match(
        r"^(?P<role>[(（\[][^()（）\[\]]{1,60}[)）\]])?\s*(?P<clock>"
        + SPAN
        + r")?\s*(?:[:：]|[—–-]{1,2}\s)\s*",
        rest,
    )
    if inner := re.fullmatch(r"(?P<name>.{1,80}?)\s*[:：]\s*", head):
        return _made(line, inner["name"], rest, Style.BOLD)
    if colon:
        return _made(
            line,
            head,
            rest[colon.end() :],
            Style.BOLD,
            role=colon["role"] or "",
            stamp=colon["clock"] or "",
        )
    if clock := re.match(
        rf"^(?P<role>[(（\[][^()（）\[\]\d]{{1,60}}[)）\]])?\s*(?P<clock>{SPAN})\s*", rest
    ):
        return _made(
            line,
            head,
            rest[clock.end() :],
            Style.CLOCK,
            role=clock["role"] or "",
            stamp=clock["clock"],
        )
    if _COLON.match(head) or not rest:
        return None
    spaced = line.text[lead : lead + 1].isspace() or line.text[lead - 1 : lead].isspace()
    if is_name(head) and (spaced or is_wide(head[-1])):
        return _made(line, head, rest, Style.BARE)
    return None


def _by_colon(line: Line, lead: int) -> Line | None:
    found = _COLON.match(line.text)
    if found is None:
        return None
    name = found["name"]
    # In "Name  0:00" the colon is the clock's; that is the next form.
    style = Style.BOLD if lead >= len(name) > 0 else Style.COLON
    return _made(line, name, found["text"], style)


def _by_form(line: Line, lead: int) -> Line | None:
    text = line.text
    for pattern, style in ((_ASKER, Style.ASKER), (_TITLED, Style.TITLE), (_CAPITALS, Style.TITLE)):
        if found := pattern.match(text):
            groups = found.groupdict()
            name, rest = groups["name"] or groups.get("wide"), groups["text"] or groups.get("rest")
            return _made(line, name or "", rest or "", style, role=groups.get("role") or "")
    found = _LAST_CLOCK.search(text)
    if (
        found
        and 0 < found.start() <= _LONGEST
        and (made := _made(line, text[: found.start()], "", Style.CLOCK, stamp=found["clock"]))
    ):
        return made
    middle = re.match(
        rf"^(?P<name>[^:：\n]{{1,48}}?)\s+(?P<clock>[\[(（]\s*{CLOCK}\s*[\])）]|{CLOCK})\s*[-–—]?\s+(?P<text>\S.*)$",
        text,
    )
    if middle and is_name(middle["name"]):
        return _made(line, middle["name"], middle["text"], Style.CLOCK, stamp=middle["clock"])
    if (found := _DASH.match(text)) and (name := found["name"] or found["wide"]) and is_name(name):
        return _made(line, name, found["text"] or found["rest"], Style.DASH)
    short = len(text) <= _LONGEST_OWN and not re.search(r"[:：]|[^\w\s)）]$", text)
    if short and is_name(_bare(text)):
        bold = lead >= len(text) or line.segment.kind is Kind.HEADING
        return _made(
            line,
            text,
            "",
            Style.OWN if not line.clocked and not bold else Style.BOLD if bold else Style.CLOCK,
        )
    return None


def _bare(text: str) -> str:
    """A name without the brackets around it or the role behind it."""
    found = _ROLE.match(text)
    return found["name"].strip() if found else text.strip("[]【】() ")


def _made(  # noqa: PLR0913 - a label has as many parts
    line: Line, name: str, text: str, style: Style, *, role: str = "", stamp: str = ""
) -> Line | None:
    """The line with this label, where it can be one."""
    name = name.strip(" *_|·,，–—-\t")
    start, end, clocked = line.start, line.end, line.clocked
    if stamp:
        start, end, clocked = seconds_of(stamp), end_of(stamp) or end, True
    if not line.clocked and (found := _LAST_CLOCK.search(name)) and found.start():
        start, end, clocked = seconds_of(found["clock"]), end_of(found["clock"]) or end, True
        name = name[: found.start()].strip(" *_|·,，–—-")
    if found := _FIRST_CLOCK.match(name):
        start, end, clocked = seconds_of(found["clock"]), end_of(found["clock"]) or end, True
        name = name[found.end() :].strip()
    if found := _ROLE.match(name):
        name, role = found["name"].strip(), (role or found["role"]).strip()
    name = name.strip("[]【】〔〕［］「」『』《》<>*_ ") or name
    if (office := _OFFICE.match(name)) and not role:
        name, role = office["name"], office["office"]
    if found := _AFTER_CLOCK.match(text):
        stamp = found["clock"] or found["bracketed"]
        start, end, clocked = seconds_of(stamp), end_of(stamp) or end, True
        text = text[found.end() :]
    if not plausible(name):
        return None
    return Line(
        line.segment,
        name,
        labelwords.key_of(name),
        role.strip("()（）[]【】 "),
        style,
        text.strip(),
        start,
        end,
        clocked=clocked,
    )


def plausible(name: str) -> bool:
    """Whether a text could name somebody at all; a rather long list of words says no."""
    if not name or len(name) > _LONGEST or _URL.search(name):
        return False
    if labelwords.NOBODY.fullmatch(name) or _NUMBERED.fullmatch(name):
        return True
    if not any(each.isalpha() for each in name) or _NO_NAME.search(name):
        return False
    if labelwords.FRAME.fullmatch(name.strip(". ")) or _SPEECH_VERB.search(name):
        return bool(labelwords.ASKERS.fullmatch(name) or labelwords.ANSWERS.fullmatch(name))
    han = sum("\u4e00" <= each <= "\u9fff" for each in name)
    if han:
        return han <= _LONGEST_HAN
    return len(name.split()) <= _MOST_WORDS


def is_name(name: str) -> bool:
    """Whether a text looks like a name, a part in the talk, or a number for a speaker."""
    name = name.strip(" *_:：")
    if not plausible(name):
        return False
    if _NUMBERED.fullmatch(name) or labelwords.is_host(name):
        return True
    special = (labelwords.ASKERS, labelwords.ANSWERS, labelwords.NOBODY, labelwords.AUDIENCE)
    if any(pattern.fullmatch(name) for pattern in special):
        return True
    if any("\u4e00" <= each <= "\u9fff" for each in name):
        return _is_han_name(name)
    return _is_latin_name(name)


def is_person(name: str) -> bool:
    """Whether a text can hardly be anything but a name: what nobody else is given words for."""
    if any("\u4e00" <= each <= "\u9fff" for each in name):
        bare = re.sub(r"[·・\s]", "", name)
        surname = bare[0] in words.SURNAMES and bare[:2] not in words.ZH_NO_NAMES
        short = 2 <= len(bare) <= 4 and not _FUNCTION.search(bare)  # noqa: PLR2004 - a Chinese name
        return is_name(name) and (
            (surname and short)
            or _CALLED.fullmatch(bare) is not None
            or "·" in name
            or _is_special(name)
        )
    return is_name(name)


def is_title(name: str) -> bool:
    """Whether a Chinese text may be a title with a name, and is no piece of a sentence."""
    return _FUNCTION.search(name) is None or is_name(name)


def _is_special(name: str) -> bool:
    special = (labelwords.ASKERS, labelwords.ANSWERS, labelwords.NOBODY, labelwords.AUDIENCE)
    return (
        any(pattern.fullmatch(name) for pattern in special)
        or labelwords.is_host(name)
        or _NUMBERED.fullmatch(name) is not None
    )


def _is_han_name(name: str) -> bool:
    bare = re.sub(r"[·・\s]", "", name)
    if _CALLED.fullmatch(bare) and len(bare) <= 2 * _HAN_NAME:
        return True
    known = bare[0] in words.SURNAMES and len(bare) <= 4 and bare[:2] not in words.ZH_NO_NAMES  # noqa: PLR2004 - a Chinese name
    short = len(bare) == _HAN_SHORT and not _PIECE.search(bare)
    return known or short or (len(bare) <= _HAN_NAME and not _FUNCTION.search(bare))


def _is_latin_name(name: str) -> bool:
    pieces = name.replace(",", " ").split()
    if not pieces or len(pieces) > _NAME_WORDS:
        return False
    if name in labelwords.GIVEN_NAMES:
        return True
    if len(pieces) == 1 and (
        pieces[0].lower() in labelwords.OPENERS or pieces[0] in words.EN_NO_NAMES
    ):
        return name.isupper() and len(name) <= 4  # noqa: PLR2004 - initials may spell a word
    capital = False
    for piece in pieces:
        letters = [each for each in piece if each.isalpha()]
        if not letters:
            if not piece.strip("().#").isdigit():
                return False
            continue
        upper = not letters[0].islower() or any(letter.isupper() for letter in letters)
        if not upper and piece.lower().strip(".") not in labelwords.PARTICLES:
            return False
        capital = capital or upper
    first = pieces[0].lower().strip(".")
    called = first == "the" and len(pieces) > 1 and all(piece[0].isupper() for piece in pieces)
    return capital and (
        first not in labelwords.OPENERS
        or called
        or bool(len(pieces) == 1 and _INITIALS.fullmatch(name))
    )
