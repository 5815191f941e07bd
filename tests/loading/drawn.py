"""Strategies for hypothesis: records and scenarios drawn from the schema.

`shaped` draws what the JSON Schema allows, so that it has the right shape and seldom a
meaning; `sound` mends such a pair until it means something; `nearly` spoils one place of a
sound pair. Values are plain data, `written` makes a file of them.
"""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any

from hypothesis import strategies as st
from roundtable.loading import json_schema

LANGUAGES = ["en", "zh"]
WORDS = st.text(st.sampled_from("abc XYZ.,:'\"#&*{}[]-石桥，？"), max_size=11).map("a{}".format)
Pair = tuple[dict[str, Any], dict[str, Any]]
"""A record and a scenario."""


def written(data: object) -> bytes:
    """A file that holds the data: JSON, which is YAML too."""
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


@cache
def shaped(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    """Whatever the schema of records or scenarios allows."""
    schema = json_schema(kind)
    return _of(schema, schema)


def _of(part: dict[str, Any], root: dict[str, Any]) -> st.SearchStrategy[Any]:
    """A strategy for one part of the schema."""
    if "$ref" in part:
        return _of(root["$defs"][part["$ref"].rpartition("/")[2]], root)
    if "anyOf" in part:
        return st.one_of([_of(each, root) for each in part["anyOf"]])
    if "const" in part or "enum" in part:
        return st.sampled_from(part["enum"] if "enum" in part else [part["const"]])
    return _KINDS[part["type"]](part, root)


def _object(part: dict[str, Any], root: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "properties" not in part:
        return st.fixed_dictionaries(dict.fromkeys(LANGUAGES, WORDS))
    keys = {name: _of(each, root) for name, each in part["properties"].items()}
    needed = list(part.get("required", ()))
    if "minutes" in keys:
        # One of the two, and a text of one's own in place of the source's.
        del keys["seconds"]
        needed.append("minutes")
    if "says" in keys:
        del keys["says"]
        keys["cites"] = st.lists(WORDS, min_size=1, max_size=3)
        needed += ["text", "cites"]
    return st.fixed_dictionaries(
        {name: keys[name] for name in needed},
        optional={name: each for name, each in keys.items() if name not in needed},
    )


def _array(part: dict[str, Any], root: dict[str, Any]) -> st.SearchStrategy[Any]:
    return st.lists(_of(part["items"], root), min_size=part.get("minItems", 0), max_size=2)


def _string(part: dict[str, Any], _root: dict[str, Any]) -> st.SearchStrategy[Any]:
    return st.from_regex(part["pattern"], fullmatch=True) if "pattern" in part else WORDS


_KINDS: dict[str, Any] = {
    "object": _object,
    "array": _array,
    "string": _string,
    "integer": lambda part, _: st.integers(part.get("minimum", -9), part.get("maximum", 99)),
    "boolean": lambda _part, _root: st.booleans(),
}


@st.composite
def sound(draw: st.DrawFn) -> Pair:
    """A pair that is loaded: drawn from the schema, its names made to fit each other."""
    record, scenario = draw(shaped("record")), draw(shaped("scenario"))
    seats = [f"p{n}" for n in range(1, draw(st.integers(1, 3)) + 1)]
    people = [*seats, "host", "author"]
    made = record["people"][0]
    record["statements"][0] |= {"echoes": []}
    record["statements"][0].pop("words", None)
    record |= {"id": "drawn", "languages": LANGUAGES, "facts": [], "date": "2026"}
    record["people"] = [{**made, "id": id_} for id_ in people]
    record["source"] |= {"author": "author", "address": "https://example.org/x"}
    record["source"] |= {"rights": "paraphrase", "media": "https://example.org/y"}
    record["source"] |= {"published": "2026"}
    record["sections"] = [{**record["sections"][0], "id": "s"}]
    scenario |= {"id": "drawn", "record": "drawn", "languages": LANGUAGES, "moderator": "host"}
    scenario["gloss"] = [each for each in LANGUAGES if draw(st.booleans())]
    scenario |= {"weights": {"answers": 35, "exchange": 35, "highlights": 30}, "clock": 75}
    scenario["ignore"] = []
    scenario["panelists"][0]["background"] = []
    scenario["panelists"] = [{**scenario["panelists"][0], "id": id_} for id_ in seats]
    said = _Said(record["statements"][0])
    for number, scene in enumerate(scenario["scenes"]):
        _mend_scene(scene, number, seats, said, draw)
    if "coda" in scenario:
        line = scenario["coda"]["lines"][0]
        scenario["coda"]["lines"] = [{**line, "about": "p1", "cites": [said.by("author")]}]
    record["statements"] = said.statements
    for each in (record, scenario):
        _undraft(each)
    return record, scenario


class _Said:
    """Statements in the making, each said by whom it has to be."""

    def __init__(self, like: dict[str, Any]) -> None:
        self.statements: list[dict[str, Any]] = []
        self._like = like

    def by(self, person: str) -> str:
        """A new statement of that person; its id."""
        number = len(self.statements) + 1
        voice = "author" if person == "author" else "quoted"
        place = {"id": f"s-{number}", "section": "s", "paragraph": number}
        self.statements.append({**self._like, **place, "speaker": person, "voice": voice})
        return f"s-{number}"


def _mend_scene(
    scene: dict[str, Any], number: int, seats: list[str], said: _Said, draw: st.DrawFn
) -> None:
    scene["id"] = f"scene{number}"
    for place, wording in enumerate(scene["wordings"]):
        wording |= {"id": f"w{place}", "cites": [said.by("host")]}
    scene["question"] = _mended_question(scene["question"])
    turns: list[dict[str, Any]] = []
    for place, turn in enumerate(scene["turns"]):
        speaker = draw(st.sampled_from(seats))
        turn |= {"id": f"t{number}-{place}", "speaker": speaker, "act": "answer"}
        turn.pop("replies_to", None)
        if turns and draw(st.booleans()):
            other = draw(st.sampled_from(turns))
            turn["act"] = "follow_up" if other["speaker"] == speaker else "response"
            turn["replies_to"] = other["id"]
        if "prompt" in turn:
            turn["prompt"] |= {"cites": [said.by("host")]}
            turn["prompt"].pop("question", None)
        turn.pop("topic", None)
        turn["cites"] = [said.by(speaker)]
        if "stance" in turn:
            turn["stance"] |= {"position": "unclear", "evidence": list(turn["cites"])}
        turns.append(turn)
    scene["turns"] = turns
    scene["silences"] = [each for each in seats if each not in {t["speaker"] for t in turns}]
    scene["commentary"] = []
    scene["after"] = []


def _mended_question(question: dict[str, Any]) -> dict[str, Any]:
    texts = ({tag: f"{tag} {place}" for tag in LANGUAGES} for place in range(3))
    positions = [{"id": f"q{n}", "text": text, "decoy": True} for n, text in enumerate(texts)]
    return {**question, "scale": "choice", "positions": positions}


def _undraft(node: Any) -> None:
    """Nothing is a draft."""
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _undraft(each)
    if isinstance(node, dict):
        node.pop("draft", None)


@st.composite
def nearly(draw: st.DrawFn) -> Pair:
    """A sound pair in which one to three places are spoilt."""
    pair = copy.deepcopy(draw(sound()))
    for _ in range(draw(st.integers(1, 3))):
        _spoil(draw(st.sampled_from(pair)), draw)
    return pair


def _spoil(root: dict[str, Any], draw: st.DrawFn) -> None:
    """Change one place: a key lost or strange, a value of another kind, an entry doubled."""
    node: Any = root
    while True:
        keys = list(node) if isinstance(node, dict) else range(len(node))
        key = draw(st.sampled_from(list(keys)))
        child = node[key]
        if not isinstance(child, dict | list) or not child or draw(st.integers(0, 3)) == 0:
            break
        node = child
    how = draw(st.sampled_from(("lose", "strange", "double", "odd")))
    if how == "lose":
        del node[key]
    elif how == "strange" and isinstance(node, dict):
        node[draw(WORDS)] = child
    elif how == "double" and isinstance(node, list):
        node.append(copy.deepcopy(child))
    else:
        node[key] = draw(st.sampled_from(ODD))
    if not root:
        root["kind"] = "record"


ODD: tuple[Any, ...] = (
    None, "", 0, -1, 10**9, 1.5, True, [], {}, [[]], {"en": ""}, {"en": {"en": "x"}}, "none",
    "unclear", "x" * 200, "a\u202eb", "🌉", "2026-01-10", "12:30", "../x", ["p1", "p1"],
)  # fmt: skip
