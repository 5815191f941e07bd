// Works offline after the first visit: one cache a version, named by the hash of its content.
// A new version waits until every page of the old one is closed, so no game under way is disturbed.
const CACHE = "roundtable-@VERSION@";
const FILES = ["@FILES@"];
self.addEventListener("install", event => event.waitUntil(
  caches.open(CACHE).then(cache => cache.addAll(FILES.map(each => new Request(each, { cache: "no-cache" }))))));
self.addEventListener("activate", event => event.waitUntil(
  caches.keys().then(names => Promise.all(
    names.filter(each => each.startsWith("roundtable-") && each !== CACHE).map(each => caches.delete(each))))));
self.addEventListener("fetch", event => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin || pathname.endsWith("/sw.js")) return;
  event.respondWith(caches.open(CACHE).then(cache => cache.match(event.request, { ignoreSearch: true }))
    .then(found => found ?? fetch(event.request)));
});
