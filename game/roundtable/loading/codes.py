"""The table of codes: every fault the loader can find, each with its page section.

Hundreds tell the kind: 1 the file, 2 its shape, 3 names and references, 4 who said it,
5 the talk, 6 questions and positions, 7 texts and the game in them, 8 walkthroughs and
playthroughs. A code keeps its number for good.
"""

from __future__ import annotations

from enum import StrEnum

from roundtable.frozen import frozen


class Severity(StrEnum):
    """Whether a fault stops a file from being played."""

    ERROR = "error"
    WARNING = "warning"


@frozen
class Code:
    """One kind of fault.

    Attributes:
        id: such as RT101; never given to another fault.
        name: the same in words, for reading and searching.
        summary: what is wrong, in one line.
        explanation: why it matters and how to mend it.
    """

    id: str
    name: str
    severity: Severity
    summary: str
    explanation: str


CODES: dict[str, Code] = {}
"""Every code by its id, in rising order."""


def _error(id_: str, name: str, summary: str, explanation: str) -> Code:
    CODES[id_] = Code(id_, name, Severity.ERROR, summary, explanation)
    return CODES[id_]


def _warning(id_: str, name: str, summary: str, explanation: str) -> Code:
    CODES[id_] = Code(id_, name, Severity.WARNING, summary, explanation)
    return CODES[id_]


# The file

NO_SUCH_FILE = _error(
    "RT101",
    "no-such-file",
    "There is nothing at this path.",
    "A scenario is a folder with a `scenario.yaml` in it, or that file itself; "
    "a record is a file. Look for a typing error in the path.",
)
NOT_A_FILE = _error(
    "RT102",
    "not-a-file",
    "A folder or a device stands where a file is needed.",
    "Give the path of the YAML file itself.",
)
UNREADABLE = _error(
    "RT103",
    "unreadable",
    "The file cannot be read.",
    "The system refused to read it, for the reason in the message: look at the file's "
    "permissions and at the length of its name.",
)
LINK_LOOP = _error(
    "RT104",
    "link-loop",
    "The path is a symbolic link that leads back to itself.",
    "Replace the link by the file.",
)
TOO_LARGE = _error(
    "RT105",
    "too-large",
    "The file is larger than the loader reads.",
    "The limits are 8 MB and 400,000 values, keys counted with them: more than 100,000 "
    "lines of a scenario or record. Split the discussion into several scenarios.",
)
NOT_UTF8 = _error(
    "RT106",
    "not-utf-8",
    "The file is not UTF-8.",
    "Save it as UTF-8; every editor can.",
)
CONTROL_CHARACTER = _error(
    "RT108",
    "control-character",
    "The file contains a control character.",
    "NUL, escape, direction overrides and their like have no place in a text, also when "
    "written as `\\e` or `\\u202e` in quotes: screens and terminals obey them.",
)
EMPTY_FILE = _error(
    "RT109",
    "empty-file",
    "The file is empty.",
    "Nothing but blanks and comments stands in it.",
)
SYNTAX = _error(
    "RT110",
    "syntax",
    "The file is not YAML.",
    "Most often: a tab or a wrong number of blanks in front of a line, a colon followed by "
    "a blank inside a text without quotes, or a bracket or quote that is not closed. The "
    "place is where reading had to stop; the mistake may stand a little before it.",
)
TOO_DEEP = _error(
    "RT111",
    "too-deep",
    "Lists and mappings are nested too deeply.",
    "The format needs fewer than ten levels; the loader follows 64.",
)
ALIAS = _error(
    "RT112",
    "alias",
    "The file uses a YAML anchor or alias (`&name`, `*name`).",
    "They make one place stand for another, which hides what a line means and can blow up a "
    "small file. Write the value out. A text that begins with `*` or `&` needs quotes.",
)
TAG = _error(
    "RT113",
    "tag",
    "The file uses a YAML tag (`!name`).",
    "The format decides what is a text, a number or a flag. Remove the tag; a text that "
    "begins with `!` needs quotes.",
)
SEVERAL_DOCUMENTS = _error(
    "RT114",
    "several-documents",
    "The file holds more than one YAML document.",
    "A line `---` starts a second document. Put it into a file of its own.",
)
DUPLICATE_KEY = _error(
    "RT115",
    "duplicate-key",
    "The same key stands twice in one mapping.",
    "YAML would keep one of them in silence. Remove one.",
)
KEY_NOT_TEXT = _error(
    "RT116",
    "key-not-text",
    "A list or a mapping is used as a key.",
    "Keys are names. Most often a bracket or a brace begins a text that needs quotes.",
)
TOO_MANY = _error(
    "RT117",
    "too-many-faults",
    "The file has more faults than are listed.",
    "Mend those that are listed and check again.",
)

