"""The server that a class is served by."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp

TOGETHER = 400
"""Requests at the same time at most; forty phones wait with one each."""
HEAD = 16_384
"""Bytes of the largest head of a request."""


def serve(app: ASGIApp, sockets: Sequence[socket.socket]) -> None:
    """Serve until it is interrupted.

    Args:
        app: who answers.
        sockets: where; bound already, so that nobody else is ever listened to.
    """
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        limit_concurrency=TOGETHER,
        timeout_keep_alive=30,
        h11_max_incomplete_event_size=HEAD,
        lifespan="off",
    )
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=list(sockets))
