// Writes the names of places and, from close by, of streets: each once, none over another.
export function unfold(flat, [lat, lon]) {
  const line = [];
  for (let i = 0, a = 0, b = 0; i < flat.length; i += 2) line.push([lat + (a += flat[i]) / 1e6, lon + (b += flat[i + 1]) / 1e6]);
  return line;
}

export function names(map, plan) {
  const L = window.L;
  const streets = Object.entries(plan.lines).flatMap(([kind, lines]) => lines.map(([name, flat]) => ({ kind, name, flat })));
  const longest = new Map();
  for (const street of streets) if (street.name && (longest.get(street.name)?.flat.length ?? 0) < street.flat.length) longest.set(street.name, street);
  const written = [...longest.values()].map(({ name, kind, flat }) => {
    const line = unfold(flat, plan.origin);
    return { text: name, kind, at: line[line.length >> 1] };
  });
  const close = L.layerGroup(apart(map, written).map((label) => tag(label, L)));
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

function apart(map, labels) {
  const kept = [];
  for (const label of labels) {
    const { x, y } = map.project(label.at, 17);
    const half = label.text.length * 3.4 + 4;
    if (!kept.some((other) => Math.abs(x - other.x) < half + other.half && Math.abs(y - other.y) < 16)) kept.push({ label, x, y, half });
  }
  return kept.map(({ label }) => label);
}
