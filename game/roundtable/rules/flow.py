"""The flow of a discussion: one table, and the machine and the drawing made from it.

Theory of operation. A discussion goes from the briefing through the moderator's
questions, one state a scene, to the author's summing-up (the coda) and the debrief.
Within a scene it is *choosing* whom to hear; a move for a turn puts it into
*forecasting* until the player commits to a belief, then into *hearing* until the turn
was told, then back to *choosing*::

    briefing ──open──> choosing ──call, follow, connect──> forecasting
                       ^  │  ^                                  │ commit
                 open ─┘  │  └────────told──── hearing <────────┘
                          └──adjourn──> coda ──match...──> debrief

`TABLE` says this once, for a scene as such; `machine` unrolls it over a scenario's
scenes. The machine holds nobody's state: a `Cursor` is made for one move, walked
through its triggers and thrown away, so that states stay values. Triggers and guards
are functions of this package; nothing written in YAML becomes a callback.

The drawing (`diagram`, `picture`) nests the phases in their scenes. Since every scene
can follow every other one, what leaves a scene is drawn to one point of choice and from
there on: as many lines as scenes, and not as many as pairs of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from roundtable.errors import GameError
from roundtable.rules import guards
from roundtable.rules.board import Board
from roundtable.rules.guards import Guard, Reason, Why
from roundtable.rules.moves import Adjourn, Call, Connect, Follow, Match, Move, Open
from roundtable.rules.scenario import Scenario
from roundtable.rules.state import BRIEFING, State

if TYPE_CHECKING:
    from transitions import EventData, Machine


class Phase(StrEnum):
    """Where a discussion stands; the three in the middle exist once for each scene."""

    BRIEFING = "briefing"
    CHOOSING = "choosing"
    FORECASTING = "forecasting"
    HEARING = "hearing"
    CODA = "coda"
    DEBRIEF = "debrief"


IN_SCENE = (Phase.CHOOSING, Phase.FORECASTING, Phase.HEARING)
"""The phases each scene has for itself."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the flow: in `source`, `trigger` leads to `dest` if every guard lets it pass."""

    trigger: str
    source: Phase
    dest: Phase
    guards: tuple[Guard, ...] = ()


_OPENING = (guards.known_scene, guards.unopened, guards.opening_fits)
_TURN = (guards.known_people, guards.on_record, guards.turn_fits)

TABLE: tuple[Row, ...] = (
    Row("open", Phase.BRIEFING, Phase.CHOOSING, _OPENING),
    Row("open", Phase.CHOOSING, Phase.CHOOSING, _OPENING),
    Row("call", Phase.CHOOSING, Phase.FORECASTING, _TURN),
    Row("follow", Phase.CHOOSING, Phase.FORECASTING, _TURN),
    Row("connect", Phase.CHOOSING, Phase.FORECASTING, _TURN),
    Row("commit", Phase.FORECASTING, Phase.HEARING),
    Row("told", Phase.HEARING, Phase.CHOOSING),
    Row("adjourn", Phase.BRIEFING, Phase.CODA, (guards.has_coda,)),
    Row("adjourn", Phase.BRIEFING, Phase.DEBRIEF),
    Row("adjourn", Phase.CHOOSING, Phase.CODA, (guards.has_coda,)),
    Row("adjourn", Phase.CHOOSING, Phase.DEBRIEF),
    Row("match", Phase.CODA, Phase.DEBRIEF, (guards.last_unmatched,)),
    Row("match", Phase.CODA, Phase.CODA, (guards.unmatched,)),
    Row("adjourn", Phase.CODA, Phase.DEBRIEF),
)
"""The whole flow. Of several rows for one trigger and source, the first that passes is taken."""

TRIGGERS: dict[type[Move], tuple[str, ...]] = {
    Open: ("open",),
    Call: ("call", "commit", "told"),
    Follow: ("follow", "commit", "told"),
    Connect: ("connect", "commit", "told"),
    Adjourn: ("adjourn",),
    Match: ("match",),
}
"""The triggers each move pulls, in order."""


def phase(board: Board, state: State) -> Phase:
    """The phase a position is in between two moves."""
    if state.current == BRIEFING:
        return Phase.BRIEFING
    if state.current < board.coda:
        return Phase.CHOOSING
    return Phase.CODA if state.current == board.coda else Phase.DEBRIEF


def objection(board: Board, state: State, move: Move) -> Reason | None:
    """What the first guard that objects to a bare move of Moderate says; None if none does."""
    triggers = TRIGGERS.get(type(move))
    if triggers is None:
        return Reason(Why.NOT_IN_MODE)
    where = phase(board, state)
    if where is Phase.DEBRIEF:
        return Reason(Why.OVER)
    reason: Reason | None = Reason(Why.NOT_NOW)
    for row in TABLE:
        if row.source is where and row.trigger == triggers[0]:
            reason = _first(row.guards, board, state, move)
            if reason is None:
                break
    return reason


