// The basket's count hops once when the server sends another number.
let before = null;

export default function count(element) {
  const now = element.firstChild?.textContent ?? "";
  if (before !== null && before !== now) {
    element.dataset.changed = "";
    element.addEventListener("animationend", () => delete element.dataset.changed, { once: true });
  }
  before = now;
}
