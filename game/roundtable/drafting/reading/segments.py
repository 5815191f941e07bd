"""What every reader makes of a source: its lines, with what the container itself says."""

from __future__ import annotations

from roundtable.drafting.document import Doubt, Format, Kind
from roundtable.frozen import frozen


@frozen
class Segment:
    """One line of a source, or one cue or entry of a container.

    Attributes:
        text: in one line, without markup.
        line: where it stands, from 1.
        fresh: True if it begins a paragraph; False if it goes on in the one before.
        level: of a heading, from 1.
        lead: how many characters at its beginning are set off from the rest, in bold or by a
            tab; all of them where the whole line is in bold.
        bold: the pieces set in bold, in order.
        group: number of the list it is an item of, below 0 where it is nothing but links.
        label: whose words these are by the container itself.
        doubt: why the label is not sure.
        told: True if it is told, and nobody says it.
        role: what the container says of that person.
        start, end: seconds from the beginning; None where the container has no times.
        key, reply: its id in the source, and the id it replies to.
        ruled: True if a rule stands above it, as between the parts of a page.
        turned: True if a mark such as `>>` says that somebody else speaks from here.
    """

    text: str
    line: int
    kind: Kind = Kind.PARAGRAPH
    fresh: bool = True
    level: int = 0
    lead: int = 0
    bold: tuple[str, ...] = ()
    group: int = 0
    label: str = ""
    doubt: Doubt = Doubt.NONE
    told: bool = False
    role: str = ""
    start: float | None = None
    end: float | None = None
    key: str = ""
    reply: str = ""
    turned: bool = False
    ruled: bool = False


@frozen
class Source:
    """A source as its container was read.

    Attributes:
        format: what it is.
        segments: its lines in order.
        spoken: True if the container holds speech and nothing else, as captions do.
        title, author, published, address, media: what the container tells of itself.
        names: short and full forms of names, as a table of those present tells them.
        left_out: what was met and not taken over, a line each.
        notes: how it was read, where that is not plain: the encoding that was guessed.
        unit: what `Segment.line` counts.
    """

    format: Format
    segments: tuple[Segment, ...]
    spoken: bool = False
    title: str = ""
    author: str = ""
    published: str = ""
    address: str = ""
    media: str = ""
    names: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unit: str = "line"
