"""A class without a network: what somebody bet on one question, as a short code carried by hand.

Theory of operation. A pupil plays a question alone; `code_of` is what they bet on it and
nothing of what was said. Whoever leads a class reads such codes (`read`) before the class
sits down; `gather` seats those who sent one, puts their questions in the record's order and
has every bet ride on its turn, so that what follows are the pages of any class, and the game
that is kept is one like any other. What the bets are worth is told by the record there: a
code cannot claim it.

A code is ``RT`` and the number of its form, a hyphen, and bytes in base 32 (no I, L, O or U,
so that it can be typed from paper, in any case, with or without hyphens between):

====== ====================================================================
3      the scenario's id (CRC-32, its low bytes)
3      the scenario's version (the beginning of its digest)
1      the scene, from 0
1, n   the name's length in bytes, the name in UTF-8
m      a byte for each bet that the scene can ask for, in the order of `subjects`:
       0 not laid, 1 "no idea", else 2 + 4 × option + chip
3      CRC-32 of all that stands before, its low bytes
====== ====================================================================
"""

from __future__ import annotations

import re
from binascii import crc32
from collections.abc import Mapping, Sequence

from roundtable.application import classes
from roundtable.application.desk import Desk
from roundtable.application.done import Done
from roundtable.application.game import Game, Handed
from roundtable.application.playing import RefusedError, game_of
from roundtable.application.ways import way_of
from roundtable.errors import GameError
from roundtable.rules import (
    CHIPS,
    TEAMS,
    Belief,
    Board,
    Move,
    Open,
    Reveal,
    Scenario,
    Seat,
    Session,
    chips,
)

FORM = 1
"""The number of the form that is written, and the highest that is read."""
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LONGEST, MOST, SHORTEST = 240, 200, 12
"""Characters of the longest code that is looked at, how many at once, and of a word that is meant for one."""
_CODE = re.compile(r"RT(\d{1,3})-([0-9A-Z-]+)")
_AS_READ = str.maketrans("OIL", "011")
_ID, _VERSION, _SUM = 3, 3, 3
_NONE, _NO_IDEA, _LAID = 0, 1, 2


class CodeError(GameError):
    """A code that cannot be taken.

    Attributes:
        key: id of the interface text that says why.
    """

    def __init__(self, key: str) -> None:
        """Say why."""
        super().__init__(f"no code: {key}")
        self.key = key

    @property
    def told(self) -> tuple[str, Mapping[str, object]]:
        """The interface text that tells a player of it."""
        return self.key, {"code": ""}


