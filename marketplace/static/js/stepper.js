// − 1 + around a number field; the field alone works without it.
export default function stepper(element) {
  const field = element.querySelector("input");
  const [less, more] = element.querySelectorAll("[data-step]");

  function settle() {
    less.disabled = field.min !== "" && field.valueAsNumber <= Number(field.min);
    more.disabled = field.max !== "" && field.valueAsNumber >= Number(field.max);
  }

  element.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (!step) return;
    step.dataset.step > 0 ? field.stepUp() : field.stepDown();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  field.addEventListener("input", settle);
  settle();
}
