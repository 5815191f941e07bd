"""A playthrough: everything a game was, as a few lines of text.

A scenario, its settings and its log of moves are the whole game; positions, events and
scores follow from them. The text is made to be read, kept and compared::

    roundtable playthrough 2
    scenario: agi-next-2026
    digest: 3b1f...
    mode: moderate
    clock: 60
    seed: 0

    open divergence as who-gains
    call tang-jie expect next-contest at 60
    undo

In a game of one question `scene: ID` stands below the mode; where a question was left and told
of, and another was not put yet, `left: ID` does. Empty lines and lines that begin
with `#` say nothing. `dump` can write what happened as such lines, which makes the text a
golden file: replay it, dump it again, compare. Texts of the first edition (`playthrough 1`)
are read, too, see `first_edition`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum

from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.rules import CERTAIN, UNDO, Mode, MoveSyntaxError, Session, parse

HEAD = "roundtable playthrough 2"
"""The first line: what this is, and the version of its format."""

FORMATS = {"roundtable playthrough 1": 1, HEAD: 2}
"""The first lines that are read, with the number of their format."""

MAX_CHARACTERS = 1_000_000
"""The longest text that is read."""

MAX_MOVES = 10_000
"""The longest log that is read or replayed."""

_ID = re.compile(r"[a-z][a-z0-9-]{0,79}")
_FIELDS = {
    "scenario": _ID,
    "digest": re.compile(r"[0-9a-f]{64}"),
    "mode": re.compile("|".join([*Mode, "teams"])),
    "scene": _ID,
    "left": _ID,
    "clock": re.compile(r"[1-9]\d?|100", re.ASCII),
    "seed": re.compile(r"-?\d{1,30}", re.ASCII),
}
_NEWER = re.compile(r"roundtable playthrough \d{1,9}", re.ASCII)
_SHOWN = 60
_CERTAIN = re.compile(rf"(?: at |@){CERTAIN}(?!\d)")


class Flaw(StrEnum):
    """What keeps a text from being a game."""

    STRANGE = "strange"
    """It is something else."""
    NEWER = "newer"
    """A newer version of the format."""
    LONG = "long"
    """Too many characters or moves."""
    HEAD = "head"
    """A line of the head that is none."""
    CUT = "cut"
    """A head that is not whole."""
    SYNTAX = "syntax"
    """A line that is no move."""
    CERTAIN = "certain"
    """A bet as sure as only a computer's player lays it."""
    ILLEGAL = "illegal"
    """A move that is not legal where it stands."""
    OTHER = "other"
    """A game of another scenario, or of another version of it."""


class PlaythroughError(GameError):
    """A text that is no playthrough, or a playthrough that does not fit its scenario.

    Attributes:
        line: where in the text, from 1; 0 where it is about the whole.
        flaw: what kind of fault it is.
        found: what stands there, short and harmless; empty where nothing does.
    """

    def __init__(self, message: str, line: int = 0, *, flaw: Flaw, found: str = "") -> None:
        super().__init__(f"line {line}: {message}" if line else message)
        self.message = message
        self.line = line
        self.flaw = flaw
        self.found = _shown(found)

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """The flaw, where it is, and what stands there."""
        return f"fault-game-{self.flaw}", {"line": self.line, "found": self.found}


