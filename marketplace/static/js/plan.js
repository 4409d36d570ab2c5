// Draws the town from its plan: one path per kind, coloured by the stylesheet, streets as wide as they are at every zoom.
const SURFACES = ["wood", "meadow", "allotments", "garden", "school", "sport", "square", "park", "water", "building", "landmark"];
const LINES = { path: 2.5, lane: 5, street: 8, boulevard: 14, rail: 3 };
const EARTH_PX = 156543;

export function unfold(flat, [lat, lon]) {
  const line = [];
  for (let i = 0, a = 0, b = 0; i < flat.length; i += 2) line.push([lat + (a += flat[i]) / 1e6, lon + (b += flat[i + 1]) / 1e6]);
  return line;
}

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
  names(map, plan, L);
}

function names(map, plan, L) {
  const streets = Object.entries(plan.lines).flatMap(([kind, lines]) => lines.map(([name, flat]) => ({ kind, name, flat })));
  const longest = new Map();
  for (const street of streets) if (street.name && (longest.get(street.name)?.flat.length ?? 0) < street.flat.length) longest.set(street.name, street);
  const written = [...longest.values()].map(({ name, kind, flat }) => {
    const line = unfold(flat, plan.origin);
    return { text: name, kind, at: line[line.length >> 1] };
  });
  const close = L.layerGroup(written.map((label) => tag(label, L)));
  L.layerGroup(plan.labels.map((label) => tag(label, L))).addTo(map);
  const choose = () => (map.getZoom() >= 17 ? close.addTo(map) : close.remove());
  map.on("zoomend", choose);
  choose();
}

function tag({ text, kind, at }, L) {
  const words = Object.assign(document.createElement("span"), { className: "map-name", textContent: text });
  words.dataset.kind = kind;
  return L.marker(at, { interactive: false, keyboard: false, icon: L.divIcon({ html: words, className: "", iconSize: null }) });
}
