"""The forecast's sheet: picks, chips, keys, and that nothing picked is ever lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from driving import Driver, given
from pygame import Rect
from roundtable.application import Chip, ForecastView, Pick, Settings, forecast
from roundtable.desktop.interaction import Action
from roundtable.desktop.kit import Kit
from roundtable.desktop.screens.asking import Stake, forecast_sheet, sheet_height
from roundtable.desktop.text import Type
from roundtable.desktop.theme import LIGHT
from roundtable.desktop.tree import Layer, Tree, problems
from roundtable.desktop.widgets import Label
from roundtable.locale import Catalog
from roundtable.rules import Call
from showing import SCREENS, kit_of

STILL = Settings(motion=False, hints=False)


@pytest.fixture
def asked() -> Driver:
    """The sheet is open on the first card."""
    driver = Driver(given(STILL))
    driver.press("enter", "1", "enter", "enter", "1")
    assert driver.app.tree.find("forecast") is not None
    return driver


def test_it_shows_lead_question_picks_and_chips(asked: Driver) -> None:
    """Who is about to speak, what is asked, every pick, and the points on each chip."""
    move = next(m for m in asked.session.legal_moves if isinstance(m, Call))
    view = forecast(asked.session, asked.app.desk.say, move)
    assert view is not None
    shown = asked.shown().replace("\n", "").replace(" ", "")
    for text in (view.lead, view.ask, *(pick.text for pick in view.picks)):
        assert text.replace(" ", "") in shown
    for chip in view.chips[view.picks[0].id]:
        assert chip.right in shown
        assert chip.wrong in shown


def test_enter_leads_from_pick_to_chip_to_confirm(asked: Driver) -> None:
    """Three times Enter makes a forecast: the focus goes on by itself."""
    assert asked.focus.startswith("pick:")
    asked.press("enter")
    assert asked.focus.startswith("chip:")
    asked.press("enter")
    assert asked.focus == "confirm"
    asked.press("enter")
    assert asked.session.forecasts[0].belief is not None


def test_digits_pick_and_letters_lay_the_chip(asked: Driver) -> None:
    """2 picks the second stand, R lays 80."""
    asked.press("2", "r", "enter")
    belief = asked.session.forecasts[0].belief
    assert belief is not None
    assert belief.percent == 80


def test_no_idea_needs_no_pick(asked: Driver) -> None:
    """Q is no idea; nothing is staked."""
    asked.press("q", "enter")
    assert asked.session.forecasts[0].belief is None
    assert len(asked.session.heard) == 1


def test_it_cannot_be_sent_half_done(asked: Driver) -> None:
    """Without a chip the button refuses and says what is missing."""
    assert "confirm" not in asked.ids(usable=True)
    asked.reach("confirm")
    asked.press("enter")
    assert asked.session.heard == ()
    assert asked.app.desk.say("asking-pick") in asked.shown()


@pytest.mark.parametrize("away", ["esc", "u", "the mouse"])
def test_putting_it_away_loses_nothing(asked: Driver, away: str) -> None:
    """What was picked is there when the sheet comes up again; no move was made or undone."""
    asked.press("2", "r")
    ply = asked.session.ply
    if away == "the mouse":
        asked.click("back")
    else:
        asked.press(away)
    assert asked.app.tree.find("forecast") is None
    assert asked.focus.startswith("move:")
    assert asked.session.ply == ply
    asked.press("enter")
    assert asked.focus == "confirm"
    asked.press("enter")
    belief = asked.session.forecasts[0].belief
    assert belief is not None
    assert belief.percent == 80


def test_the_mouse_alone_makes_one(asked: Driver) -> None:
    """Click a pick, a chip, the button."""
    asked.click(asked.starting("pick:"))
    asked.click("chip:95")
    asked.click("confirm")
    assert len(asked.session.heard) == 1


def asking(picks: int, text: str, *, people: bool = False, note: str = "") -> ForecastView:
    """A question with so many picks."""
    chips = tuple(Chip(p, f"{p}%", f"+{p}", f"−{p}") for p in (40, 60, 80, 95))
    made = tuple(Pick(f"p{i}", f"{text} {i}", i if people else None) for i in range(picks))
    return ForecastView(
        lead="Call Yang Qiang · before they speak", ask="Where will they come down next, and why?",
        context="Here the real moderator pressed with a question of his own", picks=made,
        chips={pick.id: chips for pick in made}, no_idea=Chip(0, "No idea", "0", "0"),
        confirm="Let them speak", final="Final once given", note=note,
    )  # fmt: skip


@pytest.mark.parametrize("picks", [3, 5, 6, 8])
@pytest.mark.parametrize("percent", [100, 150])
def test_it_gives_way_in_every_room(picks: int, percent: int, type_: Type) -> None:
    """From its wanted height down to a third of it nothing is cut or overlaps."""
    kit, say = Kit(LIGHT, Type(type_.font_folder, 1, percent)), Catalog("en")
    view = asking(
        picks, "An old contest is over; think about the next one", note="By distance. " * 9
    )
    wanted = sheet_height(view, kit, 690, say)
    for high in (wanted, 560, 480, 400):
        parts = forecast_sheet(view, kit, Rect(40, 20, 690, high), "p1", 60, say)
        size = (800, max(720, high + 60))
        assert problems(Tree(size, (Layer(parts),))) == [], high


def test_chips_that_depend_on_the_pick_say_so(kit: Kit) -> None:
    """Bins differ in what they win and lose: before one is picked no points are printed."""
    view, say = asking(3, "bin"), Catalog("zh")
    differ = {**view.chips, "p0": tuple(replace(c, right="+1") for c in view.chips["p0"])}

    def texts(picked: str) -> str:
        parts = forecast_sheet(
            replace(view, chips=differ), kit, Rect(0, 0, 700, 600), picked, None, say
        )
        return "".join(box.text for box in Tree((800, 700), (Layer(parts),)).texts())

    assert texts("").count(say("chip-later")) == 4
    assert say("chip-right", points="+1") in texts("p0")
    assert say("chip-later") not in texts("p0")


def test_people_carry_their_mark(kit: Kit) -> None:
    """Where the question is who, each pick has the panelist's rule."""
    view = asking(4, "Somebody", people=True)
    parts = forecast_sheet(view, kit, Rect(0, 0, 700, 600), "", None, Catalog("zh"))
    marks = [w for p in parts for w in p.children if getattr(w, "rule", None)]
    assert len(marks) == 4


