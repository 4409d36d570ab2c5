// Puts shops, couriers, the door and the way on a map; what was there before is moved, what is gone is taken away.
const SHAPES = {
  shop: '<path d="M4.5 4h15L21 9.5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0L4.5 4ZM5 12.5V20h14v-7.5"/>',
  door: '<path d="M6 21V4.5A1.5 1.5 0 0 1 7.5 3h9A1.5 1.5 0 0 1 18 4.5V21M3.5 21h17M14.5 12v1.5"/>',
  courier: '<circle cx="5.5" cy="16.5" r="3.5"/><circle cx="18.5" cy="16.5" r="3.5"/><path d="m5.5 16.5 4-8h6l3 8m-9-8 3.5 8m-5-10h3M14 5h2.5l-1 3.5"/>',
};

export function place(map, shown, places) {
  const all = [
    ...(places.shops ?? []).map((one) => ({ kind: "shop", ...one })),
    ...(places.couriers ?? []).map((one) => ({ kind: "courier", ...one })),
    ...[...(places.doors ?? []), ...(places.door ? [places.door] : [])].map((one) => ({ kind: "door", ...one })),
  ];
  const kept = new Set(all.map(key));
  for (const [id, marker] of shown) if (!kept.has(id)) { marker.remove(); shown.delete(id); }
  for (const one of all) {
    const marker = shown.get(key(one));
    if (marker) marker.setLatLng([one.lat, one.lon]);
    else shown.set(key(one), pin(one).addTo(map));
  }
  lines(map, shown, places.ways ?? (places.way ? [places.way] : []));
  return all.map((one) => [one.lat, one.lon]);
}

export function pin({ kind, lat, lon, name = "", trade = "", url = "", risk = "", count = 1 }, more = {}) {
  const face = document.createElement("span");
  face.className = "map-pin";
  Object.assign(face.dataset, { kind, trade, risk });
  if (count > 1) face.dataset.count = count;
  face.innerHTML = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${SHAPES[kind] ?? SHAPES.door}</svg>`;
  const size = kind === "shop" ? 32 : 44;
  const icon = window.L.divIcon({ html: face, className: "map-marker", iconSize: [size, size] });
  const marker = window.L.marker([lat, lon], { icon, title: name, alt: name, keyboard: Boolean(url) || more.draggable === true, interactive: Boolean(name), zIndexOffset: kind === "shop" ? 0 : 500, ...more });
  if (url) marker.on("click keypress", (event) => { if (event.type === "click" || event.originalEvent.key === "Enter") location.assign(url); });
  return marker;
}

function key({ kind, id, lat, lon, risk = "", count = 1 }) {
  return `${kind}:${id ?? `${lat},${lon}`}:${risk}:${count}`;
}

function lines(map, shown, ways) {
  shown.get("ways")?.remove();
  shown.delete("ways");
  const drawn = ways.filter((way) => way.length > 1);
  if (drawn.length) shown.set("ways", window.L.polyline(drawn, { className: "map-way", weight: 4, interactive: false }).addTo(map));
}