LINK_LEADS_OUT = _error(
    "RT118",
    "link-leads-out",
    "A file is a symbolic link that leads out of its folder.",
    "A scenario that was handed on must not make the game read, and show, other files of "
    "the reader's. Put the file itself there.",
)

# The shape

UNKNOWN_KEY = _error(
    "RT201",
    "unknown-key",
    "The format has no such key here.",
    "It is misspelt, stands on the wrong level, or a comma inside `{...}` has cut a text in "
    "two: put such a text in quotes.",
)
MISSING_KEY = _error(
    "RT202",
    "missing-key",
    "A key that is needed is missing.",
    "It is reported at the end of the key that usually stands before it, or else where its "
    "mapping begins.",
)
WRONG_TYPE = _error(
    "RT203",
    "wrong-type",
    "A text, a list or a mapping was expected, and something else stands there.",
    "Lists are written `[a, b]` or with dashes, mappings `{key: value}` or with a line a "
    "key. A key with nothing behind it has no value: fill it or remove it.",
)
NOT_A_NUMBER = _error(
    "RT204",
    "not-a-whole-number",
    "A whole number was expected.",
    "Write it in digits, without quotes, fractions or clock time: `minutes: 2`.",
)
NOT_A_FLAG = _error(
    "RT205",
    "not-true-or-false",
    "`true` or `false` was expected.",
    "Only these two words, in small letters and without quotes, so that `no` and `off` are "
    "never taken for something they were not meant to be.",
)
NOT_ONE_OF = _error(
    "RT206",
    "not-one-of",
    "The value is none of those that are allowed here.",
    "The message lists them.",
)
EMPTY_TEXT = _error(
    "RT207",
    "empty-text",
    "A text is empty.",
    "Write something, or remove the key where it may be left out.",
)
BAD_ID = _error(
    "RT208",
    "bad-id",
    "An id is not made of small letters, digits and hyphens.",
    "Ids begin with a letter from a to z and go on with such letters, digits and hyphens, "
    "80 characters at most. Saves and tests hang on them, so they must be easy to type.",
)
UNKNOWN_KIND = _error(
    "RT209",
    "unknown-kind",
    "The file does not say that it is a record or a scenario, or it is the other of the two.",
    "Its first line should be `kind: record` or `kind: scenario`.",
)
UNKNOWN_FORMAT = _error(
    "RT210",
    "unknown-format",
    "The file is in a format this version does not read.",
    "This version reads `format: 1`. A higher number needs a newer game.",
)
OUT_OF_RANGE = _error(
    "RT211",
    "out-of-range",
    "A number is too small or too large.",
    "The message tells the bounds.",
)
EMPTY_LIST = _error(
    "RT212",
    "empty-list",
    "A list has nothing in it.",
    "At least one entry is needed here: a turn without citations, for one, would be "
    "words put into somebody's mouth.",
)
LANGUAGE_MISSING = _error(
    "RT213",
    "language-missing",
    "A text lacks the file's first language.",
    "The first language under `languages` is the original: where another is missing, its text "
    "stands in, so every text needs it.",
)
LANGUAGE_UNDECLARED = _error(
    "RT214",
    "language-undeclared",
    "A text, or the gloss, has a language that the file does not declare.",
    "Add it to `languages`, or remove it here. Where a comma or a colon inside `{...}` has cut a "
    "text in two, put that text in quotes.",
)
BAD_LANGUAGE = _error(
    "RT215",
    "bad-language",
    "A language tag is misspelt or stands twice.",
    "Tags are `zh`, `en`, `pt-BR` and so on (BCP 47).",
)
BAD_ADDRESS = _error(
    "RT216",
    "bad-address",
    "The source's address is not a web address.",
    "It begins with `https://` or `http://`; nothing else is ever opened.",
)

