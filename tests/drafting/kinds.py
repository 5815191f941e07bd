"""Every kind of source that people have, made of two invented talks whose speakers are known.

`KINDS` maps the name of a kind to a function that writes it: a talk in, the bytes of a file
and its name out. Names and words are invented; the forms are those of the programs.
"""

from __future__ import annotations

import html
import io
import json
import zipfile
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Turn:
    """What one person says: paragraphs, from `start` to `end` in seconds."""

    who: str
    text: tuple[str, ...]
    start: float = 0
    end: float = 0

    @property
    def said(self):
        """It in one line."""
        return ("" if is_han(self.text[0]) else " ").join(self.text)


@dataclass(frozen=True)
class Talk:
    """A talk with its moderator and the forms in which its people are called."""

    turns: tuple[Turn, ...]
    host: str
    short: dict
    initials: dict
    title: str


def is_han(text):
    """Whether a text is Chinese."""
    return any("\u4e00" <= each <= "\u9fff" for each in text[:20])


def _timed(lines):
    turns, now = [], 0.0
    for who, *text in lines:
        length = max(2.0, sum(len(each) for each in text) / (4 if is_han(text[0]) else 14))
        turns.append(Turn(who, tuple(text), round(now, 2), round(now + length, 2)))
        now += length + 0.4
    return tuple(turns)


NADIA, OLE, KIM = "Nadia Kolder", "Ole Brandt", "Kim van der Meer"
ENGLISH = Talk(
    _timed(
        [
            (
                NADIA,
                "Good evening, and welcome to the harbour hall. We talk about the night ferry. Ole, should it run at night?",
            ),
            (
                OLE,
                "It should, from May to September. I have sailed it for thirty years, and nobody has complained.",
                "Here is the thing: in May the light is long. Who sleeps in May? Nobody does.",
                "So I would begin with two boats an hour, and see.",
            ),
            (NADIA, "Kim, you live on the other bank. Do you hear it?"),
            (
                KIM,
                "I do. Every night at two, the horn. My children wake up, and then I wake up too.",
            ),
            (NADIA, "Ole, can the horn be left out?"),
            (
                OLE,
                "No. In fog the horn is the law. But we could sound it once, and not three times.",
            ),
            (KIM, "As Ole said, once would help. I would still ask who pays for the second crew?"),
            (OLE, "The ticket pays. It always did."),
            (NADIA, "Let us turn to the money, then. What does a night cost?"),
            (OLE, "About four hundred: two hundred for the crew, the rest for fuel and light."),
            (
                KIM,
                "I disagree. With the harbour fee it is nearer to six hundred, and the town does not say so.",
            ),
            (NADIA, "Is that right?"),
            (OLE, "The fee was waived in March."),
            (KIM, "It was waived for a year. What happens after that year?"),
            (OLE, "Then we sit here again, I suppose."),
            (NADIA, "Last question to both of you: what would you do first?"),
            (KIM, "A list of nights on which it runs, on paper, at the pier."),
            (
                OLE,
                "I would paint the pier. It sounds small, but people judge a ferry by its pier.",
                "And a bench. Put a bench there, and half of the trouble is gone.",
            ),
            (NADIA, "Thank you both. Good night."),
        ]
    ),
    NADIA,
    {NADIA: "Nadia", OLE: "Ole", KIM: "Kim"},
    {NADIA: "NK", OLE: "OB", KIM: "KVM"},
    "The ferry at night",
)

LIN, FANG, QIN = "林舟", "老方", "秦小渡"
CHINESE = Talk(
    _timed(
        [
            (LIN, "各位晚上好，今晚我们谈夜里的渡船。老方，夜里到底要不要开船？"),
            (
                FANG,
                "五月到九月要开。我开了三十年船，没有人抱怨过。",
                "我说句实话：五月天亮得早，谁睡得着？没有人睡得着。",
                "先一小时两班，看看再说。",
            ),
            (LIN, "秦小渡，你住在对岸，听得见吗？"),
            (QIN, "听得见。每天夜里两点，汽笛一响，孩子就醒了。"),
            (LIN, "汽笛能不能不拉？"),
            (FANG, "不能，有雾的时候拉汽笛是规定。可以只拉一声。"),
            (QIN, "刚才老方说只拉一声，我同意。可是第二班船员的钱谁来出？"),
            (FANG, "从票里出，一直是这样。"),
            (LIN, "下一个问题，我们来谈钱。开一夜要花多少？"),
            (FANG, "四百左右：船员两百，剩下的是油和灯。"),
            (QIN, "我不同意。加上码头费要六百，镇上没有说。"),
            (LIN, "是这样吗？"),
            (FANG, "码头费三月就免了。"),
            (QIN, "只免一年。一年以后怎么办？"),
            (FANG, "那就再坐到这里谈一次。"),
            (LIN, "最后一个问题，你们先做哪件事？"),
            (QIN, "把开船的夜晚写在纸上，贴在码头。"),
            (FANG, "我先把码头漆一遍。", "再放一条长椅，麻烦就少一半。"),
            (LIN, "谢谢两位，晚安。"),
        ]
    ),
    LIN,
    {LIN: "林舟", FANG: "老方", QIN: "小渡"},
    {LIN: "L", FANG: "F", QIN: "Q"},
    "夜里的渡船",
)


