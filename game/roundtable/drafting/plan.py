"""The whole of a draft before it is written: the values both files are made of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from roundtable.drafting.document import Document
from roundtable.drafting.people import SOMEBODY, People
from roundtable.drafting.phrases import phrase, todo
from roundtable.drafting.scenes import SceneDraft
from roundtable.drafting.statements import Part, Said, own_slug, slug, unique
from roundtable.drafting.words import COMPOUND_SURNAMES, listed
from roundtable.drafting.yamltext import Flow, Value
from roundtable.frozen import frozen
from roundtable.rules.scenario import Voice

AUTHOR = "author"
"""Id of the source's author in a draft, where no better one can be made."""

RESERVED = ("none", "unclear", SOMEBODY, "the-moderator", "the-panelist")
"""Ids that nobody in a source can have."""


_NUMBERED = re.compile(r"(?:说话人|发言人|讲话人|讲者|话者)\s*0*(\d{1,3})")
_NAME = 4
_SMALL_WORDS = {
    "en": frozenset(listed("the and of to is in that you it we i a for was")),
    "es": frozenset(listed("el la de que y en los se del las un por con una no es para")),
    "fr": frozenset(listed("le la les de et des en un une est que qui dans pour pas vous je ce")),
    "de": frozenset(
        listed("der die und das ist nicht ich zu den mit ein eine es auf wir sie auch")
    ),
    "it": frozenset(listed("il la di che e in un per non una sono del con le si ma lo")),
    "pt": frozenset(listed("o a de que e do da em um para com não uma os no se na por")),
    "nl": frozenset(listed("de het een en van ik dat is niet in te op we er je zijn maar")),
}
"""The commonest small words of some languages, to tell them apart."""


@frozen
class Missing:
    """A statement that a scene needs and the source does not have.

    Attributes:
        seat: `moderator` or `panelist`.
        speaker: the id of whoever it is for.
    """

    seat: str
    speaker: str
    id: str
    paragraph: int


@dataclass(frozen=True)
class Plan:
    """What a draft is made of.

    Attributes:
        languages: of every text, the source's first.
        table: the panelists, in order.
        ids: the id of everybody in the record, by name; the author's under the empty name.
        topics: for each turn the words that come in it and hardly anywhere else.
        verbatim: True if the source's words stand in the record.
        license: by what right they do.
        longest: characters of the source shown in one comment of the scenario; the record
            shows all of them.
    """

    id: str
    languages: tuple[str, ...]
    document: Document
    people: People
    table: tuple[str, ...]
    ids: Mapping[str, str]
    parts: tuple[Part, ...]
    said: tuple[Said, ...]
    scenes: tuple[SceneDraft, ...]
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    verbatim: bool = False
    license: str = ""
    longest: int = 300

    def todo(self, what: str) -> dict[str, str]:
        """A text in every language that asks for something to be done."""
        return {language: todo(what, language) for language in self.languages}

    def phrase(self, what: str) -> Flow:
        """A text that can stay, in every language."""
        return Flow((language, phrase(what, language)) for language in self.languages)

    def name(self, name: str) -> Flow:
        """A person's name in every language, as the source writes it."""
        return Flow(dict.fromkeys(self.languages, name))

    @cached_property
    def _parted(self) -> list[list[Said]]:
        parted: list[list[Said]] = [[] for _ in self.parts]
        for each in self.said:
            parted[each.part].append(each)
        return parted

    def in_part(self, place: int) -> list[Said]:
        """The statements of a part."""
        return self._parted[place]

    @cached_property
    def _missing(self) -> dict[str, tuple[Missing, ...]]:
        host = self.people.moderator
        heard = bool(host) and any(
            s.speaker == host and s.voice is not Voice.AUTHOR for s in self.said
        )
        wanted: list[tuple[str, str]] = []
        if not heard:
            wanted.append(("moderator", self.ids[host] if host else "the-moderator"))
        if not self.scenes:
            wanted.append(("panelist", self.ids[self.table[0]] if self.table else "the-panelist"))
        here = {scene.part.id for scene in self.scenes} or {part.id for part in self.parts[:1]}
        found = {}
        for place, part in enumerate(self.parts):
            last = max((each.paragraph for each in self.in_part(place)), default=0)
            if part.id in here and wanted:
                found[part.id] = tuple(
                    Missing(seat, speaker, f"{part.id}-{last + n}", last + n)
                    for n, (seat, speaker) in enumerate(wanted, start=1)
                )
        return found

    def missing(self, part: Part) -> tuple[Missing, ...]:
        """Who should be heard in a part and is not: placeholders that a draft needs to load."""
        return self._missing.get(part.id, ())

    def placeholder(self, part: Part, seat: str) -> list[str]:
        """The id of a part's placeholder for a seat, in a list; none where there is none."""
        return [each.id for each in self.missing(part) if each.seat == seat]

    @cached_property
    def _heard(self) -> frozenset[str]:
        """The moderator's statements that a wording or a prompt rests on."""
        cited = {each.id for scene in self.scenes for each in scene.opening}
        near = {scene.near.id for scene in self.scenes if scene.near and not scene.opening}
        prompts = {p.id for scene in self.scenes for turn in scene.turns for p in turn.prompt}
        return frozenset(cited | near | prompts)

    def is_aside(self, said: Said) -> bool:
        """Whether the moderator says this to open, thank or close, and nothing rests on it."""
        host = bool(said.speaker) and said.speaker == self.people.moderator
        sure = said.voice is not Voice.AUTHOR and not said.unclear
        return host and sure and said.id not in self._heard

    @property
    def timed(self) -> bool:
        """Whether the source has times."""
        return any(each.seconds for each in self.said)

    def shown(self, text: str) -> str:
        """The source's wording for a comment of the scenario, shortened."""
        return text if len(text) <= self.longest else text[: self.longest - 1] + "…"

    def wording(self, said: Sequence[Said]) -> list[str]:
        """Comments with the source's wording of some statements."""
        return [
            f"{each.id}, {self.document.unit} {each.line}: {self.shown(each.text)}" for each in said
        ]


