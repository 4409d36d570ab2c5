// A combobox over data-suggestions="URL" (of data-city="slug"?): [{label, lat, lon, id?}]. Arrows choose, Enter takes, Escape leaves; typing alone still works.
let numbered = 0;

export default function address(field) {
  const list = Object.assign(document.createElement("ul"), { className: "suggestions", id: `suggestions-${++numbered}`, role: "listbox" });
  list.ariaLabel = field.labels?.[0]?.textContent ?? "";
  Object.assign(field, { role: "combobox", ariaAutoComplete: "list", autocomplete: "off" });
  let [places, chosen, wait, asked] = [[], -1, 0, 0];

  function show(found) {
    places = found;
    chosen = -1;
    list.replaceChildren(...found.map((place, index) => option(`${list.id}-${index}`, place.label, () => take(index))));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    field.removeAttribute("aria-activedescendant");
  }

  function move(to) {
    chosen = (to + places.length) % places.length;
    [...list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === chosen)));
    list.children[chosen].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", list.children[chosen].id);
  }

  function take(index) {
    const place = places[index];
    field.value = place.label;
    show([]);
    field.dispatchEvent(new CustomEvent("place", { bubbles: true, detail: place }));
  }

  async function ask() {
    const turn = ++asked;
    const words = field.value.trim();
    if (words.length < Number(field.dataset.least ?? 3)) return show([]);
    const url = `${field.dataset.suggestions}?${new URLSearchParams({ q: words, ...(field.dataset.city && { city: field.dataset.city }) })}`;
    const found = await fetch(url).then((answer) => (answer.ok ? answer.json() : []), () => []);
    if (turn === asked) show((found.places ?? found).slice(0, 8));
  }

  field.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(ask, 150); });
  field.addEventListener("blur", () => show([]));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" || !places.length) return show([]);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step && (event.key !== "Enter" || chosen < 0)) return;
    event.preventDefault();
    step ? move(chosen < 0 && step < 0 ? -1 : chosen + step) : take(chosen);
  });
  field.after(list);
  field.setAttribute("aria-controls", list.id);
  show([]);
}

function option(id, words, take) {
  const row = Object.assign(document.createElement("li"), { id, textContent: words, role: "option" });
  row.addEventListener("pointerdown", (event) => { event.preventDefault(); take(); });
  return row;
}
