"""The game's own modules as trees, parsed once for every test that reads them."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

GAME = Path(__file__).parents[1] / "game" / "roundtable"
PATHS = tuple(sorted(GAME.rglob("*.py")))


@cache
def parsed(path: Path) -> ast.Module:
    """A module's source as a tree."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a module in which something is called, imported, defined or written out."""
    kinds = (
        ast.Call,
        ast.ClassDef,
        ast.Constant,
        ast.FunctionDef,
        ast.Import,
        ast.ImportFrom,
        ast.JoinedStr,
    )
    return tuple(each for each in ast.walk(parsed(path)) if isinstance(each, kinds))
