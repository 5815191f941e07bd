"""What a source says of itself: its title, author, day and address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from game.drafting import words
from game.drafting.document import Block, Kind, one_line

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,8000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^[-*]?\s*([^\s:：][^:：\n]{0,30}?)\s*[:：]\s*(\S.{0,500})$")
_ADDRESS = re.compile(r"https?://[^\s<>\"'“”，。）)\]]{3,500}")
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日")
_LINKS = re.compile(r"(?:\[\[[^\]]{1,200}\]\]|https?://\S+|\s)+")


@dataclass
class Facts:
    """The bibliography as far as it is known."""

    title: str = ""
    author: str = ""
    published: str = ""
    address: str = ""

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


def told_facts(blocks: list[Block], facts: Facts) -> tuple[list[Block], list[str]]:
    """Take the bibliography out of the blocks, and parts that are lists of links.

    Returns:
        The blocks that are left, and what was left out, a line each.
    """
    kept: list[Block] = []
    dropped: list[str] = []
    for head, body in _parts(blocks):
        if body and all(_tells(block, facts) for block in body):
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


def _tells(block: Block, facts: Facts) -> bool:
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
