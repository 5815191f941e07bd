"""Pictures of how numbers are spread, by player and clock; sole importer of matplotlib.

One panel a number and in it one row a group: the distribution as a shape, and below it
where the middle half, nine tenths and the median lie. Colours and fonts are handed in.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from roundtable.errors import MissingExtra
from roundtable.frozen import frozen
from roundtable.simulation.distributions import Distributions, Group, Spread
from roundtable.simulation.errors import SimulationError

Say = Callable[..., str]
"""Texts of the interface in one language."""

PANELS = {
    "room": "plot-room",
    "answers": "plot-answers",
    "exchange": "plot-exchange",
    "highlights": "plot-highlights",
    "points": "plot-points",
    "right": "plot-right",
    "known": "plot-known",
    "seconds": "plot-seconds",
}
"""The numbers that are drawn, each with the id of its title."""

PERCENT = frozenset(["answers", "exchange", "highlights"])
"""Numbers in [0, 1], shown in per cent; their panels all have the same scale."""

ACROSS = 3
BINS = 51
GRID = 5
"""Digits, of a figure's width or height, to which the layout is rounded."""
TALLEST = 400
"""Inches; a picture of more is one that nobody can open."""

WIDTH, ROW, AROUND = 14.0, 0.44, 0.95
"""Inches: of the picture, of one group in a panel, and of a panel's title and scale."""


@frozen
class Look:
    """Colours as ``#RRGGBB`` and fonts as files.

    Attributes:
        people: of the players, by index.
        accent: of the median.
        reading, titles: fonts that have every character of every language.
    """

    paper: str
    line: str
    ink: str
    soft: str
    accent: str
    people: Sequence[str]
    reading: Path
    titles: Path


def draw(found: Distributions, form: str, look: Look, say: Say) -> bytes:
    """A picture of every group.

    Args:
        found: what is drawn.
        form: ``svg`` or ``png``.
        look: how it looks.
        say: its texts.

    Raises:
        SimulationError: matplotlib is not installed, or there are too many groups.
    """
    library = _library()
    out = io.BytesIO()
    settings = {**_settings(look), "svg.hashsalt": "roundtable", "svg.fonttype": "path"}
    with library.rc_context(settings):
        figure = _figure(found, look, say)
        _settled(figure)
        # Neither the day nor the library's version belongs into the bytes.
        metadata = {"Date": None, "Creator": None} if form == "svg" else {"Software": None}
        figure.savefig(out, format=form, metadata=metadata, dpi=120)
    return out.getvalue()


def _settled(figure: Any) -> None:
    """Put what the layout has placed onto a grid, and end the layout.

    The last bits of its solution differ from one time to the next, with the addresses of what it
    solves for; rounded to `GRID` digits they are alike.
    """
    figure.get_layout_engine().execute(figure)
    figure.set_layout_engine("none")
    for axes in figure.get_axes():
        axes.set_position([round(part, GRID) for part in axes.get_position().bounds])
    for text in (each for part in figure.subfigs for each in part.texts):
        x, y = text.get_position()
        text.set_position((x, round(y, GRID)))


def _library() -> Any:
    try:
        import matplotlib as mpl  # noqa: PLC0415 -- it takes half a second, and few draw
        import matplotlib.figure  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("`plot`", "simulation") from error
    return mpl


def _settings(look: Look) -> dict[str, Any]:
    from matplotlib.font_manager import FontProperties, fontManager  # noqa: PLC0415 -- as above

    # Asked for a font, the manager may find its list of the system's stale, and forgets what
    # was added to it.
    family = FontProperties(fname=str(look.reading)).get_name()
    for _ in range(2):
        known = {each.fname for each in fontManager.ttflist}
        for path in {str(look.reading), str(look.titles)} - known:
            fontManager.addfont(path)
        fontManager.findfont(FontProperties(family=family))
    return {
        "font.family": family,
        "font.size": 10,
        "figure.facecolor": look.paper,
        "savefig.facecolor": look.paper,
        "axes.facecolor": look.paper,
        "text.color": look.ink,
        "axes.edgecolor": look.line,
        "xtick.color": look.soft,
        "ytick.color": look.ink,
        "axes.unicode_minus": False,
    }


