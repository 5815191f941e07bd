"""Where the folders are that travel with the game: assets, scenarios and seeds.

In an installed wheel they lie inside the package, in `game/roundtable/_shipped`; in a checkout,
and where it is installed editably, at its top.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

from roundtable.errors import GameError

Name: TypeAlias = Literal["assets", "scenarios", "seeds"]

_PACKAGE = Path(__file__).resolve().parent


class ShippedError(GameError):
    """A folder that should travel with the game is not there.

    Attributes:
        name: which folder.
    """

    def __init__(self, name: str) -> None:
        super().__init__(f"the folder `{name}` of the game is missing; install the game again")
        self.name = name


def folder(name: Name) -> Path:
    """The path of a shipped folder.

    Raises:
        ShippedError: it is not there, so the installation is broken.
    """
    for home in (_PACKAGE / "_shipped", _PACKAGE.parents[1]):
        found = home / name
        if found.is_dir():
            return found
    raise ShippedError(name)
