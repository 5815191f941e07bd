"""What the commands within a game do."""

from __future__ import annotations

from roundtable.application import classes, cues, words
from roundtable.application.commands import Make, Rewind, Sure
from roundtable.application.desk import Aside, Desk
from roundtable.application.done import Cue, Done
from roundtable.application.game import Game, Waiting
from roundtable.application.shelf import milestones, setting_pages
from roundtable.application.ways import way_of
from roundtable.locale import Catalog
from roundtable.rules import (
    CERTAIN,
    Adjourn,
    Call,
    Connect,
    Event,
    Follow,
    Guess,
    Move,
    Open,
    Phase,
    Reveal,
    Session,
    chips,
)


class RefusedError(Exception):
    """A command that makes sense and cannot be done; its text says why."""


def game_of(desk: Desk) -> Game:
    """The game under way.

    Raises:
        RefusedError: there is none.
    """
    if desk.game is None:
        raise RefusedError(desk.say("refused-no-game"))
    return desk.game


def make(desk: Desk, move: Move, *, sure: bool) -> Done:
    """Make a move, keep the game, and then tell what happened.

    Raises:
        RefusedError: it cannot be made.
    """
    game, say = game_of(desk), desk.say
    session = game.session
    move = as_played(session, move)
    _check(game, say, move)
    way = way_of(session.mode)
    if way.by_teams and not isinstance(move, Reveal) and session.bet_on(move):
        return ask(desk, move)
    if isinstance(move, Adjourn) and not sure and _early(session):
        desk.question = _asks_adjourn(move)
        return Done()
    desk.begins()
    events = pushed(game, move)
    desk.asides.clear()
    desk.question = None
    desk.keep()
    heard = cues.cues(events, say)
    return Done(events=events, cues=(*heard, *_milestones(desk, game)) if session.over else heard)


def pushed(game: Game, move: Move) -> tuple[Event, ...]:
    """Make a move that is legal, and line up what is read after it."""
    left = game.left
    events = game.push(move)
    way_of(game.session.mode).after(game, events, left)
    return events


def asks_first(session: Session, move: Move) -> bool:
    """Whether something is asked before a move: which wording was put, or a bet."""
    return isinstance(move, Open) or session.bet_on(move) is not None


def asked(game: Game, move: Move) -> None:
    """Go to what is asked before a move."""
    way = way_of(game.session.mode)
    game.clear()
    game.asked = move.bare
    if isinstance(game.asked, Open):
        way.leave(game, game.asked)
    if way.by_teams:
        game.entries = [None] * len(classes.seated(game.session))


def _milestones(desk: Desk, game: Game) -> tuple[Cue, ...]:
    """The sound of the milestones that a game reaches with its end, if it is kept."""
    ended = sorted(desk.ports.keeper.finished(), key=lambda each: (each.ended, each.number))
    if not ended or ended[-1].session.log != game.session.log:
        return ()
    names = milestones.reached(ended, desk.ports.library.ids())
    if not names:
        return ()
    told = words.joined(desk.say, *(desk.say(f"milestone-{each}") for each in names))
    return (Cue("milestone", desk.say("cue-milestone", names=told)),)


def as_played(session: Session, move: Move) -> Move:
    """A move as this kind of game has it: where the record runs it is a guess."""
    if session.mode.runs and isinstance(move, Open | Call | Follow | Connect):
        move = Guess(move)
    return move.bare if isinstance(move, Guess) else move


def _check(game: Game, say: Catalog, move: Move) -> None:
    """Refuse what cannot be made.

    Raises:
        RefusedError: why.
    """
    session = game.session
    if game.left and not isinstance(move, Open | Adjourn):
        raise RefusedError(say("refused-left"))
    riders = move.bets if isinstance(move, Reveal) else (move.rider,)
    if any(each is not None and each.percent == CERTAIN for each in riders):
        raise RefusedError(say("refused-certain"))
    reason = session.why_illegal(move)
    if reason is not None:
        raise RefusedError(words.why_not(session, say, reason))


def _early(session: Session) -> bool:
    """Whether there is something left to do, so that ending is asked about first."""
    if session.phase is Phase.CODA or not way_of(session.mode).asks_end:
        return False
    return any(not isinstance(each, Adjourn) for each in session.legal_moves)


def _asks_adjourn(move: Move) -> Waiting:
    return lambda say: setting_pages.confirm(
        say,
        "adjourn",
        ("adjourn-yes", Sure(Make(move))),
        lines=(say("adjourn-note"),),
        stay="leave-go-on",
    )


def ask(desk: Desk, move: Move) -> Done:
    """Go to what is asked before a move; where nothing is, make it.

    Raises:
        RefusedError: it cannot be made.
    """
    game, say = game_of(desk), desk.say
    session = game.session
    move = as_played(session, move)
    _check(game, say, move)
    if not asks_first(session, move):
        return make(desk, move, sure=False)
    desk.begins()
    desk.asides.clear()
    asked(game, move)
    if isinstance(move, Open) and game.left:
        desk.keep()
    return Done()


