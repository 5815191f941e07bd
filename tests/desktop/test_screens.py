"""Every screen laid out from real games: nothing cut or hidden, all of it reached, acts as told."""

from collections.abc import Callable

import pygame
import pytest
import showing
from roundtable import application
from roundtable.application import Settings
from roundtable.desktop.controls import Control
from roundtable.desktop.interaction import Action, Interaction
from roundtable.desktop.screens.base import (
    Back,
    Begin,
    Change,
    Command,
    Daily,
    Open,
    Play,
    Redraw,
    Resume,
    Screen,
    Start,
)
from roundtable.desktop.screens.debrief.scale import scale
from roundtable.desktop.screens.settings import SettingsScreen
from roundtable.desktop.theme import DARK, LIGHT
from roundtable.desktop.tree import Layer, Tree, problems
from roundtable.desktop.widgets import (
    Disc,
    Dots,
    Figure,
    Image,
    Label,
    Panel,
    Pennant,
    SealMark,
    Stamp,
    Trace,
    Widget,
)
from roundtable.locale import Catalog
from roundtable.rules import Adjourn, Attribute, Belief, Match, Mode
from showing import LONG, SCREENS, kit_of, plain, reached, squeezed

WINDOWS = [
    ((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 100), ((960, 540), 100),
    ((960, 540), 150), ((1280, 960), 100), ((2560, 1080), 100), ((2560, 1440), 80),
    ((1280, 720), 175), ((1280, 720), 200), ((960, 540), 200),
]  # fmt: skip
"""16:9 from the smallest to the largest, 4:3 and 21:9, with the text sizes."""
EVERY = {**SCREENS, **LONG}
HD = (1280, 720)


def laid(screen: Screen, language: str = "zh", size: tuple[int, int] = HD, text: int = 100) -> Tree:
    """The screen's tree."""
    return screen.tree(kit_of(size, text), size, Catalog(language))


def does(screen: Screen, what: str) -> Command | None:
    """What a screen asks for when a control of it is activated."""
    placed = laid(screen).find(what)
    assert placed is not None, what
    assert isinstance(placed.widget, Control)
    return screen.act(Action("activate", what))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_nothing_is_cut_or_hidden_in_any_window(name: str, language: str) -> None:
    """The widgets' own measure finds no fault in any size of window and text."""
    screen = EVERY[name]()
    for size, text in WINDOWS:
        tree = laid(screen, language, size, text)
        assert problems(tree) == [], (size, text)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "name", ["table", "forecast", "library-first", "debrief-meters", "settings"]
)
def test_letters_for_dyslexia_fit_where_it_is_tightest(name: str, language: str) -> None:
    """Wider letters are measured too: nothing is cut, and a meter keeps its name on one line."""
    screen = EVERY[name]()
    for text in (100, 150):
        tree = screen.tree(kit_of((960, 540), text, legible=True), (960, 540), Catalog(language))
        assert problems(tree) == [], text
        assert [
            m for m in tree.placed() if m.widget.id.startswith("sum:") and _broken(m.widget)
        ] == []


def _broken(meter: Widget) -> bool:
    return any(len(each.lines) > 1 for each in meter.children if isinstance(each, Label))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", LONG)
def test_long_and_empty_screens_hold_too(name: str, language: str) -> None:
    """A full record, nothing heard, a long ledger: all of it fits at the sizes that are tightest."""
    screen = LONG[name]()
    for size, text in [((1280, 720), 100), ((1280, 720), 200), ((960, 540), 150)]:
        assert problems(laid(screen, language, size, text)) == [], (size, text)


@pytest.mark.parametrize("name", SCREENS)
def test_every_control_is_reached_by_tab_and_named_aloud(name: str) -> None:
    """Tab goes through all that can be focused and comes back; each says what it is."""
    tree = laid(SCREENS[name]())
    ids = [placed.widget.id for placed in tree.focusables()]
    assert reached(tree) == ids
    assert all(getattr(placed.widget, "speech", "") for placed in tree.focusables())


