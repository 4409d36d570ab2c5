// The card form inside the frame: it alone reads the card number, and sends it to this server only.
const form = document.getElementById("card");
const [number, expiry, cvc] = ["number", "expiry", "cvc"].map((id) => document.getElementById(id));
const lengths = new Map([[number, 15], [expiry, 4], [cvc, 3]]);
const query = new URLSearchParams(location.search);
let around = null; // the page that put us here, known from its first word

const tell = (news) => around && window.parent.postMessage({ standin: query.get("frame"), ...news }, around);
const digits = (field) => field.value.replace(/\D/g, "");
const isFull = (field) => digits(field).length >= lengths.get(field);
const isComplete = () => [...lengths.keys()].every(isFull);

// What is wrong is said by the page around us; here the fields are marked.
const mark = () => {
  const bad = [...lengths.keys()].filter((field) => !isFull(field));
  for (const field of lengths.keys()) field.setAttribute("aria-invalid", String(bad.includes(field)));
  bad[0]?.focus();
  return bad.length ? { type: "validation_error", code: "incomplete", message: form.dataset.incomplete } : null;
};

number.addEventListener("input", () => {
  if (number.selectionStart === number.value.length) {
    number.value = (digits(number).match(/.{1,4}/g) || []).join(" ");
  }
});
expiry.addEventListener("input", (event) => {
  const typed = digits(expiry).slice(0, 4);
  if (event.inputType !== "deleteContentBackward") {
    expiry.value = typed.length > 2 ? `${typed.slice(0, 2)} / ${typed.slice(2)}` : typed;
  }
});
form.addEventListener("input", ({ target }) => {
  target.removeAttribute("aria-invalid");
  tell({ news: "change", complete: isComplete(), empty: !number.value });
});
form.addEventListener("submit", (event) => event.preventDefault());

const card = () => ({
  "payment_method_data[type]": "card",
  "payment_method_data[card][number]": digits(number),
  "payment_method_data[card][exp_month]": digits(expiry).slice(0, 2) || "0",
  "payment_method_data[card][exp_year]": digits(expiry).slice(2) || "0",
  "payment_method_data[card][cvc]": digits(cvc),
});

async function confirm({ path, secret, returnUrl }) {
  const body = new URLSearchParams({ client_secret: secret, ...card() });
  if (returnUrl) body.set("return_url", returnUrl);
  try {
    const answer = await fetch(`/v1/${path}/confirm`, {
      method: "POST",
      body,
      headers: { Authorization: `Bearer ${query.get("pk")}`, "Accept-Language": document.documentElement.lang },
    });
    return await answer.json();
  } catch {
    return { error: { type: "api_connection_error", message: form.dataset.lost } };
  }
}

window.addEventListener("message", async ({ source, origin, data }) => {
  if (source !== window.parent || data?.standin !== query.get("frame")) return;
  around = origin;
  if (data.ask === "hello") {
    for (const [name, value] of Object.entries(data.style || {})) {
      document.documentElement.style.setProperty(`--${name}`, value);
    }
    if (data.scheme) document.documentElement.style.colorScheme = data.scheme;
    new ResizeObserver(() => tell({ news: "height", height: form.offsetHeight })).observe(form);
    tell({ news: "ready" });
  } else if (data.ask === "focus") {
    number.focus();
  } else if (data.ask === "check") {
    tell({ news: "checked", turn: data.turn, error: mark() });
  } else if (data.ask === "confirm") {
    tell({ news: "confirmed", turn: data.turn, answer: await confirm(data) });
  }
});
