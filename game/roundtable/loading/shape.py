"""Judging a file's nodes by the models, and putting each fault where it stands."""

from __future__ import annotations

import re
from typing import Any, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError

from roundtable.loading import codes, schema, values
from roundtable.loading.codes import Code
from roundtable.loading.diagnostics import shown
from roundtable.loading.findings import MAX_FAULTS, Findings
from roundtable.loading.nodes import (
    Mapping,
    Node,
    Placed,
    Scalar,
    Sequence,
    behind,
    mappings,
    scalar,
    scalars,
    texts,
)
from roundtable.loading.sift import sift

Kind: TypeAlias = Literal["record", "scenario"]
Model = TypeVar("Model", bound=BaseModel)

_NAMES = {"record": "a record", "scenario": "a scenario"}

_EXPECTED = {
    "string_type": "a text",
    "dict_type": "a text in each language",
    "tuple_type": "a list",
    "list_type": "a list",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "mapping_type": "a mapping",
}

# Messages have a place for the value that was found.
_PATTERNS = {
    values.ID_PATTERN: (
        codes.BAD_ID,
        "{} is no id",
        "small letters, digits and hyphens, a letter first",
    ),
    values.LANGUAGE_PATTERN: (codes.BAD_LANGUAGE, "{} is no language tag", "such as `zh` or `en`"),
    values.CODE_PATTERN: (codes.NOT_ONE_OF, "{} is no code", "such as `RT513`"),
    values.ADDRESS_PATTERN: (codes.BAD_ADDRESS, "{} is no web address", "such as `https://...`"),
}

_NOT_PLAIN = {
    "whole_number": (codes.NOT_A_NUMBER, "expected a whole number, found {}"),
    "true_or_false": (codes.NOT_A_FLAG, "expected `true` or `false`, found {}"),
}

_SIMPLE = {
    "unknown_format": (codes.UNKNOWN_FORMAT, "format {} is not known, only 1"),
    "string_too_short": (codes.EMPTY_TEXT, "the text is empty"),
    "too_short": (codes.EMPTY_LIST, "at least one entry is needed"),
    "too_long": (codes.OUT_OF_RANGE, "two entries are needed, not more"),
    "clock_time": (codes.NOT_A_TIME, "{} is no time such as `16:45` or `1:02:03`"),
}

_QUOTE = "'"

_LISTED = 10
_COUNTED = 50


def kind_of(root: Node, findings: Findings) -> Kind | None:
    """What kind of file this is; None where it does not say, which is reported."""
    if not isinstance(root, Mapping):
        message = f"expected a mapping with keys such as `kind`, found {_found(root)}"
        findings.report(codes.WRONG_TYPE, root, message)
        return None
    kind = scalar(root, "kind")
    if kind == "record":
        return "record"
    if kind == "scenario":
        return "scenario"
    if kind is None:
        findings.report(
            codes.UNKNOWN_KIND,
            root.key("kind"),
            "the file does not say its kind",
            "begin it with `kind: record` or `kind: scenario`",
        )
        return None
    hint = findings.near(kind, ("record", "scenario")) or "`record` or `scenario`"
    findings.report(codes.UNKNOWN_KIND, kind, f"there is no kind `{shown(kind)}`", hint)
    return None


def expect_kind(root: Node, kind: Kind, findings: Findings) -> bool:
    """Whether the file is of this kind; anything else is reported."""
    found = kind_of(root, findings)
    if found is not None and found != kind and isinstance(root, Mapping):
        message = f"this is {_NAMES[found]}, and {_NAMES[kind]} is needed"
        findings.report(codes.UNKNOWN_KIND, root["kind"], message)
    return found == kind


