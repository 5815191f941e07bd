"""The source's text: paragraphs, sentences, who speaks when, and where the record's statements stand.

Places are counted in characters of the text. A statement's place is known because it was
marked here (they are kept beside the record, ids and numbers only), or because its `words`
are found in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from roundtable.frozen import frozen

Span = tuple[int, int]

OPENING = frozenset('“‘"「『')
"""Signs with which what somebody said begins."""

LEADING = ",;:，；：、。 \n)）”’"
"""Signs that belong to the sentence before."""

_PARTICLES = frozenset(
    [
        "of",
        "the",
        "de",
        "der",
        "den",
        "van",
        "von",
        "bin",
        "ibn",
        "al",
        "el",
        "da",
        "di",
        "du",
        "la",
        "le",
        "y",
        "and",
        "from",
    ]
)
_TELLING = 12
"""So many letters are sought anywhere; fewer may stand in many places."""

_SENTENCE = re.compile(r"[^。！？!?.]+(?:[。！？!?.]+[”’\"'）)」』\]]*|$)\s*|[。！？!?.]+\s*")
_SHORTENED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|No|Vol|pp?|ca)|\b[A-Z]|\d)\.\s*$"
)
_HEAD = re.compile(
    r"(?P<before>\W{0,4}(?:\[?\(?(?P<t1>(?:\d{1,2}:)?\d{1,3}:\d\d)\)?\]?)?\W{0,4})"
    r"(?P<label>[^\n:：]{1,60}?)"
    r"(?:\s*[\[(（]?(?P<t2>(?:\d{1,2}:)?\d{1,3}:\d\d)[\])）]?)?\s*\W{0,3}[:：]\W{0,3}\s*"
)


@frozen
class Paragraph:
    """A block of the source.

    Attributes:
        start, end: where it stands.
        label: who it says is speaking, as it is written there; empty where it does not say.
        at: the time it names, as it is written there.
        body: where what is said begins, behind the label.
    """

    start: int
    end: int
    label: str
    at: str
    body: int


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text: its blocks between blank lines, or its lines where it has none."""
    pattern = r"\S(?:.*\S)?(?:\n(?!\s*\n).*)*" if re.search(r"\n\s*\n", text) else r"\S.*"
    for found in re.finditer(pattern, text):
        start, end = found.start(), found.start() + len(found[0].rstrip())
        head = _HEAD.match(text, start, end)
        label = head["label"].strip(" *_#>-") if head else ""
        if head is None or head.end() >= end or not _is_label(label):
            yield Paragraph(start, end, "", "", start)
        else:
            yield Paragraph(start, end, label, head["t1"] or head["t2"] or "", head.end())


def _is_label(text: str) -> bool:
    """Whether this can be the name of somebody who speaks, and no sentence."""
    words = text.split()
    told = [each for each in words if each[:1].isascii() and each[:1].islower()]
    if len(words) > 1 and any(each not in _PARTICLES for each in told):
        return False
    return bool(words) and len(words) <= 5 and not re.search(r"[。！？!?;；,，]", text)  # noqa: PLR2004


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences between two places; together they cover all but blanks at the ends."""
    first = start
    for found in _SENTENCE.finditer(text, start, end):
        if _SHORTENED.search(text[first : found.end()]) and found.end() < end:
            continue
        last = first + len(text[first : found.end()].rstrip())
        if last > first:
            yield first, last
        first = found.end()
    if first < end and text[first:end].strip():
        yield first, first + len(text[first:end].rstrip())


class Speakers:
    """Who a label means, by the names in the record.

    Args:
        names: the names of each person, by id.
    """

    def __init__(self, names: Mapping[str, Iterable[str]]) -> None:
        """Remember every form of a name that means one person only."""
        forms: dict[str, set[str]] = {}
        for id_, several in names.items():
            for name in several:
                plain = _plain(name)
                for form in (plain, *plain.split(), id_):
                    if form:
                        forms.setdefault(form, set()).add(id_)
        self._known = {form: next(iter(ids)) for form, ids in forms.items() if len(ids) == 1}

    def of(self, label: str) -> str:
        """The id of whoever a label means; empty where that is not clear."""
        plain = _plain(label)
        if plain in self._known:
            return self._known[plain]
        found = {self._known[word] for word in plain.split() if word in self._known}
        return found.pop() if len(found) == 1 else ""


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def located(text: str, pieces: Iterable[tuple[str, str]]) -> dict[str, Span]:
    """Where wordings stand in a text, by id, each sought behind the one before and then anywhere.

    Args:
        text: the source.
        pieces: id and wording, in the source's order; ` … ` stands for what was left out.
    """
    plain, origin = _squeezed(text)
    found: dict[str, Span] = {}
    behind = 0
    for id_, wording in pieces:
        parts = [_squeezed(part)[0] for part in wording.split("…")]
        parts = [part for part in parts if part]
        if not parts:
            continue
        first = plain.find(parts[0], behind)
        if first < 0 and len(parts[0]) >= _TELLING:
            first = plain.find(parts[0])
        last = plain.find(parts[-1], first) if first >= 0 else -1
        if last < 0:
            continue
        stop = last + len(parts[-1])
        found[id_] = origin[first], origin[stop - 1] + 1
        behind = stop
    return found


def _squeezed(text: str) -> tuple[str, list[int]]:
    """A text's letters and digits alone, and where each stands."""
    kept = [(char.casefold(), place) for place, char in enumerate(text) if char.isalnum()]
    return "".join(char[0] for char, _ in kept), [place for _, place in kept]


def joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Passages that follow each other with nothing but blanks between, made one.

    A blank line divides them all the same.
    """
    held: Span | None = None
    for start, end in sorted(spans):
        if held is not None and start <= held[1]:
            held = held[0], max(end, held[1])
            continue
        if held is not None:
            gap = text[held[1] : start]
            if not gap.strip() and not re.search(r"\n\s*\n", gap):
                held = held[0], end
                continue
            yield held
        held = start, end
    if held is not None:
        yield held


def one_line(text: str) -> str:
    """A passage in one line, as it stands in a record; no blank between Chinese characters."""
    return re.sub(
        r"(?<=[\u2e80-\u9fff\uff00-\uffef])\n\s*(?=[\u2e80-\u9fff\uff00-\uffef])", "", text.strip()
    ).replace("\n", " ")
