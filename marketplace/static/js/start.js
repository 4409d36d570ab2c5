// Finds every element with data-behaviour="name other" and hands it to that module, once, also in fragments that come later.
const started = new WeakMap();

function begin(element) {
  const done = started.get(element) ?? new Set();
  started.set(element, done);
  for (const name of element.dataset.behaviour.split(/\s+/).filter(Boolean)) {
    if (done.has(name)) continue;
    done.add(name);
    import(`quartier/${name}`)
      .then((module) => module.default(element))
      .catch((error) => {
        done.delete(name);
        console.error(`The behaviour ${name} did not start.`, error);
      });
  }
}

export function look(root) {
  if (root.matches?.("[data-behaviour]")) begin(root);
  root.querySelectorAll?.("[data-behaviour]").forEach(begin);
}

look(document.documentElement);
document.addEventListener("htmx:load", (event) => look(event.detail.elt));
