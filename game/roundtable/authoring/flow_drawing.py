"""The flow of a scenario, drawn by `transitions` from the table of the rules.

Every question can follow every other one: so what leaves a question is drawn to one point
of choice and from there on, as many lines as questions, and not as many as pairs of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from shutil import which
from typing import Any, Literal

from transitions import State as Place
from transitions.extensions.diagrams import GraphMachine

from roundtable.authoring.escaping import dot_text, line, mermaid_head, mermaid_text
from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.rules import Phase, Scenario
from roundtable.rules.flow import TABLE
from roundtable.rules.guards import has_coda


class NoGraphviz(GameError):  # noqa: N818 -- says what is missing
    """A picture was asked for, and Graphviz, which draws it, is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "pictures need Graphviz (`apt install graphviz`, `brew install graphviz` or "
            "https://graphviz.org/download); a .mmd file (Mermaid) needs nothing"
        )


_Engine = Literal["graphviz", "mermaid"]

CHOICE = "choice"
"""The point of the drawing at which the moderator decides which question comes next."""

_DIAMOND = {"shape": "diamond", "fillcolor": "white"}
_STYLE = {"fontname": "Noto Sans SC, Noto Sans CJK SC, sans-serif", "fontsize": "12"}


@frozen
class Paint:
    """What is painted on a drawing of the flow.

    Attributes:
        shares: for each scene, by its id, a share in [0, 1].
        legend: what the shares are, in the drawing's language.
    """

    shares: Mapping[str, Fraction]
    legend: str


def diagram(scenario: Scenario, language: str, paint: Paint | None = None) -> str:
    """The flow of a scenario as Mermaid text, its scenes titled in `language`; `paint` beside them."""
    _, title, _ = mermaid_head(_title(scenario, language, paint))
    graph = _drawing(scenario, language, "mermaid", paint)
    drawn: str = graph.get_graph(title=title).source
    return drawn + "\n"


def _title(scenario: Scenario, language: str, paint: Paint | None) -> str:
    return scenario.title[language] + (f"\n{paint.legend}" if paint else "")


def heat(share: Fraction) -> str:
    """The colour of a share in [0, 1], from paper to a warm red."""
    cold, hot = (255, 255, 255), (232, 150, 116)
    return "#" + "".join(
        f"{round(c + (h - c) * share):02x}" for c, h in zip(cold, hot, strict=True)
    )


def picture(scenario: Scenario, language: str, form: str, paint: Paint | None = None) -> bytes:
    """The flow of a scenario as the bytes of a picture.

    Args:
        scenario: what is drawn.
        language: of the titles.
        form: ``svg`` or ``png``.
        paint: what is painted on the scenes; None for nothing.

    Raises:
        NoGraphviz: there is no `dot` on this machine.
    """
    if which("dot") is None:
        raise NoGraphviz
    graph = _drawing(scenario, language, "graphviz", paint)
    drawn = graph.get_graph(title=dot_text(_title(scenario, language, paint)))
    drawn.graph_attr.update(_STYLE, rankdir="LR", compound="true", labelloc="t", ranksep="0.8")
    drawn.node_attr.update(_STYLE)
    drawn.edge_attr.update(_STYLE, fontsize="10")
    if paint:
        _fill(drawn, [heat(paint.shares[scene.id]) for scene in scenario.scenes])
    data: bytes = drawn.draw(None, format=form)
    return data


def _fill(drawn: Any, colours: list[str]) -> None:
    """Fill the box of each scene; the library knows no colour of a single one."""
    for i, colour in enumerate(colours):
        at = next(n for n, line in enumerate(drawn.body) if line.startswith(f"\tscene{i} ["))
        drawn.body[at] = drawn.body[at].replace("]\n", f' fillcolor="{colour}"]\n')


def _drawing(scenario: Scenario, language: str, engine: _Engine, paint: Paint | None) -> Any:
    """The library's graph of a machine that is made for drawing only."""
    styles: Any = GraphMachine.style_attributes

    class Drawn(GraphMachine):
        """The library's drawing machine with titled states."""

        state_cls = _Labelled
        style_attributes = styles | {"node": styles["node"] | {CHOICE: _DIAMOND}}

    machine = Drawn(
        model=None,
        states=[*_drawn_states(scenario, language, engine, paint)],
        transitions=[*_drawn_rows(scenario)],
        initial=str(Phase.BRIEFING),
        auto_transitions=False,
        graph_engine=engine,
    )
    graph: Any = machine.graph_cls(machine)
    graph.custom_styles["node"][CHOICE] = CHOICE
    return graph


class _Labelled(Place):
    """A state that is drawn with a title."""

    def __init__(self, name: str, *, label: str, **rest: Any) -> None:
        super().__init__(name, **rest)
        self.label = label


def _drawn_states(
    scenario: Scenario, language: str, engine: _Engine, paint: Paint | None
) -> Iterator[dict[str, Any]]:
    yield {"name": str(Phase.BRIEFING), "label": str(Phase.BRIEFING)}
    yield {"name": CHOICE, "label": "?"}
    for i, scene in enumerate(scenario.scenes):
        title = scene.title[language]
        label = mermaid_text(title) if engine == "mermaid" else dot_text(line(title))
        label += f" · {float(100 * paint.shares[scene.id]):.1f} %" if paint else ""
        yield {"name": f"scene{i}", "label": label}
    if scenario.coda:
        yield {"name": str(Phase.CODA), "label": str(Phase.CODA)}
    yield {"name": str(Phase.DEBRIEF), "label": str(Phase.DEBRIEF)}


def _drawn_rows(scenario: Scenario) -> Iterator[dict[str, str]]:
    """The rows this scenario can take, those that leave a scene by way of the choice."""
    decided: set[tuple[str, Phase]] = set()
    lines: dict[tuple[str, str, str], None] = {}
    for row in TABLE:
        coda = Phase.CODA in {row.source, row.dest}
        if (coda and not scenario.coda) or (row.trigger, row.source) in decided:
            continue
        if has_coda in row.guards:
            decided.add((row.trigger, row.source))
        label = row.trigger
        if row.source is Phase.CODA and row.guards:
            label += f" [{row.guards[0].__name__.replace('_', ' ')}]"
        within = row.source is row.dest is Phase.CHOOSING and row.trigger != "open"
        for i in range(len(scenario.scenes)):
            scene = f"scene{i}"
            source = scene if row.source is Phase.CHOOSING else str(row.source)
            dest = scene if row.dest is Phase.CHOOSING else str(row.dest)
            if within or row.source is Phase.CODA:
                lines[source, dest, label] = None
            else:
                lines[source, CHOICE, label] = None
                lines[CHOICE, dest, label] = None
    for source, dest, label in lines:
        yield {"trigger": label, "source": source, "dest": dest}
