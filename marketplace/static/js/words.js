// The search field's list (drawn by the address behaviour): a word searches, a department or a shop leads there.
export default function words(field) {
  field.addEventListener("place", (event) => {
    event.stopPropagation();
    location.assign(event.detail.url);
  });
}
