"""Backchannels folded: a "mm-hmm" within somebody's turn does not break it in two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from roundtable.drafting.chair import ends_asking
from roundtable.drafting.document import Block, Kind, is_wide, length
from roundtable.drafting.labelwords import BACKCHANNEL

_LONGEST = 40


def folded(blocks: Sequence[Block]) -> tuple[list[Block], Counter[str]]:
    """The blocks with what one speaker says in a row joined, and whose backchannels were folded.

    A turn is folded if it holds nothing but a sign of listening, stands between two turns of
    one other speaker, and answers no question of theirs.
    """
    kept: list[Block] = []
    gone: Counter[str] = Counter()
    for place, block in enumerate(blocks):
        before = kept[-1] if kept else None
        after = blocks[place + 1] if place + 1 < len(blocks) else None
        if before is not None and after is not None and _is_sign(before, block, after):
            gone[block.label] += 1
        elif before is not None and _goes_on(before, block):
            kept[-1] = _joined(before, block)
        else:
            kept.append(block)
    return kept, gone


def _is_sign(before: Block, block: Block, after: Block) -> bool:
    one = bool(block.label) and bool(before.label) and before.label == after.label != block.label
    short = length(block.text) <= _LONGEST and BACKCHANNEL.fullmatch(block.text) is not None
    return one and short and not ends_asking(before.text) and not block.reply and not after.reply


def _goes_on(before: Block, block: Block) -> bool:
    same = bool(block.label) and block.label == before.label and before.kind is not Kind.HEADING
    return (
        same and before.doubt is block.doubt and not block.reply and not (block.key and before.key)
    )


def _joined(before: Block, block: Block) -> Block:
    close = is_wide(before.text[-1:] or " ") and is_wide(block.text[:1] or " ")
    shift = len(before.text) + (0 if close else 1)
    return replace(
        before,
        text=before.text + ("" if close else " ") + block.text,
        seconds=before.seconds + block.seconds,
        role=before.role or block.role,
        marks=(
            *before.marks,
            *((offset + shift, line, start) for offset, line, start in block.marks),
        ),
    )
