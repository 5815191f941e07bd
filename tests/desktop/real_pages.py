"""Pages of real games at fixed places, one of each kind, for layouts, snapshots and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from driving import Memory, Shelf, agi
from roundtable.application import Application, Ports, Settings
from roundtable.application.commands import (
    Begin,
    Bet,
    Command,
    Daily,
    Make,
    Search,
    Show,
    Stake,
    Uncover,
)
from roundtable.application.pages import (
    BetPage,
    BoardPage,
    BriefingPage,
    ClassBetsPage,
    ClassRevealPage,
    ClosePage,
    CodaPage,
    DebriefPage,
    LastPage,
    Page,
    SeatingPage,
    TablePage,
    WhoPage,
    WordingPage,
)
from roundtable.cli.playing import WITHOUT
from roundtable.rules import Mode, Scenario, Seat, parse
from serving import scenario

ROOT = Path(__file__).parents[2]
CHIPS = (60, 80, 40, 95)


@cache
def shelf() -> tuple[Scenario, ...]:
    """What ships with the game and is laid out here."""
    return (
        agi(),
        *map(scenario, ("republic-1", "tutorial")),
    )


def application(language: str, begin: Begin | None = None) -> Application:
    """An application in memory with what ships."""
    settings = Settings(language=language, hints=False, motion=False)
    ports = Ports(
        library=Shelf(*shelf()), keeper=Memory(settings), today=lambda: date(2026, 11, 28),
        draw=lambda: 7, without=WITHOUT,
    )  # fmt: skip
    return Application(ports, begin)


def onward(page: Page, step: int) -> Command:
    """What a player without a plan does next: the main way, bets in turn, the first that is legal."""
    if isinstance(page, BetPage | CodaPage | WhoPage) and page.options and page.chips:
        return Bet(page.options[step % len(page.options)].id, CHIPS[step % 4])
    if isinstance(page, SeatingPage):
        return Make(Seat(("1", "2", "Socrates")))
    if isinstance(page, ClassBetsPage):
        waiting = next((each for each in page.entries if not each.entered), None)
        if waiting is None:
            return Uncover()
        return Stake(
            waiting.index,
            page.options[(step + waiting.index) % len(page.options)].id,
            CHIPS[waiting.index % 4],
        )
    if isinstance(page, WordingPage):
        return page.choices[step % 3].command
    legal = [each for each in page.choices if each.legal]
    main = next((each for each in legal if each.main), legal[0])
    return main.command


def walk(app: Application, most: int = 160) -> Iterator[Page]:
    """The pages of a game from where it stands to its debrief."""
    for step in range(most):
        page = app.page()
        yield page
        if isinstance(page, DebriefPage):
            return
        app.do(onward(page, step))


def reached(
    language: str, mode: Mode, wanted: Callable[[Page, int], bool], scenario: str = ""
) -> Application:
    """A game played until a page is wanted, given with how many of its kind came before."""
    app = application(
        language, None if mode is Mode.DAILY else Begin(scenario or agi().id, mode, _scene(mode))
    )
    if mode is Mode.DAILY:
        app.do(Daily())
    seen: dict[type, int] = {}
    for page in walk(app):
        count = seen.get(type(page), 0)
        if wanted(page, count):
            return app
        seen[type(page)] = count + 1
    raise AssertionError("no such page")


def _scene(mode: Mode) -> str:
    return agi().scenes[1].id if mode is Mode.QUESTION else ""


def kind(
    of: type[Page], nth: int = 0, where: Callable[[Any], bool] = lambda _: True
) -> Callable[[Page, int], bool]:
    """Whether a page is of a kind, not among the first of it, and fits."""
    return lambda page, count: isinstance(page, of) and count >= nth and where(page)


def at(
    mode: Mode, wanted: Callable[[Page, int], bool], *then: Command, scenario: str = ""
) -> Callable[[str], Page]:
    """Makes the page of a place in a language, after some commands."""

    def made(language: str) -> Page:
        app = reached(language, mode, wanted, scenario)
        for each in then:
            app.do(each)
        return app.page()

    return made


def shown(*then: Command) -> Callable[[str], Page]:
    """A page over the library."""

    def made(language: str) -> Page:
        app = application(language)
        for each in then:
            app.do(each)
        return app.page()

    return made


def spoken(page: TablePage) -> bool:
    """Whether somebody has just spoken."""
    return page.speech is not None


M, OVER = Mode.MODERATE, kind(DebriefPage)
SPOKEN = kind(TablePage, 2, spoken)
REAL: dict[str, Callable[[str], Page]] = {
    "library": shown(),
    "settings": shown(Show("settings")),
    "keys": shown(Show("keys")),
    "help": shown(Show("help")),
    "saves-empty": shown(Show("saves")),
    "profile-empty": shown(Show("profile")),
    "briefing": at(M, kind(BriefingPage)),
    "board-first": at(M, kind(BoardPage)),
    "wording": at(M, kind(WordingPage)),
    "table-put": at(M, kind(TablePage, 0, lambda p: p.fresh)),
    "bet": at(M, kind(BetPage, 1)),
    "table": at(M, SPOKEN),
    "table-late": at(M, kind(TablePage, 14, spoken)),
    "table-republic": at(M, kind(TablePage, 10, spoken), scenario="republic-1"),
    "board": at(M, SPOKEN, Show("board")),
    "history": at(M, kind(TablePage, 5, spoken), Show("history")),
    "history-sought": at(M, SPOKEN, Search("xyzzy")),
    "lanes": at(M, kind(TablePage, 5, spoken), Show("lanes")),
    "adjourn": at(M, SPOKEN, Make(parse("adjourn"))),
    "close": at(M, kind(ClosePage)),
    "coda": at(M, kind(CodaPage, 1)),
    "who": at(Mode.WHO, kind(WhoPage, 2)),
    "replay": at(Mode.REPLAY, kind(TablePage, 6)),
    "replay-bet": at(Mode.REPLAY, kind(BetPage)),
    "question": at(Mode.QUESTION, kind(TablePage, 1, spoken)),
    "daily": at(Mode.DAILY, kind(TablePage, 1)),
    "seating": at(Mode.CLASS, kind(SeatingPage)),
    "class-bets": at(Mode.CLASS, kind(ClassBetsPage, 1)),
    "class-reveal": at(Mode.CLASS, kind(ClassRevealPage)),
    "last": at(Mode.WHO, kind(LastPage)),
    **{
        f"debrief-{tab}": at(M, OVER, Show("debrief", tab))
        for tab in ("outcome", "choices", "bets", "record", "unheard", "limits")
    },
    "debrief-daily": at(Mode.DAILY, OVER),
    "debrief-steps": at(Mode.REPLAY, OVER, Show("debrief", "steps")),
    "debrief-podium": at(Mode.CLASS, OVER, Show("debrief", "podium")),
    "debrief-question": at(Mode.QUESTION, OVER),
    "debrief-who": at(Mode.WHO, OVER, Show("debrief", "bets")),
}
"""Every page at one place, by its name."""


@cache
def real(name: str, language: str) -> Page:
    """A page, made once."""
    return REAL[name](language)
