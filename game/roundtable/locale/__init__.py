"""Interface texts in Fluent files, one folder a language; a dropped-in folder is a new language.

Languages lie here and in `locale` of the player's own folder, whose texts come first. A text
that a language lacks, or has in a broken form, falls back to English. The files hold no
scenario's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from roundtable.errors import GameError
from roundtable.home import home
from roundtable.locale.book import Book
from roundtable.locale.folder import contents, has_texts
from roundtable.locale.system import system_languages

FALLBACK = "en"
"""The language a missing text is taken from."""

TAG = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}")
"""What a folder of texts is called; its name is shown and chosen from."""


class LocaleError(GameError):
    """There is no such language or text, or a value that the text needs was not given.

    Attributes:
        name: the language tag or the text's id.
    """

    def __init__(self, name: str, fault: str) -> None:
        super().__init__(f"interface texts: {fault}")
        self.name = name


class Catalog:
    """The interface texts of one language: ``catalog("clock-left", minutes=27)``."""

    def __init__(self, language: str) -> None:
        """Take the language's texts and, behind them, the fallback's."""
        if language not in languages():
            raise LocaleError(
                language, f"no language {language!r}; choose one of {', '.join(languages())}"
            )
        self.language = language
        wanted = dict.fromkeys((language, FALLBACK))
        self._wanted = tuple(wanted)

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of that id with the values put in.

        Raises:
            LocaleError: neither this language nor the fallback has the text, or it cannot be
                put together, as where a value is missing.
        """
        fault = f"no text {key!r}; add it to the .ftl files"
        for tag in self._wanted:
            for book in _books(tag):
                text, errors = book.told(key, values)
                if text is not None:
                    return text
                if errors:
                    fault = f"{key!r}: {'; '.join(map(str, errors))}"
        raise LocaleError(key, fault)

    def read_on(self, count: int) -> bool:
        """While nobody waits, make ready so many texts more of this language; whether any were left.

        A text takes a third of a millisecond, and a debrief needs sixty that no page had before.
        """
        return any(book.read_on(count) for book in _books(self.language))

    @property
    def name(self) -> str:
        """The language's own name for itself."""
        return self("language-name")


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The tags of all languages there are texts for."""
    return tuple(sorted({each.name for place in _places() for each in _below(place)}))


def system_language() -> str:
    """The tag of the first of the system's languages that there are texts for, else the fallback."""
    return nearest(system_languages()) or FALLBACK


def nearest(wished: Iterable[str]) -> str | None:
    """The tag there are texts for that comes nearest to the first of these that has any.

    Args:
        wished: tags or locales, such as `pt-BR`, `zh_CN.UTF-8` or `de`.
    """
    known = {each.lower(): each for each in languages()}
    for each in wished:
        parts = re.split("[.@]", each)[0].replace("_", "-").lower().split("-")
        while parts:
            if (found := known.get("-".join(parts))) is not None:
                return found
            parts.pop()
    return None


def folders(language: str) -> tuple[Path, ...]:
    """Where texts of a language lie, the player's own first; none if there is no such language."""
    return tuple(
        Path(str(each)) for place in _places() for each in _below(place) if each.name == language
    )


def keys(language: str) -> frozenset[str]:
    """The ids of every text a language has itself."""
    return frozenset(key for each in _books(language) for key in each.ids())


def _places() -> tuple[Traversable, ...]:
    """The folders of languages, the player's own first."""
    return (home() / "locale", files(__name__))


def _below(place: Traversable) -> Iterator[Traversable]:
    try:
        found = [each for each in place.iterdir() if TAG.fullmatch(each.name) and each.is_dir()]
    except OSError:
        return  # there is no such folder, or it may not be read
    yield from filter(has_texts, found)


@lru_cache(maxsize=8)
def _books(language: str) -> tuple[Book, ...]:
    """The texts of each folder of a language."""
    found = (each for place in _places() for each in _below(place) if each.name == language)
    return tuple(Book(language, _read(folder)) for folder in found)


def _read(folder: Traversable) -> Iterator[str]:
    """What the files of a folder hold; nothing of those that are not fit to be read."""
    for each in contents(folder):
        yield each.data.decode("utf-8-sig", errors="replace")
