// A table of fields as a spreadsheet: Enter and the arrows go down or up in the same column, Escape takes back what was typed.
// What changed is saved by the field's own change event; a row that came back from the server gets its focus again by its id.
const STEPS = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

export default (table) => {
  table.addEventListener("focusin", ({ target }) => target.matches("input") && target.select());

  table.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.matches("input.input") || event.isComposing) return;
    if (event.key === "Escape") field.value = field.defaultValue;
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const column = [...table.querySelectorAll(`input[name="${field.name}"].input`)];
    const next = column[column.indexOf(field) + step];
    if (next) next.focus();
    else field.blur(); // the change event saves it
  });

  // An answer must not wipe out what is being typed into the same row: that is saved by its own change, both together.
  table.addEventListener("htmx:beforeSwap", (event) => {
    const typing = document.activeElement;
    if (typing.matches("input") && event.detail.target.contains(typing) && typing.value !== typing.defaultValue) event.detail.shouldSwap = false;
  });
};
