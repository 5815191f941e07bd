"""The room as an ASGI application: pages and forms, and news for a page that waits.

The host's address holds its key and nothing else does; a phone's seat is a cookie that no
script reads. Answers are made in one thread, each in some milliseconds; a page that waits
asks for news and is answered when there are any.
"""

from __future__ import annotations

import asyncio
import hmac
import time
from collections.abc import Callable, Mapping
from importlib.resources import files

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from roundtable.host import pages
from roundtable.host.guard import Guard, TooLargeError, address_of, form
from roundtable.host.limits import Limits
from roundtable.host.room import NoRoomError, Room
from roundtable.locale import nearest

COOKIE = "roundtable-seat"
DAY = 86_400
LARGEST, LARGEST_OF_HOST = 8_192, 32_768
"""Bytes of the largest form that is read, of a phone and of the host."""
PATIENCE = 20.0
"""Seconds that a page waits for news before it asks again."""
TRIES, MINUTE = 12, 60.0
"""So many wrong codes of one address within so many seconds."""
LONGEST_NUMBER, LONGEST_ID = 3, 200
HAND = "hand=yes"
"""Asks for the host's page with the grid in which a bet is entered for who has no phone."""
STATIC = {
    "face.css": "text/css",
    "live.js": "text/javascript",
    "latin-sans.woff": "font/woff",
    "latin-serif.woff": "font/woff",
}


