"""Nothing grows from screen to screen: a short form of `make soak`."""

from __future__ import annotations

import pytest
from roundtable.desktop import paint, text, window
from soak import Soak, held


def test_caches_stay_bounded_over_many_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many screens, languages and sizes are shown, no cache holds more than it may."""
    monkeypatch.setattr(paint, "PIXELS_KEPT", 400_000)
    monkeypatch.setattr(text, "PIXELS_KEPT", 200_000)
    monkeypatch.setattr(text, "WIDTHS_KEPT", 300)
    monkeypatch.setattr(text, "SET_KEPT", 60)
    shapes = paint.shape_cache()
    monkeypatch.setattr(window, "shapes", lambda: shapes)
    window.type_of.cache_clear()
    soak = Soak()
    for _ in range(32):
        soak.turn()
    assert held(soak.driver) == ""
    shapes.spent += 1_000_000
    assert held(soak.driver).startswith("shapes: ")
    window.type_of.cache_clear()
