"""The window over the application: what keys and commands show, keep, ask and say."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from functools import partial
from types import FrameType

import pygame
import pytest
from driving import Driver, agi, given
from playing import STILL, by_keyboard, wish
from problems import problems
from roundtable.application import Settings, closing
from roundtable.application.commands import Back, Change, Make, Next, Quit, Save, Show
from roundtable.application.pages import ConfirmPage, DebriefPage, TablePage
from roundtable.desktop import autoadvance, pictures, window
from roundtable.desktop.controller import screen_of
from roundtable.desktop.screens.people import CHIP
from roundtable.desktop.screens.words import BODY
from roundtable.desktop.widgets import Figure, Head, Label
from roundtable.rules import Call, Mode, Open
from serving import scenario

CALLS = 6_000
"""Python calls that one Enter at the table may take, the rules and the page made anew with it."""
OURS = 3_600
"""Of them, those of the window."""
ENTER = pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, unicode="\r", mod=0)


def at_the_table(settings: Settings = STILL, mode: Mode = Mode.MODERATE, heard: int = 1) -> Driver:
    """Somebody has spoken so many times."""
    driver = Driver(given(settings, mode=mode))
    while driver.screen.name != "table" or len(driver.session.heard) < heard:
        by_keyboard(driver, mode)
    return driver


def debrief(mode: Mode = Mode.MODERATE) -> Driver:
    """A whole game, its layouts looked at on the way."""
    driver = Driver(given(STILL, mode=mode))
    driver.checking = True
    while driver.screen.name != "debrief":
        by_keyboard(driver, mode)
    return driver


def test_a_game_is_played_by_keys_and_no_layout_has_a_fault() -> None:
    """From the briefing to the debrief; every move is kept before it is shown."""
    driver = debrief()
    assert driver.faults == {}
    assert driver.keeper.saves >= driver.session.ply
    assert isinstance(driver.page, DebriefPage)


def test_the_tabs_of_the_debrief_are_opened_by_number() -> None:
    """Each number a tab; the focus stays on it, and each can be laid out."""
    driver = debrief()
    for number, tab in enumerate(driver.page.tabs, 1):  # type: ignore[attr-defined]
        driver.press(str(number))
        assert (driver.page.tab, driver.focus) == (tab.id, f"tab:{tab.id}")  # type: ignore[attr-defined]
        assert problems(driver.app.tree) == []


def test_a_bet_is_laid_by_number_letter_and_enter() -> None:
    """A digit picks, a letter says how sure, Enter sends; back leaves everything as it was."""
    driver = Driver(given(STILL))
    while driver.screen.name != "bet":
        by_keyboard(driver)
    option = driver.page.options[1].id  # type: ignore[attr-defined]
    assert "confirm" not in driver.ids(usable=True)
    driver.press("2")
    assert driver.focus.startswith("chip:")
    driver.press("esc")
    assert driver.screen.name == "table"
    driver.press("enter", "2", "e", "enter")
    bet = driver.session.bets[0]
    assert bet.belief is not None
    assert (bet.belief.pick, bet.belief.percent) == (option, 80)


@pytest.mark.parametrize("size", [(1280, 720), (960, 540)])
def test_what_has_the_focus_after_a_pick_is_in_sight(size: tuple[int, int]) -> None:
    """In large letters the chips lie below the options: the page goes down to them."""
    driver = Driver(given(replace(STILL, text=150)), size)
    while driver.screen.name != "bet":
        by_keyboard(driver)
    driver.press("2")
    assert driver.focus.startswith("chip:")
    shown = driver.app.tree.focusables(driver.app.hands.view())
    assert [False] == [each.hidden for each in shown if each.widget.id == driver.focus]


def test_a_copied_result_is_said_to_be_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """As a saved page or picture is; nothing else on the screen would tell."""
    texts: list[str] = []
    monkeypatch.setattr(pictures, "copied", lambda text: not texts.append(text))
    driver = debrief()
    driver.app.run(Save("result"))
    assert [driver.app.say("daily-copied")] == driver.app.controller.notices
    assert len(texts) == 1


@pytest.mark.parametrize("size", [(1280, 720), (960, 540)])
def test_whose_words_they_were_is_in_sight_with_the_next_ones(size: tuple[int, int]) -> None:
    """However long these are: the answer stands where the next one is given."""
    driver = Driver(given(STILL, mode=Mode.WHO), size)
    seen = 0
    while driver.screen.name != "debrief":
        last = getattr(driver.page, "last", None)
        if driver.screen.name == "who" and last is not None:
            placed = driver.app.tree.placed(driver.app.hands.view())
            points = [
                p for p in placed if last.verdicts[0].points in getattr(p.widget, "lines", ())
            ]
            assert any(p.clip is None or p.clip.contains(p.rect) for p in points), last.title
            seen += 1
        by_keyboard(driver, Mode.WHO)
    assert seen > 5


@pytest.mark.parametrize(
    ("size", "text"), [((1280, 720), 100), ((1280, 720), 150), ((960, 540), 100)]
)
def test_a_setting_is_level_with_its_values(size: tuple[int, int], text: int) -> None:
    """Its name stands beside the middle of the first buttons."""
    driver = Driver(given(replace(STILL, text=text), library=True, mode=None), size)
    driver.press("s")
    placed = driver.app.tree.placed()
    rows = [row for part in driver.page.parts for row in part.rows]  # type: ignore[attr-defined]
    for row in rows:
        name = next(p.widget for p in placed if getattr(p.widget, "lines", ()) == (row.label,))
        value = next(p.rect for p in placed if p.widget.id == row.values[0].id)
        assert abs(name.inked(name.rect).centery - value.centery) <= 4, row.label


def test_no_idea_needs_no_option() -> None:
    """The last chip alone can be sent."""
    driver = Driver(given(STILL))
    while driver.screen.name != "bet":
        by_keyboard(driver)
    driver.press("t", "enter")
    assert driver.session.heard
    assert driver.session.bets[0].belief is None


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("agi-next-2026", (1280, 720)),
        ("fomc-1996", (1280, 720)),
        ("fomc-1996", (960, 540)),
    ],
)
def test_a_person_keeps_place_and_number_through_a_question(
    name: str, size: tuple[int, int]
) -> None:
    """Heads and cards of a person stand at one place from turn to turn, with the same key.

    Of seven people with long names and prompts, too: a card gives way before its place does.
    """
    driver = Driver(given(STILL, scenario=scenario(name)), size)
    places: dict[tuple[str, str], set[tuple[int, int]]] = {}
    keys: dict[tuple[str, int], set[str]] = {}
    while driver.screen.name != "debrief":
        if driver.screen.name == "table":
            scene = driver.page.scene  # type: ignore[attr-defined]
            if driver.page.speech is not None:  # type: ignore[attr-defined]
                for placed in driver.app.tree.placed():
                    if isinstance(placed.widget, Head):
                        places.setdefault((scene, placed.widget.id), set()).add(placed.rect.topleft)
            for each in driver.page.choices:
                if each.index is not None:
                    keys.setdefault((scene, each.index), set()).add(each.key[:1])
        by_keyboard(driver)
    assert len({scene for scene, _ in places}) > 1
    assert all(len(each) == 1 for each in (*places.values(), *keys.values()))


def test_heads_are_never_small() -> None:
    """With everybody in a row a head measures at least 48 pixels at 1280 x 720."""
    driver = at_the_table()
    heads = [p.rect for p in driver.app.tree.placed() if isinstance(p.widget, Head)]
    assert len(heads) == len(agi().panelists)
    assert min(each.h for each in heads) >= 48


def test_the_speaker_takes_a_large_part_of_the_picture() -> None:
    """The figure of who speaks is the largest, and its panel a quarter of the width or more."""
    driver = at_the_table()
    speaker = driver.app.tree.find("speaker")
    assert speaker is not None
    assert isinstance(speaker.widget, Figure)
    assert speaker.rect.h > 150


def test_the_chip_turns_once_and_within_its_time() -> None:
    """With motion it turns once the words are there and has turned after 1.2 s; a key ends all."""
    driver = at_the_table(replace(STILL, motion=True))
    for _ in range(30):
        if driver.app.tree.find(CHIP) is not None:
            break
        driver.app.animator.finish_all()
        by_keyboard(driver)
    assert driver.app.tree.find(CHIP) is not None
    turned = []
    for _ in range(76):
        driver.now += 16
        turned.append(driver.app.animator.value(CHIP, driver.now))
    assert turned == sorted(turned)
    assert turned[0] < 0.5 < turned[-1] == 1


def test_motion_off_shows_the_same_at_once() -> None:
    """Nothing moves after a move, and the text is all there."""
    driver = at_the_table()
    assert not driver.app.animator.moves(driver.now)
    assert driver.app.animator.value(CHIP, driver.now) == 1
    body = driver.app.tree.find(BODY)
    assert body is not None
    assert isinstance(body.widget, Label)


def test_adjourning_asks_over_the_table() -> None:
    """The table goes on being seen; the safe answer has the focus and Esc takes it."""
    driver = at_the_table()
    driver.click("adjourn")
    assert isinstance(driver.page, ConfirmPage)
    assert driver.app.tree.find(BODY) is not None
    assert problems(driver.app.tree, driver.app.hands.view()) == []
    driver.press("esc")
    assert isinstance(driver.page, TablePage)
    assert not driver.session.over


@pytest.mark.parametrize("mode", [Mode.MODERATE, Mode.CLASS])
def test_leaving_a_game_asks(mode: Mode) -> None:
    """Esc at the table asks; going on is one key."""
    driver = Driver(given(STILL, mode=mode))
    while driver.screen.name != "table":
        by_keyboard(driver, mode)
    driver.press("esc")
    assert driver.screen.name == "confirm"
    driver.press("enter")
    assert driver.screen.name == "table"


@pytest.mark.parametrize("name", ["h", "s", "f1", "l"])
def test_the_key_that_led_to_a_page_leads_back(name: str) -> None:
    """The table is found as it was left, the focus where it was."""
    driver = at_the_table()
    driver.press("right")
    focus = driver.focus
    driver.press(name)
    assert driver.screen.name != "table"
    driver.press(name)
    assert (driver.screen.name, driver.focus) == ("table", focus)


def test_a_second_thing_of_a_person_has_the_letter_below_their_digit() -> None:
    """Doubled numbers of the application are one key in the window."""
    from roundtable.desktop.screens.frame import key_of_choice  # noqa: PLC0415

    driver = at_the_table()
    choice = replace(driver.page.choices[0], key="22")
    assert key_of_choice(choice) == "w"
    assert key_of_choice(replace(choice, key="2")) == "2"
    assert key_of_choice(replace(choice, key="666")) == ""


def test_language_changes_under_a_game() -> None:
    """All of the page is there again in the other language, where it was."""
    driver = at_the_table(replace(STILL, language="en"))
    before = driver.page.title
    driver.app.run(Change("language", "zh"))
    assert driver.screen.name == "table"
    assert driver.page.title != before


def test_text_theme_and_motion_change_at_once() -> None:
    """Settings of the window take effect with the next frame."""
    driver = at_the_table()
    paper = driver.app.kit.theme.paper
    driver.app.run(Change("theme", "dark"))
    driver.app.run(Change("text", "150"))
    driver.press("m")
    assert driver.app.kit.theme.paper != paper
    assert driver.app.kit.type.text_percent == 150
    assert driver.app.animator.motion


def test_history_is_searched_as_one_types_and_a_game_taken_back() -> None:
    """What is typed narrows the list; Esc empties the search first; going back asks."""
    driver = at_the_table(replace(STILL, language="en"), heard=3)
    driver.press("h", "/")
    for sign in "zzzz":
        driver.send(pygame.event.Event(pygame.TEXTINPUT, text=sign))
    assert driver.page.search == "zzzz"  # type: ignore[attr-defined]
    assert driver.page.rows == ()  # type: ignore[attr-defined]
    driver.press("esc")
    assert (driver.screen.name, driver.page.search) == ("history", "")  # type: ignore[attr-defined]
    ply = driver.session.ply
    rewind = driver.starting("rewind:")
    if rewind:
        driver.click(rewind)
        if driver.screen.name == "confirm":
            driver.press("enter") if driver.focus == "yes" else driver.click(driver.ids()[-1])
        assert driver.session.ply < ply


def test_typing_an_ordinary_text_field() -> None:
    """Caret keys, Home, selection and deletion work as anywhere; composition is drawn, not sent."""
    driver = at_the_table(heard=2)
    driver.press("h")
    driver.click("search")

    def key(code: int, mod: int = 0) -> None:
        driver.send(pygame.event.Event(pygame.KEYDOWN, key=code, unicode="", mod=mod))

    driver.send(pygame.event.Event(pygame.TEXTINPUT, text="圆桌"))
    key(pygame.K_HOME)
    driver.send(pygame.event.Event(pygame.TEXTINPUT, text="a"))
    assert driver.page.search == "a圆桌"  # type: ignore[attr-defined]
    driver.send(pygame.event.Event(pygame.TEXTEDITING, text="ni", start=2, length=0))
    assert driver.page.search == "a圆桌"  # type: ignore[attr-defined]
    assert "ani圆桌" in driver.shown()
    driver.send(pygame.event.Event(pygame.TEXTEDITING, text="", start=0, length=0))
    key(pygame.K_END)
    key(pygame.K_LEFT, pygame.KMOD_SHIFT)
    key(pygame.K_BACKSPACE)
    assert driver.page.search == "a圆"  # type: ignore[attr-defined]
    key(pygame.K_a, pygame.KMOD_CTRL)
    key(pygame.K_DELETE)
    assert driver.page.search == ""  # type: ignore[attr-defined]


def test_text_is_taken_only_while_a_field_has_the_focus(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else an input method that is on would swallow every key."""
    asked: list[bool] = []
    monkeypatch.setattr(
        "roundtable.desktop.text_input.listen", lambda at: asked.append(at is not None)
    )
    driver = at_the_table(heard=2)
    assert asked[0] is False
    assert True not in asked
    driver.press("h")
    driver.click("search")
    assert asked[-1] is True
    driver.press("tab")
    assert asked[-1] is False