def clock(seconds, *, hours=True, sep="."):
    """A time as captions have it."""
    whole = int(seconds)
    milli = round((seconds - whole) * 1000)
    head = f"{whole // 3600:02d}:" if hours else ""
    return f"{head}{whole // 60 % 60:02d}:{whole % 60:02d}{sep}{milli:03d}"


def short_clock(seconds):
    """A time as notes have it."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def long_clock(seconds):
    """A time with hours and without parts of a second."""
    return clock(seconds)[:8]


def _cues(talk, most=60):
    """Pieces of turns as captions cut them: who, text, start, end, whether it begins a turn."""
    for turn in talk.turns:
        text = turn.said
        size = most if not is_han(text) else most // 3
        words = list(text) if is_han(text) else text.split(" ")
        pieces, line = [], ""
        for word in words:
            joined = line + word if is_han(text) else f"{line} {word}".strip()
            if len(joined) > size and line:
                pieces.append(line)
                joined = word
            line = joined
        pieces.append(line)
        step = (turn.end - turn.start) / len(pieces)
        for number, piece in enumerate(pieces):
            yield (
                turn.who,
                piece,
                turn.start + number * step,
                turn.start + (number + 1) * step,
                number == 0,
            )


KINDS = {}


def kind(function):
    """Keep a function as a kind under its name."""
    KINDS[function.__name__] = function
    return function


# Captions


@kind
def zoom_vtt(talk):
    """Zoom: the name before every cue."""
    body = "".join(
        f"{n}\n{clock(a)} --> {clock(b)}\n{who}: {text}\n\n"
        for n, (who, text, a, b, _) in enumerate(_cues(talk), 1)
    )
    return f"WEBVTT\n\n{body}", "GMT20260503-180000_Recording.transcript.vtt"


@kind
def teams_vtt(talk):
    """Teams: voice tags."""
    body = "".join(
        f"{n}a-{n}/{n}\n{clock(a)} --> {clock(b)}\n<v {who}>{text}</v>\n\n"
        for n, (who, text, a, b, _) in enumerate(_cues(talk), 1)
    )
    return f"WEBVTT\n\n{body}", "talk.vtt"


@kind
def vtt_names_at_changes(talk):
    """The name only where the speaker changes."""
    body = "".join(
        f"{clock(a, hours=False)} --> {clock(b, hours=False)}\n{who + ': ' if first else ''}{text}\n\n"
        for who, text, a, b, first in _cues(talk)
    )
    return f"WEBVTT\nKind: captions\nLanguage: en\n\n{body}", "talk.vtt"


@kind
def srt_names(talk):
    """SRT with names, two lines a cue."""
    body = ""
    for n, (who, text, a, b, first) in enumerate(_cues(talk, 80), 1):
        half = (
            len(text) // 2
            if is_han(text)
            else (text.find(" ", len(text) // 2) if " " in text[len(text) // 2 :] else len(text))
        )
        lines = f"{text[:half].strip()}\n{text[half:].strip()}" if text[half:].strip() else text
        body += f"{n}\n{clock(a, sep=',')} --> {clock(b, sep=',')}\n{talk.short[who] + ': ' if first else ''}{lines}\n\n"
    return body, "talk.srt"


@kind
def srt_capitals(talk):
    """Broadcast captions: two arrows and capitals."""
    body = "".join(
        f"{n}\n{clock(a, sep=',')} --> {clock(b, sep=',')}\n{'>> ' + talk.short[who].upper() + ': ' if first else ''}{text}\n\n"
        for n, (who, text, a, b, first) in enumerate(_cues(talk), 1)
    )
    return body, "talk.srt"


@kind
def whisperx_srt(talk):
    """WhisperX, diarised, SRT."""
    number = {who: f"SPEAKER_{n:02d}" for n, who in enumerate(talk.short)}
    body = "".join(
        f"{n}\n{clock(a, sep=',')} --> {clock(b, sep=',')}\n[{number[who]}]: {text}\n\n"
        for n, (who, text, a, b, _) in enumerate(_cues(talk), 1)
    )
    return body, "talk.srt", number


@kind
def whisperx_vtt(talk):
    """WhisperX, diarised, VTT."""
    number = {who: f"SPEAKER_{n:02d}" for n, who in enumerate(talk.short)}
    body = "".join(
        f"{clock(a, hours=False)} --> {clock(b, hours=False)}\n[{number[who]}]: {text}\n\n"
        for who, text, a, b, _ in _cues(talk)
    )
    return f"WEBVTT\n\n{body}", "talk.vtt", number


@kind
def ass_actors(talk):
    """SubStation Alpha with actors."""
    head = "[Script Info]\nScriptType: v4.00+\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"

    def stamp(seconds):
        return f"{int(seconds) // 3600}:{int(seconds) // 60 % 60:02d}:{seconds % 60:05.2f}"

    body = "".join(
        f"Dialogue: 0,{stamp(a)},{stamp(b)},Default,{who},0,0,0,,{text}\n"
        for who, text, a, b, _ in _cues(talk)
    )
    return head + body, "talk.ass"


# JSON and tables


@kind
def whisperx_json(talk):
    """WhisperX JSON."""
    number = {who: f"SPEAKER_{n:02d}" for n, who in enumerate(talk.short)}
    segments = [
        {
            "start": a,
            "end": b,
            "text": f" {text}",
            "words": [{"word": w, "start": a, "end": b, "score": 0.9} for w in text.split()[:3]],
            "speaker": number[who],
        }
        for who, text, a, b, _ in _cues(talk)
    ]
    return json.dumps({"segments": segments, "language": "en"}), "talk.json", number


@kind
def podcast_json(talk):
    """Podcasting 2.0."""
    segments = [
        {"speaker": who, "startTime": a, "endTime": b, "body": text}
        for who, text, a, b, _ in _cues(talk)
    ]
    return json.dumps(
        {"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1
    ), "transcript.json"


@kind
def utterances_json(talk):
    """A speech service with milliseconds and letters for speakers."""
    letter = {who: chr(65 + n) for n, who in enumerate(talk.short)}
    value = {
        "id": "x1",
        "text": "all of it",
        "utterances": [
            {
                "speaker": letter[t.who],
                "text": t.said,
                "start": int(t.start * 1000),
                "end": int(t.end * 1000),
                "confidence": 0.9,
            }
            for t in talk.turns
        ],
    }
    return json.dumps(value, ensure_ascii=False), "talk.json", letter


@kind
def google_json(talk):
    """Words with the tags of speakers."""
    tag = {who: n for n, who in enumerate(talk.short, 1)}
    words = [
        {
            "word": w,
            "startTime": f"{t.start:.1f}s",
            "endTime": f"{t.end:.1f}s",
            "speakerTag": tag[t.who],
        }
        for t in talk.turns
        for w in (list(t.said) if is_han(t.said) else t.said.split())
    ]
    return (
        json.dumps({"results": [{"alternatives": [{"transcript": "x", "words": words}]}]}),
        "talk.json",
        {who: f"Speaker {n}" for who, n in tag.items()},
    )


@kind
def rev_json(talk):
    """Monologues with elements."""
    number = {who: n for n, who in enumerate(talk.short)}
    value = {
        "speakers": [{"id": n, "name": who} for who, n in number.items()],
        "monologues": [
            {
                "speaker": number[t.who],
                "elements": [{"type": "text", "value": t.said, "ts": t.start, "end_ts": t.end}],
            }
            for t in talk.turns
        ],
    }
    return json.dumps(value, ensure_ascii=False), "talk.json"


@kind
def convokit(talk):
    """ConvoKit's utterances."""
    lines = [
        json.dumps(
            {
                "id": f"u{n}",
                "conversation_id": "u0",
                "speaker": t.who,
                "text": t.said,
                "reply-to": None,
            },
            ensure_ascii=False,
        )
        for n, t in enumerate(talk.turns)
    ]
    return "\n".join(lines), "utterances.jsonl"


