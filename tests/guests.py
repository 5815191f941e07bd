"""Packages with players in them, installed by their metadata alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "docs" / "examples" / "patient-player"
GROUP = "roundtable.players"


def install(home: Path, name: str, points: dict[str, str], version: str = "1.0") -> None:
    """The metadata that pip would leave in a folder on the path."""
    info = home / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    lines = [f"[{GROUP}]", *(f"{key} = {value}" for key, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n")


def install_example(home: Path) -> None:
    """The example of the documentation, as its own pyproject.toml tells."""
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
    install(home, project["name"], project["entry-points"][GROUP], project["version"])
    for each in EXAMPLE.glob("*.py"):
        (home / each.name).write_bytes(each.read_bytes())
