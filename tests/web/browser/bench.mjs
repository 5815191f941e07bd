// What the page weighs and how soon it answers, in headless Chromium; prints rows of a table.
// Usage: node bench.mjs FOLDER FILE.html PEERS [MOVES]   (below a folder with playwright-core and axe-core)
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { args, chromium, executablePath, idle, play, send, serve } from "./page.mjs";

const [folder, single, peers, moves = "10000"] = process.argv.slice(2);
const { told, server, address } = await serve(resolve(folder), { gzip: true });
const rows = [];
/** A row of the table; what is over its bound is set in bold. */
const row = (what, value, unit, bound) => {
  const told = `${value} ${unit}`.trim();
  rows.push([what, bound === undefined ? "" : `${bound} ${unit}`, bound < value ? `**${told}**` : told]);
  console.error(what, told);
};
const middle = all => [...all].sort((a, b) => a - b)[all.length >> 1];
const ms = all => Math.round(middle(all));
const mb = bytes => Number((bytes / 1e6).toFixed(2));

/** First paint and first answer of Python, each in a browser of its own; `visits` before it make them a later visit's. */
async function started(where, times, visits = 0) {
  const paints = [], views = [];
  for (let i = 0; i < times; i += 1) {
    const browser = await chromium.launch({ executablePath, args });
    const page = await browser.newPage({ locale: "en" });
    for (let visit = 0; visit <= visits; visit += 1) {
      await page.goto(where);
      await idle(page);
      if (visits) await page.evaluate(() => navigator.serviceWorker.ready).then(() => page.waitForTimeout(1500));
    }
    const [paint, view] = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0, Number(document.body.dataset.ready)]);
    paints.push(paint);
    views.push(view);
    await browser.close();
  }
  return [paints, views];
}

/**
 * Megabytes that the largest renderer of a browser holds: shared ones by their share, or what is its own,
 * which does not change with the other browsers of a machine.
 */
