// What the page weighs and how soon it answers, in headless Chromium; prints rows of a table.
// Usage: node bench.mjs FOLDER FILE.html PEERS [MOVES]   (below a folder with playwright-core and axe-core)
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { growing } from "./growing.mjs";
import { args, chromium, executablePath, held, idle, play, send, serve } from "./page.mjs";

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

const homes = mkdtempSync(join(tmpdir(), "roundtable-bench-")), home = join(homes, "own");
const context = await chromium.launchPersistentContext(home, { executablePath, args, locale: "en", viewport: { width: 390, height: 844 } });
const page = context.pages()[0];
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
row("the renderer's memory after it", Math.round(held(home)), "MB", 220);
const ours = { bytes: first, paint: middle(cold), view: middle(views), press: middle(times), held: held(home) };
await context.close();

/** Moves to warm up in, for texts are parsed when they are first shown, and heaps find their size; megabytes at most after them. */
const WARM = 2000, MOST = 5;
const many = Number(moves), stops = [0, WARM, ...[.25, .5, 1].map(each => WARM + Math.ceil(each * many / 100) * 100)];
const { rows: stood, fault } = await growing(address, stops, 10);
const count = each => each.toLocaleString("en");
const [before, ...after] = stood ?? [], last = after.at(-1);
// What V8 compiled and allocators keep for later goes at its own time, some megabytes at once: so growth is from the least.
const grew = fault ? Infinity : last.after - Math.min(...after.map(each => each.after));
// What went on too long, or lost its page, is told in place of its figures, and all else is measured.
if (fault) row(`growth over ${count(many)} moves`, fault, "", "none");
else {
  const list = tell => [before, ...after].map(tell).join("; "), told = ({ heaps }) => heaps.map(each => each.toFixed(1)).join(" + ");
  row(`memory of its own, gathered, after ${list(each => count(each.moves))} moves`, list(each => Math.round(each.after)), "MB");
  row(`growth from the least of these, from ${count(WARM)} moves on, to the last`, Number(grew.toFixed(1)), "MB", MOST);
  row("memory of its own as it stands, at most", Math.round(Math.max(...after.map(each => each.before))), "MB");
  row("JavaScript of page and worker, before and after", `${told(after[0])} → ${told(last)}`, "MB");
  row("nodes, listeners and documents, before and after", `${after[0].counts.join(", ")} → ${last.counts.join(", ")}`, "");
}
server.close();

/** A page of another engine: the same figures. */
async function peer(name) {
  const served = await serve(resolve(peers, name), { gzip: true });
  const links = "a.choice, a.link-internal";
  const bytes = await weighed(served, each => each.waitForSelector(links));
  const paints = [], ready = [], presses = [];
  let memory = 0;
  for (let i = 0; i < 3; i += 1) {
    const where = join(homes, `${name}-${i}`);
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
    memory = held(where);
    await other.close();
  }
  served.server.close();
  return { bytes, paint: middle(paints), view: middle(ready), press: middle(presses), held: memory };
}
const beside = [["Roundtable", ours], ["inkjs", await peer("inkjs")], ["SugarCube", await peer("sugarcube")]];
rmSync(homes, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
console.log("| | bound | here |\n|---|---|---|");
for (const each of rows) console.log(`| ${each.join(" | ")} |`);
console.log(`\n| | ${beside.map(each => each[0]).join(" | ")} |\n|---${"|---".repeat(beside.length)}|`);
for (const [what, told] of [
  ["bytes for the first move, gzip", each => `${(each.bytes / 1e6).toFixed(3)} MB`], ["first paint", each => `${Math.round(each.paint)} ms`],
  ["first view that answers", each => `${Math.round(each.view)} ms`], ["press to painted, median", each => `${Math.round(each.press)} ms`],
  ["the renderer's memory after a game", each => `${Math.round(each.held)} MB`],
]) console.log(`| ${what} | ${beside.map(each => told(each[1])).join(" | ")} |`);
process.exit(grew > MOST ? 1 : 0);
