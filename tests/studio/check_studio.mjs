// Works in the studio as somebody with a keyboard and a mouse would, in headless Chromium, and
// judges its pages with axe-core: both languages, light and dark, wide and narrow.
// Usage: node check_studio.mjs ROUNDTABLE PANEL   (the command; a small transcript; axe-core and
// playwright-core below the current folder)
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(join(process.cwd(), "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const home = mkdtempSync(join(tmpdir(), "studio-"));
copyFileSync(process.argv[3], join(home, "panel.txt"));
const yaml = join(home, "panel", "scenario.yaml");
const has = text => readFileSync(yaml, "utf8").includes(text);

async function serve(what) {
  const process_ = spawn(resolve(process.argv[2]), ["studio", what, "--no-browser", "--lang", "en"]);
  process_.stderr.pipe(process.stderr);
  return { process: process_, address: await new Promise(found => process_.stdout.once("data", line => found(String(line).trim()))) };
}
const ship = fileURLToPath(new URL("../../", import.meta.url));
cpSync(join(ship, "scenarios", "tutorial"), join(home, "tutorial"), { recursive: true });
copyFileSync(join(ship, "seeds", "tutorial.yaml"), join(home, "tutorial", "tutorial.record.yaml"));
const [server, tutorial] = await Promise.all([join(home, "panel.txt"), join(home, "tutorial")].map(serve));
const base = server.address;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let violations = 0, views = 0;

async function judge(at) {
  for (const language of ["en", "zh"]) for (const colorScheme of ["light", "dark"]) for (const width of [1400, 400]) {
    const page = await browser.newPage({ colorScheme, bypassCSP: true, viewport: { width, height: 900 } });
    await page.goto(`${base}?at=${at}&lang=${language}`);
    await page.evaluate(axe);
    const found = await page.evaluate(() => axe.run());
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    for (const each of found.violations)
      console.log(`${at} ${language} ${colorScheme} ${width}: ${each.id}: ${each.help}\n    ${each.nodes[0].html.slice(0, 160)}`);
    if (wide) console.log(`${at} ${language} ${colorScheme} ${width}: wider than the window`);
    violations += found.violations.length + Number(wide);
    views += 1;
    await page.close();
  }
}

/** The keys on the game's cards work in it. */
async function playing() {
  const page = await browser.newPage();
  await page.goto(`${tutorial.address}?at=play&lang=en`);
  const game = page.frameLocator("#game");
  const title = await game.locator("h1").first().textContent();
  await game.locator("[data-key='1']").first().focus();
  await page.keyboard.press("1");
  await game.locator("h1").first().filter({ hasNotText: title }).waitFor();
  await page.close();
}

try {
  await judge("table"); // who speaks
  await playing();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on("pageerror", error => { throw error; });
  const settled = async () => {
    await page.waitForTimeout(150);
    await page.waitForFunction(() => !document.body.classList.contains("busy"));
  };
  const press = async key => { await page.keyboard.press(key); await settled(); };
  const focus = () => page.evaluate(() => document.activeElement?.id ?? "");
  await page.goto(`${base}?lang=en`);
  // One leads: whoever is said to takes the chair of whoever was.
  const roles = page.locator('select[name^="role "]');
  await roles.nth(1).selectOption("moderator");
  assert.equal(await page.locator('select[name^="role "] option[value=moderator]:checked').count(), 1);
  await page.locator('select[name="role Host"]').selectOption("moderator");
  await page.check("#rights-verbatim");
  await page.fill("#license", "ours");
  await page.click("button.main");
  await page.waitForSelector("html.js #work");

  // By mouse, then a key: the focus is where was clicked. What is not wanted is taken back.
  await page.locator("#text .piece").nth(1).click();
  await page.locator("#text .piece").nth(9).click({ modifiers: ["Shift"] });
  await page.evaluate(() => { document.getElementById("work").scrollTop = 300; });
  await press("n");
  assert.ok(page.url().includes("at=scene-1"), page.url());
  assert.equal(await page.evaluate(() => document.getElementById("work").scrollTop), 0);
  await page.click("#undo");
  await settled();

  // The menu closes at Escape, and at a click elsewhere.
  for (const away of [() => page.keyboard.press("Escape"), () => page.click("#work-title")]) {
    await page.click(".more summary");
    await page.waitForSelector(".more .menu", { state: "visible" });
    await away();
    await page.waitForSelector(".more .menu", { state: "hidden" });
  }

  // By keyboard: sentences with Shift and arrows, then a question; the page goes to it.
  await page.focus("#text .piece input");
  await page.keyboard.press("ArrowDown");
  for (let i = 0; i < 9; i++) await page.keyboard.press("Shift+ArrowDown");
  assert.equal(await page.locator("#text :checked").count(), 10);
  await press("n");
  assert.equal(await page.locator(".turn").count(), 3);
  assert.ok(page.url().includes("at=scene-1"), page.url());

  // A field is kept as it is left; the focus goes on where it was going.
  await page.locator('.turn input:not([type=hidden])[name$="/title/en"]').first().fill("For families");
  await press("Tab");
  assert.ok(has("For families"));
  assert.match(await focus(), /\/topic\/en$/);
  await page.keyboard.type("on weekends");
  await press("Enter");
  assert.ok(has("on weekends"));
  await page.fill("#new-position", "Open it");
  await press("Enter");
  assert.equal(await focus(), "new-position");
  await page.keyboard.type("Keep it shut");
  await press("Enter");
  assert.equal(await page.locator(".positions li").count(), 2);
  await page.locator(".turn .stance label").first().click();
  await settled();
  assert.ok(has("position: open"));

  // What is typed stays when something else is kept meanwhile.
  await page.fill("#new-wording", "half a sentence");
  writeFileSync(yaml, readFileSync(yaml, "utf8").replace("For families", "For all families"));
  await page.waitForFunction(() => document.querySelector("#told")?.textContent?.includes("editor"), null, { timeout: 8000 });
  assert.equal(await page.inputValue("#new-wording"), "half a sentence");
  await page.fill("#new-wording", "");

  // A text that is refused, since another window saved first, stays in its field beside the refusal.
  await page.route("**/version", route => route.abort()); // it does not look meanwhile
  const other = await browser.newPage();
  await other.goto(`${base}?at=scene-1&lang=en`);
  const title = '.turn input:not([type=hidden])[name$="/title/en"]';
  await page.locator(title).first().fill("Mine");
  await other.locator(title).first().fill("Theirs");
  await other.keyboard.press("Tab");
  await other.waitForFunction(() => document.querySelector("#undo")?.disabled === false);
  await other.close();
  await press("Tab");
  assert.ok(has("Theirs"));
  assert.match(await page.textContent("#told"), /Theirs.*Mine/s);
  assert.equal(await page.locator(title).first().inputValue(), "Mine");
  await page.locator(title).first().focus();
  await press("Enter");
  assert.ok(has("Mine"));
  await page.unroute("**/version");

  // The mouse: dragged onto a card, and taken back.
  const free = page.locator(".piece.free");
  const before = await free.count();
  await free.last().dragTo(page.locator(".turn").last());
  await settled();
  // It is the host's greeting, and becomes the prompt of that turn.
  assert.equal(await free.count(), before - 1);
  await page.focus("#undo");
  await press("Control+z");
  assert.equal(await free.count(), before);

  // What is refused stays chosen.
  await page.locator("#text .piece input").first().check({ force: true });
  await page.locator("#text .piece input").first().focus();
  await press("t");
  assert.ok((await page.textContent("#told")).trim());
  assert.equal(await page.locator("#text :checked").count(), 1);

  await page.click("[data-play]");
  await page.waitForSelector("#game");
  for (const at of ["table", "scene-1", "check", "play"]) await judge(at);
} finally {
  await browser.close();
  for (const each of [server, tutorial]) each.process.kill();
}
console.log(`the studio: ${views} views, ${violations} violations`);
process.exit(violations ? 1 : 0);
