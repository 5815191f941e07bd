// Python's side: the application in Pyodide. A page is answered only once its game is kept.
import { all, put } from "./kept.js";

const INFO = "@INFO@";
/** The application, once it was begun. @type {Promise<{send: (fields: string) => string, rest: () => void}> | undefined} */
let face;

/**
 * Python with our rooms in it.
 * @param {Record<string, Blob>} files what a page of one file holds, by name
 */
async function python(files) {
  const here = new URL("./", location.protocol === "blob:" ? "https://roundtable.invalid" : location.href).href;
  /** @param {any} address */
  const at = address => {
    const held = files[String(address).split("/").pop() ?? ""];
    return held ? URL.createObjectURL(held) : address;
  };
  const fetched = globalThis.fetch;
  globalThis.fetch = (address, more) => fetched(at(address), more);
  const app = fetch(`${here}app.zip`).then(each => each.arrayBuffer());
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all(
    [import(at(`${here}pyodide.mjs`)), import(at(`${here}pyodide.asm.mjs`))]);
  const pyodide = await loadPyodide({
    indexURL: here, packageBaseUrl: here, stdLibURL: `${here}stdlib.zip`, createPyodideModule,
    lockFileContents: INFO, env: { ROUNDTABLE_HOME: "/home", HOME: "/home" },
  });
  pyodide.unpackArchive(await app, "zip", { extractDir: "/app" });
  pyodide.runPython("import sys; sys.path.insert(0, '/app')");
  return pyodide.pyimport("roundtable.web.begin");
}

/** @param {Message} first */
async function begun({ files, begins }) {
  const [begin, texts] = await Promise.all([python(files), all()]);
  return begin.begin(JSON.stringify(texts), JSON.stringify(begins));
}

// The page sends one thing at a time and waits for its answer.
onmessage = async ({ data }) => {
  try {
    face ??= begun(data);
    const { writes, ...page } = JSON.parse((await face).send(JSON.stringify(data.fields)));
    postMessage({ ...page, trouble: await put(Object.entries(writes)) });
    (await face).rest();
  } catch (error) {
    console.error(error);
    postMessage({ trouble: "web-failed" });
  }
};
