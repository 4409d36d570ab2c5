// A form whose address field was answered from its list: the place goes along, and the form is sent at once.
export default function chosen(form) {
  form.addEventListener("place", ({ detail }) => {
    for (const name of ["line", "postcode", "lat", "lon"]) form.elements[name].value = detail[name] ?? "";
    form.requestSubmit();
  });
  form.addEventListener("input", () => {
    for (const name of ["line", "postcode", "lat", "lon"]) form.elements[name].value = "";
  });
}
