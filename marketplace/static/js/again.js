// Loads the page once more after `data-after` seconds, while somebody is looking at it.
export default (element) => {
  const again = () => (document.hidden ? setTimeout(again, 1000) : location.reload());
  setTimeout(again, Number(element.dataset.after) * 1000);
};
