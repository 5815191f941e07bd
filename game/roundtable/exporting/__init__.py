"""A PAGE TO SEND OUT: scenarios and the game itself as static files, or as one.

- `making`: everything a page loads, the Python in it compiled where Node is there
- `Page`, `Wishes`: its first page, and how it begins
- `folder`, `single`: the files by name, or one file
- `write`: puts files into a folder

What runs in it is our own rooms; what runs them is Pyodide, fetched once from npm.
"""

from roundtable.exporting.compiling import CompileError
from roundtable.exporting.making import Made, making
from roundtable.exporting.pages import Page, Wishes, folder, write
from roundtable.exporting.runtime import NoRuntimeError
from roundtable.exporting.single import single

__all__ = [
    "CompileError",
    "Made",
    "NoRuntimeError",
    "Page",
    "Wishes",
    "folder",
    "making",
    "single",
    "write",
]