def _first(guards: tuple[Guard, ...], board: Board, state: State, move: Move) -> Reason | None:
    for guard in guards:
        reason = guard(board, state, move)
        if reason is not None:
            return reason
    return None


class Cursor:
    """A model for one move: where the machine stands, and what the guards look at."""

    __slots__ = ("board", "move", "position", "state")
    position: State
    move: Move

    def __init__(self, board: Board, start: str) -> None:
        """Stand at a place; a guard can be asked once `about` has said what for."""
        self.board, self.state = board, start

    @classmethod
    def about(cls, board: Board, position: State, move: Move) -> Cursor:
        """Stand where `position` stands, about to make `move`."""
        cursor = cls(board, place(board, position.current, phase(board, position)))
        cursor.position, cursor.move = position, move
        return cursor


def place(board: Board, current: int, at: Phase) -> str:
    """The machine's name for a phase: of a scene's phase, ``scene.phase``."""
    return f"{board.scenario.scenes[current].id}.{at}" if at in IN_SCENE else str(at)


@lru_cache(maxsize=256)
def machine(scenario: Scenario) -> Machine:
    """The flow of one scenario as a machine without a model."""
    # Who only reads a scenario needs no machine, and a fifth of what it takes to import the rules.
    from transitions import Machine  # noqa: PLC0415

    board = Board.of(scenario)
    return Machine(
        model=None,
        states=[*_places(board)],
        transitions=[*_unrolled(board)],
        initial=str(Phase.BRIEFING),
        auto_transitions=False,
        send_event=True,
    )


def walk(board: Board, position: State, move: Move) -> str | None:
    """The place the machine ends in after all triggers of a legal move; None if a guard stops it."""
    first, *rest = TRIGGERS[type(move)]
    cursor = Cursor.about(board, position, move)
    reached = _pull(cursor, f"open {move.scene}" if isinstance(move, Open) else first)
    for trigger in rest:
        reached = reached and _unguarded(board, reached, trigger)
    return reached


def _pull(cursor: Cursor, trigger: str) -> str | None:
    """Where a trigger takes the cursor; None if it stays."""
    event = machine(cursor.board.scenario).events.get(trigger)
    if event is None or cursor.state not in event.transitions or not event.trigger(cursor):
        return None
    return cursor.state


@lru_cache(maxsize=4096)
def _unguarded(board: Board, start: str, trigger: str) -> str | None:
    """Where a trigger without guards leads: the same for every move, so it is pulled once."""
    return _pull(Cursor(board, start), trigger)


def _places(board: Board) -> Iterator[str]:
    yield str(Phase.BRIEFING)
    for i in range(len(board.blocks)):
        yield from (place(board, i, each) for each in IN_SCENE)
    yield from (str(Phase.CODA), str(Phase.DEBRIEF))


def _unrolled(board: Board) -> Iterator[dict[str, Any]]:
    """The table with each scene's rows spelt out; an opening names the scene it opens."""
    every = range(len(board.blocks))
    for row in TABLE:
        sources = every if row.source in IN_SCENE else (BRIEFING,)
        for source in sources:
            # An opening leads to any other scene; everything else stays where it is.
            goals = every if row.trigger == "open" else (source,)
            for goal in goals:
                if row.trigger == "open" and goal == source:
                    continue
                opening = f"open {board.scenario.scenes[goal].id}"
                yield {
                    "trigger": opening if row.trigger == "open" else row.trigger,
                    "source": place(board, source, row.source),
                    "dest": place(board, goal, row.dest),
                    "conditions": [_condition(guard) for guard in row.guards],
                }


def _condition(guard: Guard) -> Callable[[EventData], bool]:
    """A guard as the machine calls it: it looks at the cursor and says yes or no."""

    def passes(event: EventData) -> bool:
        cursor: Any = event.model
        return guard(cursor.board, cursor.position, cursor.move) is None

    passes.__name__ = guard.__name__
    return passes


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


@dataclass(frozen=True, slots=True)
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
    title = " ".join(_title(scenario, language, paint).split()).replace('"', "'")
    graph = _drawing(scenario, language, "mermaid", paint)
    drawn: str = graph.get_graph(title=f'title: "{title}"').source
    return drawn + "\n"


def mermaid_label(text: str) -> str:
    """A text that ends no label and holds no code of Mermaid's and no element of HTML."""
    plain = _line(text).replace("\\", "/").replace("#", "#35;").replace("&", "#amp;")
    return plain.replace('"', "#quot;").replace("<", "#lt;").replace(">", "#gt;").replace("`", "'")


