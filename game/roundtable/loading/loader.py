"""The loader: a path in, a checked scenario or record out, or every fault at once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from roundtable.files import digest, ordinary
from roundtable.loading import codes
from roundtable.loading.build import build_record, build_scenario
from roundtable.loading.case import Evidence
from roundtable.loading.checks import check_record, check_scenario
from roundtable.loading.codes import Severity
from roundtable.loading.diagnostics import Diagnostic, ScenarioError, shown
from roundtable.loading.files import MAX_BYTES, read_bytes
from roundtable.loading.findings import Findings
from roundtable.loading.nodes import Mapping, Node, Place, Placed, mappings, scalar
from roundtable.loading.rights import Source
from roundtable.loading.schema import RecordModel, ScenarioModel
from roundtable.loading.shape import expect_kind, kind_of, validate
from roundtable.loading.source import parse
from roundtable.loading.texts import check_texts as check_wordings
from roundtable.loading.values import ID_PATTERN
from roundtable.loading.worth import WORTH, check_worth
from roundtable.rules.scenario import Record, Scenario

SCENARIO_FILE = "scenario.yaml"
"""The name of the scenario in its folder."""

_PARENTS = 3

Unsaved = Map[Path, bytes]
"""What an editor has of files and has not saved, by their absolute paths."""

NOTHING_UNSAVED: Unsaved = MappingProxyType({})
"""The files are taken as they stand on disk."""


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
    return load_with_texts(path, seeds)[0]


def load_with_texts(
    path: str | os.PathLike[str], seeds: Iterable[str | os.PathLike[str]] = ()
) -> tuple[Scenario, bytes, bytes]:
    """As `load_scenario`, with the bytes of the scenario and of its record as they were read."""
    file = _read_scenario(Path(path))
    return _built(file, *_judge_scenario(file, [Path(each) for each in seeds]))


def load_texts(scenario: bytes, record: bytes) -> Scenario:
    """A scenario and its record from texts that `load_with_texts` gave.

    Raises:
        ScenarioError: one of them has errors; all faults of both are told.
    """
    file = _of(Path("kept scenario"), Findings("kept scenario"), scenario)
    kept = _of(Path("kept record"), Findings("kept record"), record)
    return _built(file, *_judge_scenario(file, [], kept))[0]


def _built(
    file: _File,
    model: ScenarioModel | None,
    record: _File | None,
    record_model: RecordModel | None,
) -> tuple[Scenario, bytes, bytes]:
    """The scenario with the bytes it was made from, where nothing is wrong with them."""
    _refuse_errors(_accepted(file, record))
    assert model is not None
    assert record is not None
    assert record_model is not None
    named = digest(file.data, record.data)
    return build_scenario(model, build_record(record_model), named), file.data, record.data


def check(
    path: str | os.PathLike[str],
    seeds: Iterable[str | os.PathLike[str]] = (),
    *,
    worth: bool = True,
    source: str | os.PathLike[str] | None = None,
    unsaved: Unsaved = NOTHING_UNSAVED,
) -> tuple[Diagnostic, ...]:
    """Everything wrong with a record, a scenario or a scenario's folder.

    Args:
        path: the file or folder.
        seeds: further folders in which to look for a scenario's record.
        worth: False to spare the search whether there is a game in it.
        source: the source's text, so that what is copied from it is found; without it, a
            `source.txt` or `source.md` beside the record is taken.
        unsaved: what stands in place of the files on disk.

    Returns:
        The faults of the file in the order of their lines, then those of its record.
    """
    file = _read_scenario(Path(path), unsaved)
    record: _File | None = None
    copy = None if source is None else _copy(Path(source))
    kind = None if file.root is None else kind_of(file.root, file.findings)
    if kind == "scenario":
        homes = [Path(each) for each in seeds]
        model, record, record_model = _judge_scenario(
            file, homes, copy=copy, look=True, unsaved=unsaved
        )
        if worth and model is not None and record is not None and record_model is not None:
            _check_worth(model, file, record, record_model)
    elif kind == "record":
        _judge_record(file, copy=copy or _copy_beside(file.path))
    return _accepted(file, record, worth=worth)


def check_texts(
    scenario: bytes,
    record: bytes,
    *,
    files: tuple[str, str] = ("scenario.yaml", "record.yaml"),
    source: str | None = None,
    worth: bool = False,
) -> tuple[Diagnostic, ...]:
    """As `check`, of a scenario and its record that are texts and no files.

    Args:
        scenario: its bytes.
        record: those of its record.
        files: what they are called; the faults name them so, and the first one's folder is
            compared with the scenario's id.
        source: the source's text, so that what is copied from it is found.
        worth: True to play many games and judge whether there is one in it.
    """
    file = _of(Path(files[0]), Findings(files[0]), scenario)
    kept = _of(Path(files[1]), Findings(files[1]), record)
    copy = None if source is None else Source(source)
    model, _, record_model = _judge_scenario(file, [], kept, copy)
    if file.root is None:
        _judge_record(kept, copy=copy)
    elif worth and model is not None and record_model is not None:
        _check_worth(model, file, kept, record_model)
    return _accepted(file, kept, worth=worth)


def nodes_of(path: Path, unsaved: Unsaved = NOTHING_UNSAVED) -> Node | None:
    """The nodes of a file, whatever is wrong with it; None where it cannot be read at all."""
    return _read(path, unsaved=unsaved).root


def data_of(path: Path, unsaved: Unsaved = NOTHING_UNSAVED) -> bytes:
    """The bytes of a file; none where it cannot be read."""
    return _read(path, unsaved=unsaved).data


def record_path(
    scenario: Path, id_: str, seeds: Iterable[Path] = (), unsaved: Unsaved = NOTHING_UNSAVED
) -> Path | None:
    """Where the record of a scenario's file stands; None where it is nowhere."""
    if not re.fullmatch(ID_PATTERN, id_):
        return None
    return next(
        (
            path
            for path in _record_paths(id_, scenario, list(seeds))
            if path.absolute() in unsaved or os.path.lexists(path)
        ),
        None,
    )


