// Stands in for Stripe's own script: the part of `Stripe(pk)` that our pages use. No card number passes here;
// it is typed into a frame of this server and sent to this server.
(() => {
  const HOME = new URL(document.currentScript.src).origin;
  const FAILED = { type: "invalid_request_error", code: "payment_intent_authentication_failure" };
  let frames = 0;

  const idOf = (secret) => secret.split("_secret_")[0];
  const pathOf = (secret) => `${secret.startsWith("seti_") ? "setup_intents" : "payment_intents"}/${idOf(secret)}`;
  const nameOf = (secret) => (secret.startsWith("seti_") ? "setupIntent" : "paymentIntent");
  const isDone = (thing) => ["requires_capture", "succeeded", "processing"].includes(thing.status);

  class Element {
    constructor(stripe, options) {
      Object.assign(this, { stripe, options, listeners: {}, turns: new Map(), turn: 0, name: `card-${++frames}` });
      window.addEventListener("message", (event) => this.hear(event));
    }

    on(news, listener) {
      (this.listeners[news] ||= []).push(listener);
      return this;
    }

    mount(place) {
      const host = typeof place === "string" ? document.querySelector(place) : place;
      const { locale = "auto", appearance = {} } = this.options;
      this.appearance = appearance;
      const query = new URLSearchParams({ frame: this.name, pk: this.stripe.key });
      if (locale !== "auto") query.set("locale", locale);
      this.frame = document.createElement("iframe");
      this.frame.title = String(locale).startsWith("en") ? "Secure card form" : "Saisie sécurisée de la carte";
      this.frame.allow = "payment *";
      Object.assign(this.frame.style, { border: "0", width: "100%", height: "230px", display: "block" });
      this.frame.addEventListener("load", () => this.hello());
      this.frame.src = `${HOME}/elements/card?${query}`;
      host.replaceChildren(this.frame);
    }

    hello() {
      const { theme, variables: wanted = {} } = this.appearance;
      const names = { colorText: "ink", colorTextSecondary: "ink-soft", colorBackground: "surface", colorPrimary: "accent" };
      names.colorDanger = "warn";
      names.borderRadius = "radius";
      const style = {};
      for (const [theirs, ours] of Object.entries(names)) if (wanted[theirs]) style[ours] = wanted[theirs];
      this.ask({ ask: "hello", style, scheme: { night: "dark", stripe: "light" }[theme] });
    }

    ask(question) {
      this.frame.contentWindow.postMessage({ standin: this.name, ...question }, HOME);
    }

    // Ask and wait for the answer with the same number.
    query(question) {
      const turn = ++this.turn;
      return new Promise((resolve) => {
        this.turns.set(turn, resolve);
        this.ask({ ...question, turn });
      });
    }

    hear({ origin, source, data }) {
      if (origin !== HOME || source !== this.frame?.contentWindow || data?.standin !== this.name) return;
      if (data.news === "height") this.frame.style.height = `${data.height + 8}px`;
      this.turns.get(data.turn)?.(data);
      this.turns.delete(data.turn);
      for (const listener of this.listeners[data.news] || []) listener({ elementType: "payment", ...data });
    }

    focus() {
      this.ask({ ask: "focus" });
    }

    update(options) {
      Object.assign(this.options, options);
    }

    unmount() {
      this.frame?.remove();
    }

    destroy() {
      this.unmount();
    }
  }

  // The bank's question in a dialog; closing it is a no.
  function showBank(address, language) {
    return new Promise((resolve) => {
      const dialog = document.createElement("dialog");
      const frame = document.createElement("iframe");
      const close = document.createElement("button");
      Object.assign(dialog.style, { padding: "0", border: "0", borderRadius: "12px", width: "min(30rem, 94vw)" });
      Object.assign(frame.style, { border: "0", width: "100%", height: "min(26rem, 80vh)", display: "block" });
      Object.assign(close.style, { position: "absolute", insetBlockStart: "4px", insetInlineEnd: "4px", inlineSize: "44px" });
      Object.assign(close.style, { blockSize: "44px", border: "0", background: "transparent", fontSize: "24px", color: "inherit" });
      close.type = "button";
      close.textContent = "×";
      close.ariaLabel = language === "en" ? "Close" : "Fermer";
      frame.title = "3-D Secure";
      frame.src = `${address}&frame=1${language ? `&lang=${language}` : ""}`;
      dialog.append(frame, close);
      document.body.append(dialog);
      const end = (answered) => {
        window.removeEventListener("message", hear);
        dialog.remove();
        resolve(answered);
      };
      const hear = ({ origin, source, data }) => {
        if (origin !== HOME || source !== frame.contentWindow) return;
        if (data?.standin === "answered") end(true);
        if (data?.standin === "shut") end(false); // Escape, pressed within the frame
      };
      window.addEventListener("message", hear);
      close.addEventListener("click", () => end(false));
      dialog.addEventListener("cancel", () => end(false));
      dialog.showModal();
    });
  }

  class Stripe {
    constructor(key, { locale } = {}) {
      this.key = key;
      this.locale = (locale || document.documentElement.lang || "").slice(0, 2);
    }

    elements(options = {}) {
      const made = {};
      return {
        options,
        create: (kind, more = {}) => (made[kind] = new Element(this, { locale: this.locale, ...options, ...more })),
        getElement: (kind) => made[kind] || null,
        update: (more) => Object.assign(options, more),
        fetchUpdates: async () => ({}),
        submit: async () => {
          const { error } = await made.payment.query({ ask: "check" });
          return error ? { error } : {};
        },
      };
    }

    confirmPayment(options) {
      return this.confirm(options);
    }

    confirmSetup(options) {
      return this.confirm(options);
    }

    async confirm({ elements, clientSecret, confirmParams = {}, redirect = "always" }) {
      const secret = clientSecret || elements.options.clientSecret;
      const returnUrl = confirmParams.return_url;
      const element = elements.getElement("payment");
      const { answer } = await element.query({ ask: "confirm", path: pathOf(secret), secret, returnUrl });
      if (answer.error) return this.afterAll(secret, answer.error);
      const outcome = answer.status === "requires_action" ? await this.handleNextAction({ clientSecret: secret }) : { [nameOf(secret)]: answer };
      if (outcome.error || redirect === "if_required" || !returnUrl) return outcome;
      this.leave(returnUrl, secret);
      return new Promise(() => {});
    }

    // A lost answer, or a second press: the payment may have gone through already.
    async afterAll(secret, error) {
      if (error.type === "card_error") return { error };
      const found = await this.retrieve(secret);
      const thing = found[nameOf(secret)];
      return thing && isDone(thing) ? found : { error };
    }

    async handleNextAction({ clientSecret }) {
      const found = await this.retrieve(clientSecret);
      const thing = found[nameOf(clientSecret)];
      if (!thing || thing.status !== "requires_action") return found;
      const action = thing.next_action;
      const address = action.use_stripe_sdk?.stripe_js || action.redirect_to_url.url;
      if (!(await showBank(address, this.locale))) await this.giveUp(address, clientSecret);
      const after = await this.retrieve(clientSecret);
      const now = after[nameOf(clientSecret)];
      if (!now || isDone(now)) return after;
      return { error: now.last_payment_error || now.last_setup_error || FAILED, [nameOf(clientSecret)]: now };
    }

    // A closed window is a refusal: the payment wants another card.
    giveUp(address, secret) {
      const body = new URLSearchParams({ secret, verdict: "refuse", frame: "1" });
      return fetch(address, { method: "POST", body, mode: "no-cors" }).catch(() => null);
    }

    retrievePaymentIntent(clientSecret) {
      return this.retrieve(clientSecret);
    }

    retrieveSetupIntent(clientSecret) {
      return this.retrieve(clientSecret);
    }

    async retrieve(secret) {
      try {
        const query = new URLSearchParams({ client_secret: secret, key: this.key });
        const headers = { "Accept-Language": this.locale || "fr" };
        const thing = await (await fetch(`${HOME}/v1/${pathOf(secret)}?${query}`, { headers })).json();
        return thing.error ? { error: thing.error } : { [nameOf(secret)]: thing };
      } catch (error) {
        return { error: { type: "api_connection_error", message: String(error) } };
      }
    }

    leave(returnUrl, secret) {
      const address = new URL(returnUrl);
      const name = secret.startsWith("seti_") ? "setup_intent" : "payment_intent";
      address.searchParams.set(name, idOf(secret));
      address.searchParams.set(`${name}_client_secret`, secret);
      address.searchParams.set("redirect_status", "succeeded");
      window.location.assign(address);
    }
  }

  window.Stripe = (key, options) => new Stripe(key, options);
  window.Stripe.version = "stand-in";
})();
