"""A scenario's files: read again whenever an editor changed them, written whole or not at all.

Beside each file that is written lies the text it had before, `.NAME.before`; beside the
record `.ID.marks.json`, where its statements stand in the source, ids and numbers only, and
`.ID.told.json`, what the source was read to say of who spoke and how it is divided; and
beside the scenario `.ID.undo`, the steps that can be taken back.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from roundtable.authoring.lent import lent
from roundtable.authoring.workbench import History, Texts
from roundtable.authoring.workbench.readings import Told, told_of
from roundtable.errors import GameError
from roundtable.files import ordinary, replace_file
from roundtable.loading.loader import SCENARIO_FILE, nodes_of, record_path, source_beside
from roundtable.loading.nodes import scalar
from roundtable.studio.journal import Journal

_LARGEST = 8_000_000


class FolderError(GameError):
    """The folder has nothing to work on, or cannot be read or written."""


class Folder:
    """The files of one scenario.

    Args:
        path: the scenario's folder, or its file.

    Raises:
        FolderError: there is no scenario, or no record of it.
    """

    def __init__(self, path: Path) -> None:
        """Find both files."""
        self.scenario = (path / SCENARIO_FILE if path.is_dir() else path).absolute()
        if not self.scenario.is_file():
            what = "give a scenario's folder, or a transcript or article to begin from"
            raise FolderError(f"there is no scenario in `{path}`; {what}")
        id_ = scalar(nodes_of(self.scenario), "record") or self.scenario.parent.name
        found = record_path(self.scenario, id_)
        if found is None:
            missing = f"the record `{id_}` of `{path}` is nowhere to be found"
            raise FolderError(lent(self.scenario, id_) or missing)
        self.record = found.absolute()
        self._marks = self.record.with_name(f".{id_}.marks.json")
        self._journal = Journal(self.scenario.with_name(f".{id_}.undo"))

    @property
    def files(self) -> tuple[str, str]:
        """The paths of scenario and record, as the checker names them."""
        return str(self.scenario), str(self.record)

    @property
    def is_tested(self) -> bool:
        """Whether walkthroughs or kept games lie there, which name the scenario's ids."""
        return any(self.scenario.parent.glob("*.walkthrough.yaml")) or any(
            self.scenario.parent.glob("*.playthrough")
        )

    def read(self) -> Texts:
        """The texts as they are now.

        Raises:
            FolderError: a file is gone, or is no text.
        """
        source = source_beside(self.record)
        text = "" if source is None else _read(source).replace("\r\n", "\n")
        told = self._read_told()
        return Texts(_read(self.scenario), _read(self.record), text, self._read_marks(), told)

    def _read_marks(self) -> dict[str, tuple[int, int]]:
        with suppress(FolderError, ValueError, TypeError, AttributeError):
            found = json.loads(_read(self._marks))
            return {str(id_): (int(start), int(end)) for id_, (start, end) in found.items()}
        return {}

    def _read_told(self) -> Told:
        with suppress(FolderError, ValueError, TypeError, AttributeError, KeyError):
            found = json.loads(_read(told_beside(self.record)))
            return told_of(found["sections"], found["readings"])
        return Told()

    def history(self) -> History:
        """The texts as they are now, with what can be taken back.

        Raises:
            FolderError: a file is gone, or is no text.
        """
        return self._journal.read(self.read())

    def write(self, before: Texts, history: History) -> None:
        """Write what differs; the record first, so that what is cited is there.

        Raises:
            FolderError: the system refuses.
        """
        texts = history.now
        put(self._journal.path, self._journal.told(history))
        if dict(texts.marks) != dict(before.marks):
            marks = json.dumps({k: list(v) for k, v in texts.marks.items()})
            put(self._marks, marks)
        for path, old, new in (
            (self.record, before.record, texts.record),
            (self.scenario, before.scenario, texts.scenario),
        ):
            if old != new:
                put(path.with_name(f".{path.name}.before"), old)
                put(path, new, follow=True)

    def add_source(self, text: str) -> None:
        """Lay the source's text beside the record, where none lies yet.

        Raises:
            FolderError: there is one, or the system refuses.
        """
        if source_beside(self.record) is not None:
            raise FolderError("the source's text lies there already")
        id_ = self.record.name.removesuffix(".yaml").removesuffix(".record")
        name = "source.txt" if self.record.parent == self.scenario.parent else f"{id_}.source.txt"
        put(self.record.with_name(name), text)


def told_beside(record: Path) -> Path:
    """Where what was read of a record's source lies, before anything of it is marked."""
    id_ = record.name.removesuffix(".yaml").removesuffix(".record")
    return record.with_name(f".{id_}.told.json")


def _read(path: Path) -> str:
    try:
        return ordinary(path, _LARGEST).decode("utf-8")
    except (OSError, ValueError) as error:
        raise FolderError(f"`{path}` cannot be read") from error


def put(path: Path, text: str, *, follow: bool = False) -> None:
    """Write a file so that it is there whole or not at all, and stays when the power goes.

    What is laid beside a scenario takes the place of a link that lies there; where the files
    worked on are links themselves, what they lead to is written.

    Raises:
        FolderError: the system refuses.
    """
    try:
        replace_file(path, text.encode(), follow=follow)
    except OSError as error:
        raise FolderError(f"cannot be written: {error.strerror or error}") from error