EITHER_OR = _error(
    "RT217",
    "either-or",
    "Two keys stand here of which only one may.",
    "A turn or scene costs `minutes` or `seconds`, whichever the source lets you know.",
)
NOT_A_TIME = _error(
    "RT218",
    "not-a-time",
    "A time in the recording was expected.",
    "It is written `16:45` or `1:02:03`, counted from the beginning.",
)

BAD_DATE = _error(
    "RT219",
    "bad-date",
    "A day that cannot be, or no date at all.",
    "Write `2026-01-10`, `2026-01`, `2026`, or words with a number in them, such as "
    "`about 424 BC`; `unknown` where nobody knows.",
)
TEXT_TOO_LONG = _error(
    "RT220",
    "text-without-end",
    "A text has more than 4,000 characters.",
    "No screen and no ear takes that in at once, and faces are measured up to there. Cut it into "
    "several turns, lines or statements.",
)
NOT_TO_BE_IGNORED = _error(
    "RT221",
    "not-to-be-ignored",
    "`ignore` names what is no warning.",
    "Only a warning can be accepted, by its code and once; an error has to be mended.",
)

# Names and references

DUPLICATE_ID = _error(
    "RT301",
    "duplicate-id",
    "Two things of one kind have the same id.",
    "Ids are unique: people, sections and statements in a record; panelists, scenes, turns "
    "and coda lines in a scenario; wordings in a scene; positions in a question.",
)
RESERVED_ID = _error(
    "RT302",
    "reserved-id",
    "`none` and `unclear` are not free as ids.",
    "They name the stand that is none of the positions and the stand the source does not "
    "settle. Choose another id.",
)
RECORD_NOT_FOUND = _error(
    "RT303",
    "record-not-found",
    "The scenario's record is nowhere to be found.",
    "It is looked for as `<id>.record.yaml` in the scenario's folder and as "
    "`seeds/<id>.yaml` in up to three folders above.",
)
WRONG_RECORD = _error(
    "RT304",
    "wrong-record",
    "The file found for the record is no record or has another id.",
    "A record is named like its id.",
)
LANGUAGE_NOT_IN_RECORD = _warning(
    "RT305",
    "language-not-in-record",
    "The scenario has a language that its record lacks.",
    "Names, gists and sections are shown from the record; in this language the original "
    "stands in for them. Add the language to the record's `languages`, and its texts.",
)
UNKNOWN_PERSON = _error(
    "RT306",
    "unknown-person",
    "The record names no such person.",
    "Speakers, the author, the moderator and the panelists are ids under `people` in the record.",
)
UNKNOWN_SECTION = _error(
    "RT307",
    "unknown-section",
    "The record has no such section.",
    "A statement's section is an id under `sections`.",
)
UNKNOWN_STATEMENT = _error(
    "RT308",
    "unknown-statement",
    "The record has no such statement.",
    "Citations and evidence are ids under `statements` in the record. Without it nothing "
    "shows that the words were said.",
)
UNKNOWN_PANELIST = _error(
    "RT309",
    "unknown-panelist",
    "Nobody at the table has this id.",
    "Turns, silences and coda lines belong to people listed under `panelists`.",
)
UNKNOWN_TURN = _error(
    "RT310",
    "unknown-turn",
    "The scenario has no such turn.",
    "`replies_to` names an earlier turn of the same scene by its id.",
)
UNKNOWN_POSITION = _error(
    "RT311",
    "unknown-position",
    "The question offers no such position.",
    "A stance names a position of the prompt's own question, or else of the scene's, or "
    "`none` (of a choice) or `unclear`.",
)
ID_NOT_ITS_PLACE = _warning(
    "RT312",
    "id-not-its-place",
    "A statement's id is not made of its section and paragraph.",
    "Ids are `<section>-<paragraph>`, with a small letter behind where a paragraph holds "
    "several, so that each citation tells where to look. One of the three is mistyped.",
)
ID_NOT_ITS_FOLDER = _warning(
    "RT313",
    "id-not-its-folder",
    "The scenario's id is not the name of its folder.",
    "The library finds a scenario by its folder's name. Rename the folder, or mend the id.",
)