def _figure(found: Distributions, look: Look, say: Say) -> Any:
    from matplotlib.figure import Figure  # noqa: PLC0415 -- as above
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415 -- as above

    sections = _sections(found)
    heights = [
        -(-len(_panels(found, groups)) // ACROSS) * (len(groups) * ROW + AROUND) + 0.6
        for groups in sections
    ]
    if sum(heights) > TALLEST:
        raise SimulationError(
            f"{len(found.spreads)} groups are too many for one picture; simulate fewer at a time"
        )
    layout = ConstrainedLayoutEngine(h_pad=0.1, wspace=0.06, rect=(0.01, 0, 0.98, 1))
    figure = Figure(figsize=(WIDTH, sum(heights) + 0.5), layout=layout)
    parts = figure.subfigures(len(sections) + 1, 1, height_ratios=[*heights, 0.5], squeeze=False)
    for part, groups in zip(parts[:, 0], sections, strict=False):
        _section(part, found, groups, look, say)
    parts[-1, 0].text(0.012, 0.5, say("plot-legend"), color=look.soft, va="center")
    return figure


def _sections(found: Distributions) -> list[list[Group]]:
    """The groups of each scenario, those of one player together."""
    sections: dict[str, list[Group]] = {}
    for group in found.spreads:
        sections.setdefault(group.digest, []).append(group)
    for groups in sections.values():
        order = list(dict.fromkeys(group.player for group in groups))
        groups.sort(key=lambda group: (order.index(group.player), group.clock))
    return list(sections.values())


def _panels(found: Distributions, groups: Sequence[Group]) -> list[str]:
    """The numbers that any of the groups has."""
    return [name for name in PANELS if any(found.spreads[group][name].count for group in groups)]


def _section(
    part: Any, found: Distributions, groups: Sequence[Group], look: Look, say: Say
) -> None:
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415 -- as above

    serif = FontProperties(fname=str(look.titles), size=15)
    games = max(found.games(group) for group in groups)
    title = say("plot-section", scenario=groups[0].scenario, games=games)
    part.suptitle(title, fontproperties=serif, x=0.012, ha="left")
    names = _panels(found, groups)
    grid = part.subplots(-(-len(names) // ACROSS), ACROSS, squeeze=False)
    colours = _colours(groups, look)
    heading = FontProperties(fname=str(look.titles), size=12)
    for index, axes in enumerate(grid.flat):
        if index >= len(names):
            axes.set_visible(False)
            continue
        name = names[index]
        axes.set_title(say(PANELS[name]), fontproperties=heading, loc="left")
        spreads = [found.spreads[group][name] for group in groups]
        low, high = _frame(axes, name, spreads, look)
        labels = [say("plot-group", player=g.player, clock=g.clock) for g in groups]
        axes.set_yticks(range(len(groups)), labels if index % ACROSS == 0 else [""] * len(groups))
        axes.set_ylim(len(groups) - 0.6, -0.75)
        for row, (group, spread) in enumerate(zip(groups, spreads, strict=True)):
            _row(axes, row, spread, (low, high), (colours[group.player], look))
            if name == "room":
                _marks(axes, row, found.yardsticks[group], look)


def _colours(groups: Sequence[Group], look: Look) -> dict[str, str]:
    players = dict.fromkeys(group.player for group in groups)
    return {each: look.people[i % len(look.people)] for i, each in enumerate(players)}


def _frame(axes: Any, name: str, spreads: Sequence[Spread], look: Look) -> tuple[float, float]:
    """The scale of a panel, and the range it shows."""
    from matplotlib.ticker import MaxNLocator, PercentFormatter  # noqa: PLC0415 -- as above

    known = [value for spread in spreads for value in spread.counts]
    low, high = (0.0, 1.0) if name in PERCENT else (min(0.0, *known), max(0.0, *known))
    high = high if high > low else low + 1.0
    room = (high - low) * 0.02
    axes.set_xlim(low - room, high + room)
    axes.xaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 2.5, 5, 10]))
    if name in PERCENT:
        axes.xaxis.set_major_formatter(PercentFormatter(1.0, symbol="%"))
    axes.grid(axis="x", color=look.line, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    if low < 0:
        axes.axvline(0, color=look.soft, linewidth=0.8)
    return low, high


def _row(
    axes: Any, row: int, spread: Spread, span: tuple[float, float], paint: tuple[str, Look]
) -> None:
    """One group in one panel."""
    if not spread.count:
        return
    colour, look = paint
    edges, heights = zip(*_shape(spread, *span), strict=True)
    tops = [row + 0.08 - 0.62 * height for height in heights]
    axes.fill_between(edges, row + 0.08, tops, step="post", color=colour, alpha=0.45, linewidth=0)
    least, low, middle, high, most = spread.quantiles((0.05, 0.25, 0.5, 0.75, 0.95))
    below = row + 0.17
    axes.plot([least, most], [below, below], color=colour, linewidth=1.2, solid_capstyle="butt")
    axes.plot([low, high], [below, below], color=colour, linewidth=5, solid_capstyle="butt")
    axes.plot([middle, middle], [row + 0.06, row + 0.28], color=look.accent, linewidth=2)


def _shape(spread: Spread, low: float, high: float) -> Iterator[tuple[float, float]]:
    """A histogram as steps, its highest bin 1: left edges, and at the end the right one.

    The first bin has its middle at the lowest value and the last at the highest.
    """
    width = (high - low) / (BINS - 1)
    if len(spread.counts) == 1:
        (value,) = spread.counts
        yield from ((value - width / 2, 1.0), (value + width / 2, 0.0))
        return
    bins = [0] * BINS
    for value, count in spread.counts.items():
        bins[round((value - low) / width)] += count
    for index, count in enumerate(bins):
        yield low + (index - 0.5) * width, count / max(bins)
    yield low + (BINS - 0.5) * width, 0.0


def _marks(axes: Any, row: int, yardsticks: tuple[float, float, float], look: Look) -> None:
    """Careful dice and par of Room, across one row."""
    for value, style in zip(yardsticks, (":", "--"), strict=False):
        axes.plot([value, value], [row - 0.55, row + 0.3], color=look.soft, linewidth=1.2, ls=style)