def _check_worth(
    model: ScenarioModel, file: _File, record: _File, record_model: RecordModel
) -> None:
    """Only a scenario that can be played can be worth playing."""
    if isinstance(file.root, Mapping) and not file.findings.failed and not record.findings.failed:
        scenario = build_scenario(model, build_record(record_model), digest(file.data, record.data))
        check_worth(scenario, file.root, file.findings)


def _read_scenario(path: Path, unsaved: Unsaved = NOTHING_UNSAVED) -> _File:
    if not os.path.isdir(path):  # noqa: PTH112 - never raises
        return _read(path, unsaved=unsaved)
    return _read(path / SCENARIO_FILE, [path], unsaved)


def _read(path: Path, homes: Iterable[Path] = (), unsaved: Unsaved = NOTHING_UNSAVED) -> _File:
    """Read a file; given homes, a link has to stay in one of them."""
    findings = Findings(str(path))
    if unsaved and (data := unsaved.get(path.absolute())) is not None:
        return _of(path, findings, data)
    homes = [Path(os.path.realpath(home)) for home in homes]
    if homes and os.path.islink(path):  # noqa: PTH114 - never raises
        real = Path(os.path.realpath(path))
        if not any(real.is_relative_to(home) for home in homes):
            message = "this is a link that leads out of its folder"
            findings.report(codes.LINK_LEADS_OUT, Place(), message)
            return _File(path, findings, b"", None)
    return _of(path, findings, read_bytes(path, findings))


def _of(path: Path, findings: Findings, data: bytes | None) -> _File:
    """A file with its nodes; `data` None where it cannot be read."""
    root = None if data is None else parse(data, findings)
    return _File(path, findings, data or b"", root)


def source_beside(record: Path) -> Path | None:
    """Where the text of the source lies beside a record; None where it does not."""
    stem = record.name.removesuffix(".yaml").removesuffix(".record")
    for name in (f"{stem}.source.txt", f"{stem}.source.md", "source.txt", "source.md"):
        path = record.with_name(name)
        if os.path.isfile(path) and not os.path.islink(path):  # noqa: PTH113, PTH114 - never raise
            return path
    return None


def _copy_beside(record: Path) -> Source | None:
    """The text of the source that lies beside a record, if it does."""
    path = source_beside(record)
    return None if path is None else _copy(path)


def _copy(path: Path) -> Source | None:
    """A source's text; None where it cannot be read."""
    try:
        data = ordinary(path, MAX_BYTES)
    except (OSError, ValueError):
        return None
    return Source(data[:MAX_BYTES].decode("utf-8", "replace"))


