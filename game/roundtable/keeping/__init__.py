"""The keeper over the store: games and settings from one run to the next, behind the application's port.

It knows no YAML and no folder of scenarios: what makes a scenario from its texts is handed in.

- `keeper`: `StoreKeeper`
- `editions`: which version of a scenario a game is on
- `exports`: games as small text files
- `notices`: what the player should know, collected until it is asked for
"""

from roundtable.keeping.editions import ChangedError, KeeperError, Shelf
from roundtable.keeping.exports import UnreadableError, read
from roundtable.keeping.keeper import StoreKeeper

__all__ = ["ChangedError", "KeeperError", "Shelf", "StoreKeeper", "UnreadableError", "read"]
