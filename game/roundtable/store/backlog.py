"""Where changes go: into the file or, while it cannot be written, into memory and onto a list.

The list has the changes in their order. Whenever something is written, and at the end, the file
is tried again; once it can be written the whole list is applied to it in one transaction, so
that each change is there once or not at all. A game begun meanwhile has a number below zero,
which no game of the file has; the file gives it one of its own.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple, TypeVar

from roundtable.store import rows
from roundtable.store.attaching import OutOfReachError, attached, trouble
from roundtable.store.database import (
    PATIENCE,
    NewerError,
    committed,
    copied,
    copy_in_memory,
    in_memory,
    let_go,
    log_of,
    looked,
    refuse_newer,
)
from roundtable.store.notices import StoreNotice, Trouble
from roundtable.store.salvage import everything, salvage

T = TypeVar("T")

Write = Callable[[sqlite3.Connection, int], T]
"""A change, to the game of that number where it is about one."""
Save = Callable[[sqlite3.Connection, int, int | None], int]
"""Keeps a game under the first number or, as a new one, under the second, where None lets the
file choose; its number then."""

AGAIN = 0.1
"""Seconds a further try waits for another window's write; the first one has waited longer."""


_ANEW = (Trouble.GONE, Trouble.REPLACED)


class _Waiting(NamedTuple):
    """A change that waits, the number it is about, and the one that a game got by it."""

    change: Write[object]
    game: int
    got: int = 0


