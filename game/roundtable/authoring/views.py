"""Who answers whom, who stands where: two views of a scenario as data and as Mermaid text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from roundtable.authoring.escaping import mermaid_head, mermaid_text
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.rules import (
    NONE_OF_THESE,
    UNCLEAR,
    Act,
    Question,
    Scenario,
    Scene,
    Turn,
)


@frozen
class Speaker:
    """A panelist in the talk.

    Attributes:
        asked: turns given to the moderator's question of a scene.
        prompted: turns the moderator brought about by a prompt.
        deeper: follow-ups.
    """

    id: str
    name: str
    turns: int
    asked: int
    prompted: int
    deeper: int


@frozen
class Talk:
    """Who answers whom.

    Attributes:
        responses: how often the first of two panelists responded to the second, by their ids.
    """

    title: str
    moderator: str
    speakers: tuple[Speaker, ...]
    responses: dict[tuple[str, str], int]


@frozen
class Stand:
    """A position and the names of those who take it.

    Attributes:
        apart: True for what is no position: none of these, unclear, silent.
    """

    text: str
    names: tuple[str, ...]
    apart: bool = False


@frozen
class Asked:
    """A question with everybody's place on it."""

    title: str
    ask: str
    stands: tuple[Stand, ...]


def talk(scenario: Scenario, language: str) -> Talk:
    """Who answers whom in a scenario."""
    every = [turn for scene in scenario.scenes for turn in scene.turns]
    responses: Counter[tuple[str, str]] = Counter(
        (turn.speaker, scenario.turn[turn.replies_to].speaker)
        for turn in every
        if turn.act is Act.RESPONSE and turn.replies_to is not None
    )
    speakers = tuple(
        _speaker(each.id, each.name[language], [turn for turn in every if turn.speaker == each.id])
        for each in scenario.panelists
    )
    moderator = scenario.moderator.name[language]
    return Talk(scenario.title[language], moderator, speakers, dict(responses))


def _speaker(id_: str, name: str, turns: list[Turn]) -> Speaker:
    prompted = sum(turn.prompt is not None for turn in turns)
    asked = sum(turn.act is Act.ANSWER and turn.prompt is None for turn in turns)
    deeper = sum(turn.act is Act.FOLLOW_UP for turn in turns)
    return Speaker(id_, name, len(turns), asked, prompted, deeper)


def positions(scenario: Scenario, language: str) -> tuple[Asked, ...]:
    """Who stands where, question by question; a prompt's own question follows its scene's."""
    return tuple(
        asked
        for number, scene in enumerate(scenario.scenes, 1)
        for asked in _asked(scenario, scene, f"{number}. {scene.title[language]}", language)
    )


def _asked(scenario: Scenario, scene: Scene, title: str, language: str) -> Iterator[Asked]:
    say = Catalog(language)
    mine = [turn for turn in scene.turns if scenario.question_of(turn) is scene.question]
    stands = _stands(scenario, scene.question, mine, say)
    if scene.silences:
        silent = tuple(scenario.panelist[each].name[language] for each in scene.silences)
        stands = (*stands, Stand(say("author-silent"), silent, apart=True))
    yield Asked(title, scene.question.ask[language], stands)
    for turn in scene.turns:
        own = scenario.question_of(turn)
        if own is not scene.question:
            yield Asked(f"{title} ↳", own.ask[language], _stands(scenario, own, [turn], say))


def _stands(
    scenario: Scenario, question: Question, turns: list[Turn], say: Catalog
) -> tuple[Stand, ...]:
    names: dict[str, dict[str, None]] = {}
    for turn in turns:
        if turn.stance is not None:
            name = scenario.panelist[turn.speaker].name[say.language]
            names.setdefault(turn.stance.position, {})[name] = None
    found = [
        Stand(each.text[say.language], tuple(names.get(each.id, ()))) for each in question.positions
    ]
    for id_, key in ((NONE_OF_THESE, "author-none"), (UNCLEAR, "author-unclear")):
        if id_ in names:
            found.append(Stand(say(key), tuple(names[id_]), apart=True))
    return tuple(found)


def tally(speaker: Speaker, say: Catalog) -> str:
    """What stands below a panelist's name."""
    return say("author-tally", turns=speaker.turns, deeper=speaker.deeper)


def called(speaker: Speaker) -> str:
    """What stands at the moderator's arrow to a panelist; empty where there is none."""
    if not speaker.prompted:
        return str(speaker.asked) if speaker.asked else ""
    return f"{speaker.asked}+{speaker.prompted}"


def talk_diagram(scenario: Scenario, language: str) -> str:
    """Who answers whom, as Mermaid text."""
    view, say = talk(scenario, language), Catalog(language)
    number = {each.id: f"p{i}" for i, each in enumerate(view.speakers)}
    lines = [*mermaid_head(view.title), "flowchart LR", f'  m(["{mermaid_text(view.moderator)}"])']
    for each in view.speakers:
        below = mermaid_text(tally(each, say))
        lines.append(f'  {number[each.id]}["{mermaid_text(each.name)}<br/>{below}"]')
    lines += [
        f'  m -. "{label}" .-> {number[each.id]}'
        for each in view.speakers
        if (label := called(each))
    ]
    lines += [
        f'  {number[who]} == "{count}" ==> {number[whom]}'
        for (who, whom), count in view.responses.items()
    ]
    lines.append(f"  %% {say('author-talk-legend')}")
    return "\n".join(lines) + "\n"


def positions_diagram(scenario: Scenario, language: str) -> str:
    """Who stands where, as Mermaid text: a frame for each question, a box for each position."""
    lines = [*mermaid_head(scenario.title[language]), "flowchart TB"]
    joint = Catalog(language)("list-joint")
    for i, asked in enumerate(positions(scenario, language)):
        lines.append(f'  subgraph q{i}["{mermaid_text(asked.title)}: {mermaid_text(asked.ask)}"]')
        lines.append("    direction LR")
        for j, stand in enumerate(asked.stands):
            names = mermaid_text(joint.join(stand.names)) or "–"
            shape = "([{}])" if stand.apart else "[{}]"
            text = f'"{mermaid_text(stand.text)}<br/><b>{names}</b>"'
            lines.append(f"    q{i}s{j}{shape.format(text)}")
        lines.append("  end")
        if i:
            lines.append(f"  q{i - 1} ~~~ q{i}")
    return "\n".join(lines) + "\n"
