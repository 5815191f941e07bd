"""A play under way: moves in, events and positions out.

A session is a list of immutable states and the log of what was pushed and taken back.
Everything else, scores and comparison included, is derived from these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, overload

from roundtable.rules.board import Board
from roundtable.rules.events import Event, ForecastResolved, Foretold, Opened, Spoke
from roundtable.rules.flow import Phase, phase
from roundtable.rules.foresight import Forecast, Foresight, Given, foresight, last_stand
from roundtable.rules.guards import Reason, released
from roundtable.rules.moderate import IllegalMove
from roundtable.rules.modes import Mode, rules_for
from roundtable.rules.moves import Guess, Move, Open
from roundtable.rules.moves import parse as parse_move
from roundtable.rules.scenario import Question, Scenario, Scene, Turn
from roundtable.rules.state import State

if TYPE_CHECKING:
    from roundtable.rules.comparison import Card, Comparison
    from roundtable.rules.peaks import Change
    from roundtable.rules.reference import Reference
    from roundtable.rules.room import Masks, Room

# What measures a play is loaded with the first that is measured: who only moves does without.
# ruff: noqa: PLC0415

SEEDS = 10**30
"""Seeds are smaller than this, without regard to their sign, so that a save can hold them."""

UNDO = "undo"
"""How the log writes that the last move was taken back."""


class LegalMoves(Sequence[Move]):
    """The legal moves of one position, bare; a move with a belief is in it if its bare form is."""

    def __init__(self, moves: tuple[Move, ...]) -> None:
        """Hold moves that were found legal."""
        self._moves = moves

    @overload
    def __getitem__(self, index: int) -> Move: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Move, ...]: ...
    def __getitem__(self, index: int | slice) -> Move | tuple[Move, ...]:
        """The move at a place."""
        return self._moves[index]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._moves)

    def __iter__(self) -> Iterator[Move]:
        """In the order they are shown."""
        return iter(self._moves)

    def __contains__(self, move: object) -> bool:
        """True if the move, without what rides on it, is legal."""
        return isinstance(move, Move) and move.bare in self._moves

    def __repr__(self) -> str:
        """The moves as text."""
        return f"<LegalMoves: {', '.join(map(str, self._moves)) or 'none'}>"


@dataclass(frozen=True, slots=True)
class Scores:
    """Every number of a play, as exact fractions.

    Attributes:
        foresight: how good the forecasts were.
        room: H over the best H under the clock, in [0, 1].
        meters: ground, sparks and voices with their sums.
        likeness: in [0, 1]; None in Who said it? and the daily scene, which have no lane.
        replay: of the first guesses at each of the moderator's moves, the share that hit; None
            without any.
        floor, par, best: the same numbers of random play, of the record cut off by the
            bell, and the most that can be reached.
        exact: False where `best` is only the best known.
    """

    foresight: Foresight
    room: Fraction
    meters: Room
    likeness: Fraction | None
    replay: Fraction | None
    floor: Reference
    par: Reference
    best: Reference
    exact: bool


class Session:
    """One play of a scenario.

    Args:
        scenario: what is played.
        mode: Moderate, Replay, Who said it?, the daily scene or a class in teams.
        clock: Moderate, Teams: minutes as a share of the whole record, in per cent, from 1
            to 100; by default the scenario's own. The other modes always have all of it.
        seed: decides the order in which options are shown and turns are dealt.
    """

    def __init__(
        self,
        scenario: Scenario,
        *,
        mode: Mode | str = Mode.MODERATE,
        clock: int | None = None,
        seed: int = 0,
    ) -> None:
        """Start a play."""
        self.scenario = scenario
        self.mode = Mode(mode)
        asked = scenario.clock if clock is None else clock
        if abs(seed) >= SEEDS:
            raise ValueError(f"a seed lies below {SEEDS}, not at {seed}")
        if not 1 <= asked <= 100:  # noqa: PLR2004 -- per cent
            raise ValueError(f"clock must lie from 1 to 100 per cent, not {asked}")
        self.clock = asked if self.mode.chairs else 100
        self.seed = seed
        self.board = Board.of(scenario)
        self.rules = rules_for(self.mode, scenario, self.clock, seed)
        self._states: list[State] = [self.rules.start()]
        self._moves: list[Move] = []
        self._events: list[tuple[Event, ...]] = []
        self._log: list[Move | None] = []
        self._ledger: dict[str, Given] = {}
        self._guessed: dict[int, bool] = {}

    @property
    def state(self) -> State:
        """The position now."""
        return self._states[-1]

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
    def minutes(self) -> int:
        """Minutes the clock had at the start."""
        return self._states[0].left

    @property
    def ply(self) -> int:
        """How many moves stand."""
        return len(self._moves)

    @property
    def moves(self) -> tuple[Move, ...]:
        """The moves that stand, in order."""
        return tuple(self._moves)

    @property
    def log(self) -> tuple[str, ...]:
        """Everything that was done, as text: moves, and `undo` where one was taken back."""
        return tuple(UNDO if move is None else str(move) for move in self._log)

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that happened by the moves that stand, in order."""
        return tuple(event for group in self._events for event in group)

    @property
    def steps(self) -> tuple[tuple[Move, tuple[Event, ...]], ...]:
        """Each move that stands with its events."""
        return tuple(zip(self._moves, self._events, strict=True))

    @property
    def legal_moves(self) -> LegalMoves:
        """The legal moves now."""
        return LegalMoves(self.rules.legal(self._states[-1]))

    @property
    def candidates(self) -> tuple[Move, ...]:
        """Every move worth showing now, legal or not; ask `why_illegal` of each."""
        return tuple(self.rules.candidates(self.state))

    def why_illegal(self, move: Move) -> Reason | None:
        """Why a move cannot be made now; None if it can."""
        return self.rules.why_illegal(self.state, move)

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
        outcome = self.rules.apply(self._states[-1], move)
        events = tuple([self._settled(each, move) for each in outcome.events])
        self._states.append(outcome.state)
        self._moves.append(move)
        self._events.append(events)
        self._log.append(move)
        return events

    def pop(self) -> Move:
        """Take the last move back; forecasts stay given.

        Raises:
            IndexError: there is no move to take back, or it is all over and the debrief,
                which shows what was never heard, has been reached.
        """
        if not self._moves:
            raise IndexError("there is no move to take back")
        if self.over:
            raise IndexError("it is over: the debrief tells everything, so nothing is taken back")
        self._states.pop()
        self._events.pop()
        self._log.append(None)
        return self._moves.pop()

    @property
    def can_undo(self) -> bool:
        """Whether a player may take the last move back.

        What was once told to all stays told: a name in Who said it?, a turn that was heard in
        the daily scene or by several teams.
        """
        if not self._moves or self.over or self.mode.reveals:
            return False
        spoke = any(isinstance(event, Spoke) for event in self._events[-1])
        return not (self.mode is Mode.TEAMS and spoke)

    def peek(self) -> Move | None:
        """The last move; None before the first."""
        return self._moves[-1] if self._moves else None

    def copy(self) -> Session:
        """Another session in the same position; what one does the other does not see."""
        twin = Session(self.scenario, mode=self.mode, clock=self.clock, seed=self.seed)
        twin._states, twin._moves = self._states.copy(), self._moves.copy()
        twin._events, twin._log = self._events.copy(), self._log.copy()
        twin._ledger, twin._guessed = self._ledger.copy(), self._guessed.copy()
        return twin

    def _settled(self, event: Event, move: Move) -> Event:
        """Enter a forecast or a guess into its ledger; an earlier one on the same thing stands."""
        if isinstance(event, Foretold):
            again = self.state.step in self._guessed
            hit = self._guessed.setdefault(self.state.step, event.hit)
            return replace(event, hit=hit, first=not again)
        if not isinstance(event, ForecastResolved):
            return event
        earlier = self._ledger.get(event.subject)
        if earlier is None:
            last = last_stand(self.scenario, event.subject, self._backwards())
            self._ledger[event.subject] = Given(event, move.rider, last)
            return event
        first = earlier.event
        return replace(event, score=first.score, points=first.points, first=False)

    def _backwards(self) -> Iterator[Turn]:
        """The turns heard in the scene that is open, last first; without scenes, in all."""
        for group in reversed(self._events):
            for event in group:
                if isinstance(event, Spoke):
                    yield self.scenario.turn[event.turn]
                elif isinstance(event, Opened):
                    return

    def cost(self, move: Move) -> int:
        """Minutes a legal opening or turn costs; 0 for any other move."""
        if isinstance(move, Guess):
            move = move.move
        if isinstance(move, Open):
            return self.scenario.scene[move.scene].minutes
        index = released(self.board, self.state, move)
        return self.board.turn(self.state.current, index).minutes if index >= 0 else 0

    @property
    def forecasts(self) -> tuple[Forecast, ...]:
        """Every forecast that counts, in the order they were given, undone moves included."""
        return tuple(Forecast.of(each) for each in self._ledger.values())

    def forecast_on(self, move: Move) -> Question | None:
        """The question a belief on `move` would answer, while none was given yet; else None.

        None also where the move is not legal. It tells that the turn to come takes a
        stand, and nothing of which.
        """
        asked = self.rules.asked(self.state, move)
        if asked is None or asked[0] in self._ledger or self.why_illegal(move) is not None:
            return None
        return asked[1]

    @property
    def guesses(self) -> tuple[bool, ...]:
        """Replay: for each step guessed so far, undone ones included, whether the first guess hit."""
        return tuple(self._guessed.values())

    @property
    def pending(self) -> Turn | None:
        """Replay, Who said it?, daily: the turn on the table; see the rules on what a face may show."""
        return self.rules.pending(self.state)

    @property
    def heard(self) -> tuple[Turn, ...]:
        """The turns that were released, in order."""
        return tuple(self.scenario.turn[e.turn] for e in self.events if isinstance(e, Spoke))

    @property
    def masks(self) -> Masks:
        """For each scene the mask of its released turns."""
        heard = {turn.id for turn in self.heard}
        return tuple(
            sum(1 << i for i, turn in enumerate(scene.turns) if turn.id in heard)
            for scene in self.scenario.scenes
        )

    @property
    def cards(self) -> tuple[Card, ...]:
        """The player's lane so far."""
        from roundtable.rules.comparison import Card

        cards = []
        for event in self.events:
            if isinstance(event, Opened):
                cards.append(Card(event.scene))
            elif isinstance(event, Spoke):
                cards.append(Card(self.scenario.scene_of[event.turn].id, event.turn))
        return tuple(cards)

    @property
    def dealt(self) -> int:
        """Who said it?: how many turns the deck holds; 0 in the other modes."""
        return len(getattr(self.rules, "deck", ()))

    def comparison(self) -> Comparison:
        """This play's lane beside the record's; for the debrief, since it shows the record."""
        from roundtable.rules.comparison import compare

        return compare(self.cards, record_cards(self.scenario), short=self.clock < 100)  # noqa: PLR2004

    def meters(self) -> Room:
        """The three meters as they stand."""
        from roundtable.rules.room import measure

        return measure(self.board, self.masks)

    def scores(self) -> Scores:
        """Every number of this play."""
        from roundtable.rules import reference
        from roundtable.rules.peaks import optimum

        room = self.meters()
        guesses = self.guesses
        return Scores(
            foresight=foresight(self.forecasts),
            room=reference.of_room(self.board, room, self.minutes).room,
            meters=room,
            likeness=None if self.mode.reveals else self.comparison().likeness,
            replay=Fraction(sum(guesses), len(guesses)) if guesses else None,
            floor=reference.floor(self.board, self.minutes),
            par=reference.par(self.board, self.minutes),
            best=reference.best(self.board, self.minutes, room),
            exact=optimum(self.board, self.minutes).exact,
        )

    def best_change(self) -> Change | None:
        """The one scene that, played differently in the same time, would have helped Room most."""
        from roundtable.rules.peaks import best_change

        return best_change(self.board, self.masks, self.minutes)


def record_cards(scenario: Scenario) -> tuple[Card, ...]:
    """The record's lane."""
    from roundtable.rules.comparison import Card

    cards = []
    for scene in scenario.scenes:
        cards.append(Card(scene.id))
        cards.extend(Card(scene.id, turn.id) for turn in scene.turns)
    return tuple(cards)


__all__ = ["IllegalMove", "LegalMoves", "Mode", "Scores", "Session", "record_cards"]
