"""Everything a page loads: the browser's Python, our rooms, the scenarios."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from roundtable.exporting.compiling import CompileError, compiled
from roundtable.exporting.pages import python
from roundtable.exporting.runtime import runtime
from roundtable.frozen import frozen
from roundtable.rules import Scenario


@frozen
class Made:
    """The files that run a page.

    Attributes:
        files: by name.
        slow: why its Python is sent as sources, which start in twice the time; empty where
            it is compiled.
    """

    files: Mapping[str, bytes]
    slow: str = ""


def making(scenarios: tuple[Scenario, ...], cache: Path) -> Made:
    """The files that run a page with these scenarios.

    Args:
        scenarios: what it holds, in the order they are shown.
        cache: folder of what can be made again.

    Raises:
        NoRuntimeError: the browser's Python is not there and cannot be fetched.
        OSError: the cache cannot be written.
    """
    place = runtime(cache)
    held = {each.name: each.read_bytes() for each in sorted(place.iterdir()) if each.is_file()}
    held["app.zip"] = python(scenarios)
    try:
        quick = compiled(held, cache)
    except CompileError as error:
        return Made(held, str(error))
    return Made(held, "Node.js is not here") if quick is None else Made(quick)
