"""The record of a draft, as values to be written.

The source's wording stands in comments: for the author to put into their own words; with
`rights: verbatim` it stands in `words`.
"""

from __future__ import annotations

from roundtable.drafting.people import BY_COUNT, INTRODUCED, SOMEBODY
from roundtable.drafting.phrases import TODO, asked, todo
from roundtable.drafting.plan import Plan, drafted
from roundtable.drafting.reading.clocks import shown
from roundtable.drafting.statements import Said
from roundtable.drafting.yamltext import NOTES, Flow, Value
from roundtable.rules.scenario import OrderBasis, Voice

_RECORD_HEAD = (
    "yaml-language-server: $schema=schema/record.schema.json",
    "A draft of a record; `roundtable check` lists what is still to be done, by the lines",
    f"`draft: true`. A text that begins with {TODO} says what it is to become. The source's wording",
    "stands in comments: put it into your own words, then take the comment and the mark out.",
    "A statement is named by its part and paragraph, a letter behind it where there are several.",
    "Paragraphs are counted from 1 in each part: every paragraph, block quote, list item or",
    "speech counts one; headings and pictures do not.",
)

_NO_ADDRESS = "`address:` says where it can be read, `media:` where a recording is, if on the web"


def record_file(plan: Plan) -> dict[str, Value]:
    """The record."""
    document = plan.document
    order = OrderBasis.TRANSCRIPT if document.spoken else OrderBasis.ARTICLE_ORDER
    event: Value = Flow(dict.fromkeys(plan.languages, document.title))
    return {
        NOTES: list(_RECORD_HEAD),
        "kind": "record",
        "format": 1,
        "id": plan.id,
        "languages": list(plan.languages),
        "title": event if document.title else plan.todo("event"),
        "date": document.published
        if document.spoken and document.published
        else f"{TODO} YYYY-MM-DD",
        "draft": True,
        "order": order.value,
        "source": _source(plan),
        "people": _people(plan),
        "sections": _sections(plan),
        "statements": _statements(plan),
    }


def _source(plan: Plan) -> dict[str, Value]:
    """The bibliography, marked where the source does not tell all of it."""
    document = plan.document
    title: Value = Flow(dict.fromkeys(plan.languages, document.title))
    entry: dict[str, Value] = {
        "title": title if document.title else plan.todo("source"),
        "author": plan.ids[""],
        "published": document.published or f"{TODO} YYYY-MM-DD",
    }
    if document.address:
        entry["address"] = document.address
    if plan.verbatim:
        entry |= {"rights": "verbatim", "license": plan.license}
    if document.media:
        entry["media"] = document.media
    told = document.title and document.author and document.published and document.address
    if told:
        return entry
    return {NOTES: [] if document.address else [_NO_ADDRESS], **drafted(**entry)}


def _people(plan: Plan) -> list[Value]:
    told = {person.name: person for person in plan.people.everybody}
    people: list[Value] = []
    for name, id_ in plan.ids.items():
        if not name:
            continue
        person = told.get(name)
        notes = [part for part in (person.why, plan.shown(person.told)) if part] if person else []
        entry: dict[str, Value] = {NOTES: ["; ".join(notes)] if notes else [], "id": id_}
        entry["name"] = plan.name(name)
        guessed = person is not None and person.why.startswith((BY_COUNT, INTRODUCED))
        people.append(drafted(**entry) if guessed else entry)
    author = plan.document.author
    if plan.ids[""] not in {id_ for name, id_ in plan.ids.items() if name}:
        named: Value = plan.name(author) if author else plan.todo("author")
        people.append(drafted(id=plan.ids[""], name=named))
    if any(each.speaker == SOMEBODY for each in plan.said):
        people.append(drafted(id=SOMEBODY, name=plan.todo("somebody")))
    for seat, needed in (("moderator", not plan.people.moderator), ("panelist", not plan.table)):
        if needed:
            people.append(drafted(id=f"the-{seat}", name=plan.todo(seat)))
    return people


def _sections(plan: Plan) -> list[Value]:
    """The parts, each by its heading where it has one."""
    sections: list[Value] = []
    for part in plan.parts:
        heading: Value = Flow(dict.fromkeys(plan.languages, part.heading))
        entry: dict[str, Value] = {
            NOTES: [f"{plan.document.unit} {part.line}"],
            "id": part.id,
            "title": heading if part.heading else plan.todo("section"),
        }
        sections.append(entry if part.heading else drafted(**entry))
    return sections


def _statements(plan: Plan) -> list[Value]:
    """The statements, and placeholders where a scene has nobody who asks or answers."""
    entries: list[Value] = []
    for place, part in enumerate(plan.parts):
        entries += [_statement(each, plan) for each in plan.in_part(place)]
        for lack in plan.missing(part):
            what = "asked" if lack.seat == "moderator" else "answered"
            entries.append(
                drafted(
                    id=lack.id,
                    speaker=lack.speaker,
                    voice=Voice.QUOTED.value,
                    unclear=True,
                    section=part.id,
                    paragraph=lack.paragraph,
                    gist=plan.todo(what),
                )
            )
    return entries


def _statement(each: Said, plan: Plan) -> dict[str, Value]:
    speaker = each.speaker if each.voice is not Voice.AUTHOR else ""
    place = f"{plan.document.unit} {each.line}"
    if each.start is not None:
        place += f", {shown(each.start)}"
    name = each.speaker if each.speaker not in ("", SOMEBODY) else ""
    about = f" on {each.about}" if each.about else ""
    entry: dict[str, Value] = {
        NOTES: [f"{place}{about}{' ' + name if name else ''}: {each.text}"],
        "id": each.id,
        "speaker": SOMEBODY if speaker == SOMEBODY else plan.ids[speaker],
        "voice": each.voice.value,
    }
    if each.unclear:
        entry["unclear"] = True
    entry |= {"section": plan.parts[each.part].id, "paragraph": each.paragraph}
    if each.start is not None:
        entry["at"] = shown(each.start)
    if plan.is_aside(each):
        entry["aside"] = True
    if plan.verbatim and each.voice is not Voice.REPORTED:
        entry |= {NOTES: [place], "words": {plan.languages[0]: each.text}}
    gist = {
        language: f"{todo('gist', language)} {asked(each.doubt, language)}".rstrip()
        for language in plan.languages
    }
    return drafted(**entry, gist=gist)
