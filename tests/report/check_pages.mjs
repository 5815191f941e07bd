// Judges every page of a folder in headless Chromium with axe-core, light and dark, wide and narrow.
// Usage: node check_pages.mjs FOLDER   (axe-core and playwright-core below the current folder)
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "package.json"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const folder = resolve(process.argv[2]);
const pages = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
if (pages.length === 0) throw new Error(`no pages in ${folder}`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let violations = 0;
for (const name of pages) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [1280, 400]) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      const asked = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(pathToFileURL(join(folder, name)).href);
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      for (const each of found.violations) {
        console.log(`${name} ${colorScheme} ${width}: ${each.id}: ${each.help}`);
        for (const node of each.nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 160)}`);
      }
      if (wide) console.log(`${name} ${colorScheme} ${width}: wider than the window`);
      if (asked.length > 1) console.log(`${name}: fetches ${asked.slice(1).join(", ")}`);
      violations += found.violations.length + Number(wide) + asked.length - 1;
      await page.close();
    }
  }
}
await browser.close();
console.log(`${pages.length} pages, 4 views each: ${violations} violations`);
process.exit(violations ? 1 : 0);