@kind
def csv_table(talk):
    """CSV with a head."""
    rows = ["Start time,End time,Speaker,Text"]
    rows += [f'{long_clock(t.start)},{long_clock(t.end)},{t.who},"{t.said}"' for t in talk.turns]
    return "\n".join(rows), "talk.csv"


@kind
def tsv_bare(talk):
    """Tabs, no head."""
    return "\n".join(f"{long_clock(t.start)}\t{t.who}\t{t.said}" for t in talk.turns), "talk.tsv"


# Text of programs


@kind
def otter(talk):
    """Otter: name and clock, text below."""
    return "\n\n".join(
        f"{t.who}  {short_clock(t.start)}\n{t.said}" for t in talk.turns
    ) + "\n\nTranscribed by https://otter.ai\n", "talk.txt"


@kind
def otter_numbers(talk):
    """Otter before names were given."""
    number = {who: f"Speaker {n}" for n, who in enumerate(talk.short, 1)}
    return (
        "\n\n".join(f"{number[t.who]}  {short_clock(t.start)}  \n{t.said}" for t in talk.turns),
        "talk.txt",
        number,
    )


@kind
def otter_markdown(talk):
    """The same pasted into Markdown."""
    return "\n\n".join(
        f"**{t.who}**  {short_clock(t.start)}\n{t.said}" for t in talk.turns
    ), "talk.md"


@kind
def rev(talk):
    """Rev: name and clock in brackets, colon, text below."""
    return "\n\n".join(
        f"{t.who} ({long_clock(t.start)}):\n{t.said}" for t in talk.turns
    ), "talk.txt"


@kind
def rev_markdown_tight(talk):
    """The same as Markdown without blank lines."""
    return "\n".join(
        f"{t.who} ([{short_clock(t.start)}](https://example.org/t={int(t.start)})):\n{t.said}"
        for t in talk.turns
    ), "talk.md"


@kind
def rev_speaker_numbers(talk):
    """Speaker N: (clock), text below."""
    number = {who: f"Speaker {n}" for n, who in enumerate(talk.short, 1)}
    return (
        "\n\n".join(f"{number[t.who]}: ({short_clock(t.start)})\n{t.said}" for t in talk.turns),
        "talk.txt",
        number,
    )


