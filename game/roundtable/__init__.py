"""Roundtable (圆桌): a discussion-simulation game engine.

>>> from roundtable import Call, Open, Session, load
>>> session = Session(load("agi-next-2026"))
>>> events = session.push(Open("divergence"))
>>> session.why_illegal(Call("yang-qiang"))
Reason(why=<Why.SILENT: 'silent'>, about='yang-qiang', seconds=0)

What users of the library need is here, and docs/api.md tells of each name; the rooms below
are for whoever works on the house.

The rooms, from the rules outwards; values flow down this list, only moves come back up:

===============  ==================================================================
`errors`         the base of the error tree
`frozen`         the decorator of all values
`rules`          the rules: scenario, moves, events, state, session, scores
`loading`        YAML to a scenario, with every fault at its line and column
`drafting`       an article or a transcript to a record and a scenario to complete
`playthrough`    scenario, seed and moves as text, and their replay
`search`         the rules compiled: best, dice, what each choice cost, games in bulk
`simulation`     players without hands, the explorer, many games as one table
`files`          the bytes of an ordinary file
`home`           the folder of a player's own things
`plain`          a scenario as plain values for JSON, and back
`ready`          shipped scenarios as they were made ready once
`docstrings`     what functions say of themselves, for help and schemas
`radicals`       letters that a PDF wrote as radicals, put back
`locale`         interface texts, Chinese and English
`application`    pages, choices, commands: what two faces would otherwise both decide
`keeping`        the keeper over the store: saved games, their versions, games as text
`authoring`      for authors: a fresh scenario, figures, drawings, the live preview
`report`         the debrief to keep: a page, Markdown, data; a class on one page
`desktop`        the window (pygame)
`web`            pages as HTML, forms as commands; what runs in a browser
`studio`         the author's workplace in a browser: pages, files, server
`exporting`      a page for a browser as files, or as one file
`host`         a class over the local network: phones, seats, bets, a server of its own
`voice`          speech through the system's own voices
`terminal`       the same game in a terminal
`store`          saves and settings
`testing`        scenario tests: walkthroughs, their runner, the pytest plugin
`shipped`        where the folders are that travel with the game
`composition`    the library on disk; what an author's preview is handed
`cli`            the command line, which puts the rooms together
===============  ==================================================================
"""

__version__ = "2.0.0"

from importlib import import_module as _import_module
from typing import TYPE_CHECKING as _TYPES_ONLY
from typing import Any as _Any

if _TYPES_ONLY:
    from pathlib import Path

    from roundtable.errors import GameError
    from roundtable.loading import Diagnostic
    from roundtable.rules import (
        Adjourn,
        Attribute,
        Belief,
        Call,
        Connect,
        Event,
        Follow,
        Guess,
        Hear,
        IllegalMove,
        Match,
        Mode,
        Move,
        MoveSyntaxError,
        Open,
        Reveal,
        Scenario,
        Seat,
        Session,
        parse,
    )

__all__ = [
    "Adjourn",
    "Attribute",
    "Belief",
    "Call",
    "Connect",
    "Event",
    "Follow",
    "GameError",
    "Guess",
    "Hear",
    "IllegalMove",
    "Match",
    "Mode",
    "Move",
    "MoveSyntaxError",
    "Open",
    "Reveal",
    "Scenario",
    "Seat",
    "Session",
    "check",
    "load",
    "parse",
]


def __getattr__(name: str) -> _Any:
    """A name of the door, taken from its room when it is first asked for.

    pytest loads our plugin into every run, and `roundtable --help` plays nothing: whoever only
    comes by waits for no rules.
    """
    if name not in __all__:
        raise AttributeError(f"module 'roundtable' has no attribute {name!r}")
    room = _import_module("roundtable.errors" if name == "GameError" else "roundtable.rules")
    value = globals()[name] = getattr(room, name)
    return value


def load(scenario: "str | Path") -> "Scenario":
    """A scenario, ready to be played.

    >>> load("tutorial").title["en"]
    'Tutorial: the night bus (fictional)'

    Args:
        scenario: the id of one that is shipped, or the path of its folder or file.

    Raises:
        ScenarioError: one of its files has errors; it holds all of them (`roundtable.loading`).
    """
    # Files are read by whoever loads one; the rules alone need neither YAML nor paths.
    from pathlib import Path  # noqa: PLC0415

    from roundtable.loading import load_scenario  # noqa: PLC0415
    from roundtable.shipped import folder  # noqa: PLC0415

    shipped = folder("scenarios") / scenario
    known = not Path(scenario).exists() and shipped.is_dir()
    return load_scenario(shipped if known else scenario, [folder("seeds")])


def check(path: "str | Path") -> "tuple[Diagnostic, ...]":
    """Every fault of a scenario or record: code, severity, file, line, column, message, hint.

    >>> check("scenarios/tutorial")
    ()

    Args:
        path: a scenario's folder or file, or a record's file.
    """
    from roundtable.loading import check as look  # noqa: PLC0415
    from roundtable.shipped import folder  # noqa: PLC0415

    return tuple(look(path, [folder("seeds")]))
