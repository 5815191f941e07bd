"""The commands: the only thing that comes up from a face, each with a line of text.

`str(command)` is the line, `parse_command` the way back; the browser posts such lines, a
log can hold them, and a test can type them. A command says what is wanted and nothing of how
it was asked for: by key, click, touch or a link.
"""

from __future__ import annotations

from collections.abc import Callable

from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.rules import Mode, Move, MoveSyntaxError, parse

LONGEST = 20_000
"""Characters of the longest line that is read: room for a whole game as text."""


class CommandSyntaxError(GameError):
    """A line that is no command.

    Attributes:
        line: the beginning of it.
    """

    def __init__(self, line: str) -> None:
        """Name the line."""
        super().__init__(f"no command: {line[:60]!r}")
        self.line = line[:60]


@frozen
class Command:
    """Base of the commands; `parse_command(str(command)) == command`."""


# In a game


@frozen
class Make(Command):
    """Make a move as it stands, with whatever rides on it; a bet that is due and rides not is "no idea"."""

    move: Move

    def __str__(self) -> str:
        """``move call tang-jie expect cost at 60``."""
        return f"move {self.move}"


@frozen
class Ask(Command):
    """Go to what is asked before a move: its bet, or for an opening which wording was really put."""

    move: Move

    def __str__(self) -> str:
        """``ask call tang-jie``."""
        return f"ask {self.move}"


@frozen
class Pick(Command):
    """Pick an option of the bet that is asked, without a chip yet; an empty one picks none."""

    option: str = ""

    def __str__(self) -> str:
        """``pick cost``."""
        return f"pick {self.option}".rstrip()


@frozen
class Bet(Command):
    """Lay the bet that is asked and make its move.

    Attributes:
        option: what is expected; empty for "no idea".
        percent: the chip; 0 for "no idea".
    """

    option: str = ""
    percent: int = 0

    def __str__(self) -> str:
        """``bet cost 60``; ``bet`` for no idea."""
        return f"bet {self.option} {self.percent}" if self.option else "bet"


@frozen
class Stake(Command):
    """A class: enter what one team bets on what is asked, or take it out again.

    Attributes:
        team: its place, from 0.
        option: what is expected; empty for "no idea".
        percent: the chip; 0 for "no idea", -1 to take out what was entered.
    """

    team: int
    option: str = ""
    percent: int = 0

    def __str__(self) -> str:
        """``stake 0 cost 60``; ``stake 0`` for no idea; ``stake 0 out`` to take it out."""
        if self.percent < 0:
            return f"stake {self.team} out"
        return (
            f"stake {self.team} {self.option} {self.percent}"
            if self.option
            else f"stake {self.team}"
        )


@frozen
class Uncover(Command):
    """A class: all have bet, so make the move and show the bets."""

    def __str__(self) -> str:
        """``uncover``."""
        return "uncover"


@frozen
class Hand(Command):
    """Make of the bets on one question a code under a name, to be handed in to a class."""

    name: str

    def __str__(self) -> str:
        """``hand Mei``."""
        return f"hand {self.name}"


@frozen
class Read(Command):
    """A class before it sits down: read the codes in a text, as many as there are."""

    codes: str

    def __str__(self) -> str:
        """``read RT1-7J3K0-1V8QC``."""
        return f"read {self.codes}"


@frozen
class Gather(Command):
    """A class: seat those whose codes were read, and reveal their bets in the record's order."""

    def __str__(self) -> str:
        """``gather``."""
        return "gather"


@frozen
class Next(Command):
    """Go on: from the briefing to the table, from what was closed or told last to what follows."""

    def __str__(self) -> str:
        """``next``."""
        return "next"


@frozen
class Undo(Command):
    """Take the last move back; a bet once made stands."""

    def __str__(self) -> str:
        """``undo``."""
        return "undo"


@frozen
class Rewind(Command):
    """Take moves back until so many stand, or as far as it goes."""

    ply: int

    def __str__(self) -> str:
        """``rewind 4``."""
        return f"rewind {self.ply}"


@frozen
class Unfold(Command):
    """The debrief: open a turn that was not heard, by its id; an empty one closes all."""

    turn: str = ""

    def __str__(self) -> str:
        """``unfold tang-confident``."""
        return f"unfold {self.turn}".rstrip()


# Between pages


