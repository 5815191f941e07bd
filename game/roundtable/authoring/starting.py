"""What a new scenario is to be: its title, languages, people and scenes, each with an id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from roundtable.errors import GameError
from roundtable.frozen import frozen

PANELISTS, SCENES = (2, 8), (2, 12)
MAX_LANGUAGES = 8
LONGEST = 120
"""Characters of a title or a name."""

BETWEEN = " / "
"""Stands between the wordings of one title or name, in the order of the languages."""

_ID = re.compile(r"[a-z][a-z0-9-]{0,79}")
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LONGEST_ID = 24
_TAKEN = ("none", "unclear", "opening", "closing", "author")


class StartingError(GameError):
    """A scenario cannot be begun like this; the text says why, in one line."""


@frozen
class Named:
    """Somebody or something with an id and a name in each language."""

    id: str
    name: dict[str, str]


@frozen
class Plan:
    """What a new scenario is to be."""

    id: str
    languages: tuple[str, ...]
    title: dict[str, str]
    moderator: Named
    panelists: tuple[Named, ...]
    scenes: tuple[Named, ...]


def plan(  # noqa: PLR0913 -- what a scenario is made of
    folder: str,
    *,
    languages: Sequence[str],
    title: str,
    moderator: str,
    panelists: Sequence[str],
    scenes: Sequence[str],
) -> Plan:
    """The plan of a scenario.

    Args:
        folder: the name of its folder, which becomes its id.
        languages: tags, the source's first.
        title: in all languages, or one wording for each with `BETWEEN` between them.
        moderator: the name, in the same way.
        panelists: their names.
        scenes: their titles.

    Raises:
        StartingError: something is missing, too much or unusable.
    """
    tags = read_languages(languages)
    if not _ID.fullmatch(folder):
        raise StartingError(
            f"the folder's name becomes the id, and `{folder}` is none: lower case letters, "
            f"digits and hyphens, such as `{slug([folder]) or 'night-bus'}`"
        )
    counts = (("panelists", panelists, PANELISTS), ("scenes", scenes, SCENES))
    for what, names, (least, most) in counts:
        if not least <= len(names) <= most:
            raise StartingError(f"{what}: {len(names)} given, {least} to {most} are possible")
    used = set(_TAKEN)
    return Plan(
        id=folder,
        languages=tags,
        title=wordings(title, tags),
        moderator=_named(moderator, tags, "moderator", used),
        panelists=tuple(
            _named(each, tags, f"panelist-{n}", used) for n, each in enumerate(panelists, 1)
        ),
        scenes=tuple(_named(each, tags, f"scene-{n}", used) for n, each in enumerate(scenes, 1)),
    )


def read_languages(given: Iterable[str]) -> tuple[str, ...]:
    """Language tags, given one by one or with commas between them.

    Raises:
        StartingError: one is none, or stands there twice.
    """
    tags = [tag.strip() for each in given for tag in each.split(",") if tag.strip()]
    for tag in tags:
        if not _TAG.fullmatch(tag):
            raise StartingError(f"`{tag}` is no language tag such as `zh` or `en`")
    if len(set(tags)) < len(tags) or not 1 <= len(tags) <= MAX_LANGUAGES:
        raise StartingError(f"1 to {MAX_LANGUAGES} different languages are needed")
    return tuple(tags)


def wordings(text: str, languages: Sequence[str]) -> dict[str, str]:
    """A title or name in each language; a single wording stands in all of them.

    Raises:
        StartingError: it is empty, too long, or in another number of languages.
    """
    given = [" ".join(each.split()) for each in text.split(BETWEEN)]
    if len(given) == 1:
        given *= len(languages)
    if len(given) != len(languages):
        wanted = BETWEEN.join(languages)
        raise StartingError(f"`{text}` has {len(given)} wordings; give one, or `{wanted}`")
    for each in given:
        if not each or len(each) > LONGEST or not each.isprintable():
            raise StartingError(f"a title or name needs 1 to {LONGEST} printable characters")
    return dict(zip(languages, given, strict=True))


def slug(names: Iterable[str]) -> str:
    """An id made of the first name that has Latin letters; empty if none has."""
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        words = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-0123456789")
        if words:
            return words[:_LONGEST_ID].rstrip("-")
    return ""


def _named(text: str, languages: Sequence[str], otherwise: str, used: set[str]) -> Named:
    name = wordings(text, languages)
    wished = slug(name.values()) or otherwise
    id_, number = wished, 2
    while id_ in used:
        id_, number = f"{wished}-{number}", number + 1
    used.add(id_)
    return Named(id_, name)
