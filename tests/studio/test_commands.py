"""The commands, on real files: what each changes, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Asking, changed
from roundtable.authoring.workbench import RefusedError, Views, Workbench, called, command_of
from roundtable.loading.nodes import mappings, scalar
from roundtable.studio.beginning import Beginning
from roundtable.studio.studio import Studio


def did(bench: Workbench, line: str, **fields: str | list[str]) -> Workbench:
    """The bench after a form."""
    given = {name: [each] if isinstance(each, str) else each for name, each in fields.items()}
    return Workbench(command_of({"do": [line], **given}).on(bench), bench.files)


def filled(bench: Workbench, **values: str | list[str]) -> Workbench:
    """The bench after fields, their addresses with `__` for a slash."""
    given = {f"scenario:{key.replace('__', '/').replace('0', '-')}": v for key, v in values.items()}
    return did(bench, "fill", **given)


@pytest.fixture
def first(bench: Workbench) -> str:
    """The address of the first scene."""
    return f"scenario:scenes/{scalar(bench.scenes[0], 'id')}"


def test_a_text_changes_one_line(bench: Workbench, first: str) -> None:
    """And nothing of the record."""
    after = did(bench, "fill", **{f"{first}/title/en": "Another title"})
    assert 2 == len(changed(bench.texts.scenario, after.texts.scenario))
    assert bench.texts.record == after.texts.record


def test_a_field_that_somebody_changed_meanwhile_is_not_overwritten(
    bench: Workbench, first: str
) -> None:
    """The author is told, with what was written and what stands there."""
    address = f"{first}/title/en"
    with pytest.raises(RefusedError) as refused:
        did(bench, "fill", **{address: "Mine", f"was-{address}": "What stood there once"})
    now = str(bench.scenes[0]["title"]["en"])
    assert ("studio-changed", {"now": now, "text": "Mine"}) == refused.value.told


def test_what_was_written_into_something_that_went_meanwhile_is_told(
    bench: Workbench, first: str
) -> None:
    """Nothing else holds it any more; what was not changed is not told."""
    gone = f"{first}/turns/no-such-turn"
    fields = {"title/en": ("Mine", ""), "topic/en": ("as it was", "as it was")}
    fields["text/en"] = ("More of mine", "once")
    given = {f"{gone}/{name}": text for name, (text, _) in fields.items()}
    given |= {f"was-{gone}/{name}": was for name, (_, was) in fields.items()}
    with pytest.raises(RefusedError) as refused:
        did(bench, "fill", **given)
    assert ("studio-gone-text", {"text": "Mine\nMore of mine"}) == refused.value.told
    alike = {f"{gone}/title/en": "a", f"was-{gone}/title/en": "a"}
    with pytest.raises(RefusedError) as refused:
        did(bench, "fill", **alike)
    assert refused.value.key == "studio-gone"


def test_a_stand_brings_its_evidence_and_asks_for_a_reading(bench: Workbench) -> None:
    """Two clicks are spared; why it is read so nobody can guess."""
    place, index, turn = next(
        (p, i, t)
        for p, scene in enumerate(bench.scenes)
        for i, t in enumerate(mappings(scene, "turns"))
        if "stance" not in t
    )
    scene = bench.scenes[place]
    address = f"scenario:scenes/{scene['id']}/turns/{turn['id']}/stance/position"
    after = did(bench, "fill", **{address: ["", "unclear"]})
    stance = after.scenes[place]["turns"][index]["stance"]
    assert "unclear" == str(stance["position"])
    assert stance["evidence"]
    assert str(stance["reading"]["en" if "en" in stance["reading"] else "zh"]).startswith("TODO")
    assert bench.texts == did(after, "fill", **{address: ""}).texts


def test_a_talk_without_times_costs_by_its_length(tmp_path: Path) -> None:
    """As its draft has it; where the author has another basis, by house rule."""
    source = tmp_path / "talk.txt"
    lines = ("Host: Shall we begin?", "Ann Lee: Yes, gladly.", "Bo Ray: I object.")
    more = ("Host: And then?", "Ann Lee: We went home.", "Bo Ray: I stayed.")
    source.write_text("\n\n".join((*lines, *more)), "utf-8")
    panel = Studio(None, "en", Beginning(source, tmp_path / "talk"))
    asked = Asking(panel)
    roles = [("role Host", "moderator"), ("role Ann Lee", "panelist"), ("role Bo Ray", "panelist")]
    asked.post("", [*roles, ("rights", "verbatim"), ("license", "ours"), ("cut", "self")])
    pieces = [piece for speech in Views(panel.bench).speeches() for piece in speech.pieces]
    words = ("Shall we", "gladly", "object")
    picked = [("s", each.value) for word in words for each in pieces if word in each.text]
    asked.post("", [("do", "send scene"), *picked])
    (scene,) = panel.bench.scenes
    assert ["15"] * 3 == [scalar(each, "seconds") for each in (scene, *mappings(scene, "turns"))]
    asked.post("", [("do", "undo")])
    asked.post("", [("do", "fill"), ("scenario:minutes_basis/en", "By house rule.")])
    asked.post("", [("do", "send scene"), *picked])
    (scene,) = panel.bench.scenes
    costs = [scalar(each, "minutes") for each in (scene, *mappings(scene, "turns"))]
    assert ["1", "2", "2"] == costs


def test_a_time_is_minutes_or_minutes_and_seconds(bench: Workbench, first: str) -> None:
    """`1:35` are seconds in the file, `2` are minutes."""
    after = did(bench, "fill", **{f"{first}/time": "1:35"})
    assert "95" == after.scenes[0]["seconds"]
    assert "minutes" not in after.scenes[0]
    assert "2" == did(after, "fill", **{f"{first}/time": "2:00"}).scenes[0]["minutes"]
    with pytest.raises(RefusedError):
        did(bench, "fill", **{f"{first}/time": "soon"})


@pytest.mark.parametrize("sign", ["\x1b", "\u202e", "\x00", "\u2028"])
def test_a_sign_that_a_terminal_obeys_does_not_get_in(
    bench: Workbench, first: str, sign: str
) -> None:
    """Whatever is pasted, the file says nothing that a screen would obey."""
    after = did(bench, "fill", **{f"{first}/title/en": f"A{sign}[31m title"})
    assert "A [31m title" == str(after.scenes[0]["title"]["en"])


def test_the_ends_of_a_line_are_two_fields(panel: Studio) -> None:
    """The list comes with the first, and the second is put behind it."""
    bench = did(panel.bench, "send scene", s=pieces(panel.bench, "Should the", "it should"))
    base = "scenario:scenes/scene-1/question/ends"
    bench = did(bench, "fill", **{f"{base}/0/en": "for it", f"{base}/1/en": "against"})
    assert ["for it", "against"] == [str(e["en"]) for e in bench.scenes[0]["question"]["ends"]]


@pytest.mark.parametrize("key", ["id", "kind", "draft", "turns"])
def test_ids_and_structure_are_no_fields(bench: Workbench, first: str, key: str) -> None:
    """A form cannot write what the page does not offer."""
    with pytest.raises(RefusedError):
        did(bench, "fill", **{f"{first}/{key}": "x"})


def test_a_turn_that_goes_leaves_its_replies_something_to_reply_to(bench: Workbench) -> None:
    """No reply points to nothing."""
    for scene in bench.scenes:
        for turn in mappings(scene, "turns")[:1]:
            if len(scene["turns"]) > 1:
                after = did(bench, f"drop scenario:scenes/{scene['id']}/turns/{turn['id']}")
                codes = {each.code.id for each in after.findings}
                assert codes.isdisjoint({"RT504", "RT308", "RT501", "RT502"}), codes


def test_moving_there_and_back_is_the_same_order(bench: Workbench, first: str) -> None:
    """Entries are carried whole."""
    turn = f"{first}/turns/{bench.scenes[0]['turns'][0]['id']}"
    again = did(did(bench, f"down {turn}"), f"up {turn}")
    assert [*bench.scenes[0]["turns"]] == [*again.scenes[0]["turns"]]


def test_a_position_is_called_after_its_text(bench: Workbench) -> None:
    """No id is typed."""
    scene = str(bench.scenes[0]["id"])
    after = did(bench, f"add position:{scene}", text="Something else: entirely")
    made = after.scenes[0]["question"]["positions"][-1]
    assert ("something-else-entirely", "Something else: entirely") == (
        str(made["id"]),
        str(next(iter(made["text"].values()))),
    )


def test_silence_is_said_and_taken_back(bench: Workbench) -> None:
    """Twice the same is as before."""
    scene = bench.scenes[0]
    for panelist in bench.panelists:
        line = f"silence {scene['id']} {panelist}"
        once = did(bench, line)
        assert bench.texts != once.texts
        assert [*map(str, scene.get("silences", []))] == sorted(
            map(str, did(once, line).scenes[0].get("silences", [])),
            key=[*map(str, scene.get("silences", [])), panelist].index,
        )


# From the source


def pieces(bench: Workbench, *words: str) -> list[str]:
    """What names the sentences that hold these words."""
    found = [p for each in Views(bench).speeches() for p in each.pieces]
    return [p.value for word in words for p in found if word in p.text]


def test_a_marked_passage_knows_speaker_time_and_place(panel: Studio) -> None:
    """With verbatim rights its words are in the record."""
    bench = did(
        panel.bench, "send statement", s=pieces(panel.bench, "Families come", "no other day")
    )
    (made,) = bench.statements.values()
    assert ("ann-lee", "0:20", "Families come on Sundays. They have no other day.") == (
        made.speaker,
        made.at,
        made.words,
    )
    assert made.id == f"{made.section}-{made.paragraph}"
    assert "Families" == bench.texts.source[made.span[0] :][:8]


def test_an_exchange_becomes_a_question_with_turns_and_prompts(panel: Studio) -> None:
    """The moderator's words open it, or prompt the turn behind them."""
    words = ("Should the", "it should", "I disagree", "who would pay", "The town would")
    bench = did(panel.bench, "send scene", s=pieces(panel.bench, *words))
    (scene,) = bench.scenes
    turns = mappings(scene, "turns")
    assert ["answer", "answer", "response"] == [str(each["act"]) for each in turns]
    assert "Ann, who would pay?" == str(turns[2]["prompt"]["text"]["en"])
    assert "Should the library open on Sundays?" == str(scene["wordings"][0]["text"]["en"])
    assert ["50", "45", None] == [scalar(each, "seconds") for each in turns]


