"""`roundtable host`: a class on phones over the local network."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Annotated

import typer

from roundtable.cli.options import Lang, ScenarioWord
from roundtable.errors import MissingExtra

if TYPE_CHECKING:
    import socket

    from roundtable.host import Room

FIRST = 8_080
"""The port that is tried first."""


def host(
    scenario: ScenarioWord,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 for any free one.")] = FIRST,
    address: Annotated[
        str, typer.Option(help="A private address of this machine; by default it is found.")
    ] = "",
    new: Annotated[bool, typer.Option("--new", help="Begin anew, also where one waits.")] = False,
    lang: Annotated[Lang | None, typer.Option(help="Language of the host's page.")] = None,
) -> None:
    """Lead a class: phones in the same network open a page, and all bet at once.

    The page with the code and the reveals opens under the first address that is printed; it
    is for the machine at the projector alone. A class that was broken off goes on where it was.
    """
    from roundtable.cli.finding import Unusable
    from roundtable.shipped import folder

    try:
        from roundtable.host import is_private, private_address, serve, served
    except ModuleNotFoundError as error:
        raise MissingExtra("a class over the network", "host") from error
    own = address or private_address()
    if not is_private(own):
        raise Unusable(f"`{own}` is no private address; a class is for the local network alone")
    with ExitStack() as held:
        sockets = _bound(own, port, held)  # first: a class that cannot be reached is not begun
        room = _room(scenario, lang.value if lang else None, new=new)
        port = int(sockets[0].getsockname()[1])
        phones = f"http://[{own}]:{port}/" if ":" in own else f"http://{own}:{port}/"
        app = served(room, phones, (folder("assets") / "icon.svg").read_bytes())
        typer.echo(f"The host's page, for the projector: http://127.0.0.1:{port}/host/{room.key}")
        typer.echo(f"For phones: {phones}   code {room.code}")
        typer.echo(
            "Only this network reaches it, by plain http. Ctrl+C ends it; it goes on next time."
        )
        serve(app, sockets)


def _bound(own: str, port: int, held: ExitStack) -> list[socket.socket]:
    """Sockets at this machine's private address and at loopback, and nowhere else."""
    import socket

    from roundtable.cli.finding import Unusable

    found: list[socket.socket] = []
    for each in dict.fromkeys(("127.0.0.1", own)):
        family = socket.AF_INET6 if ":" in each else socket.AF_INET
        made = held.enter_context(socket.socket(family))
        if sys.platform != "win32":  # where it would let two hosts have one port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((each, port))
        except OSError as error:
            raise Unusable(f"cannot listen at {each}:{port}: {error.strerror}") from error
        port = made.getsockname()[1]
        found.append(made)
    return found


def _room(word: str, language: str | None, *, new: bool) -> Room:
    """The class: as it was broken off, or a new one."""
    import secrets
    from datetime import date

    from roundtable.application import Application, Ports
    from roundtable.application.commands import Begin, Next, Resume
    from roundtable.cli.playing import shelved
    from roundtable.composition import keeper
    from roundtable.host import Room, waiting_class
    from roundtable.rules import Mode
    from roundtable.web import WITHOUT

    shelves, found = shelved(word)
    name = found or word
    keep = keeper(shelves)
    ports = Ports(
        library=shelves,
        keeper=keep,
        today=date.today,
        draw=lambda: secrets.randbelow(2**31),
        language=language,
        without=WITHOUT | {"shortcuts"},  # its page answers no key by itself
    )
    application = Application(ports)
    slot = None if new else waiting_class(keep, name)
    if slot is None or application.do(Resume(slot[0])).refused:
        application.do(Begin(name, Mode.CLASS))
        application.do(Next())
        slot = None
    return Room(application, keep, lambda: secrets.token_urlsafe(16), _code, slot and slot[1])


def _code() -> str:
    """What is typed on a phone to join."""
    import secrets

    return f"{secrets.randbelow(10_000):04}"
