// Draws the town from its plan: one path per kind, coloured by the stylesheet, streets as wide as they are at every zoom.
import { names, unfold } from "quartier/names";
const SURFACES = ["wood", "meadow", "allotments", "garden", "school", "sport", "square", "park", "water", "building", "landmark"];
const LINES = { path: 2.5, lane: 5, street: 8, boulevard: 14, rail: 3 };
const EARTH_PX = 156543;

export function draw(map, plan) {
  const L = window.L;
  const streets = [];
  const still = { interactive: false, smoothFactor: 0.6 };
  for (const kind of SURFACES) {
    if (!plan.surfaces[kind]) continue;
    const rings = plan.surfaces[kind].map((surface) => surface.map((ring) => unfold(ring, plan.origin)));
    L.polygon(rings, { ...still, stroke: false, fillOpacity: 1, className: `map-surface map-${kind}` }).addTo(map);
  }
  for (const [kind, metres] of Object.entries(LINES)) {
    if (!plan.lines[kind]) continue;
    const lines = plan.lines[kind].map(([, flat]) => unfold(flat, plan.origin));
    streets.push([L.polyline(lines, { ...still, opacity: 1, className: `map-line map-${kind}` }).addTo(map), metres]);
  }
  const perPixel = () => (EARTH_PX * Math.cos((plan.origin[0] * Math.PI) / 180)) / 2 ** map.getZoom();
  const widen = () => streets.forEach(([line, metres]) => line.setStyle({ weight: Math.max(0.8, metres / perPixel()) }));
  map.on("zoomend", widen);
  widen();
  names(map, plan);
}