def test_a_prompt_may_ask_a_question_of_its_own(panel: Studio) -> None:
    """Its turn then takes a stand on that one."""
    words = ("Should the", "it should", "who would pay", "The town would")
    bench = did(panel.bench, "send scene", s=pieces(panel.bench, *words))
    turn = str(bench.scenes[0]["turns"][1]["id"])
    for text in ("Who is to pay?", "The town", "Whoever comes"):
        bench = did(bench, f"add own:{turn}", text=text)
    card = Views(bench).scene("scene-1").turns[1]
    assert ("Who is to pay?", 2) == (card.own[0].value, len(card.stands))
    labels = [each.label for each in card.stance[0].options]
    assert ["The town", "Whoever comes"] == labels[:2]


def test_nobody_gets_anothers_words(panel: Studio) -> None:
    """What one said does not go into another's turn, nor a panelist's into the question."""
    bench = did(panel.bench, "send scene", s=pieces(panel.bench, "Should the", "it should"))
    turn = str(bench.scenes[0]["turns"][0]["id"])
    with pytest.raises(RefusedError, match="not-theirs"):
        did(bench, f"send turn:{turn}", s=pieces(bench, "I disagree"))
    with pytest.raises(RefusedError, match="not-moderator"):
        did(bench, "send question:scene-1", s=pieces(bench, "I disagree"))


