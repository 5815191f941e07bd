"""Findings as SARIF 2.1.0, the form that editors and code review read (OASIS standard)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from roundtable import __version__
from roundtable.loading import CODES, Code, Diagnostic
from roundtable.loading.diagnostics import Related

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
"""Where the standard's JSON Schema is."""


def sarif(faults: Sequence[Diagnostic]) -> dict[str, Any]:
    """All findings as one run, with the rules they are made by."""
    numbers = {id_: number for number, id_ in enumerate(CODES)}
    driver = {
        "name": "roundtable",
        "version": __version__,
        "rules": [_rule(code) for code in CODES.values()],
    }
    results = [_result(each, numbers[each.code.id]) for each in faults]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.id,
        "name": code.name,
        "shortDescription": {"text": code.summary},
        "fullDescription": {"text": code.explanation},
        "defaultConfiguration": {"level": str(code.severity)},
    }


def _result(fault: Diagnostic, rule: int) -> dict[str, Any]:
    text = f"{fault.message} ({fault.hint})" if fault.hint else fault.message
    result: dict[str, Any] = {
        "ruleId": fault.code.id,
        "ruleIndex": rule,
        "level": str(fault.severity),
        "message": {"text": text},
        "locations": [_location(fault)],
    }
    if fault.path:
        logical = {"fullyQualifiedName": fault.path}
        result["locations"][0]["logicalLocations"] = [logical]
    if fault.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": each.message}, **_location(each)}
            for number, each in enumerate(fault.related, 1)
        ]
    return result


def _location(at: Diagnostic | Related) -> dict[str, Any]:
    path = Path(at.file)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    region = {"startLine": at.line, "startColumn": at.column}
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