def subjects(scenario: Scenario, scene: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Every bet that a scene can ask for, as its subject and its options, in a fixed order.

    Args:
        scenario: whose scene it is.
        scene: its place, from 0.
    """
    block, held = Board.of(scenario).blocks[scene], scenario.scenes[scene]
    people = [
        (f"{held.id}/{person.id}", held.question.options)
        for i, person in enumerate(scenario.panelists)
        if i in block.takes
    ]
    prompts = [
        (turn.id, scenario.question_of(turn).options)
        for turn in held.turns
        if turn.asks_its_own and turn.settled
    ]
    return (*people, *prompts)


# A pupil's side


def offers(session: Session) -> bool:
    """Whether a game's bets can be handed in: those of one question, laid alone."""
    return session.question is not None and not way_of(session.mode).by_teams


def code_of(session: Session, name: str) -> str:
    """What was bet on the one question of a game, as a code.

    Args:
        session: a game of one question.
        name: under which it is handed in, as `classes.plain_name` gives it.
    """
    scenario = session.scenario
    scene = next(i for i, each in enumerate(scenario.scenes) if each.id == session.question)
    laid = {each.asked.subject: each.belief for each in session.laid}
    bets = [
        _byte(laid[subject], options) if subject in laid else _NONE
        for subject, options in subjects(scenario, scene)
    ]
    written = name.encode()
    body = bytes((*_mark(scenario), scene, len(written), *written, *bets))
    return f"RT{FORM}-{_letters(body + _sum(body))}"


def _byte(belief: Belief | None, options: Sequence[str]) -> int:
    if belief is None:
        return _NO_IDEA
    option, chip = options.index(belief.pick), CHIPS.index(belief.percent)
    return _LAID + len(CHIPS) * option + chip


def _mark(scenario: Scenario) -> bytes:
    return _low(scenario.id.encode(), _ID) + bytes.fromhex(scenario.digest[: 2 * _VERSION])


def _sum(body: bytes) -> bytes:
    return _low(body, _SUM)


def _low(data: bytes, size: int) -> bytes:
    return crc32(data).to_bytes(4, "big")[-size:]


def _letters(data: bytes) -> str:
    """The bytes in base 32, in fives."""
    number, digits = int.from_bytes(data, "big"), -(-len(data) * 8 // 5)
    found = "".join(LETTERS[number >> 5 * i & 31] for i in reversed(range(digits)))
    return "-".join(found[i : i + 5] for i in range(0, digits, 5))


# The side of whoever leads


def read(code: str, scenario: Scenario) -> Handed:
    """What a code holds.

    Args:
        code: as it was copied, typed or scanned; case, hyphens, and O for 0 do not matter.
        scenario: what the class plays.

    Raises:
        CodeError: it is broken, of another scenario or version, or of a newer form.
    """
    found = _CODE.fullmatch(code.upper()) if len(code) <= LONGEST else None
    if found is None:
        raise CodeError("code-broken")
    if int(found[1]) > FORM:
        raise CodeError("code-newer")
    data = _bytes(found[2].replace("-", "").translate(_AS_READ))
    body = data[:-_SUM]
    if len(body) < _ID + _VERSION + 2 or _sum(body) != data[-_SUM:]:
        raise CodeError("code-broken")
    mark = _mark(scenario)
    if body[:_ID] != mark[:_ID]:
        raise CodeError("code-other")
    if body[: _ID + _VERSION] != mark:
        raise CodeError("code-version")
    return _handed(body[_ID + _VERSION :], scenario)


def _bytes(digits: str) -> bytes:
    size = len(digits) * 5 // 8
    number = 0
    for each in digits:
        if each not in LETTERS:
            raise CodeError("code-broken")
        number = number << 5 | LETTERS.index(each)
    if number >> 8 * size:
        raise CodeError("code-broken")
    return number.to_bytes(size, "big")


def _handed(body: bytes, scenario: Scenario) -> Handed:
    """What stands behind the mark: scene, name and bets; all that is odd is refused."""
    scene, size = body[0], body[1]
    written, bets = body[2 : 2 + size], body[2 + size :]
    if scene >= len(scenario.scenes):
        raise CodeError("code-broken")
    asked = subjects(scenario, scene)
    try:
        name = written.decode()
    except UnicodeDecodeError as error:
        raise CodeError("code-broken") from error
    if not name or name != classes.plain_name(name) or len(bets) != len(asked):
        raise CodeError("code-broken")
    beliefs = {
        subject: _belief(bet, options)
        for bet, (subject, options) in zip(bets, asked, strict=True)
        if bet != _NONE
    }
    return Handed(name, scenario.scenes[scene].id, beliefs)


def _belief(bet: int, options: Sequence[str]) -> Belief | None:
    if bet == _NO_IDEA:
        return None
    option, chip = divmod(bet - _LAID, len(CHIPS))
    if option >= len(options) or CHIPS[chip] not in chips(len(options)):
        raise CodeError("code-broken")
    return Belief(options[option], CHIPS[chip])


# What the commands do


def hand(desk: Desk, name: str) -> Done:
    """Show the code of a finished game of one question, under a name.

    Raises:
        RefusedError: it is no such game, or no name.
    """
    game, plain = game_of(desk), classes.plain_name(name)
    if not game.session.over or not offers(game.session):
        raise RefusedError(desk.say("why-not-now"))
    if not plain:
        raise RefusedError(desk.say("code-nameless"))
    game.handing = code_of(game.session, plain)
    return Done()


def take_in(desk: Desk, text: str) -> Done:
    """Read codes, many at once, before a class sits down; what is wrong with one is said in a sentence.

    Raises:
        RefusedError: no class is about to sit down.
    """
    game, say = game_of(desk), desk.say
    if not way_of(game.session.mode).by_teams or game.session.moves:
        raise RefusedError(say("code-late"))
    before = len(game.handed)
    for code in _codes(text):
        try:
            _take(game, read(code, game.session.scenario))
        except CodeError as error:
            desk.notices.append(say(error.key, code=f"{code[:12]}…"))
    if len(game.handed) > before:
        desk.notices.append(say("code-read", count=len(game.handed) - before))
    elif not desk.notices:
        raise RefusedError(say("code-none"))
    return Done()


def _codes(text: str) -> list[str]:
    """The words of a text that are meant for codes; what else was copied with them is passed over."""
    meant = (
        each for each in text.split() if each.upper().startswith("RT") or len(each) >= SHORTEST
    )
    return [each for each, _ in zip(meant, range(MOST), strict=False)]


def _take(game: Game, handed: Handed) -> None:
    """Take what a code holds, unless it was taken before, or the class is full.

    Raises:
        CodeError: which of them.
    """
    if handed in game.handed:
        raise CodeError("code-twice")
    names = [each.name for each in game.handed]
    if handed.name not in names and len(set(names)) >= TEAMS[1]:
        raise CodeError("code-full")
    same = [each.name for each in game.handed if each.scene == handed.scene]
    game.handed.append(Handed(classes.plain_name(handed.name, same), handed.scene, handed.beliefs))


def gather(desk: Desk) -> Done:
    """Seat a class by the codes that were read, and have it hear their questions with their bets.

    Raises:
        RefusedError: there are too few.
    """
    game, session = game_of(desk), game_of(desk).session
    names = tuple(dict.fromkeys(each.name for each in game.handed))
    if session.moves or len(names) < TEAMS[0]:
        raise RefusedError(desk.say("code-few"))
    laid = {(each.name, s): belief for each in game.handed for s, belief in each.beliefs.items()}
    desk.begins()
    waiting = list(game.waiting)
    for bare in (Seat(names), *_questions(session, {each.scene for each in game.handed})):
        asked = None if isinstance(bare, Seat | Open) else session.bet_on(bare)
        bets = tuple(laid.get((name, asked.subject)) for name in names) if asked else ()
        move = Reveal(bare, bets) if bets else bare
        if session.why_illegal(move) is None:
            way_of(session.mode).after(game, game.push(move))
            waiting += game.waiting
    game.waiting[:] = waiting
    desk.keep()
    return Done()


def _questions(session: Session, wanted: set[str]) -> list[Move]:
    """The moves that put these questions and hear all of them, in the record's order, and what has to be put before."""
    board, scenes = session.board, session.scenario.scenes
    needed = sum(1 << i for i, each in enumerate(scenes) if each.id in wanted)
    for i in reversed(range(len(scenes))):
        needed |= board.blocks[i].after if needed >> i & 1 else 0
    moves: list[Move] = []
    for i, scene in enumerate(scenes):
        if needed >> i & 1:
            moves.append(Open(scene.id))
            heard = range(len(scene.turns)) if scene.id in wanted else ()
            moves += [board.release(i, each) for each in heard]
    return moves
