// Keeps a fragment true: data-live names an event stream, data-fragment the page part to fetch when it says "look".
// A silent or broken stream is replaced by asking every data-every seconds (15 if unsaid); an open one is checked once a minute.
const SAFETY_MS = 60000;

export default function live(element) {
  const every = Number(element.dataset.every ?? 15) * 1000;
  let stream = null;
  let last = Date.now();
  let asking = false;

  async function refresh() {
    if (asking || !element.isConnected) return;
    if (element.dataset.still && element.querySelector(element.dataset.still)) return; // somebody is reading
    asking = true;
    last = Date.now();
    const swap = element.dataset.swap ?? "innerHTML";
    await window.htmx.ajax("GET", element.dataset.fragment ?? location.href, { source: element, target: element, swap }).catch(() => {});
    asking = false;
    if (!element.isConnected) end();
  }

  function listen() {
    if (!element.dataset.live || !window.EventSource) return;
    stream = new EventSource(element.dataset.live);
    stream.addEventListener("look", (event) => {
      element.dispatchEvent(new CustomEvent("news", { bubbles: true, detail: read(event.data) }));
      refresh();
    });
    stream.addEventListener("over", () => stream.close());
  }

  function end() {
    stream?.close();
    clearInterval(beat);
  }

  const beat = setInterval(() => {
    if (!element.isConnected) return end();
    const heard = stream?.readyState === EventSource.OPEN;
    if (!document.hidden && (!heard || Date.now() - last > SAFETY_MS)) refresh();
  }, every);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
  for (const trouble of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) element.addEventListener(trouble, () => mark(element, true));
  element.addEventListener("htmx:afterSwap", () => mark(element, false));
  listen();
}

function mark(element, stale) {
  const note = document.getElementById(element.dataset.updated ?? "") ?? element.querySelector(".updated");
  note?.toggleAttribute("data-stale", stale);
}

function read(text) {
  try { return JSON.parse(text); } catch { return {}; }
}
