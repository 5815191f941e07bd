"""Connections to a class: one device that opens many, or opens one and says nothing, harms nobody."""

from __future__ import annotations

from roundtable.host.serving import LINES, SOON, Line, configured
from uvicorn.server import ServerState


class Loop:
    """A loop in which time passes where a test says so."""

    def __init__(self):
        self.waiting = []

    def call_later(self, seconds, call):
        """Remember what is to be called."""
        waits = Waits(seconds, call)
        self.waiting.append(waits)
        return waits

    def pass_(self):
        """Let all that wait be called."""
        for each in self.waiting:
            if not each.cancelled:
                each.call()


class Waits:
    """One call that waits."""

    def __init__(self, seconds, call):
        self.seconds, self.call, self.cancelled = seconds, call, False

    def cancel(self):
        """Call it no more."""
        self.cancelled = True


class Wire:
    """A transport from an address."""

    def __init__(self, address):
        self.address, self.cut = address, False

    def get_extra_info(self, name):
        """Who is at the other end."""
        return (self.address, 50_000) if name == "peername" else None

    def abort(self):
        """Cut it."""
        self.cut = True


async def nobody(scope, receive, send):
    """Is never asked here."""


def opened(count, address, state=None, loop=None):
    """So many connections of an address: their wires."""
    config, state, loop = configured(nobody), state or ServerState(), loop or Loop()
    wires = [Wire(address) for _ in range(count)]
    lines = [Line(config, state, {}, loop) for _ in wires]
    for line, wire in zip(lines, wires, strict=True):
        line.connection_made(wire)
    return wires, lines


def test_one_device_opens_so_many_connections_and_no_more():
    """The others of a class are let in as before."""
    state = ServerState()
    wires, _ = opened(LINES + 5, "192.168.1.66", state)
    assert [False] * LINES + [True] * 5 == [each.cut for each in wires]
    assert [False] == [each.cut for each in opened(1, "192.168.1.10", state)[0]]


def test_a_connection_that_does_not_ask_is_closed():
    """Neither silence nor a head that trickles in keeps a line open."""
    loop = Loop()
    (silent, slow), (_, line) = opened(2, "192.168.1.66", loop=loop)
    line.data_received(b"GET / HTTP/1.1\r\n")
    line.data_received(b"Host: x\r\n")
    assert [SOON, SOON] == [each.seconds for each in loop.waiting]
    loop.pass_()
    assert silent.cut
    assert slow.cut
