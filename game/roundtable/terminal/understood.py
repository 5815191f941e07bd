"""What an answer means on a page: the command it stands for."""

from __future__ import annotations

from roundtable.application import CommandSyntaxError, parse_command
from roundtable.application.commands import (
    Ask,
    Back,
    Change,
    Command,
    Import,
    Make,
    Rename,
    Rewind,
    Search,
    Show,
    Undo,
)
from roundtable.application.pages import (
    BetPage,
    BoardPage,
    Choice,
    ClassBetsPage,
    CodaPage,
    DebriefPage,
    HistoryPage,
    Page,
    SavesPage,
    SeatingPage,
    WhoPage,
)
from roundtable.locale import languages
from roundtable.rules import Adjourn, Move, MoveSyntaxError, Open, Seat, parse
from roundtable.terminal.typed import Answer, Word

SHOWN = {
    Word.HELP: Show("help"),
    Word.HISTORY: Show("history"),
    Word.TABLE: Show("table"),
    Word.BOARD: Show("board"),
    Word.LANES: Show("lanes"),
    Word.SAVES: Show("saves"),
    Word.PROFILE: Show("profile"),
    Word.SETTINGS: Show("settings"),
    Word.MENU: Show("library"),
    Word.BACK: Back(),
    Word.UNDO: Undo(),
    Word.ADJOURN: Make(Adjourn()),
}
"""What words stand for wherever they are typed."""


def command(page: Page, answer: Answer, language: str) -> Command | None:
    """The command an answer stands for; None where it stands for none.

    Args:
        page: what is shown.
        answer: what was typed.
        language: the tag of the language spoken now, for the next one.
    """
    if not answer.text:
        main = next((each for each in page.choices if each.main and each.legal), None)
        return main.command if main else None
    if answer.language or answer.word is Word.LANGUAGE:
        tags = languages()
        after = tags[(tags.index(language) + 1) % len(tags)]
        return Change("language", answer.language or after)
    if answer.word in SHOWN:
        return SHOWN[answer.word]
    if answer.word is not None:
        return _worded(page, answer)
    return _numbered(page, answer) or _named(page, answer) or _written(page, answer)


def _worded(page: Page, answer: Answer) -> Command | None:
    if answer.word is Word.NOTHING:
        none = page.choice("none")
        return none.command if none else None
    if answer.word is Word.SEARCH:
        return Search(answer.rest)
    if answer.word is Word.NAME and isinstance(page, SavesPage) and page.picked:
        return Rename(page.picked, answer.rest)
    if answer.word is Word.REWIND and isinstance(page, HistoryPage):
        row = next((row for n, row in enumerate(page.rows, 1) if answer.rest == str(n)), None)
        return Rewind(row.ply) if row else None
    return None


def _numbered(page: Page, answer: Answer) -> Command | None:
    """A choice by its number; an option and a chip at once: ``2 60``."""
    numbers = answer.numbers
    if len(numbers) == 1:
        found = page.choice(numbers[0]) or _percent(page, numbers[0])
        return found.command if found and found.legal else None
    if len(numbers) == 2:  # noqa: PLR2004 -- the option and the chip
        return _bet(page, *numbers)
    return None


def _percent(page: Page, number: str) -> Choice | None:
    """The chip of so many per cent, once an option is picked."""
    return next((e for e in page.choices if e.id == f"chip:{number}"), None)


def _bet(page: Page, number: str, chip: str) -> Command | None:
    if not isinstance(page, BetPage | CodaPage | WhoPage | ClassBetsPage):
        return None
    option = next((each for each in page.options if number == each.key), None)
    percent = next((c.percent for c in page.chips if chip in (c.key, str(c.percent))), 0)
    if option is None or not percent:
        return None
    if isinstance(page, ClassBetsPage):
        row = next((each for each in page.entries if each.current), None)
        return page.stake(row.index, option.id, percent) if row else None
    return page.bet(option.id, percent)


def _named(page: Page, answer: Answer) -> Command | None:
    """Names of teams with commas between; a file to import."""
    if isinstance(page, SeatingPage) and "," in answer.text:
        names = [part.strip() for part in answer.raw.replace("，", ",").split(",")]
        try:
            return Make(Seat(tuple(names)))
        except ValueError:
            return None
    if isinstance(page, SavesPage) and answer.raw.strip().endswith(".playthrough"):
        return Import(answer.raw.strip())
    return None


def _written(page: Page, answer: Answer) -> Command | None:
    """A move as text, or a command."""
    move = _move(answer)
    if move is not None:
        asks = move.rider is None and not (isinstance(move, Open) and move.wording)
        return Ask(move) if asks and not isinstance(page, DebriefPage | BoardPage) else Make(move)
    try:
        return parse_command(answer.raw)
    except CommandSyntaxError:
        return None


def _move(answer: Answer) -> Move | None:
    try:
        return parse(answer.text)
    except MoveSyntaxError:
        return None
