"""What a key or a gamepad's button means wherever it is pressed."""

from __future__ import annotations

from roundtable.application.commands import Back, Change
from roundtable.application.pages import ConfirmPage, Page
from roundtable.application.settings import Settings
from roundtable.desktop.screens.base import SavePicture, Wish

SWITCHES = frozenset({"motion", "speech"})
"""The settings that a key switches."""


def meant(name: str, page: Page, settings: Settings) -> Wish | None:
    """What an action does on a page; None where it does nothing there.

    Where a page has a tool or a choice of that name it is meant; the key that led to a page leads
    back from it.
    """
    if name == "picture":
        return SavePicture()
    if name in SWITCHES:
        return Change(name, "off" if getattr(settings, name) else "on")
    if isinstance(page, ConfirmPage):
        return None
    if page.id == name:
        return Back()
    choice = next((e for e in (*page.tools, *page.choices) if e.id == name and e.legal), None)
    return choice.command if choice is not None else None
