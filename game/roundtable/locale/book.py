"""The texts of one folder, each parsed when it is first asked for, or while nothing else is to do.

To parse all of them takes as long as a quarter of the way to the first frame, which shows twenty.

A folder may be anybody's: whatever its files hold, a text of it is a short text without signs
that a screen obeys, or it cannot be told, and another is taken in its place.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.runtime.resolver import Pattern
    from fluent.runtime.types import FluentType

ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where a text or a term begins; what follows is indented or closes a bracket."""
MENTION = re.compile(r"[{(,]\s*(-?[a-zA-Z][\w-]*)")
"""What a text may take from another one."""
CONTROL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Signs that a screen obeys instead of showing them."""
BORDER = "[\u2068\u2069]+"
"""What Fluent marks beginning and end of a value with that stands within a text."""
HAN, FOREIGN = "[\u3400-\u9fff\uf900-\ufaff]", "[0-9A-Za-z\u00c0-\u024f\u0370-\u052f]"
APART = re.compile(f"(?<={HAN}){BORDER}(?={FOREIGN})|(?<={FOREIGN}){BORDER}(?={HAN})")
"""A border at which Chinese sets a space: between its signs and the letters or digits of others."""
MARKED = re.compile(BORDER)

LONGEST = 4_000
"""Characters of a text, and of what it is written as; the longest of ours has 500."""
HEAVIEST, DEEPEST = 20_000, 200
"""Characters of a text with what it takes from others, and how deep that is added up."""
LONGEST_VALUE = 2_000
"""Characters of a value that is put in; longer ones are cut."""
KEPT = 4_000
"""So many texts with their values put in are kept, to be told again at once."""
PLAIN = frozenset({str, int, float, bool})
"""Types of values that tell a text apart from another."""
MOST_DIGITS = 20
"""What a text may ask for when it has a number written."""
_BROKEN = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)
"""What Fluent raises over texts that are none."""


class Book:
    """The texts in some Fluent files of one language."""

    def __init__(self, language: str, files: Iterable[str]) -> None:
        """Find where each text begins.

        Args:
            language: its tag, by which numbers and plurals are told; a strange one counts as
                English.
            files: what the files hold.
        """
        self._bundle = _bundle(language)
        self._waiting: dict[str, str] = {}
        self._weights: dict[str, tuple[int, list[str]]] = {}
        self._told: dict[Hashable, str] = {}
        for text in files:
            starts = list(ENTRY.finditer(text))
            ends = (*(start.start() for start in starts), len(text))
            for start, end in zip(starts, ends[1:], strict=True):
                if end - start.start() <= LONGEST:
                    self._waiting.setdefault(start[1], text[start.start() : end])

    def told(
        self, key: str, values: Mapping[str, object]
    ) -> tuple[str | None, Sequence[Exception]]:
        """A text with its values put in, or None with what went wrong; what was told is kept."""
        kinds = tuple(map(type, values.values()))
        known: Hashable = (key, *values.items(), kinds) if PLAIN.issuperset(kinds) else None
        if known is not None and (text := self._told.get(known)) is not None:
            return text, ()
        pattern = self.pattern(key)
        if pattern is None:
            return None, ()
        text, errors = self.filled(pattern, values)
        if errors:
            return None, errors
        if known is not None:
            if len(self._told) >= KEPT:
                self._told.clear()
            self._told[known] = text
        return text, ()

    def pattern(self, key: str) -> Pattern | None:
        """What a text is made of; None if it is not here."""
        self._take(key)
        if self._weight(key, {}) > HEAVIEST:
            return None
        try:
            return self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        except _BROKEN:
            return None

    def filled(self, pattern: Pattern, values: Mapping[str, object]) -> tuple[str, list[Exception]]:
        """A text with its values put in, and what went wrong."""
        given = {name: _cut(value) for name, value in values.items()}
        try:
            told, errors = self._bundle.format_pattern(pattern, given)
        except _BROKEN as error:
            return "", [error]
        text = str(told)
        if self._bundle.use_isolating:
            text = MARKED.sub("", APART.sub(" ", text))
        if len(text) > LONGEST:
            errors.append(ValueError(f"longer than {LONGEST:,} characters"))
        return text if text.isprintable() else CONTROL.sub(" ", text), errors

    def ids(self) -> frozenset[str]:
        """The ids of all texts that can be read; parses what is left."""
        for key in tuple(self._waiting):
            self._take(key)
        return frozenset(self._bundle._messages)  # noqa: SLF001 -- fluent offers no listing

    def read_on(self, count: int) -> bool:
        """Parse some more texts before they are asked for; whether any were left."""
        waiting = tuple(islice(self._waiting, count))
        for key in waiting:
            self._take(key)
        return bool(waiting)

    def _take(self, key: str) -> None:
        """Parse a text that waits, and those it mentions."""
        if key not in self._waiting:
            return
        from fluent.runtime import FluentResource  # noqa: PLC0415 -- as `_bundle`

        wanted = [key]
        while wanted:
            name = wanted.pop()
            source = self._waiting.pop(name, None)
            if source is not None:
                self._weights[name] = len(source), MENTION.findall(source)
                try:
                    self._bundle.add_resource(FluentResource(source))
                except _BROKEN:
                    continue
                wanted += self._weights[name][1]

    def _weight(self, key: str, known: dict[str, int], depth: int = 0) -> int:
        """Characters of a text with all it takes from others, written out; a bound, not a count."""
        if key not in known:
            own, mentioned = self._weights.get(key, (0, []))
            known[key] = own
            if depth < DEEPEST:  # what mentions itself, or is nested deeper, Fluent gives up itself
                known[key] += sum(self._weight(each, known, depth + 1) for each in mentioned)
        return known[key]


def _bundle(language: str) -> FluentBundle:
    FluentBundle, BUILTINS = _runtime()  # noqa: N806 -- a class and a table
    functions = {name: _bounded(each) for name, each in BUILTINS.items()}
    chinese = re.split("[-_]", language)[0].lower() == "zh"
    for languages in ([language, "en"], ["en"]):
        try:
            # The marks at a value's borders are for `filled` alone: fonts without them draw boxes.
            return FluentBundle(languages, functions, use_isolating=chinese)
        except ValueError:
            continue  # a tag of a form that no language has
    raise AssertionError


def _runtime() -> tuple[type[FluentBundle], Mapping[str, Callable[..., FluentType]]]:
    """Fluent's bundle and its functions; whoever only asks for `--help` is to wait for no parser."""
    zone = None
    try:
        import fluent.runtime  # noqa: PLC0415
    except (AssertionError, LookupError, OSError, ValueError):
        # Babel looks at the time zone as it is imported, and fails on one that is none.
        zone = os.environ.pop("TZ", None)
        import fluent.runtime  # noqa: PLC0415
    from fluent.runtime.builtins import BUILTINS  # noqa: PLC0415

    if zone is not None:
        os.environ["TZ"] = zone
    return fluent.runtime.FluentBundle, BUILTINS


def _bounded(function: Callable[..., FluentType]) -> Callable[..., FluentType]:
    """A function that texts may call, which refuses to write a number with a million digits."""

    def bounded(*given: Any, **options: Any) -> FluentType:
        if any(isinstance(each, int | float) and each > MOST_DIGITS for each in options.values()):
            raise ValueError(f"more than {MOST_DIGITS} digits are asked for")
        if options.get("currencyDisplay") == "name":
            raise ValueError("the name of a currency is asked for, which nothing knows")
        return function(*given, **options)

    return bounded


def _cut(value: object) -> object:
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return value[: LONGEST_VALUE - 1] + "…"
    return value