UNKNOWN_SCENE = _error(
    "RT314",
    "unknown-scene",
    "`after` names no other scene, or scenes wait for each other in a circle.",
    "It names scenes that have to be opened before this one, by their ids.",
)

NAMES_ALIKE = _warning(
    "RT315",
    "names-alike",
    "Two people at the table have the same name, or names that look the same.",
    "The player would take what one says for the other's. Letters of other alphabets, accents, "
    "blanks and capitals do not tell names apart; a first name, an initial or an office does.",
)

READ_AS_A_FLAG = _warning(
    "RT316",
    "read-as-a-flag",
    "An id is a word that other readers of YAML take for true, false or nothing.",
    "Here `yes`, `no`, `on`, `off`, `true`, `false` and `null` are ids like any other; editors and "
    "other programs make something else of them. Lengthen the id: `yes-please`.",
)

# Who said it

CITES_ANOTHER = _error(
    "RT401",
    "cites-another",
    "A turn cites what somebody else said.",
    "Everything a panelist says rests on statements of that panelist. Cite those, or give "
    "the turn to the one who said it.",
)
MODERATOR_CITES_ANOTHER = _error(
    "RT402",
    "moderator-cites-another",
    "A wording or a prompt cites somebody other than the moderator.",
    "What the moderator is shown to have asked rests on the moderator's statements.",
)
WORDING_UNCITED = _error(
    "RT403",
    "wording-uncited",
    "The recorded wording cites nothing.",
    "The first wording of a scene is the question as it was really put, so it cites the "
    "moderator. Other wordings may be made up and cite nothing.",
)
NOT_THE_AUTHORS = _error(
    "RT404",
    "not-the-authors",
    "Commentary or a coda line cites what is not the author's.",
    "They are shown as the author's summing-up and rest on statements with the voice "
    "`author` or `collective`. Where the author never speaks and the moderator tells the "
    "whole, commentary may cite the moderator.",
)
AUTHOR_VOICE = _error(
    "RT405",
    "author-voice",
    "A statement in the author's voice has another speaker.",
    "With `voice: author` the speaker is the source's author.",
)
UNUSED_STATEMENT = _warning(
    "RT406",
    "unused-statement",
    "No turn uses this statement of a panelist.",
    "What a panelist is on record with should be there to be heard, or somebody is cut "
    "short without the player knowing. Introductions, jokes and thanks are marked `aside: true` "
    "in the record, and nothing is said of them.",
)
QUOTED_REPORT = _warning(
    "RT407",
    "quoted-report",
    "Quotation marks stand where not everything that is cited is quoted.",
    "Quotation marks of any shape say that these were somebody's words. They may stand where all "
    "that is cited is `quoted` and clear; in a text that cites nothing, in what is only reported, "
    "and beside it, leave them out. Titles of books in 《》 are no quotations.",
)
FOREIGN_EVIDENCE = _warning(
    "RT408",
    "foreign-evidence",
    "A stance rests on what another person said.",
    "Somebody's stand is read from their own statements, or from the author's account.",
)

EVIDENCE_UNCITED = _warning(
    "RT409",
    "evidence-uncited",
    "A stance rests on a statement that its turn does not cite.",
    "The evidence is shown with the turn, so what another turn says would be told before it "
    "is heard. Cite the statement here, or choose another.",
)
CITED_TWICE = _warning(
    "RT410",
    "cited-twice",
    "Two turns rest on the same statement.",
    "The player would hear the same thing twice, and one of the two citations is most often "
    "a mistake for its neighbour.",
)
VOICE_AND_SPEAKER = _warning(
    "RT411",
    "voice-and-speaker",
    "The voice of a statement does not fit its speaker.",
    "Somebody at the table speaks for themselves, so their statements are not "
    "`collective`; the source's author, unless at the table too, speaks as `author`.",
)
SAYS_WITHOUT_WORDS = _error(
    "RT412",
    "says-without-words",
    "A turn says a statement of which the record has no words.",
    "`says` makes a turn's text of the source's own `words`, in each language in which all the "
    "statements have them. Where they have none in the file's first language, write that text "
    "under `text`.",
)

