"""The files an editor has open and those beside them, read anew where they changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from roundtable.authoring.language.docs import WALKTHROUGH, Doc
from roundtable.authoring.language.known import Project
from roundtable.authoring.language.looking import renamable
from roundtable.authoring.plays import NotRenamedError
from roundtable.authoring.renaming import Change, Wish, plan
from roundtable.files import ordinary
from roundtable.loading import Diagnostic, check
from roundtable.loading.files import MAX_BYTES
from roundtable.loading.loader import SCENARIO_FILE, record_path
from roundtable.testing.checking import check_play

_Stamp = tuple[int, int]


class Workspace:
    """What an editor works on.

    Args:
        seeds: further folders in which to look for records.
    """

    def __init__(self, seeds: tuple[Path, ...] = ()) -> None:
        self._seeds = seeds
        self._open: dict[Path, Doc] = {}
        self._read: dict[Path, tuple[_Stamp, Doc]] = {}

    def open(self, path: Path, text: str) -> None:
        """Take an editor's text in place of a file, saved or not."""
        if path not in self._open or self._open[path].text != text:
            before = self.doc(path)
            former = None if before is None else before.root or before.former
            self._open[path] = Doc(path, text, former)

    def close(self, path: Path) -> None:
        """Take the file as it stands on disk again."""
        self._open.pop(path, None)

    @property
    def unsaved(self) -> dict[Path, bytes]:
        """The bytes of all that is open."""
        return {path: doc.text.encode("utf-8", "replace") for path, doc in self._open.items()}

    def doc(self, path: Path) -> Doc | None:
        """A file as the editor has it, else as it stands on disk; None where it cannot be read."""
        if path in self._open:
            return self._open[path]
        try:
            found = path.stat()
            stamp = (found.st_mtime_ns, found.st_size)
            if path not in self._read or self._read[path][0] != stamp:
                text = ordinary(path, MAX_BYTES).decode("utf-8", "replace")
                self._read[path] = stamp, Doc(path, text)
        except (OSError, ValueError):
            return None
        return self._read[path][1]

    def project(self, path: Path) -> Project:
        """The files that belong to one of them."""
        doc = self.doc(path)
        if doc is None:
            return Project()
        record = doc if doc.kind == "record" else None
        scenario = doc if doc.kind == "scenario" else None
        if record is not None:
            scenario = next(self._made_from(record), None)
        elif scenario is None:
            scenario = self.doc(path.parent / SCENARIO_FILE)
        if scenario is not None and record is None:
            record = self._record(scenario)
        plays = self._plays(scenario.path.parent) if scenario is not None else ()
        return Project(scenario, record, tuple(plays))

    def _record(self, scenario: Doc) -> Doc | None:
        path = record_path(scenario.path, scenario.name("record"), self._seeds, self.unsaved)
        return self.doc(path) if path is not None else None

    def _made_from(self, record: Doc) -> Iterator[Doc]:
        """The scenarios that are made from a record, those that are open first."""
        line = re.compile(rf"(?m)^record: *[\"']?{re.escape(record.name('id'))}[\"']?\s*(?:#.*)?$")
        home = record.path.parent
        shelves = {home.parent / "scenarios": "*/", home: "", home.parent: "*/"}
        found = [
            path
            for shelf, below in shelves.items()
            for path in sorted(shelf.glob(f"{below}{SCENARIO_FILE}"))
        ]
        for path in sorted(dict.fromkeys([*self._open, *found]), key=lambda p: p not in self._open):
            doc = self.doc(path)
            if doc is not None and doc.kind == "scenario" and line.search(doc.text):
                own = self._record(doc)
                if own is not None and own.path == record.path:
                    yield doc

    def _plays(self, folder: Path) -> Iterator[Doc]:
        on_disk: list[Path] = []
        with suppress(OSError):  # an editor's text may stand where no folder can
            on_disk = sorted(folder.glob(f"*{WALKTHROUGH}"))
        here = [each for each in self._open if each.parent == folder]
        for path in dict.fromkeys((*on_disk, *here)):
            doc = self.doc(path) if path.name.endswith(WALKTHROUGH) else None
            if doc is not None:
                yield doc

    def findings(self, path: Path) -> dict[Path, tuple[Diagnostic, ...]]:
        """What is wrong with a file and those it belongs to, by file; empty where nothing is.

        A scenario is judged with its record and with the walkthroughs of it that are open.
        """
        doc = self.doc(path)
        if doc is None or not doc.kind:
            return {path: ()}
        unsaved = self.unsaved
        if doc.kind == "walkthrough":
            return {path: check_play(path, unsaved)}
        project = self.project(path)
        docs = [each for each in (project.scenario, project.record) if each is not None]
        found: dict[Path, list[Diagnostic]] = {each.path: [] for each in (doc, *docs)}
        for each in docs or [doc]:
            # A record's faults are told with its scenario's, as far as that can be read.
            if each is docs[0] or docs[0].root is None:
                for one in check(each.path, self._seeds, worth=False, unsaved=unsaved):
                    found.setdefault(Path(one.file), []).append(one)
        told = {where: tuple(each) for where, each in found.items()}
        for play in project.plays:
            if play.path in self._open:
                told[play.path] = check_play(play.path, unsaved)
        return told

    def rename(self, path: Path, line: int, column: int, new: str) -> list[Change]:
        """What has to change where, for the id at a place to be called anew.

        Raises:
            NotRenamedError: there is none, or it cannot be called so.
        """
        project, doc = self.project(path), self.doc(path)
        found = renamable(project, doc, line, column) if doc is not None else None
        home = project.scenario or project.record
        if found is None or home is None:
            raise NotRenamedError("there is no id here")
        _, target = found
        old = f"{target.scope}/{target.id}" if target.scope else target.id
        wish = Wish(old, new, str(target.kind))
        try:
            return plan(home.path, wish, self.unsaved)
        except OSError as error:
            raise NotRenamedError(f"a file cannot be read: {error.strerror}") from error
