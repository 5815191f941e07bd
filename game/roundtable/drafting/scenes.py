"""From statements to scenes: which part is one, who takes a turn in it, and how long."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from roundtable.drafting.clauses import names_in
from roundtable.drafting.document import Doubt, length
from roundtable.drafting.people import SOMEBODY, People
from roundtable.drafting.statements import Part, Said
from roundtable.rules.scenario import Act, Voice

_ANSWER_MINUTES = 2
_OTHER_MINUTES = 1
_MOST_SECONDS = 36_000
_MINUTE, _QUARTER = 60, 15
_SAID_IN_A_QUARTER = 225
"""As `length` counts: six letters a word with its blank, three a Chinese character."""
_SHORT = 24
_LONGEST_TURN = 3_900
"""A little less than a text may be long, the blanks between statements counted."""
_OPENING = 240
MOST_SEATS = 8
"""More people than this do not fit at a table; those who say most are seated."""

_TAKES_UP = re.compile(
    r"\b(?:i (?:dis)?agree|i (?:would|'d|’d) (?:push back|add to (?:that|what)|go further)|as \w+ (?:said|says|mentioned|pointed|put it|is hinting)|(?:building|picking up) on|"
    r"to (?:your|that|\w+'s) point|(?:like|what) \w+ (?:said|says|touched|mentioned)|let me (?:respond|add|push back)|on the contrary|that(?:'|’)s (?:wrong|right|not true)|"
    r"i (?:don(?:'|’)t|do not) think (?:that(?:'|’)s|so))\b|我(?:不)?(?:同意|赞同|赞成)|我(?:补充|接着|回应|反驳)|刚才.{0,12}(?:说|讲|提)|接着.{0,8}(?:说|讲)|恰恰相反|我不这么",
    re.IGNORECASE,
)


@dataclass
class TurnDraft:
    """A turn: what one panelist says in a row.

    Attributes:
        prompt: what the moderator said just before, other than the scene's question.
        proposed: why it is taken for a response; empty where the source itself says so.
    """

    id: str
    speaker: str
    said: list[Said]
    act: Act = Act.ANSWER
    replies_to: str = ""
    prompt: list[Said] = field(default_factory=list)
    proposed: str = ""

    def cost(self, *, spoken: bool) -> tuple[str, int]:
        """What it takes on the clock, see `_cost`."""
        ruled = _ANSWER_MINUTES if self.act is Act.ANSWER else _OTHER_MINUTES
        return _cost(self.said, ruled, spoken=spoken)

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
        near: the statement of the moderator nearest to it, where it has none of its own.
        opening: what the moderator said in one with the question, the question among it.
    """

    part: Part
    question: Said | None
    turns: list[TurnDraft]
    silences: list[str]
    remarks: list[Said]
    near: Said | None = None
    opening: list[Said] = field(default_factory=list)

    def cost(self, *, spoken: bool) -> tuple[str, int]:
        """What opening it takes on the clock, see `_cost`."""
        return _cost(self.opening, _OTHER_MINUTES, spoken=spoken)


def _cost(said: Sequence[Said], ruled: int, *, spoken: bool) -> tuple[str, int]:
    """The key of the file and its number: by the source's times, else by length, else by house rule.

    Args:
        said: what is said.
        ruled: minutes by house rule.
        spoken: whether the source has what was said, so that its length tells a time.
    """
    seconds = round(sum(each.seconds for each in said))
    if any(each.seconds for each in said):
        return "seconds", max(1, min(_MOST_SECONDS, seconds))
    if spoken and said:
        return by_length(" ".join(each.text for each in said))
    return "minutes", ruled


