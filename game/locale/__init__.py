"""Interface texts in Fluent files, one folder a language; a dropped-in folder is a new language.

Languages lie here and in `locale` of the player's own folder, whose texts come first. A text
that a language lacks, or has in a broken form, falls back to English. The files hold no
scenario's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from game.errors import GameError
from game.home import home

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
        wanted = dict.fromkeys((language, FALLBACK))
        self._bundles = tuple(each for tag in wanted for each in _bundles(tag))

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of that id with the values put in.

        Raises:
            LocaleError: neither this language nor the fallback has the text, or it cannot be
                put together, as where a value is missing.
        """
        fault = f"no text {key!r}; add it to the .ftl files"
        for bundle in self._bundles:
            pattern = bundle.get_message(key).value if bundle.has_message(key) else None
            if pattern is not None:
                text, errors = bundle.format_pattern(pattern, values)
                if not errors:
                    return str(text)
                fault = f"{key!r}: {'; '.join(map(str, errors))}"
        raise LocaleError(key, fault)

    @property
    def name(self) -> str:
        """The language's own name for itself."""
        return self("language-name")


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The tags of all languages there are texts for."""
    return tuple(sorted({each.name for place in _places() for each in _below(place)}))


def folders(language: str) -> tuple[Path, ...]:
    """Where texts of a language lie, the player's own first; none if there is no such language."""
    return tuple(
        Path(str(each)) for place in _places() for each in _below(place) if each.name == language
    )


def keys(language: str) -> frozenset[str]:
    """The ids of every text a language has itself."""
    return frozenset(key for each in _bundles(language) for key in each._messages)  # noqa: SLF001 -- fluent offers no listing


def _places() -> tuple[Traversable, ...]:
    """The folders of languages, the player's own first."""
    return (home() / "locale", files(__name__))


def _below(place: Traversable) -> Iterator[Traversable]:
    try:
        yield from (each for each in place.iterdir() if each.is_dir() and any(_texts(each)))
    except OSError:
        return  # there is no such folder, or it may not be read


def _texts(folder: Traversable) -> tuple[Traversable, ...]:
    found = (each for each in folder.iterdir() if each.name.endswith(".ftl"))
    return tuple(sorted(found, key=lambda each: each.name))


@lru_cache(maxsize=8)
def _bundles(language: str) -> tuple[FluentBundle, ...]:
    """The texts of each folder of a language."""
    # Who only asks which languages there are, as `--help` does, is to wait for no parser.
    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415

    found = []
    for place in _places():
        for folder in _below(place):
            if folder.name == language:
                # Marks that isolate directions would be drawn as boxes by fonts without them.
                bundle = FluentBundle([language], use_isolating=False)
                for each in _texts(folder):
                    text = each.read_bytes().decode("utf-8-sig", errors="replace")
                    bundle.add_resource(FluentResource(text))
                found.append(bundle)
    return tuple(found)
