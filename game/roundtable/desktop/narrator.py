"""What is said aloud: a screen when it appears, then whatever gets the focus or changes under it."""

from __future__ import annotations

from collections.abc import Callable

from roundtable.desktop.controls import Control
from roundtable.desktop.styles import PICKED
from roundtable.desktop.tree import Tree
from roundtable.desktop.widgets import Label, Widget
from roundtable.locale import Catalog
from roundtable.voice import Names, Voice

READING = frozenset({"read", "repeat", "line-before", "line-after"})
"""The actions that have the screen said."""


class Narrator:
    """Turns what is shown into what is said.

    Args:
        voice: who speaks.
        names: how the names of the moment are said.

    Attributes:
        on: whether anything is said.
    """

    def __init__(self, voice: Voice, names: Callable[[], Names] = tuple) -> None:
        """Begin in silence."""
        self.voice, self._names, self.on = voice, names, False
        self._last = self._focused = self._ahead = ""
        self._lines: frozenset[str] = frozenset()
        self._at = -1
        self._warned = False

    def look(self, tree: Tree, focus: str, say: Catalog) -> None:
        """Say what is new: the lines of another screen or sheet, and the focus."""
        focused = speech_of(tree, focus)
        lines = [each for each in lines_of(tree) if each != focused]  # a tip repeats its control
        fresh = [each for each in lines if each not in self._lines]
        if fresh or focused != self._focused:
            self._at = _before(fresh, focused, whole(tree))
            fresh += [focused] if focused else []
        if self._ahead:
            fresh.insert(0, self._ahead)
        self._lines, self._focused, self._ahead = frozenset(lines), focused, ""
        if fresh:
            self.tell("\n".join(fresh), say)

    def anew(self) -> None:
        """Another kind of screen appears: all of it is new."""
        self._lines, self._focused = frozenset(), ""

    def tell(self, text: str, say: Catalog) -> None:
        """Say a text, in words instead of signs."""
        self._last = text
        text = text.replace(PICKED, say("speech-picked"))
        self.voice.say(text, say.language, self._names())

    def heed(self, name: str, tree: Tree, say: Catalog) -> None:
        """Say what one of `READING` asks for: everything in order, the last again, or one line."""
        match name:
            case "read":
                self.tell("\n".join(whole(tree)), say)
            case "repeat":
                self.tell(self._last, say)
            case _:
                self._step(1 if name == "line-after" else -1, tree, say)

    def _step(self, by: int, tree: Tree, say: Catalog) -> None:
        """Say one line of the screen: the next, or the one before.

        The first is the first that is new, or what follows the focus once that was moved.
        """
        lines = whole(tree)
        self._at = max(0, min(len(lines) - 1, self._at + by))
        if lines:
            self.tell(lines[self._at], say)

    def switch(self, on: bool, say: Catalog) -> None:
        """Begin to speak, or fall silent."""
        if on and not self.on:
            self.on, self._ahead = True, say("speech-on")
        elif not on:
            self.on = False
            self.voice.stop()

    def warning(self) -> bool:
        """Whether to show that nothing here can speak; True once."""
        due = self.on and self.voice.missing and not self._warned
        self._warned = self._warned or due
        return due


def _before(fresh: list[str], focused: str, lines: list[str]) -> int:
    """The place among the lines of a screen from which to step on."""
    if fresh:
        return lines.index(fresh[0]) - 1
    return lines.index(focused) if focused in lines else -1


def lines_of(tree: Tree) -> list[str]:
    """The texts that belong to no control, of the layer that has the focus and those above it."""
    first = tree.reachable
    return [text for layer in tree.layers[first:] for one in layer.widgets for text in _plain(one)]


def whole(tree: Tree) -> list[str]:
    """The same with what each control says of itself."""
    first = tree.reachable
    return [text for layer in tree.layers[first:] for one in layer.widgets for text in _all(one)]


def speech_of(tree: Tree, focus: str) -> str:
    """What the control with the focus says of itself."""
    placed = tree.find(focus) if focus else None
    return placed.widget.speech if placed and isinstance(placed.widget, Control) else ""


def _plain(widget: Widget) -> list[str]:
    if isinstance(widget, Control) and widget.opaque and widget.speech:
        return []
    return _own(widget) or [text for child in widget.children for text in _plain(child)]


def _all(widget: Widget) -> list[str]:
    if isinstance(widget, Control) and widget.opaque and widget.speech:
        return [widget.speech]
    return _own(widget) or [text for child in widget.children for text in _all(child)]


def _own(widget: Widget) -> list[str]:
    """What a widget says itself; signs without a letter or a digit say nothing."""
    text = widget.text if isinstance(widget, Label) else widget.said
    return [text] if any(map(str.isalnum, text)) else []
