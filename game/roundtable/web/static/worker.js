// Python's side: the application in Pyodide. A page is answered only once its game is kept.
import { Kept } from "./kept.js";

const LOCK = { info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten", python: "3.14.2", version: "314.0.7" }, packages: {} };
const kept = new Kept();
/** @type {any[]} */
const early = [];
/** @type {(data: any) => void} */
let take = data => early.push(data);
onmessage = ({ data }) => take(data);

/**
 * Python with our rooms in it. A page of one file hands over the files it holds; else they are fetched.
 * @param {Record<string, ArrayBuffer> | undefined} held
 */
async function begin(held) {
  const here = held ? "https://roundtable.invalid/" : new URL("./", location.href).href;
  if (held) {
    const fetched = fetch;
    globalThis.fetch = async (address, more) => {
      const name = String(address instanceof Request ? address.url : address).split("/").pop() ?? "";
      const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
      return name in held ? new Response(held[name], { headers: { "Content-Type": type } }) : fetched(address, more);
    };
  }
  /** @param {string} name */
  const script = name => held
    ? URL.createObjectURL(new Blob([held[name]], { type: "text/javascript" })) : `${here}${name}`;
  const app = fetch(`${here}app.zip`).then(each => each.arrayBuffer());
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all(
    [import(script("pyodide.mjs")), import(script("pyodide.asm.mjs"))]);
  const pyodide = await loadPyodide({
    indexURL: here, packageBaseUrl: here, stdLibURL: `${here}stdlib.zip`, createPyodideModule,
    lockFileContents: JSON.stringify(LOCK), env: { ROUNDTABLE_HOME: "/home", HOME: "/home" },
  });
  pyodide.unpackArchive(new Uint8Array(await app), "zip", { extractDir: "/app" });
  pyodide.runPython("import sys; sys.path.insert(0, '/app')");
  return pyodide.pyimport("roundtable.web.begin");
}

/** @param {any} answer */
async function keep(answer) {
  const plain = answer.toJs({ dict_converter: Object.fromEntries });
  answer.destroy();
  const trouble = await kept.put(Object.entries(plain.writes));
  delete plain.writes;
  return trouble ? { ...plain, trouble } : plain;
}

/** @param {any} first what the page began with */
async function play({ files, start = "", language = "", prefers = [] }) {
  const [python, texts] = await Promise.all([begin(files), kept.all()]);
  const face = python.begin(JSON.stringify(texts), start, language, prefers.join("\n"));
  postMessage({ ...(await keep(face.page())), ready: true });
  navigator.storage?.persist?.();
  let last = Promise.resolve();
  take = data => {
    last = last.then(async () => {
      try {
        postMessage(await keep(face.send(JSON.stringify(data))));
      } catch (error) {
        console.error(error);
        postMessage({ html: "", title: "", language: "", address: "", trouble: "web-failed" });
      }
    });
  };
  early.splice(0).forEach(take);
}

take = first => {
  take = data => early.push(data);
  play(first).catch(error => {
    console.error(error);
    postMessage({ html: "", title: "", language: "", address: "", trouble: "web-failed" });
  });
};
