"""What the checker says, in every language: nothing that it can say is left in English."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import roundtable
from roundtable.authoring.findings import is_known, telling
from roundtable.locale import Catalog

GAME = Path(roundtable.__file__).parent
NAMED = ("message", "hint")


def written(node: ast.expr) -> list[str]:
    """The texts that an expression can be, an `x` for each value that is put in; none if unknown."""
    match node:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.JoinedStr(values=parts):
            pieces = (p.value if isinstance(p, ast.Constant) else "x" for p in parts)
            return ["".join(map(str, pieces))]
        case ast.IfExp(body=one, orelse=other):
            return [*written(one), *written(other)]
        case ast.BoolOp(values=several):
            return [text for each in several for text in written(each)]
    return []


def said() -> Iterator[tuple[str, str]]:
    """Where in the code a finding's text stands, and the text."""
    for path in sorted([*(GAME / "loading").glob("*.py"), *(GAME / "testing").glob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            texts: list[str] = []
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in NAMED:
                    texts = written(value)
                case ast.Call(func=ast.Attribute(attr="report"), args=[_, _, *rest]):
                    texts = [text for each in rest for text in written(each)]
                case ast.Call(func=ast.Attribute(attr="place"), args=[_, other]):
                    texts = written(other)
            yield from ((f"{path.name}:{node.lineno}", text) for text in texts)


def known(text: str) -> bool:
    """Whether it is one of the texts, with any values; or nothing but values."""
    return not text.strip("x `:()") or is_known(text)


def test_every_text_of_the_checker_is_known() -> None:
    """What the code can say stands among the English texts, and so in every language."""
    unknown = [f"{where}: {text}" for where, text in said() if not known(text)]
    assert [] == unknown


def test_values_stay_and_words_of_ours_are_told_too() -> None:
    """An id is an id in every language; what it is the id of is a word."""
    tell = telling(Catalog("zh"))
    assert "又有一个场景用了 id `x-1`" == tell("a second scene with the id `x-1`")
    assert "席上的人 `bo-ray` 还是草稿" == tell("the panelist `bo-ray` is still a draft")
    assert "no such text" == tell("no such text")
    assert "nobody takes `x`" == telling(Catalog("en"))("nobody takes `x`")