@kind
def descript(talk):
    """Descript: a clock in brackets, name, colon."""
    return "\n\n".join(f"[{long_clock(t.start)}] {t.who}: {t.said}" for t in talk.turns), "talk.txt"


@kind
def descript_markdown(talk):
    """Descript's Markdown."""
    return f"# {talk.title}\n\n" + "\n\n".join(
        f"**{t.who}:** [{long_clock(t.start)}] {t.said}" for t in talk.turns
    ), "talk.md"


@kind
def meet(talk):
    """Meet: those present, clocks on lines of their own."""
    head = f"{talk.title} (2026-05-03 18:00 GMT+2) - Transcript\nAttendees\n{', '.join(talk.short)}\nTranscript\n\n"
    body = ""
    for n, t in enumerate(talk.turns):
        if n % 5 == 0:
            body += f"{long_clock(t.start)}\n\n"
        body += f"{t.who}: {t.said}\n"
    return head + body + "\nMeeting ended after 00:05:12\n", "talk.txt"


@kind
def teams_copied(talk):
    """Teams, copied from the document: spans, names and text on lines of their own."""
    return "\n".join(
        f"{clock(a)} --> {clock(b)}\n{who}\n{text}" for who, text, a, b, _ in _cues(talk)
    ), "talk.txt"


@kind
def teams_page(talk):
    """Teams, copied from the page: name and clock in one line, text below."""
    return "\n".join(f"{t.who}   {short_clock(t.start)}\n{t.said}" for t in talk.turns), "talk.txt"


@kind
def teams_told_out(talk):
    """Teams, copied from the window: the time in words."""
    return "\n\n".join(
        f"{t.who} {int(t.start) // 60} minutes {int(t.start) % 60} seconds\n{t.said}"
        for t in talk.turns
    ), "talk.txt"


@kind
def feishu(talk):
    """Feishu minutes: name and clock, text below."""
    number = {who: f"说话人 {n}" for n, who in enumerate(talk.short, 1)}
    return (
        f"{talk.title}\n2026年5月3日 18:00|12分钟 3秒\n\n关键词:\n渡船、码头\n\n文字记录:\n"
        + "\n\n".join(
            f"{number[t.who]} {clock(t.start, hours=False)[:5]}\n{t.said}" for t in talk.turns
        ),
        "minutes.txt",
        number,
    )


@kind
def tencent(talk):
    """Tencent minutes: name and clock in brackets, text below."""
    return "\n\n".join(
        f"{t.who}({long_clock(t.start)}):\n{t.said}" for t in talk.turns
    ), "minutes.txt"


@kind
def tencent_spans(talk):
    """Clock first, then the name, then the text."""
    return "\n\n".join(
        f"{long_clock(t.start)} {t.who}\n{t.said}" for t in talk.turns
    ), "minutes.txt"


@kind
def zoom_closed_captions(talk):
    """Zoom's saved captions: name in brackets, time of day."""
    return "\n\n".join(
        f"[{t.who}] 19:{int(t.start) // 60:02d}:{int(t.start) % 60:02d}\n{t.said}"
        for t in talk.turns
    ), "captions.txt"


@kind
def clock_and_speaker(talk):
    """Whisper front ends: `[00:01 - 00:05] SPEAKER_00: text`."""
    number = {who: f"SPEAKER_{n:02d}" for n, who in enumerate(talk.short)}
    return (
        "\n".join(
            f"[{clock(a)} --> {clock(b)}] {number[who]}: {text}"
            for who, text, a, b, _ in _cues(talk)
        ),
        "talk.txt",
        number,
    )


@kind
def speaker_in_brackets(talk):
    """`(speaker 0) text`."""
    number = {who: f"speaker {n}" for n, who in enumerate(talk.short)}
    return "\n".join(f"({number[t.who]}) {t.said}" for t in talk.turns), "talk.txt", number


# Plain and Markdown in every label style


def _paragraphs(turn, first, gap="\n\n"):
    return gap.join([first + turn.text[0], *turn.text[1:]])


@kind
def colon(talk):
    """Name, colon, text; further paragraphs go on."""
    return "\n\n".join(_paragraphs(t, f"{t.who}: ") for t in talk.turns), "talk.txt"


@kind
def colon_short_names(talk):
    """First names, no blank lines."""
    return "\n".join(f"{talk.short[t.who]}: {t.said}" for t in talk.turns), "talk.txt"


@kind
def colon_wide(talk):
    """A full-width colon."""
    return "\n".join(f"{t.who}：{t.said}" for t in talk.turns), "talk.txt"


@kind
def small_letters(talk):
    """Nicks."""
    nick = {who: talk.short[who].lower() for who in talk.short}
    return "\n".join(f"{nick[t.who]}: {t.said}" for t in talk.turns), "talk.txt", nick


@kind
def capitals(talk):
    """Capitals, text below the name, hard line ends."""

    def wrapped(text):
        words, lines, line = (list(text) if is_han(text) else text.split(" ")), [], ""
        for word in words:
            new = line + word if is_han(text) else f"{line} {word}".strip()
            if len(new) > 60 and line:
                lines.append(line)
                new = word
            line = new
        return "\n".join([*lines, line])

    return "\n\n".join(
        wrapped(f"{talk.short[t.who].upper()}: {t.said}") for t in talk.turns
    ), "talk.txt"


