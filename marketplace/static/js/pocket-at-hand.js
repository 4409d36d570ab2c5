// Has the service worker keep this page and all it loads, now and whatever behaviours load later.
const LATER_MS = 4000;

export function atHand({ worker, scope }) {
  if (!navigator.serviceWorker) return;
  navigator.serviceWorker.register(worker, { scope }).catch(() => {});
  navigator.serviceWorker.ready.then(({ active }) => {
    const tell = () => active.postMessage([scope, ...loaded(), ...behaviours()]);
    tell();
    setTimeout(tell, LATER_MS);
  });
}

function loaded() {
  const ours = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.startsWith(location.origin));
  return [...new Set(ours)].filter((name) => !name.includes("/api/"));
}

function behaviours() {
  const { imports } = JSON.parse(document.querySelector("script[type=importmap]").textContent);
  return ["quartier/countdown"].map((name) => imports[name]).filter(Boolean);
}
