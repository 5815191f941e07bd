"""Pages that leave the house: a folder that any web server serves, or one file.

- `folder`: the files of a page for a browser
- `runtime`: what runs Python there
"""

from roundtable.exporting.pages import Wishes, folder
from roundtable.exporting.runtime import NoRuntimeError, runtime

__all__ = ["NoRuntimeError", "Wishes", "folder", "runtime"]
