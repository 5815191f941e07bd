"""The profile's two tabs: numbers of all games or of one scenario, and the milestones."""

from __future__ import annotations

from typing import ClassVar

from pygame import Rect

from roundtable.application.commands import Resume, Show
from roundtable.application.pages import Milestone, Played, ProfilePage, Scope
from roundtable.desktop.boxes import (
    Across,
    Box,
    Column,
    Dock,
    Drawing,
    Gap,
    Grid,
    Hairline,
    Margin,
    Panes,
    Scrolled,
    TextBox,
    Wrap,
)
from roundtable.desktop.components import Press, Sheet, button
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens.base import Redraw, Screen, Wish
from roundtable.desktop.screens.calibration import picture, span
from roundtable.desktop.screens.frame import bar, links, merged
from roundtable.desktop.screens.profile.plots import SHOWN, Axes, Plot
from roundtable.desktop.styles import PICKED, spoken
from roundtable.desktop.widgets import Panel, Widget

TABS = (("numbers", "profile-numbers"), ("milestones", "profile-milestones"))


class ProfileScreen(Screen[ProfilePage]):
    """What came of all finished games."""

    name: ClassVar[str] = "profile"
    tab = "numbers"
    game = 0

    @property
    def position(self) -> object:
        """One place, whatever is picked."""
        return "profile"

    @property
    def first(self) -> str:
        """The first tab."""
        return "tab:numbers"

    @property
    def scope(self) -> Scope:
        """The scope that is shown."""
        page = self.page
        return next((each for each in page.scopes if each.id == page.scope), page.scopes[0])

    def box(self) -> Box:
        """The open tab under the bar with both."""
        page, say = self.page, self.say
        tabs = [
            button(f"tab:{name}", f"{n} {say(text)}", look="bare", key=str(n),
                   picked=self.tab == name, soft=self.tab != name)
            for n, (name, text) in enumerate(TABS, 1)
        ]  # fmt: skip
        backs = [each for each in page.choices if each.id == "back"]
        head = bar(page.title, Wrap(*tabs, links(merged(backs, page.tools)), gap=4, align="right"))
        if self.tab == "milestones":
            body: Box = Scrolled(
                Grid(*map(_milestone, page.milestones), least=380, most=2, gap=16), "milestones"
            )
        elif page.empty:
            body = TextBox(page.empty, "serif", 24, leading=1.4)
        else:
            body = self._numbers()
        return Dock(head, Margin(body, 40, 18, 10), speech=page.title)

    def _numbers(self) -> Box:
        page, scope = self.page, self.scope
        game = next((e for e in scope.games if e.number == self.game), scope.games[-1])
        self.game = game.number
        left = Column(*_plots(scope, game.number, self), Gap(8), *_sureness(scope, self), gap=6)
        return Panes(
            Scrolled(left, "numbers", scope.title), Scrolled(self._side(game), "side", page.title),
            weights=(1, 0.42), line=True, least=720, speech=page.title,
        )  # fmt: skip

    def _side(self, game: Played) -> Column:
        """The scopes to choose from, the sums, and the game that is picked."""
        page, say, scope = self.page, self.say, self.scope
        many = page.scopes if len(page.scopes) > 1 else ()
        tiles = [
            Column(TextBox(each.label, size=13, colour="soft"), TextBox(each.value, "serif", 24),
                   TextBox(each.note, size=12, colour="soft"))
            for each in scope.tiles
        ]  # fmt: skip
        return Column(
            *(_scope(each, on=each is scope) for each in many),
            TextBox(page.streak, size=14),
            *tiles,
            Hairline(),
            TextBox(say("profile-pick"), size=12, colour="soft"),
            TextBox(game.told),
            button("open", say("profile-open"), key="d"),
            gap=8,
        )

    def local(self, name: str) -> Wish | None:
        """Opens a tab, shows another scope, picks a game or opens its debrief."""
        what, _, value = name.partition(":")
        if what == "tab":
            self.tab = value
        elif what in ("points", "rooms"):
            self.game = int(value)
        elif what == "open":
            return Resume(self.game)
        elif what == "scope":
            return self.chosen(name) or Show("profile", value)
        else:
            return None
        return Redraw(name)