@kind
def full_then_short(talk):
    """The full name first, then first names."""
    seen, lines = set(), []
    for t in talk.turns:
        lines.append(_paragraphs(t, f"{talk.short[t.who] if t.who in seen else t.who}: "))
        seen.add(t.who)
    return "\n\n".join(lines), "talk.txt"


@kind
def bold_inside(talk):
    """`**Name:** text`."""
    return f"# {talk.title}\n\n" + "\n\n".join(
        _paragraphs(t, f"**{t.who}:** ") for t in talk.turns
    ), "talk.md"


@kind
def bold_outside(talk):
    """`**Name**: text`."""
    return "\n\n".join(_paragraphs(t, f"**{t.who}**: ") for t in talk.turns), "talk.md"


@kind
def bold_bare(talk):
    """`**Name** text`."""
    return "\n\n".join(_paragraphs(t, f"**{t.who}** ") for t in talk.turns), "talk.md"


@kind
def bold_own_line(talk):
    """The name in bold on a line of its own."""
    return "\n\n".join(_paragraphs(t, f"**{t.who}**\n\n") for t in talk.turns), "talk.md"


@kind
def bold_own_line_tight(talk):
    """The same, the text right below."""
    return "\n\n".join(_paragraphs(t, f"**{t.who}:**\n") for t in talk.turns), "talk.md"


@kind
def heading_labels(talk):
    """The name as a heading."""
    return f"# {talk.title}\n\n" + "\n\n".join(
        _paragraphs(t, f"### {t.who}\n\n") for t in talk.turns
    ), "talk.md"


@kind
def heading_turns(talk):
    """The whole turn in a heading."""
    return f"# {talk.title}\n\n" + "\n\n".join(
        f"##### **{t.who}：** {t.said}" for t in talk.turns
    ), "talk.md"


@kind
def list_items(talk):
    """List items."""
    return "\n".join(f"- **{t.who}**: {t.said}" for t in talk.turns), "talk.md"


@kind
def quotes(talk):
    """A label, the speech as a block quote."""
    return "\n\n".join(
        f"**{t.who}:**\n\n" + "\n>\n".join(f"> {p}" for p in t.text) for t in talk.turns
    ), "talk.md"


@kind
def clock_in_bold(talk):
    """`**[00:01] SPEAKER_01:** text`."""
    number = {who: f"SPEAKER_{n:02d}" for n, who in enumerate(talk.short)}
    return (
        "\n\n".join(f"**[{short_clock(t.start)}] {number[t.who]}:** {t.said}" for t in talk.turns),
        "talk.md",
        number,
    )


@kind
def escaped_clock(talk):
    """A clock in escaped brackets behind the name."""
    return "\n\n".join(
        f"**{t.who}:** \\[{short_clock(t.start)}\\] {t.said}" for t in talk.turns
    ), "talk.md"


@kind
def own_line(talk):
    """The bare name on a line of its own."""
    return "\n\n".join(f"{t.who}\n{t.said}" for t in talk.turns), "talk.txt"


@kind
def own_line_apart(talk):
    """The same with blank lines everywhere."""
    return "\n\n".join(f"{t.who}\n\n" + "\n\n".join(t.text) for t in talk.turns), "talk.txt"


@kind
def dashes(talk):
    """`Name — text`."""
    return "\n\n".join(_paragraphs(t, f"{t.who} — ") for t in talk.turns), "talk.txt"


@kind
def tabs(talk):
    """A tab between."""
    return "\n".join(f"{talk.short[t.who]}\t{t.said}" for t in talk.turns), "talk.txt"


@kind
def roles(talk):
    """A part in the talk behind the first name."""
    seen, lines = set(), []
    for t in talk.turns:
        role = (
            "" if t.who in seen else " (moderator)" if t.who == talk.host else " (harbour office)"
        )
        seen.add(t.who)
        lines.append(_paragraphs(t, f"**{t.who}**{role}: "))
    return "\n\n".join(lines), "talk.md"


@kind
def interview_q(talk):
    """Q. and the names of those who answer."""
    name = {who: "Q" if who == talk.host else who for who in talk.short}
    return (
        "\n\n".join(_paragraphs(t, f"{name[t.who]}: ") for t in talk.turns),
        "talk.txt",
        {talk.host: "Q"},
    )


@kind
def sections(talk):
    """Headings between."""
    lines = []
    for n, t in enumerate(talk.turns):
        if n in (0, 8, 15):
            lines.append(f"## Part {['One', 'Two', 'Three'][(0, 8, 15).index(n)]} of the evening")
        lines.append(_paragraphs(t, f"**{talk.short[t.who]}:** "))
    return "\n\n".join(lines), "talk.md"


@kind
def with_noise(talk):
    """A podcast: breaks, jingles, remarks."""
    lines = []
    for n, t in enumerate(talk.turns):
        if n in (4, 11):
            lines.append(f"**{'Break' if n == 4 else 'Jingle'}:** \\[0{n}:00\\]")
        lines.append(f"**{t.who}:** {t.said} \\[laughter\\]")
    return "\n\n".join([*lines, "---", "Subscribe wherever you listen."]), "talk.md"


# Chinese labels


