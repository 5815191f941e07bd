"""What is worked on, and what a request does to it: texts in, texts out, files kept before the answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from roundtable.application.ports import Look
from roundtable.authoring.findings import retold, telling
from roundtable.authoring.workbench import (
    History,
    RefusedError,
    Texts,
    UnreadableError,
    Views,
    Workbench,
    called,
    command_of,
    guide,
)
from roundtable.errors import GameError
from roundtable.loading import Severity
from roundtable.locale import Catalog, languages
from roundtable.studio.beginning import Beginning
from roundtable.studio.folder import Folder, FolderError
from roundtable.studio.playing import Playing
from roundtable.studio.rendering import render
from roundtable.studio.trying import keep, tried, walkthroughs
from roundtable.testing.suite import Result
from roundtable.web import Answer

TABLE, CHECK, PLAY = "table", "check", "play"
"""The pages beside those of the scenes."""

_LONGEST = 2_000_000
Fields = Mapping[str, Sequence[str]]


class Studio:
    """One author's work on one scenario.

    Args:
        folder: its files; None while there is only a source.
        language: tag of the interface.
        beginning: the source, while nothing is drafted.
    """

    def __init__(
        self, folder: Folder | None, language: str, beginning: Beginning | None = None
    ) -> None:
        """Read what lies there."""
        self.language = language
        self._folder, self._beginning = folder, beginning
        self._history = History(Texts("", "")) if folder is None else folder.history()
        self._bench: Workbench | None = None
        self._notices: list[str] = []
        self._refused = False
        self._playing: Playing | None = None
        self._at = ""

    # What there is

    @property
    def say(self) -> Catalog:
        """The interface texts."""
        return Catalog(self.language)

    @property
    def bench(self) -> Workbench:
        """The texts with what is known of them."""
        if self._bench is None or self._bench.texts != self._history.now:
            assert self._folder is not None
            self._bench = Workbench(self._history.now, self._folder.files)
        return self._bench

    @property
    def version(self) -> str:
        """What names the texts as they are."""
        now = self._history.now
        return f"{hash((now.scenario, now.record, now.source)) & 0xFFFFFFFFFFFF:x}"

    def follow(self) -> None:
        """Take up what an editor has changed in the files meanwhile."""
        if self._folder is None:
            return
        try:
            texts = self._folder.read()
        except FolderError as error:  # it may be back in a moment
            self._tell(str(error))
            return
        if texts != self._history.now:
            self._history = self._history.done(texts)
            self._tell(self.say("studio-followed"))
            with suppress(FolderError):  # only what can be taken back is written
                self._folder.write(texts, self._history)

    def _tell(self, notice: str) -> None:
        """Tell something once at the next look, however often it happened until then."""
        if notice not in self._notices:
            self._notices.append(notice)

    # What is done

    def do(self, fields: Fields) -> str:
        """Do what a form asks for; what is refused changes nothing and is told.

        Returns:
            The id of a scene that was made by it, the first of a new draft; empty where none was.
        """
        before = self._scenes()
        self._do(fields)
        made = [each for each in self._scenes() if each not in before]
        return made[0] if len(made) == 1 or (made and not before) else ""

    def _scenes(self) -> list[str]:
        if self._folder is None or not self.bench.readable:
            return []
        return [str(each.get("id")) for each in self.bench.scenes]

    def _do(self, fields: Fields) -> None:
        self.follow()
        before = self._history
        try:
            if self._folder is None:
                self._begin(fields)
                return
            match next(iter(fields.get("do", ())), ""):
                case "undo":
                    self._history = before.undone()
                case "redo":
                    self._history = before.redone()
                case "source":
                    self._add_source(fields)
                    return
                case "keep":
                    self._keep(self._folder)
                    return
                case "try":
                    self._try(self._folder)
                    return
                case _:
                    self._history = before.done(command_of(fields).on(self.bench))
            self._folder.write(before.now, self._history)
        except GameError as error:
            self._history, self._refused = before, True
            self._tell(self._why(error))

    def _why(self, error: GameError) -> str:
        """What the author is told of what was refused."""
        if isinstance(error, UnreadableError):
            return self.say("studio-gone")
        return (
            self.say(error.key, **error.values) if isinstance(error, RefusedError) else str(error)
        )

    def _begin(self, fields: Fields) -> None:
        assert self._beginning is not None
        self._beginning.make(fields)
        self._folder = Folder(self._beginning.folder)
        self._history = self._folder.history()

    def _keep(self, folder: Folder) -> None:
        session = None if self._playing is None else self._playing.session
        if session is None or not session.log:
            raise RefusedError("studio-no-game")
        kept = keep(session, folder.scenario)
        self._notices.append(self.say("studio-test-kept", name=kept.name))

    def _try(self, folder: Folder) -> None:
        found = list(tried(folder.scenario))
        bad = [each for each in found if each.result in (Result.FAILED, Result.ERROR)]
        for each in bad:
            self._notices.append(f"{each.path.name}::{each.name}: {each.message}")
        if not bad:
            self._notices.append(self.say("studio-tests-hold", count=len(found)))

    def _add_source(self, fields: Fields) -> None:
        assert self._folder is not None
        text = next(iter(fields.get("text", ())), "").replace("\r\n", "\n").strip()
        if not text:
            raise RefusedError("studio-empty")
        if len(text) > _LONGEST:
            raise RefusedError("studio-too-long", most=_LONGEST)
        self._folder.add_source(f"{text}\n")
        self._history = self._history.done(replace(self._history.now, source=f"{text}\n"))

    @property
    def _home(self) -> Path:
        """Where the files lie."""
        if self._folder is not None:
            return self._folder.scenario.parent
        assert self._beginning is not None
        return self._beginning.folder.absolute()

    # What is shown

    def page(self, at: str) -> str:
        """The whole page.

        Args:
            at: id of a scene, or one of the other pages.
        """
        say = self.say
        if self._folder is None:
            assert self._beginning is not None
            return self._beginning_page(say)
        self.follow()
        at = self._left(at)
        notices, self._notices = self._notices, []
        refused, self._refused = self._refused, False
        bench = self.bench
        common = {
            "notices": notices,
            "refused": refused,
            "language": self.language,
            "languages": [each for each in languages() if each != self.language],
            "version": self.version,
            "undo": bool(self._history.past),
            "redo": bool(self._history.future),
        }
        if not bench.readable:
            found = [retold(each, say) for each in bench.findings]
            return render("broken", say, findings=found, title=say("studio-window"), **common)
        return self._work(at, bench, common)

    def _left(self, at: str) -> str:
        """What is numbered in the scene that was left is called after its words, and kept so.

        Not while a scene is worked on, since a form of it may be under way; nor where tests
        or kept games of the scenario name its ids.
        """
        left, self._at = self._at, at
        if left in ("", at) or not self.bench.readable or self._folder is None:
            return at
        if self._folder.is_tested:
            return at
        texts, _ = called(self.bench, left)
        if texts != self._history.now:
            amended = self._history.amended(texts)
            try:
                self._folder.write(self._history.now, amended)
                self._history = amended
            except FolderError as error:
                self._notices.append(str(error))
        return at

    def _work(self, at: str, bench: Workbench, common: dict[str, object]) -> str:
        assert self._folder is not None
        views = Views(bench, telling(self.say))
        tests = walkthroughs(self._folder.scenario)
        tabs = list(views.tabs())
        if at not in (TABLE, CHECK, PLAY) and at not in [each.id for each in tabs]:
            at = TABLE
        speeches = list(views.speeches())
        errors = sum(each.severity is Severity.ERROR for each in bench.findings)
        scene = views.scene(at) if at not in (TABLE, CHECK, PLAY) else None
        table = views.table() if at == TABLE else None
        values = {
            "at": at,
            "next": guide(bench, at, scene or table, tested=bool(tests)),
            "tests": [each.name for each in tests],
            "tabs": tabs,
            "count": len(bench.findings),
            "errors": errors,
            "speeches": speeches,
            "bench": bench,
            "scene": scene,
            "table": table,
            "home": self._home,
            **self._checked(views, at),
            "idle": sum(
                each.id not in bench.uses and not each.aside for each in bench.statements.values()
            ),
            "free": sum(p.state == "free" for each in speeches for p in each.pieces),
            "title": bench.text(bench.scenario.root.get("title")) or bench.scenario.root.get("id"),
        }
        return render("studio", self.say, **values, **common)

    def _checked(self, views: Views, at: str) -> dict[str, object]:
        """What is wrong, mistakes first; and how much is still to be written where."""
        if at != CHECK:
            return {"findings": [], "waiting": {}, "accepted": []}
        found = list(views.findings(self.bench.findings))
        rest = [each for each in found if not views.is_told(each)]
        waiting = Counter(each.near for each in found if views.is_told(each))
        return {
            "findings": sorted(rest, key=lambda each: not each.error),
            "waiting": waiting,
            "accepted": list(views.accepted()),
        }

    def _beginning_page(self, say: Catalog) -> str:
        assert self._beginning is not None
        notices, self._notices = list(self._notices), []
        try:
            rows = self._beginning.labels()
        except GameError as error:
            rows = ()
            notices.append(str(error))
        return render(
            "begin",
            say,
            notices=notices,
            rows=rows,
            language=self.language,
            languages=[each for each in languages() if each != self.language],
            title=self._beginning.source.name,
            home=self._home,
        )

    # Playing

    def _look(self) -> Look:
        found = tuple(str(retold(each, self.say)) for each in self.bench.findings)
        return Look(self.bench.playable, found)

    def play(self, scene: str | None, fields: dict[str, str] | None = None) -> Answer | None:
        """A page of the game; None while the scenario cannot be played.

        Args:
            scene: to begin anew there, empty for the beginning; None to go on.
            fields: what a form of the game sends.
        """
        if self._folder is None or not self.bench.readable:
            return None
        if self._playing is None or self._playing.language != self.language:
            if self.bench.playable is None:
                return None
            self._playing = Playing(self._look, self.language)
            scene = scene or ""
        if scene is not None:
            return self._playing.begin(scene)
        return self._playing.page() if fields is None else self._playing.send(fields)
