"""The language server: what an editor asks in its protocol, answered by `language`.

The one module that knows the protocol. Lines and columns are counted from 0 there, columns in
the units that the editor chose; here from 1, in characters.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import PositionCodec

from roundtable.authoring.findings import retold
from roundtable.authoring.language.completing import Item, complete
from roundtable.authoring.language.docs import Doc, Edit, Span
from roundtable.authoring.language.fixing import Fix, fixes
from roundtable.authoring.language.looking import Spot, definition, hover, renamable, usages
from roundtable.authoring.language.outline import Symbol, outline
from roundtable.authoring.plays import NotRenamedError
from roundtable.authoring.workspace import Workspace
from roundtable.loading import Diagnostic, Severity
from roundtable.loading.names import Kind
from roundtable.locale import Catalog

WAIT = 0.15
"""How many seconds an editor is quiet before its texts are checked."""

_ITEMS = {
    Kind.PERSON: lsp.CompletionItemKind.Class,
    Kind.STATEMENT: lsp.CompletionItemKind.Text,
    Kind.POSITION: lsp.CompletionItemKind.EnumMember,
}
_SYMBOLS = {
    Kind.PERSON: lsp.SymbolKind.Class,
    Kind.SECTION: lsp.SymbolKind.Namespace,
    Kind.STATEMENT: lsp.SymbolKind.String,
    Kind.SCENE: lsp.SymbolKind.Module,
    Kind.POSITION: lsp.SymbolKind.EnumMember,
    Kind.TURN: lsp.SymbolKind.Method,
    Kind.LINE: lsp.SymbolKind.String,
}


class Handle(Protocol):
    """A timer that can still be cancelled."""

    def cancel(self) -> None:
        """Call it off."""


class Debounce:
    """Does the last of several wishes, once nothing was wished for a while.

    Args:
        later: calls a function after so many seconds, as an event loop's `call_later` does.
    """

    def __init__(self, later: Callable[[float, Callable[[], None]], Handle]) -> None:
        self._later = later
        self._waiting: Handle | None = None

    def soon(self, action: Callable[[], None]) -> None:
        """Do it when it has been quiet."""
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = self._later(WAIT, action)


class Server(LanguageServer):
    """The language server.

    Args:
        version: of the game.
        files: what the editor works on.
        language: of the texts that are shown.
    """

    def __init__(self, version: str, files: Workspace, language: str) -> None:
        super().__init__("roundtable", version)
        self.files = files
        self.language = language
        self.say = Catalog(language)
        self.found: dict[Path, tuple[Diagnostic, ...]] = {}
        self._changed: set[Path] = set()
        self._debounce = Debounce(lambda wait, do: asyncio.get_running_loop().call_later(wait, do))

    @property
    def codec(self) -> PositionCodec:
        """Between the editor's columns and ours."""
        return self.workspace.position_codec

    def take(self, uri: str) -> None:
        """Take a text as the editor has it, and check it when it has been quiet."""
        path = path_of(uri)
        self.files.open(path, self.workspace.get_text_document(uri).source)
        self._changed.add(path)
        self._debounce.soon(self.check)

    def check(self) -> None:
        """Check what changed, and tell the editor."""
        changed, self._changed = self._changed, set()
        for path in changed:
            for where, found in self.files.findings(path).items():
                self.found[where] = found
                self.tell(where, found)

    def tell(self, path: Path, found: Iterable[Diagnostic]) -> None:
        """Tell the editor what is wrong with a file."""
        doc = self.files.doc(path)
        told = [self.diagnostic(doc, each) for each in found] if doc is not None else []
        uri = uri_of(path)
        self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, told))

    def diagnostic(self, doc: Doc, found: Diagnostic) -> lsp.Diagnostic:
        """A finding with its hint and other places."""
        found = retold(found, self.say)
        error = found.severity is Severity.ERROR
        related = [
            lsp.DiagnosticRelatedInformation(
                lsp.Location(uri_of(Path(each.file)), self.range(other, span)), each.message
            )
            for each in found.related
            if (other := self.files.doc(Path(each.file))) is not None
            and (span := other.word_at(each.line, each.column))
        ]
        return lsp.Diagnostic(
            self.range(doc, doc.word_at(found.line, found.column)),
            f"{found.message}\n{found.hint}" if found.hint else found.message,
            lsp.DiagnosticSeverity.Error if error else lsp.DiagnosticSeverity.Warning,
            found.code.id,
            source="roundtable",
            related_information=related or None,
        )

    def place(self, at: Any) -> tuple[Path, int, int]:
        """The file, line and column that a request is about."""
        path = path_of(at.text_document.uri)
        doc = self.files.doc(path)
        found = self.codec.position_from_client_units(doc.lines if doc else [], at.position)
        return path, found.line + 1, found.character + 1

    def range(self, doc: Doc, span: Span) -> lsp.Range:
        """A stretch as the editor counts it."""

        def units(line: int, column: int) -> lsp.Position:
            text = doc.line(line)[: column - 1]
            return lsp.Position(max(line - 1, 0), self.codec.client_num_units(text))

        start, end = units(span.line, span.column), units(span.end_line, span.end_column)
        return lsp.Range(start, end)

    def location(self, spot: Spot) -> lsp.Location:
        """A place in a file."""
        return lsp.Location(uri_of(spot.doc.path), self.range(spot.doc, spot.span))

    def item(self, doc: Doc, number: int, item: Item) -> lsp.CompletionItem:
        """Something that can be typed; the order is ours."""
        kind = lsp.CompletionItemKind.Keyword
        if item.kind is not None:
            kind = _ITEMS.get(item.kind, lsp.CompletionItemKind.Value)
        return lsp.CompletionItem(
            item.word,
            kind=kind,
            label_details=lsp.CompletionItemLabelDetails(description=item.detail or None),
            detail=f"{item.detail}: {item.text}" if item.detail else item.text or None,
            sort_text=f"{number:05}",
            text_edit=lsp.TextEdit(self.range(doc, item.span), item.word),
        )

    def symbol(self, doc: Doc, each: Symbol) -> lsp.DocumentSymbol:
        """An entry of the outline."""
        kind = _SYMBOLS.get(each.kind) if each.kind else lsp.SymbolKind.Event
        return lsp.DocumentSymbol(
            each.name,
            kind or lsp.SymbolKind.Key,
            self.range(doc, each.span),
            self.range(doc, each.at),
            each.detail or None,
            children=[self.symbol(doc, child) for child in each.children],
        )

    def edits(self, doc: Doc, edits: Iterable[Edit]) -> lsp.WorkspaceEdit:
        """Changes of one file."""
        told = [lsp.TextEdit(self.range(doc, each.span), each.text) for each in edits]
        return lsp.WorkspaceEdit({uri_of(doc.path): told})

    def renamed(self, path: Path, line: int, column: int, new: str) -> lsp.WorkspaceEdit:
        """The changes of all files for an id to be called anew.

        Raises:
            NotRenamedError: it cannot be called so.
        """
        told: dict[str, list[lsp.TextEdit]] = {}
        for change in self.files.rename(path, line, column, new):
            doc = Doc(change.path, change.text)
            told[uri_of(change.path)] = [
                lsp.TextEdit(self.range(doc, doc.span(start, end)), text)
                for start, end, text in change.edits
            ]
        return lsp.WorkspaceEdit(told)

    def action(self, doc: Doc, found: Diagnostic, fix: Fix) -> lsp.CodeAction | None:
        """A mend; None where it cannot be done just now."""
        edit = self.edits(doc, fix.edits)
        if fix.rename:
            try:
                edit = self.renamed(doc.path, found.line, found.column, fix.rename)
            except NotRenamedError:
                return None
        return lsp.CodeAction(
            self.say(fix.key, **dict(fix.values)),
            lsp.CodeActionKind.QuickFix,
            [self.diagnostic(doc, found)],
            is_preferred=fix.sure or None,
            edit=edit,
        )


