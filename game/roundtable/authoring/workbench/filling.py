"""Filling in fields: whatever an author writes, chooses or ticks beside an entry that is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roundtable.authoring.workbench.bench import RECORD, SCENARIO, Texts, Workbench
from roundtable.authoring.workbench.proposing import note_of
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sheets import Edit, Path, Sheet, UnreadableError
from roundtable.authoring.workbench.writing import Value
from roundtable.drafting import todo
from roundtable.frozen import frozen
from roundtable.loading.nodes import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    cited,
    scalar,
)
from roundtable.loading.schema import TEXT_KEYS
from roundtable.loading.values import PLACEHOLDER

FLAGS = frozenset(("decoy", "aside", "unclear", "remote", "fictional"))
NUMBERS = frozenset(("low", "high", "clock"))
LISTS = frozenset(("cites", "evidence", "says", "after", "silences", "echoes", "position"))
LINES = frozenset(
    [
        "author",
        "published",
        "address",
        "media",
        "rights",
        "license",
        "translator",
        "edition",
        "date",
        "order",
        "moderator",
        "speaker",
        "voice",
        "form",
        "scale",
        "act",
        "replies_to",
        "at",
    ]
)
FORMS = ("open", "closed", "leading", "double")
_REQUIRED = frozenset(("author", "published", "rights", "date", "order", "moderator", "speaker"))
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)|(\d{1,3})")
Values = tuple[tuple[str, tuple[str, ...]], ...]


@frozen
class Fill:
    """Write fields.

    Attributes:
        values: for each address what stands there now; several for a list, none to take it out.
        was: what stood there when the author began, for those that are told: who overwrites
            somebody else's change is refused.
    """

    values: Values
    was: tuple[tuple[str, str], ...] = ()

    def on(self, bench: Workbench) -> Texts:
        """The texts with these fields.

        Raises:
            RefusedError: a field is not there any more, was changed meanwhile, or cannot hold this.
        """
        self._refuse_changed(bench)
        texts = bench.texts
        given = (*self.values, *_alike(bench, self.values))
        for name in (SCENARIO, RECORD):
            sheet = bench.sheet(name)
            found = [
                (path, value)
                for address, several in given
                if address.startswith(f"{name}:")
                for path, value in _wishes(bench, address, several)
            ]
            if found:
                done = tidied(_applied(sheet, found), [path for path, _ in found])
                texts = texts.having(name, done.text)
        return texts

    def _refuse_changed(self, bench: Workbench) -> None:
        given = dict(self.values)
        self._refuse_gone(bench, given)
        for address, was in self.was:
            name, path = bench.resolve(address)
            now = bench.sheet(name).at(path)
            shown = "" if now is None or str(now).startswith(PLACEHOLDER) else str(now)
            wanted = " ".join(given.get(address, ()))
            if isinstance(now, Scalar | None) and shown != was and wanted not in (was, shown):
                raise RefusedError("studio-changed", now=shown or "–", text=wanted)

    def _refuse_gone(self, bench: Workbench, given: dict[str, tuple[str, ...]]) -> None:
        """Whatever was written into what is there no more is told, so that it is not lost."""
        lost, gone = [], False
        for address, was in self.was:
            try:
                bench.resolve(address)
            except UnreadableError:
                gone = True
                wanted = " ".join(given.get(address, ()))
                if wanted not in ("", was):
                    lost.append(wanted)
        if lost:
            raise RefusedError("studio-gone-text", text="\n".join(lost))
        if gone:
            raise RefusedError("studio-gone")


def _alike(bench: Workbench, values: Values) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The scenario's title, for the event too while it has none; a source has its own."""
    given = dict(values)
    for address, several in values:
        tag = address.removeprefix("scenario:title/")
        other = f"record:title/{tag}"
        name, path = bench.resolve(other)
        told = bench.sheet(name).at(path) if tag != address and other not in given else None
        if told is not None and str(told).startswith(PLACEHOLDER):
            yield other, several


def _applied(sheet: Sheet, wishes: list[tuple[Path, Value | None]]) -> Sheet:
    """Values put, then what is to go taken out, the last first, so that places hold."""
    sheet = sheet.with_values([(path, value) for path, value in wishes if value is not None])
    for path in sorted((path for path, value in wishes if value is None), key=str, reverse=True):
        sheet = sheet.edited(sheet.remove(path))
    return sheet


def _wishes(
    bench: Workbench, address: str, several: tuple[str, ...]
) -> Iterator[tuple[Path, Value | None]]:
    """What a field's content means for the file; nothing where it says what stands there."""
    name, path = bench.resolve(address)
    given = tuple(each.strip() for each in several if each.strip())
    match path[-1]:
        case "time":
            yield from _time(path[:-1], given)
        case "position" if path[-2:-1] == ("stance",):
            yield from _stance(bench, path[:-1], given)
        case "act":
            yield from _act(bench, path[:-1], given)
        case "form":
            yield from _form(bench, path, given)
        case "id" | "kind" | "format":
            raise RefusedError("studio-refused")
        case key:
            yield from _plain(bench.sheet(name).at(path), path, str(key), given)


