// The card form inside the frame: it alone reads the card number, and sends it to this server only.
const form = document.getElementById("card");
const [number, expiry, cvc, problem] = ["number", "expiry", "cvc", "problem"].map((id) => document.getElementById(id));
const query = new URLSearchParams(location.search);
let around = null; // the page that put us here, known from its first word

const tell = (news) => around && window.parent.postMessage({ standin: query.get("frame"), ...news }, around);
const digits = (field) => field.value.replace(/\D/g, "");
const isComplete = () => digits(number).length >= 15 && digits(expiry).length >= 4 && digits(cvc).length >= 3;

const say = (message) => {
  problem.textContent = message || "";
  problem.hidden = !message;
  tell({ news: "height", height: document.documentElement.scrollHeight });
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
form.addEventListener("input", () => {
  say("");
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
    const first = [number, expiry, cvc].find((field) => !field.value.trim());
    first?.focus();
    if (!isComplete()) say(form.dataset.incomplete);
    tell({ news: "checked", turn: data.turn, complete: isComplete() });
  } else if (data.ask === "confirm") {
    const answer = await confirm(data);
    if (answer.error) say(answer.error.message);
    tell({ news: "confirmed", turn: data.turn, answer });
  }
});