@frozen
class Show(Command):
    """Go to a page by its id, over the one that is shown.

    Attributes:
        page: "library", "board", "history", "lanes", "saves", "profile", "settings", "keys",
            "help", "findings" or "jump".
        detail: a tab of the debrief or profile, a scenario of the library; may be empty.
    """

    page: str
    detail: str = ""

    def __str__(self) -> str:
        """``show debrief bets``."""
        return f"show {self.page} {self.detail}".rstrip()


@frozen
class Back(Command):
    """Go back to the page below; from the lowest of a game ask whether to leave."""

    def __str__(self) -> str:
        """``back``."""
        return "back"


@frozen
class Search(Command):
    """The history: show only what has every word sought; without words all of it."""

    text: str = ""

    def __str__(self) -> str:
        """``search memory``."""
        return f"search {self.text}".rstrip()


@frozen
class Sure(Command):
    """Carry a command out that would otherwise ask first."""

    command: Command

    def __str__(self) -> str:
        """``sure move adjourn``."""
        return f"sure {self.command}"


@frozen
class Visit(Command):
    """Open an address on the web, once it was confirmed."""

    address: str

    def __str__(self) -> str:
        """``visit https://...``."""
        return f"visit {self.address}"


@frozen
class Quit(Command):
    """Leave the game engine, once what waits to be kept is kept."""

    def __str__(self) -> str:
        """``quit``."""
        return "quit"


# Games


@frozen
class Begin(Command):
    """Begin a game.

    Attributes:
        scenario: its id in the library.
        mode: the way it is played.
        scene: of one question only, which; empty otherwise.
    """

    scenario: str
    mode: Mode
    scene: str = ""

    def __str__(self) -> str:
        """``begin agi-next-2026 question paradigm``."""
        return f"begin {self.scenario} {self.mode.value} {self.scene}".rstrip()


@frozen
class Daily(Command):
    """Today's question: go on with it, see what came of it, or begin it."""

    def __str__(self) -> str:
        """``daily``."""
        return "daily"


@frozen
class Continue(Command):
    """Go on with the game of a scenario that was kept last."""

    scenario: str

    def __str__(self) -> str:
        """``continue agi-next-2026``."""
        return f"continue {self.scenario}"


@frozen
class Resume(Command):
    """Go on with a kept game by its number.

    Attributes:
        newer: True on the library's version of its scenario, as a game of its own.
    """

    number: int
    newer: bool = False

    def __str__(self) -> str:
        """``resume 3``, ``resume 3 newer``."""
        return f"resume {self.number} newer" if self.newer else f"resume {self.number}"


@frozen
class Rename(Command):
    """Call a kept game something; an empty name takes its name away."""

    number: int
    name: str = ""

    def __str__(self) -> str:
        """``rename 3 with the class``."""
        return f"rename {self.number} {self.name}".rstrip()


@frozen
class Remove(Command):
    """Remove a kept game; `Restore` brings it back while the application runs."""

    number: int

    def __str__(self) -> str:
        """``remove 3``."""
        return f"remove {self.number}"


@frozen
class Restore(Command):
    """Bring the kept game back that was removed last."""

    def __str__(self) -> str:
        """``restore``."""
        return "restore"


@frozen
class Forget(Command):
    """Drop every kept game of a scenario; asks first."""

    scenario: str

    def __str__(self) -> str:
        """``forget tutorial``."""
        return f"forget {self.scenario}"


@frozen
class Export(Command):
    """Give a kept game as text: in a file where there are files, and in `Done.text`."""

    number: int

    def __str__(self) -> str:
        """``export 3``."""
        return f"export {self.number}"


@frozen
class Import(Command):
    """Keep the game of a text, or of the file of that name, as a game of its own."""

    text: str

    def __str__(self) -> str:
        """``import`` and the text, its lines as they are."""
        return f"import {self.text}"


@frozen
class Save(Command):
    """Save the debrief: "report" as a page, "result" as text to be shown around, "code" for a class."""

    what: str

    def __str__(self) -> str:
        """``save report``."""
        return f"save {self.what}"


# Settings


@frozen
class Change(Command):
    """Change one setting; what is asked for and is none changes nothing.

    Attributes:
        name: a field of `Settings`; "key ACTION" for the key of an action.
        value: as text: "on" and "off" for a switch, a number, a word.
    """

    name: str
    value: str

    def __str__(self) -> str:
        """``set text 125``; ``set key undo z``."""
        return f"set {self.name} {self.value}"


@frozen
class Seen(Command):
    """A hint was read and is not given again; "all" for every one, "none" to give all anew."""

    hint: str

    def __str__(self) -> str:
        """``seen clock``."""
        return f"seen {self.hint}"


