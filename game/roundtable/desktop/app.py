"""The window: events in, commands carried out, a frame drawn only when something changed.

`App` can be stepped (`handle`, `draw`) without a loop; `run` is the loop around it.
"""

from __future__ import annotations

import gc
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import Any

import pygame
from pygame import Rect

from roundtable.application.commands import Command, Import, Quit, Reload, Rewind, Seen, Undo
from roundtable.application.ports import Watch
from roundtable.application.settings import Settings
from roundtable.desktop import (
    autoadvance,
    hints,
    opening,
    pictures,
    sharing,
    text_input,
    thumbnail,
    tooltips,
    window,
)
from roundtable.desktop.controller import Controller, Served, screen_of
from roundtable.desktop.controls import Control, Field
from roundtable.desktop.frame import Crossing, Frame
from roundtable.desktop.interaction import Action, Interaction
from roundtable.desktop.keys import COMMANDS, DEFAULTS, Keys, key_of
from roundtable.desktop.kit import Kit
from roundtable.desktop.motion import Animator, linear
from roundtable.desktop.narrator import READING, Narrator
from roundtable.desktop.opening import NoWindowError
from roundtable.desktop.pads import Pads
from roundtable.desktop.paint import Canvas
from roundtable.desktop.palettes import dressed
from roundtable.desktop.screens.base import (
    OVERLAY,
    REVEAL,
    Copy,
    Moving,
    Redraw,
    SavePicture,
    Screen,
    Size,
    Wish,
)
from roundtable.desktop.screens.saves import SavesScreen
from roundtable.desktop.screens.table import TableScreen
from roundtable.desktop.screens.words import BODY, GLOSS
from roundtable.desktop.shortcuts import meant
from roundtable.desktop.sounds import Sounds
from roundtable.desktop.text_field import TextField
from roundtable.desktop.theme import NORMAL_MS
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import FrameState
from roundtable.errors import GameError
from roundtable.frozen import frozen
from roundtable.locale import Catalog
from roundtable.voice import Speaker, Voice

CROSSING = "crossing"
"""Key of the movement in which one screen gives way to another."""
FRAME_MS = 8
IDLE_MS = 12
STILL_MS = 30
"""Milliseconds of rest: while something moves, while nothing does, and once nothing did for long."""
LONG_MS = 1000
CAPTION_MS = 2500
"""How long the caption of a sound stands."""
TEXTS = 8
"""So many texts are made ready each time nothing happens, until all are."""
GARBAGE = 20_000
"""So many new objects are looked through for what is left over, while nothing moves."""
PRESSED = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.FINGERDOWN)
"""Events with which a hand begins to do something; what a gamepad does comes as an action."""
LIFTED = (pygame.KEYDOWN, pygame.MOUSEBUTTONUP, pygame.FINGERUP)
"""Events with which it has done what it does."""
CHANGED = pygame.event.custom_type()
"""Event of a preview: the scenario's files were looked at again."""


def milliseconds() -> float:
    """The time from a fixed point; SDL's own clock stands still until all of SDL is started."""
    return time.perf_counter() * 1000


@frozen
class AppInput:
    """All that the window is handed.

    Attributes:
        application: what is shown and done.
        fonts: folder of the game's fonts; the sounds lie beside it.
        icon: picture of the window's icon.
        watch: the files of the scenario, for a preview.
        voice: who speaks, where the player wants everything spoken.
        pictures: folder into which pictures are saved.
        picture: the small picture kept of a game, by its number; keep: keeps one of the game of now.
        again: the application as the next window begins with it; None where that is not foreseen.
    """

    application: Served
    fonts: Path
    icon: Path | None = None
    watch: Watch | None = None
    voice: Voice = field(default_factory=Speaker)
    pictures: Path = field(default_factory=Path.home)
    picture: Callable[[int], bytes | None] = lambda _: None
    keep: Callable[[bytes], object] = lambda _: None
    again: Callable[[], Served] | None = None


@frozen
class Foreseen:
    """What the next window is going to show first.

    Attributes:
        picture: as a PNG, of the size that a new window has.
        title: what stands above it.
    """

    picture: bytes
    title: str