def _line(text: str) -> str:
    return " ".join(text.split())


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
    from shutil import which  # noqa: PLC0415 -- it loads three compressors for one question

    if which("dot") is None:
        raise NoGraphviz
    graph = _drawing(scenario, language, "graphviz", paint)
    drawn = graph.get_graph(title=_title(scenario, language, paint))
    drawn.graph_attr.update(_STYLE, rankdir="LR", compound="true", labelloc="t", ranksep="0.8")
    drawn.node_attr.update(_STYLE)
    drawn.edge_attr.update(_STYLE, fontsize="10")
    # The library gives each scene a dot and leads arrows to it: they are to end at the frame.
    drawn.body[:] = [line.replace("shape=point", "shape=point style=invis") for line in drawn.body]
    drawn.body[:] = [line.replace("taillabel=", "label=") for line in drawn.body]
    if paint:
        _fill(drawn, [heat(paint.shares[scene.id]) for scene in scenario.scenes])
    data: bytes = drawn.draw(None, format=form)
    return data


def _fill(drawn: Any, colours: list[str]) -> None:
    """Fill the frame of each scene; the library knows no colour of a single one."""
    for i, colour in enumerate(colours):
        at = next(n for n, line in enumerate(drawn.body) if f"cluster_scene{i} {{" in line)
        frame = next(n for n in range(at, len(drawn.body)) if "graph [" in drawn.body[n])
        line = drawn.body[frame].replace("style=solid", "style=filled")
        drawn.body[frame] = line.replace("fillcolor=white", f'fillcolor="{colour}"')


def _drawing(scenario: Scenario, language: str, engine: _Engine, paint: Paint | None) -> Any:
    """The library's graph of a nested machine that is made for drawing only."""
    # Only a drawing needs these, and they take as long to import as all the rules.
    from transitions.extensions.diagrams import HierarchicalGraphMachine  # noqa: PLC0415
    from transitions.extensions.nesting import NestedState  # noqa: PLC0415

    class Labelled(NestedState):
        """A state that is drawn with a title."""

        def __init__(self, name: str, *, label: str, **rest: Any) -> None:
            super().__init__(name, **rest)
            self.label = label

    styles: Any = HierarchicalGraphMachine.style_attributes

    class Drawn(HierarchicalGraphMachine):
        """The library's drawing machine with titled states."""

        state_cls = Labelled
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


def _drawn_states(
    scenario: Scenario, language: str, engine: _Engine, paint: Paint | None
) -> Iterator[dict[str, Any]]:
    # In a picture the arrow from the starting dot would push the phases apart.
    first = str(IN_SCENE[0]) if engine == "mermaid" else ""
    inner = [{"name": str(each), "label": str(each)} for each in IN_SCENE]
    yield {"name": str(Phase.BRIEFING), "label": str(Phase.BRIEFING)}
    yield {"name": CHOICE, "label": "?"}
    for i, scene in enumerate(scenario.scenes):
        title = scene.title[language]
        # Graphviz, too, reads codes behind a backslash.
        label = mermaid_label(title) if engine == "mermaid" else _line(title).replace("\\", "/")
        label += f" · {float(100 * paint.shares[scene.id]):.1f} %" if paint else ""
        yield {"name": f"scene{i}", "label": label, "children": inner, "initial": first}
    if scenario.coda:
        yield {"name": str(Phase.CODA), "label": str(Phase.CODA)}
    yield {"name": str(Phase.DEBRIEF), "label": str(Phase.DEBRIEF)}


def _drawn_rows(scenario: Scenario) -> Iterator[dict[str, str]]:
    """The rows this scenario can take, those that leave a scene by way of the choice."""
    decided: set[tuple[str, Phase]] = set()
    lines: dict[tuple[str, str, str], None] = {}
    for row in TABLE:
        coda = Phase.CODA in (row.source, row.dest)
        if (coda and not scenario.coda) or (row.trigger, row.source) in decided:
            continue
        if guards.has_coda in row.guards:
            decided.add((row.trigger, row.source))
        label = row.trigger
        if row.source is Phase.CODA and row.guards:
            label += f" [{row.guards[0].__name__.replace('_', ' ')}]"
        leaving = row.source in (Phase.BRIEFING, Phase.CHOOSING)
        for i in range(len(scenario.scenes)):
            source, dest = (
                f"scene{i}_{p}" if p in IN_SCENE else str(p) for p in (row.source, row.dest)
            )
            if leaving and row.dest is not Phase.FORECASTING:
                lines[(source, CHOICE, label)] = None
                source, dest = CHOICE, f"scene{i}" if row.dest is Phase.CHOOSING else dest
            lines[(source, dest, label)] = None
    for source, dest, label in lines:
        yield {"trigger": label, "source": source, "dest": dest}
