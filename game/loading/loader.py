"""The loader: a path in, a checked scenario or record out, or every fault at once."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.discussion.scenario import Record, Scenario
from game.loading import codes
from game.loading.build import build_record, build_scenario
from game.loading.case import Evidence
from game.loading.checks import check_record, check_scenario
from game.loading.codes import Severity
from game.loading.diagnostics import Diagnostic, ScenarioError, shown
from game.loading.findings import Findings
from game.loading.nodes import Node, Placed, scalar
from game.loading.schema import ID_PATTERN, RecordModel, ScenarioModel
from game.loading.shape import expect_kind, kind_of, validate
from game.loading.source import parse, read_bytes

SCENARIO_FILE = "scenario.yaml"
"""The name of the scenario in its folder."""

_PARENTS = 3


@dataclass(frozen=True)
class _File:
    """A file on its way: what was read of it and what is wrong with it."""

    path: Path
    findings: Findings
    data: bytes
    root: Node | None


def load_record(path: str | os.PathLike[str]) -> Record:
    """Read a record.

    Raises:
        ScenarioError: the file has errors; all its faults are told.
    """
    file = _read(Path(path))
    model, _ = _judge_record(file)
    _refuse_errors(file.findings.diagnostics())
    assert model is not None
    return build_record(model)


def load_scenario(
    path: str | os.PathLike[str], seeds: Iterable[str | os.PathLike[str]] = ()
) -> Scenario:
    """Read a scenario and its record.

    Args:
        path: the scenario's folder, or the file itself.
        seeds: further folders in which to look for the record.

    Raises:
        ScenarioError: one of the files has errors; all faults of both are told.
    """
    scenario = _read(_scenario_file(Path(path)))
    model, record, record_model = _judge_scenario(scenario, [Path(each) for each in seeds])
    _refuse_errors(_diagnostics(scenario, record))
    assert model is not None
    assert record is not None
    assert record_model is not None
    digest = hashlib.sha256(scenario.data + b"\0" + record.data).hexdigest()
    return build_scenario(model, build_record(record_model), digest)


def check(
    path: str | os.PathLike[str], seeds: Iterable[str | os.PathLike[str]] = ()
) -> tuple[Diagnostic, ...]:
    """Everything wrong with a record, a scenario or a scenario's folder.

    Args:
        path: the file or folder.
        seeds: further folders in which to look for a scenario's record.

    Returns:
        The faults of the file in the order of their lines, then those of its record.
    """
    file = _read(_scenario_file(Path(path)))
    record: _File | None = None
    kind = None if file.root is None else kind_of(file.root, file.findings)
    if kind == "scenario":
        _, record, _ = _judge_scenario(file, [Path(each) for each in seeds])
    elif kind == "record":
        _judge_record(file)
    return _diagnostics(file, record)


def _scenario_file(path: Path) -> Path:
    return path / SCENARIO_FILE if os.path.isdir(path) else path  # noqa: PTH112 - never raises


def _read(path: Path) -> _File:
    findings = Findings(str(path))
    data = read_bytes(path, findings)
    root = None if data is None else parse(data, findings)
    return _File(path, findings, data or b"", root)


def _judge_record(file: _File, id_: str = "") -> tuple[RecordModel | None, Evidence | None]:
    """Shape and meaning of a record, whose id should be `id_` if that is given."""
    root = file.root
    if root is None or not expect_kind(root, "record", file.findings):
        return None, None
    model = validate(root, RecordModel, file.findings)
    found = scalar(root, "id")
    if id_ and found is not None and found != id_:
        message = f"the record's id is `{shown(found)}`, and `{id_}` is needed"
        file.findings.report(codes.WRONG_RECORD, found, message)
    return model, check_record(root, file.findings)


def _judge_scenario(
    file: _File, seeds: list[Path]
) -> tuple[ScenarioModel | None, _File | None, RecordModel | None]:
    """Shape and meaning of a scenario and of its record."""
    root = file.root
    if root is None or not expect_kind(root, "scenario", file.findings):
        return None, None, None
    model = validate(root, ScenarioModel, file.findings)
    record, record_model, evidence = None, None, None
    id_ = scalar(root, "record")
    if id_ is not None and re.fullmatch(ID_PATTERN, id_):
        record = _find_record(id_, id_, file, seeds)
        if record is not None:
            record_model, evidence = _judge_record(record, id_)
    check_scenario(root, file.findings, evidence, sound=not file.findings.failed)
    return model, record, record_model


def _find_record(id_: str, at: Placed, file: _File, seeds: list[Path]) -> _File | None:
    """The scenario's record; that there is none is reported.

    Args:
        id_: a plain name, so that no path made from it leaves its folder.
        at: where the scenario names it.
        file: the scenario.
        seeds: folders to look in last.
    """
    for path in _record_paths(id_, file.path, seeds):
        if os.path.lexists(path):
            return _read(path)
    message = f"the record `{id_}` is nowhere to be found"
    hint = f"it belongs into `seeds/{id_}.yaml`, or beside the scenario as `{id_}.record.yaml`"
    file.findings.report(codes.RECORD_NOT_FOUND, at, message, hint)
    return None


def _record_paths(id_: str, scenario: Path, seeds: list[Path]) -> Iterator[Path]:
    folder = scenario.parent
    yield folder / f"{id_}.record.yaml"
    for parent in list(folder.absolute().parents)[:_PARENTS]:
        yield _as_given(parent / "seeds" / f"{id_}.yaml", scenario)
    for other in seeds:
        yield other / f"{id_}.yaml"


def _as_given(path: Path, scenario: Path) -> Path:
    """The path relative to the working folder, where the scenario was given so."""
    here = Path.cwd()
    given_so = not scenario.is_absolute() and path.is_relative_to(here)
    return path.relative_to(here) if given_so else path


def _diagnostics(file: _File, record: _File | None) -> tuple[Diagnostic, ...]:
    rest = () if record is None else record.findings.diagnostics()
    return (*file.findings.diagnostics(), *rest)


def _refuse_errors(diagnostics: tuple[Diagnostic, ...]) -> None:
    if any(each.severity is Severity.ERROR for each in diagnostics):
        raise ScenarioError(diagnostics)
