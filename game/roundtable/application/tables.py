"""The table: who sits at it, what was said last, and whom to hear next."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from roundtable.application import beside, meters, people, questions, seats, speeches, words
from roundtable.application.commands import Ask, Command, Make, Show
from roundtable.application.pages import Choice, TablePage
from roundtable.locale import Catalog
from roundtable.rules import (
    Adjourn,
    Call,
    Connect,
    Follow,
    Foretold,
    Guess,
    Hear,
    Move,
    Open,
    Opened,
    Session,
    Why,
)

KINDS = (Follow, Call, Connect)
"""In which order several things that one person can do stand."""


def table(session: Session, say: Catalog, known: Collection[str] = ()) -> TablePage:
    """The table as it stands; its choices are added by the way that is played."""
    scene = session.scene
    steps = session.steps
    fresh = bool(steps) and any(isinstance(each, Opened) for each in steps[-1][1])
    return TablePage(
        title=scene.title[say.language] if scene else say("table-briefing"),
        language=say.language,
        ordinal=ordinal(session, say),
        scene=scene.id if scene else "",
        say="",
        put=questions.put(session, say, scene) if scene else None,
        fresh=fresh,
        meters=meters.meters(session, say) if session.mode.chairs else (),
        clock=meters.clock(session, say),
        seats=seats.seats(session, say),
        speech=speeches.last(session, say, known),
        beside=beside.sentence(session, say) if session.mode.chairs else "",
        lanes=beside.lanes(session, say) if session.mode.chairs else (),
        score=meters.score(session, say),
    )


def ordinal(session: Session, say: Catalog) -> str:
    """Which question is open, by the order the player put them; empty before the first."""
    asked = sum(isinstance(event, Opened) for event in session.events)
    if not asked or len(session.board.offered) == 1:
        return ""
    return say("table-ordinal", number=asked)


# Choices in the chair


def chair(session: Session, say: Catalog) -> tuple[Choice, ...]:
    """Whom to hear, each under their own number; another question; the way out."""
    many = len(session.scenario.panelists)
    speakers = tuple(_speakers(session, say))
    found = [*speakers]
    openable = any(isinstance(each, Open) for each in session.legal_moves)
    if openable:
        left = sum(isinstance(each, Open) for each in session.legal_moves)
        found.append(
            Choice(
                "board",
                str(many + 1),
                say("choice-board"),
                Show("board"),
                detail=say("choice-board-detail", count=left),
                main=not speakers,
            )
        )
    title = words.ending(session, say)
    short = not openable and any(_too_short(session, each) for each in session.board.offered)
    found.append(
        Choice(
            "adjourn",
            str(many + 2),
            title,
            Make(Adjourn()),
            detail=say("detail-adjourn-short" if short else "detail-adjourn"),
            main=not speakers and not openable,
        )
    )
    return tuple(found)


def _too_short(session: Session, index: int) -> bool:
    """Whether nothing but the clock keeps a question from being put."""
    reason = session.why_illegal(Open(session.scenario.scenes[index].id))
    return reason is not None and reason.why is Why.NO_TIME


def _speakers(session: Session, say: Catalog) -> Iterator[Choice]:
    legal = [each for each in session.legal_moves if isinstance(each, KINDS)]
    for index, panelist in enumerate(session.scenario.panelists, 1):
        own = [each for each in legal if words.actor(each) == panelist.id]
        own.sort(key=lambda each: (KINDS.index(type(each)), str(each)))
        for again, move in enumerate(own, 1):
            yield _speaker(session, say, move, _number(session, index, again))


def _number(session: Session, index: int, again: int) -> str:
    """The number under which something that one person can do stands.

    The second thing has the person's digit twice; where there are so many people that this
    would be somebody else's number, it has noughts before it.
    """
    alone = len(session.scenario.panelists) < 10  # noqa: PLR2004 -- one digit each
    return str(index) * again if alone else "0" * (again - 1) + str(index)


def _speaker(session: Session, say: Catalog, move: Move, key: str) -> Choice:
    return Choice(
        id=f"move:{move}",
        key=key,
        title=words.move(session, say, move),
        command=asking(session, move),
        detail=detail(session, say, move),
        cost=words.minutes(say, session.cost(move)),
        index=people.of_move(session, move),
    )


def detail(session: Session, say: Catalog, move: Move) -> str:
    """What a move is about: the topic of what comes, and the recorded prompt, in short."""
    turn = words.released(session, move)
    if turn is None:
        return ""
    topic = turn.topic[say.language] if turn.topic is not None else ""
    asks = ""
    if turn.prompt is not None:
        asked = words.inside(words.short(turn.prompt.text[say.language]))
        asks = say("detail-prompt", prompt=asked)
    return words.joined(say, topic, asks)


def asking(session: Session, move: Move) -> Command:
    """The command of a choice: to what is asked before the move, or the move itself."""
    return Ask(move) if session.bet_on(move) is not None else Make(move)


# Choices where the record runs


def replay(session: Session, say: Catalog) -> tuple[Choice, ...]:
    """What may come next in the record; where that is not to be guessed, to hear it."""
    many = len(session.scenario.panelists)
    end = Choice("adjourn", "99", say("choice-stop"), Make(Adjourn()))
    if Hear() in session.legal_moves:
        return (_hear(session, say), end)
    guesses = [each.move for each in session.legal_moves if isinstance(each, Guess)]
    found: list[Choice] = []
    for index, panelist in enumerate(session.scenario.panelists, 1):
        own = [each for each in guesses if words.actor(each) == panelist.id]
        own.sort(key=lambda each: (KINDS.index(type(each)), str(each)))
        found += [
            _guess(session, say, each, _number(session, index, n)) for n, each in enumerate(own, 1)
        ]
    scenes = sorted((each for each in guesses if isinstance(each, Open)), key=str)
    for number, each in enumerate(scenes, many + 1):
        found.append(_guess(session, say, each, str(number)))
    return (*found, end)


def _guess(session: Session, say: Catalog, move: Move, key: str) -> Choice:
    return Choice(
        id=f"move:guess {move}",
        key=key,
        title=words.step(session.scenario, say, move),
        command=Make(Guess(move)),
        index=people.of_move(session, move),
    )


def _hear(session: Session, say: Catalog) -> Choice:
    turn = session.pending
    if turn is None:
        return Choice("hear", "1", say("choice-hear-question"), Make(Hear()), main=True)
    return Choice(
        "hear",
        "1",
        next_step(session, say),
        asking(session, Hear()),
        detail=turn.topic[say.language] if turn.topic is not None else "",
        index=words.index_of(session.scenario, turn.speaker),
        main=True,
    )


def next_step(session: Session, say: Catalog) -> str:
    """Replay: what comes next, once it need not be guessed any more."""
    turn = session.pending
    if turn is None:
        return ""
    scene = session.scenario.scene_of[turn.id]
    release = session.board.release(session.state.current, scene.turns.index(turn))
    return words.step(session.scenario, say, release, turn)


def foretold(session: Session, say: Catalog) -> tuple[str, bool | None]:
    """Replay: how the last guess came out, and whether it was right; nothing unless it was just made."""
    events = session.steps[-1][1] if session.steps else ()
    last = next((each for each in events if isinstance(each, Foretold)), None)
    if last is None:
        return "", None
    scenario = session.scenario
    told = {
        "guess": words.step(scenario, say, last.guess),
        "actual": words.step(scenario, say, last.actual),
        "hits": sum(each.hit for each in session.guesses),
        "all": len(session.guesses),
    }
    text = say("foretold-hit" if last.guess == last.actual else "foretold-miss", **told)
    return text if last.first else say("foretold-again", told=text), last.guess == last.actual
