"""Who plays the pieces of a simulation on this machine."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import TypeAlias

from roundtable.simulation.errors import SimulationError
from roundtable.simulation.pieces import Piece, Task, play_piece

Played: TypeAlias = tuple[Piece, bytes]
Crew: TypeAlias = Callable[[Iterator[Task]], Iterator[Played]]
"""Plays tasks and gives the pieces back in whatever order they are done.

It takes tasks no faster than it plays them, so that a million pieces need no room.
"""

AHEAD = 3
"""Tasks that wait for each worker, so that none is idle."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_turn(tasks: Iterator[Task]) -> Iterator[Played]:
    """Play one piece after the other, here."""
    return ((task.piece, play_piece(task)) for task in tasks)


def in_processes(count: int) -> Crew:
    """Play on so many processes of this machine.

    A new process is started for each, with nothing inherited, so that it works alike on
    every system. Interrupted, what is being played is finished and given back.
    """

    def crew(tasks: Iterator[Task]) -> Iterator[Played]:
        from concurrent.futures.process import (  # noqa: PLC0415 -- few play in several
            BrokenProcessPool,
            ProcessPoolExecutor,
        )

        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(
            count, mp_context=context, initializer=_begin, initargs=gc.get_threshold()
        ) as pool:
            waiting: dict[Future[bytes], Piece] = {}
            try:
                for task in tasks:
                    waiting[pool.submit(play_piece, task)] = task.piece
                    if len(waiting) >= AHEAD * count:
                        yield from _done(waiting)
                while waiting:
                    yield from _done(waiting)
            except KeyboardInterrupt:
                pool.shutdown(cancel_futures=True)
                for future, piece in waiting.items():
                    if not future.cancelled() and future.exception() is None:
                        yield piece, future.result()
                raise
            except BrokenProcessPool as error:
                raise SimulationError(
                    "a playing process was stopped from outside, perhaps for memory; "
                    "what was played is kept, and the same command goes on"
                ) from error
            finally:
                pool.shutdown(cancel_futures=True)

    return crew


def _done(waiting: dict[Future[bytes], Piece]) -> Iterator[Played]:
    done, _ = wait(waiting, return_when=FIRST_COMPLETED)
    for future in done:
        yield waiting.pop(future), future.result()


def _begin(*rarely: int) -> None:
    """Leave Ctrl-C to the parent, end with it however it ends, and look for garbage as rarely."""
    gc.set_threshold(*rarely)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
