// A second press of the same form waits for the answer to the first; the page that comes back from «back» may be pressed again.
export default (form) => {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent !== undefined) return event.preventDefault();
    form.dataset.sent = "";
    form.querySelector("[data-kind=next]")?.setAttribute("aria-disabled", "true");
  });
  addEventListener("pageshow", () => {
    delete form.dataset.sent;
    form.querySelector("[data-kind=next]")?.removeAttribute("aria-disabled");
  });
};