class Backlog:
    """The file, and memory with a list of changes while the file cannot be written.

    Attributes:
        notice: what happened to the file last; None while nothing did.
    """

    def __init__(self, file: Path) -> None:
        """Take the file up, or begin in memory where that cannot be done."""
        self.notice: StoreNotice | None = None
        # A link stays where it is, whatever becomes of the file it leads to.
        self._file = Path(os.path.realpath(file)) if file.is_symlink() else file
        self._mark: os.stat_result | None = None
        self._log_mark: os.stat_result | None = None
        self._news: list[StoreNotice] = []
        self._disk: sqlite3.Connection | None = None
        self._memory: sqlite3.Connection | None = None
        self._trouble: Trouble | None = None
        self._waiting: list[_Waiting] = []
        self._all_wait = False
        self._latest: tuple[Save, int] | None = None
        self._unseen = False
        self._numbers: dict[int, int] = {}
        self._fresh = count(-1, -1)
        with suppress(OutOfReachError):
            self._attach()

    @property
    def database(self) -> sqlite3.Connection:
        """What is read: all that was kept and all that waits is in it."""
        found = self._memory or self._disk
        assert found is not None
        return found

    @property
    def waits(self) -> bool:
        """Whether a change waits for the file."""
        return bool(self._waiting)

    @property
    def unseen(self) -> bool:
        """Whether there is a file, and nothing of it can be read."""
        return self._memory is not None and self._unseen

    @property
    def unkept(self) -> tuple[int, ...]:
        """The numbers of the games that wait for the file."""
        if self._all_wait:
            return rows.numbers(self.database)
        return tuple(dict.fromkeys(each.got for each in self._waiting if each.got))

    def news(self) -> tuple[StoreNotice, ...]:
        """Take what happened since it was last asked, in order."""
        told, self._news = tuple(self._news), []
        return told

    def now(self, game: int) -> int:
        """The number of a game now, which was begun under that one while the file was away."""
        return self._numbers.get(game, game) if game < 0 else game

    def write(self, change: Write[T], game: int = 0) -> T:
        """Make a change, which is committed when this returns, or waits."""
        if self.flush():
            with suppress(OutOfReachError):
                return self._on_disk(lambda disk: change(disk, self.now(game)))
        game = self.now(game)
        made = self._in_memory(lambda memory: change(memory, game))
        self._waiting.append(_Waiting(change, game))
        return made

    def save(self, change: Save, game: int) -> int:
        """Keep a game likewise; 0 for a new one. Its number now."""
        there = self.flush()
        # A game that went on elsewhere meanwhile has become one of its own: that one is meant.
        game = self._numbers.pop(game, game) if game > 0 else self.now(game)
        if there:
            with suppress(OutOfReachError):
                got = self._on_disk(lambda disk: change(disk, game, None))
                self._latest = (change, got)
                return got
        got = self._in_memory(lambda memory: change(memory, game, next(self._fresh)))
        self._waiting.append(_Waiting(lambda disk, now: change(disk, now, None), game, got))
        return got

    def flush(self) -> bool:
        """Try the file again if something waits for it; whether all is kept."""
        if self._memory is None and self._is_gone():
            self._begin_anew()
        if self._memory is None or self._trouble is Trouble.NEWER:
            return self._memory is None
        try:
            if self._disk is None:
                self._attach()
            self._numbers = self._on_disk(self._caught_up)
        except OutOfReachError:
            return False
        assert self._disk is not None
        told = self._trouble if self._trouble in _ANEW else Trouble.KEPT
        games = len(self.unkept) if told is Trouble.REPLACED else rows.listed(self._disk)
        self._tell(StoreNotice(told, self._file, games))
        self._memory.close()
        self._memory = self._trouble = None
        self._all_wait = False
        self._waiting.clear()
        self._wait(PATIENCE)
        return True

    def close(self) -> None:
        """Let go of the file."""
        for each in (self._disk, self._memory):
            if each is not None:
                each.close()

    def _caught_up(self, disk: sqlite3.Connection) -> dict[int, int]:
        """Apply every change that waits, in order; what each number has become."""
        numbers = dict(self._numbers)
        for change, game, got in self._waiting:
            now = change(disk, numbers.get(game, game))
            if got:
                assert isinstance(now, int)
                numbers.update({each: now for each in (got, game) if each not in (0, now)})
        return numbers

    def _attach(self) -> None:
        """Take the file up, else go on in memory.

        Raises:
            OutOfReachError: it is as it was.
        """
        try:
            self._disk, notice = attached(self._file)
        except OutOfReachError as error:
            self._step_back(error.trouble)
            raise
        self._mark, self._log_mark = looked(self._file), looked(log_of(self._file))
        if notice is not None:
            self._tell(notice)

    def _is_gone(self) -> bool:
        """Whether the file in use no longer stands in its place, so that nobody would find it again."""
        try:
            return self._mark is None or not os.path.samestat(self._file.stat(), self._mark)
        except (FileNotFoundError, NotADirectoryError):
            return True
        except OSError:
            return False

    def _begin_anew(self) -> None:
        """Go on in the file that stands there now.

        A fresh one gets all that the old one had, another one the game that was kept last.
        """
        assert self._disk is not None
        self._memory = self._copy(Trouble.GONE)
        let_go(self._disk, self._file, self._log_mark)
        self._disk, self._trouble = None, Trouble.REPLACED
        if not self._file.exists():
            all_rows = everything(self._memory)
            self._waiting.append(_Waiting(lambda disk, _: all_rows(disk), 0))
            self._trouble, self._all_wait = Trouble.GONE, True
        elif self._latest is not None:
            save, number = self._latest
            self._waiting.append(_Waiting(lambda disk, now: save(disk, now, None), number, number))

    def _on_disk(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """A change in the file, committed; else go on in memory.

        Raises:
            OutOfReachError: the file is as it was.
        """
        assert self._disk is not None
        try:
            return committed(self._disk, lambda disk: change(refuse_newer(disk)))
        except (sqlite3.Error, NewerError) as error:
            why = trouble(error, self._file)
            self._step_back(why)
            raise OutOfReachError(why) from error

    def _in_memory(self, change: Callable[[sqlite3.Connection], T]) -> T:
        assert self._memory is not None
        return committed(self._memory, change)

    def _step_back(self, why: Trouble) -> None:
        """Go on in memory, with what can be read of the file, and tell so."""
        if self._memory is None:
            self._memory = self._copy(why)
        if why is Trouble.BUSY:
            self._wait(AGAIN)
        elif self._disk is not None:
            self._disk.close()
            self._disk = None
        if why is not self._trouble:
            self._trouble = why
            unseen = self._unseen and why is not Trouble.NEWER
            self._tell(StoreNotice(why, self._file, rows.listed(self._memory), unseen))

    def _copy(self, why: Trouble) -> sqlite3.Connection:
        self._unseen = False
        if why is not Trouble.NEWER or self._disk is not None:
            with suppress(OSError, sqlite3.Error):
                return copied(self._disk) if self._disk else copy_in_memory(self._file)
            memory = in_memory()
            if salvage(self._file, memory):
                return memory
            memory.close()
        self._unseen = _is_there(self._file)
        return in_memory()

    def _wait(self, seconds: float) -> None:
        """For how long a write waits for another window's."""
        if self._disk is not None:
            self._disk.execute(f"PRAGMA busy_timeout = {seconds * 1000:.0f}")

    def _tell(self, notice: StoreNotice) -> None:
        self.notice = notice
        self._news.append(notice)


def _is_there(file: Path) -> bool:
    """Whether there is a file, or there may be one in a place that cannot be looked into."""
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
