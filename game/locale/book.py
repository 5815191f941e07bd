"""The texts of one folder, each parsed when it is first asked for.

To parse all of them takes as long as a quarter of the way to the first frame, which shows twenty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime.resolver import Pattern

ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where a text or a term begins; what follows is indented or closes a bracket."""
MENTION = re.compile(r"[{(,]\s*(-?[a-zA-Z][\w-]*)")
"""What a text may take from another one."""


class Book:
    """The texts in some Fluent files of one language."""

    def __init__(self, language: str, files: Iterable[str]) -> None:
        """Find where each text begins.

        Args:
            language: its tag, by which numbers and plurals are told.
            files: what the files hold.
        """
        # Who only asks which languages there are, as `--help` does, is to wait for no parser.
        from fluent.runtime import FluentBundle  # noqa: PLC0415

        # Marks that isolate directions would be drawn as boxes by fonts without them.
        self._bundle = FluentBundle([language], use_isolating=False)
        self._waiting: dict[str, str] = {}
        for text in files:
            starts = list(ENTRY.finditer(text))
            ends = [start.start() for start in starts[1:]]
            for start, end in zip(starts, [*ends, len(text)], strict=True):
                self._waiting.setdefault(start[1], text[start.start() : end])

    def pattern(self, key: str) -> Pattern | None:
        """What a text is made of; None if it is not here."""
        self._take(key)
        return self._bundle.get_message(key).value if self._bundle.has_message(key) else None

    def filled(self, pattern: Pattern, values: dict[str, object]) -> tuple[str, list[Exception]]:
        """A text with its values put in, and what went wrong."""
        text, errors = self._bundle.format_pattern(pattern, values)
        return str(text), errors

    def ids(self) -> frozenset[str]:
        """The ids of all texts that can be read; parses what is left."""
        for key in tuple(self._waiting):
            self._take(key)
        return frozenset(self._bundle._messages)  # noqa: SLF001 -- fluent offers no listing

    def _take(self, key: str) -> None:
        """Parse a text that waits, and those it mentions."""
        from fluent.runtime import FluentResource  # noqa: PLC0415 -- as above

        source = self._waiting.pop(key, None)
        if source is not None:
            self._bundle.add_resource(FluentResource(source))
            for mention in MENTION.findall(source):
                self._take(mention)
