"""Who answers whom, who stands where: as data and as Mermaid."""

from __future__ import annotations

import re
from dataclasses import replace

import making
from big import big
from roundtable.authoring.views import called, positions, positions_diagram, talk, talk_diagram
from roundtable.composition import library

SMALL = making.small()
AGI = library().load("agi-next-2026")


def test_every_turn_is_counted_once():
    """Asked, prompted, deeper and responses make up a panelist's turns."""
    view = talk(AGI, "en")
    assert sum(len(s.turns) for s in AGI.scenes) == sum(each.turns for each in view.speakers)
    for each in view.speakers:
        responses = sum(n for (who, _), n in view.responses.items() if who == each.id)
        prompted = sum(
            t.prompt is not None and t.act != "answer"
            for t in AGI.turn.values()
            if t.speaker == each.id
        )
        assert each.turns == each.asked + each.deeper + responses + each.prompted - prompted


def test_a_response_points_at_whom_it_answers():
    """In the small scenario b responds to a, once."""
    assert {("b", "a"): 1} == talk(SMALL, "en").responses
    assert 'p1 == "1" ==> p0' in talk_diagram(SMALL, "en")


def test_prompts_stand_beside_the_questions():
    """Turns the moderator prompted are counted apart."""
    prompted = [each for each in talk(AGI, "en").speakers if each.prompted]
    assert prompted
    assert all(re.fullmatch(r"\d+\+\d+", called(each)) for each in prompted)


def test_everybody_stands_somewhere_or_is_silent():
    """In each scene every panelist with a stand is named, and every silent one."""
    asked = positions(AGI, "en")
    own = [each for each in asked if not each.title.endswith("↳")]
    assert len(AGI.scenes) == len(own)
    for scene, view in zip(AGI.scenes, own, strict=True):
        named = {name for stand in view.stands for name in stand.names}
        wanted = {
            t.speaker for t in scene.turns if t.stance and AGI.question_of(t) is scene.question
        }
        wanted |= set(scene.silences)
        assert {AGI.panelist[each].name["en"] for each in wanted} == named


def test_a_prompts_own_question_is_shown_by_itself():
    """It has positions of its own."""
    assert any(each.title.endswith("↳") for each in positions(AGI, "zh"))


def test_mermaid_has_a_box_for_each_position():
    """Every question is a frame, and every frame but the first hangs on the one before."""
    text = positions_diagram(big(), "en")
    assert 10 == len(re.findall(r"^  subgraph q\d+\[", text, re.MULTILINE))
    assert 9 == text.count("~~~")
    assert text.count("end\n") == 10


def test_a_name_cannot_break_the_drawing():
    """Quotes, brackets and codes stay text."""
    odd = replace(SMALL.panelists[0], name=making.text('a"]; <b> #35; `x`\\'))
    text = talk_diagram(replace(SMALL, panelists=(odd, *SMALL.panelists[1:])), "en")
    assert 'p0["a#quot;]; #lt;b#gt; #35;35; #96;x#96;#92;<br/>' in text
