// Starts `roundtable lsp` for YAML files; the server leaves alone what is none of the game's.
"use strict";

const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function activate() {
  const settings = workspace.getConfiguration("roundtable");
  const language = settings.get("language");
  const args = language ? ["lsp", "--lang", language] : ["lsp"];
  client = new LanguageClient(
    "roundtable",
    "Roundtable",
    { command: settings.get("command"), args },
    { documentSelector: [{ scheme: "file", language: "yaml" }] },
  );
  return client.start();
}

function deactivate() {
  return client ? client.stop() : undefined;
}

module.exports = { activate, deactivate };
