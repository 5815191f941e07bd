"""The studio's addresses: on this machine only, behind a token, for no other origin.

Theory of operation. The server listens on the loopback address. All it has lies below a
token that nobody can guess, so that no other program's page finds it; a name in `Host` that
is not this machine's is refused, so that no foreign name can be pointed at it; a request that
changes something and says that it comes from another origin is refused. Bodies are bounded.
Requests are done one after the other.
"""

from __future__ import annotations

import secrets
import socket
import sys
from collections.abc import Callable, Coroutine
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qs, urlencode

import uvicorn
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from roundtable.locale import languages
from roundtable.studio.rendering import render
from roundtable.studio.studio import Studio
from roundtable.web.rendering import Rendered, document

LARGEST = 4_000_000
"""How many bytes a form may have: a pasted source is the longest."""

MOST_FIELDS = 4000

_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; "
    "frame-ancestors 'self'; form-action 'self'; base-uri 'none'; object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".woff": "font/woff",
}
_STATIC = ("studio.css", "studio.js")
_FACE = ("face.css", "latin-sans.woff", "latin-serif.woff")
"""What the game's page loads, of the browser's face."""


class TooLargeError(Exception):
    """A body that nobody would send."""


Fields = dict[str, list[str]]
Answering = Callable[[Request, Fields], Response]


class _Pages:
    """What is answered at each address."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio

    def page(self, request: Request, fields: Fields) -> Response:
        """The page, or what a form of it does."""
        at = request.query_params.get("at", "table")[:100]
        wanted = request.query_params.get("lang", "")
        if wanted in languages():
            self._studio.language = wanted
        if request.method == "POST":
            at = self._studio.do(fields) or at
            if "x-studio" not in request.headers:
                return RedirectResponse(f"./?{urlencode({'at': at})}", 303)
        return HTMLResponse(self._studio.page(at))

    def version(self, _request: Request, _fields: Fields) -> Response:
        """Answers with the version of the texts, so that a page sees when an editor changed them."""
        self._studio.follow()
        return PlainTextResponse(self._studio.version)

    def play(self, request: Request, fields: Fields) -> Response:
        """The game in the scenario as it is."""
        if request.method == "POST":
            single = {name: several[0] for name, several in fields.items()}
            answer = self._studio.play(None, single)
        else:
            answer = self._studio.play(request.query_params.get("scene"))
        if answer is None:
            say = self._studio.say
            return HTMLResponse(render("unplayable", say, language=self._studio.language))
        return HTMLResponse(document(Rendered(answer.language, answer.title, answer.html)))

    def static(self, request: Request, _fields: Fields) -> Response:
        """A style or the script."""
        name = request.url.path.rsplit("/", 1)[-1]
        room = "roundtable.web" if name in _FACE else "roundtable.studio"
        found = files(room).joinpath("static", name)
        if not found.is_file():
            return PlainTextResponse("not here", 404)
        return Response(found.read_bytes(), media_type=_KINDS[name[name.rindex(".") :]])


def application(studio: Studio, token: str, hosts: tuple[str, ...]) -> Starlette:
    """The web application.

    Args:
        studio: what is worked on.
        token: the first part of every address.
        hosts: the names, with the port, under which it may be asked.
    """
    pages, base = _Pages(studio), f"/{token}"
    both = ["GET", "POST"]
    found = [
        Route(f"{base}/", _guarded(pages.page, hosts), methods=both),
        Route(f"{base}/version", _guarded(pages.version, hosts)),
        Route(f"{base}/play/", _guarded(pages.play, hosts), methods=both),
    ]
    names = (*_STATIC, *(f"play/{each}" for each in _FACE))
    found += [Route(f"{base}/{name}", _guarded(pages.static, hosts)) for name in names]
    return Starlette(routes=found)


def _guarded(
    answer: Answering, hosts: tuple[str, ...]
) -> Callable[[Request], Coroutine[Any, Any, Response]]:
    """An answer for those only who may ask."""

    async def asked(request: Request) -> Response:
        found = _refused(request, hosts)
        if found is None:
            try:
                found = answer(request, await _fields(request))
            except TooLargeError:
                found = PlainTextResponse("too large", 413)
            except ClientDisconnect:  # a page that was closed while it sent a form
                found = PlainTextResponse("broken off", 400)
        found.headers.update(_HEADERS)
        return found

    return asked


def _refused(request: Request, hosts: tuple[str, ...]) -> Response | None:
    """Why a request is not answered; None where it is."""
    if request.headers.get("host", "") not in hosts:
        return PlainTextResponse("no such host", 421)
    origin = request.headers.get("origin")
    if (
        request.method == "POST"
        and origin is not None
        and origin not in [f"http://{h}" for h in hosts]
    ):
        return PlainTextResponse("another origin", 403)
    if request.headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
        return PlainTextResponse("another origin", 403)
    return None


async def _fields(request: Request) -> dict[str, list[str]]:
    """The fields of a posted form.

    Raises:
        TooLargeError: it has too many, or they are too long.
    """
    if request.method != "POST":
        return {}
    if (
        request.headers.get("content-type", "").partition(";")[0]
        != "application/x-www-form-urlencoded"
    ):
        return {}
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST:
            raise TooLargeError
    try:
        return parse_qs(
            body.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=MOST_FIELDS
        )
    except ValueError as error:
        raise TooLargeError from error


def serve(studio: Studio, port: int, ready: Callable[[str], object], token: str = "") -> None:
    """Serve until the process is told to stop.

    Args:
        studio: what is worked on.
        port: 0 for any that is free.
        ready: is handed the address once it can be asked.
        token: the first part of the address; empty for one that nobody can guess.

    Raises:
        OSError: the port is not to be had.
    """
    token = token or secrets.token_urlsafe(18)
    with socket.socket() as listening:
        if sys.platform != "win32":  # where it would let two studios have one port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        bound = listening.getsockname()[1]
        hosts = (f"127.0.0.1:{bound}", f"localhost:{bound}")
        app = application(studio, token, hosts)
        config = uvicorn.Config(app, log_level="warning", lifespan="off")
        ready(f"http://{hosts[0]}/{token}/")
        uvicorn.Server(config).run(sockets=[listening])
