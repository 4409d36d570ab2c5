// The card form: drawn by the bank's own script in a frame of the bank's; no card number passes through here.
const colours = () => {
  const style = getComputedStyle(document.body);
  return { colorText: style.color, colorBackground: style.backgroundColor };
};

const untilLoaded = () =>
  new Promise((ready) => {
    const look = () => (window.Stripe ? ready(window.Stripe) : setTimeout(look, 50));
    look();
  });

export default async (form) => {
  const [card, problem, button] = [form.querySelector("[data-card]"), form.querySelector("[role=alert]"), form.querySelector("button")];
  const say = (words) => {
    problem.textContent = words || "";
    problem.hidden = !words;
  };
  const Stripe = await untilLoaded();
  const stripe = Stripe(form.dataset.key);
  const night = matchMedia("(prefers-color-scheme: dark)").matches;
  const appearance = { theme: night ? "night" : "stripe", variables: colours() };
  const elements = stripe.elements({ clientSecret: form.dataset.secret, locale: form.dataset.locale, appearance });
  const element = elements.create("payment");
  element.on("ready", () => (button.disabled = false));
  element.mount(card);

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.disabled) return;
    button.disabled = true;
    say("");
    const back = new URL(form.dataset.back, location.href).href;
    try {
      const checked = await elements.submit();
      const answer = checked.error
        ? checked
        : await stripe.confirmPayment({ elements, confirmParams: { return_url: back }, redirect: "if_required" });
      if (!answer.error) {
        location.assign(back);
        return;
      }
      say(answer.error.message);
    } catch {
      say(form.dataset.wrong);
    }
    button.disabled = false;
  });
};
