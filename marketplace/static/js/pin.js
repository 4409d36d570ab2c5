// Confirms a place: one pin that follows a press on the map, a drag, the arrow keys, or the address just chosen.
import { open } from "quartier/map";
import { pin } from "quartier/places";

const STEP = 0.00005;
const ARROWS = { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export default async function confirm(element) {
  const lat = document.getElementById(element.dataset.latField);
  const lon = document.getElementById(element.dataset.lonField);
  if (lat.value && lon.value) element.dataset.centre = `${lat.value},${lon.value}`;
  element.dataset.zoom ??= "18";
  const map = await open(element);
  const at = lat.value && lon.value ? [Number(lat.value), Number(lon.value)] : map.getCenter();
  const mark = pin({ kind: "door", lat: at.lat ?? at[0], lon: at.lng ?? at[1], name: element.dataset.label ?? "" }, { draggable: true, autoPan: true }).addTo(map);

  function settle(place, gliding = true) {
    mark.setLatLng(place);
    lat.value = mark.getLatLng().lat.toFixed(6);
    lon.value = mark.getLatLng().lng.toFixed(6);
    if (gliding) map.panInside(mark.getLatLng(), { padding: [60, 60] });
    element.dispatchEvent(new CustomEvent("pinned", { bubbles: true, detail: { lat: lat.value, lon: lon.value } }));
  }

  map.on("click", (event) => settle(event.latlng, false));
  mark.on("dragend", () => settle(mark.getLatLng(), false));
  mark.getElement().addEventListener("keydown", (event) => {
    const way = ARROWS[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const here = mark.getLatLng();
    settle([here.lat + way[0] * STEP, here.lng + way[1] * STEP]);
  });
  document.addEventListener("place", ({ detail }) => {
    map.setView([detail.lat, detail.lon], 18);
    settle([detail.lat, detail.lon]);
  });
  const button = document.querySelector("[data-locate]");
  button?.addEventListener("click", () => navigator.geolocation?.getCurrentPosition(({ coords }) => {
    map.setView([coords.latitude, coords.longitude], 18);
    settle([coords.latitude, coords.longitude]);
  }));
}
