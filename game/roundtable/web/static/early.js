// Runs before the first paint: the page in the visitor's language and look. What is pressed
// before Python is there waits in `early`, which page.js takes up.
"use strict";
(() => {
  const root = document.documentElement;
  /** @type {Record<string, string>} */
  let look = {};
  try {
    look = JSON.parse(localStorage.getItem("roundtable-look") ?? "{}");
  } catch { /* nothing is remembered here */ }
  for (const name of ["theme", "contrast", "palette", "motion", "letters", "text"])
    if (typeof look[name] === "string") root.dataset[name] = look[name];
  const wanted = root.dataset.language ? [] : [look.language, ...navigator.languages];
  const own = root.lang.split("-")[0];
  const there = wanted.map(each => String(each).split("-")[0]).find(
    each => each === own || document.getElementById(`in-${each}`));
  const other = there !== own && document.getElementById(`in-${there}`);
  const app = document.getElementById("app");
  if (other instanceof HTMLTemplateElement && app) {
    app.replaceChildren(other.content.cloneNode(true));
    root.lang = other.lang;
    document.title = other.title;
  }
  /** @type {Record<string, string>[]} */
  const early = [];
  /** @param {SubmitEvent} event */
  const take = event => {
    event.preventDefault();
    /** @type {Record<string, string>} */
    const fields = {};
    const form = /** @type {HTMLFormElement} */ (event.target);
    for (const [name, value] of new FormData(form, event.submitter)) fields[name] = String(value);
    early.push(fields);
  };
  document.addEventListener("submit", take);
  Object.assign(globalThis, { early: { fields: early, stop: () => document.removeEventListener("submit", take) } });
})();