def test_what_is_used_stays_in_the_record(panel: Studio) -> None:
    """Only what nothing uses can be taken out."""
    bench = did(panel.bench, "send scene", s=pieces(panel.bench, "Should the", "it should"))
    bench = did(bench, "send statement", s=pieces(bench, "I disagree"))
    used, idle = [*bench.statements][1], [*bench.statements][-1]
    with pytest.raises(RefusedError, match="used"):
        did(bench, "send free", st=used)
    assert idle not in did(bench, "send free", st=idle).statements
    assert idle not in did(bench, "clear ").statements
    alone = did(panel.bench, "send statement", s=pieces(panel.bench, "I disagree"))
    assert {} == did(alone, "clear ").statements


def test_several_are_silent_at_once(bench: Workbench) -> None:
    """One answer to one question: whoever is silent already stays so."""
    scene = bench.scenes[0]
    line = f"silence {scene['id']} {' '.join(bench.panelists)}"
    after = did(bench, line)
    assert set(bench.panelists) == {str(each) for each in after.scenes[0]["silences"]}
    with pytest.raises(RefusedError):
        did(bench, f"{line} nobody")


def test_silences_are_asked_for_with_what_the_source_has(panel: Studio) -> None:
    """Who speaks in the source between the scene's words is no silence."""
    bench = did(
        panel.bench,
        "send scene",
        s=pieces(panel.bench, "Should the", "it should", "The town would"),
    )
    (missing,) = Views(bench).scene("scene-1").missing
    assert ("bo-ray", 3) == (missing.panelist, len(missing.passages))
    after = did(bench, "send new:scene-1", s=[missing.passages[0].value])
    assert () == Views(after).scene("scene-1").missing


