// The studio's page without reloading: forms are sent, the answer takes the page's place, and what
// is being typed, where the focus is and how far one has scrolled stay. Without it the forms work too.
const page = /** @type {HTMLElement} */ (document.getElementById("page"));
document.documentElement.classList.add("js");
/** @type {Promise<unknown>} */
let queue = Promise.resolve();
let here = location.href;

/** @param {string} html @param {Set<string>} sent what was sent of the source */
function show(html, sent) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("page");
  if (!fresh) return;
  const active = document.activeElement;
  const focus = active?.id ?? "", value = active instanceof HTMLButtonElement ? active.value : "";
  const caret = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement
    ? [safe(active, "selectionStart"), safe(active, "selectionEnd")] : [null, null];
  const scrolled = ["source", "work", "text"].map(id => [id, document.getElementById(id)?.scrollTop ?? 0]);
  const open = [...page.querySelectorAll("details[open][id]")].map(each => each.id);
  // What was sent and refused was not kept anywhere: it stays in its field, and what is chosen stays so.
  const refused = fresh.querySelector("#told[data-refused]");
  const typed = new Map();
  for (const each of page.querySelectorAll("input:not([type=hidden]):not([type=checkbox]), textarea"))
    if (each.id && each.value !== each.defaultValue && (refused || each.dataset.sent !== each.value)) typed.set(each.id, each.value);
  // What is chosen stays so until it has been sent somewhere.
  const chosen = [...document.querySelectorAll("#text :checked")].map(each => each.id).filter(id => refused || !sent.has(id));
  const played = page.querySelector("#play iframe");
  page.replaceChildren(...fresh.childNodes);
  if (played && document.getElementById("play")) play(played.title, "");
  page.dataset.version = fresh.dataset.version ?? "";
  const at = fresh.dataset.at ?? "";
  if (at !== (page.dataset.at ?? "")) {
    page.dataset.at = at;
    here = `./?at=${encodeURIComponent(at)}`;
    if (!location.href.endsWith(here.slice(1))) history.pushState(null, "", here);
    scrolled.splice(scrolled.findIndex(([id]) => id === "work"), 1);
  }
  for (const [id, top] of scrolled) { const pane = document.getElementById(String(id)); if (pane) pane.scrollTop = Number(top); }
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  for (const [id, text] of typed) { const field = document.getElementById(id); if (field && "value" in field) field.value = text; }
  for (const id of chosen) { const box = document.getElementById(id); if (box) box.checked = true; }
  count();
  const again = (focus && document.getElementById(focus)) ||
    (value && page.querySelector(`button[value="${CSS.escape(value)}"]`));
  if (again instanceof HTMLElement) {
    again.focus({ preventScroll: true });
    if (caret[0] !== null && "setSelectionRange" in again) try { again.setSelectionRange(...caret); } catch { /* no text */ }
  }
}
const safe = (field, name) => { try { return field[name]; } catch { return null; } };

/** The game below the scene; without a query it goes on, in the scenario as it is now. */
function play(title, query) {
  const game = document.createElement("iframe");
  game.id = "game"; game.title = title; game.src = `play/${query}`;
  document.getElementById("play")?.replaceChildren(game);
}

// The keys that stand on the game's cards. Of a bet the first digit picks an option, the second a chip.
const heard = new WeakSet();
function hear(game) {
  const inside = game?.contentDocument;
  if (!inside || heard.has(inside)) return;
  heard.add(inside);
  inside.addEventListener("keydown", ({ key, target, ctrlKey, altKey, metaKey }) => {
    if (ctrlKey || altKey || metaKey || !/^\w$/.test(key) || target.matches?.("input:not([type=radio]), textarea, select")) return;
    const found = [...inside.querySelectorAll(`[data-key="${key}"]`)], picked = !!inside.querySelector(".option :checked");
    const chosen = found.find(each => each.matches(".chip") === picked) ?? found[0];
    chosen?.focus();
    chosen?.click();
  });
}
document.addEventListener("load", event => { if (event.target.id === "game") hear(event.target); }, true);
hear(document.getElementById("game"));

