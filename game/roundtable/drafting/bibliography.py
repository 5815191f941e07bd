"""What a source says of itself: its title, author, day and address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from roundtable.drafting import words
from roundtable.drafting.document import Block, Kind, one_line

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,8000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^[-*]?\s*([^\s:：][^:：\n]{0,30}?)\s*[:：]\s*(\S.{0,500})$")
_ADDRESS = re.compile(r"https?://[^\s<>\"'“”，。）)\]]{3,500}")
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]*\.?"
_WRITTEN = re.compile(
    rf"(?P<y>\d{{4}})[-年](?P<m>\d{{1,2}})[-月](?P<d>\d{{1,2}})|"
    rf"(?P<d2>\d{{1,2}})\.? (?P<n2>{_MONTH}) (?P<y2>\d{{4}})|(?P<n3>{_MONTH}) (?P<d3>\d{{1,2}}), (?P<y3>\d{{4}})",
    re.IGNORECASE,
)
_PIECE = r"[A-Z][\w'’.-]{1,30}+"
_BYLINE = re.compile(
    rf"(?P<by>[Bb]y )?(?P<name>{_PIECE}(?: (?:de |van |von |der |al |bin |la )*{_PIECE}){{1,3}})"
    r"(?P<rest>,[^.!?“”\"]{0,100})?"
)
_LINKS = re.compile(r"(?:\[\[[^\]]{1,200}\]\]|https?://\S+|\s)+")


@dataclass
class Facts:
    """The bibliography as far as it is known."""

    title: str = ""
    author: str = ""
    published: str = ""
    address: str = ""
    media: str = ""

    def take(self, key: str, value: str) -> bool:
        """Keep what a pair such as `author: Ada Moss` tells; False where it tells nothing here."""
        value = value.strip().strip("\"'")
        if words.AUTHOR_KEYS.fullmatch(key):
            self.author = self.author or value
        elif words.PUBLISHED_KEYS.fullmatch(key):
            self.published = self.published or value
        elif words.ADDRESS_KEYS.fullmatch(key):
            found = _ADDRESS.search(value)
            self.address = self.address or (found[0] if found else "")
        elif words.MEDIA_KEYS.fullmatch(key):
            found = _ADDRESS.search(value)
            self.media = self.media or (found[0] if found else "")
        elif words.TITLE_KEYS.fullmatch(key):
            self.title = self.title or value
        else:
            return False
        return True


def front_matter(text: str) -> tuple[Facts, str, int]:
    """The facts of a front matter block, the text behind it, and how many lines it took."""
    facts = Facts()
    found = _FRONT.match(text)
    if found is None:
        return facts, text, 0
    for line in found[1].splitlines():
        pair = _PAIR.match(line)
        if pair:
            facts.take(pair[1], pair[2])
    return facts, text[found.end() :], found[0].count("\n")


def day_of(text: str) -> str:
    """The first full date of a text as YYYY-MM-DD; empty where there is none."""
    found = _WRITTEN.search(text)
    if found is None:
        return ""
    name = found["n2"] or found["n3"]
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(found["m"])
    year = found["y"] or found["y2"] or found["y3"]
    return f"{year}-{month:02d}-{int(found['d'] or found['d2'] or found['d3']):02d}"


def is_byline(block: Block, facts: Facts) -> bool:
    """Whether a block is a line such as `By Ada Moss, The Courier, 3 May 2025`; it is kept."""
    found = _BYLINE.fullmatch(one_line(block.text)) if block.kind is Kind.PARAGRAPH else None
    if found is None or not (found["by"] or day_of(found["rest"] or "")):
        return False
    facts.author = facts.author or found["name"]
    facts.published = facts.published or day_of(found["rest"] or "")
    return True


def told_facts(blocks: list[Block], facts: Facts) -> tuple[list[Block], list[str]]:
    """Take the bibliography out of the blocks, and parts that are lists of links.

    Returns:
        The blocks that are left, and what was left out, a line each.
    """
    kept: list[Block] = []
    dropped: list[str] = []
    for head, below in _parts(blocks):
        byline = head is None and bool(below) and is_byline(below[0], facts)
        body = below[1:] if byline else below
        if body and all(tells(block, facts) for block in body):
            continue
        if head is not None and body and all(_is_link(block) for block in body):
            dropped.append(f"line {head.line}: a part with nothing but links left out")
            continue
        kept += [*([head] if head else []), *body]
    return kept, dropped


def _parts(blocks: list[Block]) -> list[tuple[Block | None, list[Block]]]:
    parts: list[tuple[Block | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if block.kind is Kind.HEADING:
            parts.append((block, []))
        else:
            parts[-1][1].append(block)
    return parts


def _is_link(block: Block) -> bool:
    return block.group < 0 or _LINKS.fullmatch(block.text) is not None


def tells(block: Block, facts: Facts) -> bool:
    """Whether a block tells the bibliography and nothing else; what it tells is kept."""
    if block.kind not in (Kind.ITEM, Kind.PARAGRAPH):
        return False
    pair = _PAIR.match(one_line(block.text))
    if pair is None:
        return False
    trial = Facts()
    if not trial.take(pair[1], pair[2]):
        return False
    if trial.published and not _DAY.search(trial.published):
        return False
    return facts.take(pair[1], pair[2])
