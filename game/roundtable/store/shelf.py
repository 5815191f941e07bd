"""What took long to find, kept in files: a broken, foreign or newer one is as good as none.

Each value is one small file of JSON beside its key and a checksum of both, named after
the key. Nothing in a file is ever run, and nobody but its reader relies on it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

MOST = 500
"""So many files are kept; beyond, the oldest goes."""

MAX_BYTES = 1_000_000
"""A larger file is not ours."""

SUFFIX = ".roundtable-cache"


class FileShelf:
    """A shelf in a folder, which is made when something is kept.

    Args:
        folder: holds the files; other files in it are left alone.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str, /) -> Any:
        """The value kept under a key; None if there is none, or none that is whole."""
        try:
            with self._file(key).open("rb") as file:
                told = json.loads(file.read(MAX_BYTES))
            if told["key"] == key and told["sum"] == _sum(key, told["value"]):
                return told["value"]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            pass
        return None

    def put(self, key: str, value: Mapping[str, Any], /) -> None:
        """Keep a value; where the folder cannot be written nothing is kept."""
        data = json.dumps({"key": key, "sum": _sum(key, value), "value": value})
        file = self._file(key)
        fresh = file.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Whole or not at all, also beside another program that writes the same.
            fresh.write_text(data, "utf-8")
            fresh.replace(file)
            self._tidy()
        except OSError:
            with suppress(OSError):
                fresh.unlink(missing_ok=True)

    def _file(self, key: str) -> Path:
        return self._folder / (sha256(key.encode()).hexdigest()[:32] + SUFFIX)

    def _tidy(self) -> None:
        files = sorted(self._folder.glob(f"*{SUFFIX}"), key=lambda each: each.stat().st_mtime)
        for each in files[: max(len(files) - MOST, 0)]:
            each.unlink(missing_ok=True)


def _sum(key: str, value: Any) -> str:
    return sha256(f"{key}\n{json.dumps(value, sort_keys=True)}".encode()).hexdigest()
