"""Layout, focus, pointer, scrolling, and the faults that `problems` finds."""

import pygame
import pytest
from parts import button, label, scroll, sheet
from problems import problems
from pygame import Rect
from roundtable.desktop import components
from roundtable.desktop.boxes import Grid
from roundtable.desktop.interaction import Action, Interaction
from roundtable.desktop.kit import Kit
from roundtable.desktop.paint import Canvas
from roundtable.desktop.theme import LIGHT
from roundtable.desktop.tree import Layer, Tree
from roundtable.desktop.widgets import FrameState, Scrim, Shift, Widget

WINDOW = (1280, 720)


def key(code: int, text: str = "", mod: int = 0) -> pygame.event.Event:
    """A key going down."""
    return pygame.event.Event(pygame.KEYDOWN, key=code, unicode=text, mod=mod)


def mouse(kind: int, pos: tuple[int, int]) -> pygame.event.Event:
    """The pointer moving or its first button going down or up."""
    return pygame.event.Event(kind, pos=pos, button=1, buttons=(1, 0, 0))


def tree_of(*widgets: Widget, modal: tuple[Widget, ...] = ()) -> Tree:
    """A tree of one layer, and a modal one above it if asked."""
    layers = [Layer(widgets)]
    if modal:
        layers.append(Layer(modal, modal=True))
    return Tree(WINDOW, tuple(layers))


@pytest.fixture
def board(kit: Kit) -> Tree:
    """Six cards in two rows of three, a to f; e cannot be used."""
    cells = [
        components.card(name, name.upper(), key=str(n), reason="no time" if name == "e" else "")
        for n, name in enumerate("abcdef", 1)
    ]
    grid = Grid(*cells, least=100, most=3, gap=10, grow=1)
    return tree_of(*grid.place(kit, Rect(100, 100, 620, 260)))


def test_a_sound_screen_has_no_problems(board: Tree) -> None:
    """Six cards that fit are faultless."""
    assert problems(board) == []


def test_problems_finds_overflow(kit: Kit) -> None:
    """A text that needs more room than it has is named."""
    told = label(kit, Rect(10, 10, 60, 20), "自己学会东西这件事", "sans", 20)
    assert ["needs" in line for line in problems(tree_of(told))] == [True]


def test_problems_finds_overlap(kit: Kit) -> None:
    """Two texts on the same place are named, on two layers they are not."""
    one = label(kit, Rect(10, 10, 200, 40), "one", "sans", 20)
    other = label(kit, Rect(20, 15, 200, 40), "other", "sans", 20)
    assert ["over" in line for line in problems(tree_of(one, other))] == [True]
    assert problems(tree_of(one, modal=(other,))) == []


def test_problems_finds_hidden_text(kit: Kit) -> None:
    """A sheet that covers an earlier text of its layer is named."""
    told = label(kit, Rect(10, 10, 200, 40), "hidden", "sans", 20)
    found = problems(tree_of(told, sheet(kit, Rect(0, 0, 300, 90), id_="sheet")))
    assert found == ["Panel 'sheet' hides text 'hidden'"]


def test_problems_finds_what_is_outside(kit: Kit) -> None:
    """What reaches beyond the window is named."""
    assert len(problems(tree_of(sheet(kit, Rect(1200, 0, 100, 50), id_="far")))) == 1


def test_problems_finds_doubles(kit: Kit) -> None:
    """Ids and key hints stand once."""
    places = (Rect(0, 0, 90, 40), Rect(100, 0, 90, 40))
    twins = [button(kit, rect, "twin", "x", key="1") for rect in places]
    assert len(problems(tree_of(*twins))) == 2


def test_problems_finds_controls_upon_controls(kit: Kit) -> None:
    """Two controls never share a pixel."""
    one = button(kit, Rect(0, 0, 90, 40), "one", "")
    other = button(kit, Rect(80, 0, 90, 40), "other", "", speech="other")
    assert problems(tree_of(button(kit, one.rect, "one", "", speech="one"), other)) == [
        "control 'other' over 'one'"
    ]