def test_the_first_title_names_what_the_draft_numbered(panel: Studio) -> None:
    """A turn is called after who speaks and what of."""
    bench = did(panel.bench, "send scene", s=pieces(panel.bench, "Should the", "it should"))
    address = f"scenario:scenes/scene-1/turns/{bench.scenes[0]['turns'][0]['id']}/title/en"
    after = did(bench, "fill", **{address: "For the families"})
    texts, scene = called(after, "scene-1")
    (made,) = Workbench(texts).scenes
    assert ("scene-1", "ann-lee-for-families") == (scene, str(made["turns"][0]["id"]))


def test_a_mark_goes_once_nothing_is_left_to_write(panel: Studio) -> None:
    """`draft: true` goes with the last TODO, not before."""
    bench = did(panel.bench, "send scene", s=pieces(panel.bench, "Should the", "it should"))
    name = str(bench.scenes[0]["turns"][0]["id"])
    base = f"scenario:scenes/scene-1/turns/{name}"
    once = did(bench, "fill", **{f"{base}/title/en": "Families"})
    assert "draft" in once.scenes[0]["turns"][0]
    done = did(once, "fill", **{f"{base}/topic/en": "on weekends"})
    assert "draft" not in done.scenes[0]["turns"][0]


def test_what_follows_from_the_words_is_filled_in(panel: Studio) -> None:
    """Lines, titles and what a form does; a topic only by a click, since it may tell too much."""
    chosen = pieces(panel.bench, "Should the", "it should", "Families come", "no other day")
    bench = did(panel.bench, "send scene", s=chosen)
    assert ["Should the library open on Sundays?"] == [
        each.gist for each in bench.statements.values() if each.speaker == "host"
    ]
    wording, turn = bench.scenes[0]["wordings"][0], bench.scenes[0]["turns"][0]
    assert ("closed", "Asks for yes or no, this or that.") == (
        wording["form"],
        wording["note"]["en"],
    )
    assert turn["title"]["en"] == "“Yes, it should. Families come on…”"
    asked = turn["topic"]["en"]
    assert asked.startswith("TODO on ")
    taken = did(bench, "topics scene-1").scenes[0]["turns"][0]
    assert asked == f"TODO {taken['topic']['en']}"
    open_ = did(bench, "fill", **{"scenario:scenes/scene-1/wordings/recorded/form": "open"})
    assert "Leaves the answer open." == open_.scenes[0]["wordings"][0]["note"]["en"]


def test_the_title_names_the_event_while_nothing_else_does(panel: Studio) -> None:
    """What an author wrote there stays; a source has a title of its own, and gets none of ours."""
    one = did(panel.bench, "fill", **{"scenario:title/en": "Sundays"})
    record = one.record.root
    assert "Sundays" == record["title"]["en"]
    assert record["source"]["title"]["en"].startswith("TODO")
    two = did(one, "fill", **{"scenario:title/en": "Saturdays"})
    assert "Sundays" == two.record.root["title"]["en"]
