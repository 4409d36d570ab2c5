// A town one can pan: the plan from data-plan, what moves on it from data-places, tiles only from data-tiles.
import { draw } from "quartier/plan";
import { place } from "quartier/places";

export async function open(element) {
  await import("leaflet");
  const L = window.L;
  const words = { zoomInTitle: element.dataset.nearer ?? "+", zoomOutTitle: element.dataset.farther ?? "−" };
  const map = L.map(element, { zoomControl: false, attributionControl: Boolean(element.dataset.tiles), scrollWheelZoom: false, zoomSnap: 0.5, minZoom: 12, maxZoom: 19 });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (calm) Object.assign(map.options, { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false });
  L.control.zoom({ position: "bottomright", ...words }).addTo(map);
  map.on("focus", () => map.scrollWheelZoom.enable()).on("blur", () => map.scrollWheelZoom.disable());
  if (element.dataset.tiles) L.tileLayer(element.dataset.tiles, { attribution: element.dataset.credit }).addTo(map);
  const plan = element.dataset.plan ? await ask(element.dataset.plan) : null;
  const [lat, lon] = (element.dataset.centre ?? "").split(",").map(Number);
  if (element.dataset.centre) map.setView([lat, lon], Number(element.dataset.zoom ?? 15));
  else if (plan) map.fitBounds(plan.bounds);
  if (plan) draw(map, plan);
  return map;
}

export async function ask(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

export default async function map(element) {
  const town = await open(element);
  if (!element.dataset.places) return;
  const shown = new Map();
  let framed = false;

  async function refresh() {
    if (!element.isConnected) return clearInterval(beat);
    if (document.hidden) return;
    const places = await ask(element.dataset.places).catch(() => null);
    if (!places) return;
    const around = place(town, shown, places);
    if (!framed && around.length && !element.dataset.centre) town.fitBounds(around, { padding: [48, 48], maxZoom: 17 });
    framed = true;
  }

  const beat = element.dataset.every ? setInterval(refresh, Number(element.dataset.every) * 1000) : 0;
  document.addEventListener("news", refresh);
  await refresh();
}
