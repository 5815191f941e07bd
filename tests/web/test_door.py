"""The browser's face without a browser: every page is sound HTML, and every button does something."""

from __future__ import annotations

import re
from random import Random

import html5lib
import pytest
from roundtable.application.commands import parse_command
from roundtable.rules import Mode
from roundtable.web.rendering import Rendered, document

AWAY = re.compile(r"^(quit|visit|back|show|forget|remove|undo|rewind|pick|set)")
"""What leads out of a game, which a walk through it does not press."""


def parsed(html):
    """The page as a tree; anything that is no sound HTML raises."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(document(Rendered("en", "a page", html)))


def lines(tree):
    """The lines that its buttons send."""
    return [each.get("value") for each in tree.iter("button") if each.get("name") == "do"]


def bets(tree):
    """The fields of its form for a bet; empty where there is none."""
    form = next((each for each in tree.iter("form") if each.get("id") == "bet"), None)
    if form is None:
        return []
    options = [each.get("value") for each in form.iter("input") if each.get("name") == "option"]
    chips = [each.get("value") for each in form.iter("button") if each.get("name") == "percent"]
    line = next(each.get("value") for each in form.iter("input") if each.get("name") == "with")
    return [{"with": line, "option": o, "percent": c} for o in options for c in chips]


def checked(answer):
    """What a page may not lack: one heading, no double id, a button for every line that is sent."""
    tree = parsed(answer.html)
    ids = [each.get("id") for each in tree.iter() if each.get("id")]
    assert sorted(set(ids)) == sorted(ids)
    assert 1 == sum(1 for _ in tree.iter("h1"))
    for line in lines(tree):
        parse_command(line)
    for label in tree.iter("input"):
        if label.get("type") in ("search", "text", None):
            assert label.get("name") or label.get("aria-label")
    return tree


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("mode", Mode)
def test_a_whole_game_is_played_by_pressing_buttons(opened, mode, language):
    """To the debrief, with every page on the way checked."""
    door, keeper = opened(language=language)
    random = Random(str(mode))
    line = "daily" if mode is Mode.DAILY else f"begin tutorial {mode.value}"
    answer = door.do(f"{line} bus" if mode is Mode.QUESTION else line)
    seen = set()
    for _ in range(400):
        tree = checked(answer)
        seen.add(answer.address)
        if answer.address.startswith("show/debrief"):
            break
        offered = bets(tree)
        if mode is Mode.CLASS and answer.address == "show/bets":
            fields = stakes(tree, random)
        elif offered and random.random() < 0.9:
            fields = random.choice(offered)
        else:
            chosen = [str(each.command) for each in door.application.page().choices if each.legal]
            there = [each for each in chosen if not AWAY.match(each)]
            going = [each for each in there if "adjourn" not in each] or there
            line = random.choice(going)
            assert line in lines(tree) or offered
            fields = {"do": line}
        answer = door.send(fields)
        keeper.writes()
    assert answer.address.startswith("show/debrief"), answer.address
    for tab in [each for each in lines(checked(answer)) if each.startswith("show debrief")]:
        checked(door.do(tab))


def stakes(tree, random):
    """A bet of the first team that has none yet, or the revealing where all have."""
    if "uncover" in lines(tree):
        return {"do": "uncover"}
    forms = [each for each in tree.iter("form") if (each.get("id") or "").startswith("entry-")]
    waiting = [f for f in forms if all(b.get("aria-pressed") is None for b in f.iter("button"))]
    form = random.choice(waiting)
    line = next(each.get("value") for each in form.iter("input") if each.get("name") == "with")
    option = next(each.get("value") for each in form.iter("option"))
    return {"with": line, "option": option, "percent": "60"}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", ["library", "settings", "help", "saves", "profile"])
def test_every_page_outside_a_game_is_sound(opened, page, language):
    """Also with a saved and a finished game in it."""
    door, _ = opened(language=language)
    door.do("begin tutorial moderate")
    door.do("next")
    checked(door.do(f"sure show {page}"))


def names(tree):
    """The name of each button, as a screen reader has it."""
    return [" ".join("".join(each.itertext()).split()) for each in tree.iter("button")]


def test_no_two_buttons_of_a_page_have_one_name(opened):
    """Whoever hears a list of buttons knows which is which; in a list of games their headings tell."""
    door, _ = opened()
    for line in (
        "sure show library",
        "show library tutorial",
        "begin tutorial question bus",
        "next",
    ):
        found = names(checked(door.do(line)))
        assert sorted(set(found)) == sorted(found)
    while not door.application.game.session.over:
        door.do(f"sure move {door.application.game.session.legal_moves[0]}")
    door.do("next")
    for tab in ("outcome", "choices", "bets"):
        found = names(checked(door.do(f"show debrief {tab}")))
        assert sorted(set(found)) == sorted(found)


def test_nothing_is_offered_that_a_browser_cannot_do(opened):
    """No sounds, no keys to set, nothing to quit or to save as a page; and every setting stands once."""
    door, _ = opened()
    offered = set(lines(checked(door.page())))
    page = checked(door.do("show settings"))
    offered |= set(lines(page))
    assert not any(
        each.startswith(("set volume", "set tone", "set speech", "set pace")) for each in offered
    )
    assert len(lines(page)) == len(set(lines(page)))
    assert "show keys" not in offered
    assert door.do("show keys").refused
    door.do("sure show library")
    assert "show/library" == door.do("back").address
    door.do("begin tutorial moderate")
    door.do("next")
    assert "quit" not in lines(checked(door.do("back")))


def test_keys_by_themselves_can_be_switched_off(opened):
    """The page is told so with its look, and it is kept as every other setting."""
    for language in ("en", "zh"):
        door, keeper = opened(language=language)
        assert "on" == door.page().look["shortcuts"]
        assert "set shortcuts off" in lines(checked(door.do("show settings")))
        assert "off" == door.do("set shortcuts off").look["shortcuts"]
        again, _ = opened(keeper.writes())
        assert "off" == again.page().look["shortcuts"]
        assert "on" == again.do("set shortcuts on").look["shortcuts"]
        assert again.do("set shortcuts never").refused


def test_no_idea_needs_no_pick(opened):
    """The chip that says so goes on by itself."""
    door, _ = opened()
    for line in ("begin tutorial moderate", "next", "move open bus", "next"):
        answer = door.do(line)
    chips = [each for each in checked(answer).iter("button") if "chip" in (each.get("class") or "")]
    (plain,) = [each for each in chips if each.get("formnovalidate") is not None]
    answer = door.send({"with": "bet {option} {percent}", plain.get("name"): plain.get("value")})
    assert "show/table" == answer.address
    assert door.application.game.session.moves[-1].rider is None


def test_a_reader_is_led_to_what_is_new(opened):
    """To a new page's beginning, also under the title of the one before; to an answer; else to nothing."""
    door, _ = opened()
    door.page()
    assert "main" == door.do("begin tutorial question bus").focus
    assert "main" == door.do("next").focus
    wording = door.application.page()
    answer = door.do(str(wording.choices[0].command))
    assert (wording.title, "main") == (door.application.page().title, answer.focus)
    assert "main" == door.do(str(door.application.page().choices[0].command)).focus
    answer = door.send({"with": "bet {option} {percent}", "option": "keep", "percent": "60"})
    assert "main" == answer.focus
    told = next(each for each in checked(answer).iter("div") if each.get("id") == "told")
    assert "+72 60% · said so" == "".join(told.itertext()).strip()
    answer = door.do("move follow su-mei")
    assert "said" == answer.focus
    assert "said" in [each.get("id") for each in checked(answer).iter("article")]
    assert "" == door.do("set text 100").focus


