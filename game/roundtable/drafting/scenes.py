"""From statements to scenes: which part is one, who takes a turn in it, and how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from roundtable.drafting.document import length
from roundtable.drafting.people import SOMEBODY, People
from roundtable.drafting.statements import Doubt, Part, Said
from roundtable.rules.scenario import Act, Voice

_ANSWER_MINUTES = 2
_OTHER_MINUTES = 1
_MOST_MINUTES = 600
_MINUTE = 60
_SHORT = 24
MOST_SEATS = 8
"""More people than this do not fit at a table; those who say most are seated."""


@dataclass
class TurnDraft:
    """A turn: what one panelist says in a row.

    Attributes:
        prompt: what the moderator said just before, other than the scene's question.
    """

    id: str
    speaker: str
    said: list[Said]
    act: Act = Act.ANSWER
    replies_to: str = ""
    prompt: list[Said] = field(default_factory=list)

    @property
    def minutes(self) -> int:
        """From the source's times where it has them, else by house rule."""
        seconds = sum(each.seconds for each in self.said)
        if seconds:
            return in_minutes(seconds)
        return _ANSWER_MINUTES if self.act is Act.ANSWER else _OTHER_MINUTES

    @property
    def doubts(self) -> list[Doubt]:
        """Why its speaker is not sure, each once."""
        return list(dict.fromkeys(each.doubt for each in self.said if each.doubt))


@dataclass
class SceneDraft:
    """A scene: one part with its question and turns.

    Attributes:
        question: how the moderator put it; None where no question of theirs was found.
        remarks: what the author adds, for commentary.
    """

    part: Part
    question: Said | None
    turns: list[TurnDraft]
    silences: list[str]
    remarks: list[Said]

    @property
    def minutes(self) -> int:
        """What opening it costs."""
        return in_minutes(self.question.seconds) if self.question else 1


def in_minutes(seconds: float) -> int:
    """Whole minutes, at least one."""
    return max(1, min(_MOST_MINUTES, round(seconds / _MINUTE)))


def seats(said: Sequence[Said], people: People) -> tuple[list[str], list[str]]:
    """Who sits at the table in the source's order, and who spoke but found no seat."""
    counts: dict[str, int] = {}
    for each in said:
        if each.speaker and each.voice in (Voice.QUOTED, Voice.REPORTED):
            counts[each.speaker] = counts.get(each.speaker, 0) + 1
    counts.pop(people.moderator, None)
    counts.pop(SOMEBODY, None)
    order = [name for name in people.names if name in counts]
    chosen = sorted(order, key=lambda name: -counts[name])[:MOST_SEATS]
    return [n for n in order if n in chosen], [n for n in order if n not in chosen]


def scenes(
    said: Sequence[Said], parts: Sequence[Part], people: People, table: Sequence[str]
) -> list[SceneDraft]:
    """The scenes, in the order of the parts.

    A part is one if somebody at the table speaks in it and, where the moderator is heard in
    any such part at all, the moderator is heard in this one or two at the table speak in it.
    """
    found: list[SceneDraft] = []
    for place, part in enumerate(parts):
        here = [each for each in said if each.part == place]
        scene = _scene(here, part, people, table)
        if scene.turns:
            found.append(scene)
    asked = [s for s in found if s.question is not None]
    # Where the moderator was heard in others, a lone turn without a question is a remark.
    several = [s for s in found if s.question or len({turn.speaker for turn in s.turns}) > 1]
    return several if asked else found


def _scene(here: list[Said], part: Part, people: People, table: Sequence[str]) -> SceneDraft:
    host = [each for each in here if each.speaker and each.speaker == people.moderator]
    question = next((each for each in host if each.asks), host[0] if host else None)
    scene = SceneDraft(part, question, [], [], [])
    waiting: list[Said] = []
    keys: dict[str, TurnDraft] = {}
    for each in here:
        if each.voice is Voice.AUTHOR and each.speaker == "":
            scene.remarks.append(each)
        elif each in host:
            if each is not question:
                waiting.append(each)
        elif each.speaker in table:
            turn = _take(each, waiting, scene, keys)
            keys[each.key] = turn
            waiting = []
    spoke = {turn.speaker for turn in scene.turns}
    scene.silences = [name for name in table if name not in spoke]
    return scene


def _take(
    each: Said, waiting: list[Said], scene: SceneDraft, keys: dict[str, TurnDraft]
) -> TurnDraft:
    """Put a statement into the turn it continues, or into a new one."""
    last = scene.turns[-1] if scene.turns else None
    mine = next((turn for turn in reversed(scene.turns) if turn.speaker == each.speaker), None)
    goes_on = last is not None and last is mine and not waiting
    if mine is not None and (goes_on or (mine is last and length(each.text) < _SHORT)):
        mine.said.append(each)
        return mine
    turn = TurnDraft(f"{scene.part.id}-t{len(scene.turns) + 1}", each.speaker, [each])
    turn.prompt = list(waiting)
    target = keys.get(each.replies) if each.replies != "-" else last
    if target is not None and each.replies and target.speaker != each.speaker:
        turn.act, turn.replies_to = Act.RESPONSE, target.id
    elif mine is not None:
        turn.act, turn.replies_to = Act.FOLLOW_UP, mine.id
    scene.turns.append(turn)
    return turn
