// Prints the page; its own print styles leave only the slip.
export default (button) => button.addEventListener("click", () => window.print());
