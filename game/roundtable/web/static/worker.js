// Python's side: the application in Pyodide. A page is answered only once its game is kept.
import { loadPyodide } from "./pyodide.mjs";
import { Kept } from "./kept.js";

const kept = new Kept();
/** @type {any[]} */
const early = [];
onmessage = ({ data }) => early.push(data);

async function begin() {
  const here = new URL("./", import.meta.url).href;
  const [pyodide, app] = await Promise.all([
    loadPyodide({ indexURL: here, packageBaseUrl: here, stdLibURL: `${here}stdlib.zip`,
                  lockFileContents: JSON.stringify(LOCK), env: { ROUNDTABLE_HOME: "/home", HOME: "/home" } }),
    fetch(`${here}app.zip`).then(each => each.arrayBuffer()),
  ]);
  pyodide.unpackArchive(new Uint8Array(app), "zip", { extractDir: "/app" });
  pyodide.runPython("import sys; sys.path.insert(0, '/app')");
  return pyodide.pyimport("roundtable.web.begin");
}
const LOCK = { info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten", python: "3.14.2", version: "314.0.7" }, packages: {} };

/** @param {any} answer */
async function keep(answer) {
  const plain = answer.toJs({ dict_converter: Object.fromEntries });
  answer.destroy();
  const trouble = await kept.put(Object.entries(plain.writes));
  delete plain.writes;
  return trouble ? { ...plain, trouble } : plain;
}

const [python, texts] = await Promise.all([begin(), kept.all()]);
const { start = "", language = "" } = early.shift() ?? {};
const face = python.begin(JSON.stringify(texts), start, language, new Date().toISOString().slice(0, 10));
postMessage({ ...(await keep(face.page())), ready: true });
navigator.storage?.persist?.();

let last = Promise.resolve();
/** @param {MessageEvent} event */
function take({ data }) {
  last = last.then(async () => {
    try {
      postMessage(await keep(face.send(JSON.stringify(data))));
    } catch (error) {
      console.error(error);
      postMessage({ html: "", title: "", language: "", address: "", trouble: "web-failed" });
    }
  });
}
onmessage = take;
for (const data of early) take(/** @type {MessageEvent} */ ({ data }));
