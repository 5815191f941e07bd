"""The record beside the player: one sentence by situation, and the lanes question by question.

Everything here is made from the record's order alone. Of what was not heard it tells who
comes, and how often, never what on; and only where the player has passed it by.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from roundtable.application import people, words
from roundtable.application.pages import Lane, LaneRow
from roundtable.locale import Catalog
from roundtable.rules import Act, Open, Opened, Scene, Session, Turn
from roundtable.rules.comparison import Step


def sentence(session: Session, say: Catalog) -> str:
    """What the record does where the player is, after the last move; empty where that tells nothing."""
    scene, compared = session.scene, session.comparison()
    if scene is None or compared is None or not compared.steps:
        return ""
    step = compared.steps[-1]
    if step.ply != session.ply - 1:
        return ""
    if isinstance(step.move, Open):
        return _opened(session, say, scene)
    if step.same:
        return words.sentences(say, _same(session, say, step), _stays(say, scene, session.heard))
    return differs(session, say, step)


def _opened(session: Session, say: Catalog, scene: Scene) -> str:
    """Where a question comes on record."""
    offered = [session.scenario.scenes[i] for i in session.board.offered]
    if len(offered) < 2:  # noqa: PLR2004 -- one question has no place among others
        return ""
    number = offered.index(scene) + 1
    asked = sum(isinstance(each, Opened) for each in session.events)
    if number == len(offered):
        return say("beside-open-same-last" if asked == number else "beside-open-last")
    return say("beside-open-same" if asked == number else "beside-open", number=number)


def _same(session: Session, say: Catalog, step: Step) -> str:
    """That the record has the same turn here."""
    turn = session.heard[-1]
    name = words.name(session.scenario, say, turn.speaker)
    if turn.prompt is not None:
        return say("beside-same-prompt", name=name)
    if turn.act is Act.RESPONSE:
        return say("beside-same-response", name=name)
    stays = step.beside.speaker == turn.speaker
    return say("beside-same-goes-on" if stays else "beside-same", name=name)


def _stays(say: Catalog, scene: Scene, heard: Sequence[Turn]) -> str:
    """How many more turns, not heard yet, the record stays with whoever speaks, where it does."""
    turn = heard[-1]
    run = 0
    for each in scene.turns[scene.turns.index(turn) + 1 :]:
        if each.speaker != turn.speaker:
            break
        run += each not in heard
    return say("beside-more", count=run) if run else ""


def differs(session: Session, say: Catalog, step: Step) -> str:
    """What the record does at a point where the player did something else."""
    there, scenario = step.beside, session.scenario
    if there.stays and there.speaker is not None and words.actor(step.move) != there.speaker:
        name = words.name(scenario, say, there.speaker)
        return say("beside-stays", name=name, count=there.stays)
    who = words.actor(there.next)
    if not who:
        return "" if isinstance(step.move, Open) else say("beside-leaves")
    key = "beside-first" if there.turn is None else "beside-other"
    return say(key, name=words.name(scenario, say, who))


def left(session: Session, say: Catalog, scene: Scene) -> str:
    """What the record still has where a question was left; empty where all of it was heard."""
    heard = session.heard
    rest = [each for each in scene.turns if each not in heard]
    if not rest:
        return ""
    names = words.names(session.scenario, say, (each.speaker for each in rest))
    return say("beside-left", count=len(rest), names=names)


def order_note(session: Session, say: Catalog) -> str:
    """What the record's order rests on."""
    return say(f"limit-order-{session.scenario.record.order.value.replace('_', '-')}")


# The lanes


def lanes(session: Session, say: Catalog, *, whole: bool = False) -> tuple[Lane, ...]:
    """The questions put so far beside the record, in the order the player put them.

    `whole` once the game is over: every question, and whoever was left out.
    """
    put = [e.scene for e in session.events if isinstance(e, Opened)]
    rest = [session.scenario.scenes[i].id for i in session.board.offered]
    shown = [*put, *(each for each in rest if whole and each not in put)]
    return tuple(_lane(session, say, each, put, whole=whole) for each in shown)


def _lane(
    session: Session, say: Catalog, scene_id: str, put: Sequence[str], *, whole: bool
) -> Lane:
    scene = session.scenario.scene[scene_id]
    offered = [session.scenario.scenes[i].id for i in session.board.offered]
    alone = len(offered) == 1
    own = (
        say("lane-own", number=put.index(scene_id) + 1) if scene_id in put else say("lane-not-put")
    )
    done = whole or session.scene is not scene
    return Lane(
        scene=scene_id,
        title=scene.title[say.language],
        own="" if alone else own,
        record="" if alone else say("lane-record", number=offered.index(scene_id) + 1),
        rows=_rows(session, say, scene, done=done),
        sentence=left(session, say, scene) if done and scene_id in put else "",
    )


def _rows(session: Session, say: Catalog, scene: Scene, *, done: bool) -> tuple[LaneRow, ...]:
    """A question's turns in the record's order; what was not heard lies face down, run by run."""
    order = [each.id for each in session.heard if each in scene.turns]
    upto = max((i for i, each in enumerate(scene.turns) if each.id in order), default=-1)
    rows: list[LaneRow] = []
    ahead = scene.turns[: upto + 1] if not done else scene.turns

    def key(turn: Turn) -> tuple[str, str]:
        return ("", turn.id) if turn.id in order else (turn.speaker, "")

    previous = ""
    for (who, turn_id), group in groupby(ahead, key):
        run = list(group)
        if turn_id:
            rows.append(_heard(session, say, scene, run[0], order))
            previous = run[0].speaker
        else:
            rows.append(_run(session, say, who, len(run), still=who == previous))
            previous = who
    rest = len(scene.turns) - len(ahead)
    if rest:
        told = say("lane-rest", count=rest)
        rows.append(LaneRow(None, told, told, "", heard=False))
    return tuple(rows)


def _heard(session: Session, say: Catalog, scene: Scene, turn: Turn, order: list[str]) -> LaneRow:
    own = order.index(turn.id)
    rank = scene.turns.index(turn)
    earlier = {each.id for each in scene.turns[:rank]}
    title, face = turn.title[say.language], people.face(session.scenario, say, turn.speaker)
    return LaneRow(
        face=face,
        label=title,
        full=say("lane-turn", name=face.name, title=title, number=own + 1),
        own=str(own + 1),
        heard=True,
        early=not earlier <= set(order[:own]),
    )


def _run(session: Session, say: Catalog, who: str, count: int, *, still: bool) -> LaneRow:
    face = people.face(session.scenario, say, who)
    told = say("lane-run-still" if still else "lane-run", name=face.name, count=count)
    return LaneRow(face, told, told, "", heard=False)