def validate(root: Node, model: type[Model], findings: Findings) -> Model | None:
    """Judge the shape of a file.

    Returns:
        Its content, or None where a fault was reported.
    """
    sound = _check_texts(root, findings)
    sound = _check_choices(root, findings) and sound
    try:
        content = model.model_validate(root)
    except ValidationError:
        declared = frozenset(scalars(root, "languages"))
        for fault in sift(model, root):
            if findings.full:
                break
            if not _is_undeclared(fault, declared):
                _report(fault, root, findings)
        return None
    return content if sound else None


def _is_undeclared(fault: dict[str, Any], declared: frozenset[str]) -> bool:
    """Whether this empty text is in a language that is reported for not being declared."""
    loc = fault["loc"]
    if fault["type"] != "string_too_short" or len(loc) < len(("title", "en")):
        return False
    return loc[-2] in schema.TEXT_KEYS and bool(declared) and loc[-1] not in declared


def _report(fault: dict[str, Any], root: Node, findings: Findings) -> None:
    """Put one fault of pydantic into our words, at its node."""
    kind: str = fault["type"]
    loc: tuple[str | int, ...] = fault["loc"]
    at: Placed
    node, parent = _follow(root, loc)
    name = str(loc[-1]) if loc else ""
    if kind == "missing":
        at = behind(node, name, _fields(loc[:-1], root)) if isinstance(node, Mapping) else node
        message = f"the key `{name}` is missing here"
        findings.report(codes.MISSING_KEY, at, message, owner=node)
    elif kind == "extra_forbidden":
        _report_extra(name, loc, root, findings)
    else:
        code, message, hint = _words(kind, node, fault.get("ctx", {}), findings)
        at = node
        empty = isinstance(node, Scalar) and node.plain and not node
        if empty and isinstance(parent, Mapping):
            # An empty value has no place of its own that an editor could show.
            at = parent.key(name)
        label = f"`{name}`: " if isinstance(parent, Mapping) else ""
        findings.report(code, at, label + message, hint)


def _report_extra(name: str, loc: tuple[str | int, ...], root: Node, findings: Findings) -> None:
    parent, _ = _follow(root, loc[:-1])
    assert isinstance(parent, Mapping)
    known = _fields(loc[:-1], root)
    hint = findings.near(name, [each for each in known if each not in parent])
    if not hint and parent.flow and not parent.get(name, "-"):
        hint = "a text with a comma or a colon inside `{...}` needs quotes"
    elif not hint:
        hint = "known here: " + ", ".join(known)
    message = f"there is no key `{shown(name)}` here"
    findings.report(codes.UNKNOWN_KEY, parent.key(name), message, hint)


def _words(
    kind: str, node: Node, context: dict[str, Any], findings: Findings
) -> tuple[Code, str, str]:
    """The code, message and hint for a wrong value."""
    value = f"`{shown(node)}`" if isinstance(node, Scalar) and node else _found(node)
    hint = ""
    if kind in _NOT_PLAIN:
        code, message = _NOT_PLAIN[kind]
        if isinstance(node, Scalar) and node and not node.plain:
            hint = "write it without quotes"
    elif kind in ("enum", "literal_error", "unknown_clock"):
        allowed = str(context.get("expected", "50, 60, 75 or 100"))
        code, message = codes.NOT_ONE_OF, f"expected {allowed.replace(_QUOTE, '`')}, found {{}}"
        if isinstance(node, Scalar):
            hint = findings.near(node, re.findall("[a-z_]+", allowed.replace(" or ", " ")))
    elif kind == "string_pattern_mismatch":
        code, message, hint = _PATTERNS[context["pattern"]]
    elif kind in ("greater_than_equal", "less_than_equal"):
        least = "at least" if "ge" in context else "at most"
        bound = context.get("ge", context.get("le"))
        code, message = codes.OUT_OF_RANGE, f"expected {least} {bound}, found {{}}"
    elif kind == "too_short" and context.get("min_length", 1) > 1:
        code, message = codes.EMPTY_LIST, "two entries are needed"
    elif kind in _SIMPLE:
        code, message = _SIMPLE[kind]
    else:
        expected = _EXPECTED.get(kind, "something else")
        code, message = codes.WRONG_TYPE, f"expected {expected}, found {{}}"
    return code, message.format(value), hint


