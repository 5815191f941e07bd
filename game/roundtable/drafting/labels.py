"""Labels: lines that begin with whose words they are, as `Ada Moss: ...`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from roundtable.drafting import words
from roundtable.drafting.document import Block, Kind

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?"
_LABEL = re.compile(
    rf"^\s*(?:[-–—>]+\s*)?(?P<before>{_TIME})?\s*(?:\*\*)?"
    r"(?P<name>[^\W\d_][^\n:：。！？!?；;，,“”\"《》]{0,48}?)(?:\*\*)?"
    rf"\s*(?P<after>{_TIME})?\s*(?:[:：](?:\*\*)?|(?<=[\])\d])$)\s*(?P<rest>.*)$",
    re.DOTALL,
)
_ROLE = re.compile(r"^(?P<name>[^()（）\[\]]+?)\s*[(（\[](?P<role>[^()（）\[\]]{1,60})[)）\]]$")
_CLOCK = re.compile(r"\d+")
_MOST_WORDS = 5
_SHARE = 0.3
_TWICE = 2
_SAMPLE = 4000
_HAN_NAME = 10
_HAN_FULL = 4
_MOST = 0.6


def split_label(text: str) -> tuple[str, str, float | None, str] | None:
    """Take a text apart that begins with a label.

    Returns:
        Name, role, start in seconds, and the rest; None where no label begins it.
    """
    found = _LABEL.match(text[:200] if "\n" not in text[:200] else text.split("\n", 1)[0])
    if found is None:
        return None
    name, role = found["name"].strip(" *_"), ""
    inner = _ROLE.match(name)
    if inner:
        name, role = inner["name"].strip(), inner["role"].strip()
    if not _fits(name):
        return None
    stamp = found["before"] or found["after"]
    return name, role, seconds_of(stamp) if stamp else None, text[found.start("rest") :].strip()


def _fits(name: str) -> bool:
    if not name or len(name.split()) > _MOST_WORDS:
        return False
    if name.lower() in ("http", "https", "note", "ps", "p.s", "re", "ok"):
        return False
    if any("\u4e00" <= each <= "\u9fff" for each in name):
        return len(name) <= _HAN_NAME
    return name[0].isupper() or not name.isascii()


def seconds_of(stamp: str) -> float:
    """The seconds of a time such as `01:02:03` or `[02:03]`."""
    parts = [int(each[:6]) for each in _CLOCK.findall(re.sub(r"[.,]\d+", "", stamp))]
    total = 0
    for part in parts:
        total = total * 60 + part
    return float(total)


def looks_labelled(text: str) -> bool:
    """Whether the lines of a text mostly begin with labels that come again."""
    lines = [line for line in text[:400_000].splitlines() if line.strip()][:_SAMPLE]
    names = [found[0] for line in lines if (found := split_label(line)) is not None]
    good = accepted(names, len(lines))
    hits = sum(name in good for name in names)
    starts = sum(1 for line in lines if line.strip()[-1:] in '。.!?！？”"…')
    return hits >= _TWICE and hits >= _SHARE * max(1, min(len(lines), starts or len(lines)))


def accepted(names: Sequence[str], bodies: int) -> set[str]:
    """The labels that count.

    Those that come twice, those that name the moderator's part, and where most of the
    `bodies` have a label, also those that look like a name.
    """
    counts = Counter(names)
    most = len(names) >= _MOST * bodies
    return {
        name
        for name, n in counts.items()
        if n >= _TWICE or words.MODERATOR.fullmatch(name) or (most and _is_name(name))
    }


def _is_name(label: str) -> bool:
    if all("\u4e00" <= each <= "\u9fff" for each in label):
        return len(label) <= _HAN_FULL
    return all(piece[0].isupper() for piece in label.split()[:_MOST_WORDS])


def assign(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Give each block the label it begins with, or carries on from the one before.

    Where fewer than a third of the blocks have one that counts, the source is no transcript
    and stays as it is.
    """
    found = [None if b.kind is Kind.HEADING or b.label else split_label(b.text) for b in blocks]
    bodies = sum(block.kind is not Kind.HEADING for block in blocks)
    good = accepted([each[0] for each in found if each is not None], bodies)
    hits = [each is not None and each[0] in good for each in found]
    speakers = {each[0] for each, hit in zip(found, hits, strict=True) if each and hit}
    if sum(hits) < max(_TWICE, _SHARE * bodies) or len(speakers) < _TWICE:
        return tuple(blocks)
    result: list[Block] = []
    label = role = ""
    for block, parts, hit in zip(blocks, found, hits, strict=True):
        if block.kind is Kind.HEADING:
            label = role = ""
            result.append(block)
        elif hit and parts is not None:
            label, role = parts[0], parts[1] or _role(block, role if label == parts[0] else "")
            start = parts[2] if parts[2] is not None else block.start
            result.append(replace(block, text=parts[3], label=label, role=role, start=start))
        else:
            label = block.label or label
            result.append(replace(block, label=label, role=role, unclear=not block.label))
    return tuple(each for each in result if each.text or each.kind is Kind.HEADING)


def _role(block: Block, before: str) -> str:
    return block.role or before
