"""Bytes to text. UTF-8 and marked Unicode are known; everything else is guessed, and named.

Theory of operation. Chinese in two bytes a character shows itself: its high bytes stand in
pairs, and read in the right one of the rival encodings most characters are common ones, read
in the wrong one hardly any. Western and Cyrillic code pages have lone high bytes among
letters; between those charset-normalizer decides by how the words then look.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator

from roundtable.drafting.errors import DraftError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{3,20})")
_SAMPLE = 200_000
_COMMON = frozenset(
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学"
    "对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面"
    "公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部"
    "正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关"
    "並內变應開對時會個們來說這為國過還沒發當長點話問間東門電現實樣無與業學聽嗎夜船誰錢钱谁吗今晚"
    "請请題题討讨論论歡欢迎謝谢嘉賓宾主持答讲講觉覺认認吧呢啊哪怎"
)
_KANA = re.compile("[\u3040-\u30ff]")
_RIVALS = (("gb18030", "GBK"), ("big5", "Big5"), ("shift_jis", "Shift JIS"), ("euc_kr", "EUC-KR"))
_WESTERN = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "koi8_r", "cp1257", "mac_roman")
_LEAST_COMMON = 0.12


def decoded(data: bytes) -> tuple[str, str]:  # noqa: PLR0911 - one for each way to tell
    """The text of a file, and the name of its encoding where that had to be guessed.

    Raises:
        DraftError: no encoding fits it.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, "replace"), "" if name == "utf-8-sig" else "UTF-16 or -32"
    if (wide := _unmarked_utf16(data)) is not None:
        return data.decode(wide, "replace"), f"UTF-16 ({wide[-2:].upper()})"
    if b"\0" in data[:_SAMPLE]:
        raise DraftError("this is no text file", hint="give the text it was made from")
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        # A file cut off in the middle of a character, or with one broken byte, is still UTF-8.
        if _mostly_utf8(data):
            return data.decode("utf-8", "replace"), "UTF-8 with broken characters"
    if text := _declared(data):
        return text
    if text := _two_bytes(data):
        return text
    return _western(data)


def _unmarked_utf16(data: bytes) -> str | None:
    """The order of the bytes of UTF-16 that has no mark.

    Every second byte of Latin text is 0, and
    of Chinese text only in one order are most characters common.
    """
    sample = data[: _SAMPLE // 20 * 2]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd * 3 > half and odd > 3 * even:
        return "utf-16-le"
    if even * 3 > half and even > 3 * odd:
        return "utf-16-be"
    if not (even or odd):
        return None
    for name in ("utf-16-le", "utf-16-be"):
        text = sample[: half * 2].decode(name, "replace")
        if "\0" not in text and _commonness(text, name) > 2 * _LEAST_COMMON:
            return name
    return None


def _mostly_utf8(data: bytes) -> bool:
    text = data[:_SAMPLE].decode("utf-8", "replace")
    high = sum(each > "\x7f" for each in text)
    return high > 10 * text.count("\ufffd") and "\ufffd" in text


def _declared(data: bytes) -> tuple[str, str] | None:
    """The encoding that a page's own head names, if the whole file can be read in it."""
    found = _META.search(data[:4096])
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    name = "gb18030" if name in ("gb2312", "gbk", "gb18030") else name
    try:
        return data.decode(name), f"{found[1].decode('ascii')}, as its head says"
    except (LookupError, UnicodeDecodeError):
        return None


def _two_bytes(data: bytes) -> tuple[str, str] | None:
    """The text read as the East Asian encoding in which most of it is common."""
    sample = data[:_SAMPLE]
    best: tuple[float, str, str] = (_LEAST_COMMON, "", "")
    for codec, name in _RIVALS:
        try:
            text = codecs.getincrementaldecoder(codec)().decode(sample)
        except UnicodeDecodeError:
            continue
        best = max(best, (_commonness(text, codec), codec, name))
    if not best[1]:
        return None
    return data.decode(best[1], "replace"), best[2]


def _commonness(text: str, codec: str) -> float:
    high = [each for each in text if each > "\x7f"]
    if not high:
        return 0
    share = sum(each in _COMMON for each in high) / len(high)
    if codec == "shift_jis":
        share = len(_KANA.findall(text)) / len(high) if share > _LEAST_COMMON / 4 else 0
    if codec == "euc_kr":
        share = sum("\uac00" <= each <= "\ud7a3" for each in high) / len(high) * 0.6
    return share - sum("\ue000" <= each <= "\uf8ff" for each in high) / len(high)


def _western(data: bytes) -> tuple[str, str]:
    sample = data[:_SAMPLE]
    letters = sum(0x41 <= each <= 0x7A for each in sample)  # noqa: PLR2004 - A to z
    other = sum(each > 0xBF for each in sample) > letters  # noqa: PLR2004 - letters beyond ASCII
    name = "" if not other and not _ODD.search(sample) else _judged(data)
    name = name or next(_fitting(data, _WESTERN), "latin-1")
    return data.decode(name, "replace"), f"Windows code page {name[2:]}" if name[
        :2
    ] == "cp" else name


# Signs that stand within words in no Western language and are letters of a Polish or Czech one.
_ODD = re.compile(rb"[A-Za-z][\xa3\xa5\xaf\xb3\xb9\xbc\xbe\xbf][A-Za-z]")


def _judged(data: bytes) -> str:
    """What charset-normalizer takes it for among the code pages; empty without an answer."""
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - of the extra `authoring`
    except ImportError:
        return ""
    found = from_bytes(data[:_SAMPLE], cp_isolation=list(_WESTERN)).best()
    if found is None:
        return ""
    # Where it cannot tell two of the same reading apart, the common one.
    same = {found.encoding, *found.could_be_from_charset}
    return next((each for each in _WESTERN if each in same), found.encoding)


def _fitting(data: bytes, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        try:
            data.decode(name)
        except UnicodeDecodeError:
            continue
        yield name
