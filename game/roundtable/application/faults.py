"""What went wrong, as an interface text: what it is, and what to do; never the system's own words."""

from __future__ import annotations

import errno

from roundtable.application.ports import Notice
from roundtable.application.shelf.saves import notice_text
from roundtable.errors import GameError
from roundtable.locale import Catalog

_KINDS = {
    errno.ENOSPC: "fault-full",
    errno.EDQUOT: "fault-full",
    errno.EROFS: "fault-read-only",
    errno.EACCES: "fault-denied",
    errno.EPERM: "fault-denied",
    errno.EBUSY: "fault-busy",
    errno.ETXTBSY: "fault-busy",
    errno.ENOENT: "fault-missing",
    errno.ENOTDIR: "fault-missing",
    errno.EISDIR: "fault-folder",
    errno.ENXIO: "fault-no-file",
    errno.ELOOP: "fault-no-file",
    errno.ENAMETOOLONG: "fault-name",
    errno.EINVAL: "fault-name",
    errno.EILSEQ: "fault-name",
    errno.EIO: "fault-device",
}
_HELD = (32, 33)
"""What Windows calls a file that another program holds; its errno says that access is denied."""


def fault(error: GameError | OSError) -> Notice:
    """An error as something to be told, made to stand behind a colon.

    Where neither its kind nor its own text is known the first line of its words is told.
    """
    if isinstance(error, GameError):
        key, values = error.told
    else:
        held = getattr(error, "winerror", None) in _HELD
        key, values = "fault-busy" if held else _KINDS.get(error.errno or 0, ""), {}
    if key:
        return Notice(key, values)
    words = getattr(error, "strerror", None) or str(error)
    return Notice("fault-other", {"detail": words.partition("\n")[0]})


def fault_text(error: GameError | OSError, say: Catalog) -> str:
    """The same in words."""
    return notice_text(fault(error), say)
