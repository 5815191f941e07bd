"""Tables of games as files: Parquet, CSV or JSON Lines, written and read a few rows at a time.

The same rows give the same bytes: nothing of the time or of the machine goes in, and
the rows of a Parquet file are grouped by their number alone. Sole importer of pyarrow.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from roundtable.errors import MissingExtra
from roundtable.files import expect_ordinary, fresh
from roundtable.simulation.errors import SimulationError
from roundtable.simulation.rows import COLUMNS, Cell, Columns

BATCH = 65_536
"""Rows in a row group of a Parquet file, and rows that are read at once."""

LONGEST, MOST = 200, 10**15
"""Characters of a text of a row, and how large a number of it may be."""
LINE = 20_000
"""Bytes of a line of JSON Lines."""
FORMULA = re.compile(r"(?=[=+\-@\t\r'])")
"""How a text begins that a spreadsheet would take for a formula."""

Write = Callable[[Columns], None]
"""Takes the next rows of a table."""


@contextmanager
def writing(path: Path) -> Iterator[Write]:
    """A table that is there once all of it was written, and not before.

    Raises:
        OSError: it cannot be written.
        SimulationError: its suffix is none of `FORMATS`, or what writes it is not installed.
    """
    write, _ = _format(path)
    new = fresh(path)
    try:
        with write(new) as more:
            yield more
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def reading(path: Path) -> Iterator[Columns]:
    """The rows of a table, some at a time.

    Raises:
        OSError: it cannot be read.
        SimulationError: it is no table of games, or what reads it is not installed.
    """
    _, read = _format(path)
    expect_ordinary(path)
    found = False
    try:
        for rows in read(path):
            found = True
            _judge(rows)
            yield rows
    except (ValueError, KeyError, OverflowError, TypeError) as error:
        # The library's own errors are such.
        raise SimulationError(f"{path}: this is no table of games") from error
    if not found:
        raise SimulationError(f"{path}: there are no games in this table")


def _judge(rows: Columns) -> None:
    """Refuse what no game could have come to, and no picture could show.

    Raises:
        ValueError: a cell of it.
    """
    for name, kind in COLUMNS.items():
        for cell in rows[name]:
            if isinstance(cell, str):
                sound = kind is str and len(cell) <= LONGEST and cell.isprintable()
            else:
                # Also false of what is not a number.
                sound = cell is None or -MOST <= cell <= MOST
            if not sound:
                raise ValueError(name)


def ready(path: Path) -> None:
    """Make sure that a table of this name can be written, before games are played for it.

    Raises:
        SimulationError: its suffix is none of `FORMATS`, or what writes it is not installed.
    """
    if _format(path) is FORMATS[".parquet"]:
        _parquet()


def _format(path: Path) -> Any:
    known = FORMATS.get(path.suffix.lower())
    if known is None:
        listed = ", ".join(FORMATS)
        raise SimulationError(f"`{path.name}`: a table ends in one of {listed}")
    return known


@contextmanager
def _write_csv(path: Path) -> Iterator[Write]:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(COLUMNS)

        def more(rows: Columns) -> None:
            columns = (_texts(rows[name], kind) for name, kind in COLUMNS.items())
            out.writerows(zip(*columns, strict=True))

        yield more


def _texts(cells: list[Cell], kind: type) -> list[Cell]:
    """The cells of a column as they are written; what comes again and again is told once."""
    if kind is int:
        return cells
    told = {each: _told(each) for each in set(cells)}
    return [told[each] for each in cells]


def _told(cell: Cell) -> Cell:
    """Yes and no as JSON has them, and texts that no spreadsheet computes."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str):
        return FORMULA.sub("'", cell, count=1) if FORMULA.match(cell) else cell
    return None if cell is None else str(cell)


def _text(cell: Cell) -> Cell:
    """A text as it was before `_texts` marked it as one."""
    marked = isinstance(cell, str) and cell[:1] == "'" and FORMULA.match(cell, 1)
    return str(cell)[1:] if marked else cell


