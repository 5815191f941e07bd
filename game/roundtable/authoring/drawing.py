"""The views as pictures, drawn by Graphviz; sole importer of its library."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from shutil import which
from unicodedata import east_asian_width

import graphviz
from uniseg.linebreak import line_break_units

from roundtable.authoring.escaping import dot_html, dot_text, line
from roundtable.authoring.flow_drawing import NoGraphviz
from roundtable.authoring.views import Asked, Speaker, called, positions, talk, tally
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import Scenario

_FONT = "Noto Sans SC, Noto Sans CJK SC, sans-serif"
_INK, _SOFT, _RED = "#26221c", "#6f675b", "#9c3d2e"
_PAPER, _CARD, _HEAD, _EDGE = "#ffffff", "#f6f1e7", "#e7dfcf", "#b9ae9a"
_TEXT_COLUMNS, _CARD_COLUMNS = 32, 50
"""Columns of a line of a position and of a whole card; a Chinese character takes two."""
_CELL_COLUMNS, _ACROSS = 20, 8
"""Columns of a line in a cell of a grid, and its cells side by side."""
_WIDE, _NARROW = 230, 150
"""Points of a card's two columns."""


def talk_picture(scenario: Scenario, language: str, form: str) -> bytes:
    """Who answers whom, as the bytes of a picture: the panelists in a ring around the moderator.

    Args:
        scenario: what is drawn.
        language: of names and legend.
        form: ``svg`` or ``png``.

    Raises:
        NoGraphviz: there is no `dot` on this machine.
    """
    view, say = talk(scenario, language), Catalog(language)
    drawn = _graph("neato", f"{view.title}\n{say('author-talk-legend')}")
    drawn.attr(splines="true", outputorder="edgesfirst", labelloc="b")
    # Beside the centre, where the lines between opposite panelists meet.
    drawn.node("m", dot_text(view.moderator), pos="0.9,0.45!", fillcolor=_HEAD)
    for place, each in zip(_ring(len(view.speakers)), view.speakers, strict=True):
        drawn.node(each.id, dot_text(f"{line(each.name)}\n{tally(each, say)}"), pos=place)
        _call(drawn, each)
    for (who, whom), count in view.responses.items():
        width = str(min(1.2 + 0.6 * count, 6))
        drawn.edge(who, whom, taillabel=_tag(str(count), _RED), color=_RED, penwidth=width)
    return _pipe(drawn, form)


def _call(drawn: graphviz.Digraph, speaker: Speaker) -> None:
    label = called(speaker)
    if label:
        tag = _tag(label, _SOFT)
        drawn.edge("m", speaker.id, taillabel=tag, color=_EDGE, style="dashed", labeldistance="5")


def _ring(count: int) -> Iterator[str]:
    """Places on an ellipse, from the top on clockwise."""
    high = 2.4 + 0.28 * count
    for i in range(count):
        angle = math.pi / 2 - 2 * math.pi * i / count
        yield f"{1.45 * high * math.cos(angle):.3f},{high * math.sin(angle):.3f}!"


def _tag(text: str, colour: str) -> str:
    """A count that stays readable where lines run under it."""
    cell = f'<td bgcolor="{_PAPER}"><font color="{colour}">{dot_html(text)}</font></td>'
    return f'<<table border="0" cellborder="0" cellpadding="1" cellspacing="0"><tr>{cell}</tr></table>>'


def positions_picture(scenario: Scenario, language: str, form: str) -> bytes:
    """Who stands where, as the bytes of a picture: a card for each question, in columns.

    Args:
        scenario: what is drawn.
        language: of all texts.
        form: ``svg`` or ``png``.

    Raises:
        NoGraphviz: there is no `dot` on this machine.
    """
    cards = [_card(each) for each in positions(scenario, language)]
    across = max(1, math.ceil(math.sqrt(len(cards) * 0.8)))
    rows = (cards[i : i + across] for i in range(0, len(cards), across))
    cells = ("".join(f'<td valign="top">{card}</td>' for card in row) for row in rows)
    drawn = _graph("dot", scenario.title[language])
    drawn.attr(labelloc="t")
    drawn.node("all", f"<{_table(''.join(f'<tr>{each}</tr>' for each in cells), gap=12)}>")
    drawn.node("all", shape="plain", style="")
    return _pipe(drawn, form)


