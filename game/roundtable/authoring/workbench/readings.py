"""What an article was read to say of who spoke, before anything of it is marked.

A transcript says at each paragraph whose it is; an article tells it, and the draft has read
that. It is proposed where a passage is marked, each doubt as a doubt.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace

from roundtable.authoring.workbench.passages import Span
from roundtable.frozen import frozen


@frozen
class Reading:
    """A piece of the source, and whose words it was read to be.

    Attributes:
        voice: how it reached the source.
        doubtful: True where the text leaves open whose words they are.
    """

    start: int
    end: int
    speaker: str
    voice: str
    doubtful: bool


@frozen
class Told:
    """What was read of the source before anything is marked.

    Attributes:
        sections: the titles of its sections, by id.
        readings: of an article, in order, none over another; none of a talk, whose labels say it.
    """

    sections: Mapping[str, str] = field(default_factory=dict)
    readings: tuple[Reading, ...] = ()

    def within(self, start: int, end: int) -> Iterator[Reading]:
        """The readings of a stretch of the source, cut to it."""
        first = bisect_right(self.readings, start, key=lambda each: each.end)
        last = bisect_left(self.readings, end, key=lambda each: each.start)
        for each in self.readings[first:last]:
            yield replace(each, start=max(start, each.start), end=min(end, each.end))

    def plain(self) -> dict[str, object]:
        """As it is kept beside the record: ids, numbers and titles."""
        rows = [[e.start, e.end, e.speaker, e.voice, e.doubtful] for e in self.readings]
        return {"sections": dict(self.sections), "readings": rows}


def told_of(sections: Mapping[object, object], rows: Iterable[Iterable[object]]) -> Told:
    """What was kept beside the record.

    Raises:
        ValueError: it is nothing of the kind.
    """
    readings = []
    for start, end, speaker, voice, doubtful in rows:
        readings.append(
            Reading(int(str(start)), int(str(end)), str(speaker), str(voice), bool(doubtful))
        )
    return Told({str(id_): str(title) for id_, title in sections.items()}, tuple(readings))


def divided(told: Told, spans: Iterable[Span], author: str, *, said: bool) -> Iterator[Reading]:
    """Passages of an article divided by who speaks; without a speaker where nothing was read.

    Args:
        told: what was read of it.
        spans: the passages.
        author: the id of the source's author.
        said: True where only what somebody said is wanted: the author's own sentences between
            are passed over, unless nothing else was chosen.
    """
    found: list[Reading] = []
    for start, end in spans:
        found += list(told.within(start, end)) or [Reading(start, end, "", "", doubtful=False)]
    heard = [each for each in found if each.speaker not in ("", author)]
    yield from heard if said and heard else found
