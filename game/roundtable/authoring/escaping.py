"""Texts of a scenario in the languages of drawings: what stands in them is a text and nothing else.

A label of DOT that looks like one of HTML is taken as such, with its links and pictures; a
backslash begins a code, an ampersand an entity. Mermaid takes `%%{...}%%` anywhere for a
directive, `#` for an entity, and its front matter is YAML.
"""

from __future__ import annotations

from html import escape


def line(text: str) -> str:
    """A text on one line, without signs that are not seen."""
    plain = "".join(each if each.isprintable() else " " for each in text)
    return " ".join(plain.split())


def dot_text(text: str) -> str:
    """A text as a label of DOT; a line feed in it stays one."""
    plain = map(line, text.split("\n"))
    return "\n".join(escape(each, quote=False).replace("\\", "\\\\") for each in plain)


def dot_html(text: str) -> str:
    """A text within a label of DOT's own kind of HTML."""
    return escape(line(text))


_MERMAID = {
    "#": "#35;", "&": "#amp;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "\\": "#92;", "`": "#96;",
}  # fmt: skip


def mermaid_text(text: str) -> str:
    """A text within the quotes of a label of Mermaid."""
    plain = "".join(_MERMAID.get(sign, sign) for sign in line(text))
    return plain.replace("%%", "#37;#37;")


def mermaid_head(title: str) -> tuple[str, str, str]:
    """The front matter of a drawing: a title in quotes of YAML, in which nothing is a directive."""
    plain = line(title).replace("\\", "\\\\").replace('"', '\\"')
    return ("---", f'title: "{plain.replace("%%", "% %")}"', "---")
