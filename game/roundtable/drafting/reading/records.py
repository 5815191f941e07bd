"""JSON to segments: Whisper, WhisperX, Podcasting 2.0, speech services, ConvoKit, chats.

The known shapes that hide their text among single words are spelled out; in all others the
list is looked for whose entries have words, and best also a speaker and times.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from roundtable.drafting.document import Format, Kind, clean, one_line
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.clocks import CLOCK, number_of, seconds_of
from roundtable.drafting.reading.segments import Segment, Source
from roundtable.drafting.words import listed

Item: TypeAlias = dict[str, Any]

# Keys as `_normal` writes them: small letters without marks between.
_TEXT = listed(
    "text body transcript content utterance sentence message value caption line msg contribution "
    "contributiontext speech said words"
)
_SPEAKER = listed(
    "speaker speakername speakerlabel speakerid speakertag channelname member membername attributedto "
    "displayname displayas name username user who participant character from author"
)
_START = listed(
    "start starttime startts startms startseconds begin begintime offset tstartms timestamp time ts bg from"
)
_END = listed("end endtime endts endms endseconds finish stop ed to")
_LONGEST_NAME = 80
_DEPTH = 8
_WORDS = re.compile(r"[\u4e00-\u9fff]|[^\W\u4e00-\u9fff]+")
_DAY = 86_400
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_MILLI = ("ms", "tstart", "bg", "ed")


def is_json(text: str) -> bool:
    """Whether a text is JSON, or a JSON object a line."""
    return text[:1] in "{[" and (_whole(text) is not None or _lines(text) is not None)


def is_convokit(text: str) -> bool:
    """Whether the first line of a text is an utterance of ConvoKit."""
    item = _whole(text.split("\n", 1)[0])
    return isinstance(item, dict) and _is_utterance(item)


def _whole(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _lines(text: str) -> list[tuple[int, Item]] | None:
    """The objects of a text that has one a line, with their lines; None where it has not."""
    found: list[tuple[int, Item]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        item = _whole(line)
        if not isinstance(item, dict):
            return None
        found.append((number, item))
    return found or None


def read_json(text: str) -> Source:
    """The segments of a JSON file of any kind that is known.

    Raises:
        DraftError: nothing in it has words and tells that they were spoken.
    """
    text = text.strip()
    several = _lines(text)
    if (several and len(several) > 1) or (several and _is_utterance(several[0][1])):
        return (
            _utterances(several)
            if _is_utterance(several[0][1])
            else _entries([_normal(i) for _, i in several], "")
        )
    value = _whole(text)
    if value is None:
        raise DraftError("this is not JSON", hint="export it anew, as JSON, SRT or text")
    items = _known(value) or _longest(value)
    if not items:
        hint = "it needs a list of objects with `text`, and best `speaker`, `start` and `end`"
        raise DraftError("this JSON holds no list of what was said", hint=hint)
    language = value.get("language") if isinstance(value, dict) else ""
    return _entries(items, language if isinstance(language, str) else "")


def read_convokit(text: str) -> Source:
    """The segments of ConvoKit's `utterances.jsonl`; each conversation is a part of its own.

    Raises:
        DraftError: a line is no utterance.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        item = _whole(line)
        if not isinstance(item, dict):
            hint = "ConvoKit writes one object a line, with `id`, `speaker` and `text`"
            raise DraftError("this line is not JSON", f"line {number}", hint)
        if not isinstance(item.get("text"), str):
            raise DraftError(
                "this line is no utterance", f"line {number}", "it needs `text` and `speaker`"
            )
    return _utterances(_lines(text) or [])


def _is_utterance(item: Item) -> bool:
    replies = {"conversation_id", "reply_to", "reply-to", "root"} & item.keys()
    return (
        isinstance(item.get("text"), str)
        and bool({"speaker", "user"} & item.keys())
        and bool(replies or "id" in item)
    )


