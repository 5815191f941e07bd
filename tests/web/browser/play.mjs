// Plays the page that `roundtable web` wrote, in headless Chromium: every mode to its end by keys and by
// touch, kept through reload, kill and a lost network, exchanged with the desktop, sealed, accessible.
// Usage: node play.mjs FOLDER FILE.html [NAME ...]   (below a folder with playwright-core and axe-core)
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { args, axe, chromium, executablePath, idle, kind, next, play, send, serve } from "./page.mjs";

const [folder, single, ...only] = process.argv.slice(2);
const { told, server, address } = await serve(resolve(folder));
const browser = await chromium.launch({ executablePath, args });
const faults = [];
const POINTS = Number(process.env.POINTS ?? 2);
const SIZES = [[360, 640], [900, 420], [1280, 720]];

/** A page of its own browser's store, in which whatever goes wrong is a fault. */
async function opened(options = {}, where = browser) {
  const context = await where.newContext({ viewport: { width: 1280, height: 720 }, locale: "en", ...options });
  return watched(context, await context.newPage());
}

function watched(context, page) {
  page.on("console", told => { if (["error", "warning"].includes(told.type())) faults.push(`console: ${told.text().slice(0, 300)}`); });
  page.on("pageerror", error => faults.push(`page: ${String(error).slice(0, 300)}`));
  context.on("request", asked => {
    const from = asked.url();
    if (!from.startsWith(address) && !from.startsWith("data:") && !from.startsWith("blob:") && !from.startsWith("file:")) faults.push(`asks ${from}`);
  });
  return page;
}

async function start(page, where = address) {
  await page.goto(where);
  await idle(page);
}

/** All files of the page are in the browser's own cache. */
async function kept(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => {
    const [name] = await caches.keys();
    return name && (await (await caches.open(name)).keys()).length > 10;
  }, null, { timeout: 30_000 });
}

/** What axe-core and the eye's ruler find on a page, at every size. */
async function judged(page, name) {
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    const found = await page.evaluate(async source => {
      if (!globalThis.axe) (0, eval)(source);
      const { violations } = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] });
      return { violations: violations.map(each => `${each.id}: ${each.nodes[0].html.slice(0, 160)}`),
               wide: document.documentElement.scrollWidth > innerWidth };
    }, axe);
    for (const each of found.violations) faults.push(`${name} ${width}: ${each}`);
    if (found.wide) faults.push(`${name} ${width}: wider than the window`);
  }
}

