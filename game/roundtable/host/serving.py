"""The server that a class is served by, and how long and how often one device may hold a line to it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

TOGETHER = 400
"""Connections at the same time at most; forty phones wait with one each."""
LINES = 60
"""Connections of one address at the same time; those beyond are closed at once."""
SOON = 10.0
"""Seconds in which the head of a request has to be there."""
HEAD = 16_384
"""Bytes of the largest head of a request."""


class Line(H11Protocol):
    """One connection. Who opens many, or opens one and says nothing, harms no other device."""

    _late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take it, unless its address has enough of them."""
        super().connection_made(transport)
        # uvicorn keeps all that are open; some hundreds, so they may be counted each time.
        if (
            sum(
                isinstance(each, Line) and each.address == self.address for each in self.connections
            )
            > LINES
        ):
            transport.abort()
            return
        self._watch()

    @property
    def address(self) -> str:
        """The address of the device; empty where it is not known."""
        return self.client[0] if self.client else ""

    def data_received(self, data: bytes) -> None:
        """Take what was sent."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        super().connection_lost(exc)
        if self._late is not None:
            self._late.cancel()

    def _watch(self) -> None:
        """Wait so long for the head of a request, however it trickles in; not while one is answered."""
        answering = self.cycle is not None and not self.cycle.response_complete
        if self._late is not None and answering:
            self._late.cancel()
            self._late = None
        elif self._late is None and not answering:
            self._late = self.loop.call_later(SOON, self._give_up)

    def _give_up(self) -> None:
        self._late = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.abort()


def configured(app: ASGIApp) -> uvicorn.Config:
    """How a class is served.

    Args:
        app: who answers.
    """
    return uvicorn.Config(
        app,
        http=Line,
        ws="none",
        log_level="error",  # what a stranger's device sends is nothing for the teacher to read
        access_log=False,
        limit_concurrency=TOGETHER,
        timeout_keep_alive=30,
        h11_max_incomplete_event_size=HEAD,
        lifespan="off",
    )


def serve(app: ASGIApp, sockets: Sequence[socket.socket]) -> None:
    """Serve until it is interrupted.

    Args:
        app: who answers.
        sockets: where; bound already, so that nobody else is ever listened to.
    """
    with suppress(KeyboardInterrupt):
        uvicorn.Server(configured(app)).run(sockets=list(sockets))
