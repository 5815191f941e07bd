"""A class without a network: bets on one question, carried by hand as codes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from roundtable.application import handing, parse_command
from roundtable.application.handing import CodeError, code_of, read
from roundtable.application.pages import ClassRevealPage, DebriefPage, SeatingPage
from roundtable.rules import Belief, Mode, Open, Session
from serving import scenario, serve

AGI = scenario("agi-next-2026")
SCENE = AGI.scenes[0].id


def played(name="agi-next-2026", scene=SCENE, option=0, percent=60):
    """A session of one question, with the same bet on everybody who is called, to its end."""
    session = Session(scenario(name), mode=Mode.QUESTION, scene=scene)
    session.push(Open(scene))
    while not session.over:
        move = session.legal_moves[0]
        asked = session.bet_on(move)
        if asked is not None:
            options = asked.options
            move = move.believing(Belief(options[option % len(options)], percent))
        session.push(move)
    return session


def told(app, *lines):
    """What is told by the last of some commands."""
    return [app.do(parse_command(line)) for line in lines][-1].notices


def seating():
    """A class of AGI-Next before it sits down."""
    app = serve("agi-next-2026", "tutorial").app
    told(app, "begin agi-next-2026 class", "next")
    assert isinstance(app.page(), SeatingPage)
    return app


@pytest.mark.parametrize("name", ["Mei", "梅", "Ångström", "12", "a" * 20, "圆" * 20])
def test_a_code_holds_who_bet_what(name):
    """Every bet as it was laid, whichever way the code is typed."""
    session = played()
    plain = name if name != "12" else "#12"
    code = code_of(session, plain)
    assert len(code) < handing.LONGEST
    for typed in (code, code.lower(), code[:4] + code[4:].replace("-", "").replace("0", "O")):
        held = read(typed, AGI)
        assert (held.name, held.scene) == (plain, SCENE)
        assert dict(held.beliefs) == {each.asked.subject: each.belief for each in session.laid}


@pytest.mark.parametrize("name", ["agi-next-2026", "tutorial"])
def test_every_bet_of_a_question_has_a_place_in_a_code(name):
    """Whatever a game asks for is among the subjects, with the same options."""
    for i, scene in enumerate(scenario(name).scenes):
        places = dict(handing.subjects(scenario(name), i))
        for each in played(name, scene.id).laid:
            assert places[each.asked.subject] == each.asked.options


def test_what_is_wrong_with_a_code_is_told():
    """Broken, of another discussion, of another version, of a newer form: each by its own sentence."""
    code = code_of(played(), "Mei")
    other = code_of(played("tutorial", scenario("tutorial").scenes[0].id), "Mei")
    older = replace(AGI, digest="0" * 64)
    for odd, of, key in (
        (code[:-1], AGI, "code-broken"),
        (code.replace(code[9], "2" if code[9] != "2" else "3"), AGI, "code-broken"),
        ("RT1-", AGI, "code-broken"),
        (code * 9, AGI, "code-broken"),
        (other, AGI, "code-other"),
        (code, older, "code-version"),
        (code.replace("RT1", "RT2"), AGI, "code-newer"),
    ):
        with pytest.raises(CodeError) as told:
            read(odd, of)
        assert key == told.value.key


@given(
    st.text(max_size=80) | st.text(alphabet=handing.LETTERS + "-", max_size=80).map("RT1-{}".format)
)
@example("RT1-" + "0" * 80)
def test_any_text_is_a_code_or_refused(text):
    """Nothing else happens, whatever is pasted or scanned."""
    with suppress(CodeError):
        read(text, AGI)


@settings(max_examples=40)
@given(st.binary(max_size=40))
def test_a_code_with_a_sound_sum_is_still_judged(tail):
    """Who makes a sum of their own gets no further: scene, name and bets are looked at."""
    body = handing._mark(AGI) + tail
    code = f"RT1-{handing._letters(body + handing._sum(body))}"
    with suppress(CodeError):
        held = read(code, AGI)
        assert held.name
        assert held.scene in AGI.scene


def test_a_finished_question_shows_its_code():
    """Under the name that was given; without one nothing."""
    app = serve("agi-next-2026").app
    told(app, f"begin agi-next-2026 question {SCENE}", "next")
    assert told(app, "hand Mei")
    while not app.game.session.over:
        told(app, f"sure move {app.game.session.legal_moves[0]}")
    while not isinstance(app.page(), DebriefPage):
        told(app, "next")
    page = app.page()
    assert isinstance(page, DebriefPage)
    assert page.shown.content.hands
    assert not page.shown.content.code
    assert told(app, "hand  ")
    told(app, "hand Mei")
    code = app.page().shown.content.code
    assert "Mei" == read(code, AGI).name
    assert code == app.do(parse_command("save code")).text


def test_a_class_is_gathered_from_codes():
    """All of them at once, then every reveal with everybody's bets, and the ranks."""
    sessions = [played(option=i, percent=p) for i, p in enumerate((40, 60, 80))]
    codes = [code_of(each, name) for each, name in zip(sessions, ("Mei", "Tom", "An"), strict=True)]
    app = seating()
    assert told(app, "gather")
    assert told(app, f"read Mei: {codes[0]} {codes[1]}")
    assert told(app, f"read {codes[1]}, {codes[2][:-2]}xx {codes[2]}")
    assert ("Mei", "Tom", "An") == app.page().handed
    told(app, str(next(each.command for each in app.page().choices if each.id == "gather")))
    reveals = 0
    while isinstance(app.page(), ClassRevealPage):
        reveals += 1
        assert 3 == sum(len(each.teams) for each in app.page().stacks)
        told(app, "next")
    assert reveals
    points = [round(float(each.foresight().points)) for each in sessions]
    told(app, "sure move adjourn")
    while not isinstance(app.page(), DebriefPage):
        told(app, "next")
    podium = next(each.content for each in app.page().tabs if each.id == "podium")
    by_name = {each.name: each.points for each in podium.standings}
    assert sorted(points) == sorted(
        int(by_name[n].replace("−", "-").replace("±", "")) for n in by_name
    )


def test_each_code_counts_once():
    """The same again is told; another of the same name is another's."""
    app = seating()
    mei, other = code_of(played(), "Mei"), code_of(played(option=1), "Mei")
    assert any("before" in each for each in told(app, f"read {mei} {mei}"))
    told(app, f"read {other}")
    assert ("Mei", "Mei 2") == app.page().handed
    assert told(app, "read of no weight")
    many = " ".join(code_of(played(), f"P{i}") for i in range(45))
    assert any("full" in each for each in told(app, f"read {many}"))
    assert 40 == len(app.page().handed)


def test_a_class_that_sits_takes_no_codes():
    """Which is told."""
    app = seating()
    told(app, "move seat Mei, Tom")
    assert any("seats already" in each for each in told(app, f"read {code_of(played(), 'An')}"))
