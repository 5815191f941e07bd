"""The debrief: two lanes, the numbers, the ledger of forecasts, what the record cannot tell."""

from roundtable.desktop.screens.debrief.screen import DebriefScreen

__all__ = ["DebriefScreen"]
