// The total says what the chosen tip makes of it at once; without scripts every choice says its own total.
const CARD_LEAST = 50;

export default (table) => {
  const form = table.closest("form");
  const at = (name) => table.querySelector(`[data-${name}]`);
  const [row, total, credit, card] = [at("row=tip"), at("total"), at("credit"), at("card")];
  const plain = Number(total.dataset.minor) - minorOf(row.querySelector("td").dataset.minor);
  const euros = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency: "EUR" });
  const say = (cell, minor) => (cell.textContent = euros.format(minor / 100).replace("-", "−"));

  const chosenMinor = () => {
    const chosen = form.querySelector("[name=tip_minor]:checked");
    if (!chosen) return 0;
    return chosen.value === "own" ? Math.round(minorOf(form.elements.tip_own.value.replace(",", ".")) * 100) : minorOf(chosen.value);
  };

  const show = () => {
    const tip = chosenMinor();
    row.hidden = !tip;
    say(row.querySelector("td"), tip);
    say(total, plain + tip);
    if (!card) return;
    const left = plain + tip - minorOf(card.dataset.voucher);
    const used = credit ? Math.max(0, Math.min(minorOf(credit.dataset.credit), left - CARD_LEAST)) : 0;
    if (credit) say(credit, -used);
    say(card, left - used);
  };

  form.addEventListener("change", (event) => event.target.name.startsWith("tip_") && show());
  form.elements.tip_own.addEventListener("input", () => {
    form.querySelector("[name=tip_minor][value=own]").checked = true;
    show();
  });
  addEventListener("pageshow", show); // the browser may have kept a choice over «back»
  show();
};

const minorOf = (words) => Number(words) || 0;
