"""The distributions as one self-contained page: the picture, and its figures as a table."""

from __future__ import annotations

import html
from collections.abc import Iterator

from roundtable.simulation.distributions import Distributions, Spread
from roundtable.simulation.plotting import PANELS, PERCENT, Look, Say, draw

_STYLE = """\
body{{margin:0 auto;max-width:1240px;padding:24px;background:{paper};color:{ink};
font:16px/1.6 "Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}}
h1{{font:bold 28px/1.3 "Noto Serif SC","Noto Serif CJK SC","Songti SC",serif}}
h2{{font:bold 18px/1.4 "Noto Serif SC","Noto Serif CJK SC","Songti SC",serif;margin:28px 0 4px}}
svg{{width:100%;height:auto;display:block}} .wide{{overflow-x:auto}}
table{{border-collapse:collapse;font-variant-numeric:tabular-nums;white-space:nowrap}}
th,td{{padding:3px 12px;text-align:right;border-bottom:1px solid {line}}}
th{{font-weight:normal;color:{soft}}} th:first-child{{text-align:left}}
tbody th{{color:{ink}}}
"""


def page(found: Distributions, look: Look, say: Say, language: str) -> bytes:
    """The page in HTML, with everything in it.

    Raises:
        SimulationError: as `draw`.
    """
    svg = draw(found, "svg", look, say).decode()
    title = html.escape(say("plot-title"))
    picture = svg[svg.index("<svg") :].replace("<svg", f'<svg role="img" aria-label="{title}"', 1)
    style = _STYLE.format(paper=look.paper, ink=look.ink, line=look.line, soft=look.soft)
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{language}">',
            f'<head><meta charset="utf-8"><title>{title}</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<style>{style}</style></head>",
            f"<body><h1>{title}</h1>",
            f'<div class="wide">{picture}</div>',
            *_tables(found, say),
            "</body></html>\n",
        )
    ).encode()


def _tables(found: Distributions, say: Say) -> Iterator[str]:
    heads = (
        say("plot-number-head"),
        say("plot-games-head"),
        say("plot-mean"),
        say("plot-deviation"),
        say("plot-least"),
        "5 %",
        "25 %",
        say("plot-median"),
        "75 %",
        "95 %",
        say("plot-most"),
    )
    for group, spreads in found.spreads.items():
        label = say("plot-group", player=group.player, clock=group.clock)
        yield f"<h2>{html.escape(group.scenario)} · {html.escape(label)}</h2>"
        yield '<div class="wide"><table><thead><tr>'
        yield "".join(f'<th scope="col">{html.escape(head)}</th>' for head in heads)
        yield "</tr></thead><tbody>"
        for name, title in PANELS.items():
            cells = "".join(f"<td>{cell}</td>" for cell in _cells(name, spreads[name]))
            yield f'<tr><th scope="row">{html.escape(say(title))}</th>{cells}</tr>'
        yield "</tbody></table></div>"


def _cells(name: str, spread: Spread) -> Iterator[str]:
    yield f"{spread.count:,}"
    figures = (spread.mean, spread.deviation, *spread.quantiles()) if spread.count else ()
    for figure in figures or ("",) * 9:
        yield (f"{figure:.1%}" if name in PERCENT else f"{figure:,.1f}") if figures else "–"
