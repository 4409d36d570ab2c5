// Where somebody means to start: an address taken from the list goes along as a place, typing alone is asked to choose one.
export default function startPlace(form) {
  const { where, lat, lon } = form.elements;
  const say = (place) => {
    [lat.value, lon.value] = place ? [place.lat, place.lon] : ["", ""];
    where.setCustomValidity(where.value.trim() && !lat.value ? where.dataset.choose : "");
  };
  form.addEventListener("place", ({ detail }) => say(detail));
  where.addEventListener("input", () => say(null));
}
