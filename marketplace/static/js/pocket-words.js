// Figures in the page's language and the town's zone, as the server writes them.
const lang = document.documentElement.lang || "fr";
const isFrench = lang.startsWith("fr");

export function money(minor, currency = "EUR") {
  return new Intl.NumberFormat(isFrench ? "fr-FR" : "en-GB", { style: "currency", currency }).format(minor / 100);
}

export function clock(iso, zone) {
  if (!iso) return "";
  const parts = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit", hour12: false, timeZone: zone }).formatToParts(new Date(iso));
  const { hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return isFrench ? `${Number(hour)}\u00a0h\u00a0${minute}` : `${Number(hour)}:${minute}`;
}

export function day(iso, zone) {
  return new Intl.DateTimeFormat(isFrench ? "fr-FR" : "en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: zone }).format(new Date(iso));
}

export function month(key) {
  return new Intl.DateTimeFormat(isFrench ? "fr-FR" : "en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(`${key}-15T12:00:00Z`));
}

export function distance(metres) {
  if (metres < 1000) return `${Math.max(10, Math.round(metres / 10) * 10)}\u00a0m`;
  return `${new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(metres / 1000)}\u00a0km`;
}

export function span(seconds) {
  return `${Math.max(1, Math.ceil(seconds / 60))}\u00a0min`;
}
