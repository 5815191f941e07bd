// What the browser's checks and measurements share: a server of one folder, a browser, a player of pages.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { extname, join } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
export const { chromium } = require("playwright-core");
export const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
export const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
export const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css",
  ".wasm": "application/wasm", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json", ".woff": "font/woff" };

/** Serves a folder under a path of its own, as a school's server would; tells what was asked and sent. */
export function serve(folder, { gzip = false } = {}) {
  const told = { asked: [], sent: 0, down: false };
  const packed = new Map();
  const server = createServer((request, answer) => {
    const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
    told.asked.push(path);
    if (told.down) return request.socket.destroy();
    const file = join(folder, path.replace("/school/", "").replace(/\/$/, "") || "index.html");
    if (!path.startsWith("/school/") || !existsSync(file) || !statSync(file).isFile()) return answer.writeHead(404).end();
    let data = readFileSync(file);
    const headers = { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" };
    if (gzip) {
      if (!packed.has(file)) packed.set(file, gzipSync(data, { level: 9 }));
      if (packed.get(file).length < data.length) { data = packed.get(file); headers["Content-Encoding"] = "gzip"; }
    }
    told.sent += data.length;
    answer.writeHead(200, headers).end(data);
  });
  return new Promise(resolve => server.listen(0, "127.0.0.1", () => resolve(
    { told, server, address: `http://127.0.0.1:${server.address().port}/school/` })));
}

/**
 * Megabytes that the largest renderer of a browser holds.
 * @param {string} home the folder of its user
 * @param {string} what shared ones by their share; or what is its own, which does not change with the other browsers of a machine
 */
export function held(home, what = "Pss") {
  const all = execFileSync("ps", ["-eo", "pid,args"]).toString().split("\n").filter(each => each.includes("--type=renderer") && each.includes(home));
  return Math.max(...all.map(each => Number(new RegExp(`^${what}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${each.trim().split(" ")[0]}/smaps_rollup`, "utf8"))?.[1] ?? 0))) / 1024;
}

/** Python has answered, and nothing waits. */
export const idle = (page, timeout = 60_000) => page.waitForFunction(
  () => document.documentElement.dataset.theme && document.body.dataset.ready && !document.body.classList.contains("busy"),
  null, { timeout });

export const kind = page => page.evaluate(() => document.getElementById("main").className.split(" ")[1].slice(3));

/** Sends a line as a button of the page would, where no button is in sight. */
export async function send(page, line) {
  await page.evaluate(line => {
    const form = document.createElement("form");
    const button = Object.assign(document.createElement("button"), { name: "do", value: line });
    form.append(button);
    document.body.append(form);
    button.click();
    form.remove();
  }, line);
  await idle(page);
}

/** What leads on from a page: the fields of its bet, or the line of a button. */
export const next = page => page.evaluate(() => {
  const away = /^(quit|visit|back|show|forget|remove|undo|rewind|pick|set|seen|save|export|search|import)/;
  const lines = [...document.querySelectorAll("main button[name=do]")].map(each => each.value).filter(each => !away.test(each));
  const entry = [...document.querySelectorAll(".entry")].find(each => !each.querySelector("[aria-pressed]"));
  if (lines.includes("uncover")) return { line: "uncover" };
  if (entry) return { entry: entry.id };
  if (document.getElementById("bet")) return { bet: true };
  const going = lines.filter(each => !each.includes("adjourn"));
  return { line: (going.length ? going : lines)[0] };
});

/** Plays by hand until the debrief; `seen` is told each page. `how` is "keys", "touch" or "mouse". */
export async function play(page, how, seen = async () => {}) {
  for (let step = 0; step < 250; step += 1) {
    await seen(await kind(page));
    if (await kind(page) === "debrief") return;
    const found = await next(page);
    const press = async chosen => {
      if (how === "touch") await chosen.tap();
      else if (how === "keys") { await chosen.focus(); await page.keyboard.press("Enter"); }
      else await chosen.click();
    };
    if (found.entry) await press(page.locator(`#${found.entry} button`).nth(step % 3));
    else if (found.bet) {
      if (how === "keys") {
        await page.keyboard.press("1");
        await page.keyboard.press("2");
      } else {
        await (how === "touch" ? page.locator("#bet .option").first().tap() : page.locator("#bet .option").first().click());
        await press(page.locator("#bet button.chip").nth(step % 4));
      }
    } else if (found.line) await press(page.locator(`main button[value="${found.line}"]`).first());
    else throw new Error(`nothing leads on from ${await kind(page)}`);
    await idle(page);
  }
  throw new Error("the game does not end");
}
