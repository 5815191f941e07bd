"""ConvoKit's `utterances.jsonl` to blocks: one JSON object a line, one utterance each."""

from __future__ import annotations

import json
from typing import Any

from roundtable.drafting.document import Block, Document, Format, Kind, clean, one_line
from roundtable.drafting.errors import DraftError

_LONGEST_NAME = 60


def read_convokit(text: str) -> Document:
    """The blocks of a file of utterances; each conversation is a part of its own.

    Raises:
        DraftError: a line is no utterance.
    """
    blocks: list[Block] = []
    talk = ""
    talks = 0
    empty = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        item = _utterance(line, number)
        words = one_line(clean(str(item["text"])))
        if not words:
            empty += 1
            continue
        here = _word(item, "conversation_id", "root")
        if here != talk or not blocks:
            talk, talks = here, talks + 1
            blocks.append(Block(Kind.HEADING, f"conversation {here}".strip(), number, level=1))
        blocks.append(_block(item, words, number))
    if talks <= 1:
        blocks = [each for each in blocks if each.kind is not Kind.HEADING]
    left_out = (f"{empty} utterances without words left out",) if empty else ()
    return Document(Format.CONVOKIT, tuple(blocks), left_out=left_out)


def _utterance(line: str, number: int) -> dict[str, Any]:
    where = f"line {number}"
    try:
        item = json.loads(line)
    except (ValueError, RecursionError) as error:
        hint = "ConvoKit writes one object a line, with `id`, `speaker` and `text`"
        raise DraftError("this line is not JSON", where, hint) from error
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise DraftError("this line is no utterance", where, "it needs `text` and `speaker`")
    return item


def _block(item: dict[str, Any], words: str, number: int) -> Block:
    return Block(
        Kind.PARAGRAPH,
        words,
        number,
        label=_word(item, "speaker", "user")[:_LONGEST_NAME],
        role=_role(item.get("meta")),
        key=_word(item, "id"),
        reply=_word(item, "reply_to", "reply-to"),
    )


def _role(meta: object) -> str:
    if not isinstance(meta, dict):
        return ""
    role = meta.get("role") or meta.get("speaker_role") or ""
    return clean(role)[:_LONGEST_NAME] if isinstance(role, str) else ""


def _word(item: dict[str, Any], *keys: str) -> str:
    """The first of these keys that holds a text, a number, or an object with an `id`."""
    for key in keys:
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("id") or value.get("name")
        if isinstance(value, str | int) and not isinstance(value, bool):
            return one_line(clean(str(value)[:200]))
    return ""
