// The browser's store of saved games: texts by key, written whole or not at all.
const STORE = "texts", REVISION = "revision";
/** @type {IDBDatabase | undefined} */
let database;
let revision = 0;

/** What comes of a request, or of a whole transaction. @param {any} asked @returns {Promise<any>} */
function done(asked) {
  return new Promise((resolve, reject) => {
    asked.onsuccess = asked.oncomplete = () => resolve(asked.result);
    asked.onerror = asked.onabort = () => reject(asked.error);
  });
}

async function open() {
  const asked = indexedDB.open("roundtable", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
  return database = /** @type {IDBDatabase} */ (await done(asked));
}

/** Everything that is kept; nothing where nothing can be. @returns {Promise<Record<string, string>>} */
export async function all() {
  const store = (await open().catch(() => null))?.transaction(STORE).objectStore(STORE);
  if (!store) return {};
  const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
  const { [REVISION]: seen = 0, ...texts } = Object.fromEntries(
    keys.map((/** @type {string} */ key, /** @type {number} */ i) => [key, values[i]]));
  revision = seen;
  return texts;
}

/** A transaction to write in. */
const change = () => /** @type {IDBDatabase} */ (database)
  .transaction(STORE, "readwrite", { durability: "strict" });

/**
 * Put texts in, all or none; null takes one out.
 * @param {[string, string | null][]} writes
 * @returns {Promise<string>} empty, or the id of the sentence that says why not
 */
export async function put(writes) {
  if (!database || !writes.length) return writes.length ? "web-unkept" : "";
  try {
    // A browser may close the store behind a page that sleeps.
    const writing = await Promise.resolve().then(change).catch(() => open().then(change));
    const store = writing.objectStore(STORE);
    const seen = await done(store.get(REVISION));
    // Another tab counts on: what it kept is not written over. A store that was emptied counts from nothing.
    if ((seen ?? 0) !== revision) return seen === undefined ? "web-unkept" : "web-elsewhere";
    for (const [key, text] of writes) text === null ? store.delete(key) : store.put(text, key);
    store.put(revision + 1, REVISION);
    await done(writing);
    revision += 1;
    return "";
  } catch {
    return "web-unkept";
  }
}
