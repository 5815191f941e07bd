"""The games behind reports: kept ones, files of playthroughs, and a class's results."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from shutil import get_terminal_size

from roundtable.application.debriefs.whole import whole
from roundtable.application.pages import ProfilePage
from roundtable.application.shelf.profile import profile
from roundtable.cli.finding import Unusable, find_scenario, read_playthrough
from roundtable.cli.keeping import own_language
from roundtable.cli.options import readable
from roundtable.composition import keeper, library
from roundtable.errors import GameError
from roundtable.files import unlinked
from roundtable.loading.diagnostics import shown
from roundtable.locale import FALLBACK, Catalog
from roundtable.playthrough import PlaythroughError, replay
from roundtable.report import Result, markdown, page, profile_page, profile_shape, report_shape
from roundtable.rules import Session
from roundtable.shipped import folder
from roundtable.terminal.debrief import profile as told
from roundtable.terminal.paper import Paper
from roundtable.terminal.writing import Writing

ENDING = ".playthrough"
"""What a folder of results is searched for."""


def finished_game(word: str | None) -> Session:
    """The finished game kept last, or the one of a file, a kept game's number or name, or a scenario.

    Raises:
        Unusable: there is none, or it is still going on.
    """
    session = _last(None) if word is None else _named(word)
    if not session.over:
        raise Unusable("this game is not over yet; play it to its debrief first")
    return session


def _named(word: str) -> Session:
    path = Path(word)
    if _is_file(path):
        return _replayed(path)
    with closing(keeper(library())) as keep:
        if any(word in (str(each.number), each.name) for each in keep.slots()):
            return keep.found(word)
    return _last(word)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _last(scenario: str | None) -> Session:
    """The finished game saved last, of one scenario if it is named."""
    with closing(keeper(library())) as keep:
        for each in keep.finished():
            if scenario in (None, each.session.scenario.id):
                return each.session
    what = f"of `{scenario}`, and no game or file of that name" if scenario is not None else ""
    raise Unusable(f"no finished game is kept {what}".rstrip() + "; play one to its debrief first")


def _replayed(path: Path) -> Session:
    """The game in a file; one on an older version of its scenario is played on that, if it is kept."""
    try:
        told = read_playthrough(str(path))
        scenario = find_scenario(told.scenario)
        if scenario.digest != told.digest:
            with closing(keeper(library())) as keep:
                return keep.found(str(path))
        return replay(scenario, told)
    except PlaythroughError as error:
        place = f"{path}:{error.line}" if error.line else str(path)
        raise Unusable(f"{place}: {error.message}") from error


def language_of(asked: str | None, session: Session) -> str:
    """The language asked for, else the player's own; where the scenario lacks it, English or its first."""
    languages = session.scenario.languages
    wished = asked or own_language()
    if wished in languages:
        return wished
    if asked is not None:
        raise Unusable(f"`{session.scenario.id}` has no texts in {asked}: {', '.join(languages)}")
    return FALLBACK if FALLBACK in languages else languages[0]


def rendered(session: Session, kind: str, language: str) -> bytes:
    """A report's file."""
    say = Catalog(language)
    match kind:
        case "html":
            return page(session, say).encode()
        case "md":
            return markdown(session, say).encode()
        case "json":
            shape = report_shape(session, say)
            return (json.dumps(shape, ensure_ascii=False, indent=2) + "\n").encode()
        case _:
            from roundtable.desktop.sharing import debrief_picture

            return debrief_picture([whole(session, say)], folder("assets") / "fonts")


def own_profile(asked: str | None) -> tuple[ProfilePage, Catalog]:
    """The player's profile, in the language asked for or their own."""
    shelves = library()
    shelf = []
    for name in shelves.ids():
        with suppress(GameError):
            shelf.append(shelves.load(name))
    with closing(keeper(shelves)) as keep:
        say = Catalog(asked or keep.settings().language)
        return profile(keep.finished(), shelf, say), say


def profile_text(view: ProfilePage, say: Catalog) -> tuple[str, ...]:
    """A profile as lines for a terminal."""
    lines: list[str] = []
    paper = Paper(lines.append, lambda: get_terminal_size().columns)
    told(Writing(paper, lambda: say), view)
    return tuple(lines)


def profile_file(view: ProfilePage, kind: str, say: Catalog) -> bytes:
    """A profile's file."""
    if kind == "json":
        shape = profile_shape(view, say)
        return (json.dumps(shape, ensure_ascii=False, indent=2) + "\n").encode()
    return profile_page(view, say).encode()


def class_results(paths: Iterable[Path]) -> tuple[list[Result], list[str]]:
    """The finished games in some files and folders, and a line for each file that does not fit.

    All games must be of the scenario of the first.
    """
    found: list[tuple[Path, Session]] = []
    faults: list[str] = []
    for path in _files(paths):
        if path.is_dir():
            faults.append(_plain(f"{path}: no game in it whose name ends in {ENDING}"))
            continue
        try:
            session = _replayed(path)
        except GameError as error:
            told = str(error)
            faults.append(_plain(told if str(path) in told else f"{path}: {told}"))
            continue
        if not session.over:
            told = "not over yet; it counts once it has reached the debrief"
            faults.append(_plain(f"{path}: {told}"))
        elif found and session.scenario.digest != found[0][1].scenario.digest:
            first = found[0][1].scenario.id
            told = f"a game of `{session.scenario.id}`, not of `{first}`"
            faults.append(_plain(f"{path}: {told}"))
        else:
            found.append((path, session))
    return _told_apart(found), faults


def _plain(line: str) -> str:
    """A line that may be printed: a file's name can hold what a terminal would obey."""
    return shown(line, len(line))


def _told_apart(found: Sequence[tuple[Path, Session]]) -> list[Result]:
    """Each game under its file's name, with the folder's where two have the same."""
    stems = Counter(path.stem for path, _ in found)
    return [
        Result(
            readable(f"{path.parent.name}/{path.stem}" if stems[path.stem] > 1 else path.stem),
            session,
        )
        for path, session in found
    ]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, and those below the folders named, but for links that lead out of these.

    A folder without any stands for itself.
    """
    for path in paths:
        found = [path]
        if path.is_dir():
            home = unlinked(path)
            below = sorted(path.rglob(f"*{ENDING}"))
            found = [each for each in below if unlinked(each).is_relative_to(home)] or found
        yield from found
