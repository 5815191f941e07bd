"""The window: events in, commands carried out, a frame drawn only when something changed.

`App` can be stepped (`handle`, `draw`) without a loop; `run` is the loop around it.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator

import pygame

from roundtable.application import fault_text
from roundtable.application.hints import Hint
from roundtable.desktop import hints, pace, pictures, thumbnail, tips, window
from roundtable.desktop.shortcuts import meant
from roundtable.desktop.controls import Control, Field
from roundtable.desktop.desk import AppInput, Desk
from roundtable.desktop.frame import Crossing, Frame
from roundtable.desktop.interaction import Action, Interaction
from roundtable.desktop.keys import COMMANDS, Keys, key_of
from roundtable.desktop.kit import Kit
from roundtable.desktop.motion import Animator, linear
from roundtable.desktop.narrator import READING, Narrator
from roundtable.desktop.pads import Pads
from roundtable.desktop.paint import Canvas
from roundtable.desktop.palettes import dressed
from roundtable.desktop.screens import base
from roundtable.desktop.screens.base import Command, Screen
from roundtable.desktop.screens.leave import LeaveScreen
from roundtable.desktop.screens.living import REVEAL, SHEET, Living, Moving
from roundtable.desktop.screens.sheet import BODY
from roundtable.desktop.sounds import Sounds
from roundtable.desktop.theme import NORMAL_MS
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import Label, View
from roundtable.desktop.window import NoWindowError
from roundtable.desktop.text_input import written

ANY = "screen"
"""Key of the movement in which one screen gives way to another."""
FRAME_MS = 8
IDLE_MS = 12
STILL_MS = 30
"""Milliseconds of rest: while something moves, while nothing does, and once nothing did for long."""
LONG_MS = 1000
GARBAGE = 20_000
"""So many new objects are looked through for what is left over, while nothing moves."""
PRESSED = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.FINGERDOWN)
"""Events with which a hand begins to do something; what a gamepad does comes as an action."""
CHANGED = pygame.event.custom_type()
"""Event of a preview: the scenario's files were looked at again."""


def milliseconds() -> float:
    """The time from a fixed point; SDL's own clock stands still until all of SDL is started."""
    return time.perf_counter() * 1000