@kind
def brackets(talk):
    """【Name】text."""
    return "\n\n".join(_paragraphs(t, f"【{t.who}】") for t in talk.turns), "talk.txt"


@kind
def brackets_colon(talk):
    """「Name」：text."""
    return "\n\n".join(f"「{t.who}」：{t.said}" for t in talk.turns), "talk.md"


@kind
def wide_blank(talk):
    """A full-width blank between."""
    return "\n".join(f"{t.who}\u3000{t.said}" for t in talk.turns), "talk.txt"


@kind
def host_title(talk):
    """The moderator called so."""
    name = {who: f"主持人{who}" if who == talk.host else who for who in talk.short}
    return "\n\n".join(_paragraphs(t, f"**{name[t.who]}：**") for t in talk.turns), "talk.md"


@kind
def reporter(talk):
    """记者 asks."""
    name = {who: "记者" if who == talk.host else who for who in talk.short}
    return (
        "\n\n".join(_paragraphs(t, f"{name[t.who]}：") for t in talk.turns),
        "talk.txt",
        {talk.host: "记者"},
    )


@kind
def framed(talk):
    """A clipped article with its head and foot."""
    head = f"# {talk.title}\n\n作者：吴晓\n\n发布时间：2026-05-03\n\n镇上为渡船吵了一年，我们请来两位。\n\n"
    foot = "\n\n- END -\n\n本文首发于渡口报，点击关注。\n\n责任编辑：某某"
    return head + "\n\n".join(
        _paragraphs(t, f"**{t.who}：**") for t in talk.turns
    ) + foot, "talk.md"


# Minutes and records


@kind
def w3c_irc(talk):
    """The log of a channel with a scribe."""
    nick = {who: talk.short[who].lower() for who in talk.short}
    lines = [
        "18:00:01 <ola> scribe: ola",
        "18:00:02 <ola> Topic: the night ferry",
        "18:00:03 <zakim> agendum 1 -- the ferry",
    ]
    for n, t in enumerate(talk.turns):
        lines.append(f"18:01:{n:02d} <ola> {nick[t.who]}: {t.text[0]}")
        lines += [f"18:01:{n:02d} <ola> ... {more}" for more in t.text[1:]]
        if n % 4 == 1:
            lines.append(f"18:01:{n:02d} <per> q+")
    return "\n".join(lines), "log.txt", nick


@kind
def w3c_minutes(talk):
    """Minutes made of it."""
    nick = {who: talk.short[who].lower() for who in talk.short}
    lines = [
        "Present",
        "   " + ", ".join(nick.values()),
        "Regrets",
        "",
        "Scribe: ola",
        "",
        "Topic: the night ferry",
        "",
    ]
    for t in talk.turns:
        lines.append(f"{nick[t.who]}: {t.text[0]}")
        lines += [f"… {more}" for more in t.text[1:]]
    return "\n".join(lines), "minutes.txt", nick


@kind
def tc39(talk):
    """Notes with initials and a table of names."""
    table = "| Name | Abbreviation | Organization |\n| --- | --- | --- |\n" + "".join(
        f"| {who} | {short} | Harbour |\n" for who, short in talk.initials.items()
    )
    return (
        f"# 3 May 2026 Meeting Notes\n\n**Attendees:**\n\n{table}\n## Night ferry\n\nPresenter: {OLE} (OB)\n\n- [slides](https://example.org/s)\n\n"
        + "\n\n".join(_paragraphs(t, f"{talk.initials[t.who]}: ") for t in talk.turns),
        "notes.md",
    )


@kind
def ietf(talk):
    """Minutes as a list, first names."""
    return "# Ferry working group\n\nNote taker: Per Holm\n\n## Agenda item one\n\n" + "\n".join(
        f"* {talk.short[t.who]}: {t.said}" for t in talk.turns
    ), "minutes.md"


def _wrapped(text, width=66):
    lines, line = [], ""
    for word in text.split(" "):
        if len(line) + len(word) + 1 > width and line:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


@kind
def congress(talk):
    """The record of a congress."""
    title = {NADIA: "Ms. KOLDER", OLE: "Mr. BRANDT", KIM: "Mr. VAN DER MEER"}
    shown = {NADIA: "Ms. Kolder", OLE: "Mr. Brandt", KIM: "Mr. Van Der Meer"}
    lines = ["[Congressional Record Volume 1]", "[Page S12]", ""]
    lines += [
        "\n".join(
            "  " + _wrapped(f"{title[t.who] + '. ' if n == 0 else ''}{p}")
            for n, p in enumerate(t.text)
        )
        for t in talk.turns
    ]
    return "\n".join(lines), "record.txt", shown


@kind
def hearing(talk):
    """A hearing: the chair, and names with a full stop."""
    title = {NADIA: "Chairman Kolder", OLE: "Mr. Brandt", KIM: "Senator Meer"}
    return (
        "\n".join("    " + _wrapped(f"{title[t.who]}. {t.said}") for t in talk.turns),
        "hearing.txt",
        title,
    )


