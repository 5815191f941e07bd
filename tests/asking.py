"""Asks the studio's web application without a network, as a browser without scripts would."""

from __future__ import annotations

import asyncio
import difflib
from urllib.parse import urlencode

from roundtable.studio.server import application
from roundtable.studio.studio import Studio

HOST = "127.0.0.1:8000"
TOKEN = "token"


class Asking:
    """A browser of one address.

    Args:
        studio: what is asked.
    """

    def __init__(self, studio: Studio) -> None:
        self.app = application(studio, TOKEN, (HOST,))

    def get(self, path: str = "", **headers: str) -> tuple[int, dict[str, str], str]:
        """A page: its status, headers and text."""
        return self._ask("GET", path, b"", headers)

    def post(self, path: str, fields: list[tuple[str, str]], **headers: str):
        """A form that is sent."""
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(fields).encode(), {**kind, **headers})

    def broken_off(self, fields: list[tuple[str, str]]) -> tuple[int, dict[str, str], str]:
        """A form of which only the beginning comes."""
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return self._ask("POST", "", urlencode(fields)[:-1].encode(), kind, more=True)

    def _ask(
        self, method: str, path: str, body: bytes, headers: dict[str, str], *, more: bool = False
    ) -> tuple[int, dict[str, str], str]:
        told = {"host": HOST, **{name.replace("_", "-"): text for name, text in headers.items()}}
        base, _, query = path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "path": f"/{TOKEN}/{base}" if not base.startswith("/") else base,
            "raw_path": b"",
            "query_string": query.encode(),
            "root_path": "",
            "scheme": "http",
            "headers": [(k.encode(), v.encode()) for k, v in told.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 8000),
        }
        sent: list[dict] = []
        waiting = [{"type": "http.request", "body": body, "more_body": more}]

        async def receive() -> dict:
            return waiting.pop(0) if waiting else {"type": "http.disconnect"}

        async def send(message: dict) -> None:
            sent.append(message)

        asyncio.run(self.app(scope, receive, send))
        start = next(each for each in sent if each["type"] == "http.response.start")
        text = b"".join(each.get("body", b"") for each in sent)
        found = {k.decode(): v.decode() for k, v in start["headers"]}
        return start["status"], found, text.decode()


def changed(old: str, new: str) -> list[str]:
    """The lines that differ, with their sign."""
    lines = difflib.ndiff(old.splitlines(), new.splitlines())
    return [each for each in lines if each[0] in "+-"]
