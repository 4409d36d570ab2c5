// Keeps a fragment true: data-live names an event stream, data-fragment the page part to fetch when it speaks.
// A stream that falls silent or cannot be opened is replaced by asking every data-every seconds (15 if unsaid).
const PATIENCE_MS = 45000;

export default function live(element) {
  const fragment = element.dataset.fragment ?? location.href;
  const every = Number(element.dataset.every ?? 15) * 1000;
  let stream = null;
  let heard = 0;
  let asking = false;

  async function refresh() {
    if (asking || !element.isConnected) return;
    asking = true;
    try {
      await window.htmx.ajax("GET", fragment, { source: element, target: element, swap: element.dataset.swap ?? "innerHTML" });
      mark(element, true);
    } catch {
      mark(element, false);
    } finally {
      asking = false;
    }
  }

  function listen() {
    if (!element.dataset.live || !window.EventSource) return;
    stream = new EventSource(element.dataset.live);
    stream.onopen = () => { heard = Date.now(); };
    stream.onmessage = () => { heard = Date.now(); refresh(); };
    stream.addEventListener("beat", () => { heard = Date.now(); });
    stream.onerror = () => { heard = 0; };
  }

  element.addEventListener("htmx:responseError", () => mark(element, false));
  element.addEventListener("htmx:sendError", () => mark(element, false));
  listen();
  const beat = setInterval(() => {
    if (!element.isConnected) { stream?.close(); clearInterval(beat); return; }
    if (document.hidden || Date.now() - heard < PATIENCE_MS) return;
    refresh();
    if (stream?.readyState === EventSource.CLOSED) listen();
  }, every);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
  addEventListener("pagehide", () => stream?.close(), { once: true });
}

function mark(element, fresh) {
  const note = document.getElementById(element.dataset.updated ?? "") ?? element.querySelector(".updated");
  note?.toggleAttribute("data-stale", !fresh);
}
