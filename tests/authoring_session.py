"""A scripted author: from a transcript through the studio to a scenario, every step counted.

`python tests/authoring_session.py` makes five questions of fifty minutes of Plato's Laches in
Jowett's words (public domain in the United States), one form at a time, and prints how many clicks, keys and texts that took. What
to write the script takes from the shipped scenario of the same talk; what is chosen, in which
order, and what a form sends is what a person would do. The second session makes the two
questions of the tutorial's article, whose words may not be shown.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections import Counter
from itertools import pairwise
from pathlib import Path

import test_authoring_tutorial as tutorial
from asking import Asking
from roundtable.authoring.workbench import Views, Workbench
from roundtable.authoring.workbench.cards import Piece
from roundtable.authoring.workbench.passages import joined, located
from roundtable.loading import load_scenario
from roundtable.rules import Scenario, Session, Turn
from roundtable.studio.beginning import Beginning
from roundtable.studio.studio import Studio

HERE = Path(__file__).parent
ROOT = HERE.parent
SCENES = ("armour", "majority", "the-end", "questioned", "courage")


class Author:
    """Somebody at the studio.

    Attributes:
        steps: clicks, keys and texts, by phase.
        words: how many words were typed, by phase.
    """

    def __init__(self, folder: Path, scenes: tuple[str, ...] = SCENES) -> None:
        self.folder, self.wanted = folder, scenes
        self.shipped: Scenario = load_scenario(ROOT / "scenarios" / "laches-1")
        self.studio = Studio(None, "en", Beginning(HERE / "studio" / "laches.txt", folder))
        self.web = Asking(self.studio)
        self.steps: Counter[tuple[str, str]] = Counter()
        self.words: Counter[str] = Counter()
        self.phase = "begin"
        self.at = "table"
        self.shown: tuple[Workbench, list[tuple[Piece, str]]] | None = None
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
            if self.is_empty(address):
                fields.append((address, self.typed(text)))
        for address, several in (chosen or {}).items():
            for each in [several] if isinstance(several, str) else several:
                self.count("clicks")
                fields.append((address, each))
        if len(fields) > 1:
            self.send(fields)

    def is_empty(self, address: str) -> bool:
        """Whether a field is still to be written; what is proposed there is taken as it is."""
        name, path = self.bench.resolve(address)
        told = self.bench.sheet(name).at(path)
        return told is None or str(told).startswith("TODO") or str(told).endswith("/todo")

    # The work

    def work(self) -> None:
        """All of it."""
        self.begin()
        self.choose()
        for scene in self.wanted:
            self.write(scene)
        self.table()
        self.gists()
        self.echoes()
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
        for scene in self.wanted:
            found = self.shipped.scene[scene]
            first, *rest = found.turns
            asked = [e for e in self.overlapping(found.wordings[0].cites) if e.state == "free"]
            before = self.made()
            self.take([*asked, *self.of(first)])
            self.press("send scene")
            self.at = str(self.bench.scenes[-1]["id"])
            self.turns[first.id] = (self.made() - before).pop()
            for turn in rest:
                if self.of(turn):
                    before = self.made()
                    self.take(self.of(turn, asked=True))
                    self.press(f"send new:{self.at}")
                    self.turns[turn.id] = (self.made() - before).pop()

    def made(self) -> set[str]:
        """The ids of all turns."""
        return {str(turn["id"]) for scene in self.bench.scenes for turn in scene["turns"]}

    def press(self, line: str) -> None:
        """One key in the source: what is chosen goes there."""
        self.count("keys")
        fields = [("st" if each.statement else "s", each.value) for each in self.taken]
        self.send([("do", line), *fields])

    def take(self, pieces: list[Piece]) -> None:
        """Choose sentences: neighbours by two clicks, others one by one."""
        order = [each.value for each in self.pieces()]
        places = sorted({order.index(each.value) for each in pieces})
        runs = 1 + sum(b - a > 1 for a, b in pairwise(places))
        self.count("clicks", min(len(places), 2 * runs))
        self.taken = list({each.value: each for each in pieces}.values())

    def pieces(self) -> list[Piece]:
        """The source as it is shown: sentences that are free, and statements."""
        if self.shown is None or self.shown[0] is not self.bench:
            views = Views(self.bench)
            found = [(e, s.speaker) for s in views.speeches() for e in s.pieces]
            self.shown = self.bench, found
        return [each for each, _ in self.shown[1]]

    def overlapping(self, cites: tuple[str, ...]) -> list[Piece]:
        """The sentences and statements in which the shipped record's words stand."""
        spans = [span for cite in cites for span in self.spans().get(cite, ())]
        known = self.bench.statements
        found = []
        for each in self.pieces():
            start, end = (
                known[each.statement].span or (0, 0)
                if each.statement
                else map(int, each.value.split("-"))
            )
            if any(a < end and start < b for a, b in spans):
                found.append(each)
        return found

    def marked(self, cite: str) -> list[str]:
        """The statements that were made of what the shipped record has under an id."""
        return [each.statement for each in self.overlapping((cite,)) if each.statement]

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

    def of(self, turn: Turn, *, asked: bool = False) -> list[Piece]:
        """What a turn's speaker says in it, with the moderator's words before where he prompts."""
        mine = self.spoken(turn.cites, turn.speaker)
        if asked and mine and turn.prompt is not None:
            return [*self.spoken(turn.prompt.cites, "socrates"), *mine]
        return mine

    def spoken(self, cites: tuple[str, ...], speaker: str) -> list[Piece]:
        """Sentences of somebody's that are free."""
        pieces = self.overlapping(cites)
        assert self.shown is not None
        whose = {each.value: person for each, person in self.shown[1]}
        return [e for e in pieces if e.state == "free" and whose[e.value] == speaker]

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
        texts = {
            f"{base}/title/en": found.title["en"],
            f"{base}/question/ask/en": found.question.ask["en"],
            f"{base}/wordings/recorded/note/en": recorded.note["en"],
        }
        put = self.bench.scenes[place]["wordings"][0]
        if len(str(put["text"]["en"])) > len(recorded.text["en"]) + 20:
            text = self.typed(recorded.text["en"])
            self.send([("do", "fill"), (f"{base}/wordings/recorded/text/en", text)])
        form = recorded.form.value
        self.fill(
            texts, {f"{base}/wordings/recorded/form": form} if str(put["form"]) != form else None
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
        scene = Views(self.bench).scene(here)
        if scene is not None and scene.topics:
            self.count("clicks")
            self.send([("do", f"topics {here}")])
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
        texts = {
            f"scenario:{e}/en": getattr(one, e)["en"] for e in ("title", "tagline", "briefing")
        }
        texts["scenario:minutes_basis/en"] = one.minutes_basis["en"]
        texts["record:title/en"] = record.title["en"]
        texts["record:date"] = record.date
        texts["record:source/title/en"] = record.source.title["en"]
        texts["record:source/published"] = record.source.published["en"]
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
            later = self.marked(each.id)
            earlier = [s for e in each.echoes for s in self.marked(e) if s not in later]
            if later and earlier:
                self.count("clicks", len(earlier) + 3)  # both, More, and what it is
                self.send([("do", "send echo"), *(("st", e) for e in (*earlier, later[-1]))])

    def gists(self) -> None:
        """A line for each statement that has none."""
        self.phase = "record"
        lines = {
            made: each.gist["en"]
            for each in self.shipped.record.statements
            for made in self.marked(each.id)
        }
        for each in [e for e in self.bench.statements.values() if not e.gist]:
            self.fill({f"record:statements/{each.id}/gist/en": lines[each.id]})

    def mend(self) -> None:
        """What the checker still finds: silences asked for, decoys meant, warnings with reasons."""
        self.phase, self.at = "check", "check"
        self.count("clicks")
        for place in range(len(self.bench.scenes)):
            id_ = str(self.bench.scenes[place]["id"])
            missing = Views(self.bench).scene(id_).missing
            mute = [e.panelist for e in missing if not e.statements and not e.passages]
            others = [e.panelist for e in missing if e.panelist not in mute]
            for asked in filter(None, (" ".join(mute), *others)):
                self.count("clicks")
                self.send([("do", f"silence {id_} {asked}")])
        for _ in range(60):
            found = [e for e in Views(self.bench).findings(self.bench.findings) if e.mends]
            if not found:
                break
            self.count("clicks")
            self.send([("do", f"mend {found[0].mends[0].name} {found[0].address}")])

    # The outcome

    def left(self) -> list[str]:
        """What the checker says at the end."""
        return [f"{each} {each.hint}" for each in self.bench.findings]

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


ARTICLE = {
    "opening-1": ("On Thursday", ""),
    "visitors-1": ("Who would come on a", "Nora Whitlock"),
    "visitors-2": ("“Families,” said Nair.|On weekdays", "Priya Nair"),
    "visitors-3": ("Baird had counted", "Tom Baird"),
    "visitors-4": ("Then it was the exams", "Otto Lindgren"),
    "visitors-5": ("Nair answered", "Priya Nair"),
    "money-1": ("Whitlock then wanted", "Nora Whitlock"),
    "money-2": ("Lindgren saw no money", "Otto Lindgren"),
    "money-3": ("Baird would rather", "Tom Baird"),
    "money-4a": ("Had his colleagues agreed", "Nora Whitlock"),
    "money-4b": ("“Not yet,” said Baird", "Tom Baird"),
    "money-4c": ("What Nair thinks of the money", ""),
    "closing-1a": ("Nair thinks of those who do not", ""),
}
"""What of the tutorial's article becomes which of its statements, and whose words they are."""


class Paraphrase(Author):
    """An article in the author's own words: the one of the tutorial, with two questions.

    Args:
        done: the folder in which the tutorial was carried out: what to write comes from there.
        page: the page about authoring, in which the article stands.
    """

    def __init__(self, folder: Path, done: Path, page: str) -> None:
        self.folder = folder
        self.shipped = load_scenario(done)
        quoted = page[page.index("> **The library on Sundays**") : page.index("Each step below")]
        source = folder.with_suffix(".md")
        lines = (each.removeprefix(">").strip() for each in quoted.splitlines())
        source.write_text("\n".join(lines), "utf-8")
        self.studio = Studio(None, "en", Beginning(source, folder))
        self.web = Asking(self.studio)
        self.steps, self.words = Counter(), Counter()
        self.phase, self.at = "begin", "table"
        self.places, self.shown, self.made_of = None, None, {}
        self.wanted = tuple(each.id for each in self.shipped.scenes)

    def work(self) -> None:
        """All of it."""
        self.count("clicks", 2)  # questions, Begin
        self.send([("rights", "paraphrase"), ("cut", "self")])
        self.seat()
        self.mark()
        for scene in self.shipped.scenes:
            self.lay(scene.id)
        for scene in self.wanted:
            self.write(scene)
        self.own_words()
        self.table()
        self.mend()

    def seat(self) -> None:
        """Who sits there: one whom the article names by surname only is added."""
        self.phase, self.at = "table", "table"
        names = self.bench.people
        for each in self.shipped.panelists:
            name = self.shipped.record.person[each.id].name["en"]
            if self.id_of(name) not in self.bench.panelists:
                self.count("keys")
                self.send([("do", "add panelist"), ("text", self.typed(name))])
        for id_ in set(names) & {"somebody"}:
            self.count("clicks")
            self.send([("do", f"drop record:people/{id_}")])
        host = self.id_of("Nora Whitlock")
        if host in self.bench.panelists:
            self.count("clicks")
            self.send([("do", f"drop scenario:panelists/{host}")])
        self.fill({}, {"scenario:moderator": host, "record:order": "article_order"})
        self.fill({"record:people/author/name/en": "Ida Quill"})

    def id_of(self, name: str) -> str:
        """The id of a person, by the name that is shown."""
        return next((id_ for id_, shown in self.bench.people.items() if shown == name), "")

    def mark(self) -> None:
        """Every statement, with whose it is where that was not read right."""
        self.phase = "choose"
        for id_, (words, name) in ARTICLE.items():
            pieces = [p for p in self.pieces() if any(w in p.text for w in words.split("|"))]
            self.take([p for p in pieces if p.state == "free"])
            speaker = self.id_of(name or "Ida Quill")
            before = set(self.bench.statements)
            fields = [("s", each.value) for each in self.taken]
            if self.read() != [speaker]:
                self.count("clicks", 2)  # whose words
                fields.append(("speaker", speaker))
            self.count("keys")
            self.send([("do", "send statement"), *fields])
            (self.made_of[id_],) = set(self.bench.statements) - before

    def read(self) -> list[str]:
        """Who was read to speak in what is chosen; nobody where that is a doubt."""
        spans = [tuple(map(int, each.value.split("-"))) for each in self.taken]
        told = self.bench.texts.told
        found = [
            each for span in joined(self.bench.texts.source, spans) for each in told.within(*span)
        ]
        return ["" if each.doubtful else each.speaker for each in found]

    def lay(self, scene: str) -> None:
        """A question and its turns out of statements; the author's remarks on it."""
        found = self.shipped.scene[scene]
        self.turns = getattr(self, "turns", {})
        first, *rest = found.turns
        self.choose_marked([*found.wordings[0].cites, *first.cites], "send scene", first.id)
        self.at = str(self.bench.scenes[-1]["id"])
        for turn in rest:
            asked = turn.prompt.cites if turn.prompt is not None else ()
            self.choose_marked([*asked, *turn.cites], f"send new:{self.at}", turn.id)
        for each in found.commentary:
            self.choose_marked(each.cites, f"send commentary:{self.at}", "")

    def choose_marked(self, cites, line: str, turn: str) -> None:
        """Choose statements and say what they become."""
        before = self.made()
        self.count("clicks", len(cites))
        self.count("keys")
        self.send([("do", line), *(("st", self.made_of[each]) for each in cites)])
        if turn:
            (self.turns[turn],) = self.made() - before

    def own_words(self) -> None:
        """The question, each turn, prompt and remark, and a line for each statement."""
        self.phase = "own words"
        scenes = zip(self.bench.scenes, self.shipped.scenes, strict=True)
        texts: dict[str, str] = {}
        for node, scene in list(scenes):
            base = f"scenario:scenes/{node['id']}"
            texts[f"{base}/wordings/recorded/text/en"] = scene.wordings[0].text["en"]
            for made, turn in zip(node["turns"], scene.turns, strict=True):
                texts[f"{base}/turns/{made['id']}/text/en"] = turn.text["en"]
                texts[f"{base}/turns/{made['id']}/topic/en"] = "on this point"
                if turn.prompt is not None:
                    texts[f"{base}/turns/{made['id']}/prompt/text/en"] = turn.prompt.text["en"]
            for number, each in enumerate(scene.commentary):
                texts[f"{base}/commentary/{number}/text/en"] = each.text["en"]
        for each in self.shipped.record.statements:
            if each.id in self.made_of:
                texts[f"record:statements/{self.made_of[each.id]}/gist/en"] = each.gist["en"]
        self.fill(texts)

    def spans(self) -> dict[str, list[tuple[int, int]]]:
        """Nothing is looked up by words that may not be shown."""
        return {}


def paraphrase(home: Path) -> Paraphrase:
    """The author of the tutorial's article, once the tutorial was carried out."""
    page, here = tutorial.PAGE.read_text("utf-8"), Path.cwd()
    os.chdir(home)
    try:
        list(tutorial.carried_out(page))
    finally:
        os.chdir(here)
    return Paraphrase(home / "sundays", home / "sunday-library", page)


def main() -> None:
    """Both sessions, as the page about authoring tells of them."""
    with tempfile.TemporaryDirectory() as place:
        for author in (Author(Path(place) / "what-is-courage"), paraphrase(Path(place))):
            author.work()
            told = "\n".join(author.left()) or "checks clean"
            moves = author.played().ply
            sys.stdout.write(f"{author.report()}\n{told}\nplayed: {moves} moves\n\n")


if __name__ == "__main__":
    main()
