"""Where the indentation went wrong, since a YAML parser often stops only some lines below."""

from __future__ import annotations

import re

from roundtable.loading.nodes import Place

_FINISHED = re.compile(rb"[ -]*[a-z_]+: +[^ |>#]")
_BEGINS = re.compile(rb"[ -]*[A-Za-z_-]+:( |$)")
_LOOK_BACK = 12


def odd_line(lines: list[bytes], stopped: int) -> Place | None:
    """A line shortly above where reading stopped that is indented below a finished value."""
    above: bytes = b""
    found: Place | None = None
    for number in range(max(1, stopped - _LOOK_BACK), stopped + 1):
        line = lines[number - 1] if number <= len(lines) else b""
        body = line.strip()
        if not body or body.startswith(b"#"):
            continue
        if _indent(line) > _indent(above) and _FINISHED.match(above) and _BEGINS.match(line):
            found = Place(number, _indent(line) + 1)
        above = line
    return found


def _indent(line: bytes) -> int:
    """Blanks in front of a line, the dash of a list counted with them."""
    return len(line) - len(line.lstrip(b" -"))
