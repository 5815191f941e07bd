"""The debrief: a tab a file, each drawn from the content it is typed by."""

from roundtable.desktop.screens.debrief.screen import DebriefScreen

__all__ = ["DebriefScreen"]
