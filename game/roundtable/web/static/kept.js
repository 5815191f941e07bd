// The browser's store of saved games: texts by key, written whole or not at all.
const NAME = "roundtable", STORE = "texts", REVISION = "revision";

/** @returns {Promise<IDBDatabase>} */
function opened() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

export class Kept {
  /** @type {IDBDatabase | null} */
  database = null;
  revision = 0;

  /** Everything that is kept; nothing where nothing can be. @returns {Promise<Record<string, string>>} */
  async all() {
    try {
      this.database = await opened();
    } catch {
      return {};
    }
    const store = this.database.transaction(STORE).objectStore(STORE);
    const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
    const found = Object.fromEntries(keys.map((key, i) => [String(key), values[i]]));
    this.revision = Number(found[REVISION] ?? 0);
    delete found[REVISION];
    return found;
  }

  /**
   * Put texts in, all or none; null takes one out.
   * @param {[string, string | null][]} writes
   * @returns {Promise<string>} empty, or the id of the sentence that says why not
   */
  async put(writes) {
    if (!writes.length) return "";
    if (!this.database) return "web-unkept";
    const change = this.database.transaction(STORE, "readwrite", { durability: "strict" });
    const store = change.objectStore(STORE);
    const done = new Promise((resolve, reject) => {
      change.oncomplete = () => resolve(undefined);
      change.onabort = change.onerror = () => reject(change.error);
    });
    try {
      // Another tab counts on: what it kept is not written over.
      if (Number((await result(store.get(REVISION))) ?? 0) !== this.revision) {
        change.abort();
        await done.catch(() => {});
        return "web-elsewhere";
      }
      for (const [key, text] of writes) text === null ? store.delete(key) : store.put(text, key);
      store.put(this.revision + 1, REVISION);
      await done;
      this.revision += 1;
      return "";
    } catch {
      return "web-unkept";
    }
  }
}

/** @template T @param {IDBRequest<T>} asked @returns {Promise<T>} */
function result(asked) {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
