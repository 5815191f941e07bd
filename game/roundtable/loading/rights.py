"""Checks of rights: whose words stand in the files, and whether they may."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from roundtable.loading import codes
from roundtable.loading.case import Case, Evidence
from roundtable.loading.diagnostics import shown
from roundtable.loading.findings import Findings
from roundtable.loading.naming import wordings
from roundtable.loading.nodes import Mapping, Node, mapping, mappings, scalar, scalars, texts
from roundtable.loading.quoting import is_verbatim
from roundtable.loading.schema import TEXT_KEYS
from roundtable.loading.values import DIGEST_KEY
from roundtable.radicals import without_radicals

LETTERS = 12
"""So many Chinese characters in a row are a passage of somebody's."""

WORDS = 9
"""So many words in a row, of other scripts."""

_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_PIECE = re.compile(
    "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|[^\\W_]+(?:['’][^\\W_]+)*"
)

Pieces = tuple[str, ...]


class Source:
    """The text of a source, to be asked for its passages.

    Attributes:
        passages: every run of `WORDS` words or `LETTERS` characters.
    """

    def __init__(self, text: str) -> None:
        self._pieces = f" {' '.join(_pieces(text))} "
        self.passages = set(_runs(_pieces(text)))

    def has_passage(self, text: str) -> str:
        """A passage of the text that the source has too, as it is compared; or nothing."""
        for run in _runs(_pieces(text)):
            if run in self.passages:
                return (
                    "".join(run) if len(run) == LETTERS and _WIDE.match(run[0]) else " ".join(run)
                )
        return ""

    def has_all(self, text: str) -> bool:
        """Whether the source has the whole text, blanks and marks aside; `…` leaves something out."""
        return all(self._has(part) for part in text.split("…") if part.strip())

    def _has(self, text: str) -> bool:
        pieces = _pieces(text)
        runs = list(_runs(pieces))
        if len(runs) > 1:
            return all(run in self.passages for run in runs)
        return f" {' '.join(pieces)} " in self._pieces


def _pieces(text: str) -> Pieces:
    plain = unicodedata.normalize("NFKC", without_radicals(text)).casefold().replace("’", "'")
    return tuple(_PIECE.findall(plain))


def _runs(pieces: Pieces) -> Iterator[Pieces]:
    """Every run long enough to be somebody's, of one kind of script."""
    wide = sum(len(piece) == 1 and bool(_WIDE.match(piece)) for piece in pieces)
    length = LETTERS if 2 * wide > len(pieces) else WORDS
    for start in range(len(pieces) - length + 1):
        yield pieces[start : start + length]


def check_record(evidence: Evidence, source: Source | None) -> None:
    """Report words without a right, and words or gists that the source contradicts."""
    findings = evidence.findings
    bibliography = mapping(evidence.root, "source")
    allowed = is_verbatim(evidence)
    if allowed and bibliography is not None and "license" not in bibliography:
        message = "`rights: verbatim` without a `license`"
        findings.report(codes.LICENSE_MISSING, bibliography.key("rights"), message)
    bare = [each for each in evidence.statements.values() if "words" in each]
    if bare and not allowed:
        count = f"; so have {len(bare)} statements" if len(bare) > 1 else ""
        message = f"this statement has the source's words, which may not be shown{count}"
        at = findings.place(scalar(bibliography, "rights"), "the rights")
        findings.report(codes.WORDS_WITHOUT_RIGHT, bare[0].key("words"), message, related=at)
    elif source is not None:
        for statement in bare:
            for wording in wordings(mapping(statement, "words")):
                if not source.has_all(wording):
                    message = "the source does not have these words"
                    findings.report(codes.NOT_ITS_WORDS, wording, message)
                    break
    if source is not None and not allowed:
        _check_copied(evidence.root, source, findings, _named(evidence))


def _named(evidence: Evidence) -> set[Pieces]:
    """What the source is called: its title is its name, and no wording of it."""
    return {_pieces(each) for each in wordings(mapping(mapping(evidence.root, "source"), "title"))}


def check(case: Case, source: Source | None) -> None:
    """Report texts copied from a source that may only be paraphrased, and texts in place of words."""
    evidence = case.evidence
    if evidence is None:
        return
    if source is not None and not is_verbatim(evidence):
        _check_copied(case.root, source, case.findings, _named(evidence))
    for scene in case.scenes:
        for turn in mappings(scene, "turns"):
            _check_beside(turn, case, evidence)


def _check_beside(turn: Mapping, case: Case, evidence: Evidence) -> None:
    says = [mapping(evidence.statements.get(each), "words") for each in scalars(turn, "says")]
    for tag, wording in (mapping(turn, "text") or {}).items():
        if tag != DIGEST_KEY and says and all(words is not None and tag in words for words in says):
            message = f"the source's own words are there in `{shown(tag)}`"
            case.findings.report(codes.TEXT_FOR_WORDS, wording, message, "leave this text out")


def _check_copied(root: Node, source: Source, findings: Findings, named: set[Pieces]) -> None:
    for key, text in texts(root, TEXT_KEYS):
        if key in ("words", "name"):
            continue
        for wording in wordings(text):
            if _pieces(wording) not in named and (passage := source.has_passage(wording)):
                message = f"the source has `{shown(passage)}` too"
                findings.report(codes.COPIED, wording, message)