function held(browser, what = "Pss") {
  const all = execFileSync("ps", ["-eo", "pid,args"]).toString().split("\n").filter(each => each.includes("--type=renderer") && each.includes(browser.home));
  return Math.max(...all.map(each => Number(new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${each.trim().split(" ")[0]}/smaps_rollup`, "utf8"))?.[1] ?? 0))) / 1024;
}

/** Bytes that a page asks for until it answers, as a server sends them packed. */
async function weighed(server, until) {
  const browser = await chromium.launch({ executablePath, args });
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  await page.goto(server.address);
  await until(page);
  await browser.close();
  return server.told.sent;
}

const first = await weighed({ address, told }, idle);
const [cold, views] = await started(address, 3);
row("bytes for the first move, gzip", mb(first), "MB", 6.5);
row("one file", mb(statSync(single).size), "MB", 9);
row("first paint", ms(cold), "ms", 500);
row("first view from Python, cold", ms(views), "ms", 2500);
row("first view on a second visit", ms((await started(address, 3, 1))[1]), "ms", 1500);
row("first view on a fourth visit", ms((await started(address, 2, 3))[1]), "ms");
row("first view of the one file, from disk", ms((await started(pathToFileURL(resolve(single)).href, 2))[1]), "ms");

const home = "/tmp/roundtable-bench-" + process.pid;
const context = await chromium.launchPersistentContext(home, { executablePath, args, locale: "en", viewport: { width: 390, height: 844 } });
const browser = { home };
const page = context.pages()[0];
const ended = new Promise(resolve => page.once("crash", () => resolve("the renderer ended")));
await page.goto(address);
await idle(page);
await page.evaluate(() => {
  globalThis.times = [];
  document.addEventListener("submit", () => {
    const began = performance.now();
    const look = new MutationObserver(() => {
      if (document.body.classList.contains("busy")) return;
      look.disconnect();
      requestAnimationFrame(() => setTimeout(() => globalThis.times.push(performance.now() - began)));
    });
    look.observe(document.body, { attributes: true, attributeFilter: ["class"] });
  });
});
await send(page, "begin agi-next-2026 moderate");
await play(page, "mouse");
const times = await page.evaluate(() => globalThis.times);
row("press to painted, median of a whole AGI-Next", ms(times), "ms", 60);
row("press to painted, slowest of 20", Math.round(times.toSorted((a, b) => a - b)[Math.floor(times.length * .95)]), "ms");
row("the renderer's memory after it", Math.round(held(browser)), "MB", 220);
const ours = { bytes: first, paint: middle(cold), view: middle(views), press: middle(times), held: held(browser) };
const grown = async many => page.evaluate(async many => {
  const wait = () => new Promise(resolve => { const look = new MutationObserver(() => { if (!document.body.classList.contains("busy")) { look.disconnect(); resolve(); } }); look.observe(document.body, { attributes: true }); });
  const one = async line => { const form = document.createElement("form"); const button = Object.assign(document.createElement("button"), { name: "do", value: line }); form.append(button); document.body.append(form); const done = wait(); button.click(); form.remove(); await done; };
  // Game after game, each put away when it has had its hundred: what one game keeps is its own.
  for (let i = 0; i < many; i += 100) {
    for (const line of ["sure show library", "sure forget agi-next-2026", "begin agi-next-2026 moderate", "next"]) await one(line);
    for (let j = 0; j < 50; j += 1) { await one("move open paradigm"); await one("undo"); }
  }
}, many);

/** Has the page and its worker gather what nobody needs any more; then what is held is what is kept. */
const debugging = await context.newCDPSession(page);
const attached = new Promise(resolve => debugging.on("Target.attachedToTarget", event => { if (event.targetInfo.type === "worker") resolve(event.sessionId); }));
await debugging.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
const worker = await attached;
let asked = 0;
const tell = (method) => new Promise(resolve => {
  const id = asked += 1;
  const hear = ({ message }) => {
    const { id: answered, result } = JSON.parse(message);
    if (answered !== id) return;
    debugging.off("Target.receivedMessageFromTarget", hear);
    resolve(result);
  };
  debugging.on("Target.receivedMessageFromTarget", hear);
  debugging.send("Target.sendMessageToTarget", { sessionId: worker, message: JSON.stringify({ id, method }) });
});
async function gathered() {
  for (let i = 1; i <= 2; i += 1) {
    await tell("HeapProfiler.collectGarbage");
    await debugging.send("HeapProfiler.collectGarbage");
  }
  await page.waitForTimeout(1000);
  return held(browser, "Pss_Anon");
}
/** What both sides hold on to: megabytes of JavaScript, and counts of what the page is made of. */
async function kept() {
  const used = [await debugging.send("Runtime.getHeapUsage"), await tell("Runtime.getHeapUsage")];
  const { nodes, jsEventListeners, documents } = await debugging.send("Memory.getDOMCounters");
  return { heaps: used.map(each => (each.usedSize / 2 ** 20).toFixed(1)).join(" + "), counts: [nodes, jsEventListeners, documents].join(", ") };
}
async function growth() {
  await grown(500);
  // What is held swings by some megabytes from one gathering to the next: the least of five is the level.
  const least = async () => { let found = Infinity; for (let i = 0; i < 5; i += 1) found = Math.min(found, await gathered()); return found; };
  const level = held(browser, "Pss_Anon"), before = await least(), first500 = await kept();
  await grown(Number(moves));
  const many = Number(moves).toLocaleString("en");
  row(`growth over ${many} moves, as it stands`, Math.round(held(browser, "Pss_Anon") - level), "MB");
  row("the same once both sides have gathered", Math.round(await least() - before), "MB", 5);
  const last = await kept();
  row("JavaScript of page and worker, before and after", `${first500.heaps} → ${last.heaps}`, "MB");
  row("nodes, listeners and documents, before and after", `${first500.counts} → ${last.counts}`, "");
}
/** What went on too long, or lost its page, is told in place of its figures, and all else is measured. */
const wait = (minutes, told) => new Promise(resolve => setTimeout(resolve, minutes * 60_000, told));
const fault = await Promise.race([growth(), ended, wait(7, "not done in 7 minutes")]);
if (fault) row(`growth over ${moves} moves`, fault, "", "none");
await Promise.race([context.close(), wait(.1)]);
server.close();

/** A page of another engine: the same figures. */
async function peer(name) {
  const served = await serve(resolve(peers, name), { gzip: true });
  const links = "a.choice, a.link-internal";
  const bytes = await weighed(served, each => each.waitForSelector(links));
  const paints = [], ready = [], presses = [];
  let memory = 0;
  for (let i = 0; i < 3; i += 1) {
    const where = `${home}-${name}-${i}`;
    const other = await chromium.launchPersistentContext(where, { executablePath, args, viewport: { width: 390, height: 844 } });
    const shown = other.pages()[0];
    await shown.addInitScript(links => {
      const look = () => { if (document.querySelector(links)) globalThis.ready = performance.now(); else requestAnimationFrame(look); };
      look();
    }, links);
    await shown.goto(served.address);
    await shown.waitForFunction(() => globalThis.ready);
    await shown.waitForTimeout(500);
    paints.push(await shown.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0));
    ready.push(await shown.evaluate(() => globalThis.ready));
    presses.push(...await shown.evaluate(async links => {
      const taken = [];
      for (let step = 0; step < 60; step += 1) {
        const open = [...document.querySelectorAll(links)];
        if (!open.length) break;
        const began = performance.now();
        const changed = new Promise(resolve => { const look = new MutationObserver(() => { look.disconnect(); resolve(); }); look.observe(document.body, { childList: true, subtree: true }); });
        open[0].click();
        await changed;
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
        taken.push(performance.now() - began);
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      return taken;
    }, links));
    memory = held({ home: where });
    await other.close();
  }
  served.server.close();
  return { bytes, paint: middle(paints), view: middle(ready), press: middle(presses), held: memory };
}
const beside = [["Roundtable", ours], ["inkjs", await peer("inkjs")], ["SugarCube", await peer("sugarcube")]];
console.log("| | bound | here |\n|---|---|---|");
for (const each of rows) console.log(`| ${each.join(" | ")} |`);
console.log(`\n| | ${beside.map(each => each[0]).join(" | ")} |\n|---${"|---".repeat(beside.length)}|`);
for (const [what, told] of [
  ["bytes for the first move, gzip", each => `${(each.bytes / 1e6).toFixed(3)} MB`], ["first paint", each => `${Math.round(each.paint)} ms`],
  ["first view that answers", each => `${Math.round(each.view)} ms`], ["press to painted, median", each => `${Math.round(each.press)} ms`],
  ["the renderer's memory after a game", each => `${Math.round(each.held)} MB`],
]) console.log(`| ${what} | ${beside.map(each => told(each[1])).join(" | ")} |`);
process.exit(0);
