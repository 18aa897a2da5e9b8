/**
 * The page without a network. Everything that a build consists of is put by as a whole under the build's version, and
 * only from there it is served: a page never gets parts of two versions. A new version waits until no page of the old
 * one is open any more. The two constants are filled in by the build (`scripts/offline.ts`).
 */
const VERSION = '__VERSION__';
const FILES = '__FILES__';

const CACHE = `quorate ${VERSION}`;
const START = new URL('./', self.location.href).href;

/** A slow network is a rest by itself. */
const REST_MAX_ms = 50;

self.addEventListener('install', (event) => event.waitUntil(putByAll()));

/** One file at a time, with rests in between: a run is on the page meanwhile, and must not falter. */
async function putByAll() {
  const cache = await caches.open(CACHE);
  for (const file of [START, ...FILES]) {
    const began_ms = performance.now();
    await cache.add(file);
    const rest_ms = Math.min(REST_MAX_ms, performance.now() - began_ms);
    await new Promise((resolve) => setTimeout(resolve, rest_ms));
  }
}

self.addEventListener('activate', (event) => {
  const isOld = (name) => name.startsWith('quorate ') && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))));
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET') return;
  const [bare] = url.split(/[?#]/);
  // Whatever run the address asks for, it is the same page.
  const wanted = mode === 'navigate' && (bare === START || bare === `${START}index.html`) ? START : bare;
  event.respondWith(
    caches
      .open(CACHE)
      .then((cache) => cache.match(wanted))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
