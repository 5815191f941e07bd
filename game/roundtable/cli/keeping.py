"""The game that the window or the terminal kept of a scenario."""

from __future__ import annotations

from contextlib import closing

from roundtable.application import notice_text
from roundtable.cli.finding import Unusable, check_settings
from roundtable.cli.playing import shelved
from roundtable.composition import keeper, library
from roundtable.locale import Catalog
from roundtable.playthrough import Playthrough
from roundtable.rules import Mode, Session


def own_language() -> str:
    """The player's language: the settings', which is the system's until another is chosen."""
    with closing(keeper(library())) as keep:
        return keep.settings().language


def kept(
    scenario: str,
    *,
    clock: int | None,
    seed: int | None,
    mode: Mode | None,
    scene: str | None = None,
) -> Session:
    """The game of a scenario that was kept last, over or not.

    Args:
        scenario: an id or a path.
        clock: what the game has to have; None for anything.
        seed: likewise.
        mode: likewise.
        scene: likewise, the id of its one question.

    Raises:
        Unusable: there is none, it cannot be played on, or it has other settings.
        ScenarioError: the scenario has faults.
    """
    scenarios, chosen = shelved(scenario)
    assert chosen is not None
    with closing(keeper(scenarios)) as keep:
        session = keep.resume(chosen)
        notices = keep.notices()
    if session is None:
        say = Catalog("en")
        told = [notice_text(each, say) for each in notices]
        raise Unusable(" ".join([f"there is no kept game of `{scenario}`", *told]))
    played = Playthrough.of(session)
    check_settings(played, "the kept game", clock=clock, seed=seed, mode=mode, scene=scene)
    return session
