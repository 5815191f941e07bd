"""Where a player's own things lie: saves, settings, languages, what is made to be shared.

The system is asked once, here. Where it names no place that can be used (a service or a
container without a home), what would be kept goes into a private folder among the
temporary files, and `displaced` says so, for a face to tell.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from functools import cache as once
from pathlib import Path

HOME_VARIABLE = "ROUNDTABLE_HOME"
"""Names the folder of the player's things, where it is set."""


def home() -> Path:
    """The player's folder: `ROUNDTABLE_HOME`, else the system's place for such; it may not exist."""
    named = _named()
    return named or _system("user_data_dir") or _instead()


def cache() -> Path:
    """The folder of what can be made again; it may not exist."""
    named = _named()
    return named / "cache" if named else _system("user_cache_dir") or _instead() / "cache"


def documents() -> Path:
    """The folder into which pages and exports go that the player asked for."""
    return _system("user_documents_dir", own=False) or _instead()


def pictures() -> Path:
    """The folder into which pictures go that the player asked for."""
    return _system("user_pictures_dir", own=False) or _instead()


def displaced() -> Path | None:
    """The folder in which things are kept because the system names none; None where it does."""
    return None if _named() or _system("user_data_dir") else _instead()


def _named() -> Path | None:
    named = os.environ.get(HOME_VARIABLE, "").strip()
    return Path(named) if named else None


def _system(which: str, *, own: bool = True) -> Path | None:
    """What the system names, if it is a whole path; of our own, a folder with our name in it."""
    import platformdirs  # noqa: PLC0415 - not every command needs it

    ask: Callable[..., str] = getattr(platformdirs, which)
    try:
        path = Path(ask("roundtable", appauthor=False) if own else ask())
    except (RuntimeError, KeyError, OSError):
        # platformdirs and the standard library alike, where nobody of that number lives here.
        return None
    return path if path.is_absolute() and "~" not in path.parts else None


@once
def _instead() -> Path:
    """A folder of this user alone among the temporary files, the same one the next time."""
    user = os.getuid() if hasattr(os, "getuid") else 0
    path = Path(tempfile.gettempdir()) / f"roundtable-{user}"
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        ours = path.is_dir() and not path.is_symlink() and path.stat().st_uid == user
    except OSError:
        ours = False
    # Somebody else's folder of that name is not to be trusted.
    return path if ours or not hasattr(os, "getuid") else Path(tempfile.mkdtemp("-roundtable"))
