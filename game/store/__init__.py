"""Saves and settings in one SQLite file; the only room that imports sqlite3.

`database` opens the file, mends its age and commits; `saves` holds what is kept in it.
"""

from game.store.saves import FILE, Store, StoreError, StoreNotice, Trouble

__all__ = ["FILE", "Store", "StoreError", "StoreNotice", "Trouble"]
