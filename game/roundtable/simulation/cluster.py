"""Playing the pieces of a simulation on a Dask cluster; sole importer of distributed.

Scenarios travel by content and pieces come back by content, so the workers need the
package and nothing else: no file, no shared disk. What a worker was playing when it died
is given to another, as is the scenario it held.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import Any

from roundtable.errors import MissingExtra
from roundtable.simulation.errors import SimulationError
from roundtable.simulation.pieces import PACKAGE, Piece, Task, own_version, play_piece
from roundtable.simulation.roster import UnknownPlayer
from roundtable.simulation.workers import AHEAD, Crew, Played

PATIENCE = 2.5
"""Seconds to wait for a scheduler to answer."""

_LOST = "what was played is kept, and the same command goes on"


def on_cluster(address: str) -> Crew:
    """Play on the cluster whose scheduler has this address, as ``tcp://10.0.0.1:8786``.

    The crew raises `SimulationError` where no scheduler answers, where it has no workers,
    where one of them lacks the package or has another version of it, and where a piece
    has outlived too many workers.
    """

    def crew(tasks: Iterator[Task]) -> Iterator[Played]:
        with _client(address) as client:
            _compare_versions(client, address)
            yield from _played(client, tasks)

    return crew


def _library() -> Any:
    try:
        import distributed  # noqa: PLC0415 -- it takes a second, and few play on a cluster
    except ImportError as error:
        raise MissingExtra("`--cluster`", "cluster") from error
    # What it has to say of connections that come and go is nothing a player can act on.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    return distributed


@contextmanager
def _client(address: str) -> Iterator[Any]:
    import asyncio  # noqa: PLC0415 -- as the library

    library = _library()
    none = f"no Dask scheduler answers at `{address}`"
    try:
        # Before there is a client, which would go on trying, and take 20 seconds to give up.
        asyncio.run(asyncio.wait_for(_knock(library, address), PATIENCE))
    except Exception as error:  # each transport has its own
        raise SimulationError(none) from error
    try:
        client = library.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, ImportError) as error:
        raise SimulationError(none) from error
    try:
        yield client
    except UnknownPlayer as error:
        raise SimulationError(
            f"a worker has no player `{error}`; install its package there"
        ) from error
    except library.KilledWorker as error:
        raise SimulationError(f"several workers died at the same piece; {_LOST}") from error
    except (library.CancelledError, OSError) as error:
        raise SimulationError(f"the scheduler at `{address}` has gone away; {_LOST}") from error
    finally:
        client.close(timeout=PATIENCE)


async def _knock(library: Any, address: str) -> None:
    """See whether anybody who knows the protocol is at an address; raises whatever is wrong."""
    how = library.Security().get_connection_args("client")
    talk = await library.comm.connect(address, timeout=PATIENCE, **how)
    talk.abort()


def _compare_versions(client: Any, address: str) -> None:
    """Ask everybody with a function they all have, so that nobody needs the package for it."""
    found = client.run(version, PACKAGE, on_error="return")
    if not found:
        raise SimulationError(f"the cluster at `{address}` has no workers")
    own = own_version()
    for worker, theirs in sorted(found.items()):
        if theirs != own:
            has = f"has {PACKAGE} {theirs}" if isinstance(theirs, str) else f"lacks {PACKAGE}"
            raise SimulationError(f"the worker {worker} {has}; install {PACKAGE} {own} there")


def _played(client: Any, tasks: Iterator[Task]) -> Iterator[Played]:
    scenarios: dict[bytes, Any] = {}
    waiting: dict[str, Piece] = {}
    done = _library().as_completed(loop=client.loop)

    def submit() -> None:
        for task in tasks:
            if task.scenario not in scenarios:
                # A task and not scattered data: held by a worker that dies, it is made again.
                scenarios[task.scenario] = client.submit(bytes, task.scenario)
            held = scenarios[task.scenario]
            future = client.submit(_play, task.piece, task.scale, held, key=task.piece.name)
            waiting[future.key] = task.piece
            done.add(future)
            if len(waiting) >= AHEAD * max(sum(client.nthreads().values()), 1):
                return

    submit()
    for future in done:
        yield waiting.pop(future.key), future.result()
        submit()


def _play(piece: Piece, scale: tuple[float, float], scenario: bytes) -> bytes:
    return play_piece(Task(piece, scenario, scale))