def served(
    room: Room,
    address: str,
    icon: bytes,
    limits: Limits | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Starlette:
    """The room as an application for an ASGI server.

    Args:
        room: the class.
        address: under which phones reach it, with a slash at its end.
        icon: of the application, as SVG.
        limits: what one device may ask for.
        clock: seconds, only ever growing.
    """
    reception = _Reception(room, address, icon, limits or Limits(clock), clock)
    return Starlette(
        routes=[
            Route("/", reception.seat),
            Route("/join", reception.join, methods=["POST"]),
            Route("/bet", reception.bet, methods=["POST"]),
            Route("/speak", reception.speak, methods=["POST"]),
            Route("/live", reception.live),
            Route("/host/{key}", reception.look, methods=["GET"]),
            Route("/host/{key}", reception.lead, methods=["POST"]),
            Route("/{name}", reception.static),
        ],
        middleware=[Middleware(Guard, limits=reception.limits)],
        exception_handlers={TooLargeError: _too_large},
    )


async def _too_large(_request: Request, _error: Exception) -> Response:
    return Response(status_code=413)


class _Reception:
    """Who answers: one method for each address."""

    def __init__(
        self, room: Room, address: str, icon: bytes, limits: Limits, clock: Callable[[], float]
    ) -> None:
        self.limits = limits
        self._room, self._address, self._icon, self._clock = room, address, icon, clock
        self._wrong: dict[str, list[float]] = {}
        self._changed = asyncio.Condition()

    async def _tell(self) -> None:
        """Answer every page that waits for news."""
        async with self._changed:
            self._changed.notify_all()

    # Phones

    def _own(self, request: Request) -> str:
        token = request.cookies.get(COOKIE, "")
        return token if token in self._room.phones else ""

    def _language(self, request: Request) -> str:
        asked = request.query_params.get("lang", "")
        spoken = request.headers.get("accept-language", "").split(",")
        found = nearest([asked, *(each.split(";")[0].strip() for each in spoken)])
        return found or self._room.door.application.settings.language

    async def seat(self, request: Request) -> Response:
        """A phone's page: where it takes a seat, or what it is shown there."""
        token = self._own(request)
        if not token:
            code, where = request.query_params.get("code", ""), address_of(request)
            known = bool(code) and self._may_try(where) and self._knows(code, where)
            html = pages.joining(self._room, self._language(request), {"code": code}, known=known)
            return HTMLResponse(html)
        change = request.query_params.get("change") == "yes"
        return HTMLResponse(pages.phone(self._room, self._room.phones[token], change=change))

    async def join(self, request: Request) -> Response:
        """Take a seat with the code on the screen."""
        fields, tongue = await form(request, LARGEST), self._language(request)
        code, where = fields.get("code", "").strip(), address_of(request)
        if not self._may_try(where):
            return Response(status_code=429)
        if not self._knows(code, where):
            return self._again(tongue, fields, "host-wrong-code", 403, known=False)
        name, team, own = fields.get("name", ""), fields.get("team", ""), self._own(request)
        if not own and not self.limits.may_sit(where):
            return self._again(tongue, fields, "host-many", 429)
        try:
            token = self._room.join(name, team, tongue, own)
        except NoRoomError as error:
            return self._again(tongue, fields, error.key, 409)
        if not own:
            self.limits.sits(where)
        await self._tell()
        answer = _see("/")
        answer.set_cookie(COOKIE, token, max_age=DAY, httponly=True, samesite="strict")
        return answer

    def _may_try(self, address: str) -> bool:
        """Whether an address has tried few wrong codes lately."""
        now = self._clock()
        tries = [each for each in self._wrong.get(address, ()) if now - each < MINUTE]
        self._wrong[address] = tries
        return len(tries) < TRIES

    def _knows(self, code: str, address: str) -> bool:
        """Whether a code is the one on the screen; a wrong one is counted."""
        right = hmac.compare_digest(code.encode(), self._room.code.encode())
        if not right:
            self._wrong[address].append(self._clock())
        return right

    def _again(
        self,
        tongue: str,
        typed: Mapping[str, str],
        trouble: str,
        status: int,
        *,
        known: bool = True,
    ) -> Response:
        html = pages.joining(self._room, tongue, typed, trouble, known=known)
        return HTMLResponse(html, status_code=status)

    async def bet(self, request: Request) -> Response:
        """Enter a phone's bet; one that comes too late changes nothing."""
        token, fields = self._own(request), await form(request, LARGEST)
        option, percent = fields.get("option", "")[:LONGEST_ID], _number(fields.get("percent", ""))
        timely = fields.get("stage", "") == pages.stage_of(self._room)
        if token and timely and self._room.bet(token, option, percent or 0):
            await self._tell()
        return _see("/")

    async def speak(self, request: Request) -> Response:
        """Have a phone's page in another language."""
        fields = await form(request, LARGEST)
        self._room.speak(self._own(request), fields.get("lang", ""))
        return _see("/")

    async def live(self, request: Request) -> Response:
        """News for a page that waits: at once where there are any, else when they come."""
        token, where = self._own(request), address_of(request)
        tongue = self._room.phones[token].language if token else self._language(request)
        seen = (request.query_params.get("stage", ""), request.query_params.get("count", ""))
        if not self._is_news(seen) and self.limits.waits(where):
            try:
                async with self._changed:
                    waiting = self._changed.wait_for(lambda: self._is_news(seen))
                    await asyncio.wait_for(waiting, PATIENCE)
            except TimeoutError:
                pass  # it asks again
            finally:
                self.limits.leaves(where)
        return JSONResponse(pages.news(self._room, tongue))

    def _is_news(self, seen: tuple[str, str]) -> bool:
        return (pages.stage_of(self._room), str(self._room.count)) != seen

    # The host

    def _is_host(self, request: Request) -> bool:
        given = str(request.path_params["key"]).encode()
        return hmac.compare_digest(given, self._room.key.encode())

    async def look(self, request: Request) -> Response:
        """The host's page."""
        if not self._is_host(request):
            return Response(status_code=404)
        hand = request.url.query == HAND
        return HTMLResponse(pages.leading(self._room, self._address, hand=hand))

    async def lead(self, request: Request) -> Response:
        """Do what the host's page asks for."""
        if not self._is_host(request):
            return Response(status_code=404)
        fields, before = await form(request, LARGEST_OF_HOST), self._room.stage
        match fields.get("do", "").split(" ", 2):
            case ["host", "begin"]:
                self._room.begin()
            case ["host", "close"]:
                self._room.close()
            case ["host", "dismiss", name]:
                self._room.dismiss(name)
            case _:
                told = self._room.lead(fields)
                if told.visit:
                    return _see(told.visit)
                if told.text:
                    return Response(told.text, media_type="text/plain; charset=utf-8")
        await self._tell()
        by_hand = request.url.query == HAND and before == self._room.stage
        return _see(f"{request.url.path}?{HAND}" if by_hand else request.url.path)

    async def static(self, request: Request) -> Response:
        """The sheet, the fonts, the one script."""
        name = request.path_params["name"]
        kept = {"Cache-Control": "max-age=3600"}
        if name == "icon.svg":
            return Response(self._icon, media_type="image/svg+xml", headers=kept)
        if name not in STATIC:
            return Response(status_code=404)
        data = (files("roundtable.web") / "static" / name).read_bytes()
        return Response(data, media_type=STATIC[name], headers=kept)


def _number(text: str) -> int | None:
    """A small number a form holds; None where it holds none."""
    return (
        int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST_NUMBER else None
    )


def _see(address: str) -> Response:
    return RedirectResponse(address, status_code=303)
