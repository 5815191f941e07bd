"""Ways to put words or acts into somebody's mouth, and what tells of them.

    python tests/loading/mouths.py

writes the table at the end of docs/fairness.md. What a machine tells is a change of the sample
and the code that comes of it (`test_mouths`); the rest only a reader can see.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[2] / "docs" / "fairness.md"
HEAD = "## Ways to put words into a mouth"
S, R, SOURCE = "scenario", "record", "source"


class Way(NamedTuple):
    """One way: what is done, the code that tells of it, and how it is done to the sample.

    Attributes:
        code: empty where only a reader can see it.
        changes: the file, what stands there once, and what comes in its place; with `SOURCE`
            the last is the text of the source beside the record.
    """

    what: str
    code: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()


def _ben(text: str) -> tuple[tuple[str, str, str], ...]:
    """Ben's turn, which is only reported, with another text."""
    return ((S, "{en: The ferry has always served., zh", f"{{en: {text}, zh"),)


def _cites(old: str, new: str) -> tuple[tuple[str, str, str], ...]:
    return (
        (
            S,
            f"cites: [{old}]\n        minutes: 1\n        stance",
            f"cites: [{new}]\n        minutes: 1\n        stance",
        ),
    )


_ADDS = "gist: {en: Adds that"
_VERBATIM = (
    R,
    "  author: nora-finch",
    "  author: nora-finch\n  rights: verbatim\n  license: public domain",
)
_WORDS = (R, _ADDS, f"words: {{en: The quarry is near.}}\n    {_ADDS}")
_SPLIT = "{en: The hall was split., zh"
_CY = "  - id: crossing-7\n    speaker: cy-stone\n    voice: quoted\n    section: crossing\n    paragraph: 7\n    gist: {en: Names a price., zh: 说了价。}\n"

