// Works offline after the first visit: one cache a version, named by the hash of its content.
const CACHE = "roundtable-@VERSION@";
const FILES = ["@FILES@"];
self.addEventListener("install", event => event.waitUntil(
  caches.open(CACHE).then(cache => cache.addAll(FILES))));
self.addEventListener("activate", event => event.waitUntil(
  caches.keys().then(names => Promise.all(
    names.filter(each => each.startsWith("roundtable-") && each !== CACHE).map(each => caches.delete(each))))));
self.addEventListener("fetch", event => {
  if (event.request.method === "GET") event.respondWith(
    caches.match(event.request, { ignoreSearch: true }).then(found => found ?? fetch(event.request)));
});