def _judge_record(
    file: _File, id_: str = "", copy: Source | None = None
) -> tuple[RecordModel | None, Evidence | None]:
    """Shape and meaning of a record, whose id should be `id_` if that is given."""
    root = file.root
    if root is None or not expect_kind(root, "record", file.findings):
        return None, None
    model = validate(root, RecordModel, file.findings)
    found = scalar(root, "id")
    if id_ and found is not None and found != id_:
        message = f"the record's id is `{shown(found)}`, and `{id_}` is needed"
        file.findings.report(codes.WRONG_RECORD, found, message)
    check_wordings(root, RecordModel, file.findings)
    return model, check_record(root, file.findings, copy)


def _judge_scenario(  # noqa: PLR0913 - what is at hand differs by the door it came through
    file: _File,
    seeds: list[Path],
    kept: _File | None = None,
    copy: Source | None = None,
    *,
    look: bool = False,
    unsaved: Unsaved = NOTHING_UNSAVED,
) -> tuple[ScenarioModel | None, _File | None, RecordModel | None]:
    """Shape and meaning of a scenario and of its record, which is looked for if it is not given."""
    root = file.root
    if root is None or not expect_kind(root, "scenario", file.findings):
        return None, None, None
    model = validate(root, ScenarioModel, file.findings)
    check_wordings(root, ScenarioModel, file.findings)
    record, record_model, evidence = None, None, None
    _check_folder(file)
    id_ = scalar(root, "record")
    if id_ is not None and re.fullmatch(ID_PATTERN, id_):
        record = kept or _find_record(id_, id_, file, seeds, unsaved)
        if record is not None:
            copy = _copy_beside(record.path) if look and copy is None else copy
            record_model, evidence = _judge_record(record, id_, copy)
    sound = not file.findings.failed
    check_scenario(root, file.findings, evidence, sound=sound, copy=copy)
    return model, record, record_model


def _check_folder(file: _File) -> None:
    """A scenario in a folder of its own is named like it."""
    id_ = scalar(file.root, "id")
    folder = file.path.absolute().parent.name
    if id_ is not None and file.path.name == SCENARIO_FILE and id_ != folder:
        message = f"the id `{shown(id_)}` is not the folder's name `{shown(folder)}`"
        file.findings.report(codes.ID_NOT_ITS_FOLDER, id_, message)


def _find_record(
    id_: str, at: Placed, file: _File, seeds: list[Path], unsaved: Unsaved
) -> _File | None:
    """The scenario's record; that there is none is reported.

    Args:
        id_: a plain name, so that no path made from it leaves its folder.
        at: where the scenario names it.
        file: the scenario.
        seeds: folders to look in last.
        unsaved: what stands in place of files.
    """
    paths = list(_record_paths(id_, file.path, seeds))
    for path in paths:
        if path.absolute() in unsaved or os.path.lexists(path):
            return _read(path, [each.parent for each in paths], unsaved)
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
    if scenario.is_absolute():
        return path
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _accepted(file: _File, record: _File | None, *, worth: bool = False) -> tuple[Diagnostic, ...]:
    """All faults but the warnings that the scenario accepts; entries that accept none are told."""
    entries = mappings(file.root, "ignore") if file.root is not None else []
    found = _diagnostics(file, record)
    if not entries:
        return found
    known = {code for each in entries if (code := scalar(each, "code")) is not None}
    met = {each.code.id for each in found}
    if all(each.severity is Severity.WARNING for each in found):
        for code in known:
            if code not in met and (worth or code not in WORTH):
                file.findings.report(codes.IGNORED_NOTHING, code, f"there is no `{shown(code)}`")
    return tuple(
        each
        for each in _diagnostics(file, record)
        if each.code.id not in known or each.severity is Severity.ERROR
    )


def _diagnostics(file: _File, record: _File | None) -> tuple[Diagnostic, ...]:
    rest = () if record is None else record.findings.diagnostics()
    return (*file.findings.diagnostics(), *rest)


def _refuse_errors(diagnostics: tuple[Diagnostic, ...]) -> None:
    if any(each.severity is Severity.ERROR for each in diagnostics):
        raise ScenarioError(diagnostics)
