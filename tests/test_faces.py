"""Every page has its place in every face."""

from __future__ import annotations

from contextlib import closing
from importlib import import_module
from pathlib import Path

import pytest
from roundtable import report
from roundtable.application import Application, pages
from roundtable.application.commands import Make, Show, Sure
from roundtable.application.pages import Page
from roundtable.application.ports import Look
from roundtable.cli import hosting
from roundtable.cli.playing import Wishes, application
from roundtable.composition import keeper, library
from roundtable.desktop.controller import SCREENS
from roundtable.rules import Adjourn, Call, Mode, Open
from roundtable.studio.playing import Playing
from roundtable.terminal.paper import Paper
from roundtable.terminal.writing import Writing
from roundtable.web import Door
from roundtable.web.rendering import templates
from serving import begun

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


def test_keys_by_themselves_are_set_where_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the page alone: a window sets its keys one by one, a terminal's are typed, a host's page has none."""
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path))
    shelves = library()
    with closing(keeper(shelves)) as keep:
        apps = [application(shelves, keep, Wishes())]
        apps.append(hosting._room("tutorial", "en", new=True).door.application)
        apps.append(Playing(lambda: Look(None), "en")._door.application)
        for each in apps:
            each.do(Show("settings"))
            page = each.page()
            assert isinstance(page, pages.SettingsPage)
            assert "theme" in {row.name for part in page.parts for row in part.rows}
            assert "shortcuts" not in {row.name for part in page.parts for row in part.rows}
            assert "setting:shortcuts" not in {choice.id for choice in page.choices}


def said(language: str) -> tuple[Application, pages.Speech]:
    """A game of classical Chinese in which Zilu has spoken, and what he said."""
    app = begun("attending-1", Mode.MODERATE, language=language).app
    for move in (Open("wishes", wording="recorded"), Call("zilu")):
        app.do(Make(move))
    page = app.page()
    assert isinstance(page, pages.TablePage)
    assert page.speech is not None
    return app, page.speech


def test_the_gist_stands_below_old_words_in_every_face() -> None:
    """The terminal, the page, the report as a page and as text; of the window see `desktop/test_window.py`."""
    app, speech = said("zh")
    assert speech.gloss.startswith("大意（我们的话）：一个千乘之国")
    terminal: list[str] = []
    Writing(Paper(terminal.append, lambda: 10_000), lambda: app.say).speech(speech)
    faces = {"terminal": "\n".join(terminal), "page": Door(app).page().html}
    app.do(Sure(Make(Adjourn())))
    assert app.game is not None
    faces["report"] = report.page(app.game.session, app.say)
    faces["markdown"] = report.markdown(app.game.session, app.say)
    assert not [name for name, shown in faces.items() if speech.gloss not in shown]


def test_the_gist_stands_only_where_the_scenario_wants_it() -> None:
    """Not below a translation, which is in our words already."""
    _, speech = said("en")
    assert not speech.gloss