/** @param {RequestInfo} url @param {RequestInit} [how] */
function ask(url, how) {
  queue = queue.then(async () => {
    document.body.classList.add("busy");
    try {
      const answer = await fetch(url, { ...how, headers: { "x-studio": "1", ...(how?.headers ?? {}) } });
      if (answer.ok) show(await answer.text(), chosen_of(how)); else tell(String(answer.status));
    } catch (error) { tell(String(error)); }
    document.body.classList.remove("busy");
  });
}
/** What a form took along of what was chosen in the source. @param {RequestInit} [how] */
function chosen_of(how) {
  const body = new URLSearchParams(String(how?.body ?? ""));
  return new Set([...body.getAll("s"), ...body.getAll("st")].map(each => `x-${each}`));
}
function tell(text) {
  const line = document.createElement("p");
  line.className = "notice"; line.textContent = text;
  document.getElementById("told")?.replaceChildren(line);
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} by */
function send(form, by) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) fields.append(name, String(value));
  if (by instanceof HTMLButtonElement && by.name) fields.set(by.name, by.value);
  else fields.set("do", "fill");
  for (const each of form.elements) if ("value" in each) each.dataset.sent = each.value;
  if (by instanceof HTMLButtonElement && by.value.startsWith("add ") || form.id === "marks") for (const each of form.elements) if (each instanceof HTMLInputElement) each.defaultValue = each.value;
  ask(here, { method: "POST", body: fields });
}

document.addEventListener("submit", event => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.hasAttribute("data-plain")) return;
  event.preventDefault();
  send(form, event.submitter);
});
// A field that is left, a menu, a tick: kept at once.
document.addEventListener("change", event => {
  const field = /** @type {HTMLElement} */ (event.target);
  const form = field.closest("form");
  if (!form || !form.querySelector(".keep") || field.hasAttribute("data-quiet")) return;
  send(form, null);
});
// One leads the talk: whoever is said to takes the chair of whoever was.
document.addEventListener("change", event => {
  const menu = event.target;
  if (!(menu instanceof HTMLSelectElement) || !menu.name.startsWith("role ") || menu.value !== "moderator") return;
  for (const each of document.querySelectorAll('select[name^="role "]'))
    if (each !== menu && each.value === "moderator") each.value = "panelist";
});
document.addEventListener("click", event => {
  const link = /** @type {HTMLElement} */ (event.target).closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.dataset.go !== undefined) {
    event.preventDefault();
    if (new URL(link.href).search !== (new URL(here, location.href).search || location.search)) visit(link.href.split("#")[0]);
    queue.then(() => lead(link.dataset.go));
    return;
  }
  if (link.dataset.play) {
    event.preventDefault();
    play(link.textContent ?? "", `?scene=${link.dataset.play}`);
    document.getElementById("game")?.scrollIntoView();
    return;
  }
  if (link.closest(".parts, .all, .back")) {
    event.preventDefault();
    visit(link.href);
  }
});
/** Another page of the studio. @param {string} href */
function visit(href) {
  here = href;
  history.pushState(null, "", href);
  ask(href);
  queue.then(() => { document.getElementById("work")?.scrollTo(0, 0); turn(); });
}
/** The focus to where something is to be done: a field, or the first one of a card. @param {string} id */
function lead(id) {
  const found = document.getElementById(id) ?? document.querySelector(`[id^="${CSS.escape(id)}"]`);
  if (!found) return;
  found.closest("details")?.setAttribute("open", "");
  found.scrollIntoView({ block: "center" });
  found.classList.add("shown");
  setTimeout(() => found.classList.remove("shown"), 1600);
  const fields = [...found.querySelectorAll("input:not([type=hidden]), textarea, button:not(.keep)")];
  const field = found.matches("input, textarea, select, button, [tabindex]") ? found : fields.find(each => each.closest(".stance")) ?? fields[0];
  if (field instanceof HTMLElement) field.focus({ preventScroll: true });
}
/** The source turned to where the scene's words begin. */
function turn() { document.querySelector(".piece.here")?.scrollIntoView({ block: "center" }); }
turn();
/** How many sentences are chosen, and what to do with them. */
function count() {
  const line = document.getElementById("chosen"), number = document.querySelectorAll("#text :checked").length;
  if (!line) return;
  const told = line.querySelector("span"), none = line.querySelector("button");
  line.dataset.none ??= told.textContent ?? "";
  told.textContent = number ? `${number} ${line.dataset.some}` : line.dataset.none;
  none.hidden = !number;
}
for (const kind of ["click", "keyup", "change", "reset"]) document.addEventListener(kind, () => setTimeout(count));
addEventListener("popstate", () => { here = location.href; ask(here); });