ECHO_NOT_EARLIER = _error(
    "RT413",
    "echo-not-earlier",
    "A statement echoes itself or one that comes later.",
    "An echo takes up again what was said before it in the source.",
)
ECHO_OF_WHOM = _warning(
    "RT414",
    "echo-of-whom",
    "A statement echoes what cannot become a highlight by it.",
    "Highlights are turns whose statements the source's author, or the talk itself, takes up again. "
    "A remark of the author's and an aside are in no turn, so nothing comes of echoing them.",
)
WORDS_WITHOUT_RIGHT = _error(
    "RT415",
    "words-without-right",
    "A record holds the source's own words without a right to show them.",
    "`words` need `rights: verbatim` and a `license` in the source. Where there is no such right, "
    "tell facts and attributions in your own words, in `gist`.",
)
LICENSE_MISSING = _error(
    "RT416",
    "license-missing",
    "The source's own words may be shown, and it is not said by what right.",
    "With `rights: verbatim` name the law or licence: `license: public domain`, "
    "`license: CC BY 4.0`, or `license: our own event, all speakers agreed`.",
)
TEXT_FOR_WORDS = _error(
    "RT417",
    "text-for-words",
    "A turn has a text of its own in a language in which the source's words are there.",
    "What it `says` is the text in that language, and is shown as the source's own words. Under "
    "`text` stand only the languages in which the words are yours.",
)
COPIED = _warning(
    "RT418",
    "copied",
    "A text follows the source word for word, and only its facts may be told.",
    "The source stands beside the record, and has this passage too. Tell it anew from the gist, or "
    "say by what right its words may be shown.",
)
NOT_ITS_WORDS = _warning(
    "RT419",
    "not-its-words",
    "`words` stand nowhere in the source.",
    "The source stands beside the record, and does not have these words, blanks and marks aside. "
    "They are shown as its very words.",
)
MODERATOR_UNSURE = _warning(
    "RT420",
    "moderator-unsure",
    "A recorded wording or a prompt rests on nothing that is clearly the moderator's own.",
    "It is shown as what the moderator asked. A statement that is `unclear`, `collective` or the "
    "author's does not bear that.",
)
INVENTED_CITES = _warning(
    "RT421",
    "invented-cites",
    "An invented wording cites the moderator.",
    "Only the first wording of a scene is the moderator's. The others are yours, and cite nothing.",
)
UNFOUNDED_STANCE = _warning(
    "RT422",
    "unfounded-stance",
    "A stance rests on nothing that is clearly the speaker's own.",
    "What others say of somebody, what several say together, and what may be somebody else's is no "
    "ground for a stand. Cite the speaker's own clear statement, or write `position: unclear`.",
)
ABOUT_ANOTHER = _warning(
    "RT423",
    "about-another",
    "Something about one person rests on a statement by or about another.",
    "It is said of the person it names, so what it cites has to be theirs, or to speak of them.",
)
SAYS_MORE = _warning(
    "RT424",
    "says-more",
    "A text is several times as long as all that it rests on.",
    "Nothing goes beyond the statements. Shorten it, cite the rest, or tell more in the gist.",
)
UNUSED_QUESTION = _warning(
    "RT425",
    "unused-question",
    "Statements of the moderator are in no question and no prompt.",
    "What the moderator asked belongs before the turn that it brought about, or else the record "
    "seems to go on by itself. Greetings and thanks are marked `aside: true`.",
)
BACKGROUND = _warning(
    "RT426",
    "background",
    "Somebody's background is too short or too long, or only some have one.",
    "Two to four lines for each panelist, or for none: who is told more of looks weightier.",
)

# The talk

