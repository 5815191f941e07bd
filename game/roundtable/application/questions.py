"""The question as it was really put, and what the other ways to put it would have done."""

from __future__ import annotations

from roundtable.application import words
from roundtable.application.pages import Other, Put
from roundtable.locale import Catalog
from roundtable.rules import (
    Opened,
    Prompt,
    Record,
    Scene,
    Session,
    Text,
    Voice,
    Wording,
    is_question,
)
from roundtable.rules.chance import shuffled


def put(session: Session, say: Catalog, scene: Scene) -> Put:
    """A scene's question in the wording on record, beside what the player took for it."""
    recorded = scene.wordings[0]
    opened = [e for e in session.events if isinstance(e, Opened) and e.scene == scene.id]
    guess, known = (opened[-1].guess, opened[-1].known) if opened else (None, None)
    told = "" if known is None else say("put-known" if known else "put-not-known")
    return Put(
        text=recorded.text[say.language],
        lead=lead(session, say, recorded.text, recorded.cites),
        mark=_mark(session, say, recorded),
        known=known,
        told=told,
        others=tuple(_other(say, each, guess) for each in scene.wordings[1:]),
        form=say("put-form", form=_form(say, recorded), note=recorded.note[say.language]),
    )


def prompted(session: Session, say: Catalog, prompt: Prompt) -> Put:
    """A question that the moderator asked in between."""
    record = session.scenario.record
    return Put(
        text=prompt.text[say.language],
        lead=lead(session, say, prompt.text, prompt.cites),
        mark=words.mark_text(record, say, prompt.text, prompt.cites),
    )


def lead(session: Session, say: Catalog, text: Text, cites: tuple[str, ...]) -> str:
    """Who asks, or says it where it is no question, as far as the source says; else that it names nobody."""
    record, moderator = session.scenario.record, session.scenario.moderator
    if any(record.statement[each].unclear for each in cites):
        return say("put-unclear")
    if not is_the_moderators(session, cites):
        return say("put-nobody")
    said = [each for each in cites if record.statement[each].speaker == moderator.id]
    key = "put-asks" if is_question(text.original) else "put-says"
    key = "put-reported" if _reported(record, said) else key
    return say(key, name=moderator.name[say.language])


def is_the_moderators(session: Session, cites: tuple[str, ...]) -> bool:
    """Whether the record settles that the moderator said it."""
    found = [session.scenario.record.statement[each] for each in cites]
    own = any(each.speaker == session.scenario.moderator.id for each in found)
    return own and not any(each.unclear for each in found)


def _reported(record: Record, cites: list[str]) -> bool:
    return all(record.statement[each].voice is not Voice.QUOTED for each in cites)


def _mark(session: Session, say: Catalog, wording: Wording) -> str:
    if not wording.cites:
        return ""
    return words.mark_text(session.scenario.record, say, wording.text, wording.cites)


def _form(say: Catalog, wording: Wording) -> str:
    return say(f"form-{wording.form.value}")


def _other(say: Catalog, wording: Wording, guess: str | None) -> Other:
    return Other(
        text=wording.text[say.language],
        form=_form(say, wording),
        does=wording.note[say.language],
        guessed=wording.id == guess,
        mark=say("put-guessed") if wording.id == guess else "",
    )


def wordings(session: Session, scene: Scene) -> list[Wording]:
    """Every way to put a question, in this game's order, the recorded one among them."""
    place = next(i for i, each in enumerate(session.scenario.scenes) if each.id == scene.id)
    return list(shuffled(session.seed, place, scene.wordings))
