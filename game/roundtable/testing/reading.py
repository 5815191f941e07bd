"""`*.walkthrough.yaml` to a walkthrough, with every fault at its line and column.

::

    kind: walkthrough
    format: 2
    title: What this is about
    clock: 100
    steps:
      - open divergence
      - move: call tang-jie expect next-contest at 60
        events: [floor_granted, bet_laid, {type: spoke, turn: tang-next-battle}, bet_settled, clock_advanced]
        left: 48
      - refuse: call yang-qiang
        because: silent
      - undo
      - scores: {heard: 9/20, points: {value: 62.5, within: 0.1}}
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from roundtable.loading import ScenarioError, codes, load_scenario
from roundtable.loading.diagnostics import shown as harmless
from roundtable.loading.files import read_bytes
from roundtable.loading.findings import Findings
from roundtable.loading.loader import SCENARIO_FILE
from roundtable.loading.nodes import Mapping, Node, Scalar, Sequence, last_line, scalar, whole
from roundtable.loading.source import parse as parse_yaml
from roundtable.rules import UNDO, Mode, Scenario
from roundtable.shipped import folder
from roundtable.testing.expecting import EXPECTATIONS, Expecting
from roundtable.testing.walkthrough import SUFFIX, Legal, NotLegal, Step, Walkthrough

FORMATS = (1, 2)
"""The formats that are read: the first edition's, and this one's."""

HEAD = (
    "kind",
    "format",
    "title",
    "scenario",
    "mode",
    "scene",
    "clock",
    "seed",
    "skip",
    "xfail",
    "marks",
    "steps",
)
"""The keys of a walkthrough."""

_LEADS_OUT = re.compile(r"^[~/]|[\0:\\]|(?:^|/)\.\.(?:/|$)")
"""What no path holds that stays in its folder: a root, a drive, a way up, a NUL."""

_STEP = ("move", "refuse", "because", *EXPECTATIONS)
_SEED = re.compile(r"-?\d{1,30}", re.ASCII)
_MARK = re.compile(r"[a-z]\w{0,59}", re.ASCII | re.IGNORECASE)
_OTHERS = ("skip", "skipif", "xfail", "parametrize", "usefixtures", "filterwarnings")
"""Marks with which pytest does something of its own."""

Load = Callable[[Path], Scenario | None]
"""How a scenario is got from its folder; a caller with many walkthroughs keeps what it loaded."""


def load_anywhere(home: Path) -> Scenario:
    """The scenario of a folder or file; its record is looked for beside it, then in the shipped ones.

    Raises:
        ScenarioError: one of the files has errors.
    """
    return load_scenario(home, [folder("seeds")])


def read_walkthrough(
    path: Path, load: Load = load_anywhere, data: bytes | None = None
) -> Walkthrough:
    """Read a walkthrough and the scenario it is about.

    Args:
        path: the file.
        load: how its scenario is got.
        data: what is taken for the file's content; by default what stands in it.

    Raises:
        ScenarioError: one of the files has faults; all faults of the first such file are told.
    """
    findings = Findings(str(path))
    data = read_bytes(path, findings) if data is None else data
    root = None if data is None else parse_yaml(data, findings)
    made = _Reader(findings, path, load).walkthrough(root) if root is not None else None
    if made is None or findings.failed:
        raise ScenarioError(findings.diagnostics())
    return Walkthrough(path=path, text=(data or b"").decode("utf-8"), **made)


def judge(root: Node, findings: Findings, path: Path, load: Load) -> None:
    """Report whatever is misshapen in a walkthrough's nodes; needs no sound scenario."""
    _Reader(findings, path, load).walkthrough(root)


