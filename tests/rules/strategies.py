"""Hypothesis strategies: valid scenarios, plays, and every move that can be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import making
from hypothesis import settings
from hypothesis import strategies as st
from roundtable.rules import (
    CERTAIN,
    CHIPS,
    NONE_OF_THESE,
    UNCLEAR,
    Act,
    Adjourn,
    Attribute,
    Belief,
    Call,
    Coda,
    CodaLine,
    Connect,
    Follow,
    Guess,
    Hear,
    Match,
    Mode,
    Move,
    Open,
    Phase,
    Position,
    Prompt,
    Question,
    Reveal,
    Scale,
    Scenario,
    Session,
    Statement,
    Turn,
    Voice,
    Weights,
)
from roundtable.rules.flow import phase
from thorough import DRAWN

PEOPLE = ("ann", "bob", "cid", "dee")
NONSENSE = ("nobody", "")


def examples(number: int) -> settings:
    """The settings of all property tests."""
    return settings(max_examples=max(number, DRAWN))


@cache
def among(*options: Any) -> st.SearchStrategy[Any]:
    """One of these; made once, since hypothesis looks into each strategy that is new to it."""
    return st.sampled_from(options)


@st.composite
def questions(draw: st.DrawFn, name: str) -> Question:
    """A choice of 3 to 5 stands, or 2 to 5 bins."""
    if draw(st.booleans()):
        return making.question([f"{name}-stand-{i}" for i in range(draw(st.integers(3, 5)))])
    count = draw(st.integers(2, 5))
    bins = tuple(
        Position(f"{name}-bin-{i}", making.text(str(i)), i * 10, i * 10 + 10) for i in range(count)
    )
    return Question(making.text("How many?"), Scale.NUMBER, bins)


@st.composite
def _lines(
    draw: st.DrawFn, scene: str, people: Sequence[str], asked: Question, most: int
) -> list[making.Line]:
    """The lines of one scene, an answer first, each reply to an earlier line."""
    lines: list[making.Line] = []
    stands = among(None, UNCLEAR, *asked.options, *asked.options)
    for i in range(draw(st.integers(1, most))):
        act = draw(among(*Act)) if i else Act.ANSWER
        seconds, stand = draw(st.integers(1, 3)), draw(stands)
        if act is Act.ANSWER:
            lines.append((draw(among(*people)), act, None, seconds, stand))
            continue
        parent = draw(st.integers(0, i - 1))
        said = lines[parent][0]
        others = [said] if act is Act.FOLLOW_UP else [p for p in people if p != said]
        who = draw(among(*others))
        lines.append((who, act, f"{scene}-{parent}", seconds, stand))
    return lines


@st.composite
def _dressed(draw: st.DrawFn, turn: Turn) -> Turn:
    """A turn that may have a prompt, a question of its own, two stands, or unsettled words."""
    kind = draw(among("plain", "plain", "prompt", "own", "unclear", "echoed", "both"))
    if kind in ("unclear", "echoed"):
        return replace(turn, cites=(f"{kind[0]}-{turn.speaker}",))
    if kind == "both" and turn.stance is not None and turn.stance.settled:
        return replace(turn, stance=replace(turn.stance, others=(NONE_OF_THESE,)))
    if kind == "both":
        return turn
    if kind == "plain" or turn.act is Act.RESPONSE:
        return turn
    prompt = Prompt(making.text("And then?"), ("s-mod",))
    if kind == "prompt" or turn.stance is None:
        return replace(turn, prompt=prompt)
    own = draw(questions(f"own-{turn.id}"))
    stand = draw(among(UNCLEAR, *own.options))
    return replace(
        turn,
        prompt=replace(prompt, question=own),
        stance=replace(turn.stance, position=stand),
    )


@st.composite
def scenarios(draw: st.DrawFn, turns: int = 10, scenes: int = 3) -> Scenario:
    """A valid scenario: 2 to 4 panelists, 1 to `scenes` scenes, at most `turns` turns."""
    people = PEOPLE[: draw(st.integers(2, 4))]
    count = draw(st.integers(1, scenes))
    drawn = []
    for number in range(count):
        name = f"scene{number}"
        asked = draw(questions(name))
        spoken = sum(len(each.turns) for each in drawn)
        lines = draw(_lines(name, people, asked, turns - spoken - (count - 1 - number)))
        one = making.scene(name, people, lines, draw(st.integers(1, 2)), asked)
        after = draw(st.lists(st.sampled_from(drawn), max_size=1)) if drawn else []
        dressed = tuple(draw(_dressed(turn)) for turn in one.turns)
        drawn.append(replace(one, turns=dressed, after=tuple(each.id for each in after)))
    answers, exchange = draw(st.integers(1, 50)), draw(st.integers(1, 49))
    plain = making.scenario(drawn, people, coda=False)
    return replace(
        plain,
        record=replace(plain.record, statements=(*plain.record.statements, *_more(people))),
        weights=Weights(answers, exchange, 100 - answers - exchange),
        coda=draw(_codas(people)),
        clock=draw(among(100, 75, 50)),
    )


def _more(people: Sequence[str]) -> Iterator[Statement]:
    """Of each one statement of unsettled origin, and one that the author echoes."""
    gist = making.text("gist")
    for person in people:
        yield Statement(f"u-{person}", person, Voice.REPORTED, "all", 1, gist, unclear=True)
        yield Statement(f"e-{person}", person, Voice.QUOTED, "all", 1, gist)
    echoes = tuple(f"e-{person}" for person in people)
    yield Statement("s-summary", "author", Voice.AUTHOR, "all", 2, gist, echoes=echoes)


@st.composite
def _codas(draw: st.DrawFn, people: Sequence[str]) -> Coda | None:
    about = draw(st.lists(among(*people), unique=True, max_size=3))
    lines = (CodaLine(f"line-{p}", p, making.text(f"about {p}"), ("s-author",)) for p in about)
    return Coda(making.text("Whom?"), tuple(lines)) if about else None


def _numbers(seed: int) -> list[int]:
    chance = Random(seed)
    return [chance.randrange(2**32) for _ in range(chance.randrange(25))]


choices = st.integers(0, 2**32).map(_numbers)
"""What a random player decides, one number for each move; short and long plays are as likely."""

chips = st.sampled_from([*CHIPS, CERTAIN])


def decided(session: Session, number: int) -> Move:
    """The legal move, with a wording or a belief where one can ride, that a number stands for.

    Adjourning is rare, so that most plays go deep.
    """
    legal = list(session.legal_moves)
    number, rare = divmod(number, 8)
    if rare and len(legal) > 1 and Adjourn() in legal:
        legal.remove(Adjourn())
    number, at = divmod(number, len(legal))
    move = legal[at]
    number, chip = divmod(number, len(CHIPS) + 1)
    asked = session.bet_on(move)
    options = asked.options if asked else ()
    if isinstance(move, Open):
        wordings = session.scenario.scene[move.scene].wordings
        return replace(move, wording=wordings[chip].id) if chip < len(wordings) else move
    if not options or chip == len(CHIPS):
        return move
    belief = Belief(options[number % len(options)], CHIPS[chip])
    if session.mode is Mode.CLASS:
        return Reveal(move, (belief,) * session.state.step)
    return replace(move, belief=belief)


def game(scenario: Scenario, mode: Mode, number: int = 0, **settings: Any) -> Session:
    """A session in any mode; in those of one question the number says which."""
    scenes = scenario.scenes
    scene = scenes[number % len(scenes)].id if mode.one_question else None
    return Session(scenario, mode=mode, scene=scene, **settings)


def ends(session: Session, move: Move) -> bool:
    """True if the move leads to the debrief, from where nothing is taken back."""
    then = session.rules.apply(session.state, move).state
    return phase(session.board, then) is Phase.DEBRIEF


def play(session: Session, numbers: Sequence[int], *, short: bool = False) -> Session:
    """Let a random player decide until the numbers or the moves run out.

    With `short` the play stops before the move that would end it.
    """
    for number in numbers:
        if session.over:
            break
        move = decided(session, number)
        if short and ends(session, move):
            break
        session.push(move)
    return session


def play_out(session: Session, numbers: Sequence[int]) -> Session:
    """As `play`, and then to the end: the first legal move each time."""
    play(session, numbers)
    while not session.over:
        session.push(session.legal_moves[0])
    return session


def every_move(scenario: Scenario) -> tuple[Move, ...]:
    """Every bare move that can be built from the scenario's ids, from turns' and from nonsense."""
    people = [each.id for each in scenario.panelists]
    names = [*people, scenario.moderator.id, scenario.scenes[0].turns[0].id, *NONSENSE]
    scenes = [each.id for each in scenario.scenes]
    lines = [each.id for each in scenario.coda.lines] if scenario.coda else []
    plain: list[Move] = [Adjourn(), Hear(), Attribute(), Move()]
    plain += [make(name) for make in (Call, Follow) for name in names]
    plain += [Connect(one, other) for one in names for other in names]
    plain += [Open(name) for name in (*scenes, people[0], *NONSENSE)]
    plain += [Match(name) for name in (*lines, people[0], *NONSENSE)]
    guesses = [Guess(move) for move in plain]
    return (*plain, *guesses, Guess(Guess(Adjourn())))


def every_dressed_move(scenario: Scenario) -> Iterator[Move]:
    """Every bare move, and each again with wordings and beliefs, known and nonsense."""
    picks = [*scenario.scenes[0].question.options, scenario.panelists[0].id, *NONSENSE]
    wordings = [scenario.scenes[0].wordings[-1].id, NONE_OF_THESE]
    for move in every_move(scenario):
        yield move
        if isinstance(move, Open):
            yield from (replace(move, wording=each) for each in wordings)
        elif hasattr(move, "belief"):
            yield from (replace(move, belief=Belief(pick, 60)) for pick in picks)


ids = st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True)
beliefs = st.none() | st.builds(Belief, ids, chips)
unguessed = st.one_of(
    st.builds(Open, ids, st.none() | ids),
    st.builds(Call, ids, beliefs),
    st.builds(Follow, ids, beliefs),
    st.builds(Connect, ids, ids, beliefs),
    st.just(Adjourn()),
    st.builds(Match, ids, beliefs),
    st.builds(Hear, beliefs),
    st.builds(Attribute, beliefs),
)
moves = unguessed | st.builds(Guess, unguessed)
"""Every kind of move, with and without what rides on it."""