def _read_csv(path: Path) -> Iterator[Columns]:
    pa, _ = _parquet()
    from pyarrow import csv as reader  # noqa: PLC0415 -- as in `_parquet`

    kinds = {name: _kinds(pa)[kind] for name, kind in COLUMNS.items()}
    found = {"column_types": kinds, "include_columns": list(COLUMNS), "null_values": [""]}
    options = reader.ConvertOptions(**found, true_values=["true"], false_values=["false"])
    with reader.open_csv(path, convert_options=options) as batches:
        for batch in batches:
            if batch.num_rows:
                rows: Columns = batch.to_pydict()
                texts = (name for name, kind in COLUMNS.items() if kind is str)
                yield {**rows, **{name: list(map(_text, rows[name])) for name in texts}}


@contextmanager
def _write_lines(path: Path) -> Iterator[Write]:
    with path.open("w", encoding="utf-8", newline="\n") as file:

        def more(rows: Columns) -> None:
            for cells in zip(*(rows[name] for name in COLUMNS), strict=True):
                row = dict(zip(COLUMNS, cells, strict=True))
                file.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")

        yield more


def _read_lines(path: Path) -> Iterator[Columns]:
    with path.open(encoding="utf-8") as file:
        numbered = enumerate(iter(lambda: file.readline(LINE), ""), 1)
        while batch := list(islice(numbered, BATCH)):
            rows: Columns = {name: [] for name in COLUMNS}
            for number, line in batch:
                try:
                    row = json.loads(line)
                    for name, cells in rows.items():
                        cells.append(_judged(row[name], COLUMNS[name]))
                except (ValueError, KeyError, TypeError) as error:
                    raise SimulationError(f"{path}:{number}: this is no row of games") from error
            yield rows


def _judged(value: Any, kind: type) -> Cell:
    """A parsed value, if it is of its column's kind."""
    fits = isinstance(value, (int, float) if kind is float else kind)
    fits = fits and (kind is bool or not isinstance(value, bool))
    if value is not None and not fits:
        raise TypeError(value)
    cell: Cell = value
    return cell


@contextmanager
def _write_parquet(path: Path) -> Iterator[Write]:
    pa, pq = _parquet()
    schema = pa.schema([(name, _kinds(pa)[kind]) for name, kind in COLUMNS.items()])
    waiting: Columns = {name: [] for name in COLUMNS}
    options = {"compression": "zstd", "version": "2.6", "write_batch_size": 1024}
    with pq.ParquetWriter(path, schema, **options) as out:

        def flush(count: int) -> None:
            head = {name: cells[:count] for name, cells in waiting.items()}
            out.write_table(pa.table(head, schema=schema), row_group_size=BATCH)
            for cells in waiting.values():
                del cells[:count]

        def more(rows: Columns) -> None:
            for name, cells in waiting.items():
                cells.extend(rows[name])
            while len(waiting["run"]) >= BATCH:
                flush(BATCH)

        yield more
        if waiting["run"]:
            flush(len(waiting["run"]))


def _read_parquet(path: Path) -> Iterator[Columns]:
    _, pq = _parquet()
    file = pq.ParquetFile(path)
    absent = [name for name in COLUMNS if name not in file.schema_arrow.names]
    if absent:
        raise SimulationError(f"{path}: this is no table of games; it lacks `{absent[0]}`")
    for batch in file.iter_batches(BATCH, columns=list(COLUMNS)):
        yield batch.to_pydict()


def _kinds(pa: Any) -> dict[type, Any]:
    """The library's names of a column's kinds."""
    return {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def _parquet() -> tuple[Any, Any]:
    """The library; imported here, since writing a CSV needs it not and it takes its time."""
    try:
        import pyarrow as pa  # noqa: PLC0415
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra("a .parquet table", "simulation") from error
    return pa, pq


FORMATS: dict[str, Any] = {
    ".parquet": (_write_parquet, _read_parquet),
    ".csv": (_write_csv, _read_csv),
    ".jsonl": (_write_lines, _read_lines),
}
"""How tables are written and read, by the suffix of their files."""
