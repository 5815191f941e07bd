"""How many mistakes the checker finds: seeded mutations of the shipped files, one at a time.

    python tests/loading/mutations.py [--count 1000] [--seed 0]

Each mutation is one small mistake in one file. A mistake is found if something is reported
for its file at most one line away from it; a fault's related places count as well, since the
checker shows them, and are counted apart. Mutations after which the file holds the same data
as before are not counted. What nobody could tell from the files alone is a kind of its own,
by what is changed and not by what comes of it: a letter in a text, a comment, a date, the
form of a wording, whether words were quoted or reported, the default clock, the basis of the
order, the flags `remote` and `unclear`, which of its statements a fact rests on. Those must
only do no harm.
"""

# ruff: noqa: T201 - what it prints is what it is for

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from roundtable.loading import Diagnostic
from roundtable.loading.findings import Findings
from roundtable.loading.source import parse
from roundtable.testing.checking import check_whole

ROOT = Path(__file__).parents[2]

_ID = re.compile(r"^(\s*- (?:\{)?id: )([a-z][a-z0-9-]*)")
_NUMBER = re.compile(
    r"(?:^\s*(?:- )?|\{|, )(minutes|paragraph|low|high|ground|sparks|voices|format): (\d+)"
)
_LIST = re.compile(r"^\s*(cites|evidence): \[([^\]]+)\]")
_REFERENCE = re.compile(
    r"(?:^\s*(?:- )?|\{|, )(replies_to|position|section|speaker|about|moderator|author|record): ([a-z][a-z0-9-]*)"
)
_SPEAKER = re.compile(r"^\s*(?:- )?(speaker|about): ([a-z][a-z0-9-]*)")
_KEY = re.compile(r"^(\s*(?:- )?)([a-z_]+):(?= |$)")
_FREE_LINE = re.compile(r"^\s*(?:- )?(?:remote|unclear|form|clock|order|date|published|address):")


@dataclass(frozen=True)
class Mutation:
    """One mistake.

    Attributes:
        kind: what was done.
        file: where, below the root.
        line: the line it stands on afterwards, from 1.
        text: the file afterwards.
        was: the line before.
        meant: False for what nobody could tell from the files.
    """

    kind: str
    file: str
    line: int
    text: str
    was: str
    meant: bool = True


@cache
def shipped() -> tuple[str, ...]:
    """The shipped scenarios and records."""
    files = (*ROOT.glob("scenarios/*/scenario.yaml"), *ROOT.glob("seeds/*.yaml"))
    used = {
        re.search(r"(?m)^record: (\S+)", f.read_text("utf-8"))[1]
        for f in files
        if f.name == "scenario.yaml"
    }
    return tuple(
        each.relative_to(ROOT).as_posix()
        for each in sorted(files)
        if each.name == "scenario.yaml" or each.stem in used
    )


@cache
def lines_of(file: str) -> tuple[str, ...]:
    """The lines of a shipped file."""
    return tuple((ROOT / file).read_text("utf-8").split("\n"))


def told(line: str) -> bool:
    """Whether a line is more than a blank or a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def replaced(line: str, found: re.Match[str], group: int, new: str) -> str:
    """The line with one group of a match replaced."""
    return line[: found.start(group)] + new + line[found.end(group) :]


def typo(word: str, dice: random.Random) -> str:
    """The word with one letter more, less, changed, or two of them swapped."""
    at = dice.randrange(1, len(word)) if len(word) > 1 else 0
    letter = dice.choice("abcdefghijklmnopqrstuvwxyz")
    made = dice.choice((
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at + 1 :],
        word[: at - 1] + word[at : at + 1] + word[at - 1 : at] + word[at + 1 :],
    ))  # fmt: skip
    return made if made != word and not made.endswith("-") and made else word + letter


def others(file: str, key: str, word: str) -> list[str]:
    """What stands at the same key elsewhere in the file."""
    found = {m[2] for line in lines_of(file) for m in _SPEAKER.finditer(line) if m[1] == key}
    return sorted(found - {word})


@cache
def statements(file: str) -> tuple[str, ...]:
    """The statements that a file cites."""
    found = (m[2].split(",") for line in lines_of(file) for m in _LIST.finditer(line))
    return tuple(sorted({each.strip() for cites in found for each in cites}))


def delete_line(_file: str, line: str, _dice: random.Random) -> list[str] | None:
    """The line is lost."""
    return [] if told(line) and not _FREE_LINE.match(line) else None


def swap_speaker(file: str, line: str, dice: random.Random) -> list[str] | None:
    """Somebody else's name stands there."""
    found = _SPEAKER.search(line)
    pool = others(file, found[1], found[2]) if found and told(line) else []
    return [replaced(line, found, 2, dice.choice(pool))] if pool else None


