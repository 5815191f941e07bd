"""What the browser's page weighs and how soon it answers, in headless Chromium.

    python tests/bench/bench_web.py [MOVES]

Needs node, npm and Chromium; says so where they are missing.
"""

# ruff: noqa: T201 - what it prints is the section

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import measuring
import phones
from pages_of_peers import write

INTRODUCTION = """All shipped discussions in one page, headless Chromium, a server on this machine; what is over its
bound is bold. A browser keeps what it compiled of the WebAssembly from the second visit on.
"""
REMARKS = """Beside it a story of the same shape, with texts as long that say nothing, from npm:
inkjs 2.4.0, and SugarCube 2.31.1, the newest there (in extwee 2.0.6).

The moves are moves and undos, of games that are put away after a hundred, in a browser to which
nothing but a pipe leads; what is told is the renderer's own memory, for what it shares with other
browsers weighs more when one of them ends. The first two thousand are there to warm up: the texts
that they show are parsed when they are first shown, and Python's heap, malloc and the page's own find
the size at which they stay. V8 and the allocators give back at their own time, some megabytes at once:
so growth is told from the least. As it stands, memory holds what V8 has not gathered yet: the documents
from which pages were patched, some twenty at a time, and their strings. A page that was made to keep
1 kB a move was told to have grown by 11 MB where JavaScript kept it, and by 13 where Python did.

The memory after a game is measured under Playwright, which has the network recorded in the renderer:
some 17 MB of ours, and 5 kB a move, until V8 comes to gather them.

Phones are threads that ask as their page does, each from an address of its own.
"""

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / "build" / "node"


def main() -> int:
    """Print the section; 1 if the page could not be measured, or holds on to what it has done with."""
    print("## The page in a browser\n")
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if chromium is None or shutil.which("npm") is None:
        print("Left out: it needs node, npm and Chromium.")
        return 0
    page, single = ROOT / "build" / "browser", ROOT / "build" / "browser.html"
    game = [sys.executable, "-m", "roundtable", "web", "-o", str(page), "--single", str(single)]
    npm = ["npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", str(TOOLS)]
    for command in (game, [*npm, "axe-core@4", "playwright-core@1"]):
        subprocess.run(command, check=True, stdout=sys.stderr)
    write(ROOT / "build" / "peers", measuring.flagship())
    bench = ROOT / "tests" / "web" / "browser" / "bench.mjs"
    ran = subprocess.run(
        ["node", str(bench), str(page), str(single), str(ROOT / "build" / "peers"), *sys.argv[1:2]],
        cwd=TOOLS,
        env={**os.environ, "CHROMIUM": chromium},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    print(INTRODUCTION)
    print(ran.stdout)
    print(REMARKS)
    return phones.main(40) or int(ran.returncode != 0)


if __name__ == "__main__":
    sys.exit(main())
