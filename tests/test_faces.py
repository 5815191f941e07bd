"""Every page has its place in every face."""

from __future__ import annotations

from importlib import import_module

import pytest
from roundtable.application import pages
from roundtable.application.pages import Page
from roundtable.desktop.controller import SCREENS
from roundtable.web.rendering import templates

PAGES = [
    each for each in map(vars(pages).get, pages.__all__) if isinstance(each, type)
    and issubclass(each, Page) and each is not Page
]  # fmt: skip


TERMINAL = [import_module(f"roundtable.terminal.{name}") for name in ("run", "writing")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_a_page_is_drawn_by_the_window_the_terminal_and_the_browser(page: type[Page]) -> None:
    """A screen, a case where the terminal tells pages apart, a template named after it."""
    assert page in SCREENS
    assert any(page.__name__ in vars(module) for module in TERMINAL)
    assert f"{page.id}.html" in templates().list_templates()