def change_id(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """An id is mistyped where it is given."""
    found = _ID.match(line)
    return [replaced(line, found, 2, typo(found[2], dice))] if found else None


def change_reference(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """An id is mistyped where it is named."""
    found = _REFERENCE.search(line) if told(line) else None
    if found and found[2] not in ("none", "unclear"):
        return [replaced(line, found, 2, typo(found[2], dice))]
    return None


def mistype_citation(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A citation is mistyped."""
    found = _LIST.search(line) if told(line) else None
    if not found:
        return None
    cites = found[2].split(", ")
    place = dice.randrange(len(cites))
    cites[place] = typo(cites[place], dice)
    return [replaced(line, found, 2, ", ".join(cites))]


def change_citation(file: str, line: str, dice: random.Random) -> list[str] | None:
    """Another statement is cited."""
    found = _LIST.search(line) if told(line) and not file.startswith("seeds/") else None
    if not found:
        return None
    cites = found[2].split(", ")
    pool = [each for each in statements(file) if each not in cites]
    if not pool:
        return None
    cites[dice.randrange(len(cites))] = dice.choice(pool)
    return [replaced(line, found, 2, ", ".join(cites))]


def drop_citation(file: str, line: str, dice: random.Random) -> list[str] | None:
    """One of several citations is lost."""
    found = _LIST.search(line) if told(line) and not file.startswith("seeds/") else None
    if not found or found[1] == "evidence" or "," not in found[2]:
        return None
    cites = found[2].split(", ")
    del cites[dice.randrange(len(cites))]
    return [replaced(line, found, 2, ", ".join(cites))]


def change_number(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A number is another one."""
    found = _NUMBER.search(line) if told(line) else None
    if not found:
        return None
    new = int(found[2]) + dice.choice((-2, -1, 1, 2, 10))
    return [replaced(line, found, 2, str(new))]


def spoil_number(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A number is none any more."""
    found = _NUMBER.search(line) if told(line) else None
    new = dice.choice(("two", "1.5", "'2'", "12:30", "0x2", "~", "-1"))
    return [replaced(line, found, 2, new)] if found else None


def duplicate_key(_file: str, line: str, _dice: random.Random) -> list[str] | None:
    """A key stands there twice."""
    found = _KEY.match(line)
    if not found or not told(line):
        return None
    return [line, line.replace("- ", "  ", 1) if "-" in found[1] else line]


def mistype_key(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A key is mistyped."""
    found = _KEY.match(line)
    return [replaced(line, found, 2, typo(found[2], dice))] if found and told(line) else None


def drop_translation(_file: str, line: str, _dice: random.Random) -> list[str] | None:
    """A text loses one of its languages."""
    if re.match(r"^\s*(zh|en): ", line):
        return []
    found = re.search(r"\{(zh: [^,{}\"]+), (en: [^,{}\"]+)\}", line)
    return [line.replace(f", {found[2]}", "")] if found else None


def break_indentation(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A line stands too far to the right or left."""
    if not told(line):
        return None
    blanks = len(line) - len(line.lstrip(" "))
    by = dice.choice((-2, -1, 1, 2, 3))
    return [" " * (blanks + by) + line.lstrip(" ")] if blanks + by >= 0 else None


def break_mark(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A quote, a bracket or a colon is lost."""
    places = [i for i, sign in enumerate(line) if sign in '"[]{}']
    places += [m.end(2) for m in [_KEY.match(line)] if m]
    at = dice.choice(places) if told(line) and places else None
    return None if at is None else [line[:at] + line[at + 1 :]]


def change_voice(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A voice is another one; not quoted for reported, which is a reading of its own."""
    found = re.match(r"^(\s*voice: )(quoted|reported|author|collective)$", line)
    if not found:
        return None
    own = found[2] in ("quoted", "reported")
    new = ("author", "collective") if own else ("quoted", "reported")
    return [replaced(line, found, 2, dice.choice((*new, typo(found[2], dice))))]


def change_act(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A turn does something else in the talk."""
    found = re.match(r"^(\s*act: )(answer|follow_up|response)$", line)
    pool = {"answer", "follow_up", "response"} - {found[2]} if found else ()
    return [replaced(line, found, 2, dice.choice(sorted(pool)))] if found else None


def change_silence(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """Somebody is left out of the silences, or twice in them."""
    found = re.match(r"^(\s*silences: \[)([^\]]+)\]$", line)
    if not found:
        return None
    names = found[2].split(", ")
    names = dice.choice((names[1:], [*names, names[0]]))
    return [replaced(line, found, 2, ", ".join(names))]


def mistype_language(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A language tag is mistyped."""
    found = re.search(r"(?:^\s*|\{|, )(zh|en)(?=: )", line) if told(line) else None
    return (
        [replaced(line, found, 1, dice.choice(("ch", "eng", "zh-", "ne", "e n")))]
        if found
        else None
    )


def change_letter(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """A letter of a text is another one."""
    found = re.match(r"^\s*(?:zh|en): [^\"'](.{4,})$", line)
    if not found:
        return None
    at = dice.randrange(found.start(1), found.end(1))
    return [line[:at] + dice.choice("aeiou的了是") + line[at + 1 :]] if line[at].isalpha() else None


def change_fact(file: str, line: str, _dice: random.Random) -> list[str] | None:
    """A fact of the record loses one of its citations."""
    found = _LIST.search(line) if told(line) and file.startswith("seeds/") else None
    if not found or "," not in found[2]:
        return None
    return [replaced(line, found, 2, found[2].split(", ")[0])]


def change_comment(_file: str, line: str, _dice: random.Random) -> list[str] | None:
    """A comment is another one."""
    return [line + " and more"] if line.lstrip().startswith("#") else None


def change_choice(_file: str, line: str, dice: random.Random) -> list[str] | None:
    """What is free to be chosen is chosen otherwise."""
    changes = {
        "voice": ("quoted", "reported"),
        "form": ("open", "closed", "leading", "double"),
        "clock": ("50", "75", "100"),
        "order": ("transcript", "article_order"),
        "remote": ("true", "false"),
        "unclear": ("true", "false"),
    }
    found = re.match(r"^(\s*)(\w+): (\w+)$", line)
    pool = changes.get(found[2], ()) if found else ()
    if not found or found[3] not in pool:
        return None
    return [replaced(line, found, 3, dice.choice([each for each in pool if each != found[3]]))]


Way = Callable[[str, str, random.Random], "list[str] | None"]

MEANT: tuple[Way, ...] = (
    delete_line, delete_line, swap_speaker, change_id, change_reference, mistype_citation,
    change_citation, drop_citation, change_number, spoil_number, duplicate_key, mistype_key,
    drop_translation, break_indentation, break_mark, change_voice, change_act, change_silence,
    mistype_language,
)  # fmt: skip
"""Mistakes; deleting a line counts double."""

FREE: tuple[Way, ...] = (change_letter, change_comment, change_choice, change_fact)
"""What nobody could tell from the files."""


def data_of(text: str) -> object:
    """What a file holds, for comparison; the text itself where it is no YAML."""
    findings = Findings("")
    root = parse(text.encode(), findings)
    return text if root is None or findings.failed else root


@cache
def open_lines(way: Way, file: str) -> tuple[int, ...]:
    """The lines of a file that can be changed in this way."""
    dice = random.Random(0)
    lines = lines_of(file)
    return tuple(i for i, line in enumerate(lines) if way(file, line, dice) is not None)


def mutations(count: int, seed: int, ways: tuple[Way, ...] = MEANT) -> Iterator[Mutation]:
    """So many mutations that change what a file holds, the ways in turn."""
    dice = random.Random(seed)
    before = cache(lambda file: data_of("\n".join(lines_of(file))))
    made = 0
    while made < count:
        way = ways[made % len(ways)]
        file = dice.choice([each for each in shipped() if open_lines(way, each)])
        at = dice.choice(open_lines(way, file))
        lines = list(lines_of(file))
        new = way(file, lines[at], dice)
        if new is None or new == [lines[at]]:
            continue
        text = "\n".join([*lines[:at], *new, *lines[at + 1 :]])
        if ways is MEANT and data_of(text) == before(file):
            continue
        line = at + max(1, len(new))
        made += 1
        yield Mutation(way.__name__, file, line, text, lines[at], ways is MEANT)


@cache
def copied(above: Path) -> Path:
    """A copy of the shipped files for this process alone."""
    folder = above / str(os.getpid())
    for name in ("scenarios", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


def target_of(file: str) -> str:
    """The scenario's folder that shows a mistake in a file."""
    if file.startswith("scenarios/"):
        return str(Path(file).parent)
    id_ = Path(file).stem
    return next(str(Path(each).parent) for each in shipped() if f"record: {id_}" in lines_of(each))


def faults_of(mutation: Mutation, home: Path) -> tuple[Diagnostic, ...]:
    """What the checker says of a mutated file, and of what hangs on it."""
    path = home / mutation.file
    path.write_text(mutation.text, encoding="utf-8")
    try:
        return check_whole(home / target_of(mutation.file), worth=False)
    finally:
        shutil.copy(ROOT / mutation.file, path)


@dataclass(frozen=True)
class Outcome:
    """What came of a mutation: where it was found, or the lines at which something was said."""

    mutation: Mutation
    near: bool
    related: bool
    said: tuple[str, ...]


def tried(mutation: Mutation, above: Path) -> Outcome:
    """Check a mutated file in a copy below `above`."""
    home = copied(above)
    faults = faults_of(mutation, home)
    path = str(home / mutation.file)

    def close(at: object) -> bool:
        return at.file == path and abs(at.line - mutation.line) <= 1

    near = any(close(each) for each in faults)
    related = any(close(place) for each in faults for place in each.related)
    said = tuple(f"{Path(f.file).name}:{f.line} {f.code.id}" for f in faults[:6])
    return Outcome(mutation, near, near or related, said)


def main() -> int:
    """Print how many were found, by kind, and those that were not."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as above, ProcessPoolExecutor() as pool:
        judge = partial(tried, above=Path(above))
        meant = list(pool.map(judge, mutations(chosen.count, chosen.seed), chunksize=20))
        free = list(pool.map(judge, mutations(chosen.count // 5, chosen.seed, FREE), chunksize=20))
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in meant:
        kinds[each.mutation.kind].update(
            all=1, near=each.near, related=each.related, somewhere=bool(each.said)
        )
    for kind, count in sorted(kinds.items()):
        print(f"{kind:20} {count['related']:4} of {count['all']:4}, {count['near']} by themselves")
    for each in meant:
        if not each.related:
            m = each.mutation
            print(f"not found: {m.kind} {m.file}:{m.line} {m.was.strip()[:60]!r} {each.said}")
    total = sum((count for count in kinds.values()), Counter())
    print(
        f"{total['related']} of {total['all']} found within a line"
        f" ({total['related'] / total['all']:.1%}), {total['near']} of them by the fault's own"
        f" place; {total['somewhere']} found at all"
    )
    print(
        f"{len(free)} that mean nothing to the checker: {sum(bool(e.said) for e in free)} told of"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
