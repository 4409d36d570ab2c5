// What each button does. Acts at a stop are kept first and sent then; a yes, a no and the shift want the network now.
import { act } from "quartier/pocket-acts";
import { call } from "quartier/pocket-api";
import { save } from "quartier/pocket-file";
import { wish } from "quartier/pocket-hours";

const LONGEST = 1600;

export function doings({ known, signIn, signOut }) {
  const said = (answer) => {
    if (!answer.ok) known.problem = answer.online ? { title: answer.body?.title ?? "", detail: answer.body?.detail ?? "" } : null;
    known.online = answer.online;
    return answer.ok;
  };
  // What is not kept for later says so, in the words of its screen.
  const now = (answer, from) => {
    said(answer);
    if (!answer.online) known.problem = { ...from.closest("[data-title]").dataset };
    scrollTo(0, 0);
  };
  const home = () => { if (location.hash) history.replaceState(null, "", location.pathname); };
  return {
    "sign-in": async (form) => said(await signIn(form.get("email"), form.get("password"))),
    "sign-out": async () => { await signOut(); Object.assign(known, { me: null, offers: [], run: null, earnings: null, statement: null, account: null, announced: null }); home(); },
    "come-on": async () => said(await call("POST", "shift", {})),
    "go-off": async () => said(await call("DELETE", "shift")),
    "stay": async (_form, from) => said(await call("POST", "shift", { until: from.value })),
    "announce": async (form, from) => now(await call("POST", "announced-shifts", wish(form)), from),
    "take-back": async (_form, from) => now(await call("DELETE", `announced-shifts/${from.value}`), from),
    "accept": async (_form, from) => { if (said(await call("POST", `offers/${from.value}/acceptance`))) known.offers = []; },
    "refuse": async (_form, from) => { if (said(await call("POST", `offers/${from.value}/refusal`))) known.offers = []; },
    "arrive": async (_form, from) => act(from.value, "arrival"),
    "collect": async (form) => act(form.get("stop"), "completion", { code: form.get("code").trim() }),
    "hand-over": async (form) => act(form.get("stop"), "completion", { pin: form.get("pin").trim(), age_seen: form.has("age_seen") }),
    "photo": async (form) => {
      await act(form.get("stop"), "photo", { photo: await smaller(form.get("photo")) });
      await act(form.get("stop"), "completion", {});
    },
    "fail": async (form) => { await act(form.get("stop"), "failure", { reason: form.get("reason") }); home(); },
    "report": async (form) => { await act(form.get("stop"), "incident", { code: form.get("code"), note: form.get("note").trim().slice(0, 500) }); home(); },
    "bring-back": async (_form, from) => act(from.value, "return"),
    "bank": async () => { const answer = await call("POST", "payout-account/form"); if (said(answer)) location.assign(answer.body.url); },
    "statement": async (_form, from) => said(await save(`statements/file?month=${from.value}`)),
    "verifier": async () => said(await save("statements/verifier")),
    "dismiss": async () => { known.problem = null; },
  };
}

// A phone's picture is ten times what a proof needs, and somebody pays for the way.
async function smaller(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: "image/jpeg", quality: 0.82 });
  } catch { return file; }
}