def _utterances(items: list[tuple[int, Item]]) -> Source:
    segments: list[Segment] = []
    talk, talks, empty = "", 0, 0
    for number, item in items:
        words = one_line(clean(str(item.get("text", ""))))
        if not words:
            empty += 1
            continue
        here = _word(item, "conversation_id", "root")
        if here != talk or not segments:
            talk, talks = here, talks + 1
            segments.append(Segment(f"conversation {here}".strip(), number, Kind.HEADING, level=1))
        segments.append(_entry(item, words, number))
    if talks <= 1:
        segments = [each for each in segments if each.kind is not Kind.HEADING]
    left_out = (f"{empty} utterances without words left out",) if empty else ()
    return Source(Format.CONVOKIT, tuple(segments), spoken=True, left_out=left_out)


def _entries(items: list[Item], language: str) -> Source:
    segments = [
        _entry(item, words, number)
        for number, item in enumerate(items, start=1)
        if (words := one_line(clean(html.unescape(_TAG.sub(" ", _text(item))))))
    ]
    if not segments:
        raise DraftError("no entry of this JSON has words", hint="export it anew, as SRT or text")
    notes = (f"its language, as it says: {language}",) if language else ()
    return Source(Format.JSON, tuple(segments), spoken=True, notes=notes, unit="entry")


def _entry(item: Item, words: str, number: int) -> Segment:
    meta = item.get("meta")
    return Segment(
        words,
        number,
        label=_word(item, *_SPEAKER)[:_LONGEST_NAME],
        role=_role(meta if isinstance(meta, dict) else item),
        start=_time(item, _START),
        end=_time(item, _END),
        key=_word(item, "id"),
        reply=_word(item, "reply_to", "reply-to", "replyto"),
    )


def _role(meta: Item) -> str:
    role = meta.get("role") or meta.get("speaker_role") or ""
    return clean(role)[:_LONGEST_NAME] if isinstance(role, str) else ""


def _word(item: Item, *keys: str) -> str:
    """The first of these keys that holds a text, a number, or an object with a name or an id."""
    for key in keys:
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("name") or value.get("id") or value.get("displayName")
        if isinstance(value, int) and not isinstance(value, bool) and key in _SPEAKER:
            return f"Speaker {value}"
        if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
            return one_line(clean(str(value)[:200]))
    return ""


def _text(item: Item) -> str:
    for key in _TEXT:
        value = item.get(key)
        if isinstance(value, str):
            return value
        if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
            return " ".join(str(each.get("word", each.get("text", ""))).strip() for each in value)
    return ""


def _time(item: Item, keys: tuple[str, ...]) -> float | None:
    for key in keys:
        value = item.get(key)
        if isinstance(value, dict):
            value = value.get("seconds", value.get("offset"))
        if isinstance(value, int | float) and not isinstance(value, bool):
            milli = key.lower().endswith(_MILLI[0]) or key.lower().startswith(_MILLI[1:])
            found = number_of(value)
            return found / 1000 if found is not None and milli else found
        if isinstance(value, str):
            if re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?s?", value):
                return float(value.removesuffix("s"))
            if re.search(CLOCK, value) and not re.match(r"\d{4}-", value):
                return seconds_of(value)
    return None


def _longest(value: Any) -> list[Item]:
    """The list in a value whose entries have most words, those with speakers before others."""
    best: tuple[bool, int, list[Item]] = (False, 0, [])
    for raw in _lists(value, 0):
        items = [_normal(item) for item in raw]
        size = sum(len(_text(item)) for item in items)
        spoken = any(_word(item, *_SPEAKER) for item in items)
        timed = any(_time(item, _START) is not None for item in items)
        here = (spoken, size, items)
        if (spoken or timed) and size and here[:2] > best[:2]:
            best = here
    return _in_seconds(best[2])


def _normal(item: Item) -> Item:
    """An entry with its keys in small letters, without the marks that join their words."""
    return {re.sub(r"[\W_]+", "", str(key)).lower(): value for key, value in item.items()}


def _in_seconds(items: list[Item]) -> list[Item]:
    """Entries whose times are whole numbers too large for seconds, made seconds."""
    starts = [item.get(key) for item in items for key in (*_START, *_END)]
    numbers = [
        number
        for each in starts
        if isinstance(each, int | float) and not isinstance(each, bool)
        if (number := number_of(each)) is not None
    ]
    words = sum(len(_WORDS.findall(_text(item))) for item in items)
    whole = bool(numbers) and all(each.is_integer() for each in numbers)
    # Nobody takes a quarter of a minute for each word.
    if not whole or max(numbers) <= max(600, 15 * words) or max(numbers) > 1000 * _DAY:
        return items
    scaled: list[Item] = []
    for item in items:
        changed = {
            key: number / 1000
            for key, value in item.items()
            if key in (*_START, *_END)
            and isinstance(value, int | float)
            and not isinstance(value, bool)
            and (number := number_of(value)) is not None
        }
        scaled.append({**item, **changed})
    return scaled


