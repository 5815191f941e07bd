"""Which languages the player's system speaks."""

from __future__ import annotations

import os
import re
import sys

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a system says it, the first that is set first; as gettext reads them."""


def system_languages() -> tuple[str, ...]:
    """The system's languages, best first, as it spells them; empty where it says nothing.

    The variables decide where they are set, also under Windows and macOS; a program started
    there from an icon has none, so the system itself is asked.
    """
    said = next((value for each in VARIABLES if (value := os.environ.get(each))), "")
    return tuple(said.split(":")) if said else _asked()


def _asked() -> tuple[str, ...]:
    """What Windows or macOS was set to; nothing elsewhere.

    Elsewhere neither library is needed, and the first frame is not to wait for them.
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 -- as above
        from locale import windows_locale  # noqa: PLC0415 -- as above

        return (windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), ""),)
    if sys.platform == "darwin":
        import subprocess  # noqa: PLC0415 -- as above

        command = ("/usr/bin/defaults", "read", "-g", "AppleLanguages")
        try:
            told = subprocess.run(  # noqa: S603 -- a constant command
                command, capture_output=True, text=True, timeout=2, check=False
            )
        except (OSError, subprocess.SubprocessError):
            return ()
        return tuple(re.findall(r"[A-Za-z][\w-]+", told.stdout))
    return ()