class App:
    """The window's state, stepped from outside.

    Args:
        given: all that it is handed.
        size: of the window, in pixels; None chooses one that suits the screen.
        clock: milliseconds from any fixed point.

    Attributes:
        controller: which screen is shown.
        tree: the shown screen, laid out.
        hands: focus, pointer and scrolling.
        pads: the gamepads.
        sounds, narrator: what is heard.
        frames: how many were drawn.
    """

    def __init__(
        self, given: AppInput, size: Size | None = None, clock: Callable[[], float] = milliseconds
    ) -> None:
        """Open the window on the first screen."""
        self.given, self.clock, self.frames = given, clock, 0
        self.controller = Controller(given.application, self._equip)
        self.window = opening.open_window(size, given.icon, self._title)
        text_input.listen(None)
        self._full_screen = self._maximised = False
        self.pads = Pads()
        settings = given.application.settings
        self.sounds = Sounds(given.fonts.parent / "sounds", settings.volume)
        self.sounds.tone = settings.tone
        self.narrator = Narrator(given.voice, lambda: given.application.spoken)
        self.narrator.on = settings.speech
        self.animator = Animator(motion=settings.motion)
        self._settings = settings
        self._edit: tuple[str, TextField] | None = None
        self._typing: Rect | None = None
        self._explained = self._hinted = False
        self._due: float | None = None
        self._caption: tuple[str, float] | None = None
        self._tip = ""
        self.frame = Frame()
        self._painted: tuple[FrameState, Tree] | None = None
        self._crossing: Crossing | None = None
        self._left: dict[str, tuple[object, str, dict[str, int]]] = {}
        self._seen: Screen[Any] | None = None
        self._pictured: object = None
        self._coming: Iterator[None] | None = None
        self._dirty, self._moved, self._spent = True, False, False
        self._stirred = clock()
        self._dress()
        self.tree = Tree(self.canvas.surface.get_size(), ())
        self.hands = Interaction(self.tree, keys=self.kit.keys)
        self._show()
        self._narrate()

    @property
    def running(self) -> bool:
        """False once the window is to be closed."""
        return self.controller.running

    @property
    def screen(self) -> Screen[Any]:
        """The screen that is seen."""
        return self.controller.screen

    @property
    def say(self) -> Catalog:
        """The texts in the language of the page."""
        return self.screen.say

    @property
    def _title(self) -> str:
        page = self.controller.page
        return page.window or page.title

    # what is shown

    def _equip(self, screen: Screen[Any]) -> None:
        """Tell a fresh screen what only the window knows."""
        if isinstance(screen, SavesScreen):
            screen.picture = self.given.picture

    def _dress(self) -> None:
        """Type and colours for the window as it is now."""
        self._settings, self._coming = self.given.application.settings, None
        surface = self.window.get_surface()
        self.kit, self.canvas = _drawing(surface, self.given.fonts, self._settings)

    def _lay(self, focus: str = "") -> None:
        """Build the tree of what is shown; the focus stays unless another is wished."""
        size, before = self.canvas.surface.get_size(), self.tree.modal_layers
        if isinstance(self.screen, TableScreen):
            self.screen.keys = self._labels()
        self.screen.edits = dict([self._edit]) if self._edit else {}
        self.tree = self.controller.tree(self.kit, size)
        if self.tree.modal_layers > before:
            self.animator.start(OVERLAY, self.clock(), NORMAL_MS)
        self._explain()
        if self.controller.notices:
            told = tooltips.notice(self.controller.notices, size, self.kit)
            self.tree = Tree(size, (*self.tree.layers, told))
        self.hands.show(self.tree, focus)
        self._tell(size)
        self._listen()
        self._dirty = True

    def _labels(self) -> dict[str, str]:
        enter = self.say("enter")
        tools = [each.id for each in self.controller.page.tools if each.id in DEFAULTS]
        return {each: self.kit.keys.label(each, enter) for each in tools}

    def _tell(self, size: Size) -> None:
        """Lay over it the sum of the meter that is looked at, a caption, and that the page goes on."""
        placed = tooltips.looked_at(self.tree, self.hands.view())
        self._tip, over = placed.widget.id if placed else "", list[Layer]()
        if placed and isinstance(placed.widget, Control) and not self._hinted:
            over.append(tooltips.tip(placed.widget.tip, placed.rect, self.tree, self.kit))
        if self._caption is not None:
            over.append(tooltips.caption(self._caption[0], size, self.kit))
        if self._due is not None and not self._hinted:
            told = self.say("pace-waiting")
            over.append(tooltips.waiting(told, size, self.kit, moving=self.animator.motion))
        if over:
            self.tree = self.hands.tree = Tree(size, (*self.tree.layers, *over))

    def _explain(self) -> None:
        """Put the hint of the page beside what it explains, one to a step."""
        told = None if self._explained else _with_hint(self.controller, self.kit, self.tree.size)
        self._hinted, self.tree = told is not None, told or self.tree

    def _dismisses(self, event: pygame.event.Event, asked: str) -> bool:
        """Whether an event puts the hint away: any key, or a touch once it is lifted.

        It does what it does as well, on the screen as it was pressed.
        """
        hint = self.controller.page.hint
        lifted = event.type in LIFTED and not getattr(event, "touch", False)
        if not self._hinted or hint is None or not (lifted or asked):
            return False
        if self.hands.keys.action(event) in ("full-screen", "picture"):
            return False
        self._explained = True
        self.controller.do(Seen(hint.id))
        return True

    def _show(self) -> None:
        """Show the page of now; one that was left is found as it was left."""
        screen, before = self.screen, self._seen
        other = before is None or type(before) is not type(screen)
        if before is not None and other:
            self._fade()
            self.narrator.anew()
        left = self._left.get(screen.name)
        fresh = left is None or left[0] != screen.position
        if other or fresh:
            self.hands.offsets = dict(left[2]) if left and not fresh else {}
            self.hands.focus = ""
        self._seen, self._edit = screen, None
        if other or fresh:
            self._lay(left[1] if left and not fresh else screen.first)
        else:
            self._lay()
        if fresh:
            self.animator.finish(REVEAL)
            screen.enter(self.tree, self.animator, self.clock())
            self.hands.offsets.update(screen.offsets(self.tree))
            self._wait(screen)
        self.window.title = self._title

    def _leave(self) -> None:
        """Remember how the screen of now is left."""
        screen = self.screen
        self._left[screen.name] = (screen.position, self.hands.focus, dict(self.hands.offsets))

    def _wait(self, screen: Screen[Any]) -> None:
        """Let a screen that needs no decision go on by itself, if the player wants that."""
        self._due = None
        if screen.onward() is not None:
            said = [each for each, _ in self.tree.labels() if each.id in (BODY, GLOSS)]
            text = "".join(each.text for each in said or [e for e, _ in self.tree.labels()])
            time_ = autoadvance.stay(self._settings, text, known=screen.known)
            if time_ is not None:
                self._due = self.clock() + time_
                self.animator.start(
                    tooltips.WAITING, self.clock(), time_, first=1, last=0, ease=linear
                )
                self._lay(self.hands.focus)

    def _fade(self) -> None:
        """Let another kind of screen appear gently."""
        if self.animator.motion:
            self._crossing = Crossing(self.canvas.surface)
            self.animator.start(CROSSING, self.clock(), NORMAL_MS)

    # a frame

    def draw(self, now: float) -> bool:
        """Draw a frame if something changed or moves; whether it was drawn."""
        if self._due is not None and now >= self._due and not self._hinted:
            self._due = None
            self.run(self.screen.onward())
            now = self.clock()
        if self._caption is not None and now >= self._caption[1]:
            self._caption = None
            self._lay()
        self.sounds.go_on(now)
        moving = self.animator.moves(now)
        if not (moving or self._dirty or self._moved):
            return False
        shifts, progress = self._moving(now)
        self._moved, self._dirty = moving, False
        state, share = self.hands.view(shifts, progress), self.animator.value(CROSSING, now)
        if (state, self.tree) == self._painted and self._crossing is None:
            return False
        self._painted = state, self.tree
        marks, surface = self.tree.marks(self.canvas, state), self.canvas.surface
        if self._crossing is None:
            differs = self.frame.show(marks, surface)
        else:
            differs = self._crossing.show(marks, share, surface)
            if share >= 1:
                self.frame, self._crossing = self._crossing.frame, None
        if not differs:
            return False
        self.window.flip()
        self.frames += 1
        return True

    def _forget(self) -> None:
        """Paint all of the next frame, whatever was seen before."""
        self.frame.forget()
        self._painted, self._dirty = None, True

    def _moving(self, now: float) -> Moving:
        """Where moving parts stand."""
        shifts, progress = self.screen.moving(self.animator, now, self.kit)
        return shifts, {**progress, tooltips.WAITING: self.animator.value(tooltips.WAITING, now)}

    def patience(self, now: float) -> int:
        """Milliseconds to rest before looking for events and, if anything moves, drawing again."""
        if self.animator.moves(now) or self._moved or self._dirty:
            return FRAME_MS
        return IDLE_MS if now - self._stirred < LONG_MS else STILL_MS

    def rest(self, now: float) -> None:
        """While nothing happens, do what would hold up a frame: pictures, searching, texts, and garbage."""
        if self.animator.moves(now) or self._moved or self._dirty:
            return
        position = self.screen.position
        if isinstance(self.screen, TableScreen) and position != self._pictured:
            self._pictured = position
            self.given.keep(thumbnail.encoded(self.canvas.surface))
        self.given.application.rest()
        self.say.read_on(TEXTS)
        if self._coming is None:
            self._coming = self._prepared()
        next(self._coming, None)
        if gc.get_count()[0] > GARBAGE:
            gc.collect()

    def _prepared(self) -> Iterator[None]:
        """Set and draw, a step at a time, what may come next: its lines and shapes are kept by then."""
        for page in self.given.application.coming():
            yield
            tree = screen_of(page).tree(self.kit, self.tree.size, self.tree)
            yield
            tree.marks(self.canvas)
            yield

    # events

    def handle(self, event: pygame.event.Event) -> None:
        """Take an event of pygame, and say what it changed."""
        self._stirred = self.clock()
        self._take(event)
        self._narrate()

    def _stay(self) -> None:
        """A hand at work stops what goes on by itself."""
        if self._due is not None:
            self._due = None
            self.animator.finish(tooltips.WAITING)
            self._lay()

    def _narrate(self) -> None:
        if self.narrator.on:
            self.narrator.look(self.tree, self.hands.focus, self.say)
        if self.narrator.warning():
            self.controller.notices.append(self.say("speech-missing"))
            self._lay()

    def _take(self, event: pygame.event.Event) -> None:
        if event.type == pygame.QUIT:
            self.run(Quit())
        elif event.type == CHANGED:
            self.run(Reload())
        elif event.type == pygame.DROPFILE:
            self.run(Import(event.file))
        elif event.type == pygame.WINDOWSIZECHANGED:
            self._resized()
        elif event.type in window.EXPOSED:
            self._grown(event.type)
            self._forget()
        elif not (self.pads.take(event) or self._listens(event)):
            asked = self.pads.action(event)
            if event.type in PRESSED or event.type == pygame.MOUSEWHEEL or asked:
                self._stay()
            if not self._completes(event, asked):
                self._respond(event, asked)

    def _respond(self, event: pygame.event.Event, asked: str) -> None:
        """What a key, a button or a touch does; first it puts a hint away."""
        shown = self.tree if self._dismisses(event, asked) else None
        # Esc closes what lies on top, and no more.
        if shown is None or (asked or self.hands.keys.command(event)) != "back":
            self._heed(event, asked)
        if self.tree is shown:
            self._lay()

    def _heed(self, event: pygame.event.Event, asked: str) -> None:
        """Lets the first that wants an event act on it: typing, a shortcut, the control under it."""
        listening = self._typing is not None
        if self._types(event):
            return
        # The letter of a key that has done its work does not go into a field as well.
        spent = self._global(event, asked)
        if not spent:
            self._control(event, asked)
            spent = event.type == pygame.KEYDOWN and bool(event.unicode.strip())
        self._spent = spent and listening

    def _types(self, event: pygame.event.Event) -> bool:
        """While a field has the focus, what is typed goes into it."""
        placed = self.tree.find(self.hands.focus)
        if placed is None or not isinstance(placed.widget, Field):
            return False
        if event.type == pygame.TEXTINPUT and self._spent:
            self._spent = False
            return True
        name, text = placed.widget.id, placed.widget.text
        held = self._edit[1] if self._edit and self._edit[0] == name else None
        before = held if held and held.text == text else TextField.of(text, text_input.LONGEST)
        after = text_input.edited(event, before)
        if after is None:
            return False
        self._spent, self._edit = False, (name, after)
        if after.text != text:
            self.run(self.screen.act(Action("typed", name, after.text)))
            self._edit = name, after
        self._lay(name)
        return True

    def _listen(self) -> None:
        """Text is typed only while a field has the focus: else an input method would swallow keys."""
        placed = self.tree.find(self.hands.focus)
        field_ = placed.widget if placed is not None else None
        spot = field_.caret if isinstance(field_, Field) else None
        if spot != self._typing:
            self._typing = spot
            text_input.listen(spot)

    def _listens(self, event: pygame.event.Event) -> bool:
        """A screen that waits for a key gets it before it means anything."""
        if not self.screen.listens or event.type != pygame.KEYDOWN:
            return False
        self.run(self.screen.hear(key_of(event)))
        return True

    def _resized(self) -> None:
        """Lay everything out for another size; the surface has grown by itself."""
        try:
            size = self.window.get_surface().get_size()
        except pygame.error:
            return  # too small for any picture; what is seen is what was there
        if size != self.tree.size:
            self._crossing = None
            self._dress()
            self._lay()
        self._forget()

    def _grown(self, kind: int) -> None:
        """Remember whether the window is maximised, to be so again after the whole screen."""
        if not self._full_screen and kind in window.GROWN:
            self._maximised = kind == pygame.WINDOWMAXIMIZED

    def _whole_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self._full_screen = not self._full_screen
        if self._full_screen:
            self.window.set_fullscreen(desktop=True)
        else:
            self.window.set_windowed()
            if self._maximised:
                self.window.maximize()
        self._resized()

    def _completes(self, event: pygame.event.Event, asked: str) -> bool:
        """While a text is revealed any key or touch shows all of it, and does nothing else."""
        if event.type not in PRESSED and not asked:
            return False
        if self.animator.revealed(REVEAL, self.clock()) >= 1:
            return False
        self.animator.finish_all()
        self._dirty = True
        return True

    def _global(self, event: pygame.event.Event, asked: str) -> bool:
        """What a key or button means everywhere, unless a control of the screen has that key."""
        name = asked or self.hands.keys.action(event)
        if not name or name in COMMANDS or self._taken(event):
            return False
        if name == "full-screen":
            self._whole_screen()
        elif name in READING:
            self.narrator.heed(name, self.tree, self.say)
        else:
            wish = meant(name, self.controller.page, self._settings)
            if wish is None:
                return False
            self.run(wish)
        return True

    def _taken(self, event: pygame.event.Event) -> bool:
        """Whether a control that can be reached now has this key."""
        typed = key_of(event)
        if not typed:
            return False
        return typed in {getattr(p.widget, "key", "") for p in self.tree.focusables()}

    def _control(self, event: pygame.event.Event, asked: str) -> None:
        before = self.hands.view()
        command = next((each for each in COMMANDS if each == asked), None)
        action = self.hands.do(command) if command else self.hands.handle(event)
        after = self.hands.view()
        self._dirty = self._dirty or after != before
        if action is None or action.kind not in ("back", "activate"):
            looked = tooltips.looked_at(self.tree, after)
            if self._tip != (looked.widget.id if looked else ""):
                self._lay()
            elif after.focus != before.focus:
                self._listen()
            return
        if action.kind == "back":
            self.run(self.screen.escape())
            return
        wish = self.screen.act(action)
        if not isinstance(wish, Command):
            self.sounds.play("card")
        self.run(wish)

    def run(self, wish: Wish | None) -> None:
        """Carry a wish out and show what follows."""
        if wish is None:
            return
        if isinstance(wish, Redraw):
            self._explained = False
            self._lay(wish.focus)
            if wish.focus:
                self.hands.reveal()
            return
        if not isinstance(wish, Command):
            self._hand_out(wish)
            return
        self._explained = False
        before = self.screen
        position = before.position
        self._leave()
        self._coming = None
        done = self.controller.do(wish)
        if isinstance(wish, Undo | Rewind):  # what was taken back is not to be seen on the picture
            self.given.keep(b"")
            self._pictured = None
        if self.given.application.settings != self._settings:
            self._redress()
        self._sound()
        if done.visit and not webbrowser.open(done.visit):
            self.controller.notices.append(self.say("open-failed", address=done.visit))
        if done.text and not done.over:
            self._copy(done.text)
        if self.screen is before and self.screen.position == position:
            self._lay()
            self.window.title = self._title
        else:
            self._show()

    def _redress(self) -> None:
        """Use other settings from now on."""
        self._dress()
        self.animator.motion = self._settings.motion
        self.hands.keys = self.kit.keys
        self.sounds.volume = self._settings.volume
        self.sounds.open()
        self.sounds.hum(on=self._settings.tone)
        self.narrator.switch(self._settings.speech, self.say)

    def _sound(self) -> None:
        """Play what belongs to the last command, and write it where nothing can be heard."""
        cues, now = self.controller.cues, self.clock()
        self.sounds.cue([each.id for each in cues], now, still=not self.animator.motion)
        told = " · ".join(each.caption for each in cues if each.caption)
        if told and not self._settings.volume:
            self._caption = told, now + CAPTION_MS

    def _hand_out(self, wish: SavePicture | Copy) -> None:
        """Save a picture, or copy a text; and say so on the screen."""
        self.controller.notices.clear()
        if isinstance(wish, Copy):
            self._copy(wish.text)
        else:
            self._save_picture(whole=wish.screen)
        self._lay(self.hands.focus)

    def _copy(self, text: str) -> None:
        """Copy a text, and say so where nothing else is told of it."""
        told = self.say("daily-copied" if pictures.copied(text) else "daily-by-hand")
        self.controller.notices[:] = self.controller.notices or [told]

    def _save_picture(self, *, whole: bool) -> None:
        """Save what is seen, or of the debrief the picture made for sharing."""
        shared = None if whole else sharing.picture(self.controller.page, self.kit)
        if whole:
            self._lay(self.hands.focus)
            self.tree.paint(self.canvas, self.hands.view())
            self._forget()
        try:
            file = pictures.saved(shared or self.canvas.surface, self.given.pictures)
            told = self.say("saved-picture", file=str(file))
        except OSError as error:
            told = self.say("saved-not", why=error.strerror or str(error))
        self.controller.notices.append(told)