def test_tab_goes_in_order_and_round(board: Tree) -> None:
    """Tab visits every control once in order, disabled ones too; Shift-Tab goes back."""
    hands = Interaction(board)
    hands.show(board)
    seen = [hands.focus]
    for _ in range(6):
        hands.handle(key(pygame.K_TAB))
        seen.append(hands.focus)
    assert "".join(seen) == "abcdefa"
    hands.handle(key(pygame.K_TAB, mod=pygame.KMOD_LSHIFT))
    assert hands.focus == "f"


@pytest.mark.parametrize(
    ("start", "code", "end"),
    [
        ("a", pygame.K_RIGHT, "b"),
        ("b", pygame.K_DOWN, "e"),
        ("e", pygame.K_LEFT, "d"),
        ("d", pygame.K_UP, "a"),
        ("a", pygame.K_LEFT, "a"),
        ("f", pygame.K_DOWN, "f"),
    ],
)
def test_arrows_go_by_geometry(board: Tree, start: str, code: int, end: str) -> None:
    """An arrow goes to the neighbour on that side, and stays where there is none."""
    hands = Interaction(board, focus=start)
    hands.handle(key(code))
    assert hands.focus == end


def test_enter_and_keys_activate(board: Tree) -> None:
    """Enter activates the focus, a card's own key activates that card and focuses it."""
    hands = Interaction(board, focus="b")
    assert hands.handle(key(pygame.K_RETURN, "\r")) == Action("activate", "b")
    assert hands.handle(key(pygame.K_4, "4")) == Action("activate", "d")
    assert hands.focus == "d"
    assert hands.handle(key(pygame.K_ESCAPE)) == Action("back")


def test_disabled_control_refuses_and_says_why(board: Tree) -> None:
    """What cannot be used can be focused, tells the reason and is refused."""
    hands = Interaction(board, focus="e")
    assert hands.handle(key(pygame.K_SPACE, " ")) == Action("refused", "e")
    assert "no time" in board.find("e").widget.speech


def test_every_focusable_has_a_name(board: Tree) -> None:
    """Each control can be said aloud."""
    assert all(placed.widget.speech for placed in board.focusables())


def test_pointer_activates_on_release_over_the_same_card(board: Tree) -> None:
    """A click counts where it was pressed; dragging off it takes it back."""
    hands = Interaction(board)
    inside, other = board.find("a").rect.center, board.find("b").rect.center
    hands.handle(mouse(pygame.MOUSEBUTTONDOWN, inside))
    assert hands.handle(mouse(pygame.MOUSEBUTTONUP, inside)) == Action("activate", "a")
    hands.handle(mouse(pygame.MOUSEBUTTONDOWN, inside))
    assert hands.handle(mouse(pygame.MOUSEBUTTONUP, other)) is None


def test_at_finds_the_card_under_the_point(board: Tree) -> None:
    """Hit testing goes by rectangle and finds nothing between the cards."""
    rect = board.find("b").rect
    assert board.at(rect.center).id == "b"
    assert board.at((rect.right + 4, rect.centery)) is None


def test_modal_layer_keeps_focus_and_pointer(kit: Kit, board: Tree) -> None:
    """Above a modal layer nothing below can be focused, clicked or reached by its key."""
    go = button(kit, Rect(500, 500, 140, 50), "go", "Go", look="primary")
    scrim = Scrim(rect=Rect((0, 0), WINDOW))
    hands = Interaction(board, focus="a")
    hands.show(tree_of(*board.layers[0].widgets, modal=(scrim, go)))
    assert hands.focus == "go"
    assert hands.tree.at(board.find("a").rect.center) is None
    assert hands.handle(key(pygame.K_1, "1")) is None
    hands.handle(key(pygame.K_UP))
    assert hands.focus == "go"


