"""Mends: what a button beside a finding does, where the mend is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from roundtable.authoring.workbench.bench import Texts, Workbench
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sheets import Edit, Path, Sheet
from roundtable.frozen import frozen
from roundtable.loading import Diagnostic, Severity
from roundtable.loading.nodes import Mapping, Scalar, cited
from roundtable.loading.schema import RecordModel

_LIKE = re.compile(r"did you mean `([^`]+)`\?")


@frozen
class Offer:
    """A mend that can be asked for.

    Attributes:
        key, values: the interface text of its button.
        name: of the mend, for `Mend`.
    """

    name: str
    key: str
    values: tuple[tuple[str, str], ...] = ()


def offers(found: Diagnostic) -> Iterator[Offer]:
    """The mends that are known for a finding."""
    like = _LIKE.search(found.hint)
    if like:
        yield Offer(f"like:{like[1]}", "studio-mend-like", (("id", like[1]),))
    match found.code.id:
        case "RT701":
            yield Offer("looked", "studio-mend-looked")
        case "RT406":
            yield Offer("aside", "studio-mend-aside")
        case "RT605":
            yield Offer("decoy", "studio-mend-decoy")
        case "RT409":
            yield Offer("cite", "studio-mend-cite")


@frozen
class Mend:
    """Mend a finding in the way that its button says.

    Attributes:
        address: of what the finding is about.
        name: of the mend.
        code: of the finding.
        why: the reason, where a warning is accepted.
    """

    address: str
    name: str
    code: str = ""
    why: str = ""

    def on(self, bench: Workbench) -> Texts:
        """The texts after it.

        Raises:
            RefusedError: nothing of the kind stands there any more.
        """
        if self.name == "accept":
            return self._accept(bench)
        name, path = bench.resolve(self.address)
        sheet = bench.sheet(name)
        edits = mended(sheet, path, self.name)
        return bench.texts.having(name, sheet.edited(edits).text)

    def _accept(self, bench: Workbench) -> Texts:
        known = {each.code.id for each in bench.findings if each.severity is Severity.WARNING}
        why = " ".join(self.why.split())
        if self.code not in known or not why:
            raise RefusedError("studio-why-missing")
        entry = {"code": self.code, "why": why}
        sheet = bench.scenario
        return replace(
            bench.texts, scenario=sheet.edited(sheet.insert(("ignore",), 1 << 20, entry)).text
        )


def mended(sheet: Sheet, path: Path, name: str) -> list[Edit]:
    """The edits of a mend.

    Args:
        sheet: the file.
        path: of what the finding is about.
        name: of the mend, as `Offer` has it.

    Raises:
        RefusedError: nothing of the kind stands there any more.
    """
    node = sheet.at(path)
    if name == "looked" and path and path[-1] == "draft":
        return sheet.remove(path)
    if name == "aside" and sheet.kind is RecordModel:
        return sheet.put((*_entry(path), "aside"), True)
    if name == "decoy":
        return sheet.put((*_entry(path), "decoy"), True)
    if name == "cite" and isinstance(node, Scalar):
        turn_path = path[: path.index("stance")] if "stance" in path else path
        turn = sheet.at(turn_path)
        key = "says" if isinstance(turn, Mapping) and "says" in turn else "cites"
        return sheet.put((*turn_path, key), [*map(str, cited(turn)), str(node)])
    if name.startswith("like:") and isinstance(node, Scalar):
        return sheet.put(path, name.removeprefix("like:"))
    raise RefusedError("studio-gone")


def _entry(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The path of the entry of a list that something belongs to."""
    last = max((place for place, step in enumerate(path) if isinstance(step, int)), default=-1)
    if last < 0:
        raise RefusedError("studio-gone")
    return path[: last + 1]


ACCEPTABLE = re.compile(r"RT(?!701|702|705)[4-7]\d\d")
"""Codes of warnings for which a reason can be given, so that they are told no more."""
