"""YAML to scenario: all faults collected, raised once.

The way through the room, each module using only those above it:

- `nodes`: values with their line and column
- `codes`: the table of everything that can be wrong
- `diagnostics`: `Diagnostic`, `ScenarioError`, and the page about them
- `findings`: the faults of one file in the making
- `indentation`: which line is indented wrongly
- `files`: a path to bytes of text
- `source`: bytes to nodes; sole importer of yaml
- `values`, `examples`, `schema`: the shape as models, with an example for each key
- `editors`: the shape as JSON Schema
- `sift`: every fault of shape, one at a time
- `shape`: nodes judged by the models, faults put into words
- `coverage`, `lengths`, `translations`, `texts`: texts one by one, and what the screen can show
- `case`, `citations`, `voices`, `talk`, `minutes`, `positions`, `checks`: the meaning
- `names`: every id, where it is given and where it is named
- `build`: content to the frozen values of `roundtable.rules.scenario`
- `worth`: whether there is a game in a scenario
- `loader`: `load_scenario`, `load_record`, `check`
"""

from roundtable.loading.codes import CODES, Code, Severity
from roundtable.loading.diagnostics import Diagnostic, ScenarioError, render
from roundtable.loading.editors import json_schema, without_ids
from roundtable.loading.loader import (
    check,
    check_texts,
    load_record,
    load_scenario,
    load_texts,
    load_with_texts,
)

__all__ = [
    "CODES",
    "Code",
    "Diagnostic",
    "ScenarioError",
    "Severity",
    "check",
    "check_texts",
    "json_schema",
    "load_record",
    "load_scenario",
    "load_texts",
    "load_with_texts",
    "render",
    "without_ids",
]