def _found(node: Node) -> str:
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Sequence):
        return "a list"
    return f"the text `{shown(node)}`" if node else "nothing"


def _follow(root: Node, loc: tuple[str | int, ...]) -> tuple[Node, Node | None]:
    """The deepest node on the way along `loc`, and its parent."""
    node: Node = root
    parent: Node | None = None
    for step in loc:
        child: Node | None = None
        if isinstance(node, Mapping) and isinstance(step, str):
            child = node.get(step)
        elif (  # pragma: no branch -- pydantic names no place below a text
            isinstance(node, Sequence) and isinstance(step, int) and step < len(node)
        ):
            child = node[step]
        if child is None:
            break
        node, parent = child, node
    return node, parent


def _fields(loc: tuple[str | int, ...], root: Node) -> list[str]:
    """The keys the format knows at `loc`."""
    kind = scalar(root, "kind")
    model: Any = schema.RecordModel if kind == "record" else schema.ScenarioModel
    for step in loc:
        if isinstance(step, str):
            model = schema.model_of(model.model_fields[step].annotation)
    return sorted(model.model_fields, key=lambda name: name == "draft")


def _check_texts(root: Node, findings: Findings) -> bool:
    """Whether every text stands in the file's first language, and in none that is not declared."""
    languages: dict[str, Scalar] = {}
    sound = True
    for tag in scalars(root, "languages"):
        if tag in languages or tag == values.DIGEST_KEY:
            what = "stands here twice" if tag in languages else "is no language"
            findings.report(codes.BAD_LANGUAGE, tag, f"`{shown(tag)}` {what}")
            sound = False
        languages.setdefault(tag, tag)
        if findings.full:
            return False
    return _check_languages(root, languages, findings) and sound if languages else True


def _check_languages(root: Node, languages: dict[str, Scalar], findings: Findings) -> bool:
    # A file with more languages than anybody counts is not looked through for each of them.
    first, *others = [*languages][:_COUNTED]
    wanted = languages.keys() | {values.DIGEST_KEY}
    partly, tags = _beside_words(root), (first, *others)
    lacking: dict[str, list[tuple[str, Mapping]]] = {}
    undeclared: dict[str, list[tuple[Placed, Mapping]]] = {}
    total = 0
    for key, text in texts(root, schema.TEXT_KEYS):
        for tag in text.keys() - wanted if len(undeclared) <= MAX_FAULTS else ():
            undeclared.setdefault(tag, []).append((tag if isinstance(tag, Scalar) else text, text))
        if key == "words" or id(text) in partly:
            continue
        total += 1
        for tag in _lacks(text, tags):
            lacking.setdefault(tag, []).append((key, text))
    for tag, places in undeclared.items():
        if findings.full:
            break
        _report_undeclared(tag, places, languages, findings)
    if first in lacking:
        _report_missing(first, lacking[first], languages, findings)
    for tag in others:
        if tag in lacking:
            _report_untranslated(languages[tag], lacking[tag], total, languages, findings)
    return not undeclared and first not in lacking


def _lacks(text: Mapping, tags: tuple[str, ...]) -> list[str]:
    """The languages that a text lacks; the first alone, if it is that."""
    first, *others = tags
    if first not in text:
        return [first]
    return [tag for tag in others if not _is_there(text, tag, first)]


def _is_there(text: Mapping, tag: str, first: str) -> bool:
    """Whether a text stands in a language; a placeholder in a further one does not count."""
    wording = text.get(tag)
    if tag == first or not isinstance(wording, Scalar):
        return tag in text
    return not wording.startswith(values.PLACEHOLDER)


