"""Interface texts in Fluent files, one folder a language; a dropped-in folder is a new language.

A text that a language lacks falls back to English. The files hold no scenario's words.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from game.errors import GameError

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

FALLBACK = "en"
"""The language a missing text is taken from."""


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
        """Read the language's files and, behind them, the fallback's."""
        if language not in languages():
            raise LocaleError(
                language, f"no language {language!r}; choose one of {', '.join(languages())}"
            )
        self.language = language
        self._bundles = tuple(_bundle(each) for each in dict.fromkeys((language, FALLBACK)))

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of that id with the values put in.

        Raises:
            LocaleError: neither this language nor the fallback has the text, or it cannot be
                put together, as where a value is missing.
        """
        for bundle in self._bundles:
            if bundle.has_message(key):
                pattern = bundle.get_message(key).value
                if pattern is not None:
                    text, errors = bundle.format_pattern(pattern, values)
                    if errors:
                        raise LocaleError(key, f"{key!r}: {'; '.join(map(str, errors))}")
                    return str(text)
        raise LocaleError(key, f"no text {key!r}; add it to the .ftl files")

    @property
    def name(self) -> str:
        """The language's own name for itself."""
        return self("language-name")


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The tags of all languages there are texts for."""
    folders = (each for each in files(__name__).iterdir() if each.is_dir())
    return tuple(sorted(each.name for each in folders if any(_texts(each))))


def keys(language: str) -> frozenset[str]:
    """The ids of every text a language has itself."""
    return frozenset(_bundle(language)._messages)  # noqa: SLF001 -- fluent offers no listing


def _texts(folder: Traversable) -> tuple[Traversable, ...]:
    found = (each for each in folder.iterdir() if each.name.endswith(".ftl"))
    return tuple(sorted(found, key=lambda each: each.name))


@lru_cache(maxsize=8)
def _bundle(language: str) -> FluentBundle:
    # Who only asks which languages there are, as `--help` does, is to wait for no parser.
    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415

    # Marks that isolate directions would be drawn as boxes by fonts without them.
    bundle = FluentBundle([language], use_isolating=False)
    for each in _texts(files(__name__) / language):
        bundle.add_resource(FluentResource(each.read_text(encoding="utf-8")))
    return bundle
