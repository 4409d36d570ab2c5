// What was done at a stop, kept until the server has answered: the same id for every try, in the order it happened.
import { call } from "quartier/pocket-api";
import { tell } from "quartier/pocket-clock";
import { acts, add, remove } from "quartier/pocket-kept";

const REFUSED = [400, 404, 409, 413, 415, 422];
let sending = null;

export const waiting = acts;

export async function act(stop, kind, words = {}) {
  await add({ stop, kind, photo: words.photo ?? null, body: { ...without(words, "photo"), client_event_id: crypto.randomUUID(), acted_at: tell().toISOString() } });
}

// Sends what waits, oldest first, and returns the first refusal; stops where the network does.
export function flush() {
  sending ??= send().finally(() => { sending = null; });
  return sending;
}

async function send() {
  let refusal = null;
  for (const one of await acts()) {
    const answer = await call("POST", `stops/${one.stop}/${one.kind}`, one.photo ? form(one.photo) : one.body);
    if (!answer.ok && !REFUSED.includes(answer.status)) break;
    await remove(one.n);
    if (!answer.ok) refusal ??= { title: answer.body?.title ?? "", detail: answer.body?.detail ?? "" };
  }
  return refusal;
}

function form(photo) {
  const body = new FormData();
  body.append("photo", photo, "door.jpg");
  return body;
}

function without(words, name) {
  const { [name]: _gone, ...rest } = words;
  return rest;
}

// The run as it will be once everything that waits has arrived.
export function ahead(run, pending) {
  const stops = (run?.stops ?? []).map((stop) => ({ ...stop }));
  for (const { stop: id, kind } of pending) {
    const stop = stops.find((one) => one.id === id);
    if (!stop) continue;
    if (kind === "arrival" && stop.state === "ahead") stop.state = "arrived";
    if (kind === "completion") Object.assign(stop, { state: "done", delivery_state: stop.kind === "pickup" ? "picked_up" : "delivered" });
    if (kind === "failure") Object.assign(stop, { state: "failed", delivery_state: stop.kind === "pickup" ? "planned" : "failed" });
    if (kind === "return") stop.delivery_state = "returned";
  }
  return stops;
}
