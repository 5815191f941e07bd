"""A page's Python compiled by the browser's own, under Node, so that it starts in half the time."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from roundtable.errors import GameError
from roundtable.exporting.runtime import INFO

MADE = ("app.zip", "stdlib.zip")
"""What compiling makes anew."""
KEPT = 4
"""So many compiled pages are kept in the cache."""


class CompileError(GameError):
    """The browser's Python could not compile the page, so that its sources are sent instead."""


def compiled(held: Mapping[str, bytes], cache: Path) -> dict[str, bytes] | None:
    """The same files with their Python compiled; None where there is no Node.

    What was compiled once is kept in the cache by the hash of what it was made of.

    Raises:
        CompileError: it went wrong; the text says how.
    """
    node = shutil.which("node")
    if node is None:
        return None
    with as_file(files("roundtable.exporting") / "node") as scripts:
        made_of = [held[name] for name in sorted(held)]
        made_of += [each.read_bytes() for each in sorted(scripts.glob("*.*"))]
        place = cache / f"web-compiled-{hashlib.sha256(b''.join(made_of)).hexdigest()[:16]}"
        if not all((place / name).is_file() for name in MADE):
            _compile(node, scripts, held, place)
            _forget_older(cache)
    return {**held, **{name: (place / name).read_bytes() for name in MADE}}


def _forget_older(cache: Path) -> None:
    """Keep what was compiled last; each is three million bytes and can be made again."""
    made = sorted(cache.glob("web-compiled-*"), key=lambda each: each.stat().st_mtime)
    for each in made[:-KEPT]:
        shutil.rmtree(each, ignore_errors=True)


def _compile(node: str, scripts: Path, held: Mapping[str, bytes], place: Path) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for each, data in held.items():
            (folder / each).write_bytes(data)
        command = [node, str(scripts / "compile.mjs"), str(folder), json.dumps(INFO)]
        ran = subprocess.run(  # noqa: S603 -- Node with a script of ours
            command,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "NODE_OPTIONS": ""},
        )
        if ran.returncode:
            told = ran.stderr.strip().splitlines()[-1:] or ["Node gave nothing"]
            raise CompileError(f"the page's Python cannot be compiled: {told[0][:300]}")
        place.mkdir(parents=True, exist_ok=True)
        for each in MADE:
            fresh = place / f".{each}"
            shutil.copyfile(folder / each, fresh)
            fresh.replace(place / each)
