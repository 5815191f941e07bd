"""What is wrong with a layout, in words: for the tests, which hold every screen to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from pygame import Rect
from roundtable.desktop.controls import Control, Scroll
from roundtable.desktop.tree import STILL, Tree
from roundtable.desktop.widgets import FrameState, Label


def problems(tree: Tree, state: FrameState = STILL) -> list[str]:
    """What is wrong with a layout, in words; empty when nothing is.

    Text larger than its room, text upon text or under a sheet of the same layer, controls upon
    controls, anything beyond the window or beside its scroll, ids or key hints that stand twice;
    words and names that are broken inside, a button on two lines, a scroll over nothing.
    """
    window = Rect((0, 0), tree.size)
    return [
        *_overflows(tree, state),
        *_overlaps(tree, state),
        *_outside(tree, state, window),
        *_doubles(tree),
        *_breaks(tree, state),
        *_empty(tree),
    ]


def _overflows(tree: Tree, state: FrameState) -> Iterator[str]:
    for label, placed in tree.labels(state):
        wide, high = label.needed
        if wide > placed.rect.w or high > placed.rect.h:
            yield f"text {label.text!r} needs {label.needed} but has {placed.rect.size}"


def _overlaps(tree: Tree, state: FrameState) -> Iterator[str]:
    for number in range(len(tree.layers)):
        texts: list[tuple[Rect, str]] = []
        controls: list[tuple[Rect, str]] = []
        for placed in (one for one in tree.placed(state) if one.layer == number):
            widget, rect = placed.widget, _seen(placed.rect, placed.clip)
            if isinstance(widget, Label) and widget.text:
                inked = _seen(widget.inked(placed.rect), placed.clip)
                yield from (f"text {widget.text!r} over {text!r}" for text in _hit(inked, texts))
                texts.append((inked, widget.text))
            elif widget.opaque:
                name = f"{type(widget).__name__} {widget.id!r}"
                yield from (f"{name} hides text {text!r}" for text in _hit(rect, texts))
            if isinstance(widget, Control) and widget.speech and not isinstance(widget, Scroll):
                yield from (f"control {widget.id!r} over {one!r}" for one in _hit(rect, controls))
                controls.append((rect, widget.id))


def _seen(rect: Rect, clip: Rect | None) -> Rect:
    return rect if clip is None else rect.clip(clip)


def _hit(rect: Rect, others: list[tuple[Rect, str]]) -> list[str]:
    return [name for other, name in others if rect.w and rect.h and rect.colliderect(other)]


def _doubles(tree: Tree) -> Iterator[str]:
    ids = Counter(placed.widget.id for placed in tree.placed() if placed.widget.id)
    yield from (f"id {name!r} stands {count} times" for name, count in ids.items() if count > 1)
    controls = [placed.widget for placed in tree.focusables()]
    keys = Counter(one.key for one in controls if isinstance(one, Control) and one.key)
    yield from (f"key {key!r} has {count} controls" for key, count in keys.items() if count > 1)


def _outside(tree: Tree, state: FrameState, window: Rect) -> Iterator[str]:
    for placed in tree.placed(state):
        name = placed.widget.id or getattr(placed.widget, "text", "")
        kind = type(placed.widget).__name__
        if placed.clip is None:
            if not window.contains(placed.rect):
                yield f"{kind} {name!r} at {tuple(placed.rect)} is outside the window"
        elif placed.rect.left < placed.clip.left or placed.rect.right > placed.clip.right:
            yield f"{kind} {name!r} at {tuple(placed.rect)} is wider than its scroll"


LONG = 24
"""Signs of a word that must stand on one line; a text with a longer one may be broken anywhere."""
NAME = re.compile(r"[\u4e00-\u9fff]+(?:·[\u4e00-\u9fff]+)+")
"""A name of a foreigner in Chinese, and nothing else."""


def _breaks(tree: Tree, state: FrameState) -> Iterator[str]:
    for label, _ in tree.labels(state):
        wide = max(map(len, label.text.split()), default=0) > LONG
        for before, after in pairwise(label.lines) if not wide else ():
            joint = before[-1:] + after[:1]
            if joint.isascii() and joint.isalpha() and before[-6:] + after[:6] in label.text:
                yield f"word of {label.text!r} is broken: {label.lines}"
        whole = "".join(label.lines).endswith("…") or len(label.lines) == 1
        if NAME.fullmatch(label.text) and not whole:
            ends = all(each.endswith("·") for each in label.lines[:-1])
            if not ends:
                yield f"name {label.text!r} is broken: {label.lines}"


def _empty(tree: Tree) -> Iterator[str]:
    """Scrolls whose lower part holds nothing."""
    for placed in tree.placed():
        scroll = placed.widget
        if isinstance(scroll, Scroll) and scroll.children:
            last = max(each.rect.bottom for each in scroll.children)
            blank = scroll.rect.top + scroll.content - last
            if blank > max(80, scroll.rect.h // 4):
                yield f"scroll {scroll.id!r} goes on for {blank} pixels below what it holds"
