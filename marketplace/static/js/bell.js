// Rings and flashes the title when the board has more new tickets than before; a touch of the page lets it sound.
export default (board) => {
  const plain = document.title;
  const count = () => board.querySelectorAll('[data-state="new"].ticket').length;
  let known = count();
  let sound = null;
  let flashing = 0;

  const tone = (at, pitch) => {
    const [wave, volume] = [sound.createOscillator(), sound.createGain()];
    wave.frequency.value = pitch;
    volume.gain.setValueAtTime(0.2, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.6);
    wave.connect(volume).connect(sound.destination);
    wave.start(at);
    wave.stop(at + 0.6);
  };

  const ring = () => {
    if (sound?.state === "running") [660, 880].forEach((pitch, turn) => tone(sound.currentTime + turn * 0.25, pitch));
    clearInterval(flashing);
    let turn = 0;
    flashing = setInterval(() => (document.title = turn++ % 2 ? plain : board.dataset.title), 1000);
  };

  const quiet = () => {
    clearInterval(flashing);
    document.title = plain;
    sound ??= new AudioContext();
    sound.resume();
  };

  addEventListener("pointerdown", quiet);
  addEventListener("keydown", quiet);
  board.addEventListener("htmx:afterSwap", () => {
    const now = count();
    if (now > known) ring();
    known = now;
  });
};
