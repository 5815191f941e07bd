"""The files of a draft: written anew, merged with what lies there, or put in its place."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from roundtable.drafting.errors import DraftError
from roundtable.drafting.making import Draft
from roundtable.drafting.merging import digests, merged, read_digests
from roundtable.files import into, replace_file

SCENARIO_FILE = "scenario.yaml"
_BACKUP = ".before"
_Texts = tuple[str, str]
_Said = tuple[tuple[str, str], ...]


class Written(NamedTuple):
    """Where a draft was written, and what is to be said of that.

    Attributes:
        record, scenario: the paths of the two files.
        notes: what was merged, or where the files before it lie now, a line each.
    """

    record: Path
    scenario: Path
    notes: tuple[str, ...] = ()


def write(made: Draft, folder: str | os.PathLike[str], *, overwrite: bool = False) -> Written:
    """Write a draft's record and scenario into a folder, side by side.

    Where both are there already, the draft is merged with them: what the author wrote stays,
    and only what is new in the source is added.

    Args:
        made: the draft.
        folder: made where it is missing.
        overwrite: put the draft in the place of the files, which are kept beside it.

    Raises:
        DraftError: only one of the files is there, or the folder cannot be written to.
    """
    home = Path(folder)
    record, scenario, kept = (
        home / f"{made.id}.record.yaml",
        home / SCENARIO_FILE,
        home / f".{made.id}.draft.json",
    )
    try:
        with into(home) as new:
            new.extend(path for path in (record, scenario, kept) if not path.exists())
            there = [path for path in (record, scenario) if path.exists()]
            aside: dict[Path, Path] = {}
            texts: _Texts = (made.record, made.scenario)
            notes: tuple[str, ...] = ()
            said = made.said
            if there and overwrite:
                aside = {path: _beside(path) for path in there}
                notes = tuple(
                    f"what was in {path.name} is kept in {backup.name}"
                    for path, backup in aside.items()
                )
            elif len(there) == 1:
                hint = "choose an empty folder, or --force to put the draft in its place"
                raise DraftError(
                    "there is a file already, and the other is missing", str(there[0]), hint
                )
            elif there:
                texts, notes, said = _merged(made, record, scenario, kept)
            with _moved(aside):
                for path, text in zip((record, scenario), texts, strict=True):
                    _replace(path, text)
                _replace(kept, digests(said))
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no folder can have this name"
        raise DraftError(f"cannot be written: {why}", str(home), "choose another folder") from error
    return Written(record, scenario, notes)


def _beside(path: Path) -> Path:
    """Where a file can be kept beside what takes its place."""
    number = 1
    while (backup := path.with_name(f"{path.name}{_BACKUP}-{number}")).exists():
        number += 1
    return backup


@contextmanager
def _moved(aside: Mapping[Path, Path]) -> Iterator[None]:
    """Move files aside for what is written in their place; if it cannot be, they come back."""
    try:
        for path, backup in aside.items():
            path.rename(backup)
        yield
    except OSError:
        for path, backup in aside.items():
            if backup.exists():
                backup.replace(path)
        raise


def _merged(
    made: Draft, record: Path, scenario: Path, kept: Path
) -> tuple[_Texts, tuple[str, ...], _Said]:
    old = record.read_text("utf-8"), scenario.read_text("utf-8")
    known = read_digests(kept.read_text("utf-8")) if kept.exists() else {}
    result = merged(old, (made.record, made.scenario), made.said, known)
    return (result.record, result.scenario), result.notes, result.said


def _replace(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all."""
    replace_file(path, text.encode(), follow=False)