MODERATOR_AT_TABLE = _error(
    "RT501",
    "moderator-at-table",
    "The moderator is also a panelist.",
    "The player sits in the moderator's chair, so the moderator takes no turns.",
)
ANSWER_REPLIES = _error(
    "RT502",
    "answer-replies",
    "An answer replies to a turn.",
    "Answers reply to the scene's question. If it replies to a turn it is a `follow_up` "
    "(same speaker) or a `response` (somebody else).",
)
REPLY_MISSING = _error(
    "RT503",
    "reply-missing",
    "A follow-up or response does not say what it replies to.",
    "Name the earlier turn under `replies_to`.",
)
REPLY_NOT_EARLIER = _error(
    "RT504",
    "reply-not-earlier",
    "A turn replies to itself, to a later turn or to another scene.",
    "A reply comes after what it replies to, in the same scene.",
)
FOLLOWS_ANOTHER = _error(
    "RT505",
    "follows-another",
    "A follow-up goes deeper into somebody else's turn.",
    "With a `follow_up` the same panelist goes on. If somebody else replies it is a `response`.",
)
RESPONDS_TO_SELF = _error(
    "RT506",
    "responds-to-self",
    "A response replies to a turn of the same speaker.",
    "With a `response` somebody else replies. If the same panelist goes on it is a `follow_up`.",
)
UNACCOUNTED = _error(
    "RT507",
    "unaccounted",
    "A panelist has neither a turn nor a silence in a scene.",
    "Silence is shown as a gap of the source, so it must be said: list the panelist under "
    "`silences`, or add the missing turn.",
)
TURN_AND_SILENCE = _error(
    "RT508",
    "turn-and-silence",
    "A panelist has a turn and a silence in the same scene.",
    "Remove one of them.",
)
NO_ANSWER = _error(
    "RT509",
    "no-answer",
    "A scene has no answer.",
    "Without an answer nobody can be called, and the player would be stuck in it.",
)
WEIGHTS = _error(
    "RT510",
    "weights",
    "The weights do not add up to 100.",
    "`answers`, `exchange` and `highlights` are hundredths of one whole.",
)
OUT_OF_ORDER = _warning(
    "RT511",
    "out-of-order",
    "A turn stands behind one that came later in the record.",
    "Turns stand in the record's order, since the player's order is compared with it. If the "
    "moderator came back to the question, make it two scenes.",
)
CODA_TWICE = _error(
    "RT512",
    "coda-twice",
    "Two coda lines are about the same panelist.",
    "The lines are matched with people, one line a panelist at most.",
)

ODD_MINUTES = _warning(
    "RT513",
    "odd-minutes",
    "One turn or scene costs other minutes than all the rest of its kind.",
    "Where all the others agree there is a house rule, and this breaks it. Where the minutes "
    "come from a transcript they differ more often, and nothing is said.",
)

SILENCE_IN_DOUBT = _warning(
    "RT514",
    "silence-in-doubt",
    "Somebody is said to be silent here, and has statements in this question's section.",
    "A silence is a gap of the source. Here the source has words of theirs that no turn uses: are "
    "they a turn of this scene?",
)
NO_CHOICE = _warning(
    "RT515",
    "no-choice",
    "In a scene there is one thing to do at each step.",
    "One person speaks, one turn after the other, so nothing is chosen but when to leave. Join "
    "it to another question, or let somebody respond.",
)
NOTHING_FITS = _warning(
    "RT516",
    "nothing-fits",
    "The clock leaves no time to hear anybody.",
    "At the scenario's own clock no question can be opened and an answer heard. Raise `clock`.",
)

OLD_WEIGHTS = _warning(
    "RT517",
    "old-weights",
    "The weights are those of the first edition, and are not used.",
    "`ground`, `sparks` and `voices` weighed meters that are gone; `answers`, `exchange` and "
    "`highlights` have come in their place. `roundtable upgrade` takes the old ones out.",
)

# Questions and positions

