// Light, dark, or as the system says; remembered in a cookie so that the server paints it right the first time.
export default function scheme(select) {
  select.value = document.documentElement.dataset.scheme ?? "";
  select.addEventListener("change", () => {
    const chosen = select.value;
    if (chosen) document.documentElement.dataset.scheme = chosen;
    else delete document.documentElement.dataset.scheme;
    document.cookie = `scheme=${chosen}; path=/; max-age=${chosen ? 31536000 : 0}; samesite=lax`;
  });
}
