"""Saves and settings in one SQLite file; the only room that imports sqlite3.

`database` opens the file, mends its age and commits; `rows` are the games in it; `salvage`
reads what is left of a broken one; `saves` is what the game asks for.
"""

from game.store.rows import Kept, Texts
from game.store.saves import FILE, Store, StoreError, StoreNotice, Trouble

__all__ = ["FILE", "Kept", "Store", "StoreError", "StoreNotice", "Texts", "Trouble"]