def _card(asked: Asked) -> str:
    """A question with its positions, each with the names of those who take it."""
    title, ask = _html(asked.title, _CARD_COLUMNS), _html(asked.ask, _CARD_COLUMNS + 8)
    ask = f'<font point-size="11" color="{_SOFT}">{ask}</font>'
    rows = [f'<tr><td colspan="2" bgcolor="{_HEAD}" align="left"><b>{title}</b>{ask}</td></tr>']
    for stand in asked.stands:
        text, names = _html(stand.text, _TEXT_COLUMNS), _names(stand.names)
        if stand.apart:
            text = f'<i><font color="{_SOFT}">{text}</font></i>'
        elif stand.names:
            names = f"<b>{names}</b>"
        wide = (f'width="{_WIDE}" align="left"', f'width="{_NARROW}" align="left"')
        rows.append(f"<tr><td {wide[0]}>{text}</td><td {wide[1]}>{names}</td></tr>")
    return _table("".join(rows), border=1)


@frozen
class Cell:
    """A cell of a grid: its text, and the colour it lies on; None for the head of a row."""

    text: str
    colour: str | None


def grid_picture(title: str, rows: Iterable[Sequence[Cell]], form: str) -> bytes:
    """Rows of cells as the bytes of a picture; a long row goes on in the next line.

    Args:
        title: over the grid, in one line or several.
        rows: each begins with its head.
        form: ``svg`` or ``png``.

    Raises:
        NoGraphviz: there is no `dot` on this machine.
    """
    lines = []
    for head, *cells in rows:
        parts = [cells[i : i + _ACROSS] for i in range(0, len(cells), _ACROSS)] or [[]]
        for at, part in enumerate(parts):
            first = _grid_cell(head, len(parts)) if not at else ""
            lines.append(f"<tr>{first}{''.join(map(_grid_cell, part))}</tr>")
    drawn = _graph("dot", title)
    drawn.attr(labelloc="t")
    drawn.node("all", f"<{_table(''.join(lines), border=1)}>", shape="plain", style="")
    return _pipe(drawn, form)


def _grid_cell(cell: Cell, span: int = 1) -> str:
    text = "".join(_html(line, _CELL_COLUMNS) for line in cell.text.split("\n"))
    if cell.colour is None:
        return f'<td rowspan="{span}" bgcolor="{_HEAD}" align="left"><b>{text}</b></td>'
    return f'<td bgcolor="{cell.colour}" align="left"><font point-size="11">{text}</font></td>'


def _table(rows: str, *, border: int = 0, gap: int = 0) -> str:
    frame = f'border="{border}" cellborder="{border}" color="{_EDGE}"'
    ground = f' bgcolor="{_CARD}" cellpadding="5"' if border else ' cellpadding="0"'
    return f'<table {frame} cellspacing="{gap}"{ground}>{rows}</table>'


def _html(text: str, columns: int) -> str:
    """A text in lines that begin at the left."""
    lines = map(dot_html, _wrapped(text, columns))
    return "".join(f'{each}<br align="left"/>' for each in lines)


def _names(names: Iterable[str]) -> str:
    """One name a line, so that none is broken."""
    return "".join(f'{dot_html(each)}<br align="left"/>' for each in names) or "–"


def _wrapped(text: str, columns: int) -> list[str]:
    """Lines of about so many columns, broken where Unicode allows it."""
    lines = [""]
    for unit in line_break_units(line(text)):
        if lines[-1] and _width(lines[-1] + unit.rstrip()) > columns:
            lines.append("")
        lines[-1] += unit
    return [each.rstrip() for each in lines]


def _width(text: str) -> int:
    return len(text) + sum(east_asian_width(each) in "WF" for each in text)


def _graph(engine: str, title: str) -> graphviz.Digraph:
    style = {"fontname": _FONT, "fontcolor": _INK}
    drawn = graphviz.Digraph(engine=engine)
    drawn.attr(label=dot_text(title), bgcolor=_PAPER, pad="0.3", **style)
    drawn.attr("graph", fontsize="14")
    shape = {"shape": "box", "style": "rounded,filled", "fillcolor": _CARD, "color": _EDGE}
    drawn.attr("node", fontsize="13", margin="0.16,0.08", **shape, **style)
    drawn.attr("edge", fontsize="12", labeldistance="3.2", labelangle="0", **style)
    return drawn


def _pipe(drawn: graphviz.Digraph, form: str) -> bytes:
    if which("dot") is None:
        raise NoGraphviz
    data: bytes = drawn.pipe(format=form)
    return data
