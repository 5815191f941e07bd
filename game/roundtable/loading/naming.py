"""Whom a text names: the people of a record, found by their names in any language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from roundtable.loading.nodes import Mapping, Scalar, mapping
from roundtable.loading.values import DIGEST_KEY

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_WIDE = re.compile("[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]+")
_LEAST = 3
_LONGEST = 12


class Names:
    """The names of a record's people; one that several share names nobody."""

    def __init__(self, people: dict[str, Mapping]) -> None:
        told: defaultdict[str, set[str]] = defaultdict(set)
        for id_, person in people.items():
            for wording in wordings(mapping(person, "name")):
                for name in _names_in(wording):
                    told[name].add(id_)
        self._whose = {name: next(iter(ids)) for name, ids in told.items() if len(ids) == 1}
        self._lengths = sorted({len(name) for name in self._whose if _WIDE.match(name)})

    def of(self, *texts: Mapping | None) -> set[str]:
        """Ids of all whom the texts name, in any language."""
        found: set[str] = set()
        for text in texts:
            for wording in wordings(text):
                found |= self._of(wording)
        return found

    def _of(self, wording: str) -> set[str]:
        spoken = {each for each in _WORD.findall(wording) if each[:1].isupper()}
        for run in _WIDE.findall(wording):
            spoken.update(
                run[start : start + length]
                for length in self._lengths
                for start in range(len(run) - length + 1)
            )
        return {self._whose[each] for each in spoken if each in self._whose}


def wordings(text: Mapping | None) -> list[Scalar]:
    """A text in each of its languages."""
    if text is None:
        return []
    return [each for tag, each in text.items() if isinstance(each, Scalar) and tag != DIGEST_KEY]


def _names_in(name: str) -> Iterable[str]:
    """What of a name names somebody alone: each longer word, and a name without blanks whole."""
    for word in _WORD.findall(name):
        if _WIDE.match(word):
            if 1 < len(word) <= _LONGEST:
                yield word
        elif len(word) >= _LEAST and word[0].isupper():
            yield word
