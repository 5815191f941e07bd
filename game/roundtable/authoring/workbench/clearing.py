"""Many at once: out of the record what nothing uses, and proposals taken as they are."""

from __future__ import annotations

from dataclasses import replace

from roundtable.authoring.workbench.bench import Texts, Workbench
from roundtable.authoring.workbench.filling import tidied
from roundtable.authoring.workbench.proposing import in_short, proposed_topic
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sending import freed
from roundtable.authoring.workbench.sheets import Path
from roundtable.authoring.workbench.writing import Value
from roundtable.frozen import frozen
from roundtable.loading.nodes import mappings, scalars


@frozen
class Clear:
    """Take every statement out of the record that nothing uses; the source keeps its words.

    Attributes:
        section: only of this section; empty for all.
    """

    section: str = ""

    def on(self, bench: Workbench) -> Texts:
        """The texts without them, and without sections and people that nothing names any more."""
        idle = [
            each.id
            for each in bench.statements.values()
            if each.id not in bench.uses and not each.aside and self.section in ("", each.section)
        ]
        if not idle:
            raise RefusedError("studio-nothing-idle")
        kept = [each for each in bench.statements if each not in idle]
        texts = freed(bench, idle)
        record = Workbench(texts, bench.files).record
        here = {bench.statements[each].section for each in kept}
        empty = [place for place, id_ in enumerate(bench.sections) if id_ not in here]
        edits = record.thin(("sections",), empty)
        return replace(texts, record=record.edited(edits).text)


@frozen
class Gist:
    """Where the source's words may be shown: the line of a statement is what it says, in short.

    Attributes:
        scene: whose statements; empty for all.
    """

    scene: str = ""

    def on(self, bench: Workbench) -> Texts:
        """The texts with those lines filled in."""
        if not bench.verbatim:
            raise RefusedError("studio-not-verbatim")
        tag = str(next(iter(scalars(bench.record.root, "languages")), "en"))
        wishes: list[tuple[Path, Value]] = [
            (("statements", each.index, "gist", tag), in_short(each.words))
            for each in bench.statements.values()
            if not each.gist
            and each.words
            and (
                not self.scene
                or any(use.scene == self.scene for use in bench.uses.get(each.id, ()))
            )
        ]
        if not wishes:
            raise RefusedError("studio-nothing-idle")
        sheet = bench.record.with_values(wishes)
        return replace(bench.texts, record=tidied(sheet, [path for path, _ in wishes]).text)


@frozen
class Topics:
    """Take the topics that are proposed, for all turns of a scene that have none.

    Attributes:
        scene: its id.
    """

    scene: str

    def on(self, bench: Workbench) -> Texts:
        """The texts with them."""
        place, tag = bench.scene_at(self.scene), bench.languages[0]
        if place < 0:
            raise RefusedError("studio-gone")
        scene = bench.scenes[place]
        wishes: list[tuple[Path, Value]] = [
            (("scenes", place, "turns", index, "topic", tag), topic)
            for index, turn in enumerate(mappings(scene, "turns"))
            if (topic := proposed_topic(scene, turn, tag))
        ]
        if not wishes:
            raise RefusedError("studio-nothing-idle")
        sheet = bench.scenario.with_values(wishes)
        return replace(bench.texts, scenario=tidied(sheet, [path for path, _ in wishes]).text)
