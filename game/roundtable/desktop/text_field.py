"""A line of text that can be edited: caret, selection, clipboard and composition, without a screen.

What counts is what a reader takes for one sign, a grapheme cluster (Unicode Standard Annex
29): an emoji of several code points, a letter with its accents. The caret stands between
clusters and never within one, and one key removes one. What an input method composes
stands at the caret and is no part of the text until it is committed.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property

from uniseg.graphemecluster import grapheme_clusters

_JOINERS = "\u200c\u200d"
"""Signs without width that belong to the clusters of some scripts and of emoji."""

_LOOKED = 100_000
"""Signs of a paste that are looked at."""


def clean(text: str) -> str:
    """A text as one line can hold it: blanks for line breaks, nothing that would be obeyed.

    Joiners stay where a cluster needs them; other signs without width are dropped.
    """
    plain = []
    for sign in text:
        kind = unicodedata.category(sign)
        if kind in ("Zl", "Zp") or sign in "\t\n\r\v\f\x85":
            plain.append(" ")
        elif kind not in ("Cc", "Cf", "Cs", "Co", "Cn") or sign in _JOINERS:
            plain.append(sign)
    return "".join(plain)


@dataclass(frozen=True)
class TextField:
    """A line of text under the keys; every change gives a new one.

    Attributes:
        text: what has been typed.
        caret: clusters before the caret, from 0 to all of them.
        anchor: where the selection began, likewise; the caret's place where nothing is selected.
        limit: the most characters that the text can have.
        composition: what an input method is composing at the caret; empty if nothing.
        composing: characters of the composition before its own caret.
    """

    text: str = ""
    caret: int = 0
    anchor: int = 0
    limit: int = 80
    composition: str = ""
    composing: int = 0

    @classmethod
    def of(cls, text: str, limit: int = 80) -> TextField:
        """A field with a text in it, the caret behind it."""
        text = clean(text)
        field = cls(text, limit=limit)
        return field.moved(len(field.clusters))

    @cached_property
    def clusters(self) -> tuple[str, ...]:
        """The text sign by sign."""
        return tuple(grapheme_clusters(self.text))

    @property
    def selection(self) -> tuple[int, int]:
        """Where the selection begins and ends, in clusters; twice the same where it is empty."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The text that is selected."""
        begin, end = self.selection
        return "".join(self.clusters[begin:end])

    @property
    def shown(self) -> str:
        """The text with what is being composed in its place."""
        begin, end = self.selection
        if not self.composition:
            return self.text
        return "".join((*self.clusters[:begin], self.composition, *self.clusters[end:]))

    @property
    def before(self) -> str:
        """What stands before the caret in `shown`; its width is where the caret is drawn."""
        if not self.composition:
            return "".join(self.clusters[: self.caret])
        begin, _ = self.selection
        return "".join(self.clusters[:begin]) + self.composition[: self.composing]

    def typed(self, text: str) -> TextField:
        """With a text in place of the selection, as far as the limit allows whole signs of it."""
        begin, end = self.selection
        left, right = self.clusters[:begin], self.clusters[end:]
        room = self.limit - len("".join(left)) - len("".join(right))
        put = ""
        # A sign beyond the room tells whether the last one in it is whole; clusters are slow to find.
        for cluster in grapheme_clusters(clean(text[:_LOOKED])[: room + 1]):
            if len(put) + len(cluster) > room:
                break
            put += cluster
        # A joiner or an accent may join what stood before: count the clusters anew.
        head = "".join(left) + put
        field = replace(self, text=head + "".join(right), composition="", composing=0)
        at = len(tuple(grapheme_clusters(head)))
        return field.moved(min(at, len(field.clusters)))

    def composed(self, text: str, at: int = 0) -> TextField:
        """With what an input method is composing now; an empty text ends it."""
        text = clean(text)
        return replace(self, composition=text, composing=max(0, min(at, len(text))))

    def moved(self, to: int, *, select: bool = False) -> TextField:
        """With the caret before the cluster of that number, which may lie beyond either end."""
        caret = max(0, min(to, len(self.clusters)))
        return replace(self, caret=caret, anchor=self.anchor if select else caret)

    def stepped(self, by: int, *, word: bool = False, select: bool = False) -> TextField:
        """With the caret one sign or word further, or back where `by` is negative.

        Without `select` a selection is left by its end on that side.
        """
        begin, end = self.selection
        if begin != end and not select and not word:
            return self.moved(end if by > 0 else begin)
        to = self._word(by) if word else self.caret + by
        return self.moved(to, select=select)

    def _word(self, by: int) -> int:
        """Where the next word ends, or the one before begins."""
        signs, at = self.clusters, self.caret
        step, behind = (1, 0) if by > 0 else (-1, -1)
        while 0 <= at + behind < len(signs) and signs[at + behind].isspace():
            at += step
        while 0 <= at + behind < len(signs) and not signs[at + behind].isspace():
            at += step
        return at

    def all_selected(self) -> TextField:
        """With all of it selected."""
        return replace(self, anchor=0, caret=len(self.clusters))

    def erased(self, by: int = -1, *, word: bool = False) -> TextField:
        """Without the selection, or else without the sign or word before (-1) or behind (1) the caret."""
        if self.selection[0] == self.selection[1]:
            return self.stepped(by, word=word, select=True).typed("") if self._any(by) else self
        return self.typed("")

    def _any(self, by: int) -> bool:
        return self.caret > 0 if by < 0 else self.caret < len(self.clusters)
