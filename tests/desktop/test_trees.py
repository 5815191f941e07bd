"""Each screen beside its snapshot, a text with every widget laid out.

``--update-references`` writes those that differ; else they are drawn as ``build/trees.html``.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import pytest
from layouts import laid, screen_for
from real_pages import REAL, real
from roundtable.desktop.controls import Control
from roundtable.desktop.screens.base import Screen
from roundtable.desktop.tree import Tree
from roundtable.desktop.widgets import Label, Widget

FOLDER = Path(__file__).parent / "trees"
PAGE = Path(__file__).parents[2] / "build" / "trees.html"
SIZES = ((1280, 720), (1920, 1080), (960, 540))
VIEWS = [(size, text) for size in SIZES for text in (100, 150)]
"""Sizes of the window with the text sizes, in per cent, in which every screen has its snapshot."""


def view_name(size: tuple[int, int], text: int) -> str:
    """The folder of a view."""
    return f"{size[0]}x{size[1]}-{text}"


def told(tree: Tree) -> str:
    """A tree as lines: class, id, box, and what it says; parts stand under what holds them."""
    lines: list[str] = []
    for layer in tree.layers:
        lines.append("modal" if layer.modal else "layer")
        for each in layer.widgets:
            _tell(each, 1, lines)
    return "\n".join(lines) + "\n"


def _tell(widget: Widget, depth: int, lines: list[str]) -> None:
    kind, rect = type(widget).__name__, widget.rect
    parts = [
        kind,
        *([f"#{widget.id}"] if widget.id else []),
        f"{rect.x},{rect.y} {rect.w}x{rect.h}",
    ]
    if isinstance(widget, Label):
        parts += [f"{widget.role}{widget.size:g}", " / ".join(widget.lines)]
    elif isinstance(widget, Control):
        parts += [f"[{widget.key}]"] if widget.key else []
        parts += [] if widget.enabled else ["off"]
        parts.append(widget.speech)
    else:
        parts += [widget.said] if widget.said else []
    lines.append("  " * depth + " ".join(parts))
    for each in widget.children:
        _tell(each, depth + 1, lines)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", REAL)
def test_it_is_laid_out_as_it_was(
    name: str, language: str, request: pytest.FixtureRequest, record_property: Any
) -> None:
    """Every widget of the screen stands where its snapshot has it, in every view."""
    shown = screen_for(real(name, language))
    update, differing = request.config.getoption("--update-references"), []
    for size, text in VIEWS:
        path = FOLDER / view_name(size, text) / f"{name}-{language}.txt"
        now = snapshot(shown, size, text)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if now == before:
            continue
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(now, encoding="utf-8")
        else:
            differing.append(path.relative_to(FOLDER).as_posix())
            shown_apart(path, size, before, now)
    record_property("differing", differing)
    assert differing == [], f"look at {PAGE}, then run with --update-references"


def snapshot(shown: Screen[Any], size: tuple[int, int], text: int) -> str:
    """The snapshot of a screen in a view."""
    return told(laid(shown, size, text))


def test_no_snapshot_is_left_over() -> None:
    """Each file belongs to a screen, a language and a view."""
    names = {f"{name}-{language}.txt" for name in REAL for language in ("zh", "en")}
    folders = {view_name(*view) for view in VIEWS}
    found = {(each.parent.name, each.name) for each in FOLDER.rglob("*.txt")}
    assert found <= {(folder, name) for folder in folders for name in names}


def test_a_moved_widget_is_seen_in_the_snapshot() -> None:
    """The text tells class, id, box and what is said."""
    tree = laid(screen_for(real("settings", "en")))
    lines = told(tree)
    assert "Label #heading " in lines
    assert " [" not in lines.split("Label #heading ")[1].split("\n")[0]
    assert "px" not in lines
    assert lines != lines.replace("Label #heading ", "Label #title ")


def shown_apart(path: Path, size: tuple[int, int], before: str, after: str) -> None:
    """Add a snapshot to the page of what differs."""
    PAGE.parent.mkdir(exist_ok=True)
    name = path.relative_to(FOLDER).as_posix()
    if not PAGE.exists():
        PAGE.write_text(STYLE, encoding="utf-8")
    gone, fresh = set(before.splitlines()), set(after.splitlines())
    sides = (_boxes(before, fresh, size), _boxes(after, gone, size))
    with PAGE.open("a", encoding="utf-8") as file:
        file.write(f"<h2>{escape(name)}</h2><div class=pair>{sides[0]}{sides[1]}</div>\n")


def _boxes(text: str, others: set[str], size: tuple[int, int]) -> str:
    """The widgets of a snapshot as boxes; what the other has not is in red."""
    found = []
    for line in text.splitlines():
        words = line.split()
        place = next((i for i, each in enumerate(words) if _is_size(each)), 0)
        if not place:
            continue
        x, _, y = words[place - 1].partition(",")
        wide, _, high = words[place].partition("x")
        kind = "new" if line not in others else "same"
        words_in = " ".join(words[place + 2 :]) if words[0] == "Label" else ""
        found.append(
            f'<i class={kind} style="left:{x}px;top:{y}px;width:{wide}px;height:{high}px"'
            f' title="{escape(line.strip(), quote=True)}">{escape(words_in)}</i>'
        )
    return f'<div class=side style="width:{size[0]}px;height:{size[1]}px">{"".join(found)}</div>'


def _is_size(word: str) -> bool:
    wide, cross, high = word.partition("x")
    return bool(cross) and wide.isdecimal() and high.isdecimal()


STYLE = """<!doctype html><meta charset=utf-8><title>Before and after</title><style>
.pair{display:flex;gap:24px;zoom:.6}.side{position:relative;flex:none;background:#f5f0e6;overflow:hidden}
i{position:absolute;border:1px solid #ccc4b3;font:normal 12px sans-serif;overflow:hidden;box-sizing:border-box}
.new{border-color:#b93a2b;color:#b93a2b}</style><p>Left as the snapshot has it, right as it is now.</p>
"""
