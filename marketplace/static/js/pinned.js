// The line of an address follows its pin, unless somebody has written it by hand; data-reverse answers ?lat=…&lon=….
export default function pinned(frame) {
  const line = frame.querySelector("input");
  const words = frame.querySelector("[role=status]");
  const postcode = line.form.elements.postcode;
  let byHand = false;
  let asked = 0;
  let wait = 0;

  async function follow({ lat, lon }) {
    const turn = ++asked;
    const answer = await fetch(`${frame.dataset.reverse}?lat=${lat}&lon=${lon}`).then((a) => (a.ok ? a.json() : null), () => null);
    if (turn !== asked || !answer) return;
    words.textContent = answer.city ? (byHand ? answer.place?.label ?? "" : "") : frame.dataset.nobody;
    if (byHand || !answer.place) return;
    line.value = answer.place.line;
    postcode.value = answer.place.postcode;
  }

  line.addEventListener("input", () => { byHand = true; });
  document.addEventListener("pinned", ({ detail }) => {
    clearTimeout(wait);
    wait = setTimeout(() => follow(detail), 250);
  });
}