@kind
def hansard(talk):
    """Names with seats and parties."""
    seat = {
        NADIA: "Madam Deputy Speaker",
        OLE: "Ole Brandt (Riverton) (Lab)",
        KIM: "Kim van der Meer (Northport) (Con)",
    }
    seen, lines = set(), []
    for t in talk.turns:
        name = seat[t.who] if t.who not in seen else seat[t.who].split(" (")[0]
        seen.add(t.who)
        lines.append(_paragraphs(t, f"{name}: "))
    return "\n\n".join(lines), "hansard.txt", {NADIA: "Madam Deputy Speaker"}


@kind
def court(talk):
    """A record of a court."""
    title = {NADIA: "THE COURT", OLE: "MR. BRANDT", KIM: "MS. MEER"}
    return (
        "\n\n".join(f"     {title[t.who]}: {t.said}" for t in talk.turns),
        "court.txt",
        {NADIA: "The Court", OLE: "Mr. Brandt", KIM: "Ms. Meer"},
    )


@kind
def oral_history(talk):
    """Initials throughout."""
    return (
        "\n\n".join(_paragraphs(t, f"{talk.initials[t.who]}: ") for t in talk.turns),
        "oral.txt",
        talk.initials,
    )


# Containers and encodings


def page(talk, inner):
    """A page around a talk."""
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{talk.title}</title><style>p{{color:red}}</style></head><body>"
        "<nav><ul><li><a href=/>Home</a></li><li><a href=/n>News</a></li></ul></nav>"
        f"<main><h1>{talk.title}</h1>{inner}</main><script>var a='{talk.host}: no'</script><footer>Share this: now</footer></body></html>"
    )


@kind
def html_strong(talk):
    """Paragraphs with the name in strong."""
    return page(
        talk,
        "".join(
            f"<p><strong>{t.who}:</strong> {html.escape(t.text[0])}</p>"
            + "".join(f"<p>{html.escape(p)}</p>" for p in t.text[1:])
            for t in talk.turns
        ),
    ), "page.html"


@kind
def html_divs(talk):
    """Divisions by class, clocks, names apart."""
    return page(
        talk,
        "".join(
            f'<div class="row"><span class="ts">{short_clock(t.start)}</span><div class="speaker-name">{t.who}</div><div class="said">{html.escape(t.said)}</div></div>'
            for t in talk.turns
        ),
    ), "page.html"


@kind
def html_terms(talk):
    """A list of terms."""
    return page(
        talk,
        "<dl>"
        + "".join(f"<dt>{t.who}</dt><dd>{html.escape(t.said)}</dd>" for t in talk.turns)
        + "</dl>",
    ), "page.htm"


@kind
def html_breaks(talk):
    """One paragraph, breaks between."""
    return page(
        talk,
        "<p>"
        + "<br/>".join(f"<b>{talk.short[t.who]}</b>: {html.escape(t.said)}" for t in talk.turns)
        + "</p>",
    ), "page.html"


def docx_of(paragraphs):
    """A Word document: paragraphs of runs, each a text and whether it is bold."""
    body = "".join(
        "<w:p>"
        + "".join(
            f'<w:r>{"<w:rPr><w:b/></w:rPr>" if bold else ""}<w:t xml:space="preserve">{html.escape(text)}</w:t></w:r>'
            for text, bold in runs
        )
        + "</w:p>"
        for runs in paragraphs
    )
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    files = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0"?><w:document {space}><w:body>{body}</w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


@kind
def word_bold(talk):
    """Word, names in bold."""
    return docx_of(
        [
            run
            for t in talk.turns
            for run in (
                [(f"{t.who}: ", True), (t.text[0], False)],
                *([(p, False)] for p in t.text[1:]),
            )
        ]
    ), "talk.docx"


@kind
def word_teams(talk):
    """Word as Teams writes it: name and clock, text below."""
    return docx_of(
        [
            run
            for t in talk.turns
            for run in ([(t.who, True), (f"   {short_clock(t.start)}", False)], [(t.said, False)])
        ]
    ), "talk.docx"


def pdf_of(lines):
    """A PDF with these lines, in Latin letters."""
    pages = [lines[n : n + 40] for n in range(0, len(lines), 40)]
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for number, page_lines in enumerate(pages, 1):
        shown = [f"Harbour hall, page {number}", *page_lines]
        text = "".join(
            f"({line.translate({40: None, 41: None, 92: None})}) Tj 0 -16 Td " for line in shown
        )
        stream = f"BT /F1 11 Tf 50 780 Td {text} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(
        f"{p:010d} 00000 n \n" for p in places
    )
    return (
        out + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    ).encode("latin-1")


@kind
def pdf_text(talk):
    """The text of a PDF, lines cut by the page."""
    return pdf_of(
        [line for t in talk.turns for line in _wrapped(f"{t.who}: {t.said}", 80).split("\n")]
    ), "talk.pdf"


@kind
def rtf(talk):
    """RTF."""

    def escaped(text):
        return "".join(
            c if c.isascii() else f"\\u{ord(c) if ord(c) < 32768 else ord(c) - 65536}?"
            for c in text
        )

    body = "".join(f"{{\\b {escaped(t.who)}:}} {escaped(t.said)}\\par\n" for t in talk.turns)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Times;}}}}\\f0 {body}}}".encode(
        "ascii"
    ), "talk.rtf"


def _encoded(name, write=colon):
    def made(talk):
        text, file, *names = write(talk)
        return (text.encode(name, "replace"), file, *names)

    return made