def path_of(uri: str) -> Path:
    """The path of a file as the editor names it."""
    return Path(to_fs_path(uri) or uri).absolute()


def uri_of(path: Path) -> str:
    """A path as the editor names it."""
    return from_fs_path(str(path.absolute())) or str(path)


def server(version: str, files: Workspace, language: str) -> Server:
    """A language server with everything that it answers."""
    made = Server(version, files, language)
    _hear(made)
    _answer(made)
    _change(made)
    return made


def _hear(made: Server) -> None:
    @made.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: lsp.DidOpenTextDocumentParams) -> None:
        made.take(params.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: lsp.DidChangeTextDocumentParams) -> None:
        made.take(params.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def saved(params: lsp.DidSaveTextDocumentParams) -> None:
        made.take(params.text_document.uri)

    @made.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: lsp.DidCloseTextDocumentParams) -> None:
        path = path_of(params.text_document.uri)
        made.files.close(path)
        made.found.pop(path, None)
        made.tell(path, ())


def _answer(made: Server) -> None:
    signs = lsp.CompletionOptions(trigger_characters=["[", ",", ":", " ", "-"])

    @made.feature(lsp.TEXT_DOCUMENT_COMPLETION, signs)
    def completion(params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        path, line, column = made.place(params)
        doc = made.files.doc(path)
        if doc is None:
            return []
        found = complete(made.files.project(path), doc, line, column, made.language)
        return [made.item(doc, number, each) for number, each in enumerate(found)]

    @made.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hovered(params: lsp.HoverParams) -> lsp.Hover | None:
        path, line, column = made.place(params)
        doc = made.files.doc(path)
        if doc is None:
            return None
        found = hover(made.files.project(path), doc, line, column, made.language)
        if found is None:
            return None
        text = "\n".join((found.title, *found.lines))
        content = lsp.MarkupContent(lsp.MarkupKind.PlainText, text)
        return lsp.Hover(content, made.range(doc, found.span))

    @made.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def defined(params: lsp.DefinitionParams) -> lsp.Location | None:
        path, line, column = made.place(params)
        doc = made.files.doc(path)
        spot = definition(made.files.project(path), doc, line, column) if doc else None
        return made.location(spot) if spot is not None else None

    @made.feature(lsp.TEXT_DOCUMENT_REFERENCES)
    def referred(params: lsp.ReferenceParams) -> list[lsp.Location]:
        path, line, column = made.place(params)
        doc = made.files.doc(path)
        given = params.context.include_declaration
        project = made.files.project(path)
        found = usages(project, doc, line, column, given=given) if doc else ()
        return [made.location(each) for each in found]

    @made.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        doc = made.files.doc(path_of(params.text_document.uri))
        return [made.symbol(doc, each) for each in outline(doc, made.language)] if doc else []


def _change(made: Server) -> None:
    @made.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepared(params: lsp.PrepareRenameParams) -> lsp.Range | None:
        path, line, column = made.place(params)
        doc = made.files.doc(path)
        found = renamable(made.files.project(path), doc, line, column) if doc else None
        return made.range(doc, found[0].span) if doc is not None and found is not None else None

    @made.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def rename(params: lsp.RenameParams) -> lsp.WorkspaceEdit:
        try:
            return made.renamed(*made.place(params), params.new_name)
        except NotRenamedError as error:
            raise JsonRpcException(str(error), lsp.LSPErrorCodes.RequestFailed.value) from error

    kinds = lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix])

    @made.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, kinds)
    def actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        path = path_of(params.text_document.uri)
        doc = made.files.doc(path)
        first, last = params.range.start.line + 1, params.range.end.line + 1
        if doc is None:
            return []
        told: list[lsp.CodeAction] = []
        with suppress(ValueError, KeyError):  # what was found before the text changed
            for found in made.found.get(path, ()):
                if first <= found.line <= last:
                    made_of = (made.action(doc, found, fix) for fix in fixes(doc, found))
                    told += [each for each in made_of if each is not None]
        return told


def serve(version: str, seeds: tuple[Path, ...], language: str) -> None:
    """Serve an editor over the standard streams until it goes."""
    server(version, Workspace(seeds), language).start_io()
