"""What is read after a move: a question that was left, words that ended the play."""

from __future__ import annotations

from collections.abc import Collection

from roundtable.application import asking, beside, bets, meters, people, questions, words
from roundtable.application.commands import Next
from roundtable.application.pages import Choice, ClosePage, LastPage, Put, Settled
from roundtable.application.speeches import speech
from roundtable.locale import Catalog
from roundtable.rules import Bet as Laid
from roundtable.rules import Session, foresight


def go_on(say: Catalog) -> tuple[Choice, ...]:
    """The one choice of a page that is only read."""
    return (Choice("next", "1", say("go-on"), Next(), main=True),)


def close(session: Session, say: Catalog, scene_id: str, known: Collection[str] = ()) -> ClosePage:
    """A question as it was left: what was heard, what became of the bets, what lies unheard."""
    scene = session.scenario.scene[scene_id]
    told = [each for each in session.heard if each in scene.turns]
    here = [each for each in session.bets if each.scene == scene_id and each.panelist]
    counts = {each.id: 0 for each in session.scenario.panelists}
    for turn in scene.turns:
        counts[turn.speaker] += turn not in told
    spent = words.minutes(say, scene.seconds + sum(each.seconds for each in told))
    return ClosePage(
        title=scene.title[say.language],
        language=say.language,
        choices=go_on(say),
        heading=say("close-heading"),
        put=_put(session, say, scene_id),
        heard=tuple(speech(session, say, t, told[:i], known) for i, t in enumerate(told)),
        bets=tuple(_settled(session, say, each) for each in here),
        points=_points(say, here),
        minutes=say("close-minutes", time=spent),
        unheard=tuple(
            say("close-unheard", name=words.name(session.scenario, say, p), count=n)
            for p, n in counts.items()
            if n
        ),
        silent=say("map-silent", names=words.names(session.scenario, say, scene.silences))
        if scene.silences
        else "",
        meters=meters.meters(session, say),
        sentence=beside.left(session, say, scene),
    )


def _put(session: Session, say: Catalog, scene_id: str) -> Put:
    return asking.plain(questions.put(session, say, session.scenario.scene[scene_id]))


def _settled(session: Session, say: Catalog, bet: Laid) -> Settled:
    shown = bets.verdict(session, say, bet)
    return Settled(
        face=people.face(session.scenario, say, bet.panelist),
        slip=bets.slip(session, say, bet),
        answer=shown.told,
        told="" if session.mode.shared else told(say, bet),
    )


def told(say: Catalog, bet: Laid) -> str:
    """What settled a bet, in words."""
    return say(f"settled-{bet.status.value}-{bets.how(bet)}")


def _points(say: Catalog, here: list[Laid]) -> str:
    """What the bets of a question came to together; empty where none was laid."""
    seen = foresight(here)
    return (
        say("close-points", points=words.signed(seen.shown), count=seen.count) if seen.count else ""
    )


def last(session: Session, say: Catalog, turn_id: str, known: Collection[str] = ()) -> LastPage:
    """The turn that ended the play."""
    turn = session.scenario.turn[turn_id]
    return LastPage(
        title=session.scenario.scene_of[turn.id].title[say.language],
        language=say.language,
        choices=go_on(say),
        speech=speech(session, say, turn, session.heard[:-1], known),
    )


def last_line(session: Session, say: Catalog, line: str) -> LastPage:
    """The line of the summing-up that ended the play."""
    return LastPage(
        title=say("coda-title"),
        language=say.language,
        choices=go_on(say),
        speech=asking.matched(session, say, line),
    )