KINDS["gbk"] = _encoded("gb18030")
KINDS["big5"] = _encoded("big5")
KINDS["utf16"] = _encoded("utf-16")
KINDS["utf16_unmarked"] = _encoded("utf-16-le")
KINDS["utf8_marked"] = _encoded("utf-8-sig")

LATIN_ONLY = frozenset(
    [
        "congress",
        "hearing",
        "hansard",
        "court",
        "tc39",
        "pdf_text",
        "srt_capitals",
        "capitals",
        "roles",
        "oral_history",
        "small_letters",
        "w3c_irc",
        "w3c_minutes",
    ]
)
HAN_ONLY = frozenset(
    ["wide_blank", "host_title", "reporter", "framed", "gbk", "big5", "brackets_colon", "feishu"]
)
FROM_FULL = frozenset(["bold_bare"])


def western(talk):
    """The English talk with letters of a Windows code page."""
    names = {OLE: "Øle Brandt", KIM: "Kim Müller"}
    turns = tuple(
        replace(
            t,
            who=names.get(t.who, t.who),
            text=tuple(p.replace("ferry", "café").replace("'", "’") for p in t.text),
        )
        for t in talk.turns
    )
    short = {names.get(who, who): each for who, each in talk.short.items()}
    return replace(talk, turns=turns, short=short)


def traditional(text):
    """A text in traditional characters, as far as this talk needs them."""
    pairs = "们們开開个個说說话話对對岸岸听聽见見时時间間两兩点點响響孩孩规規声聲谁誰钱錢来來样樣费費码碼头頭镇鎮没沒怎怎么麼办辦后後这這里裡谈談几幾问問题題应應该該处處写寫贴貼纸紙漆漆边邊烦煩晚晚谢謝实實灯燈员員剩剩刚剛岁歲过過为為还還让讓吗嗎雾霧从從条條长長着著气氣"
    return text.translate({ord(pairs[n]): pairs[n + 1] for n in range(0, len(pairs), 2)})


NAMES = (
    (ENGLISH, ("Mark Hope", "Will Young", "Rose May")),
    (ENGLISH, ("José Álvarez", "Jean-Luc O'Neil", "Ann-Marie Di Caprio")),
    (ENGLISH, ("Siobhán Ní Bhriain", "Dr. Ed Ng", "Prof. Al Wu")),
    (ENGLISH, ("Анна Берг", "김하늘", "Ngozi A. Obi")),
    (CHINESE, ("欧阳明月", "王总", "阿尔瓦·雷斯")),
    (CHINESE, ("何日", "和玉", "大山")),
    (CHINESE, ("李要", "时光", "Tom")),
)
"""Names that are words of a sentence, have marks, titles or other letters, and a talk for each."""

_CALLED_OTHERWISE = frozenset(
    [
        "tc39",
        "congress",
        "hearing",
        "hansard",
        "court",
        "w3c_irc",
        "w3c_minutes",
        "full_then_short",
        "oral_history",
        "big5",
        "pdf_text",
        "gbk",
    ]
)


def renamed(talk, names):
    """The talk with other people in it."""
    new = dict(zip(talk.short, names, strict=True))
    turns = tuple(replace(t, who=new[t.who]) for t in talk.turns)
    short = {n: n if is_han(n) or "." in n else n.split()[0] for n in names}
    return replace(talk, turns=turns, host=new[talk.host], short=short)


def renamed_cases():
    """As `cases`, with names of every sort."""
    for talk, names in NAMES:
        other = renamed(talk, names)
        for name, write in KINDS.items():
            wrong = LATIN_ONLY if talk is CHINESE else HAN_ONLY
            if name in _CALLED_OTHERWISE | wrong:
                continue
            made, file, *called = write(other)
            data = made if isinstance(made, bytes) else made.encode("utf-8")
            whose = {who: who for who in other.short} | (called[0] if called else {})
            yield f"{name}-{names[0]}", other, data, file, whose


def in_traditional(talk):
    """The Chinese talk in traditional characters."""
    turns = tuple(
        replace(t, who=traditional(t.who), text=tuple(traditional(p) for p in t.text))
        for t in talk.turns
    )
    short = {traditional(who): traditional(name) for who, name in talk.short.items()}
    return replace(talk, turns=turns, host=traditional(talk.host), short=short)


def cases():
    """Name, talk, bytes, file name, and the name that each person has in the draft."""
    for name, write in KINDS.items():
        talks = (
            [CHINESE]
            if name in HAN_ONLY
            else [ENGLISH]
            if name in LATIN_ONLY
            else [ENGLISH, CHINESE]
        )
        for each in talks:
            talk = in_traditional(each) if name == "big5" else each
            made, file, *names = write(talk)
            data = made if isinstance(made, bytes) else made.encode("utf-8")
            called = {who: who for who in talk.short} | (names[0] if names else {})
            yield f"{name}-{'zh' if is_han(talk.title) else 'en'}", talk, data, file, called
    talk = western(ENGLISH)
    yield (
        "cp1252-en",
        talk,
        colon(talk)[0].encode("cp1252"),
        "talk.txt",
        {who: who for who in talk.short},
    )
