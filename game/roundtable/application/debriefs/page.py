"""The debrief's page: its tabs, what the open one offers, and the ways on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from roundtable.application.commands import Begin, Save, Show
from roundtable.application.debriefs.choices import choices
from roundtable.application.debriefs.daily import result
from roundtable.application.debriefs.ledger import bets
from roundtable.application.debriefs.limits import limits
from roundtable.application.debriefs.outcome import outcome
from roundtable.application.debriefs.podium import podium
from roundtable.application.debriefs.record import record, steps
from roundtable.application.debriefs.unheard import unheard
from roundtable.application.game import Game
from roundtable.application.hints import TUTORIAL
from roundtable.application.pages import Choice, Content, DebriefPage, NotHeard, Tab
from roundtable.locale import Catalog

MAKERS: Mapping[str, Callable[[Game, Catalog], Content]] = {
    "daily": result,
    "podium": podium,
    "outcome": outcome,
    "choices": choices,
    "steps": steps,
    "bets": bets,
    "record": record,
    "unheard": unheard,
    "limits": limits,
}
"""Who makes the content of a tab."""


def debrief(game: Game, say: Catalog, wanted: Sequence[str]) -> DebriefPage:
    """The debrief of a finished game, with these tabs; earlier it would tell what was not heard."""
    tabs = tuple(Tab(each, say(f"tab-{each}"), MAKERS[each](game, say)) for each in wanted)
    shown = game.tab if game.tab in wanted else wanted[0]
    page = DebriefPage(
        title=say("debrief-title"),
        language=say.language,
        tabs=tabs,
        tab=shown,
        mode=game.session.mode.value,
    )
    return replace(page, choices=tuple(_choices(game, say, page)))


def _choices(game: Game, say: Catalog, page: DebriefPage) -> list[Choice]:
    found = [
        Choice(f"tab:{t.id}", str(i), t.title, Show("debrief", t.id), picked=t.id == page.tab)
        for i, t in enumerate(page.tabs, 1)
    ]
    number = len(found) + 1
    content = page.shown.content
    if isinstance(content, NotHeard):
        for i, row in enumerate(content.rows, 1):
            title = say("unheard-open", name=row.face.name, topic=row.topic or row.scene)
            found.append(
                Choice(
                    f"unfold:{row.turn}",
                    f"{page.tabs.index(page.shown) + 1}{i:02d}",
                    title,
                    row.command,
                )
            )
    for choice in _ways(game, say):
        found.append(replace(choice, key=str(number)))
        number += 1
    return found


def _ways(game: Game, say: Catalog) -> list[Choice]:
    session = game.session
    again = Begin(session.scenario.id, session.mode, session.question or "")
    found = [Choice("save:report", "", say("save-report"), Save("report"))]
    found.append(Choice("save:result", "", say("save-result"), Save("result")))
    if not session.mode.reveals:
        found.append(Choice("again", "", say("again"), again))
    if session.scenario.id == TUTORIAL:
        found.insert(
            0, Choice("real", "", say("tutorial-done"), Show("library", TUTORIAL), main=True)
        )
    found.append(Choice("library", "", say("menu-library"), Show("library")))
    return found
