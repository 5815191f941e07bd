"""Long records and scenarios: the shipped ones, with their statements and scenes repeated.

Copies keep the shipped texts, so that a line is as long as an author's line is; only the
names of sections, scenes and turns get a number.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]

_STATEMENT = re.compile(r"(?m)^(?=  - id: )")
_SCENE = re.compile(r"(?m)^(?=  - id: )")
_TURN = re.compile(r"(?m)^(      - id: |        replies_to: )([a-z0-9-]+)$")


def record(source: str, lines: int) -> str:
    """A record of about that many lines, made from a shipped one's statements."""
    head, statements = _record_parts(source)
    names = _sections(head)
    made: list[str] = []
    count = head.count("\n")
    copy = 0
    while count < lines:
        for each in statements:
            made.append(_renamed(each, names, copy))
            count += each.count("\n")
            if count >= lines:
                break
        copy += 1
    return _with_sections(head, copy) + "".join(made)


def pair(source: str, copies: int) -> tuple[str, str]:
    """A scenario with its scenes that many times over, and the record it rests on."""
    head, statements = _record_parts(source)
    names = _sections(head)
    evidence = "".join(_renamed(each, names, copy) for copy in range(copies) for each in statements)
    text = (ROOT / "scenarios" / source / "scenario.yaml").read_text("utf-8")
    start = text.index("\nscenes:\n") + len("\nscenes:\n")
    end = text.find("\ncoda:", start)
    end = len(text) if end < 0 else end + 1
    scenes = "".join(
        _numbered(_renamed(text[start:end], names, copy), copy) for copy in range(copies)
    )
    return text[:start] + scenes + text[end:], _with_sections(head, copies) + evidence


def _record_parts(source: str) -> tuple[str, list[str]]:
    """What stands above a record's statements, and the statements."""
    text = (ROOT / "seeds" / f"{source}.yaml").read_text("utf-8")
    start = text.index("\nstatements:\n") + len("\nstatements:\n")
    first, *statements = _STATEMENT.split(text[start:])
    return text[:start] + first, statements


def _sections(head: str) -> list[str]:
    block = head[head.index("\nsections:\n") :]
    return re.findall(r"(?m)^  - (?:\{)?id: ([a-z0-9-]+)", block)


def _with_sections(head: str, copies: int) -> str:
    """The head of a record, with its sections once for each copy."""
    start = head.index("\nsections:\n") + len("\nsections:\n")
    end = head.index("\nstatements:\n") + 1
    block = head[start:end]
    more = "".join(
        re.sub(r"(?m)^(  - (?:\{)?id: [a-z0-9-]+)", rf"\1-x{copy}", block)
        for copy in range(1, copies)
    )
    return head[:end] + more + head[end:]


def _renamed(text: str, names: list[str], copy: int) -> str:
    """The text with the names of sections numbered where statements and sections are named."""
    if not copy:
        return text
    longest = "|".join(sorted(names, key=len, reverse=True))
    name = re.compile(rf"(?<![a-z0-9-])({longest})(?=-\d+[a-z]?(?![a-z0-9-])|$)")
    place = re.compile(r"(?m)^ *(?:- )?(?:id|section|cites|evidence): .*$")
    return place.sub(lambda line: name.sub(rf"\1-x{copy}", line[0]), text)


def _numbered(scenes: str, copy: int) -> str:
    """The scenes with their ids and their turns' numbered."""
    if not copy:
        return scenes
    scenes = re.sub(r"(?m)^(  - id: [a-z0-9-]+)$", rf"\1-x{copy}", scenes)
    parts = re.split(r"(?m)^(?=    (?:turns|silences|wordings|question|commentary):)", scenes)
    return "".join(
        _TURN.sub(rf"\1\2-x{copy}", each) if each.startswith("    turns:") else each
        for each in parts
    )
