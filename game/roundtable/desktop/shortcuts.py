"""What a key or a gamepad's button means wherever it is pressed, as a command."""

from __future__ import annotations

from dataclasses import replace

from roundtable.application import Settings
from roundtable.desktop.desk import Desk
from roundtable.desktop.interaction import Action
from roundtable.desktop.screens import base
from roundtable.desktop.screens.base import Command
from roundtable.desktop.screens.leave import LeaveScreen
from roundtable.desktop.screens.reading import ReadingScreen
from roundtable.desktop.screens.table import TableScreen

SCREENS = frozenset({"history", "settings", "help", "findings", "jump"})
"""The actions that open the screen of their name, and close it again."""


def meant(name: str, desk: Desk) -> Command | None:
    """What an action does now; None where it does nothing."""
    match name:
        case "picture":
            return base.SavePicture()
        case "undo":
            return _undo(desk)
        case "motion" | "speech":
            return _switched(name, desk.settings)
        case "board" | "lanes":
            return _pressed(name, desk)
        case _ if name in SCREENS:
            return _toggled(name, desk)
    return None


def _switched(name: str, settings: Settings) -> Command:
    if name == "motion":
        return base.Change(replace(settings, motion=not settings.motion))
    return base.Change(replace(settings, speech=not settings.speech))


def _pressed(name: str, desk: Desk) -> Command | None:
    """As if a control of the table had been activated, whether it is seen or not."""
    top = desk.top
    if isinstance(top, TableScreen) and not top.over:
        return top.act(Action("activate", name))
    return None


def _toggled(name: str, desk: Desk) -> Command | None:
    if desk.top.name == name:
        return base.Back()
    return None if isinstance(desk.top, LeaveScreen) else base.Open(name)


def _undo(desk: Desk) -> Command | None:
    """Take a move back; with a sheet open, that sheet."""
    top = desk.top
    if isinstance(top, TableScreen) and top.over:
        return top.escape()
    if len(desk.stack) == 1 or isinstance(top, ReadingScreen):
        return base.Undo()
    return None
