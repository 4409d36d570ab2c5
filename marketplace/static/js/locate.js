// A button that takes the device's own position to data-to, where it is confirmed on the map.
export default function locate(button) {
  if (!navigator.geolocation) return button.remove();

  function go({ coords }) {
    const asked = new URLSearchParams({ lat: coords.latitude.toFixed(6), lon: coords.longitude.toFixed(6) });
    if (button.dataset.next) asked.set("next", button.dataset.next);
    location.assign(`${button.dataset.to}?${asked}`);
  }

  function refused() {
    button.disabled = false;
    document.dispatchEvent(new CustomEvent("toast", { detail: { words: button.dataset.refused, kind: "wrong" } }));
  }

  button.addEventListener("click", () => {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(go, refused, { enableHighAccuracy: true, timeout: 10000 });
  });
}