@pytest.mark.parametrize("name", SCREENS)
def test_the_focus_begins_where_the_screen_says(name: str) -> None:
    """What a screen calls its first control is there, and can be used."""
    for size, text in WINDOWS:
        screen = SCREENS[name]()
        tree = laid(screen, "en", size, text)
        hands = Interaction(tree)
        hands.show(tree, screen.first or "")
        assert screen.first is None or tree.find(screen.first) is not None
        found = tree.find(hands.focus)
        assert found is not None
        assert isinstance(found.widget, Control)
        assert found.widget.enabled, (size, text)


@pytest.mark.parametrize("name", SCREENS)
def test_the_dark_theme_is_laid_out_the_same(name: str) -> None:
    """A theme changes colours, never places; and it is painted without a fault."""
    screen, kit = SCREENS[name](), kit_of(HD, theme=DARK)
    assert screen.tree(kit, HD, Catalog("en")).texts() == laid(screen, "en").texts()
    surface = showing.painted(screen, kit, HD, "en")
    assert pygame.transform.average_color(surface)[0] < 80


def test_the_library_begins_resumes_and_changes_the_language() -> None:
    """Each mode is one key away, the language is seen at once, a kept game comes first."""
    screen = showing.library("27 / 38")
    said = plain(laid(screen, "en"))
    for text in ("Moderate", "Replay", "Who said it?", "27 / 38", "中文", "Settings", "Help"):
        assert squeezed(text) in said
    ident = showing.scenario().id
    assert screen.first == "resume"
    assert does(screen, "resume") == Resume(ident)
    assert does(screen, "mode:replay") == Start(ident, Mode.REPLAY)
    assert does(screen, "language:en") == Change(Settings(language="en", hints=False))
    assert does(screen, "open:settings") == Open("settings")
    assert does(screen, f"scenario:{ident}") == Redraw("resume")
    assert does(screen, "daily") == Daily()
    assert does(screen, "mode:teams") == Start(ident, Mode.TEAMS)
    fresh = showing.library(fresh=True)
    assert does(fresh, "start:tutorial") == Start("tutorial", Mode.MODERATE)
    assert fresh.first == "start:tutorial"
    plain_one = showing.library()
    laid(plain_one)
    assert plain_one.first == "mode:moderate"
    assert does(plain_one, f"scenario:{ident}") == Redraw("mode:moderate")
    title = showing.scenario().title["en"]
    assert squeezed(Catalog("en")("library-mode", title=title)) in plain(laid(plain_one, "en"))