def pick(desk: Desk, option: str) -> Done:
    """Pick an option without a chip yet.

    Raises:
        RefusedError: it is none of the options.
    """
    game = game_of(desk)
    due = game.due
    if due is None or (option and option not in due.options):
        raise RefusedError(desk.say("refused-option"))
    game.picked = option
    return Done()


def bet(desk: Desk, option: str, percent: int) -> Done:
    """Lay the bet that is asked and make its move.

    Raises:
        RefusedError: nothing is asked, or it is no bet on it.
    """
    game = game_of(desk)
    due = game.due
    if due is None:
        raise RefusedError(desk.say("refused-no-bet"))
    _refuse_odd(desk, option, percent, due.options)
    if game.entries:
        return stake(desk, classes.current(game), option, percent)
    move = game.with_belief(option, percent)
    assert move is not None
    return make(desk, move, sure=True)


def _refuse_odd(desk: Desk, option: str, percent: int, options: tuple[str, ...]) -> None:
    """Refuse a bet that there is not.

    Raises:
        RefusedError: no such option or chip.
    """
    if option and option not in options:
        raise RefusedError(desk.say("refused-option"))
    if percent and percent not in chips(len(options)):
        raise RefusedError(desk.say("refused-certain"))


def stake(desk: Desk, team: int, option: str, percent: int) -> Done:
    """Enter what a team bets.

    Raises:
        RefusedError: nothing is asked of a class, or it is no bet on it.
    """
    game = game_of(desk)
    due = game.due
    if due is None or not game.entries:
        raise RefusedError(desk.say("refused-no-bet"))
    if percent >= 0:
        _refuse_odd(desk, option, percent, due.options)
    if not classes.entered(game, team, option, percent):
        raise RefusedError(desk.say("refused-team"))
    return Done()


def uncover(desk: Desk) -> Done:
    """Make the move that shows a class its bets.

    Raises:
        RefusedError: some are not in.
    """
    game = game_of(desk)
    move = classes.revealing(game)
    if move is None:
        waiting = sum(each is None for each in game.entries)
        raise RefusedError(desk.say("class-waiting", count=waiting))
    return make(desk, move, sure=True)


def go_on(desk: Desk) -> Done:
    """Go on from what is only read."""
    game = game_of(desk)
    if not game.begun:
        desk.begins()
    elif game.waiting:
        game.waiting.pop(0)
    return Done()


def undo(desk: Desk) -> Done:
    """Take the last move back; where something is asked, put that away instead.

    Raises:
        RefusedError: there is nothing to take back.
    """
    game = game_of(desk)
    if game.asked is not None:
        game.clear()
        return Done()
    if not game.can_undo:
        raise RefusedError(desk.say("notice-undo"))
    game.undo()
    desk.asides.clear()
    desk.question = None
    desk.keep()
    return Done()


def rewind(desk: Desk, ply: int, *, sure: bool) -> Done:
    """Take moves back until so many stand; asks first where it is more than one.

    Raises:
        RefusedError: there is nothing to take back.
    """
    game, say = game_of(desk), desk.say
    if not game.can_undo or ply >= game.session.ply:
        raise RefusedError(say("notice-undo"))
    if not sure and game.session.ply - ply > 1:
        desk.question = _asks_rewind(ply, game.session.ply - ply)
        return Done()
    many = game.rewind(ply)
    desk.asides.clear()
    desk.question = None
    desk.keep()
    desk.notices.append(say("notice-rewound", moves=many))
    return Done()


def _asks_rewind(ply: int, moves: int) -> Waiting:
    return lambda say: setting_pages.confirm(
        say,
        "rewind",
        ("rewind-yes", Sure(Rewind(ply))),
        lines=(say("rewind-note", moves=moves),),
    )


def unfold(desk: Desk, turn: str) -> Done:
    """Open a turn that was not heard, in the debrief.

    Raises:
        RefusedError: the game is not over.
    """
    game = game_of(desk)
    if not game.session.over or (turn and turn not in game.session.scenario.turn):
        raise RefusedError(desk.say("why-not-now"))
    if turn:
        game.unfolded.add(turn)
    else:
        game.unfolded.clear()
    return Done()


def put_away(desk: Desk) -> bool:
    """Put away what a game shows over its position; False where there is nothing."""
    game = desk.game
    if game is None:
        return False
    if game.picked:
        game.picked = ""
    elif game.waiting:
        game.waiting.pop(0)
    elif isinstance(game.asked, Open) and game.session.phase is Phase.CHOOSING and not game.left:
        game.clear()
        desk.asides.append(Aside("board"))
    elif game.asked is not None:
        game.clear()
    else:
        return False
    return True