def _drawing(surface: pygame.Surface, fonts: Path, settings: Settings) -> tuple[Kit, Canvas]:
    """Type and colours for a surface, and what draws on it."""
    scale = window.scale_of(surface.get_size())
    percent = window.text_percent(settings.text, scale)
    type_ = window.type_of(fonts, scale, percent, settings.letters)
    theme = dressed(settings.theme, settings.contrast, settings.palette)
    return Kit(theme, type_, Keys(settings.keys)), Canvas(surface, theme, type_, window.shapes())


def _with_hint(controller: Controller, kit: Kit, size: Size) -> Tree | None:
    """The page laid out beside its hint; None where it has none, or what it explains is not to be seen."""
    hint, lay = controller.page.hint, partial(controller.tree, kit)
    return None if hint is None else hints.explained(hint, size, kit, controller.screen.say, lay)


def foreseen(application: Served, fonts: Path, size: Size) -> Foreseen:
    """What a window of this size shows first of an application.

    Args:
        application: what is going to be shown.
        fonts: folder of the game's fonts.
        size: of the window, in pixels.
    """
    surface, controller = pygame.Surface(size, depth=32), Controller(application)
    kit, canvas = _drawing(surface, fonts, application.settings)
    screen, page = controller.screen, controller.page
    tree = _with_hint(controller, kit, size) or controller.tree(kit, size)
    hands = Interaction(tree, keys=kit.keys)
    hands.show(tree, screen.first)
    hands.offsets.update(screen.offsets(tree))
    tree.paint(canvas, hands.view())
    return Foreseen(opening.encoded(surface), page.window or page.title)


