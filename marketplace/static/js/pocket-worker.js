// Keeps the courier's page at hand without a network: pages from the network first, what they load from here first.
const KEPT = "quartier-courier-1";
const SAME = { ignoreSearch: true, ignoreVary: true };

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

// The page was there before this script: it says what it has loaded, so that the next start needs no network.
self.addEventListener("message", (event) => {
  const keep = async (kept, url) => { if (!(await kept.match(url, SAME))) await kept.add(url).catch(() => {}); };
  event.waitUntil(caches.open(KEPT).then((kept) => Promise.all(event.data.map((url) => keep(kept, url)))));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || url.pathname.startsWith("/api/")) return;
  event.respondWith(request.mode === "navigate" ? fresh(request) : quick(request));
});

async function fresh(request) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    if (answer.ok) await kept.put(request, answer.clone());
    return answer;
  } catch {
    return (await kept.match(request, SAME)) ?? Response.error();
  }
}

async function quick(request) {
  const kept = await caches.open(KEPT);
  const known = await kept.match(request, { ignoreVary: true });
  const asked = fetch(request).then((answer) => {
    if (answer.ok) kept.put(request, answer.clone());
    return answer;
  });
  if (!known) return asked;
  asked.catch(() => {});
  return known;
}