def by_length(text: str) -> tuple[str, int]:
    """How long it takes to say, as a key of the file and its number, in quarters of a minute.

    At some 150 words, or 300 characters of Chinese, a minute.
    """
    quarters = max(1, min(_MOST_SECONDS // _QUARTER, round(length(text) / _SAID_IN_A_QUARTER)))
    minutes, rest = divmod(quarters * _QUARTER, _MINUTE)
    return ("seconds", quarters * _QUARTER) if rest else ("minutes", minutes)


def seats(said: Sequence[Said], people: People) -> tuple[list[str], list[str]]:
    """Who sits at the table in the source's order, and who spoke but found no seat."""
    counts: dict[str, int] = {}
    for each in said:
        if each.speaker and each.voice in (Voice.QUOTED, Voice.REPORTED):
            counts[each.speaker] = counts.get(each.speaker, 0) + length(each.text) + 100
    for name in (people.moderator, SOMEBODY, *people.outside):
        counts.pop(name, None)
    order = [name for name in people.names if name in counts]
    chosen = sorted(order, key=lambda name: -counts[name])[:MOST_SEATS]
    return [n for n in order if n in chosen], [n for n in order if n not in chosen]


def scenes(
    said: Sequence[Said],
    parts: Sequence[Part],
    people: People,
    table: Sequence[str],
    *,
    spoken: bool = False,
) -> list[SceneDraft]:
    """The scenes, in the order of the parts.

    A part is one if somebody at the table speaks in it and, where the moderator is heard in
    any such part of a told talk at all, the moderator is heard in this one or two at the table
    speak in it.
    """
    here: list[list[Said]] = [[] for _ in parts]
    for each in said:
        here[each.part].append(each)
    found: list[SceneDraft] = []
    near: Said | None = None
    for place, part in enumerate(parts):
        scene = _scene(here[place], part, people, table)
        scene.near = near
        near = next((each for each in reversed(here[place]) if _is_host(each, people)), near)
        if scene.turns:
            found.append(scene)
    _look_ahead(found, said, people)
    if spoken:
        return found
    asked = [s for s in found if s.question is not None]
    # Where the moderator was heard in others, a lone turn without a question is a remark.
    several = [s for s in found if s.question or len({turn.speaker for turn in s.turns}) > 1]
    return several if asked else found


def _is_host(each: Said, people: People) -> bool:
    return (
        bool(each.speaker) and each.speaker == people.moderator and each.voice is not Voice.AUTHOR
    )


def _look_ahead(found: list[SceneDraft], said: Sequence[Said], people: People) -> None:
    """For scenes before the moderator is first heard, that first time."""
    first = next((each for each in said if _is_host(each, people)), None)
    for scene in found:
        if scene.near is None:
            scene.near = first


def _scene(here: list[Said], part: Part, people: People, table: Sequence[str]) -> SceneDraft:
    host = [each for each in here if _is_host(each, people)]
    first = next((n for n, each in enumerate(here) if each.speaker in table), len(here))
    opening = [each for each in here[:first] if _is_host(each, people)]
    asks = [each for each in opening if each.asks] or [each for each in host if each.asks]
    # The last question before anybody answers is the one they answer.
    question = (
        (asks[-1] if asks and asks[-1] in opening else asks[0])
        if asks
        else (host[0] if host else None)
    )
    scene = SceneDraft(part, question, [], [], [])
    scene.opening = [each for each in host if question and each.paragraph == question.paragraph]
    waiting: list[Said] = []
    broken = False
    keys: dict[str, TurnDraft] = {}
    for each in here:
        if each.voice is Voice.AUTHOR and each.speaker == "":
            scene.remarks.append(each)
        elif _is_host(each, people):
            if any(each is other for other in scene.opening):
                broken = True
            elif not each.unclear:
                waiting.append(each)
        elif each.speaker in table:
            turn = _take(each, _prompts(waiting, scene), scene, keys, people, broken=broken)
            keys[each.key] = turn
            waiting, broken = [], False
    spoke = {turn.speaker for turn in scene.turns}
    scene.silences = [name for name in table if name not in spoke]
    return scene


def _prompts(waiting: list[Said], scene: SceneDraft) -> list[Said]:
    """What the moderator said since the last turn, without what led over to the question."""
    question = scene.question
    if question is None or scene.turns:
        return waiting
    return [each for each in waiting if each.paragraph > question.paragraph]


def _take(  # noqa: PLR0913 - a turn hangs on all that was said before it
    each: Said,
    waiting: list[Said],
    scene: SceneDraft,
    keys: dict[str, TurnDraft],
    people: People,
    *,
    broken: bool,
) -> TurnDraft:
    """Put a statement into the turn it continues, or into a new one.

    A turn goes on unless the moderator asked since, or it would be longer than a text may be;
    a few words go on after any other remark.
    """
    last = scene.turns[-1] if scene.turns else None
    mine = next((turn for turn in reversed(scene.turns) if turn.speaker == each.speaker), None)
    asked = broken or any(prompt.asks and prompt.voice is Voice.QUOTED for prompt in waiting)
    goes_on = (
        last is not None
        and last is mine
        and not asked
        and sum(len(said.text) for said in (*last.said, each)) < _LONGEST_TURN
        and (not waiting or length(each.text) < _SHORT)
    )
    if mine is not None and goes_on:
        mine.said.append(each)
        return mine
    turn = TurnDraft(f"{scene.part.id}-t{len(scene.turns) + 1}", each.speaker, [each])
    turn.prompt = list(waiting)
    target = keys.get(each.replies) if each.replies != "-" else last
    if target is not None and each.replies and target.speaker != each.speaker:
        turn.act, turn.replies_to = Act.RESPONSE, target.id
    elif not each.replies and _proposed(turn, scene, people):
        pass
    elif mine is not None:
        turn.act, turn.replies_to = Act.FOLLOW_UP, mine.id
    scene.turns.append(turn)
    return turn


def _proposed(turn: TurnDraft, scene: SceneDraft, people: People) -> bool:
    """Propose a response where a turn's beginning names another of the table, or takes them up."""
    opening = turn.said[0].text[:_OPENING]
    if turn.said[0].voice is not Voice.QUOTED:
        return False
    named = names_in(opening, people) - {turn.speaker, people.moderator}
    for earlier in reversed(scene.turns):
        if earlier.speaker in named:
            turn.act, turn.replies_to, turn.proposed = Act.RESPONSE, earlier.id, "named"
            return True
    last = scene.turns[-1] if scene.turns else None
    if last is None or last.speaker == turn.speaker or turn.prompt:
        return False
    if _TAKES_UP.search(opening):
        turn.act, turn.replies_to, turn.proposed = Act.RESPONSE, last.id, "taken up"
        return True
    return False