def run(given: AppInput) -> Foreseen | None:
    """Open the window and play until it is closed; what the next one shows first, where that is asked.

    Raises:
        NoWindowError: no window can be opened.
    """
    app = App(given)
    try:
        _play(app, given)
        app.window.hide()
        return _next_one(given)
    finally:
        pygame.quit()
        gc.enable()


def _play(app: App, given: AppInput) -> None:
    if given.watch is not None:
        given.watch.start(lambda: pygame.event.post(pygame.event.Event(CHANGED)))
    try:
        app.draw(app.clock())
        # What is there now stays; what comes is looked through while nothing moves (`App.rest`).
        gc.freeze()
        gc.disable()
        app.sounds.open()
        app.pads.open()  # after the first frame, since looking for them takes its time
        while app.running:
            app.draw(app.clock())
            events = pygame.event.get()
            for event in events:
                app.handle(event)
            if not events:
                app.rest(app.clock())
                # pygame's own wait looks a thousand times a second; this is as quick for a hand.
                time.sleep(app.patience(app.clock()) / 1000)
    finally:
        if given.watch is not None:
            given.watch.stop()
        given.voice.stop()
        app.sounds.hum(on=False)


def _next_one(given: AppInput) -> Foreseen | None:
    """What the next window shows first; None where that is not asked, or cannot be told."""
    with suppress(GameError, OSError, LookupError, pygame.error):
        size = opening.new_size()
        if given.again is not None and size in opening.SIZES:
            return foreseen(given.again(), given.fonts, size)
    return None


__all__ = ["App", "AppInput", "Foreseen", "NoWindowError", "foreseen", "run"]
