"""Where statements belong: turns, questions, facts, remarks, and out of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby, takewhile

from roundtable.authoring.workbench import ids
from roundtable.authoring.workbench.bench import Statement, Texts, Workbench
from roundtable.authoring.workbench.filling import seconds_of, tidied, time_keys
from roundtable.authoring.workbench.proposing import note_of, title_of
from roundtable.authoring.workbench.refusing import RefusedError
from roundtable.authoring.workbench.sheets import Sheet
from roundtable.authoring.workbench.writing import Value
from roundtable.drafting import by_length, form_of, todo, topic_of, topic_words
from roundtable.loading.nodes import Mapping, cited, mappings, scalar, scalars
from roundtable.loading.values import PLACEHOLDER

_MINUTES = {"answer": 2}


def by_order(known: dict[str, Statement]) -> Callable[[str], int]:
    """A key by which ids of statements stand in the record's order."""
    return lambda each: known[each].index if each in known else -1


def _stated(bench: Workbench, _where: str, _found: list[Statement]) -> Texts:
    return bench.texts


def _taken_out(bench: Workbench, _where: str, found: list[Statement]) -> Texts:
    return freed(bench, [each.id for each in found])


def _echo(bench: Workbench, _where: str, found: list[Statement]) -> Texts:
    """The last of them takes up the others again.

    Raises:
        RefusedError: there is only one.
    """
    *earlier, last = found
    if not earlier:
        raise RefusedError("studio-echo-two")
    sheet = bench.record
    path = ("statements", last.index, "echoes")
    before = [str(each) for each in scalars(sheet.at(path[:-1]), "echoes")]
    cites = list(dict.fromkeys([*before, *(each.id for each in earlier)]))
    return replace(bench.texts, record=sheet.edited(sheet.put(path, cites)).text)


def _aside(bench: Workbench, _where: str, found: list[Statement]) -> Texts:
    sheet = bench.record
    wishes = [(("statements", each.index, "aside"), True) for each in found]
    return replace(bench.texts, record=sheet.with_values(wishes).text)


def freed(bench: Workbench, chosen: Iterable[str]) -> Texts:
    """The texts without statements, which nothing may use.

    Raises:
        RefusedError: one of them is used.
    """
    record, places = bench.record, list[int]()
    for id_ in chosen:
        if id_ in bench.uses:
            raise RefusedError("studio-used-already", id=bench.statements[id_].gist or id_)
        places.append(bench.statements[id_].index)
    edits = record.thin(("statements",), places)
    return replace(bench.texts, record=record.edited(edits).text)


def _scene_at(bench: Workbench, scene: str) -> int:
    place = bench.scene_at(scene)
    if place < 0:
        raise RefusedError("studio-gone")
    return place


def _turns(bench: Workbench, scene: str, found: list[Statement]) -> Texts:
    """New turns, one for each stretch of one person's words; the moderator's before it prompt it."""
    place = _scene_at(bench, scene)
    prompt: list[Statement] = []
    for speaker, several in groupby(found, key=lambda each: each.speaker):
        run = list(several)
        if speaker == bench.moderator:
            prompt = run
        elif speaker not in bench.panelists:
            raise RefusedError("studio-not-seated", name=bench.people.get(speaker, speaker))
        else:
            bench = _turn(bench, place, run, prompt)
            prompt = []
    if prompt:
        raise RefusedError("studio-moderator-only", name=bench.people.get(bench.moderator, ""))
    return bench.texts


def _turn(bench: Workbench, place: int, run: list[Statement], prompt: list[Statement]) -> Workbench:
    scene = bench.scenes[place]
    turns = mappings(scene, "turns")
    index = len([1 for each in turns if _first(bench, each) < run[0].index])
    speaker = run[0].speaker
    act, replies = act_for(speaker, turns[:index])
    taken = {scalar(e, "id") or "" for s in bench.scenes for e in mappings(s, "turns")}
    tag = bench.languages[0]
    entry: dict[str, Value] = {
        "id": _turn_id(speaker, taken),
        "speaker": speaker,
        "act": act,
    }
    if replies:
        entry["replies_to"] = replies
    if prompt:
        words = " ".join(each.words for each in prompt) if bench.verbatim else ""
        entry["prompt"] = {
            "text": {tag: words or todo("prompt", tag)},
            "cites": [each.id for each in prompt],
        }
    entry["topic"] = {tag: topic_for(bench, [*prompt, *run])}
    entry["title"] = {tag: title_of(run[0].words) if bench.verbatim else todo("title", tag)}
    cites = [each.id for each in run]
    if bench.verbatim and all(each.words for each in run):
        entry["says"] = cites
    else:
        entry |= {"text": {tag: todo("text", tag)}, "cites": cites}
    key, number = _cost(bench, run, act)
    entry |= {key: number, "draft": True}
    sheet = bench.scenario
    sheet = sheet.edited(sheet.insert(("scenes", place, "turns"), index, entry))
    silent = [str(e) for e in scalars(scene, "silences")]
    if speaker in silent:
        path = ("scenes", place, "silences", silent.index(speaker))
        sheet = sheet.edited(sheet.remove(path))
    return Workbench(replace(bench.texts, scenario=sheet.text), bench.files)


