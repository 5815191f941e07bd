"""What a function or class says of itself, also where Python was told to drop such texts.

Help and schemas are made from docstrings; under ``python -OO`` they are read from the source.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from typing import Any


def docstring(thing: Any) -> str:
    """The docstring of a function or class, without its indentation; empty if it has none."""
    if thing.__doc__:
        return inspect.cleandoc(thing.__doc__)
    try:
        node = ast.parse(textwrap.dedent(inspect.getsource(thing))).body[0]
    except (OSError, TypeError, SyntaxError):
        return ""
    if not isinstance(node, ast.FunctionDef | ast.ClassDef):
        return ""
    return ast.get_docstring(node) or ""
