// A combobox over data-suggestions="URL": [{label, lat, lon, id?}]. Arrows choose, Enter takes, Escape leaves; typing alone still works.
let numbered = 0;

export default function address(field) {
  const list = Object.assign(document.createElement("ul"), { className: "suggestions", id: `suggestions-${++numbered}` });
  list.setAttribute("role", "listbox");
  list.ariaLabel = field.labels?.[0]?.textContent ?? "";
  const said = { role: "combobox", "aria-controls": list.id, "aria-autocomplete": "list", autocomplete: "off" };
  Object.entries(said).forEach(([name, value]) => field.setAttribute(name, value));
  field.after(list);
  let places = [];
  let chosen = -1;
  let wait = 0;
  let asked = 0;

  function show(found) {
    places = found;
    chosen = -1;
    list.replaceChildren(...found.map((place, index) => option(`${list.id}-${index}`, place.label, () => take(index))));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    field.removeAttribute("aria-activedescendant");
  }

  function move(to) {
    chosen = (to + places.length) % places.length;
    [...list.children].forEach((row, index) => row.setAttribute("aria-selected", String(index === chosen)));
    list.children[chosen].scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", list.children[chosen].id);
  }

  function take(index) {
    field.value = places[index].label;
    field.dispatchEvent(new CustomEvent("place", { bubbles: true, detail: places[index] }));
    show([]);
  }

  async function ask() {
    const turn = ++asked;
    const words = field.value.trim();
    if (words.length < 3) return show([]);
    const url = new URL(field.dataset.suggestions, location.href);
    url.searchParams.set("q", words);
    const found = await fetch(url).then((answer) => (answer.ok ? answer.json() : []), () => []);
    if (turn === asked) show((found.places ?? found).slice(0, 8));
  }

  field.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(ask, 150); });
  field.addEventListener("blur", () => show([]));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return show([]);
    if (!places.length) return;
    if (event.key === "ArrowDown") { event.preventDefault(); move(chosen + 1); }
    if (event.key === "ArrowUp") { event.preventDefault(); move(chosen < 0 ? -1 : chosen - 1); }
    if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); take(chosen); }
  });
  show([]);
}

function option(id, words, take) {
  const row = Object.assign(document.createElement("li"), { id, textContent: words });
  row.setAttribute("role", "option");
  row.addEventListener("pointerdown", (event) => { event.preventDefault(); take(); });
  return row;
}
