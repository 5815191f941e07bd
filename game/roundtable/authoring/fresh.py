"""A new scenario's two files as text: they check clean, they play, and they teach.

What stands in them is made up and says so; the comments tell what belongs there instead.
The texts come from `game/roundtable/locale/*/author.ftl`, those of a language without interface
texts from English.
"""

from __future__ import annotations

import json

from roundtable.authoring.starting import Named, Plan
from roundtable.frozen import frozen
from roundtable.locale import FALLBACK, Catalog, languages

_STANDS = 3
_FIRST, _SECOND, _LATER = 4, 3, 2
"""How many speak in the first, the second and the later of many scenes."""
_FEW_SCENES = 3


@frozen
class Fresh:
    """The two files of a new scenario."""

    scenario: str
    record: str


def fresh(plan: Plan) -> Fresh:
    """The files of a plan; the same plan gives the same text."""
    return Fresh(_Scenario(plan).text(), _Record(plan).text())


class _Writer:
    """Writes YAML line by line, each text in all the plan's languages."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        known = languages()
        self._say = {tag: Catalog(tag if tag in known else FALLBACK) for tag in plan.languages}
        self._notes = self._say[plan.languages[0]]
        self._noted: set[str] = set()
        self._lines: list[str] = []

    def add(self, *lines: str) -> None:
        """Write lines."""
        self._lines += lines

    def note(self, key: str, indent: int = 0) -> None:
        """Write a comment, once in a file."""
        if key not in self._noted:
            self._noted.add(key)
            self._lines += [f"{' ' * indent}# {self._notes(key)}"]

    def text(self) -> str:
        """All that was written."""
        return "\n".join(self._lines) + "\n"

    def say(self, key: str, **names: Named) -> str:
        """An interface text in each language, as a mapping."""
        return flow(
            {
                tag: say(key, **{what: each.name[tag] for what, each in names.items()})
                for tag, say in self._say.items()
            }
        )

    def head(self, kind: str) -> None:
        """Write what both files begin with."""
        self.add(f"# yaml-language-server: $schema=schema/{kind}.schema.json")
        self.note("fresh-note-made-up")
        self.note(f"fresh-note-{kind}")
        self.add("", f"kind: {kind}", "format: 1", f"id: {self.plan.id}")


def flow(text: dict[str, str]) -> str:
    """A mapping on one line, its texts in quotes."""
    pairs = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in text.items())
    return "{" + ", ".join(pairs) + "}"


def speaking(plan: Plan, number: int) -> tuple[tuple[Named, ...], tuple[Named, ...]]:
    """Who speaks in a scene, in order, and who is silent.

    The later scenes are small; others begin each time, so that everybody comes to speak.
    """
    count = len(plan.panelists)
    sizes = [_talkers(plan, each) for each in range(number + 1)]
    begins = number * _LATER if len(plan.scenes) <= _FEW_SCENES else sum(sizes[:-1])
    order = [plan.panelists[(begins + i) % count] for i in range(count)]
    return tuple(order[: sizes[-1]]), tuple(order[sizes[-1] :])


def _talkers(plan: Plan, number: int) -> int:
    """How many speak in a scene."""
    count, few = len(plan.panelists), len(plan.scenes) <= _FEW_SCENES
    most = (count if few else _FIRST, _SECOND, _LATER)
    return min(count, most[min(number, len(most) - 1)])


def goes_deeper(number: int) -> bool:
    """Whether a scene has a follow-up and a response too."""
    return number < _FEW_SCENES


class _Record(_Writer):
    """The record: every scene's question, answers, a prompt, a follow-up and a response."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        # What somebody was quoted with last, which the author's closing takes up again.
        self._last: dict[str, str] = {}
        tags = ", ".join(plan.languages)
        self.head("record")
        self.add(f"languages: [{tags}]", f"title: {flow(plan.title)}", 'date: "2026-01-31"')
        self.note("fresh-note-order")
        self.add("order: article_order", "source:", f"  title: {self.say('fresh-source')}")
        self.add("  author: author", '  published: "2026-02-01"')
        self.add("  address: https://example.org/replace-me", "facts:")
        self.add(f"  - text: {self.say('fresh-fact')}", "    cites: [opening-1]", "people:")
        for each in (plan.moderator, *plan.panelists):
            self.add(f"  - {{id: {each.id}, name: {flow(each.name)}}}")
        self.note("fresh-note-author", 2)
        self.add(f"  - {{id: author, name: {self.say('fresh-author')}}}", "sections:")
        self.add(f"  - {{id: opening, title: {self.say('fresh-opening')}}}")
        self.add(*(f"  - {{id: {each.id}, title: {flow(each.name)}}}" for each in plan.scenes))
        self.add(f"  - {{id: closing, title: {self.say('fresh-closing')}}}", "")
        self.note("fresh-note-statements")
        self.add("statements:")
        self._statement("opening", 1, "author", "author", self.say("fresh-fact"))
        for number in range(len(plan.scenes)):
            self._scene(number)
        for number, each in enumerate(plan.panelists, 1):
            gist = self.say("fresh-coda-line", name=each)
            self._statement("closing", number, "author", "author", gist)
            if each.id in self._last:
                self.add(f"    echoes: [{self._last[each.id]}]")

    def _scene(self, number: int) -> None:
        plan, scene = self.plan, self.plan.scenes[number]
        talkers, _ = speaking(plan, number)
        asks = self.say("fresh-gist-question", scene=scene)
        said = [(plan.moderator, "reported", asks)]
        said += [(each, "reported", self.say("fresh-gist", name=each)) for each in talkers]
        if goes_deeper(number):
            said += self._deeper(talkers)
        for paragraph, (person, voice, gist) in enumerate(said, 1):
            self._statement(scene.id, paragraph, person.id, voice, gist)

    def _deeper(self, talkers: tuple[Named, ...]) -> list[tuple[Named, str, str]]:
        first, second = talkers[:2]
        return [
            (self.plan.moderator, "quoted", self.say("fresh-prompt", name=first)),
            (first, "quoted", self.say("fresh-gist-deeper", name=first)),
            (second, "reported", self.say("fresh-gist-reply", name=second, other=first)),
            (second, "reported", self.say("fresh-gist-deeper", name=second)),
        ]

    def _statement(self, section: str, paragraph: int, speaker: str, voice: str, gist: str) -> None:
        if voice == "quoted":
            self._last[speaker] = f"{section}-{paragraph}"
        self.add(
            f"  - id: {section}-{paragraph}",
            f"    speaker: {speaker}",
            f"    voice: {voice}",
            f"    section: {section}",
            f"    paragraph: {paragraph}",
            f"    gist: {gist}",
        )


