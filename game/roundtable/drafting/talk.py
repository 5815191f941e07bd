"""A source whose labels or container say who speaks, as speeches with their people.

The way through: `speeches.of_minutes`, `recognising`, `speeches`, `aliases`, `folding`,
`chair`, and at last `dividing` and `cutting`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from roundtable.drafting import labelwords
from roundtable.drafting.aliases import people_of
from roundtable.drafting.bibliography import Facts, is_byline, tells
from roundtable.drafting.chair import answered, moderator_of
from roundtable.drafting.classical import of_classical
from roundtable.drafting.cutting import pieces
from roundtable.drafting.dividing import divided
from roundtable.drafting.document import Block, Document, Doubt, Kind
from roundtable.drafting.errors import DraftError
from roundtable.drafting.folding import folded
from roundtable.drafting.interviews import of_interview
from roundtable.drafting.labels import parse
from roundtable.drafting.naming import guests_told
from roundtable.drafting.people import SOMEBODY, People, Person
from roundtable.drafting.reading.clocks import seconds_of
from roundtable.drafting.reading.segments import Segment, Source
from roundtable.drafting.recognising import Recognised, Seen, recognise
from roundtable.drafting.speeches import of_minutes, speeches, with_lengths
from roundtable.drafting.statements import MINOR, Part, Said, named
from roundtable.drafting.wishes import Given, Wishes, label_of, nothing, plain, upon
from roundtable.frozen import frozen
from roundtable.rules import is_question
from roundtable.rules.scenario import Voice

_HEAD = 12_000
_LONGEST_TITLE = 120
_SENTENCE = re.compile("[.!?。！？…:：][\"'”’」』）)]*$")
_FIRST = 60
_AND = re.compile(
    r"\s+(?:and|und|et|y|&)\s+|\s*[/、&+]\s*|(?<=[\u4e00-\u9fff])[和与](?=[\u4e00-\u9fff])"
)
_LEAST_TIMED = 4
_TIMED = 0.3


@dataclass(frozen=True)
class Talk:
    """A talk as it was read.

    Attributes:
        document: its speeches and headings, labelled with people's names.
        labels: the person of every label.
        given: the people whom the author told.
        seen: all labels that were seen, taken or not.
    """

    document: Document
    people: People
    labels: dict[str, str]
    given: Given
    seen: tuple[Seen, ...]


@frozen
class Labelled:
    """One speaker of `draft --labels`.

    Attributes:
        label: as the source writes it.
        person: whose it is taken for.
        turns, words: how often and how much is said under it.
        role: `moderator`, `panelist`, `audience`, or empty.
        first: the first words.
        taken: False where it is shaped like a label and was not taken for one.
        asks: how many turns end with a question that another answers.
    """

    label: str
    person: str
    turns: int
    words: int
    role: str
    first: str
    taken: bool
    asks: int = 0


def read_talk(source: Source, wishes: Wishes, *, wanted: bool = False) -> Talk | None:
    """The talk of a source; None where neither labels nor its container say who speaks.

    Raises:
        DraftError: a name that the author told labels nothing.
    """
    source = of_interview(of_minutes(of_classical(source)))
    found = recognise(source, wishes.names, wanted=wanted)
    container = any(each.label for each in source.segments)
    if not (found.talk or container) and _is_timed(found):
        source = replace(source, spoken=True)
    if not (found.talk or container or source.spoken or wanted):
        return None
    blocks, noise = speeches(source, found)
    blocks = [_without_several(block, found) for block in blocks]
    labels = _labels(blocks)
    given = upon(wishes, list(labels)) if labels else Given({}, {}, "")
    blocks, dropped = _without(blocks, wishes, [*labels, *noise.counts])
    counts = Counter(block.label for block in blocks if block.label)
    head = "\n".join(each.text for each in source.segments[:400])[:_HEAD]
    whose = people_of(labels, counts, given.labels, source.names, head)
    blocks = [
        replace(block, label=whose.get(block.label, "")) if block.label else block
        for block in blocks
    ]
    blocks, signs = folded(blocks)
    blocks = with_lengths(blocks)
    blocks, facts, title = _head(blocks, source)
    people = _people(blocks, labels, whose, given, head)
    blocks, others = _only(blocks, wishes, people, whose)
    left_out = [*source.left_out, *noise.lines(), *dropped, *others, *_signs(signs)]
    if untaken := [
        f"{each.name} ({each.count})" for each in found.seen if not each.taken and each.count > 1
    ]:
        left_out.append(
            f"seen at the beginning of lines and not taken for labels: {', '.join(untaken[:8])}"
        )
    if noise.words:
        left_out.append(f"{noise.words} words under these labels left out")
    document = Document(
        source.format,
        tuple(blocks),
        spoken=True,
        title=source.title or facts.title or title,
        author=source.author or facts.author,
        published=source.published or facts.published,
        address=source.address or facts.address,
        media=source.media or facts.media,
        left_out=tuple(left_out),
        notes=source.notes,
        unit=source.unit,
    )
    return Talk(document, people, whose, given, tuple(found.seen))


def _without_several(block: Block, found: Recognised) -> Block:
    """A block under the labels of two people at once as nobody's, and marked."""
    names = [labelwords.key_of(each) for each in _AND.split(block.label)]
    both = len(names) > 1 and all(name in found.taken for name in names)
    return replace(block, label="", doubt=Doubt.SEVERAL) if both else block