# An author's preview


@frozen
class Reload(Command):
    """A preview: take the scenario up as its files are now."""

    def __str__(self) -> str:
        """``reload``."""
        return "reload"


@frozen
class Jump(Command):
    """A preview: go to the beginning of a scene."""

    scene: str

    def __str__(self) -> str:
        """``jump paradigm``."""
        return f"jump {self.scene}"


def parse_command(line: str) -> Command:
    """Read a command from its line.

    Raises:
        CommandSyntaxError: the line is no command.
    """
    if len(line) > LONGEST:
        raise CommandSyntaxError(line)
    verb, _, rest = line.strip().partition(" ")
    read = _READ.get(verb)
    if read is None:
        raise CommandSyntaxError(line)
    try:
        return read(rest.strip())
    except (ValueError, MoveSyntaxError) as error:
        raise CommandSyntaxError(line) from error


def _alone(make: Callable[[], Command]) -> Callable[[str], Command]:
    def read(rest: str) -> Command:
        if rest:
            raise ValueError(rest)
        return make()

    return read


def _sure(rest: str) -> Command:
    """Sure of something; to be sure of being sure is no more than that, and refused."""
    if rest.startswith("sure"):
        raise ValueError(rest)
    return Sure(parse_command(rest))


def _worded(make: Callable[[str], Command]) -> Callable[[str], Command]:
    def read(rest: str) -> Command:
        if not rest or " " in rest:
            raise ValueError(rest)
        return make(rest)

    return read


def _number(text: str) -> int:
    """A number as a command has it: ASCII digits and not many."""
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 9):  # noqa: PLR2004 -- digits
        raise ValueError(text)
    return int(text)


def _bet(rest: str) -> Command:
    if not rest:
        return Bet()
    option, percent = rest.split()
    return Bet(option, _number(percent))


def _stake(rest: str) -> Command:
    team, *more = rest.split()
    if not more:
        return Stake(_number(team))
    if more == ["out"]:
        return Stake(_number(team), percent=-1)
    option, percent = more
    return Stake(_number(team), option, _number(percent))


def _show(rest: str) -> Command:
    page, *more = rest.split()
    if len(more) > 1:
        raise ValueError(rest)
    return Show(page, *more)


def _begin(rest: str) -> Command:
    scenario, mode, *more = rest.split()
    if len(more) > 1:
        raise ValueError(rest)
    return Begin(scenario, Mode(mode), *more)


def _resume(rest: str) -> Command:
    number, *more = rest.split()
    if more not in ([], ["newer"]):
        raise ValueError(rest)
    return Resume(_number(number), newer=bool(more))


def _rename(rest: str) -> Command:
    number, _, name = rest.partition(" ")
    return Rename(_number(number), name.strip())


def _change(rest: str) -> Command:
    name, _, value = rest.partition(" ")
    if name == "key":
        action, _, value = value.partition(" ")
        name = f"key {action}"
    if not name or not value:
        raise ValueError(rest)
    return Change(name, value)


def _optional(make: Callable[[str], Command]) -> Callable[[str], Command]:
    def read(rest: str) -> Command:
        if " " in rest:
            raise ValueError(rest)
        return make(rest)

    return read


_READ: dict[str, Callable[[str], Command]] = {
    "move": lambda rest: Make(parse(rest)),
    "ask": lambda rest: Ask(parse(rest)),
    "pick": _optional(Pick),
    "bet": _bet,
    "stake": _stake,
    "uncover": _alone(Uncover),
    "hand": Hand,
    "read": Read,
    "gather": _alone(Gather),
    "next": _alone(Next),
    "undo": _alone(Undo),
    "rewind": lambda rest: Rewind(_number(rest)),
    "unfold": _optional(Unfold),
    "show": _show,
    "back": _alone(Back),
    "search": Search,
    "sure": _sure,
    "visit": _worded(Visit),
    "quit": _alone(Quit),
    "begin": _begin,
    "daily": _alone(Daily),
    "continue": _worded(Continue),
    "resume": _resume,
    "rename": _rename,
    "remove": lambda rest: Remove(_number(rest)),
    "restore": _alone(Restore),
    "forget": _worded(Forget),
    "export": lambda rest: Export(_number(rest)),
    "import": Import,
    "save": _worded(Save),
    "set": _change,
    "seen": _worded(Seen),
    "reload": _alone(Reload),
    "jump": _worded(Jump),
}
"""How the rest of a line is read, by its verb."""
