"""The play profile: numbers over time as plots, and milestones."""

from roundtable.desktop.screens.profile.screen import ProfileScreen

__all__ = ["ProfileScreen"]
