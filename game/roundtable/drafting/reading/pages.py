"""HTML to segments, by selectolax: the main text without menus, scripts and footers."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from roundtable.drafting.bibliography import day_of
from roundtable.drafting.document import Format, Kind, clean, one_line
from roundtable.drafting.errors import DraftError
from roundtable.drafting.reading.clocks import seconds_of
from roundtable.drafting.reading.markdown import table_names
from roundtable.drafting.reading.segments import Segment, Source
from roundtable.drafting.words import listed
from roundtable.errors import installing
from roundtable.frozen import frozen

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_NO_TEXT = "script, style, noscript, template, iframe, svg, form, button, select, object, audio, video, head"
_AROUND = "nav, footer, aside, menu, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [hidden], [aria-hidden=true]"
_AROUND_CLASS = re.compile(
    r"(?:^|[-_ ])(?:nav(?:bar|igation)?|menu|footer|sidebar|share|sharing|social|cookies?|comments|comment-?(?:form|list|area|respond)|breadcrumbs?|related|"
    r"recommend(?:ed|ations)?|newsletter|subscribe|advert(?:isement)?|ads?|promo|pagination|toolbar|site-header|masthead)(?:$|[-_ ])",
    re.IGNORECASE,
)
_MAIN = (
    "#js_content",
    "article",
    "main",
    "[role=main]",
    ".transcript",
    "#transcript",
    ".post-content",
    ".entry-content",
    ".article-content",
    "#content",
)
_MAIN_SHARE = 0.6
_BLOCKS = frozenset(
    listed(
        "p div section article main header blockquote li ul ol dl dt dd table thead tbody tr td th h1 h2 h3 h4 h5 h6 pre "
        "figure figcaption address details summary center body html fieldset hr"
    )
)
_SPEECH = frozenset(listed("speech sp u said turn contribution utterance"))
_SPEAKER = ("speakername", "speaker", "who", "by", "name", "person", "ttm:agent")
_NAMING = frozenset(("speaker", "from"))
_HEADINGS = frozenset(listed("h1 h2 h3 h4 h5 h6"))
_BOLD = frozenset(listed("b strong dt"))
_BOLD_STYLE = re.compile(
    r"font-weight\s*:\s*(?:bold|[6-9]00)|(?:^|[-_ ])(?:speaker|participant|interlocutor)(?:$|[-_ ]|name)",
    re.IGNORECASE,
)
_LEAST_PAGE = 3
_TAGS = re.compile(
    r"<(?:p|div|br|body|html|span|td|li|h[1-6]|article|section|strong|b|dl|dd)\b[^<>]{0,600}>",
    re.IGNORECASE,
)
_DEEPEST = 200
_TAG = re.compile(r"<(/?)([a-z][^\s/>]{0,30})", re.IGNORECASE)
_EMPTY = frozenset(
    listed("area base br col embed hr img input link meta param source track wbr !doctype")
)
_CLOSED = frozenset(listed("p li dt dd tr td th option"))
_DEEPEST_PAGE = 20_000
_BYLINE = re.compile(
    r"^(?:by|von|par|作者|文)[\s:：/]*(?P<name>[^,，|·\n]{2,60})(?P<rest>[,，|·].{0,80})?$",
    re.IGNORECASE,
)


def is_page(text: str) -> bool:
    """Whether a text is HTML: by its head, or because tags of a page stand all through it."""
    head = text[:2000].lstrip().lower()
    if head.startswith(("<!doctype html", "<html")) or "<body" in head:
        return True
    tags = len(_TAGS.findall(text[:200_000]))
    lines = text[:200_000].count("\n") + 1
    return tags >= _LEAST_PAGE and head.startswith("<") and tags * 3 > lines


def read_page(text: str) -> Source:
    """The segments of an HTML page.

    Raises:
        DraftError: the library is not there, or the page has no text.
    """
    return _source(text, Format.HTML, main=True)


def of_html(text: str, kind: Format) -> Source:
    """The segments of a document that a library turned into HTML, all of it main text."""
    return _source(text, kind, main=False)


def _source(text: str, kind: Format, *, main: bool) -> Source:
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - of the extra `authoring`
    except ImportError as error:
        raise needs_extra("an HTML page") from error
    text = clean(text)
    if _is_too_deep(text):
        raise DraftError("this page is nested too deep", hint="save its text alone, as plain text")
    tree = LexborHTMLParser(text)
    facts = _facts(tree) if main else {}
    dropped = 0
    for node in tree.css(_NO_TEXT):
        node.decompose()
    body = tree.body
    if body is None:
        raise DraftError("this page has no text", hint="save the page itself, as HTML or as text")
    if main:
        dropped = _without_frame(body)
        body = _main(body)
    walker = _Walker()
    walker.walk(body, 0, _Style())
    walker.close()
    title = facts.get("title") or next((s.text for s in walker.segments if s.level == 1), "")
    segments = (
        [s for s in walker.segments if not (s.level == 1 and s.text == title)]
        if main
        else walker.segments
    )
    return Source(
        kind,
        tuple(segments),
        title=title if main else "",
        author=facts.get("author", ""),
        published=facts.get("published", ""),
        address=facts.get("address", ""),
        names=tuple(walker.names),
        left_out=(f"{dropped} menus, footers and the like left out",) if dropped else (),
        unit="paragraph",
    )


def _is_too_deep(text: str) -> bool:
    """Whether the elements of a page lie so deep in each other that parsing it would take minutes."""
    stack: list[str] = []
    held: Counter[str] = Counter()
    for found in _TAG.finditer(text):
        name = found[2].lower()
        if found[1]:
            while held[name]:
                last = stack.pop()
                held[last] -= 1
                if last == name:
                    break
        # A paragraph or a cell that nobody closed ends where the next one begins.
        elif name not in _EMPTY and (not stack or stack[-1] != name or name not in _CLOSED):
            stack.append(name)
            held[name] += 1
            if len(stack) > _DEEPEST_PAGE:
                return True
    return False


def needs_extra(what: str) -> DraftError:
    """The error where a library that reads a container is not there."""
    hint = f"{installing('authoring')}, or save it as plain text in UTF-8"
    return DraftError(f"{what} is read by a library that is not installed", hint=hint)


def _facts(tree: Any) -> dict[str, str]:
    """Title, author, day and address by what a page says of itself for machines."""

    def content(*selectors: str) -> str:
        for selector in selectors:
            node = tree.css_first(selector)
            if node is None:
                continue
            attributes = node.attributes
            found = (
                attributes.get("content")
                or attributes.get("datetime")
                or attributes.get("href")
                or node.text()
            )
            if found and found.strip():
                return one_line(found)[:300]
        return ""

    byline = content(".by", ".byline", "[rel=author]", ".author", "#js_name", "address")
    told = _BYLINE.match(byline)
    author = content(
        "meta[name=author]", "meta[property='article:author']", "meta[property='og:article:author']"
    )
    published = content(
        "meta[property='article:published_time']",
        "meta[name=date]",
        "meta[name=pubdate]",
        "time[datetime]",
        "#publish_time",
    )
    if author.startswith("http"):
        author = ""
    return {
        "title": content("meta[property='og:title']", "#activity-name", "h1", "title"),
        "author": author or (told["name"].strip() if told else byline if len(byline) <= 40 else ""),  # noqa: PLR2004 - a name
        "published": day_of(published)
        or published[:10] * published[:4].isdigit()
        or day_of(byline),
        "address": content("link[rel=canonical]", "meta[property='og:url']"),
    }


def _without_frame(body: LexborNode) -> int:
    dropped = 0
    for node in body.css(_AROUND):
        node.decompose()
        dropped += 1
    size = len(body.text()) or 1
    for node in body.css("[class], [id]"):
        names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
        # A frame that holds most of the page is none, whatever it is called.
        if (
            _AROUND_CLASS.search(names)
            and node.tag not in ("body", "main", "article")
            and len(node.text()) * 3 < size
        ):
            node.decompose()
            dropped += 1
    return dropped


def _main(body: LexborNode) -> LexborNode:
    size = len(body.text()) or 1
    for selector in _MAIN:
        found = body.css(selector)
        node = max(found, key=lambda each: len(each.text()), default=None)
        if node is not None and len(node.text()) >= _MAIN_SHARE * size:
            return node
    return body


@frozen
class _Style:
    """What holds for a piece of text: bold, within a quotation, list or heading, whose it is."""

    bold: bool = False
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    group: int = 0
    label: str = ""
    start: float | None = None


@dataclass
class _Walker:
    """Goes through a tree and collects its lines."""

    segments: list[Segment] = field(default_factory=list)
    names: list[tuple[str, str]] = field(default_factory=list)
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    style: _Style = field(default_factory=_Style)
    fresh: bool = True
    count: int = 0
    lists: int = 0

    def walk(self, node: LexborNode, depth: int, style: _Style) -> None:
        """Take the text below a node."""
        if depth > _DEEPEST:
            self.pieces.append((node.text(), style.bold))
            return
        child = node.child
        while child is not None:
            tag = child.tag or ""
            if tag == "-text":
                self.pieces.append((child.text(deep=False) or child.text(), style.bold))
                self.style = style
            elif tag == "br":
                self.close(fresh=False)
            elif tag in _BLOCKS or tag in _NAMING or _is_speech(child, tag):
                self._block(child, tag, depth, style)
            elif tag not in ("-comment", "img"):
                bold = style.bold or tag in _BOLD or _is_bold(child)
                self.walk(child, depth + 1, replace(style, bold=bold))
            child = child.next

    def _block(self, node: LexborNode, tag: str, depth: int, style: _Style) -> None:
        self.close()
        if tag == "tr":
            self.names += table_names([one_line(cell.text()) for cell in node.css("td, th")])
        bold = style.bold or tag in _BOLD or tag in _NAMING or _is_bold(node)
        inner = replace(style, bold=bold)
        if _is_speech(node, tag):
            inner = replace(inner, label=_speaker(node), start=_begin(node))
        elif tag == "p" and (begin := _begin(node)) is not None:
            inner = replace(inner, start=begin)
        if tag in _HEADINGS:
            inner = _Style(style.bold, Kind.HEADING, int(tag[1]))
        elif tag == "blockquote":
            inner = _Style(bold, Kind.QUOTE)
        elif tag in ("ul", "ol"):
            self.lists += 1
            inner = _Style(bold, Kind.ITEM, 0, self.lists)
        self.walk(node, depth + 1, inner)
        self.close()

    def close(self, *, fresh: bool = True) -> None:
        """End a line; what follows begins a paragraph, or goes on in it after a mere break."""
        whole = one_line("".join(text for text, _ in self.pieces))
        if whole:
            self.count += self.fresh
            kind, style = self.style.kind, self.style
            lead, bold = _bold(self.pieces)
            level = style.level if kind is Kind.HEADING else 0
            self.segments.append(
                Segment(
                    whole,
                    self.count,
                    kind,
                    self.fresh,
                    level,
                    min(lead, len(whole)),
                    bold,
                    style.group,
                    label=style.label,
                    start=style.start,
                )
            )
            self.fresh = fresh
        else:
            self.fresh = self.fresh or fresh
        self.pieces = []


def _is_speech(node: LexborNode, tag: str) -> bool:
    """Whether an element of a record holds what one person says."""
    return tag in _SPEECH and (tag != "u" or bool(_speaker(node)))


def _speaker(node: LexborNode) -> str:
    """Whose an element says its words are; empty where a line of its own names them."""
    if node.css_first(", ".join(_NAMING)) is not None:
        return ""
    attributes = node.attributes
    name = next((attributes[key] for key in _SPEAKER if attributes.get(key)), "") or ""
    return one_line(name.lstrip("#"))[:80]


def _begin(node: LexborNode) -> float | None:
    """When an element says that it begins."""
    stamp = node.attributes.get("begin") or node.attributes.get("data-start") or ""
    if re.fullmatch(r"\d{1,6}(?:\.\d{1,9})?s?", stamp):
        return float(stamp.removesuffix("s"))
    return (
        seconds_of(stamp) if re.fullmatch(r"\d{1,3}(?::\d{2}){1,2}(?:\.\d{1,6})?", stamp) else None
    )


def _is_bold(node: LexborNode) -> bool:
    attributes = node.attributes
    return (
        _BOLD_STYLE.search(f"{attributes.get('style') or ''} {attributes.get('class') or ''}")
        is not None
    )


def _bold(pieces: list[tuple[str, bool]]) -> tuple[int, tuple[str, ...]]:
    """How far bold begins a line, and the pieces in bold."""
    lead, going = "", True
    bold: list[str] = []
    for text, is_bold in pieces:
        if is_bold and text.strip():
            bold.append(one_line(text))
        clock = re.fullmatch(r"[\s\d:：.,()\[\]（）【】<>|–—-]{0,24}", text) is not None
        going = going and (is_bold or clock)
        if going:
            lead += text
    return (len(one_line(lead)) if bold else 0), tuple(bold)
