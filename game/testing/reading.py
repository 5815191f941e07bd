"""`*.walkthrough.yaml` to a walkthrough, with every fault at its line and column.

::

    kind: walkthrough
    format: 1
    title: What this is about
    clock: 100
    steps:
      - open divergence
      - move: call tang-jie expect next-contest at 60
        events: [floor_granted, forecast_committed, {type: spoke, turn: tang-beyond-chat}]
        left: 48
      - refuse: call yang-qiang
        because: silent
      - undo
      - scores: {room: 9/20, foresight: {value: 0.62, within: 0.01}}
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from game.discussion import UNDO, Mode, Move, MoveSyntaxError, Phase, Scenario, Why, parse
from game.loading import ScenarioError, codes, load_scenario
from game.loading.diagnostics import shown as harmless
from game.loading.findings import Findings
from game.loading.nodes import Mapping, Node, Scalar, Sequence, scalar, whole
from game.loading.source import parse as parse_yaml
from game.loading.source import read_bytes
from game.testing.fields import Fields
from game.testing.walkthrough import (
    EVENTS,
    SUFFIX,
    At,
    EventPattern,
    Expectation,
    Happened,
    Heard,
    Left,
    Legal,
    NotLegal,
    Number,
    Pattern,
    Step,
    Walkthrough,
)

NUMBERS = ("room", "ground", "sparks", "voices", "likeness", "foresight", "points", "replay")
"""The scores a walkthrough can expect."""

_HEAD = ("kind", "format", "title", "scenario", "mode", "clock", "seed", "skip", "xfail", "steps")
_STEP = (
    "move",
    "refuse",
    "because",
    "events",
    "legal",
    "not_legal",
    "left",
    "phase",
    "heard",
    "scores",
)
_NUMBER = re.compile(r"-?\d{1,15}(/\d{1,15}|\.\d{1,15})?", re.ASCII)

Load = Callable[[Path], Scenario | None]
"""How a scenario is got from its folder; a caller with many walkthroughs keeps what it loaded."""


def read_walkthrough(path: Path, load: Load = load_scenario) -> Walkthrough:
    """Read a walkthrough and the scenario it is about.

    Raises:
        ScenarioError: one of the files has faults; all faults of the first such file are told.
    """
    findings = Findings(str(path))
    data = read_bytes(path, findings)
    root = None if data is None else parse_yaml(data, findings)
    made = _Reader(findings, path, load).walkthrough(root) if root is not None else None
    if made is None or findings.failed:
        raise ScenarioError(findings.diagnostics())
    lines = tuple((data or b"").decode("utf-8", "replace").splitlines())
    return Walkthrough(path=path, lines=lines, **made)


def judge(root: Node, findings: Findings, path: Path, load: Load) -> None:
    """Report whatever is misshapen in a walkthrough's nodes; needs no sound scenario."""
    _Reader(findings, path, load).walkthrough(root)


