"""What a word on the command line means: a scenario by its id or path, a player by its name."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from roundtable import ready
from roundtable.errors import GameError
from roundtable.files import ordinary
from roundtable.playthrough import Playthrough, PlaythroughError, load, replay
from roundtable.rules import Mode, Scenario, Session
from roundtable.shipped import folder

if TYPE_CHECKING:
    from roundtable.simulation import Cast

KEPT = "kept"
"""What the command line calls the player whose game was kept last."""
MAX_BYTES = 4_000_000
"""The largest file that is read as a playthrough."""


class Unusable(GameError):  # noqa: N818 -- the arguments are, and nothing was tried
    """Arguments with which nothing can be done; the command line ends with 2."""


def shipped_scenarios() -> dict[str, Path]:
    """The folders of the scenarios that travel with the game, by id."""
    return {
        each.parent.name: each.parent
        for each in sorted(folder("scenarios").glob("*/scenario.yaml"))
    }


def scenario_path(word: str) -> Path:
    """The path of a scenario given by id or path; an id of a shipped one is never a path.

    Raises:
        Unusable: there is none.
    """
    shipped = shipped_scenarios()
    if word in shipped:
        return shipped[word]
    path = Path(word)
    try:
        if path.exists():
            return path
    except (OSError, ValueError):
        pass
    raise Unusable(
        f"there is no scenario `{word}`{_near(word, shipped)}; `roundtable list` shows them"
    )


def find_scenario(word: str) -> Scenario:
    """The scenario given by id or path.

    Raises:
        Unusable: there is none.
        ScenarioError: it has faults.
    """
    path, seeds = scenario_path(word), folder("seeds")
    if path.parent == folder("scenarios"):
        found = ready.read(path, seeds)[0]
        ready.keep()
        return found
    from roundtable.loading import load_scenario

    return load_scenario(path, seeds=[seeds])


def played(
    scenario: Scenario,
    player: str,
    *,
    clock: int | None = None,
    seed: int | None = None,
    mode: Mode | None = None,
    scene: str | None = None,
) -> Session:
    """A finished game of a player, or the game in a playthrough file.

    Raises:
        Unusable: there is neither, or the file's own settings are contradicted.
        PlayerError: the player is another package's, and cannot be loaded or fails.
    """
    from roundtable.simulation import play

    if not _is_file(player):
        if Path(player).suffix or "/" in player:
            raise Unusable(f"there is no file `{player}`")
        own = seed or 0
        chosen = find_player(player, "or a playthrough's file")
        check_scene(scenario, mode, scene)
        how = mode or Mode.MODERATE
        return play(scenario, chosen.make(own), clock=clock, seed=own, mode=how, scene=scene)
    try:
        told = load(read_text(player))
        session = replay(scenario, told)
    except PlaythroughError as error:
        place = f"{player}:{error.line}" if error.line else player
        raise Unusable(f"{place}: {error.message}") from error
    check_settings(told, player, clock=clock, seed=seed, mode=mode, scene=scene)
    return session


def check_one_question(mode: Mode | None, scene: str | None, *, asked: bool) -> None:
    """See that a question is named where one alone is `asked`, and nowhere else.

    Raises:
        Unusable: it is not so.
    """
    if asked and mode is not None and scene is None:
        raise Unusable(f"`--mode {mode.value}` needs `--scene ID`")
    if scene is not None and not asked:
        raise Unusable("`--scene ID` needs `--mode question`")


def check_scene(scenario: Scenario, mode: Mode | None, scene: str | None) -> None:
    """See that a game of one question names it, no other game does, and that it is there.

    Raises:
        Unusable: it is not so.
    """
    check_one_question(mode, scene, asked=mode is not None and mode.one_question)
    if scene is not None and scene not in scenario.scene:
        known = ", ".join(scenario.scene)
        raise Unusable(f"`{scenario.id}` has no question `{scene}`; it has {known}")


def check_settings(told: Playthrough, called: str, **asked: object) -> None:
    """See that what was asked for is what a game that was played has.

    Raises:
        Unusable: it is not.
    """
    for name, value in asked.items():
        if value is not None and value != getattr(told, name):
            raise Unusable(f"{called} has {name} {getattr(told, name)}; leave `--{name}` out")


def find_player(word: str, besides: str = "") -> Cast:
    """The player of that name.

    Args:
        word: the name.
        besides: what else could have been given, for the message.

    Raises:
        Unusable: there is none.
        PlayerError: it is another package's, and cannot be loaded.
    """
    from roundtable.simulation import UnknownPlayer, cast, names

    try:
        return cast(word)
    except UnknownPlayer as error:
        known = names()
        listed = ", ".join([*known, *([besides] if besides else [])])
        hint = _near(str(error), known)
        raise Unusable(f"there is no player `{error}`{hint}; there is: {listed}") from error


def _is_file(word: str) -> bool:
    """Whether a word names a file; a player's name is never one."""
    from roundtable.simulation import names

    try:
        return word not in names() and Path(word).is_file()
    except (OSError, ValueError):
        return False


def read_text(player: str) -> str:
    """The text of a playthrough's file.

    Raises:
        Unusable: it cannot be read, or is none.
    """
    try:
        data = ordinary(Path(player), MAX_BYTES)
        if len(data) > MAX_BYTES:
            raise Unusable(f"{player}: larger than {MAX_BYTES:,} bytes")
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unusable(f"{player}: not UTF-8, so this is no playthrough") from error
    except (OSError, ValueError) as error:
        raise Unusable(f"{player}: {getattr(error, 'strerror', None) or error}") from error


def _near(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant: one that begins so, or the one most like it."""
    names = list(known)
    begun = [each for each in names if word and each.startswith(word)]
    close = begun or difflib.get_close_matches(word[:80], names, n=1, cutoff=0.4)
    return f" (did you mean `{close[0]}`?)" if close else ""


def read_playthrough(path: str) -> Playthrough:
    """The playthrough in a file.

    Raises:
        Unusable: it cannot be read.
        PlaythroughError: it is none.
    """
    return load(read_text(path))
