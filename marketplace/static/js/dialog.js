// Opens the dialog from any [data-opens="id"], closes it on a press outside, and returns focus to where it was.
export default function dialog(element) {
  let opener = null;
  document.addEventListener("click", (event) => {
    const pressed = event.target.closest?.(`[data-opens="${element.id}"]`);
    if (!pressed || element.open) return;
    event.preventDefault();
    opener = pressed;
    element.showModal();
  });
  element.addEventListener("click", (event) => {
    if (event.target === element) element.close();
  });
  element.addEventListener("close", () => opener?.focus());
  if (element.hasAttribute("data-now")) element.showModal();
}
