"""SARIF 2.1.0: what the standard requires of a log."""

from __future__ import annotations

import json
from pathlib import Path

from roundtable.cli.sarif import SCHEMA, sarif
from roundtable.loading import CODES, Diagnostic
from roundtable.loading.diagnostics import Related

RELATED = (Related("seeds/a b.yaml", 3, 7, "said here"),)
FAULTS = [
    Diagnostic(
        CODES["RT401"], "scenarios/é/scenario.yaml", 9, 2, "scenes[0]", "wrong", "", RELATED
    ),
    Diagnostic(CODES["RT703"], str(Path("/a/r.yaml")), 1, 1, "", "lacks", "use another"),
]
LEVELS = {"none", "note", "warning", "error"}


def is_location(location):
    """Whether a value is a location: a URI reference without blanks, and a region from 1."""
    physical = location["physicalLocation"]
    region = physical["region"]
    uri = physical["artifactLocation"]["uri"]
    return (
        uri.isascii()
        and " " not in uri
        and {"startLine", "startColumn"} == set(region)
        and all(isinstance(each, int) and each >= 1 for each in region.values())
    )


def test_a_log_has_what_the_standard_requires():
    """Version, one run, its tool and rules, and each result with message and locations."""
    log = json.loads(json.dumps(sarif(FAULTS)))
    assert set(log) == {"$schema", "version", "runs"}
    assert (log["$schema"], log["version"]) == (SCHEMA, "2.1.0")
    (run,) = log["runs"]
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    driver = run["tool"]["driver"]
    assert driver["name"] == "roundtable"
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(set(ids)) == len(ids) == len(CODES)
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in LEVELS
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in LEVELS
        assert result["message"]["text"]
        assert all(map(is_location, result["locations"]))
        assert all(map(is_location, result.get("relatedLocations", [])))


def test_places_hints_and_paths_are_kept():
    """A relative path stays relative, a hint is part of the message, a path is logical."""
    first, second = sarif(FAULTS)["runs"][0]["results"]
    place = first["locations"][0]
    assert place["physicalLocation"]["artifactLocation"]["uri"] == "scenarios/%C3%A9/scenario.yaml"
    assert place["logicalLocations"] == [{"fullyQualifiedName": "scenes[0]"}]
    assert first["relatedLocations"][0]["message"]["text"] == "said here"
    assert second["message"]["text"] == "lacks (use another)"
    uri = second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.startswith("file:///")


def test_no_findings_make_an_empty_run():
    """A clean check is a run without results, so that code review closes what was open."""
    assert sarif([])["runs"][0]["results"] == []
