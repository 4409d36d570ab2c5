// The courier's app: what the phone knows, which screen that makes, and what a press does. One thing at a time.
import { call, signIn, signOut, signedIn } from "quartier/pocket-api";
import { flush, waiting } from "quartier/pocket-acts";
import { tell, tune } from "quartier/pocket-clock";
import { doings } from "quartier/pocket-doings";
import { listen } from "quartier/pocket-live";
import { atHand } from "quartier/pocket-at-hand";
import { choose } from "quartier/pocket-screens";
import { paint } from "quartier/pocket-paint";
import { keep, kept } from "quartier/pocket-kept";
import { follow } from "quartier/pocket-where";

export default async function pocket(root) {
  const known = { me: null, offers: [], run: null, earnings: null, statement: null, account: null, announced: null, problem: null, ...(await kept("known")), online: navigator.onLine, busy: false };
  const show = async () => paint(root, choose(known, { waiting: await waiting(), isIn: await signedIn(), at: location.hash.slice(1) }));
  const ask = async (name, path = name) => { const answer = await call("GET", path); known.online = answer.online; if (answer.ok) known[name] = answer.body; return answer; };

  // A look asked for during another one comes after it: what the other has read may be older than what was just done.
  let again = false;
  async function look() {
    if (known.busy) { again = true; return show(); }
    [known.busy, again] = [true, false];
    try { if (await signedIn()) await read(); } finally { known.busy = false; }
    follow(known.me?.shift, tell, (code) => { known.place = code; });
    return again ? look() : show();
  }

  async function read() {
    known.problem = (await flush()) ?? known.problem;
    if ((await ask("me")).ok) tune(known.me);
    const offers = await ask("offers");
    if (offers.ok) Object.assign(known, { offers: offers.body.offers, near: offers.body.wait_near, wall: offers.body.now });
    await ask("run");
    if (location.hash === "#hours" || !known.me?.shift) await ask("announced", "announced-shifts");
    if (location.hash.startsWith("#statement")) await ask("statement", `statements?month=${location.hash.slice(11)}`);
    if (location.hash === "#earnings") { await ask("earnings"); await ask("account", "payout-account"); }
    await keep("known", { ...known, problem: null, offers: [] });
  }

  const press = doings({ known, look, show, signIn, signOut });
  root.addEventListener("submit", (event) => { event.preventDefault(); run(event.target, event.target); });
  root.addEventListener("click", (event) => { const button = event.target.closest("button[data-do]"); if (button) run(button, button.form); });
  root.addEventListener("change", (event) => { if (event.target.matches("input[type=file][data-do]")) run(event.target, event.target.form); });
  async function run(from, form) {
    const frame = root.querySelector(".pocket-screen");
    frame?.setAttribute("aria-busy", "true");
    known.problem = null;
    try { await press[from.dataset.do](form ? new FormData(form) : null, from); } finally { frame?.removeAttribute("aria-busy"); }
    await look();
  }

  for (const news of ["online", "offline"]) addEventListener(news, () => { known.online = navigator.onLine; look(); });
  addEventListener("hashchange", () => { known.problem = null; look(); });
  root.addEventListener("over", look);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  listen(look, () => known.me?.shift && !document.hidden);
  atHand(root.dataset);
  await look();
}
