// The page's side of the face: forms and keys become lines for the worker, answers become the page.
// It decides nothing; without a worker (a class's host) the same forms are posted to the server.
import { Idiomorph } from "./idiomorph.js";

/** @typedef {{html: string, title: string, language: string, address: string, visit: string, text: string, sounds: string[], look: Record<string, string>, refused: boolean, over: boolean, trouble?: string}} Answer */

const app = /** @type {HTMLElement} */ (document.getElementById("app"));
const root = document.documentElement;
const held = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
/** @param {string} id */
const words = id => (held[root.lang.split("-")[0]] ?? Object.values(held)[0] ?? {})[id] ?? id;
const { single, early } = /** @type {any} */ (globalThis);
/** @type {{worker: Worker, files?: Record<string, ArrayBuffer>}} */
const { worker, files } = single
  ? await single() : { worker: new Worker(new URL("./worker.js", import.meta.url), { type: "module" }) };
/** @type {Record<string, string>[]} */
const waiting = [];
let ready = false, busy = false, address = "";

/** @param {Record<string, string>} fields */
function send(fields) {
  waiting.push(fields);
  if (!ready && waiting.length === 1) tell(words("web-loading"));
  next();
}

function next() {
  const fields = ready && !busy ? waiting.shift() : undefined;
  if (!fields) return;
  busy = true;
  document.body.classList.add("busy");
  worker.postMessage(fields);
}

/** @param {Answer} answer */
function show(answer) {
  busy = false;
  document.body.classList.remove("busy");
  const before = document.querySelector("#title")?.textContent, heard = said();
  if (answer.html) Idiomorph.morph(app, answer.html, { morphStyle: "innerHTML" });
  document.title = answer.title || document.title;
  if (answer.language) root.lang = answer.language === "zh" ? "zh-Hans" : answer.language;
  if (answer.look) dress({ ...answer.look, language: answer.language });
  if (answer.trouble) tell(words(answer.trouble));
  if (answer.address && answer.address !== address) {
    const method = address ? "pushState" : "replaceState";
    address = answer.address;
    history[method](address, "", `#${address}`);
  }
  // A new page begins at its top, and is read from its title, a new answer from its own heading.
  if (before !== document.querySelector("#title")?.textContent) {
    window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  } else if (said() && said() !== heard) {
    window.scrollTo(0, 0);
    /** @type {HTMLElement | null} */ (document.querySelector(".stage h2"))?.focus({ preventScroll: true });
  }
  if (answer.visit) window.open(answer.visit, "_blank", "noopener");
  if (answer.text) give(answer.text);
  next();
}

/** What is said on the stage, as text. */
function said() {
  return document.querySelector(".stage .body")?.textContent ?? "";
}

/** The look that was set, also for the next first paint. @param {Record<string, string>} look */
function dress(look) {
  for (const [name, value] of Object.entries(look)) if (name !== "language") root.dataset[name] = value;
  try {
    localStorage.setItem("roundtable-look", JSON.stringify(look));
  } catch { /* the next first paint is then in the browser's own look */ }
}

/** @param {string} text */
async function give(text) {
  const game = text.startsWith("roundtable playthrough");
  try {
    if (game) throw new Error("a file");
    await navigator.clipboard.writeText(text);
  } catch {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.download = game ? "roundtable.playthrough" : "roundtable.txt";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

/** @param {string} text */
function tell(text) {
  const line = document.createElement("p");
  line.className = "notice";
  line.textContent = text;
  document.getElementById("told")?.append(line);
}

document.addEventListener("submit", event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  event.preventDefault();
  /** @type {Record<string, string>} */
  const fields = {};
  for (const [name, value] of new FormData(form, event.submitter)) fields[name] = String(value);
  send(fields);
});

/** What a key presses: of a bet its options, and once one is picked its chips. @param {string} key */
function keyed(key) {
  const all = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)]);
  const chip = all.find(each => each.matches(".chip"));
  const picked = document.querySelector("#bet :checked");
  return picked && chip ? chip : all.find(each => !each.matches(".chip")) ?? chip;
}

document.addEventListener("keydown", event => {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (target.matches("input:not([type=radio]), textarea, select")) return;
  const chosen = keyed(event.key);
  if (chosen && /^[\w]$/.test(event.key)) {
    event.preventDefault();
    chosen.focus();
    chosen.click();
  }
});

document.addEventListener("change", async event => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  const file = input.dataset.reads && input.files?.[0];
  if (!file || file.size > 2_000_000) return;
  const field = input.form?.elements.namedItem(input.dataset.reads ?? "");
  if (field instanceof HTMLTextAreaElement) field.value = await file.text();
});

/** The page that the address of the window names; empty for none. */
function linked() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}

addEventListener("popstate", () => {
  const wanted = linked();
  address = wanted;
  send({ visit: wanted });
});

worker.onmessage = ({ data }) => {
  if (data.ready) {
    ready = true;
    document.body.dataset.ready = String(Math.round(performance.now()));
    const wanted = linked();
    show(data);
    if (wanted && wanted !== address) send({ visit: wanted });
  } else show(data);
};
worker.onerror = () => tell(words("web-failed"));
address = "";
/** @param {string} query */
const has = query => matchMedia(`(${query})`).matches;
worker.postMessage({
  files, start: root.dataset.start ?? "", language: root.dataset.language || navigator.language,
  prefers: [
    has("prefers-color-scheme: dark") && "set theme dark",
    has("prefers-reduced-motion: reduce") && "set motion off",
    has("prefers-contrast: more") && "set contrast high",
  ].filter(Boolean),
});
early?.stop();
early?.fields.forEach(send);
if ("serviceWorker" in navigator && location.protocol !== "file:") {
  navigator.serviceWorker.register("sw.js").then(found => found.addEventListener("updatefound", () => {
    const fresh = found.installing;
    fresh?.addEventListener("statechange", () => {
      if (fresh.state === "installed" && navigator.serviceWorker.controller) tell(words("web-updated"));
    });
  })).catch(() => {});
}
