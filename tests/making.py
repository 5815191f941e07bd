"""Small scenarios made in code, for tests that need no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from roundtable.rules import (
    Act,
    Coda,
    CodaLine,
    Form,
    OrderBasis,
    Panelist,
    Person,
    Position,
    Question,
    Record,
    Scale,
    Scenario,
    Scene,
    Section,
    Source,
    Stance,
    Statement,
    Text,
    Turn,
    Voice,
    Wording,
)

Line = tuple[str, str, str | None, int, str | None]
"""(speaker, act, id of the turn replied to, seconds, position taken)."""


def text(words: str) -> Text:
    """A text in Chinese and English."""
    return Text.of({"zh": f"{words}（中）", "en": words})


def question(positions: Sequence[str] = ("yes", "no", "maybe"), scale: str = "choice") -> Question:
    """A question with these positions."""
    stands = tuple(Position(each, text(each)) for each in positions)
    return Question(text("What will they say?"), Scale(scale), stands)


def turn(scene: str, number: int, line: Line) -> Turn:
    """The turn number `number` of a scene; its id is ``scene-number``."""
    speaker, act, parent, seconds, position = line
    name = f"{scene}-{number}"
    reading = text(f"reading {name}")
    stance = None if position is None else Stance(position, reading, (f"s-{speaker}",))
    return Turn(
        id=name,
        speaker=speaker,
        act=Act(act),
        title=text(f"title {name}"),
        text=text(f"text {name}"),
        cites=(f"s-{speaker}",),
        seconds=seconds,
        replies_to=parent,
        stance=stance,
    )


def scene(
    name: str,
    people: Sequence[str],
    lines: Sequence[Line],
    seconds: int = 1,
    asked: Question | None = None,
) -> Scene:
    """A scene; whoever has no line in it is silent."""
    turns = tuple(turn(name, i, line) for i, line in enumerate(lines))
    speaking = {each.speaker for each in turns}
    return Scene(
        id=name,
        title=text(name),
        seconds=seconds,
        wordings=(
            Wording("recorded", Form.OPEN, text(f"question {name}"), text("note"), ("s-mod",)),
            Wording("closed", Form.CLOSED, text(f"closed {name}"), text("note")),
        ),
        question=asked or question(),
        turns=turns,
        silences=tuple(each for each in people if each not in speaking),
    )


def scenario(
    scenes: Sequence[Scene], people: Sequence[str] = ("a", "b"), *, coda: bool = True
) -> Scenario:
    """A scenario of these scenes."""
    everybody = (*people, "mod", "author")
    record = Record(
        id="small",
        languages=("zh", "en"),
        source=Source(
            text("A source"), "author", Text.of({"": "2026-01-01"}), "https://example.org/"
        ),
        order=OrderBasis.TRANSCRIPT,
        title=text("An event"),
        date="2026-01-01",
        facts=(),
        people=tuple(Person(each, text(each)) for each in everybody),
        sections=(Section("all", text("All")),),
        statements=tuple(
            Statement(
                f"s-{p}",
                p,
                Voice.AUTHOR if p == "author" else Voice.QUOTED,
                "all",
                i + 1,
                text("gist"),
            )
            for i, p in enumerate(everybody)
        ),
    )
    lines = tuple(CodaLine(f"line-{p}", p, text(f"about {p}"), ("s-author",)) for p in people)
    return Scenario(
        id="small",
        digest="0" * 64,
        languages=("zh", "en"),
        title=text("Small"),
        tagline=text("tagline"),
        briefing=text("briefing"),
        minutes_basis=text("house rule"),
        record=record,
        moderator=Person("mod", text("mod")),
        panelists=tuple(Panelist(p, text(p), text(p.upper()), text("title")) for p in people),
        scenes=tuple(scenes),
        coda=Coda(text("Whom is it about?"), lines) if coda else None,
    )


def small(*, coda: bool = True) -> Scenario:
    """Two scenes and two panelists: enough for every move."""
    people = ("a", "b")
    one = scene(
        "one",
        people,
        [
            ("a", "answer", None, 2, "yes"),
            ("a", "follow_up", "one-0", 1, None),
            ("b", "response", "one-0", 1, "no"),
            ("b", "follow_up", "one-2", 1, None),
        ],
    )
    bins = Question(
        text("How many?"),
        Scale.NUMBER,
        tuple(Position(f"from-{i}", text(str(i)), i * 10, i * 10 + 10) for i in range(4)),
    )
    two = scene(
        "two",
        people,
        [("b", "answer", None, 2, "from-2"), ("a", "answer", None, 2, "unclear")],
        asked=bins,
    )
    return scenario([one, two], people, coda=coda)


def drawn(seed: int, scenes: int = 8, panelists: int = 5, turns: int = 45) -> Scenario:
    """A scenario of a given size in the manner of the shipped ones, drawn by a seed.

    About half of the turns are answers; the others reply to an earlier turn, of the same
    panelist or of another.
    """
    chance = Random(f"{seed} {scenes} {panelists} {turns}")
    people = [f"p{i}" for i in range(panelists)]
    sizes = [turns // scenes + (i < turns % scenes) for i in range(scenes)]
    made = []
    for number, size in enumerate(sizes):
        lines: list[Line] = []
        for at in range(size):
            seconds, stand = chance.choice((1, 1, 2, 2, 3)), chance.choice(("yes", "no", "maybe"))
            kind = chance.choice(("answer", "answer", "follow_up", "response")) if at else "answer"
            parent = chance.randrange(at) if at else 0
            if kind == "answer":
                lines.append((chance.choice(people), kind, None, seconds, stand))
                continue
            said = lines[parent][0]
            others = [said] if kind == "follow_up" else [each for each in people if each != said]
            lines.append((chance.choice(others), kind, f"s{number}-{parent}", seconds, None))
        made.append(scene(f"s{number}", people, lines, chance.choice((1, 2))))
    return scenario(made, people, coda=False)


def in_minutes(short: Scenario) -> Scenario:
    """The same scenario with a minute for each second."""
    scenes = tuple(
        replace(
            each,
            seconds=60 * each.seconds,
            turns=tuple(replace(turn, seconds=60 * turn.seconds) for turn in each.turns),
        )
        for each in short.scenes
    )
    return replace(short, scenes=scenes)
