// The bank's question (3-D Secure) about a card that is tried already: asked in the bank's own window.
const untilLoaded = () =>
  new Promise((ready) => {
    const look = () => (window.Stripe ? ready(window.Stripe) : setTimeout(look, 50));
    look();
  });

export default async (place) => {
  const button = place.querySelector("button");
  const Stripe = await untilLoaded();
  const stripe = Stripe(place.dataset.key);
  const ask = async () => {
    button.disabled = true;
    try {
      await stripe.handleNextAction({ clientSecret: place.dataset.secret });
    } finally {
      location.assign(new URL(place.dataset.back, location.href).href); // the page there says how it stands
    }
  };
  button.addEventListener("click", ask);
};
