"""The map of who holds what: for each question its positions, with those who hold them."""

from __future__ import annotations

from roundtable.application import words
from roundtable.application.views import Holder, MapRow, Stand
from roundtable.locale import Catalog
from roundtable.rules import UNCLEAR, Question, Scene, Session, Turn
from roundtable.rules.scenario import Text


def holdings(session: Session, say: Catalog) -> tuple[MapRow, ...]:
    """Every question of the record; to be shown once the game is over."""
    return tuple(row for scene in session.scenario.scenes for row in _rows(session, say, scene))


def _rows(session: Session, say: Catalog, scene: Scene) -> list[MapRow]:
    """The scene's own question, then those the moderator asked in between."""
    asked: list[Question] = [scene.question]
    for turn in scene.turns:
        question = session.scenario.question_of(turn)
        if turn.stance and question not in asked:
            asked.append(question)
    return [_row(session, say, scene, question) for question in asked]


def _row(session: Session, say: Catalog, scene: Scene, question: Question) -> MapRow:
    turns = [t for t in scene.turns if session.scenario.question_of(t) is question]
    own = question is scene.question
    title = scene.title[say.language] if own else _put(turns, question)[say.language]
    stands = []
    for option in question.options:
        held = [t for t in turns if t.stance and t.stance.position == option]
        if held:
            text = words.stand(session, say, question, option)
            stands.append(Stand(text, _holders(session, say, held)))
    return MapRow(title, tuple(stands), _rest(session, say, scene, turns) if own else "")


def _put(turns: list[Turn], question: Question) -> Text:
    """A question asked in between, as the moderator put it; what a forecast asks is not for a map."""
    put = (t.prompt.text for t in turns if t.prompt and t.prompt.question is question)
    return next(put, question.ask)


def _holders(session: Session, say: Catalog, turns: list[Turn]) -> tuple[Holder, ...]:
    heard = {turn.id for turn in session.heard}
    found: dict[str, bool] = {}
    for turn in turns:
        found[turn.speaker] = found.get(turn.speaker, False) or turn.id in heard
    return tuple(
        Holder(words.index_of(session.scenario, who), words.name(session, say, who), was)
        for who, was in found.items()
    )


def _rest(session: Session, say: Catalog, scene: Scene, turns: list[Turn]) -> str:
    settled = {t.speaker for t in turns if t.stance and t.stance.position != UNCLEAR}
    loose = {t.speaker: None for t in turns if t.speaker not in settled}
    told = say("map-loose", names=words.names(session, say, loose)) if loose else ""
    if not scene.silences:
        return told
    silent = say("map-silent", names=words.names(session, say, scene.silences))
    return say("sentence-after", first=told, then=silent) if told else silent
