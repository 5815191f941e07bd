// A page of one file: what it holds is unpacked, and the worker made of the text it brings along.
"use strict";
(() => {
  /** @param {Element} held */
  async function unpacked(held) {
    const packed = Uint8Array.from(atob((held.textContent ?? "").trim()), each => each.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }
  /** The worker and the files for its first message. */
  async function made() {
    /** @type {Record<string, ArrayBuffer>} */
    const files = {};
    await Promise.all([...document.querySelectorAll("script[data-file]")].map(async held => {
      files[/** @type {HTMLElement} */ (held).dataset.file ?? ""] = await unpacked(held);
      held.remove();
    }));
    const source = new Blob([files["worker.js"]], { type: "text/javascript" });
    return { worker: new Worker(URL.createObjectURL(source)), files };
  }
  Object.assign(globalThis, { single: made });
})();
