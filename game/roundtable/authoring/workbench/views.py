"""What a page of the studio shows: its scenes, a scene, the table, what is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from roundtable.authoring.workbench.cards import (
    Line,
    Option,
    Seat,
    Tab,
    TableCard,
)
from roundtable.authoring.workbench.scenes import Scenes
from roundtable.loading.nodes import (
    Mapping,
    mapping,
    mappings,
    scalar,
)


@dataclass
class Views(Scenes):
    """Makes what is shown; a finding that a field has shown is not shown again."""

    def tabs(self) -> Iterator[Tab]:
        """The scenes, each with how much is to be done there."""
        for number, scene in enumerate(self.bench.scenes, start=1):
            id_ = str(scalar(scene, "id"))
            yield Tab(
                id_,
                number,
                self.bench.text(scene.get("title")),
                len(mappings(scene, "turns")),
                self._open.get(id_, 0),
            )

    def table(self) -> TableCard:
        """The event, its source and the people."""
        bench = self.bench
        people = [Option(id_, name) for id_, name in bench.people.items()]
        event = (
            *self.texts("record:title", "event"),
            self.line("record:date"),
            self.words("record:order", ("transcript", "article_order", "text", "unknown"), "order"),
        )
        rights = self.words(
            "record:source/rights", ("paraphrase", "verbatim"), "rights", default="paraphrase"
        )
        source = (
            *self.texts("record:source/title", "source-title"),
            self.menu("record:source/author", people),
            *(
                self.line(f"record:source/{each}")
                for each in ("published", "address", "media", "translator", "edition")
            ),
            rights,
            self.line("record:source/license"),
        )
        game = (
            *self.texts("scenario:title", "title"),
            *self.texts("scenario:tagline", "tagline"),
            *self.texts("scenario:briefing", "briefing", "area"),
            *self.texts("scenario:minutes_basis", "minutes-basis"),
            self.menu("scenario:clock", [Option(n, f"{n} %") for n in ("50", "60", "75", "100")]),
            self.menu("scenario:moderator", people),
            self.flag("scenario:fictional", "fictional"),
        )
        seated = {*bench.panelists, bench.moderator}
        return TableCard(
            event=event,
            source=source,
            game=game,
            seats=tuple(self._seat(each) for each in mappings(bench.scenario.root, "panelists")),
            facts=tuple(self._lines("record:facts", mappings(bench.record.root, "facts"))),
            sections=tuple(
                each
                for id_ in bench.sections
                for each in self.texts(f"record:sections/{id_}/title", "section")
            ),
            coda=tuple(
                self._lines(
                    "scenario:coda/lines", mappings(mapping(bench.scenario.root, "coda"), "lines")
                )
            ),
            people=tuple(
                Line(
                    f"record:people/{id_}",
                    tuple(self.texts(f"record:people/{id_}/name", "name")),
                    (),
                )
                for id_ in bench.people
                if id_ not in bench.panelists
            ),
            whom=tuple(self.texts("scenario:coda/ask", "whom"))
            if "coda" in bench.scenario.root
            else (),
            others=tuple(each for each in people if each.value not in seated),
            idle=self.said(id_ for id_ in bench.statements if id_ not in bench.uses),
            findings=tuple(
                each
                for key in [k for k, v in self._by_address.items() if v and v[0].near == "table"]
                for each in self._by_address.pop(key)
            ),
        )

    def accepted(self) -> Iterator[tuple[str, str, str]]:
        """The warnings that are accepted: the address of each, its code and the reason."""
        for number, each in enumerate(mappings(self.bench.scenario.root, "ignore")):
            code, why = scalar(each, "code") or "", scalar(each, "why") or ""
            yield f"scenario:ignore/{number}", str(code), str(why)

    def _seat(self, node: Mapping) -> Seat:
        id_ = str(scalar(node, "id"))
        address = f"scenario:panelists/{id_}"
        return Seat(
            id_,
            address,
            self.bench.people.get(id_, id_),
            self.seat(id_),
            (
                *self.texts(f"record:people/{id_}/name", "name"),
                *self.texts(f"{address}/seal", "seal"),
                *self.texts(f"{address}/title", "plate"),
                self.flag(f"{address}/remote", "remote"),
            ),
            tuple(self._lines(f"{address}/background", mappings(node, "background"))),
            self.take(address, below=True),
        )
