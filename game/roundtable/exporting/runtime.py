"""What runs Python in a browser: fetched once from npm, checked by its hash, kept in the cache."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from roundtable.errors import GameError
from roundtable.frozen import frozen


class NoRuntimeError(GameError):
    """The runtime is neither in the cache nor can it be fetched."""


@frozen
class Part:
    """One package of the runtime.

    Attributes:
        name, version: as npm has them.
        sha256: of its archive, so that nothing else is ever put into a page.
        files: the files of it that a page needs, by the name they get there.
    """

    name: str
    version: str
    sha256: str
    files: tuple[tuple[str, str], ...]


INFO = {
    "abi_version": "2026_0",
    "arch": "wasm32",
    "platform": "emscripten",
    "python": "3.14.2",
    "version": "314.0.7",
}
"""What the browser's Python says of itself, as it wants to be told."""

PARTS = (
    Part(
        "pyodide",
        "314.0.7",
        "66b7949e5a0cba2250b586d7e368bf12fb482800748d182c4618254b685ffaa0",
        (
            ("pyodide.mjs", "package/pyodide.mjs"),
            ("pyodide.asm.mjs", "package/pyodide.asm.mjs"),
            ("pyodide.asm.wasm", "package/pyodide.asm.wasm"),
            ("stdlib.zip", "package/python_stdlib.zip"),
        ),
    ),
    Part(
        "idiomorph",
        "0.8.0",
        "c2b48584153f0167b5c98cb815576338ccd82a97378e53fbf29d139dfd67207e",
        (("idiomorph.js", "package/dist/idiomorph.esm.js"),),
    ),
)


def runtime(cache: Path) -> Path:
    """The folder with the files of the runtime.

    Args:
        cache: folder of what can be made again.

    Raises:
        NoRuntimeError: it is not there and cannot be fetched, or it is not what was pinned.
    """
    versions = "-".join(part.version for part in PARTS)
    place = cache / f"web-runtime-{versions}"
    wanted = [name for part in PARTS for name, _ in part.files]
    if all((place / name).is_file() for name in wanted):
        return place
    npm = shutil.which("npm")
    if npm is None:
        raise NoRuntimeError(
            "a page needs the browser's Python, which npm fetches once: install Node.js, or copy"
            f" {', '.join(wanted)} into {place}"
        )
    place.mkdir(parents=True, exist_ok=True)
    for part in PARTS:
        _fetch(npm, part, place)
    return place


def _fetch(npm: str, part: Part, place: Path) -> None:
    """Fetch a package and put its files into place, whole and checked."""
    with TemporaryDirectory() as folder:
        ran = subprocess.run(  # noqa: S603 -- npm with names of ours
            [npm, "pack", "--silent", f"{part.name}@{part.version}"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        archives = list(Path(folder).glob("*.tgz"))
        if ran.returncode or len(archives) != 1:
            why = ran.stderr.strip().splitlines()[-1:] or ["npm gave nothing"]
            raise NoRuntimeError(f"npm cannot fetch {part.name} {part.version}: {why[0]}")
        data = archives[0].read_bytes()
        if hashlib.sha256(data).hexdigest() != part.sha256:
            raise NoRuntimeError(f"{part.name} {part.version} from npm is not what was pinned")
        with tarfile.open(archives[0]) as archive:
            for name, member in part.files:
                found = archive.extractfile(member)
                if found is None:
                    raise NoRuntimeError(f"{part.name} {part.version} has no {member}")
                fresh = place / f".{name}"
                fresh.write_bytes(found.read())
                fresh.replace(place / name)