@pytest.fixture
def scrolled(kit: Kit) -> Tree:
    """Ten buttons in a scroll that shows four."""
    buttons = [button(kit, Rect(20, 20 + 50 * i, 200, 40), f"b{i}", "x") for i in range(10)]
    made = scroll(kit, Rect(10, 10, 220, 200), "list", 510, *buttons, speech="list")
    return tree_of(made)


def test_focus_scrolls_into_view(scrolled: Tree) -> None:
    """A control that is focused by key stands inside its scroll afterwards."""
    hands = Interaction(scrolled)
    hands.show(scrolled, focus="b0")
    for _ in range(9):
        hands.handle(key(pygame.K_TAB))
    placed = scrolled.find("b9", hands.view())
    assert hands.focus == "b9"
    assert placed.clip.contains(placed.rect)


def test_a_scroll_is_first_only_where_nothing_in_it_can_be_pressed(
    kit: Kit, scrolled: Tree
) -> None:
    """A list's own frame takes no focus, neither at first nor by Tab; that of a text does."""
    hands = Interaction(scrolled)
    hands.show(scrolled)
    assert hands.focus == "b0"
    hands.do("previous")
    assert hands.focus == "b9"
    text = label(kit, Rect(20, 20, 200, 400), "text")
    tree = tree_of(
        scroll(kit, Rect(10, 10, 220, 200), "told", 510, text, speech="told"),
        button(kit, Rect(20, 300, 200, 40), "on", "x"),
    )
    hands = Interaction(tree)
    hands.show(tree)
    assert hands.focus == "told"


def test_the_ring_of_a_scroll_stands_inside_it(kit: Kit, scrolled: Tree) -> None:
    """It may fill the window from a line to the lower edge, so nothing is drawn above and below."""
    seen = []
    for view in (FrameState(), FrameState(focus="list")):
        canvas = Canvas(pygame.Surface(WINDOW), LIGHT, kit.type)
        scrolled.paint(canvas, view)
        seen.append(canvas.surface)
    above, inside = Rect(0, 0, WINDOW[0], 10), Rect(10, 10, 220, 3)
    below = Rect(0, 210, WINDOW[0], WINDOW[1] - 210)
    same = [
        len({pygame.image.tobytes(each.subsurface(part), "RGB") for each in seen}) == 1
        for part in (above, below, inside)
    ]
    assert same == [True, True, False]


def test_arrows_go_from_one_to_the_next_in_a_scroll(scrolled: Tree) -> None:
    """The scroll itself is never next; with its first and last control its ends are seen too."""
    hands = Interaction(scrolled)
    hands.show(scrolled, focus="b0")
    seen, offsets = [], []
    for code in [pygame.K_DOWN] * 10 + [pygame.K_UP] * 10:
        hands.handle(key(code))
        seen.append(hands.focus)
        offsets.append(hands.offsets["list"])
    order = [f"b{i}" for i in range(10)]
    assert seen == [*order[1:], "b9", *order[-2::-1], "b0"]
    assert (offsets[8], offsets[-1]) == (310, 0)


def test_a_scroll_is_entered_at_what_is_seen_of_it(kit: Kit, scrolled: Tree) -> None:
    """From below at the last button in sight, not at one that is scrolled away."""
    below = button(kit, Rect(20, 300, 200, 40), "below", "x")
    hands = Interaction(tree_of(*scrolled.layers[0].widgets, below), focus="below")
    hands.handle(key(pygame.K_UP))
    assert hands.focus == "b3"


def test_up_and_down_read_what_is_before_and_after_the_only_button(kit: Kit) -> None:
    """Text that has no room beside it is scrolled to first; then the arrow leaves the scroll."""
    only = button(kit, Rect(20, 310, 200, 40), "only", "x")
    tree = tree_of(
        scroll(kit, Rect(10, 10, 220, 200), "told", 500, only, speech="told"),
        button(kit, Rect(20, 300, 200, 40), "on", "x"),
    )
    hands = Interaction(tree, focus="on")
    seen = []
    for code in [pygame.K_UP] + [pygame.K_DOWN] * 4:
        hands.handle(key(code))
        seen.append((hands.focus, hands.offsets["told"]))
    assert seen == [("only", 140), ("only", 204), ("only", 268), ("only", 300), ("on", 300)]


