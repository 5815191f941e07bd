"""What a page of the studio shows, as plain data."""

from __future__ import annotations

from roundtable.authoring.workbench.mending import Offer
from roundtable.frozen import frozen


@frozen
class Option:
    """An entry of a menu.

    Attributes:
        label: a final text; or where `key` is True the id of an interface text.
    """

    value: str
    label: str
    picked: bool = False
    key: bool = False


@frozen
class Finding:
    """A finding at a field, with the mends that are known.

    Attributes:
        address: of what it is about. near: id of the card that it stands on, to go there.
        error: True where it keeps the scenario from being played.
        acceptable: True where a reason may be given instead of a mend.
    """

    code: str
    message: str
    hint: str
    address: str
    near: str
    error: bool
    place: str
    mends: tuple[Offer, ...] = ()
    acceptable: bool = False


@frozen
class Field:
    """Something to be written, chosen or ticked.

    Attributes:
        address: where it is kept. name: the interface text that labels it is `studio-` and this.
        value: what stands there. hint: what is to stand there, while nothing does.
        kind: `line`, `area`, `menu`, `many`, `flag`.
        options: of a menu, or to tick.
        tag: the language of a text, where there are several.
    """

    address: str
    name: str
    value: str = ""
    hint: str = ""
    kind: str = "line"
    options: tuple[Option, ...] = ()
    tag: str = ""
    findings: tuple[Finding, ...] = ()


@frozen
class Piece:
    """A stretch of the source: a sentence that is free, or a statement.

    Attributes:
        statement: its id; empty where it is free.
        used: number and title of each scene that uses it. scene: id of the first of these.
        state: `free`, `idle` (in the record, and nothing uses it), `used`, `aside`.
        value: what names it in a form.
    """

    text: str
    value: str
    statement: str = ""
    used: tuple[str, ...] = ()
    scene: str = ""
    state: str = "free"


@frozen
class Speech:
    """A paragraph of the source.

    Attributes:
        speaker: whose words; empty where nobody knows. name: as it is shown.
        seat: number of the panelist; -1 for the moderator, -2 for others.
        heading: of the section that begins here.
    """

    speaker: str
    name: str
    seat: int
    at: str
    heading: str
    pieces: tuple[Piece, ...]


@frozen
class Said:
    """A statement on a card.

    Attributes:
        doubt: whether it is open who said it, to be ticked.
        more: what is rarely changed.
    """

    id: str
    text: str
    at: str
    address: str
    gist: Field
    doubt: Field
    name: str = ""
    seat: int = -2
    more: tuple[Field, ...] = ()
    findings: tuple[Finding, ...] = ()


@frozen
class TurnCard:
    """A turn."""

    id: str
    address: str
    name: str
    seat: int
    title: str
    fields: tuple[Field, ...]
    stance: tuple[Field, ...]
    prompt: tuple[Field, ...]
    own: tuple[Field, ...]
    stands: tuple[PositionCard, ...]
    asked: tuple[Said, ...]
    said: tuple[Said, ...]
    draft: bool
    findings: tuple[Finding, ...] = ()


@frozen
class PositionCard:
    """A position, and who holds it: names and seats."""

    address: str
    fields: tuple[Field, ...]
    holders: tuple[tuple[str, int], ...]
    findings: tuple[Finding, ...] = ()


@frozen
class WordingCard:
    """A way to put the question; the first is the recorded one."""

    address: str
    recorded: bool
    fields: tuple[Field, ...]
    said: tuple[Said, ...] = ()
    findings: tuple[Finding, ...] = ()


@frozen
class Missing:
    """A panelist of whom a scene has nothing yet.

    Attributes:
        statements: what the record has of theirs here and nothing uses.
        passages: what the source has of theirs here, where nothing of it is in the record.
    """

    panelist: str
    name: str
    seat: int
    statements: tuple[Said, ...]
    passages: tuple[Piece, ...] = ()


@frozen
class SceneCard:
    """A scene."""

    id: str
    address: str
    number: int
    title: str
    fields: tuple[Field, ...]
    wordings: tuple[WordingCard, ...]
    question: tuple[Field, ...]
    positions: tuple[PositionCard, ...]
    turns: tuple[TurnCard, ...]
    missing: tuple[Missing, ...]
    silent: tuple[tuple[str, str], ...]
    remarks: tuple[Line, ...]
    draft: bool
    gists: int
    topics: int
    findings: tuple[Finding, ...] = ()


@frozen
class Line:
    """A fact, a line of background, a remark; somebody who does not sit at the table."""

    address: str
    fields: tuple[Field, ...]
    said: tuple[Said, ...]


@frozen
class Seat:
    """A panelist on the page of the table."""

    id: str
    address: str
    name: str
    seat: int
    fields: tuple[Field, ...]
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()


@frozen
class TableCard:
    """The whole: the event, its source, who sits there."""

    event: tuple[Field, ...]
    source: tuple[Field, ...]
    game: tuple[Field, ...]
    seats: tuple[Seat, ...]
    facts: tuple[Line, ...]
    sections: tuple[Field, ...]
    coda: tuple[Line, ...]
    whom: tuple[Field, ...]
    people: tuple[Line, ...]
    others: tuple[Option, ...]
    idle: tuple[Said, ...] = ()
    findings: tuple[Finding, ...] = ()


@frozen
class Tab:
    """A scene in the list of scenes.

    Attributes:
        open: how much is still to be done there: marks, texts and faults.
    """

    id: str
    number: int
    title: str
    turns: int
    open: int
