// Short news: from the server (HX-Trigger: {"toast": {...}}) or from a module (document.dispatchEvent(new CustomEvent("toast", …))).
const SHOWN_MS = 6000;
const MOST = 2;

export default function toast(list) {
  list.querySelectorAll(".toast").forEach((news) => dress(news, list.dataset.close));
  document.addEventListener("toast", (event) => {
    const { words, kind } = typeof event.detail === "string" ? { words: event.detail } : event.detail;
    const news = document.createElement("p");
    news.className = "toast";
    if (kind) news.dataset.kind = kind;
    news.textContent = words;
    list.append(news);
    while (list.children.length > MOST) list.firstElementChild.remove();
    dress(news, list.dataset.close);
  });
  document.addEventListener("htmx:sendError", () => say(list.dataset.offline));
  document.addEventListener("htmx:timeout", () => say(list.dataset.offline));
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status >= 500 || event.detail.xhr.status === 403) say(list.dataset.failed);
  });
}

function say(words) {
  document.dispatchEvent(new CustomEvent("toast", { detail: { words, kind: "wrong" } }));
}

function dress(news, closeWord) {
  const close = document.createElement("button");
  close.type = "button";
  close.ariaLabel = closeWord;
  close.innerHTML = '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18"/></svg>';
  close.addEventListener("click", () => news.remove());
  news.append(close);
  let left = setTimeout(() => news.remove(), SHOWN_MS);
  for (const stay of ["pointerenter", "focusin"]) news.addEventListener(stay, () => clearTimeout(left));
  for (const go of ["pointerleave", "focusout"])
    news.addEventListener(go, () => { left = setTimeout(() => news.remove(), SHOWN_MS); });
}
