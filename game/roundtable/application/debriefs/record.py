"""The record beside the player; in Replay what was foretold, step by step."""

from __future__ import annotations

from roundtable.application import beside, people, words
from roundtable.application.debriefs import judged
from roundtable.application.game import Game
from roundtable.application.pages import Beside, Step, Steps
from roundtable.locale import Catalog
from roundtable.rules import Foretold, Open, Opened, Session, Spoke
from roundtable.rules.moves import Move


def record(game: Game, say: Catalog) -> Beside:
    """Where the player and the record part, and both question by question."""
    session = game.session
    return Beside(
        summary=_parting(session, say),
        lanes=beside.lanes(session, say, whole=True),
        note=beside.order_note(session, say),
    )


def _parting(session: Session, say: Catalog) -> str:
    """The first place where the two part, in one sentence."""
    compared = session.comparison()
    steps = compared.steps if compared else ()
    first = next((each for each in steps if not each.same), None)
    if first is None:
        return say("parting-none" if steps else "outcome-nothing")
    made = judged.made(session, say, first.ply)
    there = words.step(session.scenario, say, first.beside.next)
    where = session.scenario.scene.get(first.beside.scene or "")
    if where is None or isinstance(first.move, Open):
        return say("parting-open", made=made, record=there)
    return say("parting", scene=where.title[say.language], made=made, record=there)


# Replay


def steps(game: Game, say: Catalog) -> Steps:
    """What came in the record, and what had been foretold of it."""
    session = game.session
    rows: list[Step] = []
    guess: Foretold | None = None
    for _, events in session.steps:
        guess = next((e for e in events if isinstance(e, Foretold)), guess)
        for each in events:
            if isinstance(each, Opened | Spoke):
                rows.append(_step(session, say, each, guess))
                guess = None
    hits = sum(each.hit for each in session.guesses)
    return Steps(say("steps-summary", hits=hits, all=len(session.guesses)), tuple(rows))


def _step(session: Session, say: Catalog, event: Opened | Spoke, guess: Foretold | None) -> Step:
    scenario = session.scenario
    if isinstance(event, Opened):
        move: Move = Open(event.scene)
        turn, face = None, None
    else:
        turn = scenario.turn[event.turn]
        scene = scenario.scene_of[turn.id]
        index = session.board.scene_index[scene.id]
        move = session.board.release(index, scene.turns.index(turn))
        face = people.face(scenario, say, turn.speaker)
    title = words.step(scenario, say, move, turn)
    if turn is not None:
        title = say("made-turn", name=title, title=turn.title[say.language])
    documented = turn is None or (turn.prompt is not None and bool(turn.prompt.cites))
    return Step(
        title=title,
        face=face,
        documented=documented,
        guessed=words.step(scenario, say, guess.guess) if guess else "",
        hit=guess.hit if guess else None,
    )