@dataclass(frozen=True)
class _Reader(Fields):
    path: Path
    load: Load

    def walkthrough(self, root: Node) -> dict[str, Any] | None:
        if not isinstance(root, Mapping) or scalar(root, "kind") != "walkthrough":
            at = root["kind"] if isinstance(root, Mapping) and "kind" in root else root
            hint = "begin it with `kind: walkthrough` and `format: 1`"
            self.findings.report(codes.UNKNOWN_KIND, at, "this is no walkthrough", hint)
            return None
        self.known(root, _HEAD)
        if "format" in root and whole(root["format"]) != 1:
            self.findings.report(codes.UNKNOWN_FORMAT, root["format"], "only format 1 is known")
        for key in ("format", "steps"):
            if key not in root:
                self.report(codes.MISSING_KEY, root, f"the key `{key}` is missing here")
        scenario = self._scenario(root)
        return {
            "title": self.text(root, "title") or self.path.name.removesuffix(SUFFIX),
            "scenario": scenario,
            "mode": Mode(self.one_of(root, "mode", list(Mode)) or Mode.MODERATE),
            "clock": self.whole(root, "clock", 1, 100),
            "seed": self.whole(root, "seed", -(10**9), 10**9) or 0,
            "skip": self.text(root, "skip") or "",
            "xfail": self.text(root, "xfail") or "",
            "steps": tuple(
                self._step(each, scenario) for each in self.entries(root, "steps", empty=False)
            ),
        }

    def _scenario(self, root: Mapping) -> Scenario | None:
        """The scenario named, or the one of the walkthrough's own folder."""
        name, folder = self.text(root, "scenario"), self.path.parent
        places = [folder, folder / name, folder.parent / name] if name else [folder]
        at = root.get("scenario", root)
        for place in places:
            if not (place / "scenario.yaml").is_file():
                continue
            found = self.load(place)
            if found is None or name in (None, found.id):
                return found
        wanted = f"`{harmless(name)}` here or beside this folder" if name else "in this folder"
        self.report(codes.NO_SUCH_FILE, at, f"there is no scenario {wanted}")
        return None

    def _step(self, node: Node, scenario: Scenario | None) -> Step:
        if isinstance(node, Scalar):
            return Step(node.line, node.line, self._entry(node), None, None, ())
        if isinstance(node, Sequence):
            self.report(codes.WRONG_TYPE, node, "expected a move or a mapping, found a list")
            return Step(node.line, node.line, "", None, None, ())
        self.known(node, _STEP)
        entry = refused = because = None
        if "refuse" in node:
            refused = self._move(node["refuse"])
            if "move" in node:
                self.report(codes.UNKNOWN_KEY, node.key("move"), "`move` and `refuse` in one step")
        elif "move" in node:
            entry = self._entry(node["move"])
        if "because" in node:
            because = self._why(node)
            if "refuse" not in node:
                self.report(codes.UNKNOWN_KEY, node.key("because"), "`because` without `refuse`")
        if "events" in node and not entry:
            self.report(codes.UNKNOWN_KEY, node.key("events"), "`events` without `move`")
        expect = tuple(self._expectations(node, scenario))
        return Step(node.line, _last_line(node), entry or "", refused, because, expect)

    def _expectations(self, node: Mapping, scenario: Scenario | None) -> list[Expectation]:
        found: list[Expectation] = []
        line = {str(key): node.key(key).line for key in node}
        if "events" in node:
            patterns = (self._event(each) for each in self.entries(node, "events"))
            found.append(Happened(line["events"], tuple(each for each in patterns if each)))
        if "legal" in node:
            moves = (self._move(each) for each in self.entries(node, "legal"))
            found.append(Legal(line["legal"], tuple(each for each in moves if each)))
        for each in self.entries(node, "not_legal"):
            found += self._not_legal(each)
        minutes = self.whole(node, "left", 0, 10**6)
        if minutes is not None:
            found.append(Left(line["left"], minutes))
        phase = self.one_of(node, "phase", list(Phase))
        if phase:
            found.append(At(line["phase"], Phase(phase)))
        if "heard" in node:
            turns = [self._turn(each, scenario) for each in self.entries(node, "heard")]
            found.append(Heard(line["heard"], tuple(turns)))
        return found + self._scores(node)

    def _event(self, node: Node) -> EventPattern | None:
        kind = node if isinstance(node, Scalar) else scalar(node, "type")
        if kind is None:
            self.report(codes.WRONG_TYPE, node, "expected an event, or a mapping with `type`")
            return None
        fields = EVENTS.get(kind)
        if fields is None:
            self.no_such(kind, "event", EVENTS)
            return None
        if not isinstance(node, Mapping):
            return EventPattern(kind, {})
        self.known(node, ("type", *fields))
        return EventPattern(kind, {k: _pattern(v) for k, v in node.items() if k != "type"})

    def _not_legal(self, node: Node) -> list[Expectation]:
        if not isinstance(node, Mapping):
            move = self._move(node)
            return [NotLegal(node.line, move, None)] if move else []
        self.known(node, ("move", "because"))
        if "move" not in node:
            self.report(codes.MISSING_KEY, node, "the key `move` is missing here")
            return []
        move = self._move(node["move"])
        return [NotLegal(node.line, move, self._why(node))] if move else []

    def _scores(self, node: Mapping) -> list[Expectation]:
        scores = node.get("scores")
        if scores is None:
            return []
        if not isinstance(scores, Mapping):
            self.report(codes.WRONG_TYPE, scores, "expected a mapping such as `{room: 9/20}`")
            return []
        self.known(scores, NUMBERS)
        return [self._number(name, value) for name, value in scores.items() if name in NUMBERS]

    def _number(self, name: str, node: Node) -> Number:
        value, within = node, None
        if isinstance(node, Mapping):
            self.known(node, ("value", "within"))
            value, within = node.get("value", node), node.get("within")
        if isinstance(value, Scalar) and value in ("null", "~"):
            return Number(node.line, name, None, Fraction())
        gap = Fraction() if within is None else abs(self._fraction(within))
        return Number(node.line, name, self._fraction(value), gap)

    def _fraction(self, node: Node) -> Fraction:
        if isinstance(node, Scalar) and _NUMBER.fullmatch(node):
            try:
                return Fraction(node)
            except ZeroDivisionError:
                pass
        found = f"`{harmless(node)}`" if isinstance(node, Scalar) else "something else"
        message = f"expected a number such as 1, 0.45 or 9/20, found {found}"
        self.report(codes.NOT_A_NUMBER, node, message)
        return Fraction()

    def _entry(self, node: Node) -> str:
        """A move, in the form a log writes it, or `undo`."""
        if isinstance(node, Scalar) and node.strip() == UNDO:
            return UNDO
        move = self._move(node)
        return str(move) if move else ""

    def _move(self, node: Node) -> Move | None:
        if not isinstance(node, Scalar):
            self.report(codes.WRONG_TYPE, node, "expected a move such as `call PANELIST`")
            return None
        try:
            return parse(str(node))
        except MoveSyntaxError as error:
            message = f"`{harmless(node)}` is no move"
            self.report(codes.NOT_ONE_OF, node, message, f"expected {error.expected}")
            return None

    def _why(self, node: Mapping) -> Why | None:
        because = self.one_of(node, "because", list(Why))
        return Why(because) if because else None

    def _turn(self, node: Node, scenario: Scenario | None) -> str:
        if not isinstance(node, Scalar):
            self.report(codes.WRONG_TYPE, node, "expected the id of a turn")
        elif scenario is not None and node not in scenario.turn:
            near = self.findings.near(node, list(scenario.turn))
            self.report(codes.UNKNOWN_TURN, node, f"there is no turn `{harmless(node)}`", near)
        return str(node)


def _pattern(node: Node) -> Pattern:
    if isinstance(node, Mapping):
        return {str(key): _pattern(value) for key, value in node.items()}
    if isinstance(node, Sequence):
        return tuple(_pattern(each) for each in node)
    return str(node)


def _last_line(node: Node) -> int:
    """The last line on which something of the node begins."""
    if isinstance(node, Scalar):
        return node.line
    children = node.values() if isinstance(node, Mapping) else node
    return max((_last_line(each) for each in children), default=node.line)