HOW_MANY_POSITIONS = _error(
    "RT601",
    "how-many-positions",
    "A question offers too few or too many positions.",
    "A choice has 3 to 5 positions, a number 2 to 8 bins.",
)
BIN_BOUNDS = _error(
    "RT602",
    "bin-bounds",
    "A bin lacks its bounds, or its `low` is not below its `high`.",
    "A bin holds the numbers from `low` up to but without `high`; the last also `high`.",
)
BIN_GAP = _error(
    "RT603",
    "bin-gap",
    "A bin does not begin where the one before it ends.",
    "Bins rise without gap or overlap, so that every number falls into exactly one.",
)
BOUNDS_ON_CHOICE = _error(
    "RT604",
    "bounds-on-choice",
    "A position of a choice has bounds.",
    "Only bins have `low` and `high`. Should the scale be `number`?",
)
NOBODY_TAKES = _warning(
    "RT605",
    "nobody-takes",
    "Nobody takes this position.",
    "If it is there to make forecasting harder, mark it `decoy: true`.",
)
DECOY_TAKEN = _error(
    "RT606",
    "decoy-taken",
    "Somebody takes a position that is marked as a decoy.",
    "Remove the mark, or read the turn's stance again.",
)
ALL_AGREE = _warning(
    "RT607",
    "all-agree",
    "Everybody takes the same position.",
    "Then there is nothing to forecast. Ask something on which they part.",
)
ALIKE = _warning(
    "RT608",
    "positions-alike",
    "Two positions of a question read the same.",
    "The player could not tell them apart. Word one of them anew, or make them one.",
)

TOPIC_TELLS = _error(
    "RT609",
    "topic-tells",
    "A topic gives away the position its turn takes.",
    "Topics are shown before anybody speaks. They say what a turn is about and never what is held, "
    "so they share no word with the position, but for words of the question itself.",
)
TOPIC_MISSING = _warning(
    "RT610",
    "topic-missing",
    "Some turns have a topic, and others none.",
    "The player chooses by topics; a turn without one looks like nothing in particular.",
)

# Texts, and whether there is a game in it

DRAFT = _warning(
    "RT701",
    "draft",
    "Something is a draft and still to be done.",
    "It is marked `draft: true`, or a text begins with `TODO`. Look at it, complete or mend "
    "it, and remove the mark.",
)
STALE_TRANSLATION = _warning(
    "RT702",
    "stale-translation",
    "The original text has changed since its translations were made.",
    "`of` holds a digest of the text in the file's first language. Look whether the "
    "translations still say the same; then `roundtable check --update-translations` writes "
    "the new digest. A text without `of` is never stale.",
)
UNDRAWABLE = _warning(
    "RT703",
    "undrawable",
    "A text has characters that the game's fonts cannot draw.",
    "They are drawn from a font of the player's system, or as empty boxes where it has none. "
    "Use other characters where you can.",
)
TOO_LONG = _warning(
    "RT704",
    "too-long",
    "A text is too long for its place on the screen.",
    "In a window of 1280 by 720 with text at 150 % it would be cut off. The length counts a "
    "Chinese character as 2 and a letter as 1.",
)
TOO_EASY = _warning(
    "RT705",
    "too-easy",
    "Careful dice do almost as well as the best.",
    "At the scenario's own clock the best of what Room measures is less than .2 above careful "
    "dice, so choosing hardly matters. Give the scenes more to choose from: more people, replies, "
    "statements that others echo; where there are many turns, a lower `clock` helps too.",
)
TOO_LARGE_TO_SEARCH = _warning(
    "RT706",
    "too-large-to-search",
    "A question is too large for the exact search.",
    "The best is then only the best known, and the debrief says so. Cut the question into two, or "
    "take turns out.",
)
UNTRANSLATED = _warning(
    "RT707",
    "untranslated",
    "Texts are not translated into one of the file's languages.",
    "They are counted once for each language and file. The game shows the original instead and "
    "marks it, so that a scenario may be played before its translation is complete. "
    "`roundtable translate FOLDER --to TAG` lays what is missing.",
)

IGNORED_NOTHING = _warning(
    "RT708",
    "ignored-nothing",
    "A warning that is accepted does not come.",
    "It was mended, or its code is mistyped. Remove the entry from `ignore`.",
)

# Walkthroughs and playthroughs

NAMES_NOTHING = _warning(
    "RT801",
    "names-nothing",
    "A walkthrough or playthrough names what the scenario does not have.",
    "Most often an id was changed. `roundtable rename OLD NEW` changes it everywhere. In a "
    "refused move that is meant to name nothing, say so: `because: unknown_scene`.",
)
NO_PLAYTHROUGH = _warning(
    "RT802",
    "no-playthrough",
    "A file that ends in `.playthrough` is none.",
    "The message tells the line. `roundtable run SCENARIO --save FILE` writes one.",
)