WAYS = (
    Way("A turn cites what another panelist said", "RT401", _cites("crossing-3", "crossing-5")),
    Way("It cites another’s statement beside a right one", "RT401", _cites("crossing-3", "crossing-3, crossing-5")),
    Way("It cites the author’s remark as the speaker’s", "RT401", _cites("crossing-3", "crossing-3, crossing-6")),
    Way("It cites the moderator’s question as the speaker’s", "RT401", _cites("crossing-3", "crossing-3, crossing-1")),
    Way("It cites a statement that is not in the record", "RT308", _cites("crossing-3", "crossing-3, crossing-9")),
    Way("It cites nothing", "RT212", _cites("crossing-3", "")),
    Way("It says another’s very words", "RT401", (_VERBATIM, (R, "gist: {en: Counts on", "words: {en: Seven.}\n    gist: {en: Counts on"), (S, "text: {en: The ferry has always served., zh: 渡船一直够用。}\n        cites: [crossing-3]", "says: [cost-2]"))),
    Way("The author’s remark is recorded as a panelist’s", "RT405", ((R, "speaker: nora-finch\n    voice: author\n    section: crossing", "speaker: ben-oar\n    voice: author\n    section: crossing"),)),
    Way("The author, who was not at the table, is recorded as quoted", "RT411", ((R, "voice: author\n    section: crossing", "voice: quoted\n    section: crossing"),)),
    Way("What several said is recorded as one panelist’s", "RT411", ((R, "speaker: nora-finch\n    voice: collective", "speaker: cy-stone\n    voice: collective"),)),
    Way("Reported words stand in curly quotation marks", "RT407", _ben('"The ferry “has always served”."')),
    Way("… in straight ones", "RT407", _ben("""'The ferry "has always served".'""")),
    Way("… in single ones", "RT407", _ben("The ferry ‘has always served’.")),
    Way("… in straight single ones", "RT407", _ben('''"The ferry 'has always served'."''')),
    Way("… in German ones", "RT407", _ben("The ferry „has always served“.")),
    Way("… in Swedish ones", "RT407", _ben("The ferry ”has always served”.")),
    Way("… in Swedish single ones", "RT407", _ben("The ferry ’has always served’.")),
    Way("… in angle ones", "RT407", _ben("The ferry «has always served».")),
    Way("… in single angle ones", "RT407", _ben("The ferry ‹has always served›.")),
    Way("… in corner brackets", "RT407", _ben("The ferry 「has always served」.")),
    Way("… in full-width ones", "RT407", _ben("The ferry ＂has always served＂.")),
    Way("… that are not closed", "RT407", _ben("The ferry “has always served.")),
    Way("… as entities", "RT407", _ben('"The ferry &ldquo;has always served&rdquo;."')),
    Way("… as TeX writes them", "RT407", _ben("The ferry ``has always served''.")),
    Way("Marks in a card’s title", "RT407", ((S, "{en: Keep the ferry,", "{en: “Keep the ferry”,"),)),
    Way("Marks in a prompt that is only reported", "RT407", ((S, '{en: "Ben, who would pay?"', '{en: "Ben, “who would pay?”"'), (R, "speaker: max-weld\n    voice: quoted\n    section: cost", "speaker: max-weld\n    voice: reported\n    section: cost"))),
    Way("Marks in a recorded wording that is only reported", "RT407", ((S, '{en: "It takes ages, does it not?"', '{en: "It takes “ages”, does it not?"'),)),
    Way("Marks in the note on a wording", "RT407", ((S, "{en: Suggests its answer.,", "{en: Suggests “ages”.,"),)),
    Way("Marks in a coda line", "RT407", ((S, "{en: Counts before building.,", "{en: “Counts” before building.,"),)),
    Way("Marks in a topic", "RT407", ((S, "text: {en: The ferry has always", "topic: {en: “river”, zh: 河上}\n        text: {en: The ferry has always"),)),
    Way("Marks in somebody’s background", "RT407", ((S, "title: {en: Mason, zh: 石匠}", "title: {en: Mason, zh: 石匠}, background: [{text: {en: A “builder”., zh: 石匠。}, cites: [opening-1]}]"),)),
    Way("Marks in commentary", "RT407", ((S, "{en: The hall was of two minds.,", "{en: The hall was of “two minds”.,"),)),
    Way("Marks in a position", "RT407", ((S, "{en: The ferry, zh: 渡船}}", "{en: “The ferry”, zh: 渡船}}"),)),
    Way("Marks in the question to the player", "RT407", ((S, "{en: What do they want?,", "{en: What do “they” want?,"),)),
    Way("Marks in a fact", "RT407", ((R, "{en: Three townspeople sat on the panel.,", "{en: Three “townspeople” sat on the panel.,"),)),
    Way("Marks in the briefing", "RT407", ((S, "{en: You moderate an evening in", "{en: You moderate “an evening” in"),)),
    Way("Marks in the gist of a report", "RT407", ((R, "{en: Would keep the ferry.,", "{en: Would “keep the ferry”.,"),)),
    Way("Marks in a reading", "RT407", ((S, "{en: He wants to keep it.,", "{en: He wants to “keep it”.,"),)),
    Way("An unclear statement stands in quotation marks", "RT407", ((S, "{en: In winter no ferry goes.,", "{en: “In winter no ferry goes.”,"), (R, "voice: reported\n    unclear: true", "voice: quoted\n    unclear: true"))),
    Way("Reported words stand in marks beside a quoted statement", "RT407", ((S, "cites: [crossing-2]\n        minutes: 2", "cites: [crossing-2, crossing-4]\n        minutes: 2"),)),
    Way("A stance rests on what another said", "RT408", ((S, "evidence: [crossing-3, crossing-6]", "evidence: [crossing-3, crossing-2]"),)),
    Way("A stance rests on the author’s remark about somebody else", "RT423", ((R, _SPLIT, "{en: Ada Moss split the hall., zh"),)),
    Way("A stance rests on what several said together", "RT422", ((S, "evidence: [cost-2]", "evidence: [cost-5]"),)),
    Way("A stance rests on unclear statements only", "RT422", ((R, "gist: {en: Would keep", "unclear: true\n    gist: {en: Would keep"),)),
    Way("A stance rests on what its turn does not cite", "RT409", ((S, "evidence: [crossing-2]", "evidence: [crossing-5]"),)),
    Way("A stand is given to somebody that was offered as held by nobody", "RT606", ((S, "position: ferry", "position: tunnel"),)),
    Way("A fact about one person rests on another’s statement", "RT423", ((R, "{en: Three townspeople sat on the panel., zh: 台上坐着三位镇民。}\n    cites: [opening-1]", "{en: Ben Oar sat there., zh: 有人坐着。}\n    cites: [crossing-2]"),)),
    Way("A coda line about one person rests on a remark about another", "RT423", ((R, "All agree to meet again.", "All agree with Ada Moss."),)),
    Way("Somebody’s background rests on what another said", "RT423", ((S, "title: {en: Ferryman, zh: 船夫}", "title: {en: Ferryman, zh: 船夫}, background: [{text: {en: A rower., zh: 划船的。}, cites: [crossing-2]}]"),)),
    Way("A coda line sums up by a panelist’s own statement", "RT404", ((S, "cites: [cost-5]", "cites: [cost-2]"),)),
    Way("Commentary passes a panelist’s statement off as the author’s", "RT404", ((S, "cites: [crossing-6]", "cites: [crossing-5]"),)),
    Way("Only some have a background", "RT426", ((S, "title: {en: Ferryman, zh: 船夫}", "title: {en: Ferryman, zh: 船夫}, background: [{text: {en: A rower., zh: 划船的。}, cites: [crossing-3]}]"),)),
    Way("The recorded wording cites nothing", "RT403", ((S, "        cites: [cost-1]\n", ""),)),
    Way("It cites a panelist", "RT402", ((S, "cites: [cost-1]", "cites: [cost-2]"),)),
    Way("It rests on a question that is not clearly the moderator’s", "RT420", ((R, "gist: {en: Asks for the years", "unclear: true\n    gist: {en: Asks for the years"),)),
    Way("It rests on what several asked", "RT420", ((R, "speaker: max-weld\n    voice: reported", "speaker: max-weld\n    voice: collective"),)),
    Way("It rests on the author’s remark", "RT402", ((S, "cites: [cost-1]", "cites: [crossing-6]"),)),
    Way("An invented wording cites the moderator", "RT421", ((S, "zh: 只许两种回答。}", "zh: 只许两种回答。}\n        cites: [crossing-1]"),)),
    Way("A prompt cites a panelist", "RT402", ((S, "cites: [cost-3]", "cites: [cost-4]"),)),
    Way("A prompt cites nothing", "RT202", ((S, "\n          cites: [cost-3]", ""),)),
    Way("A prompt rests on what several asked", "RT420", ((R, "speaker: max-weld\n    voice: quoted\n    section: cost", "speaker: max-weld\n    voice: collective\n    section: cost"),)),
    Way("A prompt rests on the author’s remark", "RT402", ((S, "cites: [cost-3]", "cites: [crossing-6]"),)),
    Way("A prompt rests on an unclear question", "RT420", ((R, "gist: {en: Asks Ben", "unclear: true\n    gist: {en: Asks Ben"),)),
    Way("A question of the moderator’s is left out, so that the next turn seems to come by itself", "RT425", ((R, "  - id: cost-4", "  - id: cost-9\n    speaker: max-weld\n    voice: quoted\n    section: cost\n    paragraph: 9\n    gist: {en: Asks why., zh: 问为什么。}\n  - id: cost-4"),)),
    Way("The moderator sits at the table", "RT501", ((S, "moderator: max-weld", "moderator: cy-stone"),)),
    Way("A silence is declared where the record has words", "RT514", ((R, "  - id: cost-1\n", _CY + "  - id: cost-1\n"),)),
    Way("Somebody is neither heard nor said to be silent", "RT507", ((S, "silences: [cy-stone]", "silences: []"),)),
    Way("Somebody is said to be silent and has a turn", "RT508", ((S, "silences: [cy-stone]", "silences: [cy-stone, ben-oar]"),)),
    Way("A statement that does not fit is left out", "RT406", ((S, "cites: [crossing-5]", "cites: [crossing-4]"),)),
    Way("The same statement is told twice", "RT410", ((S, "cites: [crossing-5]", "cites: [crossing-5, crossing-4]"),)),
    Way("A turn stands after one that was said later", "RT511", ((S, "cites: [crossing-5]", "cites: [opening-1]"), (R, "speaker: nora-finch\n    voice: author\n    section: opening", "speaker: ada-moss\n    voice: quoted\n    section: opening"))),
    Way("Somebody is made to go on from another’s turn", "RT505", ((S, "replies_to: ada-bridge", "replies_to: ben-ferry"),)),
    Way("Somebody is made to answer themselves", "RT506", ((S, "replies_to: ben-ferry", "replies_to: ada-bridge"),)),
    Way("Somebody is made to answer what was said later", "RT504", ((S, "replies_to: ben-ferry", "replies_to: ada-quarry"),)),
    Way("Two people have the same name", "RT315", ((R, "{en: Ben Oar, zh: 本·奥尔}", "{en: Cy Stone, zh: 本·奥尔}"),)),
    Way("Two people’s names look the same", "RT315", ((R, "{en: Ben Oar, zh: 本·奥尔}", "{en: Су St0ne, zh: 本·奥尔}"),)),
    Way("A text is several times as long as all it cites", "RT424", _ben("The ferry has always served and " + "it has served well in each and every year and " * 3 + "so on")),
    Way("The source’s words are shown without a right", "RT415", (_WORDS,)),
    Way("They are shown without saying by what right", "RT416", ((R, "  author: nora-finch", "  author: nora-finch\n  rights: verbatim"), _WORDS)),
    Way("Words are shown as the source’s that are not in it", "RT419", (_VERBATIM, _WORDS, (SOURCE, "", "The quarry lies a mile away."))),
    Way("A paraphrase is copied from the source", "RT418", ((S, "{en: You moderate an evening in the town hall.,", "{en: On that evening the whole town met in the old hall.,"), (SOURCE, "", "On that evening the whole town met in the old hall."))),
    Way("A text of one’s own stands in the place of the source’s words", "RT417", (_VERBATIM, _WORDS, (S, "cites: [crossing-5]", "says: [crossing-5]"))),
    Way("A topic tells the stand", "RT609", ((S, "text: {en: The ferry has always", "topic: {en: the ferry, zh: 河上}\n        text: {en: The ferry has always"),)),
    Way("A statement is made a highlight by one that comes before it", "RT413", ((R, 'gist: {en: "Three panelists', 'echoes: [crossing-2]\n    gist: {en: "Three panelists'),)),
    Way("The author’s own remark is made a highlight", "RT414", ((R, "gist: {en: All agree", "echoes: [crossing-6]\n    gist: {en: All agree"),)),
    Way("A translation is of a text that has changed since", "RT702", ((S, "{en: A toll, zh: 过桥费}", "{en: A toll, zh: 过桥费, of: a1234567}"),)),
    Way("A placeholder is shown as what somebody said", "RT701", _ben("TODO what Ben says")),
    Way("A text says more than its statements, at no great length"),
    Way("It is surer than they are: a perhaps, a some, an if is gone"),
    Way("A translation says something else than the original"),
    Way("Something told in the third person is spoken in the first, with an act of telling that is the author’s"),
    Way("Irony or a joke is told as meant, or sharper than it was"),
    Way("What was said in three places becomes one fluent speech"),
    Way("A response answers something that it did not answer"),
    Way("A prompt stands before a turn that it did not bring about"),
    Way("A gist says what its passage does not say"),
    Way("A statement is given to the wrong speaker in the record, or as clear where the source does not settle it"),
    Way("`quoted` stands where the source only reports"),
    Way("`transcript` stands where an article arranged"),
    Way("A stand is read from an employer, from elsewhere, or from silence"),
    Way("A position is worded so that nobody would own it"),
    Way("A topic or a title tells the stand in other words"),
    Way("An echo is told where two only sound alike"),
    Way("Background chosen to belittle, or to flatter"),
    Way("A note on a wording mocks the moderator"),
    Way("Longer minutes for those one likes"),
)  # fmt: skip


_INTRODUCTION = (
    "What the checker finds in each, tried on a small scenario by the test suite; and what only "
    "somebody sees who reads the text beside its statements and the statements beside the source."
)


def table() -> str:
    """The section of the page, to its end."""
    lines = [
        HEAD,
        "",
        _INTRODUCTION,
        "",
        "| | way | told by |",
        "|---|---|---|",
    ]
    for number, way in enumerate(WAYS, 1):
        told = f"[{way.code}](diagnostics.md)" if way.code else "a reader"
        lines.append(f"| {number} | {way.what} | {told} |")
    return "\n".join(lines) + "\n"


def page(text: str) -> str:
    """The page with the table as it is now."""
    return text.partition(HEAD)[0].rstrip() + "\n\n" + table()


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
