"""The language server in its protocol, as an editor speaks it."""

from __future__ import annotations

import asyncio
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the language server needs roundtable-game[authoring]")

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import LanguageClient
from pygls.workspace import PositionCodec
from roundtable.authoring.lsp import WAIT, Debounce, Server, uri_of
from roundtable.authoring.workspace import Workspace

SAMPLE = Path(__file__).parents[1] / "loading" / "sample"
LIMIT = 60
"""Seconds until an editor that hears nothing gives up."""


class Later:
    """A clock that a test moves."""

    def __init__(self):
        self.waiting = []

    def __call__(self, wait, action):
        """Note what is to be done."""
        call = Call(wait, action)
        self.waiting.append(call)
        return call


class Call:
    """Something to be done later."""

    def __init__(self, wait, action):
        self.wait, self.action, self.off = wait, action, False

    def cancel(self):
        """Call it off."""
        self.off = True


def test_only_the_last_of_several_wishes_is_done():
    """Each waits until the editor is quiet."""
    later, done = Later(), []
    debounce = Debounce(later)
    for number in range(3):
        debounce.soon(lambda number=number: done.append(number))
    assert [True, True, False] == [each.off for each in later.waiting]
    for each in later.waiting:
        if not each.off:
            assert WAIT == each.wait
            each.action()
    assert [2] == done


@pytest.fixture
def scenario(tmp_path):
    """A scenario on disk."""
    shutil.copytree(SAMPLE, tmp_path, dirs_exist_ok=True)
    return tmp_path / "scenarios" / "river-crossing" / "scenario.yaml"


class Editor:
    """An editor that speaks with a server of its own."""

    def __init__(self):
        self.client = LanguageClient("test", "1")
        self.told = asyncio.Queue()

        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def told(params):
            self.told.put_nowait(params)

    async def findings(self, path):
        """The findings of a file that are told next."""
        while True:
            told = await asyncio.wait_for(self.told.get(), LIMIT)
            if told.uri == uri_of(path):
                return list(told.diagnostics)

    async def start(self):
        """Start a server and greet it."""
        command = (sys.executable, "-m", "roundtable", "lsp", "--lang", "en", "--stdio")
        await self.client.start_io(*command)
        asked = lsp.InitializeParams(lsp.ClientCapabilities())
        reply = await self.client.initialize_async(asked)
        self.client.initialized(lsp.InitializedParams())
        return reply.capabilities

    def open(self, path, text, version=1):
        """Open a file, or type in it."""
        uri = uri_of(path)
        if version == 1:
            item = lsp.TextDocumentItem(uri, "yaml", version, text)
            self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        else:
            known = lsp.VersionedTextDocumentIdentifier(version, uri)
            whole = [lsp.TextDocumentContentChangeWholeDocument(text)]
            self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(known, whole))


async def talk(scenario):
    """A minute at an editor: type, complete, look, mend, rename."""
    editor = Editor()
    told = await editor.start()
    assert told.completion_provider
    assert told.rename_provider
    text = scenario.read_text("utf-8")
    editor.open(scenario, text)
    assert [] == await editor.findings(scenario)

    typed = text.replace("speaker: ben-oar", "speaker: ben-oer", 1)
    editor.open(scenario, typed, 2)
    found = await editor.findings(scenario)
    line = typed[: typed.index("ben-oer")].count("\n")
    assert (line, "roundtable") == (found[0].range.start.line, found[0].source)

    document = lsp.TextDocumentIdentifier(uri_of(scenario))
    actions = await editor.client.text_document_code_action_async(
        lsp.CodeActionParams(document, found[0].range, lsp.CodeActionContext(found))
    )
    assert "Make it “ben-oar”" == actions[0].title
    (edits,) = actions[0].edit.changes.values()
    assert "ben-oar" == edits[0].new_text

    at = lsp.Position(line, typed.split("\n")[line].index("ben-oer") + 2)
    items = await editor.client.text_document_completion_async(lsp.CompletionParams(document, at))
    assert "Ben Oar" in [each.detail for each in items]
    editor.open(scenario, text, 3)
    assert [] == await editor.findings(scenario)
    hover = await editor.client.text_document_hover_async(lsp.HoverParams(document, at))
    assert "Ben Oar" in hover.contents.value
    place = await editor.client.text_document_definition_async(lsp.DefinitionParams(document, at))
    assert place.uri.endswith("seeds/river-crossing.yaml")
    whole = lsp.ReferenceContext(include_declaration=True)
    asked = lsp.ReferenceParams(context=whole, text_document=document, position=at)
    assert len(await editor.client.text_document_references_async(asked)) > 3
    outline = await editor.client.text_document_document_symbol_async(
        lsp.DocumentSymbolParams(document)
    )
    assert "crossing" in [each.name for each in outline]
    span = await editor.client.text_document_prepare_rename_async(
        lsp.PrepareRenameParams(document, at)
    )
    assert line == span.start.line
    change = await editor.client.text_document_rename_async(lsp.RenameParams(document, at, "ben"))
    assert 2 == len(change.changes)
    with pytest.raises(JsonRpcException, match="already"):
        await editor.client.text_document_rename_async(lsp.RenameParams(document, at, "ada-moss"))
    await editor.client.shutdown_async(None)
    editor.client.exit(None)
    await editor.client.stop()


def test_an_editor_is_served_over_the_standard_streams(scenario):
    """Findings, completion, mends, hover, definition, references, outline, rename."""
    asyncio.run(asyncio.wait_for(talk(scenario), 3 * LIMIT))


def test_columns_are_in_the_units_of_the_editor(scenario, monkeypatch):
    """A sign beyond the basic plane counts two in UTF-16."""
    files = Workspace()
    text = "kind: scenario\ntitle: {en: 😀😀, zh: x}\n"
    files.open(scenario, text)
    monkeypatch.setattr(Server, "codec", PositionCodec())
    server = Server("1", files, "en")
    doc = files.doc(scenario)
    span = doc.word_at(2, doc.line(2).index("zh") + 1)
    assert 18 == server.range(doc, span).start.character
