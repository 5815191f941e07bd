"""docs/architecture.md leads through functions that are there."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest

PAGE = (Path(__file__).parents[1] / "docs" / "architecture.md").read_text("utf-8")
ROOMS = "application|cli|composition|desktop|keeping|loading|rules|search|store|terminal|web"
HOPS = sorted(set(re.findall(rf"`((?:{ROOMS})\.[\w.]+)`", PAGE)))


@pytest.mark.parametrize("hop", HOPS)
def test_every_hop_is_there(hop):
    """A module, and in it a function, class or method of that name."""
    parts = f"roundtable.{hop}".split(".")
    for count in range(len(parts), 1, -1):
        try:
            thing = importlib.import_module(".".join(parts[:count]))
        except ModuleNotFoundError:
            continue
        for name in parts[count:]:
            thing = getattr(thing, name)
        return
    pytest.fail(f"there is no {hop}")


def test_the_page_tells_of_enough():
    """Both journeys, hop by hop."""
    assert len(HOPS) > 30