def test_chips_show_no_points_that_depend_on_a_pick_not_made() -> None:
    """Bins win differently: before a pick the chips keep quiet."""
    view = asking(3, "bin")
    other = {"p0": tuple(replace(c, right="+1") for c in view.chips["p0"])}
    uneven = replace(view, chips={**view.chips, **other})
    stake = Stake()
    assert stake.take(Action("activate", "chip:60"), uneven) is not None
    assert not stake.ready
    assert stake.take(Action("activate", "pick:p1"), uneven) is not None
    assert stake.ready
    assert stake.take(Action("refused", "pick:p2"), uneven) is None
    assert stake.picked == "p1"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", ["coda", "who", "forecast", "betting"])
def test_chips_are_set_alike_in_their_middle_and_clear_of_their_keys(
    name: str, language: str
) -> None:
    """All titles of a row have one size, all points too; no text touches the hint of the key."""
    screen = SCREENS[name]()
    for size in ((1280, 720), (960, 540)):
        for text in (100, 150, 200):
            tree = screen.tree(kit_of(size, text), size, Catalog(language))
            chips = [p for p in tree.placed() if p.widget.id.startswith("chip:")]
            sizes = set()
            for chip in chips:
                hint, *labels = chip.widget.children
                for label in labels:
                    assert isinstance(label, Label)
                    inked = label.inked(label.rect)
                    assert abs(inked.centerx - chip.widget.rect.centerx) <= 1
                    assert not inked.colliderect(hint.rect)
                    sizes.add((label.role, label.size))
            assert len(chips) == 5
            assert len(sizes) == 2, (size, text)