def test_the_library_without_a_scenario_says_so() -> None:
    """An empty library is a sentence, not a fault."""
    screen = type(showing.library())(lambda _: (), Settings)
    assert squeezed(Catalog("en")("library-empty")) in plain(laid(screen, "en"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_briefing_tells_all_and_begins(language: str) -> None:
    """People, questions, rules, source and address are all there."""
    say = Catalog(language)
    view = application.briefing(showing.Session(showing.scenario()), say)
    said = plain(laid(SCREENS["briefing"](), language))
    people = [each.name for each in view.people]
    for text in (view.title, view.body, *people, *view.scenes, *view.basis, *view.facts):
        assert squeezed(text) in said
    assert squeezed(view.address) in said
    assert squeezed(view.source) in said
    assert does(SCREENS["briefing"](), "begin") == Begin()


def test_the_settings_change_at_once() -> None:
    """Each value is a command with the settings as they would be."""
    screen = SettingsScreen(lambda: Settings(text=125))
    assert does(screen, "text:80") == Change(Settings(text=80))
    assert does(screen, "motion:off") == Change(Settings(text=125, motion=False))
    assert does(screen, "clock:50") == Change(Settings(text=125, clock=50))
    assert does(screen, "theme:dark") == Change(Settings(text=125, theme="dark"))
    assert does(screen, "language:en") == Change(Settings(text=125, language="en"))
    assert does(screen, "back") == Back()


def test_a_turn_is_given_to_somebody_by_pick_chip_and_button() -> None:
    """The button is shut until both are there; another turn begins with nothing picked."""
    session = showing.after(3, "who")
    screen = showing.top(session)
    person = showing.scenario().panelists[1].id
    confirm = laid(screen).find("confirm")
    assert confirm is not None
    assert not getattr(confirm.widget, "enabled", True)
    does(screen, f"pick:{person}")
    does(screen, "chip:60")
    assert does(screen, "confirm") == Play(Attribute(Belief(person, 60)))
    view = application.who(session, Catalog("zh"))
    assert view is not None
    said = plain(laid(screen))
    assert squeezed(view.body) in said
    assert view.last is not None
    assert squeezed(view.last.place) in said


def test_a_line_of_the_coda_is_matched_or_left() -> None:
    """The lines before stand beside it; "no idea" sends no belief; one may leave."""
    session = showing.in_coda(2)
    screen = showing.top(session)
    view = application.coda(session, Catalog("zh"))
    assert view is not None
    said = plain(laid(screen))
    for text in (view.text, view.note, *(each.text for each in view.done)):
        assert squeezed(text) in said
    does(screen, "chip:0")
    assert does(screen, "confirm") == Play(Match(view.line))
    assert does(screen, "leave") == Play(Adjourn())


def test_a_close_shows_what_was_heard_and_what_was_not() -> None:
    """Question, forms, titles, what lies unheard; and it goes on."""
    session = showing.until(lambda each: application.last_closed(each) is not None)
    scene = application.last_closed(session)
    assert scene is not None
    view = application.close(session, Catalog("zh"), scene.id)
    screen = SCREENS["close"]()
    said = plain(laid(screen))
    for text in (view.asked.text, *(s.title for s in view.heard), *view.unheard, *view.silences):
        assert squeezed(text) in said
    assert does(screen, "go-on") == Back()


def test_the_history_ends_with_the_newest_and_shows_it() -> None:
    """Everything heard with its place; the scroll stands at its end."""
    session = showing.whole(showing.Guesser())
    told = application.history(session, Catalog("zh"))
    screen = SCREENS["history"]()
    tree = laid(screen)
    said = plain(tree)
    for each in told:
        assert squeezed(each.speech.body) in said
        assert squeezed(each.speech.place) in said
    hands = Interaction(tree)
    hands.offsets.update(screen.offsets(tree))
    newest = tree.find(f"turn:{told[-1].speech.turn}", hands.view())
    assert newest is not None
    assert newest.rect.bottom <= HD[1]
    assert screen.first == f"turn:{told[-1].speech.turn}"


@pytest.mark.parametrize("name", ["record", "random", "nothing", "replay", "who"])
def test_the_debrief_says_everything(name: str) -> None:
    """Over its tabs: every card, sum, mark, row, limit, aside and unheard turn."""
    sessions: dict[str, Callable[[], showing.Session]] = {
        "record": lambda: showing.whole(showing.RecordPlayer(), clock=100),
        "random": lambda: showing.whole(showing.RandomPlayer(7)),
        "nothing": showing.nothing_heard,
        "replay": lambda: showing.whole(showing.Guesser(), "replay"),
        "who": lambda: showing.whole(showing.RandomPlayer(7), "who"),
    }
    view = application.debrief(sessions[name](), Catalog("zh"))
    said = "".join(plain(laid(LONG[f"{name}-{tab}"]())) for tab in range(5))
    texts = [view.verdict, view.mend, view.help, view.skill, *view.chips]
    texts += [card.label for card in (*view.lanes.own, *view.lanes.record)] if view.lanes else []
    texts += [text for line in view.meters for text in (line.label, line.what, line.sum)]
    texts += [text for tile in view.tiles for text in (tile.label, tile.value, tile.note)]
    texts += [text for row in view.ledger for text in (row.who, row.expected, row.came)]
    notes = (*view.limits, *view.remarks, *view.unheard)
    texts += [text for note in notes for text in (note.body, note.place)]
    assert [text for text in texts if squeezed(text) not in said] == []


def test_the_debriefs_tabs_rows_and_buttons() -> None:
    """Digits open the tabs, a row opens its turn, the game can be played again."""
    session = showing.whole(showing.RecordPlayer(), clock=100)
    screen = showing.debrief(session, 0)
    hands = Interaction(laid(screen))
    action = hands.handle(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_3, unicode="3", mod=0))
    assert action is not None
    assert screen.act(action) == Redraw("tab:2")
    view = application.debrief(session, Catalog("zh"))
    assert len(view.ledger) >= 16
    last = len(view.ledger) - 1
    assert does(screen, f"row:{last}") == Redraw(f"row:{last}")
    said = plain(laid(screen))
    assert squeezed(view.ledger[last].body) in said
    assert squeezed(view.ledger[last].reading) in said
    assert does(screen, "again") == Start(session.scenario.id, Mode.MODERATE)
    assert does(screen, "open:library") == Open("library")


NEAR = [
    (0.5, 0.5, 0.5, 0.5), (0, 0, 0, 0), (1, 1, 1, 1), (0.7, 0.71, 0.72, 0.73), (0.1, 0.11, 0.9, 0.91)
]  # fmt: skip


@pytest.mark.parametrize("shares", NEAR)
def test_the_marks_of_a_scale_never_touch(shares: tuple[float, ...]) -> None:
    """However near the marks, their names keep apart, with values and without."""
    names = zip(("floor", "par", "you", "best"), shares, strict=True)
    marks = [
        application.Mark(name, f"a long name {name}", share, f"{share:.2f}")
        for name, share in names
    ]
    for values in (False, True):
        kit = kit_of(HD)
        line = scale(kit, kit.rect(100, 100, 420, 60), marks, values=values)
        assert problems(Tree(HD, (Layer((line,)),))) == []


def labels(tree: Tree) -> list[Label]:
    """The texts as widgets."""
    return [one.widget for one in tree.placed() if isinstance(one.widget, Label)]


def test_a_name_beside_its_dot_is_led_to_it() -> None:
    """Where the names of a scale had to give way, each has its dot under it or a tick to it."""
    shares = {"floor": 0.63, "par": 0.89, "you": 0.79, "best": 0.97}
    marks = [application.Mark(name, f"name {name}", share, "0.5") for name, share in shares.items()]
    kit = kit_of(HD, 150)
    line = scale(kit, kit.rect(100, 100, 420, 80), marks, values=True)
    ends = [
        (part.rect.x + part.points[-1][0], part.rect.y + part.points[-1][1])
        for part in line.children
        if isinstance(part, Trace)
    ]
    dots = {part.rect.center for part in line.children if isinstance(part, Disc)}
    assert len(dots) == len(marks)
    assert set(ends) <= dots
    middles = [part.rect.centerx for part in line.children if isinstance(part, Label)]
    aside = [dot for dot in dots if min(abs(dot[0] - x) for x in middles) > kit.px(9)]
    assert set(aside) <= set(ends)
    assert aside


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_lanes_say_what_their_marks_mean(language: str) -> None:
    """The legends of the scales and of pale cards are there in every window, and a meter's value."""
    screen, say = SCREENS["debrief-lanes"](), Catalog(language)
    view = application.debrief(showing.whole(showing.Guesser()), say)
    voices = next(mark.value for mark in view.meters[2].marks if mark.id == "you")
    told = [say("marks-note"), say("lane-legend"), say("sum-voices-brief", value=voices)]
    for size, text in WINDOWS:
        said = plain(laid(screen, language, size, text))
        assert [each for each in told if squeezed(each) not in said] == [], (size, text)


def test_numbers_side_by_side_are_level_and_of_one_size() -> None:
    """Two tiles share the width, and neither a long label nor a long number sets one apart."""
    for size, text in WINDOWS:
        tree = laid(SCREENS["debrief-steps"](), "en", size, text)
        values = ("−1322", "38/40")
        numbers = [each for each in labels(tree) if each.text in values]
        assert len({(each.size, each.rect.y) for each in numbers}) == 1, (size, text)
        assert len(numbers) == len(values)
        heads = [
            each for each in labels(tree) if each.text in ("You guessed", "The real moderator")
        ]
        assert len({(each.size, each.rect.y) for each in heads}) == 1, (size, text)


TABS = ("lanes", "meters", "ledger", "holdings", "limits")


def test_the_debriefs_title_keeps_its_size() -> None:
    """It is as large on one tab as on the other."""
    for size, text in WINDOWS:
        trees = [laid(SCREENS[f"debrief-{each}"](), "en", size, text) for each in TABS]
        titles = [next(e for e in labels(each) if e.text.startswith("Debrief")) for each in trees]
        assert len({(each.size, each.rect.y) for each in titles}) == 1, (size, text)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", ["table", "teams", "replay", "library", "library-first"])
def test_cards_of_a_row_share_size_and_baseline_of_their_titles(name: str, language: str) -> None:
    """The longest title of a row tells the size of all; so it is with the meters of the bar."""
    for size, text in WINDOWS:
        tree = laid(SCREENS[name](), language, size, text)
        for kind, role in ((("move:", "mode:", "board", "daily"), "serif"), (("sum:",), "sans")):
            lines: dict[int, set[tuple[float, int]]] = {}
            for placed in tree.focusables():
                if placed.widget.id.startswith(kind):
                    labels = (e for e in placed.widget.children if isinstance(e, Label))
                    for label in [each for each in labels if each.role == role][:1]:
                        lines.setdefault(placed.rect.y, set()).add((label.size, label.rect.y))
            assert [row for row in lines.values() if len(row) > 1] == [], (size, text)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_library_scrolls_as_one_in_large_text_and_not_at_all_in_plain(language: str) -> None:
    """No small list by itself shows one discussion; a newcomer's offer finds room beside it."""
    for name in ("library", "library-first"):
        for size in ((1280, 720), (1920, 1080), (960, 540)):
            assert laid(SCREENS[name](), language, size).find("scenarios") is None
            large = laid(SCREENS[name](), language, size, 150)
            ways = large.find("mode:teams")
            assert ways is not None
            assert [each.id for each in ways.scrolls] == ["scenarios"]


def test_a_text_keeps_clear_of_the_bar_beside_it() -> None:
    """Twelve units lie between the longest line and the bar of its scroll."""
    kit = kit_of(HD, 150)
    for name in ("briefing", "close", "coda", "who", "history"):
        for placed in laid(SCREENS[name](), "en", HD, 150).placed():
            widget = placed.widget
            if isinstance(widget, Label) and placed.scrolls:
                bar = placed.scrolls[-1].rect.right - kit.px(4)
                assert bar - widget.inked(placed.rect).right >= kit.px(12), widget.text


def test_what_was_matched_bears_the_rule_of_whom_it_is_about() -> None:
    """Answers before stand in the coda as they do in Who said it?."""
    rules = {}
    for name in ("coda", "who"):
        placed = laid(SCREENS[name]()).placed()
        rules[name] = [
            (each.rect.x, each.widget.rule)
            for each in placed
            if isinstance(each.widget, Panel) and each.widget.rule and not each.widget.fill
        ]
    view = application.coda(showing.in_coda(2), Catalog("zh"))
    assert view is not None
    left, _ = rules["who"][-1]
    people = [kit_of(HD).person_rule(each.index) for each in reversed(view.done)]
    assert rules["coda"][-2:] == [(left, each) for each in people]


def test_figures_on_cards_are_as_large_beside_large_text() -> None:
    """Of a lower card they look over the edge; they never shrink with it."""
    for name in ("coda", "who"):
        talls = set()
        for text in (100, 150):
            figures = [p.widget for p in laid(SCREENS[name](), "en", HD, text).placed()]
            shown = [each for each in figures if isinstance(each, Figure)]
            assert len(shown) == 4
            talls |= {each.tall for each in shown}
        assert len(talls) == 1


def test_numerals_of_the_briefing_stand_on_the_line_of_their_questions() -> None:
    """One baseline, although one is set in the serif and the other in the sans."""
    kit = kit_of(HD, 150)
    placed = laid(SCREENS["briefing"](), "en", HD, 150).placed()
    texts = [(each.rect, each.widget) for each in placed if isinstance(each.widget, Label)]
    at = next(i for i, (_, label) in enumerate(texts) if label.text == "1")
    lines = [
        label.inked(rect).centery + kit.type.lift(label.role, label.size)
        for rect, label in texts[at : at + 2]
    ]
    assert abs(lines[0] - lines[1]) <= 1


MARKED = (
    "debrief-contest",
    "debrief-holdings",
    "debrief-ledger",
    "profile-milestones",
    "close",
    "seating",
)


@pytest.mark.parametrize("name", MARKED)
def test_a_mark_is_level_with_the_first_line_beside_it(name: str) -> None:
    """A seal or pennant stands in the middle of the signs at its right, and grows with them."""
    sides = []
    for text in (100, 150, 200):
        kit, tree = kit_of(HD, text), laid(SCREENS[name](), "en", HD, text)
        marks = [one.rect for one in tree.placed() if _marks(one.widget)]
        sides.append(marks[0].h)
        boxes = [(each.inked(each.rect), each) for each in labels(tree)]
        for mark in marks:
            near = [
                (ink.x - mark.right, each.lift + ink.y + each.glyph // 2)
                for ink, each in boxes
                if ink.x >= mark.right and ink.y < mark.bottom and ink.bottom > mark.y
            ]
            assert abs(min(near)[1] - mark.centery) <= kit.px(1), (text, mark)
    assert sides == [sides[0], round(1.5 * sides[0]), 2 * sides[0]]


def _marks(widget: Widget) -> bool:
    """Whether it marks a line: a panelist's seal, a team's pennant or a milestone's seal."""
    bare = isinstance(widget, Panel) and not widget.children and widget.rect.w == widget.rect.h
    return bare or isinstance(widget, SealMark | Pennant)


def test_the_points_of_the_ledger_have_room_at_any_size() -> None:
    """They are of one size, right-aligned, and keep clear of the card's edge."""
    for size, text in WINDOWS:
        kit, tree = kit_of(size, text), laid(SCREENS["debrief-ledger"](), "en", size, text)
        points = [each for each in labels(tree) if each.text.lstrip("−+").isdecimal()]
        cards = [one.rect for one in tree.placed() if one.widget.id.startswith("row:")]
        assert len(points) > len(cards) // 2
        assert {(each.size, each.rect.right) for each in points} == {(18, points[0].rect.right)}
        left = min(each.inked(each.rect).left for each in points)
        assert left - cards[0].left >= kit.px(12), (size, text)


def test_a_kept_game_has_a_picture_or_the_seal_in_the_middle_of_its_row() -> None:
    """None has a blank frame, and large text does not leave the picture at the top."""
    for text in (100, 150, 200):
        tree = laid(SCREENS["saves"](), "en", HD, text)
        rows = [one.widget for one in tree.placed() if one.widget.id.startswith("slot:")]
        shown = [row.children[1] for row in rows]
        kinds = [isinstance(e, Image) or isinstance(e.children[0], Stamp) for e in shown]
        assert kinds == [True] * len(rows)
        for row, each in zip(rows, shown, strict=True):
            assert abs(each.rect.centery - row.rect.centery) <= 1


def test_on_a_close_only_the_button_is_red() -> None:
    """What was missed is past by then."""
    tree = laid(SCREENS["close"](), "en")
    assert any("You expected" in each.text for each in labels(tree))
    assert [each.text for each in labels(tree) if each.colour == LIGHT.seal] == []


@pytest.mark.parametrize("name", ["board", "table"])
def test_the_dots_of_turns_grow_with_the_text(name: str) -> None:
    """At twice the size of text a row of dots is twice as wide."""
    plain, large = (
        [one.rect.w for one in laid(SCREENS[name](), "en", HD, text).placed()
         if isinstance(one.widget, Dots)]
        for text in (100, 200)
    )  # fmt: skip
    assert plain
    assert large == [2 * each for each in plain]
