// Works offline after the first visit: one cache a version, named by the hash of its content.
// A new version waits until every page of the old one is closed, so no game under way is disturbed.
// Pages under other paths of the same server have caches of their own, which are left alone.
const OURS = ` ${registration.scope}`, CACHE = `roundtable-@VERSION@${OURS}`, FILES = ["@FILES@"];

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map(each => new Request(each, { cache: "no-cache" })));
  const pages = registration.active ? await clients.matchAll({ includeUncontrolled: true }) : [];
  pages.forEach(each => each.postMessage("web-updated"));
}

async function forget() {
  const older = (await caches.keys()).filter(each => each.endsWith(OURS) && each !== CACHE);
  await Promise.all(older.map(each => caches.delete(each)));
}

addEventListener("install", event => event.waitUntil(install()));
addEventListener("activate", event => event.waitUntil(forget()));
addEventListener("fetch", event => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin || pathname.endsWith("/sw.js")) return;
  event.respondWith(caches.match(event.request, { cacheName: CACHE, ignoreSearch: true })
    .then(found => found ?? fetch(event.request)));
});
