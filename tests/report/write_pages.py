"""Write every kind of page into a folder, to be judged by tools of the web; see `make pages`."""

from __future__ import annotations

import sys
from pathlib import Path

from finished import pages

if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (target / f"{name}.html").write_text(text, encoding="utf-8")
