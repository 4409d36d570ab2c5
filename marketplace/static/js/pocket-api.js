// Asks the courier API: with the access token, a new one when it is over, and a plain answer when there is no network.
import { clear, drop, keep, kept } from "quartier/pocket-kept";

export const V1 = "/api/courier/v1/";
const PATIENCE_MS = 12000;

export const signedIn = async () => Boolean((await kept("tokens"))?.refresh);

export async function call(method, path, body = null, { again = true } = {}) {
  const tokens = await kept("tokens");
  const isForm = body instanceof FormData;
  const headers = { Accept: "application/json", "Accept-Language": document.documentElement.lang };
  if (tokens?.access) headers.Authorization = `Bearer ${tokens.access}`;
  if (body && !isForm) headers["Content-Type"] = "application/json";
  let answer;
  try {
    answer = await fetch(V1 + path, { method, headers, credentials: "omit", body: body && !isForm ? JSON.stringify(body) : body, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return { ok: false, online: false, status: 0, body: null };
  }
  if (answer.status === 401 && again && tokens?.refresh && (await renew(tokens))) return call(method, path, body, { again: false });
  const said = await answer.json().catch(() => null);
  return { ok: answer.ok, online: true, status: answer.status, body: said };
}

export async function signIn(email, password) {
  const answer = await call("POST", "session", { email, password, device: await device() }, { again: false });
  if (answer.ok) await keep("tokens", answer.body);
  return answer;
}

export async function signOut() {
  await call("DELETE", "session");
  await forget();
}

// A refresh token is good once: two windows of one phone must not spend the same one.
async function renew(seen) {
  return navigator.locks.request("quartier-refresh", async () => {
    const tokens = await kept("tokens");
    if (tokens?.access !== seen.access) return Boolean(tokens);
    const answer = await call("POST", "session/refresh", { refresh: tokens.refresh, device: await device() }, { again: false });
    if (answer.ok) await keep("tokens", answer.body);
    else if (answer.status === 401 || answer.status === 400) await drop("tokens");
    return answer.ok;
  });
}

async function forget() {
  for (const name of ["tokens", "known"]) await drop(name);
  await clear();
}

async function device() {
  const name = (await kept("device")) ?? `web-${crypto.randomUUID()}`;
  await keep("device", name);
  return name;
}
