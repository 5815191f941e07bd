"""What is read before the first move: three lines, the rest behind a fold."""

from __future__ import annotations

from collections.abc import Iterator

from roundtable.application import people, words
from roundtable.application.beside import order_note
from roundtable.application.commands import Back, Begin, Next
from roundtable.application.hints import TUTORIAL
from roundtable.application.pages import BriefingPage, Choice
from roundtable.application.ways import way_of
from roundtable.locale import Catalog
from roundtable.rules import Mode, Record, Session


def briefing(session: Session, say: Catalog, *, tutorial: bool = False) -> BriefingPage:
    """The page before a game.

    Args:
        session: the game.
        say: the texts.
        tutorial: whether a newcomer is offered the tutorial instead.
    """
    scenario, lang = session.scenario, say.language
    ways = [Choice("next", "1", say("briefing-start"), Next(), main=True)]
    if tutorial:
        begin = Begin(TUTORIAL, Mode.MODERATE)
        ways.append(Choice("tutorial", "2", say("tutorial-start"), begin, say("tutorial-note")))
    ways.append(Choice("back", "0", say("menu-back"), Back()))
    # The tagline tells of the whole discussion, all its questions.
    whole = (scenario.tagline[lang],) if session.question is None else ()
    return BriefingPage(
        title=words.title(session.scenario, say, session.question),
        language=lang,
        choices=tuple(ways),
        mode=say(f"mode-{session.mode}"),
        lines=(*whole, *way_of(session.mode).lines(session, say)),
        people=people.faces(scenario, say),
        more_title=say("briefing-more"),
        more=tuple(_more(session, say)),
        source=source_line(scenario.record, say),
        address=words.article(scenario.record),
        fictional=say("briefing-fictional") if scenario.fictional else "",
    )


def _more(session: Session, say: Catalog) -> Iterator[tuple[str, str]]:
    scenario, lang = session.scenario, say.language
    yield say("briefing-about"), scenario.briefing[lang]
    if session.mode.chairs and session.question is None:
        titles = (scene.title[lang] for scene in scenario.scenes)
        yield say("briefing-scenes"), words.joined(say, *titles)
    for fact in scenario.record.facts:
        yield say("limit-fact"), fact.text[lang]
    yield say("limit-words"), words.whose(scenario, say)
    yield say("limit-order"), order_note(session, say)
    yield say("limit-minutes"), scenario.minutes_basis[lang]


def source_line(record: Record, say: Catalog) -> str:
    """The bibliography of a record's source in one line."""
    source, lang = record.source, say.language
    title = source.title[lang]
    whole = say(
        # A part of a book brings the marks of the book's title along.
        "briefing-source-marked" if "《" in title else "briefing-source",
        title=title,
        author=record.person[source.author].name[lang],
        date=source.published[lang],
    )
    by = source.translator[lang]
    made = say("source-translator", name=by) if by else ""
    return words.joined(say, whole, made, source.edition)
