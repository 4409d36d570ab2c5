// Where the phone is, while on shift and never else: collected as it comes, sent every few seconds, kept while offline.
import { call } from "quartier/pocket-api";

const EVERY_MS = 5000;
const ALIVE_MS = 15000;
const MOST = 200;
let watch = null;
let beat = null;
let unsent = [];
let last = null;

export function follow(shift, tell, note) {
  if (!shift) return rest();
  if (watch !== null) return;
  if (!navigator.geolocation) return note("none");
  const seen = ({ coords }) => {
    last = { lat: coords.latitude, lon: coords.longitude, accuracy_m: Math.min(coords.accuracy ?? 50, 1e6), here: Date.now() };
    unsent = [...unsent, fix(tell())].slice(-MOST);
    note("");
  };
  watch = navigator.geolocation.watchPosition(seen, (error) => note(error.code === 1 ? "denied" : "lost"), { enableHighAccuracy: true, maximumAge: 5000, timeout: 30000 });
  beat = setInterval(() => send(tell), EVERY_MS);
}

function rest() {
  if (watch !== null) navigator.geolocation.clearWatch(watch);
  clearInterval(beat);
  [watch, beat, unsent, last] = [null, null, [], null];
}

function fix(at) {
  const { here, ...place } = last;
  return { ...place, at: at.toISOString() };
}

// A phone that stands still says so too, or it counts as silent.
async function send(tell) {
  if (last && !unsent.length && Date.now() - last.here > ALIVE_MS) { last.here = Date.now(); unsent = [fix(tell())]; }
  if (!unsent.length) return;
  const batch = unsent;
  unsent = [];
  const answer = await call("POST", "positions", { positions: batch });
  if (!answer.online || answer.status >= 500) unsent = [...batch, ...unsent].slice(-MOST);
}
