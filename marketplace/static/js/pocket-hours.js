// Hours said ahead: what is announced, what the form begins with, and what it wishes. Moments go without an offset: the town's own.
import { tell } from "quartier/pocket-clock";
import { clock, day } from "quartier/pocket-words";

const HOUR_MS = 3600000;
const FURTHEST_MS = 29 * 24 * HOUR_MS;
let usual = {};

export function hours(said, { timezone: zone, slug }) {
  const rows = (said?.announced ?? []).map((one) => ({ id: one.id, on: day(one.from_at, zone), from: clock(one.from_at, zone), until: clock(one.until_at, zone) }));
  return { ...first(zone), slug, rows, any: rows.length > 0, loading: !said };
}

// The next full hour and three hours more; said once until then, or every minute would paint over what one types.
function first(zone) {
  const now = tell().getTime();
  const today = local(now, zone).day;
  if (usual.today === today && usual.soon > now) return usual;
  const soon = Math.ceil((now + HOUR_MS / 4) / HOUR_MS) * HOUR_MS;
  const begin = local(soon, zone);
  usual = { today, soon, last: local(now + FURTHEST_MS, zone).day, day: begin.day, start: begin.time, end: local(soon + 3 * HOUR_MS, zone).time };
  return usual;
}

function local(moment, zone) {
  const [on, time] = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: zone }).format(moment).split(" ");
  return { day: on, time };
}

// An end that is not later than the beginning is on the next day.
export function wish(form) {
  const [on, from, until] = ["day", "from", "until"].map((name) => form.get(name));
  const next = new Date(Date.parse(`${on}T12:00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10);
  const start = form.get("lat") ? { lat: Number(form.get("lat")), lon: Number(form.get("lon")) } : null;
  return { from_at: `${on}T${from}`, until_at: `${until > from ? on : next}T${until}`, start };
}

// Until when one said to stay, and an hour after that or after now.
export function stay(shift, zone) {
  if (!shift?.until) return {};
  let longer = Date.parse(shift.until) + HOUR_MS;
  while (longer <= tell().getTime()) longer += HOUR_MS;
  return { until: clock(shift.until, zone), longer: new Date(longer).toISOString(), longerAt: clock(longer, zone) };
}