def drafted(**entry: Value) -> dict[str, Value]:
    """A mapping of the format with the mark that something in it is still to be done."""
    return {**entry, "draft": True}


def ids_of(names: Sequence[str], author: str, given: Mapping[str, str]) -> dict[str, str]:
    """An id for everybody: as given, from a Latin name, by pinyin, or by number."""
    taken = {*RESERVED, *given.values()}
    ids: dict[str, str] = {}
    for number, name in enumerate(names, start=1):
        ids[name] = given.get(name) or unique(_slug(name) or f"person-{number}", taken)
    if author in ids:
        ids[""] = ids[author]
    else:
        ids[""] = given.get(author) or unique(_slug(author) or AUTHOR, taken)
    return ids


def _slug(name: str) -> str:
    """An id made of a name, a Chinese one by its sounds."""
    numbered = _NUMBERED.fullmatch(name)
    if numbered:
        return f"speaker-{int(numbered[1])}"
    if found := own_slug(name):
        return found
    if not any("\u4e00" <= each <= "\u9fff" for each in name):
        return ""
    try:
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - of the extra `authoring`
    except ImportError:
        return ""
    sounds = [sound for sound in lazy_pinyin(name) if slug(sound)]
    # A surname of one character stands apart from the given name.
    surname = 2 if name[:2] in COMPOUND_SURNAMES else 1
    pieces = (
        ["".join(sounds[:surname]), "".join(sounds[surname:])] if len(sounds) <= _NAME else sounds
    )
    return str(slug("-".join(piece for piece in pieces if piece)))


def language_of(text: str) -> str:
    """The language a text is probably in: zh, ja, ko or en; und where none of them."""
    sample = text[:20_000]
    letters = sum(each.isalpha() for each in sample) or 1
    kana = len(re.findall("[\u3040-\u30ff]", sample))
    hangul = len(re.findall("[\uac00-\ud7af]", sample))
    han = len(re.findall("[\u4e00-\u9fff]", sample))
    if hangul * 4 > letters:
        return "ko"
    if kana * 10 > letters:
        return "ja"
    if han * 5 > letters:
        return "zh"
    found = re.findall(r"[^\W\d_]+", sample.casefold())
    shares = {tag: sum(word in small for word in found) for tag, small in _SMALL_WORDS.items()}
    best = max(shares, key=lambda tag: shares[tag])
    return best if shares[best] * 12 > len(found) > 0 else "und"
