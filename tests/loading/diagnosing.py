"""The page docs/diagnostics.md, made from the table of codes: `python tests/loading/diagnosing.py`."""

from __future__ import annotations

from pathlib import Path

from roundtable.loading import CODES
from roundtable.loading.diagnostics import section

PAGE = Path(__file__).parents[2] / "docs" / "diagnostics.md"

_PAGE_HEAD = """\
# Diagnostics

Every fault `roundtable check` can find, by its code. Errors keep a scenario from being
played; warnings do not. A fault is shown as `file:line:column: CODE message`, lines and
columns counted from 1, with a hint below where there is one. A code is never given to
another fault.
"""

_KINDS = {
    "1": "The file",
    "2": "The shape",
    "3": "Names and references",
    "4": "Who said it",
    "5": "The talk",
    "6": "Questions and positions",
    "7": "Texts, and whether there is a game in it",
    "8": "Walkthroughs and playthroughs",
}


def diagnostics_page() -> str:
    """The page docs/diagnostics.md, made from the table of codes."""
    parts = [_PAGE_HEAD]
    kind = ""
    for code in CODES.values():
        if code.id[2] != kind:
            kind = code.id[2]
            parts.append(f"## {_KINDS[kind]}\n")
        parts.append(f"### {section(code)}")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(diagnostics_page(), "utf-8")