def test_under_something_wide_its_first_button_is_next(kit: Kit) -> None:
    """A row of small buttons that begins where the card above does is entered at its beginning."""
    places = {
        "card": Rect(20, 20, 640, 80),
        "one": Rect(20, 110, 120, 40),
        "two": Rect(150, 110, 300, 40),
    }
    parts = [button(kit, rect, name, "x") for name, rect in places.items()]
    hands = Interaction(tree_of(*parts), focus="card")
    hands.handle(key(pygame.K_DOWN))
    assert hands.focus == "one"


def test_scroll_stops_at_its_ends(scrolled: Tree) -> None:
    """Page keys, Home and End move between the top and the last line, not beyond."""
    hands = Interaction(scrolled, focus="list")
    hands.handle(key(pygame.K_END))
    assert hands.offsets["list"] == 310
    hands.handle(key(pygame.K_PAGEDOWN))
    assert hands.offsets["list"] == 310
    hands.handle(key(pygame.K_HOME))
    assert hands.offsets["list"] == 0


def test_scrolled_away_controls_cannot_be_hit(scrolled: Tree) -> None:
    """What a scroll hides is not under the pointer."""
    assert scrolled.at((100, 340)) is None
    assert scrolled.at((100, 190), FrameState(offsets={"list": 310})).id == "b9"


def test_wheel_scrolls_what_the_pointer_is_over(scrolled: Tree) -> None:
    """The wheel moves the scroll under the pointer and nothing elsewhere."""
    hands = Interaction(scrolled)
    wheel = pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=-1)
    hands.handle(wheel)
    assert hands.offsets.get("list", 0) == 0
    hands.handle(mouse(pygame.MOUSEMOTION, (100, 100)))
    hands.handle(wheel)
    assert hands.offsets["list"] == 64


def test_show_keeps_the_focus_if_it_can(kit: Kit, board: Tree) -> None:
    """A new tree keeps the focused id, else takes the first."""
    hands = Interaction(board, focus="c")
    hands.show(board)
    assert hands.focus == "c"
    hands.show(tree_of(button(kit, Rect(0, 0, 90, 40), "only", "x")))
    assert hands.focus == "only"


def test_focus_ring_is_seen(kit: Kit, board: Tree) -> None:
    """The focus changes the picture around its card, and hover changes it otherwise."""
    pictures = set()
    for view in (
        FrameState(),
        FrameState(focus="b"),
        FrameState(hover="b"),
        FrameState(focus="b", hover="b"),
    ):
        canvas = Canvas(pygame.Surface(WINDOW), LIGHT, kit.type)
        board.paint(canvas, view)
        pictures.add(pygame.image.tobytes(canvas.surface, "RGB"))
    assert len(pictures) == 4


def test_shift_moves_and_fades_a_subtree(kit: Kit) -> None:
    """A shifted sheet stands elsewhere with all its parts; at opacity 0 it is not there."""
    told = label(kit, Rect(110, 110, 80, 30), "x", "sans", 16)
    tree = tree_of(sheet(kit, Rect(100, 100, 100, 50), told, id_="sheet"))
    view = FrameState(shifts={"sheet": Shift(down=12)})
    assert tree.find("sheet", view).rect.top == 112
    assert tree.labels(view)[0][1].rect.top == 122
    canvas = Canvas(pygame.Surface(WINDOW), LIGHT, kit.type)
    tree.paint(canvas, FrameState(shifts={"sheet": Shift(opacity=0)}))
    assert canvas.surface.get_at((150, 125))[:3] == LIGHT.paper
