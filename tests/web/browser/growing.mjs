// Whether the renderer's memory grows over thousands of moves.
//
// Playwright has each page and worker record its network. What is recorded stays in the renderer: 17 MB before
// the first move, and some 5 kB for each until V8 comes to gather it. So here a browser is spoken to by its own
// pipe, and asked for nothing but to play, to gather, and to count.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { args, executablePath, held } from "./page.mjs";

/** A browser of its own with a page and its worker; `ask` asks it, or one of the two. */
async function opened(address, home) {
  const more = ["--headless", "--remote-debugging-pipe", `--user-data-dir=${home}`, "--window-size=390,844", "about:blank"];
  const child = spawn(executablePath, [...args, ...more], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const asked = new Map(), told = { worker() {}, ended() {} };
  let rest = "";
  child.stdio[4].on("data", data => {
    const whole = (rest + data).split("\0");
    rest = whole.pop();
    for (const { id, result, method, params } of whole.map(each => JSON.parse(each))) {
      if (id) asked.get(id)(result);
      else if (method === "Target.attachedToTarget" && params.targetInfo.type === "worker") told.worker(params.sessionId);
      else if (method === "Target.targetCrashed") told.ended("the renderer ended");
    }
  });
  const ask = (method, params, sessionId) => new Promise(resolve => {
    const id = asked.size + 1;
    asked.set(id, resolve);
    child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
  const ended = new Promise(resolve => { told.ended = resolve; });
  const started = new Promise(resolve => { told.worker = resolve; });
  await ask("Target.setDiscoverTargets", { discover: true });
  const { targetInfos } = await ask("Target.getTargets");
  const { targetId } = targetInfos.find(each => each.type === "page");
  const { sessionId: page } = await ask("Target.attachToTarget", { targetId, flatten: true });
  await ask("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, page);
  await ask("Page.navigate", { url: address }, page);
  const gone = new Promise(resolve => { child.once("exit", resolve); });
  const close = () => { child.kill("SIGKILL"); return gone; };
  return { ask, page, worker: await started, ended: Promise.race([ended, gone.then(() => "the browser ended")]), close };
}

/** In the page: moves and undos, of games that are put away when they have had their hundred. */
async function moves(many) {
  while (!document.body.dataset.ready || document.body.classList.contains("busy")) await new Promise(resolve => setTimeout(resolve, 100));
  const one = line => new Promise(resolve => {
    const form = document.createElement("form");
    const button = Object.assign(document.createElement("button"), { name: "do", value: line });
    const look = new MutationObserver(() => {
      if (document.body.classList.contains("busy")) return;
      look.disconnect();
      resolve();
    });
    look.observe(document.body, { attributes: true });
    form.append(button);
    document.body.append(form);
    button.click();
    form.remove();
  });
  for (let i = 0; i < many; i += 100) {
    for (const line of ["sure show library", "sure forget agi-next-2026", "begin agi-next-2026 moderate", "next"]) await one(line);
    for (let j = 0; j < 50; j += 1) {
      await one("move open paradigm");
      await one("undo");
    }
  }
}

/**
 * Plays, and tells after each number of moves what the renderer holds once both sides have gathered.
 * @param {string} address of the page
 * @param {number[]} stops how many moves have been made when it is asked
 * @param {number} minutes it may take
 * @returns {Promise<{rows?: object[], fault?: string}>} megabytes before and after gathering, of JavaScript on both sides,
 *   and how many nodes, listeners and documents there are; or why they cannot be told
 */
export async function growing(address, stops, minutes) {
  const home = mkdtempSync(join(tmpdir(), "roundtable-growing-"));
  const browser = await opened(address, home);
  const { ask, page, worker } = browser;
  const gathered = async () => {
    for (const each of [worker, page, worker, page]) await ask("HeapProfiler.collectGarbage", {}, each);
    await new Promise(resolve => setTimeout(resolve, 1000));
    return held(home, "Pss_Anon");
  };
  const all = async () => {
    const rows = [];
    let made = 0;
    for (const stop of stops) {
      await ask("Runtime.evaluate", { expression: `(${moves})(${stop - made})`, awaitPromise: true }, page);
      made = stop;
      const before = held(home, "Pss_Anon"), after = [await gathered(), await gathered(), await gathered()];
      const heaps = [await ask("Runtime.getHeapUsage", {}, page), await ask("Runtime.getHeapUsage", {}, worker)].map(each => each.usedSize / 2 ** 20);
      const { nodes, jsEventListeners, documents } = await ask("Memory.getDOMCounters", {}, page);
      rows.push({ moves: stop, before, after: Math.min(...after), heaps, counts: [nodes, jsEventListeners, documents] });
      console.error(JSON.stringify(rows.at(-1)));
    }
    return { rows };
  };
  const late = new Promise(resolve => setTimeout(resolve, minutes * 60_000, `not done in ${minutes} minutes`));
  const found = await Promise.race([all(), Promise.race([browser.ended, late]).then(fault => ({ fault }))]);
  await browser.close();
  // Its other processes end a little after it.
  rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  return found;
}
