"""What the README says holds: its session runs, its commands and links exist."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.zh-CN.md")


def blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of one language in a README."""
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("name", READMES)
def test_readme_session_runs_and_prints_what_it_says(name: str) -> None:
    """The session of the core is at most 12 lines, runs, and its first line is as printed."""
    (code,) = blocks(name, "python")
    (printed,) = blocks(name, "text")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, name, "exec"), {})
    assert printed.splitlines()[0] == out.getvalue().splitlines()[0]
    assert 12 >= len([line for line in code.splitlines() if line.strip()])


@pytest.mark.parametrize("name", READMES)
def test_readme_links_lead_somewhere(name: str) -> None:
    """Every relative link and picture is there."""
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text("utf-8"))
    assert [] == [link for link in links if "://" not in link and not (ROOT / link).exists()]


@pytest.mark.parametrize("name", READMES)
def test_readme_make_targets_exist(name: str) -> None:
    """The two commands are targets of the Makefile."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    (first, *_) = blocks(name, "sh")
    targets = re.findall(r"^make (\w+)", first, re.MULTILINE)
    assert ["play", "test"] == targets
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)


def test_every_asset_is_listed_with_its_licence() -> None:
    """Each file in assets stands in LICENSES.md."""
    listed = (ROOT / "assets" / "LICENSES.md").read_text("utf-8")
    files = [
        p for p in (ROOT / "assets").rglob("*") if p.is_file() and "__pycache__" not in p.parts
    ]
    assert [] == [p.name for p in files if p.name not in listed and p.name != "LICENSES.md"]
