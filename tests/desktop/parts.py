"""Single widgets in a rectangle, made of the boxes that screens are made of."""

from __future__ import annotations

from typing import Any

from pygame import Rect
from roundtable.desktop import components
from roundtable.desktop.boxes import TextBox
from roundtable.desktop.controls import Control, Scroll, Style
from roundtable.desktop.kit import Kit
from roundtable.desktop.widgets import Label, Panel, Widget


def label(
    kit: Kit, rect: Rect, text: str, role: Any = "sans", size: float = 14, **how: Any
) -> Label:
    """A text."""
    found = TextBox(text, role, size, **how).place(kit, rect)[0]
    assert isinstance(found, Label)
    return found


def button(kit: Kit, rect: Rect, id_: str, text: str, **how: Any) -> Control:
    """A button; one without a text is named by `speech` alone."""
    found = components.button(id_, text, **how).place(kit, rect)[0]
    assert isinstance(found, Control)
    return found


def card(kit: Kit, rect: Rect, id_: str, title: str, **how: Any) -> Control:
    """A card to choose."""
    found = components.card(id_, title, **how).place(kit, rect)[0]
    assert isinstance(found, Control)
    return found


def sheet(kit: Kit, rect: Rect, *children: Widget, id_: str = "") -> Panel:
    """A raised sheet with widgets that stand already."""
    theme = kit.theme
    return Panel(
        rect=rect, id=id_, children=children, fill=theme.card, border=theme.line, radius=10
    )


def scroll(kit: Kit, rect: Rect, id_: str, content: int, *children: Widget, speech: str) -> Scroll:
    """A window on higher content."""
    face = Style(kit.theme.paper, None, 4)
    return Scroll(rect=rect, id=id_, children=children, speech=speech, style=face, content=content)
