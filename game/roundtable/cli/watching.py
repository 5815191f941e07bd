"""`check --watch`: the findings again whenever a file is saved."""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import typer

from roundtable.cli import faults, targets
from roundtable.cli.finding import Unusable
from roundtable.locale import FALLBACK

STEP = 0.5
"""Seconds between two looks at the files' times."""

Stamp = dict[Path, tuple[int, int]]


def run(
    paths: Sequence[str],
    source: Path | None = None,
    wait: Callable[[], object] = lambda: time.sleep(STEP),
    rounds: Iterable[int] | None = None,
    language: str = FALLBACK,
) -> None:
    """Check, and check again whenever something changed, until the user breaks off.

    Args:
        paths: files and folders, as `check` takes them.
        source: the source's text.
        wait: is called between two looks.
        rounds: how often to look; for ever where it is None.
        language: tag of what is printed.
    """
    seen: Stamp | None = None
    for _ in itertools.count() if rounds is None else rounds:
        now = _stamp(paths)
        if now != seen:
            if seen is not None:
                typer.echo(f"-- {time.strftime('%H:%M:%S')}")
            seen = now
            _show(paths, source, language)
        wait()


def _show(paths: Sequence[str], source: Path | None, language: str) -> None:
    try:
        found = targets.find(paths)
        diagnostics = targets.check_all(found, source)
        faults.show(diagnostics, checked=len(found), language=language)
    except Unusable as error:
        # A file that is just being saved anew may be gone for a moment.
        typer.echo(str(error))


def _stamp(paths: Iterable[str]) -> Stamp:
    """Time and size of each YAML file and playthrough in the folders, and beside the files."""
    found: Stamp = {}
    for word in paths:
        path = Path(word)
        home = path if path.is_dir() else path.parent
        for folder in (home, *(each / "seeds" for each in list(home.absolute().parents)[:3])):
            for place, _, names in os.walk(folder):
                for name in names:
                    if name.endswith((".yaml", ".yml", ".playthrough")):
                        _add(found, Path(place) / name)
    return found


def _add(found: Stamp, path: Path) -> None:
    try:
        state = path.stat()
    except OSError:
        return
    found[path] = state.st_mtime_ns, state.st_size