def topic_for(bench: Workbench, run: list[Statement]) -> str:
    """What a turn is about, proposed: words that come in it and hardly elsewhere in the source."""
    tag, source = bench.languages[0], bench.texts.source
    others = tuple(source[each.body : each.end] for each in bench.paragraphs)
    text = " ".join(map(bench.said, run))
    return topic_of(topic_words(text, others, bench.people.values()), tag)


def _turn_id(speaker: str, taken: set[str]) -> str:
    number = 1
    while f"{speaker}-t{number}" in taken:
        number += 1
    return f"{speaker}-t{number}"


def _first(bench: Workbench, turn: Mapping) -> int:
    """Where in the record a turn begins."""
    places = [bench.statements[e].index for e in cited(turn) if e in bench.statements]
    return min(places, default=-1)


def act_for(speaker: str, before: list[Mapping]) -> tuple[str, str]:
    """What a turn most likely does after others of its scene, and which of them it replies to."""
    own = [each for each in before if scalar(each, "speaker") == speaker]
    if not own:
        return "answer", ""
    last = before[-1]
    if scalar(last, "speaker") == speaker:
        return "follow_up", str(scalar(last, "id"))
    return "response", str(scalar(last, "id"))


def _cost(bench: Workbench, run: list[Statement], act: str) -> tuple[str, int]:
    """Its time by the recording, up to the next statement's; else by length, or by house rule."""
    begun = seconds_of(run[0].at) if ":" in run[0].at else None
    later = [
        seconds_of(e.at)
        for e in bench.statements.values()
        if e.index > run[-1].index and ":" in e.at and e.at != run[0].at
    ]
    if begun is not None and later and later[0] is not None and begun < later[0] < begun + 3600:
        return time_keys(later[0] - begun)
    words = " ".join(map(bench.said, run)) if bench.by_length else ""
    return by_length(words) if words.strip() else ("minutes", _MINUTES.get(act, 1))


def _into(bench: Workbench, turn: str, found: list[Statement]) -> Texts:
    """Statements into a turn that is there; the moderator's into its prompt."""
    place, index = bench.turn_at(turn)
    if place < 0:
        raise RefusedError("studio-gone")
    path = ("scenes", place, "turns", index)
    node = bench.scenario.at(path)
    speaker = scalar(node, "speaker")
    key = "says" if scalars(node, "says") else "cites"
    kept = [str(each) for each in scalars(node, key)]
    asked = [each for each in found if each.speaker == bench.moderator]
    other = next((e for e in found if e.speaker not in (speaker, bench.moderator)), None)
    if other is not None:
        names = bench.people
        raise RefusedError(
            "studio-not-theirs",
            name=names.get(other.speaker, other.speaker),
            whose=names.get(str(speaker), str(speaker)),
        )
    sheet = bench.scenario
    mine = sorted({*kept, *(e.id for e in found if e not in asked)}, key=by_order(bench.statements))
    if mine != kept:
        sheet = sheet.edited(sheet.put((*path, key), mine))
    if asked:
        sheet = _prompted(sheet, bench, path, asked)
    return replace(bench.texts, scenario=sheet.text)


def _prompted(
    sheet: Sheet, bench: Workbench, path: tuple[str | int, ...], asked: list[Statement]
) -> Sheet:
    before = [str(e) for e in scalars(sheet.at((*path, "prompt")), "cites")]
    cites = sorted({*before, *(each.id for each in asked)}, key=by_order(bench.statements))
    if before:
        return sheet.edited(sheet.put((*path, "prompt", "cites"), cites))
    tag = bench.languages[0]
    words = " ".join(each.words for each in asked) if bench.verbatim else ""
    text = words or todo("prompt", tag)
    return sheet.edited(sheet.put((*path, "prompt"), {"text": {tag: text}, "cites": cites}))


def _question(bench: Workbench, scene: str, found: list[Statement]) -> Texts:
    """Statements as the question that was really put."""
    place = _scene_at(bench, scene)
    if any(each.speaker != bench.moderator for each in found):
        raise RefusedError("studio-not-moderator", name=bench.people.get(bench.moderator, ""))
    path = ("scenes", place, "wordings", 0)
    sheet, tag = bench.scenario, bench.languages[0]
    wishes: list[tuple[tuple[str | int, ...], Value]] = [((*path, "cites"), [e.id for e in found])]
    text = scalar(sheet.at((*path, "text")), tag) or ""
    words = " ".join(each.words for each in found)
    if bench.verbatim and (not text or text.startswith(PLACEHOLDER)) and words:
        wishes.append(((*path, "text", tag), words))
    sheet = sheet.with_values(wishes)
    return replace(bench.texts, scenario=tidied(sheet, [path for path, _ in wishes]).text)


