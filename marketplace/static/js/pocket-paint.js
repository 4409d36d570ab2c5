// Fills the screen's template and puts it in place; nothing is touched while what it shows is the same, so typing survives.
import { look } from "quartier/start";

let before = "";

export function paint(root, { screen, strip, view }) {
  fill(root.querySelector("[data-strip]"), root.querySelector("#strip"), strip);
  const now = `${screen}${JSON.stringify(view)}`;
  if (now === before) return;
  const same = before.startsWith(`${screen}{`);
  before = now;
  const place = root.querySelector(".pocket-screen");
  const typed = same ? new Map([...place.querySelectorAll("input[data-stays]")].map((one) => [one.name, one.value])) : new Map();
  fill(place, root.querySelector(`#screen-${screen}`), view);
  place.dataset.screen = screen;
  for (const [name, value] of typed) if (place.querySelector(`[name=${name}]`)) place.querySelector(`[name=${name}]`).value = value;
  look(place);
  if (!same) { scrollTo(0, 0); place.querySelector("h1")?.focus(); }
}

function fill(place, template, view) {
  const copy = template.content.cloneNode(true);
  dress(copy, view);
  place.replaceChildren(copy);
}

function dress(part, view) {
  for (const list of part.querySelectorAll("[data-each]")) {
    const [first] = list.children;
    first.remove();
    list.append(...(view[list.dataset.each] ?? []).map((one) => { const copy = first.cloneNode(true); const box = document.createElement("div"); box.append(copy); dress(box, one); return copy; }));
    list.removeAttribute("data-each");
  }
  each(part, "data-if", (one, words) => { if (!truth(words, view)) one.remove(); });
  each(part, "data-text", (one, name) => { one.textContent = view[name] ?? ""; });
  each(part, "data-put", (one, pairs) => { for (const pair of pairs.split(" ")) { const [name, from] = pair.split("="); one.setAttribute(name, view[from] ?? ""); } });
}

// What is said once is not said again: a list's rows are dressed before the page around them.
function each(part, attribute, work) {
  for (const one of part.querySelectorAll(`[${attribute}]`)) {
    const said = one.getAttribute(attribute);
    one.removeAttribute(attribute);
    work(one, said);
  }
}

function truth(words, view) {
  return words.split(" ").every((word) => (word.startsWith("!") ? !view[word.slice(1)] : Boolean(view[word])));
}