def test_what_came_of_a_guess_is_told_at_once(opened):
    """To whoever listens, though the page has it far below what is asked next."""
    for line, fields, told in (
        ("begin tutorial who", {"with": "bet {option} {percent}", "percent": "60"}, "60%"),
        ("begin tutorial replay", {"do": "move guess open bus"}, "Right: Question: Run or stop"),
    ):
        door, _ = opened()
        door.do(line)
        option = next((each["option"] for each in bets(checked(door.do("next")))), "")
        tree = checked(door.send({"option": option, **fields}))
        live = next(each for each in tree.iter("div") if each.get("id") == "told")
        assert told in "".join(live.itertext())


def test_hostile_fields_do_nothing(opened):
    """A field cannot hold a second line, and what is no command changes nothing."""
    door, _ = opened()
    before = door.page()
    for fields in (
        {"do": "explode"},
        {"do": "x" * 100_000},
        {"with": "rename 1 {name}", "name": "a\nremove 1\n"},
        {"with": "{do}", "do": ""},
        {},
    ):
        answer = door.send(fields)
        assert answer.address == before.address


def test_texts_are_text(opened):
    """Markup in a name is shown and not obeyed."""
    door, keeper = opened()
    door.do("begin tutorial moderate")
    answer = door.do("move call su-mei")
    number = keeper.slots()[0].number
    answer = door.do(f"rename {number} <img src=x onerror=alert(1)>")
    answer = door.do("sure show saves")
    assert "&lt;img src=x" in answer.html
    assert "<img" not in answer.html


def test_a_day_has_one_game_though_it_was_deleted(opened):
    """Whoever knows what came does not bet on it again; what was begun goes on, and is kept."""
    door, keeper = opened()
    door.do("daily")
    while not keeper.slots():
        door.do(next(str(each.command) for each in door.application.page().choices if each.legal))
    number, moves = keeper.slots()[0].number, door.application.game.session.moves
    door.do("sure show library")
    door.application.do(parse_command(f"remove {number}"))
    assert () == keeper.slots()
    door.do("daily")
    assert moves == door.application.game.session.moves
    door.application.do(parse_command("sure move adjourn"))
    assert [number] == [each.number for each in keeper.slots()]


def test_a_link_to_a_game_of_any_number_is_a_page(opened):
    """A stranger's link may hold more digits than Python makes a number of."""
    door, _keeper = opened()
    for number in ("0", "٣", "9" * 5000):
        assert "<main" in door.do(f"show saves {number}").html


