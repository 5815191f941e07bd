"""Games as small text files: where they are written, and how a stranger's is read."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import count
from pathlib import Path

from roundtable.application.faults import fault
from roundtable.application.ports import Notice
from roundtable.application.shelf.saves import LEFT
from roundtable.errors import GameError
from roundtable.files import into, ordinary
from roundtable.playthrough import MAX_CHARACTERS, Flaw, Playthrough, PlaythroughError, as_text
from roundtable.store import Kept

EXPORTS = "exports"
"""The folder of games written as text, beside the saves."""
SUFFIX = ".playthrough"
RESERVED = re.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])")
"""Names that no file can have on Windows, whatever stands behind a full stop."""


class UnreadableError(GameError):
    """A file that cannot be read.

    Attributes:
        why: what is told of it.
    """

    def __init__(self, path: str, why: Notice) -> None:
        super().__init__(f"there is no saved game `{path}`, and no file of that name")
        self.why = why

    @property
    def told(self) -> tuple[str, dict[str, object]]:
        """Why."""
        return self.why.key, dict(self.why.values)


def written(kept: Kept, folder: Path) -> Path:
    """Write a game into a folder, under a name that is free; where it is.

    Raises:
        OSError: it cannot be written.
    """
    stem = _stem(kept.name) or f"{kept.played.scenario}-{abs(kept.number)}"
    return _free(folder, stem, as_text(whole(kept)))


def whole(kept: Kept) -> Playthrough:
    """A game with the question that was left."""
    return kept.played.leaving(kept.about.get(LEFT))


def read(path: str) -> str:
    """The text of a file, as far as a game may be long.

    Raises:
        UnreadableError: it cannot be read.
        PlaythroughError: it is no text in UTF-8.
    """
    try:
        return ordinary(Path(path), 4 * MAX_CHARACTERS + 3).decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"`{path}` is not UTF-8, so it is no game"
        raise PlaythroughError(message, flaw=Flaw.STRANGE) from error
    except OSError as error:
        raise UnreadableError(path, fault(error)) from error
    except ValueError as error:
        raise UnreadableError(path, Notice("fault-name")) from error


def _stem(name: str) -> str:
    """A game's name as a file may be called; empty where too little of it is left."""
    plain = "".join(each if each.isalnum() else "-" for each in name)
    stem = "-".join(part for part in plain.split("-") if part)[:40]
    return f"game-{stem}" if RESERVED.fullmatch(stem) else stem


def _free(folder: Path, stem: str, text: str) -> Path:
    """Write a text under a name that nothing has; its path."""
    with into(folder) as new:
        for number in count(1):
            path = folder / (f"{stem}{SUFFIX}" if number == 1 else f"{stem}-{number}{SUFFIX}")
            with suppress(FileExistsError), path.open("x", encoding="utf-8", newline="\n") as file:
                new.append(path)
                file.write(text)
                file.flush()
                return path
    raise AssertionError
