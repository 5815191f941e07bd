"""What was said, and the question it answered."""

from __future__ import annotations

from collections.abc import Sequence

from roundtable.application import asking, contest, words
from roundtable.application.views import (
    Asked,
    Speech,
)
from roundtable.locale import Catalog
from roundtable.rules import (
    Act,
    Mode,
    Opened,
    Scene,
    Session,
    Turn,
    Wording,
)


def last_speech(session: Session, say: Catalog) -> Speech | None:
    """What was said last in the open scene; None before anybody spoke."""
    scene, heard = session.scene, session.heard
    if scene is None or not heard or heard[-1] not in scene.turns:
        return None
    return speech(session, say, heard[-1], heard[:-1])


def speech(session: Session, say: Catalog, turn: Turn, before: Sequence[Turn]) -> Speech:
    """A heard turn with its voice, place and how the forecast on it came out."""
    record, lang = session.scenario.record, say.language
    return Speech(
        turn=turn.id,
        index=words.index_of(session.scenario, turn.speaker),
        name=words.name(session, say, turn.speaker),
        act=_act(session, say, turn),
        title=turn.title[lang],
        body=turn.text[lang],
        voice=words.voice(record, say, turn.cites),
        unclear=words.unclear(record, say, turn.cites),
        place=words.place(record, say, turn.cites),
        prompt=_prompt(session, say, turn),
        note=words.out_of_order(session, say, turn, before) if session.mode.chairs else "",
        verdict=contest.verdict(session, say, turn.id)
        if session.mode is Mode.TEAMS
        else asking.verdict(session, say, turn.id),
    )


def _prompt(session: Session, say: Catalog, turn: Turn) -> str:
    if turn.prompt is None:
        return ""
    unsettled = words.unasked(session.scenario.record, say, turn.prompt.cites)
    key = "speech-prompt-unclear" if unsettled else "speech-prompt"
    return say(key, prompt=turn.prompt.text[say.language])


def _act(session: Session, say: Catalog, turn: Turn) -> str:
    if turn.act is not Act.RESPONSE or turn.replies_to is None:
        return words.act(say, turn.act)
    parent = session.scenario.turn[turn.replies_to]
    return say("act-response-to", name=words.name(session, say, parent.speaker))


def asked(session: Session, say: Catalog, scene: Scene) -> Asked:
    """The question as put beside the record's, each with what its form does."""
    opened = [e for e in session.events if isinstance(e, Opened) and e.scene == scene.id]
    recorded = scene.wordings[0]
    put = next((w for w in scene.wordings if opened and w.id == opened[-1].wording), recorded)
    return Asked(
        text=put.text[say.language],
        form=_form(say, put),
        note=put.note[say.language],
        record_text=recorded.text[say.language],
        record_form=_form(say, recorded),
        record_note=recorded.note[say.language],
        same=put is recorded,
        unclear=words.unasked(session.scenario.record, say, recorded.cites),
    )


def _form(say: Catalog, wording: Wording) -> str:
    return say(f"form-{wording.form.value}")