def _is_timed(found: Recognised) -> bool:
    """Whether times stand before the lines all through, as in a transcript without names."""
    timed = sum(line.stamp or line.clocked for line in found.lines)
    return timed >= _LEAST_TIMED and timed >= _TIMED * len(found.lines)


def _labels(blocks: Sequence[Block]) -> dict[str, str]:
    """Every label in order, with what is said of it in brackets."""
    labels: dict[str, str] = {}
    for block in blocks:
        if block.label and not labels.get(block.label):
            labels[block.label] = block.role
    return labels


def _without(
    blocks: list[Block], wishes: Wishes, labels: Sequence[str]
) -> tuple[list[Block], list[str]]:
    """The blocks without those of labels to be dropped, and a line for each of them."""
    lines = []
    for wish in wishes.drop:
        label = label_of(plain(wish), labels)
        if not label:
            raise nothing(plain(wish), labels)
        gone = [block for block in blocks if block.label == label]
        words = sum(len(block.text.split()) for block in gone)
        lines.append(f"{label}: {len(gone)} turns, {words} words dropped, as told")
        blocks = [block for block in blocks if block.label != label]
    return blocks, lines


def _only(
    blocks: list[Block], wishes: Wishes, people: People, whose: dict[str, str]
) -> tuple[list[Block], list[str]]:
    """The blocks of the speakers who were asked for and of the moderator."""
    if not wishes.speakers:
        return blocks, []
    wanted = {people.moderator}
    for wish in wishes.speakers:
        name = label_of(plain(wish), [*people.names, *whose])
        if not name:
            raise nothing(plain(wish), [*people.names, *whose])
        wanted.add(whose.get(name, name))
    kept = [block for block in blocks if block.kind is Kind.HEADING or block.label in wanted]
    gone = len(blocks) - len(kept)
    return kept, [f"{gone} turns of others left out, as told"] if gone else []


def _signs(gone: Counter[str]) -> list[str]:
    if not gone:
        return []
    who = ", ".join(f"{name or 'somebody'} {count}" for name, count in gone.most_common(8))
    return [f"{gone.total()} backchannels folded into the turn around them ({who})"]


def _head(blocks: list[Block], source: Source) -> tuple[list[Block], Facts, str]:
    """The blocks without what stands above the talk and tells of it, and what that tells."""
    facts, title = Facts(), ""
    first = next((n for n, block in enumerate(blocks) if block.label or block.doubt), len(blocks))
    kept: list[Block] = []
    for place, block in enumerate(blocks):
        if place >= first:
            kept.append(block)
        elif place == 0 and not title and _is_title(block, blocks):
            title = block.text
        elif not (tells(block, facts) or is_byline(block, facts)) and block.text != source.title:
            kept.append(block)
    return kept, facts, title


def _is_title(block: Block, blocks: Sequence[Block]) -> bool:
    if block.kind is Kind.HEADING:
        later = [each.level for each in blocks[1:] if each.kind is Kind.HEADING]
        alone = all(level < block.level for level in later) or not later
        return (block.level == 1 and 1 not in later) or (block.level == MINOR and alone)
    return (
        len(block.text) <= _LONGEST_TITLE and not _SENTENCE.search(block.text) and len(blocks) > 1
    )


def _people(
    blocks: Sequence[Block], labels: dict[str, str], whose: dict[str, str], given: Given, head: str
) -> People:
    roles: dict[str, str] = {}
    for block in blocks:
        if block.label:
            roles.setdefault(block.label, "")
    for label, role in labels.items():
        name = whose[label]
        if name in roles and role and role not in (name, *labels) and not roles[name]:
            roles[name] = role
    if given.moderator:
        host, how = given.moderator, "as told"
    else:
        host, how = moderator_of(blocks, roles, whose, head)
    told = guests_told(head)
    everybody = tuple(
        Person(name, f"{role} {told.get(name, '')}".strip(), "label")
        for name, role in roles.items()
    )
    return People(everybody, host, how=how, outside=_outside(whose, host))


def _outside(whose: dict[str, str], host: str) -> frozenset[str]:
    """Those who speak from the floor: the audience, and a `Q` beside a moderator with a name."""
    found = set()
    for label, name in whose.items():
        floor = labelwords.AUDIENCE.fullmatch(label) or labelwords.ASKERS.fullmatch(label)
        if floor and name != host:
            found.add(name)
    return frozenset(found)


