// What the page weighs and how soon it answers, in headless Chromium; prints rows of a table.
// Usage: node bench.mjs FOLDER FILE.html [MOVES]   (below a folder with playwright-core and axe-core)
import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { args, chromium, executablePath, idle, play, send, serve } from "./page.mjs";

const [folder, single, moves = "10000"] = process.argv.slice(2);
const { told, server, address } = await serve(resolve(folder), { gzip: true });
const rows = [];
const row = (what, bound, value) => { rows.push([what, bound, value]); console.error(what, value); };
const middle = all => all.sort((a, b) => a - b)[all.length >> 1];
const ms = all => `${Math.round(middle(all))} ms`;

/** First paint and first answer of Python, each in a browser of its own. */
async function started(where, times, warm = false) {
  const paints = [], views = [];
  for (let i = 0; i < times; i += 1) {
    const browser = await chromium.launch({ executablePath, args });
    const page = await browser.newPage({ locale: "en" });
    for (let visit = 0; visit <= Number(warm); visit += 1) {
      await page.goto(where);
      await idle(page);
      if (warm && !visit) await page.evaluate(() => navigator.serviceWorker.ready).then(() => page.waitForTimeout(1500));
    }
    const [paint, view] = await page.evaluate(() => [
      performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0, Number(document.body.dataset.ready)]);
    paints.push(paint);
    views.push(view);
    await browser.close();
  }
  return [paints, views];
}

/** Megabytes that the renderers of a browser hold, shared ones by their share. */
function held(browser) {
  const all = execFileSync("ps", ["-eo", "pid,args"]).toString().split("\n").filter(each => each.includes("--type=renderer") && each.includes(browser.home));
  return Math.max(...all.map(each => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each.trim().split(" ")[0]}/smaps_rollup`, "utf8"))?.[1] ?? 0))) / 1024;
}

const weighed = await chromium.launch({ executablePath, args });
const alone = await weighed.newContext({ serviceWorkers: "block" });
const lone = await alone.newPage();
await lone.goto(address);
await idle(lone);
const first = told.sent;
await weighed.close();
const [cold, views] = await started(address, 3);
row("bytes for the first move, gzip", "6.5 MB", `${(first / 1e6).toFixed(2)} MB`);
row("one file", "9 MB", `${(statSync(single).size / 1e6).toFixed(2)} MB`);
row("first paint", "0.5 s", ms(cold));
row("first view from Python, cold, compiled", "6 s", ms(views));
row("first view on a second visit", "1.5 s", ms((await started(address, 3, true))[1]));
row("first view of the one file, from disk", "", ms((await started(pathToFileURL(resolve(single)).href, 2))[1]));

const home = "/tmp/roundtable-bench-" + process.pid;
const context = await chromium.launchPersistentContext(home, { executablePath, args, locale: "en", viewport: { width: 390, height: 844 } });
const browser = { home };
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
row("press to painted, median of a whole AGI-Next", "60 ms", ms([...times]));
row("press to painted, slowest of 20", "", `${Math.round(times.sort((a, b) => a - b)[Math.floor(times.length * .95)])} ms`);
row("the renderer's memory after it", "220 MB", `${Math.round(held(browser))} MB`);
const grown = async many => page.evaluate(async many => {
  const wait = () => new Promise(resolve => { const look = new MutationObserver(() => { if (!document.body.classList.contains("busy")) { look.disconnect(); resolve(); } }); look.observe(document.body, { attributes: true }); });
  const one = async line => { const form = document.createElement("form"); const button = Object.assign(document.createElement("button"), { name: "do", value: line }); form.append(button); document.body.append(form); const done = wait(); button.click(); form.remove(); await done; };
  // Game after game, each put away when it has had its hundred: what one game keeps is its own.
  for (let i = 0; i < many; i += 100) {
    for (const line of ["sure show library", "sure forget agi-next-2026", "begin agi-next-2026 moderate", "next"]) await one(line);
    for (let j = 0; j < 50; j += 1) { await one("move open paradigm"); await one("undo"); }
  }
}, many);
await grown(500);
const before = held(browser);
await grown(Number(moves));
row(`growth over ${Number(moves).toLocaleString("en")} moves`, "none", `${(held(browser) - before).toFixed(0)} MB`);
await context.close();
server.close();
console.log("| | bound | here |\n|---|---|---|");
for (const each of rows) console.log(`| ${each.join(" | ")} |`);
process.exit(0);
