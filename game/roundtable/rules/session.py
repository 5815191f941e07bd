"""A play under way: moves in, events and positions out.

Theory of operation. A session is a list of immutable positions, the log of what was pushed
and taken back, and a book of what stands whatever is taken back: bets laid, wordings
guessed, steps foretold. A move goes through the rules of the mode, which know nothing of
bets; then the session sees which bet is due with it, enters it, and settles what the new
position settles (`bets`). Everything else, scores and comparison included, is derived.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from roundtable.frozen import frozen
from roundtable.rules import bets as book
from roundtable.rules.bets import Asked, Bet, Foresight, Laid, Status, foresight
from roundtable.rules.board import Board, Masks
from roundtable.rules.comparison import Beside, Comparison, beside, compare
from roundtable.rules.events import BetSettled, Closed, Event, Foretold, How, Opened, Spoke
from roundtable.rules.flow import Phase, phase
from roundtable.rules.guards import Reason, Why, released
from roundtable.rules.legal_moves import LegalMoves
from roundtable.rules.moderate import IllegalMove
from roundtable.rules.modes import Mode, rules_for
from roundtable.rules.moves import Belief, Guess, Hear, Match, Move, Open, Reveal
from roundtable.rules.moves import parse as parse_move
from roundtable.rules.room import Room, measure
from roundtable.rules.scenario import Scenario, Scene, Turn
from roundtable.rules.state import State

SEEDS = 10**30
"""Seeds are smaller than this, without regard to their sign, so that a save can hold them."""

UNDO = "undo"
"""How the log writes that the last move was taken back."""


@frozen
class Ear:
    """Of the questions put with a guess of their wording (`asked`), how often it was `known`."""

    known: int
    asked: int


@frozen
class _Point:
    """Where a play stands.

    Attributes:
        heard: for each scene the mask of turns heard.
        spoken: the same turns, in the order they were heard.
        settled: subjects of the bets settled so far.
    """

    state: State
    heard: Masks
    spoken: tuple[Turn, ...] = ()
    settled: frozenset[str] = frozenset()


@frozen(kw_only=True)
class _Ply(_Point):
    """A move, what happened, and where it led."""

    move: Move
    events: tuple[Event, ...]


class Session:
    """One play of a scenario.

    Args:
        scenario: what is played.
        mode: of the game.
        clock: where the player has the chair: the time as a share of the record, in per
            cent, from 1 to 100; by default the scenario's own. Else it is all of it.
        seed: decides the order in which options are shown and turns are dealt.
        scene: id of the question that is played, in the modes of one question.

    Raises:
        ValueError: a clock or a seed out of range, or a scene missing, unknown or out of place.
    """

    def __init__(
        self,
        scenario: Scenario,
        *,
        mode: Mode | str = Mode.MODERATE,
        clock: int | None = None,
        seed: int = 0,
        scene: str | None = None,
    ) -> None:
        """Start a play."""
        self.scenario = scenario
        self.mode = Mode(mode)
        asked = scenario.clock if clock is None else clock
        if abs(seed) >= SEEDS:
            raise ValueError(f"a seed lies below {SEEDS}, not at {seed}")
        if not 1 <= asked <= 100:  # noqa: PLR2004 -- per cent
            raise ValueError(f"clock must lie from 1 to 100 per cent, not {asked}")
        if self.mode.one_question != (scene is not None):
            raise ValueError(f"a scene is named in a game of one question only, not {scene}")
        if scene is not None and scene not in scenario.scene:
            raise ValueError(f"`{scenario.id}` has no scene {scene}")
        self.clock = asked if self.mode.chairs else 100
        self.seed = seed
        self.question = scene
        self.rules = rules_for(self.mode, scenario, self.clock, seed, scene)
        self.board: Board = self.rules.board
        self._start = _Point(self.rules.start(), (0,) * len(self.board.blocks))
        self._plies: list[_Ply] = []
        self._log: list[Move | None] = []
        self._laid: dict[str, Laid] = {}
        self._worded: dict[str, str | None] = {}
        self._foretold: dict[int, Foretold] = {}
        self._bets: tuple[Bet, ...] | None = None
        """What `bets` answers in this position, once it was asked; a page asks at every seat."""

    @property
    def _here(self) -> _Point:
        """Where the play stands."""
        return self._plies[-1] if self._plies else self._start

    @property
    def state(self) -> State:
        """The position now."""
        return self._here.state

    @property
    def phase(self) -> Phase:
        """Where the discussion stands."""
        return phase(self.board, self.state)

    @property
    def scene(self) -> Scene | None:
        """The scene that is open; None in the briefing, in the coda and after it."""
        current = self.state.current
        return self.scenario.scenes[current] if self.phase is Phase.CHOOSING else None

    @property
    def over(self) -> bool:
        """True once nothing is left but the debrief."""
        return self.phase is Phase.DEBRIEF

    @property
    def seconds(self) -> int:
        """Seconds the clock had at the start."""
        return self._start.state.left

    @property
    def ply(self) -> int:
        """How many moves stand."""
        return len(self._plies)

    @property
    def moves(self) -> tuple[Move, ...]:
        """The moves that stand, in order."""
        return tuple(each.move for each in self._plies)

    @property
    def log(self) -> tuple[str, ...]:
        """Everything that was done, as text: moves, and `undo` where one was taken back."""
        return tuple(UNDO if move is None else str(move) for move in self._log)

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that happened by the moves that stand, in order."""
        return tuple(event for each in self._plies for event in each.events)

    @property
    def steps(self) -> tuple[tuple[Move, tuple[Event, ...]], ...]:
        """Each move that stands with its events."""
        return tuple((each.move, each.events) for each in self._plies)

    @property
    def legal_moves(self) -> LegalMoves:
        """The legal moves now."""
        return LegalMoves(self.rules.legal(self.state))

    @property
    def candidates(self) -> tuple[Move, ...]:
        """Every move worth showing now, legal or not; ask `why_illegal` of each."""
        return tuple(self.rules.candidates(self.state))

    def why_illegal(self, move: Move) -> Reason | None:
        """Why a move cannot be made now; None if it can."""
        state = self.state
        reason = self.rules.why_illegal(state, move)
        return reason or self._why_no_bet(move, self._due(state, move))

    def push(self, move: Move | str) -> tuple[Event, ...]:
        """Make a move.

        Returns:
            What happened, in order.

        Raises:
            IllegalMove: the position does not allow it; nothing was changed.
            MoveSyntaxError: the text is no move; nothing was changed.
        """
        if isinstance(move, str):
            move = parse_move(move)
        here = self._here
        state = here.state
        outcome = self.rules.apply(state, move)
        asked = self._due(state, move)
        reason = self._why_no_bet(move, asked)
        if reason is not None:
            raise IllegalMove(move, reason)
        laid = None
        if asked is not None:
            shared = move.bets if isinstance(move, Reveal) else ()
            laid = self._laid[asked.subject] = Laid(asked, move.rider, shared)
        happened = [self._stands(each, state) for each in outcome.events]
        said = [self.scenario.turn[each.turn] for each in happened if isinstance(each, Spoke)]
        heard, spoken, done = here.heard, here.spoken, here.settled
        if said:
            heard, spoken = self._heard_after(said), (*spoken, *said)
        settled = self._settled(happened, outcome.state, heard, laid)
        if settled:
            done = done.union(each.subject for each in settled)
        events = _woven(happened, laid, settled)
        ply = _Ply(outcome.state, heard, spoken, done, move=move, events=events)
        self._plies.append(ply)
        self._log.append(move)
        self._bets = None
        return events

    def _due(self, state: State, move: Move) -> Asked | None:
        """The bet that is due with a legal move, unless it was laid before."""
        asked = self.rules.due(state, move)
        return None if asked is None or asked.subject in self._laid else asked

    def _why_no_bet(self, move: Move, asked: Asked | None) -> Reason | None:
        """What speaks against the beliefs on a move: none is due, or a pick is none of the options.

        In a class they ride on a reveal alone.
        """
        for belief in _riders(move):
            if belief is None:
                continue
            if asked is None or (self.mode is Mode.CLASS and not isinstance(move, Reveal)):
                return Reason(Why.NO_BET)
            if belief.pick not in asked.options:
                return Reason(Why.UNKNOWN_PICK, belief.pick)
        return None

    def _stands(self, event: Event, state: State) -> Event:
        """Enter a guess into the book; an earlier one on the same thing stands."""
        if isinstance(event, Opened):
            guess = self._worded.setdefault(event.scene, event.guess)
            if guess != event.guess:
                known = None if guess is None else guess == event.wording
                return replace(event, guess=guess, known=known)
        elif isinstance(event, Foretold):
            first = self._foretold.setdefault(state.step, event)
            return replace(event, hit=first.hit, first=first is event)
        return event

    def _heard_after(self, said: Sequence[Turn]) -> Masks:
        """What is heard once these turns were."""
        heard = [*self.masks]
        for turn in said:
            scene, index = self.board.where[turn.id]
            heard[scene] |= 1 << index
        return tuple(heard)

    def _settled(
        self, events: Sequence[Event], state: State, heard: Masks, laid: Laid | None
    ) -> list[BetSettled]:
        """The open bets that the new position settles, in the order they were laid."""
        before = self._here.settled
        if len(before) == len(self._laid):
            return []
        ending = state.current >= self.board.coda
        touched = {self.scenario.scene_of[e.turn].id for e in events if isinstance(e, Spoke)}
        touched.update(e.scene for e in events if isinstance(e, Closed))
        found = []
        for subject, each in self._laid.items():
            if subject not in before and (ending or each is laid or each.asked.scene in touched):
                bet = self._bet(each, each.belief, state, heard)
                if bet.status is not Status.OPEN:
                    found.append(bet.settled)
        return found

    def _bet(self, laid: Laid, belief: Belief | None, state: State, heard: Masks) -> Bet:
        asked = laid.asked
        mask = heard[self.board.scene_index[asked.scene]] if asked.scene else 0
        return book.standing(asked, belief, book.known(self.board, state, mask, asked))

    def pop(self) -> Move:
        """Take the last move back; bets and guesses stand.

        Raises:
            IndexError: there is no move that can be taken back, see `can_undo`.
        """
        if not self.can_undo:
            raise IndexError(self._why_no_undo())
        self._log.append(None)
        self._bets = None
        return self._plies.pop().move

    @property
    def can_undo(self) -> bool:
        """Whether the last move can be taken back.

        Not behind the question that was left last, whose bets the record has settled; nor a
        name or a turn that was told to all: in the coda, in Who said it?, in the question of
        the day, and what a class has heard. Nor once it is over, when the debrief tells all.
        """
        if not self._plies or self.over or self.mode.reveals:
            return False
        last = self._plies[-1]
        if isinstance(last.move, Match) or any(isinstance(e, Closed) for e in last.events):
            return False
        spoke = any(isinstance(each, Spoke) for each in last.events)
        return not (spoke and self.mode is Mode.CLASS)

    def _why_no_undo(self) -> str:
        if not self._plies:
            return "there is no move to take back"
        return "what the last move told stays told"

    def peek(self) -> Move | None:
        """The last move; None before the first."""
        return self._plies[-1].move if self._plies else None

    def copy(self) -> Session:
        """Another session in the same position; what one does the other does not see."""
        twin = Session.__new__(Session)
        own = {k: v.copy() if isinstance(v, dict | list) else v for k, v in vars(self).items()}
        vars(twin).update(own)
        return twin

    def cost(self, move: Move) -> int:
        """Seconds a legal opening or turn costs; 0 for any other move."""
        if isinstance(move, Guess | Reveal):
            move = move.move
        if isinstance(move, Open):
            return self.scenario.scene[move.scene].seconds
        if isinstance(move, Hear):
            return self.pending.seconds if self.pending else 0
        index = released(self.board, self.state, move)
        return self.board.turn(self.state.current, index).seconds if index >= 0 else 0

    def bet_on(self, move: Move) -> Asked | None:
        """The bet that is due with a move; None if none is, or the move is not legal.

        It tells that the record settles something of what the person says to the question,
        and nothing of what.
        """
        state = self.state
        return None if self.rules.why_illegal(state, move) else self._due(state, move)

    @property
    def laid(self) -> tuple[Laid, ...]:
        """Every bet as it was laid, in order, those of moves taken back included."""
        return tuple(self._laid.values())

    def bet_of(self, laid: Laid, belief: Belief | None) -> Bet:
        """Where a bet stands that was laid with that belief, for those of a class."""
        return self._bet(laid, belief, self.state, self.masks)

    @property
    def bets(self) -> tuple[Bet, ...]:
        """Every bet and where it stands, in the order they were laid."""
        if self._bets is None:
            self._bets = tuple(self.bet_of(each, each.belief) for each in self._laid.values())
        return self._bets

    def foresight(self) -> Foresight:
        """What the bets are worth together."""
        return foresight(self.bets)

    def ear(self) -> Ear:
        """How often the wording on record was known, of moves taken back as well."""
        guesses = [(scene, guess) for scene, guess in self._worded.items() if guess is not None]
        known = sum(self.scenario.scene[scene].wordings[0].id == guess for scene, guess in guesses)
        return Ear(known, len(guesses))

    @property
    def guesses(self) -> tuple[Foretold, ...]:
        """Replay: for each step guessed so far, those taken back included, the first guess."""
        return tuple(self._foretold.values())

    @property
    def pending(self) -> Turn | None:
        """Replay, Who said it?: the turn on the table; see the rules on what a face may show."""
        return self.rules.pending(self.state)

    @property
    def heard(self) -> tuple[Turn, ...]:
        """The turns that were released, in order."""
        return self._here.spoken

    @property
    def masks(self) -> Masks:
        """For each scene of the scenario the mask of its released turns."""
        return self._here.heard

    @property
    def dealt(self) -> int:
        """Who said it?: how many turns the deck holds; 0 in the other modes."""
        return len(getattr(self.rules, "deck", ()))

    def meters(self) -> Room:
        """The meters of Room as they stand."""
        return measure(self.board, self.masks)

    def beside(self) -> Beside | None:
        """What the record does at this point.

        None in the coda and after it, and where the player has not the chair.
        """
        return self._beside(self.ply)

    def _beside(self, ply: int) -> Beside | None:
        """The same where so many moves were made."""
        before = self._plies[ply - 1] if ply else self._start
        state = before.state
        if state.current >= self.board.coda or not self.mode.chairs:
            return None
        spoken = (self.board.where[each.id] for each in reversed(before.spoken))
        last = next((turn for scene, turn in spoken if scene == state.current), -1)
        return beside(self.board, state.heard, state.current, last)

    def comparison(self) -> Comparison | None:
        """This play beside the record; for the debrief, since it shows the record.

        None where the player has not the chair.
        """
        if not self.mode.chairs:
            return None
        made = ((move, self._beside(ply)) for ply, move in enumerate(self.moves))
        return compare(self.board, self.events, made)


def _riders(move: Move) -> tuple[Belief | None, ...]:
    """The beliefs that ride on a move."""
    if isinstance(move, Reveal):
        return move.bets
    return ((move.move if isinstance(move, Guess) else move).rider,)


def _woven(
    events: Sequence[Event], laid: Laid | None, settled: Sequence[BetSettled]
) -> tuple[Event, ...]:
    """Events with a bet laid before the turn, and bets settled after it or after the question."""
    if laid is None and not settled:
        return tuple(events)
    by_record = [each for each in settled if each.how is How.RECORD]
    by_turn = [each for each in settled if each.how is not How.RECORD]
    out: list[Event] = []
    for event in events:
        if isinstance(event, Spoke):
            out += [*([laid.event] if laid else []), event, *by_turn]
            laid, by_turn = None, []
        else:
            out.append(event)
        if isinstance(event, Closed):
            out += by_record
            by_record = []
    return (*([laid.event] if laid else []), *by_turn, *by_record, *out)


__all__ = ["Ear", "IllegalMove", "LegalMoves", "Mode", "Session"]