def test_resizing_lays_everything_out_anew_down_to_nothing() -> None:
    """Whatever a window manager does, the game goes on."""
    driver = at_the_table()
    for size in ((960, 540), (420, 700), (300, 200), (60, 40), (1280, 720)):
        driver.resize(size)
        driver.app.draw(driver.now)
        by_keyboard(driver)
    assert driver.app.running


def test_closing_the_window_ends_it() -> None:
    """What waits to be kept is asked about by the application; nothing waits here."""
    driver = at_the_table()
    driver.send(pygame.event.Event(pygame.QUIT))
    if driver.app.running:
        driver.app.run(Quit())
        driver.click(driver.ids()[-1])
    assert not driver.app.running


def test_a_picture_is_saved_of_what_is_seen_and_of_the_debrief_without_buttons(tmp_path) -> None:
    """F12 saves the screen; the debrief's picture has title and date."""
    driver = Driver(replace(given(STILL), pictures=tmp_path))
    driver.press("f12")
    while driver.screen.name != "debrief":
        by_keyboard(driver)
    driver.press("1")
    driver.click("picture")
    files = sorted(tmp_path.iterdir())
    assert [each.name for each in files] == ["roundtable-001.png", "roundtable-002.png"]
    sizes = [pygame.image.load(each).get_size() for each in files]
    assert sizes[0] == (1280, 720)
    assert sizes[1] != sizes[0]