def _scope(scope: Scope, *, on: bool) -> Box:
    """All games or a scenario, with how many games there are; inked by its rule when picked."""
    count, edge = str(len(scope.games)), "ink" if on else "line"
    row = Across(TextBox(scope.title, size=14, leading=1.35, grow=1), TextBox(count, "serif", 16, "soft"),
              gap=10)  # fmt: skip
    said = spoken(scope.title, count, PICKED if on else "")
    return Press(row, f"scope:{scope.id}", said, look="plain", pads=(18, 8), rule=edge, edge=edge,
                 down=0.5)  # fmt: skip


def _plots(scope: Scope, on: int, screen: ProfileScreen) -> list[Box]:
    """Points and Room from game to game, one above the other, each game at the same place."""
    say, games = screen.say, scope.games[-SHOWN:]
    points, rooms = [each.points for each in games], [each.room for each in games]
    found = [each for each in points if each is not None]
    low, high = min([0.0, *found]), max([0.0, *found])
    words = [next((e.value for e in games if e.points == end), "0") for end in (low, high)]
    latest = TextBox(say("profile-latest", count=SHOWN), size=12, colour="soft")
    parts: list[Box] = [latest] if len(games) < len(scope.games) else []
    parts.append(TextBox(say("profile-points"), "serif", 16))
    note = "profile-points-note" if found else "profile-points-none"
    parts.append(TextBox(say(note), size=12, colour="soft"))
    if found:
        top = high if high > low else low + 1
        parts.append(Plot(games, points, Axes("points", low, top, (words[0], words[1]), 150), on))
    scored = [each for each in rooms if each is not None]
    parts += [Gap(6), TextBox(say("profile-rooms"), "serif", 16)]
    parts.append(
        TextBox(
            say("profile-rooms-note" if scored else "profile-rooms-none"), size=12, colour="soft"
        )
    )
    if scored:
        least = min([0.0, *scored])
        scale = Axes("rooms", least, 1, (str(round(100 * least)), "100"), 96)
        parts.append(Plot(games, rooms, scale, on))
    return parts


def _sureness(scope: Scope, screen: ProfileScreen) -> list[Box]:
    """How sure and how often right, over all and by time, side by side."""
    say = screen.say
    if not scope.calibration:
        return [TextBox(say("calibration-title"), "serif", 16),
                TextBox(say("profile-calibration-none"), size=12, colour="soft")]  # fmt: skip
    note = say("profile-spans-note" if scope.spans else "profile-spans-few", count=9)
    other = Column(
        TextBox(say("profile-spans"), "serif", 16), *map(span, scope.spans),
        TextBox(note, size=12, colour="soft"), gap=6,
    )  # fmt: skip
    return [Grid(picture(scope.calibration, say), other, least=300, gap=36)]


def _milestone(shown: Milestone) -> Box:
    """A milestone; what was reached has a seal beside it and its day."""
    done = bool(shown.reached)

    def seal(kit: Kit, rect: Rect) -> Widget:
        theme = kit.theme
        return Panel(
            rect=rect, fill=theme.seal_fill if done else None, radius=kit.px(4), dashed=not done,
            border=theme.seal_fill if done else theme.soft,
        )  # fmt: skip

    words = Column(
        TextBox(shown.title, "serif", 18, leading=1.3),
        TextBox(shown.rule),
        TextBox(shown.reached or shown.progress, size=13, colour="soft"),
        gap=3, grow=1,
    )  # fmt: skip
    mark = Drawing(seal, 18, 18, text=True)
    return Sheet(Across(mark, words, gap=14, down=0), pads=(20, 16), shadow=0)
