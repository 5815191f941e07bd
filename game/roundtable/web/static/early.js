// Runs before the first paint: the page in the visitor's language and look. What is pressed waits
// in `early.pressed` until page.js, which comes later, says what is next.
"use strict";
(() => {
  const root = document.documentElement;
  const app = document.getElementById("app");
  /** @type {Record<string, string>} */
  let look = {};
  try {
    look = JSON.parse(localStorage.getItem("roundtable-look") ?? "{}");
  } catch { /* nothing is remembered here */ }
  for (const name of ["theme", "contrast", "palette", "motion", "letters", "text", "shortcuts"]) {
    if (typeof look[name] === "string") root.dataset[name] = look[name];
  }
  const spoken = root.dataset.language ? [] : [look.language, ...navigator.languages];
  const own = root.lang.split("-")[0];
  const there = spoken.map(each => String(each).split("-")[0])
    .map(each => each === own ? app : document.getElementById(`in-${each}`)).find(Boolean);
  if (there instanceof HTMLTemplateElement) {
    app?.replaceChildren(there.content.cloneNode(true));
    root.lang = there.lang;
    document.title = there.title;
  }
  globalThis.early = { pressed: [], next() {} };
  document.addEventListener("submit", async event => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const fields = [...new FormData(form, event.submitter)].map(async ([name, value]) =>
      [name, typeof value === "string" ? value : await value.slice(0, 100_000).text()]);
    globalThis.early.pressed.push(Object.fromEntries(await Promise.all(fields)));
    globalThis.early.next();
  });
})();
