"""What the tests of a class share: a room on disk, phones that speak to it, and their pages' forms."""

from __future__ import annotations

import asyncio
import re
from datetime import date
from urllib.parse import urlencode

import pytest
from roundtable.application import Application
from roundtable.application.commands import Begin, Next, Resume
from roundtable.application.ports import Ports
from roundtable.composition import keeper, library
from roundtable.host import Limits, Room, served, waiting_class
from roundtable.rules import Mode

ADDRESS = "http://192.168.1.5:8080/"


class Clock:
    """Seconds that pass where a test says so."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        """What it is now."""
        return self.now


class Class:
    """A host's machine: the room over the store, asked through ASGI as a server would."""

    def __init__(self, home, monkeypatch):
        monkeypatch.setenv("ROUNDTABLE_HOME", str(home))
        self.clock = Clock()
        self._number = 0
        self.start()

    def start(self):
        """Start the host, or start it again after it was killed."""
        shelves = library()
        self.keeper = keeper(shelves)
        ports = Ports(
            library=shelves,
            keeper=self.keeper,
            today=lambda: date(2026, 11, 28),
            draw=lambda: 7,
            language="en",
        )
        application = Application(ports)
        slot = waiting_class(self.keeper, "tutorial")
        if slot is None:
            application.do(Begin("tutorial", Mode.CLASS))
            application.do(Next())
        else:
            application.do(Resume(slot[0]))
        self.room = Room(application, self.keeper, self._token, lambda: "4711", slot and slot[1])
        self.limits = Limits(self.clock)
        self.app = served(self.room, ADDRESS, b"<svg/>", self.limits, self.clock)

    def kill(self):
        """Let the process go without a word."""
        self.keeper.close()

    def _token(self):
        self._number += 1
        return f"secret-{self._number:020}"


class Device:
    """A phone or the projector's machine, with an address and cookies of its own."""

    def __init__(self, held, address, language="en"):
        self.held, self.address, self.language = held, address, language
        self.cookies = {}

    async def ask(self, path, fields=None, *, headers=(), body=None):
        """One request: status, headers, text."""
        path, _, query = path.partition("?")
        data = body if body is not None else urlencode(fields or {}).encode()
        sent = {"host": "192.168.1.5:8080", "accept-language": self.language, **dict(headers)}
        if self.cookies:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        post = fields is not None or body is not None
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http",
            "method": "POST" if post else "GET", "path": path, "raw_path": path.encode(),
            "query_string": query.encode(), "root_path": "", "client": (self.address, 50_000),
            "server": ("192.168.1.5", 8080),
            "headers": [(name.lower().encode(), value.encode()) for name, value in sent.items()],
        }  # fmt: skip
        parts, got = [data[i : i + 4096] for i in range(0, len(data), 4096)] or [b""], {}
        held = []

        async def receive():
            part = parts.pop(0) if parts else b""
            return {"type": "http.request", "body": part, "more_body": bool(parts)}

        async def send(message):
            if message["type"] == "http.response.start":
                got["status"], got["headers"] = message["status"], message["headers"]
            else:
                held.append(message.get("body", b""))

        await self.held.app(scope, receive, send)
        for name, value in got["headers"]:
            if name == b"set-cookie":
                key, _, rest = value.decode().partition("=")
                self.cookies[key] = rest.split(";")[0]
        return got["status"], dict(got["headers"]), b"".join(held).decode("utf-8", "replace")

    async def join(self, name, team=""):
        """Take a seat."""
        return await self.ask("/join", {"code": "4711", "name": name, "team": team})

    async def page(self):
        """What it shows now."""
        status, _, text = await self.ask("/")
        assert 200 == status
        return text

    async def bet(self, page, option=0, percent=60):
        """Fill in the form of a page, as a phone without scripts does."""
        stage = re.search(r'name="stage" value="([^"]*)"', page)[1]
        options = re.findall(r'name="option" value="([^"]*)"', page)
        fields = {"stage": stage, "option": options[option % len(options)], "percent": percent}
        return await self.ask("/bet", fields)


@pytest.fixture
def held(tmp_path, monkeypatch):
    """A class in its lobby."""
    found = Class(tmp_path, monkeypatch)
    yield found
    found.kill()


@pytest.fixture
def device(held):
    """Makes devices."""
    return lambda number, language="en": Device(held, f"192.168.1.{number}", language)


@pytest.fixture
def run():
    """Runs what takes its turns."""
    return asyncio.run