def _lists(value: Any, depth: int) -> Iterator[list[Item]]:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        if value and all(isinstance(each, dict) for each in value):
            yield value
        for each in value[:2000]:
            yield from _lists(each, depth + 1)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _lists(each, depth + 1)


def _known(value: Any) -> list[Item]:
    """The entries of a shape that spells its text out word by word; empty for any other."""
    if not isinstance(value, dict):
        return []
    for read in (_youtube, _rev, _amazon, _google, _deepgram):
        try:
            items = list(read(value))
        except (AttributeError, KeyError, TypeError, ValueError, IndexError):
            continue
        if items:
            return items
    return []


def _youtube(value: Item) -> Iterator[Item]:
    for event in value["events"]:
        text = "".join(piece.get("utf8", "") for piece in event.get("segs", ()))
        if text.strip():
            start = event["tStartMs"] / 1000
            yield {"text": text, "start": start, "end": start + event.get("dDurationMs", 0) / 1000}


def _rev(value: Item) -> Iterator[Item]:
    names = {each.get("id"): each.get("name") for each in value.get("speakers", ())}
    for turn in value["monologues"]:
        pieces = turn["elements"]
        times = [each for each in pieces if "ts" in each]
        speaker = turn.get("speaker_name") or names.get(turn.get("speaker")) or turn.get("speaker")
        text = "".join(str(each.get("value", "")) for each in pieces)
        yield {"text": text, "speaker": speaker} | (
            {"start": times[0]["ts"], "end": times[-1].get("end_ts", times[-1]["ts"])}
            if times
            else {}
        )


def _amazon(value: Item) -> Iterator[Item]:
    results = value["results"]
    whose = {
        piece["start_time"]: part["speaker_label"]
        for part in results["speaker_labels"]["segments"]
        for piece in part["items"]
    }
    yield from _runs(
        (
            piece["alternatives"][0]["content"],
            whose.get(piece.get("start_time")),
            piece.get("start_time"),
            piece.get("end_time"),
        )
        for piece in results["items"]
    )


def _google(value: Item) -> Iterator[Item]:
    results = value.get("results") or value["response"]["results"]
    last = results[-1]["alternatives"][0]["words"]
    tagged = [word for word in last if word.get("speakerTag") or word.get("speakerLabel")]
    words = tagged or [w for result in results for w in result["alternatives"][0]["words"]]
    yield from _runs(
        (
            word["word"],
            word.get("speakerLabel")
            or (f"Speaker {word['speakerTag']}" if word.get("speakerTag") else None),
            str(word.get("startTime", word.get("startOffset", "0"))).removesuffix("s"),
            str(word.get("endTime", word.get("endOffset", "0"))).removesuffix("s"),
        )
        for word in words
    )


def _deepgram(value: Item) -> Iterator[Item]:
    results = value["results"]
    if results.get("utterances"):
        for each in results["utterances"]:
            yield {**each, "text": each["transcript"], "words": None}
        return
    for part in results["channels"][0]["alternatives"][0]["paragraphs"]["paragraphs"]:
        text = " ".join(each["text"] for each in part["sentences"])
        yield {
            "text": text,
            "speaker": part.get("speaker"),
            "start": part["start"],
            "end": part["end"],
        }


def _runs(words: Iterator[tuple[str, Any, Any, Any]]) -> Iterator[Item]:
    """Single words put together as long as the same speaker goes on."""
    run: Item = {}
    for text, speaker, start, end in words:
        if run and speaker is not None and speaker != run["speaker"]:
            yield run
            run = {}
        if not run:
            run = {"text": "", "speaker": speaker, "start": number_of(start or 0), "end": 0.0}
        mark = re.fullmatch(r"[^\w\s]{1,3}", text) is not None
        run["text"] += text if mark or not run["text"] else f" {text}"
        run["end"] = number_of(end) if end else run["end"]
    if run:
        yield run