class App:
    """The window's state, stepped from outside.

    Args:
        given: all that it is handed.
        size: of the window, in pixels; None chooses one that suits the screen.
        clock: milliseconds from any fixed point.

    Attributes:
        desk: what is played and shown.
        tree: the shown screen, laid out.
        hands: focus, pointer and scrolling.
        pads: the gamepads.
        sounds, narrator: what is heard.
        frames: how many were drawn.
    """

    def __init__(
        self,
        given: AppInput,
        size: base.Size | None = None,
        clock: Callable[[], float] = milliseconds,
    ) -> None:
        """Open the window on the first screen."""
        self.given, self.clock, self.frames = given, clock, 0
        self.desk = Desk(given)
        self.window = window.open_window(size, given.icon, self.desk.title)
        self._full_screen = False
        self.pads = Pads()
        self.sounds = Sounds(given.fonts.parent / "sounds", self.desk.settings.volume)
        self.narrator = Narrator(given.voice)
        self.narrator.on = self.desk.settings.speech
        self.animator = Animator(motion=self.desk.settings.motion)
        self._hint: Hint | None = None
        self._explained = False
        self._due: float | None = None
        self._tip = ""
        self.frame = Frame()
        self._painted: tuple[View, Tree] | None = None
        self._ahead: Iterator[Screen] = iter(())
        self._crossing: Crossing | None = None
        self._left: dict[int, tuple[str, dict[str, int]]] = {}
        self._shown: list[Screen] = []
        self._dirty, self._moved, self._spent = True, False, False
        self._stirred = clock()
        self._dress()
        self.tree = Tree(self.canvas.surface.get_size(), ())
        self.hands = Interaction(self.tree, keys=self.kit.keys)
        self._show()
        self._ahead = self.desk.ahead()
        self._narrate()

    @property
    def running(self) -> bool:
        """False once the window is to be closed."""
        return self.desk.running

    # what is shown

    def _dress(self) -> None:
        """Type and colours for the window as it is now."""
        surface, settings = self.window.get_surface(), self.desk.settings
        scale = window.scale_of(surface.get_size())
        percent = window.text_percent(settings.text, scale)
        type_ = window.type_of(self.given.fonts, scale, percent, settings.letters)
        theme = dressed(settings.theme, settings.contrast, settings.palette)
        self.kit = Kit(theme, type_, Keys(settings.keys))
        self.canvas = Canvas(surface, self.kit.theme, type_, window.shapes())

    def _lay(self, focus: str = "") -> None:
        """Build the tree of what is shown; the focus stays unless another is wished."""
        size, sheets = self.canvas.surface.get_size(), self.tree.sheets
        self.tree = self.desk.top.tree(self.kit, size, self.desk.say)
        if self.tree.sheets > sheets:
            self.animator.start(SHEET, self.clock(), NORMAL_MS)
        self._explain(size)
        if self.desk.notices:
            strip = window.notice(self.kit, size, self.desk.notices)
            self.tree = Tree(size, (*self.tree.layers, Layer((strip,))))
        self.hands.show(self.tree, focus)
        self._tell(size)
        self._dirty = True

    def _tell(self, size: base.Size) -> None:
        """Lay over it the sum of the meter that is looked at, and that the page goes on."""
        placed = tips.looked_at(self.tree, self.hands.view())
        self._tip, over = placed.widget.id if placed else "", list[Layer]()
        if placed and isinstance(placed.widget, Control) and self._hint is None:
            over.append(tips.tip(placed.widget.tip, placed.rect, size, self.kit))
        if self._due is not None and self._hint is None:
            told = self.desk.say("pace-waiting")
            over.append(tips.waiting(told, size, self.kit, moving=self.animator.motion))
        if over:
            self.tree = self.hands.tree = Tree(size, (*self.tree.layers, *over))

    def _explain(self, size: base.Size) -> None:
        """Put the hint that the screen calls for beside what it explains, one to a step."""
        found = {} if self._explained else hints.anchors(self.desk.top, self.tree)
        self._hint = self.desk.hint(frozenset(found))
        if self._hint is not None:
            anchor = found[self._hint.id].rect
            card = hints.pointing(self._hint, anchor, self.tree, self.kit, self.desk.say)
            self.tree = Tree(size, (*self.tree.layers, card))

    def _dismisses(self, event: pygame.event.Event, asked: str) -> bool:
        """While a hint is shown, any key or touch puts it away, and does nothing else."""
        if self._hint is None or (event.type not in PRESSED and not asked):
            return False
        if self.hands.keys.action(event) in ("full-screen", "picture"):
            return False
        self.desk.saw(self._hint.id)
        self._explained = True
        self._spent = event.type == pygame.KEYDOWN and bool(event.unicode.strip())
        self._lay()
        return True

    def _show(self) -> None:
        """Show the desk's stack; a screen that lay below another is found as it was left."""
        before, top = self._shown[-1:], self.desk.top
        other = not before or type(before[0]) is not type(top)
        if before:
            self._left[id(before[0])] = self.hands.focus, self.hands.offsets
            self._fade(before[0], top)
        if other:
            self.narrator.anew()
        self._shown = list(self.desk.stack)
        self._left = {id(s): self._left[id(s)] for s in self._shown if id(s) in self._left}
        left = self._left.get(id(top))
        # A screen may have come under another one: what moves in it begins when it is first seen.
        fresh = left is None
        if other:
            self.hands.offsets = dict(left[1]) if left else {}
        self.hands.focus = ""
        self._lay()
        self.hands.show(self.tree, left[0] if left else top.first or "")
        if fresh and isinstance(top, Living):
            top.enter(self.tree, self.animator, self.clock())
        if fresh:
            self.hands.offsets.update(top.offsets(self.tree))
            self._wait(top)
        self.window.title = self.desk.title

    def _wait(self, top: Screen) -> None:
        """Let a screen that needs no decision go on by itself, if the player wants that."""
        self._due = None
        if top.onward() is not None:
            text = "".join(box.text for box in self.tree.texts())
            said = self.tree.find(BODY)
            text = said.widget.text if said and isinstance(said.widget, Label) else text
            time_ = pace.stay(self.desk.settings, text, known=top.known)
            if time_ is not None:
                self._due = self.clock() + time_
                self.animator.start(tips.WAITING, self.clock(), time_, first=1, last=0, ease=linear)
                self._lay(self.hands.focus)

    def _fade(self, before: Screen, top: Screen) -> None:
        """Let another kind of screen appear gently."""
        if type(before) is not type(top) and self.animator.motion:
            self._crossing = Crossing(self.canvas.surface)
            self.animator.start(ANY, self.clock(), NORMAL_MS)

    # a frame

    def draw(self, now: float) -> bool:
        """Draw a frame if something changed or moves; whether it was drawn."""
        if self._due is not None and now >= self._due and self._hint is None:
            self._due = None
            self.run(self.desk.top.onward())
            now = self.clock()
        moving = self.animator.moves(now)
        if not (moving or self._dirty or self._moved):
            return False
        shifts, progress = self._moving(now)
        self._moved, self._dirty = moving, False
        view, share = self.hands.view(shifts, progress), self.animator.value(ANY, now)
        if (view, self.tree) == self._painted and self._crossing is None:
            return False
        self._painted = view, self.tree
        marks = self.tree.marks(self.canvas, view)
        surface = self.canvas.surface
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
        top, left = self.desk.top, {tips.WAITING: self.animator.value(tips.WAITING, now)}
        if not isinstance(top, Living):
            return {}, left
        shifts, progress = top.moving(self.animator, now, self.kit)
        return shifts, {**progress, **left}

    def patience(self, now: float) -> int:
        """Milliseconds to rest before looking for events and, if anything moves, drawing again."""
        if self.animator.moves(now) or self._moved or self._dirty:
            return FRAME_MS
        return IDLE_MS if now - self._stirred < LONG_MS else STILL_MS

    def rest(self, now: float) -> None:
        """While nothing happens, do what would hold up a frame: pictures, and what is left over."""
        if self.animator.moves(now) or self._moved or self._dirty:
            return
        self.desk.picture(lambda: thumbnail.encoded(self.canvas.surface))
        if (ahead := next(self._ahead, None)) is not None:
            ahead.tree(self.kit, self.tree.size, self.desk.say).marks(self.canvas)
            return
        if gc.get_count()[0] > GARBAGE:
            gc.collect()

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
            self.animator.finish(tips.WAITING)
            self._lay()

    def _narrate(self) -> None:
        if self.narrator.on:
            self.narrator.look(self.tree, self.hands.focus, self.desk.say)
        if self.narrator.warning():
            self.desk.notices.append(self.desk.say("speech-missing"))
            self._lay()

    def _take(self, event: pygame.event.Event) -> None:
        if event.type == pygame.QUIT:
            # What could not be kept is told before the window closes.
            stays = self.given.keeper.waits and not isinstance(self.desk.top, LeaveScreen)
            self.run(base.Open("leave") if stays else base.Quit())
        elif event.type == CHANGED:
            self.run(base.Reload())
        elif event.type == pygame.DROPFILE:
            self.run(base.Saves("import", text=event.file))
        elif event.type == pygame.WINDOWSIZECHANGED:
            self._resized()
        elif event.type in window.EXPOSED:
            self._forget()
        elif not (self.pads.take(event) or self._listens(event)):
            asked = self.pads.action(event)
            if event.type in PRESSED or event.type == pygame.MOUSEWHEEL or asked:
                self._stay()
            if self._completes(event, asked) or self._dismisses(event, asked) or self._types(event):
                return
            # The letter of a key that has done its work does not go into a field as well.
            self._spent = self._global(event, asked)
            if not self._spent:
                self._control(event, asked)
                self._spent = event.type == pygame.KEYDOWN and bool(event.unicode.strip())

    def _types(self, event: pygame.event.Event) -> bool:
        """While a field has the focus, what is typed goes into it."""
        placed = self.tree.find(self.hands.focus)
        if placed is None or not isinstance(placed.widget, Field):
            return False
        if event.type == pygame.TEXTINPUT and self._spent:
            self._spent = False
            return True
        text = written(event, placed.widget)
        if text is None:
            return False
        self._spent = False
        if text != placed.widget.text:
            self.run(self.desk.top.act(Action("typed", placed.widget.id, text)))
        return True

    def _listens(self, event: pygame.event.Event) -> bool:
        """A screen that waits for a key gets it before it means anything."""
        top = self.desk.top
        if not top.listens or event.type != pygame.KEYDOWN:
            return False
        self.run(top.hear(key_of(event)))
        return True

    def _resized(self) -> None:
        """Lay everything out for another size; the surface has grown by itself."""
        if self.window.get_surface().get_size() != self.tree.size:
            self._crossing = None
            self._dress()
            self._lay()
        self._forget()

    def _whole_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self._full_screen = not self._full_screen
        if self._full_screen:
            self.window.set_fullscreen(desktop=True)
        else:
            self.window.set_windowed()
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
        if name in ("findings", "jump") and self.given.watch is None:
            return False
        if name == "full-screen":
            self._whole_screen()
        elif name in READING:
            self.narrator.heed(name, self.tree, self.desk.say)
        else:
            self.run(meant(name, self.desk))
        return True

    def _taken(self, event: pygame.event.Event) -> bool:
        """Whether a control that can be reached now has this key."""
        typed = key_of(event)
        return bool(typed) and any(
            getattr(placed.widget, "key", "") == typed for placed in self.tree.focusables()
        )

    def _control(self, event: pygame.event.Event, asked: str) -> None:
        before = self.hands.view()
        command = next((each for each in COMMANDS if each == asked), None)
        action = self.hands.do(command) if command else self.hands.handle(event)
        self._dirty = self._dirty or self.hands.view() != before
        looked = tips.looked_at(self.tree, self.hands.view())
        if self._tip != (looked.widget.id if looked else ""):
            self._lay()
        if action is not None and action.kind == "back":
            self.run(self.desk.top.escape())
        elif action is not None and action.kind == "activate":
            self.sounds.play("card")
            self.run(self.desk.top.act(action))

    def run(self, command: Command | None) -> None:
        """Carry a command out and show what follows."""
        if command is None:
            return
        if isinstance(command, base.SavePicture | base.SaveReport | base.Copy):
            self._hand_out(command)
            return
        settings, self._explained = self.desk.settings, False
        self.desk.run(command)
        if self.desk.settings != settings:
            self.animator.motion = self.desk.settings.motion
            self._dress()
            self.hands.keys = self.kit.keys
            self.sounds.volume = self.desk.settings.volume
            self.sounds.open()
            self.narrator.switch(self.desk.settings.speech, self.desk.say)
        self.sounds.tell(self.desk.events)
        if self.desk.stack != self._shown:
            self._show()
        else:
            wish = command.focus if isinstance(command, base.Redraw | base.Saves) else None
            self._lay(wish or "")
            self.window.title = self.desk.title
        self._ahead = self.desk.ahead()

    def _hand_out(self, command: base.SavePicture | base.SaveReport | base.Copy) -> None:
        """Save what is seen as a picture or a page, or copy a text; and say so on the screen."""
        say = self.desk.say
        if isinstance(command, base.Copy):
            copied = pictures.copied(command.text)
            told = say("daily-copied" if copied else "daily-by-hand")
        elif isinstance(command, base.SaveReport):
            told = self._reported()
        else:
            self.desk.notices.clear()
            self._lay(self.hands.focus)
            self.tree.paint(self.canvas, self.hands.view())
            self._forget()
            try:
                file = pictures.saved(self.canvas.surface, self.given.pictures)
                told = say("saved-picture", file=str(file))
            except OSError as error:
                told = say("saved-not", why=fault_text(error, say))
        self.desk.notices[:] = [told]
        self._lay(self.hands.focus)

    def _reported(self) -> str:
        """Save the report of the game that is shown; what to say of it."""
        say, game = self.desk.say, self.desk.game
        if self.given.report is None or game is None:
            return say("saved-report-not", why="–")
        try:
            return say("saved-report", file=str(self.given.report(game.session, say)))
        except OSError as error:
            return say("saved-report-not", why=fault_text(error, say))


def run(given: AppInput) -> None:
    """Open the window and play until it is closed."""
    app = App(given)
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
        pygame.quit()
        gc.enable()


__all__ = ["App", "AppInput", "NoWindowError", "run"]
