"""What the author of a draft knows better than any rule."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from roundtable.drafting import labelwords
from roundtable.drafting.aliases import fuller
from roundtable.drafting.document import Format, clean, one_line
from roundtable.drafting.errors import DraftError
from roundtable.drafting.plan import RESERVED
from roundtable.drafting.reading.chapters import Chapter
from roundtable.frozen import frozen

# As the loader has them: what does not fit here would be a fault in the written files.
_ID = re.compile(r"[a-z][a-z0-9-]{0,79}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NEAR = 5


@frozen
class Wishes:
    """What the author of a draft knows better than any rule.

    Attributes:
        format: read it as this; told from its content if None. `PROSE` and `TRANSCRIPT` say
            that its text tells of a talk, or that it is one.
        id: of the record and the scenario; made from the source's name if empty.
        languages: of every text; the source's own if empty.
        moderator: a name or label of whoever moderates; found if empty.
        people: names to be shown, each with the labels that are this person's, divided by
            commas, or with the id they get; empty where the name itself is the label.
        drop: labels whose words are left out.
        speakers: only these, and the moderator, are taken; everybody if empty.
        chapters: where its parts begin, as a list of chapters beside it says.
        first, last: a line or a time such as `12:30` at which to begin and to end.
        rights: `verbatim` where the source's words may stand in the record.
        license: by what right they may; needed with `verbatim`.
    """

    format: Format | None = None
    id: str = ""
    languages: Sequence[str] = ()
    moderator: str = ""
    people: Mapping[str, str] | None = None
    drop: Sequence[str] = ()
    speakers: Sequence[str] = ()
    chapters: Sequence[Chapter] = ()
    first: str = ""
    last: str = ""
    rights: str = "paraphrase"
    license: str = ""

    @property
    def names(self) -> list[str]:
        """Every name and label in them."""
        given = [
            name for name, right in (self.people or {}).items() for name in (name, *divided(right))
        ]
        return [
            plain(each)
            for each in (*given, self.moderator, *self.drop, *self.speakers)
            if plain(each)
        ]


def check(wishes: Wishes) -> None:
    """Refuse ids and languages that no file could hold.

    Raises:
        DraftError: one of them does not fit.
    """
    if wishes.id and not _ID.fullmatch(wishes.id):
        raise DraftError(
            f"`{wishes.id}` is no id", hint="small letters, digits and hyphens, a letter first"
        )
    for language in wishes.languages:
        if not _LANGUAGE.fullmatch(language):
            raise DraftError(f"`{language}` is no language tag", hint="such as `zh` or `en`")
    if wishes.rights not in ("paraphrase", "verbatim"):
        raise DraftError(
            f"there are no rights `{wishes.rights}`", hint="`paraphrase` or `verbatim`"
        )
    if wishes.rights == "verbatim" and not wishes.license:
        hint = "say by what right its words may be shown: --license 'public domain'"
        raise DraftError("`verbatim` needs a licence", hint=hint)


def plain(name: str) -> str:
    """A name in one line."""
    return one_line(clean(name))


def divided(text: str) -> list[str]:
    """Divide a text at its commas."""
    return [plain(each) for each in re.split(r"[,，、]", text) if each.strip()]


@frozen
class Given:
    """The people of the wishes, laid upon the labels of a source.

    Attributes:
        labels: every person told, with the labels that are theirs.
        ids: the ids told, by person.
        moderator: the name of whoever is told to moderate; empty where nobody is.
    """

    labels: Mapping[str, Sequence[str]]
    ids: Mapping[str, str]
    moderator: str


def upon(wishes: Wishes, labels: Sequence[str]) -> Given:
    """Lay the names that were told upon the labels that are there.

    Raises:
        DraftError: a name labels nothing; it says what is near.
    """
    found: dict[str, list[str]] = {}
    ids: dict[str, str] = {}
    for name, right in (wishes.people or {}).items():
        shown = plain(name)
        theirs = [label_of(each, labels) for each in divided(right)] or [label_of(shown, labels)]
        if not any(theirs) and _ID.fullmatch(right.strip()):
            ids[shown] = right.strip()
            theirs = [label_of(shown, labels)]
        for label, each in zip(theirs, divided(right), strict=False):
            if not label:
                raise nothing(shown if shown in ids else each, labels)
        if not all(theirs):
            raise nothing(shown, labels)
        fullest = shown if divided(right) and shown not in ids else _fuller(shown, theirs[0])
        if shown in ids and fullest != shown:
            ids[fullest] = ids.pop(shown)
        found[fullest] = theirs
    check_ids(ids)
    host = plain(wishes.moderator)
    if host and host not in found:
        name, _, right = (plain(each) for each in host.partition("="))
        label = label_of(right or name, labels)
        if not label:
            raise nothing(right or name, labels)
        owner = next((person for person, theirs in found.items() if label in theirs), "")
        host = owner or (name if right else _fuller(name, label))
        if not owner:
            found[host] = [label]
    return Given(found, ids, host)


def _fuller(name: str, label: str) -> str:
    """The fuller of a name that was told and the label that it means."""
    return (
        label
        if len(label) > len(name) and labelwords.key_of(name) != labelwords.key_of(label)
        else name
    )


def check_ids(ids: Mapping[str, str]) -> None:
    """Refuse ids that are not free, or that two people would have.

    Raises:
        DraftError: one of them does not fit.
    """
    for id_ in ids.values():
        if not _ID.fullmatch(id_):
            raise DraftError(
                f"`{id_}` is no id", hint="small letters, digits and hyphens, a letter first"
            )
    if taken := set(ids.values()) & set(RESERVED):
        raise DraftError(f"`{min(taken)}` is not free as an id", hint="choose another")
    if len(set(ids.values())) < len(ids):
        raise DraftError("two people were given the same id", hint="give each their own")


def label_of(name: str, labels: Sequence[str]) -> str:
    """The label that a name means: the same, or the one other form of it; empty where none is."""
    key = labelwords.key_of(name)
    same = [label for label in labels if labelwords.key_of(label) == key]
    if same:
        return same[0]
    forms = fuller(name, labels)
    return forms[0] if len(forms) == 1 else ""


def nothing(name: str, labels: Sequence[str]) -> DraftError:
    """The error for a name that labels nothing, with what is near."""
    keys = {labelwords.key_of(label): label for label in labels}
    near = [
        keys[each] for each in get_close_matches(labelwords.key_of(name), list(keys), _NEAR, 0.5)
    ]
    shown = near or list(labels)[:_NEAR]
    hint = (
        f"near: {', '.join(shown)}; `roundtable draft --labels` lists all"
        if shown
        else "no label was found in it"
    )
    return DraftError(f"`{name}` labels nothing in this source", hint=hint)