def test_a_game_goes_on_from_what_was_kept(opened):
    """The texts that were put into the store are all that a later visit needs."""
    door, keeper = opened()
    door.do("begin tutorial moderate")
    door.do("move call su-mei")
    kept = {key: text for key, text in keeper.writes().items() if text is not None}
    door, keeper = opened(kept)
    answer = door.do("continue tutorial")
    assert answer.address == "show/table"
    assert keeper.slots()[0].scenario == "tutorial"


def test_a_question_that_was_told_of_stays_left_on_a_later_visit(opened):
    """What came of its bets was seen: only another question can be put."""
    door, keeper = opened()
    lines = (
        "begin agi-next-2026 moderate", "next", "move open paradigm", "move call yang-qiang",
        "show board", "ask open lead",
    )  # fmt: skip
    for line in lines:
        answer = door.do(line)
    assert answer.address == "show/close"
    kept = {key: text for key, text in keeper.writes().items() if text is not None}
    door, _ = opened(kept)
    assert door.do("continue agi-next-2026").address == "show/board"
    door.do("back")
    assert door.do("move call tang-jie").address != "show/table"


def test_a_question_that_was_left_stays_left_in_what_is_taken_over(opened):
    """A game that was exported between two questions goes on where another one is chosen."""
    door, keeper = opened()
    door.do("begin agi-next-2026 moderate")
    door.do("move open divergence")
    door.do("move call tang-jie")
    kept = keeper.slots()[0].number
    keeper.save(keeper.open(kept), left="divergence")
    text = keeper.exported(kept)
    keeper.imported(text)
    assert door.do("continue agi-next-2026").address == "show/board"


def test_a_desktop_takes_in_what_a_browser_exports(opened, tmp_path, monkeypatch):
    """And the other way round: the texts are the same playthroughs."""
    from roundtable import composition  # noqa: PLC0415 -- what only this test needs

    door, keeper = opened()
    door.do("begin tutorial moderate")
    door.do("move call su-mei")
    number = keeper.slots()[0].number
    text = door.do(f"export {number}").text or keeper.exported(number)
    monkeypatch.setenv("ROUNDTABLE_HOME", str(tmp_path))
    desk = composition.keeper(composition.library())
    taken = desk.imported(text)
    assert taken is not None
    assert keeper.imported(desk.exported(taken)) is not None
    desk.close()


def test_a_game_is_taken_in_by_the_form(opened):
    """As a browser sends it, with its own ends of lines; what is no game is none."""
    door, keeper = opened()
    door.do("begin tutorial moderate")
    door.do("move call su-mei")
    text = keeper.exported(keeper.slots()[0].number)
    door.send({"import": "yes", "text": text.replace("\n", "\r\n")})
    assert 1 == len(keeper.slots())  # it is there already
    other = text.replace("seed: 7", "seed: 8")
    door.send({"import": "yes", "text": other.replace("\n", "\r\n")})
    assert 2 == len(keeper.slots())
    door.send({"import": "yes", "text": "", "file": other.replace("seed: 8", "seed: 9")})
    assert 3 == len(keeper.slots())
    door.send({"import": "yes", "text": "nothing", "file": text})
    for odd in (
        "",
        "x",
        "/etc/passwd",
        "roundtable playthrough 9\n",
        "roundtable playthrough" * 9_000,
    ):
        door.send({"import": "yes", "text": odd})
    assert 3 == len(keeper.slots())


def test_no_game_is_kept_over_another(opened):
    """However many were taken up and let go meanwhile: a game is known by itself, and by no number of it."""
    door, keeper = opened()
    for count in range(1, 12):
        for line in ("begin agi-next-2026 moderate", "next", "move open paradigm"):
            door.do(line)
        door.do("sure show library")
        for each in keeper.slots():
            keeper.open(each.number)
        keeper.heard("agi-next-2026")
        assert count == len(keeper.slots())


def test_bets_are_handed_in_as_a_code_and_read_into_a_class(opened):
    """Shown as text and as a QR; pasted, many at once, they seat the class and reveal its bets."""
    codes = []
    for name in ("Mei", "梅"):
        door, _ = opened()
        answer = door.do("begin tutorial question bus")
        while not door.application.game.session.over:
            answer = door.do(f"sure move {door.application.game.session.legal_moves[0]}")
        while not answer.address.startswith("show/debrief"):
            answer = door.do("next")
        answer = door.send({"with": "hand {name}", "name": name})
        tree = checked(answer)
        codes.append(next(e.text for e in tree.iter("p") if e.get("class") == "code-text"))
        assert any(e.get("class") == "qr" for e in tree.iter())
        assert codes[-1] == door.do("save code").text
    door, _ = opened()
    door.do("begin tutorial class")
    door.do("next")
    answer = door.send({"with": "read {codes}", "codes": "\r\n".join(codes)})
    assert "gather" in lines(checked(answer))
    answer = door.do("gather")
    assert "show/reveal" == answer.address
    checked(answer)


def test_a_game_that_is_not_there_cannot_be_exported(opened):
    """A button of an old page may still name it."""
    door, keeper = opened()
    assert keeper.exported(99) is None
    assert door.do("export 99").refused or not door.do("export 99").text