@dataclass(frozen=True)
class _Reader(Expecting):
    path: Path
    load: Load

    def walkthrough(self, root: Node) -> dict[str, Any] | None:
        if not isinstance(root, Mapping) or scalar(root, "kind") != "walkthrough":
            at = root["kind"] if isinstance(root, Mapping) and "kind" in root else root
            hint = "begin it with `kind: walkthrough` and `format: 1`"
            self.findings.report(codes.UNKNOWN_KIND, at, "this is no walkthrough", hint)
            return None
        self.known(root, HEAD)
        format_ = whole(root["format"]) if "format" in root else FORMATS[-1]
        if format_ not in FORMATS:
            message = "only formats 1 and 2 are known"
            self.findings.report(codes.UNKNOWN_FORMAT, root["format"], message)
        for key in ("format", "steps"):
            if key not in root:
                self.report(codes.MISSING_KEY, root, f"the key `{key}` is missing here")
        scenario = self._scenario(root)
        mode = Mode(self.one_of(root, "mode", [*Mode, "teams"]) or Mode.MODERATE)
        return {
            "format": format_ or FORMATS[-1],
            "scene": self._scene(root, scenario, mode, format_ or FORMATS[-1]),
            "title": self.text(root, "title") or self.path.name.removesuffix(SUFFIX),
            "scenario": scenario,
            "mode": mode,
            "clock": self.whole(root, "clock", 1, 100),
            "seed": self._seed(root),
            "skip": self.text(root, "skip") or "",
            "xfail": self.text(root, "xfail") or "",
            "marks": tuple(self._marks(root)),
            "steps": tuple(
                self._step(each, scenario, former=format_ == 1)
                for each in self.entries(root, "steps", empty=False)
            ),
        }

    def _scene(self, root: Mapping, scenario: Scenario | None, mode: Mode, format_: int) -> str:
        """The question of a game of one question."""
        scene = self.text(root, "scene") or ""
        if not scene:
            if mode.one_question and format_ > 1:
                message = f"a walkthrough of `mode: {mode}` names its question with `scene`"
                self.report(codes.MISSING_KEY, root, message)
        elif not mode.one_question:
            self.report(codes.UNKNOWN_KEY, root.key("scene"), f"`scene` in a game of `{mode}`")
        elif scenario is not None and scene not in scenario.scene:
            near = self.findings.near(scene, list(scenario.scene))
            message = f"there is no scene `{harmless(scene)}`"
            self.report(codes.NOT_ONE_OF, root["scene"], message, near)
        return scene

    def _seed(self, root: Mapping) -> int:
        seed = root.get("seed")
        if seed is None:
            return 0
        if isinstance(seed, Scalar) and seed.plain and _SEED.fullmatch(seed):
            return int(seed)
        self.report(codes.NOT_A_NUMBER, seed, "`seed`: expected a whole number")
        return 0

    def _marks(self, root: Mapping) -> Iterator[str]:
        for each in self.entries(root, "marks"):
            if isinstance(each, Scalar) and each in _OTHERS:
                hint = f"write `{each}: REASON`" if each in ("skip", "xfail") else ""
                message = f"`{each}` means something of its own to pytest"
                self.report(codes.NOT_ONE_OF, each, message, hint)
            elif isinstance(each, Scalar) and _MARK.fullmatch(each):
                yield str(each)
            else:
                message = "expected the name of a mark: letters, digits and `_`"
                self.report(codes.WRONG_TYPE, each, message)

    def _scenario(self, root: Mapping) -> Scenario | None:
        """The scenario named, or the one of the walkthrough's own folder."""
        name = self.text(root, "scenario")
        at = root.get("scenario", root)
        for place in places_of(self.path.parent, name):
            if not os.path.isfile(place / SCENARIO_FILE):  # noqa: PTH113 - never raises
                continue
            found = self.load(place)
            if found is None or name is None or found.id == name.rpartition("/")[2]:
                return found
        wanted = f"`{harmless(name)}` here or beside this folder" if name else "in this folder"
        self.report(codes.NO_SUCH_FILE, at, f"there is no scenario {wanted}")
        return None

    def _step(self, node: Node, scenario: Scenario | None, *, former: bool) -> Step:
        if former and isinstance(node, Mapping):
            return self._former(node, scenario)
        if isinstance(node, Scalar):
            return Step(node.line, node.line, self._entry(node))
        if isinstance(node, Sequence):
            self.report(codes.WRONG_TYPE, node, "expected a move or a mapping, found a list")
            return Step(node.line, node.line)
        self.known(node, _STEP)
        entry = refused = because = None
        if "refuse" in node:
            refused = self.move(node["refuse"])
            if "move" in node:
                self.report(codes.UNKNOWN_KEY, node.key("move"), "`move` and `refuse` in one step")
        elif "move" in node:
            entry = self._entry(node["move"])
        if "because" in node:
            because = self.why(node)
            if "refuse" not in node:
                self.report(codes.UNKNOWN_KEY, node.key("because"), "`because` without `refuse`")
        if "events" in node and not entry:
            self.report(codes.UNKNOWN_KEY, node.key("events"), "`events` without `move`")
        expect = tuple(self.expectations(node, scenario))
        reason = node.get("because")
        end = last_line(node)
        return Step(node.line, end, entry or "", refused, because, reason, expect)

    def _former(self, node: Mapping, scenario: Scenario | None) -> Step:
        """A step of the first edition: its moves, its minutes, what was heard and where it stands."""
        self.known(node, _STEP)
        entry = self._entry(node["move"]) if "move" in node else ""
        expect = tuple(
            each
            for each in self.expectations(node, scenario, former=True)
            if not isinstance(each, Legal | NotLegal)
        )
        return Step(node.line, last_line(node), entry, expect=expect)

    def _entry(self, node: Node) -> str:
        """A move, in the form a log writes it, or `undo`."""
        if isinstance(node, Scalar) and node.strip() == UNDO:
            return UNDO
        move = self.move(node)
        return str(move) if move else ""


def places_of(home: Path, name: str | None) -> list[Path]:
    """Folders in which a walkthrough's scenario may stand, the likeliest first.

    Args:
        home: the walkthrough's folder.
        name: the scenario as the walkthrough names it: its id, or a path from here; None
            where it names none. No path leads out of the walkthrough's folder, those beside
            it, and the shipped scenarios: neither by its words nor by a link.
    """
    if name is None:
        return [home]
    shelves = (home, home.parent, folder("scenarios"))
    if _LEADS_OUT.search(name):
        return []
    return [home, *(each / name for each in shelves if _stays(each / name, home.parent, each))]


def _stays(place: Path, *shelves: Path) -> bool:
    real = Path(os.path.realpath(place))
    return any(real.is_relative_to(os.path.realpath(each)) for each in shelves)
