// When to look again: at once when the stream says so, every five seconds without it, every fifteen with it.
import { call } from "quartier/pocket-api";

const BEAT_MS = 5000;
const LEAST_MS = 1000;
let stream = null;
let last = 0;
let beats = 0;

export function listen(look, wants) {
  const hear = () => {
    const wait = Math.max(0, last + LEAST_MS - Date.now());
    last = Date.now() + wait;
    if (!wait) look();
  };

  async function open() {
    const answer = await call("GET", "events");
    if (!answer.ok || !window.EventSource) return;
    stream = new EventSource(answer.body.url);
    stream.addEventListener("look", hear);
    stream.addEventListener("over", close);
    stream.addEventListener("error", () => { if (stream?.readyState === EventSource.CLOSED) close(); });
  }

  setInterval(() => {
    if (!wants()) return close();
    beats += 1;
    const heard = stream?.readyState === EventSource.OPEN;
    if (!stream && beats % 6 === 1) open();
    if (!heard || beats % 3 === 0) look();
  }, BEAT_MS);
}

function close() {
  stream?.close();
  stream = null;
}
