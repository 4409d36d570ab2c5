// The total says what the chosen tip makes of it at once; without scripts every choice says its own total.
export default (table) => {
  const form = table.closest("form");
  const [row, total] = [table.querySelector("[data-row=tip]"), table.querySelector("[data-total]")];

  const show = () => {
    const chosen = form.querySelector("[name=tip_minor]:checked");
    if (!chosen) return;
    row.hidden = chosen.value === "0";
    row.querySelector("td").textContent = chosen.dataset.tip;
    total.textContent = chosen.dataset.total;
  };

  form.addEventListener("change", (event) => event.target.name === "tip_minor" && show());
  addEventListener("pageshow", show); // the browser may have kept a choice over «back»
  show();
};
