"""What is done to every request before the room sees it, and to every answer."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from roundtable.host.addresses import is_ours, is_private
from roundtable.host.limits import Limits

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""What a browser may do with an answer: nothing from elsewhere, nothing kept, no frame around it."""

PATIENCE = 10.0
"""Seconds in which a form has to be there."""


class TooLargeError(Exception):
    """A form larger than any of ours."""


class Guard:
    """Turns away who is not near, what comes from another site, and who asks too often.

    Args:
        app: who answers the others.
        limits: what one device may ask for.
    """

    def __init__(self, app: ASGIApp, limits: Limits) -> None:
        self._app, self._limits = app, limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or turn away."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                found = list(message.get("headers", []))
                there = {name.lower() for name, _ in found}
                wanted = ((name.lower().encode(), value) for name, value in HEADERS.items())
                found += [(name, value.encode()) for name, value in wanted if name not in there]
                message["headers"] = found
            await send(message)

        status = self._turned_away(Request(scope))
        answer = Response(status_code=status) if status else self._app
        await answer(scope, receive, with_headers)

    def _turned_away(self, request: Request) -> int:
        """The status that turns a request away; 0 where it is answered."""
        address, host = address_of(request), request.headers.get("host", "")
        if not is_private(address) or not is_ours(host):
            return 403
        if not self._limits.allows(address):
            return 429
        if request.method == "POST":
            origin = request.headers.get("origin", "")
            site = request.headers.get("sec-fetch-site", "same-origin")
            if origin not in ("", f"http://{host}") or site not in ("same-origin", "none"):
                return 403
        return 0


def address_of(request: Request) -> str:
    """The address of the device that asks; empty where it is not known."""
    return request.client.host if request.client else ""


async def form(request: Request, largest: int) -> dict[str, str]:
    """The fields of a form, read no further than the largest of ours, and not for ever.

    Raises:
        TooLargeError: it is larger.
    """
    held = b""
    try:
        async with asyncio.timeout(PATIENCE):
            async for part in request.stream():
                held += part
                if len(held) > largest:
                    raise TooLargeError
    except (ClientDisconnect, TimeoutError):
        return {}
    try:
        return dict(parse_qsl(held.decode("utf-8", "replace"), max_num_fields=50))
    except ValueError:
        return {}
