"""Rows read straight from the pages of a database file, where SQLite gives up.

Where the first page is damaged the tables cannot be found, and where a page between is, what
hangs below it cannot be reached. But each leaf page of a table holds its rows whole, with their
own bounds, so every page of the file is looked at for itself, in the form that
https://www.sqlite.org/fileformat2.html describes (leaves: 1.6, records: 2, log: 4). The file
is untrusted: whatever does not fit is passed over, and how much is read is bounded.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

Value = None | int | float | str | bytes
Values = tuple[Value, ...]

LEAF = 13
"""The first byte of a page that holds rows of a table."""
MAGIC = b"SQLite format 3\0"
PAGE = 4096
"""Bytes of a page where the file does not tell: SQLite's own choice, which is ours."""
SIZES = tuple(2**n for n in range(9, 17))
MOST_COLUMNS = 64
OFTEN = 4
"""So many times the file's own size is read in rows at most."""

_HEAD, _LOG_HEAD, _FRAME = 100, 32, 24
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL, _ZERO, _ONE, _BYTES = 7, 8, 9, 12


def rows_of(file: Path) -> Iterator[tuple[int, Values]]:
    """Every row that a leaf page of the file or of its log holds, with its number.

    A page that was freed may hold rows as they were before.

    Raises:
        OSError: the file cannot be read.
    """
    with file.open("rb") as opened:
        pages = _Pages(opened, file.with_name(f"{file.name}-wal"))
        for number in range(1, pages.count + 1):
            yield from pages.rows(number)


class _Pages:
    """The pages of a file, and those of its log in their place."""

    def __init__(self, file: BinaryIO, log: Path) -> None:
        self._file = file
        head = file.read(_HEAD)
        told = int.from_bytes(head[16:18]) if head.startswith(MAGIC) else 0
        self._size = next((each for each in SIZES if each in (told, told << 16)), PAGE)
        reserved = head[20] if head.startswith(MAGIC) else 0
        self._usable = self._size - (reserved if reserved < self._size // 8 else 0)
        self._log = self._logged(log)
        whole = file.seek(0, 2)
        self.count = max(-(-whole // self._size), *self._log, 0)
        self._budget = OFTEN * (whole + len(self._log) * self._size)

    def rows(self, number: int) -> Iterator[tuple[int, Values]]:
        """The rows of a page; none if it is no leaf of a table."""
        page = self._page(number)
        at = _HEAD if number == 1 else 0
        if len(page) < self._size or page[at] != LEAF:
            return
        cells = int.from_bytes(page[at + 3 : at + 5])
        start, stop = at + 8, min(at + 8 + 2 * cells, self._usable)
        for place in sorted({int.from_bytes(page[i : i + 2]) for i in range(start, stop, 2)}):
            with suppress(ValueError, IndexError, struct.error):
                size, at_row = _varint(page, place)
                row, at_data = _varint(page, at_row)
                yield row, _record(self._payload(page, at_data, size))

    def _payload(self, page: bytes, at: int, size: int) -> bytes:
        """What a cell holds, with the pages that it runs over into."""
        self._budget -= size
        if self._budget < 0:
            raise ValueError(size)
        most = self._usable - 35
        least = (self._usable - 12) * 32 // 255 - 23
        rest = least + (size - least) % (self._usable - 4)
        here = size if size <= most else rest if rest <= most else least
        data = bytearray(page[at : at + here])
        follow = int.from_bytes(page[at + here : at + here + 4]) if here < size else 0
        while len(data) < size and follow:
            over = self._page(follow)
            follow = int.from_bytes(over[:4])
            data += over[4 : self._usable]
            if not over:
                break
        if len(data) < size:
            raise ValueError(size)
        return bytes(data[:size])

    def _page(self, number: int) -> bytes:
        with suppress(OSError, OverflowError):
            if number in self._log:
                return self._log[number]
            self._file.seek((number - 1) * self._size)
            return self._file.read(self._size)
        return b""

    def _logged(self, log: Path) -> dict[int, bytes]:
        """The pages of every change that the log holds whole, the last of each."""
        found: dict[int, bytes] = {}
        waiting: dict[int, bytes] = {}
        with suppress(OSError), log.open("rb") as file:
            salt = file.read(_LOG_HEAD)[16:24]
            while len(frame := file.read(_FRAME + self._size)) == _FRAME + self._size:
                if frame[8:16] != salt:
                    break
                waiting[int.from_bytes(frame[:4])] = frame[_FRAME:]
                if any(frame[4:8]):
                    found |= waiting
                    waiting.clear()
        return found


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for each in range(8):
        byte = data[at + each]
        value = value << 7 | byte & 127
        if byte < 128:  # noqa: PLR2004 -- the highest bit says that more follows
            return value, at + each + 1
    value = value << 8 | data[at + 8]
    return value - (value >> 63 << 64), at + 9


def _record(data: bytes) -> Values:
    """The values of a row.

    Raises:
        ValueError, IndexError, struct.error: it is none.
    """
    at_value, at = _varint(data, 0)
    found: list[Value] = []
    end = at_value
    while at < end and len(found) < MOST_COLUMNS:
        kind, at = _varint(data, at)
        value, at_value = _value(data, at_value, kind)
        found.append(value)
    if at_value > len(data):
        raise ValueError(at_value)
    return tuple(found)


def _value(data: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in _INTEGERS:
        size = _INTEGERS[kind]
        return int.from_bytes(data[at : at + size], signed=True), at + size
    if kind == _REAL:
        return struct.unpack_from(">d", data, at)[0], at + 8
    if kind >= _BYTES:
        size = (kind - _BYTES) // 2
        piece = data[at : at + size]
        return (piece.decode() if kind % 2 else piece), at + size
    return {_ZERO: 0, _ONE: 1}.get(kind), at