@frozen
class Playthrough:
    """A scenario, its settings and the log.

    Attributes:
        scenario, digest: the scenario's id, and what names its content.
        clock: minutes as a share of the whole record, in per cent.
        log: moves as text, and `undo` where one was taken back.
        scene: the id of the question played; None where it is the whole discussion.
        left: the id of the question that is open still, but was left and told of; empty for none.
        format: the edition of the game that wrote it, 1 or 2.
        lines: where each of these stands in the text it was read from; empty if in none.
    """

    scenario: str
    digest: str
    mode: Mode
    clock: int
    seed: int
    log: tuple[str, ...]
    scene: str | None = None
    left: str = ""
    format: int = 2
    lines: tuple[int, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def of(cls, session: Session) -> Playthrough:
        """The playthrough of a session."""
        scenario = session.scenario
        settings = (session.mode, session.clock, session.seed)
        return cls(scenario.id, scenario.digest, *settings, session.log, session.question)

    def leaving(self, scene: object) -> Playthrough:
        """The same with the question that was left; as it is where no move of it opened that one."""
        opened = [each.split()[1] for each in self.log if each.startswith("open ")]
        return replace(self, left=str(scene)) if scene in opened else self

    def line(self, index: int) -> int:
        """The line of the log's entry at `index`; 0 if it was read from no text."""
        return self.lines[index] if index < len(self.lines) else 0


def as_text(told: Playthrough, lines: Iterable[str] | None = None) -> str:
    """A playthrough as text, as `dump` writes it, also where its scenario is not at hand.

    Args:
        told: the playthrough.
        lines: what follows the head; by default the log.
    """
    scene = [f"scene: {told.scene}"] if told.scene is not None else []
    left = [f"left: {told.left}"] if told.left else []
    head = (
        head_of(told.format),
        f"scenario: {told.scenario}",
        f"digest: {told.digest}",
        f"mode: {told.mode}",
        *scene,
        *left,
        f"clock: {told.clock}",
        f"seed: {told.seed}",
        "",
    )
    return "\n".join((*head, *(told.log if lines is None else lines))) + "\n"


def head_of(edition: object) -> str:
    """The first line of a text in that format; of one there is not, a line that is refused."""
    return next((head for head, number in FORMATS.items() if number == edition), "")


def same(one: Playthrough, other: Playthrough) -> bool:
    """Whether two texts tell one game, of one seed and move by move, whichever edition wrote them."""
    return replace(one, format=other.format) == other


def load(text: str) -> Playthrough:
    """Read a playthrough; whether its moves are legal is seen on replay.

    Raises:
        PlaythroughError: the text is none.
    """
    if len(text) > MAX_CHARACTERS:
        raise PlaythroughError(f"longer than {MAX_CHARACTERS:,} characters", flaw=Flaw.LONG)
    lines = _lines(text)
    number, head = next(lines, (1, ""))
    if head not in FORMATS:
        flaw = Flaw.NEWER if _NEWER.fullmatch(head) else Flaw.STRANGE
        message = f"expected `{HEAD}`, found `{_shown(head)}`"
        raise PlaythroughError(message, number, flaw=flaw, found=head)
    fields = _settings(lines, FORMATS[head])
    log = list(_log(lines))
    return Playthrough(
        scenario=fields["scenario"],
        digest=fields["digest"],
        mode=Mode(fields["mode"]),
        clock=int(fields["clock"]),
        seed=int(fields["seed"]),
        log=tuple(entry for _, entry in log),
        scene=fields.get("scene"),
        left=fields.get("left", ""),
        format=FORMATS[head],
        lines=tuple(line for line, _ in log),
    )


def of_a_player(told: Playthrough) -> Playthrough:
    """The same, if a person can have played it and it may be kept among their games.

    Raises:
        PlaythroughError: a belief in it is certain, which no face offers.
    """
    for index, entry in enumerate(told.log):
        if _CERTAIN.search(entry):
            message = (
                f"`{_shown(entry)}`: no chip stands for {CERTAIN} per cent; "
                "only a computer's player is that sure"
            )
            raise PlaythroughError(message, told.line(index), flaw=Flaw.CERTAIN, found=entry)
    return told


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that say something, stripped, with their numbers."""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        said = line.strip()
        if said and not said.startswith("#"):
            yield number, said


def _settings(lines: Iterator[tuple[int, str]], edition: int) -> dict[str, str]:
    found: dict[str, str] = {}
    last, wanted = 1, set(_FIELDS) - {"scene", "left"}
    while wanted - found.keys():
        last, line = next(lines, (0, ""))
        if not last:
            missing = next(name for name in _FIELDS if name in wanted - found.keys())
            raise PlaythroughError(f"`{missing}:` is missing", flaw=Flaw.CUT)
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or name not in {*wanted, "left"} or name in found:
            missing = ", ".join(f"`{each}:`" for each in _FIELDS if each in wanted - found.keys())
            message = f"expected {missing}, found `{_shown(line)}`"
            raise PlaythroughError(message, last, flaw=Flaw.HEAD, found=line)
        if not _FIELDS[name].fullmatch(value):
            message = f"`{_shown(value)}` is no {name}"
            raise PlaythroughError(message, last, flaw=Flaw.HEAD, found=line)
        found[name] = value
        if name == "mode" and Mode(value).one_question and edition > 1:
            wanted.add("scene")
    return found


def _log(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The entries in the form in which a session writes them."""
    depth = 0
    for count, (number, line) in enumerate(lines):
        if count >= MAX_MOVES:
            raise PlaythroughError(f"more than {MAX_MOVES:,} moves", number, flaw=Flaw.LONG)
        depth += -1 if line == UNDO else 1
        if depth < 0:
            raise PlaythroughError("nothing to undo", number, flaw=Flaw.ILLEGAL, found=line)
        try:
            yield number, UNDO if line == UNDO else str(parse(line))
        except MoveSyntaxError as error:
            raise PlaythroughError(str(error), number, flaw=Flaw.SYNTAX, found=line) from error


def _shown(text: str) -> str:
    cut = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "".join(each if each.isprintable() else " " for each in cut)
