"""What `check` looks at: the files and folders behind its arguments, checked side by side."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from roundtable.cli.finding import Unusable
from roundtable.errors import GameError
from roundtable.files import replace_file
from roundtable.loading import Diagnostic, Severity
from roundtable.loading.loader import SCENARIO_FILE, data_of, nodes_of
from roundtable.loading.translations import updated
from roundtable.shipped import folder
from roundtable.testing.checking import PLAYTHROUGH, check_whole
from roundtable.testing.walkthrough import SUFFIX

_KIND = re.compile(rb"^kind:[ \t]*(record|scenario)\b", re.MULTILINE)
_HEAD = 65_536
_ALONE = 4
"""So few targets are checked faster than processes are started."""

_MOST = 100_000


def named(paths: Sequence[str]) -> list[Path]:
    """As `find`, where something stands at each of the paths.

    Raises:
        Unusable: at one of them there is nothing, or nothing to check.
    """
    missing = [path for path in paths if not os.path.lexists(path)]
    if missing:
        raise Unusable(f"there is nothing at `{missing[0]}`")
    return find(paths)


def find(paths: Iterable[str]) -> list[Path]:
    """Find what is to be checked, each once, in the order of the arguments and then of the names.

    Raises:
        Unusable: in one of the folders there is nothing to check.
    """
    found: dict[str, Path] = {}
    for word in paths:
        path = Path(word)
        below = list(_below(path)) if os.path.isdir(path) else [path]  # noqa: PTH112
        if not below:
            raise Unusable(f"there is neither a scenario nor a record in `{word}`")
        for each in below:
            found.setdefault(os.path.realpath(each), each)
    return list(found.values())


def _below(home: Path) -> Iterator[Path]:
    """The scenarios' folders in a folder, records, and plays that stand by no scenario."""
    count = 0
    if os.path.lexists(home / SCENARIO_FILE):
        yield home
        return
    for place, folders, files in os.walk(home):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        here = Path(place)
        has_scenario = SCENARIO_FILE in files
        if has_scenario:
            yield here
        for name in sorted(files):
            count += 1
            if count > _MOST:
                raise Unusable(f"`{home}` holds more than {_MOST:,} files")
            if name.endswith((SUFFIX, PLAYTHROUGH)):
                if not has_scenario:
                    yield here / name
            elif name != SCENARIO_FILE and _is_ours(here / name):
                yield here / name


def _is_ours(path: Path) -> bool:
    """Whether a file says that it is a record or a scenario."""
    if path.suffix not in (".yaml", ".yml"):
        return False
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return False
        with path.open("rb") as file:
            return _KIND.search(file.read(_HEAD)) is not None
    except (OSError, ValueError):
        # What cannot be read is told when it is checked, if its name says what it is.
        return path.name.endswith(".record.yaml")


def check_all(targets: Sequence[Path], source: Path | None = None) -> list[Diagnostic]:
    """Everything wrong with the targets, in their order; what two of them share is told once."""
    workers = min(len(os.sched_getaffinity(0)), len(targets)) if _many(targets) else 1
    found: dict[tuple[str, int, int, str, str], Diagnostic] = {}
    for faults in _shown(_checked(targets, workers, source), len(targets)):
        for each in faults:
            key = (os.path.realpath(each.file), each.line, each.column, each.code.id, each.message)
            found.setdefault(key, each)
    return list(found.values())


def _many(targets: Sequence[Path]) -> bool:
    return len(targets) > _ALONE and hasattr(os, "sched_getaffinity")


def _checked(
    targets: Sequence[Path], workers: int, source: Path | None
) -> Iterator[tuple[Diagnostic, ...]]:
    each_check = partial(_check, source=source)
    if workers < 2:  # noqa: PLR2004 - one is no company
        yield from map(each_check, targets)
        return
    try:
        with ProcessPoolExecutor(workers) as pool:
            yield from pool.map(
                each_check, targets, chunksize=max(1, len(targets) // (8 * workers))
            )
    except BrokenProcessPool as error:
        raise GameError(
            "a checking process was stopped from outside, perhaps for memory"
        ) from error


def _check(path: Path, source: Path | None = None) -> tuple[Diagnostic, ...]:
    return check_whole(path, [folder("seeds")], source=source)


def _shown(each: Iterator[tuple[Diagnostic, ...]], total: int) -> Iterator[tuple[Diagnostic, ...]]:
    """The same, with a progress bar where somebody looks on and it takes a while."""
    if total <= _ALONE or not sys.stderr.isatty():
        yield from each
        return
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    yield from track(each, "checking", total=total, console=console, transient=True)


def update_translations(targets: Sequence[Path]) -> list[Path]:
    """Write fresh digests into the files; files with errors are left alone.

    Returns:
        The files that were changed.

    Raises:
        Unusable: a file cannot be written.
    """
    changed = []
    for target in targets:
        path = target / SCENARIO_FILE if target.is_dir() else target
        if path.name.endswith((SUFFIX, PLAYTHROUGH)):
            continue
        faults = [each for each in _check(path) if each.file == str(path)]
        root, data = nodes_of(path), data_of(path)
        if root is None or any(each.severity is Severity.ERROR for each in faults):
            continue
        fresh = updated(data, root)
        if fresh != data:
            write(path, fresh)
            changed.append(path)
    return changed


def write(path: Path, data: bytes) -> None:
    """Put new bytes into a file, the old ones staying until the new are whole.

    Raises:
        Unusable: the system refuses.
    """
    try:
        replace_file(path, data)
    except OSError as error:
        raise Unusable(f"cannot write `{path}`: {error.strerror or error}") from error
