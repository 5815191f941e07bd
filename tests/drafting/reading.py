"""Drafts of the small made-up sources, read back as a loader would read them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from roundtable.loading.findings import Findings
from roundtable.loading.source import parse

SOURCES = Path(__file__).parent / "sources"


def nodes(text):
    """The nodes of a YAML text, which must parse without a fault."""
    findings = Findings("draft.yaml")
    root = parse(text.encode(), findings)
    assert findings.diagnostics() == ()
    return root


@dataclass
class Read:
    """A draft with both its files read back.

    Attributes:
        names: the name of everybody in the record, by id.
    """

    made: object
    record: dict
    scenario: dict

    @property
    def names(self):
        """The name of everybody in the record, by id."""
        return {each["id"]: next(iter(each["name"].values())) for each in self.record["people"]}

    def said(self, id_):
        """Speaker, voice and whether it is unclear, of one statement."""
        found = {each["id"]: each for each in self.record["statements"]}[id_]
        return self.names[found["speaker"]], found["voice"], found.get("unclear") == "true"

    def voices(self, voice):
        """Ids of the statements in a voice."""
        return [each["id"] for each in self.record["statements"] if each["voice"] == voice]

    def turns(self, scene):
        """Speaker, act and minutes of the turns of a scene; seconds where they are told."""
        found = next(each for each in self.scenario["scenes"] if each["id"] == scene)
        return [
            (self.names[t["speaker"]], t["act"], int(t.get("minutes") or t["seconds"]))
            for t in found["turns"]
        ]


def read_back(made):
    """A draft with both its files read back."""
    return Read(made, nodes(made.record), nodes(made.scenario))
