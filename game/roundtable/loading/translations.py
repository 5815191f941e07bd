"""Whether translations still belong to their original: a small digest beside each text.

``{zh: 石桥, en: Stone bridge, of: c4a1f09b}`` says that the other languages were made from
that text in the file's first language; once it reads otherwise they are stale.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from roundtable.loading.nodes import Mapping, Node, Scalar, Sequence, scalar, scalars, texts
from roundtable.loading.schema import TEXT_KEYS
from roundtable.loading.source import spans
from roundtable.loading.values import DIGEST_KEY, PLACEHOLDER

_DIGITS = 7
_FIRST = "abcdef"


def digest(original: str) -> str:
    """Eight characters that name a text; blanks and line breaks do not count.

    The first is a letter, so that no reader of YAML takes a digest for a number.
    """
    found = hashlib.sha256(" ".join(original.split()).encode()).hexdigest()
    return _FIRST[int(found[0], 16) % len(_FIRST)] + found[1 : _DIGITS + 1]


def is_stale(text: Mapping, original: str) -> bool:
    """Whether a text's digest is that of another original; without one it never is.

    Args:
        text: a text of the file.
        original: the file's first language.
    """
    told = text.get(DIGEST_KEY)
    now = text.get(original)
    return told is not None and isinstance(now, Scalar) and told != digest(now)


def updated(data: bytes, root: Node) -> bytes:
    """The file with a fresh digest beside each text, everything else byte for byte as it was.

    Args:
        data: the file's bytes, which are sound.
        root: its nodes.
    """
    languages = scalars(root, "languages")
    if len(languages) < 2:  # noqa: PLR2004 - with one language nothing is translated
        return data
    ends = spans(data)
    content = data.decode()
    edits = sorted(_edits(root, languages[0], ends, content), reverse=True)
    for start, end, new in edits:
        content = content[:start] + new + content[end:]
    return content.encode()


def prepared(data: bytes, root: Node, tag: str) -> tuple[bytes, int]:
    """The file with a place for each text that lacks a language, all else byte for byte as it was.

    Args:
        data: the file's bytes, which are sound.
        root: its nodes.
        tag: the language, which is declared too if it is not yet.

    Returns:
        The new bytes, and how many texts were given a place. A place holds `TODO`, which counts
        as missing until something else stands there.
    """
    places = spans(data)
    content = data.decode()
    languages = root.get("languages") if isinstance(root, Mapping) else None
    edits = []
    if isinstance(languages, Sequence) and languages and tag not in languages:
        edits.append(_declared(languages, tag, places, content))
    laid = 0
    for key, text in texts(root, TEXT_KEYS):
        last = next((text[each] for each in reversed(text) if each != DIGEST_KEY), None)
        if tag in text or key == "words" or not isinstance(last, Scalar):
            continue
        laid += 1
        end = places[last.line, last.column][1]
        if text.flow:
            edits.append((end, end, f", {tag}: {PLACEHOLDER}"))
        else:
            edits.append(_line_behind(text, end, content, f"{tag}: {PLACEHOLDER}"))
    for start, end, new in sorted(edits, reverse=True):
        content = content[:start] + new + content[end:]
    return content.encode(), laid


def _declared(
    languages: Sequence, tag: str, places: dict[tuple[int, int], tuple[int, int]], content: str
) -> tuple[int, int, str]:
    """A further language behind the last one, in a list of either style."""
    last = languages[-1]
    end = places[last.line, last.column][1]
    if languages.flow:
        return end, end, f", {tag}"
    column = Mapping()
    column.column = languages.column
    return _line_behind(column, end, content, f"- {tag}")


def _edits(
    root: Node, first: Scalar, ends: dict[tuple[int, int], tuple[int, int]], content: str
) -> Iterator[tuple[int, int, str]]:
    """What to put where: start, end and the new piece of the content."""
    for _, text in texts(root, TEXT_KEYS):
        original = scalar(text, first)
        if original is None or len(text) < 2:  # noqa: PLR2004 - as above
            continue
        fresh = digest(original)
        told = text.get(DIGEST_KEY)
        if isinstance(told, Scalar):
            if told != fresh and told:
                yield (*ends[told.line, told.column], fresh)
            continue
        last = list(text.values())[-1]
        if told is not None or not isinstance(last, Scalar):
            continue
        end = ends[last.line, last.column][1]
        if text.flow:
            yield end, end, f", {DIGEST_KEY}: {fresh}"
        else:
            yield _line_behind(text, end, content, f"{DIGEST_KEY}: {fresh}")


def _line_behind(text: Mapping, end: int, content: str, line: str) -> tuple[int, int, str]:
    """A line of its own behind the last value, and behind a comment on the same line."""
    if not content[:end].endswith("\n"):
        found = content.find("\n", end)
        end = len(content) if found < 0 else found + 1
    start = "" if content[:end].endswith("\n") else "\n"
    newline = "\r\n" if content[:end].endswith("\r\n") else "\n"
    return end, end, f"{start}{' ' * (text.column - 1)}{line}{newline}"
