"""A finished game as plain data for a page: the debrief's tabs, and what was said."""

from __future__ import annotations

from itertools import groupby

from roundtable.application import words
from roundtable.application.debriefs.whole import before, heard, whole
from roundtable.application.pages import BriefingPage, DebriefPage, Speech
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import Session


@frozen
class Contents:
    """All that the page of one game shows.

    Attributes:
        briefing: title, tagline and source of the scenario.
        address: of the source, whatever it is.
        facts: how it was played, time, and how much was heard, a line each.
        debrief: its tabs, everything opened.
        heard: the questions put, each with what was said in it.
    """

    briefing: BriefingPage
    address: str
    facts: tuple[str, ...]
    debrief: DebriefPage
    heard: tuple[tuple[str, tuple[Speech, ...]], ...]


def contents(session: Session, say: Catalog) -> Contents:
    """What the page of a finished game shows, in the catalog's language."""
    told = heard(session, say)
    return Contents(
        briefing=before(session, say),
        address=session.scenario.record.source.address,
        facts=_facts(session, say),
        debrief=whole(session, say),
        heard=tuple(
            (scene, tuple(each.speech for each in rows))
            for scene, rows in groupby(told, key=lambda each: each.scene)
        ),
    )


def _facts(session: Session, say: Catalog) -> tuple[str, ...]:
    facts = [say("report-mode", mode=say(f"mode-{session.mode}"))]
    if session.mode.chairs:
        used = words.minutes(say, session.seconds - session.state.left)
        facts.append(say("report-clock", clock=session.clock, used=used))
    every = sum(len(session.scenario.scenes[i].turns) for i in session.board.offered)
    of = session.dealt or every
    facts.append(say("report-heard", heard=len(session.heard), turns=of))
    return tuple(facts)