// Keys in the source: arrows go from sentence to sentence, with Shift they take them along.
document.addEventListener("keydown", event => {
  const box = /** @type {HTMLElement} */ (event.target);
  if (event.isComposing || event.altKey) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "z" && !box.matches("input:not([type=checkbox]), textarea")) {
    event.preventDefault();
    document.getElementById(event.shiftKey ? "redo" : "undo")?.click();
    return;
  }
  if (event.ctrlKey || event.metaKey || !box.closest("#text")) return;
  const all = [...document.querySelectorAll("#text .piece input")], at = all.indexOf(box);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step && all[at + step]) {
    event.preventDefault();
    if (event.shiftKey) { box.checked = true; all[at + step].checked = true; }
    all[at + step].focus();
  } else if (/^[a-z]$/.test(event.key)) {
    const button = document.querySelector(`#marks [data-key="${event.key}"]`);
    if (button) { event.preventDefault(); button.click(); }
  }
});
// The menu closes at Escape, and when something else is clicked.
const menus = () => [...document.querySelectorAll("details.more[open]")];
document.addEventListener("pointerdown", event => { for (const each of menus()) if (!each.contains(event.target)) each.open = false; });
document.addEventListener("keydown", event => {
  if (event.key === "Escape") for (const each of menus()) { each.open = false; each.querySelector("summary").focus(); }
});
// Enter in a field that adds something adds it.
document.addEventListener("keydown", event => {
  const line = event.target.dataset?.enter;
  const button = event.key === "Enter" && line && document.querySelector(`button[value="${CSS.escape(line)}"]`);
  if (button && !event.isComposing) { event.preventDefault(); button.click(); }
});
// A click with Shift takes all sentences from the last one on.
let last = null;
document.addEventListener("click", event => {
  const piece = event.target.closest?.(".piece");
  if (!piece) return;
  const box = piece.querySelector("input"), all = [...document.querySelectorAll("#text .piece input")];
  if (event.shiftKey && last && event.target !== box) {
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
    if (from >= 0) { event.preventDefault(); for (const each of all.slice(from, to + 1)) each.checked = true; getSelection()?.removeAllRanges(); box.focus({ preventScroll: true }); }
  }
  last = box;
});
// A passage marked with the mouse, finer than sentences.
document.addEventListener("mouseup", () => {
  const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : null;
  const first = range?.startContainer.parentElement?.closest(".piece[data-start]");
  const end = range?.endContainer.parentElement?.closest(".piece[data-start]");
  if (!range || range.collapsed || !first || !end || event_in_form()) return;
  const start = Number(first.dataset.start) + [...first.querySelector(".t").textContent.slice(0, range.startOffset)].length;
  const stop = Number(end.dataset.start) + [...end.querySelector(".t").textContent.slice(0, range.endOffset)].length;
  if (stop - start < 2) return;
  const home = document.getElementById("picked");
  home.hidden = false;
  home.innerHTML = "<label class=tick><input type=checkbox name=s checked data-quiet><span></span></label>";
  home.querySelector("input").value = `${start}-${stop}`;
  home.querySelector("span").textContent = range.toString().trim().slice(0, 120);
});
const event_in_form = () => document.activeElement?.matches("textarea, input:not([type=checkbox])") ?? false;

// Dragging: what is chosen, or the piece itself, onto a card.
document.addEventListener("dragstart", event => {
  const piece = event.target.closest?.(".piece");
  if (!piece) return;
  piece.querySelector("input").checked = true;
  event.dataTransfer.setData("text/plain", piece.textContent);
  event.dataTransfer.effectAllowed = "link";
});
document.addEventListener("dragover", event => {
  const card = event.target.closest?.("[data-drop]");
  for (const each of document.querySelectorAll(".over")) if (each !== card) each.classList.remove("over");
  if (card) { event.preventDefault(); card.classList.add("over"); }
});
document.addEventListener("drop", event => {
  const card = event.target.closest?.("[data-drop]");
  if (!card) return;
  event.preventDefault();
  card.classList.remove("over");
  const button = document.createElement("button");
  button.name = "do"; button.value = `send ${card.dataset.drop}`;
  send(document.getElementById("marks"), button);
});

// What an editor changes in the files comes here by itself.
setInterval(async () => {
  if (document.hidden || document.body.classList.contains("busy")) return;
  try {
    const answer = await fetch("version");
    if (answer.ok && page.dataset.version && (await answer.text()) !== page.dataset.version) ask(here);
  } catch { /* the studio was ended */ }
}, 1500);