const CASES = {
  async "every mode by keys, judged by axe-core"() {
    for (const locale of ["en", "zh-CN"]) {
      const page = await opened({ locale, bypassCSP: true, reducedMotion: "reduce" });
      await start(page);
      const seen = new Set();
      const judge = async () => {
        const name = await page.evaluate(() => document.getElementById("main").className + (document.querySelector(".stage") ? " stage" : ""));
        if (!seen.has(name)) { seen.add(name); await judged(page, `${locale} ${name}`); await page.setViewportSize({ width: 1280, height: 720 }); }
      };
      for (const mode of ["moderate", "replay", "who", "class", "question", "daily"]) {
        await send(page, "sure show library");
        await send(page, mode === "daily" ? "daily" : `begin tutorial ${mode}${mode === "question" ? " bus" : ""}`);
        await play(page, "keys", judge);
        for (const tab of await page.locator(".tabs button").all()) {
          await tab.press("Enter");
          await idle(page);
          seen.delete("page at-debrief");
          await judge();
        }
      }
      await send(page, "sure show library");
      for (const each of ["library", "settings", "help", "saves", "profile"]) { await send(page, `show ${each}`); await judge(); await send(page, "back"); }
      await page.context().close();
    }
  },
  async "who only listens is told what happens, and stands somewhere"() {
    for (const [locale, none] of [["en", "No idea"], ["zh-CN", "说不准"]]) {
      const page = await opened({ locale });
      await start(page);
      /** Presses what is named so, by keys alone; gives what is said without being looked for. */
      const press = async name => {
        const chosen = page.getByRole("button", { name }).or(page.getByRole("radio", { name })).first();
        await chosen.focus();
        await page.keyboard.press(await chosen.getAttribute("type") === "radio" ? "Space" : "Enter");
        await idle(page);
        const [at, told] = await page.evaluate(() => {
          const { activeElement: at } = document;
          const named = document.getElementById(at.getAttribute("aria-labelledby")) ?? at;
          return [at.localName === "body" ? "" : named.innerText || at.value, document.getElementById("told").innerText];
        });
        assert.ok(at, `${locale}: after ${name} nobody knows where they are`);
        return `${at} ${told}`;
      };
      const title = await page.locator("#title-tutorial").textContent();
      assert.match(await press(title), new RegExp(title.slice(0, 4)));
      const first = await page.locator("#work-tutorial button.scene .t").first().textContent();
      assert.match(await press(first), new RegExp(first));
      for (let step = 0; step < 40 && await kind(page) !== "debrief"; step += 1) {
        const where = await kind(page);
        if (where === "bet") {
          // Once with "no idea", which needs no option; else an option and a chip.
          if (step < 6) await press(await page.locator(".option span").first().textContent());
          assert.match(await press(step < 6 ? "80%" : none), /[+−0]/);
        } else {
          const { line } = await next(page);
          await press(await page.locator(`main button[value="${line}"] .t`).first().textContent());
        }
      }
      assert.equal("debrief", await kind(page));
      for (const each of await page.locator(".tabs .t").allTextContents()) await press(each);
      const closed = page.locator(".unheard button").first();
      await press(await page.locator(".tabs .t").nth(4).textContent());
      assert.ok(await press(await closed.textContent()));
      await page.context().close();
    }
  },
  async "keys by themselves are switched off, from the first paint on"() {
    const page = await opened();
    await start(page);
    /** Opens the board, presses a digit; which page it leads to, and whether digits are shown. */
    const pressed = async () => {
      for (const line of ["sure show library", "sure forget agi-next-2026", "begin agi-next-2026 moderate", "next"]) await send(page, line);
      const shown = await page.locator("main kbd").first().isVisible();
      await page.keyboard.press("1");
      await page.waitForTimeout(300);
      await idle(page);
      return [await kind(page), shown];
    };
    assert.deepEqual(["wording", true], await pressed());
    await send(page, "set shortcuts off");
    const [there, shown] = await pressed();
    assert.ok(there !== "wording" && !shown);
    await page.locator('[data-key="1"]').first().press("Enter");
    await idle(page);
    assert.equal("wording", await kind(page));
    await page.reload({ waitUntil: "commit" });
    await page.waitForFunction(() => document.documentElement.dataset.shortcuts === "off" && !document.body?.dataset.ready);
    await idle(page);
    await send(page, "set shortcuts on");
    assert.deepEqual(["wording", true], await pressed());
    await page.context().close();
  },
  async "what is printed stands black on white, with every word"() {
    const page = await opened({ colorScheme: "dark" });
    await start(page);
    for (const line of ["begin tutorial moderate", "next", "move open bus", "move call su-mei"]) await send(page, line);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const [ink, moving, hidden] = await page.evaluate(() => [getComputedStyle(document.documentElement).getPropertyValue("--ink"),
      document.getAnimations().length, document.querySelector(".stage .body").checkVisibility({ opacityProperty: true })]);
    assert.deepEqual(["#000", 0, true], [ink, moving, hidden]);
    await page.context().close();
  },
  async "every mode by touch on a phone"() {
    const page = await opened({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, locale: "zh-CN" });
    await start(page);
    for (const mode of ["moderate", "replay", "who", "class", "question", "daily"]) {
      await send(page, "sure show library");
      await send(page, mode === "daily" ? "daily" : `begin tutorial ${mode}${mode === "question" ? " bus" : ""}`);
      await play(page, "touch");
    }
    await page.context().close();
  },
  async "a whole AGI-Next on a phone, offline, with a reload in the middle"() {
    for (const locale of ["en", "zh-CN"]) {
      told.down = false;
      const page = await opened({ locale, viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
      await start(page);
      await kept(page);
      told.down = true;
      await send(page, "begin agi-next-2026 moderate");
      let pages = 0;
      await play(page, "touch", async () => {
        pages += 1;
        if (pages !== 12) return;
        await start(page);
        await send(page, "continue agi-next-2026");
        assert.notEqual("briefing", await kind(page));
      });
      assert.ok(pages > 12);
      assert.equal("debrief", await kind(page));
      await page.context().close();
    }
  },
  async "offline after the first visit"() {
    const page = await opened();
    await start(page);
    await kept(page);
    told.down = true;
    await start(page);
    await send(page, "begin tutorial question bus");
    await play(page, "mouse");
    await page.context().close();
  },
  async "what is pressed before Python is there waits"() {
    const page = await opened();
    await page.goto(address, { waitUntil: "commit" });
    await page.locator('button[value="show library tutorial"]').click();
    await idle(page);
    await page.waitForSelector('button[value="begin tutorial moderate"]', { timeout: 10_000 });
    await page.context().close();
  },
  async "links lead, and back goes back"() {
    const page = await opened();
    await start(page, `${address}#begin/tutorial/question/bus`);
    await page.waitForSelector(".at-briefing", { timeout: 10_000 });
    await send(page, "sure show library");
    await send(page, "show help");
    await page.goBack();
    await page.waitForSelector(".at-library", { timeout: 10_000 });
    for (const odd of ["#quit", "#remove/1", "#%E0%A4%A", "#<img src=x onerror=alert(1)>", "#" + "a/".repeat(5_000)]) {
      await page.evaluate(odd => { location.hash = odd; }, odd);
      await idle(page);
      assert.equal(0, await page.locator("img").count());
    }
    await page.context().close();
  },
  async "two tabs lose nothing in silence"() {
    const page = await opened();
    await start(page);
    for (const line of ["begin agi-next-2026 moderate", "next", "move open paradigm"]) await send(page, line);
    const other = watched(page.context(), await page.context().newPage());
    await start(other);
    await send(other, "continue agi-next-2026");
    await send(other, "move call tang-jie");
    await send(page, "move call tang-jie");
    await page.waitForSelector("text=another tab", { timeout: 5_000 });
    await start(other);
    await send(other, "continue agi-next-2026");
    assert.equal(1, await other.locator(".speech").count());
    await page.context().close();
  },
  async "a browser that keeps nothing says so once, and the game goes on"() {
    const broken = {
      "a private window": "indexedDB.open = () => { throw new DOMException('no', 'InvalidStateError'); };\n",
      "a full store": "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };\n",
    };
    for (const [what, code] of Object.entries(broken)) {
      const page = await opened();
      await page.context().route("**/kept.js", async route => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: code.replace("indexedDB.open", "IDBFactory.prototype.open") + await answer.text() });
      });
      await start(page);
      for (const line of ["begin agi-next-2026 moderate", "next", "move open paradigm"]) await send(page, line);
      await page.waitForSelector("text=keeps nothing here", { timeout: 5_000 });
      await send(page, "move call tang-jie");
      assert.equal(1, await page.locator(".speech").count(), what);
      await page.context().close();
    }
  },
  async "a newer version waits until the page is closed"() {
    const home = mkdtempSync(join(tmpdir(), "roundtable-"));
    cpSync(resolve(folder), home, { recursive: true });
    const own = await serve(home);
    const context = await browser.newContext({ locale: "en" });
    const page = await context.newPage();
    await start(page, own.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    for (const line of ["begin agi-next-2026 moderate", "next", "move open paradigm", "move call tang-jie"]) await send(page, line);
    const worker = join(home, "sw.js");
    writeFileSync(worker, readFileSync(worker, "utf8").replace(/roundtable-(?=\w)/, "roundtable-newer-"));
    await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration()).update(); });
    await page.waitForSelector("text=newer version of this page", { timeout: 10_000 });
    assert.equal(1, await page.locator(".speech").count());
    await send(page, "move follow tang-jie");
    await page.close();
    const again = await context.newPage();
    await start(again, own.address);
    await send(again, "continue agi-next-2026");
    await send(again, "show history");
    assert.equal(2, await again.locator(".heard-row").count());
    await context.close();
    own.server.close();
    rmSync(home, { recursive: true });
  },
  async "a killed browser has every move it had shown"() {
    const home = mkdtempSync(join(tmpdir(), "roundtable-"));
    const launched = () => chromium.launchPersistentContext(home, { executablePath, args: [...args, "--remote-debugging-port=0"], locale: "en" });
    const heard = async page => {
      if (await kind(page) !== "table" || !await page.locator(".speech").count()) return 0;
      await send(page, "show history");
      const count = await page.locator(".heard-row").count();
      await send(page, "back");
      return count;
    };
    let shown = 0;
    for (let point = 0; point < POINTS; point += 1) {
      const one = await launched();
      const page = await one.newPage();
      await start(page);
      await send(page, point ? "continue agi-next-2026" : "begin agi-next-2026 moderate");
      let steps = 0, ended = false;
      const playing = (async () => {
        for (;;) {
          const found = await next(page);
          if (found.bet) {
            await page.locator("#bet .option").first().click();
            await page.locator("#bet button.chip").first().click();
            await idle(page);
          } else await send(page, found.line);
          shown = Math.max(shown, await heard(page));
          steps += 1;
        }
      })().catch(error => { ended = String(error); });
      // Some steps later, and then at any moment of the next.
      while ((steps < 4 || !shown) && !ended) await new Promise(resolve => setTimeout(resolve, 20));
      await new Promise(resolve => setTimeout(resolve, (point * 97) % 400));
      const pid = Number(execFileSync("pgrep", ["-of", `user-data-dir=${home}`]).toString());
      process.kill(pid, "SIGKILL");
      await playing;
      await one.close().catch(() => {});
      const two = await launched();
      const again = await two.newPage();
      await start(again);
      await send(again, "continue agi-next-2026");
      assert.notEqual("library", await kind(again));
      await send(again, "sure show library");
      await send(again, "show saves");
      const kept = Number((await again.locator(".slot p.soft").first().textContent()).match(/(\d+) of \d+ turns/)[1]);
      assert.ok(shown > 0 && kept >= shown, `${kept} of ${shown} turns after kill ${point}; ${ended}`);
      await two.close();
    }
    console.log(`    killed ${POINTS} times, ${shown} turns heard in the end`);
  },
  async "a game goes to the desktop and comes back"() {
    if (!process.env.ROUNDTABLE) return;
    const page = await opened();
    await start(page);
    await send(page, "begin tutorial moderate");
    for (const line of ["move call su-mei"]) await send(page, line);
    await send(page, "sure show library");
    await send(page, "show saves");
    const loaded = page.waitForEvent("download");
    await page.locator('button[value="export 1"]').click();
    const file = await (await loaded).path();
    const home = mkdtempSync(join(tmpdir(), "roundtable-"));
    const copied = join(home, "game.playthrough");
    writeFileSync(copied, readFileSync(file));
    const command = (...words) => execFileSync(process.env.ROUNDTABLE, words, { env: { ...process.env, ROUNDTABLE_HOME: home } }).toString();
    command("saves", "import", copied);
    const back = command("saves", "export", "1", "-o", join(home, "back.playthrough"));
    assert.ok(back !== undefined);
    // While it is here it is not taken in again; once it is removed it is.
    for (const [before, after] of [["show saves", 1], ["remove 1", 1]]) {
      await send(page, before);
      await page.setInputFiles("input[type=file]", join(home, "back.playthrough"));
      await page.locator("form:has(textarea) button").click();
      await idle(page);
      await page.waitForFunction((slots) => document.querySelectorAll(".slot").length === slots, after, { timeout: 10_000 });
    }
    for (const odd of ["roundtable playthrough 9\n<script>alert(1)</script>", "\u0000".repeat(99), "x".repeat(1_000_000)]) {
      await page.fill("textarea", odd);
      await page.locator("form:has(textarea) button").click();
      await idle(page);
      assert.equal(1, await page.locator(".slot").count());
    }
    await page.context().close();
  },
  async "bets are handed in as codes, and a class is gathered from them"() {
    const codes = [];
    for (const [locale, name] of [["en", "Mei"], ["zh-CN", "梅"]]) {
      const page = await opened({ locale, bypassCSP: true, viewport: { width: 360, height: 640 } });
      await start(page);
      await send(page, "begin tutorial question bus");
      await play(page, "mouse");
      await page.fill("#hand input[name=name]", name);
      await page.locator("#hand button").click();
      await idle(page);
      assert.equal(1, await page.locator("svg.qr").count());
      codes.push(await page.locator(".code-text").textContent());
      await judged(page, `${locale} code`);
      await page.context().close();
    }
    // The camera that is not here is played by a script: it sees the second code over and over.
    const page = await opened({ bypassCSP: true });
    await page.addInitScript(code => {
      globalThis.BarcodeDetector = class { detect() { return Promise.resolve([{ rawValue: code }]); } };
      navigator.mediaDevices.getUserMedia = () => Promise.resolve(document.createElement("canvas").captureStream());
      HTMLMediaElement.prototype.play = () => Promise.resolve();
    }, codes[1]);
    await start(page);
    await send(page, "begin tutorial class");
    await send(page, "next");
    await judged(page, "class with codes");
    await page.fill("#codes", `Mei: ${codes[0]}\nRT1-00000-00000-00000\n`);
    await page.locator("button.scans").click();
    await page.waitForFunction(code => document.getElementById("codes").value.includes(code), codes[1]);
    await page.locator("#read button:not([type=button])").click();
    await idle(page);
    assert.equal(2, await page.locator("#told .notice").count());
    await page.locator('button[value="gather"]').click();
    await idle(page);
    assert.equal("reveal", await kind(page));
    await page.context().close();
  },
  async "one file plays from disk"() {
    const page = await opened({ locale: "zh-CN" });
    await start(page, pathToFileURL(resolve(single)).href);
    await send(page, "begin tutorial moderate");
    await play(page, "mouse");
    await start(page, pathToFileURL(resolve(single)).href);
    assert.ok(await page.locator("#work-tutorial .soft").count() > 1);
    await page.context().close();
  },
};

let failed = 0;
for (const [name, run] of Object.entries(CASES)) {
  if (only.length && !only.some(each => name.includes(each))) continue;
  const began = Date.now();
  faults.length = 0;
  try {
    await run();
  } catch (error) {
    faults.push(String(error.stack ?? error).slice(0, 900));
  }
  const own = [...new Set(faults)].filter(each => !(told.down && each.includes("Failed to load")));
  console.log(`${own.length ? "FAILED" : "ok"}  ${name}  (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  for (const each of own) console.log(`    ${each}`);
  failed += own.length ? 1 : 0;
  told.down = false;
}
await browser.close();
server.close();
process.exit(failed ? 1 : 0);
