// One stop as its screen shows it: where, what, which proof, and what comes after.
import { clock, distance, money } from "quartier/pocket-words";

const OPEN = ["ahead", "arrived"];

// What failed at its door goes back to its shop, after everything that is still ahead.
export function next(stops) {
  const mine = stops.filter((stop) => stop.delivery_state !== "cancelled");
  return mine.find((stop) => OPEN.includes(stop.state) && !dropped(stop, mine)) ?? mine.find((stop) => stop.kind === "dropoff" && stop.state === "failed" && stop.delivery_state === "failed");
}

function dropped(stop, stops) {
  return stop.kind === "dropoff" && stops.some((other) => other.delivery === stop.delivery && other.kind === "pickup" && other.state === "failed");
}

export function stopView(stop, stops, zone) {
  const returning = stop.state === "failed";
  const place = returning ? stop.return_to : stop.place;
  const pickup = stop.kind === "pickup";
  const due = pickup ? stop.ready_at : stop.promised_at;
  const after = stops.filter((other) => other !== stop && OPEN.includes(other.state) && other.place);
  return {
    id: stop.id, returning, pickup, dropoff: !pickup && !returning, arrived: stop.state === "arrived", ahead: stop.state === "ahead", spoken: stop.spoken_code,
    name: place?.name ?? stop.spoken_code, line: place?.line ?? "", note: place?.note ?? "", phone: place?.phone ?? "", tel: place?.phone ? `tel:${place.phone.replace(/\s/g, "")}` : "",
    geo: place ? `geo:${place.lat},${place.lon}?q=${place.lat},${place.lon}` : "", hasPlace: Boolean(place),
    due: clock(due, zone), packed: stop.is_packed, code: stop.handover_code, contents: stop.contents.map(({ quantity, name }) => ({ quantity, name })),
    photo: stop.proof === "pin_or_photo", age: stop.min_age, adult: Boolean(stop.min_age), pay: money(stop.pay_minor + stop.tip_minor),
    after: after.slice(0, 6).map((other) => ({ name: other.place.name, line: other.place.line, pickup: other.kind === "pickup", dropoff: other.kind !== "pickup", due: clock(other.eta ?? other.promised_at, zone) })), more: after.length > 0,
  };
}

export { distance };
