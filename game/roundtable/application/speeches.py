"""What was said, as the stage shows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from roundtable.application import bets, people, words
from roundtable.application.pages import Speech
from roundtable.locale import Catalog
from roundtable.rules import Act, Session, Turn


def last(session: Session, say: Catalog, known: Collection[str] = ()) -> Speech | None:
    """What was said last in the open question; None before anybody spoke."""
    scene, heard = session.scene, session.heard
    if scene is None or not heard or heard[-1] not in scene.turns:
        return None
    return speech(session, say, heard[-1], heard[:-1], known, last=True)


def speech(  # noqa: PLR0913 -- what a turn is shown with
    session: Session,
    say: Catalog,
    turn: Turn,
    before: Sequence[Turn],
    known: Collection[str] = (),
    *,
    last: bool = False,
) -> Speech:
    """A heard turn: whose words, where, which question it was given to, what it settled.

    `before` are the turns heard before it, `known` the ids of those heard in earlier games;
    `last` is set for the one that was heard last.
    """
    scenario, lang = session.scenario, say.language
    record = scenario.record
    return Speech(
        turn=turn.id,
        face=people.face(scenario, say, turn.speaker),
        act=words.act(session, say, turn),
        title=turn.title[lang],
        body=turn.text[lang],
        mark=words.mark_of(scenario, say, turn),
        topic=turn.topic[lang] if turn.topic is not None else "",
        gloss=words.gloss(scenario, say, turn),
        link=words.link(record, turn.cites),
        unclear=words.unclear(record, say, turn.cites, words.name(scenario, say, turn.speaker)),
        foreign=words.foreign(say, turn.text),
        asked=_asked(session, say, turn),
        prompt=_prompt(session, say, turn),
        note=words.out_of_order(session, say, turn, before) if session.mode.chairs else "",
        verdicts=bets.verdicts(session, say, turn, last=last),
        known=turn.id in known,
    )


def _asked(session: Session, say: Catalog, turn: Turn) -> str:
    """The question an answer was given to, or a response came under, as it stands on record."""
    if turn.prompt is not None:
        return ""
    recorded = session.scenario.scene_of[turn.id].wordings[0]
    key = "speech-under" if turn.act is Act.RESPONSE else "speech-asked"
    return say(key, question=words.inside(recorded.text[say.language]))


def _prompt(session: Session, say: Catalog, turn: Turn) -> str:
    """The documented question of the moderator that brought a turn about."""
    if turn.prompt is None:
        return ""
    record, moderator = session.scenario.record, session.scenario.moderator
    text = words.inside(turn.prompt.text[say.language])
    if any(record.statement[each].unclear for each in turn.prompt.cites):
        return say("speech-prompt-unclear", prompt=text)
    return say("speech-prompt", name=moderator.name[say.language], prompt=text)
