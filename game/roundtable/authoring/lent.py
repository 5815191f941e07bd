"""A record that comes with the game: every scenario may be made from it, none may change it."""

from __future__ import annotations

from pathlib import Path

from roundtable.loading.loader import record_path
from roundtable.shipped import folder


def lent(scenario: Path, id_: str) -> str:
    """Why a scenario's record is not written, and the way out; empty where the game has none of that id.

    Args:
        scenario: the scenario's file, which has no record of its own.
        id_: of the record.
    """
    found = record_path(scenario, id_, [folder("seeds")])
    if found is None:
        return ""
    return (
        f"the record of `{scenario}` comes with the game and stays as it is; "
        f"copy `{found}` beside the scenario first, as `{id_}.record.yaml`"
    )
