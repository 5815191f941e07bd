"""A page as one file that opens from disk: everything it loads stands in it, packed."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from roundtable.exporting.pages import FONTS, Page, script_of_python, static

_IMPORT = re.compile(r"^import .*?;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (\{.*?\};|(?=class|function|async|const))", re.MULTILINE)
NO_SCRIPTS = 'self.importScripts = () => { throw new TypeError("none are imported here"); };\n'
"""Pyodide takes a worker in which this works for one that it cannot live in; a page opened from
disk can have no other kind, and Pyodide lives in it well."""


def single(runtime: Mapping[str, bytes], page: Page, icon: bytes) -> bytes:
    """The file.

    Args:
        runtime: the browser's Python and ours, by name.
        page: the first page.
        icon: of the application, as SVG.
    """
    worker = NO_SCRIPTS + _plain(static("kept.js").decode()) + _plain(script_of_python())
    packed = {name: data for name, data in runtime.items() if name != "idiomorph.js"}
    packed["worker.js"] = worker.encode()
    early = static("early.js").decode()
    module = _plain(runtime["idiomorph.js"].decode()) + _plain(static("page.js").decode())
    scripts = (early, module)
    head = (
        f'<link rel="icon" href="data:image/svg+xml;base64,{_text(icon)}"><style>{_sheet()}</style>'
    )
    held = "\n".join(
        f'<script type="text/plain" data-file="{name}">{_text(gzip.compress(data, 9, mtime=0))}'
        "</script>"
        for name, data in sorted(packed.items())
    )
    foot = (
        f'<script>{_safe(early)}</script>\n{held}\n<script type="module">{_safe(module)}</script>'
    )
    around = replace(page.around(), policy=_policy(scripts), head=head, foot=foot)
    return page.document(around)


def _plain(module: str) -> str:
    """A module as a part of one script."""
    return _EXPORT.sub("", _IMPORT.sub("", module))


def _sheet() -> str:
    """The sheet with its fonts in it."""
    sheet = static("face.css").decode()
    for name in FONTS:
        sheet = sheet.replace(f"url({name})", f"url(data:font/woff;base64,{_text(static(name))})")
    return sheet


def _safe(script: str) -> str:
    if "</script" in script.lower():
        raise ValueError("a script ends within itself")
    return script


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _policy(scripts: tuple[str, ...]) -> str:
    """Only the scripts that were written into the file run, and nothing is fetched."""
    hashes = " ".join(
        f"'sha256-{_text(hashlib.sha256(each.encode()).digest())}'" for each in scripts
    )
    return (
        f"default-src 'none'; script-src {hashes} blob: 'wasm-unsafe-eval'; worker-src blob:; "
        "connect-src blob: data:; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; "
        "form-action 'none'"
    )