class _Scenario(_Writer):
    """The scenario: a question, its positions and the turns, scene by scene."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(plan)
        self.head("scenario")
        self.add(f"record: {plan.id}", f"languages: [{', '.join(plan.languages)}]")
        self.add(f"title: {flow(plan.title)}", f"tagline: {self.say('fresh-tagline')}")
        self.add(f"briefing: {self.say('fresh-briefing')}")
        self.add(f"minutes_basis: {self.say('fresh-basis')}")
        if len(plan.scenes) > _FEW_SCENES:
            # Of many small scenes more has to be left out for choosing to matter.
            self.add("clock: 50")
        self.note("fresh-note-fictional")
        self.add("fictional: true", f"moderator: {plan.moderator.id}", "panelists:")
        for each in plan.panelists:
            seals = {tag: seal(name) for tag, name in each.name.items()}
            self.add(f"  - id: {each.id}", f"    seal: {flow(seals)}")
            self.add(f"    title: {self.say('fresh-seat')}")
        self.add("", "scenes:")
        for number in range(len(plan.scenes)):
            self._scene(number)
        self.note("fresh-note-coda")
        self.add("coda:", f"  ask: {self.say('fresh-coda-ask')}", "  lines:")
        for number, each in enumerate(plan.panelists, 1):
            line = self.say("fresh-coda-text")
            self.add(f"    - id: line-{each.id}", f"      about: {each.id}")
            self.add(f"      text: {line}", f"      cites: [closing-{number}]")

    def _scene(self, number: int) -> None:
        scene = self.plan.scenes[number]
        talkers, silent = speaking(self.plan, number)
        self.add(f"  - id: {scene.id}", f"    title: {flow(scene.name)}", "    minutes: 1")
        self.note("fresh-note-wordings", 4)
        self.add("    wordings:")
        self._wording("recorded", "open", "fresh-wording", scene, f"cites: [{scene.id}-1]")
        self._wording("leading", "leading", "fresh-leading", scene)
        self.note("fresh-note-positions", 4)
        self.add("    question:", f"      ask: {self.say('fresh-ask')}", "      scale: choice")
        self.add("      positions:")
        for place in range(_STANDS):
            text = self.say(f"fresh-position-{place + 1}")
            decoy = "" if place < len(talkers) else ", decoy: true"
            self.add(f"        - {{id: {_stand(place)}, text: {text}{decoy}}}")
        self.note("fresh-note-turns", 4)
        self.add("    turns:")
        self._answers(scene, talkers)
        if goes_deeper(number):
            self._more(scene, talkers)
        if silent:
            self.note("fresh-note-silences", 4)
            self.add(f"    silences: [{', '.join(each.id for each in silent)}]")
        self.add("")

    def _wording(self, id_: str, form: str, key: str, scene: Named, *rest: str) -> None:
        self.add(f"      - id: {id_}", f"        form: {form}")
        self.add(f"        text: {self.say(key, scene=scene)}")
        self.add(f"        note: {self.say(key + '-note')}", *(f"        {each}" for each in rest))

    def _answers(self, scene: Named, talkers: tuple[Named, ...]) -> None:
        for place, each in enumerate(talkers):
            cite = f"{scene.id}-{place + 2}"
            self._turn(f"{each.id}-{scene.id}", each, "answer", "fresh-turn", cite, 2)
            if not place:
                self.note("fresh-note-stance", 8)
            self.add("        stance:", f"          position: {_stand(place % _STANDS)}")
            self.add(f"          reading: {self.say('fresh-reading')}")
            self.add(f"          evidence: [{cite}]")

    def _more(self, scene: Named, talkers: tuple[Named, ...]) -> None:
        """A follow-up, a response, and a follow-up to that one."""
        first, second = (f"{each.id}-{scene.id}" for each in talkers[:2])
        cites = [f"{scene.id}-{len(talkers) + 2 + i}" for i in range(4)]
        self._turn(f"{first}-more", talkers[0], "follow_up", "fresh-deeper", cites[1], 1, first)
        self.note("fresh-note-prompt", 8)
        prompt = self.say("fresh-prompt", name=talkers[0])
        self.add(f"        prompt: {{text: {prompt}, cites: [{cites[0]}]}}")
        reply = f"{second}-reply"
        self._turn(reply, talkers[1], "response", "fresh-reply", cites[2], 1, first)
        self._turn(f"{second}-more", talkers[1], "follow_up", "fresh-deeper", cites[3], 1, reply)

    def _turn(  # noqa: PLR0913, PLR0917 -- what a turn is
        self, id_: str, who: Named, act: str, key: str, cite: str, minutes: int, parent: str = ""
    ) -> None:
        self.add(f"      - id: {id_}", f"        speaker: {who.id}", f"        act: {act}")
        if parent:
            self.add(f"        replies_to: {parent}")
        self.add(f"        title: {self.say(key + '-title')}")
        self.add(f"        text: {self.say(key)}")
        self.add(f"        cites: [{cite}]", f"        minutes: {minutes}")


def _stand(place: int) -> str:
    return f"stand-{place + 1}"


def seal(name: str) -> str:
    """What a figure bears: the first character of a Chinese name, else two initials."""
    if not name[0].isascii() and not name[0].isupper() and not name[0].islower():
        return name[0]
    initials = [word[0] for word in name.split() if word[0].isalnum()]
    return "".join(initials[:2]).upper() or name[0]
