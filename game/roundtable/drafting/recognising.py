"""Which labels count: told by all lines of a source together.

Theory of operation. What a label is, is told by what it does: it comes again, speech follows
it, and it takes turns with others. So labels that come twice are taken, at whatever share of
the lines, in styles that ordinary lines share only where they look like names. A label that
comes once is taken where nearly everybody is labelled, or where it is a form of a name that
is known. Any other start that is shaped like a label is no label, and yet its words are never
the speaker's before: they are nobody's, and marked.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from roundtable.drafting import labelwords
from roundtable.drafting.document import Kind
from roundtable.drafting.labels import WEAK, Line, Style, is_name, is_person, is_title, readings
from roundtable.drafting.naming import guests_told
from roundtable.drafting.reading.segments import Source
from roundtable.frozen import frozen

_TWICE = 2
_MOST_LABELLED = 0.6
_DENSE = 0.8
_MOST_NAMES = 80
_STYLE_SHARE = 0.1
_ENOUGH = 4
_LEAST = 3
_SENTENCE = re.compile("[.!?。！？…][\"'”’」』）)]*$")
_CLOCKED = 0.2
_HEAD = 6000
_LONGEST_LINE = 100_000
_SPOKEN_PROSE = re.compile(
    r"[”\"’」,，]\s*(?:[\w.]+\s){0,3}?(?:said|says|asked|replied|added|told|explained)\b|\b(?:said|says|asked|added|replied)[:,]?\s*[“\"]|"
    r"(?:说|表示|认为|指出|问|答|追问)(?:道)?[，：:]\s*[“「]?|”[^，。“”]{1,12}(?:说|问|答)"
)


@frozen
class Seen:
    """A label that was seen, whether it was taken or not.

    Attributes:
        name: as it is written most.
        count: how often.
        taken: True if it counts as a label.
        style: how it is written.
    """

    name: str
    key: str
    count: int
    taken: bool
    style: Style


@dataclass
class Recognised:
    """What the lines of a source say of who speaks.

    Attributes:
        lines: every line taken apart; a label that does not count is part of its text again.
        taken: the keys of the labels that count, with the name as it is written most.
        seen: all labels, those that come most first.
        nobody: the lines, by place, whose start is shaped like a label and is none.
        talk: True if the labels make it a talk.
    """

    lines: list[Line]
    taken: dict[str, str]
    seen: list[Seen]
    nobody: set[int] = field(default_factory=set)
    talk: bool = False


def recognise(source: Source, given: Iterable[str] = (), *, wanted: bool = False) -> Recognised:
    """The labels of a source.

    Args:
        source: as its container was read.
        given: names and labels that the author told; they count wherever they stand.
        wanted: True if the author says that it is a transcript.
    """
    lines = _without_false_clocks(_chosen([readings(each) for each in source.segments]))
    lines = _without_parts(_without_topics(_alone_only_before_speech(lines)))
    told = {labelwords.key_of(each) for each in given}
    counts = Counter(line.key for line in lines if line.key)
    styles, names = _styles(lines), _names(lines)
    formed = _formed(names, styles)
    taken = {
        key for key in counts if key in told or key in formed or _counts(names[key], styles[key])
    }
    taken = _enough(lines, taken, told, spoken=source.spoken, wanted=wanted)
    small = _written_small(lines)
    taken = taken or _all_once(lines, small)
    usual = Counter((line.style, line.alone) for line in lines if line.key in taken)
    if taken:
        taken |= _once(lines, taken, source, small)
    seen = [
        Seen(names[key], key, count, key in taken, styles[key].most_common(1)[0][0])
        for key, count in counts.most_common()
    ]
    labelled = [_settled(line, taken, styles, told) for line in lines]
    shown = {key: names[key] for key in counts if key in taken}
    if not taken:
        return Recognised(labelled, shown, seen)
    most = [shown[key] for key, _ in counts.most_common() if key in shown][:_MOST_NAMES]
    inner = _inner(tuple(sorted(set(most), key=len, reverse=True)))
    split: list[Line] = []
    nobody: set[int] = set()
    dense = _share(lines, taken) >= _DENSE
    once = _written_once(lines) if source.spoken else set()
    before = ""
    for line, kept in zip(lines, labelled, strict=True):
        if (line.key and not kept.key and _is_shaped(line, small, usual, dense=dense)) or (
            source.spoken and _is_nick(line, kept, before, once)
        ):
            nobody.add(len(split))
        before = line.segment.text
        split += _within(kept, inner)
    return Recognised(split, shown, seen, nobody, talk=True)


def _chosen(ways: list[tuple[Line, ...]]) -> list[Line]:
    """Of the ways in which each line may be taken apart, the one whose label comes most."""
    counts = Counter(line.key for each in ways for line in each if line.key)
    # The first of those that come again is the likeliest; without one, the first of all.
    return [
        next((line for line in each if counts[line.key] >= _TWICE), each[0])
        if each[1:]
        else each[0]
        for each in ways
    ]


def _without_false_clocks(lines: list[Line]) -> list[Line]:
    """The lines, times at their beginning taken for words where hardly any line has one."""
    first = [line for line in lines if line.clocked and not line.name and not line.stamp]
    several = len(first) >= _TWICE and len(first) >= _CLOCKED / 4 * len(lines)
    if several or not first:
        return lines
    return [
        line
        if line.name or not line.clocked or line.stamp or line.segment.text[0] in "[(【（"
        else Line(
            line.segment, text=line.segment.text, start=line.segment.start, end=line.segment.end
        )
        for line in lines
    ]


def _without_parts(lines: list[Line]) -> list[Line]:
    """The lines without labels that never do more than say who has a part in the talk."""
    parts = {line.key for line in lines if line.key and _names_part(line)}
    parts -= {line.key for line in lines if line.key in parts and not _names_part(line)}
    return [_unlabelled(line) if line.key in parts else line for line in lines]


def _without_topics(lines: list[Line]) -> list[Line]:
    """The lines without labels that are the subjects of headings, and stand in an agenda at most."""
    heads = [line for line in lines if line.key and line.segment.kind is Kind.HEADING]
    bodies = [line for line in lines if line.key and line.segment.kind is not Kind.HEADING]
    listed = {line.segment.text for line in bodies} & {line.segment.text for line in heads}
    topics = {e.key for e in heads if e.style is Style.DASH or e.segment.text in listed}
    spoken = {
        line.key
        for line in bodies
        if line.style is not Style.DASH and line.segment.text not in listed
    }
    return [_unlabelled(line) if line.key in topics - spoken else line for line in lines]


def _alone_only_before_speech(lines: list[Line]) -> list[Line]:
    """The lines, a name that stands alone no label where nothing is said below it."""
    result = list(lines)
    after: Line | None = None
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        said_below = after is not None and (not after.alone or after.key != line.key)
        if line.alone and line.style in (Style.OWN, Style.BOLD) and not said_below:
            result[place] = _unlabelled(line)
        if not line.stamp:
            after = line
    return result


def _unlabelled(line: Line) -> Line:
    text = line.segment.text
    return Line(line.segment, text=text, start=line.start, end=line.end, clocked=line.clocked)


def _styles(lines: Sequence[Line]) -> dict[str, Counter[Style]]:
    styles: defaultdict[str, Counter[Style]] = defaultdict(Counter)
    for line in lines:
        if line.key:
            styles[line.key][line.style] += 1
    return styles


def _names(lines: Sequence[Line]) -> dict[str, str]:
    """For each key the way it is written most."""
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in lines:
        if line.key:
            written[line.key][line.name] += 1
    return {key: names.most_common(1)[0][0] for key, names in written.items()}


def _formed(names: dict[str, str], styles: dict[str, Counter[Style]]) -> set[str]:
    """The labels that come again in another form: a full name, and then a last name alone."""
    strong = [
        key
        for key, name in names.items()
        if any(style not in WEAK for style in styles[key]) and is_person(name)
    ]
    full: defaultdict[str, list[str]] = defaultdict(list)
    for key in strong:
        pieces = key.split()
        if len(pieces) > 1:
            for piece in {pieces[0], pieces[-1], "".join(each[0] for each in pieces)}:
                full[piece].append(key)
    pairs = [(key, full[key][0]) for key in strong if len(full.get(key, ())) == 1]
    return {key for pair in pairs for key in pair} if len(pairs) > 1 else set()


def _counts(name: str, styles: Counter[Style]) -> bool:
    """Whether a label counts by itself: it comes again, in a style that fits its look."""
    if styles.total() < _TWICE:
        return False
    strong = sum(n for style, n in styles.items() if style not in WEAK)
    if strong >= _TWICE:
        colon = strong - styles[Style.COLON] < _TWICE
        return not colon or _speaks(name)
    return is_name(name)


def _speaks(name: str) -> bool:
    """Whether what stands before a colon may name somebody.

    In small letters one word or two may be a nick; more are the beginning of a sentence.
    """
    if any("\u4e00" <= each <= "\u9fff" for each in name):
        return is_name(name) or is_title(name)
    pieces = [piece for piece in name.split() if piece[0].isalpha()]
    worded = [piece for piece in pieces if piece.lower() not in labelwords.PARTICLES]
    if not name.isascii() or all(piece[0].isupper() for piece in worded):
        word = name.lower() not in labelwords.OPENERS or name in labelwords.GIVEN_NAMES
        return len(pieces) > 1 or word or name.isupper()
    first = pieces[0].lower() if pieces else ""
    return first not in labelwords.OPENERS and len(pieces) <= 3  # noqa: PLR2004 - more is a sentence


def _enough(
    lines: Sequence[Line], taken: set[str], told: set[str], *, spoken: bool, wanted: bool
) -> set[str]:
    """The labels, or none where they are too few to make a talk."""
    if taken & told or not taken:
        return taken
    turns = [line.key for line in lines if line.key in taken]
    changes = sum(a != b for a, b in pairwise(turns))
    bodies = sum(line.segment.kind is not Kind.HEADING and not line.stamp for line in lines) or 1
    once = {line.key for line in lines if line.key and is_name(line.name)}
    speakers = len(taken | once)
    if spoken or wanted:
        return taken
    if speakers < _TWICE or (
        changes < _TWICE and len(turns) < _MOST_LABELLED * bodies / 2 and len(turns) < _ENOUGH
    ):
        return set()
    prose = sum(
        _SPOKEN_PROSE.search(line.segment.text[:400]) is not None for line in lines if not line.name
    )
    return set() if len(turns) < _ENOUGH and prose > len(turns) else taken


def _all_once(lines: Sequence[Line], small: set[str]) -> set[str]:
    """The labels of a short talk in which none comes again, but nearly every line has one."""
    likely = [
        line
        for line in lines
        if line.key
        and line.style not in WEAK
        and is_person(line.name)
        and _is_full(line.name, small)
    ]
    keys = {line.key for line in likely}
    whole = sum(_SENTENCE.search(line.text) is not None or line.alone for line in likely)
    if len(likely) < _LEAST or len(keys) < _TWICE or whole < _MOST_LABELLED * len(likely):
        return set()
    return keys if _share(lines, keys) >= _DENSE else set()


def _once(lines: Sequence[Line], taken: set[str], source: Source, small: set[str]) -> set[str]:
    """The labels that come once and count all the same."""
    likely = {
        line.key
        for line in lines
        if line.key and is_person(line.name) and _is_full(line.name, small)
    }
    most = _share(lines, taken | likely) >= _MOST_LABELLED
    styles = Counter((line.style, line.alone) for line in lines if line.key in taken)
    known = _known(lines, taken, source)
    found = set()
    for line in lines:
        if not line.key or line.key in taken or not is_name(line.name):
            continue
        form = bool({line.key, *line.key.split(), labelwords.key_of(line.role)} & known)
        sure = form or _is_part(line.name)
        usual = styles[line.style, line.alone] + sure * styles[line.style, not line.alone]
        if usual < _TWICE:
            continue
        # Whatever stands alone and comes once may as well be the heading of a part.
        if not sure and (source.spoken or not _may_be_heading(line)):
            sure = line.style not in (*WEAK, Style.COLON)
            full = most or " " in line.name or not line.name.isascii()
            sure = sure or (line.key in likely and full)
        if sure and not _names_part(line):
            found.add(line.key)
    return found


def _may_be_heading(line: Line) -> bool:
    marked = line.clocked or line.segment.text.rstrip().endswith((":", "："))
    return line.alone and not marked and line.style in (Style.OWN, Style.BOLD, Style.BARE)


def _known(lines: Sequence[Line], taken: set[str], source: Source) -> set[str]:
    """The forms of names that are known: of labels, of guests told, of a table of those present."""
    text = "\n".join(line.segment.text for line in lines[:200])[:_HEAD]
    told = [piece for name in guests_told(text) for piece in (name, *name.split())]
    short = [piece for names in source.names for piece in names]
    forms = {piece for key in taken for piece in (key, *key.split())}
    return forms | {labelwords.key_of(each) for each in (*told, *short)}


def _share(lines: Sequence[Line], taken: set[str]) -> float:
    """How many of the paragraphs begin with a label, those below a label on its own not counted."""
    bodies = hits = 0
    below = False
    for line in lines:
        if line.key in taken:
            hits += 1
            bodies += 1
            below = line.alone
        elif line.segment.fresh and line.segment.kind is not Kind.HEADING and not line.stamp:
            bodies += not below
            below = False
    return hits / (bodies or 1)


def _is_part(name: str) -> bool:
    """Whether a label tells a part in the talk: a host, the audience, somebody unknown."""
    special = (labelwords.NOBODY, labelwords.AUDIENCE, labelwords.NOISE)
    return labelwords.is_host(name) or any(pattern.fullmatch(name) for pattern in special)


def _names_part(line: Line) -> bool:
    """Whether a line only says who has a part in the talk, as `Moderator: Ada Moss`."""
    return labelwords.is_host(line.name) and is_name(re.sub(r"\s*[(（].*", "", line.text))


def _is_full(name: str, small: set[str]) -> bool:
    """Whether a label is surely a name: none of its words is written small anywhere."""
    if not name.isascii() or name.isupper():
        return True
    pieces = [piece.lower() for piece in name.split() if piece.lower() not in labelwords.PARTICLES]
    return not any(piece in small for piece in pieces)


def _settled(
    line: Line, taken: set[str], styles: dict[str, Counter[Style]], told: set[str]
) -> Line:
    """The line with its label where that counts, else with its whole text."""
    if not line.key:
        return line
    if line.key not in taken:
        return _unlabelled_but_clocked(line)
    if line.style not in WEAK or line.key in told:
        return line
    # A line in a style that others share, written so hardly ever, is no label.
    mine = styles[line.key]
    every = sum(styles[key][line.style] for key in taken)
    usual = every >= _TWICE and every >= _STYLE_SHARE * sum(
        sum(styles[key].values()) for key in taken
    )
    return line if usual and mine[line.style] >= 1 else _unlabelled_but_clocked(line)


def _unlabelled_but_clocked(line: Line) -> Line:
    """The line without its label, a time at its very beginning still read as one."""
    text = line.segment.text
    if line.clocked and line.style is not Style.CLOCK and text[:1] in "[(【（0123456789":
        text = re.sub(r"^[\[(（【]?[\d:：.,\s–—>-]{4,30}[\])）】]?\s*", "", text) or text
    return Line(
        line.segment,
        text=text,
        start=line.segment.start if line.style is Style.CLOCK else line.start,
        end=line.segment.end,
    )


def _written_once(lines: Sequence[Line]) -> set[str]:
    """The words that stand in one place only."""
    counts = Counter(
        word for line in lines for word in re.findall(r"\w+", line.segment.text.lower())
    )
    return {word for word, count in counts.items() if count == 1}


def _is_nick(line: Line, kept: Line, before: str, once: set[str]) -> bool:
    """Whether a caption behind a whole sentence begins with a word that may be a nick."""
    if not line.key or kept.key or line.style is not Style.COLON or not line.text:
        return False
    whole = _SENTENCE.search(before) is not None
    return whole and line.key in once and line.key not in labelwords.OPENERS


def _written_small(lines: Sequence[Line]) -> set[str]:
    return {
        word for line in lines for word in re.findall(r"(?<!\w)[a-z][a-z'’]+", line.segment.text)
    }


def _is_shaped(  # noqa: PLR0911 - one answer for each way in which a label may look
    line: Line, small: set[str], usual: Counter[tuple[Style, bool]], *, dense: bool
) -> bool:
    """Whether a start that is no label looks so much like one that its words may be another's."""
    if line.style is Style.DASH:
        special = (labelwords.ASKERS, labelwords.ANSWERS, labelwords.AUDIENCE, labelwords.NOBODY)
        return any(pattern.fullmatch(line.name) for pattern in special)
    beside = sum(usual[style, False] for style in (Style.COLON, Style.BOLD, Style.BRACKET))
    if dense and line.style is Style.COLON and usual[Style.COLON, False] >= _TWICE and line.text:
        # Where every line has its label, what stands before a colon is one.
        pieces = [piece for piece in line.name.split() if piece not in labelwords.PARTICLES]
        written = line.name.isascii() and all(
            piece.lower() != piece for piece in pieces if piece[0].isalpha()
        )
        if written and line.key not in labelwords.OPENERS:
            return True
    if line.segment.kind is Kind.HEADING or _names_part(line):
        return False
    if line.alone and not _may_be_heading(line) and usual[line.style, True] >= _TWICE:
        return True
    if not is_person(line.name):
        return False
    if line.alone:
        colon = not _may_be_heading(line) and beside > 0
        bold = line.segment.bold == (line.segment.text,) and _may_be_heading(line)
        return colon or (usual[line.style, True] >= _TWICE and not bold)
    # Where labels stand on lines of their own, a colon within a line is a sentence's.
    if line.style in WEAK or (line.style is Style.COLON and not beside):
        return False
    pieces = line.name.split()
    return not line.name.isascii() or not all(piece.lower() in small for piece in pieces)


def _within(line: Line, inner: re.Pattern[str]) -> list[Line]:
    """The line divided where, after the end of a sentence, another label stands within it."""
    found = list(inner.finditer(line.text)) if len(line.text) < _LONGEST_LINE else []
    if not found:
        return [line]
    pieces = [replace(line, text=line.text[: found[0].start()].strip())]
    for n, each in enumerate(found):
        end = found[n + 1].start() if n + 1 < len(found) else len(line.text)
        name = each["name"]
        segment = replace(line.segment, fresh=True, start=None, end=None)
        text = line.text[each.end() : end].strip()
        pieces.append(Line(segment, name, labelwords.key_of(name), "", Style.COLON, text))
    return [piece for piece in pieces if piece.text or piece.name]


def _inner(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for these names as labels after the end of a sentence."""
    every = "|".join(re.escape(name) for name in names)
    return re.compile(
        rf"(?:(?<=[.!?…][”\"’')\]\s])|(?<=[。！？…”」]))\s*(?P<name>{every})\s*"
        rf"(?:[(（][^()（）]{{1,30}}[)）])?[:：](?=\s|[^\d/\s])\s*"
    )
