"""The preview in the terminal: findings are printed on a save, and the game goes on."""

from __future__ import annotations

from dataclasses import replace

import making
from roundtable.application import Settings
from roundtable.application.ports import Look
from roundtable.locale import Catalog
from roundtable.rules import Mode, Text
from roundtable.terminal import run

SMALL = making.small()
FAULT = "a.yaml:3:5: RT309 nobody at the table is `b`"
CHANGED = replace(SMALL, digest="1" * 64, title=Text.of({"zh": "改了", "en": "Changed"}))


class Files:
    """Files in memory that a test saves."""

    def __init__(self, look):
        self.now = look
        self.stopped = False

    def look(self):
        """What was seen last."""
        return self.now

    def start(self, changed):
        """Remember whom to tell."""
        self.changed = changed

    def stop(self):
        """Remember that too."""
        self.stopped = True

    def save(self, look):
        """The author saves."""
        self.now = look
        self.changed()


class Kept:
    """A library of one scenario, and a keeper of nothing but the last game."""

    def __init__(self, files):
        self.files, self.session = files, None

    def ids(self):
        """The one."""
        return ("small",)

    def load(self, _id):
        """As it is now."""
        return self.files.look().scenario or SMALL

    def settings(self):
        """The defaults."""
        return Settings()

    def keep_settings(self, _settings):
        """Nothing to keep."""

    def save(self, session):
        """Remember it."""
        self.session = session

    def resume(self, _id):
        """There is none."""

    waits = unseen = False

    def notices(self):
        """Nothing to tell."""
        return ()


def played(*script, look=None):
    """Everything shown while lines are typed and files saved, and the last game kept."""
    files = Files(look or Look(SMALL))
    kept, shown, left = Kept(files), [], list(script)

    def ask(_prompt):
        while left and isinstance(left[0], Look):
            files.save(left.pop(0))
        if not left:
            raise EOFError
        return left.pop(0)

    settings = Settings(language="en")
    run(
        kept, kept, settings=settings, scenario="small", mode=Mode.MODERATE, clock=100,
        ask=ask, show=shown.append, width=lambda: 100, watch=files,
    )  # fmt: skip
    assert files.stopped
    return "\n".join(shown), kept.session


def test_the_place_is_kept_in_the_new_scenario():
    """After a save the next answer finds the game in the new version, where it stood."""
    shown, session = played("1", "open one", Look(CHANGED), "", "call a expect yes at 60", "quit")
    assert "The scenario was read again." in shown
    assert "1" * 64 == session.scenario.digest
    assert ("open one", "call a expect yes at 60") == session.log


def test_findings_are_printed_and_the_game_goes_on():
    """Errors do not end it: what was there before is played on."""
    shown, session = played("1", "open one", Look(None, (FAULT,)), "adjourn", "quit")
    assert FAULT in shown
    assert "The scenario has errors." in shown
    assert ("open one", "adjourn") == session.log[:2]


def test_a_mended_file_is_told_clean():
    """The findings are gone, and it says so."""
    shown, _ = played("1", Look(None, (FAULT,)), Look(CHANGED), "", "quit")
    assert shown.index(FAULT) < shown.index("The checker finds nothing wrong.")


def test_the_preview_speaks_the_language_of_the_moment():
    """After the language was changed, what is told of a save is told in the new one."""
    shown, _ = played("1", "zh", Look(CHANGED), "", "quit")
    assert Catalog("zh")("preview-reloaded") in shown
    assert Catalog("en")("preview-reloaded") not in shown
