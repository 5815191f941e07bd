"""Saves and settings in one SQLite file; the only room that imports sqlite3.

`database` opens the file, mends its age and commits; `rows` are the games in it; `salvage`
reads what is left of a broken one, by `pages` where SQLite gives up; `attaching` takes the file up, whatever its state; `backlog`
has what waits while it cannot be written; `saves` is what the game asks for.
`shelf` keeps what took long to find, in files that can be thrown away.
"""

from roundtable.store.notices import StoreNotice, Trouble
from roundtable.store.rows import Kept, Texts
from roundtable.store.saves import FILE, Store, StoreError

__all__ = ["FILE", "Kept", "Store", "StoreError", "StoreNotice", "Texts", "Trouble"]