def _beside_words(root: Node) -> set[int]:
    """`id()` of the texts of turns that say the source's words, beside which few are needed."""
    return {
        id(turn["text"])
        for scene in mappings(root, "scenes")
        for turn in mappings(scene, "turns")
        if "says" in turn and "text" in turn
    }


def _report_undeclared(
    tag: str,
    places: list[tuple[Placed, Mapping]],
    languages: dict[str, Scalar],
    findings: Findings,
) -> None:
    """A language that the file does not declare, once for all texts that have it."""
    at, text = min(places, key=lambda each: (each[0].line, each[0].column))
    hint = findings.near(tag, [each for each in languages if each not in text])
    if text.flow and not text[tag]:
        hint = "a text with a comma or a colon inside `{...}` needs quotes"
    message = f"`{shown(tag)}` is not among the file's languages" + _how_many(len(places))
    findings.report(codes.LANGUAGE_UNDECLARED, at, message, hint)


def _report_missing(
    tag: str,
    places: list[tuple[str, Mapping]],
    languages: dict[str, Scalar],
    findings: Findings,
) -> None:
    """The first language lacks somewhere, told once with the first few places."""
    places = sorted(places, key=lambda each: (each[1].line, each[1].column))
    (key, text), *more = places
    seen = [
        spot
        for other, each in more[:_LISTED]
        for spot in findings.place(behind(each, tag, languages), f"`{shown(other)}` lacks it")
    ]
    message = f"`{shown(key)}` lacks the file's first language `{shown(tag)}`"
    message += _how_many(len(places))
    at = behind(text, tag, languages)
    findings.report(codes.LANGUAGE_MISSING, at, message, owner=text, related=seen)


def _report_untranslated(
    tag: Scalar,
    places: list[tuple[str, Mapping]],
    total: int,
    languages: dict[str, Scalar],
    findings: Findings,
) -> None:
    """What a further language lacks is counted, with the first place."""
    _, text = min(places, key=lambda each: (each[1].line, each[1].column))
    message = f"{len(places)} of {total} texts are not translated into `{shown(tag)}`"
    hint = "`roundtable translate` lays what is missing; until then the original stands in"
    seen = findings.place(behind(text, tag, languages), "the first of them")
    findings.report(codes.UNTRANSLATED, tag, message, hint, related=seen)


def _how_many(count: int) -> str:
    return f"; so in {count} texts" if count > 1 else ""


def _check_choices(root: Node, findings: Findings) -> bool:
    """Whether each turn and scene has one of the keys of which it needs one."""
    sound = True
    for scene in mappings(root, "scenes"):
        sound = _one_of(scene, ("minutes", "seconds"), findings) and sound
        for turn in mappings(scene, "turns"):
            sound = _one_of(turn, ("minutes", "seconds"), findings) and sound
            if "says" in turn:
                continue
            for name in ("text", "cites"):
                if name not in turn:
                    at = behind(turn, name, schema.TurnModel.model_fields)
                    message = f"the key `{name}` is missing here"
                    findings.report(codes.MISSING_KEY, at, message, owner=turn)
                    sound = False
                elif name == "cites" and turn[name] == []:
                    message = "`cites`: at least one entry is needed"
                    findings.report(codes.EMPTY_LIST, turn[name], message)
                    sound = False
    return sound


def _one_of(part: Mapping, names: tuple[str, str], findings: Findings) -> bool:
    here = [name for name in names if name in part]
    if not here:
        order = schema.TurnModel if "act" in part or "speaker" in part else schema.SceneModel
        at = behind(part, names[0], order.model_fields)
        message = f"the key `{names[0]}` is missing here"
        findings.report(codes.MISSING_KEY, at, message, f"or `{names[1]}`", owner=part)
    elif len(here) > 1:
        message = f"`{names[0]}` and `{names[1]}` both stand here"
        first = findings.place(part.key(names[0]), "the other")
        findings.report(codes.EITHER_OR, part.key(names[1]), message, related=first)
    return len(here) == 1