def _scene(bench: Workbench, _where: str, found: list[Statement]) -> Texts:
    """A new question, put by the moderator in these words; what follows of others is its turns."""
    asked = list(takewhile(lambda each: each.speaker == bench.moderator, found))
    rest = found[len(asked) :]
    if not asked:
        raise RefusedError("studio-not-moderator", name=bench.people.get(bench.moderator, ""))
    tag = bench.languages[0]
    words = " ".join(each.words for each in asked) if bench.verbatim else ""
    taken = {scalar(each, "id") or "" for each in bench.scenes}
    id_ = ids.free("scene", taken, numbered=True)
    form = form_of(" ".join(bench.said(each) for each in asked)).value
    key, number = _cost(bench, asked, "")
    entry: dict[str, Value] = {
        "id": id_,
        "title": {tag: todo("title", tag)},
        "draft": True,
        key: number,
        "wordings": [
            {
                "id": "recorded",
                "form": form,
                "text": {tag: words or todo("wording", tag)},
                "note": {tag: note_of(form, tag)},
                "cites": [each.id for each in asked],
                **({} if words else {"draft": True}),
            }
        ],
        "question": {
            "ask": {tag: todo("ask", tag)},
            "scale": "choice",
            "draft": True,
            "positions": [],
        },
        "turns": [],
    }
    index = sum(_asked_at(bench, each) < asked[0].index for each in bench.scenes)
    sheet = bench.scenario.edited(bench.scenario.insert(("scenes",), index, entry))
    made = Workbench(replace(bench.texts, scenario=sheet.text), bench.files)
    return _turns(made, id_, rest) if rest else made.texts


def _asked_at(bench: Workbench, scene: Mapping) -> int:
    wordings = mappings(scene, "wordings")
    return min(
        (
            bench.statements[each].index
            for wording in wordings
            for each in scalars(wording, "cites")
            if each in bench.statements
        ),
        default=-1,
    )


def remark(bench: Workbench, what: str, where: str, found: list[Statement]) -> Texts:
    """Statements as a fact, a line of somebody's background, or a remark of the author's."""
    tag = bench.languages[0]
    text: Value = {tag: todo("remark", tag)}
    entry: dict[str, Value] = {"text": text, "cites": [each.id for each in found]}
    if what == "fact":
        sheet = bench.record
        return replace(
            bench.texts, record=sheet.edited(sheet.insert(("facts",), 1 << 20, entry)).text
        )
    if what == "commentary":
        if any(each.speaker != bench.author for each in found):
            raise RefusedError("studio-not-author", name=bench.people.get(bench.author, ""))
        path: tuple[str | int, ...] = ("scenes", _scene_at(bench, where), "commentary")
    elif what == "background" and where in bench.panelists:
        path = ("panelists", bench.panelists.index(where), "background")
    elif what == "coda" and where in bench.panelists:
        return _coda(bench, where, entry)
    else:
        raise RefusedError("studio-gone")
    sheet = bench.scenario
    return replace(bench.texts, scenario=sheet.edited(sheet.insert(path, 1 << 20, entry)).text)


def _coda(bench: Workbench, panelist: str, entry: dict[str, Value]) -> Texts:
    """The author's line about somebody; a second one takes the place of the first."""
    tag, sheet = bench.languages[0], bench.scenario
    lines = mappings(sheet.at(("coda",)), "lines")
    line: Value = {"id": f"line-{panelist}", "about": panelist, **entry}
    if not lines:
        made: Value = {"ask": {tag: todo("whom", tag)}, "lines": [line]}
        return replace(bench.texts, scenario=sheet.edited(sheet.put(("coda",), made)).text)
    place = next((n for n, e in enumerate(lines) if scalar(e, "about") == panelist), len(lines))
    path = ("coda", "lines")
    if place < len(lines):
        return replace(bench.texts, scenario=sheet.edited(sheet.put((*path, place), line)).text)
    return replace(bench.texts, scenario=sheet.edited(sheet.insert(path, place, line)).text)


HOMES: dict[str, Callable[[Workbench, str, list[Statement]], Texts]] = {
    "statement": _stated,
    "aside": _aside,
    "echo": _echo,
    "free": _taken_out,
    "new": _turns,
    "turn": _into,
    "question": _question,
    "scene": _scene,
}
