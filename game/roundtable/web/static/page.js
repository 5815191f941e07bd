// The page's side of the face: what is pressed goes to the worker, one thing at a time, and its answer
// becomes the page. It decides nothing; in a class's room the same forms are posted to a server.
import { Idiomorph } from "./idiomorph.js";

const [app, told] = ["app", "told"].map(id => /** @type {HTMLElement} */ (document.getElementById(id)));
const root = document.documentElement, body = document.body, early = globalThis.early;
const texts = JSON.parse(document.getElementById("words")?.textContent ?? "{}");

/** Says a line of the page's own. @param {string} id of its text */
function tell(id) {
  const words = texts[root.lang.split("-")[0]] ?? Object.values(texts)[0] ?? {};
  const line = { className: "notice", textContent: words[id] ?? id };
  told.append(Object.assign(document.createElement("p"), line));
}

/** A file that a page of one file holds, with its name. @param {HTMLElement} packed */
async function unpacked(packed) {
  const { file = "" } = packed.dataset;
  const held = await fetch(`data:;base64,${packed.textContent}`);
  packed.remove();
  const plain = held.body?.pipeThrough(new DecompressionStream("gzip"));
  const type = file.endsWith(".wasm") ? "application/wasm" : "text/javascript";
  return [file, await new Response(plain, { headers: { "Content-Type": type } }).blob()];
}

const packed = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("script[data-file]")]);
const files = Object.fromEntries(await Promise.all(packed.map(unpacked)));
const worker = files["worker.js"] ? new Worker(URL.createObjectURL(files["worker.js"]))
  : new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
const wishes = ["prefers-color-scheme: dark", "prefers-reduced-motion: reduce", "prefers-contrast: more"];
const prefers = wishes.filter(each => matchMedia(`(${each})`).matches);
const begins = { language: navigator.language, ...root.dataset, prefers };

early.next = () => {
  const fields = body.classList.contains("busy") ? undefined : early.pressed.shift();
  if (!body.dataset.ready && early.pressed.length && !told.firstElementChild) tell("web-loading");
  if (!fields) return;
  body.classList.add("busy");
  worker.postMessage({ files, begins, fields });
};

/** Makes an answer the page. @param {Answer} answer */
function draw(answer) {
  /** @type {NodeListOf<HTMLElement>} */
  const around = app.querySelectorAll(":is(main, section, article):focus-within");
  told.replaceChildren();
  Idiomorph.morph(app, answer.html ?? "", { morphStyle: "innerHTML" });
  document.title = answer.title;
  root.lang = answer.lang;
  Object.assign(root.dataset, answer.look);
  try {
    localStorage.setItem("roundtable-look", JSON.stringify(answer.look));
  } catch { /* the next first paint is then in the browser's own look */ }
  const hash = `#${answer.address}`;
  if (location.hash !== hash) history[body.dataset.ready ? "pushState" : "replaceState"]("", "", hash);
  if (answer.focus) scrollTo(0, 0);
  // Where what had the focus is gone, the nearest part around it that is still there has it.
  const left = document.activeElement === body ? [...around].findLast(each => each.isConnected) : undefined;
  if (left) left.tabIndex = -1;
  (document.getElementById(answer.focus) ?? left)?.focus({ preventScroll: Boolean(answer.focus) });
}

/** @param {Answer} answer */
function show(answer) {
  body.classList.remove("busy");
  if (answer.html) draw(answer);
  if (answer.trouble) tell(answer.trouble);
  if (answer.visit) open(answer.visit, "_blank", "noopener");
  if (answer.text) give(answer.text, answer.file);
  if (!body.dataset.ready) begun();
  early.next();
}

/** Copies a text, or gives it as a file. @param {string} text @param {string} file its name */
async function give(text, file) {
  const copied = !file && await navigator.clipboard?.writeText(text).then(() => true, () => false);
  if (copied) return tell("web-copied");
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  Object.assign(document.createElement("a"), { href, download: file || "roundtable.txt" }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** After the first answer: what nobody waits for before it. */
function begun() {
  body.dataset.ready = String(Math.round(performance.now()));
  if ("BarcodeDetector" in globalThis) root.dataset.scans = "yes";
  navigator.storage?.persist?.();
  if (!("serviceWorker" in navigator) || location.protocol === "file:") return;
  navigator.serviceWorker.onmessage = ({ data }) => tell(data);
  navigator.serviceWorker.register("sw.js").catch(() => {});
}

document.addEventListener("keydown", ({ key, target, ctrlKey, altKey, metaKey, isComposing }) => {
  if (root.dataset.shortcuts === "off" || ctrlKey || altKey || metaKey || isComposing) return;
  if (!/^\w$/.test(key)) return;
  if (target instanceof Element && target.matches("input:not([type=radio]), textarea, select")) return;
  // Of a bet the first digit picks an option, and the second a chip.
  const found = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(`[data-key="${key}"]`)]);
  const picked = Boolean(document.querySelector("#bet :checked"));
  const chosen = found.find(each => each.matches(".chip") === picked) ?? found[0];
  chosen?.focus();
  chosen?.click();
});

// A button that reads codes by the camera into a field, until its page is left.
document.addEventListener("click", async event => {
  const field = document.getElementById(event.target instanceof HTMLElement && event.target.dataset.into || "");
  if (!(field instanceof HTMLTextAreaElement)) return;
  const stream = await navigator.mediaDevices?.getUserMedia({ video: true }).catch(() => null);
  if (!stream) return tell("web-no-camera");
  const video = Object.assign(document.createElement("video"), { srcObject: stream, muted: true });
  field.before(video);
  await video.play();
  for (const reader = new BarcodeDetector({ formats: ["qr_code"] }); video.isConnected;) {
    const codes = (await reader.detect(video)).map(each => each.rawValue);
    field.value += codes.filter(each => !field.value.includes(each)).map(each => `${each}\n`).join("");
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  stream.getTracks().forEach(each => each.stop());
});

addEventListener("popstate", () => {
  early.pressed.push({ visit: location.hash.slice(1) });
  early.next();
});

worker.onmessage = ({ data }) => show(data);
worker.onerror = () => tell("web-failed");
early.pressed.unshift({ visit: location.hash.slice(1) });
early.next();