def _plain(
    now: Node | None, path: Path, key: str, given: tuple[str, ...]
) -> Iterator[tuple[Path, Value | None]]:
    if key in FLAGS:
        yield path, True if "true" in given else None
    elif key in LISTS:
        yield path, list(given) or None
    elif not given:
        yield from _emptied(path, key, now)
    elif key in NUMBERS:
        if not given[0].isdigit():
            raise RefusedError("studio-number")
        yield path, int(given[0][:9])
    elif key in LINES or _is_text(path):
        yield path, " ".join(" ".join(given).split())
    else:
        raise RefusedError("studio-refused")


def _is_text(path: Path) -> bool:
    """Whether a path ends in a language of a text."""
    keys = [step for step in path[:-1] if isinstance(step, str)]
    return (
        bool(keys)
        and keys[-1] in TEXT_KEYS
        and bool(re.fullmatch(r"[a-z]{2,3}(-\w+)*", str(path[-1])))
    )


def _emptied(path: Path, key: str, now: Node | None) -> Iterator[tuple[Path, Value | None]]:
    if now is None or str(now).startswith(PLACEHOLDER):
        return
    if key in _REQUIRED:
        raise RefusedError("studio-needed")
    first = len(path) > 1 and path[-2] in ("title", "gist", "name", "ask", "note", "reading")
    needed = first and not isinstance(now, Sequence)
    yield path, PLACEHOLDER if needed else None


def seconds_of(text: str) -> int | None:
    """What a time means in seconds: `2` are minutes, `1:35` minutes and seconds."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    if found[4]:
        return int(found[4]) * 60
    return int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3])


def time_keys(seconds: int) -> tuple[str, int]:
    """The key that holds a time, and its number: minutes where they are whole."""
    return ("seconds", seconds) if seconds % 60 else ("minutes", seconds // 60)


def _time(path: Path, given: tuple[str, ...]) -> Iterator[tuple[Path, Value | None]]:
    seconds = seconds_of(given[0]) if given else None
    if not seconds:
        raise RefusedError("studio-time-wrong")
    key, number = time_keys(seconds)
    yield (*path, key), number
    yield (*path, "minutes" if key == "seconds" else "seconds"), None


def _stance(
    bench: Workbench, path: Path, given: tuple[str, ...]
) -> Iterator[tuple[Path, Value | None]]:
    """A stance; a new one rests on all that the turn says until the author says which."""
    if not given:
        yield path, None
        return
    position: Value = given[0] if len(given) == 1 else list(given)
    if bench.scenario.at(path) is not None:
        yield (*path, "position"), position
        return
    turn = bench.scenario.at(path[:-1])
    reading = {bench.languages[0]: todo("reading", bench.languages[0])}
    yield path, {"position": position, "reading": reading, "evidence": [*map(str, cited(turn))]}


def _act(
    bench: Workbench, path: Path, given: tuple[str, ...]
) -> Iterator[tuple[Path, Value | None]]:
    """An act, with the turn that it replies to where one fits."""
    act = given[0] if given else "answer"
    yield (*path, "act"), act
    turn = bench.scenario.at(path)
    ruled = {"answer": "2"}
    by_rule = act != scalar(turn, "act") and not bench.by_length
    if by_rule and scalar(turn, "minutes") == ruled.get(str(scalar(turn, "act")), "1"):
        yield (*path, "minutes"), int(ruled.get(act, "1"))
    if act == "answer":
        yield (*path, "replies_to"), None
        return
    turns = bench.scenario.at(path[:-1])
    if not isinstance(turns, Sequence) or not isinstance(path[-1], int):
        raise RefusedError("studio-gone")
    mine, replies = scalar(turn, "speaker"), scalar(turn, "replies_to")
    fitting = [
        str(scalar(each, "id"))
        for each in turns[: path[-1]]
        if (scalar(each, "speaker") == mine) == (act == "follow_up")
    ]
    if fitting and replies not in fitting:
        yield (*path, "replies_to"), fitting[-1]


def _form(
    bench: Workbench, path: Path, given: tuple[str, ...]
) -> Iterator[tuple[Path, Value | None]]:
    """A form, and what it does, where nobody has written that otherwise."""
    form, tag = given[0] if given else "open", bench.languages[0]
    note = (*path[:-1], "note", tag)
    told, before = bench.scenario.at(note), str(bench.scenario.at(path))
    yield path, form
    if before in FORMS and form in FORMS and str(told) == note_of(before, tag):
        yield note, note_of(form, tag)


def tidied(sheet: Sheet, paths: list[Path]) -> Sheet:
    """Without `draft: true` beside what these paths changed, where nothing is left to be done."""
    above = {path[:end] for path in paths for end in range(len(path))}
    edits: list[Edit] = []
    for path in above:
        node = sheet.at(path)
        if isinstance(node, Mapping) and scalar(node, "draft") == "true" and not is_open(node):
            edits += sheet.remove((*path, "draft"))
    return sheet.edited(dict.fromkeys(edits)) if edits else sheet


def is_open(node: Mapping) -> bool:
    """Whether a text in an entry is still to be written, those in entries with marks aside."""
    stack: list[Node] = list(node.values())
    while stack:
        each = stack.pop()
        if isinstance(each, Scalar):
            if each.startswith(PLACEHOLDER):
                return True
        elif not (isinstance(each, Mapping) and "draft" in each):
            stack += each.values() if isinstance(each, Mapping) else each
    return False
