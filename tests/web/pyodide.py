"""The same games, byte for byte, under the browser's Python and under this one.

    pytest tests/web/pyodide.py

`make pages` runs it, once the browser's Python is there.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from platformdirs import user_cache_path
from roundtable.exporting import pages, runtime
from roundtable.loading import load_scenario
from roundtable.shipped import folder

CACHE = user_cache_path("roundtable", appauthor=False)
"""Asked while tests are collected: each of them has a cache of its own, without a runtime."""
TOLD = '''
import json
from datetime import date
from pathlib import Path
from roundtable.application import Application
from roundtable.application.ports import Ports
from roundtable.rules import Mode
from roundtable.web import Door
from roundtable.web.begin import PlainLibrary
from roundtable.web.keeping import TextKeeper

AWAY = ("back", "quit", "show", "visit", "undo", "pick", "set", "save", "seen")


def play(library, mode, language):
    """A whole game, each choice after the last: its pages and its playthrough."""
    keeper = TextKeeper(library, {}, lambda: "2026-11-28T12:00:00")
    door = Door(Application(Ports(library, keeper, lambda: date(2026, 11, 28), lambda: 7, language)))
    scene = next(iter(library.load("tutorial").scene))
    line = f"begin tutorial {mode.value}" + (f" {scene}" if mode.one_question else "")
    door.do("daily" if mode is Mode.DAILY else line)
    shown = []
    for step in range(120):
        page = door.application.page()
        shown.append(door.page().html)
        if page.id == "debrief":
            shown += [door.do(f"show debrief {tab.id}").html for tab in page.tabs]
            break
        going = [str(c.command) for c in page.choices if c.legal and not str(c.command).startswith(AWAY)]
        going = [each for each in going if "adjourn" not in each] or going
        line = going[step % len(going)] if going else "next"
        if "uncover" in going:
            line = "uncover"
        elif page.id in ("bet", "coda", "who", "bets") and page.options and not getattr(page, "sure", False):
            line = f"bet {page.options[step % len(page.options)].id} {(40, 60, 80, 95)[step % 4]}"
        door.do(line)
    return [*shown, *(keeper.exported(each.number) for each in keeper.slots())]


def told_of(path):
    library = PlainLibrary(json.loads(Path(path).read_text("utf-8")))
    return json.dumps([play(library, mode, tongue) for mode in Mode for tongue in ("en", "zh")])
'''


@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_the_same_games_write_the_same_bytes_in_a_browser(tmp_path):
    """Every mode of the tutorial in both languages: pages as HTML, and playthroughs."""
    home = CACHE / f"web-runtime-{'-'.join(part.version for part in runtime.PARTS)}"
    if not (home / "stdlib.zip").is_file():
        pytest.skip("needs the browser's Python: `roundtable web` fetches it once")
    scenario = load_scenario(folder("scenarios") / "tutorial")
    for each in home.iterdir():
        (tmp_path / each.name).write_bytes(each.read_bytes())
    (tmp_path / "app.zip").write_bytes(pages.python((scenario,)))
    (tmp_path / "library.json").write_text(json.dumps(pages.plain((scenario,))), "utf-8")
    here: dict[str, object] = {}
    exec(compile(TOLD, "told", "exec"), here)
    expected = here["told_of"](tmp_path / "library.json")
    script = Path(__file__).parent / "golden.mjs"
    ran = subprocess.run(
        ["node", str(script), str(tmp_path), json.dumps(runtime.INFO)],
        input=f"{TOLD}\ntold = told_of('/app/library.json')\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == ran.returncode, ran.stderr[-2000:]
    assert expected == ran.stdout
