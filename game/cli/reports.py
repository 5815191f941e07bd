"""The games behind reports: kept ones, files of playthroughs, and a class's results."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from game.cli.finding import Unusable, find_scenario, read_playthrough, shipped_scenarios
from game.composition import keeper, library
from game.discussion import Session
from game.errors import GameError
from game.locale import Catalog
from game.playthrough import PlaythroughError, replay
from game.report import Result, markdown, page, report_shape
from game.shipped import folder

ENDING = ".playthrough"
"""What a folder of results is searched for."""


def finished_game(word: str | None) -> Session:
    """The finished game of a file, or the one kept last of a scenario or of all.

    Raises:
        Unusable: there is none, or it is still going on.
    """
    file = Path(word) if word is not None and Path(word).is_file() else None
    session = _replayed(file) if file else _kept(word)
    if not session.over:
        raise Unusable("this game is not over yet; play it to its debrief first")
    return session


def _kept(word: str | None) -> Session:
    keep = keeper(library())
    names = [word] if word is not None else list(shipped_scenarios())
    games = [game for game in map(keep.resume, names) if game is not None and game.over]
    if games:
        return games[0]
    what = f"of `{word}`, and no file of that name" if word is not None else ""
    raise Unusable(f"no finished game is kept {what}".rstrip() + "; play one to its debrief first")


def _replayed(path: Path) -> Session:
    try:
        told = read_playthrough(str(path))
        return replay(find_scenario(told.scenario), told)
    except PlaythroughError as error:
        place = f"{path}:{error.line}" if error.line else str(path)
        raise Unusable(f"{place}: {error.message}") from error


def language_of(asked: str | None, session: Session) -> str:
    """The language asked for, else the player's own, where the scenario has it, else its first."""
    languages = session.scenario.languages
    wished = asked or keeper(library()).settings().language
    if wished in languages:
        return wished
    if asked is not None:
        raise Unusable(f"`{session.scenario.id}` has no texts in {asked}: {', '.join(languages)}")
    return languages[0]


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
            from game.desktop.picture import debrief_picture  # noqa: PLC0415 -- only PNG needs it

            return debrief_picture(session, say, folder("assets") / "fonts")


def class_results(paths: Iterable[Path]) -> tuple[list[Result], list[str]]:
    """The finished games in some files and folders, and a line for each file that does not fit.

    All games must be of the scenario of the first.
    """
    found: list[Result] = []
    faults: list[str] = []
    for path in _files(paths):
        try:
            session = _replayed(path)
        except GameError as error:
            faults.append(str(error) if str(path) in str(error) else f"{path}: {error}")
            continue
        if not session.over:
            faults.append(f"{path}: not over yet; it counts once it has reached the debrief")
        elif found and session.scenario.digest != found[0].session.scenario.digest:
            first = found[0].session.scenario.id
            faults.append(f"{path}: a game of `{session.scenario.id}`, not of `{first}`")
        else:
            found.append(Result(path.stem, session))
    return found, faults


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.rglob(f"*{ENDING}"))
        else:
            yield path
