"""The table: seats, sheet, cards, lanes, and how it gives way where there is little room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from driving import Driver, agi, given
from pygame import Rect
from roundtable.application import Seat, Settings, TableView, table
from roundtable.desktop.figures import HEAD
from roundtable.desktop.frame import Blit
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens.asking import Stake
from roundtable.desktop.screens.base import Play
from roundtable.desktop.screens.hand import Card, hand_for
from roundtable.desktop.screens.stage import seating
from roundtable.desktop.screens.table import TableScreen
from roundtable.desktop.text import Type
from roundtable.desktop.theme import LIGHT
from roundtable.desktop.tree import problems
from roundtable.desktop.widgets import Figure, Label, Table
from roundtable.locale import Catalog
from roundtable.rules import Mode, Phase, Session, parse
from roundtable.simulation import RecordPlayer

STILL = Settings(motion=False, hints=False)


def opened(settings: Settings = STILL, mode: Mode = Mode.MODERATE) -> Driver:
    """At the table; in Moderate with the first scene open."""
    driver = Driver(given(settings, mode=mode))
    driver.press("enter")
    if mode is Mode.MODERATE:
        driver.press("1", "enter", "enter")
    return driver


def heard(driver: Driver) -> Driver:
    """Somebody has spoken on the open scene, after a forecast."""
    driver.press("1", "2", "e", "enter")
    assert driver.session.heard
    return driver


def test_before_a_question_it_asks_to_open_one() -> None:
    """The main card is the board; there are no speech and no cards for people."""
    driver = Driver(given(STILL))
    driver.press("enter")
    assert driver.focus == "board"
    assert driver.app.desk.say("say-open") in driver.shown()
    assert not driver.starting("move:call")


def test_the_form_is_told_beside_the_real_one_after_the_choice() -> None:
    """On the board no form is named; at the table both are."""
    driver = Driver(given(STILL))
    driver.press("enter", "1", "enter")
    forms = [driver.app.desk.say(f"form-{each}") for each in ("open", "closed", "leading")]
    assert not any(f"（{each}）" in driver.shown() for each in forms)
    driver.click(next(i for i in driver.ids() if i == "wording:leading"))
    shown = driver.shown()
    view = table(driver.session, driver.app.desk.say)
    assert view.asked is not None
    assert view.asked.text in shown.replace("\n", "")
    assert view.asked.record_form in shown
    assert view.asked.form in shown


def test_what_was_said_stands_with_voice_place_and_verdict() -> None:
    """Name, text, voice, place, and how the forecast came out with who read it so."""
    driver = heard(opened())
    view = table(driver.session, driver.app.desk.say)
    speech = view.speech
    assert speech is not None
    assert speech.verdict is not None
    shown = driver.shown().replace("\n", "").replace(" ", "")
    for text in (speech.name, speech.body, speech.voice, speech.place, speech.verdict.headline,
                 speech.verdict.outcome, speech.verdict.reading):  # fmt: skip
        assert text.replace(" ", "") in shown
    speaker = next(each for each in view.seats if each.speaking)
    figure = driver.app.tree.find(f"figure:{speaker.id}")
    assert figure is not None
    assert isinstance(figure.widget, Figure)
    assert figure.widget.lit


def test_out_of_order_carries_its_note() -> None:
    """A turn told before those that came first on record says so."""
    driver = opened()
    driver.click("move:call tang-jie")
    driver.press("2", "e", "enter")
    view = table(driver.session, driver.app.desk.say)
    assert view.speech is not None
    assert view.speech.note
    assert view.speech.note.replace(" ", "") in driver.shown().replace("\n", "").replace(" ", "")


def test_silence_is_shown_as_such_and_the_card_says_why() -> None:
    """Who has nothing on record is dim, told as not in the source, and cannot be called."""
    driver = opened()
    say = driver.app.desk.say
    silent = next(s for s in table(driver.session, say).seats if s.silent)
    assert say("seat-silent") in driver.shown()
    figure = driver.app.tree.find(f"figure:{silent.id}")
    assert figure is not None
    assert isinstance(figure.widget, Figure)
    assert figure.widget.dim is not None
    closed = set(driver.ids()) - set(driver.ids(usable=True))
    assert any(silent.id in each for each in closed)


def test_a_refused_card_changes_nothing() -> None:
    """Enter on a card that cannot be played leaves everything as it is."""
    driver = opened()
    closed = next(i for i in driver.ids() if i not in driver.ids(usable=True))
    driver.reach(closed)
    driver.press("enter")
    assert driver.session.ply == 1


def test_what_is_ahead_of_the_record_stays_closed() -> None:
    """Of the record no more cards are open than the player has played, without their titles."""
    driver = heard(opened())
    shown = driver.shown()
    unheard = [t for t in driver.session.scenario.turn.values() if t not in driver.session.heard]
    assert not any(turn.title["zh"] in shown for turn in unheard)


def test_the_newest_card_is_in_view() -> None:
    """The lanes are scrolled so that the last card and the next are seen."""
    driver = opened()
    for _ in range(25):
        if driver.screen.name != "table":
            driver.press("enter")
        moves = [m for m in driver.session.legal_moves if "adjourn" not in str(m)]
        if not moves:
            break
        driver.app.run(Play(moves[0]))
    if driver.screen.name == "close":
        driver.press("enter")
    placed = driver.app.tree.find("own:next", driver.app.hands.view())
    assert placed is not None
    assert placed.clip is not None
    assert placed.clip.contains(placed.rect)


def test_the_newest_card_is_in_view_behind_a_close() -> None:
    """A table that came under the close of the scene before is scrolled when it is first seen."""
    driver = opened()
    while len(driver.session.moves) < 14:
        legal = [str(m) for m in driver.session.legal_moves]
        turns = [m for m in legal if not m.startswith(("adjourn", "open"))]
        driver.app.run(Play(parse((turns or legal)[0])))
        while driver.screen.name == "close":
            driver.press("enter")
    opening = next(m for m in driver.session.legal_moves if str(m).startswith("open"))
    driver.app.run(Play(opening))
    assert driver.screen.name == "close"
    driver.press("enter")
    placed = driver.app.tree.find("own:next", driver.app.hands.view())
    assert placed is not None
    assert placed.clip is not None
    assert placed.clip.contains(placed.rect)


def test_replay_offers_guesses_and_then_the_turn() -> None:
    """Guesses first; once a turn waits there is one card, that hears it."""
    driver = opened(mode=Mode.REPLAY)
    assert driver.starting("move:guess")
    driver.press("1")
    driver.press("1")
    assert driver.starting("move:hear")
    assert driver.app.tree.find("foretold") is not None


def test_lanes_fold_into_a_drawer() -> None:
    """With large text they are away until L; Esc puts them back, the focus too."""
    driver = opened(replace(STILL, text=150))
    assert driver.app.tree.find("lane-scroll") is None
    assert driver.app.tree.find("own:0") is None
    driver.press("l")
    assert driver.app.tree.find("own:0") is not None
    assert problems(driver.app.tree) == []
    driver.press("esc")
    assert driver.app.tree.find("own:0") is None
    assert driver.focus == "lanes"
    driver.click("lanes")
    driver.click("back")
    assert driver.app.tree.find("own:0") is None


def _drawn(driver: Driver, lines: tuple[str, ...]) -> int:
    """How many of the lines are on the screen now."""
    app = driver.app
    label = app.tree.find("body").widget  # type: ignore[union-attr]
    assert isinstance(label, Label)
    marks = app.tree.marks(app.canvas, app.hands.view(*app._moving(driver.now)))
    shown = [mark.picture for mark in marks if isinstance(mark, Blit)]
    wanted = (app.canvas.type.render(line, "sans", label.size, label.colour) for line in lines)
    return sum(picture in shown for picture in wanted)


def test_text_is_revealed_by_line_and_any_key_completes_it() -> None:
    """The first key shows all and does nothing else."""
    driver = Driver(given(Settings(motion=True, hints=False)))
    driver.press("enter")
    driver.wait(800)
    driver.press("1", "enter", "enter")
    driver.wait(800)
    driver.press("1", "2", "e", "enter")
    lines = driver.app.tree.find("body").widget.lines  # type: ignore[union-attr]
    assert len(lines) > 1
    assert _drawn(driver, lines) == 1
    ply = driver.session.ply
    driver.press("1")
    driver.wait(50)
    assert driver.session.ply == ply
    assert _drawn(driver, lines) == len(lines)
    assert driver.app.tree.find("forecast") is None


SHAPES = [(1280, 720), (1920, 1080), (960, 540), (2560, 1440), (1024, 768), (2560, 1080)]
NAMES = ("Ada Lovelace", "Grace Hopper", "Alan Turing", "Barbara Liskov", "Edsger Dijkstra",
         "Tony Hoare", "Frances Allen", "Margaret Hamilton")  # fmt: skip


@pytest.mark.parametrize("count", range(2, 9))
def test_seats_for_two_to_eight(count: int, type_: Type) -> None:
    """However many sit there, nothing overlaps, in every shape of window."""
    driver = heard(opened(replace(STILL, language="en")))
    say = Catalog("en")
    seats = tuple(
        Seat(
            id=f"p{i}", index=i, name=NAMES[i], seal="AB", title="Federated-learning pioneer",
            remote=i == 1, heard=i % 3, on_record=i % 3 + 3, silent=i == 2, speaking=i == 0,
            floor="12 min" if i else "",
        )
        for i in range(count)
    )  # fmt: skip

    def view(_: Catalog) -> TableView:
        return replace(table(driver.session, say), seats=seats)

    for size, text in zip(SHAPES, (100, 150, 100, 150, 100, 125), strict=True):
        scale = min(size[0] / 1280, size[1] / 720)
        kit = Kit(LIGHT, Type(type_.font_folder, scale, text))
        screen = TableScreen(view, lambda _say, _move: None, dict[object, Stake]())  # type: ignore[arg-type]
        assert problems(screen.tree(kit, size, say)) == [], (size, text)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_record_is_read_without_scrolling(language: str, type_: Type) -> None:
    """In the usual window and type every speech of AGI-Next is seen whole, with its verdict."""
    kit, say, session = Kit(LIGHT, type_), Catalog(language), Session(agi(), clock=100)
    player = RecordPlayer()
    while session.phase in (Phase.BRIEFING, Phase.CHOOSING):
        session.push(player.choose(session))
        screen = TableScreen(lambda say: table(session, say), lambda *_: None, {})
        shown = screen.tree(kit, (1280, 720), say).placed()
        assert not [each.widget.id for each in shown if each.widget.id.startswith("speech:")]
    assert len(session.heard) == sum(len(scene.turns) for scene in agi().scenes)


def test_the_table_is_as_large_as_the_longest_speech_allows(type_: Type) -> None:
    """Long speeches take of its height, up to a bound; what is said now takes nothing."""
    kit, say = Kit(LIGHT, type_), Catalog("en")
    seats = table(Session(agi()), say).seats
    heights = [seating(seats, kit, 900, 482, say, longest)[0] for longest in (0, 300, 900, 9000)]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 3
    views = [table(opened().session, say), table(heard(opened()).session, say)]
    assert len({view.longest for view in views}) == 1


@pytest.mark.parametrize(("language", "least"), [("zh", 36), ("en", 29)])
def test_heads_are_large_and_the_table_goes_on_under_the_sheet(language: str, least: int) -> None:
    """In units; 50 are drawn. The wood reaches the sheet, and its ring leaves the names free."""
    for size in ((1280, 720), (1920, 1080)):
        driver = heard(opened(replace(STILL, language=language)))
        driver.resize(size)
        placed = {each.widget: each.rect for each in driver.app.tree.placed()}
        found = [each for each in placed if isinstance(each, Figure) and not each.afar]
        unit = size[1] / 720
        assert min(placed[each].h for each in found) * HEAD >= least * unit
        table = next(each for each in placed if isinstance(each, Table))
        sheet = driver.app.tree.find("sheet")
        assert sheet is not None
        assert placed[table].bottom + table.foot > sheet.rect.top
        names = [e for e in placed if isinstance(e, Label) and e.id.startswith("name:")]
        assert len(names) == 4
        for name in names:
            assert any(gap.contains(name.inked(placed[name])) for gap in table.gaps)


@pytest.mark.parametrize("count", [4, 6, 8, 9])
def test_rows_of_cards_take_the_whole_width(count: int, type_: Type) -> None:
    """More than one row never leaves the right side empty, in a wide window neither."""
    kit = Kit(LIGHT, Type(type_.font_folder, 1.0, 150))
    shown = [Card(f"c{i}", "Call Lin Junyang", "3 to hear", "2 min") for i in range(count)]
    for width in (500, 864, 1100, 1232):
        hand = hand_for(shown, kit, width)
        placed = [each.rect for each in hand.build(Rect(10, 10, width, 900))]
        assert len(hand.heights) == 1 or max(each.right for each in placed) == 10 + width


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (960, 540), (2560, 1080)])
def test_a_row_of_cards_ends_where_the_sheet_does(size: tuple[int, int]) -> None:
    """Five cards take the width to the pixel; where each is as wide as it may be, they begin with it."""
    driver = heard(opened())
    driver.resize(size)
    sheet = driver.app.tree.find("sheet")
    assert sheet is not None
    ids = [each for each in driver.ids() if each.startswith("move:") or each == "board"]
    rects = [placed.rect for each in ids if (placed := driver.app.tree.find(each))]
    assert len({rect.y for rect in rects}) == 1
    assert (rects[0].left, rects[-1].right) == (sheet.rect.left, sheet.rect.right)
