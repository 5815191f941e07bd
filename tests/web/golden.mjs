// Plays the lines that come in under the browser's Python and prints every page: node golden.mjs FOLDER < lines
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2]);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const info = JSON.parse(process.argv[3]);
const pyodide = await loadPyodide({ indexURL: `${folder}/`, packageBaseUrl: `${folder}/`, stdLibURL: `${folder}/stdlib.zip`,
  lockFileContents: JSON.stringify({ info, packages: {} }), env: { ROUNDTABLE_HOME: "/home", HOME: "/home" } });
pyodide.unpackArchive(new Uint8Array(readFileSync(`${folder}/app.zip`)), "zip", { extractDir: "/app" });
pyodide.globals.set("given", readFileSync(0, "utf8"));
process.stdout.write(pyodide.runPython(`
import sys
sys.path.insert(0, "/app")
exec(compile(given, "given", "exec"))
told
`));