@pytest.mark.parametrize("size", [(1280, 720), (960, 540)])
def test_all_cards_of_the_library_begin_in_line(size: tuple[int, int]) -> None:
    """The question of the day stands under the discussions as one of them."""
    driver = Driver(given(STILL, library=True, mode=None), size)
    cards = [p for p in driver.app.tree.placed() if p.widget.id.startswith(("scenario:", "daily"))]
    edges = {
        min(each.rect.x - card.rect.x for each in card.widget.children if isinstance(each, Label))
        for card in cards
    }
    assert len(cards) > 1
    assert len(edges) == 1


def test_the_library_picks_and_begins() -> None:
    """Picking moves nothing; the ways are those of what is shown."""
    driver = Driver(given(STILL, library=True, mode=None))
    assert driver.focus == "mode:moderate"
    before = {p.widget.id: p.rect for p in driver.app.tree.focusables()}
    driver.app.run(Show("library", agi().id))
    after = {p.widget.id: p.rect for p in driver.app.tree.focusables()}
    assert all(after[name] == rect for name, rect in before.items() if name in after)
    driver.click("mode:replay")
    assert driver.screen.name == "briefing"
    assert driver.session.mode is Mode.REPLAY
    driver.app.run(Back())


def calls(action: object) -> Counter[str]:
    """Python calls of an action, by the file they are in."""
    found: Counter[str] = Counter()

    def seen(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            found[frame.f_code.co_filename] += 1

    sys.setprofile(seen)
    try:
        action()  # type: ignore[operator]
    finally:
        sys.setprofile(None)
    return found


def test_one_enter_at_the_table_takes_few_calls() -> None:
    """Once texts are known, as from the second game on; with room to spare in the bound."""
    for _ in range(2):
        driver = at_the_table(heard=3)
        counts = []
        for _ in range(8):
            name = wish(driver)
            driver.reach(name)
            if driver.screen.name == "table":
                found = calls(partial(driver.app.handle, ENTER))
                ours = sum(n for file, n in found.items() if "/desktop/" in file)
                counts.append((sum(found.values()), ours))
            else:
                driver.press("enter")
    assert max(each[0] for each in counts) <= CALLS, counts
    assert max(each[1] for each in counts) <= OURS, counts


def test_what_may_come_is_set_while_nothing_happens() -> None:
    """After a rest hardly a text of the next page has to be broken into lines."""

    def broken(rests: int) -> int:
        window.type_of.cache_clear()
        driver = Driver(given(STILL), painting=True)
        driver.press("enter")
        for _ in range(rests):
            driver.app.rest(driver.now)
        before = len(driver.app.kit.type.settings)
        driver.press("enter")
        return len(driver.app.kit.type.settings) - before

    assert broken(0) > 4 * broken(60)


def test_the_gist_stands_below_old_words() -> None:
    """On the stage, and in the history."""
    settings = replace(STILL, language="zh")
    driver = Driver(given(settings, scenario=scenario("attending-1")))
    for move in (Open("wishes"), Call("zilu")):
        driver.app.run(Make(move))
    driver.app.run(Next())
    assert "大意（我们的话）：一个千乘之国" in driver.shown()
    driver.app.run(Show("history"))
    assert "大意（我们的话）：一个千乘之国" in driver.shown()


def test_a_page_that_goes_on_by_itself_stays_for_the_gist_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is to be read are the old words and their sense."""
    read: list[str] = []
    monkeypatch.setattr(
        autoadvance,
        "stay",
        lambda _, text, known: read.append(text),  # noqa: ARG005
    )
    settings = replace(STILL, language="zh")
    driver = Driver(given(settings, scenario=scenario("attending-1")))
    for move in (Open("wishes"), Call("zilu")):
        driver.app.run(Make(move))
    driver.app.controller.screen = screen_of(
        closing.last(driver.session, driver.app.say, "zilu-hard-pressed")
    )
    driver.app._show()
    assert read[-1].startswith("千乘之国")
    assert "大意（我们的话）" in read[-1]
