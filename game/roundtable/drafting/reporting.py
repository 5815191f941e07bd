"""Making the report of a draft from its plan."""

from __future__ import annotations

from collections import Counter

from roundtable.drafting import dialogue
from roundtable.drafting.document import Doubt
from roundtable.drafting.people import SOMEBODY
from roundtable.drafting.plan import Plan
from roundtable.drafting.report import Report, counted
from roundtable.drafting.scenes import MOST_SEATS, seats
from roundtable.rules.scenario import Voice

_LISTED = 12

_DOUBTS = {
    Doubt.CARRIED: "given to the last speaker, since nothing else leads over to them",
    Doubt.NOBODY: "without a speaker: the source does not say who it is",
    Doubt.SEVERAL: "with several speakers in one place",
    Doubt.AUTHOR_OR: "the author's, unless the last speaker goes on",
    Doubt.ANSWER_TO: "answering without a name, given to whoever was asked",
    Doubt.ALTERNATION: "given by turns between two who are named",
    Doubt.NAMES: "of the author's naming somebody: what that person said, or what is told of them",
    Doubt.WHO_ASKS: "given to the moderator, though the source does not say who asks",
    Doubt.ONCE: "that begin like a label which never comes again: nobody's until you say whose",
    Doubt.UNKNOWN: "by somebody whom the source itself does not know",
    Doubt.CHANGED: "by another speaker, who is not named",
    Doubt.FRAME: "that may not be part of the talk",
    Doubt.SUMMARY: "from a summary of the whole",
}


def report_of(plan: Plan, *, topics: bool) -> Report:
    """The report of a draft."""
    return Report(
        plan.document.format,
        _counts(plan),
        tuple(_found(plan)),
        tuple(_unsure(plan, topics=topics)),
        tuple(_undone(plan)),
        plan.document.spoken,
    )


def _counts(plan: Plan) -> tuple[tuple[str, int], ...]:
    said = plan.said
    return (
        ("parts", len(plan.parts)),
        ("scenes", len(plan.scenes)),
        ("panelists", len(plan.table)),
        ("statements", len(said)),
        ("quoted", sum(each.voice is Voice.QUOTED for each in said)),
        ("reported", sum(each.voice is Voice.REPORTED for each in said)),
        ("the author's", sum(each.voice is Voice.AUTHOR for each in said)),
        ("questions of the moderator", sum(each.asks for each in said)),
        ("turns", sum(len(scene.turns) for scene in plan.scenes)),
        ("unclear", sum(each.unclear for each in said)),
    )


def _found(plan: Plan) -> list[str]:
    people = plan.people
    lines = list(plan.document.notes)
    if people.moderator:
        lines.append(f"moderator: {people.moderator} ({people.how})")
    if plan.table:
        lines.append("panelists: " + ", ".join(plan.table[:_LISTED]))
    if people.outside:
        lines.append(
            "from the floor, without a seat: " + ", ".join(sorted(people.outside)[:_LISTED])
        )
    if plan.document.author:
        lines.append(f"author: {plan.document.author}")
    for scene in plan.scenes[:_LISTED]:
        asked = "a question" if scene.question else "no question"
        lines.append(
            f"scene {scene.part.id}, {plan.document.unit} {scene.part.line}: {asked}, "
            f"{counted(len(scene.turns), 'turns')}"
        )
    if len(plan.scenes) > _LISTED:
        lines.append(f"and {len(plan.scenes) - _LISTED} scenes more")
    if plan.timed:
        lines.append("minutes: seconds, from the source's times")
    proposed = sum(bool(turn.proposed) for scene in plan.scenes for turn in scene.turns)
    if proposed:
        lines.append(
            f"{counted(proposed, 'responses')} proposed, from names spoken and words taken up; each is marked"
        )
    return lines


def _unsure(plan: Plan, *, topics: bool) -> list[str]:
    doubts = Counter(each.doubt for each in plan.said if each.doubt)
    lines = []
    if topics:
        lines.append("the parts: made where the subject seems to change; check where they begin")
    for doubt, count in doubts.most_common():
        where = ", ".join([s.id for s in plan.said if s.doubt is doubt][:_LISTED])
        more = ", ..." if count > _LISTED else ""
        lines.append(f"{counted(count, 'statements')} {_DOUBTS[doubt]}: {where}{more}")
    if plan.people.moderator and plan.people.how.startswith(
        ("asks and", "asks most", "welcomes", "speaks")
    ):
        lines.append(f"the moderator: {plan.people.moderator} {plan.people.how}")
    if plan.languages[0] == "und":
        lines.append("the language: write it into `languages` in both files")
    return lines


def _undone(plan: Plan) -> list[str]:
    lines = ["positions and stances: none are guessed", "own words: every text is a placeholder"]
    if not plan.people.moderator:
        lines.append(
            "no moderator was found: name one with --moderator; each scene has a placeholder for what was asked"
        )
    if not plan.table:
        lines.append("nobody was found who speaks")
    _, over = seats(plan.said, plan.people)
    if over:
        lines.append(
            f"{len(over)} speakers beyond {MOST_SEATS} have no seat: {', '.join(over[:_LISTED])}"
        )
    nobody = sum(each.speaker == SOMEBODY for each in plan.said)
    if nobody:
        lines.append(f"{counted(nobody, 'statements')} without a speaker: no turn is made of them")
    used = {s.id for scene in plan.scenes for turn in scene.turns for s in turn.said}
    left = [
        each.id
        for each in plan.said
        if each.speaker in plan.table and each.voice is not Voice.AUTHOR and each.id not in used
    ]
    if left:
        lines.append(f"{counted(len(left), 'statements')} in no scene: {', '.join(left[:_LISTED])}")
    if not plan.timed:
        basis = "by the length of what is said" if plan.document.spoken else "by house rule"
        lines.append(f"the source has no times: minutes are {basis}")
    if plan.languages[0] not in ("zh", "en", "und") and not plan.document.spoken:
        lines.append("attributions are known in Chinese and English only")
    if not plan.document.spoken and dialogue.is_dialogue(plan.document, plan.people):
        lines += _of_dialogue(plan)
    return [*lines, *plan.document.left_out]


def _of_dialogue(plan: Plan) -> list[str]:
    """What a dialogue in prose leaves open, and where it might be divided."""
    lines = ["telling and speech are not told apart within a paragraph"]
    heard: dict[str, str] = {}
    for each in plan.said:
        if each.speaker in plan.table:
            heard.setdefault(each.speaker, f"{each.speaker} from line {each.line}")
    if len(plan.scenes) <= 1 and len(heard) > 1:
        lines.append(
            "no headings within the talk: divide it yourself; first heard: "
            + ", ".join(heard.values())
        )
    return lines
