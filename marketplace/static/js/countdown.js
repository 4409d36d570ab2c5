// Counts wall time down to data-until (ISO): the element's [data-left] says how long is left, then data-over is set and "over" is sent.
// data-words holds the sentence with {left} in it, in the page's language; data-offset-s corrects the reader's clock.
export default function countdown(element) {
  const target = Date.parse(element.dataset.until);
  const now = element.dataset.now ? Date.parse(element.dataset.now) - Date.now() : 0;
  const bar = element.querySelector("progress");
  const words = element.querySelector("[data-left]") ?? (bar ? null : element);
  const whole = (target - Date.now() - now) / 1000;
  if (bar) bar.max = whole > 0 ? whole : 1;

  function show() {
    if (!element.isConnected) return clearInterval(beat);
    const left = Math.max(0, (target - Date.now() - now) / 1000);
    if (bar) bar.value = left;
    const text = (element.dataset.words ?? "{left}").replace("{left}", written(left));
    if (words && words.textContent !== text) words.textContent = text;
    if (left > 0) return;
    clearInterval(beat);
    element.dataset.over = "";
    element.dispatchEvent(new CustomEvent("over", { bubbles: true }));
  }

  const beat = setInterval(show, 1000);
  show();
}

function written(seconds) {
  if (seconds >= 90) return `${Math.ceil(seconds / 60)}\u00a0min`;
  return `${Math.ceil(seconds)}\u00a0s`;
}