def divide(talk: Talk) -> tuple[tuple[Part, ...], bool]:
    """The parts of a talk, and whether some were made by subject for want of headings."""
    parts, made = divided(talk.document.blocks, talk.people)
    return named(parts), made


def attribute(parts: Sequence[Part], people: People) -> list[Said]:
    """Every speech of the parts as statements of whoever its label names."""
    return [
        _said(place, number, piece, people)
        for place, part in enumerate(parts)
        for number, block in enumerate(part.blocks, start=1)
        for piece in pieces(block)
    ]


def _said(place: int, number: int, block: Block, people: People) -> Said:
    if not block.label and block.doubt in (Doubt.NONE, Doubt.AUTHOR_OR, Doubt.FRAME):
        unclear = block.doubt is not Doubt.NONE
        return Said(
            place,
            number,
            "",
            Voice.AUTHOR,
            block.text,
            block.line,
            unclear=unclear,
            doubt=block.doubt,
        )
    known = bool(block.label)
    host = known and block.label == people.moderator
    return Said(
        place,
        number,
        block.label if known else SOMEBODY,
        Voice.QUOTED,
        block.text,
        block.line,
        asks=host and is_question(block.text),
        unclear=block.doubt is not Doubt.NONE,
        doubt=block.doubt,
        seconds=block.seconds,
        start=block.start,
        key=block.key,
        replies=block.reply,
    )


def table(talk: Talk) -> tuple[Labelled, ...]:
    """Who speaks how often, with first words and the role that is guessed."""
    blocks = [block for block in talk.document.blocks if block.kind is not Kind.HEADING]
    asks = answered([block for block in blocks if block.label])
    rows = []
    names = dict.fromkeys(block.label for block in blocks if block.label)
    for name in names:
        mine = [block for block in blocks if block.label == name]
        theirs = [label for label, person in talk.labels.items() if person == name]
        rows.append(
            Labelled(
                ", ".join(theirs) or name,
                name,
                len(mine),
                sum(words_of(block.text) for block in mine),
                _role(name, talk.people),
                mine[0].text[:_FIRST],
                taken=True,
                asks=asks[name],
            )
        )
    nobody = [block for block in blocks if not block.label and block.doubt]
    if nobody:
        rows.append(
            Labelled(
                "",
                "",
                len(nobody),
                sum(words_of(b.text) for b in nobody),
                "",
                nobody[0].text[:_FIRST],
                taken=False,
            )
        )
    rows += [
        Labelled(each.name, "", each.count, 0, "", "", taken=False)
        for each in talk.seen
        if not each.taken and each.count > 1
    ]
    return tuple(sorted(rows, key=lambda row: (not row.taken, -row.words)))


def words_of(text: str) -> int:
    """The words of a text, a Chinese character counted as one."""
    han = len(re.findall("[\u3400-\u9fff\u3040-\u30ff]", text))
    return han + len(re.findall(r"[^\W\u3400-\u9fff\u3040-\u30ff]+", text))


def _role(name: str, people: People) -> str:
    if name == people.moderator:
        return "moderator"
    return "audience" if name in people.outside else "panelist"


def stretch(source: Source, first: str, last: str) -> Source:
    """A source from one line or time to another.

    Raises:
        DraftError: one of them is neither, or nothing stands between them.
    """
    if not (first or last):
        return source
    low, high = _place(first, 0), _place(last, float("inf"))
    kept = []
    now = 0.0
    for segment in source.segments:
        now = _clock_of(segment, now) if ":" in first + last else now
        after = (now if ":" in first else segment.line) >= low
        before = (now if ":" in last else segment.line) <= high
        if after and before:
            kept.append(segment)
    if not kept:
        hint = "give lines such as 120, or times such as 12:30, that the source has"
        raise DraftError(
            f"nothing stands from `{first or 'the beginning'}` to `{last or 'the end'}`", hint=hint
        )
    gone = len(source.segments) - len(kept)
    note = f"{gone} lines outside the stretch left out, as told"
    return replace(source, segments=tuple(kept), left_out=(*source.left_out, note))


def _clock_of(segment: Segment, now: float) -> float:
    line = parse(segment)
    return line.start if line.start is not None else now


def _place(text: str, otherwise: float) -> float:
    if not text:
        return otherwise
    if re.fullmatch(r"\d{1,9}", text):
        return float(text)
    if re.fullmatch(r"\d{1,3}:\d{2}(?::\d{2})?", text):
        return seconds_of(text)
    raise DraftError(f"`{text}` is neither a line nor a time", hint="such as 120 or 12:30")


def unlabelled(found: Recognised) -> list[str]:
    """The labels that were seen and did not make a talk, for an error."""
    return [f"{each.name} ({each.count})" for each in found.seen[:6]]
