// Compiles a page's Python with the browser's own, and leaves out of its library what no page asks for.
// node compile.mjs FOLDER: app.zip and stdlib.zip in it are written anew, smaller and quicker to start.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

const folder = resolve(process.argv[2]);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`).href);
const info = JSON.parse(process.argv[3]);
try {
  const pyodide = await loadPyodide({
    indexURL: `${folder}/`, packageBaseUrl: `${folder}/`, stdLibURL: `${folder}/stdlib.zip`,
    lockFileContents: JSON.stringify({ info, packages: {} }), env: { ROUNDTABLE_HOME: "/home", HOME: "/home", PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1" },
  });
  pyodide.unpackArchive(new Uint8Array(readFileSync(`${folder}/app.zip`)), "zip", { extractDir: "/app" });
  pyodide.FS.writeFile("/packing.py", readFileSync(new URL("./packing.py", import.meta.url)));
  pyodide.runPython("import sys; sys.path[:0] = ['/app', '/']; import packing; packing.walk(); packing.pack()");
  for (const name of ["app.zip", "stdlib.zip"]) writeFileSync(`${folder}/${name}`, pyodide.FS.readFile(`/${name}`));
} catch (error) {
  console.error(String(error).slice(-2000));
  process.exit(1);
}
