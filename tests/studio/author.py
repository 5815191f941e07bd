"""A scripted author: from a transcript through the studio to a scenario, every step counted.

`python tests/studio/author.py` makes five questions of thirty minutes of Plato's Laches in
Jowett's words, one form at a time, and prints how many clicks, keys and texts that took. What
to write the script takes from the shipped scenario of the same talk; what is chosen, in which
order, and what a form sends is what a person would do. Nothing else is read or written.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from asking import Asking

from roundtable.authoring.workbench import Views, Workbench
from roundtable.authoring.workbench.passages import located
from roundtable.loading import load_scenario
from roundtable.rules import Scenario, Session, Turn
from roundtable.studio.beginning import Beginning
from roundtable.studio.studio import Studio

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCENES = ("courage", "endurance", "who-knows", "animals", "whole")


class Author:
    """Somebody at the studio.

    Attributes:
        steps: clicks, keys and texts, by phase.
        words: how many words were typed, by phase.
    """

    def __init__(self, folder: Path, scenes: tuple[str, ...] = SCENES) -> None:
        self.folder, self.wanted = folder, scenes
        self.shipped: Scenario = load_scenario(ROOT / "scenarios" / "laches-1")
        self.studio = Studio(None, "en", Beginning(HERE / "laches.txt", folder))
        self.web = Asking(self.studio)
        self.steps: Counter[tuple[str, str]] = Counter()
        self.words: Counter[str] = Counter()
        self.phase = "begin"
        self.at = "table"
        self.places: dict[str, list[tuple[int, int]]] | None = None

    # Steps

    def count(self, kind: str, number: int = 1) -> None:
        """Count something that was done."""
        self.steps[self.phase, kind] += number

    def typed(self, text: str) -> str:
        """A text that is typed."""
        self.count("texts")
        self.words[self.phase] += len(text.split())
        return text

    def send(self, fields: list[tuple[str, str]]) -> str:
        """Send a form; what is refused is an error here."""
        status, _, page = self.web.post(f"?at={self.at}", fields, x_studio="1")
        assert status == 200, page
        notices = re.findall(r'<p class="notice">([^<]*)', page)
        assert not notices, (notices, fields)
        return page

    @property
    def bench(self) -> Workbench:
        """What the studio holds."""
        return self.studio.bench

    def fill(self, texts: dict[str, str], chosen: dict[str, list[str] | str] | None = None) -> None:
        """Type texts and choose from menus on a card; each field is kept as it is left."""
        fields = [("do", "fill")]
        for address, text in texts.items():
            fields.append((address, self.typed(text)))
        for address, several in (chosen or {}).items():
            for each in [several] if isinstance(several, str) else several:
                self.count("clicks")
                fields.append((address, each))
        if len(fields) > 1:
            self.send(fields)

    # The work

    def work(self) -> None:
        """All of it."""
        self.begin()
        self.choose()
        for scene in self.wanted:
            self.write(scene)
        self.table()
        self.echoes()
        self.gists()
        self.mend()

    def begin(self) -> None:
        """Who speaks, by what right, and that the questions are chosen by hand."""
        self.phase = "begin"
        page = self.web.get("")[2]
        names = re.findall(r'name="name ([^"]+)" value="([^"]+)"', page)
        fields = [(f"name {label}", name) for label, name in names]
        for label, name in names:
            fields.append((f"role {label}", "moderator" if name == "Socrates" else "panelist"))
        self.count("clicks", 3)  # rights, questions, Begin
        fields += [("rights", "verbatim"), ("cut", "self")]
        fields.append(("license", self.typed("public domain in the United States")))
        self.send(fields)

    def choose(self) -> None:
        """Mark in the source what the questions and the turns are."""
        self.phase = "choose"
        self.turns: dict[str, str] = {}
        for number, scene in enumerate(self.wanted, 1):
            found = self.shipped.scene[scene]
            asked = self.overlapping(found.wordings[0].cites)
            first, *rest = found.turns
            self.take(asked + self.of(first))
            before = {str(each.get("id")) for each in self.bench.scenes}
            self.press("send scene")
            made = next(e for e in self.bench.scenes if str(e.get("id")) not in before)
            self.at = str(made["id"])
            assert self.at
            self.remember(found.turns[0])
            for turn in rest:
                if self.of(turn):
                    self.take(self.of(turn, asked=True))
                    self.press(f"send new:{self.at}")
                    self.remember(turn)
            del number

    def press(self, line: str) -> None:
        """One key in the source: what is chosen goes there."""
        self.count("keys")
        self.send([("do", line), *(("st", each) for each in self.taken)])

    def take(self, ids: list[str]) -> None:
        """Choose statements: neighbours by two clicks, others one by one."""
        order = list(self.bench.statements)
        places = sorted(order.index(each) for each in dict.fromkeys(ids))
        runs = 1 + sum(b - a > 1 for a, b in zip(places, places[1:], strict=False))
        self.count("clicks", min(len(places), 2 * runs))
        self.taken = list(dict.fromkeys(ids))

    def overlapping(self, cites: tuple[str, ...]) -> list[str]:
        """The draft's statements in which the shipped record's words stand."""
        spans = [span for cite in cites for span in self.spans().get(cite, ())]
        return [
            each.id
            for each in self.bench.statements.values()
            if each.span and any(a < each.span[1] and each.span[0] < b for a, b in spans)
        ]

    def spans(self) -> dict[str, list[tuple[int, int]]]:
        """Where the shipped record's words stand in the source, piece by piece."""
        if self.places is None:
            used = {
                cite
                for scene in map(self.shipped.scene.__getitem__, SCENES)
                for each in (*scene.wordings[:1], *scene.turns, *(t.prompt for t in scene.turns))
                if each is not None
                for cite in each.cites
            }
            pieces = [
                (f"{each.id}/{n}", part)
                for each in self.shipped.record.statements
                if each.id in used and each.words
                for n, part in enumerate(each.words["en"].split("…"))
            ]
            self.places = {}
            for id_, span in located(self.bench.texts.source, pieces).items():
                self.places.setdefault(id_.partition("/")[0], []).append(span)
        return self.places

    def of(self, turn: Turn, *, asked: bool = False) -> list[str]:
        """The statements of a turn's speaker, with the moderator's before them where he prompts."""
        mine = [e for e in self.overlapping(turn.cites) if self.speaker(e) == turn.speaker]
        if asked and turn.prompt is not None:
            before = self.overlapping(turn.prompt.cites)
            mine = [e for e in before if self.speaker(e) == "socrates"] + mine
        free = [each for each in mine if each not in self.bench.uses]
        return free if any(self.speaker(e) == turn.speaker for e in free) else []

    def speaker(self, statement: str) -> str:
        """Who says a statement."""
        return self.bench.statements[statement].speaker

    def remember(self, turn: Turn) -> None:
        """Which of the turns that were made is which of the shipped ones."""
        uses = (self.bench.uses.get(each, ()) for each in self.taken)
        names = {u.where for several in uses for u in several if u.where != "wordings"}
        assert len(names) == 1, (turn.id, names, self.taken)
        self.turns[turn.id] = names.pop()

    def write(self, scene: str) -> None:
        """A question's texts, its stands, its turns."""
        found = self.shipped.scene[scene]
        self.phase = "questions"
        place = self.wanted.index(scene)
        here = str(self.bench.scenes[place]["id"])
        self.at = here
        self.count("clicks")  # its tab
        base = f"scenario:scenes/{here}"
        recorded = found.wordings[0]
        self.fill(
            {
                f"{base}/title/en": found.title["en"],
                f"{base}/question/ask/en": found.question.ask["en"],
                f"{base}/wordings/recorded/note/en": recorded.note["en"],
            },
            {f"{base}/wordings/recorded/form": recorded.form.value}
            if recorded.form.value != "open"
            else None,
        )
        for each in found.wordings[1:]:
            self.count("clicks", 2)  # its form, Add
            text = ("text", self.typed(each.text["en"]))
            self.send([("do", f"add wording:{here}"), text, ("form", each.form.value)])
            made = self.bench.scenes[place]["wordings"][-1]["id"]
            self.fill({f"{base}/wordings/{made}/note/en": each.note["en"]})
        ids = {}
        for each in found.question.positions:
            self.count("keys")  # Enter
            self.send([("do", f"add position:{here}"), ("text", self.typed(each.text["en"]))])
            ids[each.id] = str(self.bench.scenes[place]["question"]["positions"][-1]["id"])
        self.phase = "turns"
        for turn in found.turns:
            if turn.id in self.turns:
                self.write_turn(f"{base}/turns", turn, ids)

    def write_turn(self, base: str, turn: Turn, ids: dict[str, str]) -> None:
        """A turn's title, topic, act and stand."""
        name = self.turns[turn.id]
        place, index = self.bench.turn_at(name)
        node = self.bench.scenes[place]["turns"][index]
        address = f"{base}/{name}"
        chosen: dict[str, list[str] | str] = {}
        if str(node["act"]) != turn.act.value:
            chosen[f"{address}/act"] = turn.act.value
        own = turn.prompt is not None and turn.prompt.question is not None
        stand = [ids[e] for e in (turn.stance.positions if turn.stance else ()) if e in ids]
        texts = {f"{address}/title/en": turn.title["en"]}
        if turn.topic is not None:
            texts[f"{address}/topic/en"] = turn.topic["en"]
        if stand and not own:
            self.fill({}, {f"{address}/stance/position": stand})
            texts[f"{address}/stance/reading/en"] = turn.stance.reading["en"]
        self.fill(texts, chosen)

    def table(self) -> None:
        """The event, its source, the people."""
        self.phase, self.at = "table", "table"
        self.count("clicks")
        one, record = self.shipped, self.shipped.record
        texts = {f"scenario:{e}/en": getattr(one, e)["en"] for e in ("title", "tagline", "briefing")}
        texts["scenario:minutes_basis/en"] = one.minutes_basis["en"]
        texts["record:title/en"] = record.title["en"]
        texts["record:date"] = record.date
        texts["record:source/title/en"] = record.source.title["en"]
        texts["record:source/published"] = record.source.published
        texts["record:source/translator"] = "Benjamin Jowett"
        texts["record:people/author/name/en"] = "Plato"
        texts["record:source/address"] = ""
        plates = {each.id: each.title["en"] for each in one.panelists}
        seals = {"laches": "La"}
        for each in self.bench.panelists:
            texts[f"scenario:panelists/{each}/title/en"] = plates.get(each, "At the table")
            if each in seals:
                texts[f"scenario:panelists/{each}/seal/en"] = seals[each]
        sections = [e for e in self.bench.sections if e]
        for number, each in enumerate(sections, 1):
            texts[f"record:sections/{each}/title/en"] = f"Part {number}"
        self.fill(texts, {"record:order": "text"})

    def echoes(self) -> None:
        """What takes up again what was said before, from the shipped record."""
        self.phase = "record"
        for each in self.shipped.record.statements:
            later = self.overlapping((each.id,)) if each.id in self.spans() else []
            earlier = [s for e in each.echoes if e in self.spans() for s in self.overlapping((e,))]
            chosen = [e for e in dict.fromkeys(earlier) if e in self.bench.uses and e not in later]
            if later and chosen and later[-1] in self.bench.uses:
                self.take([*chosen, later[-1]])
                self.count("clicks", 2)  # More, and what it is
                self.send([("do", "send echo"), *(("st", e) for e in self.taken)])

    def gists(self) -> None:
        """A line for each statement; short words are their own, the rest of the record goes."""
        self.phase = "record"
        self.count("clicks", 2)
        self.send([("do", "clear ")])
        self.send([("do", "gist ")])
        known = list(self.shipped.record.statements)
        for each in [e for e in self.bench.statements.values() if not e.gist]:
            words = (e.gist["en"] for e in known if each.id in self.overlapping((e.id,)))
            self.fill({f"record:statements/{each.id}/gist/en": next(words, "Goes on.")})

    def mend(self) -> None:
        """What the checker still finds: silences asked for, decoys meant, warnings with reasons."""
        self.phase, self.at = "check", "check"
        self.count("clicks")
        for place in range(len(self.bench.scenes)):
            id_ = str(self.bench.scenes[place]["id"])
            for each in Views(self.bench).scene(id_).missing:
                assert not each.statements
                self.count("clicks")
                self.send([("do", f"silence {id_} {each.panelist}")])
        for _ in range(60):
            found = [e for e in Views(self.bench).findings(self.bench.all_findings) if e.mends]
            if not found:
                break
            self.count("clicks")
            self.send([("do", f"mend {found[0].mends[0].name} {found[0].address}")])

    # The outcome

    def left(self) -> list[str]:
        """What the checker says at the end."""
        return [f"{each} {each.hint}" for each in self.bench.all_findings]

    def played(self) -> Session:
        """The scenario, played to its end by the record's order."""
        session = Session(load_scenario(self.folder))
        while not session.over:
            session.push(next(iter(session.legal_moves)))
        return session

    def report(self) -> str:
        """The steps as a table of Markdown."""
        rows = ["| phase | clicks | keys | texts | words |", "| --- | --- | --- | --- | --- |"]
        phases = list(dict.fromkeys(phase for phase, _ in self.steps))
        for phase in (*phases, "sum"):
            counts = [
                sum(n for (p, k), n in self.steps.items() if k == kind and phase in (p, "sum"))
                for kind in ("clicks", "keys", "texts")
            ]
            words = sum(n for p, n in self.words.items() if phase in (p, "sum"))
            rows.append(f"| {phase} | {' | '.join(map(str, counts))} | {words} |")
        return "\n".join(rows)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        home = Path(sys.argv[1] if len(sys.argv) > 1 else f"{place}/what-is-courage")
        author = Author(home)
        author.work()
        print(author.report())
        print("\n".join(author.left()) or "checks clean")
        print(f"played: {author.played().ply} moves")
