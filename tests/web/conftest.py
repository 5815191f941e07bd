"""What the tests of the browser's face share: a door over the tutorial, and a reader of its pages."""

from __future__ import annotations

from datetime import date

import pytest
from roundtable.application import Application
from roundtable.application.ports import Ports
from roundtable.plain import to_plain
from roundtable.web import WITHOUT, Door
from roundtable.web.begin import PlainLibrary
from roundtable.web.keeping import TextKeeper
from serving import scenario


@pytest.fixture(scope="session")
def library():
    """The shipped discussions as a page has them."""
    names = ("tutorial", "agi-next-2026")
    return PlainLibrary({n: to_plain(scenario(n)) for n in names})


@pytest.fixture
def opened(library):
    """Opens a door over what was kept."""

    def open_(kept=None, language="en"):
        keeper = TextKeeper(library, kept or {}, lambda: "2026-11-28T12:00:00")
        ports = Ports(
            library=library,
            keeper=keeper,
            today=lambda: date(2026, 11, 28),
            draw=lambda: 7,
            language=language,
            without=WITHOUT,
        )
        return Door(Application(ports)), keeper

    return open_
